"""Who is shot dead is killed; steps taken to do something and given names tell nothing."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import told, triples


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen shot dead three policemen.", ("Gunmen", "shoot dead", "three policemen")),
        ("Soldiers shot dead a protester.", ("Soldiers", "shoot dead", "a protester")),
        ("Rebels have shot dead villagers.", ("Rebels", "shoot dead", "villagers")),
        ("A trader was shot dead by rebels.", ("rebels", "shoot dead", "A trader")),
    ],
)
def test_who_is_shot_dead_was_not_dead_before_and_is_killed(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    assert triples(nlp, text) == [expected]
    assert [claim.action.event_type for claim in told(nlp, text)] == ["KILL"]


@pytest.mark.parametrize(
    "text",
    [
        "Israel should take steps to prevent the killing.",
        "The army is taking steps to reduce the harm.",
    ],
)
def test_steps_to_do_something_are_told_by_what_is_to_be_done(nlp: Language, text: str) -> None:
    lemmas = [claim[1] for claim in triples(nlp, text)]
    assert lemmas
    assert not [lemma for lemma in lemmas if lemma.startswith("take")]


@pytest.mark.parametrize(
    "text",
    [
        "A trader we will call Samir said the army shelled the market.",
        "A farmer, whom I will call Yusuf, said soldiers burned his barn.",
    ],
)
def test_a_name_that_the_writer_gives_is_no_claim(nlp: Language, text: str) -> None:
    assert [claim[1] for claim in triples(nlp, text)] in (["shell"], ["burn"])
