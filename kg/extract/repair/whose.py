"""Corrections of whose a clause or phrase is that stands behind two that could have it."""

from __future__ import annotations

from kg.extract.columns import NOUNS, Columns, below, has
from kg.extract.lexicon import FACILITIES, WEAPONS
from kg.extract.lexicon import PLACES as AREAS
from kg.extract.repair.closing import is_tree
from kg.extract.repair.nearest import DEEDS, HARMED, TEXTS
from kg.extract.repair.owned import COVERED, MEETING
from kg.extract.repair.relatives import (
    cases,
    event,
    group_not_verb,
    of_cleft,
    of_event,
    of_included,
    of_pair,
    outside_relative,
    part_of_whom,
    right_before,
    second_of_relative,
    whole_of_whom,
    without_word,
)
from kg.extract.repair.results import RESULTS
from kg.extract.repair.voice import COMMENTING, people

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
BOUND = frozenset({"nsubj", "nsubj:pass", "aux", "aux:pass", "cop", "mark"})
AGENT = frozenset({"obl:agent"})
BESIDE = frozenset("nummod amod compound flat det nmod:desc nmod:poss advmod punct".split())
OWN = frozenset({"his", "her", "their", "its"})
RULING = frozenset(
    """allowing authorising authorizing banning barring endorsing forbidding guaranteeing imposing
    outlawing prohibiting requiring""".split()
)
"""What resolutions and laws do."""
DEEDS_IN_ING = frozenset("bombing fighting infighting looting rioting shelling".split())
"""Deeds that are named like participles."""
WITH_SUBJECT = frozenset(
    """armed backed accompanied aided assisted based born caught covered disguised dressed driven
    faced filled flanked followed forced helped inspired joined known led loaded made reinforced
    seen supported used""".split()
)
"""What is told behind a clause of its subject: "troops entered the town backed by jets"."""
TAKING = frozenset(
    """abducting arresting beheading besieging burning capturing detaining downing encircling
    expelling kidnapping liberating looting overrunning recapturing repelling retaking
    securing seizing surrounding torching""".split()
)
"""What fighters do, and nobody does by telling of it."""
ADDRESSING = frozenset(
    "alluding briefing hinting pointing recalling speaking talking using".split()
)
"""What goes with speaking."""
BACKED = frozenset("accompanied aided assisted backed escorted flanked supported".split())
INSIDE = (["in"], ["of"], ["near"], ["outside"])
STRIKING = frozenset("hit killed ripped rocked shook struck targeted tore wounded".split())


def whose(columns: Columns) -> None:
    """Apply the corrections to each sentence of a document that stays a tree by them."""
    heads, deps = columns.heads, columns.deps
    for first, end in zip(columns.starts, [*columns.starts[1:], len(heads)], strict=True):
        kept = heads[first:end], deps[first:end]
        _in_sentence(columns, first, end)
        if heads[first:end] != kept[0] and not is_tree(columns, first, end):
            heads[first:end], deps[first:end] = kept


def _in_sentence(columns: Columns, first: int, end: int) -> None:
    for index in range(first, end):
        tag, dep = columns.upos[index], columns.deps[index]
        if dep == "conj" and tag in NOUNS:
            joined_to_agent(columns, index)
        elif dep == "aux:pass" and columns.forms[index] == "IS":
            group_not_verb(columns, index)
        elif dep == "appos" and tag == "NOUN":
            describes_name(columns, index)
        elif dep == "obj" and tag == "NOUN":
            described_object(columns, index)
        elif dep == "nsubj" and tag == "PROPN":
            name_of_agent(columns, index)
        if dep in SUBJECTS:
            whole_of_whom(columns, index)
        if dep == "acl:relcl":
            part_of_whom(columns, index)
        elif dep == "advcl:relcl":
            of_cleft(columns, index)
        if tag != "VERB":
            continue
        if dep == "acl:relcl":
            of_included(columns, index)
            of_event(columns, index)
            of_pair(columns, index)
            without_word(columns, index)
        elif dep == "acl":
            thing_of_his(columns, index)
            textright_before(columns, index)
            struck_by_itself(columns, index)
            town_near(columns, index)
            covered_thing(columns, index)
            backed_to_go(columns, index)
        elif dep == "advcl":
            doneright_before(columns, index)
            subject_behind_of(columns, index)
            outside_relative(columns, index)
            doingright_before(columns, index)
        if dep in ("ccomp", "advcl"):
            result_of_told(columns, index)
        elif dep == "conj":
            second_of_relative(columns, index)
        elif dep == "root" and columns.forms[index].lower() in STRIKING:
            struck(columns, index)
        if dep in ("advcl", "obl", "acl") and columns.forms[index].lower() in DEEDS_IN_ING:
            deed_as_agent(columns, index)
        if dep in ("acl", "advcl"):
            with_whom(columns, index)


