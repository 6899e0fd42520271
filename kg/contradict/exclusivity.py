"""EXCLUSIVITY: "only X does it" against another who does it."""

from __future__ import annotations

import re

from kg.contradict import actions
from kg.contradict.facts import Fact
from kg.contradict.identity import same_party
from kg.contradict.verdict import Finding

ONLY = re.compile(
    r"\b(only|sole|exclusive)\b[^.;]{0,40}\b(forces?|country|ones?|party|group|army|power|state|side"
    r"|nation|government|actor|body)\b|\balone\b",
    re.IGNORECASE,
)


def only_one(a: Fact, b: Fact) -> Finding | None:
    """A side is the only one to fight a group for one; for another, a second side fights it."""
    for alone, other in ((a, b), (b, a)):
        if not (alone.positive and other.positive) or not _only(alone):
            continue
        if not actions.is_a(alone.type, "ASSAULT") or not actions.is_a(other.type, "ASSAULT"):
            continue
        if alone.actor is None or other.actor is None or same_party(alone.actor, other.actor):
            continue
        if same_party(alone.target, other.target) and other.actor.side != alone.actor.side:
            return Finding(alone, other, 0.75)
    return None


def _only(fact: Fact) -> bool:
    """Whether "only" stands before the action, within its own clause, and the claim is a fight."""
    claim = fact.claim
    start = claim.action.span.start - claim.sentence.start
    before = claim.sentence_text[max(0, start - 60) : max(0, start)]
    return bool(ONLY.search(before))
