"""CONTROL: a place, or a part of it, that one says has been taken and another says has not."""

from __future__ import annotations

from kg.contradict import actions
from kg.contradict.blame import differ
from kg.contradict.facts import Fact
from kg.contradict.parties import Party
from kg.contradict.verdict import Finding
from kg.model import Tense

PARTS = frozenset(
    "airport centre center downtown part district quarter half suburb neighbourhood neighborhood"
    " outskirt bridge port area station headquarters palace side bank".split()
)
FALLING = frozenset({"fall", "collapse"})
UNDER = frozenset({"be under control", "remain under control", "stay under control"})


def taken_or_not_fallen(a: Fact, b: Fact) -> Finding | None:
    """One says that a side took a place, another that the place has not fallen."""
    for taken, unfallen in ((a, b), (b, a)):
        if not taken.positive or not actions.is_a(taken.type, "CAPTURE") or unfallen.positive:
            continue
        if unfallen.claim.action.lemma not in FALLING or taken.actor is None:
            continue
        if same_place(taken.target, unfallen.actor):
            return Finding(taken, unfallen, 0.9)
    return None


def taken_or_held(a: Fact, b: Fact) -> Finding | None:
    """One says that a side took a place, another that a second side holds it or a part of it."""
    for taken, held in ((a, b), (b, a)):
        if not (taken.positive and held.positive and actions.is_a(taken.type, "CAPTURE")):
            continue
        if held.type != "CONTROL" or not _still(held):
            continue
        owner = holder(held)
        if owner is None or taken.actor is None or not differ(taken.actor, owner):
            continue
        if same_place(taken.target, held_place(held)) or _part_of(held, taken):
            return Finding(taken, held, 0.8)
    return None


def same_place(a: Party | None, b: Party | None) -> bool:
    """Whether two mentions stand for one named place, whatever each is taken to be."""
    if a is None or b is None or "Country" in (a.kind, b.kind):
        return False
    if a.id and a.id == b.id:
        return not a.generic
    return not a.generic and not b.generic and a.name.lower() == b.name.lower()


def held_place(held: Fact) -> Party | None:
    """What is held: the target, or the subject of "is under the control of"."""
    return held.actor if held.claim.action.lemma in UNDER else held.target


def holder(held: Fact) -> Party | None:
    """Who holds it; "under the control of" tells it beside the claim."""
    if held.claim.action.lemma not in UNDER:
        return held.actor
    return held.beside[0] if len(held.beside) == 1 else None


def _still(held: Fact) -> bool:
    """Whether it is told as holding now, not as what was before."""
    if held.claim.tense is Tense.PRESENT:
        return True
    return not held.own_voice and "still" in held.claim.sentence_text.lower().split()


def _part_of(held: Fact, taken: Fact) -> bool:
    """Whether what is held is a part ("the airport") of the place that the text speaks of."""
    part, whole = held_place(held), taken.target
    if part is None or whole is None or not whole.id or whole.kind == "Country":
        return False
    if held.claim.document != taken.claim.document or not part.generic:
        return False
    return part.head in PARTS and whole.id in (held.spots or held.spoken)
