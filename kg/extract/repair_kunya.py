"""Names that begin with whose father or mother somebody is are whole: "Umm Yasser"."""

from __future__ import annotations

from kg.extract.columns import Columns, below
from kg.extract.lexicon import KUNYAS

PARTS = frozenset({"flat", "flat:name", "flat:foreign"})


def kunyas(columns: Columns) -> None:
    """ "Umm Ahmed al-Najjar": what stands behind "Umm" hangs from it, whatever it was taken for."""
    forms = columns.forms
    for index in range(len(forms) - 1):
        name = forms[index + 1]
        if forms[index].lower() in KUNYAS and forms[index].istitle() and name[:1].isupper():
            if columns.deps[index] not in PARTS or columns.heads[index] > index:
                _whole(columns, index)


def _whole(columns: Columns, first: int) -> None:
    heads, deps, second = columns.heads, columns.deps, first + 1
    columns.upos[first] = columns.upos[second] = "PROPN"
    columns.tags[first] = columns.tags[second] = "NNP"
    if deps[second] in PARTS and heads[second] == first:
        return
    inner, outer = heads[second], heads[first]
    if outer == second or (deps[second] not in PARTS and inner != first):
        # The name was taken apart: its part in the sentence is that of the word behind.
        heads[first], deps[first] = (first if inner == second else inner), deps[second]
    for child in list(below(columns, second)):
        if child != first:
            heads[child] = first
    heads[second], deps[second] = first, "flat"
