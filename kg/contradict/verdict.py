"""What a rule is, and what comes of comparing two facts with one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.contradict.facts import Fact
from kg.contradict.gates import Gate
from kg.model import ContradictionKind


@dataclass(frozen=True, slots=True)
class Finding:
    """Two facts that a rule finds incompatible, in the order in which it tells them.

    `weight` (0 to 1) is how incompatible they are. `identity` is the evidence that they are about
    one event where the rule knows better than the general measure (a rejection that points at the
    other claim), None where the general measure is to be used.
    """

    first: Fact
    second: Fact
    weight: float
    identity: float | None = None

    @property
    def pair(self) -> tuple[Fact, Fact]:
        """Both facts, in the order in which the finding tells them."""
        return self.first, self.second


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to contradict: its kind, the test, and the gates that a pair must pass."""

    kind: ContradictionKind
    test: Callable[[Fact, Fact], Finding | None]
    gates: tuple[Gate, ...]

    @property
    def name(self) -> str:
        """The rule's name: that of its test."""
        return self.test.__name__


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of one rule on one pair: gates passed, the gate that blocked, score and parts."""

    rule: Rule
    finding: Finding
    passed: tuple[str, ...]
    blocked: str
    score: float
    parts: tuple[tuple[str, float], ...]
