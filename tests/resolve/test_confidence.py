"""How likely a claim is right, and what that rests on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kg.analysis import analyse, sure
from kg.model import Certainty, Claim, Document, Resolved
from kg.resolve.confidence import confidence, reasons, traits

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="module")
def told(nlp: Language) -> Resolved:
    text = (
        "Norwegian jets bombed a depot near Sabha on Monday. The army may have been told to leave."
    )
    result = analyse(Document("doc-test", text), nlp)
    assert isinstance(result, Resolved)
    return result


@pytest.fixture(scope="module")
def bombing(told: Resolved) -> Claim:
    return next(claim for claim in told.claims if claim.action.lemma == "bomb")


def test_the_traits_name_rules_participants_and_how_it_is_told(bombing: Claim) -> None:
    found = list(traits(bombing))
    assert len(found) == len(set(found))
    assert {"always", "rule own_object", "actor linked", "event type", "time"} <= set(found)
    assert {"sources 0", "certainty certain", "polarity positive", "tense past"} <= set(found)
    assert "actor none" in traits(replace(bombing, actor=None))
    assert "certainty possible" in traits(replace(bombing, certainty=Certainty.POSSIBLE))


def test_a_confidence_grows_with_the_weights_of_the_traits(bombing: Claim) -> None:
    assert confidence(bombing, {}) == 0.5
    assert confidence(bombing, {"rule own_object": 1.0}) == 0.73
    assert confidence(bombing, {"rule own_object": 1.0, "always": -2.0}) == 0.27
    assert confidence(bombing, {"actor none": 5.0}) == 0.5


def test_every_claim_has_its_confidence(told: Resolved) -> None:
    assert len(told.claims) > 1
    for claim in told.claims:
        assert 0 < claim.confidence < 1
        assert claim.confidence == confidence(claim)


def test_the_reasons_are_the_weights_that_count_heaviest_first(bombing: Claim) -> None:
    weights = {"always": 9.0, "time": -0.2, "actor linked": 0.5, "sources 0": 0.01, "other": 3.0}
    assert reasons(bombing, weights) == (("actor linked", 0.5), ("time", -0.2))


def test_claims_less_sure_than_wanted_are_left_out(told: Resolved) -> None:
    best = max(claim.confidence for claim in told.claims)
    assert sure(told, None) == told
    assert sure(told, 0.0) == told
    assert {claim.confidence for claim in sure(told, best).claims} == {best}
    assert sure(told, 1.0).claims == ()
