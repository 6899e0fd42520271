"""DENIAL and its kin: one proposition affirmed by one claimant and denied by another."""

from __future__ import annotations

from kg.contradict import actions
from kg.contradict.facts import Fact, speaks_for
from kg.contradict.identity import alike, may_be, one_place, same_party, umbrella
from kg.contradict.parties import Party
from kg.contradict.verdict import Finding
from kg.model import Tense

SPOKEN = frozenset({"SAY", "DENIAL", "BLAME", "REQUEST", "INVESTIGATE", "THREATEN", "AFFILIATION"})
LOOSE = frozenset({"ASSAULT", "AIRSTRIKE", "SHELL", "BOMBING"})
ENTERING = frozenset({"ADVANCE", "INVADE", "OCCUPY"})
ACCORD = frozenset({"AGREEMENT", "CONSULT", "NOTICE", "TRUCE"})


def rejected_outright(a: Fact, b: Fact) -> Finding | None:
    """One claim explicitly rejects what the other says ("countered that claim", "denied it")."""
    for claimed, rejecting in ((a, b), (b, a)):
        if claimed.id in rejecting.refers:
            sure = not may_be(claimed.doer, rejecting.actor) or not claimed.explicit
            return Finding(claimed, rejecting, 1.0 if sure else 0.8, 0.9)
    return None


def affirmed_and_denied(a: Fact, b: Fact) -> Finding | None:
    """One says that it is so, the other that it is not: same action, actor and target."""
    if a.positive == b.positive or a.family in ACCORD or a.family in SPOKEN:
        return None
    return _opposite(a, b)


def doing_denied(a: Fact, b: Fact) -> Finding | None:
    """One makes a side responsible for an act, and that side says that it did not do it."""
    for blame, denial in ((a, b), (b, a)):
        if not blame.positive or denial.positive or blame.doer is None or denial.doer is None:
            continue
        same = same_party(blame.doer, denial.doer)
        if not speaks_for(denial, denial.doer):
            continue
        described = blame.explicit or alike(blame.target, denial.target)
        if not same and not (described and may_be(blame.doer, denial.doer)):
            continue
        narrower = bool(denial.type) and actions.is_a(blame.type, denial.type)
        narrower = narrower or {blame.type, denial.type} <= LOOSE or _alike_harmed(blame, denial)
        if not (narrower or blame.explicit or denial.explicit) or speaks_for(blame, blame.doer):
            continue
        if not blame.explicit and _in_general(blame):
            continue
        if agreement(blame.target, denial.target) >= 0 or _event_word(denial):
            return Finding(blame, denial, 0.9 if same else 0.8)
    return None


def _in_general(blame: Fact) -> bool:
    """Whether a deed is told without what it was done to, or as a habit."""
    return blame.target is None or blame.claim.tense is Tense.PRESENT


def _alike_harmed(blame: Fact, denial: Fact) -> bool:
    """Whether one thing was hit for one and was not brought down for the other."""
    return actions.related(blame.type, denial.type) and alike(blame.target, denial.target)


def _event_word(fact: Fact) -> bool:
    """Whether what was done is only named as an event ("carried out the attack")."""
    return fact.target is None or actions.is_eventive_noun(fact.target.head)


def accord_denied(a: Fact, b: Fact) -> Finding | None:
    """A deal, talks, truce or notice that one side says exists and another says does not."""
    if a.positive == b.positive or a.family not in ACCORD or a.family != b.family:
        return None
    if a.family == "NOTICE":
        return _notice(a, b)
    yes, no = (a, b) if a.positive else (b, a)
    shared = _sides(yes) & _sides(no)
    if len(shared) >= 2 or (shared and one_place(yes, no)):
        return Finding(yes, no, 1.0 if len(shared) >= 2 else 0.75)
    return None


def _sides(fact: Fact) -> frozenset[str]:
    """The named sides that take part, whichever of them the text puts first."""
    parties = (fact.actor, fact.target, *fact.recipients)
    return frozenset(
        one.side for one in parties if one is not None and one.side and not umbrella(one)
    )


def saying_denied(a: Fact, b: Fact) -> Finding | None:
    """One reports that someone said something, the other denies that it was said."""
    if a.positive == b.positive or a.type != "SAY" or b.type != "SAY":
        return None
    if agreement(a.actor, b.actor) + agreement(a.target, b.target) < 2:
        return None
    return _opposite(a, b)


def _opposite(a: Fact, b: Fact) -> Finding | None:
    if not same_action(a, b) or a.family != b.family:
        return None
    yes, no = (a, b) if a.positive else (b, a)
    actor, target = agreement(yes.actor, no.actor), agreement(yes.target, no.target)
    if actor < 0 or target < 0 or actor + target < 1:
        return None
    if (no.target and not yes.target) or (no.actor and not yes.actor):
        return None
    if actor < 1 and no.target is not None and no.target.kind == "Country":
        return None
    if actor < 1 and a.claim.document != b.claim.document and not same_party(yes.target, no.target):
        return None
    weight = {2: 1.0, 1: 0.75}[min(actor + target, 2)]
    return Finding(yes, no, weight)


def same_action(a: Fact, b: Fact) -> bool:
    """Whether two actions are the same: one type within the other, else one lemma."""
    if a.type and b.type:
        return actions.related(a.type, b.type) or {a.type, b.type} <= ENTERING
    return a.claim.action.lemma == b.claim.action.lemma


def agreement(a: Party | None, b: Party | None) -> int:
    """1 for the same participant, 0 where one is not told or only described, -1 for two."""
    if a is None or b is None:
        return 0
    if same_party(a, b) or alike(a, b):
        return 1
    both = umbrella(a) and umbrella(b) and a.head != b.head
    return 0 if may_be(a, b) and not both else -1


def _notice(a: Fact, b: Fact) -> Finding | None:
    """Notice given to a group or side, and a member or the side itself that had none."""
    yes, no = (a, b) if a.positive else (b, a)
    told = [one for one in (yes.target, *yes.recipients) if one is not None]
    untold = [one for one in (no.actor, no.target) if one is not None]
    if not told or not untold:
        return None
    if any(same_party(one, other) for one in told for other in untold):
        return Finding(yes, no, 1.0)
    if any(one.camp == "coalition" or one.head in ("member", "country", "ally") for one in told):
        return Finding(yes, no, 0.7) if untold[0].camp == "state" else None
    return None


def story_changed(a: Fact, b: Fact) -> Finding | None:
    """One source affirms in one text what it denies in another."""
    if a.claim.document == b.claim.document or a.teller != b.teller or a.own_voice:
        return None
    found = affirmed_and_denied(a, b)
    if found is None or found.weight < 1.0 or not one_place(a, b):
        return None
    return Finding(found.first, found.second, 1.0, 0.75)
