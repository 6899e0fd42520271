"""Corrections of clauses that a parse cuts wrongly where commas and relative words are missing."""

from __future__ import annotations

from kg.extract.columns import NOUNS, Columns, below, has, marked, timely
from kg.extract.lexicon import WEAPONS
from kg.extract.repair.gerunds import gerunds, perfect, undergoing
from kg.extract.repair.reports import REPORTED, infinitive_of_order
from kg.extract.repair.results import (
    BLOWS,
    RESULTS,
    before_result,
    results,
    subject_behind,
)
from kg.extract.repair.voice import (
    PHRASES,
    agent_too_low,
    destroyed_beside,
    headline_state,
    late_conjunct,
    nearest_noun,
    who_adds,
)
from kg.extract.repair.weapons import shells_before_place

SUBJECT = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})
HITS = frozenset("struck hit shook rocked tore ripped killed wounded injured destroyed".split())
TWO_OBJECTS = frozenset(
    """given granted offered called named dubbed awarded paid shown taught asked sent told elected
    appointed made declared labelled labeled considered nicknamed promised handed denied owed
    charged titled entitled deemed left""".split()
)
"""Participles that keep an object in the passive."""
HARMED = frozenset("killed wounded injured arrested detained displaced executed".split())
BARE_STATE = frozenset("came come comes coming occurred happened stood rose died fell".split())
ACCUSED = frozenset({"accused", "suspected", "convicted", "charged"})
PHRASAL = frozenset(
    {("rein", "in"), ("reins", "in"), ("reined", "in"), ("reining", "in"), ("usher", "in")}
)
CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
    january february march april june july august september october november december""".split()
)
COPULA = frozenset({"cop", "aux:pass"})
SET_OFF = frozenset({",", "-", "–", "—", "(", ")", '"', "“", "”"})


def clauses(columns: Columns) -> None:
    """Apply the corrections, those that others build upon first."""
    deps = columns.deps
    for index, dep in enumerate(deps):
        if dep == "obj":
            bare_time(columns, index)
        elif dep == "obl":
            bare_object(columns, index)
            shells_before_place(columns, index)
        elif dep == "nsubj:pass":
            PHRASES[dep](columns, index)
            striking_subject(columns, index)
        elif dep == "nsubj":
            subject_behind(columns, index)
            told_subject(columns, index)
            name_of_place(columns, index)
        elif dep == "nmod":
            agent_too_low(columns, index)
        elif dep in PHRASES:
            PHRASES[dep](columns, index)
        elif dep == "conj":
            late_conjunct(columns, index)
        elif dep == "xcomp":
            headline_state(columns, index)
        elif dep == "case":
            phrasal(columns, index)
            under_secretary(columns, index)
    for index, tag in enumerate(columns.upos):
        if deps[index] == "conj" and tag in ("NOUN", "ADJ", "AUX"):
            finite_conjunct(columns, index)
            counted_harm(columns, index)
        if columns.forms[index].lower() == "having":
            perfect(columns, index)
        if tag == "VERB":
            _verb(columns, index)


def _verb(columns: Columns, index: int) -> None:
    """Apply the corrections to one verb."""
    deps = columns.deps
    lower = columns.forms[index].lower()
    if lower.endswith("ing"):
        gerunds(columns, index)
    elif columns.upos[index] == "VERB":
        undergoing(columns, index)
    dep = deps[index]
    if lower in RESULTS:
        results(columns, index)
    if dep == "acl":
        nearest_noun(columns, index)
        before_result(columns, index)
        finite_not_participle(columns, index)
        charge_of_agent(columns, index)
    elif dep == "ccomp":
        sister_participle(columns, index)
        sister_subject(columns, index)
    elif dep == "parataxis":
        participle_of_subject(columns, index)
    elif dep == "advcl":
        gerund_subject(columns, index)
        if columns.upos[columns.heads[index]] == "ADJ":
            finite_not_participle(columns, index)
    elif dep == "flat":
        finite_not_participle(columns, index)
    elif dep == "conj":
        second_participle(columns, index)
        finite_conjunct(columns, index)
        counted_harm(columns, index)
    if dep in ("amod", "acl"):
        behind_agent(columns, index)
    if deps[index] in ("advcl", "ccomp", "conj") and not has(columns, index, SUBJECT):
        subject_behind_mark(columns, index)


def bare_time(columns: Columns, index: int) -> None:
    """ "Left Wednesday in buses": a day or month without article is when, not what."""
    if columns.forms[index].lower() not in CALENDAR or columns.upos[index] not in NOUNS:
        return
    if not any(columns.deps[i] in ("det", "nmod:poss") for i in below(columns, index)):
        columns.deps[index] = "obl:unmarked"


def bare_object(columns: Columns, index: int) -> None:
    """ "Forced 300 residents to flee": what stands bare behind a verb is its object."""
    verb = columns.heads[index]
    if columns.upos[index] not in ("NOUN", "PROPN") or columns.upos[verb] != "VERB":
        return
    if not verb < index <= verb + 8 or marked(columns, index) or timely(columns, index):
        return
    if columns.forms[verb].lower() in BARE_STATE:
        return
    taken = frozenset({"obj", "ccomp", "obl:agent", "aux:pass", "nsubj:pass", "cop"})
    between = range(verb + 1, index)
    inside = all(columns.heads[i] == index or columns.heads[i] in between for i in between)
    if inside and not has(columns, verb, taken):
        columns.deps[index] = "obj"


def striking_subject(columns: Columns, index: int) -> None:
    """ "The attack killed 16": with an object and no auxiliary a verb is not passive."""
    verb = columns.heads[index]
    if columns.forms[verb].lower() in TWO_OBJECTS or index > verb:
        return
    thing = columns.forms[index].lower().rstrip("s")
    if columns.forms[verb].lower() in HARMED and thing not in BLOWS and thing not in WEAPONS:
        return
    near = {columns.deps[i] for i in below(columns, verb)}
    if "obj" in near and not near & {"aux:pass", "obl:agent", "aux"}:
        columns.deps[index] = "nsubj"


def phrasal(columns: Columns, index: int) -> None:
    """ "Rein in its ally": the adverb belongs to the verb, and what follows is its object."""
    noun, verb = columns.heads[index], index - 1
    if verb < 0 or (columns.forms[verb].lower(), columns.forms[index].lower()) not in PHRASAL:
        return
    columns.heads[index], columns.deps[index] = verb, "compound:prt"
    if columns.heads[noun] == verb and columns.deps[noun] == "obl":
        columns.deps[noun] = "obj"


ABOVE = frozenset("nmod obl acl conj amod".split())


def finite_not_participle(columns: Columns, index: int) -> None:
    """ "Groups allied to X shelled Y": a participle with an object of its own is the main verb."""
    lower = columns.forms[index].lower()
    noun = columns.heads[index]
    if lower in TWO_OBJECTS or not lower.endswith(("ed", "t", "d", "k", "ook")) or noun > index:
        return
    near = list(below(columns, index))
    if any(columns.deps[i] in ("aux", "aux:pass", "obl:agent", "mark", "nsubj") for i in near):
        return
    things = [i for i in near if i > index and _object(columns, i)]
    blow = columns.forms[noun].lower().rstrip("s") in BLOWS and lower in HITS
    by = any(
        columns.forms[i].lower() == "by"
        for i in range(index + 1, min(index + 3, len(columns.forms)))
    )
    if by or not (things or blow):
        return
    top = noun
    while columns.deps[top] in ABOVE and columns.heads[top] < top:
        top = columns.heads[top]
    if columns.upos[top] not in NOUNS or columns.deps[top] not in ("root", "ccomp", "parataxis"):
        return
    if has(columns, top, frozenset({"cop", "nsubj", "expl"})):
        return
    _promote(columns, top, index)
    for thing in things[:1]:
        columns.deps[thing] = "obj"


def _object(columns: Columns, index: int) -> bool:
    bare = columns.deps[index] == "obl" and not marked(columns, index)
    plain = columns.upos[index] in NOUNS and not timely(columns, index)
    return plain and (columns.deps[index] == "obj" or bare)


def _promote(columns: Columns, noun: int, verb: int) -> None:
    """The verb takes the place of the noun, which becomes its subject."""
    heads, deps = columns.heads, columns.deps
    dep = deps[noun]
    heads[verb], deps[verb] = (verb if heads[noun] == noun else heads[noun]), dep
    inner = frozenset(
        "det amod compound nummod nmod nmod:poss case flat acl acl:relcl appos".split()
    )
    for child in list(below(columns, noun)):
        if child != verb and deps[child] not in inner:
            heads[child] = verb
    heads[noun], deps[noun] = verb, "nsubj"


def charge_of_agent(columns: Columns, index: int) -> None:
    """ "Accused by X of killing": who is accused is said to kill, and not X."""
    agent = columns.heads[index]
    verb = columns.heads[agent]
    if columns.forms[verb].lower() not in ACCUSED or columns.upos[verb] != "VERB":
        return
    marks = [columns.forms[i].lower() for i in below(columns, index) if columns.deps[i] == "mark"]
    if columns.deps[agent] in ("obl:agent", "obl", "obj") and marks[:1] == ["of"]:
        columns.heads[index], columns.deps[index] = verb, "advcl"


def sister_participle(columns: Columns, index: int) -> None:
    """ "X was among 31 people killed, he said": the participle belongs to the noun before it."""
    noun = index - 1
    if noun < 0 or columns.upos[noun] not in NOUNS or columns.heads[noun] != columns.heads[index]:
        return
    own = frozenset({"nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "cop", "expl", "obj"})
    if columns.deps[noun] == "ccomp" and not has(columns, index, own):
        columns.heads[index], columns.deps[index] = noun, "acl"


def sister_subject(columns: Columns, index: int) -> None:
    """ "The toll reached 51 he said": of a noun and a verb that are both said it is the subject."""
    cue = columns.heads[index]
    if any(columns.deps[i] in SUBJECT and i < index for i in below(columns, index)):
        return
    if columns.tags and columns.tags[index] not in FINITE:
        return
    for noun in range(max(0, index - 15), index):
        beside = columns.heads[noun] == cue and columns.deps[noun] == "ccomp"
        parted = any(columns.forms[i] in SET_OFF for i in range(noun, index))
        if beside and columns.upos[noun] in NOUNS and not has(columns, noun, COPULA | SUBJECT):
            if parted:
                return
            columns.heads[noun], columns.deps[noun] = index, "nsubj"
            return


def behind_agent(columns: Columns, index: int) -> None:
    """ "Shells fired by gunmen positioned in X": the second participle tells of the agent."""
    agent, noun = index - 1, columns.heads[index]
    if columns.deps[agent] != "obl:agent" or not noun < columns.heads[agent] < index:
        return
    if columns.heads[columns.heads[agent]] == noun and columns.deps[index] == "acl":
        columns.heads[index] = agent


def participle_of_subject(columns: Columns, index: int) -> None:
    """ "The blast heard in town was …": of two predicates the first describes their subject."""
    main = columns.heads[index]
    if main < index or has(columns, main, SUBJECT) or not has(columns, main, COPULA):
        return
    own = [i for i in below(columns, index) if columns.deps[i] in ("nsubj", "nsubj:pass")]
    bound = frozenset({"aux", "aux:pass", "mark", "obj", "ccomp", "cop"})
    if len(own) != 1 or own[0] > index or has(columns, index, bound):
        return
    columns.heads[own[0]], columns.deps[own[0]] = main, "nsubj"
    columns.heads[index], columns.deps[index] = own[0], "acl"


def subject_behind_mark(columns: Columns, index: int) -> None:
    """ "Rose after the army took it": what stands bare between the two is its subject."""
    marks = [i for i in below(columns, index) if columns.deps[i] == "mark" and i < index]
    if not marks or columns.forms[index].lower().endswith("ing"):
        return
    if columns.forms[marks[0]].lower() in ("to", "by", "for", "of", "without", "in", "than"):
        return
    above = columns.heads[index]
    for noun in range(marks[0] + 1, index):
        if columns.heads[noun] == above and columns.upos[noun] in NOUNS:
            if columns.deps[noun] in ("obl", "obj") and not marked(columns, noun):
                columns.heads[noun], columns.deps[noun] = index, "nsubj"
                return


def told_subject(columns: Columns, index: int) -> None:
    """ "The attack killed 126 the monitor said": a subject before what is said belongs to that."""
    cue = columns.heads[index]
    if columns.forms[cue].lower() not in REPORTED or columns.deps[cue] not in ("root", "conj"):
        return
    clause = next((i for i in below(columns, cue) if columns.deps[i] == "ccomp"), cue)
    if not index < clause < cue or columns.upos[clause] not in ("VERB", "AUX"):
        return
    between = range(index + 1, clause)
    if any(columns.forms[i] in SET_OFF or columns.upos[i] == "VERB" for i in between):
        return
    if not has(columns, clause, SUBJECT) and not columns.forms[clause].lower().endswith("ing"):
        columns.heads[index] = clause


def name_of_place(columns: Columns, index: int) -> None:
    """ "People of two towns X and Y left": names right behind a noun name it, they do nothing."""
    before = index - 1
    if columns.upos[index] != "PROPN" or before < 0 or columns.upos[before] != "NOUN":
        return
    verb, above = columns.heads[index], before
    while columns.deps[above] in ("nmod", "obl", "conj") and columns.heads[above] < above:
        above = columns.heads[above]
    other = columns.deps[above] in ("nsubj", "nsubj:pass") and columns.heads[above] == verb
    if above != before and other and index < verb:
        columns.heads[index], columns.deps[index] = before, "appos"


def gerund_subject(columns: Columns, index: int) -> None:
    """ "Fighting between X and Y has forced Z": before a verb without subject it is the subject."""
    verb = columns.heads[index]
    who_adds(columns, index)
    infinitive_of_order(columns, index)
    if not columns.forms[index].lower().endswith("ing") or not index < verb:
        return
    if has(columns, verb, SUBJECT) or has(columns, index, frozenset({"mark", "obj", "case"})):
        return
    sides = [i for i in below(columns, index) if i > index and columns.deps[i] in ("obl", "nmod")]
    if not sides or columns.deps[verb] in ("xcomp", "acl", "advcl"):
        return
    case = [columns.forms[i].lower() for i in below(columns, sides[0]) if columns.deps[i] == "case"]
    if case[:1] and case[0] in ("between", "of", "by"):
        columns.deps[index] = "nsubj"
        columns.deps[sides[0]] = "nmod"


def second_participle(columns: Columns, index: int) -> None:
    """ "3,000 leaving X and 300 leaving Y": each count has the participle right behind it."""
    first, noun = columns.heads[index], index - 1
    if columns.deps[first] != "acl" or columns.deps[noun] != "conj" or not first < noun:
        return
    if columns.heads[noun] == columns.heads[first] and columns.upos[noun] in NOUNS:
        columns.heads[index], columns.deps[index] = noun, "acl"


def under_secretary(columns: Columns, index: int) -> None:
    """ "Under Secretary General X": no preposition, but part of a title."""
    after = columns.forms[index + 1 : index + 2]
    if columns.forms[index] == "Under" and after and after[0].startswith("Secretary"):
        columns.deps[index] = "compound"


def counted_harm(columns: Columns, index: int) -> None:
    """ "Three killed and 30 wounded": each number has the harm right behind it."""
    number = index - 1
    destroyed_beside(columns, index)
    if columns.forms[index].lower() not in HARMED or columns.heads[number] != index:
        return
    if columns.deps[number] == "nummod" and columns.upos[number] == "NUM":
        columns.deps[number] = "nsubj:pass"
    elif columns.forms[number].lower() == "more":
        # "Dozens more injured": the dozens hang on "more".
        many = number - 1
        if columns.heads[many] == number and columns.upos[many] == "NOUN":
            columns.heads[many], columns.deps[many] = index, "nsubj:pass"
            columns.heads[number], columns.deps[number] = many, "amod"


FINITE = frozenset({"VBD", "VBZ", "VBP"})
FINITE_AUX = frozenset("is are was were has have had will would does did do".split())


def finite_conjunct(columns: Columns, index: int) -> None:
    """ "Who failed to break up and are targets": a finite verb is not joined to an infinitive."""
    first = columns.heads[index]
    if not columns.tags or columns.tags[first] != "VB" or first > index:
        return
    if not any(columns.forms[i].lower() == "to" for i in below(columns, first) if i < first):
        return
    near = list(below(columns, index))
    aux = [i for i in near if columns.deps[i] in ("aux", "cop") and i < index]
    finite = columns.tags[index] in FINITE and not aux
    if not finite and not (aux and columns.forms[aux[0]].lower() in FINITE_AUX):
        return
    above = columns.heads[first]
    while columns.tags[above] == "VB" and columns.heads[above] != above:
        above = columns.heads[above]
    if columns.upos[above] == "VERB" and above < first:
        columns.heads[index] = above
