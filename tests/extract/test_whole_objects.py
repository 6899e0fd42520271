"""What belongs to an action or its object and is not cut off: states, aims, what tells which."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import triples


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "The opposition holds Ankara directly and fully responsible for the crimes.",
            ("The opposition", "hold responsible", "Ankara"),
        ),
        (
            "The invasion has destroyed Libya making us regress for years.",
            ("The invasion", "make regress", "us"),
        ),
    ],
)
def test_the_state_of_an_object_belongs_to_the_action(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_an_object_may_stand_behind_a_time(nlp: Language) -> None:
    found = triples(nlp, "The militants shelled during the past 24 hours Marib town in the east.")
    assert ("The militants", "shell", "Marib town") in found


def test_who_fights_to_take_control_wants_control_of_a_place(nlp: Language) -> None:
    found = triples(nlp, "The alliance is battling to take control of the port of Hodeida.")
    assert ("The alliance", "battle to take control of", "the port of Hodeida") in found


def test_a_siege_imposed_on_a_town_is_a_siege_of_the_town(nlp: Language) -> None:
    found = triples(nlp, "The army broke the siege imposed on the power plant.")
    assert ("The army", "break siege", "the power plant") in found


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "The army is involved in fierce fighting near the border.",
            ("The army", "be involved in", "fierce fighting"),
        ),
        (
            "The two armies are mired in a bitter war over the region.",
            ("The two armies", "be mired in", "a bitter war"),
        ),
    ],
)
def test_nobody_involves_those_who_are_involved_in_a_battle(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_what_takes_place_somewhere_is_not_done_to_the_place(nlp: Language) -> None:
    found = triples(nlp, "The attack took place on the Sudanese side of the border.")
    assert ("The attack", "take place", "") in found


def test_what_comes_into_effect_under_a_plan_does_not_come_under_it(nlp: Language) -> None:
    found = triples(nlp, "The truce came into effect under a plan by the two powers.")
    assert not [triple for triple in found if triple[1] == "come under"]


def test_whom_an_untyped_verb_is_against_is_told_with_the_preposition(nlp: Language) -> None:
    found = triples(nlp, "Militants operating against the government fled.")
    assert ("Militants", "operate against", "the government") in found


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "Rebels shelled the area surrounding the old palace on Monday.",
            ("Rebels", "shell", "the area surrounding the old palace"),
        ),
        (
            "Tribal fighters are the main component in the coalition.",
            ("Tribal fighters", "be", "the main component in the coalition"),
        ),
        (
            "The deal is the latest in a string of agreements.",
            ("The deal", "be latest in", "a string of agreements"),
        ),
    ],
)
def test_a_noun_that_tells_nothing_keeps_what_tells_which(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_those_killed_are_killed_once_where_it_is_told_who_they_are(nlp: Language) -> None:
    found = triples(nlp, "Six children were among those killed in 40 air raids on the suburb.")
    assert [triple for triple in found if triple[1] == "kill"] == [("", "kill", "Six children")]


def test_a_pretext_that_is_there_tells_nothing(nlp: Language) -> None:
    assert not triples(nlp, "Every day there is a pretext.")
