"""Whose words a claim is told in: issuers of texts, claimed deeds, bases of acting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract import extract
from kg.model import Claim, Document

if TYPE_CHECKING:
    from spacy.language import Language


def claims(nlp: Language, text: str) -> list[Claim]:
    return list(extract(Document("doc-test", text), nlp(text)).claims)


def sources(told: list[Claim], lemma: str) -> set[str]:
    return {c.source.text if c.source else "" for c in told if c.action.lemma == lemma}


def actors(told: list[Claim], lemma: str) -> set[str]:
    return {c.actor.text if c.actor else "" for c in told if c.action.lemma == lemma}


def test_what_a_claimed_attack_did_is_the_writers(nlp: Language) -> None:
    told = claims(nlp, "The Lions claimed responsibility for a bombing that killed 12 people.")
    assert sources(told, "kill") == {""}
    assert sources(told, "bomb") == {"The Lions"}


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            "Jets hit ten targets according to a statement by the Armenian General Staff.",
            "the Armenian General Staff",
        ),
        ("The group's report says that soldiers hit the mill.", "The group"),
        (
            "According to figures compiled by the health ministry, shells hit two clinics.",
            "the health ministry",
        ),
    ],
)
def test_a_text_speaks_for_its_issuer(nlp: Language, text: str, issuer: str) -> None:
    assert sources(claims(nlp, text), "hit") == {issuer}


def test_who_speaks_in_an_issued_report_has_issued_it(nlp: Language) -> None:
    told = claims(nlp, "Amnesty said in a report issued Monday that soldiers burned ten villages.")
    assert actors(told, "issue") == {"Amnesty"}


def test_what_a_deed_is_based_on_says_nothing(nlp: Language) -> None:
    told = claims(nlp, "Warplanes hit the depots according to coordinates of the camps.")
    assert sources(told, "hit") == {""}


@pytest.mark.parametrize(
    ("text", "lemma", "source"),
    [
        (
            "They are linked by accords that the UN says have hindered aid.",
            "hinder",
            "the UN",
        ),
        (
            "The tunnel, which the UN said includes a depot, caved in.",
            "include",
            "the UN",
        ),
        ("Fighters who activists say burned the village fled to Chad.", "burn", "activists"),
        ("Three blasts that guards said killed two nurses shook Gao.", "kill", "guards"),
    ],
)
def test_who_reports_in_a_relative_clause_is_the_source(
    nlp: Language, text: str, lemma: str, source: str
) -> None:
    assert sources(claims(nlp, text), lemma) == {source}
