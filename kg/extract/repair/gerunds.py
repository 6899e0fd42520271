"""Corrections of words in -ing: before their noun, behind the wrong one, beside the wrong verb."""

from __future__ import annotations

from kg.extract.columns import NOUNS, Columns, below, has, marked
from kg.extract.lexicon import GROUPS, PEOPLE
from kg.extract.repair.results import RESULTS, results

ONGOING = frozenset(
    """continuing deepening deteriorating escalating flagging growing increasing intensifying
    looming mounting ongoing raging rising soaring spiraling spiralling surging widening
    worsening""".split()
)
"""What grows by itself, so that before a bare noun it tells of that noun."""
ARGUING = frozenset(
    """arguing alleging asserting claiming contending insisting maintaining saying stating
    stressing""".split()
)
"""What people do, and not the words that they reject."""
DENYING = frozenset("deny denies denied denying".split())
MOVING = frozenset("fleeing escaping retreating withdrawing advancing".split())
"""What people do from or towards those who strike them."""
PASSIVE = frozenset({"obj", "aux:pass", "nsubj:pass"})
OBJECT = frozenset({"obj"})
CONTENT = frozenset({"ccomp"})
FINITE = frozenset({"nsubj", "nsubj:pass", "aux", "aux:pass", "cop"})


def gerunds(columns: Columns, index: int) -> None:
    """Apply the corrections to a verb in -ing."""
    before_noun(columns, index)
    on_the_move(columns, index)
    denied_deed(columns, index)
    result_before_noun(columns, index)
    if columns.deps[index] == "acl":
        beside_people(columns, index)
        beside_account(columns, index)
    lower = columns.forms[index].lower()
    if lower == "claiming" and _lives(columns, index):
        results(columns, index)
    if columns.deps[index] == "conj" and lower in RESULTS:
        beside_state(columns, index)


def perfect(columns: Columns, index: int) -> None:
    """ "Of having shelled homes": they shelled them, and "having" is no verb of its own."""
    verb = index + 1
    if columns.tags[verb : verb + 1] != ["VBN"] or columns.upos[verb] not in ("VERB", "ADJ"):
        return
    heads, deps = columns.heads, columns.deps
    noun = heads[verb]
    described = deps[verb] == "amod" and heads[noun] == index and deps[noun] == "obj"
    if (
        not described
        and heads[verb] != index
        and not (heads[index] == verb and deps[index] == "aux")
    ):
        return
    if heads[index] != verb:
        heads[verb] = verb if heads[index] == index else heads[index]
        deps[verb], columns.upos[verb] = deps[index], "VERB"
        heads[index], deps[index] = verb, "aux"
    for child in list(below(columns, index)):
        if child != verb:
            heads[child] = verb


def on_the_move(columns: Columns, index: int) -> None:
    """ "Shot fleeing civilians": they flee, and who shot them does not."""
    verb, noun = index - 1, index + 1
    heads, deps = columns.heads, columns.deps
    if deps[index] not in ("advcl", "xcomp") or heads[index] != verb or noun >= len(columns.forms):
        return
    while deps[noun] in ("amod", "compound", "nmod:poss") and heads[noun] > noun:
        noun = heads[noun]
    lower = columns.forms[noun].lower()
    if heads[noun] != index or deps[noun] != "obj" or not lower.endswith(("s", "men", "people")):
        return
    living = lower in GROUPS | PEOPLE or lower.removesuffix("s") in GROUPS | PEOPLE
    if not living or columns.forms[index].lower() not in MOVING or has(columns, verb, PASSIVE):
        return
    heads[noun], deps[noun] = verb, "obj"
    heads[index], deps[index] = noun, "amod"


def undergoing(columns: Columns, verb: int) -> None:
    """ "Objected to houses being razed": the houses are razed, and "to" is no infinitive's."""
    being = next((i for i in below(columns, verb) if columns.forms[i].lower() == "being"), verb)
    noun = being - 1
    while noun > 0 and columns.upos[noun] == "ADV":
        noun -= 1
    mark = next((i for i in below(columns, verb) if columns.forms[i].lower() == "to"), verb)
    if being == verb or columns.upos[noun] not in NOUNS or columns.deps[mark] != "mark":
        return
    if not mark < noun or columns.heads[noun] == verb and columns.deps[noun] == "obj":
        return
    if columns.heads[noun] == verb:
        columns.heads[noun], columns.deps[noun] = columns.heads[verb], "obl"
    columns.heads[mark], columns.deps[mark] = noun, "case"
    columns.heads[verb], columns.deps[verb] = noun, "acl"


