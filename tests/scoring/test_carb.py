"""CaRB scores of a few tuples made by hand, with outcomes worked out on paper."""

from __future__ import annotations

import pytest

from scoring.carb import Tuple, area, best, curve, extracted_tuples, gold_tuples, match

GOLD = Tuple("signed", ("The old king", "a treaty", "in May"))


def test_an_equal_tuple_matches_in_full() -> None:
    assert match(GOLD, GOLD) == (1.0, 1.0)


def test_words_count_in_their_own_slot_only() -> None:
    found = Tuple("signed in", ("king", "a treaty"))
    assert match(GOLD, found) == (4 / 5, 4 / 8)


def test_arguments_after_the_first_are_one_slot() -> None:
    found = Tuple("signed", ("The old king", "in May a treaty"))
    assert match(GOLD, found) == (1.0, 1.0)


def test_a_relation_without_a_common_word_is_no_match() -> None:
    assert match(GOLD, Tuple("wrote", ("The old king", "a treaty", "in May"))) == (0.0, 0.0)


def test_the_case_of_letters_counts() -> None:
    assert match(GOLD, Tuple("Signed", ("The old king", "a treaty"))) == (0.0, 0.0)


def test_a_lacking_argument_is_no_match() -> None:
    assert match(GOLD, Tuple("signed", ("The old king",))) == (0.0, 0.0)
    assert match(Tuple("slept", ("He",)), Tuple("slept", ("He", "long"))) == (1.0, 1.0)


def test_be_stands_for_its_forms() -> None:
    gold = Tuple("was", ("Ada", "mayor"))
    assert match(gold, Tuple("be", ("Ada", "mayor"))) == (1.0, 1.0)
    assert match(gold, Tuple("is", ("Ada", "mayor"))) == (0.0, 0.0)


def test_a_word_said_once_in_the_gold_counts_once() -> None:
    gold = Tuple("met", ("a man", "a dog"))
    assert match(gold, Tuple("met", ("a a man", "a dog"))) == (5 / 6, 1.0)


def test_speech_may_be_told_the_other_way_round() -> None:
    gold = Tuple("said", ("the war is over", "he"))
    assert match(gold, Tuple("said", ("he", "the war is over"))) == (1.0, 1.0)
    other = Tuple("heard", ("the war is over", "he"))
    assert match(other, Tuple("heard", ("he", "the war is over"))) == (1 / 6, 1 / 6)


def test_precision_is_one_to_one_and_recall_is_not() -> None:
    gold = {"s": [Tuple("saw", ("A", "B")), Tuple("saw", ("A", "C"))]}
    found = {"s": [Tuple("saw", ("A", "B")), Tuple("saw", ("A", "B"))]}
    (point,) = curve(gold, found)
    assert (point.precision, point.recall) == pytest.approx(((1 + 2 / 3) / 2, (1 + 2 / 3) / 2))
    (single,) = curve(gold, {"s": found["s"][:1]})
    assert (single.precision, single.recall) == pytest.approx((1.0, (1 + 2 / 3) / 2))


def test_the_curve_runs_over_confidences_and_counts_silent_sentences() -> None:
    gold = {"s": [Tuple("saw", ("A", "B"))], "t": [Tuple("ran", ("C", "D"))]}
    found = {
        "s": [Tuple("saw", ("A", "B"), 0.9), Tuple("ate", ("A", "B"), 0.4)],
        "t": [Tuple("hid", ("C", "D"), 0.2)],
    }
    points = [(p.confidence, p.precision, p.recall) for p in curve(gold, found)]
    assert points == [(0.2, 1 / 3, 0.5), (0.4, 0.5, 0.5), (0.9, 1.0, 0.5)]
    assert best(curve(gold, found)).f1 == pytest.approx(2 / 3)
    assert area(curve(gold, found)) == pytest.approx(0.5)


def test_the_area_starts_at_precision_one() -> None:
    gold = {"s": [Tuple("saw", ("A", "B"))]}
    found = {"s": [Tuple("saw", ("A", "B")), Tuple("ate", ("A", "B"))]}
    assert area(curve(gold, found)) == pytest.approx(0.75)


def test_nothing_found_scores_nothing() -> None:
    points = curve({"s": [GOLD]}, {})
    assert (best(points).f1, area(points)) == (0.0, 0.0)


def test_lines_are_read_with_their_fields_and_contexts_left_out() -> None:
    line = "A ran home . \truns \tA \thome\tC: in time"
    assert gold_tuples([line, ""]) == {"A ran home .": [Tuple("runs", ("A", "home"))]}
    assert extracted_tuples(["A ran home .\t0.5\tran\tA\thome"]) == {
        "A ran home .": [Tuple("ran", ("A", "home"), 0.5)]
    }
