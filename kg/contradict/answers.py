"""Accounts that answer each other: told one after the other in a text, by tellers of two sides.

What the answer only points at ("the strike", "the dead", "no camp") is what was told just before.
"""

from __future__ import annotations

from kg.contradict.facts import Fact
from kg.contradict.participants import singular
from kg.contradict.parties import Party

APART = 250
SAME = 0.7
"""How sure it is that an answer is about the event that it answers."""
DEFINITE = frozenset({"the", "that", "this", "these", "those", "its", "their"})
NONE = frozenset({"no", "none", "nobody", "nothing", "neither"})


def answers(a: Fact, b: Fact) -> bool:
    """Whether two tellers tell them in sentences of one text that follow each other."""
    if a.claim.document != b.claim.document or a.teller == b.teller:
        return False
    if a.own_voice or b.own_voice:
        return False
    first, second = in_order(a, b)
    return 0 <= second.claim.sentence.start - first.claim.sentence.end <= APART


def in_order(a: Fact, b: Fact) -> tuple[Fact, Fact]:
    """Both, the one that the text tells first as the first."""
    return (a, b) if a.claim.sentence.start <= b.claim.sentence.start else (b, a)


def is_definite(one: Party | None) -> bool:
    """Whether a participant is told as known already ("the hospital", "their targets")."""
    return one is not None and _article(one) in DEFINITE


def is_none(one: Party | None) -> bool:
    """Whether a participant is told as none at all ("no camp", "none of the jets", "nobody")."""
    return one is not None and _article(one) in NONE


def _article(one: Party) -> str:
    return one.text.lower().split()[0].strip("“\"'") if one.text.split() else ""


def one_word(a: Party | None, b: Party | None) -> bool:
    """Whether both go by one noun, whoever they are."""
    return a is not None and b is not None and singular(a.head) == singular(b.head) != ""
