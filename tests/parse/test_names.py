"""Names are whole: tags, and where they waver the tree."""

from __future__ import annotations

import numpy as np

from kg.parse.names import NameFinder, Words

TAGS = ["O", "B-person", "I-person", "B-place", "I-place"]


def find(
    tags: str,
    heads: list[int],
    flat: tuple[int, ...] = (),
    modifier: tuple[int, ...] = (),
    common: tuple[int, ...] = (),
) -> list[tuple[int, int, str]]:
    """Find names where the best tag of each word is given by its number in `TAGS`."""
    places = np.arange(len(tags))
    scores = np.zeros((len(tags), len(TAGS)), np.float32)
    scores[places, [int(t) for t in tags]] = 2
    words = Words(
        sentences=np.zeros(len(tags), np.int64),
        heads=np.array(heads),
        flat=np.isin(places, flat),
        modifier=np.isin(places, modifier),
        proper=~np.isin(places, common),
    )
    finder = NameFinder(TAGS)
    found = finder.find(scores, words)
    return [(start, end, finder.types[kind]) for start, end, kind in found]


def test_names_follow_their_tags() -> None:
    assert find("012030", [0, 1, 2, 1, 1, 1]) == [(1, 3, "person"), (4, 5, "place")]


def test_a_name_has_one_type() -> None:
    assert find("014", [0, 1, 2]) == [(1, 3, "person")]


def test_flat_words_belong_to_the_name_they_hang_on() -> None:
    assert find("1001", [0, 1, 1, 1], flat=(1, 3)) == [(0, 4, "person")]
    assert find("0010", [0, 1, 1, 1], flat=(2,)) == [(0, 3, "person")]
    assert find("0000", [0, 1, 1, 1], flat=(2,)) == []


def test_a_name_that_hangs_on_a_common_noun_starts_after_it() -> None:
    assert find("000", [0, 1, 2], flat=(1, 2), common=(0,)) == [(1, 3, "person")]


def test_a_modifier_of_the_same_type_is_part_of_the_name() -> None:
    assert find("330", [2, 0, 2], modifier=(0,)) == [(0, 2, "place")]
    assert find("310", [2, 0, 2], modifier=(0,)) == [(0, 1, "place"), (1, 2, "person")]
    assert find("330", [0, 1, 2]) == [(0, 1, "place"), (1, 2, "place")]
