"""From one article's claims and mentions to claims whose mentions are linked to entities."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from kg.contradict.actions import is_a
from kg.model import (
    Attribution,
    Claim,
    Entity,
    Extraction,
    Mention,
    MentionForm,
    Phrase,
    Resolved,
    Role,
    Span,
)
from kg.records import with_id
from kg.resolve.confidence import confidence
from kg.resolve.deeds.doers import told_before
from kg.resolve.deeds.happenings import described, is_told_of_deed
from kg.resolve.deeds.things import undergone
from kg.resolve.deeds.told_again import told_again
from kg.resolve.discourse import Discourse
from kg.resolve.names.based import based, bases
from kg.resolve.names.folding import fold
from kg.resolve.names.gazetteer import gazetteer
from kg.resolve.names.office_bodies import of_offices
from kg.resolve.names.surroundings import beside, describe_places
from kg.resolve.reading import phrase_of, read, read_all
from kg.resolve.reference.chains import chains
from kg.resolve.reference.learnt import RULE
from kg.resolve.reference.quantifiers import other_of_two
from kg.resolve.survey import survey


def resolve(extraction: Extraction) -> Resolved:
    """Link every mention of an article's claims to an entity and give the claims their ids.

    Claims whose actor and target are both pronouns that nothing explains are left out. Entities
    come with those they act for and those that contain them, sorted by id.
    """
    discourse = _discourse(extraction)
    told = extraction.claims
    read_all(discourse, _sources(told), _others(told), _affiliations(told))
    describe_places(discourse)
    linker = _Linker(discourse)
    claims = _once(
        linker.claim(one)
        for claim in extraction.claims
        if linker.is_told(claim)
        for one in linker.by_source(claim)
    )
    claims = of_offices(told_again(told_before(claims, discourse), discourse), discourse)
    entities = _used(discourse, claims)
    claims = [with_id(replace(c, confidence=confidence(c)), entities) for c in claims]
    return Resolved(
        document=extraction.document,
        claims=tuple(sorted(claims, key=lambda c: (c.sentence, c.action.span, c.id))),
        entities=tuple(entities[identifier] for identifier in sorted(entities)),
        tokens=extraction.tokens,
    )


def _once(claims: Iterable[Claim]) -> list[Claim]:
    """The claims without doubles: two phrases for one actor make one claim of one action word."""
    found: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        actor, target = claim.actor, claim.target
        key = (
            actor and (actor.entity or actor.span),
            (claim.action.lemma, claim.action.span),
            target and target.span,
            claim.polarity,
            tuple(
                link.source and (link.source.entity or link.source.span)
                for link in claim.attribution
            ),
        )
        found.setdefault(key, claim)
    return list(found.values())


def _discourse(extraction: Extraction) -> Discourse:
    phrases = extraction.phrases
    discourse = Discourse(extraction.document, phrases, survey(extraction))
    discourse.chains = chains(extraction.clusters, extraction.likely)
    discourse.referents = [None] * len(phrases)
    for position, phrase in enumerate(phrases):
        discourse.at.setdefault(phrase.mention.span, position)
    for position, phrase in enumerate(phrases):
        discourse.at.setdefault(phrase.mention.head, position)
    links = [link for claim in extraction.claims for link in claim.attribution]
    for link in (*extraction.attributions, *links):
        if link.source is not None:
            known = discourse.contents.get(link.source.span, ())
            discourse.contents[link.source.span] = tuple(dict.fromkeys((*known, *link.content)))
    return discourse


def _sources(claims: Iterable[Claim]) -> dict[Span, Span]:
    found: dict[Span, Span] = {}
    # Of an account that is rejected, who rejects it counts as the one who tells it, but not who
    # denies what stands before in full.
    for claim in sorted(claims, key=_told_first):
        if claim.source is not None:
            for mention in _arguments(claim):
                found.setdefault(mention.span, claim.source.span)
    return found


def _told_first(claim: Claim) -> int:
    return 2 if "denied_aside" in claim.rules else "denied" not in claim.rules


def _others(claims: Iterable[Claim]) -> dict[Span, set[Span]]:
    found: dict[Span, set[Span]] = {}
    # Whose planes they are is told by who says it, and not by who denies it.
    for claim in sorted(claims, key=lambda claim: any(a.denied for a in claim.attribution)):
        spans = {mention.span for mention in _arguments(claim)}
        for span in spans:
            found.setdefault(span, set()).update(spans - {span})
    return found


def _affiliations(claims: Iterable[Claim]) -> list[tuple[Span, Span]]:
    return [
        (claim.actor.span, claim.target.span)
        for claim in claims
        if claim.action.event_type == "AFFILIATED_WITH" and claim.actor and claim.target
    ]


def _arguments(claim: Claim) -> list[Mention]:
    found = [claim.actor, claim.target, claim.role("recipient")]
    return [mention for mention in found if mention is not None]


def is_cut(mention: Mention, whole: Phrase) -> bool:
    """Whether a mention leaves out the first words of its phrase, or more than half of it."""
    inside = whole.mention.span.contains(mention.span)
    shorter = len(mention.text) * 2 < len(whole.mention.text)
    return inside and (mention.span.start > whole.mention.span.start or shorter)


PERSONAL = frozenset("he she they".split())
NOT_OWN = frozenset("he him she her it they them we us".split())
"""Pronouns that in the clause of somebody's deed are somebody else than who does or bears it."""
OWNING = frozenset("his her its their our".split())
EQUALS = frozenset("affiliate be become include remain".split())
"""Actions whose actor and target may be the same."""
QUOTES = frozenset('"“„«')
VOWED = frozenset({"infinitive_content", "preposition_content"})
"""Rules of contents that name a deed of those who speak."""
PARTIES = frozenset({"Country", "Organization", "Group", "Person"})
POINTING = frozenset("this that these those it what which you i".split())
"""Pronouns that without an antecedent mean a whole clause, or whoever reads or speaks."""


