"""Corrections of clauses that a parse gives to a doer who is only near: clefts, lists, weapons."""

from __future__ import annotations

from kg.extract.columns import NOUNS, Columns, below, has
from kg.extract.lexicon import WEAPONS
from kg.extract.repair.charged import reproaches
from kg.extract.repair.closing import is_tree
from kg.extract.repair.nearest import TEXTS
from kg.extract.repair.reports import REPORTED
from kg.extract.repair.voice import COMMENTING, people
from kg.extract.repair.whose import ADDRESSING

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
BOUND = frozenset({"nsubj", "nsubj:pass", "aux", "aux:pass", "cop", "mark"})
RELATIVE = frozenset({"acl:relcl"})
PASSIVE = frozenset({"aux:pass", "nsubj:pass"})
TOLD = frozenset({"ccomp", "parataxis"})
INSIDE = frozenset({"nmod", "conj", "obl", "obl:agent", "obj", "acl", "appos", "compound"})
SPREADING = frozenset(
    """circulate circulated issue issued peddle peddled peddles preach preached preaches promote
    promoted promotes publish published publishes push pushed pushes release released repeat
    repeated repeats sell sells sold spread spreads""".split()
)
"""What is done to words, and not to what they are about."""
WORDS = TEXTS | frozenset(
    """article book claim fabrication lie message myth narrative propaganda report rumor rumour
    slogan story stories video""".split()
)
DECLINING = frozenset("declined declines refused refuses stopped stops gave offered".split())
"""What somebody does who tells no more."""
REFLEXIVE = frozenset("itself themselves himself herself ourselves myself".split())
HARMING = frozenset("damaging destroying injuring killing maiming martyring wounding".split())
READ = frozenset({"read", "broadcast"})
GUILTY = frozenset("responsible accountable liable culpable".split())
CARRIED = frozenset(
    """airlifted bused dragged evacuated ferried hauled herded marched rushed shot stripped tied
    blindfolded flogged transferred transported whipped""".split()
)
"""What is done to somebody, where no object follows and a passive went before."""


def doers(columns: Columns) -> None:
    """Apply the corrections to each sentence of a document that stays a tree by them."""
    heads, deps = columns.heads, columns.deps
    for first, end in zip(columns.starts, [*columns.starts[1:], len(heads)], strict=True):
        kept = heads[first:end], deps[first:end]
        for index in range(first, end):
            _correct(columns, index)
        if heads[first:end] != kept[0] and not is_tree(columns, first, end):
            heads[first:end], deps[first:end] = kept


def _correct(columns: Columns, index: int) -> None:
    dep, tag = columns.deps[index], columns.upos[index]
    if dep == "appos" and tag == "NOUN":
        object_behind_phrase(columns, index)
    elif dep == "obj" and tag == "NOUN":
        described_clause(columns, index)
    elif dep == "amod" and columns.forms[index].lower() in GUILTY:
        held_so(columns, index)
    if tag != "VERB":
        return
    if dep == "advcl":
        result_before_report(columns, index)
        with_weapon(columns, index)
        to_account(columns, index)
    elif dep == "acl:relcl":
        cleft(columns, index)
        words_about(columns, index)
        described_before(columns, index)
        perfect_apart(columns, index)
    elif dep == "acl":
        listed_passive(columns, index)
        to_account(columns, index)
    elif dep == "conj":
        tells_no_more(columns, index)
        object_of_listed(columns, index)
        passive_too(columns, index)
    elif dep == "ccomp":
        next_of_told(columns, index)
    if columns.forms[index].lower() in READ:
        read_out(columns, index)
    if dep in ("advcl", "acl") and columns.forms[index - 1].lower() == "being":
        undergoing(columns, index)


def result_before_report(columns: Columns, verb: int) -> None:
    """ "Jets hit the port, a source told us, killing six": the jets killed them, no source."""
    cue, lower = columns.heads[verb], columns.forms[verb].lower()
    if columns.forms[cue].lower() not in REPORTED or not cue < verb:
        return
    if not lower.endswith("ing") or lower in COMMENTING | ADDRESSING or has(columns, verb, BOUND):
        return
    if columns.forms[verb - 1] != ",":
        return
    own = [i for i in below(columns, cue) if columns.deps[i] == "nsubj" and i < cue]
    told = [i for i in below(columns, cue) if columns.deps[i] == "parataxis" and i < cue]
    above = columns.heads[cue]
    if told and own and columns.upos[told[-1]] == "VERB":
        if own[-1] > told[-1]:
            columns.deps[told[-1]] = "ccomp"
        columns.heads[verb] = told[-1]
    elif columns.deps[cue] == "parataxis" and above < cue and columns.upos[above] == "VERB":
        if own and not has(columns, cue, TOLD):
            columns.heads[verb] = above


