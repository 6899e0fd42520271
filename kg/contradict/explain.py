"""For any two claims: which rules were tried, and which gate stopped each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.contradict.context import in_context
from kg.contradict.facts import facts
from kg.contradict.gates import name_of
from kg.contradict.rules import RULES, judge
from kg.contradict.verdict import Rule, Verdict
from kg.model import Claim, Document, Entity


@dataclass(frozen=True, slots=True)
class Trial:
    """One rule tried on two claims: its definition, the gates passed, and what stopped it.

    `outcome` is "printed", "nothing incompatible", "below threshold", "no evidence of one event",
    or the name of the gate that blocked; `reason` is that gate's definition.
    """

    kind: str
    rule: str
    definition: str
    outcome: str
    reason: str
    passed: tuple[str, ...]
    score: float
    parts: tuple[tuple[str, float], ...]


def explain(
    a: Claim,
    b: Claim,
    claims: Sequence[Claim],
    entities: Mapping[str, Entity],
    documents: Mapping[str, Document],
) -> list[Trial]:
    """Every rule tried on two claims; `claims` are those around them, for rejections."""
    around = [one for one in claims if one.document in (a.document, b.document)]
    known = {one.id: one for one in [*around, a, b]}
    by_id = {
        fact.id: fact
        for fact in in_context(facts(list(known.values()), entities, documents), entities)
    }
    return [_trial(rule, judge(rule, by_id[a.id], by_id[b.id])) for rule in RULES]


def _trial(rule: Rule, verdict: Verdict | None) -> Trial:
    definition = (rule.test.__doc__ or "").strip()
    if verdict is None:
        outcome = "nothing incompatible"
        return Trial(rule.kind.value, rule.name, definition, outcome, "", (), 0.0, ())
    blocking = [gate for gate in rule.gates if name_of(gate) == verdict.blocked]
    reason = (blocking[0].__doc__ or "").strip() if blocking else ""
    return Trial(
        rule.kind.value,
        rule.name,
        definition,
        verdict.blocked or "printed",
        reason,
        verdict.passed,
        verdict.score,
        verdict.parts,
    )
