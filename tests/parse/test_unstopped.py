"""Sentences that begin though what stands before them on a page has come to no stop."""

from __future__ import annotations

import time

import pytest

from kg.parse.unstopped import starts


def parts(text: str) -> list[str]:
    places = [0, *starts(text), len(text)]
    cut = [text[a:b].strip() for a, b in zip(places, places[1:], strict=False)]
    return [part for part in cut if part]


@pytest.mark.parametrize(
    "parted",
    [
        ["Shells hit the port of Larnum", "At least nine people died."],
        ["The truce began on Nov. 27.", "Norvia has since broken it."],
        ["Boy rescued", "The ministry said the raids went on."],
        ["Tarsk", "A military source said the army took two hills."],
        ["Rebels Storm the Old Port of Larnum", "The Norvian army denied it."],
        ["He left.", "Tags", "Larnum raid Valley Front", "A US-led raid killed nine people."],
        ["He left.", "Related News", "Navy strikes smugglers"],
        ["Raid kills nine in Tarsk Monitor", "AFP", "Norvian jets struck the town."],
        ["Nine died.", "Source Coast and agencies", "Related", "Navy Seizes Boats"],
    ],
)
def test_a_capital_that_opens_sentences_parts_a_headline_from_the_text(parted: list[str]) -> None:
    assert parts(" ".join(parted)) == parted


@pytest.mark.parametrize(
    "text",
    [
        "The doctor said The hospital is full.",
        "He told The Coast Herald and The Valley Post that it was over.",
        "Vaccines against hepatitis A were sent, and vitamin A was not.",
        "The Group of Seven leaders met. Twin Bombs Kill Dozens in Tarsk.",
        "Speaking to AFP Larnum mayor Ida Holm said no. The news agency AFP Monday said so.",
        "She read Gone With The wind. It was late.",
        "Their topics and tags, the related news and the source code were lost.",
    ],
)
def test_a_capital_inside_a_sentence_parts_nothing(text: str) -> None:
    assert starts(text) == []


@pytest.mark.slow
@pytest.mark.parametrize("bit", ["The ", "A ", "Tags ", "Tag a ", "AFP Aa aa ", "Related The Aa "])
def test_hostile_repetition_of_openers_and_labels_takes_no_time(bit: str) -> None:
    text = bit * (200_000 // len(bit))
    begun = time.perf_counter()
    starts(text)
    assert time.perf_counter() - begun < 2