def with_weapon(columns: Columns, verb: int) -> None:
    """ "Bombed areas with artillery killing nine": who bombed them killed them by it."""
    near, head = verb - 1, columns.heads[verb]
    if columns.deps[near] != "nsubj" or columns.heads[near] != verb or not head < near:
        return
    mark = [i for i in below(columns, verb) if columns.deps[i] == "mark" and i < near]
    if [columns.forms[i].lower() for i in mark] != ["with"]:
        return
    lower = columns.forms[near].lower()
    weapon = lower in WEAPONS or lower.removesuffix("s") in WEAPONS
    known = any(columns.forms[i].lower() == "the" for i in below(columns, near) if i < near)
    if weapon and not known and not has(columns, head, PASSIVE) and _harms(columns, verb):
        columns.heads[near], columns.deps[near] = head, "obl"
        columns.heads[mark[0]], columns.deps[mark[0]] = near, "case"


def _harms(columns: Columns, verb: int) -> bool:
    return columns.forms[verb].lower() in HARMING


def cleft(columns: Columns, verb: int) -> None:
    """ "It was the army fighting beside X that bombed it": the army bombed it, and not X."""
    noun = top = columns.heads[verb]
    if any(columns.forms[i].lower() == "but" for i in below(columns, noun)):
        return
    while columns.deps[top] in INSIDE and columns.heads[top] < top:
        top = columns.heads[top]
    if top == noun or has(columns, top, frozenset({"case"})):
        return
    if not (people(columns, top) or columns.upos[top] == "PROPN"):
        if columns.forms[top].lower() not in ("army", "military", "militia", "police", "forces"):
            return
    near = [i for i in below(columns, top) if i < top]
    it = any(
        columns.forms[i].lower() == "it" and columns.deps[i] in ("nsubj", "expl") for i in near
    )
    word = [i for i in below(columns, verb) if columns.deps[i] in SUBJECTS and i < verb]
    if not it or not word or columns.forms[word[0]].lower() not in ("that", "who"):
        return
    if any(columns.deps[i] == "cop" for i in near) and columns.forms[word[0] - 1] != ",":
        columns.heads[verb] = top


def words_about(columns: Columns, verb: int) -> None:
    """ "Slogans about rights that they sell": the slogans are sold."""
    noun = columns.heads[verb]
    above = columns.heads[noun]
    about = [columns.forms[i].lower() for i in below(columns, noun) if columns.deps[i] == "case"]
    if columns.deps[noun] != "nmod" or about != ["about"] or not above < noun:
        return
    text = columns.forms[above].lower()
    if text not in WORDS and text.removesuffix("s") not in WORDS:
        return
    if columns.forms[verb].lower() in SPREADING and has(columns, verb, SUBJECTS):
        columns.heads[verb] = above


def described_before(columns: Columns, verb: int) -> None:
    """ "Hits no homes, a line Moscow has repeated": Moscow repeats the line."""
    own = [i for i in below(columns, verb) if columns.deps[i] == "nsubj" and i < verb]
    if len(own) != 2 or columns.heads[verb] > own[0] or columns.upos[own[0]] != "NOUN":
        return
    start = min([own[0], *(i for i in below(columns, own[0]) if i < own[0])])
    behind = min([own[1], *(i for i in below(columns, own[1]) if i < own[1])])
    article = columns.forms[start].lower() in ("a", "an", "the")
    if columns.forms[start - 1] == "," and article and behind == own[0] + 1:
        noun = columns.heads[verb]
        columns.heads[own[0]], columns.deps[own[0]] = noun, "appos"
        columns.heads[verb] = own[0]


def perfect_apart(columns: Columns, verb: int) -> None:
    """ "Crimes it has itself, in all likelihood, committed": it committed them."""
    if columns.forms[verb].lower() not in ("has", "have", "had"):
        return
    own = [i for i in below(columns, verb) if columns.deps[i] == "nsubj" and i < verb]
    self = [i for i in below(columns, verb) if columns.forms[i].lower() in REFLEXIVE and i > verb]
    later = [
        i
        for i in below(columns, columns.heads[verb])
        if i > verb and columns.deps[i] in ("acl", "acl:relcl") and columns.upos[i] == "VERB"
    ]
    if len(own) != 1 or not self or not later or columns.forms[later[0]].lower().endswith("ing"):
        return
    if has(columns, later[0], SUBJECTS):
        return
    for index in list(below(columns, verb)):
        columns.heads[index] = later[0]
    columns.heads[verb], columns.deps[verb] = later[0], "aux"
    columns.upos[verb] = "AUX"
    columns.deps[self[0]], columns.deps[later[0]] = "obl:unmarked", "acl:relcl"


