"""Names stay whole: with "Umm", with what stands behind "for", with the noun they name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.resolve.test_words_taken_up import Told

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Umm Ahmed al-Najjar said Israel bombed her house. Umm Ahmed said the army burned it.",
            {"Umm Ahmed al-Najjar"},
        ),
        (
            "Abu Malek al-Jayrudi said the regime bombed the town. Abu Omar was in Homs. "
            "Abu Malek said the army burned 12 houses.",
            {"Abu Malek al-Jayrudi"},
        ),
        ('"They shot my boy," said Umm Khaled.', {"Umm Khaled"}),
    ],
)
def test_a_name_with_umm_or_abu_is_whole_and_taken_up_by_its_beginning(
    nlp: Language, text: str, names: set[str]
) -> None:
    told = Told(nlp, text)
    assert {told.name(c.source) for c in told.claims if c.source} == names


@pytest.mark.parametrize(
    ("text", "lemma", "words"),
    [
        ("Off-duty officers shot two residents.", "shoot", "Off-duty officers"),
        ("Non-state actors shelled the town.", "shell", "Non-state actors"),
        ("Efforts to revive the truce collapsed.", "collapse", "Efforts to revive the truce"),
        (
            "Men of the Ministry for the Promotion of Virtue and the Prevention of Vice shot him.",
            "shoot",
            "Men of the Ministry for the Promotion of Virtue and the Prevention of Vice",
        ),
    ],
)
def test_a_phrase_keeps_what_belongs_to_it(
    nlp: Language, text: str, lemma: str, words: str
) -> None:
    actor = Told(nlp, text).claim(lemma).actor
    assert actor is not None
    assert actor.text == words


@pytest.mark.parametrize(
    "text",
    [
        "Three of those who took part said the Taliban beat the women.",
        "Many of those who fled said rebels beat the women.",
    ],
)
def test_some_of_those_keep_the_clause_that_tells_who(nlp: Language, text: str) -> None:
    source = Told(nlp, text).claim("beat").source
    assert source is not None
    assert source.text == text.partition(" said")[0]


def test_a_number_behind_a_comma_is_no_part_of_those_before(nlp: Language) -> None:
    text = (
        "Israel killed at least 33 Palestinians across the Gaza Strip overnight into Wednesday, "
        "14 of them children, health officials said."
    )
    target = Told(nlp, text).claim("kill").target
    assert target is not None
    assert target.text == "at least 33 Palestinians"


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        (
            "Haftar, whose forces besieged Tripoli, rejected the truce.",
            "besiege",
            "Libyan National Army",
        ),
        ("Israel, whose jets bombed Tyre, condemned the UN.", "bomb", "Israel"),
        ("The RSF, whose fighters looted Omdurman, denied it.", "loot", "Rapid Support Forces"),
    ],
)
def test_whose_forces_are_those_of_the_name_before(
    nlp: Language, text: str, lemma: str, name: str
) -> None:
    told = Told(nlp, text)
    assert told.name(told.claim(lemma).actor) == name


def test_a_title_is_told_by_the_writer_and_not_in_doubt(nlp: Language) -> None:
    text = "He warned that this might be taken for support for Syrian President Bashar al-Assad."
    claim = Told(nlp, text).claim("affiliate")
    assert claim.source is None
    assert claim.certainty.value == "certain"


@pytest.mark.parametrize(
    "text",
    [
        'Residents said men "burned the houses before they left." Rebel forces retook Manbij.',
        'The president said they were "terrorists." "Rebel forces retook Manbij," SANA said.',
    ],
)
def test_a_sentence_ends_with_the_full_stop_of_its_quotation(nlp: Language, text: str) -> None:
    told = Told(nlp, text)
    names = [told.name(link.source) for link in told.claim("retake").attribution]
    assert names == (["SANA"] if "SANA" in text else [])


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ceasefire, or truce,", "ceasefire"),
    ],
)
def test_a_gloss_behind_or_is_no_alternative(nlp: Language, words: str, name: str) -> None:
    told = Told(nlp, f"The families ended a {words} in May.")
    claims = [claim for claim in told.claims if claim.action.lemma == "end"]
    assert [told.name(claim.target) for claim in claims] == [name]
    assert claims[0].certainty.value == "certain"


def test_initials_behind_or_are_the_same_group(nlp: Language) -> None:
    told = Told(nlp, "The army shelled the Islamic State, or ISIS, in Raqqa.")
    claims = [claim for claim in told.claims if claim.action.lemma == "shell"]
    assert [claim.certainty.value for claim in claims] == ["certain"]


def test_who_speaks_behind_the_full_stop_does_not_close_the_quotation(nlp: Language) -> None:
    text = (
        'Kyiv said Russia fired missiles "to break the will of the people". '
        "The Kremlin spokesman said Ukraine had attacked Belgorod."
    )
    told = Told(nlp, text)
    assert told.name(told.claim("attack").source) == "Kremlin spokesman"
    assert told.name(told.claim("break").source) == "Ukrainian government"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Badr commander Abu Zahra al-Maliki said the army fled.", "Abu Zahra al-Maliki"),
        ("Rebel commander Abu Omar said the army fled.", "Abu Omar"),
        ("Party chairman Syed Ali Rahman said the army fled.", "Syed Ali Rahman"),
        ("Peshmerga Maj. Gen. Hassan Mirza said the army fled.", "Hassan Mirza"),
        ("Army spokesman Col. Paul Barasa said the rebels fled.", "Paul Barasa"),
    ],
)
def test_a_name_behind_a_title_is_whole_and_without_ranks(
    nlp: Language, text: str, name: str
) -> None:
    told = Told(nlp, text)
    assert [told.name(c.source) for c in told.claims if c.source] == [name]
