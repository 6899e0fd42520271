"""Whom participles and infinitives are told of, and in which voice."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.model import Certainty, Polarity
from tests.extract.told import told, triples


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya and Uganda, accused by Kigali of sheltering rebels, called for restraint.",
            ("Kenya", "call for", "restraint"),
        ),
        (
            "The attack has ended and the road remains completely closed, the monitor said.",
            ("", "close", "the road"),
        ),
        (
            "Buses had been stuck after leaving Sarmin under a deal reached between the sides.",
            ("", "reach", "a deal"),
        ),
        (
            "The dead were aid workers and guards tasked with protecting the depot.",
            ("", "task", "guards"),
        ),
        (
            "Ankara has voiced reservations about the militia moving into Tel Rifaat.",
            ("the militia", "move", "Tel Rifaat"),
        ),
        (
            "The war began in March with protests calling for the resignation of the governor.",
            ("protests", "call for", "the resignation of the governor"),
        ),
        (
            "Buses left the village heading toward the northern province.",
            ("Buses", "head toward", "the northern province"),
        ),
        ("The blast forced the talks to be suspended.", ("The blast", "suspend", "the talks")),
        (
            "The clashes forced a truce brokered by Oman to be abandoned.",
            ("The clashes", "abandon", "a truce"),
        ),
        (
            "He covered up the killing of farmers falsely presented as rebels, a charge he denies.",
            ("", "present", "farmers"),
        ),
    ],
)
def test_a_participle_is_told_of_who_or_what_it_describes(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in triples(nlp, text)


def test_what_is_yet_to_be_done_was_not_done(nlp: Language) -> None:
    text = "The raid killed ten civilians, with another six bodies yet to be identified."
    claims = [c for c in told(nlp, text) if c.action.lemma == "identify"]
    assert [(c.target and c.target.text, c.polarity) for c in claims] == [
        ("another six bodies", Polarity.NEGATIVE)
    ]


@pytest.mark.parametrize("no", ["There is not a drop of fuel left.", "There is no fuel left."])
def test_of_what_there_is_none_left_nothing_leaves(nlp: Language, no: str) -> None:
    assert [(c.action.lemma, c.polarity) for c in told(nlp, no)] == [("be", Polarity.NEGATIVE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two men were hurt as a result of an ISIS attack.",
            ("ISIS", "injure", "Two men"),
        ),
        (
            "A woman was killed due to ISIS shelling on the district.",
            ("ISIS", "kill", "A woman"),
        ),
        ("They left in 45 buses bound for Aleppo.", ("45 buses", "be bound for", "Aleppo")),
    ],
)
def test_what_stands_behind_a_phrase_is_not_lost(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in triples(nlp, text)


def test_a_deed_and_not_its_doer_has_no_purpose(nlp: Language) -> None:
    text = "A Russian airstrike near Homs has no strategic purpose, an official said."
    assert [actor for actor, lemma, _ in triples(nlp, text) if lemma == "have"] == [
        "A Russian airstrike"
    ]


def test_when_somebody_took_a_town_before_is_certain(nlp: Language) -> None:
    text = "The town was quiet before government forces retook control of it in December."
    claims = [c for c in told(nlp, text) if c.action.lemma.startswith("retake")]
    assert [c.certainty for c in claims] == [Certainty.CERTAIN]
