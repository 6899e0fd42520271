"""Corrections of the parts of a name: which word of a full name its other words hang from."""

from __future__ import annotations

from kg.extract.columns import Columns, below, has
from kg.extract.countries import countries
from kg.extract.lexicon import PERIODS, TITLES

GLUED = frozenset({"nmod:desc", "compound", "flat"})
FLAT = frozenset({"flat", "flat:name"})
OBJECT = frozenset({"obj"})
PAST = frozenset("retook amnestied slew overran overthrew".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def flat_names(columns: Columns) -> None:
    """The words of a name all hang from its first, and a noun before a name is described by it.

    "Press writer Ada Berg": "Berg" belongs to "Ada", and "Ada Berg" stands beside "writer".
    """
    heads, deps, upos = columns.heads, columns.deps, columns.upos
    for index, dep in enumerate(deps):
        if dep == "nmod:desc":
            first_name(columns, index)
        elif dep == "compound":
            day_between(columns, index)
        elif dep in ("nmod", "obl"):
            day_inside(columns, index)
        if columns.forms[index] in PAST and upos[index] != "VERB" and has(columns, index, OBJECT):
            # The parser knows few of these, and a name it knows not goes on to the verb.
            upos[index], columns.tags[index] = "VERB", "VBD"
            continue
        if dep not in FLAT or upos[index] != "PROPN":
            continue
        head = heads[index]
        if upos[head] == "PROPN" and deps[head] in FLAT and head < index:
            _from_first(columns, index)
        elif upos[head] == "NOUN" and head == index - 1 and _named(columns, head, index):
            deps[index] = "appos"


def _named(columns: Columns, noun: int, name: int) -> bool:
    return columns.forms[name][:1].isupper() and columns.forms[noun].lower() not in TITLES


def _from_first(columns: Columns, index: int) -> None:
    heads, deps = columns.heads, columns.deps
    first = heads[index]
    while deps[first] in FLAT and columns.upos[heads[first]] == "PROPN" and heads[first] < first:
        first = heads[first]
    between = heads[index]
    heads[index] = first
    if between == first:
        return
    for child in list(below(columns, between)):
        heads[child] = first


def day_between(columns: Columns, index: int) -> None:
    """ "The army Thursday attack": a day between a name and an event is when, and no name."""
    noun = columns.heads[index]
    if columns.forms[index].lower() not in WEEKDAYS or columns.upos[noun] != "NOUN":
        return
    before = [i for i in below(columns, noun) if i < index and columns.deps[i] == "compound"]
    if noun == index + 1 and before:
        columns.deps[index] = "nmod:unmarked"


def day_inside(columns: Columns, index: int) -> None:
    """ "The bombing on Saturday of the town": the town is bombed, the day is no part of it."""
    heads, deps, forms = columns.heads, columns.deps, columns.forms
    event = index - 2
    if forms[index].lower() not in WEEKDAYS or event < 0 or columns.upos[event] != "NOUN":
        return
    for child in list(below(columns, index)):
        of = child > index and forms[index + 1 : index + 2] == ["of"]
        if of and deps[child] == "nmod" and forms[child].lower() not in PERIODS:
            heads[child] = event


def first_name(columns: Columns, index: int) -> None:
    """A first name between a title and the last name is the head of the name."""
    heads, deps, forms = columns.heads, columns.deps, columns.forms
    last = heads[index]
    if last != index + 1 or columns.upos[index] != "PROPN" or columns.upos[last] != "PROPN":
        return
    if forms[index].lower() in TITLES or forms[index].endswith("."):
        return
    title = index - 1
    if title < 0 or heads[title] != index or forms[title].lower() not in TITLES:
        return
    if has(columns, last, FLAT):
        return
    for child in list(below(columns, last)):
        if child != index:
            heads[child] = index
    heads[index] = index if heads[last] == last else heads[last]
    deps[index], deps[last] = deps[last], "flat"
    heads[last] = index


def neighbouring_countries(columns: Columns, first: int) -> None:
    """ "Turkey Russia and Iran" are three countries, the first the head of the others."""
    second = first + 1
    outer = columns.heads[second]
    under = columns.deps[first] in GLUED and columns.heads[first] == second
    beside = columns.deps[first] == columns.deps[second] and columns.heads[first] == outer
    names = (columns.forms[first].lower(), columns.forms[second].lower())
    if not (under or beside) or not countries().issuperset(names):
        return
    for index, head in enumerate(columns.heads):
        if head == second and (index < first or columns.deps[index] == "conj"):
            columns.heads[index] = first
    columns.heads[first] = first if outer == second else outer
    columns.deps[first], columns.deps[second] = columns.deps[second], "conj"
    columns.heads[second] = first
