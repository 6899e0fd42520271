"""What is reported without "that" is told by who reports it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import told, triples


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Witnesses reported tanks entering Khartoum.", ("tanks", "enter", "Khartoum")),
        ("Residents reported soldiers looting shops.", ("soldiers", "loot", "shops")),
        (
            "The Observatory reported an air strike killing ten civilians.",
            ("an air strike", "kill", "ten civilians"),
        ),
        ("The hospital reported 30 people wounded.", ("", "wound", "30 people")),
        ("Kyiv reported two drones shot down over Odesa.", ("", "shoot down", "two drones")),
    ],
)
def test_what_is_reported_to_happen_is_told_by_who_reports_it(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    assert triples(nlp, text) == [expected]
    assert all(claim.attribution for claim in told(nlp, text))


def test_who_reports_fighting_does_not_fight(nlp: Language) -> None:
    found = triples(nlp, "Residents reported fighting in the suburbs.")
    assert not [claim for claim in found if claim[1] == "fight" and claim[0] == "Residents"]


def test_who_reports_a_theft_to_somebody_may_act_himself(nlp: Language) -> None:
    found = triples(nlp, "The trader reported the theft to the police using a false name.")
    assert ("The trader", "use", "a false name") in found


def test_who_reports_treating_people_treats_them(nlp: Language) -> None:
    found = triples(nlp, "Doctors reported treating dozens of people for burns.")
    assert ("Doctors", "treat", "dozens of people") in found
    assert {claim[0] for claim in found} <= {"Doctors", ""}
