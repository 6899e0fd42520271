"""Corrections of what is called something: "termed the charge baseless", "branded X liars"."""

from __future__ import annotations

from kg.extract.columns import Columns, below, has

NAMING = frozenset(
    """brand branded branding brands deem deemed deeming deems dub dubbed dubbing dubs label
    labeled labeling labelled labelling labels term termed terming""".split()
)
"""Verbs that need both what they name and the name."""
CALLING = frozenset("call called calling calls".split())
BEFORE = frozenset({"det", "nmod:poss", "amod", "nummod", "compound"})


def called(columns: Columns) -> None:
    """ "Called the charge black propaganda": the charge is what is called so, not in the name."""
    for verb, form in enumerate(columns.forms):
        lower = form.lower()
        if columns.upos[verb] != "VERB" or lower not in NAMING | CALLING:
            continue
        near = [i for i in below(columns, verb) if i > verb]
        if columns.forms[columns.heads[verb]].lower() == "what":
            _gerund(columns, near)
        named = [i for i in near if columns.deps[i] in ("obj", "xcomp")]
        if len(named) == 1 and not has(columns, verb, frozenset({"aux:pass", "nsubj:pass"})):
            _part(columns, verb, named[0], lower in CALLING)


def _gerund(columns: Columns, near: list[int]) -> None:
    """ "What it called unlawful killing by X": what it is called is a noun."""
    for name in near:
        if columns.deps[name] != "xcomp" or columns.upos[name] != "VERB":
            continue
        own = list(below(columns, name))
        described = [i for i in own if i < name and columns.upos[i] in ("DET", "ADJ")]
        if described and columns.forms[name].endswith("ing"):
            for part in own:
                if columns.upos[part] == "ADJ":
                    columns.deps[part] = "amod"
                elif columns.deps[part] in ("obl", "obl:agent"):
                    columns.deps[part] = "nmod"
            columns.upos[name], columns.deps[name] = "NOUN", "obj"
            if columns.tags:
                columns.tags[name] = "NN"


def _part(columns: Columns, verb: int, name: int, strict: bool) -> None:
    """Part the article and noun behind the verb from the name that follows them."""
    own = [i for i in below(columns, name) if verb < i < name]
    nouns = [i for i in own if columns.deps[i] == "compound" and columns.upos[i] == "NOUN"]
    if not own or not nouns or columns.deps[own[0]] not in ("det", "nmod:poss"):
        return
    thing = nouns[0]
    between = [i for i in own if i > thing]
    if strict and not any(columns.deps[i] == "amod" for i in between):
        return
    if any(columns.deps[i] not in BEFORE for i in own):
        return
    for child in own:
        if child < thing:
            columns.heads[child] = thing
    columns.heads[thing], columns.deps[thing] = verb, "obj"
    columns.deps[name] = "xcomp"
    if columns.forms[name].endswith("less") and columns.upos[name] == "NOUN":
        columns.upos[name] = "ADJ"
