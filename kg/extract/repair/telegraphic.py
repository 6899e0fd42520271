"""Headlines that leave out the auxiliary of a passive: "Nine killed 20 wounded in raids"."""

from __future__ import annotations

from kg.extract.columns import Columns, below
from kg.extract.lexicon import FIGHTERS
from kg.extract.repair.headline_verbs import headline_verbs

HARMED = frozenset(
    "killed wounded injured hurt arrested detained displaced executed dead missing".split()
)
SINGLE = frozenset(
    """civilian child woman man girl boy baby person citizen teenager farmer journalist
    pilgrim""".split()
)
"""Who may be told of alone, without an article."""
COUNTING = frozenset(
    """others other more over than at least about around some nearly almost up to many several
    dozens scores hundreds thousands tens including people persons""".split()
)
FULL = frozenset(
    "is are was were be been being has have had having get gets got and that who the".split()
)
"""Words near a verb that show that none was left out."""
NOMINAL = frozenset({"NUM", "DET", "NOUN", "PROPN", "PRON"})
UNDERGOING = frozenset({"nsubj", "nsubj:pass", "obl:unmarked", "nummod", "obj"})
LONGEST = 6
"""Words of the second count at most."""
CLAUSES = frozenset({"acl", "amod", "acl:relcl"})


def telegraphic(columns: Columns) -> None:
    """Correct the headlines of a document."""
    headline_verbs(columns)
    harm_pairs(columns)
    for start, end in zip(columns.starts, [*columns.starts[1:], len(columns.forms)], strict=True):
        while start < end and not columns.forms[start].strip():
            start += 1
        if end - start > 3:
            place_before(columns, start, end)
            violence_at(columns, start)


def place_before(columns: Columns, start: int, end: int) -> None:
    """ "Homs Units of the army fled": a place that heads a paragraph, and a capital behind it."""
    noun = start + 1
    if columns.upos[start] != "PROPN" or columns.heads[start] != noun or not columns.tags:
        return
    several = columns.forms[noun].lower().removesuffix("s")
    if columns.deps[start] != "compound" or not columns.forms[noun].endswith("s"):
        return
    if columns.tags[noun] != "NNS" and several not in FIGHTERS:
        return
    after = columns.forms[noun + 1 : end]
    small = [form for form in after if form.islower() and len(form) > 3]
    if not columns.forms[noun][:1].isupper() or not after[0].islower() or len(small) < 4:
        return
    if columns.forms[noun].isupper() or columns.forms[start].isupper():
        return
    columns.heads[start] = columns.heads[noun] if columns.heads[noun] != noun else noun
    columns.deps[start] = "dislocated"


def violence_at(columns: Columns, start: int) -> None:
    """ "Kashmir fighting kills nine": an event and where it is, not what a place does."""
    index = start + 1
    verb = index + 1
    if columns.upos[start] != "PROPN" or not columns.tags or columns.tags[index] != "VBG":
        return
    if columns.heads[start] != index or columns.deps[start] not in UNDERGOING:
        return
    if columns.heads[index] != verb or columns.tags[verb] not in ("VBZ", "VBD", "VBP"):
        return
    if any(columns.deps[i] in ("nsubj", "nsubj:pass") for i in below(columns, verb)):
        return
    columns.deps[start], columns.deps[index] = "compound", "nsubj"
    columns.upos[index], columns.tags[index] = "NOUN", "NN"


def harm_pairs(columns: Columns) -> None:
    """Of two counts with a harm behind each, nobody did the one or the other."""
    first, start, starts = -1, 0, {*columns.starts}
    for index, form in enumerate(columns.forms):
        if index in starts:
            first, start = -1, index
        elif form.lower() in HARMED and columns.upos[index] in ("VERB", "ADJ"):
            if first > start and _pair(columns, start, first, index):
                _part(columns, first, index)
            first = index


def _pair(columns: Columns, start: int, first: int, second: int) -> bool:
    """Whether between two harms is the count of the second, and before the first one of people."""
    inside = range(first + 1, second)
    while inside and columns.forms[inside[0]] in (",", ";"):
        inside = inside[1:]
    lowers = [columns.forms[i].lower() for i in inside]
    if not 0 < len(inside) <= LONGEST or columns.forms[first].lower() in ("dead", "missing"):
        return False
    counted = any(columns.upos[i] == "NUM" for i in inside) or {*lowers} & (COUNTING - {"to"})
    if not counted or any(
        columns.upos[i] not in ("NUM", "NOUN", "PROPN", "ADJ", "ADV") and lower not in COUNTING
        for i, lower in zip(inside, lowers, strict=True)
    ):
        return False
    if not NOMINAL.isdisjoint(columns.upos[second + 1 : second + 2]):
        return False
    near = columns.forms[max(start, first - 3) : first]
    if any(form.lower() in FULL for form in near):
        return False
    return any(_told_of(columns, first, i) for i in range(max(start, first - 4), first))


def _told_of(columns: Columns, harm: int, index: int) -> bool:
    """Whether a word before a harm counts people or names one of them."""
    if columns.upos[index] == "NUM":
        return True
    lower = columns.forms[index].lower()
    return index == harm - 1 and lower in SINGLE | COUNTING


def _part(columns: Columns, first: int, second: int) -> None:
    """Make each harm a clause of its own, with the count before it as what undergoes it."""
    heads, deps = columns.heads, columns.deps
    inside = [i for i in range(first + 1, second) if columns.forms[i] not in (",", ";")]
    count = inside[-1]
    if columns.upos[count] not in NOMINAL:
        return
    if _hangs(columns, first, second):
        heads[first] = first if heads[second] == second else heads[second]
        deps[first] = deps[second]
        for child in list(below(columns, second)):
            if child < first:
                heads[child] = first
    heads[second] = first
    deps[second] = "parataxis" if deps[first] in CLAUSES else "conj"
    for i in inside:
        if i != count and heads[i] not in inside and heads[i] != first:
            heads[i] = count
            deps[i] = "nummod" if columns.upos[i] == "NUM" else "advmod"
    for child in [*below(columns, count)]:
        if child < first and columns.upos[child] == "NUM":
            heads[child], deps[child] = first, "nsubj:pass"
    heads[count], deps[count] = second, "nsubj:pass"
    told = [i for i in below(columns, first) if i < first and deps[i] in UNDERGOING]
    for i in told:
        deps[i] = "nsubj:pass"
    if len(told) > 1 and columns.upos[told[-2]] == "NUM" and told[-2] + 1 == told[-1]:
        heads[told[-2]], deps[told[-2]] = told[-1], "nummod"
    if columns.tags:
        for verb in (first, second):
            if columns.tags[verb] in ("VBD", "VBP", "VB"):
                columns.tags[verb] = "VBN"


def _hangs(columns: Columns, index: int, above: int) -> bool:
    """Whether a word hangs on another, directly or by way of others."""
    while columns.heads[index] != index:
        index = columns.heads[index]
        if index == above:
            return True
    return False
