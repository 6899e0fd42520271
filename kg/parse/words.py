"""What the network sees of one word: its word pieces and the shape of its letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

MAX_CHARACTERS = 64
MAX_PIECES = 8
UNKNOWN = "[UNK]"
SHAPES = 8


def shape(word: str) -> int:
    """Return the class (0 to 7) of a word's letter case; 0 is for words without letters."""
    if word.isdigit():
        return 1
    if word.islower():
        return 2
    if word.isupper():
        return 3 if len(word) > 1 else 4
    if word[:1].isupper():
        return 5 if word[1:].islower() else 7
    return 6 if any(c.isupper() for c in word) else 0


def pieces(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    """Return 1 to `MAX_PIECES` ids of uncased word pieces, by greedy longest match (BERT)."""
    ids: list[int] = []
    for chunk in _chunks(word[:MAX_CHARACTERS]):
        ids += _match(chunk, vocabulary)
    return ids[:MAX_PIECES] or [vocabulary[UNKNOWN]]


def _chunks(word: str) -> list[str]:
    """Split a word as BERT's basic tokenizer does: lower case, no accents, punctuation alone."""
    chunks: list[str] = []
    joined = False
    for character in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(character)
        if category == "Mn" or category[0] in "CZ":
            continue
        alone = category[0] == "P" or _ascii_symbol(character) or _ideograph(character)
        if joined and not alone:
            chunks[-1] += character
        else:
            chunks.append(character)
        joined = not alone
    return chunks


def _ascii_symbol(character: str) -> bool:
    return character.isascii() and not character.isalnum()


def _ideograph(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff"


def _match(chunk: str, vocabulary: Mapping[str, int]) -> list[int]:
    """Return the longest pieces of a chunk from the left, or the unknown piece alone."""
    ids: list[int] = []
    start = 0
    while start < len(chunk):
        prefix = "##" if start else ""
        for end in range(len(chunk), start, -1):
            piece = vocabulary.get(prefix + chunk[start:end])
            if piece is not None:
                ids.append(piece)
                start = end
                break
        else:
            return [vocabulary[UNKNOWN]]
    return ids
