"""What the rules of attribution pass on: a cue, its source, and the words it puts in its mouth."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kg.extract.reporting.quotes import Quotation
from kg.extract.tree import Tree, Word
from kg.model import Attribution, Mention, Phrase, Span

EDGE = frozenset(",;:.!?-–—()[]|/…") | {"--", "...", "…", ". . ."}
QUOTE_MARKS = frozenset("\"“”„‘’'«»‹›「」") | {"``", "''"}
DOCUMENTS = frozenset(
    """report statement letter study survey document investigation inquiry enquiry poll article
    communique communiqué message post tweet video footage website site newspaper paper broadcast
    bulletin dispatch memo filing indictment lawsuit complaint note footage
    data figure image photo""".split()
)
ISSUED = DOCUMENTS - frozenset("newspaper paper website site footage image photo video".split())
ISSUED |= {"information", "intelligence"}
SEEN = frozenset("see obtain review view verify examine consult authenticate acquire".split())
"""What the reader of a text does with it, who has not issued it."""
BODIES = frozenset({"person", "organization"})
ISSUERS = {
    "by": BODIES | {"place"},
    "from": BODIES,
    "of": frozenset({"organization"}),
    "'s": BODIES,
}
"""What kinds of things a preposition makes the issuers of a text."""
GOING_ON = re.compile(r"\s+(?:but|and|or|yet) ")
BRACKET = 12
KINDS = {
    "person": "Person",
    "organization": "Organization",
    "place": "Place",
    "object": "Object",
    "abstract": "Abstract",
    "event": "Event",
    "time": "Time",
}


@dataclass(frozen=True, slots=True)
class Report:
    """One attribution with the words it is made of.

    `cue` are positions of the cue's words, `head` the word that governs (the verb or noun),
    `source` the head word of the source or None, `source_span` the full noun phrase, `ranges` the
    content as (first, last) positions, both included; `kind` is a class of `kg.extract.cues`.
    `speaks` is false where the source is a thing that only shows ("all indications").
    """

    attribution: Attribution
    cue: tuple[int, ...]
    head: int
    source: int | None
    source_span: Span | None
    ranges: tuple[tuple[int, int], ...]
    kind: str
    rules: tuple[str, ...]
    speaks: bool = True

    def holds(self, index: int) -> bool:
        """Whether a word stands in the content."""
        return any(first <= index <= last for first, last in self.ranges)


@dataclass(slots=True)
class Draft:
    """A finding of one rule: the cue's words, source head, content words, rule and class."""

    rule: str
    kind: str
    head: int
    cue: tuple[int, ...]
    source: int | None
    content: set[int]
    denied: bool = False
    more: list[Span] = field(default_factory=list)
    source_span: Span | None = None


def spans_of(tree: Tree, content: Iterable[int], barred: frozenset[int]) -> list[Span]:
    """The content words as spans: runs without a gap, without punctuation at their edges."""
    runs: list[list[int]] = []
    for index in sorted(content):
        if index in barred or tree.words[index].upos == "SPACE":
            continue
        if runs and _joined(tree, runs[-1][-1], index, barred):
            runs[-1].append(index)
        else:
            runs.append([index])
    spans = []
    for run in runs:
        trimmed = _without_edges(tree, run)
        if trimmed:
            spans.append(tree.span(trimmed[0], trimmed[-1]))
    return spans


def _joined(tree: Tree, last: int, index: int, barred: frozenset[int]) -> bool:
    between = range(last + 1, index)
    return all(tree.words[i].upos in ("SPACE", "PUNCT") and i not in barred for i in between)


def _without_edges(tree: Tree, run: list[int]) -> list[int]:
    first, last = 0, len(run)
    while first < last and tree.words[run[first]].text in EDGE:
        first += 1
    while last > first and tree.words[run[last - 1]].text in EDGE:
        last -= 1
    kept = run[first:last]
    return kept if any(tree.words[i].text not in QUOTE_MARKS for i in kept) else []


def with_quotes(
    text: str, spans: list[Span], quotes: tuple[Quotation, ...], cue: Span, barred: list[Span]
) -> list[Span]:
    """The spans stretched over every quotation they reach into, the cue's own excepted."""
    found = []
    for span in spans:
        start, end = span.start, span.end
        for quote in quotes:
            whole = quote.span
            if whole.contains(cue) or not whole.overlaps(Span(start, end)):
                continue
            if quote.scare and not (start <= whole.start + 1 and whole.end - 1 <= end):
                continue
            start, end = min(start, whole.start), max(end, whole.end)
        found.append(Span(start, end))
    return _merged(text, _cut(found, barred))


def without_tail(
    text: str, spans: list[Span], quotes: tuple[Quotation, ...], cue: Span
) -> list[Span]:
    """Content that opens with a whole quoted sentence ends with quotation marks.

    In "“We left.” he said on Friday" the parser may give "on Friday" to what was said.
    """
    if not spans:
        return spans
    whole = next((q for q in quotes if q.span.start == spans[0].start and q.depth == 1), None)
    if whole is None or whole.span.contains(cue) or not whole.closed or whole.scare:
        return spans
    quoted = [q.span for q in quotes if not q.scare]
    kept = [
        span
        for span in spans
        if span.start < cue.start or any(span.overlaps(quote) for quote in quoted)
    ]
    goes_on = kept[0].end <= cue.start and GOING_ON.match(text, whole.span.end)
    if text[whole.inner.end - 1] in ".,!?" and kept[0].end > whole.span.end and not goes_on:
        if not any(kept[0].overlaps(quote) for quote in quoted if quote != whole.span):
            kept[0] = Span(kept[0].start, whole.span.end)
    return kept


