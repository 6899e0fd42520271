"""Links the mentions of a Doc that refer to one thing, with the trained coreference network.

The parser's network turns the state of each mention's head word into a vector, in the same pass.
Then, for the whole document: each mention is told from those that are mentioned once only; each
that stays is compared with those before it in a bounded window, and joins the best unless having
no antecedent scores higher (Denis and Baldridge 2008; Lee et al. 2017).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from spacy.tokens import Doc

from kg.parse.features import (
    CLASSES,
    PRONOUNS,
    TYPES,
    Described,
    Floats,
    describe,
    pair_features,
    pairs,
    take,
)
from kg.parse.mentions import Numbers, candidates, words_of

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

EXTENSION = "coreference"
FILES = ("coreference_vectors", "coreference_mentions", "coreference_pairs")


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention in a cluster: characters of the mention and of its head word.

    `probability` is that of having an antecedent at all, and of this one; 1 for the first.
    """

    start: int
    end: int
    head_start: int
    head_end: int
    probability: float = 1.0


Clusters = tuple[tuple[Reference, ...], ...]
Likely = tuple[tuple[int, tuple[tuple[int, float], ...]], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The clusters of a document, and how likely each antecedent of its pronouns is.

    In `likely` mentions are known by where their head words start.
    """

    clusters: Clusters = ()
    likely: Likely = ()


class Referring(Protocol):
    """What the parser component asks of a coreference network."""

    def vectors(self, states: Floats) -> Floats:
        """Return a vector of each word from its states (N, 1536)."""

    def find(self, doc: Doc, places: Numbers, vectors: Floats) -> Found:
        """Return what corefers in a Doc, from the vectors of some of its tokens."""


@dataclass(frozen=True)
class _Running:
    """The open sessions of one process."""

    process: int
    vectors: InferenceSession
    mentions: InferenceSession
    pairs: InferenceSession


class Coreference:
    """The shipped coreference network; sessions open at first use, again in a forked process."""

    def __init__(self, models: Sequence[bytes]) -> None:
        self._models = models
        self._running: _Running | None = None

    def vectors(self, states: Floats) -> Floats:
        """Return a vector of each word from its states (N, 1536)."""
        found: Floats = self._open().vectors.run(["vectors"], {"states": states})[0]
        return found

    def find(self, doc: Doc, places: Numbers, vectors: Floats) -> Found:
        """Return what corefers in a Doc, from the vectors of some of its tokens."""
        told, known = described(doc, places)
        if len(told.found) < 2:
            return Found()
        running = self._open()
        alone = {"vectors": vectors[known], "single": told.single}
        names = ["kept", "none", "later", "earlier", "projected"]
        out = dict(zip(names, running.mentions.run(names, alone), strict=True))
        kept = np.flatnonzero(out["kept"] > 0)
        told = take(told, kept)
        later, earlier = pairs(told)
        if not len(later):
            return Found()
        inputs = pair_inputs(told, later, earlier)
        inputs |= {name: out[name][kept] for name in names[2:]}
        inputs |= {"a": later, "b": earlier}
        scores: Floats = running.pairs.run(["scores"], inputs)[0]
        shares = probabilities(scores, out["none"][kept], later)
        best, probability = decide(*shares, later, earlier)
        return Found(
            _clusters(doc, told, best, probability), _likely(doc, told, shares[0], later, earlier)
        )

    def _open(self) -> _Running:
        if self._running is None or self._running.process != os.getpid():
            self._running = _Running(os.getpid(), *map(_session, self._models))
        return self._running


def load(read: Callable[[str], bytes]) -> Coreference | None:
    """Return the coreference network of a model's files; None if they are not among them."""
    try:
        return Coreference([read(f"{name}.onnx") for name in FILES])
    except FileNotFoundError:
        return None


def described(doc: Doc, places: Numbers) -> tuple[Described, Numbers]:
    """Return the mentions of a Doc whose heads are among some tokens, and where among them."""
    words = words_of(doc)
    where = np.full(len(doc), -1, np.int64)
    where[places] = np.arange(len(places))
    found = candidates(words)
    rows = np.flatnonzero(where[found.head] >= 0)
    told = describe(words, found)
    if len(rows) < len(found):
        told = take(told, rows)
    return told, where[told.found.head]


def pair_inputs(told: Described, later: Numbers, earlier: Numbers) -> dict[str, Any]:
    """Return the features of pairs, and the numbers of their classes and types together."""
    return {
        "features": pair_features(told, later, earlier),
        "classes": told.kind[later] * len(CLASSES) + told.kind[earlier],
        "types": told.type[later] * len(TYPES) + told.type[earlier],
    }


def probabilities(scores: Floats, none: Floats, later: Numbers) -> tuple[Floats, Floats]:
    """Return the probability of each pair (P), and of each mention's having no antecedent (N)."""
    highest = none.astype(np.float64)
    np.maximum.at(highest, later, scores)
    pair, empty = np.exp(scores - highest[later]), np.exp(none - highest)
    total = empty + np.bincount(later, pair, len(none))
    return (pair / total[later]).astype(np.float32), (empty / total).astype(np.float32)


def decide(pair: Floats, none: Floats, later: Numbers, earlier: Numbers) -> tuple[Numbers, Floats]:
    """Return the likeliest antecedent of each mention, -1 for none, and its probability."""
    best = np.full(len(none), -1, np.int64)
    highest = none.copy()
    order = np.lexsort((-earlier, -pair, later))
    first = order[np.r_[True, later[order][1:] != later[order][:-1]]]
    better = first[pair[first] > none[later[first]]]
    best[later[better]] = earlier[better]
    highest[later[better]] = pair[better]
    return best, highest


LEAST, MOST = 0.02, 8
"""The least probability of an antecedent that is handed on, and how many are at most."""


def _likely(doc: Doc, told: Described, pair: Floats, later: Numbers, earlier: Numbers) -> Likely:
    """The antecedents of pronouns, likeliest first, those with one head word as one."""
    chosen = np.flatnonzero((pair >= LEAST) & (told.kind[later] < PRONOUNS))
    heads = told.found.head
    sums: dict[int, dict[int, float]] = {}
    for row in chosen.tolist():
        at, to = int(heads[later[row]]), int(heads[earlier[row]])
        known = sums.setdefault(at, {})
        known[to] = known.get(to, 0.0) + float(pair[row])
    return tuple(
        (
            doc[at].idx,
            tuple(
                (doc[to].idx, round(share, 3))
                for to, share in sorted(known.items(), key=lambda item: (-item[1], item[0]))[:MOST]
            ),
        )
        for at, known in sums.items()
    )


def _clusters(doc: Doc, told: Described, best: Numbers, probability: Floats) -> Clusters:
    chain: list[int] = []
    groups: dict[int, list[int]] = {}
    for row, antecedent in enumerate(best.tolist()):
        chain.append(row if antecedent < 0 else chain[antecedent])
        groups.setdefault(chain[row], []).append(row)
    found = told.found
    return tuple(
        tuple(
            _reference(
                doc, int(found.start[row]), int(found.end[row]), int(found.head[row]),
                round(float(probability[row]), 3),
            )
            for row in rows
        )
        for rows in groups.values()
        if len(rows) > 1
    )  # fmt: skip


def _reference(doc: Doc, start: int, end: int, head: int, probability: float) -> Reference:
    first, last, word = doc[start], doc[end - 1], doc[head]
    return Reference(
        first.idx, last.idx + len(last), word.idx, word.idx + len(word), probability
    )  # fmt: skip


def _session(model: bytes) -> InferenceSession:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
