"""Who harmed whom, where a clause or an event noun beside the harm tells it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import triples


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Over 12 farmers were killed and dozens injured when Sudanese jets raided the town.",
            [
                ("Sudanese jets", "kill", "Over 12 farmers"),
                ("Sudanese jets", "injure", "dozens"),
            ],
        ),
        (
            "Two boys were killed and three women wounded as Kenyan gunboats targeted a house.",
            [("Kenyan gunboats", "kill", "Two boys"), ("Kenyan gunboats", "wound", "three women")],
        ),
        (
            "Nine villagers lost their lives when gunmen stormed the market.",
            [("gunmen", "kill", "Nine villagers")],
        ),
        (
            "Ten fishermen were killed, and two were hurt, as Kenyan gunboats shelled the coast.",
            [("Kenyan gunboats", "kill", "Ten fishermen"), ("Kenyan gunboats", "injure", "two")],
        ),
        (
            "At least 20 people were killed when a fuel depot exploded near Goma.",
            [("", "kill", "At least 20 people")],
        ),
        (
            "Two pilots were killed when their jet crashed.",
            [("", "kill", "Two pilots"), ("their jet", "kill", "Two pilots")],
        ),
        (
            "Six were killed and 30 others wounded in strikes by Chad and Sudanese jets on Adre.",
            [
                ("Chad", "kill", "Six"),
                ("Sudanese", "kill", "Six"),
                ("Chad", "wound", "30 others"),
                ("Sudanese", "wound", "30 others"),
            ],
        ),
        (
            "Five farmers were killed in the war by the army and its allies.",
            [("the army", "kill", "Five farmers"), ("its allies", "kill", "Five farmers")],
        ),
        (
            "Five were injured as the militants targeted Sunday evening Zahra district.",
            [("the militants", "injure", "Five")],
        ),
        (
            "Six people were killed when a car bomb exploded.",
            [("", "kill", "Six people"), ("a car bomb", "kill", "Six people")],
        ),
    ],
)
def test_who_strikes_beside_a_harm_did_it_and_nobody_else(
    nlp: Language, text: str, wanted: list[tuple[str, str, str]]
) -> None:
    harms = ("kill", "injure", "wound", "die", "lose life")
    assert [claim for claim in triples(nlp, text) if claim[1] in harms] == wanted


def test_by_several_on_a_place_is_what_each_of_them_hit(nlp: Language) -> None:
    text = "Ten died in air raids by Saudi and Emirati warplanes on the port of Hodeidah."
    found = triples(nlp, text)
    assert ("Saudi", "raid", "the port of Hodeidah") in found
    assert ("Emirati", "raid", "the port of Hodeidah") in found


def test_killed_in_a_war_by_two_tells_no_war_between_them(nlp: Language) -> None:
    text = "Thousands have been killed in the war by the army and its allies."
    assert not any(lemma == "war" for _, lemma, _ in triples(nlp, text))


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "The minister blamed Saturday's attack on the separatists.",
            ("the separatists", "attack", ""),
        ),
        (
            "The men are fighting for the road to Aden.",
            ("The men", "fight for", "the road"),
        ),
        (
            "Chadian troops fight alongside the Nigerian army in a joint force against Boko Haram.",
            ("Chadian troops", "fight", "Boko Haram"),
        ),
        (
            "The brigade fights with the army against the rebels.",
            ("The brigade", "fight", "the rebels"),
        ),
        (
            "The rebels attacked with shells the building of the Larnum hotel.",
            ("The rebels", "attack", "the building of the Larnum hotel"),
        ),
        (
            "Insurgents targeted with mortar shells the town of Beni.",
            ("Insurgents", "target", "the town of Beni"),
        ),
        ("An ammunition depot blew up in Brazzaville.", ("An ammunition depot", "blow up", "")),
    ],
)
def test_an_attack_is_on_what_it_hit_and_a_fight_against_the_other_side(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    found = triples(nlp, text)
    assert triple in found
    assert not any(actor == target for actor, _, target in found)


def test_a_place_named_before_an_attack_is_where_it_was(nlp: Language) -> None:
    found = triples(nlp, "The death toll from the Kabul bomb attack is at least 112.")
    assert not any(target == "Kabul" for _, _, target in found)


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "The agency said 10 of the dead came in strikes near a clinic in Khartoum.",
            ("strikes", "kill", "10 of the dead"),
        ),
        ("Goma airport was devastated by fighting.", ("fighting", "devastate", "Goma airport")),
        (
            "Senior Rebel Leader Killed in Chadian Army Offensive.",
            ("Chadian Army", "kill", "Senior Rebel Leader"),
        ),
        (
            "Fighting broke out between army troops supported by tanks and Islamist rebels in Gao.",
            ("army troops", "fight", "Islamist rebels"),
        ),
        (
            "Fighting broke out between army troops supported by tanks and Islamist rebels in Gao.",
            ("tanks", "support", "army troops"),
        ),
        (
            "Clashes between the army and the Tuareg have displaced thousands of people.",
            ("Clashes between the army and the Tuareg", "displace", "thousands of people"),
        ),
    ],
)
def test_an_event_does_what_is_told_to_come_of_it(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    found = triples(nlp, text)
    assert triple in found
    assert not any(lemma == "support" and "rebels" in target for _, lemma, target in found)


def test_who_is_among_those_killed_is_told_as_killed_alone(nlp: Language) -> None:
    text = "At least 68 children were among the 126 people killed in the attack."
    found = triples(nlp, text)
    assert ("", "kill", "At least 68 children") in found
    assert not any(lemma.startswith("be among") for _, lemma, _ in found)


def test_terrorist_explosions_tell_of_no_exploding_terrorists(nlp: Language) -> None:
    found = triples(nlp, "Six villagers died in three terrorist explosions in the valley.")
    assert not any(lemma == "explode" for _, lemma, _ in found)


def test_who_deals_a_blow_in_strikes_made_them(nlp: Language) -> None:
    text = "The Chadian aircraft dealt a heavy blow to the rebels in airstrikes on their camp."
    assert ("The Chadian aircraft", "strike", "their camp") in triples(nlp, text)
