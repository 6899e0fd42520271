"""Relative clauses that somebody reports, and sentences whose repair fails."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract.columns import Columns
from kg.extract.repair import document as repair
from tests.extract.told import triples


def test_blasts_that_somebody_said_killed_are_what_killed(nlp: Language) -> None:
    text = "Clashes broke out after the blasts which the Observatory said killed several soldiers."
    assert ("the blasts", "kill", "several soldiers") in triples(nlp, text)


def test_a_sentence_that_no_tree_comes_out_of_keeps_its_parse_and_no_other_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def circle(columns: Columns) -> None:
        columns.deps[0] = "mended"
        columns.heads[3], columns.heads[4], columns.deps[4] = 4, 3, "lost"

    monkeypatch.setattr(repair, "reported_relatives", circle)
    columns = Columns(
        ["Rebels", "died", ".", "Troops", "left", "."],
        ["NOUN", "VERB", "PUNCT"] * 2,
        [1, 1, 1, 4, 4, 4],
        ["nsubj", "root", "punct"] * 2,
        [0, 3],
        ["NNS", "VBD", "."] * 2,
    )
    repair.repaired(columns)
    assert columns.heads == [1, 1, 1, 4, 4, 4]
    assert columns.deps == ["mended", "root", "punct", "nsubj", "root", "punct"]
