"""Who says what in a document: sources, cues and contents, and their chains (PolNeAR).

Source, cue and content follow the PolNeAR guideline (Newell, Cowlishaw and Piper, 2018): the cue
is the verb group or "according to", the source its full noun phrase, the content what is said
without either.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.reporting.according import according_to
from kg.extract.reporting.beside import reckoning
from kg.extract.reporting.headline_quotes import headline_quotes
from kg.extract.reporting.headlines import signed_posts, telling_ends
from kg.extract.reporting.nouns import (
    reporting_adjective,
    reporting_adverb,
    reporting_noun,
    speaker_labels,
)
from kg.extract.reporting.quotes import Quotation, containing, quotations
from kg.extract.reporting.reports import (
    DOCUMENTS,
    Draft,
    Report,
    issuer_of,
    noun_span,
    ranges_of,
    source_mention,
    spans_of,
    with_quotes,
    without_tail,
)
from kg.extract.reporting.speech import (
    closed_by_cue,
    described,
    introduced,
    introduced_block,
    signed,
    speeches,
)
from kg.extract.reporting.speech_unmarked import unmarked
from kg.extract.reporting.stances import stance
from kg.extract.reporting.verbs import reporting_verb
from kg.extract.tree import Tree
from kg.extract.tree import tree as tree_of
from kg.model import Attribution, Phrase, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["Report", "chain", "reports"]

FIRST_PERSON = frozenset({"i", "we"})
THINGS = frozenset({"abstract", "event", "object", "time", "substance"})
HEDGES = frozenset({"reporting_adverb", "passive_report", "noun_clause", "noun_of"})
COUNTING = frozenset("number handful group series majority couple dozen".split())
THINKING = FIRST_PERSON | {"you"}


def reports(
    doc: Doc | Tree, phrases: Mapping[int, Phrase] | None = None, *, nested: bool = False
) -> list[Report]:
    """The attributions of a document in the order of its cues.

    These are the author's own, as the guideline has it; with `nested` also those that stand in
    what somebody is reported to say.
    """
    tree = doc if isinstance(doc, Tree) else tree_of(doc)
    quotes = quotations(tree.text)
    known = phrases or {}
    starts = [word.start for word in tree.words]
    drafts = list(_drafts(tree))
    speakers = {draft.head: draft for draft in drafts if draft.rule == "spoken_cue"}
    closed = closed_by_cue(tree, speakers, quotes, starts)
    told = _without_doubles([d for d in drafts if d.rule != "spoken_cue"])
    found = built(
        tree,
        [_closed(tree, d, closed) for d in told if not _thought_aloud(tree, d, quotes)],
        known,
        quotes,
        starts,
    )
    found += built(
        tree,
        [closed[head] for head in closed if head not in {d.head for d in told}],
        known,
        quotes,
        starts,
    )
    heads = {report.head for report in found}
    waiting = [speakers[head] for head in sorted(speakers) if head not in heads]
    given = introduced(tree, waiting, found, quotes, starts)
    given += introduced_block(tree, waiting, quotes)
    found += built(tree, given, known, quotes, starts)
    found += built(tree, signed(tree, found, quotes, starts), known, quotes, starts)
    found += built(tree, described(tree, found, quotes, starts), known, quotes, starts)
    found = unmarked(tree, speeches(tree, found, quotes, starts), quotes, starts)
    found, headed = headline_quotes(tree, found, quotes, starts)
    found += built(tree, headed, known, quotes, starts)
    found = _with_inner(tree, found, starts)
    found += built(tree, _stances(tree, found), known, quotes, starts)
    found.sort(key=lambda r: (r.cue[0] if r.cue else r.head, r.head))
    return found if nested else _outermost(tree, found, quotes)


def _outermost(tree: Tree, found: Sequence[Report], quotes: tuple[Quotation, ...]) -> list[Report]:
    """The reports whose cue stands neither in a quotation nor in what another one reports."""
    owners: dict[int, list[Report]] = {}
    heads = sorted({report.head for report in found})
    for report in found:
        for first, last in report.ranges:
            for head in heads[bisect_left(heads, first) : bisect_right(heads, last)]:
                owners.setdefault(head, []).append(report)
    kept = []
    for report in found:
        word = tree.words[report.head]
        if report.rules[0] == "reckoning":
            # A number given for a toll is no statement by the guideline.
            continue
        outer = [o for o in owners.get(report.head, []) if not report.holds(o.head)]
        quoted = containing(quotes, Span(word.start, word.end)) is not None
        if not outer and (not quoted or report.rules[0] == "speaker_label"):
            kept.append(report)
    return kept


def _stances(tree: Tree, found: Sequence[Report]) -> list[Draft]:
    """The stances of words that are no cue of a statement."""
    taken = {index for report in found for index in report.cue}
    return [
        draft
        for word in tree.words
        if word.upos in ("VERB", "NOUN") and word.index not in taken
        for draft in stance(tree, word.index)
    ]


def _with_inner(tree: Tree, found: list[Report], starts: list[int]) -> list[Report]:
    """What holds a cue holds its quotations: "“…,” he said, according to Interfax"."""
    grown = []
    for report in found:
        spans = list(report.attribution.content)
        for other in found:
            quoted = other.rules[0] in ("closing_cue", "introduced_quote") or len(other.rules) > 1
            if quoted and other is not report and report.holds(other.head):
                spans += [
                    s for s in other.attribution.content if not any(o.overlaps(s) for o in spans)
                ]
        if len(spans) > len(report.attribution.content):
            content = tuple(sorted(spans))
            report = replace(
                report,
                attribution=replace(report.attribution, content=content),
                ranges=ranges_of(tree, content, starts),
            )
        grown.append(report)
    return grown


def built(
    tree: Tree,
    drafts: Sequence[Draft],
    phrases: Mapping[int, Phrase],
    quotes: tuple[Quotation, ...],
    starts: list[int],
) -> list[Report]:
    """The findings as reports with exact spans, those without content left out."""
    made = (_report(tree, draft, phrases, quotes, starts) for draft in drafts)
    return [report for report in made if report is not None]


def _closed(tree: Tree, draft: Draft, closed: Mapping[int, Draft]) -> Draft:
    """The finding with the quotation that its verb closes, in place of a clause elsewhere.

    A clause of its own after the verb stays when it says "that", or when the quotation ended with
    a full stop: then the verb opens a new sentence.
    """
    by_quote = closed.get(draft.head)
    if by_quote is None:
        return draft
    starts = [tree.words[i].start for i in draft.content]
    inside = any(span.start <= start < span.end for span in by_quote.more for start in starts)
    first = min(draft.content, default=draft.head)
    stopped = all(
        tree.text[span.start : span.end].rstrip("\"'”’»")[-1:] == "." for span in by_quote.more
    )
    relative = tree.words[draft.head].dep == "acl:relcl"
    after = first > draft.head and (tree.words[first].lower == "that" or stopped or relative)
    return draft if inside or after else by_quote


def _thought_aloud(tree: Tree, draft: Draft, quotes: tuple[Quotation, ...]) -> bool:
    """A belief of "I", "we" or "you" inside a quotation is part of what the speaker says."""
    if draft.kind != "believe" or draft.source is None:
        return False
    source = tree.words[draft.source]
    at = Span(source.start, source.end)
    return source.lower in THINKING and containing(quotes, at) is not None


def _drafts(tree: Tree) -> Iterator[Draft]:
    for word in tree.words:
        if word.upos in ("VERB", "AUX") and word.xpos != "NNS":
            yield from reporting_verb(tree, word.index)
            yield from reckoning(tree, word.index)
            yield from according_to(tree, word.index)
            continue
        if word.upos == "NOUN" or word.xpos == "NNS":
            yield from reporting_noun(tree, word.index)
            yield from reporting_verb(tree, word.index)
        elif word.upos == "ADJ":
            yield from reporting_adjective(tree, word.index)
        yield from reporting_adverb(tree, word.index)
        yield from according_to(tree, word.index)
    yield from speaker_labels(tree)
    yield from telling_ends(tree)
    yield from signed_posts(tree)


def _without_doubles(drafts: list[Draft]) -> list[Draft]:
    """One finding for each cue word, and no sourceless noun inside what a verb reports."""
    kept: dict[int, Draft] = {}
    for draft in drafts:
        kept.setdefault(draft.head, draft)
    verbs = [d for d in kept.values() if d.rule in ("noun_content", "preposition_content")]
    return [
        draft
        for draft in kept.values()
        if not (
            draft.rule in ("noun_clause", "noun_of")
            and any(draft.head in verb.content for verb in verbs)
            and (draft.source is None or _denies(draft, verbs))
        )
    ]


def _denies(draft: Draft, verbs: list[Draft]) -> bool:
    return any(verb.denied and draft.head in verb.content for verb in verbs)


def _report(
    tree: Tree,
    draft: Draft,
    phrases: Mapping[int, Phrase],
    quotes: tuple[Quotation, ...],
    starts: list[int],
) -> Report | None:
    """The finding with exact spans; None if no content is left."""
    words = tree.words
    cue_words = frozenset(draft.cue)
    source_span = None
    barred = [Span(words[i].start, words[i].end) for i in draft.cue]
    if draft.source is not None:
        source_span = draft.source_span
        if source_span is None:
            source_span = noun_span(tree, draft.source, cue_words | frozenset(draft.content))
        if draft.rule != "accusation":
            barred.append(source_span)
    cue = Span(words[draft.cue[0]].start, words[draft.cue[-1]].end)
    spans = spans_of(tree, draft.content, cue_words) + draft.more
    spans = with_quotes(tree.text, spans, quotes, cue, barred)
    if draft.kind == "say":
        spans = without_tail(tree.text, spans, quotes, cue)
    if not spans:
        return None
    mention = None
    if draft.source is not None and source_span is not None:
        issuer = issuer_of(tree, draft.source)
        mention = (
            source_mention(tree, issuer, phrases, noun_span(tree, issuer))
            if issuer is not None
            else source_mention(
                tree, draft.source, {} if draft.source_span else phrases, source_span
            )
        )
    quoted = any(q.span.overlaps(span) and not q.scare for q in quotes for span in spans)
    attribution = Attribution(
        mention,
        cue,
        tree.slice(cue),
        tuple(spans),
        quoted and draft.rule != "quoting",
        draft.denied,
    )
    return Report(
        attribution,
        draft.cue,
        draft.head,
        draft.source,
        source_span,
        ranges_of(tree, spans, starts),
        draft.kind,
        (draft.rule,),
        draft.source is None or _may_speak(tree, draft.source),
    )


def _may_speak(tree: Tree, source: int) -> bool:
    """Whether a source is somebody, or a text that speaks for somebody."""
    word = tree.words[source]
    if word.lemma in COUNTING and word.mention in THINGS:
        counted = [w for w in tree.children(source, "nmod") if tree.marker(w.index) == "of"]
        return any(w.mention not in THINGS for w in counted)
    return word.mention not in THINGS or word.lemma in DOCUMENTS or word.lemma == "source"


def chain(found: Sequence[Report], index: int) -> tuple[tuple[Attribution, ...], tuple[str, ...]]:
    """The attributions whose content holds a word, outermost first, and the rules that made them.

    One is outside another if the other's cue stands in its content, and who it is all according to
    is outside of who says it. What "I" or "we" say or think
    inside another's words, what is only "reported" or "believed" there, and what "indications
    show", tells how sure the speaker is; it names no further source.
    """
    holding = [report for report in found if report.holds(index) and index not in report.cue]
    holding.sort(
        key=lambda r: (
            -sum(r.holds(o.head) for o in holding if o is not r),
            r.rules[0] != "according_to",
            _size(r),
        )
    )
    named = [r for r in holding if r.attribution.source is not None and r.speaks]
    links = [
        report
        for position, report in enumerate(holding)
        if report in named[:1] or not (_only_hedges(report, position) and named)
    ]
    rules = tuple(rule for report in links for rule in report.rules)
    return tuple(report.attribution for report in links), rules


def _only_hedges(report: Report, position: int) -> bool:
    """Whether a link below another's words tells how sure they are rather than who speaks."""
    if report.attribution.source is None:
        return report.rules[0] in HEDGES
    if not report.speaks:
        return True
    return position > 0 and _first_person(report) and report.kind in ("believe", "perceive", "say")


def _size(report: Report) -> tuple[int, int]:
    return (-sum(last - first for first, last in report.ranges), report.head)


def _first_person(report: Report) -> bool:
    source = report.attribution.source
    return source is not None and source.text.lower() in FIRST_PERSON
