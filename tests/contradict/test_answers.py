"""Accounts that answer each other: the next sentence of a text, told by the other side."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.contradict.test_from_text import printed


@pytest.mark.parametrize(
    "text",
    [
        "Peru's army said 14 rebels were killed in combat. Relatives said the dead were farmers.",
        "Mali's army said it killed 20 jihadists. Residents said the victims were herders.",
        "Residents said soldiers executed 20 herders. Mali's military said the dead were fighters.",
    ],
)
def test_who_the_dead_were_is_answered(nlp: Language, text: str) -> None:
    assert [kind for kind, _ in printed(nlp, text)] == ["TARGET"]


@pytest.mark.parametrize(
    "text",
    [
        "Nigeria's air force said it bombed a camp of bandits. "
        "Villagers said the bombs fell on a wedding party.",
        "Turkey's defence ministry said its jets destroyed a PKK hideout in Duhok. "
        "Iraqi officials said the strike hit a tourist resort.",
    ],
)
def test_what_the_strike_hit_is_answered(nlp: Language, text: str) -> None:
    assert [kind for kind, _ in printed(nlp, text)] == ["TARGET"]


def test_another_strike_is_no_answer(nlp: Language) -> None:
    text = (
        "Turkey's defence ministry said its jets destroyed a PKK hideout in Duhok. "
        "Iraqi officials said a strike in Basra hit a school."
    )
    assert printed(nlp, text) == []


def test_what_the_dead_were_like_denies_nothing(nlp: Language) -> None:
    text = "Mali's army said it killed 20 jihadists. Residents said the dead were men."
    assert printed(nlp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ethiopia's government blamed the Fano militia for the massacre in Merawi. "
        "Fano said that government soldiers carried out the killings.",
        "The governor of Kherson said Russian artillery hit a maternity ward. "
        "Russia's defence ministry said Ukrainian forces had shelled the hospital themselves.",
        "Residents said army helicopters bombed the market in Sagaing. "
        "Myanmar's army said rebels had set the market on fire.",
        "Hamas said Israeli troops killed the aid workers near Rafah. "
        "Israel said that Hamas gunmen had shot them.",
        "Israel said the hospital was hit by a misfired Islamic Jihad rocket. "
        "Hamas said an Israeli air strike killed hundreds at the hospital.",
    ],
)
def test_the_accused_answer_that_the_other_did_it(nlp: Language, text: str) -> None:
    assert [kind for kind, _ in printed(nlp, text)] == ["BLAME"]


@pytest.mark.parametrize(
    "text",
    [
        "Armenia said Azerbaijani snipers killed a shepherd near Goris. "
        "Azerbaijan said Armenian forces had wounded two of its soldiers in Lachin.",
        "Congo's government accused the rebels of obeying Kigali. "
        "The M23 blamed the army for bombing the area.",
        "Kyiv said Russian missiles struck a school in Kharkiv. "
        "Moscow said Ukrainian drones had attacked a refinery in Ryazan.",
    ],
)
def test_another_deed_is_no_answer(nlp: Language, text: str) -> None:
    assert printed(nlp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The RSF said its fighters seized the airport in Nyala. "
        "The army said its troops remained in full control of the airport.",
        "The M23 claims to have taken Sake. "
        "The governor said the town remained under army control.",
        "Kyiv said its forces had liberated Robotyne. Moscow said the village had not been lost.",
        "Eritrea said it had withdrawn its soldiers from Tigray. "
        "Aid workers said Eritrean troops were still stationed in Adwa.",
        "The ELN said it had released the hostages. The minister said they were still being held.",
    ],
)
def test_who_holds_it_is_answered(nlp: Language, text: str) -> None:
    assert [kind for kind, _ in printed(nlp, text)] == ["CONTROL"]


def test_another_place_is_no_answer(nlp: Language) -> None:
    text = "The M23 said it captured Sake. Congo's army said it remained in control of Goma."
    assert printed(nlp, text) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("DENIAL", "India said it destroyed nine camps. Islamabad said no camp had been hit."),
        ("DENIAL", "Delhi said its jets killed 300 terrorists. Pakistan said nobody was killed."),
        ("DENIAL", "Kyiv said it killed 40 soldiers. Moscow said there were no casualties."),
        ("DENIAL", "Pakistan said it shot down five Indian jets. India said it lost no aircraft."),
        (
            "CHARACTER",
            "Saudi Arabia said it intercepted three missiles. "
            "The Houthis said all of the missiles had hit their targets.",
        ),
        (
            "TARGET",
            "Witnesses said police fired on protesters in Lagos. "
            "The police said they had fired only into the air.",
        ),
    ],
)
def test_none_was_hit_lost_or_let_through(nlp: Language, kind: str, text: str) -> None:
    assert [kind for kind, _ in printed(nlp, text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv said it shot down most of the drones. Moscow said two drones hit their targets.",
        "Delhi said its jets destroyed three camps. Pakistan said no school had been hit.",
        "The army said two cows died. The mayor said nobody was killed.",
    ],
)
def test_some_shot_down_or_other_things_spared_deny_nothing(nlp: Language, text: str) -> None:
    assert printed(nlp, text) == []


def test_a_claim_rejected_is_what_was_said_last(nlp: Language) -> None:
    text = (
        "Mali's army denied that its men shelled the town and said that rebels burned the market. "
        "The rebels rejected the claim within the hour."
    )
    whys = [why for _, why in printed(nlp, text)]
    assert any("rebels burned the market" in why for why in whys)
    assert all("shelled the town" not in why for why in whys)
