"""Places beside what is hit, both sides of a truce, charges without "that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.analysis import analyse
from kg.model import Claim, Document, Polarity, Resolved

if TYPE_CHECKING:
    from spacy.language import Language


def claims(nlp: Language, text: str, lemma: str) -> list[Claim]:
    """The claims of a text with an action."""
    result = analyse(Document("doc-test", text), nlp)
    assert isinstance(result, Resolved)
    return [claim for claim in result.claims if claim.action.lemma == lemma]


@pytest.mark.parametrize(
    ("text", "lemma", "place"),
    [
        ("Rebels shelled houses in the Sabra district.", "shell", "the Sabra district"),
        ("Two people were injured in an attack on Kupiansk.", "injure", "Kupiansk"),
    ],
)
def test_what_is_hit_in_a_place_is_hit_there(
    nlp: Language, text: str, lemma: str, place: str
) -> None:
    found = [claim.role("place") for claim in claims(nlp, text, lemma)]
    assert [each.text for each in found if each is not None] == [place]


def test_a_massacre_in_a_country_near_a_town_was_near_the_town(nlp: Language) -> None:
    text = "There was a chemical massacre in Iraq near Mosul and the militia was behind it."
    found = claims(nlp, text, "chemical massacre")
    targets = {claim.target.text for claim in found if claim.actor and claim.target}
    assert targets == {"Mosul"}


def test_both_sides_are_the_two_of_a_truce(nlp: Language) -> None:
    text = "A truce between the army and the rebels has been violated by both sides."
    actors = {claim.actor.text for claim in claims(nlp, text, "violate") if claim.actor}
    assert {"the army", "the rebels"} <= actors


def test_a_charge_without_that_is_denied(nlp: Language) -> None:
    text = "The governor denied accusations he carried out the attacks."
    found = claims(nlp, text, "carry out attack")
    assert [claim.polarity for claim in found] == [Polarity.NEGATIVE]


def test_what_a_relative_is_said_to_have_done_is_done(nlp: Language) -> None:
    text = (
        "The fighters claimed responsibility for the attack which they said targeted Somali troops."
    )
    found = claims(nlp, text, "target")
    assert [claim.target.text for claim in found if claim.target] == ["Somali troops"]
