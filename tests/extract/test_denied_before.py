"""Who denies in a word what was said right before denies all of it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.model import Claim, Polarity
from tests.extract.told import told


def sides(nlp: Language, text: str, verb: str) -> dict[str, Polarity]:
    """Who says of the one deed whether it was done."""

    def teller(claim: Claim) -> str:
        return claim.source.text if claim.source else ""

    return {teller(c): c.polarity for c in told(nlp, text) if c.action.lemma == verb}


@pytest.mark.parametrize(
    ("text", "verb", "teller", "denier"),
    [
        (
            "Rwanda is backing the rebels, according to a UN report; Kigali denies this.",
            "back",
            "a UN report",
            "Kigali",
        ),
        (
            "The army shelled the camp, according to aid workers, but the government rejects this.",
            "shell",
            "aid workers",
            "the government",
        ),
        (
            "Ukraine accused Russia of bombing a school. Moscow rejected the accusation.",
            "bomb",
            "Ukraine",
            "Moscow",
        ),
        (
            "Witnesses said the army had burned villages. The government denied it.",
            "burn",
            "Witnesses",
            "The government",
        ),
    ],
)
def test_both_sides_are_told(nlp: Language, text: str, verb: str, teller: str, denier: str) -> None:
    assert sides(nlp, text, verb) == {teller: Polarity.POSITIVE, denier: Polarity.NEGATIVE}


@pytest.mark.parametrize(
    "text",
    [
        "Ruritania sponsors the rebels. No one denies that.",
        "The minister resigned on Monday. His office denied reports of a quarrel.",
        "The agency withdrew its staff on Monday. The rebels denied the allegation.",
        "The army entered Tarsk.\n\nThe mayor denied it.",
    ],
)
def test_nothing_else_is_denied(nlp: Language, text: str) -> None:
    assert all(claim.polarity is Polarity.POSITIVE for claim in told(nlp, text)[:1])
    assert not [claim for claim in told(nlp, text) if "denied_aside" in claim.rules]


def test_who_rejects_that_they_failed_says_they_did_it(nlp: Language) -> None:
    text = (
        "Ruritania accused the agency of failing to collect aid, a charge that the agency rejects."
    )
    assert sides(nlp, text, "collect") == {
        "Ruritania": Polarity.NEGATIVE,
        "the agency": Polarity.POSITIVE,
    }
    assert sides(nlp, text, "reject") == {"": Polarity.POSITIVE}


def test_whom_somebody_blames_is_not_what_is_denied(nlp: Language) -> None:
    text = (
        "Ruritania has blamed the agency for the shortage, an accusation that the agency rejects."
    )
    assert sides(nlp, text, "blame") == {"": Polarity.POSITIVE}


def test_a_gerund_behind_a_denial_is_denied(nlp: Language) -> None:
    assert sides(nlp, "The agency denied failing to pay the guards.", "pay") == {
        "The agency": Polarity.POSITIVE
    }


def test_of_what_is_allegedly_done_the_denial_is(nlp: Language) -> None:
    text = "The charity left after officers allegedly stopped a bus. Police denied the allegations."
    assert sides(nlp, text, "leave") == {"": Polarity.POSITIVE}
    assert sides(nlp, text, "stop")["Police"] is Polarity.NEGATIVE


def test_what_comes_of_a_denied_deed_is_denied_too(nlp: Language) -> None:
    text = "The mission denied that its troops had fired at a bus, wounding two passengers."
    assert sides(nlp, text, "wound") == {"The mission": Polarity.NEGATIVE}


@pytest.mark.parametrize(
    ("text", "verb", "denier"),
    [
        (
            "The minister dismissed as propaganda reports that a jet was shot down.",
            "shoot down",
            "",
        ),
        ("The army rejected as baseless accusations that it shelled a camp.", "shell", ""),
        ("Ruritania dismissed as lies Sudlandic claims that its troops fled.", "flee", "Sudlandic"),
    ],
)
def test_an_account_behind_what_it_is_called_is_denied(
    nlp: Language, text: str, verb: str, denier: str
) -> None:
    told_by = sides(nlp, text, verb)
    assert told_by.pop(denier, Polarity.POSITIVE) is Polarity.POSITIVE
    assert list(told_by.values()) == [Polarity.NEGATIVE]


@pytest.mark.parametrize(
    "text",
    [
        "Sudland said its forces had captured Tarsk. Norland called the claim a lie.",
        "Sudland said its forces had captured Tarsk. Norland said this was not true.",
        'Sudland said its forces had captured Tarsk. "This is a lie," said Norland.',
        "Sudland said its forces had captured Tarsk. Norland described the report as baseless.",
    ],
)
def test_who_calls_an_account_untrue_denies_it(nlp: Language, text: str) -> None:
    assert sides(nlp, text, "capture") == {
        "Sudland": Polarity.POSITIVE,
        "Norland": Polarity.NEGATIVE,
    }


def test_somebody_elses_statements_are_not_what_was_said_last(nlp: Language) -> None:
    text = "Sudland said it had captured Tarsk. It called Norland's statements lies."
    assert sides(nlp, text, "capture") == {"Sudland": Polarity.POSITIVE}
