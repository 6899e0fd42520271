"""Corrections of a second subject that a parse joins to the first: "and three others wounded"."""

from __future__ import annotations

from kg.extract.columns import NOUNS, Columns, below, has, marked, timely

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl"})
HARMED = frozenset("killed wounded injured hurt".split())
SHOT = frozenset("shoot shoots shooting shot".split())
AUXILIARY = frozenset({"aux", "aux:pass"})
PASSIVE = frozenset({"nsubj:pass", "aux:pass"})
MANY = frozenset("are were have".split())
BEGINNING = frozenset("as after when while because".split())
FINITE = frozenset("is are was were has have had will would".split())


def second_subjects(columns: Columns) -> None:
    """Give the second of two joined clauses the subject that stands right before its verb."""
    for index, dep in enumerate(columns.deps):
        if columns.forms[index] == "dead" and index not in columns.starts:
            shot_dead(columns, index)
        if columns.forms[index].lower() in HARMED and dep in ("amod", "acl", "conj"):
            second_harm(columns, index)
        if dep == "conj" and columns.upos[index] == "VERB":
            finite_beside(columns, index)
        elif columns.forms[index].lower() == "fighting" and columns.upos[index] == "VERB":
            fighting_noun(columns, index)
        elif dep in ("obl", "obj", "nmod") and between_after(columns, index):
            continue
        elif dep == "obl" and columns.upos[index] == "PROPN":
            headline_event(columns, index)
        elif dep == "acl" and columns.upos[index] == "VERB":
            clause_behind_mark(columns, index)
            backed_side(columns, index)


def shot_dead(columns: Columns, index: int) -> None:
    """ "Shot dead three men": the men were not dead before."""
    verb = index - 1
    if columns.forms[verb].lower() in SHOT and columns.upos[verb] == "VERB":
        columns.heads[index], columns.deps[index] = verb, "xcomp"
        columns.upos[index] = "ADJ"
        if columns.tags:
            columns.tags[index] = "JJ"


def second_harm(columns: Columns, index: int) -> None:
    """ "Two were killed and three others wounded": the others are what was wounded."""
    noun = _before(columns, index)
    first = columns.heads[noun]
    verb = columns.heads[first] if columns.deps[first] == "nsubj:pass" else first
    if columns.deps[noun] != "conj" or not has(columns, verb, PASSIVE):
        return
    if columns.forms[verb].lower() not in HARMED or not first <= verb < noun < index:
        return
    if columns.heads[index] not in (noun, verb) or has(columns, index, SUBJECTS | AUXILIARY):
        return
    _told_of(columns, noun, index, verb, "nsubj:pass")


def finite_beside(columns: Columns, index: int) -> None:
    """ "Killed by X and Y and millions have been displaced": the millions were displaced."""
    if has(columns, index, SUBJECTS):
        return
    own = [i for i in below(columns, index) if columns.deps[i] in AUXILIARY and i < index]
    if not own or columns.forms[own[0]].lower() not in FINITE:
        return
    noun = _before(columns, own[0])
    verb = columns.heads[index]
    if columns.deps[noun] != "conj" or columns.upos[noun] not in NOUNS or not verb < noun:
        return
    joins = [i for i in below(columns, noun) if columns.deps[i] == "cc" and i < noun]
    if not joins or columns.forms[joins[0] - 1] == ",":
        return
    plural = columns.tags and columns.tags[noun] in ("NNS", "NNPS", "CD")
    if columns.forms[own[0]].lower() in MANY and not plural:
        # "The army and Hezbollah are": the two together are the subject.
        return
    passive = any(columns.deps[i] == "aux:pass" for i in own)
    _told_of(columns, noun, index, verb, "nsubj:pass" if passive else "nsubj")


def clause_behind_mark(columns: Columns, index: int) -> None:
    """ "Hurt as the rebels targeted the market": a clause, whose subject is no adverbial."""
    noun = columns.heads[index]
    if noun != _before(columns, index) or columns.deps[noun] not in ("obl", "obl:agent", "nmod"):
        return
    if columns.tags and columns.tags[index] not in ("VBN", "VBD"):
        return
    near = [i for i in below(columns, index) if columns.deps[i] in ("case", "mark") and i < noun]
    own = [i for i in below(columns, noun) if columns.deps[i] in ("case", "mark") and i < noun]
    marks = [i for i in (*near, *own) if columns.forms[i].lower() in BEGINNING]
    behind = [i for i in below(columns, index) if i > index and columns.upos[i] in NOUNS]
    if not marks or any(columns.deps[i] == "obl:agent" for i in behind):
        return
    bare = [i for i in behind if not marked(columns, i) and not timely(columns, i)]
    if not bare or columns.deps[bare[0]] not in ("obj", "obl", "obl:unmarked"):
        return
    columns.heads[index], columns.deps[index] = columns.heads[noun], "advcl"
    columns.heads[noun], columns.deps[noun] = index, "nsubj"
    columns.heads[marks[0]], columns.deps[marks[0]] = index, "mark"
    columns.deps[bare[0]] = "obj"
    if columns.tags:
        columns.tags[index] = "VBD"


