"""Whose words a claim is told in: issuers of texts, claimed deeds, bases of acting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest

from kg.model import Claim
from tests.extract.told import sources
from tests.extract.told import told as claims

if TYPE_CHECKING:
    from spacy.language import Language


def actors(told: Sequence[Claim], lemma: str) -> set[str]:
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


def certainties(told: Sequence[Claim], lemma: str) -> set[str]:
    return {c.certainty.value for c in told if c.action.lemma == lemma}


@pytest.mark.parametrize(
    "text",
    [
        "He dodged a question on whether Serbia had bombed the hospital.",
        "There are doubts about whether the rebels bombed the market.",
        "The envoy wanted to be sure the rebels had bombed no camp.",
    ],
)
def test_what_is_only_asked_or_doubted_is_unknown(nlp: Language, text: str) -> None:
    assert certainties(claims(nlp, text), "bomb") == {"unknown"}


def test_who_is_asked_whether_does_not_ask(nlp: Language) -> None:
    told = claims(nlp, "Asked whether Iran had supplied drones, the minister declined to comment.")
    assert sources(told, "supply") == {""}


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("They are guilty if they do not pressure the general to stop the shelling.", "stop"),
        ("The tribes said they would not accept to have Kenya mediate the talks.", "mediate"),
    ],
)
def test_what_nobody_is_made_to_do_is_open_and_not_denied(
    nlp: Language, text: str, lemma: str
) -> None:
    told = [c for c in claims(nlp, text) if c.action.lemma == lemma]
    assert {(c.polarity.value, c.certainty.value) for c in told} == {("positive", "unknown")}


def test_what_is_wanted_done_is_not_done(nlp: Language) -> None:
    told = claims(nlp, "The government wants the rebels expelled from Gao.")
    assert {c.mood.value for c in told if c.action.lemma == "expel"} == {"intended"}


def test_a_denied_kind_of_thing_does_not_do_it(nlp: Language) -> None:
    told = claims(nlp, "This is not a group that targets civilians.")
    assert {c.polarity.value for c in told if c.action.lemma == "target"} == {"negative"}


def test_one_of_two_ways_leaves_what_is_told_of_one_sure(nlp: Language) -> None:
    text = "Troops withdrew either to villages whose elders oppose the rebels or to the base."
    assert certainties(claims(nlp, text), "oppose") == {"certain"}


def test_a_report_that_is_looked_into_is_no_ones_sure_word(nlp: Language) -> None:
    text = "Police are looking into a report that rebels shelled the village, a source said."
    told = [c for c in claims(nlp, text) if c.action.lemma == "shell"]
    assert [len(c.attribution) for c in told] == [2]
    assert {c.certainty.value for c in told} == {"probable"}


def test_who_adds_in_the_middle_of_a_sentence_tells_all_of_it(nlp: Language) -> None:
    told = claims(
        nlp,
        "The twin bombings have taken the lives of scores most of them schoolchildren he added "
        "indicating that two guards fled.",
    )
    assert sources(told, "take life") == {"he"}
    assert sources(told, "flee") == {"he"}


def test_the_office_beside_the_speakers_name_is_the_writers(nlp: Language) -> None:
    told = claims(
        nlp,
        '"Beating them on the field is not enough" General Joseph Dupont the top commander for '
        "US military forces in the Sahel warned earlier this year.",
    )
    assert [c.source for c in told if "affiliation" in c.rules] == [None]
