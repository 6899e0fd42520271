"""Corrections of whom a passive deed is done to and by whom, where a parse joins it elsewhere."""

from __future__ import annotations

from kg.extract.columns import NOUNS, Columns, below, has, marked
from kg.extract.lexicon import GROUPS, PEOPLE
from kg.extract.repair.reports import REPORTED, SPEAKERS_NEXT

HARMED = frozenset("killed wounded injured arrested detained displaced executed".split())
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
OBJECT = frozenset({"obj"})
AGENT = frozenset({"obl:agent"})
PLURALS = frozenset({"children", "women", "men"})


def late_conjunct(columns: Columns, index: int) -> None:
    """ "Ten were killed and two others sustained injuries": no verb parts joined subjects.

    What stands behind the verb of the subject it is joined to is the subject of the next verb.
    """
    first, second = columns.heads[index], _next_verb(columns, index)
    if columns.upos[index] not in NOUNS or not columns.tags or second is None:
        return
    verb = columns.heads[second]
    if columns.deps[second] != "conj" or columns.upos[verb] != "VERB" or not verb < index:
        return
    if first < index and (columns.deps[first] not in SUBJECTS or columns.heads[first] != verb):
        return
    if has(columns, second, SUBJECTS):
        return
    near = list(below(columns, second))
    has_own = any(columns.deps[i] == "aux" for i in near)
    passive = any(columns.deps[i] == "aux:pass" for i in near)
    bare = columns.tags[second] == "VBN" and not has_own and not has(columns, second, OBJECT)
    columns.heads[index] = second
    columns.deps[index] = "nsubj:pass" if passive or bare else "nsubj"
    for joint in range(max(verb + 1, index - 8), index):
        if columns.deps[joint] == "cc" and columns.heads[joint] == index:
            columns.heads[joint] = second


def joined_modifiers(columns: Columns, index: int) -> None:
    """ "U.S. and Afghan forces": the second of two names before a noun is joined to the first."""
    noun, first, second = columns.heads[index], index - 1, index + 1
    if not 0 <= first < second < noun or columns.deps[noun] in ("amod", "compound"):
        return
    for word in (first, second):
        modifies = columns.heads[word] == noun and columns.deps[word] in ("amod", "compound")
        if not modifies or not columns.forms[word][:1].isupper():
            return
    columns.heads[second], columns.deps[second] = first, "conj"
    columns.heads[index] = second


def joined_name(columns: Columns, index: int) -> None:
    """ "Lawyer X and Secretary Y": what "and" stands before is another name, not more of it."""
    joints = (i for i in below(columns, index) if columns.deps[i] == "cc")
    joint = next((i for i in joints if columns.forms[i].lower() == "and"), index)
    if columns.heads[index] < joint < index:
        columns.deps[index] = "conj"


def count_before_place(columns: Columns, index: int) -> None:
    """ "Kills 16 outside bakery": the number is what is killed, the noun where."""
    number, noun = index - 1, columns.heads[index]
    if columns.forms[index].lower() not in ("outside", "inside", "near") or number < 0:
        return
    if columns.upos[number] != "NUM" or columns.heads[number] != noun or noun < index:
        return
    if columns.deps[number] == "nummod" and columns.deps[noun] in ("obj", "nsubj:pass"):
        columns.heads[number], columns.deps[number] = columns.heads[noun], columns.deps[noun]
        columns.deps[noun], columns.deps[index] = "obl", "case"


def subject_behind_verb(columns: Columns, index: int) -> None:
    """ "Strikes killed nine civilians": the later of two subjects is the object."""
    verb = columns.heads[index]
    if index < verb or columns.upos[verb] != "VERB":
        return
    if has(columns, verb, frozenset({"aux", "aux:pass", "obj", "obl:agent", "ccomp"})):
        return
    for first in below(columns, verb):
        if first < verb and columns.deps[first] in SUBJECTS:
            columns.deps[first], columns.deps[index] = "nsubj", "obj"
            return


