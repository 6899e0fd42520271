"""Names are whole ("Umm Yasser"), and what only glosses a name is no second thing."""

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


def glosses(columns: Columns) -> None:
    """ "A rido, or clan feud, between the two": what "or" sets off says the same once more."""
    heads, deps, forms = columns.heads, columns.deps, columns.forms
    for index in range(1, len(forms) - 2):
        if forms[index] != "or" or deps[index] != "cc" or forms[index - 1] != ",":
            continue
        second = heads[index]
        first = heads[second]
        near = deps[second] == "conj" and first < index < second and second + 1 < len(forms)
        if not near or forms[second + 1] != "," or columns.upos[first] not in ("NOUN", "PROPN"):
            continue
        if (
            sum(
                heads[i] == first and deps[i] == "conj"
                for i in range(first, min(second + 20, len(forms)))
            )
            > 1
        ):
            continue
        if _again(columns, first, second):
            deps[second] = "appos"


def _again(columns: Columns, first: int, second: int) -> bool:
    """Whether of two nouns only the first has a determiner, or of two names one is initials."""
    told = [any(columns.deps[i] == "det" for i in below(columns, noun)) for noun in (first, second)]
    names = columns.upos[first] == columns.upos[second] == "PROPN"
    initials = [columns.forms[noun].isupper() for noun in (first, second)]
    case = any(columns.deps[i] == "case" for i in below(columns, second))
    return not case and (initials[0] != initials[1] if names else told == [True, False])


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