def joined_to_agent(columns: Columns, index: int) -> None:
    """ "Shells fired by A or B landed": B fired them, and did not land."""
    first = columns.heads[index]
    if columns.deps[first] not in SUBJECTS or not first < index or columns.upos[first] != "NOUN":
        return
    if columns.forms[first].lower().removesuffix("s") not in WEAPONS or event(columns, index):
        return
    if not (people(columns, index) or columns.upos[index] == "PROPN"):
        if columns.forms[index].lower() not in ("army", "forces", "militia", "military"):
            return
    for clause in range(first + 1, index):
        if columns.deps[clause] == "acl" and first <= columns.heads[clause] < clause:
            for agent in below(columns, clause):
                if columns.deps[agent] == "obl:agent" and clause < agent < index:
                    columns.heads[index] = agent
                    return


def name_of_agent(columns: Columns, index: int) -> None:
    """ "Forces dominated by an armed wing X took the town": the forces took it, and not X."""
    verb = columns.heads[index]
    first = next(
        (i for i in below(columns, verb) if columns.deps[i] in SUBJECTS and i < index), None
    )
    if first is None or not index < verb or columns.upos[first] not in NOUNS:
        return
    for agent in range(first + 1, index):
        clause = columns.heads[agent]
        if columns.deps[agent] != "obl:agent" or not first < clause < agent:
            continue
        if columns.deps[clause] != "acl" or columns.upos[agent] != "NOUN":
            continue
        between = range(agent + 1, index)
        if all(columns.heads[i] in (agent, index) or i > agent + 1 for i in between) and not any(
            columns.upos[i] in ("VERB", "AUX", "ADP", "CCONJ") and columns.deps[i] not in BESIDE
            for i in between
        ):
            columns.heads[index], columns.deps[index] = agent, "appos"
        return


def describes_name(columns: Columns, index: int) -> None:
    """ "Fighters from the Free Army (FA) the force which": the name right before is described."""
    noun = columns.heads[index]
    start = min((i for i in below(columns, index) if columns.deps[i] in BESIDE), default=index)
    if not noun < start or columns.forms[start].lower() not in ("the", "a", "an"):
        return
    near = start - 1
    while near > noun and columns.deps[near] in ("punct", "flat"):
        near = columns.heads[near]
        if near >= start:
            return
    if columns.deps[near] == "appos" and noun < columns.heads[near] < near:
        near = columns.heads[near]
    named = columns.upos[near] == "PROPN" or any(
        columns.upos[i] == "PROPN" and columns.deps[i] in ("compound", "amod", "flat")
        for i in below(columns, near)
    )
    if named and columns.deps[near] == "nmod":
        if columns.heads[near] == noun and columns.upos[noun] == "NOUN":
            columns.heads[index] = near


def described_object(columns: Columns, index: int) -> None:
    """ "Left Salasa a town near Adwa": the town is Salasa, and no second object."""
    start = min((i for i in below(columns, index) if columns.deps[i] in BESIDE), default=index)
    name, verb = start - 1, columns.heads[index]
    if columns.forms[start].lower() not in ("a", "an", "the") or not verb < name:
        return
    while columns.deps[name] in ("flat", "punct") and verb < columns.heads[name] < name:
        name = columns.heads[name]
    same = columns.deps[name] == "obj" and columns.heads[name] == verb
    if same and columns.upos[name] == "PROPN":
        if columns.forms[index].lower().removesuffix("s") in AREAS | FACILITIES:
            columns.heads[index], columns.deps[index] = name, "appos"


def thing_of_his(columns: Columns, verb: int) -> None:
    """ "An infant his sweater lifted up": what is lifted is the sweater."""
    near, noun = right_before(columns, verb), columns.heads[verb]
    if not noun < near or columns.deps[near] != "appos" or columns.heads[near] != noun:
        return
    owned = any(columns.forms[i].lower() in OWN for i in below(columns, near) if i < near)
    if owned and not people(columns, near):
        columns.heads[verb] = near


