"""Corrections of participles and relative clauses that a parse hangs on the wrong verb or noun."""

from __future__ import annotations

from kg.extract.columns import NOUNS, Columns, below, has
from kg.extract.lexicon import WEAPONS
from kg.extract.repair_reports import REPORTED
from kg.extract.repair_results import BLOWS, RESULTS

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
AGENT = frozenset({"obl:agent"})
BOUND = frozenset({"nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "cop"})
DEEDS = tuple(
    """ambush assault attack blew blow bomb carried clash conduct crash deton drop explod fall fell
    fight fire firing fought hit injur kill land launch lob open plant pound raid ramm shell shoot
    shot storm strik struck target wound""".split()
)
"""How the forms of verbs begin that tell of violence."""


def attached(columns: Columns) -> None:
    """Apply the corrections to a document."""
    for index, tag in enumerate(columns.upos):
        if tag == "VERB" and columns.forms[index].lower().endswith("ing"):
            if _result(columns, index):
                joined_before_result(columns, index)
                deed_of_result(columns, index)


def _result(columns: Columns, index: int) -> bool:
    lower = columns.forms[index].lower()
    taking = lower in ("claiming", "taking") and any(
        columns.deps[i] == "obj" and columns.forms[i].lower() in ("life", "lives")
        for i in below(columns, index)
    )
    return lower in RESULTS or taking


def deed_of_result(columns: Columns, index: int) -> None:
    """ "Said that X shelled Y killing two": what came of a deed hangs on it, on no word that tells
    of it nor on one inside it ("struck a bus carrying workers killing two").
    """
    if columns.deps[index] != "advcl" or has(columns, index, BOUND):
        return
    for _ in range(4):
        head = columns.heads[index]
        above = _told(columns, head, index)
        if above is None:
            above = _outside(columns, head)
        if above is None or not above < index:
            return
        columns.heads[index] = above


def _told(columns: Columns, cue: int, index: int) -> int | None:
    """The last predicate of what a verb of saying tells before a word."""
    if columns.forms[cue].lower() not in REPORTED or not cue < index:
        return None
    told = [i for i in below(columns, cue) if columns.deps[i] == "ccomp" and cue < i < index]
    if not told:
        return None
    last = told[-1]
    joined = [
        i
        for i in below(columns, last)
        if columns.deps[i] == "conj" and columns.upos[i] == "VERB" and last < i < index
    ]
    return joined[-1] if joined else last


def _outside(columns: Columns, inner: int) -> int | None:
    """The verb whose argument a clause describes, if what comes of it comes of that verb."""
    if columns.deps[inner] not in ("acl", "acl:relcl") or columns.upos[inner] != "VERB":
        return None
    lower, noun = columns.forms[inner].lower(), columns.heads[inner]
    if lower.startswith(DEEDS) or lower in RESULTS:
        thing = columns.forms[noun].lower().removesuffix("s")
        hurled = thing in WEAPONS or thing in BLOWS
        bare = columns.tags and columns.tags[inner] == "VBN" and not has(columns, inner, AGENT)
        if not (hurled and bare):
            return None
    above = noun
    while columns.upos[above] in NOUNS and columns.heads[above] != above:
        above = columns.heads[above]
    return above if columns.upos[above] == "VERB" else None


def joined_before_result(columns: Columns, index: int) -> None:
    """ "Cars have hit X and other cities killing dozens": the last of a list does nothing."""
    own = [i for i in below(columns, index) if columns.deps[i] == "nsubj" and i < index]
    if len(own) != 1 or has(columns, index, frozenset({"aux", "cop"})):
        return
    noun = own[0]
    joint = next((i for i in below(columns, noun) if columns.deps[i] == "cc" and i < noun), None)
    if joint is None or joint == 0 or columns.upos[joint - 1] not in NOUNS:
        return
    columns.heads[noun], columns.deps[noun] = joint - 1, "conj"
