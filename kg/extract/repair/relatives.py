"""Corrections of relative clauses that a parse hangs on the wrong noun or verb."""

from __future__ import annotations

from kg.extract.columns import NOUNS, Columns, below, has
from kg.extract.repair.nearest import MANY, OF_EVENTS, STRIFE, number
from kg.extract.repair.results import BLOWS
from kg.extract.repair.voice import people

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
BOUND = frozenset({"nsubj", "nsubj:pass", "aux", "aux:pass", "cop", "mark"})
RELATIVE = frozenset({"who", "which", "that"})


def cases(columns: Columns, noun: int) -> list[str]:
    return [
        columns.forms[i].lower()
        for i in below(columns, noun)
        if columns.deps[i] in ("case", "mark") and i < noun
    ]


def right_before(columns: Columns, index: int) -> int:
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


def event(columns: Columns, noun: int) -> bool:
    lower = columns.forms[noun].lower()
    return lower in STRIFE or lower.removesuffix("s") in STRIFE or lower.removesuffix("s") in BLOWS


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


def _relative(columns: Columns, verb: int) -> int | None:
    """The relative word that a clause begins with."""
    for index in below(columns, verb):
        if index < verb and columns.forms[index].lower() in RELATIVE:
            return index
    return None


def of_included(columns: Columns, verb: int) -> None:
    """ "21 people including Syrians who had fled": those who are included fled."""
    word, noun = _relative(columns, verb), columns.heads[verb]
    near = -1 if word is None else right_before(columns, word)
    if near > noun and columns.heads[near] == noun and "including" in cases(columns, near):
        if people(columns, near) or columns.upos[near] == "PROPN":
            columns.heads[verb] = near


def of_event(columns: Columns, verb: int) -> None:
    """ "An attack in the west of the country that X blamed on Y": the attack is blamed on Y."""
    noun = columns.heads[verb]
    if columns.forms[verb].lower() not in OF_EVENTS or event(columns, noun):
        return
    word = _relative(columns, verb)
    if word is None or columns.forms[word].lower() == "who" or people(columns, noun):
        return
    above = noun
    while columns.deps[above] in ("nmod", "conj") and columns.heads[above] < above:
        above = columns.heads[above]
        if event(columns, above):
            columns.heads[verb] = above
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


def second_of_relative(columns: Columns, verb: int) -> None:
    """ "X raised concern for residents who are Shiites and were besieged": the residents were.

    It is told in the plural where the first subject is one.
    """
    first = columns.heads[verb]
    if not first < verb or has(columns, verb, SUBJECTS) or not columns.tags:
        return
    own = [i for i in below(columns, first) if columns.deps[i] in SUBJECTS and i < first]
    joint = [i for i in below(columns, verb) if columns.deps[i] == "cc" and i < verb]
    if len(own) != 1 or not joint or columns.tags[own[0]] not in ("NN", "NNP"):
        return
    if number(columns, verb) is not True or columns.forms[own[0]].lower() in MANY:
        return
    if any(columns.deps[i] == "conj" for i in below(columns, own[0])):
        return
    for inner in range(joint[0] - 1, first, -1):
        if columns.deps[inner] == "acl:relcl" and first < columns.heads[inner] < inner:
            if _relative(columns, inner) is not None and number(columns, inner) is True:
                columns.heads[verb] = inner
                return


def of_pair(columns: Columns, verb: int) -> None:
    """ "A deal between X and Y that is under way": of two in the singular neither is meant."""
    noun = columns.heads[verb]
    while columns.deps[noun] == "conj" and columns.heads[noun] < noun:
        noun = columns.heads[noun]
    joined = any(columns.deps[i] == "conj" and i < verb for i in below(columns, noun))
    if not joined or "between" not in cases(columns, noun) or not columns.tags:
        return
    word, above = _relative(columns, verb), columns.heads[noun]
    if word is None or columns.forms[word - 1] == ",":
        return
    if columns.forms[word].lower() != "who" and above < noun:
        if columns.upos[above] == "NOUN" and number(columns, verb) is False:
            columns.heads[verb] = above


PARTS = frozenset(
    """none neither most many some several few both all each one half dozens scores hundreds
    thousands""".split()
)


