"""The table of rules: which ways to contradict are looked for, and behind which gates."""

from __future__ import annotations

from kg.contradict import gates, quantity
from kg.contradict.blame import doer_differs
from kg.contradict.control import (
    held_or_lost,
    over_or_ongoing,
    repelled_or_taken,
    shot_or_crashed,
    two_holders,
)
from kg.contradict.denial import (
    accord_denied,
    affirmed_and_denied,
    doing_denied,
    rejected_outright,
    saying_denied,
    story_changed,
)
from kg.contradict.exclusivity import only_one
from kg.contradict.facts import Fact
from kg.contradict.gates import Gate
from kg.contradict.holding import (
    HELD,
    left_or_there,
    released_or_held,
    taken_or_held,
    taken_or_not_fallen,
)
from kg.contradict.identity import Identity, same_event
from kg.contradict.nothing import (
    arrives,
    fired_in_air,
    intercepted_or_hit,
    nobody_harmed,
    none_lost,
    warns,
)
from kg.contradict.presence import forces_present, help_given
from kg.contradict.quantity import numbers_differ
from kg.contradict.target import (
    FALLING,
    answered_otherwise,
    hit_differs,
    not_meant,
    not_there,
    said_who_died,
    victims_differ,
)
from kg.contradict.verdict import Finding, Rule, Verdict
from kg.contradict.word_deed import truce_kept_or_broken, word_and_deed
from kg.model import Certainty, ContradictionKind

RULES_VERSION = 2
THRESHOLD = 0.3

TOLD: tuple[Gate, ...] = (
    gates.one_clause,
    gates.same_claimant,
    gates.third_party_report,
    gates.uncommitted,
    gates.restatement,
)
HAPPENED: tuple[Gate, ...] = (*TOLD, gates.unrealised, gates.other_day, gates.other_place)
MEANT: tuple[Gate, ...] = (
    gates.one_sentence,
    gates.hypothetical,
    gates.other_day,
    gates.other_place,
)

RULES: tuple[Rule, ...] = (
    Rule(ContradictionKind.DENIAL, rejected_outright, (*TOLD, gates.other_weapon)),
    Rule(
        ContradictionKind.DENIAL,
        affirmed_and_denied,
        (*HAPPENED, gates.prevented, gates.describing, gates.other_weapon, gates.only_named),
    ),
    Rule(
        ContradictionKind.DENIAL,
        doing_denied,
        (*HAPPENED, gates.prevented, gates.own_sentence, gates.other_weapon, gates.only_named),
    ),
    Rule(ContradictionKind.DENIAL, nobody_harmed, (*HAPPENED, gates.prevented, gates.describing)),
    Rule(ContradictionKind.DENIAL, none_lost, (*HAPPENED, gates.describing)),
    Rule(
        ContradictionKind.DENIAL,
        forces_present,
        (*TOLD, gates.unrealised, gates.other_day, gates.describing, gates.own_sentence),
    ),
    Rule(
        ContradictionKind.DENIAL,
        help_given,
        (*TOLD, gates.unrealised, gates.other_day, gates.prevented, gates.own_sentence),
    ),
    Rule(ContradictionKind.AGREEMENT, accord_denied, (*TOLD, gates.unrealised, gates.other_day)),
    Rule(ContradictionKind.QUOTE, saying_denied, HAPPENED),
    Rule(
        ContradictionKind.BLAME,
        doer_differs,
        (
            *HAPPENED,
            gates.list_valued,
            gates.other_charge,
            gates.own_sentence,
            gates.either_or,
            gates.both_named,
            gates.told_together,
        ),
    ),
    Rule(
        ContradictionKind.TARGET,
        hit_differs,
        (*HAPPENED, gates.different_actor, gates.told_together),
    ),
    Rule(ContradictionKind.TARGET, answered_otherwise, HAPPENED),
    Rule(ContradictionKind.TARGET, victims_differ, HAPPENED),
    Rule(ContradictionKind.TARGET, fired_in_air, HAPPENED),
    Rule(ContradictionKind.TARGET, not_there, (*TOLD, *MEANT)),
    Rule(ContradictionKind.PURPOSE, not_meant, (*TOLD, *MEANT)),
    Rule(
        ContradictionKind.QUANTITY,
        numbers_differ,
        (
            *HAPPENED,
            gates.merely_possible,
            quantity.bound_compatible,
            quantity.rounding,
            quantity.cumulative_toll,
            quantity.other_scope,
            quantity.counted_apart,
            quantity.unanchored,
            quantity.one_voice,
            quantity.other_means,
            gates.told_together,
            quantity.another_incident,
            gates.different_thing,
        ),
    ),
    Rule(
        ContradictionKind.WORD_DEED,
        word_and_deed,
        (gates.one_clause, gates.one_sentence, gates.hypothetical),
    ),
    Rule(ContradictionKind.WORD_DEED, truce_kept_or_broken, HAPPENED),
    Rule(
        ContradictionKind.SELF,
        story_changed,
        (gates.uncommitted, gates.unrealised, gates.prevented, gates.other_place),
    ),
    Rule(
        ContradictionKind.CONTROL,
        repelled_or_taken,
        (*HAPPENED, gates.superseded, gates.told_together),
    ),
    Rule(
        ContradictionKind.CONTROL,
        over_or_ongoing,
        (*HAPPENED, gates.superseded, gates.told_together),
    ),
    Rule(
        ContradictionKind.CONTROL, two_holders, (*HAPPENED, gates.superseded, gates.told_together)
    ),
    Rule(
        ContradictionKind.CONTROL, held_or_lost, (*HAPPENED, gates.superseded, gates.told_together)
    ),
    Rule(
        ContradictionKind.CONTROL,
        taken_or_not_fallen,
        (*HAPPENED, gates.superseded, gates.told_together),
    ),
    Rule(
        ContradictionKind.CONTROL, taken_or_held, (*HAPPENED, gates.superseded, gates.told_together)
    ),
    Rule(ContradictionKind.CONTROL, left_or_there, (*TOLD, gates.unrealised)),
    Rule(ContradictionKind.CONTROL, released_or_held, (*TOLD, gates.unrealised)),
    Rule(ContradictionKind.CHARACTER, shot_or_crashed, HAPPENED),
    Rule(ContradictionKind.CHARACTER, intercepted_or_hit, HAPPENED),
    Rule(ContradictionKind.EXCLUSIVITY, only_one, (*TOLD, gates.unrealised)),
)

