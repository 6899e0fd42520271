"""Corrections of participles and infinitives that a parse gives to the wrong noun or voice."""

from __future__ import annotations

from kg.extract.columns import NOUNS, Columns, below, has, timely
from kg.extract.repair.closing import is_tree
from kg.extract.repair.voice import people

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
HELPING = frozenset({"aux", "aux:pass", "cop", "obl:agent"})
CLAUSES = frozenset({"root", "conj", "ccomp", "parataxis"})
KILLINGS = frozenset(
    "abduction arrest death detention execution killing massacre murder shooting torture".split()
)
SHOWN = frozenset("branded depicted described dubbed labelled labeled portrayed presented".split())
STRUCK = frozenset("agreed brokered negotiated reached signed struck".split())
DEALS = frozenset("accord agreement ceasefire compromise deal pact settlement truce".split())
WORRIES = frozenset(
    """alarm anger anxiety apprehension concern concerns doubts fear fears misgivings objections
    opposition qualms reservations unease worries""".split()
)
GIVEN = frozenset("assigned charged entrusted tasked".split())
MEANT = frozenset("aimed designed intended meant".split())
LEFT = frozenset("left leave leaves departed crossed fled exited passed".split())
FORCED = frozenset("forced forces forcing force".split())


def participles(columns: Columns) -> None:
    """Apply the corrections to each sentence of a document that stays a tree by them."""
    if not columns.tags:
        return
    heads, deps = columns.heads, columns.deps
    for first, end in zip(columns.starts, [*columns.starts[1:], len(heads)], strict=True):
        kept = heads[first:end], deps[first:end]
        for index in range(first + 1, end):
            _correct(columns, index)
        if heads[first:end] != kept[0] and not is_tree(columns, first, end):
            heads[first:end], deps[first:end] = kept


def _correct(columns: Columns, index: int) -> None:
    dep, above = columns.deps[index], columns.heads[index]
    if dep == "nsubj" and columns.deps[above] in ("aux", "aux:pass"):
        columns.heads[index] = columns.heads[above]
        columns.deps[index] = "nsubj:pass" if columns.deps[above] == "aux:pass" else "nsubj"
    if columns.upos[index] != "VERB":
        return
    if columns.tags[index] == "VBN" and dep in CLAUSES:
        finite_without_helper(columns, index)
        still_to_be(columns, index)
    elif dep == "acl":
        falsely_presented(columns, index)
        feared_of(columns, index)
        given_to_last(columns, index)
        meant_by(columns, index)
        none_left(columns, index)
        with_doing(columns, index)
    elif dep == "acl:relcl":
        stranded(columns, index)
    elif dep == "advcl":
        struck_between(columns, index)
        still_to_be(columns, index)
        heading_on(columns, index)
    elif dep == "xcomp":
        heading_on(columns, index)
    if dep in ("xcomp", "advcl"):
        forced_to_be(columns, index)


def finite_without_helper(columns: Columns, verb: int) -> None:
    """ "Egypt, accused by some of arming rebels, called for calm": a past tense."""
    after = columns.forms[verb + 1].lower() if verb + 1 < len(columns.forms) else ""
    called = columns.forms[verb].lower() == "called" and after == "for"
    if not (called or after == "what") or has(columns, verb, HELPING):
        return
    for index in below(columns, verb):
        if columns.deps[index] in SUBJECTS and index < verb:
            columns.deps[index] = "nsubj"
            columns.tags[verb] = "VBD"


def falsely_presented(columns: Columns, verb: int) -> None:
    """ "The killing of farmers presented as rebels": the farmers were."""
    noun, near = columns.heads[verb], verb - 1
    while columns.upos[near] == "ADV":
        near -= 1
    if columns.forms[verb].lower() not in SHOWN or columns.forms[noun].lower() not in KILLINGS:
        return
    if columns.heads[near] != noun or not noun < near or columns.tags[near] != "NNS":
        return
    columns.heads[verb] = near
    for index in below(columns, verb):
        if columns.deps[index] == "obj" and index > verb:
            columns.heads[index], columns.deps[index] = noun, "appos"


def feared_of(columns: Columns, verb: int) -> None:
    """ "Reservations about the militia moving in": the militia moves."""
    noun, near = columns.heads[verb], verb - 1
    if columns.tags[verb] != "VBG" or columns.forms[noun].lower() not in WORRIES:
        return
    if columns.heads[near] == noun and columns.deps[near] == "nmod" and noun < near:
        columns.heads[verb] = near


def given_to_last(columns: Columns, verb: int) -> None:
    """ "Aid workers and rebels tasked with guarding the buses": the rebels were."""
    noun, near = columns.heads[verb], verb - 1
    lower, after = columns.forms[verb].lower(), columns.forms[verb + 1 : verb + 2]
    if lower in GIVEN and list(after) == ["with"] and columns.heads[near] == noun:
        if columns.deps[near] == "conj" and columns.upos[near] == "NOUN":
            columns.heads[verb] = near


def meant_by(columns: Columns, verb: int) -> None:
    """ "A visit to Israel and Egypt aimed at peace": the visit is aimed at it."""
    noun = columns.heads[verb]
    if columns.forms[verb].lower() not in MEANT or noun > verb:
        return
    while columns.deps[noun] == "conj" and columns.heads[noun] < noun:
        noun = columns.heads[noun]
    above = columns.heads[noun]
    if columns.deps[noun] == "nmod" and above < noun and columns.upos[noun] == "PROPN":
        if columns.upos[above] == "NOUN" and columns.forms[verb - 1] != ",":
            columns.heads[verb] = above