class _Linker:
    """Puts entities into the mentions of claims."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.extra: dict[Span, Entity | None] = {}
        self.named = bases(discourse.phrases)

    def entity(self, mention: Mention) -> Entity | None:
        """The entity of the phrase with this span or head; one is made where there is none."""
        at = self.discourse.at
        position = at.get(mention.span)
        if position is None and mention.head in at:
            whole = self.discourse.phrases[at[mention.head]]
            position = None if is_cut(mention, whole) else at[mention.head]
        if position is not None:
            found = self.discourse.referents[position]
            return self.discourse.latest(found) if found else None
        if mention.span not in self.extra:
            phrase = phrase_of(mention)
            found = read(self.discourse, phrase, None, frozenset())[0]
            self.extra[mention.span] = beside(self.discourse, phrase, found)
        return self.extra[mention.span]

    def mention(self, mention: Mention) -> Mention:
        phrase = self.discourse.phrase_at(mention.span) if mention.kind == "Event" else None
        if phrase is not None and " between " in mention.text:
            # "Clashes between the army and the RSF" are neither of the two.
            return replace(mention, entity=described(self.discourse, phrase).id)
        entity = self.entity(mention)
        if entity is None:
            return mention
        return replace(mention, entity=entity.id, kind=entity.kind)

    def doer(self, mention: Mention, claim: Claim) -> Mention:
        """The actor linked; of a crash it is the machine, not those whose machine it was."""
        phrase = self.discourse.phrase_at(mention.span)
        owner = self.discourse.phrase_at(phrase.possessor) if phrase is not None else None
        theirs = owner is not None and owner.form is MentionForm.PRONOUN
        crashed = "harm_in_accident" in claim.rules or is_a(claim.action.event_type, "ACCIDENT")
        if theirs and crashed and mention.kind == "Vehicle":
            return mention
        party = self.entity(mention)
        whose = party is not None and party.kind in PARTIES
        if whose and phrase is not None and is_told_of_deed(phrase, claim):
            return replace(mention, entity=described(self.discourse, phrase).id, kind="Event")
        return self.mention(mention)

    def link(self, link: Attribution) -> Attribution:
        if link.source is None:
            return link
        return replace(link, source=self.mention(link.source))

    def role(self, role: Role, claim: Claim) -> Role:
        """The role linked; what somebody is said to be is that person; a purpose is no thing."""
        if role.role == "purpose":
            return role
        person = claim.actor if claim.action.event_type == "AFFILIATED_WITH" else None
        entity = self.entity(person) if person is not None and role.role == "role" else None
        if entity is None:
            return replace(role, mention=self.mention(role.mention))
        mention = replace(role.mention, entity=entity.id, kind=entity.kind)
        return replace(role, mention=mention)

    def claim(self, claim: Claim) -> Claim:
        actor, target = other_of_two(self.discourse, claim)
        linked = replace(
            claim,
            actor=self.doer(actor, claim) if actor else None,
            target=self.mention(target) if target else None,
            roles=self._places_once(self.role(role, claim) for role in claim.roles),
            attribution=_without_echo(tuple(self.link(link) for link in claim.attribution)),
            rules=self.rules(claim),
        )
        linked = self.two_parties(self.not_of_themselves(linked))
        linked = replace(linked, actor=based(self.discourse, self.named, linked))
        return replace(linked, target=undergone(self.discourse, linked))

    def not_of_themselves(self, claim: Claim) -> Claim:
        """Whoever is quoted word for word does not call themselves "he"."""
        link = claim.attribution[-1] if claim.attribution else None
        if link is None or not link.quoted or link.source is None or link.source.entity is None:
            return claim
        actor, text = claim.actor, self.discourse.document.text
        if actor is None or actor.entity != link.source.entity or fold(actor.text) not in PERSONAL:
            return claim
        told = next((span for span in link.content if span.contains(actor.span)), None)
        if told is None or not set(text[max(told.start - 1, 0) : told.start + 1]) & QUOTES:
            return claim
        return replace(claim, actor=replace(actor, entity=None))

    def two_parties(self, claim: Claim) -> Claim:
        """A pronoun that is not reflexive means no other argument of its own deed."""
        actor, target = claim.actor, claim.target
        if actor is None or target is None or actor.entity is None:
            return claim
        if actor.entity != target.entity or claim.action.lemma.partition(" ")[0] in EQUALS:
            return claim
        word = fold(target.text)
        if word in NOT_OWN or word.startswith("whose "):
            return replace(claim, target=replace(target, entity=None))
        owned = word.partition(" ")[0] in OWNING or word.endswith(("self", "selves", "other"))
        if fold(actor.text) in NOT_OWN and not owned:
            return replace(claim, actor=replace(actor, entity=None))
        return claim

    def by_source(self, claim: Claim) -> list[Claim]:
        """The claim once for each of those who say it together ("the US and France said").

        What each of them vows to do himself, he says for himself.
        """
        links = claim.attribution
        if not links or links[-1].source is None:
            return [claim]
        whole = self.discourse.phrase_at(links[-1].source.span)
        joined = [self.discourse.phrase_at(span) for span in whole.members] if whole else []
        joined += self.told_together(links[-1].source)
        said = [claim] + [
            replace(claim, attribution=(*links[:-1], replace(links[-1], source=other.mention)))
            for other in joined
            if other is not None
        ]
        vowed = len(said) > 1 and bool(VOWED & set(claim.rules))
        own = [each for each in said if vowed and self.of_oneself(each)]
        return own or said

    def of_oneself(self, claim: Claim) -> bool:
        """Whether the source of a claim is named in the same words as its actor."""
        source, actor = claim.attribution[-1].source, claim.actor
        return source is not None and actor is not None and source.head == actor.head

    def told_together(self, source: Mention) -> list[Phrase]:
        """Who stands before "and" in the words for a source that lost its comma."""
        found: list[Phrase] = []
        for phrase in self.discourse.phrases if " and " in source.text else ():
            span = phrase.mention.span
            if span.start == source.span.start and span.end < source.head.start:
                between = self.discourse.document.text[span.end : source.head.start]
                if between.split()[:1] == ["and"]:
                    found.append(phrase)
        return found[:1]

    def _places_once(self, roles: Iterable[Role]) -> tuple[Role, ...]:
        """The roles, a place between two towns once."""
        found: dict[tuple[str, str | Span], Role] = {}
        for role in roles:
            known = self.discourse.entities.get(role.mention.entity or "")
            found.setdefault(
                (role.role, known.id if known and known.near else role.mention.span), role
            )
        return tuple(found.values())

    def rules(self, claim: Claim) -> tuple[str, ...]:
        """The claim's rules, and that the trained network linked one of its mentions."""
        mentions = [*_arguments(claim), *(link.source for link in claim.attribution)]
        learnt = any(m is not None and m.span in self.discourse.learnt for m in mentions)
        return (*claim.rules, RULE) if learnt else claim.rules

    def is_told(self, claim: Claim) -> bool:
        """Whether actor or target is more than a pronoun that nothing explains.

        Where the action has no type either, an actor that means a whole clause leaves nothing told.
        """
        given = [mention for mention in (claim.actor, claim.target) if mention is not None]
        lost = [self._is_lost(mention) for mention in given]
        if claim.actor is not None and lost[0] and not claim.action.event_type:
            if fold(claim.actor.text) in POINTING:
                return False
        if _says_itself(claim):
            return False
        if claim.action.event_type == "AFFILIATED_WITH" and lost[-1]:
            # "Our correspondent" is of nobody whom the text names.
            return False
        names = [entity.name for entity in map(self.entity, given) if entity is not None]
        if "whom" in names or "which" in names:
            return False
        return len(given) < 2 or not all(lost)

    def _is_lost(self, mention: Mention) -> bool:
        phrase = self.discourse.phrase_at(mention.span)
        pronoun = phrase is not None and phrase.form is MentionForm.PRONOUN
        return pronoun and self.entity(mention) is None


