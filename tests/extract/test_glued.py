"""Times and owners in text without commas and apostrophes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.resolve.test_words_taken_up import Told

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "lemma", "actor"),
    [
        (
            "In early October four suicide bombers blew up a bus in Kabul.",
            "blow up",
            "four suicide",
        ),
        ("Last Monday government forces took the town.", "take", "government forces"),
    ],
)
def test_a_time_in_front_is_no_part_of_the_subject(
    nlp: Language, text: str, lemma: str, actor: str
) -> None:
    claim = Told(nlp, text).claim(lemma)
    assert claim.actor is not None
    assert claim.actor.text.startswith(actor)
    assert claim.role("time") is not None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two women are staying at a relatives home.", "a relatives home"),
        ("Troops control the provinces west.", "the provinces west"),
    ],
)
def test_what_belongs_to_an_owner_without_an_apostrophe_is_kept(
    nlp: Language, text: str, words: str
) -> None:
    claims = Told(nlp, text).claims
    assert words in [claim.target.text for claim in claims if claim.target is not None]


@pytest.mark.parametrize("place", ["Goma", "South Kivu"])
def test_where_a_report_comes_from_is_no_part_of_the_army(nlp: Language, place: str) -> None:
    text = f"{place} Army units destroyed two cars and killed nine rebels in Masisi."
    claim = Told(nlp, text).claim("destroy")
    assert claim.actor is not None
    assert claim.actor.text == "Army units"
