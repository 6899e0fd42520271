"""Harm that is told again with the same number or weapon, and whom a counter-attack is on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.model import Claim, Mention, Mood, Polarity
from kg.resolve.deeds.deeds_before import (
    HURT,
    LIKELY,
    STRIKING,
    Article,
    acts,
    article,
    harms,
    head_of,
    same_voice,
    side_of,
)
from kg.resolve.discourse import Discourse

NEAR = 4
JUST_BEFORE = 2
FEW = 2
COUNTER = "counter"


@dataclass(frozen=True, slots=True)
class _Told:
    """Harm or an attack that a claim says somebody did, in which sentence of the article."""

    order: int
    claim: Claim


def told_again(claims: Sequence[Claim], discourse: Discourse) -> list[Claim]:
    """The claims with doers and targets of what was told before in other words.

    Claims in the order of the text; the result keeps it.
    """
    known = article(discourse)
    order = {start: number for number, start in enumerate(sorted({c.sentence for c in claims}))}
    told: list[_Told] = []
    found: list[Claim] = []
    for claim in claims:
        here = order[claim.sentence]
        before = [each for each in told if same_voice(each.claim, claim) and each.order < here]
        claim = _same_toll(known, claim, before)
        claim = _same_weapon(known, claim, [each for each in before if here - each.order <= NEAR])
        claim = _countered(
            known, claim, [each for each in before if here - each.order <= JUST_BEFORE]
        )
        if _happened(known, claim):
            told.append(_Told(here, claim))
        found.append(claim)
    return found


def _happened(known: Article, claim: Claim) -> bool:
    kind = claim.action.event_type
    return (
        (kind in STRIKING or harms(kind))
        and claim.polarity is Polarity.POSITIVE
        and claim.mood is Mood.ASSERTED
        and claim.certainty in LIKELY
        and acts(known.entity(claim.actor))
        and not any(link.denied for link in claim.attribution)
    )


def _same_toll(known: Article, claim: Claim, before: Sequence[_Told]) -> Claim:
    """same_toll: as many of the same were killed or hurt by the one whom the text named."""
    if claim.actor is not None or claim.target is None or not harms(claim.action.event_type, HURT):
        return claim
    number = claim.quantity
    if number is None or number.value is None or number.value <= FEW:
        return claim
    again = [
        each.claim.actor
        for each in before
        if each.claim.action.event_type == claim.action.event_type
        and each.claim.quantity is not None
        and each.claim.quantity.value == number.value
        and each.claim.target is not None
        and head_of(each.claim.target) == head_of(claim.target)
    ]
    doer = _only(known, again)
    return claim if doer is None else _with(claim, "same_toll", actor=doer)


def _same_weapon(known: Article, claim: Claim, before: Sequence[_Told]) -> Claim:
    """same_weapon: what harms is a weapon of the one who was said to use such."""
    if claim.actor is None or acts(known.entity(claim.actor)):
        return claim
    if claim.actor.kind != "Weapon" or not harms(claim.action.event_type):
        return claim
    weapon = head_of(claim.actor)
    used = [(each.claim.actor, each.claim.role("instrument")) for each in before]
    doer = _only(known, [who for who, what in used if what and head_of(what) == weapon])
    if doer is None:
        return claim
    named = replace(claim.actor, entity=doer.entity, kind=doer.kind)
    return _with(claim, "same_weapon", actor=named)


def _countered(known: Article, claim: Claim, before: Sequence[_Told]) -> Claim:
    """countered: a counter-attack without a target is on the one who attacked just before."""
    if claim.target is not None or COUNTER not in claim.action.lemma.replace("-", ""):
        return claim
    side, phrase = side_of(known, claim.actor), known.inside(claim.action.span)
    if side is None or phrase is None or claim.action.event_type not in STRIKING:
        return claim
    others = [each.claim for each in before if side_of(known, each.claim.actor) != side]
    hit = [c.actor for c in others if harms(c.action.event_type) and _is_on(known, c, side)]
    doer = _only(known, hit)
    if doer is None:
        return claim
    named = replace(phrase.mention, entity=doer.entity, kind=doer.kind)
    return _with(claim, "countered", target=named)


def _is_on(known: Article, claim: Claim, side: str) -> bool:
    return claim.target is not None and side_of(known, claim.target) == side


def _only(known: Article, doers: Sequence[Mention | None]) -> Mention | None:
    """The last of these who did it, where all are of one side."""
    named = [doer for doer in doers if doer is not None]
    return named[-1] if len({side_of(known, doer) for doer in named}) == 1 else None


def _with(
    claim: Claim, rule: str, actor: Mention | None = None, target: Mention | None = None
) -> Claim:
    return replace(
        claim,
        actor=actor or claim.actor,
        target=target or claim.target,
        rules=(*claim.rules, rule),
    )