def textright_before(columns: Columns, verb: int) -> None:
    """ "A violation of resolutions banning such weapons": the resolutions ban them."""
    near, noun = right_before(columns, verb), columns.heads[verb]
    if columns.forms[verb].lower() not in RULING:
        return
    number = verb - 1
    while columns.upos[number] in ("NUM", "CCONJ") and number > noun:
        number -= 1
    near = number if near < 0 and columns.upos[number] in ("NOUN", "PROPN") else near
    lower = columns.forms[near].lower().removesuffix("s")
    if noun < near and lower in TEXTS and columns.deps[near] == "nmod":
        if columns.heads[near] == noun and columns.forms[noun].lower() not in TEXTS:
            columns.heads[verb] = near


def struck_by_itself(columns: Columns, verb: int) -> None:
    """ "A massive explosion struck near buses": what strikes is no participle of the blast."""
    noun = columns.heads[verb]
    if columns.forms[verb].lower() not in STRIKING or not noun < verb:
        return
    if columns.heads[noun] != noun or not event(columns, noun) or has(columns, verb, BOUND):
        return
    if has(columns, verb, AGENT) or has(columns, noun, frozenset({"cop", "case"})):
        return
    if columns.forms[verb].lower() in HARMED and not has(columns, verb, frozenset({"obj"})):
        return
    moved = [i for i in below(columns, noun) if columns.deps[i] in ("advcl", "punct", "obl", "acl")]
    columns.heads[verb], columns.deps[verb] = verb, "root"
    columns.heads[noun], columns.deps[noun] = verb, "nsubj"
    for index in moved:
        if index != verb and (index > verb or columns.deps[index] != "acl"):
            columns.heads[index] = verb
            if columns.deps[index] == "acl":
                columns.deps[index] = "advcl"
    if columns.tags:
        columns.tags[verb] = "VBD"


def doneright_before(columns: Columns, verb: int) -> None:
    """ "Killed civilians in a town recently freed of them": it was the town that was freed."""
    lower = columns.forms[verb].lower()
    if not columns.tags or columns.tags[verb] != "VBN" or lower in WITH_SUBJECT:
        return
    near = right_before(columns, verb)
    if not columns.heads[verb] < near or has(columns, verb, BOUND | {"obj"}):
        return
    above = columns.heads[near]
    inside = columns.deps[near] == "nmod" and columns.upos[above] == "NOUN"
    if columns.upos[near] == "PROPN" and inside and cases(columns, near) in INSIDE:
        near = above
    placed = columns.forms[near].lower().removesuffix("s") in AREAS | FACILITIES
    placed = placed and columns.deps[near] in ("obl", "nmod")
    if placed or has(columns, verb, AGENT):
        columns.heads[verb], columns.deps[verb] = near, "acl"


def subject_behind_of(columns: Columns, verb: int) -> None:
    """ "Warned of Russia moving troops": Russia moves them."""
    marks = [i for i in below(columns, verb) if columns.deps[i] == "mark" and i < verb]
    if len(marks) != 1 or columns.forms[marks[0]].lower() not in ("of", "about", "against"):
        return
    if not columns.forms[verb].lower().endswith("ing") or has(columns, verb, SUBJECTS):
        return
    for noun in range(marks[0] + 1, verb):
        if columns.heads[noun] == columns.heads[verb] and columns.deps[noun] in ("obj", "iobj"):
            columns.heads[noun], columns.deps[noun] = verb, "nsubj"
            return


def deed_as_agent(columns: Columns, index: int) -> None:
    """ "Was devastated by fighting": fighting is what did it."""
    verb = columns.heads[index]
    by = [i for i in below(columns, index) if columns.forms[i].lower() == "by" and i < index]
    if not by or has(columns, index, frozenset({"obj", "nsubj", "aux"})):
        return
    passive = has(columns, verb, frozenset({"aux:pass"})) or columns.deps[verb] == "acl"
    if columns.upos[verb] == "VERB" and passive and not has(columns, verb, AGENT):
        columns.upos[index], columns.deps[index] = "NOUN", "obl:agent"
        columns.deps[by[0]] = "case"
        if columns.tags:
            columns.tags[index] = "NN"


def with_whom(columns: Columns, verb: int) -> None:
    """ "Strikes brought chaos with a reporter telling of it": he is told of and brought none."""
    noun = columns.heads[verb] if columns.deps[verb] == "acl" else right_before(columns, verb)
    head = columns.heads[noun]
    if not head < noun < verb or columns.deps[noun] != "obl" or has(columns, verb, BOUND):
        return
    if columns.deps[verb] == "advcl" and columns.heads[verb] != head:
        return
    lower = columns.forms[verb].lower()
    if cases(columns, noun) != ["with"]:
        return
    strife = columns.deps[verb] == "advcl" and (
        event(columns, noun) or columns.forms[noun].lower() in ("war", "violence")
    )
    if columns.forms[head].lower() in MEETING or not (lower in COMMENTING or strife):
        return
    columns.heads[noun], columns.deps[noun] = verb, "nsubj"
    columns.heads[verb], columns.deps[verb] = head, "advcl"
    for index in below(columns, noun):
        if columns.deps[index] == "case" and columns.forms[index].lower() == "with":
            columns.heads[index], columns.deps[index] = verb, "mark"


