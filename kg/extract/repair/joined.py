"""Corrections of what is joined before one noun: "search and rescue efforts", and of violence."""

from __future__ import annotations

from kg.extract.columns import Columns, below

AREAS = frozenset(
    """areas cities counties districts governorates neighborhoods neighbourhoods provinces regions
    states suburbs towns villages camps airports bases fronts axes""".split()
)
KINDS = frozenset(
    """air armor armour artillery border command control defence defense drone gas ground gun
    helicopter infantry intelligence investment knife land machinegun military missile mortar naval
    oil rescue rocket search security shell sniper tank trade warplane""".split()
)
"""Nouns that tell of which kind attacks, forces and works are."""
VIOLENCE = frozenset("fighting shelling bombing shooting looting infighting flooding".split())
PASSIVE = frozenset({"nsubj:pass", "aux:pass"})


def joined(columns: Columns) -> None:
    """Corrects the modifiers of a document that are joined before one noun."""
    forms = columns.forms
    for index in range(1, len(forms)):
        lower = forms[index].lower()
        if lower in ("and", "or") and index + 2 < len(forms):
            deeds_before(columns, index)
        elif lower in AREAS:
            names_before(columns, index)
        elif lower in VIOLENCE and columns.deps[index] == "advcl":
            by_violence(columns, index)


def deeds_before(columns: Columns, cc: int) -> None:
    """ "Search and rescue efforts": two nouns say of which kind the efforts are."""
    heads, deps, tags = columns.heads, columns.deps, columns.tags
    first, second, noun = cc - 1, cc + 1, cc + 2
    if not tags or any(columns.upos[i] != "NOUN" for i in (first, second, noun)):
        return
    if tags[first] != "NN" or tags[second] != "NN" or tags[noun] not in ("NNS", "NN"):
        return
    same = deps[noun] == deps[first] and heads[noun] == heads[first] and heads[cc] == noun
    if deps[noun] != "conj" and not same:
        return
    apart = deps[second] == "conj" and heads[second] == first
    kinds = {columns.forms[first].lower(), columns.forms[second].lower()} <= KINDS
    if not apart and not (kinds and deps[second] == "compound" and heads[second] == noun):
        return
    if heads[noun] not in (first, second, heads[first]) or heads[first] == first:
        return
    for child in list(below(columns, first)):
        if child != second and (child < first or child > noun):
            heads[child] = noun
    for child in list(below(columns, second)):
        if child > noun:
            heads[child] = noun
    heads[noun] = heads[first]
    deps[noun] = "obj" if deps[first] == "xcomp" else deps[first]
    heads[first], deps[first] = noun, "compound"
    heads[second], deps[second] = first, "conj"
    heads[cc], deps[cc] = second, "cc"


def names_before(columns: Columns, noun: int) -> None:
    """ "On Baba Amr and Inshaat districts": the districts bear two names."""
    heads, deps, upos = columns.heads, columns.deps, columns.upos
    if noun < 4 or upos[noun - 1] != "PROPN":
        return
    case = [i for i in below(columns, noun) if deps[i] == "case" and noun - 12 < i < noun - 2]
    for first in case:
        name = first + 1
        if upos[name] != "PROPN" or heads[name] >= first or deps[name] not in ("nmod", "obl"):
            continue
        inside = range(name, noun)
        words = [columns.forms[i] for i in inside]
        if "and" not in words or any(upos[i] not in ("PROPN", "PUNCT", "CCONJ") for i in inside):
            continue
        if "," not in words and all(_under(columns, i, name) for i in inside):
            heads[name], deps[name] = noun, "compound"


def _under(columns: Columns, index: int, name: int) -> bool:
    for _ in range(6):
        if index == name or columns.heads[index] == index:
            break
        index = columns.heads[index]
    return index == name


def by_violence(columns: Columns, index: int) -> None:
    """ "Was devastated by fighting": the fighting is what did it."""
    heads, deps, tags = columns.heads, columns.deps, columns.tags
    verb, by = heads[index], index - 1
    if deps[by] == "advcl" and heads[index] == by and tags and tags[by] == "VBG":
        verb, by = heads[by], by - 1
    if by < 0 or columns.forms[by].lower() != "by" or not verb < by:
        return
    passive = any(deps[i] in PASSIVE for i in below(columns, verb)) or deps[verb] == "acl"
    if not passive or any(deps[i] in ("obj", "ccomp", "xcomp") for i in below(columns, index)):
        return
    if by == index - 2:
        for child in list(below(columns, index - 1)):
            if child != index:
                heads[child] = index
        heads[index - 1], deps[index - 1] = index, "amod"
    heads[by], deps[by] = index, "case"
    heads[index], deps[index] = verb, "obl:agent"
    columns.upos[index] = "NOUN"
    if tags:
        tags[index] = "NN"
    for child in below(columns, index):
        if deps[child] == "obl":
            deps[child] = "nmod"
