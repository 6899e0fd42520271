"""Corrections of parses around verbs of saying and accusing: whose clause, whose charge."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.columns import Columns, below, has
from kg.extract.lexicon import DIRECTIVES, TITLES

REPORTED = frozenset(
    """said says told tells added stated announced claimed claims insisted maintained denied
    acknowledged admitted confirmed reported argued conceded reiterated noted explained declared
    wrote alleged complained warned""".split()
)
SPEAKERS_NEXT = frozenset(
    """accused blamed called condemned demanded denied denounced dismissed rejected urged vowed
    warned threatened pledged promised suggested described criticised criticized accuses blames
    denies rejects urges warns vows added adds""".split()
)
"""Verbs that after a report go on with what its speaker does in words."""

MINDED = frozenset("hoped hopes believed believes thought thinks feared fears expected".split())
"""Verbs with which "and he" goes on with what a speaker said of himself."""

ACCUSING = frozenset("accuse accused accuses accusing suspect suspected suspects".split())
ARTICLES = ("a", "an")
DENYING = frozenset("deny denies denied denying".split())
CHANNELS = frozenset(
    """statement report interview speech message post letter briefing communique communiqué video
    release tweet email e-mail note address broadcast conference""".split()
)

REACH = 12
LONG = 60
TOLD = frozenset("ccomp obj xcomp parataxis mark aux:pass nsubj:pass".split())
SUBJECT = frozenset({"nsubj", "nsubj:pass"})


def joined_to_speaker(columns: Columns, joined: int) -> None:
    """What is joined to a speaker's name describes him, what is joined to his verb he said."""
    further_description(columns, joined)
    hopes_along(columns, joined)


def hopes_along(columns: Columns, verb: int) -> None:
    """ "He said that X and he hoped for Y": the hope too is what he said."""
    cue = columns.heads[verb]
    if columns.deps[verb] != "conj" or columns.forms[verb].lower() not in MINDED:
        return
    if columns.forms[cue].lower() not in REPORTED or not cue < verb:
        return
    told = [i for i in below(columns, cue) if columns.deps[i] == "ccomp" and cue < i < verb]
    marked = any(columns.forms[i].lower() == "that" for t in told for i in below(columns, t))
    if len(told) == 1 and marked and columns.upos[verb - 1] == "PRON":
        columns.heads[verb] = told[0]


def speaker_goes_on(columns: Columns, verb: int) -> None:
    """ "He said X was Y and accused Z": who accuses is who said it, and not X."""
    first = columns.heads[verb]
    cue = columns.heads[first]
    if columns.deps[verb] != "conj" or columns.deps[first] != "ccomp" or not cue < first < verb:
        return
    if columns.forms[cue].lower() not in REPORTED:
        return
    own = ("nsubj", "nsubj:pass", "aux", "aux:pass", "mark")
    if not any(columns.heads[i] == verb and columns.deps[i] in own for i in range(first, verb)):
        columns.heads[verb] = cue


TELLING = frozenset("suggesting claiming saying alleging indicating asserting".split())
TOLD_OF = frozenset("reports report claims allegations rumours rumors accounts".split())


def telling_noun(columns: Columns, verb: int) -> None:
    """ "Denied reports suggesting that": it is the reports that suggest, not who denies them."""
    if columns.forms[verb].lower() not in TELLING:
        return
    before = verb - 1
    while before > 0 and columns.upos[before] == "PUNCT" and columns.forms[before] != ",":
        before -= 1
    if columns.forms[before].lower() in TOLD_OF and columns.heads[before] == columns.heads[verb]:
        columns.heads[verb], columns.deps[verb] = before, "acl"


def aside(columns: Columns, verb: int, subjects: Sequence[int]) -> bool:
    """ ", a charge Y denies": a noun behind a comma with a subject of its own clause behind it."""
    noun, own = subjects[0], subjects[-1]
    above = columns.heads[verb]
    if columns.deps[verb] != "parataxis" or not above < noun < own < verb:
        return False
    first = min(i for i in (noun, *below(columns, noun)) if i > above)
    opened = first > 0 and columns.forms[first - 1] == ","
    if not opened and columns.forms[first] == ",":
        opened, first = True, first + 1
    if not (opened and columns.upos[noun] == "NOUN" and columns.forms[first].lower() in ARTICLES):
        return False
    columns.heads[noun], columns.deps[noun] = above, "dep"
    columns.heads[verb], columns.deps[verb] = noun, "acl:relcl"
    return True


