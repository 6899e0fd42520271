"""Contradictions between claims, and the events that claims are about."""

from kg.contradict.compare import contradictions
from kg.contradict.events import events
from kg.contradict.explain import Trial, explain
from kg.contradict.rules import RULES_VERSION

__all__ = ["RULES_VERSION", "Trial", "contradictions", "events", "explain"]