def listed_passive(columns: Columns, verb: int) -> None:
    """ "Was held with his brothers, beaten, and marched off": he was beaten too."""
    noun = columns.heads[verb]
    first = columns.heads[noun]
    if columns.deps[noun] != "obl" or columns.forms[verb - 1] != "," or not first < noun < verb:
        return
    if not columns.tags or columns.tags[verb] != "VBN" or not has(columns, first, PASSIVE):
        return
    for later in below(columns, first):
        if later > verb and columns.deps[later] == "conj" and columns.upos[later] == "VERB":
            if not has(columns, later, BOUND):
                columns.heads[verb], columns.deps[verb] = first, "conj"
                return


def passive_too(columns: Columns, verb: int) -> None:
    """ "Was arrested, stripped and marched to the river": the auxiliary serves all of them."""
    first = columns.heads[verb]
    while columns.deps[first] == "conj" and columns.heads[first] < first:
        first = columns.heads[first]
    if not columns.tags or columns.tags[verb] != "VBD" or not has(columns, first, PASSIVE):
        return
    if has(columns, verb, BOUND | {"obj", "ccomp", "xcomp"}):
        return
    if columns.forms[verb].lower() in CARRIED:
        columns.tags[verb] = "VBN"


def tells_no_more(columns: Columns, verb: int) -> None:
    """ "They confirmed that it was broken but declined to say more": they decline."""
    first = columns.heads[verb]
    cue = columns.heads[first]
    if columns.forms[verb].lower() not in DECLINING or columns.deps[first] != "ccomp":
        return
    if not cue < first < verb or has(columns, verb, SUBJECTS) or not has(columns, cue, SUBJECTS):
        return
    but = any(columns.forms[i].lower() in ("but", "and") for i in below(columns, verb) if i < verb)
    if but and has(columns, first, frozenset({"aux:pass"})) and columns.tags:
        columns.heads[verb], columns.tags[verb] = cue, "VBD"


def object_of_listed(columns: Columns, verb: int) -> None:
    """ "Raided the hideout arrested two suspects": behind its verb a noun is the object."""
    first = columns.heads[verb]
    own = [i for i in below(columns, verb) if columns.deps[i] == "nsubj"]
    if len(own) != 1 or own[0] < verb or not first < verb or not has(columns, first, SUBJECTS):
        return
    if any(columns.deps[i] == "cc" for i in below(columns, verb)) or not columns.tags:
        return
    start = min([own[0], *(i for i in below(columns, own[0]) if i < own[0])])
    if (
        start == verb + 1
        and columns.tags[verb] == "VBD" == columns.tags[first]
        and not has(columns, verb, frozenset({"obj", "aux", "aux:pass"}))
    ):
        columns.deps[own[0]] = "obj"


def next_of_told(columns: Columns, verb: int) -> None:
    """ "Said troops had fought them killed six recovered guns": all of it is told."""
    cue = columns.heads[verb]
    if not columns.tags or columns.tags[verb] not in ("VBD", "VBN") or not cue < verb:
        return
    before = [i for i in below(columns, cue) if columns.deps[i] == "ccomp" and cue < i < verb]
    if not before or has(columns, verb, BOUND | {"cc"}) or not has(columns, before[-1], SUBJECTS):
        return
    if not any(columns.deps[i] == "conj" and i < verb for i in below(columns, before[-1])):
        return
    if columns.forms[verb - 1] not in (",", ";", '"', "”") and has(
        columns, verb, frozenset({"obj"})
    ):
        columns.heads[verb], columns.deps[verb] = before[-1], "conj"
        columns.tags[verb] = "VBD"


