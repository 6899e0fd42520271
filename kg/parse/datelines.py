"""Finds datelines ("KYIV, Ukraine (AP) —"), which take no part in the sentence behind them."""

from __future__ import annotations

import re

_WORD = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’]+"
_PLACE = rf"{_WORD}(?:[ -]{_WORD}){{0,3}}"
_MORE = r"(?:[ ]?[,/][ ]?[A-ZÀ-Þ][\w.'’]*(?:[ ][A-Z\d][\w.'’]*){0,3}){0,3}"
_AGENCY = r"(?:[ ]\([^()\n]{2,40}\))?"
_BEGIN = r"(?:[\n\r\u2028\u2029])[ \t]*"
_SENTENCE = r"(?=[\"“‘'(]?[A-ZÀ-Þ\d])"
_DASHED = re.compile(rf"(?:^|{_BEGIN})({_PLACE}{_MORE}{_AGENCY}(?:[ ]?[–—]|[ ]--?)[ ]+){_SENTENCE}")
_COLON = re.compile(rf"{_BEGIN}({_PLACE}{_MORE}{_AGENCY}:[ ]+){_SENTENCE}")


def ends(text: str) -> list[int]:
    """Where the text goes on behind each dateline, in order.

    A dateline stands at the beginning of a line, begins with a place in capitals and ends in a
    dash. One with a colon ("NEW DELHI: …") looks like the label of a speaker: it counts below the
    title where it is the only one of its kind.
    """
    found = [match.end(1) for match in _DASHED.finditer(text)]
    labels = [match.end(1) for match in _COLON.finditer(text)]
    return sorted([*found, *labels]) if len(labels) == 1 else found
