"""Verbs that a parse takes for part of a name or of a list."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import told, triples


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "Troops loyal to army chief Abdel Karim al-Nuri retook the palace on Monday.",
            ("Troops loyal to army chief Abdel Karim al-Nuri", "retake", "the palace"),
        ),
        ("Colonel Amadou Diallo retook the post.", ("Amadou Diallo", "retake", "the post")),
        (
            "The navy fired rockets and shells at the port, damaging power plants in Tarsk.",
            ("The navy", "damage", "power plants"),
        ),
        ("The deal put forward by Qatar failed.", ("Qatar", "put forward", "The deal")),
    ],
)
def test_each_verb_has_its_own_doer_and_thing(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_what_follows_a_result_is_nothing_that_was_fired(nlp: Language) -> None:
    text = "The navy fired 12 drones and 4 missiles at Tarsk, damaging power plants in Kuma."
    assert {thing for _, verb, thing in triples(nlp, text) if verb == "fire"} == {
        "12 drones",
        "4 missiles",
    }


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("The mission said itd documented nine deaths.", ("it", "document", "nine deaths")),
        ("The men whod fled the camp came back.", ("The men", "flee", "the camp")),
    ],
)
def test_pronouns_are_told_apart_from_verbs_without_apostrophes(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_a_coalition_is_not_shot_down(nlp: Language) -> None:
    text = "He threatened to bring down the coalition. Rebels brought down a helicopter."
    kinds = {c.action.lemma: c.action.event_type for c in told(nlp, text) if c.target}
    assert kinds["bring down"] == "SHOOT_DOWN"
    assert "OVERTHROW" in {c.action.event_type for c in told(nlp, text)}
