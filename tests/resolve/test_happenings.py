"""Attacks of which something is told, and whose attacks and bodies are not those of before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.resolve.test_words_taken_up import Told

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        ("Kenya bombed Kismayo. The Kenyan strikes began on Monday.", "begin", None),
        ("Kenya said its attack was a response to a raid.", "be", None),
        ("The Kenyan raids killed nine people in Kismayo.", "kill", "Kenya"),
        ("The Kenyan attack occurred on Monday.", "occur", None),
    ],
)
def test_an_attack_that_came_or_was_is_no_attacker(
    nlp: Language, text: str, lemma: str, name: str | None
) -> None:
    told = Told(nlp, text)
    found = told.name(told.claim(lemma).actor)
    assert found == name if name else found != "Kenya"


@pytest.mark.parametrize(
    ("words", "name"),
    [("The strikes", "Kenya"), ("New airstrikes", None), ("Separate raids", None)],
)
def test_further_attacks_may_be_those_of_others(
    nlp: Language, words: str, name: str | None
) -> None:
    told = Told(nlp, f"Kenyan airstrikes hit Kismayo on Monday. {words} killed nine people there.")
    found = told.name(told.claim("kill").actor)
    assert found == name if name else found != "Kenya"


def test_several_watchers_are_not_the_one_that_was_named(nlp: Language) -> None:
    told = Told(
        nlp,
        "Human Rights Watch counted nine raids. Human rights groups accuse Kenya of murder.",
    )
    assert told.name(told.claim("accuse").actor) != "Human Rights Watch"


def test_what_a_body_is_linked_to_is_not_that_body(nlp: Language) -> None:
    told = Told(nlp, "Al-Qaeda-linked al-Shabaab holds most of Lower Juba.")
    assert told.name(told.claim("hold").actor) == "al-Shabaab"


def test_a_government_is_that_of_the_leader_named_behind_it(nlp: Language) -> None:
    told = Told(
        nlp,
        "The Iraqi government welcomed the strikes. "
        "The raid was not approved by the UN or by the government of President Bashar Assad.",
    )
    assert told.name(told.claim("approve").actor) == "Syrian government"


def test_bare_government_forces_are_those_of_the_country_at_war(nlp: Language) -> None:
    told = Told(
        nlp,
        "Rebels in Ethiopia shelled Ethiopian troops in Mekelle. The Ethiopian town of Adwa fell. "
        "Moscow condemned the shelling. On Monday government forces retook Adwa.",
    )
    assert told.name(told.claim("retake").actor) == "Ethiopian government"


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        ("The raid hit residents many of whom fled to Kenya.", "flee", "many of the residents"),
        (
            "Kenya destroyed nine tunnels, some of which collapsed.",
            "collapse",
            "some of the tunnels",
        ),
    ],
)
def test_many_of_whom_are_many_of_those_before(
    nlp: Language, text: str, lemma: str, name: str
) -> None:
    told = Told(nlp, text)
    assert told.name(told.claim(lemma).actor) == name
    assert told.claim(lemma).target is None


def test_units_of_the_army_are_the_army_of_the_country_at_war(nlp: Language) -> None:
    told = Told(
        nlp,
        "Clashes went on across Ethiopia on Monday. Ethiopian towns were shelled. "
        "Units of the army destroyed a bridge near Mekelle.",
    )
    actor = told.claim("destroy").actor
    assert told.name(actor) not in (None, "Units of the army", "units of the army")
