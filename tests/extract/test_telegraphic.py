"""Headlines that leave words out: auxiliaries, articles, the mark before who tells it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import triples


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Seven killed five injured in clashes in Larnum",
            [("", "kill", "Seven"), ("", "injure", "five")],
        ),
        (
            "3 killed others injured in an explosion in Larnum",
            [("", "kill", "3"), ("", "injure", "others")],
        ),
        (
            "Child Killed 20 People Injured in Blast in Larnum.",
            [("", "kill", "Child"), ("", "injure", "20 People")],
        ),
        (
            "At least 30 killed, dozens hurt in Larnum blast",
            [("", "kill", "30"), ("", "hurt", "dozens")],
        ),
        (
            "12 Soldiers Killed 9 Wounded by Rebels Near Larnum.",
            [("Rebels", "kill", "12 Soldiers"), ("Rebels", "wound", "9")],
        ),
    ],
)
def test_of_two_counts_with_a_harm_behind_each_none_is_the_doer(
    nlp: Language, text: str, found: list[tuple[str, str, str]]
) -> None:
    told = {triple for triple in triples(nlp, text) if triple[1] in ("kill", "injure", "hurt")}
    told |= {triple for triple in triples(nlp, text) if triple[1] == "wound"}
    assert {*found} <= told
    assert not {t for t in told if t[0] and t[0] in [f[2] for f in found]}


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("The blast killed 12, wounded 30 in Larnum.", ("The blast", "wound", "30")),
        ("The bomber killed two men wounded in the raid.", ("The bomber", "kill", "two men")),
    ],
)
def test_who_kills_some_and_wounds_others_is_the_doer(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert any(t[:2] == triple[:2] for t in triples(nlp, text))
