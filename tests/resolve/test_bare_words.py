"""Words that name nobody: some of several, each other, "it" in a denial, and what points back."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import extract
from kg.model import Document, Resolved
from kg.resolve import resolve


def resolved(nlp: Language, text: str) -> Resolved:
    return resolve(extract(Document("doc", text), nlp(text)))


def triples(nlp: Language, text: str) -> set[tuple[str, str, str]]:
    found = resolved(nlp, text)
    names = {entity.id: entity.name for entity in found.entities}
    return {
        (
            names.get(c.actor.entity or "", "?") if c.actor else "",
            c.action.lemma,
            names.get(c.target.entity or "", "?") if c.target else "",
        )
        for c in found.claims
    }


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("The villagers fled. The two were arrested.", ("", "arrest", "villagers")),
        ("Some 30 rebels surrendered. The first was killed.", ("", "kill", "rebels")),
        ("Nine farmers fled the valley. Many reached the coast.", ("farmers", "reach", "coast")),
        (
            "Kenya and Somalia have blamed each other for the raids.",
            ("Kenya", "blame", "Somalia"),
        ),
        (
            "Kenya and Somalia have blamed each other for the raids.",
            ("Somalia", "blame", "Kenya"),
        ),
        (
            "Russia dismissed Ukraine's claim that it had shelled the port.",
            ("Russia", "shell", "port"),
        ),
        (
            "The Karima town lies in the hills. It links the coast and the valley.",
            ("Karima town", "link", "coast"),
        ),
        (
            "The jihadists killed Kurdish militiamen and police in Homs in Syria.",
            ("jihadists", "kill", "police"),
        ),
        (
            "The governor of Aleppo Omar Haddad left Syria for Jordan.",
            ("Omar Haddad", "leave", "Syria"),
        ),
    ],
)
def test_a_bare_word_is_linked_to_who_was_told_of(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_what_points_to_a_whole_clause_tells_nothing_of_its_own(nlp: Language) -> None:
    told = resolved(nlp, "The mayor resigned on Monday. This follows the opening of a school.")
    assert not any(c.actor and c.actor.text == "This" for c in told.claims)


def test_the_district_is_the_one_named_so_and_not_the_capital(nlp: Language) -> None:
    text = (
        "Rebels in Syria entered the Jobar district. In Damascus shops were shut."
        " The army attacked the district."
    )
    targets = {target for _, lemma, target in triples(nlp, text) if "attack" in lemma}
    assert targets == {"Jobar"}
