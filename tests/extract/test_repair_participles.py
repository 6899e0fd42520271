"""Whom participles and infinitives are told of, and in which voice."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.model import Polarity
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
