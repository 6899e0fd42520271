"""Whose clause it is: what participles, relative clauses and passives are told of."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import triples


def test_what_came_of_a_deed_is_not_done_by_who_tells_of_it(nlp: Language) -> None:
    text = (
        "The spokesman added that the militants fired rockets on many villages claiming the life"
        " of a farmer and injuring 12 others."
    )
    assert ("the militants", "claim life", "a farmer") in triples(nlp, text)
    assert ("the militants", "injure", "12 others") in triples(nlp, text)


def test_what_came_of_a_deed_is_not_done_by_whom_its_object_shelters(nlp: Language) -> None:
    text = (
        "Special forces stormed the school where a gunman had been holding pupils early Friday,"
        " killing the gunman."
    )
    assert ("Special forces", "kill", "the gunman") in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The attack left 12 miners killed.", [("The attack", "leave killed", "12 miners")]),
        (
            "Mortar shells were fired on Monday by gunmen leaving five farmers killed.",
            [("gunmen", "leave killed", "five farmers")],
        ),
        (
            "The jets carried out four strikes on the barracks leaving 62 soldiers dead and a"
            " hundred wounded.",
            [("The jets", "leave dead", "62 soldiers"), ("The jets", "wound", "a hundred")],
        ),
    ],
)
def test_who_is_left_killed_is_killed_by_what_left_him_so(
    nlp: Language, text: str, expected: list[tuple[str, str, str]]
) -> None:
    found = triples(nlp, text)
    assert all(triple in found for triple in expected)
    assert not any(triple[1] == "kill" for triple in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two killed over 40 injured in rebel attacks on Juba.",
            [("rebel", "kill", "Two"), ("rebel", "injure", "40")],
        ),
        (
            "An attack on a clinic in the capital has killed two nurses injured eight others and"
            " left the building damaged.",
            [("An attack", "injure", "eight others")],
        ),
        (
            "The monitor said nine villagers were killed in Kandy and two others including a boy"
            " were killed in the Galle district of the coastal city.",
            [("", "kill", "nine villagers"), ("", "kill", "two others")],
        ),
        (
            "A medical source told the agency that eight pupils were killed and another 27 pupils"
            " and a female teacher were injured.",
            [("", "injure", "another 27 pupils"), ("", "injure", "a female teacher")],
        ),
    ],
)
def test_of_several_harmed_each_has_the_harm_told_of_him(
    nlp: Language, text: str, expected: list[tuple[str, str, str]]
) -> None:
    found = triples(nlp, text)
    assert all(triple in found for triple in expected)
    assert len([t for t in found if t[1] in ("kill", "injure")]) <= 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The town is controlled by a coalition of rebel groups that includes the Tigers.",
            ("a coalition of rebel groups", "include", "the Tigers"),
        ),
        (
            "Observers counted nine civilians in the city that has been divided since July.",
            ("", "divide", "the city"),
        ),
        (
            "The report followed an attack on an aid convoy that killed 20 drivers on Monday.",
            ("an attack", "kill", "20 drivers"),
        ),
        (
            "Militants based in the valley fired mortar shells at homes in the city which resulted"
            " in killing eight people.",
            ("Militants", "kill", "eight people"),
        ),
        (
            "An attack on a clinic managed by the Red Crescent killed two nurses.",
            ("the Red Crescent", "manage", "a clinic"),
        ),
        (
            "The channel showed a video of soldiers affected by toxic gas.",
            ("toxic gas", "affect", "soldiers"),
        ),
        (
            "Iran attacked military bases housing American troops.",
            ("military bases", "house", "American troops"),
        ),
    ],
)
def test_a_clause_is_told_of_the_noun_that_it_fits(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The council condemned these crimes calling on the envoy to act.",
            ("The council", "call on", "the envoy"),
        ),
        (
            "The explosion happened when a gunman left a car at the gate and detonated a belt.",
            ("a gunman", "detonate", "a belt"),
        ),
        (
            "Its fighters entered the dam after being airlifted behind enemy lines by French"
            " troops.",
            ("French troops", "airlift", "Its fighters"),
        ),
        (
            "Dozens of buses had been stuck by the roadside after leaving Kandy on Friday.",
            ("Dozens of buses", "leave", "Kandy"),
        ),
        (
            "The truce has been violated by both sides.",
            ("both sides", "violate", "The truce"),
        ),
    ],
)
def test_who_does_it_stands_in_the_clause_of_the_deed(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in triples(nlp, text)


def test_who_calls_for_a_deed_leaves_open_who_is_to_do_it(nlp: Language) -> None:
    found = triples(nlp, "The envoy called for holding fresh talks and lifting the siege of Kandy.")
    assert ("", "hold", "fresh talks") in found
    assert ("", "lift siege", "Kandy") in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The rebel attack killed six farmers and wounded seven others causing damage to shops.",
            ("rebel", "wound", "seven others"),
        ),
        (
            "The navy continued on Friday to pound rebel positions in Kerma.",
            ("The navy", "pound", "rebel positions"),
        ),
        (
            "The monitor said a bomb went off in Kerma on Friday but did not mention casualties.",
            ("The monitor", "mention", "casualties"),
        ),
        (
            "In May soldiers backed by jets began pushing south towards Kerma held by rebels since"
            " last year.",
            ("rebels", "hold", "Kerma"),
        ),
        (
            "Militants launched an assault on a town near Kerma on Friday prompting air strikes by"
            " the coalition to drive them back.",
            ("Militants", "prompt", "air strikes"),
        ),
        (
            "The feud has stalled appointment of a negotiation team to represent the government.",
            ("a negotiation team", "represent", "the government"),
        ),
    ],
)
def test_a_clause_or_object_is_of_the_verb_or_noun_that_it_fits(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in triples(nlp, text)


def test_a_second_place_that_an_attack_was_on_does_not_kill(nlp: Language) -> None:
    text = "Kerma is the town where an attack on aid trucks and a warehouse killed 20 people."
    killers = [actor for actor, action, _ in triples(nlp, text) if action == "kill"]
    assert killers
    assert "a warehouse" not in killers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The jets targeted rebel positions in Kerma which claimed the lives of two men.",
            ("The jets", "claim life", "two men"),
        ),
        (
            "The council asked the powers to protect farmers in Kerma who have been suffering"
            " shortages.",
            ("farmers", "suffer", "shortages"),
        ),
        (
            "It depends on what authority Congress gives the president to fight the rebels.",
            ("the president", "fight", "the rebels"),
        ),
        (
            "The ministry submitted a proposal to Putin to bar the diplomats.",
            ("Putin", "bar", "the diplomats"),
        ),
        (
            "Six farmers were killed and 12 others were injured by shells fired by militants.",
            ("militants", "kill", "Six farmers"),
        ),
        (
            "The army is engaged in fierce fighting near Kerma.",
            ("The army", "engage in", "fierce fighting"),
        ),
        (
            "Rebels and troops have been locked in a bitter war since June.",
            ("Rebels", "lock in", "a bitter war"),
        ),
    ],
)
def test_who_does_a_clause_is_who_can(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The war has placed Paris and London at loggerheads with Russia seeking to prop up the"
            " regime.",
            ("Russia", "prop up", "the regime"),
        ),
        (
            "News of the massacre surfaced on Friday with the opposition accusing the government of"
            " launching an attack.",
            ("the opposition", "accuse", "the government"),
        ),
        (
            "He said the raid has left a number of houses destroyed and caused a fire.",
            ("the raid", "leave destroyed", "a number of houses"),
        ),
    ],
)
def test_who_stands_behind_with_or_leaves_ruin_is_the_subject(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    found = triples(nlp, text)
    assert expected in found
    assert not any(action == "destroy" for _, action, _ in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "An air raid has hit a village controlled by the militants killing six farmers.",
            ("An air raid", "kill", "six farmers"),
        ),
        (
            "Gunmen stormed a village inhabited by Yazidis killing 15 people.",
            ("Gunmen", "kill", "15 people"),
        ),
        (
            "A missile hit a bus driven by a volunteer killing nine passengers.",
            ("A missile", "kill", "nine passengers"),
        ),
    ],
)
def test_who_holds_what_was_hit_did_not_do_what_came_of_it(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "doer", "verb", "harmed"),
    [
        (
            "Fourteen villagers were killed, including three children, by landmines near Mopti.",
            "landmines",
            "kill",
            ("Fourteen villagers", "three children"),
        ),
        (
            "The group lists 300 activists arrested, including 20 minors, by Houthi militiamen.",
            "Houthi militiamen",
            "arrest",
            ("300 activists", "20 minors"),
        ),
    ],
)
def test_a_doer_behind_an_included_part_did_it_to_all(
    nlp: Language, text: str, doer: str, verb: str, harmed: tuple[str, str]
) -> None:
    found = triples(nlp, text)
    for whom in harmed:
        assert (doer, verb, whom) in found
