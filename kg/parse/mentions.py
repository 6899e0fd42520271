"""Everything in a Doc that may be mentioned again: its nouns, names and pronouns, with spans.

A mention spans what hangs below its head word, without what joins it to the sentence (its
preposition, conjunction and punctuation), without appositions, conjuncts and what is only said
beside it. The head of a coordination heads two mentions: the first conjunct, and all together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy import attrs
from spacy.tokens import Doc

Numbers = NDArray[np.int64]
TYPE = "mention_type"
"""The extension of a token that holds the type of what it heads."""

LEFT_OUT = frozenset(
    """
    case cc cc:preconj mark nsubj nsubj:pass nsubj:outer csubj cop aux aux:pass advmod discourse
    parataxis advcl obl nmod reparandum vocative expl dislocated dep orphan punct obl:unmarked
    obl:tmod obl:npmod list root conj appos
    """.split()
)
"""Relations of what stands before a head and is no part of its mention."""

RIGHT_OUT = frozenset(
    """
    appos conj cc parataxis dep list orphan punct discourse vocative nsubj nsubj:pass cop aux csubj
    obl advcl expl dislocated reparandum root mark
    """.split()
)
"""Relations of what stands after a head and is no part of its mention."""

OUT_OF_PREDICATES = frozenset("advmod ccomp xcomp obl:unmarked obl:tmod advcl:relcl".split())
HEADS = frozenset({"NOUN", "PROPN", "PRON"})
INSIDE_NAMES = frozenset("flat flat:foreign flat:name fixed goeswith case expl".split())
ROLES_OF_OTHERS = frozenset(
    "nsubj nsubj:pass nsubj:outer obj iobj obl obl:agent obl:unmarked nmod nmod:poss nmod:unmarked"
    " conj root".split()
)
INSIDE_NUMBERS = INSIDE_NAMES | {"nummod", "compound", "punct"}
RELATIVE = frozenset({"WP", "WDT", "WP$", "EX"})


@dataclass(frozen=True, slots=True)
class Words:
    """A Doc's tokens as arrays and lists; heads are positions, a root's is its own.

    `type` is that of the name a token is in, or of the mention it heads, in upper case, or "".
    """

    heads: Numbers
    labels: list[str]
    upos: list[str]
    xpos: list[str]
    lower: list[str]
    lemma: list[str]
    type: list[str]
    sentence: Numbers


@dataclass(frozen=True, slots=True)
class Candidates:
    """Mentions in the order of their heads: head tokens, half-open token spans, if joined."""

    head: Numbers
    start: Numbers
    end: Numbers
    joined: Numbers

    def __len__(self) -> int:
        return len(self.head)


def words_of(doc: Doc) -> Words:
    """Return a Doc's tokens as arrays."""
    columns = [
        attrs.HEAD,
        attrs.DEP,
        attrs.POS,
        attrs.TAG,
        attrs.LOWER,
        attrs.LEMMA,
        attrs.ENT_TYPE,
    ]
    table = doc.to_array(columns)
    kinds = cast("dict[Any, str]", doc.user_data)
    places = np.arange(len(doc))
    heads = table[:, 0].astype(np.int64) + places
    strings: Mapping[Any, Any] = _Strings(doc)
    texts = [[strings[value] for value in column] for column in table[:, 1:].T.tolist()]
    for place, offset in enumerate(doc.to_array([attrs.IDX]).tolist()):
        texts[-1][place] = texts[-1][place] or kinds.get(("._.", TYPE, offset, None), "")
    starts = doc.to_array([attrs.SENT_START]).astype(np.int64) == 1
    return Words(
        heads, texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], np.cumsum(starts)
    )


class _Strings(dict[int, str]):
    """The strings of hashes, looked up once each."""

    def __init__(self, doc: Doc) -> None:
        super().__init__()
        self._strings = doc.vocab.strings

    def __missing__(self, value: int) -> str:
        text = self[value] = self._strings[value] if value else ""
        return text


def is_head(words: Words, place: int) -> bool:
    """Tell whether a token heads a mention."""
    upos, label = words.upos[place], words.labels[place]
    if upos in HEADS:
        return label not in INSIDE_NAMES and words.xpos[place] not in RELATIVE
    if upos == "NUM":
        return label not in INSIDE_NUMBERS
    return upos == "DET" and label in ROLES_OF_OTHERS


def candidates(words: Words) -> Candidates:
    """Return the mentions of a text, those of one head side by side, the shorter first."""
    low, high = _extents(words)
    heads = [i for i in range(len(words.labels)) if is_head(words, i)]
    chosen = np.zeros(len(words.labels), bool)
    chosen[heads] = True
    start, end = np.arange(len(words.labels)), np.arange(len(words.labels))
    below = np.flatnonzero(chosen[words.heads] & (words.heads != np.arange(len(chosen))))
    joins: list[int] = []
    inner: list[int] = []
    predicates = {words.heads[i] for i in below if words.labels[i] == "cop"}
    for place in below.tolist():
        label, above = words.labels[place], int(words.heads[place])
        if label == "conj":
            joins.append(place)
        if place < above:
            inside = label not in LEFT_OUT
        else:
            inside = label not in RIGHT_OUT
            inside = inside and not (above in predicates and label in OUT_OF_PREDICATES)
        if inside:
            inner.append(place)
    _widen(start, end, words.heads, low, high, inner)
    wide_start, wide_end = start.copy(), end.copy()
    _widen(wide_start, wide_end, words.heads, low, high, joins)
    joined = {int(words.heads[place]) for place in joins}
    rows: list[tuple[int, int, int, int]] = []
    for head in heads:
        rows.append((head, int(start[head]), int(end[head]) + 1, 0))
        if head in joined:
            rows.append((head, int(wide_start[head]), int(wide_end[head]) + 1, 1))
    table = np.array(rows, np.int64).reshape(-1, 4)
    return Candidates(table[:, 0], table[:, 1], table[:, 2], table[:, 3])


def _extents(words: Words) -> tuple[Numbers, Numbers]:
    """The first and last token below each, punctuation and space at the edges left out."""
    count = len(words.labels)
    low, high = np.arange(count), np.arange(count)
    outside = np.array([u in ("PUNCT", "SPACE") for u in words.upos], bool)
    low[outside], high[outside] = count, -1
    while True:
        before = low.copy(), high.copy()
        np.minimum.at(low, words.heads, low)
        np.maximum.at(high, words.heads, high)
        if (before[0] == low).all() and (before[1] == high).all():
            return low, high


def _widen(
    start: Numbers, end: Numbers, heads: Numbers, low: Numbers, high: Numbers, places: list[int]
) -> None:
    np.minimum.at(start, heads[places], low[places])
    np.maximum.at(end, heads[places], high[places])
