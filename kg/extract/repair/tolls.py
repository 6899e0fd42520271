"""Counts of the dead and hurt that are told as numbers: "counted 16 dead", "losses of 9 dead"."""

from __future__ import annotations

from kg.extract.columns import Columns, below
from kg.extract.lexicon import LYING

COUNTING = frozenset(
    """count counts counted report reports reported reporting admit admits admitted acknowledge
    acknowledges acknowledged record records recorded confirm confirms confirmed register registers
    registered document documented documents tally tallied list lists listed log logged claim claims
    claimed announce announces announced cite cites cited note noted concede concedes conceded
    treat treats treated treating receive receives received suffer suffers suffered suffering
    estimate estimates estimated""".split()
)
"""Verbs whose object a number of the dead or hurt is, and which make nobody dead."""
RECKONED = frozenset(
    """put puts putting stand stands stood rise rises rose risen climb climbs climbed reach reached
    speak speaks spoke spoken talk talked raise raised bring brought""".split()
)
FIGURES = frozenset("toll figure count total tally number estimate".split())
ROUGHLY = frozenset(
    """least most more than about some around nearly almost over only just as many few fewer another
    an a estimated total roughly approximately other its their the up close""".split()
)
JOINTS = frozenset({"and", ",", "or"})
PREPOSITIONS = frozenset({"at", "of", "to"})
PHRASE = frozenset("nsubj nsubj:pass nummod advmod case cc amod nmod obj obl".split())


def counted_harm(columns: Columns) -> None:
    """Make a number behind a verb of counting the head of the dead or hurt that it counts."""
    starts = {*columns.starts}
    start, counted = 0, -1
    for index, form in enumerate(columns.forms):
        if index in starts:
            start, counted = index, -1
        if form.lower() == "numbered" and columns.upos[index + 1 : index + 2] == ["NUM"]:
            _numbered(columns, index)
        if form.lower() not in LYING or columns.upos[index] not in ("ADJ", "VERB", "NOUN"):
            continue
        number = _number(columns, index)
        if number <= start or _goes_on(columns, index):
            continue
        first = _roughly(columns, number, start)
        counted = number if _hung(columns, start, counted, first, number, index) else -1


def _numbered(columns: Columns, verb: int) -> None:
    """ "Casualties numbered 30": a number is the object of an active verb."""
    if columns.heads[verb + 1] == verb and columns.upos[verb] == "VERB":
        columns.deps[verb + 1] = "obj"
        if columns.tags:
            columns.tags[verb] = "VBD"


def _number(columns: Columns, harm: int) -> int:
    return harm - 1 if columns.upos[harm - 1] == "NUM" else -1


def _goes_on(columns: Columns, harm: int) -> bool:
    """Whether a noun is what is dead or wounded: "16 dead bodies"."""
    return {*columns.upos[harm + 1 : harm + 2]} <= {"NOUN", "PROPN", "ADJ"} and harm + 1 < len(
        columns.forms
    )


def _roughly(columns: Columns, number: int, start: int) -> int:
    """The first word of a number with what tells how exact it is: "at least 16"."""
    first = number
    while first > start + 1:
        before = columns.forms[first - 1].lower()
        after, further = columns.forms[first].lower(), columns.forms[first - 2].lower()
        whole = (
            before in ROUGHLY
            or (before == "at" and after in ("least", "most"))
            or (before == "to" and further in ("up", "close"))
            or (before == "of" and further in ("total", "minimum", "estimate"))
        )
        if not whole:
            break
        first -= 1
    return first


def _hung(columns: Columns, start: int, counted: int, first: int, number: int, harm: int) -> bool:
    """Hang a count on what counts it; whether something does."""
    before = first - 1
    lower = columns.forms[before].lower()
    dep, marker = "obj", -1
    if counted >= 0 and first - counted <= 5 and lower in JOINTS:
        governor, dep = counted, "conj"
    elif columns.upos[before] == "VERB" and lower in COUNTING:
        governor = before
    elif lower in PREPOSITIONS:
        governor, marker = _reckoned(columns, start, before), before
        dep = "nmod" if governor >= 0 and columns.upos[governor] == "NOUN" else "obl"
    else:
        return False
    if governor < 0 or _hangs(columns, governor, {number, harm}):
        return False
    _join(columns, governor, dep, number, harm)
    if marker >= 0:
        columns.heads[marker], columns.deps[marker] = number, "case"
    return True


def _reckoned(columns: Columns, start: int, marker: int) -> int:
    """The noun or verb that a number behind a preposition belongs to: "put the losses at"."""
    if columns.forms[marker - 1].lower() in FIGURES and columns.forms[marker].lower() == "of":
        return marker - 1
    near = range(marker - 1, max(start, marker - 10) - 1, -1)
    verbs = (i for i in near if columns.upos[i] == "VERB")
    found = next(verbs, -1)
    return found if found >= 0 and columns.forms[found].lower() in RECKONED else -1


def _join(columns: Columns, governor: int, dep: str, number: int, harm: int) -> None:
    heads, deps = columns.heads, columns.deps
    for child in list(below(columns, harm)):
        if child < number and deps[child] in PHRASE:
            heads[child] = number
    for child in list(below(columns, number)):
        if child < number and deps[child] == "amod":
            deps[child] = "advmod"
    participle = columns.forms[harm].lower() not in ("dead", "missing")
    heads[number], deps[number] = governor, dep
    heads[harm], deps[harm] = number, "acl" if participle else "amod"
    columns.upos[harm] = "VERB" if participle else "ADJ"
    if columns.tags:
        columns.tags[harm] = "VBN" if participle else "JJ"


def _hangs(columns: Columns, index: int, above: set[int]) -> bool:
    """Whether a word hangs on one of others, directly or by way of others."""
    for _ in range(60):
        if index in above:
            return True
        if columns.heads[index] == index:
            return False
        index = columns.heads[index]
    return True
