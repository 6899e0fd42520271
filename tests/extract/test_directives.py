"""Who is to do what an order, call or warning says, and who loses what is taken."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import told, triples


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "The army ignored an order from the president to withdraw from the port.",
            ("The army", "withdraw", "the port"),
        ),
        (
            "Ruritania rejected an appeal from France to halt the strikes.",
            ("Ruritania", "halt", "the strikes"),
        ),
        (
            "A warning from Turkey to leave the area was ignored by the rebels.",
            ("the rebels", "leave", "the area"),
        ),
    ],
)
def test_whom_an_order_goes_to_is_to_act(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "The UN's call to halt the fighting was ignored.",
        "The general's order to withdraw troops surprised the council.",
        "There was a request from Ruritania to stay out of its airspace.",
    ],
)
def test_who_gives_an_order_does_not_carry_it_out(nlp: Language, text: str) -> None:
    verbs = {"halt", "withdraw", "stay"}
    assert not [found for found in triples(nlp, text) if found[1] in verbs and found[0]]


def test_who_has_a_plan_still_carries_it_out(nlp: Language) -> None:
    assert ("the junta", "arrest", "monks") in triples(nlp, "A plan by the junta to arrest monks.")


@pytest.mark.parametrize(
    "text",
    [
        "The rebels seized the airport from the army on Monday.",
        "The rebels captured several tanks from the army.",
        "The rebels took the town of Tarsk from the army.",
    ],
)
def test_who_loses_what_is_taken_is_its_origin(nlp: Language, text: str) -> None:
    (claim,) = told(nlp, text)
    assert [(role.role, role.mention.text) for role in claim.roles][:1] == [("origin", "the army")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Insurgents took the strategic town of Tarsk.", "CAPTURE"),
        ("The army took two villages and an airfield.", "CAPTURE"),
        ("He took a seat with his delegation.", ""),
    ],
)
def test_taking_a_place_is_capturing_it(nlp: Language, text: str, kind: str) -> None:
    assert {claim.action.event_type for claim in told(nlp, text)} == {kind}


def test_what_has_an_article_is_no_part_of_the_result_behind_it(nlp: Language) -> None:
    text = "Meanwhile army soldiers launched a counter-offensive killing 29 rebels."
    assert ("army soldiers", "kill", "29 rebels") in triples(nlp, text)
    assert ("army soldiers", "launch", "a counter-offensive") in triples(nlp, text)
