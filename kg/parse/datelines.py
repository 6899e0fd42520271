"""Finds datelines ("KYIV, Ukraine (AP) —"), which take no part in the sentence behind them."""

from __future__ import annotations

import re

_WORD = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’]+"
_PLACE = rf"{_WORD}(?:[ -]{_WORD}){{0,3}}"
_MORE = r"(?:[ ]?[,/][ ]?[A-ZÀ-Þ][\w.'’]*(?:[ ][A-Z\d][\w.'’]*){0,3}){0,3}"
_AGENCY = r"(?:[ ]\([^()\n]{2,40}\))?"
_DATELINE = re.compile(
    rf"(?:^|[\n\r\u2028\u2029])[ \t]*({_PLACE}{_MORE}{_AGENCY}(?:[ ]?[–—]|[ ]--?)[ ]+)"
    r"(?=[\"“‘'(]?[A-ZÀ-Þ\d])"
)


def ends(text: str) -> list[int]:
    """Where the text goes on behind each dateline, in order.

    A dateline stands at the beginning of a line, begins with a place in capitals and ends in a
    dash. A colon does not end one: "SPEAKER: …" tells who speaks.
    """
    return [match.end(1) for match in _DATELINE.finditer(text)]
