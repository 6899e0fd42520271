"""A tree as text: every word on its line, its head to be read off, within the width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.tree import tree
from kg.show.drawn import drawn
from kg.show.layout import width_of

if TYPE_CHECKING:
    from spacy.language import Language


def test_a_small_tree(nlp: Language) -> None:
    parsed = tree(nlp("The army shelled the port."))
    assert drawn(parsed, 0, {2: "← action"}, 40) == [
        "   ┌─ The  det DET",
        "┌─ army    nsubj NOUN",
        "shelled    root VERB  ← action",
        "│  ┌─ the  det DET",
        "├─ port    obj NOUN",
        "└─ .       punct PUNCT",
    ]


LONG = (
    "The minister, who denied that his 🕊 army had shelled the port of حمص where ships which "
    "carried grain that the agency had bought for the towns that rebels held were waiting, left."
)


@pytest.mark.parametrize("width", [24, 40, 60, 80, 200])
def test_a_deep_tree_fits_the_terminal(nlp: Language, width: int) -> None:
    parsed = tree(nlp(LONG))
    lines = drawn(parsed, 0, {}, width)
    assert len(lines) == len(LONG.replace(",", " ,").replace(".", " .").split())
    assert all(width_of(line) <= width for line in lines)


def test_a_head_is_the_word_its_branch_ends_at(nlp: Language) -> None:
    text = (
        "The minister, who denied that his army had shelled the port, said on Monday that ships "
        "which carried grain for the towns in the north had left before the attack began."
    )
    parsed = tree(nlp(text))
    lines = drawn(parsed, 0, {}, 300)
    for word, line in zip(parsed.words, lines, strict=True):
        depth = sum(1 for _ in parsed.ancestors(word.index)) * 3
        assert line[depth:].startswith(word.text)
        if word.head != word.index and " of “" not in line:
            between = range(min(word.index, word.head) + 1, max(word.index, word.head))
            assert line[depth - 3] in "┌├└"
            assert all(lines[i][depth - 3] in "│┌├└" for i in between)
