"""Reads GUM's coreference annotation (`Entity=` in CoNLL-U) as chains of word spans.

Only identity counts: mentions that bear one entity's number are one chain, whether linked by
anaphora, apposition or repetition; `Bridge` and `SplitAnte` are not read. A discontinuous mention
is taken from its first to its last word, as scorers of continuous spans ask.
"""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_BRACKET = re.compile(r"\([^()]+\)?|[^()]+\)")
_PART = re.compile(r"\[(\d+)/(\d+)\]$")
Span = tuple[int, int]


@dataclass
class Gold:
    """One document: its text, its words, and its chains of half-open word ranges.

    `words` are ranges of characters of the text, clitics apart; `genre` is GUM's.
    """

    name: str
    text: str = ""
    words: list[Span] = field(default_factory=list)
    chains: dict[str, list[Span]] = field(default_factory=dict)

    @property
    def genre(self) -> str:
        """The kind of text, from the document's name."""
        return self.name.split("_")[1] if "_" in self.name else ""

    def clusters(self) -> list[list[Span]]:
        """The chains of two mentions or more, each span once, in text order."""
        found = [sorted(set(spans)) for spans in self.chains.values()]
        return sorted(spans for spans in found if len(spans) > 1)


def read(path: Path) -> list[Gold]:
    """Return the documents of one `.conllu` or `.conllu.xz` file."""
    raw = lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open("r")
    with raw as lines:
        return list(_documents(lines))


def _documents(lines: Iterable[str]) -> Iterator[Gold]:
    current: Gold | None = None
    reading: _Reading | None = None
    for line in lines:
        if line.startswith("# newdoc id"):
            if current is not None:
                yield current
            current = Gold(line.split("=", 1)[1].strip())
            reading = _Reading(current)
        elif reading is not None:
            reading.line(line.rstrip("\n"))
    if current is not None:
        yield current


@dataclass
class _Reading:
    """The state of reading one document; `surface` is a multiword token not yet spelt out."""

    gold: Gold
    opened: dict[str, list[int]] = field(default_factory=dict)
    parts: dict[str, int] = field(default_factory=dict)
    surface: tuple[int, str, bool, int] | None = None

    def line(self, line: str) -> None:
        if line.startswith("# newpar ") or line == "# newpar":
            self.gold.text = self.gold.text.rstrip() + ("\n\n" if self.gold.text else "")
        elif line[:1].isdigit():
            columns = line.split("\t")
            self._word(columns[0], columns[1], columns[9])

    def _word(self, number: str, form: str, misc: str) -> None:
        space = "SpaceAfter=No" not in misc.split("|")
        if "." in number:
            return
        if "-" in number:
            self.surface = int(number.split("-")[1]), form, space, len(self.gold.text)
            self.gold.text += form
            return
        start = len(self.gold.text)
        if self.surface is None:
            self.gold.text += form + (" " if space else "")
            self.gold.words.append((start, start + len(form)))
        else:
            self._part(int(number), form)
        self._annotate(misc)

    def _part(self, number: int, form: str) -> None:
        """Place a word of a multiword token by spelling where it can, else over all of it."""
        assert self.surface is not None
        last, whole, space, start = self.surface
        before = self.gold.words[-1][1] if self.gold.words else 0
        at = whole.find(form, max(0, before - start))
        span = (start, start + len(whole)) if at < 0 else (start + at, start + at + len(form))
        self.gold.words.append(span)
        if number == last:
            self.gold.text += " " if space else ""
            self.surface = None

    def _annotate(self, misc: str) -> None:
        entity = next((p[7:] for p in misc.split("|") if p.startswith("Entity=")), "")
        index = len(self.gold.words) - 1
        for bracket in _BRACKET.findall(entity):
            identifier = bracket.strip("()").split("-", 1)[0]
            part = _PART.search(identifier)
            name = identifier[: part.start()] if part else identifier
            if bracket.startswith("("):
                self.opened.setdefault(identifier, []).append(index)
            if bracket.endswith(")") and self.opened.get(identifier):
                self._close(name, part, self.opened[identifier].pop(), index + 1)

    def _close(self, name: str, part: re.Match[str] | None, start: int, end: int) -> None:
        if part is not None and part[1] == "1":
            self.parts[name] = start
        if part is not None and part[1] != part[2]:
            return
        start = self.parts.pop(name, start) if part is not None else start
        self.gold.chains.setdefault(name, []).append((start, end))


def spans_of(words: Sequence[Span], start: int, end: int) -> Span | None:
    """The range of words that a range of characters touches."""
    touched = [i for i, (a, b) in enumerate(words) if a < end and start < b]
    return (touched[0], touched[-1] + 1) if touched else None
