"""Headlines in lower case: their verbs, who tells them, and the two that a count tells of."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import sources, told, triples


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("Junta jets bomb Sittwe school", ("Junta jets", "bomb", "Sittwe school")),
        ("Boko Haram beheads hostage as army closes in", ("Boko Haram", "behead", "hostage")),
        ("Mali and Niger trade accusations over truce", ("Mali", "trade accusation", "Niger")),
        ("Four soldiers, two rebels killed in Gao", ("", "kill", "two rebels")),
        ("Four soldiers, two rebels killed in Gao", ("", "kill", "Four soldiers")),
        ("Police arrest 12 protesters in Dakar", ("Police", "arrest", "12 protesters")),
    ],
)
def test_a_headline_in_lower_case_has_its_verb(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "lemma", "teller"),
    [
        ("Junta jets bomb Sagaing school, residents say", "bomb", "residents"),
        ("Drone hits Belgorod market, governor says", "hit", "governor"),
        ("Syria: Rebels seize air base, monitor says", "seize", "monitor"),
        ("Russia: Ukraine shelled the plant", "shell", "Russia"),
    ],
)
def test_who_says_a_headline_stands_behind_it_and_its_place_says_nothing(
    nlp: Language, text: str, lemma: str, teller: str
) -> None:
    assert sources(told(nlp, text), lemma) == {teller}


def test_an_attack_before_a_noun_in_a_sentence_stays_a_noun(nlp: Language) -> None:
    claims = triples(nlp, "The gunmen attack victims were buried near the school on Friday.")
    assert not [claim for claim in claims if claim[1] == "attack" and claim[2] == "victims"]
