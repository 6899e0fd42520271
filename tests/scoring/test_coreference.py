"""Scores of coreference on published and hand-computed examples; GUM's annotation read."""

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coreference.gold import read, spans_of
from scoring.coreference import Board, assign, b_cubed, ceaf, muc

KEY = ["abc", "defg"]
RESPONSE = ["ab", "cd", "fghi"]
"""The example of Pradhan et al. (2014), who print the scores below."""


def test_published_example_of_muc() -> None:
    assert muc(KEY, RESPONSE) == (2, 5)
    assert muc(RESPONSE, KEY) == (2, 5)


def test_published_example_of_b_cubed() -> None:
    found, mentions = b_cubed(KEY, RESPONSE)
    assert mentions == 7
    assert found / mentions == pytest.approx(0.4167, abs=1e-4)
    found, mentions = b_cubed(RESPONSE, KEY)
    assert mentions == 8
    assert found / mentions == pytest.approx(0.5)


def test_published_example_of_ceaf() -> None:
    similarity = ceaf(KEY, RESPONSE)
    assert similarity / 2 == pytest.approx(0.65)
    assert similarity / 3 == pytest.approx(0.4333, abs=1e-4)


def test_mean_of_the_three_on_the_published_example() -> None:
    board = Board()
    board.add(KEY, RESPONSE)
    assert board.mean() == pytest.approx((40.0 + 45.45 + 52.0) / 3, abs=0.01)


def test_the_gold_clusters_score_full_and_none_score_nothing() -> None:
    perfect, empty = Board(), Board()
    perfect.add(KEY, KEY)
    empty.add(KEY, [])
    assert perfect.mean() == pytest.approx(100)
    assert empty.mean() == 0


def test_example_of_vilain_with_one_link_missing() -> None:
    assert muc(["abcd"], ["ab", "cd"]) == (2, 3)
    assert muc(["ab", "cd"], ["abcd"]) == (2, 2)


def test_example_of_bagga_and_baldwin_with_two_clusters_merged() -> None:
    merged = ["12345", "6789abc"]
    assert b_cubed(merged, ["12345", "67", "89abc"])[0] / 12 == pytest.approx((5 + 29 / 7) / 12)


@given(st.integers(1, 4).flatmap(lambda n: st.lists(
    st.lists(st.integers(0, 9), min_size=4, max_size=4), min_size=n, max_size=n)))  # fmt: skip
def test_the_assignment_is_the_best_of_all(weights: list[list[int]]) -> None:
    chosen = assign(weights)
    best = max(
        sum(weights[row][column] for row, column in enumerate(order))
        for order in permutations(range(4), len(weights))
    )
    assert len(set(chosen)) == len(weights)
    assert sum(weights[row][column] for row, column in enumerate(chosen)) == best


TREEBANK = """# newdoc id = GUM_news_made-up
# newpar
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-person-new-cf1-2-coref
2\tmayor\tmayor\tNOUN\tNN\t_\t4\tnsubj\t_\t_
3\tof\tof\tADP\tIN\t_\t4\tcase\t_\t_
4\tRam\tRam\tPROPN\tNNP\t_\t2\tnmod\t_\tEntity=(2-place-new-cf2-1-coref)1)
5\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
6-7\tshe's\t_\t_\t_\t_\t_\t_\t_\t_
6\tshe\tshe\tPRON\tPRP\t_\t8\tnsubj\t_\tEntity=(1-person-giv-cf1-1-ana)|Bridge=2<3
7\t's\tbe\tAUX\tVBZ\t_\t8\tcop\t_\t_
8\tglad\tglad\tADJ\tJJ\t_\t5\tccomp\t_\tSpaceAfter=No
9\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

# newdoc id = GUM_news_other
# newpar
1\tRam\tRam\tPROPN\tNNP\t_\t0\troot\t_\tEntity=(1-place-new-cf1-1-sgl)
"""


def test_chains_nest_and_single_mentions_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "made-up.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    first, second = read(path)
    assert first.text.rstrip() == "The mayor of Ram said she's glad."
    assert first.clusters() == [[(0, 4), (5, 6)]]
    assert first.chains["2"] == [(3, 4)]
    assert (first.genre, second.clusters()) == ("news", [])


def test_characters_touch_words() -> None:
    assert spans_of([(0, 3), (4, 8), (9, 12)], 5, 10) == (1, 3)
    assert spans_of([(0, 3)], 4, 5) is None
