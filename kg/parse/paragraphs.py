"""Finds the line breaks that end a paragraph; those of hard-wrapped text do not."""

from __future__ import annotations

import re

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_STOPS = tuple('.!?:;"”’)…')
_NARROWEST, _WIDEST = 45, 110


def breaks(space: str) -> int:
    """Return the number of line breaks in a run of white space."""
    return len(_BREAK.findall(space))


def wraps(text: str) -> frozenset[int]:
    """Return the places of line breaks that only wrap a line of a paragraph.

    A break is a wrap if the line before it is long, does not end a sentence, and goes on in
    lower case or was too full for the next word, as wide as the lines around it are.
    """
    found: set[int] = set()
    block: list[tuple[int, int]] = []
    start = 0
    for match in _BREAK.finditer(text):
        if text[start : match.start()].strip():
            block.append((start, match.start()))
        else:
            found |= _wraps(text, block)
            block = []
        start = match.end()
    block.append((start, len(text)))
    return frozenset(found | _wraps(text, block))


def _wraps(text: str, block: list[tuple[int, int]]) -> set[int]:
    """Return the wraps of a block of lines without a blank line."""
    widest = max((end - start for start, end in block), default=0)
    found: set[int] = set()
    for (start, end), (next_start, next_end) in zip(block, block[1:], strict=False):
        line, following = text[start:end].rstrip(), text[next_start:next_end].split(None, 1)
        if len(line) < _NARROWEST or line.endswith(_STOPS) or not following:
            continue
        full = widest <= _WIDEST and len(line) + 1 + len(following[0]) > widest
        if following[0][0].islower() or (full and following[0][0].isalnum()):
            found.add(end)
    return found
