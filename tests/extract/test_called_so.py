"""What somebody calls something is told by him: "condemned what it called a massacre"."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import told


@pytest.mark.parametrize(
    ("text", "lemma", "teller"),
    [
        ("Syria condemned what it called the Israeli attack on Damascus.", "attack", "it"),
        ("Rebels protested against what they called the arrest of Omar.", "arrest", "they"),
        (
            "Officials condemned what they described as the deliberate shelling of the hospital.",
            "shell",
            "they",
        ),
        (
            "The Ministry condemned what it called unlawful killing by the police.",
            "kill",
            "The Ministry",
        ),
        ("Kyiv condemned what it says is the deportation of children.", "deport", "it"),
        ("Moscow criticised what it said was the bombing of a school.", "bomb", "it"),
    ],
)
def test_who_calls_it_so_tells_what_it_is_called(
    nlp: Language, text: str, lemma: str, teller: str
) -> None:
    found = [claim for claim in told(nlp, text) if claim.action.lemma == lemma]
    sources = [claim.attribution[-1].source for claim in found]
    assert [source.text if source else "" for source in sources] == [teller]


def test_calling_it_so_is_no_claim_of_its_own(nlp: Language) -> None:
    text = "The Ministry condemned what it called unlawful killing by the police."
    found = told(nlp, text)
    assert not [claim for claim in found if claim.action.lemma.startswith("call")]
    assert [c.actor.text for c in found if c.action.lemma == "kill" and c.actor] == ["the police"]


@pytest.mark.parametrize(
    ("text", "thing", "lemma", "name"),
    [
        ('The envoy called the vote "entirely illegal."', "the vote", "be illegal", None),
        ('Lagos called the raid "state-sponsored terror" on Monday.', "the raid", "be", "terror"),
        ("The minister called the verdict disproportionate.", "the verdict", "be disproport", None),
        ("Omar denied it, calling the claim enemy propaganda.", "the claim", "be", "propaganda"),
        ("They denounced Karim, whom they called a puppet.", "Karim", "be", "a puppet"),
        ("Rome calls the FLA a terrorist group.", "the FLA", "be", "a terrorist group"),
        ('The army called the reports "rumours spread by rebels".', "the reports", "be", "rumours"),
    ],
)
def test_what_something_is_called_is_said_of_it(
    nlp: Language, text: str, thing: str, lemma: str, name: str | None
) -> None:
    found = next(claim for claim in told(nlp, text) if "evaluation" in claim.rules)
    assert found.actor is not None
    assert found.actor.text == thing
    assert found.action.lemma.startswith(lemma)
    assert (found.target.text if found.target else "").endswith(name or "")
    assert found.attribution[-1].source is not None
