"""Quotations that no cue of their own introduces: the speaker of the words around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.quotes import Quotation
from kg.extract.reports import Draft, Report, ranges_of
from kg.extract.tree import Tree
from kg.model import Span

REACH = 14
SPEAKING = frozenset(
    """clause_content beside_clause opened_clause according_to introduced_quote closing_cue""".split()
)


def introduced(
    tree: Tree,
    waiting: Sequence[Draft],
    found: Sequence[Report],
    quotes: tuple[Quotation, ...],
    starts: list[int],
) -> list[Draft]:
    """Give verbs of speech without content the quotation beside them.

    The quotation follows in the same sentence or after a colon (rule `introduced_quote`), or it
    ends right before the verb and its speaker (rule `closing_cue`).
    """
    given: dict[int, Draft] = {}
    for quote in quotes:
        if quote.depth > 1 or any(_covers(r, quote.span) for r in found):
            continue
        first = bisect_left(starts, quote.span.start)
        after = bisect_left(starts, quote.span.end)
        if first >= len(tree.words) or after <= first:
            continue
        draft = _closing(tree, waiting, after) or _introducing(tree, waiting, first)
        if draft is None or (quote.scare and draft.rule == "introduced_quote"):
            continue
        kept = given.setdefault(draft.head, draft)
        kept.more.append(quote.span)
    return list(given.values())


def _closing(tree: Tree, waiting: Sequence[Draft], after: int) -> Draft | None:
    """The cue that starts where a quotation has ended: "…” said X", "…” X told Y"."""
    for draft in waiting:
        first = min(draft.head, draft.cue[0], draft.source or draft.head)
        if first <= after + 2 and after <= draft.head <= after + REACH:
            if tree.text.find("\n", tree.words[after - 1].end, tree.words[first].start) < 0:
                return replace(draft, rule="closing_cue")
    return None


def _introducing(tree: Tree, waiting: Sequence[Draft], first: int) -> Draft | None:
    """The cue that a quotation follows: in its sentence, or in the one before after a colon."""
    sentence = tree.words[first].sentence
    before = [d for d in waiting if d.head < first]
    if not before:
        return None
    draft = before[-1]
    at = tree.words[draft.head].sentence
    between = [w for w in tree.words[draft.head + 1 : first] if w.upos != "SPACE"]
    last = between[-1].text if between else tree.words[draft.head].text
    if at == sentence and len(between) <= REACH:
        return replace(draft, rule="introduced_quote")
    if at == sentence - 1 and last == ":" and len(between) <= 2 * REACH:
        return replace(draft, rule="introduced_quote")
    return None


def speeches(
    tree: Tree, found: list[Report], quotes: tuple[Quotation, ...], starts: list[int]
) -> list[Report]:
    """The reports with each quotation of whole sentences given to its speaker.

    A quotation that stands in no content goes to a report before it: of the same utterance going
    on over paragraphs (rule `continued_paragraph`), or of the sentence before it in the same
    paragraph (rule `running_quote`). A few quoted words inside a sentence stay with the sentence.
    """
    reports = list(found)
    for quote in quotes:
        if quote.scare or quote.depth > 1 or any(_covers(r, quote.span) for r in reports):
            continue
        rule, position = _speaker(tree, reports, quote, quotes, starts)
        if position is None:
            continue
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
        content.overlaps(span) for content in report.attribution.content
    )


def _speaker(
    tree: Tree,
    reports: list[Report],
    quote: Quotation,
    quotes: tuple[Quotation, ...],
    starts: list[int],
) -> tuple[str, int | None]:
    """The rule and the position of the report whose speech goes on in a quotation."""
    first = bisect_left(starts, quote.span.start)
    if first >= len(tree.words):
        return "", None
    earlier = [q for q in quotes if q.run == quote.run and q.span.start < quote.span.start]
    if earlier:
        for position, report in enumerate(reports):
            if _covers(report, earlier[-1].span) and _speaks(report):
                return "continued_paragraph", position
    sentence = tree.words[first].sentence
    if not _opens_sentence(tree, first):
        return "", None
    line = tree.text.rfind("\n", 0, quote.span.start) + 1
    best: int | None = None
    reach = line - 1
    for position, report in enumerate(reports):
        last = _last(report, quote.span.start)
        if not _speaks(report) or last <= reach:
            continue
        at = min(bisect_left(starts, last), len(starts)) - 1
        if tree.words[max(at, 0)].sentence >= sentence - 1:
            best, reach = position, last
    return "running_quote", best


def _speaks(report: Report) -> bool:
    """Whether somebody speaks in a report, so that a quotation can go on with it."""
    return (
        report.kind in ("say", "deny", "pledge", "doubt")
        and report.source is not None
        and report.rules[0] in SPEAKING
    )


def _last(report: Report, start: int) -> int:
    """Where a report's last word before an offset ends."""
    cue = report.attribution.cue
    ends = [span.end for span in report.attribution.content if span.end <= start]
    return max([*ends, cue.end if cue is not None and cue.end <= start else -1])


def _opens_sentence(tree: Tree, first: int) -> bool:
    """Whether a word is the first of its sentence but for marks."""
    start, _ = tree.sentences[tree.words[first].sentence]
    return all(tree.words[i].upos in ("PUNCT", "SPACE") for i in range(start, first))
