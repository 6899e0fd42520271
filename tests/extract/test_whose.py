"""Whose a participle, relative clause or gerund is where two words before it could have it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import triples


@pytest.mark.parametrize(
    ("text", "expected", "wrong"),
    [
        (
            "The army shelled rebel positions near the border town inflicting heavy losses on the"
            " fighters.",
            ("The army", "inflict losses on", "the fighters"),
            "the border town",
        ),
        (
            "A powerful blast struck near a hotel killing eight guests.",
            ("A powerful blast", "kill", "eight guests"),
            "a hotel",
        ),
        (
            "Militants reached the outskirts of the camp, which is guarded by Malian soldiers,"
            " sending families fleeing.",
            ("Militants", "send", "families"),
            "Malian soldiers",
        ),
        (
            "Poroshenko said Russia will not withdraw echoing a warning by NATO.",
            ("Poroshenko", "echo", "a warning"),
            "Russia",
        ),
    ],
)
def test_a_closing_participle_is_told_of_the_main_subject(
    nlp: Language, text: str, expected: tuple[str, str, str], wrong: str
) -> None:
    found = triples(nlp, text)
    assert expected in found
    assert (wrong, *expected[1:]) not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mines killed dozens of farmers in a village recently cleared of rebels.",
            ("", "clear", "a village"),
        ),
        (
            "People inspect the damage at a market in Yemen hit by air strikes on Monday.",
            ("air strikes", "hit", "a market"),
        ),
        (
            "The shelling is a violation of agreements prohibiting the use of heavy weapons.",
            ("agreements", "prohibit", "the use of heavy weapons"),
        ),
        (
            "Among the wounded was a boy his leg torn off by the blast.",
            ("the blast", "tear off", "his leg"),
        ),
    ],
)
def test_a_participle_is_told_of_what_stands_right_before_it(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A total of 40 people including Somalis who had fled the drought were killed.",
            ("Somalis", "flee", "the drought"),
        ),
        (
            "Kenya sent troops after an attack in the north of the country that Nairobi blamed on"
            " al-Shabab.",
            ("Nairobi", "blame", "al-Shabab"),
        ),
        ("The base which IS has held for a year was bombed.", ("IS", "hold", "The base")),
    ],
)
def test_a_relative_clause_is_told_of_what_fits(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ukraine warned of Russia massing tanks along the border.", ("Russia", "mass", "tanks")),
        (
            "Residents fled with the opposition accusing the army of burning a village and killing"
            " 20 people.",
            ("the army", "kill", "20 people"),
        ),
    ],
)
def test_a_gerund_behind_of_is_done_by_who_is_spoken_of(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in triples(nlp, text)


def test_what_is_named_like_a_participle_does_the_passive(nlp: Language) -> None:
    found = triples(nlp, "The town of Debaltseve was destroyed by shelling.")
    assert ("shelling", "destroy", "The town of Debaltseve") in found


def test_what_is_joined_to_who_fired_does_not_land(nlp: Language) -> None:
    text = "Rockets fired by the Houthis or the Islah militia landed in the centre of Taiz."
    assert ("the Islah militia", "land", "the centre of Taiz") not in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The convoy left Debaltseve a town near Donetsk shelled by the separatists.",
            ("the separatists", "shell", "Debaltseve"),
        ),
        (
            "Rebels seized Goma, a city on the border abandoned by the army.",
            ("the army", "abandon", "Goma"),
        ),
        (
            "They spoke to Boko Haram a group that kidnapped hundreds of girls.",
            ("Boko Haram", "kidnap", "hundreds of girls"),
        ),
    ],
)
def test_what_is_told_of_a_description_is_told_of_the_name_beside_it(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "expected", "wrong"),
    [
        (
            "A truce between the army and the rebels brokered by Ethiopia collapsed on Monday.",
            ("Ethiopia", "broker", "A truce"),
            ("Ethiopia", "broker", "the rebels"),
        ),
        (
            "Bases and vehicles loaded with ammunition were hit by Saudi jets.",
            ("", "load", "vehicles"),
            ("", "load", "Bases"),
        ),
        (
            "The strikes were carried out by jets and from ships that launched missiles.",
            ("ships", "launch missile", ""),
            ("jets", "launch missile", ""),
        ),
        (
            "Nigeria has voiced concern for the girls of Chibok who are mostly Christians and were"
            " abducted by Boko Haram.",
            ("Boko Haram", "abduct", "the girls of Chibok"),
            ("Boko Haram", "abduct", "Nigeria"),
        ),
        (
            "Warplanes were used against fighters preparing for an offensive, the ministry said.",
            ("fighters", "prepare", "an offensive"),
            ("", "prepare", "an offensive"),
        ),
        (
            "Troops took the hill, the army said, capturing dozens of fighters.",
            ("Troops", "capture", "dozens of fighters"),
            ("the army", "capture", "dozens of fighters"),
        ),
    ],
)
def test_of_several_only_the_one_that_is_meant_is_told_of(
    nlp: Language,
    text: str,
    expected: tuple[str, str, str],
    wrong: tuple[str, str, str],
) -> None:
    found = triples(nlp, text)
    assert expected in found
    assert wrong not in found


def test_who_is_asked_to_approve_a_plan_does_not_carry_it_out(nlp: Language) -> None:
    text = "The president asked parliament to approve a plan to send troops to Somalia."
    assert ("parliament", "send", "troops") not in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "June was the deadliest month for civilians with the war killing at least 300 people.",
            ("the war", "kill", "at least 300 people"),
        ),
        (
            "Medics carried a boy away from the scene wrapped in a blanket.",
            ("", "wrap", "a boy"),
        ),
        (
            "The blast took the lives of two women as well as two guards wounding several others.",
            ("The blast", "wound", "several others"),
        ),
        (
            "A deal between Kabul and the Taliban that is being drafted would end the war.",
            ("", "draft", "A deal"),
        ),
        (
            "The troops buried the men with the rockets they had captured.",
            ("they", "capture", "the rockets"),
        ),
        (
            "Wagner fighters entered Bakhmut the town Ukraine had defended for months.",
            ("Ukraine", "defend", "Bakhmut"),
        ),
        (
            "The rebels entered the town backed by heavy artillery.",
            ("heavy artillery", "back", "The rebels"),
        ),
        (
            "Their leader was killed on Monday the official said using a false name.",
            ("the official", "use", "a false name"),
        ),
    ],
)
def test_a_clause_goes_to_the_word_that_its_kind_asks_for(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in triples(nlp, text)
