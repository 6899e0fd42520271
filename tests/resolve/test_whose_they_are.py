"""Whose a body or a group is by the words before it, and which are not the one they are near."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.resolve.test_words_taken_up import Told

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Pakistan's Foreign Office condemned the raid.", "Pakistani Foreign Ministry"),
        ("The German Foreign Office condemned the raid.", "German Foreign Ministry"),
        ("Britain's Foreign Office condemned the raid.", "Foreign Office"),
        (
            "Pakistan's Foreign Office spoke. The Foreign Office condemned the raid.",
            "Pakistani Foreign Ministry",
        ),
        (
            "Al-Qaeda's regional affiliate condemned the raid.",
            "Al-Qaeda's regional affiliate",
        ),
        (
            "Several factions of the former FARC condemned the raid.",
            "factions of the former FARC",
        ),
        ("The mayor's camp condemned the raid.", "mayor's camp"),
        ("The Syrian Democratic Force condemned the raid.", "Syrian Democratic Forces"),
    ],
)
def test_who_belongs_to_whom_is_not_ignored(nlp: Language, text: str, name: str) -> None:
    told = Told(nlp, text)
    assert told.name(told.claim("condemn").actor) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("A source at Damascus police", "source at Damascus police"),
        ("A source at Homs hospital", "source at Homs hospital"),
    ],
)
def test_the_house_of_a_source_is_whole(nlp: Language, words: str, name: str) -> None:
    told = Told(nlp, f"{words} said rockets burned three cars.")
    assert told.name(told.claim("burn").source) == name


def test_a_half_is_no_part_of_a_name(nlp: Language) -> None:
    told = Told(nlp, "Five and a half years of fighting destroyed the city.")
    assert told.name(told.claim("destroy").actor) in ("years", "years of fighting")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A commander known as Alias Mocho condemned the raid.", "Alias Mocho"),
        ("A militia known as the Popular Forces condemned the raid.", "Popular Forces"),
        ("Israel struck Hamas in Gaza. The Islamist group condemned the raid.", "Hamas"),
    ],
)
def test_a_description_is_whom_the_sentence_names(nlp: Language, text: str, name: str) -> None:
    told = Told(nlp, text)
    assert told.name(told.claim("condemn").actor) == name


def test_a_team_of_the_police_is_not_the_police(nlp: Language) -> None:
    told = Told(nlp, "A joint team of the police shelled a house. The police buried the body.")
    assert told.name(told.claim("bury").actor) == "police"


@pytest.mark.parametrize(
    ("text", "lemma", "told"),
    [
        ("The army shot everything that moved.", "move", False),
        ("Those who work were paid by the army.", "work", False),
        ("Those who attacked the town left it.", "attack", True),
    ],
)
def test_a_deed_that_only_says_who_is_meant_is_not_told(
    nlp: Language, text: str, lemma: str, told: bool
) -> None:
    assert any(c.action.lemma == lemma for c in Told(nlp, text).claims) == told
