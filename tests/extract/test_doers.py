"""Who is the doer when it stands elsewhere in the sentence, with the shipped parser."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import extract
from kg.model import Claim, Document


def told(nlp: Language, text: str) -> tuple[Claim, ...]:
    return extract(Document("doc", text), nlp(text)).claims


def triples(nlp: Language, text: str) -> list[tuple[str, str, str]]:
    return [
        (
            claim.actor.text if claim.actor else "",
            claim.action.lemma,
            claim.target.text if claim.target else "",
        )
        for claim in told(nlp, text)
    ]


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "Three farmers were killed and 15 others were injured in an army raid on the town.",
            ("army", "kill", "Three farmers"),
        ),
        (
            "At least nine villagers have been killed and 40 injured by the militia.",
            ("the militia", "kill", "At least nine villagers"),
        ),
        (
            "Five people were killed in a rebel attack on the market and 12 were wounded.",
            ("rebel", "wound", "12"),
        ),
        (
            "The clinic was destroyed in Turkish airstrikes on Monday, killing two nurses.",
            ("Turkish", "kill", "two nurses"),
        ),
        (
            "Army jets struck wells where herders were gathered near the town killing six people.",
            ("Army jets", "kill", "six people"),
        ),
        (
            "The militia killed 30 people in an attack on two villages.",
            ("The militia", "attack", "two villages"),
        ),
        (
            "Eleven soldiers were killed in clashes with the separatists.",
            ("Eleven soldiers", "clash", "the separatists"),
        ),
        (
            "The minister promised reforms during talks with union leaders.",
            ("The minister", "talk", "union leaders"),
        ),
        (
            "Police officers were seen throwing stones.",
            ("Police officers", "throw", "stones"),
        ),
    ],
)
def test_the_doer_is_found_elsewhere_in_the_sentence(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_what_is_told_with_its_doer_is_not_told_again_without(nlp: Language) -> None:
    text = "Two farmers were wounded when militants shelled the market."
    assert ("", "wound", "Two farmers") not in triples(nlp, text)


def test_who_is_hurt_is_no_party_to_clashes(nlp: Language) -> None:
    text = "Six children were killed in clashes with the separatists."
    assert ("Six children", "clash", "the separatists") not in triples(nlp, text)
