"""QUANTITY: two claimants count the same things of one event and the numbers cannot both hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.contradict import actions
from kg.contradict.facts import Fact
from kg.contradict.identity import one_place, same_party
from kg.contradict.participants import scope, singular, wider_scopes
from kg.contradict.verdict import Finding

RISING = re.compile(
    r"\b(so far|at least|risen|rises?|rose|rising|climb\w*|now|as of|by \d|update\w*|initial\w*"
    r"|preliminary|earlier|later|death toll|up to)\b",
    re.IGNORECASE,
)
ROUNDING = 0.05
GROSS = 4.0
ORDERS = 50.0
LOOSE = 1.5
NEAR_COUNTS = 900
PERSONS = frozenset({"person", "civilian", "child", "woman"})
INFINITE = float("inf")


@dataclass(frozen=True, slots=True)
class Count:
    """How many of what, doing or suffering what; `open` where only one bound is told."""

    measure: str
    scope: str
    low: float
    high: float
    value: float
    open: bool


def count(fact: Fact) -> Count | None:
    """The claim's number as a count; None without a number or a thing counted."""
    quantity = fact.claim.quantity
    if quantity is None or not fact.type or not fact.counts or _garbled(fact):
        return None
    if fact.family == "DAMAGE":
        return None
    low = quantity.low if quantity.low is not None else 0.0
    high = quantity.high if quantity.high is not None else INFINITE
    value = quantity.value
    if value is None:
        value = low if low else high
    if value in (0.0, INFINITE):
        return None
    opened = quantity.low is None or quantity.high is None
    return Count(_measure(fact), scope(quantity.of), low, high, value, opened)


def _garbled(fact: Fact) -> bool:
    """Whether the victims of one number seem to kill those of another: a misread headline."""
    actor = fact.actor
    return fact.family == "CASUALTY" and actor is not None and scope(actor.head) in PERSONS


def _measure(fact: Fact) -> str:
    """What the counted things do or suffer: all ways to be killed are one, all ways to leave."""
    for whole in ("KILL", "INJURE"):
        if actions.is_a(fact.type, whole):
            return whole
    return fact.family if fact.family in ("MOVE", "ATTACK", "DETENTION") else fact.type


def numbers_differ(a: Fact, b: Fact) -> Finding | None:
    """Two claimants give different numbers of the same things of the same event."""
    one, two = count(a), count(b)
    if one is None or two is None or one.measure != two.measure or not (a.positive and b.positive):
        return None
    if one.value == two.value or not comparable(one, two):
        return None
    gap = abs(one.value - two.value) / max(one.value, two.value)
    weight = 0.6 if meet(one, two) else min(1.0, 0.6 + gap)
    return Finding(a, b, round(weight, 4))


def comparable(one: Count, two: Count) -> bool:
    """Whether the counted things are of one kind, or one kind is a part of the other."""
    if one.scope == two.scope:
        return True
    return one.scope in wider_scopes(two.scope) or two.scope in wider_scopes(one.scope)


def meet(one: Count, two: Count) -> bool:
    """Whether the two intervals share a number."""
    return one.low <= two.high and two.low <= one.high


def _part_exceeds_whole(one: Count, two: Count) -> bool:
    """Whether one counts a part of what the other counts, and is the larger."""
    for part, whole in ((one, two), (two, one)):
        if whole.scope in wider_scopes(part.scope):
            return part.low > whole.high
    return False


def rounding(a: Fact, b: Fact) -> bool:
    """Two figures within five per cent are one figure, rounded."""
    one, two = count(a), count(b)
    if one is None or two is None:
        return False
    return abs(one.value - two.value) / max(one.value, two.value) <= ROUNDING


def bound_compatible(a: Fact, b: Fact) -> bool:
    """A lower or upper bound that the other number satisfies ("at least 10" and 23)."""
    one, two = count(a), count(b)
    if one is None or two is None or not (one.open or two.open):
        return False
    return meet(one, two) and max(one.value, two.value) / min(one.value, two.value) < GROSS


def cumulative_toll(a: Fact, b: Fact) -> bool:
    """A toll that was still rising and a later, higher one."""
    one, two = count(a), count(b)
    if one is None or two is None or a.family != "CASUALTY":
        return False
    low, high = (a, b) if one.value < two.value else (b, a)
    if (low.published or 0) < (high.published or 0):
        return True
    return bool(RISING.search(low.claim.sentence_text)) and low.own_voice


def other_scope(a: Fact, b: Fact) -> bool:
    """A part and the whole: civilians and all dead, one town and the province, a day and a week."""
    one, two = count(a), count(b)
    if one is None or two is None:
        return False
    if one.scope != two.scope and not (_part_exceeds_whole(one, two) or _loose(a, b)):
        return True
    if _both_sorts(a) != _both_sorts(b):
        return True
    if bool(a.spots) != bool(b.spots) and a.claim.document != b.claim.document:
        return True
    if a.spots and b.spots and not a.spots & b.spots:
        return True
    if max(one.value, two.value) / min(one.value, two.value) >= ORDERS:
        return True
    lengths = {fact.days[1] - fact.days[0] > 1 for fact in (a, b) if fact.days}
    return len(lengths) == 2 or _longer(a) != _longer(b)


