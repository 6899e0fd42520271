"""Quotations that no cue of their own introduces: the speaker of the words around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extract.grammar import own_subject, verb_group
from kg.extract.reporting.quotes import Quotation
from kg.extract.reporting.reports import Draft, Report, noun_span, ranges_of
from kg.extract.tree import Tree
from kg.model import Span

REACH = 14
SIGNATURE = 80
SENTENCE_WORDS = 5
TITLE_WORDS = 8
SHORT = 3
COLON_REACH = 8
DASHES = "―—–-~"
SPEAKING = frozenset(
    """clause_content beside_clause opened_clause according_to introduced_quote
    closing_cue quoted_person told_quote""".split()
)
CONTRASTS = frozenset("while whereas although though".split())
TELLING = frozenset("describe recount recall relate".split())


def closed_by_cue(
    tree: Tree,
    speakers: Mapping[int, Draft],
    quotes: tuple[Quotation, ...],
    starts: list[int],
) -> dict[int, Draft]:
    """Quotations that end right before a verb of speech and its speaker, by the verb.

    "…,” said X" and "…,” X told Y": whatever else the verb seems to govern, this is its content.
    """
    heads = sorted(speakers)
    given: dict[int, Draft] = {}
    for quote in quotes:
        after = bisect_left(starts, quote.span.end)
        if quote.depth > 1 or not _ends_speech(tree.text, quote) or after >= len(tree.words):
            continue
        if _is_title(tree.text, quote):
            continue
        for head in heads[bisect_left(heads, after) :]:
            draft = speakers[head]
            if head > after + REACH or draft.source is None:
                break
            first = min(head, draft.cue[0], _opening(tree, draft, starts))
            gap = tree.text[quote.span.end : tree.words[max(first, after)].start]
            contrast = first > 0 and tree.words[first - 1].lower in CONTRASTS
            if _new_sentence(tree, quote, after, head) or contrast:
                break
            if after <= first <= after + 2 and "\n" not in gap:
                kept = given.setdefault(head, replace(draft, rule="closing_cue", more=[]))
                kept.more.append(quote.span)
                break
    return given


def _opening(tree: Tree, draft: Draft, starts: list[int]) -> int:
    """The first word of the phrase that names the speaker."""
    if draft.source is None:
        return draft.head
    span = draft.source_span or noun_span(tree, draft.source, frozenset(draft.cue))
    return min(draft.source, bisect_left(starts, span.start))


def _is_title(text: str, quote: Quotation) -> bool:
    """Whether a few quoted words are a title: "The Long Road Home," with capitals throughout."""
    words = text[quote.inner.start : quote.inner.end].split()
    longer = [word for word in words if len(word) > SHORT]
    return 1 < len(words) <= TITLE_WORDS and all(w[:1].isupper() for w in longer or words)


def _new_sentence(tree: Tree, quote: Quotation, after: int, head: int) -> bool:
    """Whether what follows a quotation that ended with a full stop is about something else."""
    if tree.text.startswith(". ", quote.span.end):
        return True
    if tree.text[quote.inner.end - 1] != "." or tree.text[quote.span.end - 1] == ",":
        return False
    first, end = tree.sentences[tree.words[after].sentence]
    return first == after and end - head > 4


def _ends_speech(text: str, quote: Quotation) -> bool:
    """Whether a quotation closes with punctuation, or a comma follows, or it is long."""
    if len(text[quote.inner.start : quote.inner.end].split()) >= SENTENCE_WORDS:
        return True
    return text[quote.inner.end - 1] in ",.!?…—-" or text.startswith(",", quote.span.end)


def introduced(
    tree: Tree,
    waiting: Sequence[Draft],
    found: Sequence[Report],
    quotes: tuple[Quotation, ...],
    starts: list[int],
) -> list[Draft]:
    """Give verbs of speech without content the quotation after them (rule `introduced_quote`).

    It follows in the same sentence, or in the next one after a colon.
    """
    given: dict[int, Draft] = {}
    heads = [draft.head for draft in waiting]
    for quote in quotes:
        if quote.depth > 1 or quote.scare or any(_covers(r, quote.span) for r in found):
            continue
        first = bisect_left(starts, quote.span.start)
        position = bisect_left(heads, first) - 1
        if first >= len(tree.words) or position < 0:
            continue
        draft = waiting[position]
        if _introduces(tree, draft, first):
            kept = given.setdefault(draft.head, replace(draft, rule="introduced_quote", more=[]))
            kept.more.append(quote.span)
    return list(given.values())


def introduced_block(
    tree: Tree, waiting: Sequence[Draft], quotes: tuple[Quotation, ...]
) -> list[Draft]:
    """The paragraph behind a verb of speech and a colon that end theirs (rule `introduced_block`).

    Quotations set as blocks have no marks.
    """
    drafts = []
    for draft in waiting:
        after = tree.text[tree.words[draft.head].end :][:COLON_REACH]
        shift = len(after) - len(after.lstrip())
        if not after[shift:].startswith(":") or "\n" not in after[shift + 1 : shift + 4]:
            continue
        start = tree.words[draft.head].end + shift + 1
        while start < len(tree.text) and tree.text[start].isspace():
            start += 1
        end = tree.text.find("\n", start)
        block = Span(start, end if end >= 0 else len(tree.text))
        if block.start < block.end and not any(q.span.overlaps(block) for q in quotes):
            drafts.append(replace(draft, rule="introduced_block", more=[block]))
    return drafts


def _introduces(tree: Tree, draft: Draft, first: int) -> bool:
    sentence = tree.words[first].sentence
    at = tree.words[draft.head].sentence
    between = [w for w in tree.words[draft.head + 1 : first] if w.upos != "SPACE"]
    if at == sentence:
        return len(between) <= REACH
    last = between[-1].text if between else tree.words[draft.head].text
    return at == sentence - 1 and last == ":" and len(between) <= 2 * REACH


def described(
    tree: Tree, found: Sequence[Report], quotes: tuple[Quotation, ...], starts: list[int]
) -> list[Draft]:
    """The quotation behind a sentence in which a person tells of something (rule `told_quote`).

    "A witness described the moment. “We ran …”": what he describes is no statement, the
    quotation is.
    """
    drafts = []
    cues = {report.head for report in found}
    for quote in quotes:
        first = bisect_left(starts, quote.span.start)
        if quote.depth > 1 or quote.scare or first >= len(tree.words):
            continue
        sentence = tree.words[first].sentence
        if sentence == 0 or not _opens_sentence(tree, first):
            continue
        begin, end = tree.sentences[sentence - 1]
        gap = tree.text[tree.words[end - 1].end : quote.span.start]
        verb = next((w for w in tree.words[begin:end] if w.dep == "root"), None)
        if verb is None or verb.lemma not in TELLING or verb.index in cues or "\n" in gap:
            continue
        speaker = own_subject(tree, verb.index)
        known = any(_covers(r, quote.span) for r in found)
        if known or speaker is None or not (speaker.mention == "person" or speaker.upos == "PRON"):
            continue
        group = verb_group(tree, verb.index)
        drafts.append(Draft("told_quote", "say", verb.index, group, speaker.index, set()))
        drafts[-1].more.append(quote.span)
    return drafts


def signed(
    tree: Tree, found: Sequence[Report], quotes: tuple[Quotation, ...], starts: list[int]
) -> list[Draft]:
    """A quotation signed with a dash and a name at the end of the line: "“…” — Name"."""
    drafts = []
    for quote in quotes:
        line = tree.text.find("\n", quote.span.end)
        end = line if line >= 0 else len(tree.text)
        tail = tree.text[quote.span.end : min(end, quote.span.end + SIGNATURE)]
        dash = tail.lstrip()[:1]
        if dash not in DASHES or not dash or quote.depth > 1 or len(tail) == SIGNATURE:
            continue
        if any(_covers(r, quote.span) for r in found):
            continue
        first = bisect_left(starts, quote.span.end)
        name = [
            w for w in tree.words[first : bisect_left(starts, end)] if w.upos in ("PROPN", "NOUN")
        ]
        if name and tree.words[first].text[:1] in DASHES:
            draft = Draft("signed_quote", "say", first, (first,), name[0].index, set())
            draft.more.append(quote.span)
            drafts.append(draft)
    return drafts


def speeches(
    tree: Tree, found: list[Report], quotes: tuple[Quotation, ...], starts: list[int]
) -> list[Report]:
    """The reports with each quotation of whole sentences given to its speaker.

    A quotation that stands in no content goes to a report before it: of the same utterance going
    on over paragraphs (rule `continued_paragraph`), or of the sentence before it in the same
    paragraph (rule `running_quote`), or of the same sentence (rule `split_quote`). A few quoted
    words inside a sentence stay with the sentence.
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
    """Whether a quotation stands in what a report tells; a cue inside it is the speaker's own."""
    cue = report.attribution.cue
    if report.kind == "perceive" or (cue is not None and span.contains(cue)):
        return False
    return any(content.overlaps(span) for content in report.attribution.content)


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
        return "split_quote", _split(tree, reports, first)
    line = tree.text.rfind("\n", 0, quote.span.start) + 1
    best: int | None = None
    reach = line - 1 if not _fills_line(tree.text, quote, line) else _line_before(tree.text, line)
    for position, report in enumerate(reports):
        last = _last(report, quote.span.start)
        if not _speaks(report) or last <= reach:
            continue
        at = min(bisect_left(starts, last), len(starts)) - 1
        if tree.words[max(at, 0)].sentence >= sentence - 1:
            best, reach = position, last
    return "running_quote", best


def _fills_line(text: str, quote: Quotation, line: int) -> bool:
    """Whether a paragraph is nothing but a quotation: then who spoke last goes on."""
    end = text.find("\n", quote.span.end)
    after = text[quote.span.end : end if end >= 0 else len(text)]
    return not text[line : quote.span.start].strip() and not after.strip()


def _line_before(text: str, line: int) -> int:
    """Where the paragraph before a line starts, less one."""
    end = len(text[:line].rstrip())
    return text.rfind("\n", 0, end)


def _split(tree: Tree, reports: list[Report], first: int) -> int | None:
    """The report whose cue parts a quotation in one sentence: "“X,” he said, “and Y”"."""
    best = None
    for position, report in enumerate(reports):
        near = report.head < first <= report.head + REACH
        same = tree.words[report.head].sentence == tree.words[first].sentence
        if near and same and report.attribution.quoted and _speaks(report):
            if best is None or report.head > reports[best].head:
                best = position
    if best is None:
        return None
    between = tree.words[reports[best].head + 1 : first]
    told = {"VERB", "AUX"}
    return None if any(w.upos in told for w in between) else best


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
