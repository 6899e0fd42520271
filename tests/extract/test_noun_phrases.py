"""Where noun phrases begin and end: sides joined before a noun, names, headlines."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import extract
from kg.model import Claim, Document
from kg.resolve import resolve


def told(nlp: Language, text: str) -> tuple[Claim, ...]:
    return extract(Document("doc", text), nlp(text)).claims


def actors(nlp: Language, text: str, lemma: str) -> set[str]:
    return {
        claim.actor.text
        for claim in told(nlp, text)
        if claim.actor is not None and claim.action.lemma == lemma
    }


@pytest.mark.parametrize(
    ("text", "lemma", "sides"),
    [
        ("U.S. and Afghan forces raided the depot.", "raid", {"U.S.", "Afghan"}),
        ("Turkish and regime warplanes bombed the village.", "bomb", {"Turkish", "regime"}),
        ("Two farms were hit by Iranian and Iraqi jets.", "hit", {"Iranian", "Iraqi"}),
    ],
)
def test_two_sides_before_their_forces_are_two_actors(
    nlp: Language, text: str, lemma: str, sides: set[str]
) -> None:
    assert actors(nlp, text, lemma) == sides


@pytest.mark.parametrize(
    "text",
    [
        "Kurdish and Arab fighters took the hill.",
        "Young and old soldiers took the hill.",
        "Military and civilian officials took the hill.",
    ],
)
def test_adjectives_joined_before_people_are_one_actor(nlp: Language, text: str) -> None:
    (actor,) = actors(nlp, text, "take")
    assert " and " in actor


def test_strikes_that_killed_people_are_the_subject(nlp: Language) -> None:
    text = (
        "Government air strikes killed at least nine farmers near Tarsk on Friday a monitor said."
    )
    killed = [claim for claim in told(nlp, text) if claim.action.lemma == "kill"]
    assert [claim.target.text for claim in killed if claim.target] == ["at least nine farmers"]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Shells kill nine in the port of Tarsk monitor", "monitor", "nine"),
        ("Truck bomb kills six Turkish state TV", "Turkish state TV", "six"),
        ("Army fire kills nine rebels in Tarsk NGO", "NGO", "nine rebels"),
        ("Police kill nine protesters in Tarsk: officials", "officials", "nine protesters"),
        ("Rebels execute two officers - monitor", "monitor", "two officers"),
    ],
)
def test_a_teller_behind_a_headline_tells_it(
    nlp: Language, text: str, source: str, target: str
) -> None:
    found = {
        (claim.source.text, claim.target.text)
        for claim in told(nlp, text)
        if claim.source is not None
        if claim.target is not None
    }
    assert found == {(source, target)}


@pytest.mark.parametrize(
    "text",
    [
        "The news was announced on North Korean state TV",
        "Gunmen shot the head of the aid group",
        "The government rejects any nuclear monitor",
        "The shells killed a monitor.",
    ],
)
def test_a_body_with_a_part_in_the_sentence_does_not_tell_it(nlp: Language, text: str) -> None:
    assert not any("headline_teller" in claim.rules for claim in told(nlp, text))


def test_a_titled_name_behind_and_is_another_person(nlp: Language) -> None:
    text = (
        "The channel ran through former envoy Karl Volt, the president's lawyer Rudi Giannini"
        " and outgoing Energy Secretary Rick Parry."
    )
    named = {claim.actor.text for claim in told(nlp, text) if claim.actor is not None}
    assert not any("Giannini" in name and "Parry" in name for name in named)


def test_a_count_before_a_place_is_what_is_killed(nlp: Language) -> None:
    claims = told(nlp, "Motorbike bomber kills 16 outside bakery in Homs")
    assert [claim.target.text for claim in claims if claim.target is not None] == ["16"]


def test_somebody_described_behind_the_name_is_named(nlp: Language) -> None:
    text = "Jan Holm, a London banker who pushed for the law, left Tarsk. Nobody stopped him."
    resolved = resolve(extract(Document("doc", text), nlp(text)))
    names = {entity.id: entity.name for entity in resolved.entities}
    pushed = [c for c in resolved.claims if c.action.lemma.startswith("push")]
    assert [names[c.actor.entity] for c in pushed if c.actor and c.actor.entity] == ["Jan Holm"]


def test_a_post_is_said_by_who_signs_it(nlp: Language) -> None:
    post = "Rebels shelled the port today. The army fled — Tarsk Daily (@tarskdaily) May 4, 2021"
    claims = told(nlp, f"The mayor said nothing.\n\n{post}\n\nPeople left.")
    sources = {c.action.lemma: c.source.text if c.source else "" for c in claims}
    assert sources["shell"] == "Tarsk Daily"
    assert sources["leave"] == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Harbour Press writer Lena Voss contributed to this report.", "Lena Voss"),
        ("Opposition veteran Tom Ruiz lost his seat in the vote.", "Tom Ruiz"),
    ],
)
def test_the_last_name_belongs_to_the_name_behind_a_description(
    nlp: Language, text: str, name: str
) -> None:
    resolved = resolve(extract(Document("doc", text), nlp(text)))
    entities = {entity.id: entity.name for entity in resolved.entities}
    actor = resolved.claims[0].actor
    assert actor is not None
    assert actor.entity is not None
    assert entities[actor.entity] == name


def test_a_number_in_thousands_is_told_whole(nlp: Language) -> None:
    text = "The church estimates that the number is closer to 40,000."
    resolved = resolve(extract(Document("doc", text), nlp(text)))
    assert "40,000" in {entity.name for entity in resolved.entities}
