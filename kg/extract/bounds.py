"""Where a noun phrase must begin and end, whatever the parse says."""

from __future__ import annotations

from kg.extract.tree import Tree, Word

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def before_clause(word: Word, tree: Tree, last: int) -> int:
    """A noun phrase ends before a finite verb, whatever the parse says."""
    for position in range(word.index + 1, last + 1):
        if tree.words[position].upos == "AUX" or tree.words[position].xpos in FINITE:
            return max(word.index, position - 1)
    return last


def after_clause(word: Word, tree: Tree, first: int) -> int:
    """A noun phrase begins behind a finite verb, whatever the parse says."""
    for position in range(word.index - 1, first - 1, -1):
        before = tree.words[position]
        if before.upos == "AUX" or (before.upos == "VERB" and before.xpos in FINITE):
            inside = (i for i in range(position + 1, word.index) if tree.words[i].upos != "PUNCT")
            return next((i for i in inside if tree.words[i].head == word.index), word.index)
    return first
