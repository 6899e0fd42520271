"""Speakers behind the verb that closes a report: "… in the town of Gao said the Sahel Monitor"."""

from __future__ import annotations

from kg.extract.columns import Columns, below
from kg.extract.countries import countries
from kg.extract.repair.closing import BEFORE, FINITE, PASSIVE, SUBJECT, freed, governed, is_tree
from kg.extract.repair.speaker import CALENDAR, PRONOUNS, may_speak

INVERTING = frozenset("said says added explained noted stated".split())
RELATIVES = frozenset({"who", "whose", "which", "whom", "where"})
PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PUNCT", "PART", "NUM", "SYM"})
INNER = frozenset({"of", "for"})
ADVERBS = frozenset("also later earlier then previously repeatedly now just once".split())
REACH = 45
ASIDE = INVERTING | {"say"}
OWN = frozenset("his her its their".split())
TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})


def inverted_speakers(columns: Columns) -> None:
    """Make a verb of speech with its speaker right behind govern all that stands before it.

    Nothing but a description of the speaker follows: no further clause that could be told.
    """
    ends = [*columns.starts[1:], len(columns.forms)]
    for first, end in zip(columns.starts, ends, strict=False):
        verb = _verb(columns, first, end)
        if verb is None:
            continue
        stop = _phrase_end(columns, verb, end)
        head = _speaker(columns, verb, stop)
        if head is None or _told_behind(columns, stop, end) or _whole(columns, first, head, verb):
            continue
        kept = columns.heads[first:end], columns.deps[first:end]
        if not (
            _turned(columns, first, verb, head, range(stop, end)) and is_tree(columns, first, end)
        ):
            columns.heads[first:end], columns.deps[first:end] = kept


def inverted_asides(columns: Columns) -> None:
    """ "The rebels, said the governor, had fled": the rebels did, and the governor says so."""
    ends = [*columns.starts[1:], len(columns.forms)]
    for first, end in zip(columns.starts, ends, strict=False):
        for verb in range(first + 2, end - 4) if columns.tags else ():
            if columns.forms[verb].lower() not in ASIDE or columns.forms[verb - 1] != ",":
                continue
            opening = verb + (columns.forms[verb + 1].lower() in OWN)
            stop = _phrase_end(columns, opening, end)
            if stop + 1 >= end or columns.forms[stop] != ",":
                continue
            head, main = _speaker(columns, opening, stop), _main(columns, stop + 1, end)
            found = (i for i in range(first, verb) if columns.heads[i] in (verb, main))
            subject = next((i for i in found if columns.deps[i] in SUBJECT), None)
            if head is None or main is None or subject is None:
                continue
            kept = columns.heads[first:end], columns.deps[first:end]
            told = [i for i in range(first, end) if columns.heads[i] in (verb, head)]
            _set_aside(columns, subject, range(verb, stop), head, main, told)
            if not is_tree(columns, first, end):
                columns.heads[first:end], columns.deps[first:end] = kept


def _main(columns: Columns, start: int, end: int) -> int | None:
    """The predicate that goes on right behind an aside, tensed and without a subject there."""
    first = start + (columns.upos[start] == "ADV")
    if first >= end or columns.tags[first] not in TENSED:
        return None
    helps = columns.deps[first].startswith("aux") or columns.deps[first] == "cop"
    main = columns.heads[first] if helps else first
    return main if start <= main < end else None


def _set_aside(
    columns: Columns, subject: int, aside: range, head: int, main: int, told: list[int]
) -> None:
    """Hang an aside of verb and speaker on the predicate behind it, which takes its place."""
    heads, deps = columns.heads, columns.deps
    verb = aside.start
    top = main
    while heads[top] not in (verb, top) and top != verb:
        top = heads[top]
    if heads[top] == verb:
        heads[main] = main if heads[verb] == verb else heads[verb]
        deps[main] = deps[verb]
    for index in told:
        if index not in aside and index != main and (index < verb or index >= main):
            heads[index] = main
    for index in aside:
        if index not in (verb, head) and heads[index] not in aside:
            heads[index] = head
    passive = any(deps[i] == "aux:pass" for i in below(columns, main))
    heads[subject], deps[subject] = main, "nsubj:pass" if passive else "nsubj"
    heads[verb], deps[verb] = main, "parataxis"
    heads[head], deps[head] = verb, "nsubj"


