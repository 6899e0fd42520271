"""What hangs on a verb of speech: who speaks in an "as" clause, which clauses are told."""

from __future__ import annotations

from kg.extract.columns import Columns, below
from kg.extract.cues import nouns
from kg.extract.repair.reports import REPORTED
from kg.extract.repair.speaker import may_speak

SUBJECT = frozenset({"nsubj", "nsubj:pass"})
CLAUSAL = frozenset("as while after when since before because until".split())
JUDGING = frozenset(
    """condemned condemns denounced denounces criticized criticised slammed welcomed rejected
    praised blasted decried""".split()
)
GOING_ON = frozenset(
    """calling urging demanding describing saying stressing accusing warning adding noting arguing
    insisting asking stating blaming""".split()
)
RETORTING = frozenset("affirming asserting declaring claiming maintaining alleging".split())
SPARING = frozenset(
    """specifying giving elaborating saying providing naming mentioning identifying offering
    citing""".split()
)
FINITE = frozenset({"VBD", "VBZ", "VBP"})
SAID = frozenset("said says added stated".split())
ASKED = frozenset("urged urges asked asks told called warned advised pressed begged".split())
QUOTES = frozenset({'"', "”", "''", "’", "»"})
DESCRIBED = frozenset(
    """described describes describing recounted recounts recounting recalled recalls recalling
    detailed details detailing explained explains explaining related relates told tells
    telling""".split()
)
CALLED = frozenset("called calls calling call appealed pleaded pressed pushed asked".split())
"""Verbs behind which "for" marks who is to do something."""
NEAR = 12


def told_parts(columns: Columns) -> None:
    """Correct what hangs on verbs of speech."""
    if not columns.tags:
        return
    for index, dep in enumerate(columns.deps):
        lower = columns.forms[index].lower()
        if dep == "advcl" and columns.tags[index] in FINITE and lower != "held":
            _subject_of_time(columns, index)
        elif dep == "advcl" and lower in SPARING - GOING_ON:
            _left_out(columns, index)
        elif dep == "advcl" and lower in GOING_ON:
            _asker_goes_on(columns, index)
            _left_out(columns, index)
            _rejecter_goes_on(columns, index)
        elif dep == "acl" and lower in GOING_ON:
            _judge_goes_on(columns, index)
        elif dep == "advcl" and lower in RETORTING and columns.forms[index - 1] == ",":
            _rejecter_goes_on(columns, index)
        elif dep == "conj" and columns.forms[columns.heads[index]].lower() in REPORTED:
            _joined_clause(columns, index)
        elif dep == "nsubj" and columns.heads[index] < index:
            _asked(columns, index)
        elif dep == "obj" and lower == "how":
            _described(columns, index)
        elif dep == "obj" and lower not in QUOTES and columns.heads[index] < index:
            _says_behind_quote(columns, index)
        elif dep == "mark" and lower == "for":
            _called_for(columns, index)


def _described(columns: Columns, how: int) -> None:
    """ "Described how troops burned huts": what the clause tells is what is described."""
    heads, deps = columns.heads, columns.deps
    verb = heads[how]
    clauses = [i for i in below(columns, how) if deps[i] == "advcl:relcl"]
    if columns.forms[verb].lower() in DESCRIBED and verb < how and len(clauses) == 1:
        heads[clauses[0]], deps[clauses[0]] = verb, "ccomp"
        heads[how], deps[how] = clauses[0], "advmod"


def _subject_of_time(columns: Columns, verb: int) -> None:
    """ "It came as the monitor reported that": the phrase behind "as" is the verb's subject."""
    heads, deps = columns.heads, columns.deps
    own = {deps[i] for i in below(columns, verb)}
    if own & {*SUBJECT, "mark"}:
        return
    for noun in range(verb - 1, max(verb - NEAR, 0), -1):
        if deps[noun] != "obl" or heads[noun] != heads[verb]:
            continue
        marks = [i for i in below(columns, noun) if deps[i] == "case" and i < noun]
        if not marks or columns.forms[marks[0]].lower() not in CLAUSAL:
            return
        between = range(noun + 1, verb)
        loose = [i for i in between if not _under(columns, i, noun) and heads[i] != verb]
        if not loose:
            heads[noun], deps[noun] = verb, "nsubj:pass" if "aux:pass" in own else "nsubj"
            heads[marks[0]], deps[marks[0]] = verb, "mark"
        return


