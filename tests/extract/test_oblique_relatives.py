"""What stands before a relative clause takes part in it also behind a preposition or "where"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.extract.told import told

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "lemma", "target"),
    [
        ("Jets hit the village of Harta, from which 200 people have fled.", "flee", "Harta"),
        ("The camp, to which many refugees had returned, was bombed.", "return", "The camp"),
        ("The army, against which the rebels had fought, withdrew.", "fight", "The army"),
        ("The general, at whom the gunmen had fired, was wounded.", "fire at", "The general"),
        (
            "The attack, for which the Lions claimed responsibility, killed 12 people.",
            "claim responsibility",
            "The attack",
        ),
        (
            "Monitors reported four raids on Harta, from which 200 people have fled.",
            "flee",
            "Harta",
        ),
    ],
)
def test_a_preposition_before_which_brings_in_the_target(
    nlp: Language, text: str, lemma: str, target: str
) -> None:
    found = [c.target.text for c in told(nlp, text) if c.action.lemma == lemma and c.target]
    assert found
    assert all(target in text for text in found)


@pytest.mark.parametrize(
    ("text", "lemma", "role", "who"),
    [
        ("Troops entered Bucha, where they killed 20 civilians.", "kill", "place", "Bucha"),
        ("The prison, in which 30 men were tortured, fell.", "torture", "place", "The prison"),
        (
            "The rebels seized Bwito, where officials said 23 people had been shot.",
            "shoot",
            "place",
            "Bwito",
        ),
        (
            "The militia, to which Iran supplies weapons, refused.",
            "supply",
            "recipient",
            "The militia",
        ),
        (
            "The toll was in Douma, the largest town, where raids killed six.",
            "kill",
            "place",
            "Douma",
        ),
    ],
)
def test_what_happens_in_a_relative_clause_has_its_noun_as_place_or_receiver(
    nlp: Language, text: str, lemma: str, role: str, who: str
) -> None:
    roles = [r for c in told(nlp, text) if c.action.lemma == lemma for r in c.roles]
    assert (role, who) in [(r.role, r.mention.text) for r in roles]


def test_who_did_the_attack_in_which_people_were_killed_killed_them(nlp: Language) -> None:
    text = "The raid by Boko Haram, in which 30 villagers were killed, lasted an hour."
    found = [c for c in told(nlp, text) if c.action.lemma == "kill"]
    assert [c.actor.text if c.actor else "" for c in found] == ["Boko Haram"]


@pytest.mark.parametrize(
    ("text", "lemma", "actor"),
    [
        ("It was Russia that bombed the hospital.", "bomb", "Russia"),
        ("The colonel said it was Ukraine which had shelled the plant.", "shell", "Ukraine"),
        (
            "It was the king's army, the Guard, which provoked the fighting.",
            "provoke",
            "the king's army",
        ),
        ("It is not Iran that supplies the drones.", "supply", ""),
    ],
)
def test_who_it_was_that_did_something_did_it(
    nlp: Language, text: str, lemma: str, actor: str
) -> None:
    found = [c.actor.text for c in told(nlp, text) if c.action.lemma == lemma and c.actor]
    assert found == ([actor] if actor else [])