def read_out(columns: Columns, verb: int) -> None:
    """ "In a statement read out on TV, the army said": the statement is read, and nobody reads."""
    noun, above = verb - 1, columns.heads[verb]
    if columns.upos[noun] != "NOUN" or has(columns, verb, BOUND | {"obj"}):
        return
    text = columns.forms[noun].lower().removesuffix("s")
    if columns.deps[verb] not in ("root", "advcl", "ccomp") or columns.deps[noun] != "obl":
        return
    if text not in WORDS:
        return
    main = columns.heads[noun] if columns.heads[noun] != verb else above
    if columns.deps[verb] == "root":
        nexts = [i for i in below(columns, verb) if columns.deps[i] == "parataxis" and i > verb]
        if not nexts:
            return
        main = nexts[0]
        columns.heads[main], columns.deps[main] = main, "root"
        for index in list(below(columns, verb)):
            if columns.deps[index] == "punct":
                columns.heads[index] = main
    if main == verb or columns.upos[main] != "VERB":
        return
    columns.heads[noun] = main
    columns.heads[verb], columns.deps[verb] = noun, "acl"
    if columns.tags:
        columns.tags[verb] = "VBN"


def undergoing(columns: Columns, verb: int) -> None:
    """ "Objected to civilians being shelled": they are shelled, and not who objects."""
    noun = verb - 2
    above = columns.heads[noun]
    if columns.upos[noun] not in NOUNS or columns.deps[noun] not in ("obl", "obj"):
        return
    if columns.deps[verb] == "advcl" and columns.heads[verb] != above:
        return
    for mark in below(columns, verb):
        if columns.deps[mark] == "mark" and mark < noun and columns.forms[mark].lower() == "to":
            columns.heads[verb], columns.deps[verb] = above, "advcl"
            columns.heads[noun], columns.deps[noun] = verb, "nsubj:pass"
            columns.deps[mark] = "case"
            return


def object_behind_phrase(columns: Columns, noun: int) -> None:
    """ "Condemned in strong terms the shelling": that is what is condemned."""
    inner = columns.heads[noun]
    verb = columns.heads[inner]
    start = min([noun, *(i for i in below(columns, noun) if i < noun)])
    if columns.deps[inner] != "obl" or not verb < inner < start or columns.upos[verb] != "VERB":
        return
    if columns.forms[start].lower() not in ("the", "a", "an") or columns.forms[start - 1] == ",":
        return
    if not reproaches(columns, verb):
        return
    if has(columns, verb, frozenset({"obj", "aux:pass"})) or columns.upos[inner] == "PROPN":
        return
    columns.heads[noun], columns.deps[noun] = verb, "obj"
    for index in below(columns, noun):
        if columns.deps[index] == "acl" and index > noun and columns.forms[index - 1] == ",":
            columns.heads[index], columns.deps[index] = verb, "advcl"


def described_clause(columns: Columns, noun: int) -> None:
    """ "Did not say by whom, an omission which drew criticism": nobody says an omission."""
    verb = columns.heads[noun]
    start = min([noun, *(i for i in below(columns, noun) if i < noun)])
    if columns.forms[start].lower() not in ("a", "an") or columns.forms[start - 1] != ",":
        return
    commas = [i for i in range(verb + 1, start) if columns.forms[i] == ","]
    if not verb < start - 2 or len(commas) != 1 or not has(columns, noun, RELATIVE):
        return
    if has(columns, verb, frozenset({"obl", "advmod"})):
        columns.deps[noun] = "parataxis"


def to_account(columns: Columns, verb: int) -> None:
    """ "Condemned the raid, holding X responsible": who condemned it holds X so."""
    noun = columns.heads[verb]
    above = columns.heads[noun]
    guilty = (columns.forms[i].lower() in GUILTY for i in below(columns, verb) if i > verb)
    if columns.forms[verb].lower() != "holding" or columns.forms[verb - 1] != ",":
        return
    if not above < noun < verb or not has(columns, above, SUBJECTS) or not any(guilty):
        return
    told = columns.deps[noun] == "ccomp" and columns.forms[above].lower() in REPORTED
    if told or columns.deps[noun] == "obj":
        columns.heads[verb], columns.deps[verb] = above, "advcl"


def held_so(columns: Columns, index: int) -> None:
    """ "Holding X, and behind it Y, fully responsible": so both are held."""
    noun = columns.heads[index]
    for verb in range(index - 1, max(index - 16, -1), -1):
        if columns.forms[verb].lower() in ("hold", "holds", "held", "holding"):
            break
    else:
        return
    held = [i for i in below(columns, verb) if columns.deps[i] == "obj" and verb < i < index]
    if not held or columns.upos[noun] == "PRON" or not held[0] <= noun < index:
        return
    if columns.deps[noun] == "conj" and columns.heads[noun] < verb:
        columns.heads[noun] = held[0]
    elif columns.deps[noun] not in ("obj", "conj"):
        return
    columns.heads[index], columns.deps[index] = verb, "xcomp"
    to_account(columns, verb)
