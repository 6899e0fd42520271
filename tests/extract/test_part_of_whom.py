"""What is told of some of those who stand before: "two suspects, one of whom was released"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.extract.told import told

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "lemma", "part", "count"),
    [
        ("Police held two suspects, one of whom was released on Friday.", "release", "one", 1),
        ("His men, 35 of whom fell, retook the bridge.", "fall", "35", 35),
        ("The army lost 120 soldiers, 35 of whom were killed in an ambush.", "kill", "35", 35),
        ("The brothers, one of whom fought for the rebels, were detained.", "fight for", "one", 1),
        ("The attack killed 12 people, three of whom were children.", "be", "three", 3),
    ],
)
def test_some_of_whom_are_told_of_and_not_all(
    nlp: Language, text: str, lemma: str, part: str, count: int
) -> None:
    found = [c for c in told(nlp, text) if c.action.lemma == lemma]
    texts = [m.text for c in found for m in (c.actor, c.target) if m is not None]
    assert f"{part} of whom" in texts
    counted = [c.quantity.low for c in found if c.quantity is not None]
    assert count == 1 or count in counted


def test_whom_some_of_is_told_of_keeps_his_own_verb(nlp: Language) -> None:
    found = [c for c in told(nlp, "His men, 35 of whom fell, retook the bridge.")]
    assert ("His men", "the bridge") in [
        (c.actor.text, c.target.text) for c in found if c.actor and c.target
    ]


def test_both_of_which_are_the_two(nlp: Language) -> None:
    text = "Ethiopia and Kenya, both of which have troops in Somalia, condemned the bombing."
    actors = {c.actor.text for c in told(nlp, text) if c.action.lemma == "have" and c.actor}
    assert actors == {"Ethiopia", "Kenya"}