def _next_verb(columns: Columns, index: int) -> int | None:
    """The verb that follows with nothing but auxiliaries and adverbs before it."""
    for after in range(index + 1, min(index + 5, len(columns.upos))):
        if columns.upos[after] == "VERB":
            return after
        if columns.upos[after] not in ("AUX", "ADV"):
            return None
    return None


def agent_too_low(columns: Columns, index: int) -> None:
    """ "Nine were killed including two boys by rebels": people have no doer, the deed has."""
    person = columns.heads[index]
    if not people(columns, person) or not person < index:
        return
    if not any(
        columns.deps[i] == "case" and columns.forms[i].lower() == "by" and i > person
        for i in below(columns, index)
    ):
        return
    above = columns.heads[person]
    while columns.upos[above] in NOUNS and columns.heads[above] < above:
        if not people(columns, above):
            return
        above = columns.heads[above]
    if columns.upos[above] != "VERB" or not above < person:
        return
    if has(columns, above, frozenset({"aux:pass"})) and not has(columns, above, AGENT):
        columns.heads[index], columns.deps[index] = above, "obl:agent"


def people(columns: Columns, index: int) -> bool:
    lower = columns.forms[index].lower()
    if lower in PLURALS:
        return True
    return any(form in GROUPS or form in PEOPLE for form in (lower, lower.removesuffix("s")))


def nearest_noun(columns: Columns, index: int) -> None:
    """ "Buses carrying people evacuated from X": a participle belongs to the noun before it."""
    near, far = index - 1, columns.heads[index]
    if not columns.tags or columns.tags[index] not in ("VBN", "VBD") or not 0 <= far < near:
        return
    clause = columns.heads[near]
    if columns.upos[near] not in NOUNS or columns.deps[near] != "obj":
        return
    if columns.deps[clause] == "acl" and columns.heads[clause] == far < clause:
        columns.heads[index] = near


def headline_state(columns: Columns, index: int) -> None:
    """ "Six Soldiers Killed 3 Wounded": of two harms with a number before each nobody does one."""
    verb, number = columns.heads[index], index - 1
    if columns.forms[index].lower() not in HARMED or columns.forms[verb].lower() not in HARMED:
        return
    if not verb < number or columns.upos[number] != "NUM" or columns.heads[number] != index:
        return
    if not has(columns, verb, SUBJECTS) or has(columns, verb, frozenset({"aux", "aux:pass"})):
        return
    columns.deps[number], columns.deps[index] = "nsubj:pass", "conj"
    headline_pair(columns, verb)


def headline_pair(columns: Columns, verb: int) -> None:
    """ "Four troopers killed 4 wounded": who is told as killed beside a count is not the killer."""
    if columns.forms[verb].lower() not in HARMED or has(columns, verb, OBJECT):
        return
    if has(columns, verb, frozenset({"aux", "aux:pass"})):
        return
    for index in below(columns, verb):
        if columns.deps[index] == "nsubj" and index < verb and people(columns, index):
            columns.deps[index] = "nsubj:pass"


def set_apart(columns: Columns, head: int, found: list[int]) -> None:
    """ "The town, for years a haven of peace, fell": between commas stands what the first is."""
    first, last = found[-2], found[-1]
    if not first < last < head or columns.upos[last] != "NOUN":
        return
    end = max(i for i in range(last, head) if i == last or _below(columns, i, last))
    commas = [i for i in range(first, head) if columns.forms[i] == ","]
    if end + 1 in commas and any(first < comma < last for comma in commas):
        between = columns.forms[end + 2 : head]
        if len(between) <= 2:
            columns.heads[last], columns.deps[last] = first, "appos"


def _below(columns: Columns, index: int, above: int) -> bool:
    while columns.heads[index] != index and index != above:
        index = columns.heads[index]
    return index == above


def relatives(columns: Columns) -> None:
    """Correct the relative clauses of a document."""
    for index, dep in enumerate(columns.deps):
        if dep == "acl:relcl" and columns.upos[index] == "VERB":
            told_of_antecedent(columns, index)


