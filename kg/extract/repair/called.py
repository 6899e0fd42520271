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
HOLDING = frozenset("consider considered considering considers".split())
"""They split a noun phrase in two where a second article stands in it, and nowhere else."""
TOLD = frozenset("accusation account allegation assertion charge claim story suggestion".split())
"""Nouns of what is said, which stand before no other noun."""
ARTICLES = frozenset({"a", "an"})
QUOTES = frozenset("\"“”''``‘")


def called(columns: Columns) -> None:
    """ "Called the charge black propaganda": the charge is what is called so, not in the name."""
    for verb, form in enumerate(columns.forms):
        lower = form.lower()
        if columns.upos[verb] != "VERB" or lower not in NAMING | CALLING | HOLDING:
            continue
        near = [i for i in below(columns, verb) if i > verb]
        if columns.forms[columns.heads[verb]].lower() == "what":
            _gerund(columns, near)
        named = [i for i in near if columns.deps[i] in ("obj", "xcomp")]
        if len(named) == 1 and any(
            columns.deps[i] == "obj" for i in below(columns, verb) if i < verb
        ):
            # "Whom they called a traitor" has what is called so before the verb.
            columns.deps[named[0]] = "xcomp"
            continue
        if len(named) == 1 and not has(columns, verb, frozenset({"aux:pass", "nsubj:pass"})):
            if lower not in HOLDING and _behind(columns, verb, named[0]):
                continue
            _part(columns, verb, named[0], lower)


def _behind(columns: Columns, verb: int, thing: int) -> bool:
    """Whether the name was found behind what is called so: "called the raid \"state terror\"".

    It hangs on the noun as an apposition in quotation marks or an adjective, or beside the verb.
    """
    if columns.deps[thing] == "xcomp":
        return False
    last = max([thing, *(i for i in below(columns, thing) if columns.deps[i] in ("flat", "nmod"))])
    near = [i for i in below(columns, thing) if i > thing]
    beside = [i for i in below(columns, verb) if i > last and columns.deps[i] == "parataxis"]
    for name in near + beside:
        inside = range(thing + 1, name)
        if any(columns.forms[i] == "," for i in inside):
            continue
        quoted = any(columns.forms[i] in QUOTES for i in inside)
        dep, kind = columns.deps[name], columns.upos[name]
        told = dep == "appos" and (
            quoted or kind == "ADJ" or has(columns, name, frozenset({"det"}))
        )
        told |= (
            dep == "amod"
            and kind == "ADJ"
            and not any(columns.deps[i] == "obl" for i in below(columns, name))
        )
        told |= dep == "parataxis" and kind in ("NOUN", "ADJ")
        if told:
            columns.heads[name], columns.deps[name] = verb, "xcomp"
            return True
    return False


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


def _part(columns: Columns, verb: int, name: int, lower: str) -> None:
    """Part the article and noun behind the verb from the name that follows them."""
    own = [i for i in below(columns, name) if verb < i < name]
    if (
        own
        and columns.deps[own[0]] == "nsubj"
        and columns.forms[own[0]].lower() in ("that", "this")
    ):
        columns.heads[own[0]], columns.deps[own[0]] = verb, "obj"
        columns.deps[name] = "xcomp"
        return
    if any(columns.deps[i] not in BEFORE for i in own):
        return
    nouns = [i for i in own if columns.deps[i] == "compound"]
    articles = [i for i in own if i > own[0] and columns.forms[i].lower() in ARTICLES]
    before = [i for i in nouns if articles and i < articles[0]]
    if before:
        thing = before[-1]
    else:
        nouns = [i for i in nouns if columns.upos[i] == "NOUN"]
        if lower in HOLDING or not nouns:
            return
        thing = nouns[0]
        first = own[0] if own[0] < thing else next(iter(below(columns, thing)), thing)
        if columns.deps[first] not in ("det", "nmod:poss"):
            return
        between = any(columns.deps[i] == "amod" for i in own if i > thing)
        plural = columns.tags and columns.tags[thing] == columns.tags[name] == "NNS"
        apart = between or columns.upos[name] == "ADJ" or columns.forms[thing].lower() in TOLD
        apart |= bool(plural)
        if lower in CALLING and not apart:
            return
    for child in own:
        if child < thing:
            columns.heads[child] = thing
    columns.heads[thing], columns.deps[thing] = verb, "obj"
    columns.deps[name] = "xcomp"
    if columns.forms[name].endswith("less") and columns.upos[name] == "NOUN":
        columns.upos[name] = "ADJ"
