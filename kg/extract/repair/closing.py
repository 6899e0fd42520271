"""Reports that close a sentence without a comma: "… killing two people the monitor said"."""

from __future__ import annotations

from kg.extract.columns import Columns, below
from kg.extract.cues import nouns
from kg.extract.repair.reports import REPORTED
from kg.extract.repair.speaker import GOVERNING, speaker_phrase

MEDIA = frozenset("agency tv television radio channel newspaper".split())
HAVING = frozenset("has have had also later then".split())
PASSIVE = frozenset("was were is are be been being not n't nt never".split())
TAIL = frozenset(
    """on in at late early during to monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec yesterday today tonight morning evening night afternoon
    later also earlier this last week month year statement a an its the phone telephone interview
    report press twitter
    telegram""".split()
)
LISTENERS = frozenset(
    """agency news channel newspaper reporters journalists television radio briefing conference
    parliament lawmakers council""".split()
)
CLOSING = REPORTED | frozenset({"mentioned", "stressed", "continued"})
"""Verbs with a speaker before them that close what he says."""
SPEAKING = frozenset("said says told tells added explained noted stated continued stressed".split())
"""Verbs of speech of which a phrase with a preposition tells where and how, not what is said."""
DENYING = frozenset({"denied", "denies"})
GOING_ON = frozenset(
    """adding noting explaining stressing saying warning citing quoting blaming calling describing
    referring without""".split()
)
BEFORE = frozenset(
    """as than which what that who whom whose how why where when while though although if because
    and but or nor until : ; , — – --""".split()
)
STANDING = frozenset({"ccomp", "parataxis"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
SUBJECT = frozenset({"nsubj", "nsubj:pass"})
READ_AS_NOUN = frozenset({"obl:agent", "obl", "obj", "nmod", "nsubj", "nsubj:pass"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
REACH = 45
LONGEST_TAIL = 16


def closing_speakers(columns: Columns) -> None:
    """Make a speaker and verb that end a sentence govern all that stands before them in it."""
    ends = [*columns.starts[1:], len(columns.forms)]
    for first, end in zip(columns.starts, ends, strict=False):
        verb = _cue(columns, first, end)
        if verb is None:
            continue
        found = speaker_phrase(columns, first, verb)
        if found is None:
            continue
        start, speakers = found
        read_as = columns.upos[verb], columns.tags[verb]
        if read_as[0] != "VERB" and columns.forms[start - 1].lower() in GOVERNING:
            continue
        before = columns.forms[start - 1].lower()
        listed = before == "," and _listed(columns, first, speakers, verb)
        if start - first < 2 or (before in BEFORE and not listed):
            continue
        if _says(columns, start - 1) or (before in nouns() and columns.deps[verb] == "acl:relcl"):
            continue
        if read_as[0] != "VERB":
            columns.upos[verb], columns.tags[verb] = "VERB", "VBZ"
        if not _whole(columns, first, start, speakers[0], verb):
            kept = columns.heads[first:end], columns.deps[first:end]
            if not (
                _turned(columns, first, start, speakers, verb) and is_tree(columns, first, end)
            ):
                columns.heads[first:end], columns.deps[first:end] = kept
                columns.upos[verb], columns.tags[verb] = read_as


def _listed(columns: Columns, first: int, speakers: list[int], verb: int) -> bool:
    """Whether speakers behind a comma were read as part of what is said, and nobody else speaks.

    "Killing two pupils and a teacher, residents and a monitor said".
    """
    heads, deps = columns.heads, columns.deps
    speaks = [i for i in below(columns, verb) if deps[i] in SUBJECT]
    inside = first <= heads[speakers[0]] < speakers[0]
    return inside and all(i in speakers for i in speaks)


def _says(columns: Columns, verb: int) -> bool:
    """Whether a word is a verb of speech that is no passive."""
    passive = columns.forms[verb - 1].lower() in PASSIVE or columns.upos[verb - 1] == "AUX"
    return columns.forms[verb].lower() in REPORTED and not passive


def _cue(columns: Columns, first: int, end: int) -> int | None:
    """The verb of speech behind which a sentence says no more than when and to whom."""
    forms, upos = columns.forms, columns.upos
    for verb in range(end - 1, max(first + 2, end - REACH), -1):
        lower = forms[verb].lower()
        if _as_noun(columns, verb, end):
            return verb
        if lower not in CLOSING - DENYING or upos[verb] != "VERB":
            continue
        if not columns.tags or columns.tags[verb] not in ("VBD", "VBZ", "VBN", "VBP"):
            return None
        before = verb - 1
        while before > first and forms[before].lower() in HAVING:
            before -= 1
        if forms[before].lower() in PASSIVE or upos[before] in ("AUX", "PART"):
            return None
        if lower == "continued" and upos[before] != "PRON":
            return None
        return verb if _ended(columns, verb, end) else None
    return None


def _as_noun(columns: Columns, verb: int, end: int) -> bool:
    """Whether "reports" ends a sentence behind a name, where it is a verb often read as a noun."""
    if columns.forms[verb] != "reports" or not columns.tags:
        return False
    last = all(columns.upos[i] in ("PUNCT", "SPACE") for i in range(verb + 1, end))
    before = columns.forms[verb - 1].lower()
    return last and (columns.upos[verb - 1] == "PROPN" or before in MEDIA)


def _ended(columns: Columns, verb: int, end: int) -> bool:
    forms, upos = columns.forms, columns.upos
    after = verb + 1
    if forms[verb].lower() in ("told", "tells"):
        while after < end and (
            upos[after] in ("PROPN", "DET", "PRON")
            or forms[after][:1].isupper()
            or forms[after].lower() in LISTENERS
        ):
            after += 1
    if forms[verb].lower() in SPEAKING and _only_how(columns, after, end):
        return True
    while after < end and (
        forms[after].lower() in TAIL or upos[after] in ("SPACE", "NUM") or forms[after] in '."”)('
    ):
        after += 1
    return after == end or forms[after].lower() in GOING_ON


def _only_how(columns: Columns, start: int, end: int) -> bool:
    """Whether the rest of a sentence is short, opens with a preposition and has no clause."""
    rest = range(start, end)
    if not 1 < len(rest) <= LONGEST_TAIL or columns.upos[start] not in ("ADP", "ADV"):
        return False
    return not any(
        columns.tags[i] in FINITE
        or columns.upos[i] in ("AUX", "SCONJ")
        or columns.forms[i] in (",", ";", ":", '"')
        for i in rest
    )


def _whole(columns: Columns, first: int, start: int, head: int, verb: int) -> bool:
    """Whether the parse has the speaker as subject and the clause before it as what is said."""
    heads, deps = columns.heads, columns.deps
    if heads[head] != verb or deps[head] != "nsubj":
        return False
    stolen = any(start <= heads[i] < verb for i in range(first, start))
    lost = any(first <= heads[i] < start for i in range(start, verb))
    if stolen or lost or deps[verb] not in ("root", "ccomp", "parataxis"):
        return False
    told = any(heads[i] == verb and deps[i] in STANDING for i in range(first, start))
    if deps[verb] == "ccomp" and heads[verb] < start and not told:
        return False
    marked = columns.upos[start - 1] == "PUNCT"
    wrong = SUBJECT if marked else SUBJECT | {"conj"}
    beside = any(heads[i] == verb and deps[i] in wrong for i in range(first, start))
    clauses = [i for i in range(first, start) if heads[i] == verb and deps[i] == "ccomp"]
    loose = not marked and any(
        heads[i] == verb and deps[i] == "advcl" and columns.tags[i] == "VBG"
        for i in range(max(clauses, default=start), start)
    )
    return not (beside or loose) and (told or deps[verb] == "parataxis" or heads[verb] > verb)


def _turned(columns: Columns, first: int, start: int, speakers: list[int], verb: int) -> bool:
    """Hang the phrase on the verb as its subject and the clause before it as its complement."""
    heads, deps = columns.heads, columns.deps
    head, *others = speakers
    outer, relation = heads[head], deps[head]
    as_noun = first <= heads[verb] < start and deps[verb] in READ_AS_NOUN
    if as_noun:
        outer, relation = heads[verb], deps[verb]
    freed(columns, range(first, start), range(start, verb + as_noun))
    heads[head], deps[head] = verb, "nsubj"
    for index in others:
        heads[index], deps[index] = head, "conj"
        joint = next((i for i in range(index, start, -1) if columns.upos[i] == "CCONJ"), index)
        heads[joint] = head if joint == index else index
    for index in range(start, verb):
        inside = start <= heads[index] < verb and index != heads[index]
        held = heads[index] == verb and deps[index] in ("aux", "advmod")
        if index != head and not inside and not held:
            heads[index] = head
            deps[index] = "compound" if index < head else "appos"
    if not governed(columns, first, start, verb, (outer, relation)):
        return False
    for index in below(columns, verb):
        if index > verb and deps[index] == "nsubj":
            deps[index] = "iobj"
    for index in range(verb + 1, len(heads)):
        if index not in columns.starts and first <= heads[index] < verb:
            heads[index] = verb
            continue
        break
    return True


def governed(columns: Columns, first: int, start: int, verb: int, had: tuple[int, str]) -> bool:
    """Make the clause before a verb of speech its complement; `had` is where the speaker hung."""
    heads, deps = columns.heads, columns.deps
    outer, relation = had
    main = _main(columns, first, start, verb)
    if main is None:
        return False
    loose = [
        i
        for i in range(first, start)
        if i != main and (heads[i] == i or not first <= heads[i] < start)
    ]
    swallowed = first <= outer < start
    for index in loose:
        if heads[index] == -1 and swallowed:
            heads[index] = outer
            deps[index] = relation if columns.upos[index] in NOMINAL else deps[index]
        elif heads[index] != verb or deps[index] != "ccomp":
            heads[index] = main
            _as_subject(columns, index, main)
    heads[verb], deps[verb] = verb, "root"
    if columns.tags[verb] == "VBN" and columns.upos[verb - 1] != "AUX":
        columns.tags[verb] = "VBD"
    heads[main], deps[main] = verb, "ccomp"
    active = not any(deps[i] in ("aux:pass", "obl:agent") for i in below(columns, main))
    named = False
    for index in below(columns, main):
        if active and deps[index] == "nsubj:pass" and columns.tags[main] in ("VBD", "VBZ"):
            deps[index] = "nsubj"
        if named and deps[index] == "nsubj" and main < index < start:
            deps[index] = "obj"
        named = named or deps[index] in SUBJECT
    return True


def freed(columns: Columns, told: range, phrase: range) -> None:
    """Take what is told off the speaker's phrase: the last noun there keeps the rest (-1)."""
    heads = columns.heads
    held = [i for i in told if heads[i] in phrase]
    nouns = [
        i
        for i in held
        if columns.upos[i] in NOMINAL and not (columns.upos[i] == "ADJ" and _is_verbal(columns, i))
    ]
    if not nouns:
        for index in held:
            if columns.upos[index] != "VERB":
                heads[index] = -1
        return
    last = nouns[-1]
    for index in held:
        if columns.upos[index] != "VERB":
            heads[index] = last
    heads[last] = -1


def _is_verbal(columns: Columns, index: int) -> bool:
    return any(columns.deps[i] in ("cop", "aux:pass") for i in below(columns, index))


def _main(columns: Columns, first: int, start: int, verb: int) -> int | None:
    """The predicate of the clause that is reported."""
    heads, deps, upos = columns.heads, columns.deps, columns.upos
    tops = [i for i in range(first, start) if heads[i] == i or not first <= heads[i] < start]
    verbs = [i for i in tops if upos[i] in ("VERB", "AUX") and heads[i] != -1]
    for index in verbs:
        if heads[index] == index:
            return index
    finite = [i for i in verbs if _finite(columns, i)]
    for index in (*(i for i in verbs if deps[i] == "ccomp"), *finite):
        return index
    found = _hidden(columns, first, start, tops)
    for index in verbs if found is None else [found]:
        return index
    spoken = (i for i in tops if heads[i] == i or deps[i] == "ccomp" or _is_verbal(columns, i))
    named = (i for i in tops if deps[i] in SUBJECT)
    return next(spoken, next(named, None))


def _hidden(columns: Columns, first: int, start: int, tops: list[int]) -> int | None:
    """A verb with tense that was read as a part of its object: "the raid targeted positions"."""
    heads, deps = columns.heads, columns.deps
    for index in range(first, start):
        noun = heads[index]
        read = deps[index] in ("amod", "acl", "compound") and columns.upos[index] == "VERB"
        if not read or noun not in tops or not index < noun:
            continue
        if _finite(columns, index):
            if any(deps[i] in SUBJECT and i < index for i in below(columns, index)):
                heads[index], heads[noun], deps[noun] = index, index, "obj"
                return index
        elif columns.tags[index] == "VBN" and not _is_verbal(columns, noun):
            own = [i for i in below(columns, noun) if deps[i] == "nsubj" and i < index]
            for subject in own[:1]:
                heads[subject], columns.tags[index] = index, "VBD"
                heads[index], heads[noun], deps[noun] = index, index, "obj"
                for between in range(subject + 1, index):
                    heads[between] = index if heads[between] == noun else heads[between]
                return index
    return None


def _finite(columns: Columns, index: int) -> bool:
    near = below(columns, index)
    aux = any(columns.deps[i] in ("aux", "aux:pass", "cop") and i < index for i in near)
    return aux or columns.tags[index] in FINITE


def _as_subject(columns: Columns, index: int, main: int) -> None:
    """A noun before a predicate without a subject is its subject."""
    deps = columns.deps
    if deps[index] in SUBJECT and any(
        deps[i] in SUBJECT and i != index for i in below(columns, main)
    ):
        deps[index] = "dep"
    elif deps[index] in ("ccomp", "root"):
        deps[index] = "parataxis" if columns.upos[index] in ("VERB", "AUX") else "dep"


def is_tree(columns: Columns, first: int, end: int) -> bool:
    """Whether every word of the sentence comes to its root."""
    heads = columns.heads
    for index in range(first, end):
        steps = 0
        while heads[index] != index:
            index = heads[index]
            steps += 1
            if steps > end - first or not first <= index < end:
                return False
    return True
