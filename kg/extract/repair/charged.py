"""Corrections of what somebody is charged with, which belongs to the charge and nothing between."""

from __future__ import annotations

from kg.extract.columns import NOUNS, Columns, below, has, marked

REPROACH = """accus blam charg condemn convict credit critici denounc deplor fault indict prais
    reject suspect""".split()
ENDINGS = frozenset("e ed es ing s se sed ses sing ze zed zes zing".split()) | {""}
BOUND = frozenset({"nsubj", "nsubj:pass", "cop"})
SUBJECT = frozenset({"nsubj", "nsubj:pass"})
AUXILIARY = frozenset({"aux", "aux:pass"})
CHARGES = frozenset("advcl conj ccomp obl xcomp".split())
FINITE = frozenset("nsubj nsubj:pass aux aux:pass obj iobj ccomp xcomp".split())
LOOSE = frozenset({"nsubj", "ccomp", "xcomp"})
RELATIVE = frozenset({"which", "whom", "who", "that"})


def charged(columns: Columns) -> None:
    """Apply the corrections to each verb of a document."""
    for index, tag in enumerate(columns.upos):
        dep = columns.deps[index]
        if tag == "VERB" and dep in ("root", "ccomp", "advcl") and reproaches(columns, index):
            charged_subject(columns, index)
        if tag == "VERB" and dep == "advcl":
            charge_behind_relative(columns, index)
        elif tag == "VERB" and dep in ("conj", "ccomp"):
            second_charge(columns, index)
        elif tag == "VERB" and dep == "acl" and reproaches(columns, index):
            as_participle(columns, index)
        elif tag == "NOUN" and columns.forms[index].lower() in ("accused", "suspected"):
            accused_person(columns, index)
        elif tag == "VERB" and dep == "acl:relcl":
            relative_as_object(columns, index)
            active_relative(columns, index)


def reproaches(columns: Columns, verb: int) -> bool:
    """Whether a word is a form of a verb of accusing, blaming or praising."""
    lower = columns.forms[verb].lower()
    if columns.upos[verb] != "VERB":
        return False
    return any(lower.startswith(s) and lower[len(s) :] in ENDINGS for s in REPROACH)


def second_charge(columns: Columns, verb: int) -> None:
    """ "Accused him of theft and of having fled": a charge is no deed of the accuser."""
    above = columns.heads[verb]
    if above < verb and reproaches(columns, above) and _charge(columns, verb):
        columns.deps[verb] = "advcl"


def charge_before(columns: Columns, accusing: int, index: int) -> int | None:
    """What somebody is accused of before a word: the last gerund, or the blow that it tells of."""
    if not accusing < index or not reproaches(columns, accusing):
        return None
    found = [
        i
        for i in below(columns, accusing)
        if accusing < i < index and columns.deps[i] in CHARGES and _charge(columns, i)
    ]
    return found[-1] if found else None


def charge_behind_relative(columns: Columns, verb: int) -> None:
    """ "Accused the rebels, who hold the town, of looting it": of that they are accused."""
    inner = columns.heads[verb]
    if columns.deps[inner] not in ("acl:relcl", "acl") or not inner < verb:
        return
    if reproaches(columns, inner) or has(columns, verb, BOUND):
        return
    marks = [i for i in below(columns, verb) if columns.deps[i] == "mark" and i < verb]
    if not marks or columns.forms[marks[0]].lower() not in ("of", "for", "with"):
        return
    if columns.forms[marks[0] - 1] != ",":
        return
    noun = columns.heads[inner]
    while columns.deps[noun] == "conj" and columns.heads[noun] < noun:
        noun = columns.heads[noun]
    above = columns.heads[noun]
    if columns.upos[noun] in NOUNS and columns.deps[noun] in ("obj", "nsubj:pass"):
        if reproaches(columns, above):
            columns.heads[verb] = above


def relative_as_object(columns: Columns, verb: int) -> None:
    """ "The group, which the army accused of looting": it is accused, whatever follows."""
    own = [i for i in below(columns, verb) if columns.deps[i] == "nsubj" and i < verb]
    if len(own) != 1 or columns.forms[own[0]].lower() in RELATIVE:
        return
    if has(columns, verb, frozenset({"obj", "iobj", "aux:pass", "ccomp"})):
        return
    first = min([own[0], *(i for i in below(columns, own[0]) if i < own[0])])
    word = first - 1
    if word < 1 or columns.forms[word].lower() not in ("which", "whom", "that"):
        return
    if columns.heads[verb] >= word or columns.deps[word] not in ("obj", "obl"):
        return
    if not reproaches(columns, verb) or has(columns, word, frozenset({"case"})):
        return
    columns.heads[word], columns.deps[word] = verb, "obj"


