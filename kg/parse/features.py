"""What is seen of mentions and of pairs of them, as numbers for the coreference network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from kg.parse.mentions import Candidates, Numbers, Words

Floats = NDArray[np.float32]
Flags = NDArray[np.uint8]

CLASSES = (
    "he", "she", "it", "they", "i", "you", "we", "this", "pronoun", "name", "the", "that", "owned",
    "a", "plural", "singular", "number",
)  # fmt: skip
"""Kinds of mention: pronouns by person, names, and nouns by what they begin with."""

PRONOUNS = 9
"""Where the classes that are not pronouns begin."""

ROLES = (
    "", "nsubj", "nsubj:pass", "obj", "obl", "nmod", "nmod:poss", "compound", "appos", "conj",
    "root",
)  # fmt: skip
TYPES = (
    "", "ABSTRACT", "ANIMAL", "EVENT", "OBJECT", "ORGANIZATION", "PERSON", "PLACE", "PLANT",
    "SUBSTANCE", "TIME",
)  # fmt: skip
_CLASS_OF = {
    **dict.fromkeys("he him his himself".split(), "he"),
    **dict.fromkeys("she her hers herself".split(), "she"),
    **dict.fromkeys("it its itself".split(), "it"),
    **dict.fromkeys("they them their theirs themselves themself".split(), "they"),
    **dict.fromkeys("i me my mine myself".split(), "i"),
    **dict.fromkeys("you your yours yourself yourselves".split(), "you"),
    **dict.fromkeys("we us our ours ourselves".split(), "we"),
    **dict.fromkeys("this that these those".split(), "this"),
}
_BEGINNINGS = {
    "the": "the",
    **dict.fromkeys("this that these those such".split(), "that"),
    **dict.fromkeys("a an some any no another each every".split(), "a"),
}
_MALE = frozenset("mr mr. sir king prince lord father brother husband son man boy".split())
_FEMALE = frozenset(
    "mrs mrs. ms ms. queen princess lady mother sister wife daughter woman girl".split()
)
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X", "SYM", "VERB"})
_OPENING, _CLOSING, _EITHER = frozenset("“„«"), frozenset("”»"), frozenset({'"', "''", "``"})
_TYPE = {name: number for number, name in enumerate(TYPES)}
_CLASS = {name: number for number, name in enumerate(CLASSES)}
KEPT = 6
"""Content words that are kept of a mention."""

EDGES = {
    "sentences": (1, 2, 3, 5, 8, 16),
    "mentions": (2, 3, 5, 9, 17, 33, 65),
}
"""The lower edges of the buckets of distances, but the first."""

COUNTS = (2, 3, 5)


@dataclass(frozen=True, slots=True)
class Described:
    """Mentions as (N,) arrays of class numbers; words are numbered within the text.

    `content` (k, N) holds the words that tell what a mention is and `names` (k, N) the proper
    nouns among them, -1 where there are fewer; `size` and `named` are their numbers. `single`
    (N, U) is the features of each mention alone.
    """

    found: Candidates
    kind: Numbers
    type: Numbers
    role: Numbers
    plural: Numbers
    gender: Numbers
    lemma: Numbers
    string: Numbers
    initials: Numbers
    content: Numbers
    names: Numbers
    size: Numbers
    named: Numbers
    sentence: Numbers
    quote: Numbers
    parent: Numbers
    single: Floats


def take(told: Described, rows: Numbers) -> Described:
    """Return the mentions in some rows, as they were seen among all."""
    found = Candidates(*(getattr(told.found, f.name)[rows] for f in fields(Candidates)))
    rest = {
        f.name: getattr(told, f.name)[..., rows]
        for f in fields(Described)
        if f.name not in ("found", "single")
    }
    return Described(found, **rest, single=told.single[rows])


class _Index(dict[str, int]):
    """Numbers words as they come."""

    def __missing__(self, word: str) -> int:
        self[word] = number = len(self)
        return number


def describe(words: Words, found: Candidates) -> Described:
    """Return what is seen of mentions."""
    index = _Index()
    count = len(found)
    columns = {
        name: np.zeros(count, np.int64)
        for name in ("kind", "type", "role", "plural", "gender", "lemma", "string", "initials")
    }
    content = np.full((KEPT, count), -1, np.int64)
    names = np.full((KEPT, count), -1, np.int64)
    children: dict[int, list[int]] = {}
    for place, head in enumerate(words.heads.tolist()):
        if head != place:
            children.setdefault(head, []).append(place)
    for row, (head, start, end, joined) in enumerate(
        zip(*(a.tolist() for a in (found.head, found.start, found.end, found.joined)), strict=True)
    ):
        below = [p for p in children.get(head, ()) if start <= p < end]
        kind = _kind(words, head, below)
        columns["kind"][row] = _CLASS[kind]
        columns["role"][row] = _role(words.labels[head])
        columns["type"][row] = _TYPE.get(words.type[head], 0)
        columns["plural"][row] = joined or _plural(words, head, kind)
        columns["gender"][row] = _gender(words, head, below, kind)
        columns["lemma"][row] = index[words.lemma[head].lower()]
        first = start + (words.upos[start] == "DET" and end - start > 1)
        columns["string"][row] = index[" ".join(words.lower[first:end])]
        near = [p for p in (*below, head) if words.upos[p] in _CONTENT]
        whole = range(start, end) if joined else sorted(near)
        if kind not in CLASSES[:PRONOUNS]:
            told = [index[words.lemma[p].lower()] for p in whole if words.upos[p] in _CONTENT]
            content[: len(told[-KEPT:]), row] = told[-KEPT:]
            proper = [index[words.lemma[p].lower()] for p in whole if words.upos[p] == "PROPN"]
            names[: len(proper[-KEPT:]), row] = proper[-KEPT:]
        columns["initials"][row] = _initials(words, start, end, index) if kind == "name" else -1
    sentence = words.sentence[found.head]
    quote = _quotes(words)[found.head]
    parent = words.heads[found.head]
    single = _single(words, found, columns, sentence, quote)
    return Described(
        found, **columns, content=content, names=names,
        size=(content >= 0).sum(0), named=(names >= 0).sum(0), sentence=sentence, quote=quote,
        parent=parent, single=single,
    )  # fmt: skip


def _kind(words: Words, head: int, below: Sequence[int]) -> str:
    upos, lower = words.upos[head], words.lower[head]
    if upos in ("PRON", "DET"):
        return _CLASS_OF.get(lower, "pronoun")
    if upos == "PROPN":
        return "name"
    if upos == "NUM":
        return "number"
    for place in below:
        if words.labels[place] == "nmod:poss":
            return "owned"
        if words.labels[place] == "det":
            return _BEGINNINGS.get(words.lower[place], "a")
    return "plural" if words.xpos[head] == "NNS" else "singular"


def _role(label: str) -> int:
    if label in ROLES:
        return ROLES.index(label)
    base = label.split(":")[0]
    return ROLES.index(base) if base in ROLES else 0


def _plural(words: Words, head: int, kind: str) -> bool:
    if kind in ("they", "we") or words.lower[head] in ("these", "those"):
        return True
    return words.xpos[head] in ("NNS", "NNPS")


def _gender(words: Words, head: int, below: Sequence[int], kind: str) -> int:
    if kind in ("he", "she", "it"):
        return ("he", "she", "it").index(kind) + 1
    said = {words.lower[p] for p in (*below, head)}
    return 1 if said & _MALE else 2 if said & _FEMALE else 0


def _initials(words: Words, start: int, end: int, index: _Index) -> int:
    capitals = [w for w in words.lower[start:end] if w[:1].isalpha()]
    kept = [w[0] for w in capitals if w not in ("of", "the", "for", "and", "on", "in")]
    return index["".join(kept)] if len(kept) > 1 else -1


def _quotes(words: Words) -> Numbers:
    """The number of the quotation that each token is in, 0 outside."""
    inside, number = False, 0
    result = np.zeros(len(words.lower), np.int64)
    for place, word in enumerate(words.lower):
        if word in _OPENING or (word in _EITHER and not inside):
            inside, number = True, number + 1
        elif word in _CLOSING or word in _EITHER:
            inside = False
        elif words.upos[place] == "SPACE" and "\n\n" in word:
            inside = False
        result[place] = number if inside else 0
    return result


def one_hot(values: Numbers, count: int) -> Floats:
    """Rows with a one in the place of each value, all zero for a negative one."""
    result = np.zeros((len(values), count), np.float32)
    known = np.flatnonzero(values >= 0)
    result[known, values[known]] = 1
    return result


def _occurrence(values: Numbers) -> tuple[Numbers, Numbers]:
    """How often each value stood before, and in all."""
    seen: dict[int, int] = {}
    before = np.zeros(len(values), np.int64)
    for row, value in enumerate(values.tolist()):
        before[row] = seen.get(value, 0)
        seen[value] = before[row] + 1
    return before, np.array([seen[v] for v in values.tolist()], np.int64)


def _single(
    words: Words,
    found: Candidates,
    columns: dict[str, Numbers],
    sentence: Numbers,
    quote: Numbers,
) -> Floats:
    length = np.searchsorted((2, 3, 5, 9), found.end - found.start, "right")
    lemma_before, lemma_all = _occurrence(columns["lemma"])
    string_before, string_all = _occurrence(columns["string"])
    reach = np.maximum.accumulate(np.r_[0, found.end[:-1]]) if len(found) else found.end
    parts = [
        one_hot(columns["kind"], len(CLASSES)),
        one_hot(columns["role"], len(ROLES)),
        one_hot(columns["type"], len(TYPES)),
        one_hot(columns["gender"], 4),
        one_hot(length, 5),
        one_hot(np.searchsorted((1, 2, 5, 15), sentence, "right"), 5),
        *(one_hot(np.searchsorted(COUNTS, v + s, "right"), 4) for v, s in (
            (lemma_before, 1), (lemma_all, 0), (string_before, 1), (string_all, 0))),
        np.stack(
            [columns["plural"], found.joined, quote > 0, found.start < reach], 1
        ).astype(np.float32),
    ]  # fmt: skip
    return np.concatenate(parts, 1)


def pair_features(told: Described, later: Numbers, earlier: Numbers) -> Flags:
    """Features (F, P), each 0 or 1, of pairs of a mention and an earlier one."""
    near = np.searchsorted(
        EDGES["sentences"], told.sentence[later] - told.sentence[earlier], "right"
    )
    between = np.searchsorted(EDGES["mentions"], later - earlier, "right")
    flags = [
        *(near == bucket for bucket in range(len(EDGES["sentences"]) + 1)),
        *(between == bucket for bucket in range(len(EDGES["mentions"]) + 1)),
        *_word_flags(told, later, earlier),
        *_agreement_flags(told, later, earlier),
        *_tree_flags(told, later, earlier),
    ]
    return np.stack(flags).view(np.uint8)


def _word_flags(told: Described, later: Numbers, earlier: Numbers) -> list[NDArray[np.bool_]]:
    lemma_a, lemma_b = told.lemma[later], told.lemma[earlier]
    content_a, content_b = told.content[:, later], told.content[:, earlier]
    shared = _shared(content_a, content_b)
    size_a, size_b = told.size[later], told.size[earlier]
    named = _shared(told.names[:, later], told.names[:, earlier])
    name_a, name_b = told.named[later], told.named[earlier]
    initials_a, initials_b = told.initials[later], told.initials[earlier]
    string_a, string_b = told.string[later], told.string[earlier]
    same = lemma_a == lemma_b
    return [
        string_a == string_b, same, same & (size_a > 0),
        (content_b == lemma_a).any(0), (content_a == lemma_b).any(0),
        (shared == size_a) & (size_a > 0), (shared == size_b) & (size_b > 0),
        (shared > 0) & ~same, shared > 1,
        same & (shared < size_a) & (shared < size_b),
        same & (shared < size_a) & (shared == size_b),
        same & (shared == size_a) & (shared < size_b),
        named > 0, (named == name_a) & (name_a > 0), (named == name_b) & (name_b > 0),
        (name_a > 0) & (name_b > 0) & (named == 0),
        (initials_b == string_a) | (initials_a == string_b),
    ]  # fmt: skip


def _agreement_flags(told: Described, later: Numbers, earlier: Numbers) -> list[NDArray[np.bool_]]:
    gender_a, gender_b = told.gender[later], told.gender[earlier]
    type_a, type_b = told.type[later], told.type[earlier]
    quote_a, quote_b = told.quote[later], told.quote[earlier]
    return [
        told.plural[later] == told.plural[earlier],
        (gender_a > 0) & (gender_a == gender_b),
        (gender_a > 0) & (gender_b > 0) & (gender_a != gender_b),
        (type_a == type_b) & (type_a > 0), (type_a > 0) & (type_b > 0) & (type_a != type_b),
        (quote_a > 0) & (quote_a == quote_b), (quote_a > 0) & (quote_b == 0),
        (quote_a == 0) & (quote_b > 0), (quote_a > 0) & (quote_b > 0) & (quote_a != quote_b),
        told.kind[later] == told.kind[earlier],
    ]  # fmt: skip


def _tree_flags(told: Described, later: Numbers, earlier: Numbers) -> list[NDArray[np.bool_]]:
    start, end, head = told.found.start, told.found.end, told.found.head
    inside = (start[later] >= start[earlier]) & (end[later] <= end[earlier])
    around = (start[later] <= start[earlier]) & (end[later] >= end[earlier])
    head_a, head_b = head[later], head[earlier]
    parent_a, parent_b = told.parent[later], told.parent[earlier]
    role_a, role_b = told.role[later], told.role[earlier]
    return [
        role_a == role_b, inside, around, inside & (told.kind[later] < PRONOUNS),
        parent_a == parent_b, parent_a == head_b, parent_b == head_a,
        (role_a == ROLES.index("appos")) & (parent_a == head_b),
        (role_a == ROLES.index("conj")) & (parent_a == head_b),
        (role_b == ROLES.index("nsubj")) & (parent_b == head_a),
        head_a == head_b,
    ]  # fmt: skip


def _shared(a: Numbers, b: Numbers) -> Numbers:
    """How many words of each column of (k, P) stand in the same column of the other."""
    total = np.zeros(a.shape[1], np.int64)
    for word in a:
        found = np.zeros(a.shape[1], bool)
        for other in b:
            found |= word == other
        total += found & (word >= 0)
    return total


WINDOW = 50
AGAIN = 3


def pairs(told: Described) -> tuple[Numbers, Numbers]:
    """The pairs to be compared: a mention with those shortly before it, or of the same words.

    The words are its head and its names; of earlier mentions with one of them the last few count.
    """
    later: list[int] = []
    earlier: list[int] = []
    last: dict[int, list[int]] = {}
    names = told.names.T.tolist()
    for row, lemma in enumerate(told.lemma.tolist()):
        first = max(0, row - WINDOW)
        old: set[int] = set()
        for key in {lemma, *names[row]}:
            if key < 0:
                continue
            known = last.setdefault(key, [])
            if known and known[0] < first:
                old.update(k for k in known[-AGAIN:] if k < first)
            known.append(row)
        later += [row] * (row - first + len(old))
        earlier += sorted(old)
        earlier += range(first, row)
    return np.array(later, np.int64), np.array(earlier, np.int64)
