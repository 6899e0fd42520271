"""Sets of sentences in which events were coded: who, to whom, and the class of what is done."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from kg.model import Span

MARKS = re.compile(r"</?([st])>")
FOLDED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
"""Classes that the older coding of the pair set does not tell apart."""


class Marked(NamedTuple):
    """A sentence with the spans of its source and its target, and the class of the event."""

    text: str
    source: tuple[Span, ...]
    target: tuple[Span, ...]
    root: str


def marked(path: Path) -> list[Marked]:
    """Read a set of sentences with a marked pair and a class each.

    The columns `marked_sentence` (`<s>…</s>`, `<t>…</t>`) and `gold_root` are read.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return [
        unmarked(row["marked_sentence"], row["gold_root"])
        for row in rows
        if row["gold_root"].isupper()
    ]


def unmarked(sentence: str, root: str) -> Marked:
    """The sentence without its marks, and the spans that they enclosed."""
    text, at = "", 0
    spans: dict[str, list[Span]] = {"s": [], "t": []}
    opened: dict[str, int] = {}
    for mark in MARKS.finditer(sentence):
        text += sentence[at : mark.start()]
        at = mark.end()
        kind = mark.group(1)
        if mark.group().startswith("</"):
            spans[kind].append(Span(opened.pop(kind, len(text)), len(text)))
        else:
            opened[kind] = len(text)
    return Marked(text + sentence[at:], tuple(spans["s"]), tuple(spans["t"]), root)


def macro_f1(pairs: Sequence[tuple[str, str]]) -> tuple[float, dict[str, tuple[float, float, int]]]:
    """Mean F1 over the classes of (gold, ours) pairs; precision, recall and count of each class."""
    right = Counter(gold for gold, ours in pairs if gold == ours)
    golds, ours = Counter(gold for gold, _ in pairs), Counter(ours for _, ours in pairs)
    rows = {
        name: (right[name] / max(1, ours[name]), right[name] / golds[name], golds[name])
        for name in sorted(golds)
    }
    return sum(_f1(p, r) for p, r, _ in rows.values()) / max(1, len(rows)), rows


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def confusions(pairs: Iterable[tuple[str, str]]) -> list[tuple[tuple[str, str], int]]:
    """(gold, ours) that differ, most frequent first."""
    wrong = Counter(pair for pair in pairs if pair[0] != pair[1])
    return sorted(wrong.items(), key=lambda item: (-item[1], item[0]))
