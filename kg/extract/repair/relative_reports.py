"""Reporting clauses inside relative clauses: "a deal that the UN says has hindered aid"."""

from __future__ import annotations

from collections.abc import MutableSequence
from typing import Any

from kg.extract.columns import Columns, below
from kg.extract.repair.closing import is_tree

SAYS = frozenset(
    """said says say claimed claims claim believe believes believed insist insists insisted allege
    alleges alleged argue argues argued reported reports report warn warns warned think thinks
    suspect suspects maintain maintains""".split()
)
RELATIVES = frozenset("which that who".split())
INSIDE = frozenset("NOUN PROPN PRON DET ADJ PART CCONJ".split())
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
HELPING = frozenset({"aux", "aux:pass", "cop"})
REACH = 8


def reported_relatives(columns: Columns) -> None:
    """Hang what is said of a noun on who says it: relative, speaker, "say", and a finite verb."""
    if not columns.tags:
        return
    parts: list[MutableSequence[Any]] = [columns.heads, columns.deps, columns.upos, columns.tags]
    ends = [*columns.starts[1:], len(columns.forms)]
    for first, end in zip(columns.starts, ends, strict=True):
        kept = [list(part[first:end]) for part in parts]
        for verb in range(first, end):
            if columns.forms[verb].lower() in SAYS and columns.upos[verb] == "VERB":
                _reported_relative(columns, verb)
                _said_to_be(columns, verb)
        if columns.heads[first:end] != kept[0] and not is_tree(columns, first, end):
            for part, before in zip(parts, kept, strict=True):
                part[first:end] = before


def _said_to_be(columns: Columns, verb: int) -> None:
    """ "What it said was the bombing of X": it is said to be that."""
    free = columns.deps[verb] == "acl:relcl" and columns.heads[verb] < verb
    after = verb + 1
    if not free or columns.forms[columns.heads[verb]].lower() != "what":
        return
    if after >= len(columns.forms) or columns.deps[after] not in ("cop", "aux"):
        return
    told = columns.heads[after]
    if told > after and columns.heads[told] == columns.heads[columns.heads[verb]]:
        columns.heads[told], columns.deps[told] = verb, "ccomp"


def _reported_relative(columns: Columns, verb: int) -> None:
    heads, deps = columns.heads, columns.deps
    told = _told(columns, verb)
    relative = _relative(columns, verb)
    if told is None or relative is None:
        return
    speakers = [i for i in range(relative + 1, verb) if not relative < heads[i] < verb]
    speakers = [i for i in speakers if columns.upos[i] in ("NOUN", "PROPN", "PRON")]
    noun = next((heads[i] for i in (verb, told) if deps[i].startswith("acl")), None)
    if not speakers or noun is None or noun >= relative:
        return
    if heads[noun] == told and heads[told] != told:
        heads[noun], deps[noun] = heads[told], "obl" if deps[told] == "advcl" else deps[told]
        for mark in below(columns, told):
            if deps[mark] == "mark" and mark < noun:
                heads[mark], deps[mark] = noun, "case"
    heads[verb], deps[verb] = noun, "acl:relcl"
    heads[told], deps[told] = verb, "ccomp"
    heads[speakers[-1]], deps[speakers[-1]] = verb, "nsubj"
    if columns.tags[relative] == "IN":
        columns.tags[relative], columns.upos[relative] = "WDT", "PRON"
    passive = any(deps[i] == "aux:pass" for i in below(columns, told))
    heads[relative], deps[relative] = told, "nsubj:pass" if passive else "nsubj"
    if columns.tags[told] == "VBN" and not any(deps[i] in HELPING for i in below(columns, told)):
        columns.tags[told] = "VBD"


def _told(columns: Columns, verb: int) -> int | None:
    """The predicate whose finite verb stands right behind the verb of saying."""
    after = verb + 1
    while after < len(columns.forms) and columns.upos[after] == "ADV" and after < verb + 3:
        after += 1
    if after >= len(columns.forms) or after in columns.starts:
        return None
    if columns.deps[after] in HELPING and columns.tags[after] in FINITE:
        return columns.heads[after] if after < columns.heads[after] < after + REACH else None
    verbal = columns.upos[after] == "VERB" and columns.tags[after] in (*FINITE, "VBN")
    return after if verbal else None


def _relative(columns: Columns, verb: int) -> int | None:
    """The relative pronoun before the speaker before a verb, with a subject in between."""
    last = verb - 1
    while last > 0 and columns.deps[last] in ("aux", "advmod") and columns.heads[last] == verb:
        last -= 1
    for index in range(last, max(last - REACH, 0), -1):
        if columns.forms[index].lower() in RELATIVES:
            bare = columns.upos[index - 1] in ("NOUN", "PROPN", "PUNCT", "NUM", "PRON")
            return index if index < last and bare else None
        if columns.upos[index] not in INSIDE:
            return None
    return None