def _under(columns: Columns, index: int, top: int) -> bool:
    for _ in range(NEAR):
        if index == top or columns.heads[index] == index:
            break
        index = columns.heads[index]
    return index == top


def _left_out(columns: Columns, verb: int) -> None:
    """ "Said six were killed without giving details": who says so gives none."""
    clause = columns.heads[verb]
    cue = columns.heads[clause]
    marks = (columns.forms[i].lower() for i in below(columns, verb) if columns.deps[i] == "mark")
    if columns.deps[clause] != "ccomp" or columns.forms[cue].lower() not in REPORTED:
        return
    if cue < clause < verb and "without" in marks:
        columns.heads[verb] = cue


def _asker_goes_on(columns: Columns, verb: int) -> None:
    """ "Urged X to decide, saying that": who urges says it, and not who is urged."""
    clause = columns.heads[verb]
    cue = columns.heads[clause]
    if columns.deps[clause] != "xcomp" or columns.forms[cue].lower() not in ASKED:
        return
    before = verb - 1
    told = any(columns.deps[i] in ("obj", "iobj") and cue < i < clause for i in below(columns, cue))
    if told and cue < clause < verb and columns.forms[before] == ",":
        columns.heads[verb] = cue


def _rejecter_goes_on(columns: Columns, verb: int) -> None:
    """ "Rejected the claim that X, saying that Y": who rejects it says Y, and not X's teller."""
    clause = columns.heads[verb]
    noun = columns.heads[clause]
    judge = columns.heads[noun]
    if columns.deps[clause] not in ("acl", "ccomp", "acl:relcl") or columns.deps[noun] != "obj":
        return
    subjects = (i for i in below(columns, judge) if columns.deps[i] in SUBJECT)
    told = columns.forms[noun].lower().rstrip("s") in nouns() and judge < noun < clause < verb
    if told and columns.forms[verb - 1] == "," and any(subjects):
        columns.heads[verb] = judge


def _asked(columns: Columns, noun: int) -> None:
    """ "Urged “both sides” to stop": who stands behind the verb is asked, and asks nobody."""
    verb = columns.heads[noun]
    if columns.forms[verb].lower() not in ASKED | {"urge", "ask", "urging", "asking"}:
        return
    own = list(below(columns, verb))
    before = [i for i in own if columns.deps[i] == "nsubj" and i < verb]
    asked = [i for i in own if columns.deps[i] == "xcomp" and noun < i]
    if before and asked and not any(columns.deps[i] in ("obj", "iobj") for i in own):
        columns.deps[noun] = "obj"


def _says_behind_quote(columns: Columns, noun: int) -> None:
    """ "“The column from Shwebo,” said Ko Thura": who stands behind says it, and no column does."""
    verb = columns.heads[noun]
    if columns.forms[verb].lower() not in SAID or columns.tags[verb] not in FINITE:
        return
    if columns.forms[verb - 1] not in QUOTES or columns.upos[verb + 1] not in ("PROPN", "DET"):
        return
    quoted = [i for i in below(columns, verb) if columns.deps[i] == "nsubj" and i < verb]
    if len(quoted) == 1:
        columns.deps[quoted[0]] = "obj"
        columns.deps[noun] = "nsubj"


