"""How many were killed, hurt or lost, and who tells the number."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import told, triples


@pytest.mark.parametrize(
    ("text", "teller", "deed", "whom", "count"),
    [
        ("State radio put the losses at 710.", "State radio", "kill", "710", 710),
        ("The clinic counted 16 dead.", "The clinic", "kill", "16 dead", 16),
        ("Moscow admits nine dead.", "Moscow", "kill", "nine dead", 9),
        ("Doctors report 27 dead across three cities.", "Doctors", "kill", "27 dead", 27),
        ("Medics in Goma reported 27 dead and 44 hurt.", "Medics", "hurt", "44 hurt", 44),
        (
            "Baghdad put its losses at nine dead and 17 wounded.",
            "Baghdad",
            "wound",
            "17 wounded",
            17,
        ),
        ("The warlord spoke of 40 dead.", "The warlord", "kill", "40 dead", 40),
        ("The army gave a figure of 14 dead.", "The army", "kill", "14 dead", 14),
        ("The UN put the number of dead at 120.", "The UN", "kill", "120", 120),
        ("The ministry acknowledged 12 deaths.", "The ministry", "die", "12 deaths", 12),
        ("Kyiv said the casualties numbered 200.", "Kyiv", "kill", "200", 200),
        ("Hezbollah admitted the loss of three men.", "Hezbollah", "kill", "three men", 3),
        ("The army lost two men, a colonel said.", "a colonel", "kill", "two men", 2),
    ],
)
def test_who_counts_the_dead_or_hurt_tells_that_they_were_killed_or_hurt(
    nlp: Language, text: str, teller: str, deed: str, whom: str, count: int
) -> None:
    claims = [c for c in told(nlp, text) if c.action.event_type in ("KILL", "INJURE")]
    (claim,) = (c for c in claims if c.target and c.target.text == whom)
    assert claim.action.lemma == deed
    assert claim.source is not None
    assert claim.source.text == teller
    assert claim.quantity is not None
    assert claim.quantity.value == count


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("His staff had treated 44 wounded.", ("", "wound", "44 wounded")),
        ("Two women were taken to hospital with burns.", ("", "injure", "Two women")),
        ("The clinic treated four boys for shrapnel wounds.", ("", "injure", "four boys")),
        ("Leila, who lost her husband in the raid, fled.", ("", "kill", "her husband")),
    ],
)
def test_who_is_cared_for_or_mourned_was_hurt_or_killed(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry put the losses at $40 million.",
        "The party lost 12 seats in the vote.",
        "The army acknowledged the loss of the town.",
    ],
)
def test_money_seats_and_towns_are_not_killed(nlp: Language, text: str) -> None:
    assert not [c for c in told(nlp, text) if c.action.event_type == "KILL"]
