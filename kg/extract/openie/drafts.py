"""An open extraction before its words are written."""

from __future__ import annotations

from typing import NamedTuple

from kg.extract.openie.spans import Words


class Draft(NamedTuple):
    """The rule, the word that it found, relation and arguments, and what its confidence is from."""

    rule: str
    predicate: int
    relation: Words
    arguments: tuple[Words, ...]
    traits: tuple[str, ...] = ()


class Choice(NamedTuple):
    """A complement or adjunct: its label, its head, and its words for each of its conjuncts."""

    kind: str
    head: int
    forms: tuple[Words, ...]
