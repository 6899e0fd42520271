"""Happenings that are reported without "that": "reported soldiers looting shops"."""

from __future__ import annotations

from kg.extract.columns import Columns, below, has, timely

REPORTING = frozenset("report reports reported reporting".split())
SUBJECT = frozenset({"nsubj", "nsubj:pass"})
HAPPENINGS = frozenset(
    """fighting shelling bombing shooting looting firing killing burning clashing bombarding
    torching rioting rationing""".split()
)
"""Gerunds that stand as nouns for what others do."""
GOVERNED = SUBJECT | {"obj", "ccomp", "xcomp", "mark", "aux", "aux:pass", "cop"}
PREPOSITIONAL = frozenset(
    """including following involving regarding concerning according surrounding depending
    excluding pending""".split()
)
"""Participles that stand for a preposition and tell nothing that happens."""


def reported_happenings(columns: Columns) -> None:
    """ "Reported tanks entering the town": that they entered it is what is reported."""
    if not columns.tags:
        return
    for verb, form in enumerate(columns.forms):
        if form.lower() in REPORTING and columns.upos[verb] == "VERB":
            _clause(columns, verb)
            _noun(columns, verb)
            _happening(columns, verb)


def _clause(columns: Columns, verb: int) -> None:
    """What has a subject of its own is a clause and no act of who reports it."""
    for told in below(columns, verb):
        if told > verb and columns.deps[told] == "xcomp" and columns.tags[told] == "VBG":
            if has(columns, told, SUBJECT):
                columns.deps[told] = "ccomp"


def _noun(columns: Columns, verb: int) -> None:
    """ "Reported fighting in the suburbs": no act of who reports it, but what is reported."""
    for told in below(columns, verb):
        bare = columns.tags[told] == "VBG" and columns.deps[told] == "xcomp" and told > verb
        if not bare or columns.forms[told] not in HAPPENINGS or has(columns, told, GOVERNED):
            continue
        columns.upos[told], columns.tags[told] = "NOUN", "NN"
        columns.deps[told] = "obj"
        for part in below(columns, told):
            if part > told and columns.deps[part] == "obl":
                columns.deps[part] = "nmod"


def _happening(columns: Columns, verb: int) -> None:
    heads, deps = columns.heads, columns.deps
    near = list(below(columns, verb))
    things = [i for i in near if deps[i] == "obj" and i > verb]
    active = any(deps[i] == "nsubj" for i in near) or columns.tags[verb] == "VBG"
    if len(things) != 1 or not active or any(deps[i] in ("ccomp", "aux:pass") for i in near):
        return
    thing = things[0]
    if columns.upos[thing] not in ("NOUN", "PROPN") or timely(columns, thing):
        return
    for told in (*below(columns, thing), *near):
        if told <= thing or not _close(columns, verb, thing, told):
            continue
        if not _does(columns, told) and not _undergoes(columns, thing, told):
            continue
        if any(deps[i] in (*SUBJECT, "mark", "case") for i in below(columns, told)):
            return
        heads[told], deps[told] = verb, "ccomp"
        heads[thing], deps[thing] = told, "nsubj:pass" if columns.tags[told] == "VBN" else "nsubj"
        return


def _does(columns: Columns, told: int) -> bool:
    """Whether a word is a participle that tells what somebody does."""
    if columns.tags[told] != "VBG" or columns.forms[told].lower() in PREPOSITIONAL:
        return False
    return columns.deps[told] in ("acl", "advcl", "xcomp")


def _undergoes(columns: Columns, thing: int, told: int) -> bool:
    """Whether a participle right behind a noun not yet known tells what is done to it."""
    if columns.tags[told] != "VBN" or told != thing + 1 or columns.deps[told] != "acl":
        return False
    return not any(columns.deps[i] in ("det", "nmod:poss") for i in below(columns, thing))


def _close(columns: Columns, verb: int, thing: int, told: int) -> bool:
    """Whether only parts of the noun and adverbs stand between a noun and what it does."""
    for index in range(thing + 1, told):
        if columns.forms[index] == "to":
            # Who reports a thing to somebody may act himself.
            return False
        if columns.upos[index] in ("PUNCT", "VERB", "SCONJ") or columns.heads[index] == verb:
            return False
    return told - thing <= 8