def active_relative(columns: Columns, verb: int) -> None:
    """ "The priest it accused of helping them": without auxiliary it accused him."""
    own = verb - 1
    if columns.deps[own] != "nsubj:pass" or columns.heads[own] != verb:
        return
    pronoun = columns.forms[own].lower() in ("it", "they", "he", "she", "we")
    if pronoun and not has(columns, verb, frozenset({"aux", "aux:pass", "obl:agent"})):
        columns.deps[own] = "nsubj"


def accused_person(columns: Columns, index: int) -> None:
    """ "The general accused of ordering it was freed": that is a general, and no accused."""
    noun = index - 1
    if columns.heads[noun] != index or columns.deps[noun] not in ("compound", "amod"):
        return
    general = columns.forms[noun].lower() == "general"
    if not (general or columns.upos[noun] in NOUNS):
        return
    if columns.forms[index + 1 : index + 2] != ["of"]:
        return
    columns.upos[noun] = "NOUN" if general else columns.upos[noun]
    columns.heads[noun], columns.deps[noun] = columns.heads[index], columns.deps[index]
    if columns.heads[noun] == index:
        columns.heads[noun] = noun
    columns.heads[index], columns.deps[index] = noun, "acl"
    columns.upos[index] = "VERB"
    if columns.tags:
        columns.tags[index], columns.tags[noun] = "VBN", "NN"
    for near in list(below(columns, index)):
        if near < noun or columns.deps[near] == "punct":
            columns.heads[near] = noun
        elif columns.deps[near] == "acl":
            columns.deps[near] = "advcl"
        elif columns.deps[near] == "nmod":
            columns.deps[near] = "obl"


def as_participle(columns: Columns, verb: int) -> None:
    """ "A colonel charged with murder": he is charged, and charges nobody."""
    if columns.tags and columns.tags[verb] == "VBD" and not has(columns, verb, FINITE):
        columns.tags[verb] = "VBN"


def charged_subject(columns: Columns, verb: int) -> None:
    """ "The militia blamed for killing six denied it": it is blamed, and it denied it."""
    if not columns.tags or columns.tags[verb] not in ("VBD", "VBN"):
        return
    own = [i for i in below(columns, verb) if columns.deps[i] == "nsubj"]
    if len(own) != 1 or not own[0] < verb or has(columns, verb, FINITE - LOOSE):
        return
    charges = [
        i
        for i in below(columns, verb)
        if columns.deps[i] in ("advcl", "obl") and i > verb and _charge(columns, i)
    ]
    above = columns.heads[verb]
    if columns.deps[verb] == "advcl":
        if (
            charges
            and verb < above
            and not has(columns, above, SUBJECT)
            and not marked(columns, verb)
        ):
            passive = has(columns, above, frozenset({"aux:pass"}))
            columns.heads[own[0]] = above
            columns.deps[own[0]] = "nsubj:pass" if passive else "nsubj"
            columns.heads[verb], columns.deps[verb] = own[0], "acl"
            columns.tags[verb] = "VBN"
        return
    for main in below(columns, verb):
        if not charges or main < charges[0] or columns.upos[main] != "VERB":
            continue
        finite = columns.tags[main] in ("VBD", "VBZ", "VBP") or has(columns, main, AUXILIARY)
        if not finite or has(columns, main, FINITE - AUXILIARY - {"obj", "ccomp"} | {"mark", "cc"}):
            continue
        if columns.deps[main] not in ("advcl", "ccomp", "conj", "parataxis", "xcomp"):
            continue
        columns.deps[main], above = columns.deps[verb], columns.heads[verb]
        columns.heads[main] = main if above == verb else above
        columns.heads[verb], columns.deps[verb] = own[0], "acl"
        passive = has(columns, main, frozenset({"aux:pass"}))
        columns.heads[own[0]], columns.deps[own[0]] = main, "nsubj:pass" if passive else "nsubj"
        columns.tags[verb] = "VBN"
        for index in list(below(columns, verb)):
            if columns.deps[index] in ("punct", "mark") or index > main:
                columns.heads[index] = main
        return


def _charge(columns: Columns, index: int) -> bool:
    words = [
        columns.forms[i].lower()
        for i in below(columns, index)
        if columns.deps[i] in ("mark", "case") and i < index
    ]
    return words[:1] in (["of"], ["for"], ["with"])
