"""Scores of open extractions by WiRe57 (Lechelle, Gotti & Langlais 2019).

An extraction matches a gold tuple when subject, relation and object each share a word with it
(a slot whose words all stand outside the sentence matches anything). Precision is the share of its
words that the gold has in the same slot, recall the share of the gold's words of the sentence that
it has. Further arguments are compared in order. Pairs are taken greedily by F1, one to one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from scoring.carb import Tuple, harmonic

INFERRED = "inf"


class Slot(NamedTuple):
    """The words of a slot and how many of them stand in the sentence."""

    words: frozenset[str]
    stated: int


class Sentence(NamedTuple):
    """A sentence's words and its gold tuples: subject, relation, object, further arguments."""

    words: tuple[str, ...]
    tuples: tuple[tuple[Slot, ...], ...]


class Score(NamedTuple):
    """Precision and recall over all sentences, and how many pairs matched."""

    precision: float
    recall: float
    matches: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return harmonic(self.precision, self.recall)


def sentences(record: Mapping[str, Iterable[Mapping[str, Any]]]) -> Iterator[Sentence]:
    """Read the published annotation: documents with sentences with tuples."""
    for document in record.values():
        for sentence in document:
            tuples = [
                (_slot(one["arg1"]), _slot(one["rel"]), _slot(one["arg2"]))
                + tuple(_slot(further) for further in one["arg3+"])
                for one in sentence["tuples"]
            ]
            yield Sentence(tuple(sentence["tokens"]), tuple(tuples))


def _slot(part: Mapping[str, Any]) -> Slot:
    stated = sum(1 for index in part["words_indexes"] if index != INFERRED)
    return Slot(frozenset(part["words"]), stated)


def match(gold: Sequence[Slot], found: Tuple) -> tuple[float, float] | None:
    """Return precision and recall of an extraction against a gold tuple, None if no match."""
    subject, *others = found.arguments
    slots = [subject, found.relation, *(others or [""])]
    common, size, wanted = 0, 0, 0
    for number, slot in enumerate(gold):
        told = slots[number].split() if number < len(slots) else []
        shared = sum(1 for word in told if word in slot.words)
        if number < 3 and slot.stated and not shared:
            return None
        common += shared
        size += len(told)
        wanted += slot.stated
    return (common / size, common / wanted) if common else None


def score(pairs: Iterable[tuple[Sentence, Sequence[Tuple]]]) -> Score:
    """Return the score of sentences with their extractions."""
    precision = recall = 0.0
    matches = told = wanted = 0
    for sentence, found in pairs:
        for exact, complete in _taken(sentence, found):
            precision += exact
            recall += complete
            matches += 1
        told += len(found)
        wanted += len(sentence.tuples)
    return Score(precision / told if told else 0.0, recall / wanted if wanted else 0.0, matches)


def _taken(sentence: Sentence, found: Sequence[Tuple]) -> Iterator[tuple[float, float]]:
    cells = []
    for i, gold in enumerate(sentence.tuples):
        for j, row in enumerate(found):
            agreed = match(gold, row)
            if agreed is not None:
                cells.append((-harmonic(*agreed), i, j, agreed))
    rows: set[int] = set()
    columns: set[int] = set()
    for _, i, j, agreed in sorted(cells):
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            yield agreed
