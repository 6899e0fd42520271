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
