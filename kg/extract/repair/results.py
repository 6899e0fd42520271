"""Corrections of what a deed results in ("killing two"), which a parse hangs on the wrong word."""

from __future__ import annotations

from kg.extract.columns import NOUNS, Columns, below, has, marked, timely
from kg.extract.lexicon import GROUPS

RESULTS = frozenset(
    """killing wounding injuring destroying damaging leaving causing forcing displacing
    hitting striking setting sparking triggering burying trapping cutting inflicting prompting
    wreaking exacerbating neutralizing neutralising martyring maiming razing leveling levelling
    flattening igniting plunging paving""".split()
)
BLOWS = frozenset(
    """attack blast bomb bombing bombardment explosion strike airstrike earthquake quake storm
    shelling fire raid""".split()
)
"""What strikes and is not struck."""
OBJECT = frozenset({"obj"})


def results(columns: Columns, index: int) -> None:
    """Apply the corrections to a participle of result."""
    swallowed_result(columns, index)
    result_of_place(columns, index)
    result_beside_result(columns, index)
    object_right_behind(columns, index)


def subject_behind(columns: Columns, index: int) -> None:
    """ "Killing eight persons": what stands behind a participle without object is its object."""
    verb = columns.heads[index]
    lower = columns.forms[verb].lower()
    if lower in RESULTS and verb < index and not has(columns, verb, frozenset({"obj", "aux"})):
        columns.deps[index] = "obj"
        _return_marker(columns, verb)


def _return_marker(columns: Columns, verb: int) -> None:
    """ "With four shells killing eight": "with" belongs to the shells that hang beside."""
    for mark in below(columns, verb):
        if columns.deps[mark] != "mark" or mark > verb:
            continue
        for noun in range(mark + 1, verb):
            beside = columns.heads[noun] == columns.heads[verb] and columns.upos[noun] in NOUNS
            if beside and not marked(columns, noun):
                columns.heads[mark], columns.deps[mark] = noun, "case"
                return


def swallowed_result(columns: Columns, index: int) -> None:
    """ "Launched an offensive killing 29": the noun before is the object, the rest came of it."""
    dep, before = columns.deps[index], index - 1
    if dep not in ("obj", "obl", "nsubj", "conj", "xcomp") or not has(columns, index, OBJECT):
        return
    described = before > 0 and columns.deps[before - 1] == "det"
    if dep in ("conj", "xcomp") and not described:
        return
    if before < 0 or columns.heads[before] != index or columns.upos[before] not in ("NOUN", "ADJ"):
        return
    governor = columns.heads[index]
    if columns.deps[before] not in ("amod", "compound") or columns.upos[governor] != "VERB":
        return
    for child in list(below(columns, index)):
        if child < before:
            columns.heads[child] = before
    if described and columns.heads[before - 1] > before:
        columns.heads[before - 1] = before
    columns.heads[before] = governor
    columns.deps[before] = "obj" if dep in ("conj", "xcomp") else dep
    columns.deps[index] = "advcl"


def result_of_place(columns: Columns, index: int) -> None:
    """ "Struck near a market killing two": what came of a deed hangs on it and not on the place."""
    noun = columns.heads[index]
    if columns.deps[index] != "acl" or columns.upos[noun] not in NOUNS or noun > index:
        return
    if not has(columns, index, OBJECT) or marked(columns, index):
        return
    above, outside = noun, False
    while columns.heads[above] < above:
        if columns.upos[above] == "VERB" and columns.deps[above] in ("acl", "acl:relcl"):
            above = columns.heads[above]
            continue
        if columns.upos[above] not in NOUNS:
            break
        held = columns.heads[above]
        if columns.deps[above] == "obl:agent" and columns.deps[held] == "acl":
            # "Hit a village held by a group killing six": who holds a place did not kill there.
            above, outside = columns.heads[held], True
            continue
        inside = columns.deps[above] in ("nmod", "obl", "conj", "appos", "flat", "compound")
        if columns.deps[above] == "obj" and (outside or not _living(columns, noun)):
            inside = True
        if not inside:
            break
        case = [
            columns.forms[i].lower() for i in below(columns, above) if columns.deps[i] == "case"
        ]
        parted = "of" in case or columns.deps[above] == "conj"
        if "by" in case or (not outside and _living(columns, noun) and not parted):
            return
        outside = outside or bool(case)
        above = columns.heads[above]
    if above == noun:
        return
    if columns.upos[above] == "VERB":
        columns.heads[index], columns.deps[index] = above, "advcl"
    elif outside and columns.forms[above].lower().rstrip("s") in BLOWS:
        columns.heads[index] = above


def _living(columns: Columns, noun: int) -> bool:
    lower = columns.forms[noun].lower()
    return lower in GROUPS or lower.removesuffix("s") in GROUPS


def result_beside_result(columns: Columns, index: int) -> None:
    """ "Killing eight injuring 55": those killed injure nobody, both came of one deed."""
    noun = columns.heads[index]
    first = columns.heads[noun]
    if columns.deps[index] not in ("acl", "advcl") or not first < noun < index:
        return
    if columns.deps[noun] in ("nmod", "obl") and columns.deps[first] == "obj":
        # "Claiming the lives of two persons injuring nine".
        first = columns.heads[first]
    elif columns.deps[noun] != "obj":
        return
    if columns.forms[first].lower() in RESULTS or columns.forms[first].lower() == "claiming":
        columns.heads[index], columns.deps[index] = first, "conj"


def before_result(columns: Columns, index: int) -> None:
    """ "Groups targeted X injuring two": the participle of result is not the main verb."""
    noun = columns.heads[index]
    while columns.deps[noun] in ("nmod", "obl", "acl") and columns.heads[noun] < noun:
        noun = columns.heads[noun]
    result = columns.heads[noun]
    if not noun < index < result or columns.forms[result].lower() not in RESULTS:
        return
    if columns.deps[noun] != "nsubj" or columns.deps[result] not in ("root", "ccomp"):
        return
    own = frozenset({"aux", "aux:pass", "obl:agent", "mark", "cop"})
    if has(columns, index, own) or any(columns.deps[i] == "acl" for i in range(index + 1, result)):
        return
    if any(columns.deps[i] in ("aux", "cop") for i in below(columns, result)):
        return
    heads, deps = columns.heads, columns.deps
    heads[index] = index if heads[result] == result else heads[result]
    deps[index], deps[result] = deps[result], "advcl"
    for child in list(below(columns, result)):
        if child < index:
            heads[child] = index
    heads[result], heads[noun] = index, index
    for child in below(columns, index):
        bare = deps[child] == "obl" and columns.upos[child] in NOUNS and not marked(columns, child)
        if index < child < result and bare and not timely(columns, child):
            deps[child] = "obj"


def object_right_behind(columns: Columns, index: int) -> None:
    """ "Killing two and injuring six others": each participle has the object right behind it."""
    if has(columns, index, OBJECT):
        return
    for noun in range(index + 1, min(index + 4, len(columns.forms))):
        if columns.upos[noun] in ("VERB", "AUX", "ADP", "PUNCT", "CCONJ"):
            return
        first = columns.heads[noun]
        if columns.deps[noun] == "conj" and first < index and columns.deps[first] == "obj":
            columns.heads[noun], columns.deps[noun] = index, "obj"
            return
