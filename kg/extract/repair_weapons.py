"""Corrections of "targeted with shells X", where no comma parts the weapon from what it hit."""

from __future__ import annotations

from kg.extract.columns import Columns, below, has
from kg.extract.lexicon import WEAPONS
from kg.extract.repair_results import OBJECT


def shells_before_place(columns: Columns, index: int) -> None:
    """ "Targeted with shells X village": the weapon ends its phrase, the place is the object."""
    verb = columns.heads[index]
    inner = [i for i in below(columns, index) if verb < i < index]
    case = [i for i in inner if columns.deps[i] == "case"]
    _object_of_shells(columns, index)
    tools = [i for i in inner if _weapon(columns, i)]
    if not tools or not case or columns.forms[case[0]].lower() != "with":
        return
    tool = tools[-1]
    if not tool < index - 1 or columns.upos[tool + 1] != "PROPN" or has(columns, verb, OBJECT):
        return
    for child in inner:
        if child <= tool:
            columns.heads[child] = tool
    columns.heads[tool], columns.deps[tool], columns.deps[index] = verb, "obl", "obj"


def _object_of_shells(columns: Columns, tool: int) -> None:
    """ "Targeted with shells X and Y": a name right behind the weapon is what was targeted."""
    name, verb = tool + 1, columns.heads[tool]
    if name >= len(columns.forms) or columns.heads[name] != tool or columns.deps[name] != "appos":
        return
    lower = columns.forms[tool].lower()
    weapon = lower in WEAPONS or lower.removesuffix("s") in WEAPONS
    if not weapon or has(columns, verb, frozenset({"obj", "aux:pass"})):
        return
    columns.heads[name], columns.deps[name] = verb, "obj"
    for child in list(below(columns, tool)):
        if child > name and columns.deps[child] == "conj":
            columns.heads[child] = name
    for child in below(columns, verb):
        if columns.deps[child] == "nsubj:pass":
            columns.deps[child] = "nsubj"


def _weapon(columns: Columns, index: int) -> bool:
    lower = columns.forms[index].lower()
    return columns.deps[index] in ("compound", "nmod:poss") and (
        lower in WEAPONS or lower.removesuffix("s") in WEAPONS
    )
