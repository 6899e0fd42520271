"""Where quotation marks open and close over a whole text, however they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.model import Span

PAIRS = {"“": "”", "„": "”", "«": "»", "‹": "›", "「": "」", "‘": "’", "``": "''", "''": "''"}
CLOSERS = frozenset(PAIRS.values())
MARK = re.compile(r"``|''|[\"“”„«»‹›「」‘’']|\n")
SCARE_WORDS = 3
SINGLE_REACH = 400
LOOKAHEAD = 3000
_SENTENCE_END = re.compile(r"[.!?…](?=\s+[A-Z0-9“\"‘(])")
_OPENS_AFTER = frozenset(" \t\n\r\xa0([{—–-/:“‘\"'…")
_CLOSES_BEFORE = frozenset(" \t\n\r\xa0)]}—–-/,.;:!?”’\"'…")


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quoted stretch of text.

    `span` covers the marks, `inner` what stands between them; `depth` is 1 for a quotation that
    stands in no other. `run` numbers the utterance: paragraphs that each open anew without the
    one before having been closed share it. `scare` marks a few words set off inside a sentence
    rather than somebody's sentence; `closed` is false where no closing mark was found.
    """

    span: Span
    inner: Span
    depth: int
    run: int
    scare: bool = False
    closed: bool = True


@dataclass(slots=True)
class _Open:
    mark: str
    at: int
    run: int


def quotations(text: str) -> tuple[Quotation, ...]:
    """Every quotation of a text, in the order of its start, nested ones after what holds them."""
    found: list[Quotation] = []
    stack: list[_Open] = []
    runs = 0
    for match in MARK.finditer(text):
        mark, at = match.group(), match.start()
        if mark == "\n":
            _paragraph_end(text, at, stack, found)
            continue
        kind = _direction(text, mark, at, stack)
        if kind == "close":
            _close(text, at, match.end(), stack, found)
        elif kind == "open":
            _drop_unclosed(text, mark, at, stack, found)
            run, runs = _run_of(text, at, stack, found, runs)
            stack.append(_Open(mark, at, run))
    while stack:
        _give_up(text, len(text), stack, found)
    return tuple(sorted(found, key=lambda q: (q.span.start, -q.span.end)))


def _direction(text: str, mark: str, at: int, stack: list[_Open]) -> str:
    """Whether a mark opens or closes a quotation here, or is none ("")."""
    if mark in ("’", "'"):
        return _single(text, mark, at, stack)
    if mark == "''" and not any(item.mark == "``" for item in stack):
        return _straight(text, at, len(mark), any(item.mark == mark for item in stack))
    if mark in CLOSERS:
        return "close" if stack else ""
    if mark == "“" and stack and stack[-1].mark == "„":
        return "close"
    if mark in PAIRS:
        if mark == "‘" and text[at + 1 : at + 2].isdigit():
            return ""
        return "open"
    return _straight(text, at, 1, any(item.mark == '"' for item in stack))


def _straight(text: str, at: int, length: int, is_open: bool) -> str:
    """The direction of a straight double mark, by the spaces around it and what is open."""
    before = text[at - 1] if at else " "
    after = text[at + length] if at + length < len(text) else " "
    can_open = before in _OPENS_AFTER and not after.isspace()
    can_close = after in _CLOSES_BEFORE and not before.isspace()
    if can_open != can_close:
        if can_close and not is_open:
            return ""
        return "open" if can_open else "close"
    if before.isdigit() and not is_open:
        return ""
    return "close" if is_open else "open"


