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
