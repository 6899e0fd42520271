"""Score factuality on unified sets: `python scripts/evaluate_factuality.py FILE.jsonl.xz …`.

Each line holds a tokenised `text` and `targets` with a token `span1` and a `label` from -3 (did
certainly not happen) to 3 (certainly did), as unified by Stanovsky et al. (ACL 2017). Prints the
mean absolute error and Pearson's r of a score made of polarity, certainty, mood and tense, and r
of the plain one, made of polarity and certainty alone.

Corpora differ in their scale: what is only planned is 0 in one and -2 in another. `--scale TRAIN`,
the training part of the same corpus, prints r also for polarity and certainty put on that scale:
each of their eight pairs counts as the mean label of the training events that have it.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

import kg.parse
from kg.extract.factuality.assessment import Factuality, factuality
from kg.extract.reporting.attribution import reports
from kg.extract.tree import tree
from kg.model import Certainty, Mood, Polarity, Tense
from scoring.factuality import Row, Target, read

CERTAINTY = {
    Certainty.CERTAIN: 3.0,
    Certainty.PROBABLE: 2.0,
    Certainty.POSSIBLE: 1.0,
    Certainty.UNKNOWN: 0.0,
}
UNREALISED = 0.3
FUTURE = 1.8
Judged = tuple[Factuality, Target, Row]
Cell = tuple[Polarity, Certainty]


def main() -> None:
    """Parse, judge and compare each file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--parser", default=None, help="another spaCy pipeline with UD labels")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show the N worst")
    parser.add_argument("--scale", type=Path, metavar="TRAIN", help="put on this file's scale")
    options = parser.parse_args()
    nlp = kg.parse.load(options.parser)
    scale = mean_labels(judgements(nlp, options.scale)) if options.scale else None
    for path in options.files:
        judged = list(judgements(nlp, path))
        ours, gold = [score(j[0]) for j in judged], [j[1].label for j in judged]
        error = sum(abs(a - b) for a, b in zip(ours, gold, strict=True)) / max(1, len(ours))
        r, bare = (pearson([made(j[0]) for j in judged], gold) for made in (score, plain))
        print(f"{path.name}: {len(ours)} events, MAE {error:.2f}, r {r:.3f}", end=", ")
        print(f"plain r {bare:.3f}", end="\n" if scale is None else ", ")
        if scale is not None:
            scaled = pearson([scale.get(cell(j[0]), 0.0) for j in judged], gold)
            print(f"plain on its own scale r {scaled:.3f}")
        for fact, target, row in sorted(judged, key=_error)[: options.errors]:
            rules = " ".join(fact.rules)
            print(f"  ours {score(fact):+.1f} gold {target.label:+.1f}", end=" ")
            print(f"{target.text} | {rules} | {row.text}")


def judgements(nlp: Language, path: Path) -> Iterator[Judged]:
    """Our judgement of each target of a file, beside its label."""
    rows = read(path)
    for row, doc in zip(rows, nlp.pipe([row.text for row in rows]), strict=True):
        yield from ((fact, target, row) for fact, target in _judge(row, doc))


def mean_labels(judged: Iterable[Judged]) -> dict[Cell, float]:
    """The mean label of the events with each pair of polarity and certainty."""
    found: dict[Cell, list[float]] = defaultdict(list)
    for fact, target, _ in judged:
        found[cell(fact)].append(target.label)
    return {pair: sum(labels) / len(labels) for pair, labels in found.items()}


def cell(fact: Factuality) -> Cell:
    """Polarity and certainty."""
    return fact.polarity, fact.certainty


def _error(judged: Judged) -> float:
    return -abs(score(judged[0]) - judged[1].label)


def _judge(row: Row, doc: Doc) -> Iterator[tuple[Factuality, Target]]:
    """Our judgement of each target of a sentence."""
    view = tree(doc)
    found = reports(view, nested=True)
    at = {word.start: word.index for word in view.words}
    for target in row.targets:
        index = at.get(target.start)
        if index is not None:
            yield factuality(view, index, found), target


def plain(fact: Factuality) -> float:
    """Certainty with the sign of polarity."""
    value = CERTAINTY[fact.certainty]
    return value if fact.polarity is Polarity.POSITIVE else -value


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
