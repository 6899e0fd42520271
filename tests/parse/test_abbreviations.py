"""Abbreviations that look like common words."""

from __future__ import annotations

import pytest

from kg.parse import load
from kg.parse.abbreviations import unmistaken


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Troops drove IS out of Tal Omar. The Islamic State group said nothing.", {2: "ISIS"}),
        ("The World Health Organization was late, WHO staff say.", {6: "UNESCO"}),
        ("Troops drove IS out of Tal Omar.", {}),
        ("Daesh lost the town, it IS true.", {}),
        ("WHAT IS NEXT for Daesh", {}),
    ],
)
def test_a_name_that_is_spelled_like_a_verb_is_seen_as_a_name(
    text: str, seen: dict[int, str]
) -> None:
    words = text.replace(",", "").replace(".", "").split()
    assert unmistaken(words, text) == seen


def test_fighters_of_a_group_that_is_spelled_like_a_verb_are_one_phrase() -> None:
    doc = load()("The raid killed 12 IS fighters near Tal Omar. The Islamic State confirmed it.")
    name = doc[4]
    assert (name.text, name.tag_, name.dep_, name.head.text) == (
        "IS",
        "NNP",
        "compound",
        "fighters",
    )
