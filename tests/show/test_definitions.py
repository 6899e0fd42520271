"""Every rule that fires has a definition to show."""

from __future__ import annotations

from kg.graph import Graph
from kg.show.definitions import DEFINITIONS, definition


def test_every_rule_and_gate_of_the_sample_is_defined(graph: Graph) -> None:
    rules = {rule for claim in graph.claims() for rule in claim["rules"]}
    gates = {gate.replace(" ", "_") for pair in graph.contradictions() for gate in pair["gates"]}
    assert len(rules) > 30
    assert sorted(name for name in rules | gates if not definition(name)) == []


def test_the_list_is_one_line_and_one_sentence_each() -> None:
    names = [line.partition(": ")[0] for line in DEFINITIONS.strip().splitlines()]
    assert len(names) == len(set(names))
    assert all(line.endswith(".") for line in DEFINITIONS.strip().splitlines())


def test_the_word_that_a_rule_met_is_named() -> None:
    assert definition("negative_verb:fail").endswith('"refused to". Here: fail.')
    assert definition("no_such_rule") == ""