def _single(text: str, mark: str, at: int, stack: list[_Open]) -> str:
    """The direction of ’ or ', which are apostrophes more often than quotation marks."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    opened = bool(stack) and stack[-1].mark in ("‘", "'")
    if opened and not after.isalnum() and not before.isspace():
        return "close"
    if mark == "'" and not opened and before in _OPENS_AFTER and after.isalpha():
        line = text[at + 1 : at + 1 + SINGLE_REACH].split("\n", 1)[0]
        return "open" if re.search(r"[^\s]'(?![\w'])", line) else ""
    return ""


def _close(text: str, at: int, end: int, stack: list[_Open], found: list[Quotation]) -> None:
    """Close the innermost quotation that the mark fits, giving up on those left open inside it."""
    mark = text[at:end]
    fits = [i for i, item in enumerate(stack) if _fits(item.mark, mark)]
    if not fits:
        return
    while len(stack) > fits[-1] + 1:
        stack.pop()
    item = stack.pop()
    inner = Span(item.at + len(item.mark), at)
    if inner.start >= inner.end:
        return
    whole = Span(item.at, end)
    scare = _is_scare(text, inner)
    found.append(Quotation(whole, inner, len(stack) + 1, item.run, scare))


def _fits(opening: str, closing: str) -> bool:
    if opening == '"' or closing == '"':
        return opening == closing or (opening in "“„" or closing == "”")
    if opening == "'":
        return closing in "'’"
    return PAIRS.get(opening) == closing or (opening == "„" and closing == "“")


def _is_scare(text: str, inner: Span) -> bool:
    """A few words without closing punctuation: a term, a title or somebody's single word."""
    words = text[inner.start : inner.end].split()
    return len(words) <= SCARE_WORDS and text[inner.end - 1] not in ".,!?;…"


def _paragraph_end(text: str, at: int, stack: list[_Open], found: list[Quotation]) -> None:
    """At a line break an open quotation goes on, is continued by a new mark, or was forgotten."""
    if not stack or _closing_follows(text, at, stack[0].mark):
        return
    while stack:
        _give_up(text, at, stack, found)


def _closing_follows(text: str, at: int, mark: str) -> bool:
    """Whether the next mark of the same kind closes: hard-wrapped lines, or no mark repeated."""
    closing = PAIRS.get(mark, mark)
    limit = min(len(text), at + LOOKAHEAD)
    position = at + 1
    while position < limit:
        if text[position] == "\n" and text[at + 1 : position].strip():
            return False
        if mark in ('"', "''") and text.startswith(mark, position):
            return _straight(text, position, len(mark), True) == "close"
        if text.startswith(mark, position) and mark != closing:
            return False
        if text.startswith(closing, position) and mark not in ("‘", "'"):
            return True
        position += 1
    return False


def _give_up(text: str, at: int, stack: list[_Open], found: list[Quotation]) -> None:
    """Record the innermost open quotation as ending at `at`, without a closing mark."""
    item = stack.pop()
    end = at
    while end > item.at and text[end - 1].isspace():
        end -= 1
    inner = Span(item.at + len(item.mark), end)
    if item.mark in ("‘", "'") or inner.start >= inner.end:
        return
    found.append(
        Quotation(Span(item.at, end), inner, len(stack) + 1, item.run, False, closed=False)
    )


def _drop_unclosed(
    text: str, mark: str, at: int, stack: list[_Open], found: list[Quotation]
) -> None:
    """A straight mark that opens while one is open: the former ended with its sentence."""
    while stack and stack[-1].mark == mark:
        item = stack[-1]
        ending = _SENTENCE_END.search(text, item.at, at)
        _give_up(text, ending.end() if ending else at, stack, found)


def _run_of(
    text: str, at: int, stack: list[_Open], found: list[Quotation], runs: int
) -> tuple[int, int]:
    """The number of the utterance that a new quotation belongs to, and the count so far."""
    if not stack and found:
        last = found[-1]
        between = text[last.span.end : at]
        if not last.closed and "\n" in between and not between.strip():
            return last.run, runs
    return runs + 1, runs + 1


def containing(quotes: tuple[Quotation, ...], span: Span) -> Quotation | None:
    """The outermost quotation, not a scare quote, that holds the whole span."""
    return next((q for q in quotes if not q.scare and q.span.contains(span)), None)
