"""Small corrections of parses that break a rule of the annotation, so that no clause rule has to.

Each works on the columns of one document: heads as absolute positions, labels, tags, forms.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

GIVING = frozenset(
    "give gave given gives giving grant granted grants offer offered send sent".split()
)


@dataclass(frozen=True, slots=True)
class Columns:
    """The parse of a document by columns; `heads` and `deps` are changed in place."""

    forms: Sequence[str]
    upos: Sequence[str]
    heads: list[int]
    deps: list[str]


def repaired(columns: Columns) -> None:
    """Correct a parse in place: one subject for a verb, no bare possessor of a gift."""
    subjects: dict[int, list[int]] = {}
    for index, dep in enumerate(columns.deps):
        if dep in ("nsubj", "nsubj:pass"):
            subjects.setdefault(columns.heads[index], []).append(index)
        elif dep == "nmod:poss" and columns.upos[index] == "PROPN":
            bare_possessor(columns, index)
    for head, found in subjects.items():
        if len(found) > 1:
            second_subject(columns, head, found)


def second_subject(columns: Columns, head: int, found: list[int]) -> None:
    """Of two neighbouring subjects of one verb the first is the title of the second."""
    for first, second in zip(found, found[1:], strict=False):
        if second > head or columns.upos[second] != "PROPN":
            continue
        if columns.upos[first] not in ("NOUN", "PROPN") or not _adjacent(columns, first, second):
            continue
        columns.heads[first] = second
        columns.deps[first] = "nmod:desc"


def _adjacent(columns: Columns, first: int, second: int) -> bool:
    """Whether nothing but what belongs to the second stands between two words."""
    return all(
        columns.heads[between] == second and columns.deps[between] in ("compound", "flat", "amod")
        for between in range(first + 1, second)
    )


def bare_possessor(columns: Columns, index: int) -> None:
    """A name without "'s" before the object of "give" is the one who gets it."""
    noun = columns.heads[index]
    verb = columns.heads[noun]
    if columns.deps[noun] != "obj" or columns.forms[verb].lower() not in GIVING or index > noun:
        return
    marked = any(
        columns.heads[position] == index and columns.deps[position] == "case"
        for position in range(index + 1, noun)
    )
    if not marked:
        columns.heads[index] = verb
        columns.deps[index] = "iobj"
