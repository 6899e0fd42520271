"""Cuts a Doc into windows that fit the network, and windows into batches."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kg.parse.network import Analysis, Window
from kg.parse.words import SHAPES

MAX_WORDS = 200
MAX_PIECES = 450
BATCH_PIECES = 384
MIN_STEP = 0.25
Analyse = Callable[[Sequence[Sequence[Window]]], list[list[Analysis]]]


@dataclass(frozen=True)
class Entry:
    """What is kept of a word by its form; `pieces` is empty for white space."""

    pieces: tuple[int, ...]
    shape: int
    breaks: int


@dataclass(frozen=True)
class Paragraph:
    """The words of a paragraph: their entries, their tokens in the Doc, if a space is before.

    A sentence begins at each of the words for which `begins` is set.
    """

    entries: Sequence[Entry]
    tokens: Sequence[int]
    spaced: Sequence[bool]
    begins: Sequence[bool]

    def after(self, start: int) -> Paragraph:
        """Return what follows the first `start` words."""
        return Paragraph(
            self.entries[start:], self.tokens[start:], self.spaced[start:], self.begins[start:]
        )


def analyse(
    paragraphs: Sequence[Paragraph], run: Analyse
) -> Iterator[tuple[Sequence[int], Analysis]]:
    """Yield stretches of whole sentences: the words' tokens and their analysis.

    A paragraph too long for one window is cut where the last sentence of the window starts;
    that sentence is read again, with what follows it, unless that would be most of the window.
    """
    waiting = [p for p in paragraphs if p.entries]
    while waiting:
        windows = [_window(p) for p in waiting]
        analyses = _batched(windows, run)
        rest: list[Paragraph] = []
        for paragraph, analysis in zip(waiting, analyses, strict=True):
            count = width = len(analysis.heads)
            if width < len(paragraph.entries) and analysis.sentences[-1] > 0:
                whole = int((analysis.sentences < analysis.sentences[-1]).sum())
                count = whole if whole >= MIN_STEP * width else width
            if count < len(paragraph.entries):
                rest.append(paragraph.after(count))
            yield paragraph.tokens[:count], analysis
        waiting = rest


def _window(paragraph: Paragraph) -> Window:
    pieces: list[tuple[int, ...]] = []
    total = 0
    for entry in paragraph.entries[:MAX_WORDS]:
        total += len(entry.pieces)
        if total > MAX_PIECES:
            break
        pieces.append(entry.pieces)
    shapes = [
        entry.shape + (0 if spaced else SHAPES)
        for entry, spaced in zip(paragraph.entries[: len(pieces)], paragraph.spaced, strict=False)
    ]
    begins = [place for place in range(len(pieces)) if paragraph.begins[place]]
    return Window(pieces, shapes, begins)


def _batched(windows: list[Window], run: Analyse) -> list[Analysis]:
    """Run windows of similar length together; none from another document, whatever happens."""
    lengths = [sum(map(len, w.pieces)) for w in windows]
    order = sorted(range(len(windows)), key=lambda i: (lengths[i], i), reverse=True)
    batches: list[list[int]] = []
    for number in order:
        longest = lengths[batches[-1][0]] if batches else 0
        fits = batches and longest * (len(batches[-1]) + 1) <= BATCH_PIECES
        if fits and lengths[number] >= 0.9 * longest - 4:
            batches[-1].append(number)
        else:
            batches.append([number])
    found = run([[windows[i] for i in batch] for batch in batches])
    results = {
        number: analysis
        for batch, analyses in zip(batches, found, strict=True)
        for number, analysis in zip(batch, analyses, strict=True)
    }
    return [results[i] for i in range(len(windows))]
