"""Attacks that an article goes on about, with the doer that it told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.analysis import analyse
from kg.model import Claim, Document, Resolved

if TYPE_CHECKING:
    from spacy.language import Language


def told(nlp: Language, text: str, lemma: str) -> tuple[str | None, Claim]:
    """The actor's name of the last claim with this action, and the claim."""
    result = analyse(Document("doc-test", text), nlp)
    assert isinstance(result, Resolved)
    names = {entity.id: entity.name for entity in result.entities}
    claim = [c for c in result.claims if c.action.lemma == lemma][-1]
    return names.get(claim.actor.entity or "") if claim.actor else None, claim


@pytest.mark.parametrize(
    "text",
    [
        "Boko Haram attacked the market of Baga on Monday. The attack killed twelve traders.",
        "Boko Haram attacked the market of Baga. Twelve traders were killed in the attack.",
    ],
)
def test_the_attack_is_the_one_told_before(nlp: Language, text: str) -> None:
    actor, claim = told(nlp, text, "kill")
    assert actor == "Boko Haram"
    assert "doer_told_before" in claim.rules
    assert claim.actor is not None
    assert claim.actor.text.lower() == "the attack"


@pytest.mark.parametrize(
    "text",
    [
        # Two could have done it.
        "Boko Haram attacked Baga. Cameroon bombed Baga. The attack killed twelve traders.",
        # Another attack.
        "Boko Haram attacked Baga on Monday. An earlier attack killed twelve traders.",
        "Boko Haram attacked Baga on Monday. The previous attack killed twelve traders.",
        # Nobody says that it happened.
        "Boko Haram did not attack Baga. The attack killed twelve traders.",
        "Boko Haram could attack Baga. The attack killed twelve traders.",
        # Only a source says who did it, and the publisher goes on.
        "Cameroon said Boko Haram attacked Baga. The attack killed twelve traders.",
    ],
)
def test_nobody_is_behind_an_attack_that_was_not_told(nlp: Language, text: str) -> None:
    actor, claim = told(nlp, text, "kill")
    assert actor != "Boko Haram"
    assert "doer_told_before" not in claim.rules


def test_the_source_that_named_the_doer_goes_on(nlp: Language) -> None:
    text = (
        "Cameroon said Boko Haram attacked Baga on Monday. "
        "The attack killed twelve traders, Cameroon said."
    )
    assert told(nlp, text, "kill")[0] == "Boko Haram"
