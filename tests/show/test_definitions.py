"""Every rule that fires has a definition to show."""

from __future__ import annotations

import pytest

from kg.graph import Graph
from kg.show.definitions import DEFINITIONS, definition, field_of


def test_every_rule_and_gate_of_the_sample_is_defined(graph: Graph) -> None:
    rules = {rule for claim in graph.claims() for rule in claim["rules"]}
    gates = {gate.replace(" ", "_") for pair in graph.contradictions() for gate in pair["gates"]}
    assert len(rules) > 30
    assert sorted(name for name in rules | gates if not definition(name)) == []


def test_the_list_is_one_line_and_one_sentence_each() -> None:
    lines = [line for line in DEFINITIONS.strip().splitlines() if not line.startswith("[")]
    names = [line.partition(": ")[0] for line in lines]
    assert len(names) == len(set(names))
    assert all(line.endswith(".") for line in lines)


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        ("verbal_predicate", "action"),
        ("own_subject", "actor"),
        ("own_object", "target"),
        ("clause_content", "attribution"),
        ("according_to", "attribution"),
        ("negation", "polarity"),
        ("negative_verb:fail", "polarity"),
        ("possible_modal", "certainty"),
        ("trained_factuality:-1.2", "certainty"),
        ("intended:want", "mood"),
        ("future", "tense"),
    ],
)
def test_every_rule_decides_a_field(rule: str, field: str) -> None:
    assert field_of(rule) == field


def test_the_word_that_a_rule_met_is_named() -> None:
    assert definition("negative_verb:fail").endswith('"refused to". Here: fail.')
    trained = definition("trained_factuality:-1.2")
    assert trained.startswith("A head trained on how readers judge")
    assert trained.endswith("Here: -1.2.")
    assert definition("no_such_rule") == ""
