"""Corrections of what is glued to a noun phrase, or cut from it, where punctuation was lost."""

from __future__ import annotations

from kg.extract.columns import Columns, below

SIDES = frozenset(
    """
    centre center east north northeast northwest south southeast southwest west
    """.split()
)
TIMED = frozenset(
    """
    january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday
    """.split()
)
BEFORE_TIME = frozenset("early late mid last next in on since by during".split())
ARMED = {
    "Units": ("of", "from"),
    "Army": ("and", "personnel", "unit", "units"),
    "An": ("army",),
    "The": ("army",),
}
"""Words by which a report's first sentence begins, with what follows them."""

ADJECTIVES = ("an", "ese", "i", "ic", "ish")
BEFORE_NOUN = frozenset("amod compound flat nmod nmod:desc nmod:poss nmod:unmarked".split())
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
FRONT = 4
"""Words from the beginning of a sentence within which a time is fronted."""


def glued(columns: Columns) -> None:
    """Times before a subject leave it; owners without an apostrophe join what they own."""
    starts = set(columns.starts)
    for start in columns.starts:
        place_in_front(columns, start)
    for index, form in enumerate(columns.forms):
        if form.lower() in TIMED and columns.deps[index] in ("nmod:unmarked", "compound"):
            fronted = next((i for i in range(max(0, index - FRONT), index) if i in starts), None)
            if fronted is not None:
                time_in_front(columns, fronted, index)
        elif form.endswith("s") and columns.upos[index] in ("NOUN", "PROPN"):
            if index + 2 < len(columns.forms):
                owner_without_apostrophe(columns, index)


def place_in_front(columns: Columns, start: int) -> None:
    """ "Goma Army units struck": where a report comes from is no part of the one who acts."""
    forms, heads, deps = columns.forms, columns.heads, columns.deps
    end = start
    while end - start < 3 and end + 1 < len(forms) and columns.upos[end] in ("ADJ", "PROPN"):
        if forms[end] in ARMED or not forms[end].istitle() or forms[end].endswith(ADJECTIVES):
            break
        end += 1
    if end == start or end + 1 >= len(forms) or forms[end] not in ARMED:
        return
    if forms[end + 1].lower() not in ARMED[forms[end]]:
        return
    for index in range(start, end):
        if heads[index] >= end and deps[index] in BEFORE_NOUN:
            while deps[heads[index]] == "compound" and heads[heads[index]] > heads[index]:
                heads[index] = heads[heads[index]]
            deps[index] = "dep"


def time_in_front(columns: Columns, first: int, time: int) -> None:
    """ "In early October four men came": the time belongs to the verb, not to the men."""
    heads, deps = columns.heads, columns.deps
    if any(columns.forms[i].lower() not in BEFORE_TIME for i in range(first, time)):
        return
    subject = time
    while deps[subject] not in SUBJECTS and heads[subject] > subject:
        subject = heads[subject]
    if first == time or deps[subject] not in SUBJECTS or subject == time:
        return
    if heads[subject] <= subject:
        return
    marked = False
    for word in range(first, time):
        heads[word] = time
        marked = marked or deps[word] == "case"
    heads[time], deps[time] = heads[subject], "obl" if marked else "obl:unmarked"


def owner_without_apostrophe(columns: Columns, owner: int) -> None:
    """ "The citys east", "a relatives home", "the regimes own road": owner and owned."""
    heads, deps, forms = columns.heads, columns.deps, columns.forms
    after, beyond = forms[owner + 1].lower(), forms[owner + 2].lower()
    determiners = [forms[i].lower() for i in below(columns, owner) if deps[i] == "det"]
    if not determiners:
        return
    near = heads[owner + 1] in (owner, heads[owner])
    side = after in SIDES and determiners[0] == "the" and beyond not in ("of", "from", "to")
    home = after == "home" and determiners[0] in ("a", "an", "each", "every")
    if near and (side or home) and deps[owner + 1] in ("advmod", "orphan", "compound"):
        heads[owner + 1], deps[owner + 1] = owner, "flat"
    elif after == "own" and deps[owner + 1] == "amod" and heads[owner + 1] > owner + 1:
        _owned(columns, owner, heads[owner + 1])


def _owned(columns: Columns, owner: int, thing: int) -> None:
    heads, deps = columns.heads, columns.deps
    if heads[thing] == owner:
        heads[thing], deps[thing] = heads[owner], deps[owner]
        for child in list(below(columns, owner)):
            if deps[child] in ("case", "cc", "mark"):
                heads[child] = thing
    heads[owner], deps[owner] = thing, "nmod:poss"