def none_left(columns: Columns, verb: int) -> None:
    """ "There is not a drop left": there is none; nobody leaves it."""
    noun = columns.heads[verb]
    above = columns.heads[noun]
    if columns.forms[verb].lower() != "left" or columns.deps[noun] != "nsubj":
        return
    expletive = any(columns.deps[i] == "expl" for i in below(columns, above))
    if expletive and not has(columns, verb, frozenset({"xcomp", "obl:agent", "compound:prt"})):
        columns.deps[verb], columns.upos[verb] = "dep", "ADJ"


def with_doing(columns: Columns, verb: int) -> None:
    """ "It began with protests calling for reform": the protests call for it."""
    near = verb - 1
    if columns.tags[verb] != "VBG" or columns.heads[verb] != near:
        return
    for index in below(columns, verb):
        if columns.forms[index].lower() == "with" and columns.deps[index] == "mark":
            if index < near:
                columns.heads[index], columns.deps[index] = near, "case"


def stranded(columns: Columns, verb: int) -> None:
    """ "The city which the army gained control of last year": control of the city."""
    own = list(below(columns, verb))
    relative = [i for i in own if columns.deps[i] == "obj" and columns.tags[i] in ("WDT", "WP")]
    thing = [i for i in own if columns.deps[i] == "obj" and i > verb]
    if not relative or not thing or relative[0] > verb:
        return
    marker = thing[0] + 1
    behind = columns.heads[marker] if marker < len(columns.heads) else 0
    if columns.forms[marker : marker + 1] != ["of"] or behind <= marker:
        return
    if columns.heads[behind] in (verb, thing[0]) and timely(columns, behind):
        columns.heads[behind], columns.deps[behind] = verb, "obl:unmarked"
        columns.heads[marker], columns.deps[marker] = relative[0], "case"
        columns.heads[relative[0]], columns.deps[relative[0]] = thing[0], "nmod"


def struck_between(columns: Columns, verb: int) -> None:
    """ "After a deal reached between the sides": the deal was reached, nobody reached."""
    near, after = verb - 1, columns.forms[verb + 1 : verb + 2]
    if columns.forms[verb].lower() not in STRUCK or columns.forms[near].lower() not in DEALS:
        return
    if list(after) not in (["between"], ["by"], ["with"]) or columns.heads[near] != verb:
        return
    if columns.deps[near] not in ("obl", *SUBJECTS) or has(columns, verb, frozenset({"aux"})):
        return
    for index in below(columns, verb):
        if columns.deps[index] in ("mark", "case") and index < near:
            columns.heads[index], columns.deps[index] = near, "case"
    columns.heads[near], columns.deps[near] = columns.heads[verb], "obl"
    columns.heads[verb], columns.deps[verb], columns.tags[verb] = near, "acl", "VBN"


def still_to_be(columns: Columns, verb: int) -> None:
    """ "With another ten bodies yet to be identified": the bodies were not."""
    if verb < 4 or [form.lower() for form in columns.forms[verb - 3 : verb]] != ["yet", "to", "be"]:
        return
    near = verb - 4
    marks = [i for i in below(columns, near) if columns.forms[i].lower() == "with" and i < near]
    if columns.upos[near] not in NOUNS or not marks or verb in _above(columns, verb):
        return
    if has(columns, verb, SUBJECTS) and columns.heads[near] != verb:
        return
    columns.heads[near], columns.deps[near] = verb, "nsubj:pass"
    columns.heads[marks[0]], columns.deps[marks[0]] = verb, "mark"
    columns.deps[verb] = "advcl"


def _above(columns: Columns, index: int) -> list[int]:
    """The heads over a word."""
    found: list[int] = []
    while columns.heads[index] != index and len(found) < len(columns.heads):
        index = columns.heads[index]
        found.append(index)
    return found


def heading_on(columns: Columns, verb: int) -> None:
    """ "Buses left the town heading toward the coast": the buses head there, not the town."""
    above = columns.heads[verb]
    if columns.forms[verb].lower() == "heading" and columns.forms[above].lower() in LEFT:
        columns.deps[verb] = "advcl"


def forced_to_be(columns: Columns, verb: int) -> None:
    """ "The attack forced the deal to be halted": the attack halted the deal."""
    force = columns.heads[verb]
    if columns.deps[force] == "acl":
        force = columns.heads[columns.heads[force]]
    if columns.forms[force].lower() not in FORCED or force > verb or columns.tags[verb] != "VBN":
        return
    if columns.forms[verb - 1].lower() != "be" or has(columns, force, frozenset({"aux:pass"})):
        return
    thing = [i for i in below(columns, force) if columns.deps[i] == "obj" and force < i < verb]
    if not thing or people(columns, thing[0]) or columns.upos[thing[0]] != "NOUN":
        return
    for index in list(below(columns, force)):
        columns.heads[index] = verb
    for index in below(columns, verb):
        if columns.deps[index] == "aux:pass" or columns.forms[index].lower() == "to":
            columns.deps[index] = "dep"
    root = columns.heads[force] == force
    columns.heads[verb] = verb if root else columns.heads[force]
    columns.deps[verb], columns.tags[verb] = columns.deps[force], columns.tags[force]
    columns.heads[force], columns.deps[force] = verb, "dep"
