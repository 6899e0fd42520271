"""Score open extraction as `kg extract --tokenized --format openie` prints it.

    python scripts/evaluate_openie.py carb --gold dev.tsv --sentences dev.txt
    python scripts/evaluate_openie.py wire57 --gold WiRe57.json

CaRB prints the best point of the curve and the area under it; with --extractions FILE it scores
the lines of a file (sentence, confidence, relation, arguments) instead of ours.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path

import kg.parse
from kg.cli.openie import parsed_lines
from kg.extract.openie.extractions import line, openie
from scoring import carb, wire57


def main() -> None:
    """Extract, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("benchmark", choices=("carb", "wire57"))
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--sentences", type=Path, help="a tokenised sentence a line (CaRB)")
    parser.add_argument("--extractions", type=Path, help="score these lines and not ours (CaRB)")
    parser.add_argument("--parser", default=None, help="another spaCy pipeline with UD labels")
    options = parser.parse_args()
    if options.benchmark == "wire57":
        _wire57(options.gold, options.parser)
        return
    if options.extractions:
        lines = options.extractions.read_text(encoding="utf-8").splitlines()
    elif options.sentences:
        sentences = options.sentences.read_text(encoding="utf-8").splitlines()
        lines = extractions(sentences, options.parser)
    else:
        parser.error("carb needs --sentences or --extractions")
    _carb(options.gold, lines)


def extractions(sentences: Sequence[str], parser: str | None) -> list[str]:
    """The lines that the command prints for tokenised sentences; tells the speed."""
    nlp = kg.parse.load(parser)
    begun = time.perf_counter()
    parsed = list(parsed_lines(sentences, nlp))
    between = time.perf_counter()
    found = [line(row) for doc, lines in parsed for row in openie(doc, lines)]
    seconds = time.perf_counter() - between
    print(
        f"{len(sentences)} sentences, {len(found)} extractions; "
        f"{len(sentences) / (between - begun):.0f} sentences a second parsed, "
        f"{len(sentences) / seconds:.0f} extracted"
    )
    return found


def _carb(gold: Path, lines: Sequence[str]) -> None:
    tuples = carb.gold_tuples(gold.read_text(encoding="utf-8").splitlines())
    points = carb.curve(tuples, carb.extracted_tuples(lines))
    best = carb.best(points)
    print(f"AUC {carb.area(points):.3f}")
    for name, point in (("best", best), ("all", points[0] if points else best)):
        print(
            f"{name:5} P {point.precision:.3f}  R {point.recall:.3f}  F1 {point.f1:.3f}  "
            f"at confidence {point.confidence:.3f}"
        )


def _wire57(gold: Path, parser: str | None) -> None:
    sentences = list(wire57.sentences(json.loads(gold.read_text(encoding="utf-8"))))
    texts = [" ".join(sentence.words) for sentence in sentences]
    found = carb.extracted_tuples(extractions(texts, parser))
    pairs = [(one, found.get(text, [])) for one, text in zip(sentences, texts, strict=True)]
    result = wire57.score(pairs)
    print(
        f"P {result.precision:.3f}  R {result.recall:.3f}  F1 {result.f1:.3f}  "
        f"({result.matches} matches)"
    )


if __name__ == "__main__":
    main()