def told_of_antecedent(columns: Columns, cue: int) -> None:
    """ "The attack which it claimed targeted X": a form behind a cue in a relative is a verb."""
    clause_of_charge(columns, cue)
    verb = cue + 1
    if columns.deps[cue] != "acl:relcl" or verb >= len(columns.forms):
        return
    noun = columns.heads[verb]
    lower = columns.forms[verb].lower()
    if columns.deps[verb] != "amod" or noun < verb or not lower.endswith(("ed", "t", "k")):
        return
    if columns.heads[noun] != cue or columns.deps[noun] not in ("obj", "iobj"):
        return
    if marked(columns, noun) or has(columns, noun, frozenset({"det"})):
        return
    before = [i for i in below(columns, cue) if i < cue]
    which = next((i for i in before if columns.forms[i].lower() in ("which", "that")), cue)
    if which == cue or not any(columns.deps[i] == "nsubj" and i > which for i in before):
        return
    columns.heads[verb], columns.deps[verb] = cue, "ccomp"
    columns.heads[noun], columns.deps[noun] = verb, "obj"
    columns.heads[which], columns.deps[which] = verb, "nsubj"


CHARGES = frozenset(
    "accusation accusations allegation allegations charge charges claim claims".split()
)


def clause_of_charge(columns: Columns, verb: int) -> None:
    """ "Denied accusations it carried out the attack": a whole clause tells the accusation."""
    noun = columns.heads[verb]
    if columns.deps[verb] != "acl:relcl" or columns.forms[noun].lower() not in CHARGES:
        return
    own = [i for i in below(columns, verb) if columns.deps[i] in SUBJECTS]
    words = ("that", "which", "who", "whom", "whose")
    relative = any(columns.forms[i].lower() in words for i in range(noun + 1, verb))
    if own and own[0] == noun + 1 and has(columns, verb, OBJECT) and not relative:
        columns.deps[verb] = "acl"


HURT = frozenset("killed wounded injured destroyed damaged captured".split())


def destroyed_beside(columns: Columns, index: int) -> None:
    """ "Recruits killed and all trucks destroyed": the trucks are what was destroyed."""
    noun, verb = index - 1, columns.heads[index]
    if columns.forms[index].lower() not in HURT or not 0 <= verb < noun:
        return
    if columns.upos[noun] != "NOUN" or columns.deps[noun] != "conj" or columns.heads[noun] != verb:
        return
    if columns.upos[verb] == "VERB" and columns.tags and columns.tags[index] == "VBN":
        columns.heads[noun], columns.deps[noun] = index, "nsubj:pass"


COMMENTING = frozenset(
    """accusing adding affirming alleging arguing asserting blaming calling citing claiming
    comparing condemning confirming criticising criticizing declaring demanding denouncing denying
    describing dismissing echoing emphasising emphasizing explaining expressing insisting labeling
    labelling likening noting pledging praising promising quoting recalling reiterating rejecting
    reporting saying stating stressing thanking urging voicing vowing warning""".split()
)
"""What somebody who says something does by his words."""


def who_adds(columns: Columns, adding: int) -> None:
    """ "X said people were hurt, calling it a crime": who said the one thing adds the other."""
    if columns.forms[adding].lower() not in COMMENTING:
        return
    clause = columns.heads[adding]
    spoken = columns.forms[clause].lower()
    while columns.deps[clause] == "conj" and columns.heads[clause] < clause:
        clause = columns.heads[clause]
    cue = columns.heads[clause]
    if columns.deps[clause] != "ccomp" or spoken in REPORTED or spoken in SPEAKERS_NEXT:
        return
    own = has(columns, adding, frozenset({"nsubj"}))
    if has(columns, adding, frozenset({"mark", "case"})) and not own:
        return
    if columns.forms[cue].lower() in REPORTED and cue < clause < adding:
        columns.heads[adding] = cue


PHRASES = {
    "cc": joined_modifiers,
    "flat": joined_name,
    "amod": count_before_place,
    "nsubj:pass": subject_behind_verb,
}
"""Corrections by the relation of the word that they begin at."""
