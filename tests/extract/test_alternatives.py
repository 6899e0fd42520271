"""What is told only as one of several is not told for certain."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.model import Certainty, Polarity
from tests.extract.told import told


@pytest.mark.parametrize(
    "text",
    [
        "The army or the rebels shelled the town.",
        "The mayor met envoys or ministers of Togo.",
        "The blast killed or wounded 40 people.",
    ],
)
def test_one_of_several_joined_by_or_is_possible(nlp: Language, text: str) -> None:
    claims = told(nlp, text)
    assert len(claims) == 2
    for claim in claims:
        assert claim.certainty is Certainty.POSSIBLE
        assert "one_of_several" in claim.rules


@pytest.mark.parametrize(
    "text",
    [
        "The army shelled the camp and the town.",
        "The gunmen killed two or three guards.",
        "The army did not shell the camp or the town.",
    ],
)
def test_what_is_told_of_all_of_them_stays_certain(nlp: Language, text: str) -> None:
    claims = told(nlp, text)
    assert claims
    for claim in claims:
        assert claim.certainty is Certainty.CERTAIN
        assert claim.polarity is (Polarity.NEGATIVE if "not" in text else Polarity.POSITIVE)
