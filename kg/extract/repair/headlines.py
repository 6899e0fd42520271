"""Parts who tells what a headline says from what is told: "Bomb kills nine monitor"."""

from __future__ import annotations

from kg.extract.columns import Columns

ALONE = frozenset("monitor monitors ngo ngos watchdog observatory sohr".split())
"""Tellers that need no mark before them."""
PAIRS = frozenset(
    """state+tv state+media state+television state+radio state+agency medical+source
    medical+sources security+source security+sources monitor+group monitoring+group rights+group
    aid+group war+monitor rights+monitor""".split()
)
"""Tellers of two words that need no mark before them."""
MARKED = frozenset(
    """official officials police army military ministry media report reports source sources
    activist activists witness witnesses group medics doctors agency government governor mayor
    analyst analysts expert experts residents rebels un tv radio study poll""".split()
)
"""Tellers behind a colon or a dash."""
MARKS = frozenset({":", "-", "–", "—", "--"})
HARMED = frozenset("killed wounded injured dead".split())
LONGEST = 25
"""Words that a headline has at most."""
TELLERS = ALONE | MARKED | {pair.split("+")[1] for pair in PAIRS}


def telling_end(columns: Columns, start: int, end: int) -> None:
    """Parts the teller that ends a headline from the last noun of what it tells."""
    while end > start and not columns.forms[end - 1].strip():
        end -= 1
    last = end - 1
    stopped = columns.forms[last] == "." and last > start
    last -= int(stopped)
    if stopped and not _telegraphic(columns, start, last):
        return
    first = _first(columns, start, last)
    if first is None or first - start < 3:
        return
    heads, deps = columns.heads, columns.deps
    head, dep = heads[last], deps[last]
    phrase = range(first, end)
    outside = [i for i in range(start, first) if heads[i] in phrase and deps[i] != "punct"]
    if outside:
        heir = outside[-1]
        heads[heir], deps[heir] = (heir if head == last else head), dep
        for other in outside[:-1]:
            heads[other] = heir
    elif head == last or head in phrase:
        return
    root = next((i for i in range(start, first) if not start <= heads[i] < end), None)
    root = next((i for i in range(start, first) if heads[i] == i), root)
    if root is None:
        return
    for inner in range(first, last):
        if columns.upos[inner] != "PUNCT":
            heads[inner] = last
            deps[inner] = "amod" if columns.upos[inner] == "ADJ" else "compound"
    heads[last], deps[last] = root, "parataxis"


def _telegraphic(columns: Columns, start: int, last: int) -> bool:
    """Whether a sentence that comes to a stop is a headline still: its teller behind a mark.

    Or there is no article in it, and the teller is written with a capital.
    """
    if any(form in MARKS for form in columns.forms[max(start, last - 2) : last]):
        return True
    articles = any(columns.forms[i].lower() in ("a", "an", "the") for i in range(start, last))
    return columns.forms[last][:1].isupper() and not articles


def _first(columns: Columns, start: int, last: int) -> int | None:
    """Where the teller at the end of a sentence begins, if there is one."""
    if not 4 <= last - start <= LONGEST or columns.upos[last] not in ("NOUN", "PROPN"):
        return None
    word, before = columns.forms[last].lower(), columns.forms[last - 1].lower()
    if columns.forms[last - 1] in MARKS:
        return last if word in MARKED | ALONE else None
    if f"{before}+{word}" in PAIRS:
        first = last - 1
        if columns.forms[first - 1] not in MARKS and columns.upos[first - 1] == "ADJ":
            national = columns.forms[first - 1][:1].isupper()
            first -= int(national and columns.upos[first - 2] in ("NUM", "NOUN"))
    elif word in ALONE or _unlike_number(columns, last):
        first = last
    else:
        return None
    if columns.forms[first - 1] in MARKS:
        return first
    told = columns.upos[first - 1] in ("NUM", "NOUN", "PROPN")
    told = told or columns.forms[first - 1].lower() in HARMED
    return first if told and columns.forms[first - 1].lower() not in ("the", "a") else None


def _unlike_number(columns: Columns, last: int) -> bool:
    """ "Bomb kills 10 Governor": one with a capital is not what a number before him counts."""
    number = columns.forms[last - 1].lower()
    if columns.upos[last - 1] != "NUM" or number in ("1", "one"):
        return False
    word = columns.forms[last]
    return word[:1].isupper() and word.lower() in MARKED and not word.endswith("s")
