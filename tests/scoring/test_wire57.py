"""WiRe57 scores of a few tuples made by hand, with outcomes worked out on paper."""

from __future__ import annotations

from typing import Any

import pytest

from scoring.carb import Tuple
from scoring.wire57 import Sentence, Slot, match, score, sentences


def slot(words: str, inferred: int = 0) -> Slot:
    parts = words.split()
    return Slot(frozenset(parts), len(parts) - inferred)


GOLD = (slot("Ada"), slot("is mayor of", 1), slot("Rome"), slot("since 1999"))


def test_each_of_the_three_main_slots_needs_a_common_word() -> None:
    assert match(GOLD, Tuple("mayor of", ("Ada", "Rome"))) == (1.0, 4 / 6)
    assert match(GOLD, Tuple("mayor of", ("Ada", "Paris"))) is None
    assert match(GOLD, Tuple("rules", ("Ada", "Rome"))) is None
    assert match(GOLD, Tuple("mayor", ("Ada",))) is None


def test_inferred_words_are_not_asked_for() -> None:
    gold = (slot("Ada"), slot("is", 1), slot("a mayor", 1))
    assert match(gold, Tuple("was called", ("Ada", "mayor"))) == (2 / 4, 1.0)


def test_further_arguments_are_compared_in_order() -> None:
    found = Tuple("mayor of", ("Ada", "Rome", "since May"))
    assert match(GOLD, found) == (5 / 6, 5 / 6)


def test_pairs_are_taken_greedily_one_to_one() -> None:
    sentence = Sentence(("Ada",), (GOLD, (slot("Ada"), slot("left"), slot("Rome"))))
    found = [Tuple("mayor of", ("Ada", "Rome", "since 1999")), Tuple("mayor of", ("Ada", "Rome"))]
    result = score([(sentence, found)])
    assert (result.precision, result.recall, result.matches) == (0.5, 0.5, 1)
    assert result.f1 == pytest.approx(0.5)


def test_the_published_records_are_read() -> None:
    def part(words: list[str], indexes: list[object]) -> dict[str, Any]:
        return {"words": words, "words_indexes": indexes}

    record = {
        "doc": [
            {
                "tokens": ["Ada", "ran"],
                "tuples": [
                    {
                        "arg1": part(["Ada"], [0]),
                        "rel": part(["is", "ran"], ["inf", 1]),
                        "arg2": part([], []),
                        "arg3+": [part(["home"], ["inf"])],
                    }
                ],
            }
        ]
    }
    (sentence,) = sentences(record)
    assert sentence.words == ("Ada", "ran")
    assert sentence.tuples == ((slot("Ada"), slot("is ran", 1), slot(""), slot("home", 1)),)