def _both_sorts(fact: Fact) -> bool:
    """Whether the number is of "casualties", the dead and the wounded in one."""
    quantity = fact.claim.quantity
    return quantity is not None and singular(quantity.of.split(" ")[-1]) == "casualty"


def _loose(a: Fact, b: Fact) -> bool:
    """Whether "civilians" and "people" are the same dead: near by, and far apart in number."""
    one, two = count(a), count(b)
    if one is None or two is None or {one.scope, two.scope} != {"person", "civilian"}:
        return False
    apart = max(one.value, two.value) / min(one.value, two.value) >= LOOSE
    return apart and a.claim.document == b.claim.document and not (a.own_voice or b.own_voice)


SINCE = re.compile(
    r"\b(since|weekend|in recent \w+|the (war|conflict|violence|crisis|fighting) has"
    r"|over the (past|last)|in the (past|last)|during the (past|last)|in total|overall"
    r"|this (week|month|year)|the (week|month|year)s? (before|since)|altogether)\b",
    re.IGNORECASE,
)


def _longer(fact: Fact) -> bool:
    """Whether the sentence counts over a period, not one event."""
    return bool(SINCE.search(fact.claim.sentence_text))


def counted_apart(a: Fact, b: Fact) -> bool:
    """The named victims, doers or kinds differ: counts of two things."""
    for one, two in ((a.actor, b.actor), (a.target, b.target)):
        if one is None or two is None:
            continue
        if one.side and two.side and one.side != two.side and one.camp != two.camp:
            return True
        bare = one.head[:1].isdigit() or two.head[:1].isdigit()
        if not bare and singular(one.head) != singular(two.head) and one.group != two.group:
            return True
    return False


def unanchored(a: Fact, b: Fact) -> bool:
    """Nothing ties the two counts to one event: no place, day or actor in common.

    In one text, two named sources that follow each other are enough.
    """
    if a.claim.document == b.claim.document:
        near = abs(a.claim.action.span.start - b.claim.action.span.start) <= NEAR_COUNTS
        return not near or bool(a.days) != bool(b.days)
    one_day = a.days == b.days if a.days and b.days else a.published == b.published
    return not (one_day and (one_place(a, b) or same_party(a.actor, b.actor)))


def one_voice(a: Fact, b: Fact) -> bool:
    """In one text, a count of the publisher's own beside another: two incidents, or one retold."""
    return a.claim.document == b.claim.document and (a.own_voice or b.own_voice)


def another_incident(a: Fact, b: Fact) -> bool:
    """One text that goes on to a further incident: "another", "also", "earlier", "elsewhere"."""
    if _apart(a.company, b.company):
        return True
    if a.claim.document != b.claim.document:
        return False
    if any(FURTHER.search(fact.claim.sentence_text) for fact in (a, b)):
        return True
    return _apart(_named_places(a), _named_places(b))


def other_means(a: Fact, b: Fact) -> bool:
    """Air strikes and shells, a bomb and gunfire: two attacks."""
    return _apart(_means(a), _means(b))


def _means(fact: Fact) -> frozenset[str]:
    text = fact.claim.sentence_text
    return frozenset(name for name, pattern in MEANS.items() if pattern.search(text))


MEANS = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "air": r"\b(air ?(strike|raid|attack)|aerial|warplane|jets?\b|barrel bomb|drone)",
        "shells": r"\b(rocket|shell|mortar|artillery)",
        "bomb": r"\b(car.?bomb|suicide|explosive|roadside|blast|explosion|land ?mine)",
        "guns": r"\b(sniper|gunfire|gunm[ae]n|shot|shooting)\b",
        "gas": r"\b(chemical|chlorine|sarin|toxic|poison|gas attack)\b",
    }.items()
}


def _apart(one: frozenset[str], two: frozenset[str]) -> bool:
    return bool(one) and bool(two) and not one & two


def _named_places(fact: Fact) -> frozenset[str]:
    """The capitalised words of the claim's place, target and actor that stand for a place."""
    roles = [role.mention for role in fact.claim.roles if role.role in ("place", "destination")]
    found = [*roles, *(one for one in (fact.claim.target,) if one and one.kind == "Place")]
    return frozenset(word for one in found for word in re.findall(r"\b[A-Z][\w'’-]+", one.text))


FURTHER = re.compile(
    r"\b(another|also|earlier|elsewhere|others? (people|persons?|civilians?|soldiers?|fighters?)"
    r"|in the same context|meanwhile|separate(ly)?|in addition|as well|\w+ more (people|civilians)"
    r"|similar|later (on|in)|other rocket|other shell|a further)\b",
    re.IGNORECASE,
)
