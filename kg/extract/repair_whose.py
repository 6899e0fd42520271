"""Corrections of whose a clause or phrase is that stands behind two that could have it."""

from __future__ import annotations

from kg.extract.columns import NOUNS, Columns, below, has
from kg.extract.lexicon import FACILITIES, WEAPONS
from kg.extract.lexicon import PLACES as AREAS
from kg.extract.repair_closing import is_tree
from kg.extract.repair_nearest import HARMED, OF_EVENTS, STRIFE, TEXTS
from kg.extract.repair_owned import MEETING
from kg.extract.repair_results import BLOWS
from kg.extract.repair_voice import COMMENTING, people

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
BOUND = frozenset({"nsubj", "nsubj:pass", "aux", "aux:pass", "cop", "mark"})
AGENT = frozenset({"obl:agent"})
BESIDE = frozenset("nummod amod compound flat det nmod:desc nmod:poss advmod punct".split())
RELATIVE = frozenset({"who", "which", "that"})
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
        elif dep == "nsubj" and tag == "PROPN":
            name_of_agent(columns, index)
        if tag != "VERB":
            continue
        if dep == "acl:relcl":
            of_included(columns, index)
            of_event(columns, index)
        elif dep == "acl":
            thing_of_his(columns, index)
            text_right_before(columns, index)
            struck_by_itself(columns, index)
        elif dep == "advcl":
            done_right_before(columns, index)
            subject_behind_of(columns, index)
            outside_relative(columns, index)
        if dep in ("advcl", "obl", "acl") and columns.forms[index].lower() in DEEDS_IN_ING:
            deed_as_agent(columns, index)
        if dep in ("acl", "advcl"):
            with_whom(columns, index)


def _cases(columns: Columns, noun: int) -> list[str]:
    return [
        columns.forms[i].lower()
        for i in below(columns, noun)
        if columns.deps[i] in ("case", "mark") and i < noun
    ]


def _right_before(columns: Columns, index: int) -> int:
    """The head of the noun phrase that ends right before a word and its adverbs, else -1."""
    near = index - 1
    while near > 0 and columns.upos[near] == "ADV" and columns.deps[near] == "advmod":
        if columns.tags and columns.tags[near] == "WRB":
            return -1
        near -= 1
    while columns.deps[near] in ("flat", "punct") and near > 0:
        if columns.forms[near] != "-" and columns.deps[near] == "punct":
            return -1
        near = columns.heads[near]
        if near >= index:
            return -1
    return near if columns.upos[near] in ("NOUN", "PROPN") else -1


def _event(columns: Columns, noun: int) -> bool:
    lower = columns.forms[noun].lower()
    return lower in STRIFE or lower.removesuffix("s") in STRIFE or lower.removesuffix("s") in BLOWS


def joined_to_agent(columns: Columns, index: int) -> None:
    """ "Shells fired by A or B landed": B fired them, and did not land."""
    first = columns.heads[index]
    if columns.deps[first] not in SUBJECTS or not first < index or columns.upos[first] != "NOUN":
        return
    if columns.forms[first].lower().removesuffix("s") not in WEAPONS or _event(columns, index):
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


def group_not_verb(columns: Columns, index: int) -> None:
    """ "The town which IS has besieged": before another finite verb IS is the group."""
    verb, after = columns.heads[index], index + 1
    if columns.forms[after].lower() not in ("has", "had", "have", "was", "is", "will"):
        return
    if columns.heads[after] != verb:
        return
    which = next((i for i in below(columns, verb) if columns.deps[i] == "nsubj:pass"), None)
    columns.upos[index], columns.deps[index] = "PROPN", "nsubj"
    if columns.tags:
        columns.tags[index] = "NNP"
    if which is not None and which < index:
        columns.deps[which] = "obj"


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
    if columns.upos[near] == "PROPN" and columns.deps[near] == "nmod":
        if columns.heads[near] == noun and columns.upos[noun] == "NOUN":
            columns.heads[index] = near


def _relative(columns: Columns, verb: int) -> int | None:
    """The relative word that a clause begins with."""
    for index in below(columns, verb):
        if index < verb and columns.forms[index].lower() in RELATIVE:
            return index
    return None


