"""Scores coreference from raw text on a treebank with GUM's `Entity=` annotation.

Prints precision, recall and F1 of spans found, MUC, B³ and CEAF-e, and the mean of the last three
(the CoNLL score), over mentions that are predicted, in clusters of two or more: all of them, then
the mean by genre. A predicted span is right if it covers exactly the gold mention's words.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from coreference import baseline
from coreference.gold import Gold, read, spans_of
from kg.parse.coreference import EXTENSION
from kg.parse.loading import shipped
from kg.parse.mentions import candidates, words_of
from scoring.coreference import NAMES, Board

Span = tuple[int, int]


def main() -> None:
    """Print the scores of one system."""
    arguments = _arguments()
    nlp = shipped(arguments.threads, arguments.model and str(arguments.model))
    system = by_rules if arguments.rules else by_network
    boards = evaluate(nlp, read(arguments.treebank), system)
    for name in ("Mentions", *NAMES):
        scores = boards["all"].tallies[name].scores()
        print(f"{name:9} precision {scores[0]:.1f} recall {scores[1]:.1f} F1 {scores[2]:.1f}")
    print(f"mean F1   {boards['all'].mean():.1f}")
    print(" ".join(f"{genre} {boards[genre].mean():.1f}" for genre in sorted(boards)))


def evaluate(
    nlp: Language, golds: Iterable[Gold], clusters: Callable[[Doc], list[list[Span]]]
) -> dict[str, Board]:
    """Return the scores of all documents (`all`) and of each genre."""
    boards: dict[str, Board] = {"all": Board()}
    for gold in golds:
        found = in_words(gold, clusters(nlp(gold.text)))
        for name in ("all", gold.genre):
            boards.setdefault(name, Board()).add(gold.clusters(), found)
    return boards


def in_words(gold: Gold, clusters: Iterable[Iterable[Span]]) -> list[list[Span]]:
    """Return clusters of character ranges as clusters of ranges of gold words, each range once."""
    seen: set[Span] = set()
    result: list[list[Span]] = []
    for cluster in clusters:
        spans = [spans_of(gold.words, *span) for span in cluster]
        fresh = [s for s in dict.fromkeys(spans) if s is not None and s not in seen]
        seen.update(fresh)
        if len(fresh) > 1:
            result.append(fresh)
    return result


def by_network(doc: Doc) -> list[list[Span]]:
    """The clusters of the trained network, as ranges of characters."""
    return [[(r.start, r.end) for r in cluster] for cluster in doc._.get(EXTENSION).clusters]


def by_rules(doc: Doc) -> list[list[Span]]:
    """The clusters of the plain rule system, as ranges of characters."""
    words = words_of(doc)
    found = candidates(words)
    return [
        [_characters(doc, int(found.start[i]), int(found.end[i])) for i in cluster]
        for cluster in baseline.clusters(words, found)
    ]


def _characters(doc: Doc, start: int, end: int) -> Span:
    return doc[start].idx, doc[end - 1].idx + len(doc[end - 1])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--treebank", type=Path, required=True, help="a CoNLL-U file, packed or not"
    )
    parser.add_argument("--model", type=Path, help="folder of other model files")
    parser.add_argument(
        "--rules", action="store_true", help="score a plain rule system instead of the network"
    )
    parser.add_argument("--threads", type=int)
    return parser.parse_args()


if __name__ == "__main__":
    main()
