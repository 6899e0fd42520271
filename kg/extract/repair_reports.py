"""Corrections of parses around verbs of saying and accusing: whose clause, whose charge."""

from __future__ import annotations

from kg.extract.columns import Columns

REPORTED = frozenset(
    """said says told tells added stated announced claimed claims insisted maintained denied
    acknowledged admitted confirmed reported argued conceded reiterated noted explained declared
    wrote alleged complained warned""".split()
)
SPEAKERS_NEXT = frozenset(
    """accused blamed called condemned demanded denied denounced dismissed rejected urged vowed
    warned threatened pledged promised suggested described criticised criticized accuses blames
    denies rejects urges warns vows""".split()
)
"""Verbs that after a report go on with what its speaker does in words."""

ACCUSING = frozenset("accuse accused accuses accusing suspect suspected suspects".split())
CHANNELS = frozenset(
    """statement report interview speech message post letter briefing communique communiqué video
    release tweet email e-mail note address broadcast conference""".split()
)


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
    later = (i for i in range(noun + 1, end) if columns.forms[i].lower() == "of")
    if not any(columns.heads[columns.heads[i]] in (verb, accused) for i in later):
        columns.heads[noun] = verb
        columns.deps[noun] = "advcl" if columns.upos[noun] == "VERB" else "obl"


def clause_of_statement(columns: Columns, clause: int) -> None:
    """ "He said in a statement that X": the clause is what he said, the noun only where."""
    noun = columns.heads[clause]
    if columns.deps[clause] not in ("acl", "acl:relcl") or not noun < clause:
        return
    if columns.forms[noun].lower() not in CHANNELS:
        return
    case = [i for i in range(max(noun - 6, 0), noun) if columns.heads[i] == noun]
    if not any(columns.deps[i] == "case" for i in case):
        return
    verb = columns.heads[noun]
    while columns.deps[verb] in ("iobj", "obj", "obl", "nmod") and columns.heads[verb] < verb:
        verb = columns.heads[verb]
    said = columns.forms[verb].lower() in REPORTED and verb < noun
    if said and not any(
        columns.heads[i] == verb and columns.deps[i] == "ccomp" for i in range(verb, clause)
    ):
        columns.heads[clause], columns.deps[clause] = verb, "ccomp"


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
