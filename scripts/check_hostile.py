"""Reads thousands of hostile documents and checks that nothing breaks, slows down or lies.

    python scripts/check_hostile.py --documents 10000 --seed 1

Prints what is wrong, the slowest documents, and a line of figures; exit code 1 if anything is.
`--only N` tries one document and prints it.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from pathlib import Path

import kg
from hostile.checks import Outcome, tried
from hostile.documents import documents
from kg.parse import load

SHOWN = 8
FIXED, SECONDS_A_WORD = 2.0, 0.01


def main() -> int:
    """Try them all."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="the number of one document")
    arguments = parser.parse_args()
    sample = Path(kg.__file__).parent / "sample"
    articles = [path.read_text("utf-8") for path in sorted(sample.glob("*.txt"))]
    made = documents(arguments.documents, arguments.seed, articles)
    nlp = load()
    outcomes: list[tuple[int, str, Outcome]] = []
    for number, make in enumerate(made):
        if arguments.only in (None, number):
            hostile = make()
            outcome = tried(hostile, nlp)
            outcomes.append((number, hostile.kind, outcome))
            if arguments.only is not None:
                print(hostile.content[:4000])
            for fault in outcome.faults[:SHOWN]:
                print(f"document {number} ({hostile.kind}): {fault[:300]}", flush=True)
    return told(outcomes)


def told(outcomes: list[tuple[int, str, Outcome]]) -> int:
    """Print the slowest documents and the figures; the exit code."""
    slow = sorted(outcomes, key=lambda each: each[2].seconds, reverse=True)[:SHOWN]
    for number, kind, outcome in slow:
        a_word = outcome.seconds / max(outcome.words, 1) * 1000
        print(
            f"document {number} ({kind}): {outcome.seconds:.2f} s, {outcome.words:,} words, "
            f"{a_word:.2f} ms a word"
        )
    words = sum(outcome.words for _, _, outcome in outcomes)
    seconds = sum(outcome.seconds for _, _, outcome in outcomes)
    rates = [o.seconds / o.words * 1000 for _, _, o in outcomes if o.words >= 50]
    faulty = sum(bool(outcome.faults) for _, _, outcome in outcomes)
    late = [o for _, _, o in outcomes if o.seconds > FIXED + SECONDS_A_WORD * o.words]
    print(
        f"{len(outcomes):,} documents, {words:,} words, "
        f"{sum(o.claims for _, _, o in outcomes):,} claims, {seconds:.0f} s: "
        f"{faulty} with faults, {len(late)} too slow; milliseconds a word "
        f"{statistics.median(rates or [0]):.2f} in the middle, {max(rates, default=0):.2f} at most"
    )
    return 1 if faulty or late else 0


if __name__ == "__main__":
    sys.exit(main())
