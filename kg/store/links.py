"""Which claims may be drawn as `actor action target`, and what they add up to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Certainty, Claim, Mood, Polarity, Tense, content_id
from kg.store.tables import first_day, fold

UNNAMED = "unnamed"
AFFILIATION = "AFFILIATED_WITH"


@dataclass(frozen=True, slots=True)
class ActsOn:
    """What one entity is said to do to another: how many claims and perspectives say so, and when.

    `first` and `last` are the days of the earliest and the latest claim, of the event where it is
    told, else of publication.
    """

    actor: str
    action: str
    target: str
    event_type: str
    claims: int
    sources: int
    first: str | None
    last: str | None


def drawn(claim: Claim) -> bool:
    """Whether the claim says that its event holds, or did: only then may it be drawn as a fact.

    It is positive and asserted, of the past or present, certain or probable, nobody in its chain
    of sources rejects it, and both its participants are known.
    """
    return (
        claim.polarity is Polarity.POSITIVE
        and claim.mood is Mood.ASSERTED
        and claim.tense in (Tense.PAST, Tense.PRESENT)
        and claim.certainty in (Certainty.CERTAIN, Certainty.PROBABLE)
        and not any(link.denied for link in claim.attribution)
        and claim.actor is not None
        and claim.target is not None
        and bool(claim.actor.entity)
        and bool(claim.target.entity)
    )


def acts(claim: Claim) -> bool:
    """Whether the claim is drawn as an act; affiliations have a relationship of their own."""
    return drawn(claim) and claim.action.event_type != AFFILIATION


def publisher_id(name: str) -> str:
    """The id of an outlet, the same however its name is capitalised."""
    return content_id("publisher", fold(name))


def perspective(claim: Claim) -> str:
    """The id of who says it: the innermost source, or the publisher in its own voice.

    It is `unnamed` where the text credits nobody by name ("reportedly").
    """
    if claim.attribution:
        source = claim.source
        return source.entity if source and source.entity else UNNAMED
    return publisher_id(claim.publisher) if claim.publisher else UNNAMED


def happened(claim: Claim) -> str | None:
    """The ISO date, month or year of the event itself, where the text tells it."""
    value = claim.when.value if claim.when else None
    if not value or not first_day(value):
        return None
    return value[:10] if value[4:6] != "-W" else first_day(value)


def acts_on(claims: Iterable[Claim]) -> list[ActsOn]:
    """The drawn claims, grouped by actor, action and target, and sorted by them."""
    groups: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in claims:
        if acts(claim) and claim.actor and claim.target:
            ends = (claim.actor.entity or "", claim.action.lemma, claim.target.entity or "")
            groups.setdefault(ends, []).append(claim)
    return [_summed(ends, groups[ends]) for ends in sorted(groups)]


def _summed(ends: tuple[str, str, str], claims: list[Claim]) -> ActsOn:
    told = [happened(claim) or first_day(claim.published) for claim in claims]
    days = sorted(day for day in told if day)
    types = sorted({claim.action.event_type for claim in claims} - {""})
    return ActsOn(
        *ends,
        event_type=types[0] if types else "",
        claims=len(claims),
        sources=len({perspective(claim) for claim in claims}),
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )
