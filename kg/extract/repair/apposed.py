"""Corrections of subjects and objects that stand two side by side below one verb."""

from __future__ import annotations

from kg.extract.columns import NOUNS, Columns, below
from kg.extract.lexicon import BODIES, FIGHTERS, GROUPS, PEOPLE, VEHICLES, WEAPONS
from kg.extract.repair.names import WEEKDAYS
from kg.extract.repair.reports import REPORTED

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
DETERMINERS = frozenset({"a", "an", "the"})
FRONTING = frozenset("after despite during following amid since before".split())
ACTING = GROUPS | FIGHTERS | PEOPLE | BODIES | VEHICLES | WEAPONS | frozenset({"security"})
LEADING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV"})
BEFORE_NOUN = frozenset("det amod nummod compound nmod:poss".split())


def apposed(columns: Columns) -> None:
    """One of two subjects describes the other; a fronted phrase is none; of two objects each has
    its verb.
    """
    for index, dep in enumerate(columns.deps):
        if dep in SUBJECTS and columns.upos[index] in NOUNS:
            described_subject(columns, index)
        elif dep == "conj" and columns.upos[index] == "VERB":
            object_of_nearest(columns, index)
        elif dep == "appos" and columns.forms[columns.heads[index]].lower() in WEEKDAYS:
            actor_behind_day(columns, index)
        elif dep == "appos" and columns.heads[index] > index:
            _beside_its_name(columns, index)
        elif dep == "appos" and columns.upos[index] == "NOUN":
            counted_beside(columns, index)
    for start in columns.starts:
        phrase_in_front(columns, start)


def described_subject(columns: Columns, second: int) -> None:
    """ "Kidal a stronghold of the rebels has been hit": the second phrase describes the name."""
    heads, deps = columns.heads, columns.deps
    if heads[second] < second or columns.forms[heads[second]].lower() in REPORTED:
        return
    first = next(
        (i for i in below(columns, heads[second]) if deps[i] in SUBJECTS and i < second), None
    )
    if first is None or columns.upos[first] not in NOUNS:
        return
    opening = min([second, *(i for i in below(columns, second) if deps[i] in BEFORE_NOUN)])
    if opening == 0 or not _ends_at(columns, first, opening - 1):
        return
    determined = columns.forms[opening].lower() in DETERMINERS
    if determined and columns.upos[first] == "PROPN" and columns.upos[second] == "NOUN":
        heads[second], deps[second] = first, "appos"
    elif columns.upos[second] == "PROPN" and opening == second:
        noun = opening - 1
        counted = any(deps[i] == "nummod" for i in below(columns, noun))
        if columns.upos[noun] == "NOUN" and counted:
            heads[second], deps[second] = noun, "appos"


def _beside_its_name(columns: Columns, index: int) -> None:
    """What stands between commas right behind a name describes that and none in another clause."""
    heads, upos = columns.heads, columns.upos
    if not any(upos[i] == "VERB" for i in range(index + 1, heads[index])):
        return
    comma = min([index, *(i for i in below(columns, index) if i < index)])
    comma -= columns.forms[comma] != ","
    if comma < 1 or columns.forms[comma] != "," or upos[comma - 1] != "PROPN":
        return
    name = comma - 1
    while columns.deps[name] == "flat" and heads[name] < name:
        name = heads[name]
    heads[index] = name


def _ends_at(columns: Columns, noun: int, last: int) -> bool:
    """Whether the words up to the last one all stand below a noun."""
    for index in range(noun + 1, last + 1):
        above = index
        for _ in range(12):
            if above == noun or columns.heads[above] == above:
                break
            above = columns.heads[above]
        if above != noun or columns.upos[index] in ("VERB", "AUX", "PUNCT"):
            return False
    return True


def object_of_nearest(columns: Columns, verb: int) -> None:
    """ "Killing eight and wounding 14 men": the men right behind the second verb are its object."""
    heads, deps = columns.heads, columns.deps
    first = heads[verb]
    if not first < verb or columns.upos[first] != "VERB":
        return
    if any(deps[i] in ("obj", "ccomp", "xcomp") and i > verb for i in below(columns, verb)):
        return
    objects = [i for i in below(columns, first) if deps[i] == "obj" and i > first]
    if len(objects) != 2 or not objects[0] < verb < objects[1]:
        return
    between = range(verb + 1, objects[1])
    if all(_inside(columns, i, objects[1]) for i in between):
        heads[objects[1]] = verb


def _inside(columns: Columns, index: int, noun: int) -> bool:
    for _ in range(6):
        if index == noun or columns.heads[index] == index:
            break
        index = columns.heads[index]
    return index == noun


def counted_beside(columns: Columns, index: int) -> None:
    """ "Four soldiers, two militants killed": of two counts side by side each is its own."""
    first = columns.heads[index]
    counts = [
        next((i for i in below(columns, noun) if columns.deps[i] == "nummod"), -1)
        for noun in (first, index)
    ]
    apart = columns.upos[first] == "NOUN" and columns.forms[first] != columns.forms[index]
    if apart and min(counts) >= 0 and counts[1] == first + 2 and columns.forms[first + 1] == ",":
        columns.deps[index] = "conj"


def actor_behind_day(columns: Columns, index: int) -> None:
    """ "On Friday 57 Division and 58 Division shelled it": no day is a division, they shelled."""
    heads, deps = columns.heads, columns.deps
    day = heads[index]
    verb = heads[day]
    acts = day < index < verb and columns.upos[verb] == "VERB" and columns.upos[index] in NOUNS
    timed = deps[day] in ("obl", "obl:unmarked") and columns.forms[index].lower() not in WEEKDAYS
    if acts and timed and not any(deps[i] in SUBJECTS for i in below(columns, verb)):
        passive = any(deps[i] == "aux:pass" for i in below(columns, verb))
        heads[index], deps[index] = verb, "nsubj:pass" if passive else "nsubj"


def phrase_in_front(columns: Columns, start: int) -> None:
    """ "After a long siege rebels took Goma": the siege is the time, and the rebels took it."""
    heads, deps = columns.heads, columns.deps
    if columns.forms[start].lower() not in FRONTING or deps[start] not in ("mark", "case"):
        return
    subject = _subject(columns, start)
    if subject is None:
        return
    verb, event = heads[subject], subject - 1
    if columns.upos[event] != "NOUN" or heads[event] != subject or deps[event] != "compound":
        return
    if columns.upos[start + 1] == "PROPN" or columns.forms[event].lower().rstrip("s") in ACTING:
        return
    for word in range(start, event):
        if heads[word] in (subject, verb):
            heads[word] = event
    deps[start] = "case"
    heads[event], deps[event] = verb, "obl"


def _subject(columns: Columns, start: int) -> int | None:
    """The subject of the main verb, if nothing but words before a noun comes between."""
    heads, deps = columns.heads, columns.deps
    for index in range(start + 1, min(start + 9, len(heads))):
        if deps[index] in SUBJECTS and columns.upos[index] == "NOUN":
            verb = heads[index]
            told = heads[verb] == verb or deps[verb] == "ccomp"
            held = heads[start] in (verb, index) or start < heads[start] < index
            return index if told and held and start + 2 < index < verb else None
        if columns.upos[index] not in LEADING and columns.forms[index] != "-":
            return None
    return None
