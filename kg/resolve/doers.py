"""Who is behind an attack that an article goes on about, where it has said so before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from kg.contradict.actions import is_a, noun_type, related
from kg.model import Certainty, Claim, Entity, Mention, Mood, Phrase, Polarity, Span

REACH = 4
SURE = 0.7
TAKEN_UP = frozenset("the this that these those".split())
OTHERS = frozenset("first second third last latest previous earlier other another next new".split())
STRIKING = frozenset(
    """ASSAULT AIRSTRIKE BOMBING SHELL AMBUSH SUICIDE_BOMBING CHEMICAL_ATTACK INVADE EXPLODE
    SHOOT""".split()
)
ACTING = frozenset({"Person", "Organization", "Country", "Group"})
LIKELY = (Certainty.CERTAIN, Certainty.PROBABLE)
HARM = ("ASSAULT", "KILL", "INJURE", "DESTROY", "CAPTURE", "DISPLACE")

PhraseAt = Callable[[Span], Phrase | None]


def doer_told_before(
    claims: Sequence[Claim], entities: Mapping[str, Entity], phrase_at: PhraseAt
) -> list[Claim]:
    """The attack is one that the text before told of, with the one doer it names for it.

    "Gunmen stormed a market. The attack killed twenty": the gunmen killed twenty. Claims in the
    order of the text; the result keeps it. The mention stays the words for the attack.
    """
    order = {start: number for number, start in enumerate(sorted({c.sentence for c in claims}))}
    told: list[tuple[int, Claim]] = []
    found: list[Claim] = []
    for claim in sorted(claims, key=lambda c: (c.sentence, c.action.span)):
        here = order[claim.sentence]
        event = _event(claim, entities, phrase_at)
        if event is not None:
            near = [c for number, c in told if here - number <= REACH]
            claim = _with_doer(claim, event, near, entities)
        if _tells_doer(claim, entities):
            told.append((here, claim))
        found.append(claim)
    return found


def _event(
    claim: Claim, entities: Mapping[str, Entity], phrase_at: PhraseAt
) -> tuple[Mention, str] | None:
    """The words that take an attack up which did the harm that is told, with the attack's type."""
    if not any(is_a(claim.action.event_type, kind) for kind in HARM):
        return None
    mention = claim.actor or claim.role("event")
    if claim.actor is not None:
        entity = entities.get(claim.actor.entity or "")
        if entity is not None and (entity.kind in ACTING or entity.side):
            return None
    phrase = (phrase_at(mention.span) or phrase_at(mention.head)) if mention else None
    if mention is None or phrase is None or phrase.determiner not in TAKEN_UP:
        return None
    if phrase.possessor or phrase.of:
        return None
    kind = noun_type(" ".join((*phrase.modifiers[-1:], phrase.lemma))) or noun_type(phrase.lemma)
    other = not OTHERS.isdisjoint(word.lower() for word in phrase.modifiers)
    return (mention, kind) if kind in STRIKING and not other else None


def _with_doer(
    claim: Claim, event: tuple[Mention, str], told: Sequence[Claim], entities: Mapping[str, Entity]
) -> Claim:
    mention, kind = event
    fitting = [
        c.actor
        for c in told
        if c.actor is not None
        and related(c.action.event_type, kind)
        and _same_voice(c, claim)
        and not _is_target(c.actor, claim)
    ]
    doers = {actor.entity for actor in fitting}
    if len(doers) != 1 or fitting[-1].entity is None:
        return claim
    doer = entities[fitting[-1].entity]
    return replace(
        claim,
        actor=replace(mention, entity=doer.id, kind=doer.kind),
        rules=(*claim.rules, "doer_told_before"),
        confidence=claim.confidence * SURE,
    )


def _tells_doer(claim: Claim, entities: Mapping[str, Entity]) -> bool:
    """Whether a claim says of somebody who acts that they attacked, and that it happened."""
    entity = entities.get(claim.actor.entity or "") if claim.actor is not None else None
    # "The convoy attack": what stands before the noun is as often what was attacked.
    unsure = "origin_modifier" in claim.rules and entity is not None and entity.side is None
    return (
        entity is not None
        and entity.kind in ACTING
        and not unsure
        and claim.action.event_type in STRIKING
        and claim.polarity is Polarity.POSITIVE
        and claim.mood is Mood.ASSERTED
        and claim.certainty in LIKELY
    )


def _same_voice(earlier: Claim, claim: Claim) -> bool:
    """Whether the doer was named by the publisher, or by the source that goes on."""
    if earlier.source is None:
        return not earlier.attribution
    source = claim.source
    return source is not None and source.entity == earlier.source.entity


def _is_target(actor: Mention, claim: Claim) -> bool:
    return claim.target is not None and claim.target.entity == actor.entity
