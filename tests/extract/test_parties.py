"""Whom a claim names beside its actor and target: who is concerned, the topic, both sides."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import extract
from kg.model import Claim, Document


def told(nlp: Language, text: str, lemma: str) -> list[Claim]:
    found = extract(Document("doc", text), nlp(text)).claims
    return [claim for claim in found if claim.action.lemma == lemma]


def concerned(claim: Claim) -> list[str]:
    return [role.mention.text for role in claim.roles if role.role == "concerned"]


@pytest.mark.parametrize(
    ("text", "lemma", "party"),
    [
        ("Kenya welcomed the proposal made by Sudan.", "welcome", "Sudan"),
        ("Russia rejected a resolution condemning Serbia.", "reject", "Serbia"),
        ("Ghana praised the report that Togo published.", "praise", "Togo"),
        ("Soldiers cordoned off the roads leading into Sudan.", "cordon off", "Sudan"),
        ("Ghana drafted a resolution against Togo.", "draft", "Togo"),
    ],
)
def test_who_has_a_part_in_the_object_is_concerned(
    nlp: Language, text: str, lemma: str, party: str
) -> None:
    (claim,) = told(nlp, text, lemma)
    assert concerned(claim) == [party]


def test_where_an_object_of_a_plain_verb_is_concerns_nobody(nlp: Language) -> None:
    (claim,) = told(nlp, "Kenya painted the houses in Sudan.", "paint")
    assert concerned(claim) == []


@pytest.mark.parametrize(
    ("text", "lemma", "topic"),
    [
        ("Ghana and Togo clashed over the harvest plans.", "clash", "the harvest plans"),
        ("Kenya criticised Sudan over its treatment of refugees.", "criticise", "its treatment"),
    ],
)
def test_what_two_quarrel_over_is_the_topic(
    nlp: Language, text: str, lemma: str, topic: str
) -> None:
    roles = [role for claim in told(nlp, text, lemma) for role in claim.roles]
    assert any(role.role == "topic" and role.mention.text.startswith(topic) for role in roles)


def test_a_time_or_a_place_is_no_topic(nlp: Language) -> None:
    text = "Kenyan jets flew over the valley over the weekend."
    assert all(claim.role("topic") is None for claim in told(nlp, text, "fly"))


def test_a_country_before_a_title_belongs_to_who_bears_it(nlp: Language) -> None:
    (claim,) = told(nlp, "Kenya President William Ruto visited Sudan.", "visit")
    assert claim.actor is not None
    assert claim.actor.text == "Kenya President William Ruto"


def triples(claims: list[Claim]) -> list[tuple[str, str]]:
    return [
        (claim.actor.text if claim.actor else "", claim.target.text if claim.target else "")
        for claim in claims
    ]


@pytest.mark.parametrize(
    ("text", "lemma", "sides"),
    [
        (
            "The treaty may speed reconciliation between Chad and Niger.",
            "reconciliation",
            ("Chad", "Niger"),
        ),
        (
            "Kenya was criticised over its border dispute with Somalia.",
            "dispute",
            ("its", "Somalia"),
        ),
        ("Chad and Niger postponed their talks on the border.", "talk", ("Chad", "Niger")),
    ],
)
def test_what_two_have_between_them_names_both(
    nlp: Language, text: str, lemma: str, sides: tuple[str, str]
) -> None:
    assert triples(told(nlp, text, lemma)) == [sides]


def test_names_behind_what_they_are_together_act_each(nlp: Language) -> None:
    found = triples(told(nlp, "Old rivals Chad and Niger renewed their treaty.", "renew treaty"))
    found += triples(told(nlp, "Old rivals Chad and Niger renewed their treaty.", "renew"))
    assert [actor for actor, _ in found] == ["Chad", "Niger"]


def test_with_regard_to_brings_in_the_topic(nlp: Language) -> None:
    (claim,) = told(nlp, "Kenya acted quickly with regard to Somalia.", "act")
    topic = claim.role("topic")
    assert topic is not None
    assert topic.text == "Somalia"


def test_a_patrol_is_not_what_is_fired_at(nlp: Language) -> None:
    (claim,) = told(nlp, "Rebels fired two rockets at a convoy on a routine patrol.", "fire rocket")
    assert claim.target is not None
    assert claim.target.text == "a convoy"


def test_what_somebody_allows_to_be_so_he_says(nlp: Language) -> None:
    text = "The minister allowed that soldiers had shelled the village."
    (claim,) = told(nlp, text, "shell")
    assert claim.source is not None
    assert claim.source.text == "The minister"


def test_whom_one_is_warned_of_is_the_topic_behind_who_is_warned(nlp: Language) -> None:
    (claim,) = told(nlp, "Kenya warned its people about the rebels.", "warn")
    assert claim.target is not None
    assert claim.target.text == "its people"
    assert [role.mention.text for role in claim.roles if role.role == "topic"] == ["the rebels"]


def test_whom_a_boycotted_event_is_for_is_concerned(nlp: Language) -> None:
    (claim,) = told(nlp, "Ghana boycotted the summit organised by Togo.", "boycott")
    assert concerned(claim) == ["Togo"]
