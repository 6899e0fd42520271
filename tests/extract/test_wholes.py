"""Predicates that are told whole or not at all."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import extract
from kg.model import Document


def triples(nlp: Language, text: str) -> list[tuple[str, str, str]]:
    return [
        (
            claim.actor.text if claim.actor else "",
            claim.action.lemma,
            claim.target.text if claim.target else "",
        )
        for claim in extract(Document("doc", text), nlp(text)).claims
    ]


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "The minister stopped short of blaming Peru.",
            ("The minister", "stop short of blaming", "Peru"),
        ),
        ("The town refused to be ruled by the junta.", ("The town", "refuse to be ruled", "")),
        (
            "The retreat has left the country to a contest between clans.",
            ("The retreat", "leave to contest", "the country"),
        ),
        (
            "The general gave an order to shell the town.",
            ("The general", "give order to shell", "the town"),
        ),
        ("Peru has the right to defend itself.", ("Peru", "have right to defend itself", "")),
        (
            "The general condemned what he called Chilean aggression.",
            ("The general", "condemn", "Chilean aggression"),
        ),
        (
            "The minister criticised what he described as a plot.",
            ("The minister", "criticise", "a plot"),
        ),
    ],
)
def test_a_predicate_is_told_whole(nlp: Language, text: str, triple: tuple[str, str, str]) -> None:
    assert triple in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("An official who declined to be identified left Lima.", "decline"),
        ("An official who declined to be identified left Lima.", "identify"),
        ("The pilot asked not to be named.", "ask"),
        ("The pilot asked not to be named.", "name"),
        ("The consul defended the right to strike Chile.", "strike"),
        ("The soldiers shot at everything that moved.", "move"),
        ("The shells killed ten people in what the army called a massacre.", "call"),
    ],
)
def test_what_tells_nothing_by_itself_is_no_claim(nlp: Language, text: str, lemma: str) -> None:
    assert lemma not in [action for _, action, _ in triples(nlp, text)]


def test_things_being_done_to_are_no_purpose(nlp: Language) -> None:
    text = "The residents objected to houses being demolished."
    assert ("", "demolish", "houses") in triples(nlp, text)
