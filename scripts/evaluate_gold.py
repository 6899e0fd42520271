"""Scores claims and contradictions against a folder of annotations made by readers.

A triple goes through four steps: a claim in its sentence, with agreeing actor, action and target,
with the same polarity, with the same source. A contradiction is found when a printed pair's two
sentences overlap its two quotes, in either order; the kind is shown beside it. Pairs printed
outside the annotations are not wrong by that alone: read them with `--pairs`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import kg
from kg.errors import KgError
from kg.model import Contradiction
from scoring.gold import GoldPair, GoldSet, GoldTriple, read_gold
from scoring.lines import line_of
from scoring.run import run
from scoring.score import Step, World, best, in_sentence, place, printed

SAMPLE = Path(kg.__file__).parent / "sample"
COLUMNS = f"{'':26} {'all':>5} {'sentence':>9} {'triple':>7} {'polarity':>9} {'source':>7}"


def main() -> None:
    """Prints the scores of each set and the total."""
    arguments = _arguments()
    folder: Path = arguments.folder
    news = arguments.news or folder.parent / "data" / "news" / "fa-kes.jsonl.xz"
    try:
        sets = read_gold(folder)
        world = run(sets, (folder, SAMPLE), news if news.exists() else None)
    except KgError as error:
        sys.exit(f"evaluate_gold: {error}")
    lines = [*triples(sets, world), "", *contradictions(sets, world)]
    if arguments.verbose:
        lines += ["", *details(sets, world)]
    if arguments.pairs:
        lines += ["", *pairs(world)]
    print("\n".join(lines))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of annotations, with or without texts")
    parser.add_argument("--news", type=Path, help="articles by id, JSON lines, also packed as xz")
    parser.add_argument("--verbose", action="store_true", help="each triple and pair, and why")
    parser.add_argument("--pairs", action="store_true", help="every printed contradiction")
    return parser.parse_args()


def triples(sets: Sequence[GoldSet], world: World) -> Iterator[str]:
    """A line a set: how many of its triples reach each step."""
    yield COLUMNS
    totals = [0] * 5
    for one in sets:
        if not one.triples:
            continue
        reached = [best(world, triple) for triple in one.triples]
        counts = [len(reached)] + [
            sum(step >= wanted for step in reached) for wanted in list(Step)[1:]
        ]
        totals = [a + b for a, b in zip(totals, counts, strict=True)]
        yield _row(one.name, counts)
    yield _row("total", totals)


def _row(name: str, counts: Sequence[int]) -> str:
    return f"{name:26} {counts[0]:5} {counts[1]:9} {counts[2]:7} {counts[3]:9} {counts[4]:7}"


def contradictions(sets: Sequence[GoldSet], world: World) -> Iterator[str]:
    """A line a set: contradictions found, of which with the same kind, and traps hit."""
    yield f"{'':26} {'pairs':>5} {'found':>9} {'kind':>7} {'traps':>9} {'hit':>7}"
    totals = [0] * 5
    for one in sets:
        found = [(pair, printed(world, pair)) for pair in one.contradictions]
        same = sum(any(c.kind.value == pair.label for c in hits) for pair, hits in found)
        hit = sum(bool(trapped(world, one, trap)) for trap in one.traps)
        counts = [len(found), sum(bool(hits) for _, hits in found), same, len(one.traps), hit]
        if found or one.traps:
            totals = [a + b for a, b in zip(totals, counts, strict=True)]
            yield _row(one.name, counts)
    yield _row("total", totals)
    yield f"printed in all: {len(world.contradictions)}"


def trapped(world: World, one: GoldSet, trap: GoldPair) -> list[Contradiction]:
    """The printed pairs that a trap caught and that are no contradiction of the set."""
    right = {c.id for pair in one.contradictions for c in printed(world, pair)}
    return [c for c in printed(world, trap) if c.id not in right]


def details(sets: Sequence[GoldSet], world: World) -> Iterator[str]:
    """Each triple with what the program made of its sentence, then each pair and trap."""
    for one in sets:
        for triple in one.triples:
            yield from _triple(world, triple)
        for pair in one.contradictions:
            hits = ", ".join(sorted({c.kind.value for c in printed(world, pair)}))
            yield from _pair(world, f"{'FOUND ' + hits if hits else 'MISSED'}", pair)
        for trap in one.traps:
            if trapped(world, one, trap):
                yield from _pair(world, "TRAPPED", trap)


def _triple(world: World, gold: GoldTriple) -> Iterator[str]:
    reached = best(world, gold)
    mark = "ok" if reached is Step.SOURCE else f"only {reached.name.lower()}"
    sign = "".join("+" if p == "positive" else "-" for p in gold.polarities)
    yield (
        f"[{mark}] {gold.quote.article}: {gold.source}: {gold.actor} "
        f"| {sign}{'/'.join(gold.actions)} | {gold.target}"
    )
    if reached is not Step.SOURCE:
        yield f"      “{gold.quote.text}”"
        if place(world, gold.quote) is None:
            yield "      the quote is not in the text"
        for claim in world.claims_of(gold.quote.article):
            if in_sentence(world, claim, gold.quote):
                yield f"      - {line_of(claim, world.entities)}"


def _pair(world: World, mark: str, pair: GoldPair) -> Iterator[str]:
    yield f"[{mark}] {pair.label}: {pair.why}"
    for quote in (pair.a, pair.b):
        yield f"      {quote.article} “{quote.text}”"
        if mark == "MISSED":
            for claim in world.claims_of(quote.article):
                if in_sentence(world, claim, quote):
                    yield f"        - {line_of(claim, world.entities)}"


def pairs(world: World) -> Iterator[str]:
    """Every printed contradiction, for reading."""
    by_id = {claim.id: claim for claim in world.claims}
    titles = {document.id: name for name, document in world.articles.items()}
    for one in world.contradictions:
        yield f"{one.kind.value} {one.score:.2f} {one.why}"
        for claim in (by_id[one.a], by_id[one.b]):
            told = line_of(claim, world.entities)
            yield f"   {titles[claim.document]} ({claim.publisher}): {told}"
            yield f"      “{claim.sentence_text}”"


if __name__ == "__main__":
    main()