def _cut(spans: list[Span], barred: list[Span]) -> list[Span]:
    """The spans without the barred stretches."""
    for bar in barred:
        pieces = []
        for span in spans:
            if not span.overlaps(bar):
                pieces.append(span)
                continue
            pieces += [Span(span.start, bar.start), Span(bar.end, span.end)]
        spans = [piece for piece in pieces if piece.start < piece.end]
    return spans


def _merged(text: str, spans: list[Span]) -> list[Span]:
    """Spans in order, overlapping ones joined, white space and stray commas off their ends."""
    found: list[Span] = []
    for span in sorted(spans):
        start, end = span.start, span.end
        while start < end and (text[start].isspace() or text[start] in ",;:"):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:"):
            end -= 1
        if not any(c.isalnum() for c in text[start:end]):
            continue
        if found and start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(end, found[-1].end))
        else:
            found.append(Span(start, end))
    return found


def ranges_of(tree: Tree, spans: Iterable[Span], starts: list[int]) -> tuple[tuple[int, int], ...]:
    """The word positions that spans cover, without what the writer puts in brackets there."""
    found = []
    for span in spans:
        first = bisect_left(starts, span.start)
        last = bisect_left(starts, span.end) - 1
        for opening, closing in _asides(tree, first, last):
            found.append((first, opening - 1))
            first = closing + 1
        if first <= last:
            found.append((first, last))
    return tuple(found)


def _asides(tree: Tree, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Where brackets hold what became of somebody: "the party (banned in Russia) said".

    Or what the writer adds of it: "spread by channels (two of which they closed)".
    """
    opening = first + 1
    while opening < last:
        if tree.words[opening].text != "(":
            opening += 1
            continue
        end = min(opening + BRACKET, last)
        closing = next((i for i in range(opening, end) if tree.words[i].text == ")"), None)
        opens = tree.words[opening + 1 : min(opening + 4, closing or end)]
        aside = opens[:1] and opens[0].xpos == "VBN"
        if closing is not None and (aside or any(w.xpos in ("WDT", "WP", "WP$") for w in opens)):
            yield opening, closing
        opening = closing or opening + 1


def noun_span(tree: Tree, head: int, barred: frozenset[int] = frozenset()) -> Span:
    """The whole noun phrase of a source: all below its head but the cue and what is beside it."""
    words = tree.words
    stop = {"parataxis", "punct", "case", "cc", "conj", "advcl", "mark", "ccomp", "discourse"}
    if words[head].upos not in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X"):
        return Span(words[head].start, words[head].end)
    inside = {head}
    for child in words[head].children:
        word = words[child]
        if word.dep == "case" and child > head and child == head + 1:
            inside.add(child)
        if child in barred or (word.dep in stop and word.dep not in ("conj",)):
            continue
        if word.dep.startswith(("nsubj", "cop", "aux", "obl", "obj", "advmod")):
            continue
        inside.update(tree.subtree(child))
    inside -= barred
    first = last = head
    members = sorted(inside)
    position = members.index(head)
    for index in reversed(members[:position]):
        if not _joined(tree, index, first, barred):
            break
        first = index
    for index in members[position + 1 :]:
        if not _joined(tree, last, index, barred):
            break
        last = index
    while last > head and words[last].text in EDGE and not _closes(tree, first, last):
        last -= 1
    apposed = any(words[i].text == "," for i in range(head, last))
    if apposed and last + 1 < len(words) and words[last + 1].text == ",":
        last += 1
    return tree.span(first, last)


def _closes(tree: Tree, first: int, last: int) -> bool:
    """Whether a word closes a bracket that opens in the phrase, or ends an abbreviation there."""
    texts = [tree.words[i].text for i in range(first, last + 1)]
    return texts[-1] in (")", "]") and texts.count("(") + texts.count("[") > 0


def issuer_of(tree: Tree, document: int) -> int | None:
    """Who speaks in a text: "a statement by the ministry", "the group's report"."""
    if tree.words[document].lemma not in ISSUED or tree.words[document].upos == "PROPN":
        return None
    for child in tree.children(document, "nmod", "nmod:poss"):
        marker = "'s" if child.dep == "nmod:poss" else tree.marker(child.index)
        kinds = ISSUERS.get(marker, frozenset())
        if child.mention in kinds and child.upos in ("NOUN", "PROPN"):
            return child.index
    for made in tree.children(document, "acl"):
        issued = made.xpos == "VBN" and made.lemma not in SEEN
        maker = tree.child(made.index, "obl:agent") if issued else None
        if maker is not None and maker.mention in BODIES:
            return maker.index
    return None


def source_mention(tree: Tree, head: int, phrases: Mapping[int, Phrase], span: Span) -> Mention:
    """The mention of a source: the phrase's own, or one made of the noun phrase."""
    known = phrases.get(head)
    if known is not None:
        return known.mention
    word: Word = tree.words[head]
    return Mention(span, tree.slice(span), KINDS.get(word.mention, ""), Span(word.start, word.end))