def struck(columns: Columns, verb: int) -> None:
    """ "A blast struck near buses": with a blast for subject it is no passive."""
    own = [i for i in below(columns, verb) if columns.deps[i] == "nsubj" and i < verb]
    if own and event(columns, own[-1]) and columns.tags and columns.tags[verb] == "VBN":
        harmed = columns.forms[verb].lower() in HARMED
        if not harmed and not has(columns, verb, AGENT | {"aux", "aux:pass"}):
            columns.tags[verb] = "VBD"


def doingright_before(columns: Columns, verb: int) -> None:
    """ "Was carried out against men preparing an attack": the men prepare it, and nobody else."""
    near, head = verb - 1, columns.heads[verb]
    lower = columns.forms[verb].lower()
    if not lower.endswith("ing") or lower in RESULTS | COMMENTING or has(columns, verb, BOUND):
        return
    if not head < near or columns.deps[near] != "obl" or columns.heads[near] != head:
        return
    if columns.upos[near] != "NOUN" or not people(columns, near):
        return
    passive = has(columns, head, frozenset({"aux:pass"})) or columns.deps[head] == "acl"
    if passive and not has(columns, head, AGENT) and "by" not in cases(columns, near):
        columns.heads[verb], columns.deps[verb] = near, "acl"


def backed_to_go(columns: Columns, verb: int) -> None:
    """ "Rebels entered the town backed by tanks": they are backed, and no town."""
    noun = columns.heads[verb]
    above = columns.heads[noun]
    if columns.forms[verb].lower() not in BACKED or not has(columns, verb, AGENT):
        return
    placed = columns.forms[noun].lower().removesuffix("s") in AREAS | FACILITIES
    if not placed or columns.upos[above] != "VERB" or not above < noun < verb:
        return
    if columns.deps[noun] in ("obj", "obl") and has(columns, above, frozenset({"nsubj"})):
        columns.heads[verb], columns.deps[verb] = above, "advcl"


def covered_thing(columns: Columns, verb: int) -> None:
    """ "Carried a body from the scene wrapped in cloth": the body is wrapped."""
    noun = columns.heads[verb]
    above = columns.heads[noun]
    if columns.forms[verb].lower() not in COVERED or not above < noun < verb:
        return
    if columns.upos[above] == "ADV":
        above = columns.heads[above]
    placed = columns.forms[noun].lower() in AREAS | FACILITIES | {"scene", "site", "rubble"}
    things = [i for i in below(columns, above) if columns.deps[i] == "obj" and above < i < noun]
    if placed and cases(columns, noun) in (["from"], ["to"], ["into"]) and things:
        columns.heads[verb] = things[-1]


def town_near(columns: Columns, verb: int) -> None:
    """ "Salasa, a town near Adwa shelled by rebels": what is told of is the town."""
    noun = columns.heads[verb]
    town = columns.heads[noun]
    if columns.upos[noun] != "PROPN" or columns.deps[noun] != "nmod" or has(columns, verb, BOUND):
        return
    placed = columns.forms[town].lower().removesuffix("s") in AREAS | FACILITIES
    if placed and town < noun < verb and cases(columns, noun) in (["near"], ["outside"]):
        columns.heads[verb] = town


def result_of_told(columns: Columns, verb: int) -> None:
    """ "Forces hit the depot, it said, destroying arms": that came of what it said before."""
    cue, lower = columns.heads[verb], columns.forms[verb].lower()
    if not lower.endswith("ing") or has(columns, verb, BOUND):
        return
    deed = lower.startswith(DEEDS) or lower in TAKING or lower in RESULTS
    if columns.deps[verb] == "ccomp":
        deed = lower not in COMMENTING | ADDRESSING
    told = [i for i in below(columns, cue) if columns.deps[i] == "ccomp" and i < cue]
    if not cue < verb or not told or columns.upos[told[-1]] != "VERB":
        return
    if deed:
        columns.heads[verb] = told[-1]
    columns.deps[verb] = "advcl"
