"""The sample articles against what a reader expects of them, and exactly as they come out.

The expectations in `tests/golden/*.json` were written from reading the articles, so the program
falls short of some of them: the floors below say how far it must get, and only go up. Beside them
stand a parse of each article (`*.conllu`), every claim that the rules make of that parse
(`*.claims.txt`, with the names of the rules) and the contradictions among all of them
(`contradictions.txt`). They do not depend on the weights of the parser or on the machine. After a
change of the rules write them anew with `pytest tests/test_golden.py --update-golden`, after a
change of the parser with `--update-golden --update-parses`, and read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from kg.contradict import contradictions
from kg.extract import extract
from kg.model import Document
from kg.read import read_paths
from kg.resolve import resolve
from scoring.gold import GoldSet, read_gold
from scoring.lines import line_of
from scoring.run import run
from scoring.score import Step, World, best, printed
from tests.parses import from_conllu, to_conllu

GOLDEN = Path(__file__).parent / "golden"
SAMPLE = Path(__file__).parents[1] / "kg" / "sample"
ARTICLES = sorted(path.stem for path in SAMPLE.glob("*.txt"))
TRIPLES = 0.7
PAIRS = 11


@pytest.fixture(scope="module")
def sets() -> list[GoldSet]:
    return read_gold(GOLDEN)


@pytest.fixture(scope="module")
def world(sets: list[GoldSet]) -> World:
    """What the whole pipeline makes of the articles, with the shipped parser."""
    return run(sets, (SAMPLE,), None)


@pytest.fixture(scope="module")
def kept(request: pytest.FixtureRequest) -> World:
    """What the rules make of the kept parses."""
    vocab = spacy.blank("en").vocab
    articles = {name: read_document(name) for name in ARTICLES}
    if request.config.getoption("--update-parses"):
        nlp = request.getfixturevalue("nlp")
        for name, document in articles.items():
            (GOLDEN / f"{name}.conllu").write_text(to_conllu(nlp(document.text)), "utf-8")
    resolved = []
    for name, document in articles.items():
        tree = (GOLDEN / f"{name}.conllu").read_text("utf-8")
        resolved.append(resolve(extract(document, from_conllu(vocab, document.text, tree))))
    claims = [claim for one in resolved for claim in one.claims]
    entities = {entity.id: entity for one in resolved for entity in one.entities}
    documents = {document.id: document for document in articles.values()}
    return World(articles, {}, claims, entities, contradictions(claims, entities, documents))


def read_document(name: str) -> Document:
    document = next(iter(read_paths([str(SAMPLE / f"{name}.txt")])))
    assert isinstance(document, Document)
    return document


def test_every_article_of_the_sample_has_expectations(sets: list[GoldSet]) -> None:
    assert len(ARTICLES) >= 14
    assert sorted(one.name for one in sets if one.triples) == ARTICLES


def test_enough_of_the_expected_triples_are_found(sets: list[GoldSet], world: World) -> None:
    reached = [best(world, triple) for one in sets for triple in one.triples]
    assert sum(step is Step.SOURCE for step in reached) >= TRIPLES * len(reached)


def test_enough_of_the_expected_contradictions_are_found(sets: list[GoldSet], world: World) -> None:
    pairs = [pair for one in sets for pair in one.contradictions]
    assert sum(bool(printed(world, pair)) for pair in pairs) >= PAIRS


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
    article: str, kept: World, request: pytest.FixtureRequest
) -> None:
    compare(request, f"{article}.claims.txt", "\n".join(claim_lines(kept, article)))


def test_the_contradictions_are_as_recorded(kept: World, request: pytest.FixtureRequest) -> None:
    lines = sorted(
        f"{one.kind.value} {one.score:.2f} {one.why}\n    gates: {', '.join(one.gates)}"
        for one in kept.contradictions
    )
    compare(request, "contradictions.txt", "\n".join(lines))


def compare(request: pytest.FixtureRequest, name: str, text: str) -> None:
    """The text is as in the golden file, which is written first when that is asked for."""
    path = GOLDEN / name
    if request.config.getoption("--update-golden"):
        path.write_text(text + "\n", encoding="utf-8")
    assert text + "\n" == path.read_text(encoding="utf-8")


def claim_lines(world: World, article: str) -> list[str]:
    """Each sentence with its claims, in the order of the text."""
    lines: list[str] = []
    sentence = -1
    for claim in world.claims_of(article):
        if claim.sentence.start != sentence:
            sentence = claim.sentence.start
            lines += ["", " ".join(claim.sentence_text.split())]
        lines.append(f"- {line_of(claim, world.entities)}")
    return lines[1:]