def backed_side(columns: Columns, index: int) -> None:
    """ "Between soldiers backed by tanks and rebels": the rebels are the other side."""
    side = columns.heads[index]
    near = list(below(columns, side))
    if not any(columns.forms[i].lower() == "between" and i < side for i in near):
        return
    if any(columns.deps[i] == "conj" for i in near):
        return
    for agent in below(columns, index):
        if columns.deps[agent] != "obl:agent":
            continue
        other = next((i for i in below(columns, agent) if columns.deps[i] == "conj"), None)
        if other is not None:
            columns.heads[other] = side
            return


def between_after(columns: Columns, index: int) -> bool:
    """ "Clashes erupted between X and Y": the two are the sides of the clashes."""
    verb = columns.heads[index]
    near = [i for i in below(columns, index) if columns.deps[i] == "case" and i < index]
    if not near or columns.forms[near[0]].lower() != "between" or verb >= index:
        return False
    clash = [
        i for i in below(columns, verb) if columns.deps[i] in ("nsubj", "nsubj:pass") and i < verb
    ]
    if not clash or columns.forms[clash[0]].lower().removesuffix("s") not in CLASHES:
        return False
    columns.heads[index], columns.deps[index] = clash[0], "nmod"
    if columns.upos[clash[0]] == "VERB":
        columns.upos[clash[0]] = "NOUN"
    return True


CLASHES = frozenset(
    """battle clashe clash combat confrontation fighting firefight gunfight gunbattle skirmish war
    fight""".split()
)


def headline_event(columns: Columns, index: int) -> None:
    """ "Killed in Army Offensive": in a headline an event is written like a name."""
    event = columns.forms[index].lower()
    marks = [columns.forms[i].lower() for i in below(columns, index) if columns.deps[i] == "case"]
    if event in EVENTS and marks in (["in"], ["by"]):
        if columns.forms[columns.heads[index]].lower() in HARMED | {"dead"}:
            columns.upos[index] = "NOUN"


EVENTS = frozenset(
    """airstrike airstrikes ambush assault attack attacks battle blast bombing clash clashes
    explosion offensive operation operations raid raids shelling strike strikes""".split()
)


def fighting_noun(columns: Columns, index: int) -> None:
    """ "Killed in fighting in X", "devastated by fighting": what went on there, no deed."""
    verb, near = columns.heads[index], index - 1
    marker = columns.forms[near].lower()
    if columns.deps[index] not in ("advcl", "xcomp", "obl") or marker not in AMID or near <= verb:
        return
    if has(columns, index, SUBJECTS | {"obj", "ccomp", "xcomp", "aux"}):
        return
    passive = has(columns, verb, frozenset({"aux:pass"}))
    if columns.forms[verb].lower() in HELPFUL or (marker == "by" and not passive):
        return
    columns.upos[index] = "NOUN"
    columns.deps[index] = "obl:agent" if marker == "by" else "obl"
    columns.heads[near], columns.deps[near] = index, "case"
    columns.upos[near] = "ADP"
    if columns.tags:
        columns.tags[index] = "NN"
    for child in list(below(columns, index)):
        if columns.deps[child] == "obl":
            columns.deps[child] = "nmod"


AMID = frozenset("in during by from amid amidst despite after".split())
HELPFUL = frozenset("help helped helps succeed succeeded fail failed assist assisted".split())


def _before(columns: Columns, index: int) -> int:
    """The noun that stands before a word, whatever adverb is between."""
    near = index - 1
    while near > 0 and columns.upos[near] == "ADV":
        near -= 1
    return near


def _told_of(columns: Columns, noun: int, index: int, verb: int, dep: str) -> None:
    for child in list(below(columns, noun)):
        if columns.deps[child] == "cc" and child < noun:
            columns.heads[child] = index
    columns.heads[noun], columns.deps[noun] = index, dep
    columns.heads[index], columns.deps[index] = verb, "conj"
    if columns.upos[index] == "ADJ":
        columns.upos[index] = "VERB"
