"""Corrections of whose a participle, infinitive or object is, where a nearer word has a claim."""

from __future__ import annotations

from kg.extract.columns import NOUNS, Columns, below, has, timely
from kg.extract.repair.nearest import HARMED, HELD, STRIFE, SUFFERING
from kg.extract.repair.reports import REPORTED
from kg.extract.repair.results import RESULTS
from kg.extract.repair.voice import COMMENTING, people

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
BOUND = frozenset({"nsubj", "nsubj:pass", "aux", "aux:pass", "cop", "mark"})
BESIDE = frozenset("nummod amod compound flat det nmod:desc advmod".split())
GOING_ON = frozenset(
    """attempted attempts began begin begins begun continue continued continues continuing failed
    fails managed manages proceeded refused refuses resumed seeks sought struggled tried tries
    vowed""".split()
)
"""Verbs whose infinitive is what goes on and not what for."""
UNTOLD = frozenset("comment disclose elaborate explain give mention name provide specify".split())
"""What who tells something does not do, and nothing that he tells of does."""
TRYING = frozenset("attempting seeking trying".split())
BODIES = frozenset("body commission committee council delegation envoy panel team".split())
COVERED = frozenset(
    "armed clad covered dressed equipped filled fitted laden loaded wrapped".split()
)
ENGAGED = frozenset("embroiled engaged locked".split())
WITH_CLAUSE = COMMENTING | TRYING | frozenset("backing fearing fighting supporting".split())
MEETING = frozenset(
    """agree agreed argued clash clashed clashes cooperate cooperated fought fight fighting meet
    meeting met negotiate negotiated spoke talk talked talks work worked working""".split()
)
DEEP = 6


def owned(columns: Columns, index: int) -> None:
    """Apply the corrections to a verb."""
    dep = columns.deps[index]
    engaged_in(columns, index)
    if dep == "conj":
        object_of_second(columns, index)
        counted_undergone(columns, index)
        not_told(columns, index)
    elif dep == "advcl":
        goes_on(columns, index)
        held_right_before(columns, index)
        body_to_do(columns, index)
        with_who_does(columns, index)
    elif dep == "acl":
        above_what_covers(columns, index)


def object_of_second(columns: Columns, verb: int) -> None:
    """ "Killed four and wounded three others": what stands bare behind a verb is its object."""
    if not has(columns, verb, frozenset({"cc"})) or has(columns, verb, BOUND | {"obj", "obl"}):
        return
    for noun in range(verb + 1, min(verb + DEEP, len(columns.forms))):
        head = columns.heads[noun]
        if columns.deps[noun] == "conj" and columns.upos[noun] in NOUNS and head < verb:
            between = range(verb + 1, noun)
            close = all(columns.heads[i] == noun and columns.deps[i] in BESIDE for i in between)
            if close and columns.heads[head] == columns.heads[verb] and not timely(columns, noun):
                columns.heads[noun], columns.deps[noun] = verb, "obj"
            return
        if columns.deps[noun] not in BESIDE:
            return


def counted_undergone(columns: Columns, verb: int) -> None:
    """ "Many have been killed and 10 million displaced": the count is of who was displaced."""
    number, first = verb - 1, columns.heads[verb]
    if columns.heads[number] != verb or columns.deps[number] not in ("obl:unmarked", "obl"):
        return
    lower = columns.forms[verb].lower()
    if columns.upos[number] != "NUM" or not (lower in HARMED or lower in SUFFERING | {"displaced"}):
        return
    if has(columns, first, frozenset({"aux:pass"})) and not has(columns, verb, BOUND | {"obj"}):
        columns.deps[number] = "nsubj:pass"


def not_told(columns: Columns, verb: int) -> None:
    """ "Said a bomb went off but did not mention casualties": who said it did not mention them."""
    first = columns.heads[verb]
    cue = columns.heads[first]
    if columns.forms[verb].lower() not in UNTOLD or columns.deps[first] != "ccomp":
        return
    if columns.forms[cue].lower() not in REPORTED or not cue < first < verb:
        return
    own = [columns.forms[i].lower() for i in below(columns, verb) if i < verb]
    if "did" in own and {"not", "n’t", "n't"}.intersection(own):
        if not has(columns, verb, SUBJECTS):
            columns.heads[verb] = cue


def goes_on(columns: Columns, verb: int) -> None:
    """ "Continued on Monday to launch raids": the infinitive is what goes on, no purpose."""
    head = columns.heads[verb]
    if columns.forms[head].lower() not in GOING_ON or not head < verb:
        return
    if has(columns, head, frozenset({"obj", "xcomp", "ccomp", "aux:pass", "obl:agent"})):
        return
    opened = [i for i in below(columns, verb) if columns.deps[i] == "mark" and i < verb]
    if len(opened) == 1 and columns.forms[opened[0]].lower() == "to":
        columns.deps[verb] = "xcomp"


def held_right_before(columns: Columns, verb: int) -> None:
    """ "Pushed towards a town held by rebels": what is held by somebody is the noun before it.

    So is who tries something: "used gas against troops trying to storm a town".
    """
    lower, near = columns.forms[verb].lower(), _right_before(columns, verb)
    if near < 0 or not columns.heads[verb] < near or has(columns, verb, BOUND):
        return
    if columns.upos[near] not in ("NOUN", "PROPN") or timely(columns, near):
        return
    if lower in HELD and has(columns, verb, frozenset({"obl:agent"})):
        fits = True
    else:
        fits = lower in TRYING and columns.deps[near] == "obl" and people(columns, near)
    if fits:
        above = columns.heads[verb]
        columns.heads[verb], columns.deps[verb] = near, "acl"
        for inner in [verb, *below(columns, verb)]:
            for clause in below(columns, inner):
                telling = columns.forms[clause].lower() in COMMENTING
                if telling and columns.deps[clause] == "advcl" and clause > verb:
                    columns.heads[clause] = above