def before_noun(columns: Columns, index: int) -> None:
    """ "Over the escalating violence": behind the article, growing or moving by itself, it tells of
    the noun, which takes its place.
    """
    if columns.deps[index] not in ("advcl", "acl") or columns.heads[index] > index:
        return
    noun = next((i for i in below(columns, index) if columns.deps[i] == "obj" and i > index), None)
    mark = next((i for i in below(columns, index) if columns.deps[i] == "mark"), None)
    if noun is None or mark is None or columns.upos[mark] not in ("ADP", "SCONJ"):
        return
    determined = any(
        columns.deps[i] in ("det", "nmod:poss") and mark < i < index for i in below(columns, noun)
    )
    bare = columns.forms[index].lower() in ONGOING and all(
        columns.deps[i] not in ("det", "nmod:poss") for i in below(columns, noun)
    )
    moving = columns.forms[index].lower() in MOVING and _people(columns, noun)
    # "Accused of withdrawing troops" tells what is done with them.
    moving = moving and (columns.forms[index].lower() != "withdrawing" or _aimed(columns, mark))
    if not (determined or bare or moving) or columns.forms[mark].lower() == "to":
        return
    outer = columns.heads[index]
    columns.deps[noun] = "nmod" if columns.upos[outer] in NOUNS else "obl"
    columns.heads[noun] = outer
    for child in list(below(columns, index)):
        columns.heads[child] = noun
    columns.deps[mark] = "case"
    columns.heads[index], columns.deps[index] = noun, "amod"


def _aimed(columns: Columns, mark: int) -> bool:
    return columns.forms[mark].lower() in ("against", "at", "on", "upon")


def denied_deed(columns: Columns, index: int) -> None:
    """ "Denied failing to pay": what stands right behind a denial is what is denied."""
    verb = columns.heads[index]
    if verb == index - 1 and columns.forms[verb].lower() in DENYING:
        if columns.deps[index] == "advcl" and not has(columns, index, FINITE):
            columns.deps[index] = "xcomp"


def result_before_noun(columns: Columns, index: int) -> None:
    """ "Fired rockets and shells, damaging homes": no things join a list without "and"; who did
    the first did the second.
    """
    noun = columns.heads[index]
    if columns.deps[index] != "amod" or columns.forms[index].lower() not in RESULTS:
        return
    if columns.forms[index - 1] != "," or any(
        columns.deps[i] == "cc" for i in below(columns, noun)
    ):
        return
    verb = columns.heads[noun]
    if columns.deps[noun] in ("conj", "appos") and columns.deps[verb] in ("obj", "obl"):
        verb = columns.heads[verb]
    elif columns.deps[noun] != "obj":
        return
    if columns.upos[verb] == "VERB" and verb < index < noun:
        columns.upos[index] = "VERB"
        columns.heads[index], columns.deps[index] = verb, "advcl"
        columns.heads[noun], columns.deps[noun] = index, "obj"


def beside_people(columns: Columns, index: int) -> None:
    """ "Safe passages for civilians wishing to leave": people right before it do it, no things."""
    near, far = index - 1, columns.heads[index]
    if not 0 <= far < near or columns.forms[index].lower() in RESULTS:
        return
    if columns.upos[near] != "NOUN" or not _people(columns, near) or _people(columns, far):
        return
    joined = near
    while columns.deps[joined] == "conj" and columns.heads[joined] < joined:
        joined = columns.heads[joined]
    if joined != far and columns.upos[far] == "NOUN" and not marked(columns, index):
        columns.heads[index] = near


def beside_account(columns: Columns, index: int) -> None:
    """ "Denied reports that troops fired saying rebels did": who denies says it, no report does."""
    noun = columns.heads[index]
    if columns.forms[index].lower() not in ARGUING or not noun < index - 1:
        return
    if columns.deps[noun] != "obj" or _people(columns, noun) or not has(columns, index, CONTENT):
        return
    told = any(columns.deps[i] in ("acl", "ccomp") and i < index for i in below(columns, noun))
    if told and columns.upos[columns.heads[noun]] == "VERB" and columns.heads[noun] < noun:
        columns.heads[index], columns.deps[index] = columns.heads[noun], "advcl"


def beside_state(columns: Columns, index: int) -> None:
    """ "Injuring eight, some of them are in danger, and causing damage": both came of one deed."""
    head = columns.heads[index]
    if columns.forms[head].lower() in RESULTS or not has(columns, head, FINITE):
        return
    if has(columns, index, FINITE) or columns.upos[head] == "VERB":
        return
    for before in range(head - 1, max(head - 16, -1), -1):
        if columns.forms[before].lower() in RESULTS and columns.upos[before] == "VERB":
            if columns.deps[before] in ("advcl", "acl", "conj"):
                columns.heads[index] = before
            return


def _lives(columns: Columns, index: int) -> bool:
    return any(
        columns.deps[i] == "obj" and columns.forms[i].lower() in ("life", "lives")
        for i in below(columns, index)
    )


def _people(columns: Columns, index: int) -> bool:
    lower = columns.forms[index].lower()
    forms = (lower, lower.removesuffix("s"), "person" if lower == "persons" else lower)
    return any(form in GROUPS or form in PEOPLE for form in forms)
