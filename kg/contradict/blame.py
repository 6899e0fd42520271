"""BLAME: the same act, and each claimant names another doer."""

from __future__ import annotations

import re

from kg.contradict import actions
from kg.contradict.answers import SAME, answers, in_order, is_definite, one_word
from kg.contradict.facts import Fact, apart, one_document, speaks_for
from kg.contradict.identity import may_be, same_party, umbrella
from kg.contradict.participants import kindred, words
from kg.contradict.parties import Party, is_shelf
from kg.contradict.verdict import Finding

FORCE = frozenset({"ATTACK", "CASUALTY", "DAMAGE", "DOWNING", "EXPLOSION", "BLAME", "DENIAL", ""})
LOOSE = frozenset({"ATTACK", "EXPLOSION", "CASUALTY"})
SPAN = 1500
PLACES = frozenset({"Place", "Facility", "Location", "Vehicle"})
POINTING = re.compile(r"\b(the|that|this|these|those)\b", re.IGNORECASE)
ITSELF = re.compile(r"\b(itself|themselves|himself)\b", re.IGNORECASE)


def doer_differs(a: Fact, b: Fact) -> Finding | None:
    """Two claimants name different doers of one act, or each accuses another."""
    if a.doer is None or b.doer is None or not (a.positive and b.positive):
        return None
    if not differ(a.doer, b.doer) or a.family not in FORCE or b.family not in FORCE:
        return None
    if a.explicit and b.explicit and a.claim.document == b.claim.document and _one_act(a, b):
        return Finding(a, b, 0.6 + 0.4 * _mutual(a, b), 0.85 if _near(a, b) else 0.6)
    if answered_back(a, b):
        return Finding(a, b, 0.6 + 0.4 * _mutual(a, b), SAME)
    if (a.explicit or b.explicit) and (_same_object(a, b) or _points_back(a, b)):
        return Finding(a, b, 0.6 + 0.4 * _mutual(a, b))
    if _same_object(a, b) and actions.related(a.type, b.type):
        return Finding(a, b, 0.7)
    return None


def answered_back(a: Fact, b: Fact) -> bool:
    """Whether those whom an account makes responsible answer it with another doer of that deed."""
    if not answers(a, b):
        return False
    told, answer = in_order(a, b)
    if told.family not in FORCE:
        return False
    if not speaks_for(answer, told.doer):
        if speaks_for(told, answer.doer):
            return _at_one_object(told, answer)
        if not (answer.explicit and may_be(told.doer, answer.actor)):
            return False
    if answer.explicit and answer.type == "ACCUSE":
        return not answer.charges and answer.claim.role("purpose") is None
    return _same_deed(told, answer)


def _at_one_object(told: Fact, answer: Fact) -> bool:
    """Whether what was done to a building is answered by what was done at it."""
    one = told.target
    if one is None or one.kind != "Facility" or one.head not in words().lists["objects"]:
        return False
    places = [role.mention for role in answer.claim.roles if role.role == "place"]
    return any(place.text.lower() == one.text.lower() for place in places)


def _same_deed(told: Fact, answer: Fact) -> bool:
    """Whether an answer speaks of the deed told: "the killings", "them", the hospital "itself"."""
    target = answer.target
    if target is None:
        return bool(POINTING.search(answer.claim.action.phrase))
    if target.head in words().lists["pronoun"]:
        return told.target is not None
    if not is_definite(target):
        return False
    if actions.is_eventive_noun(target.head) or one_word(told.target, target):
        return True
    return bool(ITSELF.search(answer.claim.sentence_text)) and target.kind in PLACES


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


def _in_reach(a: Fact, b: Fact) -> bool:
    return one_document(a, b) and apart(a, b) <= SPAN


def _near(a: Fact, b: Fact) -> bool:
    return apart(a, b) <= SPAN // 3


def _points_back(a: Fact, b: Fact) -> bool:
    """Whether the later of two near claims of a document speaks of "the" or "that" attack."""
    if not _in_reach(a, b) or apart(a, b) > SPAN // 3:
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
