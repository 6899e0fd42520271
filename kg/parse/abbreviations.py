"""Abbreviations of names that are spelled like common words: "IS", "WHO"."""

from __future__ import annotations

import re
from collections.abc import Sequence

SPELLED = {
    "IS": (re.compile(r"Islamic State|\bISI[SL]\b|\bIsi[sl]\b|Daesh|Da'esh|caliphate"), "ISIS"),
    "WHO": (re.compile(r"World Health Organi[sz]ation"), "UNESCO"),
}
"""What a text that means the body says elsewhere, and what the parser sees in its place."""

STRESSED = frozenset("he how it one she there this what where which who why".split())
"""Words behind which capitals only stress the common word ("it IS true")."""


def unmistaken(words: Sequence[str], text: str) -> dict[int, str]:
    """Under which other form the parser sees a word, by its position."""
    found: dict[int, str] = {}
    for index, word in enumerate(words):
        if word not in SPELLED:
            continue
        spelled, form = SPELLED[word]
        before = words[index - 1] if index else ""
        after = words[index + 1] if index + 1 < len(words) else ""
        loud = _is_loud(before) and _is_loud(after)
        if not loud and before.lower() not in STRESSED and spelled.search(text):
            found[index] = form
    return found


def _is_loud(word: str) -> bool:
    return len(word) > 1 and word.isupper()