def denied_subjects(columns: Columns, cc: int) -> bool:
    """ "Denied its jets or those of its ally were involved": all of them are subjects."""
    clause = columns.heads[cc]
    verb = columns.heads[clause]
    if columns.deps[clause] != "conj" or columns.forms[verb].lower() not in DENYING:
        return False
    denied = [i for i in below(columns, verb) if columns.deps[i] == "obj" and verb < i < cc]
    others = [i for i in below(columns, clause) if columns.deps[i] == "nsubj" and cc < i]
    if len(denied) != 1 or len(others) != 1 or not others[0] < clause:
        return False
    columns.heads[denied[0]], columns.deps[denied[0]] = clause, "nsubj"
    columns.heads[others[0]], columns.deps[others[0]] = denied[0], "conj"
    columns.heads[cc] = others[0]
    columns.deps[clause] = "ccomp"
    return True


def counted_part(columns: Columns, of: int) -> None:
    """ "Shot down 28 of 31 drones": the drones are what was shot down."""
    noun = columns.heads[of]
    before = of - 1
    numbered = before >= 0 and columns.upos[before] == "NUM" and columns.heads[before] == noun
    if numbered and columns.deps[noun] == "obl" and columns.deps[before] == "nummod":
        verb = columns.heads[noun]
        taken = (columns.heads[i] == verb and columns.deps[i] == "obj" for i in range(verb, noun))
        columns.deps[noun] = "obl" if any(taken) else "obj"


def charge(columns: Columns, noun: int) -> None:
    """ "Accused the troops of looting": the looting is the charge, no part of the troops."""
    accused = columns.heads[noun]
    verb = columns.heads[accused]
    if columns.deps[noun] != "nmod" or columns.deps[accused] != "obj":
        return
    if columns.upos[noun] == "PROPN" or columns.forms[verb].lower() not in ACCUSING:
        return
    end = min(noun + 8, len(columns.forms))
    later = (
        i
        for i in range(noun + 1, end)
        if columns.forms[i].lower() == "of" and columns.forms[i - 1].lower() != "and"
    )
    if not any(columns.heads[columns.heads[i]] in (verb, accused) for i in later):
        columns.heads[noun] = verb
        columns.deps[noun] = "advcl" if columns.upos[noun] == "VERB" else "obl"


def clause_of_statement(columns: Columns, clause: int, that: int) -> None:
    """ "He said in a statement that X": the clause is what he said, the noun only where.

    So it is behind any other phrase ("said after the raid that X") if nothing else is said.
    """
    noun = columns.heads[clause]
    if columns.deps[clause] not in ("acl", "acl:relcl") or not noun < clause:
        return
    channel = columns.forms[noun].lower() in CHANNELS
    case = [i for i in range(max(noun - 6, 0), noun) if columns.heads[i] == noun]
    if not any(columns.deps[i] == "case" for i in case):
        return
    verb = columns.heads[noun]
    if not channel and (columns.deps[noun] != "obl" or that != noun + 1):
        return
    while columns.deps[verb] in ("iobj", "obj", "obl", "nmod") and columns.heads[verb] < verb:
        verb = columns.heads[verb]
    said = columns.forms[verb].lower() in REPORTED and verb < noun
    near = range(max(verb - REACH, 0), min(clause + REACH, len(columns.forms)))
    taken = [i for i in near if columns.heads[i] == verb and columns.deps[i] in TOLD]
    if not said or any(columns.deps[i] == "ccomp" and verb < i < clause for i in taken):
        return
    if channel and columns.deps[that] == "mark":
        columns.heads[clause], columns.deps[clause] = verb, "ccomp"
    elif not taken and any(
        columns.heads[i] == clause and columns.deps[i] in SUBJECT for i in range(that + 1, clause)
    ):
        columns.heads[clause], columns.deps[clause] = verb, "ccomp"
        columns.deps[that] = "mark"


