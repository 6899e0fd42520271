"""TARGET: one side's same strike, and claimants differ on who or what it hit."""

from __future__ import annotations

from kg.contradict import actions
from kg.contradict.answers import SAME, answers, in_order, is_definite
from kg.contradict.facts import Fact, is_presence, speaks_for
from kg.contradict.identity import one_place, same_party
from kg.contradict.participants import scope, singular
from kg.contradict.parties import Party
from kg.contradict.verdict import Finding
from kg.model import Mood

VICTIMS = frozenset("dead victim slain killed casualty deceased fatality".split())
INANIMATE = frozenset({"strike", "airstrike", "raid", "bombing", "bomb", "missile", "attack", "it"})
FALLING = frozenset({"fall", "land", "fall on", "land on"})
ANYONE = frozenset({"person", "man", "woman"})
CIVILIANS = frozenset({"civilian", "civilians", "residents", "residential"})
HITTING = frozenset({"ATTACK", "CASUALTY", "DAMAGE"})


def hit_differs(a: Fact, b: Fact) -> Finding | None:
    """A side says that it struck fighters or their posts; another, that it hit civilians."""
    if not (a.positive and b.positive and _strikes(a) and _strikes(b)):
        return None
    one, two = a.target, b.target
    if one is None or two is None or {one.group, two.group} != {"armed", "civilian"}:
        return None
    if not same_party(a.actor, b.actor):
        return None
    own = any(speaks_for(fact, fact.actor) for fact in (a, b) if _hits_armed(fact))
    return Finding(a, b, 0.9) if own else None


def answered_otherwise(a: Fact, b: Fact) -> Finding | None:
    """A side says that it struck fighters or their posts; answered that the strike hit civilians.

    The answer may speak of the strike or the bombs, without saying again whose they were.
    """
    if not answers(a, b) or not (a.positive and b.positive):
        return None
    armed, other = in_order(a, b)
    if not _hits_armed(armed):
        armed, other = other, armed
    if armed.family not in HITTING or armed.type == "CLASH" or not _hits_armed(armed):
        return None
    if not _struck_by_it(other, armed) or other.target is None or other.target.group != "civilian":
        return None
    if not armed.tokens.isdisjoint(CIVILIANS) or not speaks_for(armed, armed.actor):
        return None
    return Finding(armed, other, 0.9, SAME)


def _struck_by_it(hit: Fact, armed: Fact) -> bool:
    """Whether a fact tells what the strike or the weapon of the other hit."""
    actor = hit.actor
    if actor is None or not (hit.claim.action.lemma in FALLING or hit.family in HITTING):
        return False
    if singular(actor.head) not in INANIMATE or armed.actor is None:
        return False
    return is_definite(actor) or actor.head == "it"


def victims_differ(a: Fact, b: Fact) -> Finding | None:
    """One says that fighters were killed; answered that the dead were no fighters, or reversed."""
    if not answers(a, b):
        return None
    killed, said = in_order(a, b)
    if not said_who_died(said) or not killed.positive or not actions.is_a(killed.type, "KILL"):
        return None
    if killed.target is None or said.target is None:
        return None
    classes = (_class(killed.target), _class(said.target))
    return Finding(killed, said, 0.9, SAME) if set(classes) == {"armed", "civilian"} else None


def said_who_died(fact: Fact) -> bool:
    """Whether a fact says who the dead were ("the dead were farmers")."""
    actor = fact.actor
    return (
        fact.positive
        and fact.target is not None
        and "copular_predicate" in fact.claim.rules
        and actor is not None
        and any(singular(word) in VICTIMS for word in actor.text.lower().split())
    )


def _class(victims: Party) -> str:
    """ "armed", "civilian", or "" for people of whom only the number is told."""
    if victims.group == "armed" or victims.camp == "nonstate":
        return "armed"
    if scope(victims.head) in ANYONE or victims.kind not in ("Group", "Person"):
        return ""
    return "civilian" if victims.generic and not victims.camp else ""


def _strikes(fact: Fact) -> bool:
    """Whether a fact tells of a strike at something: no clash, no damage, no list of both kinds."""
    if fact.family not in ("ATTACK", "CASUALTY") or fact.type == "CLASH":
        return False
    return not (_hits_armed(fact) and not fact.tokens.isdisjoint(CIVILIANS))


def _hits_armed(fact: Fact) -> bool:
    return fact.target is not None and fact.target.group == "armed"


def not_there(a: Fact, b: Fact) -> Finding | None:
    """One says that a side struck a group; the other that the group was not where it struck."""
    for strike, absence in ((a, b), (b, a)):
        missing = absence.absent or not absence.positive
        if not (strike.positive and strike.family in HITTING and missing):
            continue
        if strike.purpose_denied or not _aimed(strike) or strike.actor is None:
            continue
        if not absence.real or same_party(strike.actor, strike.target):
            continue
        named = not strike.actor.side.startswith("~") and strike.actor.side in absence.company
        if not (named or absence.absent or one_place(strike, absence)):
            continue
        lemma = absence.claim.action.lemma
        if "copular_predicate" in absence.claim.rules or _is_place(strike):
            continue
        if not is_presence(lemma) and absence.type not in ("DEPLOY", "CONTROL"):
            continue
        if same_party(strike.target, absence.target) or same_party(strike.target, absence.actor):
            return Finding(strike, absence, 0.9)
    return None


def not_meant(a: Fact, b: Fact) -> Finding | None:
    """One says that a side strikes a group; the other that this side is not there to fight it."""
    for strike, purpose in ((a, b), (b, a)):
        denied = not purpose.positive or purpose.purpose_denied
        if not denied or not strike.positive or strike.purpose_denied:
            continue
        if strike.family not in HITTING or not _aimed(strike) or _is_place(strike):
            continue
        if not actions.is_a(purpose.type, "ASSAULT"):
            continue
        if same_party(strike.target, purpose.target) and (same_party(strike.actor, purpose.actor)):
            return Finding(strike, purpose, 0.85)
    return None


def _aimed(strike: Fact) -> bool:
    """Whether a strike is told as real, or as an aim by the side that has it."""
    if strike.real:
        return True
    return strike.claim.mood is Mood.INTENDED and speaks_for(strike, strike.actor)


def _is_place(strike: Fact) -> bool:
    return strike.target is not None and strike.target.kind in ("Place", "Country", "Facility")
