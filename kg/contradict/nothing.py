"""Denials that tell what was instead: nothing was hit, nobody killed, none lost, all shot down."""

from __future__ import annotations

import re

from kg.contradict import actions
from kg.contradict.answers import SAME, answers, is_definite, is_none, one_word
from kg.contradict.denial import agreement
from kg.contradict.facts import FORCEFUL, Fact, one_document, speaks_for
from kg.contradict.identity import same_party
from kg.contradict.participants import listed, scope, singular, thing, wider_scopes
from kg.contradict.parties import Party
from kg.contradict.verdict import Finding

HARMED = frozenset({"casualty", "victim", "death", "fatality"})
ANYBODY = frozenset({"nobody", "one", "none", "anybody", "anyone"})
ALL = frozenset({"all", "every", "each", "both"})
REACHING = frozenset({"reach", "hit", "strike", "land on", "land in", "fall on"})
PART = re.compile(
    r"\b(?!all\b|each\b|every\b|both\b)\w+ (out )?of (the|its|their|\w+) |\b(most|some|several) ",
    re.IGNORECASE,
)
THROWN = frozenset({"missile", "rocket", "drone", "shell", "projectile", "uav"})


def nobody_harmed(a: Fact, b: Fact) -> Finding | None:
    """One says that people were killed or things hit; answered that none at all was."""
    if a.positive == b.positive or not answers(a, b):
        return None
    yes, no = (a, b) if a.positive else (b, a)
    if yes.family not in FORCEFUL or yes.target is None:
        return None
    if no.actor is not None and not _counts_harmed(no) and agreement(yes.actor, no.actor) < 0:
        return None
    denied = _nobody(yes, no) or _nothing(yes, no)
    return Finding(yes, no, 0.9, SAME) if denied else None


def _nobody(yes: Fact, no: Fact) -> bool:
    """Whether a denial is of anyone's death, or of those of whom the deaths are told."""
    if not actions.is_a(yes.type, "KILL") or not _people(yes.target):
        return False
    if _counts_harmed(no):
        return True
    if not actions.is_a(no.type, "KILL") or not _none(no, no.target) or no.target is None:
        return False
    if no.target.head in ANYBODY:
        return True
    if yes.target is None or not same_party(yes.target, no.target) and not yes.target.generic:
        return False
    told, denied = scope(yes.target.head), scope(no.target.head)
    return told == denied or denied in wider_scopes(told)


def _people(one: Party | None) -> bool:
    return one is not None and (bool(one.group or one.camp) or one.kind in ("Group", "Person"))


def _counts_harmed(no: Fact) -> bool:
    """Whether a fact says that there were no casualties."""
    actor = no.actor
    there = "existential_predicate" in no.claim.rules
    return there and _none(no, actor) and actor is not None and singular(actor.head) in HARMED


def _nothing(yes: Fact, no: Fact) -> bool:
    """Whether a denial is of a hit on any such thing, which denies its destruction too."""
    if not _none(no, no.target) or not one_word(yes.target, no.target):
        return False
    return no.family == "ATTACK" and yes.family in ("ATTACK", "DAMAGE") or no.type == yes.type


def _none(fact: Fact, one: Party | None) -> bool:
    quantity = fact.claim.quantity
    return is_none(one) or one is not None and quantity is not None and quantity.value == 0


def none_lost(a: Fact, b: Fact) -> Finding | None:
    """One says that a side's craft was shot down; that side says that it lost none."""
    for shot, lost in ((a, b), (b, a)):
        if not shot.positive or shot.type != "SHOOT_DOWN" or lost.positive:
            continue
        if lost.claim.action.lemma != "lose" or not _craft(lost.target):
            continue
        if _craft(shot.target) and speaks_for(lost, shot.target) and one_document(shot, lost):
            return Finding(shot, lost, 0.9, SAME)
    return None


def _craft(one: Party | None) -> bool:
    return one is not None and any(listed("craft", word) for word in (one.head, thing(one.head)))


def intercepted_or_hit(a: Fact, b: Fact) -> Finding | None:
    """One says that missiles or drones were shot down, answered that they reached their target."""
    if not answers(a, b) or not (a.positive and b.positive):
        return None
    for downed, hit in ((a, b), (b, a)):
        if downed.type != "SHOOT_DOWN" or not _thrown(downed.target) or _partly(downed):
            continue
        if not arrives(hit) or not _thrown_word(downed.target, hit.actor):
            continue
        if _all(hit.actor) or _all(downed.target):
            return Finding(downed, hit, 0.85, SAME)
    return None


def arrives(fact: Fact) -> bool:
    """Whether a fact tells that missiles, rockets or drones reached what they were sent at."""
    return fact.claim.action.lemma in REACHING and _thrown(fact.actor)


def _thrown(one: Party | None) -> bool:
    return one is not None and any(singular(word) in THROWN for word in one.text.lower().split())


def _thrown_word(a: Party | None, b: Party | None) -> bool:
    one, two = (
        {singular(word) for word in party.text.lower().split()} & THROWN
        for party in (a, b)
        if party is not None
    )
    return bool(one & two)


def _all(one: Party | None) -> bool:
    """Whether a participant stands for all that were sent: "all", "every", "the missiles"."""
    if one is None:
        return False
    return is_definite(one) or one.text.lower().split()[0] in ALL


def _partly(fact: Fact) -> bool:
    """Whether only some were shot down ("most of the drones")."""
    target = fact.target
    if target is None:
        return False
    start = fact.claim.sentence_text.find(target.text)
    before = fact.claim.sentence_text[max(0, start - 20) : max(0, start)]
    return bool(PART.search(f"{before}{target.text} "))


def fired_in_air(a: Fact, b: Fact) -> Finding | None:
    """One says that a side shot at people; that side answers that it fired only into the air."""
    if not answers(a, b):
        return None
    for shot, warning in ((a, b), (b, a)):
        if not (shot.positive and warning.positive) or shot.type != "SHOOT" or shot.target is None:
            continue
        sentence = warning.claim.sentence_text.lower()
        if warns(warning) and "only" in sentence.split() and speaks_for(warning, shot.actor):
            return Finding(shot, warning, 0.85, SAME)
    return None


def warns(fact: Fact) -> bool:
    """Whether a fact tells of shots fired into the air."""
    target = fact.target.head if fact.target is not None else ""
    return fact.claim.action.lemma.startswith("fire ") and target in ("air", "sky")
