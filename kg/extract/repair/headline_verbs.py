"""The verb of a headline in capitals, which was taken for part of a name: "Army Foils Attack"."""

from __future__ import annotations

from kg.extract.columns import Columns, below, has

_BASES = """
repel foil thwart seize retake recapture capture recover destroy eliminate intercept liberate
besiege repulse condemn accuse urge deny reject behead crucify execute detain arrest injure regain
crush bombard storm overrun evacuate expel oust invade repatriate dismantle neutralize neutralise
ambush kidnap abduct massacre wound kill pound displace enter announce approve dismiss
appoint
""".split()
_UNSURE = "attack strike bomb shell target raid control break shoot launch torch hit".split()


def _forms(bases: list[str]) -> frozenset[str]:
    found = set()
    for base in bases:
        stem = base.removesuffix("e")
        sibilant = base.endswith(("sh", "ch", "ss"))
        found |= {f"{base}es" if sibilant else f"{base}s", f"{stem}ed"}
        if base.endswith("y"):
            found |= {f"{base[:-1]}ies", f"{base[:-1]}ied"}
        if base.endswith(("repel", "expel", "kidnap")):
            found.add(f"{base}{base[-1]}ed")
    return frozenset(found)


SURE = _forms(_BASES) | {"retook", "overran"}
"""Forms that are hardly ever nouns."""
UNSURE = _forms(_UNSURE) | {"struck"}
"""Forms that are nouns as well."""
NAMING = frozenset({"NNP", "NNPS", "NNS", "NN"})
OBJECTS = frozenset({"NOUN", "PROPN", "NUM", "DET", "ADJ"})
NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
QUANTIFYING = frozenset("over at more nearly about up some several dozens scores".split())
FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
ENDS = frozenset({":", ";", ",", "-", "–", "—", "(", ")", '"', "“", "”"})
LONGEST = 30
SHORT = 18
"""Words that headlines have at most, in capitals and without."""
ARTICLES = frozenset({"a", "an", "the"})
BARE = frozenset(_BASES) | frozenset(_UNSURE)
TRADING = frozenset("trade trades swap swaps exchange".split())
TRADED = frozenset("accusations blame barbs fire gunfire insults threats strikes blows".split())


def headline_verbs(columns: Columns) -> None:
    """Give headlines in capitals the verb back that the parse has no clause for."""
    if not columns.tags:
        return
    ends = [*columns.starts[1:], len(columns.forms)]
    for start, end in zip(columns.starts, ends, strict=True):
        capitals = 4 <= end - start <= LONGEST and _in_capitals(columns, start, end)
        plain = (
            not capitals and 4 <= end - start <= SHORT and _without_articles(columns, start, end)
        )
        if plain:
            finite_nouns(columns, start, end)
        for index in range(start + 1, end - 1) if capitals or plain else ():
            if _traded(columns, index) or (capitals and _is_verb(columns, start, index, end)):
                _give_clause(columns, start, index, end)
                break
            if plain and _plain_verb(columns, index):
                _give_clause(columns, start, index, end)
                break


def _without_articles(columns: Columns, start: int, end: int) -> bool:
    """Whether a line of its own has no article, as headlines have none."""
    opens = start == 0 or "\n" in columns.forms[start - 1] or "\n" in columns.forms[start]
    closes = end == len(columns.forms) or "\n" in columns.forms[end - 1]
    closes = closes or "\n" in columns.forms[end]
    return opens and closes and ARTICLES.isdisjoint(f.lower() for f in columns.forms[start:end])


def _plain_verb(columns: Columns, index: int) -> bool:
    """ "Gunmen bomb Gao school", "Boko Haram beheads hostage": a verb in lower case."""
    lower, noun = columns.forms[index], index - 1
    if columns.upos[noun] not in ("NOUN", "PROPN") or columns.tags[index] in FINITE:
        return False
    if columns.heads[noun] < index and columns.deps[noun] not in ("compound", "flat", "nsubj"):
        return False
    if columns.upos[index + 1] not in OBJECTS:
        return False
    if lower in SURE and not lower.endswith("ed"):
        return columns.tags[index] in NAMING
    plural = columns.tags[noun] in ("NNS", "NNPS") or columns.forms[noun].lower() == "police"
    counts = columns.heads[noun] == index and columns.upos[index + 1] == "NUM"
    inside = columns.deps[index] in ("compound", "amod", "dep") or counts
    return plural and lower in BARE and inside


def finite_nouns(columns: Columns, start: int, end: int) -> None:
    """ "Drone hits market, governor says": what has the form of a finite verb is one."""
    for index in range(start + 1, end - 1):
        if columns.upos[index] != "NOUN" or columns.tags[index] not in ("VBZ", "VBD"):
            continue
        if not has(columns, index, frozenset({"obj"})) or has(columns, index, SUBJECTS):
            continue
        noun = index - 1
        if columns.heads[noun] == index and columns.deps[noun] in ("compound", "amod"):
            columns.upos[index], columns.deps[noun] = "VERB", "nsubj"
            for child in [*below(columns, index)]:
                if child < noun and columns.deps[child] in ("compound", "amod", "nummod"):
                    columns.heads[child] = noun


def _traded(columns: Columns, index: int) -> bool:
    """ "X and Y trade accusations": what two do with each other, no kind of accusations."""
    given = columns.forms[index].lower() in TRADING and columns.forms[index + 1].lower() in TRADED
    joined = columns.upos[index - 1] in ("NOUN", "PROPN") and columns.tags[index] not in FINITE
    return given and joined and columns.heads[index] == index + 1


