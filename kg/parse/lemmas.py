"""Lemmas: a lexicon of the words seen in training, and edit scripts for the words it lacks.

An edit script is one of a small closed set of classes that turns a word into its lemma. It is
`case|cut|add`: how to set the case (`l` lower, `k` keep, `t` title), how many characters to cut
from the end, what to add; or `=lemma`, which replaces the whole word.
"""

from __future__ import annotations

from collections.abc import Mapping

Lexicon = Mapping[str, Mapping[str, str]]
INFLECTED = frozenset(
    {"NNS", "NNPS", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "JJR", "JJS", "RBR", "RBS"}
)


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


def lemma(word: str, tag: str, edit: str, lexicon: Lexicon) -> str:
    """Return the lemma of a word with a Penn tag; `edit` is the script to use if need be.

    The lexicon holds, by tag, all inflected words of the treebanks, and of the others (whose
    lemma is the word itself in lower case) the exceptions; names keep their case.
    """
    known = lexicon.get(tag, {}).get(key(word, tag))
    if known is not None:
        return known
    if tag in INFLECTED or (tag == "NNP" and word.isupper() and edit.startswith("t")):
        return apply(edit, word) or word
    return plain(word, tag)


def key(word: str, tag: str) -> str:
    """Return what the lexicon calls a word."""
    return word if tag in ("NNP", "NNPS") else word.lower()


def plain(word: str, tag: str) -> str:
    """Return the lemma of a word that is not inflected."""
    return word if tag in ("NNP", "NNPS", "ADD", "GW", "FW") else word.lower()


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
