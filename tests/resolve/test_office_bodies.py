"""Whose an office is that names no body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.analysis import analyse
from kg.model import Document, Resolved
from tests.resolve.test_words_taken_up import Told

if TYPE_CHECKING:
    from spacy.language import Language


def _bodies(nlp: Language, text: str) -> list[tuple[str, str]]:
    found = analyse(Document("d", text), nlp)
    assert isinstance(found, Resolved)
    names = {entity.id: entity.name for entity in found.entities}
    return [
        (names[claim.actor.entity or ""], names[claim.target.entity or ""])
        for claim in found.claims
        if "affiliation" in claim.rules and claim.actor and claim.target
    ]


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        (
            "Turkish jets struck Manbij. Defence Minister Orhan Demir said 12 had died.",
            "Orhan Demir",
            "Turkey",
        ),
        ("Kenya sent troops. President Amos Barasa flew home.", "Amos Barasa", "Kenya"),
        ("Syria is at war. An army spokesman, Brig. Ali Nasr, left.", "Ali Nasr", "Syrian army"),
        (
            "Rwanda objected. It is a lie, government spokeswoman Ruth Ndoli said.",
            "Ruth Ndoli",
            "Rwandan government",
        ),
        ("A rebel commander, Juan Pardo, freed the mayor.", "Juan Pardo", "rebels"),
        ("Amir Vasif, the rebel president, ordered an attack.", "Amir Vasif", "rebels"),
        ("Col. Tom Gill of the General Staff left.", "Tom Gill", "Staff"),
        ("Mayor Omar Zadran of Aleppo escaped.", "Omar Zadran", "Aleppo"),
    ],
)
def test_an_office_is_of_its_words_else_of_whom_the_article_tells(
    nlp: Language, text: str, person: str, body: str
) -> None:
    assert (person, body) in _bodies(nlp, text)


def test_an_office_is_told_once_of_each_person(nlp: Language) -> None:
    text = "Kenya sent troops. President Amos Barasa flew home. President Barasa wept."
    assert _bodies(nlp, text) == [("Amos Barasa", "Kenya")]


@pytest.mark.parametrize(
    "text",
    [
        "The former army chief, Juan Pardo, left for Kenya.",
        "Rebels from Syria and Iraq met. Foreign Minister Alain Petit spoke of Iran.",
        "Senator Jack Hull of Ohio left.",
        "Kenya sent troops. Amos Barasa, a vice president, left.",
    ],
)
def test_an_office_of_nobody_in_sight_tells_nothing(nlp: Language, text: str) -> None:
    assert not _bodies(nlp, text)


def test_a_rank_is_no_body(nlp: Language) -> None:
    text = "The Kenyan army fled. Military spokesman Brig. Tom Barasa denied it."
    assert _bodies(nlp, text) == [("Tom Barasa", "Kenyan military")]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen from the militant group al-Shabaab stormed the hotel.",
        "Militants from the Islamist rebel group al-Shabaab stormed the hotel.",
    ],
)
def test_fighters_from_a_group_that_is_first_described_are_the_group(
    nlp: Language, text: str
) -> None:
    told = Told(nlp, text)
    assert told.name(told.claim("storm").actor) == "al-Shabaab"


def test_whoever_is_a_group_does_not_belong_to_it(nlp: Language) -> None:
    told = Told(nlp, "Fighters belonging to the rebel group Hamas shelled the town.")
    assert [claim.action.lemma for claim in told.claims] == ["shell"]


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        ("Gunmen stormed the governor's compound.", "storm", "governor's compound"),
        ("Rebels hit the prime minister's convoy.", "hit", "prime minister's convoy"),
    ],
)
def test_what_somebody_lives_or_drives_in_is_not_they(
    nlp: Language, text: str, lemma: str, name: str
) -> None:
    told = Told(nlp, text)
    assert told.name(told.claim(lemma).target) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Sri Lankan army fled. Military spokesman Brigadier Tom Silva denied it. "
            '"Our troops shelled the town," he said.',
            "Sri Lanka",
        ),
        ('"Our troops shelled the town," a defence spokesman said.', "troops"),
    ],
)
def test_our_troops_are_of_the_side_for_which_an_office_speaks(
    nlp: Language, text: str, name: str
) -> None:
    told = Told(nlp, text)
    assert told.name(told.claim("shell").actor) == name


def test_what_stands_behind_a_name_describes_none_in_another_clause(nlp: Language) -> None:
    text = (
        "Gen. Juan Tapia, the head of the army, said that 300 men were pursuing rebels who were "
        "heading for the zone that President Luis Pardo granted to the rebels in 1998."
    )
    assert ("Juan Tapia", "army") in _bodies(nlp, text)


@pytest.mark.parametrize(
    ("text", "who", "body"),
    [
        ("Turkey's intelligence agency, MIT, freed him.", "MIT", "Turkey"),
        ("Ali Nasr, a fighter with Hamas, left.", "Ali Nasr", "Hamas"),
        ("Ivan Melnyk, a soldier in the Azov Brigade, left.", "Ivan Melnyk", "Azov Regiment"),
    ],
)
def test_agencies_and_fighters_are_of_whom_their_description_names(
    nlp: Language, text: str, who: str, body: str
) -> None:
    assert (who, body) in _bodies(nlp, text)


def test_whoever_chairs_a_meeting_is_not_of_it(nlp: Language) -> None:
    told = Told(nlp, "The governor was chairing a security meeting.")
    assert told.claim("chair").action.event_type == ""
