"""Score factuality on unified sets: `python scripts/evaluate_factuality.py FILE.jsonl.xz …`.

Each line holds a tokenised `text` and `targets` with a token `span1` and a `label` from -3 (did
certainly not happen) to 3 (certainly did), as unified by Stanovsky et al. (ACL 2017). Prints the
mean absolute error and Pearson's r of a score made of polarity, certainty and mood.
"""

from __future__ import annotations

import argparse
import json
import lzma
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

import kg.parse
from kg.extract.attribution import reports
from kg.extract.factuality import Factuality, factuality
from kg.extract.tree import tree
from kg.model import Certainty, Mood, Polarity, Tense

CERTAINTY = {
    Certainty.CERTAIN: 3.0,
    Certainty.PROBABLE: 2.0,
    Certainty.POSSIBLE: 1.0,
    Certainty.UNKNOWN: 0.0,
}
UNREALISED = 0.3
FUTURE = 1.8


def main() -> None:
    """Parse, judge and compare each file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--parser", default=None, help="another spaCy pipeline with UD labels")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show the N worst")
    options = parser.parse_args()
    nlp = kg.parse.load(options.parser)
    for path in options.files:
        rows = list(_rows(path))
        judged: list[tuple[float, float, str]] = []
        for row, doc in zip(rows, nlp.pipe([row["text"] for row in rows]), strict=True):
            judged += _judge(row, doc)
        ours, gold = [j[0] for j in judged], [j[1] for j in judged]
        error = sum(abs(a - b) for a, b in zip(ours, gold, strict=True)) / max(1, len(ours))
        print(f"{path.name}: {len(ours)} events, MAE {error:.2f}, r {pearson(ours, gold):.3f}")
        for a, b, line in sorted(judged, key=lambda j: -abs(j[0] - j[1]))[: options.errors]:
            print(f"  ours {a:+.1f} gold {b:+.1f} {line}")


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _judge(row: dict[str, Any], doc: Doc) -> Iterator[tuple[float, float, str]]:
    """Our score, the annotated one and a line to read, for each target of a sentence."""
    view = tree(doc)
    found = reports(view, nested=True)
    starts = [0]
    for word in row["text"].split(" "):
        starts.append(starts[-1] + len(word) + 1)
    at = {word.start: word.index for word in view.words}
    for target in row["targets"]:
        index = at.get(starts[target["span1"][0]])
        if index is None:
            continue
        fact = factuality(view, index, found)
        line = f"{target['span_text']} | {' '.join(fact.rules)} | {row['text']}"
        yield score(fact), float(target["label"]), line


def score(fact: Factuality) -> float:
    """A value from -3 to 3: certainty with the sign of polarity, near 0 for what is not told."""
    value = CERTAINTY[fact.certainty]
    if fact.mood is not Mood.ASSERTED:
        value = min(value, UNREALISED)
    elif fact.tense is Tense.FUTURE:
        value = min(value, FUTURE)
    return value if fact.polarity is Polarity.POSITIVE else -value


def pearson(a: Sequence[float], b: Sequence[float]) -> float:
    """Pearson's correlation; 0 where one side does not vary."""
    if not a:
        return 0.0
    mean_a, mean_b = sum(a) / len(a), sum(b) / len(b)
    shared = sum((x - mean_a) * (y - mean_b) for x, y in zip(a, b, strict=True))
    spread = math.sqrt(sum((x - mean_a) ** 2 for x in a) * sum((y - mean_b) ** 2 for y in b))
    return shared / spread if spread else 0.0


if __name__ == "__main__":
    main()
