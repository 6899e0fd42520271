"""Small corrections of parses that break a rule of the annotation, so that no clause rule has to.

Each works on the columns of one document: heads as absolute positions, labels, tags, forms.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.columns import Columns
from kg.extract.lexicon import TITLES
from kg.extract.repair.attached import attached
from kg.extract.repair.charged import charged
from kg.extract.repair.clauses import clauses
from kg.extract.repair.closing import is_tree
from kg.extract.repair.datelines import dashed_dateline, dateline
from kg.extract.repair.doers import doers
from kg.extract.repair.first import FIRST
from kg.extract.repair.headlines import telling_end
from kg.extract.repair.names import neighbouring_countries
from kg.extract.repair.participles import participles
from kg.extract.repair.relative_reports import reported_relatives
from kg.extract.repair.reported import reported_happenings
from kg.extract.repair.reports import (
    SPEAKERS_NEXT,
    aside,
    called_by_name,
    charge,
    clause_of_statement,
    closing_report,
    counted_part,
    denied_subjects,
    inverted_speaker,
    joined_to_speaker,
    speaker_goes_on,
    speaker_set_apart,
    subject_of_told,
    telling_noun,
)
from kg.extract.repair.results import RESULTS
from kg.extract.repair.telegraphic import telegraphic
from kg.extract.repair.told import told_parts
from kg.extract.repair.tolls import counted_harm
from kg.extract.repair.voice import set_apart
from kg.extract.repair.whose import whose

GIVING = frozenset(
    "give gave given gives giving grant granted grants offer offered send sent".split()
)
OUTER = frozenset("case punct cc conj acl:relcl det appos cop nsubj mark parataxis".split())
JOINED = frozenset({"nmod", "obl", "obj"})
NUMBERED = frozenset({"obj", "obl", "obl:unmarked"})
PARTICLES = frozenset({"down", "out", "up", "off", "over", "back"})
WITH_PARTICLE = frozenset(
    """shot shoot shoots shooting brought brings bring gunned carried carries carry blew blow burned
    burnt tore wiped called drove pushed forced rounded shut took struck cut broke broken""".split()
)
BETWEEN = frozenset("compound flat amod nmod:desc".split())


def repaired(columns: Columns) -> None:
    """Correct a parse in place; a sentence of which no tree comes out stays as it was."""
    before = list(columns.heads), list(columns.deps)
    for correct in FIRST:
        correct(columns)
    _correct(columns)
    attached(columns)
    whose(columns)
    charged(columns)
    doers(columns)
    told_parts(columns)
    reported_relatives(columns)
    reported_happenings(columns)
    participles(columns)
    counted_harm(columns)
    for first, end in zip(columns.starts, [*columns.starts[1:], len(columns.heads)], strict=True):
        if not is_tree(columns, first, end):
            columns.heads[first:end] = before[0][first:end]
            columns.deps[first:end] = before[1][first:end]
    if not sound(columns.heads):
        columns.heads[:], columns.deps[:] = before


def sound(heads: Sequence[int]) -> bool:
    """Whether every word comes to a root by way of its heads, without going round in a circle."""
    reached: set[int] = set()
    for start in range(len(heads)):
        path: list[int] = []
        index, on_path = start, set[int]()
        while index not in reached and heads[index] != index:
            if index in on_path:
                return False
            on_path.add(index)
            path.append(index)
            index = heads[index]
        reached.update(path)
    return True


def _correct(columns: Columns) -> None:
    telegraphic(columns)
    clauses(columns)
    for start, end in zip(columns.starts, [*columns.starts[1:], len(columns.forms)], strict=True):
        telling_end(columns, start, end)
        dateline(columns, start)
        dashed_dateline(columns, start)
    for index, dep in enumerate(columns.deps):
        if dep == "appos" or (dep == "flat" and columns.upos[columns.heads[index]] == "NOUN"):
            title_before_name(columns, index)
        elif dep == "case" and columns.deps[columns.heads[index]] == "obj":
            object_with_preposition(columns, columns.heads[index], index)
        elif dep == "cc" and columns.forms[index].lower() in ("or", "nor"):
            if not denied_subjects(columns, index) and columns.deps[columns.heads[index]] in JOINED:
                loose_conjunct(columns, columns.heads[index])
        elif dep == "cc" and columns.deps[columns.heads[index]] in JOINED:
            loose_conjunct(columns, columns.heads[index])
        elif dep == "cc" and columns.forms[columns.heads[index]].lower() in SPEAKERS_NEXT:
            speaker_goes_on(columns, columns.heads[index])
        elif dep in ("case", "mark") and columns.forms[index].lower() == "of":
            counted_part(columns, index)
            charge(columns, columns.heads[index])
        elif dep in ("mark", "obj") and columns.forms[index].lower() == "that":
            clause_of_statement(columns, columns.heads[index], index)
        elif dep == "conj":
            joined_to_speaker(columns, index)
        elif dep == "advcl":
            telling_noun(columns, index)
        elif dep == "vocative":
            speaker_set_apart(columns, index)
        elif dep == "ccomp":
            told_clause(columns, index)
        elif dep == "xcomp":
            called_by_name(columns, index)
    for index, dep in enumerate(columns.deps):
        if dep in ("advcl", "obl", "obl:unmarked"):
            behind_report(columns, index)
        if index and dep in NUMBERED and any(c.isdigit() for c in columns.forms[index]):
            numbered_name(columns, index)
        elif dep == "case" and columns.forms[index].lower() in PARTICLES:
            particle(columns, index)
    for index in range(len(columns.heads) - 1):
        if columns.upos[index] == "PROPN" == columns.upos[index + 1]:
            neighbouring_countries(columns, index)
    subjects: dict[int, list[int]] = {}
    for index, dep in enumerate(columns.deps):
        if dep in ("nsubj", "nsubj:pass"):
            subjects.setdefault(columns.heads[index], []).append(index)
            closing_report(columns, columns.heads[index], index)
        elif dep == "nmod:poss" and columns.upos[index] == "PROPN":
            bare_possessor(columns, index)
        elif dep == "det" and columns.deps[columns.heads[index]] == "compound":
            bare_possessor(columns, columns.heads[index])
    for head, found in subjects.items():
        if len(found) > 1 and not aside(columns, head, found):
            set_apart(columns, head, found)
            inverted_speaker(columns, head, found)
            second_subject(columns, head, found)
            stolen_subject(columns, head, found)
            fronted_subject(columns, head, found)


def title_before_name(columns: Columns, name: int) -> None:
    """A name right behind a title is the head and the title its description."""
    title = columns.heads[name]
    if columns.upos[name] != "PROPN" or columns.forms[title].lower() not in TITLES or title > name:
        return
    inner = range(title + 1, name)
    if any(columns.upos[i] == "PUNCT" and columns.forms[i] not in ("-", ".") for i in inner):
        return
    for index, head in enumerate(columns.heads):
        rest = index > name and columns.deps[index] == columns.deps[name] == "flat"
        if head == title and index != name and (rest or columns.deps[index] in OUTER):
            columns.heads[index] = name
    columns.heads[name] = name if columns.heads[title] == title else columns.heads[title]
    columns.deps[name], columns.deps[title] = columns.deps[title], "nmod:desc"
    columns.heads[title] = name


def loose_conjunct(columns: Columns, index: int) -> None:
    """A phrase with "and" and without preposition is joined to the one before it."""
    head, dep = columns.heads[index], columns.deps[index]
    earlier = -1
    for position in range(min(head, index) if dep == "nsubj" else head, index):
        if columns.heads[position] == head and columns.deps[position] == dep:
            earlier = position
    marked = any(
        columns.heads[position] == index and columns.deps[position] == "case"
        for position in range(max(0, index - 6), index)
    )
    if earlier >= 0 and not marked:
        columns.heads[index], columns.deps[index] = earlier, "conj"


def object_with_preposition(columns: Columns, index: int, marker: int) -> None:
    """What stands behind a preposition is no object of its verb."""
    verb = columns.heads[index]
    if verb < marker < index and columns.upos[verb] == "VERB" and columns.upos[marker] == "ADP":
        columns.deps[index] = "obl"


def fronted_subject(columns: Columns, head: int, found: list[int]) -> None:
    """In "twelve killed, the ministry says" the first subject belongs to what is said."""
    first, last = found[0], found[-1]
    if columns.heads[first] != head or columns.heads[last] != head:
        return
    for index in range(first + 1, last):
        said = columns.heads[index] == head and columns.deps[index] == "ccomp"
        if said and not any(
            columns.heads[i] == index and columns.deps[i] in ("nsubj", "nsubj:pass")
            for i in range(first, index)
        ):
            columns.heads[first] = index
            return


def particle(columns: Columns, index: int) -> None:
    """ "Down" right behind "shot" belongs to the verb, and what follows is its object."""
    verb, thing = index - 1, columns.heads[index]
    if verb < 0 or columns.forms[verb].lower() not in WITH_PARTICLE or thing < index:
        return
    columns.heads[index], columns.deps[index] = verb, "compound:prt"
    owned = [i for i, head in enumerate(columns.heads) if head == verb]
    if columns.heads[thing] == verb and not any(columns.deps[i] == "obj" for i in owned):
        columns.deps[thing] = "obj"


def numbered_name(columns: Columns, index: int) -> None:
    """Of two neighbouring objects the second, a number or code, is part of the first's name."""
    before = index - 1
    same = columns.heads[before] == columns.heads[index] and columns.deps[before] == "obj"
    if same and columns.upos[before] in ("NOUN", "PROPN"):
        columns.heads[index], columns.deps[index] = before, "flat"


