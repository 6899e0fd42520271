"""Forces abroad and help for a side: told by one claimant and denied by another."""

from __future__ import annotations

from kg.contradict import actions
from kg.contradict.facts import Fact, is_presence, one_document, speaks_for
from kg.contradict.identity import may_be, same_party, same_time
from kg.contradict.participants import listed
from kg.contradict.parties import Party
from kg.contradict.verdict import Finding

SENDING = frozenset("deploy send station dispatch base garrison redeploy land field keep".split())
COMING = frozenset({"ADVANCE", "INVADE", "OCCUPY"})
HAVING = frozenset({"have", "maintain"})
HELP = frozenset({"SUPPORT", "AID", "SUPPLY"})
HELPING = frozenset("back support help assist aid arm fund finance bankroll train equip".split())
PROVIDING = frozenset("supply provide send give deliver ship funnel smuggle transfer sell".split())
ANYONE = frozenset({"group", "side", "party", "faction", "movement", "militia", "anyone"})
GROUND = frozenset({"Place", "Country", "Facility", "Location"})
MATERIAL = frozenset({"Weapon", "Object", "Vehicle", "Abstract", "Substance", "Quantity"})


def forces_present(a: Fact, b: Fact) -> Finding | None:
    """One says that a side's forces are in, entered or were sent to a country; another denies it.

    Being somewhere, operating, crossing the border, being deployed and fighting alongside a side
    there are one: each tells that the forces are there.
    """
    if a.positive == b.positive:
        return None
    yes, no = (a, b) if a.positive else (b, a)
    here, away = whose_forces(yes), whose_forces(no)
    if here is None or away is None or not _same_forces(here, away):
        return None
    if no.own_voice or not _one_ground(yes, no):
        return None
    own = speaks_for(no, away) or speaks_for(no, here)
    return Finding(yes, no, 1.0 if own else 0.85, 0.75)


def whose_forces(fact: Fact) -> Party | None:
    """Whose forces a fact puts, or denies to be, somewhere; None where it tells of no presence."""
    lemma, actor, target = fact.claim.action.lemma.lower(), fact.actor, fact.target
    verb = lemma.split(" ")[0]
    if fact.type == "DEPLOY" and is_presence(lemma) or verb == "operate":
        return actor if _forces(actor) else None
    if verb in SENDING or verb in HAVING:
        if target is None or not listed("troops", target.head):
            return None
        return actor if actor is not None and actor.side else target
    if fact.type in COMING:
        return actor if _onto_ground(target) and (_forces(actor) or _state(actor)) else None
    if fact.type == "CLASH" and _forces(actor):
        abroad = any(not same_party(actor, one) for one in fact.partners)
        return actor if abroad else None
    return None


def _onto_ground(target: Party | None) -> bool:
    """Whether what was entered or crossed is a place, or a border."""
    if target is None:
        return False
    return target.kind in GROUND or target.head in ("border", "frontier", "soil", "territory")


def _forces(one: Party | None) -> bool:
    return one is not None and listed("troops", one.head)


def _state(one: Party | None) -> bool:
    return one is not None and one.kind == "Country" and one.camp == "state"


def _same_forces(a: Party, b: Party) -> bool:
    """Whether two forces act for one named side, or go by one adjective ("Russian fighters")."""
    return same_party(a, b) or bool(_adjective(a)) and _adjective(a) == _adjective(b)


def _adjective(one: Party) -> str:
    words = one.text.split()[:-1]
    return next((word for word in words if word[:1].isupper() and word.lower() != "no"), "")


def _one_ground(a: Fact, b: Fact) -> bool:
    """Whether both speak of one ground; in one text, an unnamed one ("the border") is the same."""
    one, two = ground(a), ground(b)
    if one and two:
        return bool(one & (two | b.places) or two & (one | a.places))
    return one_document(a, b)


def ground(fact: Fact) -> frozenset[str]:
    """The named places where a fact puts forces: its places by name, not "the country".

    A country is not the ground of its own forces.
    """
    forces = whose_forces(fact)
    own = forces.side if forces is not None else ""
    named = {
        role.mention.entity
        for role in fact.claim.roles
        if role.role in ("place", "destination", "recipient")
        and role.mention.entity
        and role.mention.text[:1].isupper()
    }
    target = fact.target
    if target is not None and target.id and target.kind in GROUND:
        if not target.generic and any(word[:1].isupper() for word in target.text.split()):
            named.add(target.id)
    return frozenset(one for one in named if one is not None and one != own)


def help_given(a: Fact, b: Fact) -> Finding | None:
    """One says that a side backs, arms or fights alongside another; it is denied.

    To deny support at large denies each way to give it; to deny arming denies only arming.
    """
    if a.positive == b.positive:
        return None
    yes, no = (a, b) if a.positive else (b, a)
    given, denied = helped(yes), helped(no)
    if given is None or denied is None or not same_party(yes.actor, no.actor):
        return None
    if no.type != "SUPPORT" and not actions.related(yes.type, no.type):
        return None
    if not _same_helped(given, denied, yes, no):
        return None
    return Finding(yes, no, 1.0 if speaks_for(no, no.actor) else 0.85, 0.75)


def helped(fact: Fact) -> tuple[Party, ...] | None:
    """Whom a fact says its actor helps (empty: not told); None where it tells of no help."""
    if fact.type == "CLASH" and fact.partners and _forces(fact.actor):
        return fact.partners
    verb = fact.claim.action.lemma.lower().split(" ")[0]
    if fact.type not in HELP or "nominal_predicate" in fact.claim.rules:
        return None
    if verb in PROVIDING:
        return fact.recipients
    if verb not in HELPING:
        return None
    target = fact.target
    return (target,) if target is not None and target.kind not in MATERIAL else fact.recipients


def _same_helped(given: tuple[Party, ...], denied: tuple[Party, ...], yes: Fact, no: Fact) -> bool:
    if not given:
        return False
    if not denied:
        return one_document(yes, no)
    for one in given:
        for other in denied:
            if same_party(one, other):
                return one_document(yes, no) or same_time(yes, no)
            if one_document(yes, no) and (may_be(one, other) or _anyone(other)):
                return True
    return False


def _anyone(one: Party) -> bool:
    """Whether a denial is of helping any group at all, or one that the text has named."""
    return one.generic and not one.side.lstrip("~") and one.head in ANYONE


def ties(fact: Fact) -> list[str]:
    """Under what presence and help are compared across texts: the side and the ground or side."""
    forces = whose_forces(fact)
    found = []
    if forces is not None and forces.side and not forces.side.startswith("~"):
        found += [f"forces {forces.side} {place}" for place in sorted(ground(fact) | fact.lands)]
    actor = fact.actor
    if actor is not None and actor.side:
        for one in helped(fact) or ():
            if one.side and not one.side.startswith("~"):
                found.append(f"help {actor.side} {one.side}")
    return found
