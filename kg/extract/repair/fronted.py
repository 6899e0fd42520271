"""Correction of sentences that name last whom they are about: "Among the dead were five medics"."""

from __future__ import annotations

from kg.extract.columns import NOUNS, Columns, below
from kg.extract.repair.reports import REPORTED

OPENING = frozenset("among amongst amid behind".split())
BE = frozenset("was were is are".split())
FAR = 25
"""Words that the opening phrase has at most."""


def fronted(columns: Columns) -> None:
    """What stands behind "be" is the subject, where a phrase with "among" or "behind" opens."""
    for index, form in enumerate(columns.forms):
        if form.lower() in BE and columns.deps[index] in ("cop", "aux", "root"):
            _turn(columns, index)


def _turn(columns: Columns, be: int) -> None:
    heads, deps = columns.heads, columns.deps
    start = max((s for s in columns.starts if s <= be), default=0)
    opening = start
    while opening < be and (columns.upos[opening] in ("CCONJ", "PUNCT")):
        opening += 1
    if columns.forms[opening].lower() not in OPENING or not opening + 1 < be <= opening + FAR:
        return
    place, subject = heads[opening], _subject(columns, be)
    if deps[opening] != "case" or not opening < place < be or subject is None:
        return
    if any(columns.upos[i] in ("VERB", "AUX") and heads[i] > be for i in range(opening, be)):
        return
    _take_place(columns, place, subject, be)


def _subject(columns: Columns, be: int) -> int | None:
    """The head of the noun phrase right behind, with nothing in front of it but its own words."""
    for index in range(be + 1, min(be + 9, len(columns.forms))):
        if columns.upos[index] in ("VERB", "AUX", "PUNCT", "SCONJ"):
            return None
        if columns.upos[index] in NOUNS and columns.deps[index] not in ("compound", "nummod"):
            if columns.deps[index] in ("nmod", "nmod:poss", "flat"):
                continue
            return index
    return None


def _take_place(columns: Columns, place: int, subject: int, be: int) -> None:
    """The phrase becomes the predicate: it stands where the whole clause stood."""
    heads, deps = columns.heads, columns.deps
    top = heads[subject] if heads[subject] not in (place, subject) else place
    verb = columns.forms[top].lower() in REPORTED and top > subject
    if heads[subject] == subject or heads[place] == place:
        heads[place], deps[place] = place, "root"
    elif verb:
        heads[place], deps[place] = top, "ccomp"
    else:
        return
    for child in [*below(columns, subject), *below(columns, be)]:
        if child < be or deps[child] in ("punct", "obl", "parataxis"):
            heads[child] = place
    heads[subject], deps[subject] = place, "nsubj"
    heads[be], deps[be] = place, "cop"
