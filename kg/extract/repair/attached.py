"""Corrections of participles and relative clauses that a parse hangs on the wrong verb or noun."""

from __future__ import annotations

from kg.extract.columns import NOUNS, Columns, below, has, marked, timely
from kg.extract.lexicon import WEAPONS
from kg.extract.repair.charged import charge_before
from kg.extract.repair.nearest import (
    DEEDS,
    HARMED,
    agent_behind_place,
    agreeing,
    blow_right_before,
    commenting,
    nearest_by_kind,
    thing_right_before,
    went_on,
    with_somebody_doing,
)
from kg.extract.repair.owned import agent_behind, joined_to_struck, owned
from kg.extract.repair.reports import REPORTED
from kg.extract.repair.results import BLOWS, RESULTS

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
AGENT = frozenset({"obl:agent"})
PASSIVE = frozenset({"aux:pass", "aux", "obl:agent"})
TAKING = tuple("abduct arrest behead burn captur destroy detain execut kidnap kill seiz".split())
LEAVING = frozenset({"left", "leave", "leaves", "leaving"})
BOUND = frozenset({"nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "cop"})


def attached(columns: Columns) -> None:
    """Apply the corrections to a document."""
    for index, tag in enumerate(columns.upos):
        if columns.deps[index] in SUBJECTS:
            active_with_object(columns, index)
            second_of_pair(columns, index)
            agent_behind(columns, index)
        elif columns.deps[index] == "acl:relcl" and columns.tags:
            agreeing(columns, index)
        elif columns.deps[index] == "nmod":
            agent_behind_place(columns, index)
        elif columns.deps[index] == "conj" and tag == "NOUN":
            joined_to_struck(columns, index)
        elif columns.deps[index] == "compound:prt":
            before_listener(columns, index)
        elif columns.forms[index].lower() in HARMED and index not in columns.starts:
            harmed_among(columns, index)
        if tag != "VERB":
            continue
        subject_of_second(columns, index)
        went_on(columns, index)
        owned(columns, index)
        if columns.deps[index] == "acl:relcl":
            blow_right_before(columns, index)
        elif columns.deps[index] == "acl":
            nearest_by_kind(columns, index)
        lower = columns.forms[index].lower()
        if lower in HARMED:
            headline_harms(columns, index)
            listed_harm(columns, index)
        if lower in LEAVING:
            left_harmed(columns, index)
        if lower.endswith("ing"):
            thing_right_before(columns, index)
            commenting(columns, index)
            with_somebody_doing(columns, index)
        if lower.endswith("ing") and _result(columns, index):
            joined_before_result(columns, index)
            deed_of_result(columns, index)


def active_with_object(columns: Columns, noun: int) -> None:
    """ "Fighters detained 34 herders": without auxiliary and with an object it is no passive."""
    verb = columns.heads[noun]
    if columns.deps[noun] != "nsubj:pass" or not noun < verb or columns.upos[verb] != "VERB":
        return
    lower = columns.forms[verb].lower()
    if not lower.startswith(DEEDS + TAKING) or has(columns, verb, PASSIVE):
        return
    if columns.upos[noun] == "NUM" or has(columns, noun, frozenset({"nummod"})):
        return
    things = [i for i in below(columns, verb) if columns.deps[i] == "obj" and i > verb]
    if things and columns.upos[things[0]] in ("NOUN", "PROPN", "PRON"):
        columns.deps[noun] = "nsubj"
        if columns.tags:
            columns.tags[verb] = "VBD"


def before_listener(columns: Columns, index: int) -> None:
    """ "Called on them to stop": right before a phrase that has none, it is its preposition."""
    verb = columns.heads[index]
    behind = index + 1
    if columns.forms[index].lower() not in ("on", "upon") or behind >= len(columns.forms):
        return
    while columns.deps[behind] in ("det", "nmod:poss", "amod", "compound", "nummod"):
        behind = columns.heads[behind]
    calling = columns.forms[verb].lower().startswith("call")
    if columns.heads[behind] == verb and columns.deps[behind] in ("obl", "obj" if calling else ""):
        if behind > index and not marked(columns, behind):
            columns.heads[index], columns.deps[index] = behind, "case"
            columns.deps[behind] = "obl"


def harmed_among(columns: Columns, index: int) -> None:
    """ "Were among those killed when X shelled it": what harmed those tells when, too."""
    those = index - 1
    if columns.forms[those].lower() != "those" or not has(columns, those, frozenset({"case"})):
        return
    above = columns.heads[index]
    beside = above < those and above == columns.heads[those]
    if columns.deps[index] not in ("advcl", "ccomp", "amod", "acl"):
        return
    if above != those and not beside and above < index:
        return
    columns.heads[index], columns.deps[index] = those, "acl"
    columns.upos[index] = "VERB"
    if columns.tags:
        columns.tags[index] = "VBN"
    for clause in below(columns, those):
        if clause > index and columns.deps[clause] == "advcl":
            columns.heads[clause] = index


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
            above = charge_before(columns, head, index)
        if above is None:
            above = _outside(columns, head)
        if above is None or not above < index:
            return
        columns.heads[index] = above
        if columns.upos[above] in NOUNS:
            columns.deps[index] = "acl"
            return


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
    while columns.deps[inner] == "xcomp" and columns.heads[inner] < inner:
        inner = columns.heads[inner]
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


def left_harmed(columns: Columns, verb: int) -> None:
    """ "Left a boy killed and two girls injured": what they are left as belongs to the verb, and
    so does what else came of the same.
    """
    thing = next((i for i in below(columns, verb) if columns.deps[i] == "obj" and i > verb), None)
    if thing is None or has(columns, verb, frozenset({"aux:pass"})):
        return
    counted = [i for i in below(columns, thing) if columns.deps[i] == "nmod" and i > thing]
    near = counted[:1] or [thing]
    ruined = frozenset({"destroyed", "damaged", "homeless"})
    state = next(
        (
            i
            for i in range(near[0] + 1, min(near[0] + 3, len(columns.forms)))
            if _harmed(columns, i) or columns.forms[i].lower() in ruined
        ),
        None,
    )
    if state is None or columns.heads[state] not in (verb, thing, *near):
        return
    if not has(columns, state, frozenset({"aux:pass", "cop", "obl:agent"})):
        columns.heads[state], columns.deps[state] = verb, "xcomp"
        _harmed_beside(columns, verb, thing, state)


def _harmed(columns: Columns, index: int) -> bool:
    return index < len(columns.forms) and columns.forms[index].lower() in HARMED


def _harmed_beside(columns: Columns, verb: int, thing: int, state: int) -> None:
    """ "And two girls injured", and what hangs on that ("and causing damage")."""
    heads, deps = columns.heads, columns.deps
    for other in range(state + 2, min(state + 10, len(columns.forms))):
        noun = other - 1
        if columns.forms[other].lower() in RESULTS and heads[other] in range(state, other):
            if deps[other] == "conj" and verb < state:
                heads[other] = verb
        elif _harmed(columns, other) and columns.upos[noun] in NOUNS:
            near = heads[noun] in (thing, verb, state, other) and deps[noun] != "case"
            if near and heads[other] in (noun, thing, verb, state):
                heads[noun], deps[noun] = other, "nsubj:pass"
                heads[other], deps[other] = state, "conj"


def second_of_pair(columns: Columns, index: int) -> None:
    """ "Troops and fighters managed": of two subjects with "and" between the second is joined."""
    verb = columns.heads[index]
    joint = next((i for i in below(columns, index) if columns.deps[i] == "cc" and i < index), None)
    if joint is None or joint == 0 or index > verb:
        return
    first = next((i for i in below(columns, verb) if columns.deps[i] in SUBJECTS), index)
    near = joint - 1
    while columns.deps[near] in ("flat", "compound", "nummod", "amod") and near > first:
        near = columns.heads[near]
    if first < joint and first <= near < joint and columns.upos[near] in NOUNS:
        # Two names behind a participle are two places ("based in X and Y").
        names = columns.upos[near] == "PROPN" == columns.upos[index]
        columns.heads[index], columns.deps[index] = near if names else first, "conj"


def subject_of_second(columns: Columns, verb: int) -> None:
    """ "Two were killed and six pupils and a teacher were hurt": what stands between two verbs is
    all subject of the second, and no part of the first one's.
    """
    first = columns.heads[verb]
    if columns.deps[verb] != "conj" or columns.upos[first] != "VERB" or not first < verb:
        return
    late = [
        noun
        for noun in range(first + 1, verb)
        if columns.deps[noun] == "conj"
        and columns.upos[noun] in NOUNS
        and columns.heads[noun] < first
        and columns.deps[columns.heads[noun]] in SUBJECTS
        and columns.heads[columns.heads[noun]] == first
    ]
    own = next((i for i in below(columns, verb) if columns.deps[i] in SUBJECTS), None)
    if not late or (own is not None and own < late[0]):
        return
    passive = has(columns, verb, frozenset({"aux:pass"}))
    columns.heads[late[0]] = verb
    columns.deps[late[0]] = "nsubj:pass" if passive else "nsubj"
    for other in (*late[1:], *(() if own is None else (own,))):
        columns.heads[other], columns.deps[other] = late[0], "conj"
    for joint in below(columns, late[0]):
        if columns.deps[joint] == "cc" and joint < late[0]:
            columns.heads[joint] = verb
            return


def headline_harms(columns: Columns, verb: int) -> None:
    """ "Five killed over 20 injured in attacks": two harms side by side, and nobody does one."""
    number = next((i for i in below(columns, verb) if columns.deps[i] == "obj" and i > verb), None)
    if number is None or has(columns, verb, frozenset({"aux", "aux:pass", "obl:agent"})):
        return
    second = number + 1
    if columns.upos[number] != "NUM" or not _harmed(columns, second):
        return
    between = range(verb + 1, number)
    if any(columns.upos[i] in (*NOUNS, "CCONJ", "PUNCT", "DET") for i in between):
        return
    if columns.heads[second] in (verb, number):
        columns.heads[number], columns.deps[number] = second, "nsubj:pass"
        columns.heads[second], columns.deps[second] = verb, "conj"
        for own in below(columns, verb):
            if columns.deps[own] == "nsubj" and own < verb:
                columns.deps[own] = "nsubj:pass"


def listed_harm(columns: Columns, index: int) -> None:
    """ "Killed two guards injured eight others and left": with a count behind it, it is a verb of
    the list, and no participle of those killed.
    """
    noun = columns.heads[index]
    if columns.deps[index] not in ("acl", "advcl") or not noun < index:
        return
    if has(columns, index, BOUND | AGENT):
        return
    thing = next((i for i in below(columns, index) if columns.deps[i] == "obj" and i > index), None)
    if thing is None or timely(columns, thing):
        return
    if columns.upos[thing] != "NUM" and not has(columns, thing, frozenset({"nummod"})):
        return
    while columns.deps[noun] in ("nmod", "obj", "conj") and columns.upos[noun] in NOUNS:
        noun = columns.heads[noun]
    if columns.upos[noun] == "VERB" and noun < index:
        columns.heads[index], columns.deps[index] = noun, "conj"
