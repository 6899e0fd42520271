"""Mentions that share a word with somebody in the article and are somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.resolve.test_words_taken_up import Told

if TYPE_CHECKING:
    from spacy.language import Language


def test_the_army_is_no_armed_group_with_army_in_its_name(nlp: Language) -> None:
    text = (
        "Clashes broke out near Laiza in Myanmar on Sunday. Fighters of the Kachin Independence "
        "Army seized a post in Myanmar. The army warned of a strong response."
    )
    told = Told(nlp, text)
    assert told.name(told.claim("warn of").actor) != "Kachin Independence Army"


def test_the_senate_is_not_the_party_in_it(nlp: Language) -> None:
    text = (
        "Washington is waiting. Senate Democrats in the United States met on Monday. "
        "The Senate passed the bill."
    )
    told = Told(nlp, text)
    assert told.name(told.claim("pass").actor) == "U.S. Senate"


def test_a_child_is_not_the_statesman_of_that_name(nlp: Language) -> None:
    text = (
        "Mona Haddad sat in the bus with her son Hadi when the blast hit the convoy. "
        "Hadi lost an eye."
    )
    told = Told(nlp, text)
    assert told.name(told.claim("lose").actor) == "Hadi"


def test_a_leaders_group_is_the_group(nlp: Language) -> None:
    told = Told(nlp, "Osama bin Laden's al-Qaeda attacked the embassy in Nairobi.")
    assert told.name(told.claim("attack").actor) == "al-Qaeda"


def test_civil_defence_has_no_attacks_of_its_own(nlp: Language) -> None:
    text = (
        "Omar Saleh, a local civil defense official, arrived. "
        "Saleh said that the attack destroyed a bakery."
    )
    told = Told(nlp, text)
    assert told.name(told.claim("destroy").actor) == "attack"


def test_what_lies_in_the_west_of_a_town_is_in_it(nlp: Language) -> None:
    told = Told(nlp, "The shops are in the west of Homs, which has been divided since May.")
    assert told.name(told.claim("divide").target) == "Homs"


def test_a_paper_is_nobody_who_says_we(nlp: Language) -> None:
    told = Told(nlp, '"We will rebuild the bridge," the letter said.')
    assert told.name(told.claim("rebuild").actor) is None


def test_a_helicopter_that_is_flown_is_no_country(nlp: Language) -> None:
    told = Told(nlp, "Two pilots were flying a Syrian Mi-25 helicopter on Friday.")
    assert told.name(told.claim("fly").target) == "Syrian Mi-25 helicopter"


def test_ground_troops_are_not_the_forces_told_of_before(nlp: Language) -> None:
    text = (
        "Local security forces held the town. "
        "No commander has recommended ground combat forces in Iraq."
    )
    told = Told(nlp, text)
    assert told.name(told.claim("recommend").target) == "ground combat forces"


def test_insurgents_are_those_who_have_risen_and_no_ally_of_the_state(nlp: Language) -> None:
    text = (
        "The Syrian government is backed by Russia and the Lebanese Hezbollah group. It holds the "
        "advantage over the opposition, although the insurgents have made gains."
    )
    told = Told(nlp, text)
    assert "opposition" in str(told.name(told.claim("make").actor))


def test_fighters_killed_somewhere_are_not_those_of_before(nlp: Language) -> None:
    text = (
        "Casualties included fighters from the Free Syrian Army. "
        "Witnesses said most of the fighters killed in the attack were from Failaq al-Sham."
    )
    told = Told(nlp, text)
    assert told.name(told.claim("kill").target) == "fighters"


def test_volunteers_loyal_to_a_government_are_not_the_government(nlp: Language) -> None:
    told = Told(nlp, "The depot was operated by volunteer forces loyal to the Syrian government.")
    name = told.name(told.claim("operate").actor)
    assert name == "volunteer forces loyal to the Syrian government"


def test_the_air_forces_of_two_are_not_that_of_one(nlp: Language) -> None:
    told = Told(nlp, "Russian and Assad regime air forces bombed three schools.")
    assert told.name(told.claim("bomb").actor) == "Russian and Assad regime air forces"


def test_his_party_is_no_armed_group(nlp: Language) -> None:
    text = "Boko Haram attacked Maiduguri. The governor said that his party condemned the raid."
    told = Told(nlp, text)
    assert told.name(told.claim("condemn").actor) == "party"