CERTAINTIES = {
    Certainty.CERTAIN: 1.0,
    Certainty.PROBABLE: 0.9,
    Certainty.POSSIBLE: 0.75,
    Certainty.UNKNOWN: 0.4,
}


def judge(rule: Rule, a: Fact, b: Fact) -> Verdict | None:
    """What one rule makes of a pair; None where it finds nothing incompatible."""
    finding = rule.test(a, b)
    if finding is None:
        return None
    passed: list[str] = []
    for gate in rule.gates:
        if gate(a, b):
            return Verdict(rule, finding, tuple(passed), gates.name_of(gate), 0.0, ())
        passed.append(gates.name_of(gate))
    parts = _parts(finding)
    score = 1.0
    for _, value in parts:
        score *= value
    score = round(score, 4)
    blocked = "" if score >= THRESHOLD else "below threshold"
    if parts[0][1] == 0.0:
        blocked = "no evidence of one event"
    return Verdict(rule, finding, tuple(passed), blocked, score, parts)


def _parts(finding: Finding) -> tuple[tuple[str, float], ...]:
    a, b = finding.first, finding.second
    identity: Identity = same_event(a, b)
    event = identity.event if finding.identity is None else finding.identity
    overlap = identity.overlap or (1.0 if finding.identity is not None else 0.0)
    return (
        ("event_identity", round(event, 4)),
        ("incompatibility", round(finding.weight, 4)),
        ("attribution", round(_attribution(a) * _attribution(b), 4)),
        ("extraction", round(_extraction(min(a.claim.confidence, b.claim.confidence)), 4)),
        ("date_place_overlap", overlap),
    )


def _extraction(confidence: float) -> float:
    """What a confidence counts: two accounts that clash vouch for each other's reading."""
    return 0.8 + 0.2 * confidence


def _attribution(fact: Fact) -> float:
    """How sure it is who vouches for a claim, and how firmly: source named or not, certainty."""
    if fact.own_voice:
        known = 0.9
    elif fact.teller.startswith("unnamed:"):
        known = 0.7
    else:
        known = 0.9 if fact.teller.startswith("text:") else 1.0
    return known * CERTAINTIES[fact.claim.certainty]


def contestable(fact: Fact) -> bool:
    """Whether any rule could read the fact: a known family, a denial, or a presence."""
    if bool(fact.family) or not fact.positive or bool(fact.refers):
        return True
    if fact.explicit or fact.absent or said_who_died(fact) or arrives(fact) or warns(fact):
        return True
    return fact.claim.action.lemma in FALLING | HELD


def families_meet(a: Fact, b: Fact) -> bool:
    """Whether two facts may be compared at all: families that compete, or one lemma."""
    if a.refers or b.refers:
        return True
    if not a.family or not b.family:
        return True
    both = {a.family, b.family}
    return a.family == b.family or both <= MEETING or both <= HELPING


MEETING = frozenset(
    {"ATTACK", "CASUALTY", "DAMAGE", "DOWNING", "EXPLOSION", "BLAME", "DENIAL", "CONTROL"}
    | {"DEPLOY", "TRUCE", "PLEDGE", "DETENTION", "OCCURRENCE"}
)
HELPING = frozenset({"SUPPORT", "AID", "SUPPLY", "ATTACK"})
