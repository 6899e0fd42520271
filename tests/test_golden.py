"""The sample articles against what readers expect of them, and exactly as they come out today.

The expectations in `tests/golden/*.json` were written from reading the articles, so the program
falls short of some of them: the floors below say how far it gets, and only go up. The files
`*.claims.txt` hold every claim of an article on a line with the rules that made it; after a
change of the rules write them anew with `pytest tests/test_golden.py --update-golden` and read
the difference: a golden file is committed only where the new lines are right.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from scoring.gold import GoldSet, read_gold
from scoring.lines import line_of
from scoring.run import run
from scoring.score import Step, World, best, printed

GOLDEN = Path(__file__).parent / "golden"
SAMPLE = Path(__file__).parents[1] / "kg" / "sample"
ARTICLES = sorted(path.stem for path in SAMPLE.glob("*.txt"))
TRIPLES = 0.5
PAIRS = 0.3


@pytest.fixture(scope="module")
def sets() -> list[GoldSet]:
    return read_gold(GOLDEN)


@pytest.fixture(scope="module")
def world(sets: list[GoldSet]) -> World:
    return run(sets, (SAMPLE,), None)


def test_every_article_of_the_sample_has_expectations(sets: list[GoldSet]) -> None:
    assert len(ARTICLES) >= 14
    assert sorted(one.name for one in sets if one.triples) == ARTICLES


def test_enough_of_the_expected_triples_are_found(sets: list[GoldSet], world: World) -> None:
    reached = [best(world, triple) for one in sets for triple in one.triples]
    assert sum(step is Step.SOURCE for step in reached) >= TRIPLES * len(reached)


def test_enough_of_the_expected_contradictions_are_found(sets: list[GoldSet], world: World) -> None:
    pairs = [pair for one in sets for pair in one.contradictions]
    assert sum(bool(printed(world, pair)) for pair in pairs) >= PAIRS * len(pairs)


def test_pairs_that_only_seem_to_contradict_are_not_printed(
    sets: list[GoldSet], world: World
) -> None:
    expected = {
        one.id for each in sets for pair in each.contradictions for one in printed(world, pair)
    }
    hit = [
        (trap.label, trap.why)
        for each in sets
        for trap in each.traps
        if any(one.id not in expected for one in printed(world, trap))
    ]
    assert hit == []


@pytest.mark.parametrize("article", ARTICLES)
def test_the_claims_of_an_article_are_as_recorded(
    article: str, world: World, request: pytest.FixtureRequest
) -> None:
    lines = snapshot(world, article)
    path = GOLDEN / f"{article}.claims.txt"
    if request.config.getoption("--update-golden"):
        path.write_text(lines, encoding="utf-8")
    assert lines == path.read_text(encoding="utf-8")


def snapshot(world: World, article: str) -> str:
    """Each sentence with its claims, in the order of the text."""
    lines: list[str] = []
    sentence = -1
    for claim in world.claims_of(f"{article}.txt"):
        if claim.sentence.start != sentence:
            sentence = claim.sentence.start
            lines += ["", " ".join(claim.sentence_text.split())]
        lines.append(f"- {line_of(claim, world.entities)}")
    return "\n".join(lines[1:]) + "\n"