def behind_report(columns: Columns, index: int) -> None:
    """What stands behind "…, he said" belongs to that and not to what he said before it.

    Not what came of the deed: "troops fired shells, officials said, killing two".
    """
    head = columns.heads[index]
    above = columns.heads[head]
    if columns.forms[index].lower() in RESULTS:
        return
    if head < above < index and columns.upos[above] == "VERB" and columns.deps[head] == "ccomp":
        columns.heads[index] = above


def told_clause(columns: Columns, index: int) -> None:
    """Who spoke in "Missile hits mosque, army says; rebels claim X" has not said what follows."""
    subject_of_told(columns, index)
    verb = columns.heads[index]
    above = columns.heads[verb]
    if columns.deps[verb] == "parataxis" and above < verb < index:
        if columns.forms[verb + 1] == ";":
            columns.heads[index], columns.deps[index] = above, "parataxis"


def stolen_subject(columns: Columns, head: int, found: list[int]) -> None:
    """A second subject behind its verb belongs to the verb of saying right after it."""
    last = found[-1]
    above = columns.heads[head]
    while columns.heads[above] != above and above <= last:
        above = columns.heads[above]
    if last < head or above <= last or columns.upos[above] != "VERB":
        return
    if any(columns.heads[i] == above and columns.deps[i] == "nsubj" for i in range(last, above)):
        return
    columns.heads[last] = above
    if not any(
        columns.heads[i] == above and columns.deps[i] == "aux:pass" for i in range(last, above)
    ):
        columns.deps[last] = "nsubj"
    for index in range(last + 1, above):
        if columns.heads[index] == head and columns.deps[index] == "obl":
            columns.heads[index], columns.deps[index] = last, "nmod"


