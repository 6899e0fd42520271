"""A dependency tree as text: a word a line in the order of the sentence, its head to the left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.tree import Tree, Word
from kg.show.layout import cut, pad, plain, width_of

STEPS = (3, 2, 1)
FIRST, MIDDLE, LAST, PASSING = "┌├└│"


def drawn(tree: Tree, sentence: int, notes: Mapping[int, str], width: int) -> list[str]:
    """The lines of a sentence's tree, none wider than `width`.

    `notes` say by position what a word is to a claim. Where a deep tree would leave no room for
    the words its branches are drawn closer together, then cut.
    """
    first, end = tree.sentences[sentence]
    shown = [tree.words[i] for i in range(first, end) if tree.words[i].upos != "SPACE"]
    depths = {word.index: _depth(tree, word, first, end) for word in shown}
    reach = _reach(tree, shown)
    labels = [f"{word.dep} {word.upos}{_crossing(tree, word)}" for word in shown]
    room = width - max(map(width_of, labels), default=0) - 2
    widest = max((width_of(plain(word.text)) for word in shown), default=0)
    deepest = max(depths.values(), default=0)
    step = next((step for step in STEPS if deepest * step + widest <= room), STEPS[-1])
    words = [_branches(tree, word, depths, reach, step) + plain(word.text) for word in shown]
    column = min(max(map(width_of, words), default=0), max(room, 8))
    lines = []
    for word, text, label in zip(shown, words, labels, strict=True):
        note = f"  {notes[word.index]}" if word.index in notes else ""
        lines.append(cut(f"{pad(cut(text, column), column)}  {label}{note}", width))
    return lines


def _depth(tree: Tree, word: Word, first: int, end: int) -> int:
    return sum(first <= above.index < end for above in tree.ancestors(word.index))


def _crossing(tree: Tree, word: Word) -> str:
    """The head of a word whose line would cross others, where it cannot be read off the drawing."""
    between = range(min(word.index, word.head) + 1, max(word.index, word.head))
    inside = all(
        any(above.index == word.head for above in tree.ancestors(position))
        for position in between
        if tree.words[position].upos != "SPACE"
    )
    return "" if inside else f" of “{plain(tree.words[word.head].text)}”"


def _reach(tree: Tree, shown: Sequence[Word]) -> dict[int, tuple[int, int]]:
    """How far up and down the line beside each head goes."""
    found = {}
    for word in shown:
        below = [word.index, *(child.index for child in tree.children(word.index))]
        found[word.index] = min(below), max(below)
    return found


def _branches(
    tree: Tree,
    word: Word,
    depths: Mapping[int, int],
    reach: Mapping[int, tuple[int, int]],
    step: int,
) -> str:
    """What stands before a word: the lines of all its heads, the last one turning to it."""
    parts: list[str] = []
    for above in tree.ancestors(word.index):
        if above.index not in depths:
            break
        low, high = reach[above.index]
        if not parts:
            turn = FIRST if word.index == low else LAST if word.index == high else MIDDLE
            parts.append((turn + "─" + " ")[:step] if step > 1 else turn)
        else:
            parts.append(pad(PASSING if low < word.index < high else "", step))
    return "".join(reversed(parts))
