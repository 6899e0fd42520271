"""Score attributions against PolNeAR: `python scripts/evaluate_attribution.py FOLDER`.

FOLDER holds `text/*.txt` and `attributions/*.ann` (brat stand-off), as the corpus is published.
Prints precision, recall and F1 of source, cue and content, exact and overlapping, and of contents
linked to their source; `--errors N` lists misses and extras of the first N articles.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable
from pathlib import Path

from spacy.tokens import Doc

import kg.parse
from kg.extract.phrases.mentions import phrases
from kg.extract.reporting.attribution import Report, reports
from kg.extract.tree import tree
from scoring import polnear

PUNCTUATION = frozenset("PUNCT SYM SPACE".split())


def main() -> None:
    """Parse the articles, extract, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--parser", default=None, help="another spaCy pipeline with UD labels")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    options = parser.parse_args()
    nlp = kg.parse.load(options.parser)
    articles = polnear.articles(options.folder)
    texts = [path.read_text(encoding="utf-8") for path, _ in articles]
    board, words, seconds = polnear.Board(), 0, 0.0
    for number, ((path, annotation), doc) in enumerate(zip(articles, nlp.pipe(texts), strict=True)):
        begun = time.perf_counter()
        view = tree(doc)
        found = reports(view, phrases(view))
        seconds += time.perf_counter() - begun
        words += len(doc)
        gold = _gold(annotation.read_text(encoding="utf-8").splitlines(), doc)
        ours = [_tokens(report, doc) for report in found]
        polnear.add_article(board, ours, gold)
        if number < options.errors:
            _show(path.stem, doc, found, ours, gold)
    for name, tally in board.tallies.items():
        precision, recall, both = tally.scores()
        print(f"{name:16} P {precision:5.1f}  R {recall:5.1f}  F1 {both:5.1f}")
    print(f"{words} words, {words / max(seconds, 1e-9):.0f} words a second without the parse")


def _offsets(doc: Doc) -> list[tuple[int, int]]:
    return [(t.idx, t.idx + len(t)) if not t.is_space else (-1, -1) for t in doc]


def _gold(lines: Iterable[str], doc: Doc) -> list[polnear.Quoted]:
    offsets = _offsets(doc)
    return [
        polnear.Quoted(*(polnear.tokens_in(roles.get(role, []), offsets) for role in polnear.ROLES))
        for roles in polnear.annotation(lines)
    ]


def _tokens(report: Report, doc: Doc) -> polnear.Quoted:
    offsets = _offsets(doc)
    source = report.source_span
    content = [(span.start, span.end) for span in report.attribution.content]
    return polnear.Quoted(
        polnear.tokens_in([(source.start, source.end)] if source else [], offsets),
        frozenset(report.cue),
        polnear.tokens_in(content, offsets),
    )


def _show(
    name: str,
    doc: Doc,
    found: list[Report],
    ours: list[polnear.Quoted],
    gold: list[polnear.Quoted],
) -> None:
    """Print what was missed and what was found beyond the annotation in one article."""
    print(f"== {name}")
    pairs = polnear.matched_contents(ours, gold)
    hit = [id(a) for a, _ in pairs], [id(b) for _, b in pairs]
    for quoted in gold:
        if id(quoted) not in hit[1]:
            print("  missed:", _words(doc, quoted))
    for report, quoted in zip(found, ours, strict=True):
        if id(quoted) not in hit[0]:
            print(f"  extra ({report.rules[0]}):", _words(doc, quoted))
    for a, b in pairs:
        if (a.source, a.cue, a.content) != (b.source, b.cue, b.content):
            print("  ours:", _words(doc, a), "\n  gold:", _words(doc, b))


def _words(doc: Doc, quoted: polnear.Quoted) -> str:
    parts = [" ".join(doc[i].text for i in sorted(quoted.role(r))) for r in polnear.ROLES]
    return " | ".join(parts)


if __name__ == "__main__":
    main()