def part_of_whom(columns: Columns, verb: int) -> None:
    """ "An inquiry, none of whose predecessors has led to X": what is none of them is the subject
    of the clause, and no name for the inquiry.
    """
    part = _part_of(columns, columns.heads[verb], verb)
    if part is None or has(columns, verb, SUBJECTS):
        return
    passive = has(columns, verb, frozenset({"aux:pass"}))
    columns.heads[verb], columns.heads[part] = columns.heads[part], verb
    columns.deps[part] = "nsubj:pass" if passive else "nsubj"
    for index in below(columns, part):
        if columns.forms[index] == ",":
            columns.heads[index] = verb


def _part_of(columns: Columns, above: int, verb: int) -> int | None:
    """What is some of a noun, read as a name for it, in a clause with "of whom"."""
    near = [above, *(i for i in below(columns, above) if columns.deps[i] == "appos")]
    for part in near:
        after = [form.lower() for form in columns.forms[part + 1 : part + 3]]
        counts = columns.forms[part].lower() in PARTS or columns.upos[part] == "NUM"
        if counts and columns.deps[part] == "appos" and columns.heads[part] < part < verb:
            if after in (["of", "whose"], ["of", "whom"], ["of", "which"]):
                return part
    return None


def whole_of_whom(columns: Columns, noun: int) -> None:
    """ "His men, six of whom fell, took the town": the men took it, and six of them fell."""
    verb = columns.heads[noun]
    part = _part_of(columns, noun, verb)
    if part is None or columns.upos[verb] != "VERB" or columns.deps[verb] == "acl:relcl":
        return
    later = (
        i
        for i in below(columns, verb)
        if i > verb and columns.deps[i] in ("parataxis", "conj", "ccomp", "advcl")
    )
    main = next((i for i in later if columns.upos[i] == "VERB"), None)
    if main is None or has(columns, main, BOUND - {"aux", "aux:pass"}):
        return
    lead = min([main, *(i for i in below(columns, main) if columns.deps[i].startswith("aux"))])
    if columns.forms[lead - 1] != ",":
        return
    root = columns.heads[verb] == verb
    columns.heads[main] = main if root else columns.heads[verb]
    columns.deps[main], columns.deps[noun] = columns.deps[verb], columns.deps[noun]
    columns.heads[noun], columns.heads[verb], columns.deps[verb] = main, noun, "acl:relcl"
    columns.heads[part], columns.deps[part] = verb, "nsubj"
    for index in range(lead - 1, len(columns.heads)):
        if columns.heads[index] == verb and index > verb:
            columns.heads[index] = main
        if columns.forms[index] == "." or index > main + 60:
            break


def without_word(columns: Columns, verb: int) -> None:
    """ "Killed rebels in the offensive they had launched": nothing parts it from its noun."""
    noun = columns.heads[verb]
    own = [i for i in below(columns, verb) if columns.deps[i] in SUBJECTS and i < verb]
    if len(own) != 1 or _relative(columns, verb) is not None or not noun < own[0]:
        return
    lead = min([own[0], *(i for i in below(columns, own[0]) if i < own[0])])
    if any(columns.heads[i] == verb and i < lead for i in range(noun + 1, lead)):
        return
    near = right_before(columns, lead)
    if not noun < near or columns.upos[near] != "NOUN" or columns.forms[lead - 1] == ",":
        return
    above = near
    while columns.deps[above] in ("nmod", "compound") and noun < columns.heads[above] < above:
        above = columns.heads[above]
    if columns.heads[above] != noun:
        columns.heads[verb] = near


def of_cleft(columns: Columns, verb: int) -> None:
    """ "It was Russia that bombed it": the clause is of Russia, and of nothing else told."""
    noun, word = columns.heads[verb], _relative(columns, verb)
    if word is None or columns.deps[word] not in SUBJECTS or not noun < word:
        return
    if columns.upos[noun] not in ("NOUN", "PROPN", "PRON") or cases(columns, noun):
        return
    near = list(below(columns, noun))
    denied = any(columns.forms[i].lower() in ("not", "n't", "never") for i in near)
    if denied or not any(columns.deps[i] == "cop" for i in near):
        return
    if any(columns.forms[i].lower() == "it" and i < noun for i in near):
        columns.deps[verb] = "acl:relcl"
