"""Speech that has lost its quotation marks: "He added The army hit us. We have nothing left"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.lexicon import NOT_DEMONYMS
from kg.extract.reporting.quotes import Quotation
from kg.extract.reporting.reports import Report, ranges_of
from kg.extract.tree import Tree, Word
from kg.model import Span

FIRST_PERSON = frozenset("i we us our ours me my ourselves".split())
SENTENCES = 6
PEOPLES = ("ian", "ean", "can", "yan", "ese", "ish", "qi", "li", "ni", "ti", "sh", "ch", "ab", "ek")


def unmarked(
    tree: Tree, found: list[Report], quotes: tuple[Quotation, ...], starts: list[int]
) -> list[Report]:
    """The reports with the sentences that go on with a speech without marks.

    Such a speech begins right behind its cue with a capital letter. It goes on, in its paragraph
    and up to the next cue, as far as somebody says "I" or "we" (rule `unmarked_speech`).
    """
    cued = {tree.words[report.head].sentence for report in found}
    grown = []
    for report in found:
        spans = _following(tree, report, quotes, cued) if _opens(tree, report, starts) else []
        if spans:
            content = tuple(sorted((*report.attribution.content, *spans)))
            report = replace(
                report,
                attribution=replace(report.attribution, content=content),
                ranges=ranges_of(tree, content, starts),
                rules=(*report.rules, "unmarked_speech"),
            )
        grown.append(report)
    return grown


def _opens(tree: Tree, report: Report, starts: list[int]) -> bool:
    """Whether a capital that is no name follows the cue, as where a quotation mark was lost."""
    if report.kind != "say" or report.source is None or report.rules[0] != "clause_content":
        return False
    first = bisect_left(starts, report.attribution.content[0].start)
    if first != report.cue[-1] + 1 or first >= len(tree.words):
        return False
    word = tree.words[first]
    lost = tree.text[tree.words[first - 1].end : word.start] == " "
    named = word.xpos[:3] == "NNP" or word.lower == "i" or _of_a_country(word)
    return lost and word.text[:1].isupper() and not named


def _of_a_country(word: Word) -> bool:
    """Whether an adjective bears its capital because it names a people: "said Kenyan jets"."""
    plain = word.lower in NOT_DEMONYMS
    return word.upos == "ADJ" and not plain and word.lower.endswith(PEOPLES)


def _following(
    tree: Tree, report: Report, quotes: Sequence[Quotation], cued: set[int]
) -> list[Span]:
    """The sentences behind a report up to the last in the first person."""
    at = tree.words[report.head].sentence
    spans: list[Span] = []
    kept = 0
    for sentence in range(at + 1, min(at + 1 + SENTENCES, len(tree.sentences))):
        span = tree.sentence_span(sentence)
        gap = tree.text[tree.sentence_span(sentence - 1).end : span.start]
        if "\n" in gap or sentence in cued or any(q.span.overlaps(span) for q in quotes):
            break
        spans.append(span)
        begin, end = tree.sentences[sentence]
        # The country in capitals is nobody who speaks.
        if any(w.lower in FIRST_PERSON and w.text != "US" for w in tree.words[begin:end]):
            kept = len(spans)
    return spans[:kept]
