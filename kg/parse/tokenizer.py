"""A spaCy tokenizer that follows the English UD treebanks; the text of a Doc never changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.parse.chunks import split

_RUNS = re.compile(r"\S+|\s+")
_CRUDE = re.compile(r"\w+|(\W)\1*")
_CACHE = 50_000
_LONGEST = 200


class EnglishTokenizer:
    """Cuts text into words; white space other than one single space is a token of its own."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self._known: dict[str, list[str]] = {}

    def __call__(self, text: str) -> Doc:
        """Return the Doc of a text, with nothing but its words."""
        words: list[str] = []
        spaces: list[bool] = []
        for run in _RUNS.findall(text):
            if not run.isspace():
                found = self._known.get(run) or self._split(run)
                words += found
                spaces += [False] * len(found)
                continue
            if run[0] == " " and words:
                spaces[-1] = True
                run = run[1:]
            if run:
                words.append(run)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)

    def pipe(self, texts: Any, batch_size: int = 1000) -> Iterator[Doc]:
        """Yield the Docs of many texts."""
        del batch_size
        yield from map(self, texts)

    def _split(self, run: str) -> list[str]:
        found = [
            word
            for piece in _bounded(run)
            for word in (split(piece) if len(piece) <= _LONGEST else [piece])
        ]
        if len(run) <= _LONGEST and len(self._known) < _CACHE:
            self._known[run] = found
        return found

    def to_bytes(self, **_: Any) -> bytes:
        """Return the tokenizer's state: none, its rules are in the code."""
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> EnglishTokenizer:
        """Return the tokenizer itself, which has no state to read."""
        return self

    def to_disk(self, _path: Any, **_: Any) -> None:
        """Write nothing: the tokenizer has no state."""

    def from_disk(self, _path: Any, **_: Any) -> EnglishTokenizer:
        """Return the tokenizer itself, which has no state to read."""
        return self


def _bounded(run: str) -> list[str]:
    """Cut a run too long for any word into letters and the rest: rules cost more than length."""
    return [run] if len(run) <= _LONGEST else [m.group() for m in _CRUDE.finditer(run)]