def _called_for(columns: Columns, mark: int) -> None:
    """ "Called for the army to withdraw": the army is called upon, and is to withdraw."""
    heads, deps = columns.heads, columns.deps
    clause = heads[mark]
    verb = heads[clause]
    if columns.forms[verb].lower() not in CALLED or not verb < mark < clause:
        return
    between = [
        i
        for i in below(columns, verb)
        if mark < i < clause and columns.upos[i] in ("NOUN", "PROPN", "PRON")
    ]
    if len(between) == 1 and deps[between[0]] in ("obl", "nsubj", "obj", "obl:unmarked"):
        heads[mark], deps[mark] = between[0], "case"
        deps[between[0]] = "obl"


def _judge_goes_on(columns: Columns, verb: int) -> None:
    """ "Condemned the raid calling on X to act": who condemns it calls, and not the raid."""
    noun = columns.heads[verb]
    while columns.deps[noun] in ("nmod", "conj", "obl") and columns.heads[noun] < noun:
        noun = columns.heads[noun]
    judge = columns.heads[noun]
    if columns.deps[noun] == "obj" and columns.forms[judge].lower() in JUDGING and judge < noun:
        columns.heads[verb], columns.deps[verb] = judge, "advcl"


def _joined_clause(columns: Columns, verb: int) -> None:
    """ "Said nine were killed and six others were hurt": the second clause is told too."""
    heads, deps = columns.heads, columns.deps
    cue = heads[verb]
    if columns.tags[verb] not in (*FINITE, "VBN", "JJ") or not cue < verb:
        return
    own = list(below(columns, verb))
    joints = [i for i in own if deps[i] == "cc" and cue < i]
    clauses = [i for i in below(columns, cue) if deps[i] == "ccomp" and cue < i < verb]
    subjects = [i for i in own if deps[i] in SUBJECT and cue < i < verb]
    if len(joints) != 1 or columns.forms[joints[0]].lower() != "and":
        return
    joint = joints[0]
    if columns.upos[joint - 1] == "PUNCT" or columns.forms[verb].lower() in REPORTED:
        return
    if not clauses:
        _split_subject(columns, cue, verb, subjects)
        return
    clause = clauses[-1]
    if not subjects:
        stray = [i for i in range(joint + 1, verb) if deps[i] == "conj" and heads[i] < clause]
        named = [i for i in stray if deps[heads[i]] in SUBJECT and heads[heads[i]] == clause]
        if not named or not any(deps[i] in ("aux", "aux:pass", "cop") for i in own):
            return
        heads[named[0]], deps[named[0]] = verb, deps[heads[named[0]]]
        subjects = named[:1]
    if joint < clause or not joint < subjects[0] or columns.upos[subjects[0]] == "PRON":
        return
    acts = not any(deps[i] in ("aux:pass", "cop") for i in own)
    if acts and may_speak(columns.forms[subjects[0]].lower()):
        return
    heads[verb] = clause


def _split_subject(columns: Columns, cue: int, verb: int, subjects: list[int]) -> None:
    """ "Said the head and six colleagues were killed": both are subjects of one told clause.

    So too where the first was read as what is said: nobody says a person.
    """
    objects = [i for i in below(columns, cue) if columns.deps[i] == "obj" and cue < i < verb]
    passive = any(columns.deps[i] == "aux:pass" for i in below(columns, verb))
    if columns.forms[cue].lower() in SAID and passive and len(subjects) == len(objects) == 1:
        first, second = objects[0], subjects[0]
        columns.deps[first], columns.heads[first] = columns.deps[second], verb
        subjects = [first, second]
    if len(subjects) != 2 or columns.heads[verb] != cue:
        return
    first, second = subjects
    opening = next((i for i in range(cue + 1, first + 1) if columns.heads[i] in (first, verb)), -1)
    if opening != cue + 1 or any(columns.deps[i] in ("obj", "xcomp") for i in below(columns, cue)):
        return
    joint = next((i for i in below(columns, verb) if columns.deps[i] == "cc"), second)
    columns.heads[second], columns.deps[second] = first, "conj"
    columns.heads[joint] = second
    columns.deps[verb] = "ccomp"
