"""Open extraction: words as in the sentence, one line for each extraction."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from kg.extract.openie import Row, line, openie

Parsed = Callable[..., Doc]


@pytest.mark.parametrize(
    ("sentence", "relation", "arguments"),
    [
        (
            "The town was shelled by government troops on Monday.",
            "was shelled by",
            ("The town", "government troops", "on Monday"),
        ),
        (
            "The militia is the only force fighting the insurgents.",
            "is",
            ("The militia", "the only force fighting the insurgents"),
        ),
        ("The jets want to bomb the port.", "want to bomb", ("The jets", "the port")),
        (
            "Turkish drones struck a convoy, killing four fighters.",
            "killing",
            ("Turkish drones", "four fighters"),
        ),
        (
            "The country did not become mired in the war.",
            "did not become",
            ("The country", "mired in the war"),
        ),
        (
            "The dam that engineers built was destroyed.",
            "built",
            ("engineers", "The dam"),
        ),
    ],
)
def test_predicates_with_their_arguments(
    parsed: Parsed, sentence: str, relation: str, arguments: tuple[str, ...]
) -> None:
    found = [(row.relation, row.arguments) for row in openie(parsed(sentence))]
    assert (relation, arguments) in found


def test_each_conjunct_of_the_subject_has_its_own_extraction(parsed: Parsed) -> None:
    rows = list(openie(parsed("Sudan and Chad signed a treaty.")))
    assert [row.arguments[0] for row in rows] == ["Sudan", "Chad"]


def test_every_word_stands_in_the_sentence(parsed: Parsed) -> None:
    doc = parsed(
        "The general ordered his men to leave the city.",
        "The rebels, who held the old bridge, killed six soldiers and wounded 30.",
    )
    for row in openie(doc):
        words = {token.text for token in doc}
        for part in (row.relation, *row.arguments):
            assert set(part.replace(",", " ,").split()) <= words
        assert 0 < row.confidence <= 1
        assert row.sentence in doc.text


def test_a_line_holds_sentence_confidence_relation_and_arguments() -> None:
    row = Row("Rebels\tfled\nnorth.", 0.9, "fled", ("Rebels", "north"))
    assert line(row) == "Rebels fled north.\t0.900\tfled\tRebels\tnorth"
