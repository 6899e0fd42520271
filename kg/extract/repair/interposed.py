"""Reports set between commas: "The jets, a source told the agency, hit the port, killing six"."""

from __future__ import annotations

from kg.extract.columns import NOUNS, Columns, below
from kg.extract.repair.closing import LISTENERS, is_tree
from kg.extract.repair.reports import REPORTED
from kg.extract.repair.speaker import speaker_phrase

FINITE = frozenset({"VBD", "VBZ", "VBP"})
SUBJECT = frozenset({"nsubj", "nsubj:pass"})
SET_BESIDE = frozenset({"appos", "conj", "parataxis"})
OUTCOMES = frozenset(
    """killing wounding injuring martyring maiming destroying damaging leaving causing forcing
    setting sparking triggering prompting displacing burning razing striking hitting leading
    bringing raising claiming""".split()
)
"""Participles that tell what came of a deed and never what a speaker does while he speaks."""
BY_WAY = frozenset("on in by at via through late early yesterday today".split())
LONGEST_ASIDE = 9


def interposed(columns: Columns) -> None:
    """Make who speaks between commas the subject of the verb there, and no name of another."""
    if not columns.tags:
        return
    for index, dep in enumerate(columns.deps):
        if dep == "det" and columns.deps[columns.heads[index]] == "nmod:desc":
            _described(columns, index, columns.heads[index])
    ends = [*columns.starts[1:], len(columns.forms)]
    for first, end in zip(columns.starts, ends, strict=False):
        for verb in range(first + 2, end - 2):
            lower = columns.forms[verb].lower()
            if lower not in REPORTED or columns.tags[verb] not in FINITE:
                continue
            if columns.forms[verb - 1] == ",":
                _inverted(columns, first, verb)
            comma = _comma_behind(columns, verb, end)
            found = speaker_phrase(columns, first, verb) if comma is not None else None
            if comma is None or found is None:
                continue
            start, speakers = found
            while start > first and columns.upos[start - 1] == "NUM":
                start -= 1
            if columns.forms[start - 1] != "," or start - 1 <= first:
                continue
            kept = columns.heads[first:end], columns.deps[first:end]
            _spoken(columns, first, speakers, verb, comma)
            _within(columns, range(first, start - 1), verb, comma)
            _beside(columns, range(first, start), speakers[0], verb, comma)
            _outcome(columns, range(first, start), verb, comma)
            if not is_tree(columns, first, end):
                columns.heads[first:end], columns.deps[first:end] = kept


def _inverted(columns: Columns, first: int, verb: int) -> None:
    """ "The army, said its ministry, had come under fire": the ministry said so of the army."""
    heads, deps = columns.heads, columns.deps
    own = [i for i in below(columns, verb) if deps[i] == "nsubj"]
    told = next((i for i in below(columns, verb) if deps[i] == "ccomp" and i > verb), None)
    if len(own) != 1 or told is None or not first <= own[0] < verb:
        return
    if any(columns.upos[i] == "PUNCT" for i in range(own[0], verb - 1)):
        return
    speakers = [i for i in below(columns, told) if deps[i] in SUBJECT and verb < i < told]
    if len(speakers) != 1 or columns.upos[speakers[0]] not in NOUNS:
        return
    comma = next((i for i in range(verb, told) if columns.forms[i] == ","), told)
    if not speakers[0] < comma <= speakers[0] + 6 or any(
        columns.upos[i] in ("VERB", "AUX") for i in range(verb + 1, comma)
    ):
        return
    heads[own[0]], deps[own[0]] = told, deps[speakers[0]]
    heads[speakers[0]], deps[speakers[0]] = verb, "nsubj"


def _described(columns: Columns, article: int, role: int) -> None:
    """ "Peter Okello an opposition lawmaker said": the role stands beside the name before it."""
    if columns.heads[role] < article and columns.upos[columns.heads[role]] == "PROPN":
        columns.deps[role] = "appos"


def _comma_behind(columns: Columns, verb: int, end: int) -> int | None:
    """The comma that ends the aside: behind the verb, whom it was told, when and by what way."""
    forms, upos = columns.forms, columns.upos
    told = forms[verb].lower() in ("told", "tells")
    for index in range(verb + 1, min(verb + LONGEST_ASIDE, end - 1)):
        lower = forms[index].lower()
        if lower == ",":
            return index
        named = upos[index] in ("PROPN", "NUM", "ADP") or lower in LISTENERS | BY_WAY
        of_way = upos[index] in ("DET", "NOUN", "ADJ", "PRON") and index > verb + 1
        if not (named or of_way or (told and upos[index] in ("DET", "PRON", "NOUN", "ADJ"))):
            return None
    return None


