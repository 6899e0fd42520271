"""Which of several possible doers has done it: clefts, lists, weapons, reports in the middle."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import triples


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The coalition launched nine raids on the port, a security source told the agency,"
            " killing six dockers.",
            ("The coalition", "kill", "six dockers"),
        ),
        (
            "Rebels attacked the camp with rockets wounding six people.",
            ("Rebels", "wound", "six people"),
        ),
        (
            "It was the army fighting alongside the militia that had bombed the villages.",
            ("the army", "bomb", "the villages"),
        ),
        (
            "It was the rebels backed by Rwanda and Uganda who attacked the camp.",
            ("the rebels", "attack", "the camp"),
        ),
        (
            "The report denounced the slogans about human rights that Washington sells to us.",
            ("Washington", "sell", "the slogans"),
        ),
        (
            "Both armies deny the abuses they have themselves, in many cases, committed.",
            ("they", "commit abuse", ""),
        ),
        (
            "He was detained at a checkpoint with his two brothers, beaten with rifle butts, and"
            " marched to the river.",
            ("", "beat", "He"),
        ),
        (
            "The men were rounded up with their sons, stripped and marched to the school.",
            ("", "march", "The men"),
        ),
        (
            "The ministry confirmed that two soldiers had been killed but declined to say where.",
            ("The ministry", "decline to say", ""),
        ),
        (
            "The UN objected to civilians being shelled by the army.",
            ("the army", "shell", "civilians"),
        ),
        (
            "The union condemned in a statement the killing of the reporter, calling it murder.",
            ("The union", "condemn", "the killing of the reporter"),
        ),
        (
            "The ministry condemned the raid, holding the government, and behind it the party,"
            " fully responsible for the bloodshed.",
            ("The ministry", "hold responsible", "the government"),
        ),
        (
            "Troops raided the hideout arrested two suspects recovered rifles and burned a truck.",
            ("Troops", "arrest", "two suspects"),
        ),
        (
            "The army arrested, tortured and killed a reporter.",
            ("The army", "torture", "a reporter"),
        ),
        (
            "In a statement read out on state television, the army said it had seized power.",
            ("", "read out", "a statement"),
        ),
    ],
)
def test_the_right_one_of_several_has_done_it(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    found = triples(nlp, text)
    assert expected in found
    rivals = [t for t in found if t[1:] == expected[1:] and t != expected]
    assert not rivals
