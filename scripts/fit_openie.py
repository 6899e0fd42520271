"""Fit the confidences of open extraction to CaRB: `python scripts/fit_openie.py --gold dev.tsv`.

Each extraction of a sentence is matched with the gold as CaRB does; its precision in that match
(0 if it has none) is what the confidence is to foretell. The model is a logistic function of the
extraction's traits with a penalty on large weights. Prints F1 and area under the curve, with
weights fitted to all sentences and with weights fitted to other sentences (five folds);
`--write FILE` writes the weights as the module `kg/extract/openie/weights.py`.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from spacy.language import Language

import kg.parse
from kg.cli.openie import parsed_lines
from kg.extract.openie.confidence import confidence
from kg.extract.openie.extractions import Extraction, extractions
from scoring import carb
from scoring.logistic import newton

FOLDS = 5
PENALTY = 10.0
RARE = 8
HEAD = '''"""What each trait of an open extraction says of it: written by scripts/fit_openie.py.

Fitted to the development half of CaRB (Bhardwaj, Aggarwal & Mausam 2019; MIT). A positive weight
speaks for the extraction.
"""

WEIGHTS = {
'''


class Sentence(NamedTuple):
    """A sentence's extractions, its gold, and how well each extraction agrees with the gold."""

    found: list[Extraction]
    gold: list[carb.Tuple]
    agreement: list[float]


def main() -> None:
    """Fit, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--penalty", type=float, default=PENALTY)
    options = parser.parse_args()
    gold = carb.gold_tuples(options.gold.read_text(encoding="utf-8").splitlines())
    report(sentences(gold, kg.parse.load()), options.penalty, options.write)


def sentences(gold: Mapping[str, list[carb.Tuple]], nlp: Language) -> list[Sentence]:
    """The sentences of the gold with their extractions."""
    made = []
    for sentence, tuples in gold.items():
        ((doc, _),) = parsed_lines([sentence], nlp)
        found = list(extractions(doc))
        rows = [carb.Tuple(one.relation, one.arguments) for one in found]
        made.append(Sentence(found, tuples, agreement(tuples, rows)))
    return made


def report(data: list[Sentence], penalty: float, path: Path | None) -> dict[str, float]:
    """Print the scores with weights of their own and of other sentences."""
    weights = fitted(data, penalty)
    _show("fitted to all", data, [weights] * len(data))
    crossed = []
    for fold in range(FOLDS):
        others = [one for number, one in enumerate(data) if number % FOLDS != fold]
        crossed.append(fitted(others, penalty))
    _show("cross-validated", data, [crossed[n % FOLDS] for n in range(len(data))])
    if path is not None:
        lines = [f'    "{name}": {weight:.2f},\n' for name, weight in sorted(weights.items())]
        path.write_text(HEAD + "".join(lines) + "}\n", encoding="utf-8")
    return weights


def agreement(gold: Sequence[carb.Tuple], rows: Sequence[carb.Tuple]) -> list[float]:
    """The precision of each extraction against the gold tuple that it takes, 0 if it takes none."""
    cells = [
        (-carb.match(one, row)[0], i, j) for i, one in enumerate(gold) for j, row in enumerate(rows)
    ]
    taken: set[int] = set()
    scores: dict[int, float] = {}
    for value, i, j in sorted(cells):
        if value and i not in taken and j not in scores:
            taken.add(i)
            scores[j] = -value
    return [scores.get(j, 0.0) for j in range(len(rows))]


def fitted(data: Sequence[Sentence], penalty: float) -> dict[str, float]:
    """The weights of the traits that are not rare, by Newton's method."""
    rows = [
        (one.traits, wanted) for s in data for one, wanted in zip(s.found, s.agreement, strict=True)
    ]
    counts: dict[str, int] = {}
    for traits, _ in rows:
        for trait in traits:
            counts[trait] = counts.get(trait, 0) + 1
    names = sorted(name for name, count in counts.items() if count >= RARE)
    place = {name: number for number, name in enumerate(names)}
    table = np.zeros((len(rows), len(names)))
    for number, (traits, _) in enumerate(rows):
        table[number, [place[trait] for trait in traits if trait in place]] = 1
    wanted = np.array([value for _, value in rows])
    return dict(zip(names, newton(table, wanted, penalty).tolist(), strict=True))


def _show(name: str, data: Sequence[Sentence], weights: Sequence[dict[str, float]]) -> None:
    gold = {str(number): one.gold for number, one in enumerate(data)}
    found = {
        str(number): [
            carb.Tuple(row.relation, row.arguments, round(confidence(row.traits, own), 3))
            for row in one.found
        ]
        for number, (one, own) in enumerate(zip(data, weights, strict=True))
    }
    points = carb.curve(gold, found)
    best, area = carb.best(points), carb.area(points)
    print(
        f"{name:16} P {best.precision:.3f}  R {best.recall:.3f}  F1 {best.f1:.3f}  "
        f"at {best.confidence:.3f}  AUC {area:.3f}; all: F1 {points[0].f1:.3f}"
    )


if __name__ == "__main__":
    main()
