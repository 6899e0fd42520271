"""Who acts in a clause that has no subject of its own, or whose subject stands elsewhere."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import sources, told, triples

AMONG = [
    ("Six boys were among those killed when a bomber attacked buses.", "a bomber", "Six boys"),
    ("A monk was among nine people killed when jets bombed the town.", "jets", "A monk"),
    ("A nurse was among those killed when a blast tore through a bus.", "a blast", "A nurse"),
]


@pytest.mark.parametrize(("text", "doer", "whom"), AMONG)
def test_who_is_among_those_killed_is_killed_by_what_struck_them(
    nlp: Language, text: str, doer: str, whom: str
) -> None:
    assert (doer, "kill", whom) in triples(nlp, text)


MEANWHILE = [
    ("While fleeing the town, civilians were shot by soldiers.", "civilians", "flee"),
    ("The man was shot dead by police after stabbing a guard.", "The man", "stab"),
    ("The town was shelled by the army, killing two.", "the army", "kill"),
    ("The US backed the Kurds in retaking Raqqa.", "the Kurds", "retake"),
    ("The governor was chairing a meeting with a colonel.", "The governor", "meet"),
    ("The army, in cooperation with allied forces, took a mill.", "The army", "cooperate"),
    ("Lavrov met the ministers and called on them to honour the truce.", "them", "honour"),
    ("The army, said its ministry, had taken the mill.", "The army", "take"),
    ("Troops shot fleeing protesters.", "Troops", "shoot"),
    ("The town was shelled with mortars by rebels in the hills.", "rebels", "shell"),
    ("Six monks were killed in a raid that the rebels launched.", "the rebels", "kill"),
    ("Six rebels were killed in a raid they launched on a base.", "", "kill"),
    ("Rebels executed captured soldiers.", "Rebels", "execute"),
]


@pytest.mark.parametrize(("text", "doer", "deed"), MEANWHILE)
def test_who_acts_is_who_the_words_around_the_deed_name(
    nlp: Language, text: str, doer: str, deed: str
) -> None:
    assert {t[0] for t in triples(nlp, text) if t[1] == deed} == {doer}


def test_who_flees_is_not_who_shoots(nlp: Language) -> None:
    found = triples(nlp, "Troops shot fleeing protesters.")
    assert ("Troops", "shoot", "fleeing protesters") in found
    assert not any(lemma == "flee" for _, lemma, _ in found)


def test_who_speaks_between_commas_says_it_of_the_subject_before(nlp: Language) -> None:
    claims = told(nlp, "The army, said its ministry, had taken the mill.")
    assert sources(claims, "take") == {"its ministry"}


def test_who_succumbs_to_wounds_is_killed_and_to_pressure_is_not(nlp: Language) -> None:
    assert ("", "succumb", "The guard") in triples(nlp, "The guard succumbed to his wounds.")
    (claim,) = told(nlp, "The general succumbed to pressure.")
    assert claim.action.event_type != "KILL"


def test_a_year_is_no_target(nlp: Language) -> None:
    assert triples(nlp, "Saudi Arabia intervened in 2015.") == [("Saudi Arabia", "intervene", "")]


def test_what_an_event_led_to_is_told_once(nlp: Language) -> None:
    text = "The blast led to the death of one man and the injury of six others."
    found = [t for t in triples(nlp, text) if t[1] in ("injure", "injury", "kill", "wound")]
    assert sorted(found) == [
        ("The blast", "injure", "six others"),
        ("The blast", "kill", "one man"),
    ]
