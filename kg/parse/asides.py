"""Brackets inside a phrase, read apart from it: "Daesh (banned in Russia) fighters"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.parse.plan import Paragraph

LONGEST = 8
"""Words that an aside has at most, with its brackets."""
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_OPENING, _CLOSING = frozenset("(["), {"(": ")", "[": "]"}


def asides(words: Sequence[str], spaced: Sequence[bool]) -> list[tuple[int, int]]:
    """Return the asides of a paragraph, from the opening bracket to behind the closing one.

    `spaced` tells whether white space stands before a word. An aside follows a name, is short,
    has no brackets inside and a further word behind it that is no name; at the end of a phrase the
    brackets part nothing that belongs together.
    """
    found: list[tuple[int, int]] = []
    for start, word in enumerate(words):
        if word not in _OPENING or not start or not spaced[start]:
            continue
        if not words[start - 1][:1].isupper():
            continue
        end = _end(words, start)
        if end and end < len(words) and spaced[end] and _goes_on(words[end]):
            found.append((start, end))
    return found


def _goes_on(word: str) -> bool:
    """Another name behind brackets begins a phrase of its own where a text has no commas."""
    return word[:1].islower() or word.lower() in _DAYS


def _end(words: Sequence[str], start: int) -> int | None:
    closing = _CLOSING[words[start]]
    for place in range(start + 1, min(start + LONGEST, len(words))):
        if words[place] in _OPENING or words[place] in (".", "!", "?"):
            return None
        if words[place] == closing:
            return place + 1 if place > start + 1 else None
    return None


def parted(paragraph: Paragraph, words: Sequence[str]) -> tuple[Paragraph, list[Paragraph]]:
    """Return a paragraph without its asides, and each of those."""
    found = [
        (start, end)
        for start, end in asides(words, paragraph.spaced)
        if not any(paragraph.begins[start : end + 1])
    ]
    inside = {place for start, end in found for place in range(start, end)}
    if not inside:
        return paragraph, []
    rest = [place for place in range(len(words)) if place not in inside]
    return _chosen(paragraph, rest), [_chosen(paragraph, range(*ends)) for ends in found]


def _chosen(paragraph: Paragraph, places: Sequence[int]) -> Paragraph:
    return Paragraph(
        [paragraph.entries[place] for place in places],
        [paragraph.tokens[place] for place in places],
        [paragraph.spaced[place] for place in places],
        [paragraph.begins[place] for place in places],
    )
