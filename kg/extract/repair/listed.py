"""Corrections of lists and names that lost their commas: countries side by side."""

from __future__ import annotations

from kg.extract.columns import Columns, below, marked
from kg.extract.countries import countries

BEFORE = frozenset({"case", "mark", "det", "cc:preconj"})
LONGEST = 4
"""Words that the name of a country has at most."""
LEVANT = frozenset({"levant", "syria", "sham", "al"})
NOMINAL = frozenset({"NOUN", "PROPN"})
ROLES = frozenset("nsubj nsubj:pass obj iobj obl obl:agent nmod root".split())


def listed(columns: Columns) -> None:
    """Corrects the lists of a document."""
    count, index = len(columns.forms), 0
    while index < count:
        if not columns.forms[index][:1].isupper():
            index += 1
            continue
        ends = _run(columns, index)
        if len(ends) > 1:
            _listed(columns, index, ends)
        elif columns.forms[index] == "State" and columns.forms[index - 1 : index] == ["Islamic"]:
            _islamic_state(columns, index)
        index = ends[-1] if ends else index + 1


def _country(columns: Columns, first: int) -> int:
    """Where the longest name of a country that begins at a word ends; the word itself if none."""
    if not columns.forms[first][:1].isupper():
        return first
    for end in range(min(first + LONGEST, len(columns.forms)), first, -1):
        if " ".join(columns.forms[first:end]).lower() in countries():
            return end
    return first


def _run(columns: Columns, first: int) -> list[int]:
    """The ends of the names of countries that follow one another with nothing between them."""
    ends: list[int] = []
    place = first
    while place < len(columns.forms):
        end = _country(columns, place)
        if end == place or columns.upos[end - 1] not in ("PROPN", "PRON"):
            break
        ends.append(end)
        place = end
        if columns.forms[place : place + 1] == ["the"] and _country(columns, place + 1) > place + 1:
            place += 1
    return ends


def _listed(columns: Columns, first: int, ends: list[int]) -> None:
    """ "New Zealand Spain and Egypt": three countries, each in the role of the first."""
    forms, heads, deps = columns.forms, columns.heads, columns.deps
    last, count = ends[-1], len(forms)
    if last + 1 >= count or forms[last] not in ("and", "or"):
        return
    joined = heads[last]
    if not last < joined < count or columns.upos[joined] not in NOMINAL or deps[last] != "cc":
        return
    if any(form in (",", ".") for form in forms[last:joined]):
        return
    starts = [first, *(end + int(forms[end] == "the") for end in ends[:-1])]
    names = [_head(columns, range(s, e)) for s, e in zip(starts, ends, strict=True)]
    members = [*names, joined]
    inside = range(first, joined + 1)
    outer = [m for m in members if heads[m] not in inside or heads[m] == m]
    kept = next((m for m in outer if deps[m] in ROLES), None)
    if kept is None:
        return
    head, dep = (names[0] if heads[kept] == kept else heads[kept]), deps[kept]
    if dep == "nmod" and (head > joined or not any(marked(columns, m) for m in members)):
        return
    chief = names[0]
    for member in members[1:]:
        for child in list(below(columns, member)):
            early = child < first and (deps[child] in BEFORE or deps[child] not in ("punct", "cc"))
            if child not in members and (early or heads[kept] == kept and member == kept):
                if child < first or child > joined:
                    heads[child] = chief
        heads[member], deps[member] = chief, "conj"
    for child in list(below(columns, chief)):
        if first < child < joined and forms[child] == "the":
            heads[child] = next((m for m in members if m > child), chief)
    heads[chief], deps[chief] = head, dep
    for start, end in zip(starts, ends, strict=True):
        columns.upos[start:end] = ["PROPN"] * (end - start)
        name = _head(columns, range(start, end))
        for word in range(start, end):
            if word != name and not start <= heads[word] < end:
                heads[word], deps[word] = name, "flat" if word > name else "compound"


def _head(columns: Columns, words: range) -> int:
    """The word of a name that hangs on none of the others."""
    return next(
        (w for w in words if columns.heads[w] not in words or columns.heads[w] == w), words[0]
    )


def _islamic_state(columns: Columns, state: int) -> None:
    """ "The Islamic State in Iraq and the Levant": one group, and no Levant beside it."""
    forms, heads, deps = columns.forms, columns.heads, columns.deps
    words = [form.lower() for form in forms[state + 1 : state + 4]]
    if words not in (["in", "iraq", "and"], ["of", "iraq", "and"]):
        return
    end = state + 4 + int(forms[state + 4 : state + 5] == ["the"])
    if end >= len(forms) or forms[end].lower() not in LEVANT:
        return
    levant, iraq = heads[state + 3], state + 2
    if end <= levant <= end + 2 and deps[levant] == "conj" and heads[levant] == state:
        heads[levant] = iraq
    if heads[iraq] == state:
        deps[iraq] = "nmod"
