"""Whether something was done: what negates it from afar, what came of it, till when it was not."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import extract
from kg.model import Certainty, Claim, Document, Mood, Polarity


def told(nlp: Language, text: str, lemma: str) -> Claim:
    claims = extract(Document("doc", text), nlp(text)).claims
    (found,) = [claim for claim in claims if claim.action.lemma == lemma]
    return found


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("She expects justice from neither.", "expect"),
        ("The villagers had help from neither side.", "have"),
        ("The miners gave it to no one.", "give"),
        (
            "The army has announced an inquiry, none of whose predecessors has led to a trial.",
            "lead to",
        ),
        ("The militia, none of whose members has been arrested, left Lima.", "arrest"),
        (
            'A spokesman told reporters that our troops "do not and will not" target homes.',
            "target",
        ),
    ],
)
def test_what_denies_stands_far_from_the_verb(nlp: Language, text: str, lemma: str) -> None:
    assert told(nlp, text, lemma).polarity is Polarity.NEGATIVE


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The navy struck the carrier, forcing it to withdraw.", "withdraw"),
        ("He said the navy had struck the carrier, forcing it to withdraw.", "withdraw"),
        ("The aircraft had returned to strike ambulance crews.", "strike"),
        ("The rebels came back to loot the market.", "loot"),
        ("The army went on to capture the village.", "capture"),
        ("The sailors know the truth even if the Pentagon hides it.", "know"),
    ],
)
def test_what_was_done_is_neither_meant_nor_conditional(
    nlp: Language, text: str, lemma: str
) -> None:
    claim = told(nlp, text, lemma)
    assert (claim.certainty, claim.mood) == (Certainty.CERTAIN, Mood.ASSERTED)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The minister will return to sign the deal.", "sign"),
        ("The army plans to shell the town, forcing residents to flee.", "flee"),
        ("The minister returned home to sign the deal if the talks fail.", "fail"),
    ],
)
def test_what_comes_of_a_plan_is_open(nlp: Language, text: str, lemma: str) -> None:
    assert told(nlp, text, lemma).mood is not Mood.ASSERTED


@pytest.mark.parametrize(
    "text",
    [
        "The guards did not enter the building until dawn.",
        "The guards held the building till dawn.",
    ],
)
def test_a_time_up_to_which_it_was_so_keeps_its_until(nlp: Language, text: str) -> None:
    (claim,) = extract(Document("doc", text), nlp(text)).claims
    (time,) = [role.mention.text for role in claim.roles if role.role == "time"]
    assert time in ("until dawn", "till dawn")


def test_reportedly_bears_on_its_verb_and_not_on_an_aside_before_it(nlp: Language) -> None:
    text = "The troops, blamed by some residents for the fire, have reportedly left the area."
    assert told(nlp, text, "blame").attribution == ()
    assert told(nlp, text, "leave").attribution != ()


def test_what_is_looked_at_whether_it_was_so_is_open(nlp: Language) -> None:
    text = "We can take a hard look at whether they've traveled to war zones."
    assert told(nlp, text, "travel").certainty is Certainty.UNKNOWN
