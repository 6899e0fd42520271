"""Quotations that no cue of their own introduces: the speaker of the words around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import replace

from kg.extract.quotes import Quotation
from kg.extract.reports import Report, ranges_of
from kg.extract.tree import Tree
from kg.model import Phrase, Span


def speeches(
    tree: Tree,
    found: list[Report],
    quotes: tuple[Quotation, ...],
    phrases: Mapping[int, Phrase],
    starts: list[int],
) -> list[Report]:
    """The reports with each quotation of whole sentences given to its speaker.

    A quotation that stands in no content goes to the report before it: the same utterance over
    paragraphs (rule `continued_paragraph`), or the speaker of the sentence before it in the same
    paragraph (rule `running_quote`).
    """
    reports = list(found)
    for quote in quotes:
        if quote.scare or quote.depth > 1 or any(_covers(r, quote.span) for r in reports):
            continue
        position = _speaker(tree.text, reports, quote, quotes)
        if position is None:
            continue
        rule = "running_quote"
        report = reports[position]
        spans = tuple(sorted((*report.attribution.content, quote.span)))
        reports[position] = replace(
            report,
            attribution=replace(report.attribution, content=spans, quoted=True),
            ranges=ranges_of(tree, spans, starts),
            rules=report.rules if rule in report.rules else (*report.rules, rule),
        )
    return reports


def _covers(report: Report, span: Span) -> bool:
    return report.kind != "perceive" and any(
        content.start < span.end and span.start < content.end
        for content in report.attribution.content
    )


def _speaker(
    text: str, reports: list[Report], quote: Quotation, quotes: tuple[Quotation, ...]
) -> int | None:
    """The report whose speech goes on in a quotation: the nearest before it in its paragraph."""
    start = quote.span.start
    line = text.rfind("\n", 0, start) + 1
    same = [q for q in quotes if q.run == quote.run and q.span.start < start]
    if same:
        line = same[0].span.start
    best: int | None = None
    reach = -1
    for position, report in enumerate(reports):
        cue = report.attribution.cue
        if cue is None or report.source is None or report.kind in ("perceive", "accuse"):
            continue
        if report.rules[0] in ("noun_clause", "noun_of", "noun_content", "headline"):
            continue
        ends = [span.end for span in report.attribution.content if span.end <= start]
        last = max([cue.end, *ends]) if cue.end <= start else max(ends, default=-1)
        if cue.start >= line and last > reach:
            best, reach = position, last
    return best


def sentence_starts(tree: Tree) -> list[int]:
    """The character offsets at which sentences start."""
    return [tree.words[first].start for first, _ in tree.sentences]


def position_at(starts: list[int], offset: int) -> int:
    """The position of the word that starts at or after an offset."""
    return bisect_left(starts, offset)
