"""What the writer tells inside a reported clause is his own: backgrounds, rebuttals, witnesses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract import extract
from kg.model import Document

if TYPE_CHECKING:
    from spacy.language import Language


def tellers(nlp: Language, text: str, lemma: str) -> set[str]:
    told = extract(Document("doc-test", text), nlp(text)).claims
    return {
        " > ".join(a.source.text if a.source else "?" for a in c.attribution)
        for c in told
        if c.action.lemma == lemma
    }


@pytest.mark.parametrize(
    ("text", "deed", "background"),
    [
        (
            "The army has been accused of killing dozens of herders in Gao after an attack on a "
            "convoy.",
            ("kill", "?"),
            "attack",
        ),
        (
            "Unions accused the police of torturing students during protests against the junta.",
            ("torture", "Unions"),
            "protest",
        ),
    ],
)
def test_the_background_of_a_charge_is_the_writers(
    nlp: Language, text: str, deed: tuple[str, str], background: str
) -> None:
    assert tellers(nlp, text, deed[0]) == {deed[1]}
    assert tellers(nlp, text, background) == {""}


def test_a_text_set_against_a_statement_is_not_the_speakers(nlp: Language) -> None:
    text = (
        "The colonel said his men had left the village, though a video verified by the BBC shows "
        "soldiers burning houses."
    )
    assert tellers(nlp, text, "verify") == {""}
    assert tellers(nlp, text, "burn") == {"a video"}


def test_what_another_says_even_as_one_accuses_is_his_alone(nlp: Language) -> None:
    text = (
        "Turkey accused the militia of shelling Afrin, even as the Kurdish group insisted that "
        "soldiers had burned the depot."
    )
    assert tellers(nlp, text, "burn") == {"the Kurdish group"}


def test_what_is_shown_to_the_writer_is_his_own_word(nlp: Language) -> None:
    text = "A soldier said that they had burned the barn and he gave me a list of names."
    assert tellers(nlp, text, "burn") == {"A soldier"}
    assert tellers(nlp, text, "give") == {""}


@pytest.mark.parametrize(
    ("text", "lemma", "teller"),
    [
        (
            '"The medics, who are an arm of Gao\'s spies, filmed this play," he said, clarifying '
            "that the herders burned the barn.",
            "burn",
            "he",
        ),
        (
            "The party accused the governor of lying; the front's local unit hit back, saying he "
            "burned the barn.",
            "burn",
            "the front's local unit",
        ),
        (
            "Gao denied the claim; Paris responded, saying that drones burned the depot.",
            "burn",
            "Paris",
        ),
    ],
)
def test_who_has_just_spoken_says_what_follows(
    nlp: Language, text: str, lemma: str, teller: str
) -> None:
    assert tellers(nlp, text, lemma) == {teller}


@pytest.mark.parametrize(
    ("text", "lemmas", "teller"),
    [
        (
            "Troops who were at a checkpoint nearby gave chase, he said, “but they did not burn "
            "the barn because there were herders.”",
            ("burn",),
            "he",
        ),
        (
            "The bomb went off in the market, a witness told Reuters, “and then soldiers burned "
            "the barn”.",
            ("go off", "burn"),
            "a witness",
        ),
    ],
)
def test_a_quotation_broken_by_its_cue_is_all_the_speakers(
    nlp: Language, text: str, lemmas: tuple[str, ...], teller: str
) -> None:
    assert [tellers(nlp, text, lemma) for lemma in lemmas] == [{teller} for _ in lemmas]


@pytest.mark.parametrize(
    ("text", "lemma", "teller"),
    [
        ("Residents of Gao spoke of being trapped between the front lines.", "trap", "Residents"),
        ("Witnesses spoke of soldiers firing at the crowd.", "fire at", "Witnesses"),
        (
            "Moscow denounced the raid as an attempt by Kyiv to derail the talks.",
            "derail",
            "Moscow",
        ),
        ("Damascus denounced what it described as a Turkish invasion of Syria.", "invade", "it"),
        ("Pakistan condemned what it called an illegal killing by the army.", "kill", "it"),
    ],
)
def test_what_one_speaks_of_or_sees_a_thing_as_is_his_word(
    nlp: Language, text: str, lemma: str, teller: str
) -> None:
    assert {told.split(" of ")[0] for told in tellers(nlp, text, lemma)} == {teller}


def test_according_to_inside_a_relative_clause_bears_on_that_clause_alone(nlp: Language) -> None:
    text = (
        "Sirens sounded in Gao after four rockets were launched, one of which, according to the "
        "clinic, wounded a herder."
    )
    assert tellers(nlp, text, "launch") == {""}
    assert tellers(nlp, text, "sound") == {""}
