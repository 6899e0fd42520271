"""Headlines that are somebody's words: told by who says these words in the article, if anybody."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.reporting.quotes import Quotation
from kg.extract.reporting.reports import Draft, Report, ranges_of
from kg.extract.tree import Tree
from kg.model import Span

STAMP = re.compile(r"\s*(\d{1,2}[:.]\d\d\s+)?")
"""What may stand before the quotation in a headline: nothing, or the hour of an entry."""
RULE = "headline_quote"
LONGEST = 160
FEWEST_WORDS = 3


def headline_quotes(
    tree: Tree, found: list[Report], quotes: tuple[Quotation, ...], starts: list[int]
) -> tuple[list[Report], list[Draft]]:
    """The reports with the headlines that quote them, and the quoted headlines of nobody known."""
    reports, drafts = list(found), list[Draft]()
    for quote in quotes:
        if quote.scare or quote.depth > 1 or not quote.closed or not _heads(tree.text, quote):
            continue
        if any(_told_in(report, quote) for report in reports):
            continue
        first = bisect_left(starts, quote.span.start)
        last = bisect_left(starts, quote.span.end) - 1
        if last - first < FEWEST_WORDS:
            continue
        position = _said(tree.text, reports, quote)
        if position is None:
            content = set(range(first + 1, last))
            drafts.append(Draft(RULE, "say", first, (first,), None, content))
            continue
        report = reports[position]
        spans = tuple(sorted((*report.attribution.content, quote.span)))
        reports[position] = replace(
            report,
            attribution=replace(report.attribution, content=spans),
            ranges=ranges_of(tree, spans, starts),
            rules=(*report.rules, RULE),
        )
    return reports, drafts


def _told_in(report: Report, quote: Quotation) -> bool:
    """Whether a report whose cue stands outside a quotation tells it."""
    cue = report.attribution.cue
    inside = cue is not None and quote.span.contains(cue)
    return not inside and any(s.overlaps(quote.span) for s in report.attribution.content)


def _heads(text: str, quote: Quotation) -> bool:
    """Whether a quotation opens a short line without a full stop, and ends it or has a colon."""
    start = text.rfind("\n", 0, quote.span.start) + 1
    end = text.find("\n", quote.span.end)
    end = end if end >= 0 else len(text)
    after = text[quote.span.end : end].strip()
    if end - start > LONGEST or STAMP.fullmatch(text[start : quote.span.start]) is None:
        return False
    if after.startswith(":"):
        return not after.endswith((".", "”", '"'))
    stamped = bool(text[start : quote.span.start].strip())
    stopped = text[quote.inner.end - 1] in ".,"
    return not after and not stopped and (stamped or start == 0)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _said(text: str, reports: Sequence[Report], quote: Quotation) -> int | None:
    """The report in which somebody says the words of a headline."""
    words = _plain(text[quote.inner.start : quote.inner.end])
    for position, report in enumerate(reports):
        if report.source is None or report.kind != "say":
            continue
        for span in report.attribution.content:
            near = Span(max(0, span.start - 1), span.end)
            if f" {words} " in f" {_plain(text[near.start : near.end])} ":
                return position
    return None
