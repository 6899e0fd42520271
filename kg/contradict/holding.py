"""CONTROL: a place, or a part of it, that one says has been taken and another says has not."""

from __future__ import annotations

import re

from kg.contradict import actions
from kg.contradict.answers import SAME, answers, in_order, is_definite, one_word
from kg.contradict.blame import differ
from kg.contradict.facts import Fact
from kg.contradict.identity import same_party
from kg.contradict.parties import Party
from kg.contradict.presence import whose_forces
from kg.contradict.verdict import Finding
from kg.model import Tense

PARTS = frozenset(
    "airport centre center downtown part district quarter half suburb neighbourhood neighborhood"
    " outskirt bridge port area station headquarters palace side bank".split()
)
TOWNS = frozenset("town city village settlement district area place position base".split())
FALLING = frozenset({"fall", "collapse"})
UNDER = re.compile(r"(be|remain|stay|keep)\b.*\bunder\b.*\bcontrol$")
KEPT = ("remain", "stay", "keep", "retain", "maintain")
LEAVING = ("WITHDRAW", "RETREAT")
HELD = frozenset({"hold", "keep", "detain", "imprison", "jail", "be in captivity", "be captive"})


def taken_or_not_fallen(a: Fact, b: Fact) -> Finding | None:
    """One says that a side took a place, another that the place has not fallen."""
    for taken, unfallen in ((a, b), (b, a)):
        if not taken.positive or not actions.is_a(taken.type, "CAPTURE") or unfallen.positive:
            continue
        lost = unfallen.type == "LOSE"
        if not (lost or unfallen.claim.action.lemma in FALLING) or taken.actor is None:
            continue
        place = unfallen.target if lost else unfallen.actor
        if lost and same_party(unfallen.actor, taken.actor):
            continue
        if same_place(taken.target, place):
            return Finding(taken, unfallen, 0.9)
        if pointed_at(place, taken, unfallen):
            return Finding(taken, unfallen, 0.9, SAME)
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
        if pointed_at(held_place(held), taken, held):
            return Finding(taken, held, 0.8, SAME)
    return None


def left_or_there(a: Fact, b: Fact) -> Finding | None:
    """One says that a side's forces left a place, answered that they are still there."""
    if not answers(a, b):
        return None
    for left, there in ((a, b), (b, a)):
        if not (left.positive and there.positive) or left.type not in LEAVING:
            continue
        forces = whose_forces(there)
        if there.type != "DEPLOY" or forces is None or not _still(there):
            continue
        gone = left.target if left.target is not None and left.target.side else left.actor
        if same_party(gone, forces) or same_party(left.actor, forces):
            return Finding(left, there, 0.8, SAME)
    return None


def released_or_held(a: Fact, b: Fact) -> Finding | None:
    """One says that captives were freed, answered that they are still held."""
    if not answers(a, b):
        return None
    for freed, held in ((a, b), (b, a)):
        if freed.type != "RELEASE" or not (freed.positive and held.positive and _still(held)):
            continue
        if held.claim.action.lemma not in HELD or held.target is None:
            continue
        if one_word(freed.target, held.target) or held.target.head in ("they", "them"):
            return Finding(freed, held, 0.8, SAME)
    return None


def pointed_at(place: Party | None, taken: Fact, answer: Fact) -> bool:
    """Whether an answer speaks of "the town" or "the airport" that the account before it named."""
    if place is None or taken.target is None or not answers(taken, answer):
        return False
    if in_order(taken, answer)[1] is not answer or not place.generic or not is_definite(place):
        return False
    return one_word(taken.target, place) or not taken.target.generic and place.head in TOWNS


def same_place(a: Party | None, b: Party | None) -> bool:
    """Whether two mentions stand for one named place, whatever each is taken to be."""
    if a is None or b is None or "Country" in (a.kind, b.kind):
        return False
    if a.id and a.id == b.id:
        return not a.generic
    return not a.generic and not b.generic and a.name.lower() == b.name.lower()


def held_place(held: Fact) -> Party | None:
    """What is held: the target, or the subject of "is under the control of"."""
    return held.actor if UNDER.match(held.claim.action.lemma) else held.target


def holder(held: Fact) -> Party | None:
    """Who holds it; "under the control of" tells it beside the claim."""
    if not UNDER.match(held.claim.action.lemma):
        return held.actor
    return held.beside[0] if len(held.beside) == 1 else None


def _still(held: Fact) -> bool:
    """Whether it is told as holding now, not as what was before."""
    if held.claim.tense is Tense.PRESENT:
        return True
    if held.own_voice:
        return False
    still = "still" in held.claim.sentence_text.lower().split()
    return still or held.claim.action.lemma.startswith(KEPT)


def _part_of(held: Fact, taken: Fact) -> bool:
    """Whether what is held is a part ("the airport") of the place that the text speaks of."""
    part, whole = held_place(held), taken.target
    if part is None or whole is None or not whole.id or whole.kind == "Country":
        return False
    if held.claim.document != taken.claim.document or not part.generic:
        return False
    return part.head in PARTS and whole.id in (held.spots or held.spoken)