def further_description(columns: Columns, joined: int) -> None:
    """ "Said Anna Berg, director and physicist at X": both nouns describe her, two do not speak."""
    name = columns.heads[joined]
    if columns.upos[name] != "PROPN" or not name < joined:
        return
    between = range(name + 1, joined)
    described = [i for i in between if columns.heads[i] == name and columns.deps[i] == "appos"]
    link = [i for i in between if columns.heads[i] == joined and columns.deps[i] == "cc"]
    if not described or not link or columns.forms[link[0] - 1] == ",":
        return
    first, *_ = described
    article = any(columns.heads[i] == joined and columns.deps[i] == "det" for i in between)
    titled = any(columns.forms[i].lower() in TITLES for i in range(link[0] + 1, joined))
    named = columns.upos[joined] == "PROPN" and (titled or link[0] + 1 == joined)
    commas = [i for i in range(name + 1, first) if columns.forms[i] == ","]
    if commas and not named and not (article and columns.upos[first] == "PROPN"):
        columns.heads[joined] = described[-1]


def subject_of_told(columns: Columns, clause: int) -> None:
    """ "Added the rebels had burned it": nobody adds rebels, they are the subject of the clause."""
    verb = columns.heads[clause]
    if columns.forms[verb].lower() not in REPORTED - {"told", "tells"} or not verb < clause:
        return
    near = range(verb + 1, clause)
    subjects = [i for i in below(columns, clause) if columns.deps[i] in SUBJECT]
    if len(subjects) == 2 and subjects[0] < verb < subjects[1] and not has(columns, verb, SUBJECT):
        # "The mayor said six were among those hurt": the first is the one who says it.
        columns.heads[subjects[0]], columns.deps[subjects[0]] = verb, "nsubj"
    things = [i for i in near if columns.heads[i] == verb and columns.deps[i] == "obj"]
    own = {columns.deps[i] for i in near if columns.heads[i] == clause}
    finite = own & {"aux", "aux:pass", "cop"} or _with_tense(columns, clause)
    if len(things) == 1 and finite and not own & {*SUBJECT, "mark"}:
        columns.heads[things[0]] = clause
        columns.deps[things[0]] = "nsubj:pass" if "aux:pass" in own else "nsubj"


def called_by_name(columns: Columns, name: int) -> None:
    """ "A witness named Omar": the name stands for the witness like any name beside a noun."""
    verb = columns.heads[name]
    noun = columns.heads[verb]
    if columns.forms[verb].lower() not in ("named", "called") or columns.deps[verb] != "acl":
        return
    if verb + 1 == name and noun < verb and columns.upos[name] == "PROPN":
        columns.heads[name], columns.deps[name] = noun, "appos"


def speaker_set_apart(columns: Columns, name: int) -> None:
    """ "“X,” Mr. Levi, an army veteran, said": the name is who said it, nobody spoken to."""
    clause = columns.heads[name]
    verb = columns.heads[clause]
    if columns.deps[clause] != "ccomp" or not clause < name < verb < name + LONG:
        return
    if columns.forms[verb].lower() not in REPORTED or columns.upos[name] != "PROPN":
        return
    around = range(max(clause - REACH, 0), min(verb + REACH, len(columns.forms)))
    if not any(columns.heads[i] == verb and columns.deps[i] in SUBJECT for i in around):
        columns.heads[name], columns.deps[name] = verb, "nsubj"


def closing_report(columns: Columns, verb: int, speaker: int) -> None:
    """ "A shell hit the market killing two said Haddad": a report that ends its sentence.

    Its verb stands before or behind its speaker, without a comma or an "and"; what stands before
    both is the clause that it reports, and no clause beside it.
    """
    clause = columns.heads[verb]
    if columns.forms[verb].lower() not in REPORTED or columns.upos[verb] != "VERB":
        return
    before = range(max(verb - LONG, 0), verb)
    after = range(verb + 1, min(verb + REACH, len(columns.forms)))
    inverted = speaker > verb
    opening = next(
        (i for i in range(verb + 1, speaker + 1) if columns.heads[i] == speaker), speaker
    )
    if inverted and (opening != verb + 1 or columns.deps[speaker] != "nsubj"):
        return
    if any(columns.heads[i] == verb and columns.deps[i] in TOLD for i in (*before, *after)):
        return
    first = verb if inverted else next((i for i in before if _below(columns, i, speaker)), 0)
    if first == 0 or columns.upos[first - 1] in ("PUNCT", "CCONJ", "SCONJ", "SPACE"):
        return
    if columns.deps[verb] == "conj" and clause < first:
        joined = any(columns.heads[i] == verb and columns.deps[i] == "cc" for i in before)
        if not inverted and (joined or not _ends(columns, verb)):
            return
        _turn(columns, verb, clause)
    elif inverted and columns.deps[verb] == "root":
        found = [i for i in before if columns.heads[i] == verb and columns.deps[i] == "advcl"]
        if len(found) == 1 and _with_tense(columns, found[0]):
            marked = (columns.heads[i] == found[0] and columns.deps[i] == "mark" for i in before)
            columns.deps[found[0]] = "advcl" if any(marked) else "ccomp"