def _right_before(columns: Columns, index: int) -> int:
    """The head of the noun phrase that ends right before a word, -1 behind a comma."""
    near = index - 1
    while near > 0 and columns.deps[near] in ("flat", "punct") and columns.heads[near] < index:
        if columns.forms[near] in (",", "-"):
            near = -1 if columns.forms[near] == "," else near - 1
            continue
        near = columns.heads[near]
    return near


def body_to_do(columns: Columns, verb: int) -> None:
    """ "Delayed naming a team to represent X": the team is to represent it."""
    near = verb - 2
    if near < 0 or columns.forms[verb - 1].lower() != "to" or not columns.heads[verb] < near:
        return
    lower = columns.forms[near].lower()
    if lower in BODIES and columns.deps[near] == "nmod" and not has(columns, verb, SUBJECTS):
        columns.heads[verb], columns.deps[verb] = near, "acl"


def with_who_does(columns: Columns, verb: int) -> None:
    """ "At odds with Russia seeking to prop it up": who seeks it stands between the two."""
    head, near = columns.heads[verb], verb - 1
    lower = columns.forms[verb].lower()
    if not lower.endswith("ing") or lower in RESULTS or has(columns, verb, SUBJECTS):
        return
    while columns.deps[near] in ("flat", "advmod") and near > head:
        near -= 1
    if not head < near or columns.upos[near] not in ("NOUN", "PROPN") or timely(columns, near):
        return
    if columns.heads[near] != head and columns.heads[columns.heads[near]] != head:
        return
    opened = [
        i
        for i in (*below(columns, near), *below(columns, verb))
        if columns.deps[i] in ("mark", "case") and i < near
    ]
    if [columns.forms[i].lower() for i in opened] != ["with"]:
        return
    clause = columns.heads[opened[0]] == verb
    if clause or (lower in WITH_CLAUSE and columns.forms[head].lower() not in MEETING):
        columns.heads[opened[0]], columns.deps[opened[0]] = verb, "mark"
        columns.heads[near], columns.deps[near] = verb, "nsubj"


def above_what_covers(columns: Columns, verb: int) -> None:
    """ "A body covered in dust lying there", "cars fitted with guns belonging to X": the dust or
    gun does not.
    """
    thing = columns.heads[verb]
    state = columns.heads[thing]
    if columns.forms[state].lower() not in COVERED or columns.deps[thing] != "obl":
        return
    if not state < thing < verb or not columns.forms[verb].lower().endswith("ing"):
        return
    noun = state
    for _ in range(DEEP):
        if columns.upos[noun] in ("NOUN", "PROPN") and noun != state:
            columns.heads[verb] = noun
            return
        if columns.deps[noun] not in ("acl", "conj", "amod"):
            return
        noun = columns.heads[noun]


def engaged_in(columns: Columns, verb: int) -> None:
    """ "Is engaged in fighting": nobody engages him."""
    if columns.forms[verb].lower() not in ENGAGED or has(columns, verb, frozenset({"obl:agent"})):
        return
    inside = any(
        columns.deps[i] == "obl"
        and any(columns.forms[j].lower() == "in" for j in below(columns, i) if j < i)
        for i in below(columns, verb)
        if i > verb
    )
    for index in below(columns, verb) if inside else ():
        if columns.deps[index] == "aux:pass":
            columns.deps[index] = "aux"
        elif columns.deps[index] == "nsubj:pass":
            columns.deps[index] = "nsubj"


def agent_behind(columns: Columns, noun: int) -> None:
    """ "Prompting air strikes by the coalition": a by-phrase behind a verb is no subject of it.

    Nor is a second one without a preposition ("X warned Mr. Y to leave").
    """
    verb = columns.heads[noun]
    if not verb < noun:
        return
    second = any(columns.deps[i] in SUBJECTS and i < verb for i in below(columns, verb))
    other = has(columns, verb, frozenset({"obj", "ccomp", "aux:pass"}))
    if second and not other and columns.upos[verb] == "VERB":
        between = range(verb + 1, noun)
        if all(columns.heads[i] == noun and columns.deps[i] in BESIDE for i in between):
            columns.deps[noun] = "obj"
            return
    by = [
        i
        for i in below(columns, noun)
        if columns.forms[i].lower() == "by" and columns.deps[i] in ("case", "mark") and i < noun
    ]
    things = [i for i in below(columns, verb) if columns.deps[i] == "obj" and verb < i < noun]
    if by and things:
        columns.heads[noun], columns.deps[noun] = things[-1], "nmod"
        columns.deps[by[0]] = "case"


def joined_to_struck(columns: Columns, noun: int) -> None:
    """ "An attack on trucks and a warehouse killed two": both were attacked."""
    event = columns.heads[noun]
    if columns.deps[noun] != "conj" or columns.deps[event] not in SUBJECTS or not event < noun:
        return
    if not _strife(columns, event) or _strife(columns, noun) or columns.upos[noun] != "NOUN":
        return
    if has(columns, noun, frozenset({"case"})) or not noun < columns.heads[event]:
        return
    struck = [i for i in below(columns, event) if columns.deps[i] == "nmod" and event < i < noun]
    for place in struck:
        cases = [columns.forms[i].lower() for i in below(columns, place) if i < place]
        if ("on" in cases or "against" in cases) and columns.upos[place] in NOUNS:
            columns.heads[noun] = place
            return


def _strife(columns: Columns, noun: int) -> bool:
    lower = columns.forms[noun].lower()
    return lower in STRIFE or lower.removesuffix("s") in STRIFE or lower.endswith("ing")
