"""Scores of open extractions by CaRB (Bhardwaj, Aggarwal & Mausam, EMNLP 2019).

An extraction is compared with a gold tuple slot by slot, as a bag of words: relation with relation,
first argument with first argument, the remaining arguments as one. No common word of the relation
is no match. Precision: each extraction takes one gold tuple, each gold tuple is taken once, the
best pairs first; recall: each gold tuple takes its best extraction, several may take the same one.
The curve runs over the confidences; its area starts at recall 0, precision 1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

FORMS_OF_BE = ("be", "is", "am", "are", "was", "were", "been", "being")
SAYING = ("said", "told", "added", "adds", "says")
CONTEXT = "C: "


class Tuple(NamedTuple):
    """A relation with its arguments, the subject first; gold tuples are sure."""

    relation: str
    arguments: tuple[str, ...]
    confidence: float = 1.0


class Point(NamedTuple):
    """A point of the curve."""

    confidence: float
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return harmonic(self.precision, self.recall)


def harmonic(precision: float, recall: float) -> float:
    """Return the harmonic mean, 0 if both are."""
    total = precision + recall
    return 2 * precision * recall / total if total else 0.0


def gold_tuples(lines: Iterable[str]) -> dict[str, list[Tuple]]:
    """Read lines of sentence, relation and arguments; contexts ("C: ...") are no arguments."""
    found: dict[str, list[Tuple]] = {}
    for line in lines:
        if not line.strip():
            continue
        sentence, relation, *arguments = (field.strip() for field in line.strip().split("\t"))
        kept = tuple(argument for argument in arguments if CONTEXT not in argument)
        found.setdefault(sentence, []).append(Tuple(relation, kept))
    return found


def extracted_tuples(lines: Iterable[str]) -> dict[str, list[Tuple]]:
    """Read lines of sentence, confidence, relation and arguments."""
    found: dict[str, list[Tuple]] = {}
    for line in lines:
        if not line.strip():
            continue
        sentence, confidence, relation, *arguments = line.strip().split("\t")
        row = Tuple(relation, tuple(arguments), float(confidence))
        found.setdefault(sentence.strip(), []).append(row)
    return found


def match(gold: Tuple, found: Tuple) -> tuple[float, float]:
    """Return precision and recall of an extraction against a gold tuple.

    Speech is told both ways round: for verbs of saying in the gold the arguments may be swapped.
    """
    straight = _match(gold.relation, _binary(gold.arguments), found.relation, found.arguments)
    if not any(verb in gold.relation for verb in SAYING) or len(found.arguments) < 2:
        return straight
    turned = (" ".join(found.arguments[1:]), found.arguments[0])
    return max(straight, _match(gold.relation, _binary(gold.arguments), found.relation, turned))


def _binary(arguments: Sequence[str]) -> tuple[str, ...]:
    if len(arguments) < 2:
        return tuple(arguments)
    return arguments[0], " ".join(arguments[1:])


def _match(
    gold_relation: str, gold: Sequence[str], relation: str, arguments: Sequence[str]
) -> tuple[float, float]:
    told, wanted = relation.split(), gold_relation.split()
    common = _common(wanted, told)
    if "be" in told and told.count("be") > wanted.count("be"):
        common += any(form in wanted for form in FORMS_OF_BE)
    if common == 0:
        return 0.0, 0.0
    size, gold_size = len(told), len(wanted)
    ours = _binary(arguments)
    if len(ours) < len(gold):
        return 0.0, 0.0
    for slot, argument in enumerate(gold):
        told, wanted = ours[slot].split(), argument.split()
        common += _common(wanted, told)
        size += len(told)
        gold_size += len(wanted)
    return (common / size if size else 0.0), (common / gold_size if gold_size else 0.0)


def _common(first: Sequence[str], second: Sequence[str]) -> int:
    return sum((Counter(first) & Counter(second)).values())


def curve(gold: Mapping[str, Sequence[Tuple]], found: Mapping[str, Sequence[Tuple]]) -> list[Point]:
    """Return the points of the curve, from the lowest confidence up."""
    cuts = sorted({row.confidence for rows in found.values() for row in rows})
    place = {confidence: number for number, confidence in enumerate(cuts)}
    sums = [[0.0, 0.0, 0.0] for _ in cuts]
    total = sum(len(tuples) for tuples in gold.values())
    for sentence, tuples in gold.items():
        rows = found.get(sentence, ())
        scores = [[match(one, row) for row in rows] for one in tuples]
        last = 0
        for confidence in sorted({row.confidence for row in rows}):
            kept = [n for n, row in enumerate(rows) if row.confidence >= confidence]
            precise = _one_to_one([[row[n][0] for n in kept] for row in scores])
            recalled = sum(max(row[n][1] for n in kept) for row in scores)
            for number in range(last, place[confidence] + 1):
                for column, value in enumerate((precise, recalled, len(kept))):
                    sums[number][column] += value
            last = place[confidence] + 1
    return [
        Point(cut, precise / count if count else 1.0, recalled / total if total else 0.0)
        for cut, (precise, recalled, count) in zip(cuts, sums, strict=True)
    ]


def _one_to_one(scores: Sequence[Sequence[float]]) -> float:
    """The sum over pairs of a row and a column, the best first, each row and column once."""
    cells = [(-v, i, j) for i, row in enumerate(scores) for j, v in enumerate(row) if v]
    rows: set[int] = set()
    columns: set[int] = set()
    total = 0.0
    for value, i, j in sorted(cells):
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            total -= value
    return total


def best(points: Sequence[Point]) -> Point:
    """Return the point with the highest F1, of several the one with the lowest confidence."""
    return max(points, key=lambda point: point.f1, default=Point(0.0, 0.0, 0.0))


def area(points: Sequence[Point]) -> float:
    """Return the area under the curve by trapezoids, from precision 1 at recall 0."""
    total = 0.0
    path = [(point.recall, point.precision) for point in points] + [(0.0, 1.0)]
    for (recall, precision), (lower, next_precision) in zip(path, path[1:], strict=False):
        total += (recall - lower) * (precision + next_precision) / 2
    return total if points else 0.0
