"""Sentences that name last whom they are about, and those who are among the dead."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import told, triples


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("Among those killed were two journalists.", ("", "kill", "two journalists")),
        ("Among the victims were at least nine boys.", ("", "kill", "at least nine boys")),
        ("Among the dead were five medics.", ("", "die", "five medics")),
        ("Those killed included four women.", ("", "kill", "four women")),
        ("The dead include two soldiers and a policeman.", ("", "kill", "a policeman")),
    ],
)
def test_who_is_among_the_dead_was_killed(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_who_is_behind_an_attack_may_be_named_last(nlp: Language) -> None:
    text = "Behind the attack were militants of the Red Front, the police said."
    assert ("militants of the Red Front", "attack", "") in triples(nlp, text)
    assert all(claim.attribution for claim in told(nlp, text))


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("The convoy came under attack by rebels.", ("rebels", "attack", "The convoy")),
        ("The town came under attack on Monday.", ("", "attack", "The town")),
        (
            "Nine men suffered suffocation due to the attack which was launched by militants.",
            ("militants", "suffocate", "Nine men"),
        ),
        ("Six men sustained injuries in a raid by rebels.", ("rebels", "injure", "Six men")),
    ],
)
def test_what_is_under_attack_attacks_nobody(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    found = triples(nlp, text)
    assert triple in found
    assert not [each for each in found if each[0] == triple[2]]
