"""Whatever comes in, nothing breaks and every claim is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hostile.checks import read, tried
from hostile.documents import HUGE, KINDS, documents
from kg.model import Document
from tests.conftest import SAMPLE

if TYPE_CHECKING:
    from spacy.language import Language

ARTICLES = [path.read_text("utf-8") for path in sorted(SAMPLE.glob("*.txt"))]


@pytest.mark.parametrize("seed", range(2, 5))
def test_hostile_documents_break_nothing(nlp: Language, seed: int) -> None:
    outcomes = [tried(make(), nlp) for make in documents(len(KINDS), seed, ARTICLES)]
    assert [outcome.faults for outcome in outcomes if outcome.faults] == []
    assert sum(outcome.claims for outcome in outcomes) > 10


@pytest.mark.slow
def test_very_many_hostile_documents_break_nothing(nlp: Language) -> None:
    outcomes = [tried(make(), nlp) for make in documents(1999, 9, ARTICLES)]
    assert [outcome.faults for outcome in outcomes if outcome.faults] == []


def test_a_document_can_be_made_again() -> None:
    first, second = (documents(4000, 1, ARTICLES) for _ in range(2))
    for number in (0, 15, 1234, 1999, 3999):
        assert first[number]() == second[number]()
    assert first[1999]().kind in HUGE


def test_hostile_documents_reach_the_extractor_in_any_language() -> None:
    made = [make() for make in documents(160, 3, ARTICLES)]
    foreign = [hostile for hostile in made if hostile.kind == "languages"]
    assert all(isinstance(item, Document) for hostile in foreign for item in read(hostile))