def of_included(columns: Columns, verb: int) -> None:
    """ "21 people including Syrians who had fled": those who are included fled."""
    word, noun = _relative(columns, verb), columns.heads[verb]
    near = -1 if word is None else _right_before(columns, word)
    if near > noun and columns.heads[near] == noun and "including" in _cases(columns, near):
        if people(columns, near) or columns.upos[near] == "PROPN":
            columns.heads[verb] = near


def of_event(columns: Columns, verb: int) -> None:
    """ "An attack in the west of the country that X blamed on Y": the attack is blamed on Y."""
    noun = columns.heads[verb]
    if columns.forms[verb].lower() not in OF_EVENTS or _event(columns, noun):
        return
    word = _relative(columns, verb)
    if word is None or columns.forms[word].lower() == "who" or people(columns, noun):
        return
    above = noun
    while columns.deps[above] in ("nmod", "conj") and columns.heads[above] < above:
        above = columns.heads[above]
        if _event(columns, above):
            columns.heads[verb] = above
            return


def thing_of_his(columns: Columns, verb: int) -> None:
    """ "An infant his sweater lifted up": what is lifted is the sweater."""
    near, noun = _right_before(columns, verb), columns.heads[verb]
    if not noun < near or columns.deps[near] != "appos" or columns.heads[near] != noun:
        return
    owned = any(columns.forms[i].lower() in OWN for i in below(columns, near) if i < near)
    if owned and not people(columns, near):
        columns.heads[verb] = near


def text_right_before(columns: Columns, verb: int) -> None:
    """ "A violation of resolutions banning such weapons": the resolutions ban them."""
    near, noun = _right_before(columns, verb), columns.heads[verb]
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
    if columns.heads[noun] != noun or not _event(columns, noun) or has(columns, verb, BOUND):
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


def done_right_before(columns: Columns, verb: int) -> None:
    """ "Killed civilians in a town recently freed of them": it was the town that was freed."""
    lower = columns.forms[verb].lower()
    if not columns.tags or columns.tags[verb] != "VBN" or lower in WITH_SUBJECT:
        return
    near = _right_before(columns, verb)
    if not columns.heads[verb] < near or has(columns, verb, BOUND | {"obj"}):
        return
    above = columns.heads[near]
    inside = columns.deps[near] == "nmod" and columns.upos[above] == "NOUN"
    if columns.upos[near] == "PROPN" and inside and _cases(columns, near) in (["in"], ["of"]):
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


def outside_relative(columns: Columns, verb: int) -> None:
    """ "Gunmen neared the camp, which is guarded by troops, sending people away": they send them.

    Between commas the relative clause has ended.
    """
    inner = columns.heads[verb]
    if columns.deps[inner] != "acl:relcl" or not inner < verb or has(columns, verb, BOUND):
        return
    word = _relative(columns, inner)
    if word is None or word == 0 or columns.forms[word - 1] != ",":
        return
    if columns.forms[verb - 1] != "," or not has(columns, inner, frozenset({"aux:pass"})):
        return
    above = columns.heads[inner]
    while columns.upos[above] in NOUNS and columns.heads[above] < above:
        above = columns.heads[above]
    if columns.upos[above] == "VERB" and columns.forms[verb].lower().endswith("ing"):
        columns.heads[verb] = above


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
    noun = columns.heads[verb] if columns.deps[verb] == "acl" else _right_before(columns, verb)
    head = columns.heads[noun]
    if not head < noun < verb or columns.deps[noun] != "obl" or has(columns, verb, BOUND):
        return
    if columns.deps[verb] == "advcl" and columns.heads[verb] != head:
        return
    lower = columns.forms[verb].lower()
    if columns.upos[head] != "VERB" or _cases(columns, noun) != ["with"]:
        return
    if columns.forms[head].lower() in MEETING or lower not in COMMENTING:
        return
    columns.heads[noun], columns.deps[noun] = verb, "nsubj"
    columns.heads[verb], columns.deps[verb] = head, "advcl"
    for index in below(columns, noun):
        if columns.deps[index] == "case" and columns.forms[index].lower() == "with":
            columns.heads[index], columns.deps[index] = verb, "mark"
