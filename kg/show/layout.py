"""Text for people: safe to print, fitted to a width, marked where it matters."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

GAP = "  "

# Characters that turn the direction of what follows: they can make a line read as another.
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def plain(text: str) -> str:
    """One line that does nothing to a terminal: controls and escapes become visible or spaces."""
    return " ".join("".join(map(_harmless, text)).split())


def _harmless(char: str) -> str:
    if char.isspace():
        return " "
    if char in _BIDI:
        return ""
    category = unicodedata.category(char)
    return "\ufffd" if category in ("Cc", "Cs", "Co", "Cn") else char


def width_of(text: str) -> int:
    """Columns that a text takes: wide East Asian characters two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(_char_width(char) for char in text)


def _char_width(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf", "Co"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def cut(text: str, width: int) -> str:
    """The text in at most `width` columns, with … where it was longer."""
    if width_of(text) <= width:
        return text
    kept, used = [], 0
    for char in text:
        used += _char_width(char)
        if used > width - 1:
            break
        kept.append(char)
    return "".join(kept).rstrip() + "…"


def pad(text: str, width: int) -> str:
    """The text filled with spaces to `width` columns."""
    return text + " " * max(0, width - width_of(text))


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` columns, broken at spaces where there are any."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if width_of(joined) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        while width_of(word) > width:
            head = _fitting(word, width)
            lines.append(head)
            word = word[len(head) :]
        line = word
    if line or not lines:
        lines.append(line)
    return lines


def _fitting(word: str, width: int) -> str:
    used = 0
    for position, char in enumerate(word):
        used += _char_width(char)
        if used > width:
            return word[: max(position, 1)]
    return word


def table(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> str:
    """Rows under their headings; the widest columns give way until the table fits the width."""
    cells = [[plain(cell) for cell in row] for row in rows]
    widths = [
        max([width_of(column), *(width_of(row[i]) for row in cells)])
        for i, column in enumerate(columns)
    ]
    widths = fit(widths, width - len(GAP) * (len(columns) - 1))
    lines = [_row(columns, widths)]
    lines.extend(_row(row, widths) for row in cells)
    return "\n".join(lines)


def fit(widths: Sequence[int], total: int) -> list[int]:
    """The widths, the largest cut down step by step until their sum is at most `total`."""
    fitted = list(widths)
    while sum(fitted) > total and max(fitted) > 6:
        largest = fitted.index(max(fitted))
        others = [width for i, width in enumerate(fitted) if i != largest]
        step = max(1, min(sum(fitted) - total, fitted[largest] - max([6, *others])))
        fitted[largest] -= step
    return fitted


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [pad(cut(cell, width), width) for cell, width in zip(cells, widths, strict=True)]
    return GAP.join(padded).rstrip()


def mark(text: str, spans: Sequence[tuple[int, int]], colour: bool) -> str:
    """The text on one line with the spans marked: bold where colour is, else in [brackets]."""
    pieces: list[str] = []
    position = 0
    for start, end in merge(spans, len(text)):
        pieces.append(_flat(text[position:start]))
        words = plain(text[start:end])
        if words:
            pieces.append(f"{OPEN}{words}{CLOSE}" if colour else f"[{words}]")
        position = end
    pieces.append(_flat(text[position:]))
    return "".join(pieces).strip()


# Private-use characters stand for "bold on" and "bold off" until lines are cut and wrapped:
# `plain` removes them from documents, so they can only come from `mark`.
OPEN, CLOSE = "\ue000", "\ue001"


def merge(spans: Sequence[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """Spans cut to the text, sorted, those that touch or overlap joined."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted((max(0, s), min(length, e)) for s, e in spans):
        if start >= end:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _flat(text: str) -> str:
    """As `plain`, keeping a space at either end."""
    flat = plain(text)
    if not flat:
        return " " if text else ""
    return " " * text[0].isspace() + flat + " " * text[-1].isspace()


def bold(lines: Sequence[str]) -> list[str]:
    """Lines with the private marks turned into escapes, a mark across lines closed and reopened."""
    out: list[str] = []
    on = False
    for line in lines:
        start = "\x1b[1;4m" if on else ""
        on = line.rfind(OPEN) > line.rfind(CLOSE) if OPEN in line or CLOSE in line else on
        text = line.replace(OPEN, "\x1b[1;4m").replace(CLOSE, "\x1b[0m")
        out.append(start + text + ("\x1b[0m" if on else ""))
    return out


def safe_cell(value: str) -> str:
    """A cell that a spreadsheet shows and does not run (OWASP, CSV injection)."""
    return "'" + value if value.startswith(("=", "+", "-", "@", "\t", "\r")) else value
