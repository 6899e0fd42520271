"""Who is meant where only a loyalty, a trade or an earlier object tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.resolve.test_words_taken_up import Told

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Haftar's forces took a base. Troops loyal to Prime Minister Omar Dabaja withdrew.",
            "troops loyal to Prime Minister Omar Dabaja",
        ),
        (
            "Fighters loyal to the warlord Karim Zaki withdrew from the town.",
            "fighters loyal to the warlord Karim Zaki",
        ),
        ("Troops loyal to President Bashar al-Assad withdrew on Friday.", "Syria"),
    ],
)
def test_who_is_loyal_to_somebody_is_of_that_side_or_called_so(
    nlp: Language, text: str, name: str
) -> None:
    told = Told(nlp, text)
    actor = told.claim("withdraw").actor
    assert told.name(actor) == name
    assert actor is not None
    assert "loyal to" in actor.text


@pytest.mark.parametrize(
    "text",
    [
        "Amina Yusuf, a nurse, treated ten people. The nurse said rebels shelled the market.",
        "Amina Yusuf, a teacher, fled. The rain began. The teacher said rebels shelled the market.",
        "Farmer Amina Yusuf fled the town. The farmer said rebels shelled the market.",
    ],
)
def test_a_trade_means_the_one_who_was_named_with_it(nlp: Language, text: str) -> None:
    told = Told(nlp, text)
    assert told.name(told.claim("shell").source) == "Amina Yusuf"


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        (
            "Residents say soldiers entered the market, separated young men from the rest, and "
            "shot them.",
            "shoot",
            "young men",
        ),
        ("The police said troops held ten farmers and beat them.", "beat", "farmers"),
    ],
)
def test_them_are_those_to_whom_the_deed_before_was_done(
    nlp: Language, text: str, lemma: str, name: str
) -> None:
    told = Told(nlp, text)
    assert told.name(told.claim(lemma).target) == name


def test_houses_take_nobody(nlp: Language) -> None:
    told = Told(nlp, "Fires spread to sixty houses. Later they took nine porters.")
    assert told.name(told.claim("take").actor) != "houses"


def test_an_organisation_named_after_its_people_is_one(nlp: Language) -> None:
    told = Told(
        nlp,
        "Doctors Without Borders, which runs a clinic in the camp, said it had treated 43 people.",
    )
    assert told.name(told.claim("treat").actor) == "Médecins Sans Frontières"


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        (
            "The mission said it had documented 63 civilian deaths. It attributed 38 of them to "
            "the rebels.",
            "attribute",
            "civilian deaths",
        ),
        (
            "The army destroyed a column of militants near the town, killing 25 of them.",
            "kill",
            "militants",
        ),
    ],
)
def test_so_many_of_them_are_of_the_several_told_of_last(
    nlp: Language, text: str, lemma: str, name: str
) -> None:
    told = Told(nlp, text)
    assert told.name(told.claim(lemma).target) == name
