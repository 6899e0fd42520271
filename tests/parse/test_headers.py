"""Where a page's header, dates and captions stand in a line with its sentences."""

import pytest
from spacy.language import Language

from kg.parse.headers import edges


def parts(text: str) -> list[str]:
    places = [0, *edges(text), len(text)]
    cut = [text[a:b].strip() for a, b in zip(places, places[1:], strict=False)]
    return [part for part in cut if part]


@pytest.mark.parametrize(
    "parted",
    [
        ["Published October 4 2021", "At least nine people died."],
        ["Date of publication 16 May 2021", "Two civilians were hurt."],
        ["03-08-2021", "Rebels seize the town of Tarsk."],
        ["Air raid kills nine in Tarsk Monitor", "AFP Sunday 8 Oct 2021", "Nine people died."],
        ["Last updated at Oct 082021", "LARNUM", "Some 120 fighters died."],
        ["6 October 2021", "Tarsk SANA-", "Terrorists fired shells."],
        ["Jets leave the base.", "LARNUM (Sputnik)", "The death toll rose."],
        ["Story highlights", "The council meets on Monday"],
        ["Media playback is unsupported on your device Media caption", "The queen spoke"],
        ["A house in Tarsk", "(AFP photo)", "Shells hit the town."],
    ],
)
def test_dates_datelines_and_labels_are_no_part_of_the_next_sentence(parted: list[str]) -> None:
    assert parts(" ".join(parted)) == parted


@pytest.mark.parametrize(
    "text",
    [
        "The army took the town on 4 May 2021 Tuesday, it said.",
        "In December 2021 Russian jets struck Tarsk.",
        "Nine of 20 people died, and 3 of 4 houses fell.",
        "Two people died, the AFP agency said. The mayor (Labour) left.",
        "",
    ],
)
def test_dates_and_numbers_in_a_sentence_part_nothing(text: str) -> None:
    assert edges(text) == []


def test_a_date_far_into_the_text_is_part_of_its_sentence() -> None:
    assert edges("The army said nothing. " * 30 + "See 4 May 2021 Report.") == []


def test_the_title_that_all_captions_begin_with_is_parted_from_them() -> None:
    title = "Flood hits Tarsk"
    text = (
        f"{title} A man stands on a roof. Hide Caption 1 of 3 Photos: {title} Two boys row a boat."
        f" Hide Caption 2 of 3 Photos: {title} Soldiers build a dam. Hide Caption 3 of 3"
    )
    assert parts(text) == [
        title,
        "A man stands on a roof.",
        f"Hide Caption 1 of 3 Photos: {title}",
        "Two boys row a boat.",
        f"Hide Caption 2 of 3 Photos: {title}",
        "Soldiers build a dam. Hide Caption 3 of 3",
    ]


def test_a_summary_said_again_at_once_is_parted_from_its_repetition() -> None:
    text = "Extremists in the valley admit to an attack on farms "
    assert parts(f"{text}{text}on Monday.") == [text.strip(), f"{text}on Monday."]


def test_a_headline_before_a_date_is_a_sentence_of_its_own(nlp: Language) -> None:
    doc = nlp("Air strikes kill 12 in Tarsk AFP Sunday 8 Oct 2021 Shells hit the town hall.")
    sentences = [sent.text for sent in doc.sents]
    assert (sentences[0], sentences[-1]) == (
        "Air strikes kill 12 in Tarsk",
        "Shells hit the town hall.",
    )
