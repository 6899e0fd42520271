"""What an action brings its object to, what somebody takes part in, what he is stuck in."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import told, triples


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("Rebels turned the school into a base.", ("Rebels", "turn into base", "the school")),
        (
            "The conflict has pitted Tigrayan forces against the Ethiopian army.",
            ("The conflict", "pit against Ethiopian army", "Tigrayan forces"),
        ),
        (
            "The prime minister rallied the country behind the army.",
            ("The prime minister", "rally behind army", "the country"),
        ),
        (
            "The zones produced a drop in violence.",
            ("The zones", "produce drop in", "violence"),
        ),
        (
            "The envoy raised doubts about the ceasefire.",
            ("The envoy", "raise doubts about", "the ceasefire"),
        ),
        (
            "The advance enabled the army to besiege the town.",
            ("The advance", "enable to besiege", "the army"),
        ),
        (
            "Kenyan forces are taking part in an offensive against al-Shabab.",
            ("Kenyan forces", "take part in", "an offensive"),
        ),
        (
            "Turkey does not see eye to eye with the US.",
            ("Turkey", "see eye to eye with", "the US"),
        ),
        (
            "Fabius arrived on a visit to Israel.",
            ("Fabius", "arrive on visit to", "Israel"),
        ),
        (
            "The decision brought both countries to the brink of war.",
            ("The decision", "bring to brink of war", "both countries"),
        ),
        (
            "The army prevented aid workers from entering the camp.",
            ("The army", "prevent from entering", "aid workers"),
        ),
        (
            "The talk of war has made an inquiry by UN inspectors critical to see what happened.",
            ("The talk of war", "make critical", "an inquiry"),
        ),
        ("The convoy made it to the town.", ("The convoy", "make it to", "the town")),
        ("The town changed hands three times.", ("The town", "change hands", "")),
        (
            "The raid brings the death toll to 45.",
            ("The raid", "bring death toll to", "45"),
        ),
        (
            "Britain put forward a resolution on sanctions.",
            ("Britain", "put forward", "a resolution"),
        ),
        (
            "Most of the casualties came during the shelling of the market.",
            ("Most of the casualties", "come during", "the shelling of the market"),
        ),
        (
            "The envoy placed calls to his counterparts.",
            ("The envoy", "place call to", "his counterparts"),
        ),
    ],
)
def test_what_makes_the_meaning_belongs_to_the_action(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "The caliphate will be hard to conquer.",
            ("The caliphate", "be hard to conquer", ""),
        ),
        (
            "The regime is back to using chemical weapons.",
            ("The regime", "be back to using", "chemical weapons"),
        ),
        (
            "Norway is reluctant about putting soldiers on the ground.",
            ("Norway", "be reluctant about putting", "soldiers"),
        ),
    ],
)
def test_a_state_is_told_with_what_it_is_about(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "The protests were met with a bloody crackdown.",
            ("The protests", "be met with", "a bloody crackdown"),
        ),
        ("The buses were stuck.", ("The buses", "be stuck", "")),
        (
            "Three journalists were caught up in the fighting.",
            ("Three journalists", "be caught up in", "the fighting"),
        ),
        (
            "More than 3000 people are set for evacuation.",
            ("More than 3000 people", "be set for", "evacuation"),
        ),
        (
            "The offensive is aimed at cutting supply lines.",
            ("The offensive", "be aimed at cutting", "supply lines"),
        ),
        (
            "The families were granted safe passage.",
            ("", "grant safe passage to", "The families"),
        ),
    ],
)
def test_nobody_does_what_a_participle_of_standing_tells(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "The truce saw 500 civilians evacuated from the town.",
        "The ministry countered that the groups are legitimate targets.",
        "As far as the rebels are concerned the war is not over.",
    ],
)
def test_a_verb_that_only_brings_in_another_clause_tells_nothing(nlp: Language, text: str) -> None:
    lemmas = {lemma for _, lemma, _ in triples(nlp, text)}
    assert lemmas.isdisjoint({"see", "counter", "concern"})


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Oman brokered an agreement between the two sides.", "MEDIATE"),
        ("The army ousted militants from Baidoa.", "DISLODGE"),
        ("The government drove the rebels from the city.", "DISLODGE"),
        ("The town was freed last week.", "LIBERATE"),
        ("The rebels freed 150 prisoners.", "RELEASE"),
        ("The rebels responded to the airstrikes.", ""),
        ("The ministry responded to the letter.", "SAY"),
        ("The women made gains in education.", ""),
        ("The rebels made gains in the province.", "ADVANCE"),
        ("The schools closed down.", ""),
        ("The statement led police to arrest the man.", ""),
        ("The bride and groom were exchanging vows.", ""),
        ("The two sides exchanged prisoners.", "COOPERATE"),
        ("Rescuers lifted the child from the rubble.", ""),
        ("Norway lifted the ban.", "EASE"),
        ("Local forces have moved in Iraq.", ""),
        ("Firefighters extinguished the flames.", ""),
        ("The Kurds declared an autonomous region.", ""),
        ("The minister hurt the president.", ""),
        ("The blast hurt two people.", "INJURE"),
    ],
)
def test_the_type_fits_what_the_verb_does(nlp: Language, text: str, kind: str) -> None:
    assert [claim.action.event_type for claim in told(nlp, text)][0] == kind


def test_a_supporter_of_a_side_does_not_belong_to_it(nlp: Language) -> None:
    claims = told(nlp, "Qatar is a supporter of the Syrian rebels.")
    assert "AFFILIATED_WITH" not in {claim.action.event_type for claim in claims}


def test_what_is_only_wanted_done_is_meant_to_be(nlp: Language) -> None:
    claims = told(nlp, "The senator wants the money spent on drones.")
    assert {c.mood.value for c in claims if c.action.lemma == "spend"} == {"intended"}


def test_deaths_in_fighting_fight_nobody(nlp: Language) -> None:
    lemmas = {lemma for _, lemma, _ in triples(nlp, "The deaths came in fighting in Homs.")}
    assert not any("fight" in lemma for lemma in lemmas if lemma != "fighting")
