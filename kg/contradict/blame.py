"""BLAME: the same act, and each claimant names another doer."""

from __future__ import annotations

from kg.contradict import actions
from kg.contradict.facts import Fact, speaks_for
from kg.contradict.identity import same_party, umbrella
from kg.contradict.participants import kindred, words
from kg.contradict.parties import Party, is_shelf
from kg.contradict.verdict import Finding

FORCE = frozenset({"ATTACK", "CASUALTY", "DAMAGE", "DOWNING", "EXPLOSION", "BLAME", "DENIAL", ""})
LOOSE = frozenset({"ATTACK", "EXPLOSION", "CASUALTY"})
SPAN = 1500


def doer_differs(a: Fact, b: Fact) -> Finding | None:
    """Two claimants name different doers of one act, or each accuses another."""
    if a.doer is None or b.doer is None or not (a.positive and b.positive):
        return None
    if not differ(a.doer, b.doer) or a.family not in FORCE or b.family not in FORCE:
        return None
    if a.explicit and b.explicit and a.claim.document == b.claim.document and _one_act(a, b):
        return Finding(a, b, 0.6 + 0.4 * _mutual(a, b), 0.85 if _near(a, b) else 0.6)
    if (a.explicit or b.explicit) and (_same_object(a, b) or _points_back(a, b)):
        return Finding(a, b, 0.6 + 0.4 * _mutual(a, b))
    if _same_object(a, b) and actions.related(a.type, b.type):
        return Finding(a, b, 0.7)
    return None


def differ(a: Party, b: Party) -> bool:
    """Whether two doers cannot be one: other named sides, or a state and a group without one.

    A described group ("rebels", "terrorists") may be any named group; a coalition any of its
    members.
    """
    if same_party(a, b) or not a.side or not b.side or a.side == b.side:
        return False
    camps = {a.camp, b.camp}
    if camps == {"state", "nonstate"} or camps == {"coalition", "nonstate"}:
        return True
    if "coalition" in camps or "" in camps:
        return False
    return not (umbrella(a) or umbrella(b) or kindred(a.side_name, b.side_name))


def _one_act(a: Fact, b: Fact) -> bool:
    """Whether what two sides are made responsible for has one name, or is only called an attack."""
    names = {one.head for one in (_act(a), _act(b)) if one is not None}
    return len(names) < 2 or all(actions.family(actions.noun_type(name)) in LOOSE for name in names)


def _act(fact: Fact) -> Party | None:
    shelf = is_shelf(fact.target) or fact.type == "ACCUSE"
    return None if shelf else fact.target


def _mutual(a: Fact, b: Fact) -> bool:
    """Whether each claimant is, or speaks for, the doer that the other names."""
    return bool(speaks_for(a, b.doer) or speaks_for(b, a.doer))


def _one_document(a: Fact, b: Fact) -> bool:
    return a.claim.document == b.claim.document and _distance(a, b) <= SPAN


def _near(a: Fact, b: Fact) -> bool:
    return _distance(a, b) <= SPAN // 3


def _distance(a: Fact, b: Fact) -> int:
    return abs(a.claim.action.span.start - b.claim.action.span.start)


def _points_back(a: Fact, b: Fact) -> bool:
    """Whether the later of two near claims of a document speaks of "the" or "that" attack."""
    if not _one_document(a, b) or _distance(a, b) > SPAN // 3:
        return False
    later = max(a, b, key=lambda fact: fact.claim.action.span.start)
    act = _act(later) if later.explicit else None
    target = act.text.lower() if act else ""
    return target.startswith(("the ", "that ", "this ", "those ", "these "))


def _same_object(a: Fact, b: Fact) -> bool:
    """Whether both were done to one thing: the same entity, or the same kind of thing near by."""
    one, two = a.target, b.target
    if one is None or two is None or one.kind == "Country" or "armed" in (one.group, two.group):
        return False
    if one.head not in words().lists["objects"] or two.head not in words().lists["objects"]:
        return False
    if one.id and one.id == two.id:
        return True
    near = a.spots & b.spots or a.claim.document == b.claim.document
    return one.head == two.head and bool(near)
