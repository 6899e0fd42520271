"""Whether two facts are about one event, and how strong the evidence for it is."""

from __future__ import annotations

from typing import NamedTuple

from kg.contradict.facts import Fact
from kg.contradict.participants import listed, thing
from kg.contradict.parties import Party

NEAR = 600
PUBLISHED_WITHIN = 2


class Identity(NamedTuple):
    """Evidence (0 to 1) that two facts are about one event, and that day and place agree."""

    event: float
    overlap: float
    reasons: tuple[str, ...]


def same_event(a: Fact, b: Fact) -> Identity:
    """Evidence that two facts of one family are about one event.

    In one document: nearness, shared participants, place or day. Across documents: days within
    one (or, without days, publication within two) and a shared specific place or participant.
    """
    return _within(a, b) if a.claim.document == b.claim.document else _across(a, b)


def _within(a: Fact, b: Fact) -> Identity:
    evidence = 0.5
    reasons = ["one document"]
    if abs(a.claim.action.span.start - b.claim.action.span.start) <= NEAR:
        evidence += 0.2
        reasons.append("near each other")
    for name, weight in _shared(a, b):
        evidence += weight
        reasons.append(name)
    return Identity(min(evidence, 1.0), _overlap(a, b), tuple(reasons))


def _across(a: Fact, b: Fact) -> Identity:
    shared = _shared(a, b)
    anchored = [name for name, _ in shared if name in ("same place", "same target")]
    if alike(a.target, b.target) and one_theatre(a, b):
        anchored.append("same thing")
    if not same_time(a, b) or not anchored:
        return Identity(0.0, 0.0, ())
    evidence = 0.45 + sum(weight for _, weight in shared)
    return Identity(min(evidence, 1.0), _overlap(a, b), tuple(name for name, _ in shared))


def _shared(a: Fact, b: Fact) -> list[tuple[str, float]]:
    found = []
    if one_place(a, b):
        found.append(("same place", 0.25))
    elif a.spots & b.places or b.spots & a.places:
        found.append(("same country", 0.1))
    if same_party(a.target, b.target):
        found.append(("same target", 0.2))
    elif alike(a.target, b.target):
        found.append(("same thing", 0.15))
    if same_party(a.actor, b.actor):
        found.append(("same actor", 0.15))
    if a.days and b.days and days_apart(a, b) == 0:
        found.append(("same day", 0.15))
    return found


def one_place(a: Fact, b: Fact) -> bool:
    """Whether both name one place below the level of a country, or one within the other."""
    return bool((a.spots & b.places | b.spots & a.places) - a.lands - b.lands)


def _overlap(a: Fact, b: Fact) -> float:
    """How well place and day agree: 1 both known and the same, less where one is unknown."""
    place = 1.0 if a.spots & b.places or b.spots & a.places else 0.9
    day = 1.0 if a.days and b.days and days_apart(a, b) == 0 else 0.9
    return round(place * day, 4)


def same_party(a: Party | None, b: Party | None) -> bool:
    """Whether two participants are the same named entity or act for the same named side."""
    if a is None or b is None:
        return False
    if a.id and a.id == b.id:
        return True
    return bool(a.side) and a.side == b.side and not a.side.startswith("~")


def alike(a: Party | None, b: Party | None) -> bool:
    """Whether two participants go by one name for a thing: "the hospital", "the plane"."""
    if a is None or b is None or a.text[:1].isdigit() or b.text[:1].isdigit():
        return False
    return thing(a.head) == thing(b.head) and listed("objects", thing(a.head))


def one_theatre(a: Fact, b: Fact) -> bool:
    """Whether the documents of both tell of the same sides."""
    return same_party(a.actor, b.actor) or bool(a.theatre & b.theatre)


def may_be(a: Party | None, b: Party | None) -> bool:
    """Whether one participant is only described, and the description fits the other.

    "Terrorists" may be any armed group, "the regime" any state.
    """
    if a is None or b is None or not a.camp or a.camp != b.camp:
        return False
    return umbrella(a) or umbrella(b)


def umbrella(party: Party) -> bool:
    """Whether a participant is only described by what it is ("rebels", "the opposition")."""
    last = party.name.split()[-1] if party.name.split() else ""
    return party.side.startswith("~") or party.camp == "nonstate" and listed("nonstate", last)


def same_time(a: Fact, b: Fact) -> bool:
    """Whether days (within one), or else days of publication (within two), agree."""
    if a.days and b.days:
        return days_apart(a, b) <= 1
    if a.published is None or b.published is None:
        return False
    said = [fact for fact in (a, b) if fact.days]
    for fact in said:
        other = b if fact is a else a
        days, published = fact.days, other.published
        if days and published is not None and not days[0] - 1 <= published <= days[1] + 3:
            return False
    return abs(a.published - b.published) <= PUBLISHED_WITHIN


def days_apart(a: Fact, b: Fact) -> int:
    """Days between the two time spans, 0 when they overlap or one is unknown."""
    if a.days is None or b.days is None:
        return 0
    return max(0, a.days[0] - b.days[1], b.days[0] - a.days[1])


def places_apart(a: Fact, b: Fact) -> bool:
    """Whether both name places and none contains or is the other."""
    return bool(a.spots and b.spots) and not (a.spots & b.places or b.spots & a.places)
