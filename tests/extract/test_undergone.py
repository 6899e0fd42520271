"""What an event is done to where the words around its noun tell it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import triples


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "Villages under militia control were shelled on Monday.",
            ("militia", "control", "Villages"),
        ),
        (
            "Large parts of the valley remain under the control of militants.",
            ("militants", "control", "Large parts of the valley"),
        ),
        (
            "The army brought the town back under government control.",
            ("government", "control", "the town"),
        ),
        (
            "Sirte has been divided between rebel and government control since 2012.",
            ("rebel", "control", "Sirte"),
        ),
        (
            "Thousands live under government siege in the eastern suburb.",
            ("government", "besiege", "the eastern suburb"),
        ),
        ("The port has been under siege by the navy.", ("the navy", "besiege", "The port")),
        (
            "The village was under heavy bombardment by Ethiopian planes.",
            ("Ethiopian planes", "bombard", "The village"),
        ),
    ],
)
def test_what_is_under_a_control_or_attack_is_what_it_is_done_to(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_control_without_something_controlled_tells_nothing(nlp: Language) -> None:
    found = triples(nlp, "The district has fallen out of rebel control.")
    assert not [triple for triple in found if triple[1] == "control"]


def test_who_lays_siege_is_no_accuser(nlp: Language) -> None:
    found = triples(nlp, "The army laid siege to the town in March.")
    assert found == [("The army", "lay siege", "the town")]
