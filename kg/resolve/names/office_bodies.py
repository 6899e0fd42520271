"""Whose an office is that names no body: "Defence Minister X", "an army spokesman, Brig. Y"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.model import Claim, Entity, Phrase
from kg.resolve import reduction
from kg.resolve.descriptions import Description, describe
from kg.resolve.discourse import AGENTS, Discourse, institution
from kg.resolve.names.folding import fold
from kg.resolve.names.gazetteer import gazetteer
from kg.resolve.names.naming import GOVERNMENT
from kg.resolve.names.titles import without_rank
from kg.resolve.reference import definites
from kg.resolve.reference.national import national

GONE = frozenset("former ex late then deposed ousted onetime retired".split())
"""Who is called so is no longer of the body."""

SHORTEST = 2
"""Letters of a name that is not an initial which lost the rest."""

NEAR = 2
"""Sentences before an office within which its state is told of."""

OF_STATES = frozenset("president premier minister secretary chancellor vice-president".split())


def of_offices(claims: Iterable[Claim], discourse: Discourse) -> list[Claim]:
    """The claims of an office with the body that it is of, once for each person.

    Nothing is told where that stays open, or where the text tells elsewhere whose it is.
    """
    found: list[Claim] = []
    claims = list(claims)
    known = {_person(claim) for claim in claims if _tells_of_body(claim) and claim.target}
    for claim in claims:
        if _is_of_itself(claim):
            continue
        if not _tells_of_body(claim) or claim.target is not None:
            found.append(_of_people(claim, discourse))
            continue
        made = _of_office(claim, discourse) if _person(claim) not in known else None
        if made is not None:
            known.add(_person(made))
            found.append(made)
    return found


def _of_people(claim: Claim, discourse: Discourse) -> Claim:
    """ "The Bosnian Serb commander" is of the Bosnian Serbs and not of Bosnia."""
    office, target = claim.role("role"), claim.target
    if office is None or target is None or not _tells_of_body(claim):
        return claim
    owners = describe(office.text).owners
    people = gazetteer().entities[owners[0]] if owners else None
    inside = office.span.contains(target.span) and target.kind == "Country"
    if people is None or not inside or people.kind != "Group" or people.id == target.entity:
        return claim
    if not people.name.startswith(target.text):
        return claim
    discourse.listed(people.id)
    return replace(claim, target=replace(target, entity=people.id, kind=people.kind))


def _is_of_itself(claim: Claim) -> bool:
    """ "Fighters belonging to Hamas" are Hamas, of which that tells nothing."""
    actor, target, action = claim.actor, claim.target, claim.action
    if actor is None or target is None or action.event_type != "AFFILIATED_WITH":
        return False
    belongs = action.lemma.startswith(("belong", "be affiliated", "be part"))
    return belongs and actor.entity is not None and actor.entity == target.entity


def _tells_of_body(claim: Claim) -> bool:
    return "affiliation" in claim.rules


def _person(claim: Claim) -> str | None:
    return claim.actor.entity if claim.actor is not None else None


def _of_office(claim: Claim, discourse: Discourse) -> Claim | None:
    office = claim.role("role")
    person = discourse.entities.get(_person(claim) or "")
    phrase = discourse.phrase_at(office.span) if office is not None else None
    if office is None or phrase is None or person is None or person.kind != "Person":
        return None
    if len(person.name.strip(".")) < SHORTEST:
        return None
    told = describe(without_rank(office.text))
    words = re.split(r"[\s-]+", f"{claim.actor.text} {office.text}" if claim.actor else "")
    if GONE.intersection(word.lower() for word in words):
        return None
    before = [each for each in discourse.told if each.span.start < phrase.mention.span.start]
    body = _body(replace(discourse, told=before), phrase, told, person)
    if body is None or body.id == person.id:
        return None
    return replace(claim, target=replace(office, entity=body.id, kind=body.kind))


def _body(discourse: Discourse, phrase: Phrase, told: Description, person: Entity) -> Entity | None:
    """Whom an office belongs to by its words, else by whose officials the article tells of."""
    body = reduction.office_body(told)
    if told.owners:
        owner = discourse.listed(told.owners[0])
        return (institution(discourse, owner, body) if body is not None else None) or owner
    before = [word for word in phrase.modifiers if word.lower() not in GONE]
    for word in before:
        if fold(word) in reduction.GENERIC:
            return discourse.own("Group", reduction.GENERIC[fold(word)])
    state = gazetteer().entities.get(person.side or "")
    own = discourse.listed(state.id) if state is not None and state.kind == "Country" else None
    if told.noun.split()[-1] in OF_STATES:
        return own or (None if person.side else _state(discourse, phrase))
    if body is None:
        return None
    if own is not None and body.kind == GOVERNMENT.kind:
        return institution(discourse, own, body)
    found = definites.body_named(discourse, phrase, body)
    return found if found is not None and found.kind in AGENTS else None


def _state(discourse: Discourse, phrase: Phrase) -> Entity | None:
    """The state that the article is about, where it just told of it or of its officials."""
    government = national(discourse, phrase, GOVERNMENT)
    state = government.side if government is not None else None
    near = (
        told.entity.id if told.entity.kind == "Country" else told.entity.side
        for told in discourse.before(phrase.sentence, NEAR)
    )
    last = next((each for each in near if each in gazetteer().codes.values()), None)
    return discourse.listed(state) if state is not None and state == last else None
