"""Groups right before what they do, and adjectives that are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.resolve.test_words_taken_up import Told

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A double terrorist attack in Goma killed nine people.", "terrorists"),
        ("Fierce rebel shelling killed nine people in Goma.", "rebels"),
        ("Paris terrorist attacks killed nine people.", "terrorists"),
        ("Congolese rebel attacks killed nine people in Goma.", "Congolese rebels"),
    ],
)
def test_a_group_before_its_attack_keeps_no_word_of_the_attack(
    nlp: Language, text: str, name: str
) -> None:
    told = Told(nlp, text)
    assert told.name(told.claim("kill").actor) == name


@pytest.mark.parametrize("word", ["Fresh", "Forced", "Heavy"])
def test_an_adjective_with_a_capital_fights_nobody(nlp: Language, word: str) -> None:
    told = Told(nlp, f"{word} fighting shook Goma on Saturday.")
    assert word not in [told.name(claim.actor) for claim in told.claims]
