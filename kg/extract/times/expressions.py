"""Time expressions with their calendar value, and the one that belongs to an event."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.repair.results import RESULTS
from kg.extract.times.anchor import Anchor
from kg.extract.times.patterns import IN_DIGITS, patterns, probe
from kg.extract.times.values import value_of
from kg.extract.tree import Tree, Word
from kg.model import Span, Tense, When

NEAR = 3


def times(
    text: str, published: dt.datetime | None, start: int = 0, before: When | None = None
) -> tuple[When, ...]:
    """The time expressions of a text (one sentence, say), in order, with values where they show.

    `published` anchors what is relative; without it only full dates have a value. `before` is the
    last day told before the text, from which "the next day" counts. `start` is added to every
    offset.
    """
    if not probe().search(text):
        return ()
    day = published.date() if published is not None else None
    matches: list[tuple[Span, str, re.Match[str]]] = []
    digits = any(char.isdigit() for char in text)
    for name, pattern in patterns():
        for match in pattern.finditer(text) if digits or name not in IN_DIGITS else ():
            span = _trimmed(match)
            if any(span.overlaps(other) for other, _, _ in matches):
                continue
            if value_of(name, match, span, Anchor(day)) is not None:
                matches.append((span, name, match))
    matches.sort(key=lambda found: found[0])
    found: list[When] = []
    for span, name, match in matches:
        when = value_of(name, match, span, Anchor(day, before))
        if when is not None:
            found.append(replace(when, span=Span(span.start + start, span.end + start)))
            before = when if _is_day(when) else before
    return _joined(found, text, start)


BETWEEN = re.compile(r"[\s,]*(?:\(?(?:local\s+time|GMT|UTC)\)?)?[\s,]*(?:on\s+)?", re.IGNORECASE)


def _joined(found: list[When], text: str, start: int) -> tuple[When, ...]:
    """The times with each hour joined to the day beside it: "at 10:30 p.m. on Monday"."""
    kept: list[When] = []
    for when in found:
        last = kept[-1] if kept else None
        if last is not None and (_hour(last) != _hour(when)):
            day, hour = (when, last) if _hour(last) else (last, when)
            gap = text[last.span.end - start : when.span.start - start]
            if day.precision == "day" and BETWEEN.fullmatch(gap):
                span = Span(last.span.start, when.span.end)
                value = f"{day.value}{hour.value}" if day.value and hour.value else day.value
                precision = "hour" if hour.value else "day"
                kept[-1] = When(text[span.start - start : span.end - start], span, value, precision)
                continue
        kept.append(when)
    return tuple(replace(w, value=None) if _hour(w) and w.value else w for w in kept)


def _hour(when: When) -> bool:
    """Whether an hour is told without its day."""
    return when.precision == "hour" and (when.value is None or when.value.startswith("T"))


def _is_day(when: When) -> bool:
    dated = when.value is not None and not _hour(when)
    return dated and when.precision in ("day", "hour", "month", "year")


def _trimmed(match: re.Match[str]) -> Span:
    begin, end = match.span()
    text = match.string
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and (text[end - 1].isspace() or text[end - 1] in ","):
        end -= 1
    if text[end - 1 : end] == "." and not text[:end].endswith(".m."):
        end -= 1
    return Span(begin, end)


def turned(when: When, published: dt.datetime | None, tense: Tense) -> When:
    """The time of what is told as past or as still to come.

    "Will meet on Friday" is no Friday before publication, "met on December 24" none after it.
    """
    direction = {Tense.PAST: -1, Tense.FUTURE: 1}.get(tense, 0)
    if published is None or when.value is None or not direction:
        return when
    for name, pattern in patterns():
        match = pattern.fullmatch(when.text)
        if match is not None:
            anchor = Anchor(published.date(), None, direction)
            found = value_of(name, match, Span(0, len(when.text)), anchor)
            if found is None or found.precision != when.precision or found.value is None:
                return when
            return replace(found, span=when.span)
    return when


def document_times(tree: Tree, published: dt.datetime | None) -> tuple[tuple[When, ...], ...]:
    """The time expressions of each sentence, as spans of the whole text."""
    found: list[tuple[When, ...]] = []
    before: When | None = None
    age = 0
    for sentence in range(len(tree.sentences)):
        span = tree.sentence_span(sentence)
        here = times(tree.slice(span), published, span.start, before if age <= NEAR else None)
        found.append(here)
        days = [when for when in here if _is_day(when)]
        before, age = (days[-1], 0) if days else (before, age + 1)
    return tuple(found)


def when_for(
    tree: Tree, index: int, published: dt.datetime | None, known: Sequence[When] | None = None
) -> When | None:
    """The time of an event word: below the word itself, else below what governs it, else None.

    `known` are the times of its sentence, where the caller has them already. The walk goes up
    over complements and conjuncts and stops at a reporting clause's own time ("said on Sunday").
    """
    word = tree.words[index]
    found = known if known is not None else document_times(tree, published)[word.sentence]
    if not found:
        return None
    for position in _clauses(tree, index):
        near = [w for w in found if _belongs(tree, position, w)]
        if near:
            return min(near, key=lambda w: (w.value is None, abs(w.span.start - word.start)))
    return None


STRETCH = re.compile(
    r"(?!the |that |this |same |last |next |on |in )[\w ]*?"
    r"\b(?:minute|hour|day|week|month|year)s?$",
    re.IGNORECASE,
)


def only_measures(text: str, span: Span) -> bool:
    """Whether words of time tell only how long after another deed: "two days after" something."""
    behind = text[span.end : span.end + 8].lower().split()[:1]
    return (
        behind in (["after"], ["before"]) and STRETCH.match(text[span.start : span.end]) is not None
    )


def _clauses(tree: Tree, index: int) -> Iterator[int]:
    """The word and the words that share its time, nearest first."""
    words = tree.words
    current = index
    yield current
    for _ in range(6):
        word = words[current]
        dep = word.dep.split(":")[0]
        if word.head == current or dep in ("ccomp", "parataxis", "root", "appos"):
            return
        if dep in ("acl", "advcl") and word.dep != "acl" and dep != "advcl":
            return
        if word.upos == "VERB" and (_standing(word) or _apart(tree, current)):
            return
        if word.upos in ("VERB", "AUX") and dep in ("acl", "advcl") and _finite(tree, current):
            return
        current = word.head
        yield current


SENT = frozenset("carried detonated dropped fired hurled launched lobbed thrown".split())
"""What a missile or bomb that hits on a day underwent on that day, too."""


def _standing(word: Word) -> bool:
    """Whether a participle only describes a noun: "fighters backed by X" are so on any day."""
    return word.dep == "acl" and word.xpos in ("VBN", "VBG") and word.lower not in RESULTS | SENT


def _apart(tree: Tree, index: int) -> bool:
    """Whether a clause tells what was before or after: "struck Gori on Friday after leaving"."""
    return tree.words[index].dep == "advcl" and any(
        w.lower in ("after", "before", "since") for w in tree.children(index, "mark", "case")
    )


def _finite(tree: Tree, index: int) -> bool:
    return tree.words[index].xpos in ("VBD", "VBZ", "VBP") or tree.child(index, "aux") is not None


def _belongs(tree: Tree, governor: int, when: When) -> bool:
    """Whether a time expression is an adverbial of a word, not of something below it."""
    for child in tree.words[governor].children:
        word = tree.words[child]
        if word.dep.split(":")[0] not in (
            "obl",
            "advmod",
            "nmod",
            "nummod",
            "appos",
            "amod",
            "dep",
        ):
            continue
        if when.span.start <= word.start < when.span.end:
            return True
        if word.dep.startswith("obl") and any(
            when.span.start <= tree.words[c].start < when.span.end and tree.words[c].dep == "conj"
            for c in word.children
        ):
            return True
    word = tree.words[governor]
    return when.span.start <= word.start < when.span.end
