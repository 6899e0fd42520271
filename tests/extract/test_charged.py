"""Who did it where somebody accuses, blames, mocks or praises somebody for it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.model import Polarity
from tests.extract.told import told, triples

CHARGED = [
    ("The army accused the militia of having bombed the district.", "the militia", "bomb"),
    ("The junta, which the rebels accused of bombing the market, left.", "The junta", "bomb"),
    ("The officer, whom prosecutors charged with killing six monks, fled.", "The officer", "kill"),
    ("Kinshasa, which she accused of arming rebels, said nothing.", "Kinshasa", "arm"),
    ("The front mocked its rivals for having abandoned the village.", "its rivals", "abandon"),
    ("Tehran charged the group with betraying a commander.", "the group", "betray"),
    ("The UN condemned M23 for recruiting children.", "M23", "recruit"),
    ("The mayor hailed the crew for having saved six children.", "the crew", "save"),
    ("The report lambasted the army for having burned villages.", "the army", "burn"),
    ("Kyiv accused Russia, which holds the plant, of mining the pond.", "Russia", "mine"),
    ("The group is said to have hanged a man it accused of aiding Kyiv.", "a man", "aid"),
    ("The envoy warned both sides against attacking hospitals.", "both sides", "attack"),
    ("The militia blamed for killing six farmers denied it.", "The militia", "kill"),
    ("The general accused of betraying a monk was freed.", "The general", "betray"),
    (
        "Locals accused the soldiers of raping girls and the militia of theft.",
        "the soldiers",
        "rape",
    ),
    ("Kyiv accused Moscow of war crimes and of seizing a plant.", "Moscow", "seize"),
    ("He accused the junta of theft and of having burned a mill.", "the junta", "burn"),
    ("Kyiv accused Russia of shelling a bus that bore nuns, killing six.", "Russia", "kill"),
    ("Mali accused rebels of firing at men who tried to flee, killing six.", "rebels", "kill"),
    ("Residents accuse the army of having looted shops.", "the army", "loot"),
    ("The rebels were charged by the army with having killed a nurse.", "The rebels", "kill"),
]


@pytest.mark.parametrize(("text", "doer", "deed"), CHARGED)
def test_who_is_charged_has_done_it_and_not_the_accuser(
    nlp: Language, text: str, doer: str, deed: str
) -> None:
    assert {t[0] for t in triples(nlp, text) if t[1] == deed} == {doer}


def test_what_stands_behind_having_is_the_deed_and_has_its_object(nlp: Language) -> None:
    for text in (
        "Residents accuse the army of having looted shops.",
        "The army is accused of having looted shops.",
        "The army admitted having looted shops.",
    ):
        found = [t for t in triples(nlp, text) if t[1] == "loot"]
        assert [(t[0].lower(), t[2]) for t in found] == [("the army", "shops")]


def test_the_accused_is_named_without_the_charge(nlp: Language) -> None:
    text = "The colonel accused the government of theft and of having fled."
    assert ("The colonel", "accuse", "the government") in triples(nlp, text)


def test_what_somebody_is_warned_against_is_not_done(nlp: Language) -> None:
    for verb in ("warned", "cautioned"):
        text = f"The envoy {verb} both sides against attacking hospitals."
        (claim,) = [c for c in told(nlp, text) if c.action.lemma == "attack"]
        assert claim.polarity is Polarity.NEGATIVE


def test_what_it_was_not_who_did_it_has_not_done_it(nlp: Language) -> None:
    (claim,) = told(nlp, "It was not the rebels who shelled the hospital.")
    assert claim.polarity is Polarity.NEGATIVE
    found = triples(nlp, "It was not the army but the militia that burned the village.")
    assert found == [("the militia", "burn", "the village")]


def test_what_somebody_is_accused_of_is_no_fact_of_the_article(nlp: Language) -> None:
    for text in (
        "A man accused of shooting a guard escaped.",
        "The trial of a colonel charged with shooting a guard began.",
    ):
        (claim,) = [c for c in told(nlp, text) if c.action.lemma == "shoot"]
        assert claim.attribution
