"""Lemmas as edit scripts: a small closed set of classes that turns a word into its lemma.

A script is `case|cut|add`: how to set the case (`l` lower, `k` keep, `t` title), how many
characters to cut from the end, what to add; or `=lemma`, which replaces the whole word.
"""

from __future__ import annotations


def script(word: str, lemma: str) -> str:
    """Return the edit script that turns `word` into `lemma`."""
    best = f"={lemma}"
    shortest = 6
    for case in "lkt":
        cased = _cased(word, case)
        shared = _shared_prefix(cased, lemma)
        cost = len(cased) - shared + len(lemma) - shared
        if cost < shortest and (shared > 0 or not word):
            best, shortest = f"{case}|{len(cased) - shared}|{lemma[shared:]}", cost
    return best


def apply(edit: str, word: str) -> str:
    """Return the lemma that a script makes of a word; the word itself if it cuts too much."""
    if edit.startswith("="):
        return edit[1:]
    case, cut, add = edit.split("|", 2)
    cased = _cased(word, case)
    kept = len(cased) - int(cut)
    return cased[:kept] + add if kept + len(add) > 0 and kept >= 0 else word


def _cased(word: str, case: str) -> str:
    if case == "l":
        return word.lower()
    return word if case == "k" else word[:1].upper() + word[1:].lower()


def _shared_prefix(a: str, b: str) -> int:
    count = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        count += 1
    return count
