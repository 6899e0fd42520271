"""The parse of a document by columns, which the corrections change, and what hangs near a word."""

from __future__ import annotations

from collections.abc import Iterator, MutableSequence, Sequence
from dataclasses import dataclass, field

from kg.extract.lexicon import PERIODS

NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
MEASURES = frozenset(
    "kilometer kilometers kilometre kilometres km mile miles percent meters".split()
)
NEAR = 40


@dataclass(frozen=True, slots=True)
class Columns:
    """The parse of a document by columns; all but `forms` are changed in place.

    `starts` are the first words of the sentences.
    """

    forms: Sequence[str]
    upos: MutableSequence[str]
    heads: list[int]
    deps: list[str]
    starts: Sequence[int] = ()
    tags: MutableSequence[str] = field(default_factory=list)


def below(columns: Columns, head: int) -> Iterator[int]:
    """The words near a head that hang on it, in order."""
    heads = columns.heads
    for index in range(max(0, head - NEAR), min(len(heads), head + NEAR)):
        if heads[index] == head and index != head:
            yield index


def has(columns: Columns, head: int, deps: frozenset[str]) -> bool:
    """Whether something with one of the relations hangs near on a head."""
    return any(columns.deps[index] in deps for index in below(columns, head))


def marked(columns: Columns, noun: int) -> bool:
    """Whether a preposition or subordinator stands before a noun."""
    return any(columns.deps[i] in ("case", "mark") and i < noun for i in below(columns, noun))


def timely(columns: Columns, noun: int) -> bool:
    """Whether a noun names a time or a measure."""
    lower = columns.forms[noun].lower()
    return lower in PERIODS or lower.rstrip("s") in PERIODS or lower in MEASURES
