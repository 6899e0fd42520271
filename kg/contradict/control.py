"""CONTROL and CHARACTER: states and kinds of event that exclude each other."""

from __future__ import annotations

import re

from kg.contradict import actions
from kg.contradict.actions import is_eventive_noun
from kg.contradict.blame import differ
from kg.contradict.facts import Fact
from kg.contradict.identity import alike, one_place, same_party
from kg.contradict.participants import listed
from kg.contradict.verdict import Finding
from kg.model import Tense

GOING_ON = frozenset({"be ongoing", "be underway", "be under way", "continue", "go on", "rage"})
TAKING = ("CAPTURE", "ADVANCE", "CONTROL")
MISHAP = re.compile(
    r"technical|mechanical|malfunction|accident|fault|error|failure|weather|engine|mishap|collid",
    re.IGNORECASE,
)


def repelled_or_taken(a: Fact, b: Fact) -> Finding | None:
    """One says that an attack was beaten back, the other that the attackers took ground."""
    if not (a.positive and b.positive):
        return None
    for held, taken in ((a, b), (b, a)):
        if held.type not in ("REPEL", "RESIST") or not _is_any(taken, ("CAPTURE", "ADVANCE")):
            continue
        if held.actor is None or taken.actor is None or not differ(held.actor, taken.actor):
            continue
        if _attackers(held, taken):
            return Finding(held, taken, 0.8)
    return None


def two_holders(a: Fact, b: Fact) -> Finding | None:
    """Two sides are each said to hold, or to have taken, one place at one time."""
    if not (a.positive and b.positive and _is_any(a, TAKING) and _is_any(b, TAKING)):
        return None
    if "ADVANCE" in (a.type, b.type) or a.actor is None or b.actor is None:
        return None
    one, two = a.target, b.target
    if one is None or two is None or one.kind == "Country":
        return None
    same = bool(one.id) and one.id == two.id and not one.generic and a.spots & b.spots
    if not same and not alike(one, two):
        return None
    return Finding(a, b, 0.8) if differ(a.actor, b.actor) else None


def held_or_lost(a: Fact, b: Fact) -> Finding | None:
    """One says that a side holds or took a place, the other that this side lost or left it."""
    if not (a.positive and b.positive and actions.excluded(a.type, b.type)):
        return None
    if a.family != "CONTROL" or b.family != "CONTROL" or not same_party(a.actor, b.actor):
        return None
    one, two = a.target, b.target
    same = one is not None and two is not None and bool(one.id) and one.id == two.id
    return Finding(a, b, 0.8) if same or one_place(a, b) else None


def _attackers(held: Fact, taken: Fact) -> bool:
    """Whether those who took ground are those whose attack was beaten back."""
    against = held.target
    if against is None or held.actor is None or taken.actor is None:
        return False
    return same_party(against, taken.actor)


def over_or_ongoing(a: Fact, b: Fact) -> Finding | None:
    """One says that an attack was beaten back, the other that it goes on."""
    for over, going in ((a, b), (b, a)):
        if over.type != "REPEL" or not (over.positive and going.positive):
            continue
        attack = going.actor
        if attack is None or going.claim.action.lemma not in GOING_ON:
            continue
        if is_eventive_noun(attack.head) and going.claim.tense is Tense.PRESENT:
            return Finding(over, going, 0.7)
    return None


def shot_or_crashed(a: Fact, b: Fact) -> Finding | None:
    """One says that a craft was shot down, the other that it crashed by itself."""
    for shot, crash in ((a, b), (b, a)):
        if not (shot.positive and crash.positive) or shot.type != "SHOOT_DOWN":
            continue
        if crash.type != "ACCIDENT":
            continue
        hit = shot.target or shot.actor
        fell = crash.actor or crash.target
        if hit is None or fell is None or not listed("craft", fell.head):
            continue
        if shot.claim.quantity is not None or crash.claim.quantity is not None:
            continue
        both_planes = listed("plane", hit.head) and listed("plane", fell.head)
        if hit.id == fell.id and hit.id or hit.head == fell.head or both_planes:
            return Finding(shot, crash, 0.9 if MISHAP.search(crash.claim.sentence_text) else 0.35)
    return None


def _is_any(fact: Fact, types: tuple[str, ...]) -> bool:
    return any(actions.is_a(fact.type, one) for one in types)
