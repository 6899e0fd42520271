"""What an event is done to where the words around its noun tell it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import triples


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "Villages under militia control were shelled on Monday.",
            ("militia", "control", "Villages"),
        ),
        (
            "Large parts of the valley remain under the control of militants.",
            ("militants", "control", "Large parts of the valley"),
        ),
        (
            "The army brought the town back under government control.",
            ("government", "control", "the town"),
        ),
        (
            "Sirte has been divided between rebel and government control since 2012.",
            ("rebel", "control", "Sirte"),
        ),
        (
            "Thousands live under government siege in the eastern suburb.",
            ("government", "besiege", "the eastern suburb"),
        ),
        ("The port has been under siege by the navy.", ("the navy", "besiege", "The port")),
        (
            "The village was under heavy bombardment by Ethiopian planes.",
            ("Ethiopian planes", "bombard", "The village"),
        ),
    ],
)
def test_what_is_under_a_control_or_attack_is_what_it_is_done_to(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_control_without_something_controlled_tells_nothing(nlp: Language) -> None:
    found = triples(nlp, "The district has fallen out of rebel control.")
    assert not [triple for triple in found if triple[1] == "control"]


def test_who_lays_siege_is_no_accuser(nlp: Language) -> None:
    found = triples(nlp, "The army laid siege to the town in March.")
    assert found == [("The army", "lay siege", "the town")]


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "Saudi raids targeting a string of towns killed 27.",
            ("Saudi", "raid", "a string of towns"),
        ),
        ("He fled after a rebel mortar attack hit a school.", ("rebel", "attack", "a school")),
        (
            "The coalition was blamed for the strikes that targeted two villages.",
            ("The coalition", "strike", "two villages"),
        ),
        (
            "Four were hurt in attacks by the militia with shells and rounds on the old quarter.",
            ("the militia", "attack", "the old quarter"),
        ),
        (
            "Nine were killed in army air strikes on Monday on the northern suburbs.",
            ("army", "strike", "the northern suburbs"),
        ),
        (
            "The city was subjected to heavy shelling by government forces.",
            ("government forces", "shell", "The city"),
        ),
        ("The airport came under attack from rebels.", ("rebels", "attack", "The airport")),
    ],
)
def test_what_an_attack_hit_is_told_by_its_verb_or_behind_its_tool(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_where_clashes_are_felt_is_no_side_of_them(nlp: Language) -> None:
    found = triples(nlp, "Clashes between the two armies have rocked the city.")
    assert ("the two armies", "clash", "the city") not in found


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "The brigade has been involved in clashes with rival groups.",
            ("The brigade", "clash", "rival groups"),
        ),
        ("Lavrov met the king on a visit to Riyadh.", ("Lavrov", "visit", "Riyadh")),
        (
            "On Sunday army planes killed nine fighters in a wave of air raids on the group.",
            ("army planes", "raid", "the group"),
        ),
        (
            "Moscow is waging a campaign in support of the army.",
            ("Moscow", "support", "the army"),
        ),
        (
            "He spoke of Tripoli's responsibility for the attack on the port.",
            ("Tripoli", "attack", "the port"),
        ),
    ],
)
def test_who_takes_part_in_an_event_does_it(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_strikes_of_an_army_are_made_by_it(nlp: Language) -> None:
    found = triples(nlp, "An airstrike of the coalition has killed eight civilians.")
    assert ("", "strike", "the coalition") not in found


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "The regime intensified its bombing on Saturday of the town.",
            ("The regime", "intensify bombing", "the town"),
        ),
        (
            "The army established control over the town of Minian.",
            ("The army", "establish control", "the town of Minian"),
        ),
        (
            "Accra accuses Lome of funding and arming rebel groups.",
            ("Lome", "fund", "rebel groups"),
        ),
        (
            "The attacks were violations of international law.",
            ("The attacks", "violate", "international law"),
        ),
        (
            "The United States provides humanitarian aid and non-lethal support to rebel forces.",
            ("The United States", "support", "rebel forces"),
        ),
        ("The militia prevented her evacuation.", ("", "evacuate", "her")),
    ],
)
def test_sides_of_an_event_stand_behind_a_day_a_copula_or_a_joined_noun(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_who_stands_between_two_joined_events_makes_the_second(nlp: Language) -> None:
    found = triples(nlp, "Thirty have been killed in clashes and coalition air strikes.")
    assert ("coalition", "strike", "") in found
    assert ("coalition", "clash", "") not in found


def test_a_road_is_not_the_target_of_a_blast_on_it(nlp: Language) -> None:
    found = triples(nlp, "Two were hurt in a blast on the outskirts of the town.")
    assert not [triple for triple in found if triple[1] == "explode" and triple[2]]


def test_an_opening_adjective_is_no_nation(nlp: Language) -> None:
    found = triples(nlp, "Fresh fighting shook the city on Saturday.")
    assert not [triple for triple in found if triple[0] == "Fresh"]


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "Rebel rocket fire on a district of Homs killed five.",
            ("Rebel", "rocket fire", "a district of Homs"),
        ),
        (
            "Ten died in a government assault and a jihadist-led counterattack.",
            ("jihadist", "counterattack", ""),
        ),
        (
            "Peaceful protests were met with a regime crackdown.",
            ("regime", "crackdown", "Peaceful protests"),
        ),
        (
            "The rebels faced bombardment by Russian jets.",
            ("Russian jets", "bombard", "The rebels"),
        ),
    ],
)
def test_who_leads_an_attack_makes_it_and_who_faces_it_is_hit(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_who_brokers_a_truce_does_not_cease(nlp: Language) -> None:
    found = triples(nlp, "The raid marked the end of a Turkish brokered ceasefire.")
    assert not [triple for triple in found if triple[1] == "cease"]


def test_attacks_of_somebody_that_were_launched_he_launched(nlp: Language) -> None:
    found = triples(nlp, "He fled from rebel attacks launched on Sunday on the port.")
    assert ("rebel", "launch attack", "the port") in found


def test_a_convoy_that_is_struck_is_hit(nlp: Language) -> None:
    assert ("", "strike", "The convoy") in triples(nlp, "The convoy was struck on Monday.")


def test_whose_strikes_stand_in_support_of_somebody_supports_him(nlp: Language) -> None:
    found = triples(nlp, "He said coalition strikes in support of the army killed nine.")
    assert ("coalition", "support", "the army") in found
