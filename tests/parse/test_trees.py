"""Trees: always one root for each sentence, and the best that can be."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from kg.parse.trees import Indices, Scores, decode, spanning_tree


def is_tree(heads: Indices) -> bool:
    """Tell whether all words lead to the root, which has one dependent."""
    for node in range(1, len(heads) + 1):
        steps = 0
        while node and steps <= len(heads):
            node, steps = int(heads[node - 1]), steps + 1
        if node:
            return False
    return int((heads == 0).sum()) == 1


def total(arcs: Scores, heads: Indices) -> float:
    return float(arcs[np.arange(len(heads)), heads].astype(float).sum())


@st.composite
def scores(draw: st.DrawFn, largest: int) -> Scores:
    count = draw(st.integers(1, largest))
    values = st.integers(-8, 8).map(float)
    return draw(arrays.arrays(np.float32, (count, count + 1), elements=values))


@settings(max_examples=40, deadline=None)
@given(scores(4))
def test_no_tree_is_better_than_the_spanning_tree(arcs: Scores) -> None:
    tree = spanning_tree(arcs)
    assert is_tree(tree)
    every = (np.array(heads) for heads in product(range(len(arcs) + 1), repeat=len(arcs)))
    assert total(arcs, tree) == max(total(arcs, heads) for heads in every if is_tree(heads))


@settings(max_examples=40, deadline=None)
@given(scores(16), st.data())
def test_each_sentence_gets_a_tree_of_its_own(arcs: Scores, data: st.DataObject) -> None:
    starts = data.draw(arrays.arrays(np.bool_, len(arcs)))
    starts[0] = False
    sentences = np.cumsum(starts).astype(np.int64)
    heads = decode(arcs, sentences)
    for number in range(int(sentences[-1]) + 1):
        places = np.flatnonzero(sentences == number)
        inner = heads[places]
        inner = np.where(inner > 0, inner - places[0], 0)
        assert is_tree(inner)


@pytest.mark.parametrize("count", [1, 2, 200])
def test_scores_that_say_nothing_give_a_tree(count: int) -> None:
    assert is_tree(decode(np.zeros((count, count + 1), np.float32), np.zeros(count, np.int64)))