def _spoken(columns: Columns, first: int, speakers: list[int], verb: int, comma: int) -> None:
    """The speaker that was read as a further name of the subject before it."""
    heads, deps = columns.heads, columns.deps
    head = speakers[0]
    subject = heads[head]
    if deps[head] == "nsubj" and subject == verb:
        noun = heads[verb]
        if (
            deps[verb] == "acl:relcl"
            and deps[noun] in SUBJECT
            and noun < head < comma < heads[noun]
        ):
            heads[verb], deps[verb] = heads[noun], "parataxis"
        return
    if deps[head] not in SET_BESIDE | SUBJECT or not first <= subject < head:
        return
    if any(deps[i] in SUBJECT and heads[i] == verb and i != subject for i in below(columns, verb)):
        return
    if deps[head] in SUBJECT:
        if deps[verb] not in ("root", "parataxis"):
            return
    elif deps[verb] == "acl:relcl" and heads[verb] == subject and heads[subject] > comma:
        # "The aircraft, a source told the agency, launched": the main verb comes behind.
        heads[verb], deps[verb] = heads[subject], "parataxis"
    elif heads[subject] == verb:
        main = next(
            (i for i in below(columns, verb) if deps[i] == "ccomp" and i > comma),
            None,
        )
        if main is None or any(deps[i] in SUBJECT for i in below(columns, main)):
            return
        passive = any(deps[i] == "aux:pass" for i in below(columns, main))
        heads[subject], deps[subject] = main, "nsubj:pass" if passive else "nsubj"
    elif deps[verb] not in ("root", "parataxis", "conj", "ccomp"):
        return
    heads[head], deps[head] = verb, "nsubj"


def _within(columns: Columns, told: range, verb: int, comma: int) -> None:
    """ "Blamed Israel: two nurses, it said, were killed": it says what stands behind the colon."""
    heads, deps = columns.heads, columns.deps
    colons = [i for i in told if columns.forms[i] in (":", ";")]
    if not colons:
        return
    phrase = range(colons[-1] + 1, told.stop)
    tops = [i for i in phrase if heads[i] not in phrase or heads[i] == i]
    clause = comma + 1
    while clause < len(heads) - 1 and columns.upos[clause] in ("AUX", "PART", "ADV"):
        clause += 1
    main = next((i for i in told if heads[i] == i), None)
    if main is None or len(tops) != 1 or columns.upos[clause] != "VERB":
        return
    helped = clause > comma + 1 and columns.upos[comma + 1] == "AUX"
    if not helped and columns.tags[clause] not in FINITE:
        return
    if any(columns.upos[i] in ("VERB", "AUX") and i not in below(columns, tops[0]) for i in phrase):
        return
    if any(deps[i] in SUBJECT and i != tops[0] for i in below(columns, clause)):
        return
    passive = any(deps[i] == "aux:pass" for i in below(columns, clause))
    heads[tops[0]], deps[tops[0]] = clause, "nsubj:pass" if passive else "nsubj"
    heads[clause], deps[clause] = verb, "ccomp"
    heads[verb], deps[verb] = main, "parataxis"


def _beside(columns: Columns, told: range, speaker: int, verb: int, comma: int) -> None:
    """The clause before the aside that was joined to it, or set beside it, is what is told."""
    heads, deps = columns.heads, columns.deps
    own = list(below(columns, verb))
    if heads[speaker] != verb or deps[speaker] != "nsubj":
        return
    if deps[verb] == "conj" and heads[verb] in told:
        if columns.upos[heads[verb]] == "VERB" and not any(deps[i] == "cc" for i in own):
            deps[verb] = "parataxis"
        return
    before = [i for i in own if i in told and deps[i] == "parataxis"]
    clauses = [i for i in own if deps[i] == "ccomp"]
    if deps[verb] != "root" or len(before) != 1 or columns.tags[before[0]] not in FINITE:
        return
    bare = [i for i in clauses if i > comma and columns.upos[i] in ("NOUN", "PROPN")]
    if len(bare) < len(clauses):
        return
    for noun in bare:
        # "…, among them a father of seven": no clause, but a part of who was named before.
        named = [i for i in range(comma, noun) if deps[i] in ("obj", "nsubj", "nsubj:pass")]
        heads[noun], deps[noun] = (named[-1], "appos") if named else (before[0], "dep")
    for index in own:
        if told.start <= index < before[0] and deps[index] == "nsubj":
            heads[index], deps[index] = before[0], "dep"
    deps[before[0]] = "ccomp"


def _outcome(columns: Columns, told: range, verb: int, comma: int) -> None:
    """The outcome told behind the aside: it came of the deed, and the speaker only tells it."""
    heads, deps = columns.heads, columns.deps
    index = comma + 1
    if columns.forms[index].lower() not in OUTCOMES or heads[index] != verb:
        return
    if deps[index] not in ("advcl", "conj", "acl"):
        return
    if deps[verb] in ("parataxis", "conj") and heads[verb] in told:
        heads[index], deps[index] = heads[verb], "advcl"
        return
    clauses = [
        i
        for i in below(columns, verb)
        if i in told and deps[i] in ("ccomp", "parataxis") and columns.upos[i] == "VERB"
    ]
    if clauses:
        heads[index], deps[index] = clauses[-1], "advcl"
