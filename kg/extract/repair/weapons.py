"""Corrections of "targeted with shells X", where no comma parts the weapon from what it hit."""

from __future__ import annotations

from kg.extract.columns import Columns, below, has, marked, timely
from kg.extract.lexicon import WEAPONS
from kg.extract.repair.results import OBJECT


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
    """ "Targeted with shells X and Y", "the city": what stands right behind was targeted."""
    verb = columns.heads[tool]
    if not _named_weapon(columns, tool) or has(columns, verb, frozenset({"obj", "aux:pass"})):
        return
    name = _right_behind(columns, tool, verb)
    if name is None:
        return
    columns.heads[name], columns.deps[name] = verb, "obj"
    for child in list(below(columns, tool)):
        if child > name and columns.deps[child] == "conj":
            columns.heads[child] = name
    _finite(columns, verb)
    for child in below(columns, verb):
        if columns.deps[child] == "nsubj:pass":
            columns.deps[child] = "nsubj"


def _named_weapon(columns: Columns, tool: int) -> bool:
    lower = columns.forms[tool].lower()
    return lower in FIRE or lower in WEAPONS or lower.removesuffix("s") in WEAPONS


def _right_behind(columns: Columns, tool: int, verb: int) -> int | None:
    """The noun phrase without a preposition that begins right behind a weapon."""
    for name in (*below(columns, tool), *below(columns, verb)):
        if name <= tool or columns.deps[name] not in LOOSE or marked(columns, name):
            continue
        first = min([name, *(i for i in below(columns, name) if i > tool)])
        bare = columns.upos[name] == "PROPN" or first < name
        if first == tool + 1 and bare and not timely(columns, name):
            return name
    return None


def _finite(columns: Columns, verb: int) -> None:
    """A verb with an object behind it is no participle of the noun that begins the sentence."""
    noun = columns.heads[verb]
    if columns.deps[verb] != "acl" or columns.deps[noun] not in ("root", "ccomp", "advcl"):
        return
    columns.deps[verb] = columns.deps[noun]
    columns.heads[verb] = verb if columns.heads[noun] == noun else columns.heads[noun]
    columns.heads[noun], columns.deps[noun] = verb, "nsubj"
    for child in list(below(columns, noun)):
        if columns.deps[child] in ("punct", "mark", "parataxis"):
            columns.heads[child] = verb


FIRE = frozenset({"fire", "gunfire"})
LOOSE = frozenset("appos nmod obl obl:unmarked nsubj:pass dep".split())


def _weapon(columns: Columns, index: int) -> bool:
    lower = columns.forms[index].lower()
    return columns.deps[index] in ("compound", "nmod:poss") and (
        lower in WEAPONS or lower.removesuffix("s") in WEAPONS
    )