def _says_itself(claim: Claim) -> bool:
    """Whether a deed only repeats by what its doers are known: "those who work", that they do."""
    actor, action = claim.actor, claim.action
    if actor is None or claim.target is not None or claim.roles or actor.head == action.span:
        return False
    bare = actor.text.split()[:1] != [] and fold(actor.text.split()[0]) in NOBODY
    simple = " " not in action.lemma or action.event_type == "COOPERATE"
    return bare and simple and actor.span.contains(action.span)


NOBODY = frozenset("those everyone everything anyone anything one ones all".split())
"""Pronouns that name nobody without the clause behind them."""


def _without_echo(links: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """The chain without a link whose source is that of the next: "Ban said he had ordered …"."""
    return (
        *(link for link, inner in pairwise(links) if link.denied or not _same_source(link, inner)),
        *links[-1:],
    )


def _same_source(link: Attribution, inner: Attribution) -> bool:
    if link.source is None or inner.source is None:
        return False
    if link.source.span == inner.source.span:
        return True
    if link.source.entity is not None and link.source.entity == inner.source.entity:
        return True
    # "Ashton Carter said … Carter stated": a surname alone is of the one who speaks already.
    outer, name = link.source.text.split(), inner.source.text.split()
    return len(name) == 1 and len(outer) > 1 and name[0][:1].isupper() and outer[-1] == name[0]


def _used(discourse: Discourse, claims: Iterable[Claim]) -> dict[str, Entity]:
    """The entities of the claims, with their sides and the places that contain them."""
    waiting = [identifier for claim in claims for identifier in _mentioned(claim)]
    listed = gazetteer().entities
    found: dict[str, Entity] = {}
    while waiting:
        identifier = waiting.pop()
        if identifier in found:
            continue
        entity = discourse.entities.get(identifier) or listed[identifier]
        found[identifier] = entity
        waiting.extend(each for each in (entity.side, entity.within, *entity.near) if each)
    return found


def _mentioned(claim: Claim) -> list[str]:
    mentions = [claim.actor, claim.target, *(role.mention for role in claim.roles)]
    mentions.extend(link.source for link in claim.attribution)
    return [m.entity for m in mentions if m is not None and m.entity is not None]