def _with_tense(columns: Columns, verb: int) -> bool:
    """Whether a verb form has tense by its tag."""
    return bool({"VBD", "VBZ", "VBP"} & {*columns.tags[verb : verb + 1]})


def _below(columns: Columns, index: int, top: int) -> bool:
    """Whether a word is another one or hangs below it, not far down."""
    for _ in range(REACH):
        if index == top or columns.heads[index] == index:
            break
        index = columns.heads[index]
    return index == top


def _ends(columns: Columns, verb: int) -> bool:
    """Whether nothing but a mark follows a verb in its sentence."""
    rest = verb + 1
    return (
        rest == len(columns.forms)
        or columns.upos[rest] in ("PUNCT", "SPACE")
        and (columns.forms[rest] in (".", "!", "?", "\n") or columns.upos[rest] == "SPACE")
    )


def _turn(columns: Columns, verb: int, clause: int) -> None:
    """Make the clause that a verb was joined to the complement of that verb."""
    root = columns.heads[clause] == clause
    columns.heads[verb] = verb if root else columns.heads[clause]
    columns.deps[verb] = columns.deps[clause]
    columns.heads[clause], columns.deps[clause] = verb, "ccomp"
    for index in range(clause + 1, verb):
        if columns.heads[index] == verb and columns.deps[index] in ("cc", "punct"):
            columns.heads[index] = clause


def inverted_speaker(columns: Columns, verb: int, found: list[int]) -> None:
    """ "Shells killed two people said the monitor": who stands behind the verb said it.

    What stands before it is the object of the clause that it closes.
    """
    first, last = found[0], found[-1]
    said = columns.forms[verb].lower() in REPORTED and columns.forms[verb].lower() != "told"
    if not said or not first < verb < last:
        return
    clause = next(
        (i for i in range(first) if columns.heads[i] == verb and columns.deps[i] == "ccomp"), None
    )
    if clause is None or columns.heads[first] != verb:
        return
    if any(columns.upos[i] == "PUNCT" for i in range(clause, first)):
        return
    taken = any(
        columns.heads[i] == clause and columns.deps[i] == "obj" for i in range(clause, first)
    )
    columns.heads[first] = clause
    columns.deps[first] = "obl:unmarked" if taken else "obj"


def infinitive_of_order(columns: Columns, index: int) -> None:
    """ "Ignored an order from X to withdraw": the infinitive tells the order, not what for."""
    verb = columns.heads[index]
    orders = [
        i
        for i in below(columns, verb)
        if verb < i < index
        and columns.deps[i] == "obj"
        and columns.forms[i].lower().removesuffix("s") in DIRECTIVES
    ]
    bare = any(
        columns.deps[i] == "mark" and columns.forms[i].lower() == "to"
        for i in below(columns, index)
    )
    if not orders or not bare:
        return
    between = range(orders[-1] + 1, index)
    if all(columns.heads[i] >= orders[-1] for i in between):
        columns.heads[index], columns.deps[index] = orders[-1], "acl"


def according_to_bodies(columns: Columns) -> None:
    """ "According to the agency three men died": the teller ends before the count or article."""
    for index, form in enumerate(columns.forms):
        if form in ("According", "according") and columns.deps[index] == "mark":
            _teller_alone(columns, index)


def _teller_alone(columns: Columns, index: int) -> None:
    heads, deps, forms = columns.heads, columns.deps, columns.forms
    verb, first = heads[index], index + 2
    last = next(
        (
            i - 1
            for i in range(first + 1, min(first + 8, len(forms)))
            if columns.upos[i] in ("NUM", "DET") and columns.upos[i - 1] in ("NOUN", "PROPN")
        ),
        None,
    )
    if last is None or deps[last] not in ("compound", "nmod:desc", "flat", "nmod"):
        return
    subject = heads[last]
    if not last < subject < verb or heads[subject] != verb or not deps[subject].startswith("nsubj"):
        return
    for i in range(first, last):
        if heads[i] == subject:
            heads[i] = last
    heads[last], deps[last] = verb, "obl"
    heads[index], deps[index] = last, "case"
