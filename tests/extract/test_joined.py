"""Modifiers joined before one noun, nouns told with what they are of, and violence as a doer."""

import pytest
from spacy.language import Language

from kg.extract import extract
from kg.model import Document
from tests.extract.told import triples


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "Rescuers continue search and rescue efforts in the region.",
            ("Rescuers", "continue", "search and rescue efforts"),
        ),
        (
            "Militants fired rockets on al-Zahra and al-Sabil neighborhoods in the city.",
            ("Militants", "fire rocket", "al-Zahra and al-Sabil neighborhoods"),
        ),
        (
            "The bishop urged an end to the war in the east.",
            ("The bishop", "urge", "an end to the war in the east"),
        ),
        (
            "The village was hit by drone and missile attacks.",
            ("drone and missile attacks", "hit", "The village"),
        ),
        (
            "The Senate has confirmed an attorney general.",
            ("The Senate", "confirm", "an attorney general"),
        ),
        (
            "The army captured several of the villages.",
            ("The army", "capture", "several of the villages"),
        ),
        ("The airport was devastated by fighting.", ("fighting", "devastate", "The airport")),
        (
            "The talks were prompted by worsening fighting in the east.",
            ("worsening fighting", "prompt", "The talks"),
        ),
    ],
)
def test_a_phrase_is_told_whole(nlp: Language, text: str, triple: tuple[str, str, str]) -> None:
    assert triple in triples(nlp, text)


def test_neither_of_two_sides_alone_does_what_their_fighting_does(nlp: Language) -> None:
    found = triples(nlp, "Fighting between rebels and the army forced 900 people to flee.")
    fighting = "Fighting between rebels and the army"
    assert (fighting, "force to flee", "900 people") in found


def test_buses_that_people_leave_in_are_no_place(nlp: Language) -> None:
    text = "The residents left the village in 45 buses."
    roles = [r.role for c in extract(Document("doc", text), nlp(text)).claims for r in c.roles]
    assert "place" not in roles
