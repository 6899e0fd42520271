"""Word pieces and shapes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.parse.words import MAX_PIECES, SHAPES, pieces, shape

VOCABULARY = {"[UNK]": 0, "shell": 1, "##ing": 2, "##s": 3, "cafe": 4, "-": 5, "'": 6}


@pytest.mark.parametrize(
    ("word", "ids"),
    [
        ("Shelling", [1, 2]),
        ("Café", [4]),
        ("shell-shells", [1, 5, 1, 3]),
        ("война", [0]),
        ("\x00", [0]),
        ("shell" * 100_000, [0]),
        ("-" * 100, [5] * MAX_PIECES),
    ],
)
def test_words_are_cut_into_the_longest_pieces(word: str, ids: list[int]) -> None:
    assert pieces(word, VOCABULARY) == ids


@given(st.text(max_size=40))
def test_every_word_has_pieces_and_a_shape(word: str) -> None:
    assert 1 <= len(pieces(word, VOCABULARY)) <= MAX_PIECES
    assert 0 <= shape(word) < SHAPES


def test_shapes_tell_letter_cases_apart() -> None:
    assert len({shape(w) for w in ("war", "War", "WAR", "W", "12", "iPhone", "McCain", "…")}) == 8
