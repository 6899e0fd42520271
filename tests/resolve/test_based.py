"""Those who act keep the place that tells which they are."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import extract
from kg.model import Claim, Document
from kg.resolve import resolve


def linked(nlp: Language, text: str) -> tuple[Claim, ...]:
    return resolve(extract(Document("doc", text), nlp(text))).claims


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Soldiers from Chad shelled a village.", "Soldiers from Chad"),
        ("Lawmakers in Accra and Lagos rejected the law.", "Lawmakers in Accra and Lagos"),
        ("Soldiers in uniform shelled a village.", "Soldiers"),
        ("Miners from Chad, Mali and Togo attacked the guards.", "Miners from Chad, Mali and Togo"),
    ],
)
def test_people_who_act_keep_the_place_that_they_are_from_or_in(
    nlp: Language, text: str, actor: str
) -> None:
    (claim,) = linked(nlp, text)
    assert claim.actor is not None
    assert claim.actor.text == actor


def test_the_place_that_is_acted_on_is_no_part_of_who_acts(nlp: Language) -> None:
    found = linked(nlp, "The withdrawal of soldiers from Chad was quick.")
    assert all(claim.actor is None or "Chad" not in claim.actor.text for claim in found)


def test_where_they_are_is_not_who_they_are(nlp: Language) -> None:
    (claim,) = linked(nlp, "Rebels in Chad shelled a village.")
    (other,) = linked(nlp, "Rebels shelled a village.")
    assert claim.actor is not None
    assert other.actor is not None
    assert claim.actor.text == "Rebels in Chad"
    assert claim.actor.kind == other.actor.kind
