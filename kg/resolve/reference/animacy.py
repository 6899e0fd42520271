"""Who is alive and acts, among what a pronoun may stand for.

"They lost two fingers; they burned the houses": the fingers burned nothing. "They separated the men
from the rest and shot them": the men were shot.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.model import Entity, Phrase
from kg.resolve.discourse import AGENTS, DEPENDENT, Discourse, Told
from kg.resolve.names.gazetteer import gazetteer

INERT = frozenset({"Facility", "Object", "Place"})
"""Kinds of things that do nothing to others."""

BELIEVED = 0.3
"""How likely the trained network has to find it that they do ("hospitals … they admitted")."""


def unless_inert(
    discourse: Discourse, phrase: Phrase, fits: Callable[[Told], bool]
) -> Callable[[Told], bool]:
    """The test, but not passed by houses or hands that would do something to somebody."""
    likely = discourse.chains.likely.get(phrase.mention.head.start, {})
    done = does_to_others(discourse, phrase)

    def passes(told: Told) -> bool:
        head = discourse.phrases[told.position].mention.head
        believed = told.entity.kind == "Facility" and likely.get(head.start, 0.0) >= BELIEVED
        return fits(told) and (believed or not done or told.entity.kind not in INERT)

    return passes


GOING = frozenset("arrive come flee go leave march move run walk".split())
"""Verbs of what goes somewhere."""

NEXT = 10
"""How many phrases behind a pronoun may hold the object of its verb."""


def does_to_others(discourse: Discourse, phrase: Phrase) -> bool:
    """Whether a pronoun is the subject of a verb with an object, or of one of going somewhere."""
    uses = discourse.survey.uses
    done = {use.lemma for use in uses.get(phrase.mention.span, ()) if use.part == "actor"}
    if not GOING.isdisjoint(done):
        return True
    position = discourse.at.get(phrase.mention.span, 0)
    return any(
        use.part == "target" and use.lemma in done
        for each in discourse.phrases[position + 1 : position + NEXT]
        if each.sentence == phrase.sentence
        for use in uses.get(each.mention.span, ())
    )


def has_people(told: Told) -> bool:
    """Whether a mention is of armed vehicles, or of a word for whoever is meant or is in it."""
    armed = told.noun_class == "asset" and told.entity.kind == "Vehicle"
    return armed or told.noun in ("one", "ones", "others", "convoy")


COUNTED = re.compile(
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|dozens|scores|hundreds|several)"
    r"\s+of\s+$",
    re.IGNORECASE,
)
"""Words before a pronoun that count some of those it means."""


def is_counted(discourse: Discourse, phrase: Phrase) -> bool:
    """Whether a pronoun stands for many of whom some are counted ("38 of them")."""
    start = phrase.mention.head.start
    return COUNTED.search(discourse.document.text[max(0, start - 16) : start]) is not None


def counted_among(discourse: Discourse, phrase: Phrase, barred: frozenset[str]) -> Entity | None:
    """The last of which several were told of, of whom some are counted in turn."""
    for reach in (0, 1):
        for told in discourse.before(phrase.sentence, reach):
            several = told.number == "plural" and told.entity.kind not in ("Time", "Quantity")
            apart = told.span.end <= phrase.mention.span.start and told.part != "source"
            known = told.entity.id not in barred and told.role not in DEPENDENT
            if several and apart and known and told.entity.kind != "Weapon":
                return discourse.latest(told.entity)
    return None


ASIDE = re.compile(r",\s+(?:\w+\s+){1,3}of\s+$")
"""Words before a pronoun that begin an aside (", some of them armed")."""


def beside_deed(discourse: Discourse, phrase: Phrase, barred: frozenset[str]) -> Entity | None:
    """To whom the same somebody did the deed told right before ("they held men and shot them")."""
    start = phrase.mention.span.start
    aside = ASIDE.search(discourse.document.text[max(0, start - 30) : start])
    if phrase.role not in ("obj", "iobj", "nmod") or aside:
        return None
    for told in discourse.before(phrase.sentence, 0):
        if told.span.end > start:
            continue
        if told.role.startswith("nsubj"):
            return None
        several = told.number == "plural" and told.entity.kind in (*AGENTS, "Person")
        if several and told.role == "obj" and told.part == "target":
            return discourse.latest(told.entity) if told.entity.id not in barred else None
    return None


def person_of(discourse: Discourse, gender: str) -> Callable[[Told], bool]:
    """The test for somebody who may be called "he" (m) or "she" (f)."""

    def fits(told: Told) -> bool:
        listed = gazetteer().genders.get(told.entity.id) or gender
        known = discourse.genders.get(told.entity.id, listed)
        someone = told.entity.kind == "Person" or told.noun in DOUBLE
        return someone and told.number != "plural" and known == gender

    return fits


DOUBLE = frozenset({"bomber", "suicide bomber"})
"""Nouns of somebody that are also those of a machine."""


def is_joined(discourse: Discourse, entity: Entity) -> bool:
    """Whether an entity was last told of as one of several ("Jordan and Egypt")."""
    last = next((told for told in reversed(discourse.told) if told.entity.id == entity.id), None)
    return last is not None and last.number == "singular" and last.joined


def happening(told: Told) -> bool:
    """Whether a mention is of one thing that happens."""
    return told.entity.kind == "Event" and told.number != "plural"


def is_site(told: Told) -> bool:
    """Whether a mention is of one place or building."""
    return told.entity.kind in ("Place", "Facility") and told.number != "plural"
