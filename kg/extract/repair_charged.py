"""Corrections of what somebody is charged with, which belongs to the charge and nothing between."""

from __future__ import annotations

from kg.extract.columns import NOUNS, Columns, below, has

REPROACH = """accus blam charg condemn convict credit critici denounc deplor fault indict prais
    reject suspect""".split()
ENDINGS = frozenset("e ed es ing s se sed ses sing ze zed zes zing".split()) | {""}
BOUND = frozenset({"nsubj", "nsubj:pass", "cop"})
RELATIVE = frozenset({"which", "whom", "who", "that"})


def charged(columns: Columns) -> None:
    """Apply the corrections to each verb of a document."""
    for index, tag in enumerate(columns.upos):
        dep = columns.deps[index]
        if tag == "VERB" and dep == "advcl":
            charge_behind_relative(columns, index)
        elif tag == "VERB" and dep == "acl:relcl":
            relative_as_object(columns, index)
            active_relative(columns, index)


def reproaches(columns: Columns, verb: int) -> bool:
    """Whether a word is a form of a verb of accusing, blaming or praising."""
    lower = columns.forms[verb].lower()
    if columns.upos[verb] != "VERB":
        return False
    return any(lower.startswith(s) and lower[len(s) :] in ENDINGS for s in REPROACH)


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