def _in_capitals(columns: Columns, start: int, end: int) -> bool:
    long = [form for form in columns.forms[start:end] if len(form) > 3 and form[:1].isalpha()]
    return len(long) > 2 and sum(form[0].isupper() for form in long) >= 0.7 * len(long)


def _is_verb(columns: Columns, start: int, index: int, end: int) -> bool:
    """Whether a form between two nouns is a verb that has been tagged as a noun."""
    lower = columns.forms[index].lower()
    if lower not in SURE | UNSURE:
        return False
    noun, tag = index - 1, columns.tags[index]
    if columns.upos[noun] not in NOMINAL:
        return False
    if tag in FINITE:
        # The parse knows the verb, but not its subject.
        return columns.heads[noun] >= index and not has(columns, index, SUBJECTS)
    alone = FINITE.isdisjoint(columns.tags[start:end])
    if tag == "VBN" and columns.deps[index] == "amod":
        return columns.heads[noun] == index and alone
    if columns.tags[index] not in NAMING:
        return False
    after = columns.forms[index + 1].lower()
    if columns.upos[index + 1] not in OBJECTS and after not in QUANTIFYING:
        return False
    return lower in SURE or (alone and after not in SURE | UNSURE)


def _give_clause(columns: Columns, start: int, verb: int, end: int) -> None:
    """Make what stands before the verb its subject and what stands behind it its object."""
    heads, deps = columns.heads, columns.deps
    first = _first(columns, start, verb)
    target = (
        heads[verb] if heads[verb] > verb and columns.upos[heads[verb]] in NOMINAL else verb + 1
    )
    target = _top(columns, target, verb, end)
    subject = _top(columns, verb - 1, first - 1, verb)
    teller = _teller(columns, target, end)
    if teller >= 0 and heads[target] == teller:
        # "Jets bomb school, residents say": it is all said by who says it.
        heads[target], deps[target] = verb, "obj"
        _lead(columns, first, verb, target, subject)
        heads[subject], deps[subject] = verb, "nsubj"
        heads[verb], deps[verb] = teller, "ccomp"
        columns.upos[verb], columns.tags[verb] = "VERB", "VBZ"
        return
    inside = (subject, verb, target)
    tops = [i for i in inside if heads[i] == i or heads[i] not in inside]
    if len({heads[i] for i in tops}) != 1:
        return
    above, dep = heads[tops[0]], deps[tops[0]]
    outside = [i for i in range(start, first) if not start <= heads[i] < first or heads[i] == i]
    alone = above == tops[0] or (len(outside) == 1 and start <= above < first)
    if not alone and (first <= above <= target or not first <= above < end):
        return
    second = not alone and dep.startswith("nsubj") and columns.tags[above] in FINITE
    if second and first <= heads[above] <= target:
        return
    if second and start <= heads[above] < first:
        outside = []
    if alone and above != tops[0] and heads[outside[0]] != outside[0]:
        return
    if alone:
        above, dep = verb, "root"
    elif second:
        upper = heads[above]
        heads[verb], deps[verb] = (verb if upper == above else upper), deps[above]
        heads[above], deps[above] = verb, "conj"
        above, dep = heads[verb], deps[verb]
    for index in outside:
        heads[index], deps[index] = verb, "parataxis"
    _lead(columns, first, verb, target, subject)
    heads[target], deps[target] = verb, "obj"
    heads[subject], deps[subject] = verb, "nsubj"
    heads[verb], deps[verb] = above, dep
    past = columns.forms[verb].lower().endswith(("ed", "ook", "ran", "uck"))
    columns.upos[verb], columns.tags[verb] = "VERB", "VBD" if past else "VBZ"


def _lead(columns: Columns, first: int, verb: int, target: int, subject: int) -> None:
    """Give the subject what stands before the verb, and the object what stands behind it."""
    for index in range(first, verb):
        if columns.heads[index] >= verb and index != subject:
            columns.heads[index] = subject
    for child in [*below(columns, verb)]:
        if verb < child < target:
            columns.heads[child] = target


def _teller(columns: Columns, target: int, end: int) -> int:
    """The verb that ends a headline behind who says it all ("…, residents say"); -1 for none."""
    last = end - 1
    while last > target and columns.upos[last] in ("PUNCT", "SPACE"):
        last -= 1
    if columns.forms[last].lower() not in ("says", "say", "said") or last - target < 3:
        return -1
    near = [i for i in below(columns, last) if columns.deps[i] == "nsubj" and i > target]
    return last if near and columns.forms[target + 1] == "," else -1


def _first(columns: Columns, start: int, verb: int) -> int:
    """Where the subject begins: behind a mark, or with a people's adjective behind a name."""
    for index in range(verb - 1, start, -1):
        if columns.forms[index - 1] in ENDS - {"-"}:
            return index
        if columns.tags[index] == "JJ" and columns.tags[index - 1] == "NNP":
            if columns.forms[index][:1].isupper() and index < verb - 1:
                return index
    return start


def _top(columns: Columns, index: int, low: int, high: int) -> int:
    """The highest noun above a word between two places."""
    while low < columns.heads[index] < high and columns.heads[index] != index:
        if columns.upos[columns.heads[index]] not in NOMINAL:
            break
        index = columns.heads[index]
    return index
