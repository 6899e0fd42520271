"""Who bears what is told behind a preposition, what somebody is called, how a report came by."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import told, triples


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "Ruritania blamed the bombing on the Black Hand.",
            ("Ruritania", "blame", "the Black Hand"),
        ),
        ("The attack was blamed on the Black Hand.", ("", "blame", "the Black Hand")),
        (
            "The army inflicted heavy losses on the insurgents near Tarsk.",
            ("The army", "inflict losses on", "the insurgents"),
        ),
        (
            "Groups affiliated to the Black Hand shelled the town.",
            ("Groups", "be affiliated to", "the Black Hand"),
        ),
        ("A man known to the police was arrested.", ("the police", "know", "A man")),
        (
            "The mortars were intended for the militia.",
            ("The mortars", "be intended for", "the militia"),
        ),
        ("The rebels colluded with the army.", ("The rebels", "collude with", "the army")),
        (
            "The police termed the allegation baseless.",
            ("the allegation", "be baseless", ""),
        ),
        (
            "The mayor called the charge black propaganda.",
            ("the charge", "be", "black propaganda"),
        ),
    ],
)
def test_each_has_the_part_that_is_told(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "Reached by telephone, the mayor said so.",
        "Information received from reporters was scarce.",
        "The officer, who asked not to be named, said so.",
        "The officer declined to be identified.",
    ],
)
def test_how_a_report_came_by_is_no_event(nlp: Language, text: str) -> None:
    assert not {c.action.lemma for c in told(nlp, text)} - {"be scarce", "say"}


def test_a_station_that_is_called_has_no_name_given(nlp: Language) -> None:
    assert ("They", "call", "the police station") in triples(nlp, "They called the police station.")