def second_subject(columns: Columns, head: int, found: list[int]) -> None:
    """Of two neighbouring subjects of one verb the first is the title of the second, or whose
    title stands between the two ("Kenya President Ruto").
    """
    for first, second in zip(found, found[1:], strict=False):
        if second > head or columns.upos[second] != "PROPN":
            continue
        if columns.upos[first] not in ("NOUN", "PROPN") or not _adjacent(columns, first, second):
            continue
        title = columns.deps[second - 1] == "nmod:desc" and second - 1 > first
        columns.heads[first] = second - 1 if title else second
        columns.deps[first] = "compound" if title else "nmod:desc"


def _adjacent(columns: Columns, first: int, second: int) -> bool:
    """Whether nothing but what belongs to the second stands between two words."""
    return all(
        columns.heads[between] in (second, second - 1) and columns.deps[between] in BETWEEN
        for between in range(first + 1, second)
    )


def bare_possessor(columns: Columns, index: int) -> None:
    """A phrase without "'s" before the object of "give" is the one who gets it."""
    noun = columns.heads[index]
    verb = columns.heads[noun]
    if columns.deps[noun] != "obj" or columns.forms[verb].lower() not in GIVING or index > noun:
        return
    marked = any(
        columns.heads[position] == index and columns.deps[position] == "case"
        for position in range(index + 1, noun)
    )
    if not marked:
        columns.heads[index] = verb
        columns.deps[index] = "iobj"
