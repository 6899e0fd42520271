"""Corrections of datelines: "GORI, May 3 (AP) - Units of the army …"."""

from __future__ import annotations

from kg.extract.columns import Columns, below

DASHES = frozenset({"-", "–", "—", "--"})
LOOSE = frozenset("nsubj nsubj:pass obl obl:unmarked vocative dislocated appos obj nmod".split())
LONGEST = 16
"""Words of a dateline at most."""


def dateline(columns: Columns, start: int) -> None:
    """A place with an agency in brackets before the first sentence takes no part in it."""
    while start < len(columns.forms) - 1 and columns.forms[start].isspace():
        start += 1
    end = start
    while end < len(columns.forms) and end - start < 6 and columns.forms[end] not in "([":
        if not (columns.forms[end][:1].isupper() or columns.forms[end] in (",", ".", "—", "-")):
            return
        end += 1
    close = end + 1
    while close < len(columns.forms) and close - end < 6 and columns.forms[close] not in ")]":
        close += 1
    if not start < end or close >= len(columns.forms) or columns.forms[close] not in ")]":
        return
    agency = columns.forms[end + 1 : close]
    if not agency or not agency[0][:1].isupper():
        return
    for index in range(start, end):
        head = columns.heads[index]
        if not start <= head <= close and columns.deps[index] in LOOSE:
            if columns.deps[index] != "nsubj" or _has_other_subject(columns, index):
                columns.deps[index] = "dep"


def dashed_dateline(columns: Columns, start: int) -> None:
    """A place in capitals before a dash hands its part in the sentence to what stands behind."""
    end = _dash(columns, start)
    if end <= start:
        return
    for index in range(start, end):
        if columns.heads[index] == index:
            _root_behind(columns, index, end)
            continue
        if start <= columns.heads[index] <= end:
            continue
        if columns.deps[index] not in LOOSE:
            _subject_behind(columns, index, end)
            continue
        _to_told(columns, index, end)
        heirs = [
            i
            for i in range(end + 1, min(end + 40, len(columns.heads)))
            if columns.heads[i] == index and columns.deps[i] != "punct"
        ]
        for heir in heirs:
            first = heir == heirs[0]
            columns.heads[heir] = columns.heads[index] if first else heirs[0]
            if first:
                columns.deps[heir] = columns.deps[index]
        columns.deps[index] = "dep"


def _to_told(columns: Columns, index: int, end: int) -> None:
    """Where somebody else tells it, the phrase behind the dateline is the subject of what he tells.

    "GORI (AP) - Units of the army took a hill, a source said."
    """
    heads, deps = columns.heads, columns.deps
    verb = heads[index]
    if deps[index] != "nsubj" or not _has_other_subject(columns, index):
        return
    heir = next((i for i, head in enumerate(heads) if head == index and i > end), None)
    told = next((i for i in below(columns, verb) if deps[i] == "ccomp" and i > end), None)
    if heir is None or told is None or columns.upos[heir] not in ("NOUN", "PROPN", "PRON"):
        return
    if heir < told and all(deps[i] not in ("nsubj", "nsubj:pass") for i in below(columns, told)):
        passive = any(deps[i] == "aux:pass" for i in below(columns, told))
        heads[heir], deps[heir] = told, "nsubj:pass" if passive else "nsubj"


def _dash(columns: Columns, start: int) -> int:
    """The dash behind a place in capitals, a date and an agency in brackets; -1 where none is."""
    forms, dated = columns.forms, False
    for index in range(start, min(start + LONGEST, len(forms))):
        form = forms[index]
        if form in DASHES:
            return index if index - start < 5 or dated else -1
        dated = dated or form[:1].isdigit() or form == "("
        plain = form.isupper() or form.isdigit() or form in (",", "\n", "/", "(", ")", ".")
        if not plain and not (index > start and form[:1].isupper()):
            return -1
        if index == start and not form.isupper():
            return -1
    return -1


def _subject_behind(columns: Columns, index: int, end: int) -> None:
    """The phrase behind a place in capitals is the subject of the next verb that lacks one."""
    heads, deps = columns.heads, columns.deps
    heir = next((i for i, head in enumerate(heads) if head == index and i > end), None)
    if heir is None or columns.upos[heir] not in ("NOUN", "PROPN", "PRON"):
        return
    for verb in range(heir + 1, len(heads)):
        if columns.upos[verb] == "VERB" and heads[verb] == heads[index]:
            below = [deps[i] for i, head in enumerate(heads) if head == verb]
            if "nsubj" not in below and "nsubj:pass" not in below:
                heads[heir] = verb
                deps[heir] = "nsubj:pass" if "aux:pass" in below else "nsubj"
                deps[index] = "dep"
            return


def _root_behind(columns: Columns, index: int, end: int) -> None:
    """The verb behind a place in capitals is the root, the phrase between the two its subject."""
    below = [i for i, head in enumerate(columns.heads) if head == index and i > end]
    verb = next((i for i in below if columns.upos[i] == "VERB"), None)
    if verb is None:
        return
    passive = any(
        head == verb and columns.deps[i] == "aux:pass" for i, head in enumerate(columns.heads)
    )
    for other in below:
        columns.heads[other] = verb
        if other < verb and columns.deps[other] in LOOSE:
            columns.deps[other] = "nsubj:pass" if passive else "nsubj"
    columns.heads[verb], columns.deps[verb] = verb, "root"
    columns.heads[index], columns.deps[index] = verb, "dep"


def _has_other_subject(columns: Columns, index: int) -> bool:
    """Whether the verb of a subject has another one, or is a participle that needs none."""
    head = columns.heads[index]
    others = (i for i, other in enumerate(columns.heads) if other == head and i != index)
    return columns.forms[head].endswith("ing") or any(columns.deps[i] == "nsubj" for i in others)
