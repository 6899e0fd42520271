"""Descriptions right behind the name of a place or a body."""

import pytest
from spacy.language import Language

from kg.extract import extract
from kg.model import Document
from kg.resolve import resolve


def told(nlp: Language, text: str) -> set[tuple[str, str, str]]:
    resolved = resolve(extract(Document("doc", text), nlp(text)))
    names = {entity.id: entity.name for entity in resolved.entities}
    return {
        (
            names.get(c.actor.entity or "", "") if c.actor else "",
            c.action.lemma,
            names.get(c.target.entity or "", "") if c.target else "",
        )
        for c in resolved.claims
    }


@pytest.mark.parametrize(
    ("text", "actor", "lemma", "target"),
    [
        ("Rebels left Bunia, a town in Ituri held by the army.", "", "hold", "Bunia"),
        (
            "The army attacked the Lord's Resistance Army, a rebel group that killed farmers.",
            "Lord's Resistance Army",
            "kill",
            "",
        ),
        (
            "Russia fought the Sunrise Brigade (SRB), the Turkish-backed force that holds Uvira.",
            "Sunrise Brigade",
            "hold",
            "Uvira",
        ),
    ],
)
def test_a_description_behind_a_name_is_the_one_named(
    nlp: Language, text: str, actor: str, lemma: str, target: str
) -> None:
    found = [(a, t) for a, verb, t in told(nlp, text) if verb == lemma]
    assert found
    assert all((not actor or actor == a) and (not target or target == t) for a, t in found)


def test_what_is_listed_beside_a_place_is_not_the_place(nlp: Language) -> None:
    text = "Shells hit Aleppo, a hospital and a school that treated the wounded."
    assert all(actor != "Aleppo" for actor, verb, _ in told(nlp, text) if verb == "treat")
