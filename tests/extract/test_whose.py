"""Whose a participle, relative clause or gerund is where two words before it could have it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import triples


@pytest.mark.parametrize(
    ("text", "expected", "wrong"),
    [
        (
            "The army shelled rebel positions near the border town inflicting heavy losses on the"
            " fighters.",
            ("The army", "inflict", "heavy losses"),
            "the border town",
        ),
        (
            "A powerful blast struck near a hotel killing eight guests.",
            ("A powerful blast", "kill", "eight guests"),
            "a hotel",
        ),
        (
            "Militants reached the outskirts of the camp, which is guarded by Malian soldiers,"
            " sending families fleeing.",
            ("Militants", "send", "families"),
            "Malian soldiers",
        ),
        (
            "Poroshenko said Russia will not withdraw echoing a warning by NATO.",
            ("Poroshenko", "echo", "a warning"),
            "Russia",
        ),
    ],
)
def test_a_closing_participle_is_told_of_the_main_subject(
    nlp: Language, text: str, expected: tuple[str, str, str], wrong: str
) -> None:
    found = triples(nlp, text)
    assert expected in found
    assert (wrong, *expected[1:]) not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mines killed dozens of farmers in a village recently cleared of rebels.",
            ("", "clear", "a village"),
        ),
        (
            "People inspect the damage at a market in Yemen hit by air strikes on Monday.",
            ("air strikes", "hit", "a market"),
        ),
        (
            "The shelling is a violation of agreements prohibiting the use of heavy weapons.",
            ("agreements", "prohibit", "the use of heavy weapons"),
        ),
        (
            "Among the wounded was a boy his leg torn off by the blast.",
            ("the blast", "tear off", "his leg"),
        ),
    ],
)
def test_a_participle_is_told_of_what_stands_right_before_it(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A total of 40 people including Somalis who had fled the drought were killed.",
            ("Somalis", "flee", "the drought"),
        ),
        (
            "Kenya sent troops after an attack in the north of the country that Nairobi blamed on"
            " al-Shabab.",
            ("Nairobi", "blame", "an attack"),
        ),
        ("The base which IS has held for a year was bombed.", ("IS", "hold", "The base")),
    ],
)
def test_a_relative_clause_is_told_of_what_fits(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ukraine warned of Russia massing tanks along the border.", ("Russia", "mass", "tanks")),
        (
            "Residents fled with the opposition accusing the army of burning a village and killing"
            " 20 people.",
            ("the army", "kill", "20 people"),
        ),
    ],
)
def test_a_gerund_behind_of_is_done_by_who_is_spoken_of(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in triples(nlp, text)


def test_what_is_named_like_a_participle_does_the_passive(nlp: Language) -> None:
    found = triples(nlp, "The town of Debaltseve was destroyed by shelling.")
    assert ("shelling", "destroy", "The town of Debaltseve") in found


def test_what_is_joined_to_who_fired_does_not_land(nlp: Language) -> None:
    text = "Rockets fired by the Houthis or the Islah militia landed in the centre of Taiz."
    assert ("the Islah militia", "land", "the centre of Taiz") not in triples(nlp, text)
