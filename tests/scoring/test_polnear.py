"""Scores of attributions on a tiny annotation made by hand."""

import pytest

from scoring.polnear import Board, Quoted, add_article, annotation, matched_contents, tokens_in

STANDOFF = """T1\tSource 0 5\tReuve
T2\tCue 6 10\tsaid
T3\tContent 11 20;25 30\ta b
T4\tAttribution 6 10\tsaid
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
T5\tDiscuss 0 5\tReuve
"""


def quoted(source: set[int], cue: set[int], content: set[int]) -> Quoted:
    return Quoted(frozenset(source), frozenset(cue), frozenset(content))


def test_stand_off_lines_become_roles_with_discontinuous_parts_merged() -> None:
    (found,) = annotation(STANDOFF.splitlines())
    assert found == {"Source": [(0, 5)], "Cue": [(6, 10)], "Content": [(11, 20), (25, 30)]}


def test_tokens_are_those_that_share_a_character() -> None:
    offsets = [(0, 3), (4, 8), (9, 12)]
    assert tokens_in([(2, 5)], offsets) == {0, 1}
    assert tokens_in([], offsets) == frozenset()


def test_exact_overlap_and_linked_counts() -> None:
    board = Board()
    gold = [quoted({0}, {1}, {2, 3, 4, 5}), quoted({9}, {10}, {11})]
    ours = [quoted({0, 8}, {1}, {2, 3, 4})]
    add_article(board, ours, gold)
    scores = {name: tally.scores() for name, tally in board.tallies.items()}
    assert scores["Cue exact"] == pytest.approx((100, 50, 200 / 3))
    assert scores["Source exact"] == (0, 0, 0)
    assert scores["Source overlap"][0] == 100
    assert scores["linked"][:2] == (100, 50)


def test_contents_match_one_to_one_from_half_up() -> None:
    gold = [quoted(set(), {0}, {1, 2, 3, 4})]
    assert matched_contents([quoted(set(), {0}, {1})], gold) == []
    near, far = quoted(set(), {0}, {1, 2, 3}), quoted(set(), {5}, {1, 2})
    assert matched_contents([far, near], gold) == [(near, gold[0])]
