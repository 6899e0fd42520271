"""What somebody orders, vows or charges is his; what the writer adds to it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.model import Polarity
from tests.extract.told import sources
from tests.extract.told import told as claims

if TYPE_CHECKING:
    from spacy.language import Language


def test_a_description_of_what_somebody_vows_to_take_is_the_writers(nlp: Language) -> None:
    told = claims(
        nlp,
        "The general vowed to recapture Gao, which has been divided between two camps since 2012.",
    )
    assert sources(told, "recapture") == {"The general"}
    assert sources(told, "divide") == {""}


def test_a_charge_against_those_somebody_speaks_for_is_the_writers(nlp: Language) -> None:
    told = claims(nlp, "The envoy asked a judge to release the herders accused of arson.")
    assert sources(told, "release") == {"The envoy"}
    assert sources(told, "accuse") == {""}


def test_an_office_named_in_an_announcement_is_the_writers(nlp: Language) -> None:
    told = claims(nlp, "The palace announced the arrest of Gao mayor Karim Sow.")
    offices = [c for c in told if "affiliation" in c.rules]
    assert [c.source for c in offices] == [None]


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The quarrel between the two camps threatens to undo the truce.", "undo"),
        ("The guards raided the mill, indicating they had a warrant.", "have"),
    ],
)
def test_what_only_makes_likely_or_shows_is_no_source(nlp: Language, text: str, lemma: str) -> None:
    assert sources(claims(nlp, text), lemma) == {""}


def test_what_is_registered_is_told_by_who_registers_it(nlp: Language) -> None:
    told = claims(nlp, "The joint centre registered 14 breaches by the rebels.")
    assert sources(told, "breach") == {"The joint centre"}


def test_a_quotation_that_goes_on_without_marks_is_still_said(nlp: Language) -> None:
    told = claims(
        nlp,
        "“Tariffs are not a cure,” but are a way to calm the farmers, President Lucia Ortiz said.",
    )
    assert {c.source.text for c in told if c.source is not None} == {"President Lucia Ortiz"}
    assert not any(
        c.source is None and "Tariffs" in (c.actor.text if c.actor else "") for c in told
    )


def test_who_is_told_of_a_blast_does_not_tell_it(nlp: Language) -> None:
    told = claims(
        nlp,
        "Gunmen burned the depot near the river local teacher Omar Keita told The Sahel Post "
        "adding that two guards were killed.",
    )
    assert sources(told, "kill") == {"local teacher Omar Keita"}


def test_the_country_in_capitals_does_not_carry_a_speech_on(nlp: Language) -> None:
    told = claims(
        nlp,
        "The monitor said Kenyan jets bombed a mill on May 31. Hundreds fled Gedo on Sunday "
        "helped by US-backed gunmen.",
    )
    assert sources(told, "bomb") == {"The monitor"}
    assert sources(told, "flee") == {""}


def test_who_rejects_an_account_argues_and_the_account_does_not(nlp: Language) -> None:
    text = (
        "For days the government has been trying to counter rebel allegations that the army used "
        "gas on civilians in Saraqib arguing that rebels themselves were responsible for that "
        "attack."
    )
    [claim] = [c for c in claims(nlp, text) if c.action.lemma == "attack"]
    assert claim.source is not None
    assert claim.source.text == "the government"
    assert claim.polarity is Polarity.POSITIVE
    assert not any(link.denied for link in claim.attribution)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The guards left, which means the rebels will control the mill.", "control"),
        ("That means the rebels control the mill.", "control"),
        ("The decision shows that the rebels control the mill.", "control"),
        ("One could argue that the rebels control the mill.", "control"),
    ],
)
def test_what_the_writer_infers_is_his_own(nlp: Language, text: str, lemma: str) -> None:
    assert sources(claims(nlp, text), lemma) == {""}


@pytest.mark.parametrize("text", ["The report", "The footage", "One of the guards"])
def test_a_text_or_one_of_a_group_that_shows_something_is_a_source(
    nlp: Language, text: str
) -> None:
    told = claims(nlp, f"{text} said that the rebels control the mill.")
    assert sources(told, "control") == {text}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Malian officials: Shell hit the market in Gao", "Malian officials"),
        ("Monitor: Shell hit the market in Gao", "Monitor"),
        ("More: Malian officials: Shell hit the market in Gao", "Malian officials"),
        ("In other words: the shell hit the market in Gao", ""),
        ("File photo: Guards hit the market in Gao", ""),
    ],
)
def test_a_speaker_before_a_colon_is_the_source_of_a_headline(
    nlp: Language, text: str, source: str
) -> None:
    assert sources(claims(nlp, text), "hit") <= {source}


def test_a_label_that_comes_once_bears_on_its_sentence_only(nlp: Language) -> None:
    told = claims(nlp, "Monitor: Shell hit the market in Gao. Rebels burned the mill.")
    assert sources(told, "burn") == {""}


def test_a_shelling_attack_shells_and_other_attacks_attack(nlp: Language) -> None:
    shelling = claims(nlp, "Nine people were hurt due to a Boko Haram shelling attack on Maroua.")
    assert ("shell", "SHELL") in {(c.action.lemma, c.action.event_type) for c in shelling}
    heavy = claims(nlp, "Nine people were hurt due to a Boko Haram mortar attack on Maroua.")
    assert "shell" not in {c.action.lemma for c in heavy}


def test_what_a_speaker_goes_on_to_hope_is_what_he_said(nlp: Language) -> None:
    told = claims(
        nlp,
        'He said in court that his "whole life was turned upside down" and he hoped'
        ' "for a second chance to change".',
    )
    assert sources(told, "change") == {"He"}


def test_a_hedge_with_nobody_behind_it_bears_on_no_further_clause(nlp: Language) -> None:
    told = claims(
        nlp,
        "More than 9000 people are estimated to have been killed in the war that began in 2014 "
        "and thousands have been displaced.",
    )
    sourced = {c.action.lemma: bool(c.attribution) for c in told}
    assert sourced == {"kill": True, "begin": False, "displace": False}


def test_a_hedge_with_nobody_behind_it_bears_on_no_office(nlp: Language) -> None:
    told = claims(nlp, "The raid was apparently ordered by Kenya's President William Ruto.")
    assert [bool(c.attribution) for c in told if c.action.lemma == "affiliate"] == [False]


@pytest.mark.parametrize(
    ("text", "speaker", "lemma"),
    [
        ("The UN estimates 900 farmers are trapped in sieges.", "The UN", "trap"),
        (
            "The Gao Observatory reported strikes but gave a lower toll of nine sailors killed.",
            "The Gao Observatory", "kill",
        ),
        (
            "The envoy urged the minister to free the herders, saying the army killed nine.",
            "The envoy", "kill",
        ),
        (
            "“The bank moved the money,” according to the audit report, which claims the army "
            "burned the records.",
            "the audit report", "burn",
        ),
        ("Activists in Gao said the mayor and several clerks were killed.", "Activists", "kill"),
    ],
)  # fmt: skip
def test_who_states_a_clause_is_its_source(
    nlp: Language, text: str, speaker: str, lemma: str
) -> None:
    assert sources(claims(nlp, text), lemma) == {speaker}


def test_a_number_of_people_quoted_are_a_source_within_the_quoting_one(nlp: Language) -> None:
    told = claims(
        nlp,
        "A Radio Gao reporter quoted a number of residents as saying that gunmen killed three.",
    )
    chains = [
        [a.source.text for a in c.attribution if a.source] for c in told if c.action.lemma == "kill"
    ]
    assert chains == [["A Radio Gao reporter", "a number of residents"]]


def test_whom_it_is_all_according_to_is_outside_of_who_says_it(nlp: Language) -> None:
    told = claims(nlp, '"The guards shelled the mill," Traore said, according to Reuters.')
    chains = [
        [a.source.text for a in c.attribution if a.source]
        for c in told
        if c.action.lemma == "shell"
    ]
    assert chains == [["Reuters", "Traore"]]


def test_a_deed_that_raises_fears_tells_nothing(nlp: Language) -> None:
    told = claims(
        nlp, "The capture of Gao has raised concern that the militants might destroy the library."
    )
    assert sources(told, "destroy") == {""}


def test_a_toll_within_a_participle_bears_on_no_more_than_that(nlp: Language) -> None:
    text = (
        "On Friday militants targeted the port with rockets killing according to the monitor "
        "at least 44 sailors."
    )
    told = claims(nlp, text)
    assert sources(told, "target") == {""}
    assert sources(told, "kill") == {"the monitor"}


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The group blamed Israel: two nurses, it said, were killed by a drone.", "kill", "it"),
        ("Residents accused the rebels of looting: gunmen, they said, took cows.", "take", "they"),
        ("The report listed abuses; soldiers, it said, shot 12 men in a field.", "shoot", "it"),
    ],
)
def test_a_speaker_between_commas_behind_a_colon_tells_that_clause(
    nlp: Language, text: str, lemma: str, expected: str
) -> None:
    told = claims(nlp, text)
    assert sources(told, lemma) == {expected}
    before = told[0]
    assert not before.attribution


def test_who_is_named_within_a_relative_clause_tells_no_more_than_that(nlp: Language) -> None:
    told = claims(
        nlp,
        "The assault came three days after a U.S. airstrike near Jilib that, according to U.S. "
        "Africa Command, killed two of the group's commanders.",
    )
    assert sources(told, "kill") == {"U.S. Africa Command"}
    assert sources(told, "strike") == {""}


def test_behind_a_colon_stands_what_is_true_instead_of_the_denied(nlp: Language) -> None:
    told = claims(nlp, "Moscow denied the report: its jets had hit a rebel depot.")
    (hit,) = [c for c in told if c.action.lemma == "hit"]
    assert [a.source.text for a in hit.attribution if a.source is not None] == ["Moscow"]
    assert "denied" not in hit.rules


@pytest.mark.parametrize(
    ("text", "lemma", "speaker"),
    [
        ("Survivors described how militiamen burned their huts.", "burn", "Survivors"),
        ("A nurse told Sahel Radio how soldiers shot a patient.", "shoot", "A nurse"),
        ("The report details how police tortured detainees.", "torture", "The report"),
    ],
)
def test_who_describes_how_something_was_done_says_so(
    nlp: Language, text: str, lemma: str, speaker: str
) -> None:
    assert sources(claims(nlp, text), lemma) == {speaker}