def _verb(columns: Columns, first: int, end: int) -> int | None:
    """The last verb of speech of a sentence if a clause and no speaker stands right before it."""
    forms, upos = columns.forms, columns.upos
    for verb in range(end - 2, max(first + 3, end - REACH), -1):
        if forms[verb].lower() not in INVERTING or upos[verb] != "VERB":
            continue
        before = forms[verb - 1].lower()
        if not columns.tags or columns.tags[verb] not in ("VBD", "VBZ"):
            return None
        if before in PRONOUNS | PASSIVE or before in BEFORE - {","}:
            return None
        if upos[verb - 1] in ("AUX", "PART", "CCONJ") or before in ADVERBS:
            return None
        clause = (
            columns.tags[i] in FINITE or columns.deps[i] == "ccomp" for i in range(first, verb)
        )
        if any(clause):
            return verb
        return None
    return None


def _phrase_end(columns: Columns, verb: int, end: int) -> int:
    """Where the phrase behind a verb ends: at a further article, a mark or a clause."""
    forms, upos = columns.forms, columns.upos
    index = verb + 1
    while index < end:
        inner = forms[index].lower() in INNER and forms[index + 1 : index + 2] != []
        named = inner and forms[index - 1][:1].isupper() and forms[index + 1][:1].isupper()
        hyphen = forms[index] == "-"
        if upos[index] not in PHRASE and not named and columns.deps[index] != "amod":
            break
        if upos[index] == "PUNCT" and not hyphen and forms[index] not in ("'s", "’s"):
            break
        if upos[index] == "DET" and index > verb + 1:
            break
        if upos[index] == "NUM" and index > verb + 1:
            break
        index += 1
    return index


def _speaker(columns: Columns, verb: int, stop: int) -> int | None:
    """The head of the phrase behind a verb, if it is somebody who may speak."""
    forms, upos = columns.forms, columns.upos
    nouns = [i for i in range(verb + 1, stop) if upos[i] in ("NOUN", "PROPN")]
    if not nouns or upos[verb + 1] not in ("DET", "ADJ", "NOUN", "PROPN", "NUM"):
        return None
    head = nouns[-1]
    for _ in range(stop - verb):
        above = columns.heads[head]
        if above == head or not verb < above < stop:
            break
        head = above
    if upos[head] not in ("NOUN", "PROPN"):
        head = nouns[-1]
    lower = forms[head].lower()
    if upos[head] == "NOUN":
        return head if may_speak(lower) else None
    alone = head == verb + 1 == stop - 1
    return None if lower in CALENDAR or (alone and lower in countries()) else head


def _told_behind(columns: Columns, stop: int, end: int) -> bool:
    """Whether a clause follows the speaker that no relative pronoun ties to him."""
    for index in range(stop, end):
        lower = columns.forms[index].lower()
        if lower in RELATIVES:
            return False
        if lower == "that" or columns.tags[index] in FINITE or columns.upos[index] == "AUX":
            return True
    return False


def _whole(columns: Columns, first: int, head: int, verb: int) -> bool:
    """Whether the parse has the speaker as subject and a clause before the verb as told."""
    heads, deps = columns.heads, columns.deps
    before = [i for i in range(first, verb) if heads[i] == verb]
    if any(deps[i] in SUBJECT for i in before):
        # "The monitor said Sunday": who says it stands before the verb.
        return not any(deps[i] == "ccomp" for i in before)
    if heads[head] != verb or deps[head] != "nsubj":
        return False
    return deps[verb] == "parataxis" or any(deps[i] in ("ccomp", "parataxis") for i in before)


def _turned(columns: Columns, first: int, verb: int, head: int, rest: range) -> bool:
    """Hang the phrase behind the verb on it as its subject, and the clause before as told."""
    heads, deps = columns.heads, columns.deps
    phrase = range(verb + 1, rest.start)
    had = heads[head], deps[head]
    freed(columns, range(first, verb), range(verb + 1, rest.stop))
    heads[head], deps[head] = verb, "nsubj"
    for index in phrase:
        if index != head and heads[index] not in phrase:
            heads[index] = head
            deps[index] = "compound" if index < head else "appos"
    for index in rest:
        if heads[index] == index or not verb < heads[index]:
            mark = columns.upos[index] == "PUNCT"
            heads[index] = verb if mark or heads[index] == verb else head
            if columns.upos[index] in ("NOUN", "PROPN") and not _marked(columns, index):
                deps[index] = "appos"
            elif deps[index] == "root":
                deps[index] = "parataxis"
    return governed(columns, first, verb, verb, had)


def _marked(columns: Columns, index: int) -> bool:
    return any(columns.deps[i] == "case" for i in below(columns, index))
