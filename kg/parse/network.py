"""Runs the exported network on windows of words, with ONNX Runtime."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from kg.parse import realis
from kg.parse.coreference import Referring, load
from kg.parse.trees import Indices, decode

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

_START, _END = "[CLS]", "[SEP]"
_REFERRING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET"})
"""Tags of words that may head a mention."""


@dataclass(frozen=True)
class Window:
    """Words in a row: the pieces of each, and its shape class (letter case and spacing).

    At the words in `begins` a sentence begins, whatever the network thinks.
    """

    pieces: Sequence[Sequence[int]]
    shapes: Sequence[int]
    begins: Sequence[int] = ()


@dataclass(frozen=True)
class Analysis:
    """What the network says of a window's words, as arrays of (W,) class numbers.

    `heads` are 1-based in the window, 0 for the root; `sentences` are numbered from 0; `names`
    are scores of (W, tags); `realis` is from -3 to 3, NaN for what is no predicate; `vectors` are
    those of the words in `referring`, for coreference.
    """

    sentences: Indices
    heads: Indices
    labels: Indices
    upos: Indices
    xpos: Indices
    lemma: Indices
    nominal: Indices
    names: NDArray[np.float32]
    realis: NDArray[np.float32]
    referring: Indices
    vectors: NDArray[np.float32]


@dataclass(frozen=True)
class _Running:
    """The open sessions of one process, and its threads if it has more than one."""

    process: int
    scores: InferenceSession
    labels: InferenceSession
    realis: InferenceSession | None
    pool: ThreadPoolExecutor | None


class Network:
    """The shipped parser model; sessions open at first use, again in a forked process."""

    def __init__(self, read: Callable[[str], bytes], threads: int | None = None) -> None:
        self.read = read
        self._threads = threads or _cores()
        self._running: _Running | None = None
        self.classes: Mapping[str, list[str]] = json.loads(self.read("classes.json"))
        lines = self.read("vocab.txt").decode("utf-8").split("\n")
        self.vocabulary = {piece: number for number, piece in enumerate(lines) if piece}
        self._start, self._end = self.vocabulary[_START], self.vocabulary[_END]
        self._root = self.classes["label"].index("root")
        self._realis = realis.Realis(self.classes)
        self.coreference: Referring | None = load(read)
        upos = self.classes["upos"]
        self._referring = np.array([tag in _REFERRING for tag in upos], bool)

    def analyse(self, batches: Sequence[Sequence[Window]]) -> list[list[Analysis]]:
        """Return the analyses of the windows of each batch; batches run side by side."""
        running = self._open()
        if running.pool is None or len(batches) == 1:
            return [self._analyse(running, batch) for batch in batches]
        return list(running.pool.map(partial(self._analyse, running), batches))

    def _analyse(self, running: _Running, windows: Sequence[Window]) -> list[Analysis]:
        inputs, widths = self._inputs(windows)
        names = [o.name for o in running.scores.get_outputs()]
        out = dict(zip(names, running.scores.run(names, inputs), strict=True))
        starts = out["start"][..., 1] > out["start"][..., 0]
        sentences, heads = [], []
        for row, width in enumerate(widths):
            starts[row, list(windows[row].begins)] = True
            starts[row, 0] = False
            numbers = np.cumsum(starts[row, :width], dtype=np.int64)
            sentences.append(numbers)
            heads.append(decode(out["arcs"][row, :width, : width + 1], numbers))
        labels = self._labels(running.labels, out, heads)
        tags = {k: out[k] for k in ("upos", "xpos", "lemma", "nominal")} | {"names": out["name"]}
        parts = [
            self._realis.parts(out["states"][row], heads[row], labels[row],
                               out["upos"][row, :width], out["nominal"][row, :width])
            for row, width in enumerate(widths)
        ]  # fmt: skip
        real = self.real(running.realis, parts, widths)
        referring, vectors = self._vectors(out, widths)
        return [
            Analysis(sentences[row], heads[row], labels[row], realis=real[row],
                     **{k: v[row, :width] for k, v in tags.items()},
                     referring=referring[row], vectors=vectors[row])
            for row, width in enumerate(widths)
        ]  # fmt: skip

    def _vectors(
        self, out: Mapping[str, Any], widths: Sequence[int]
    ) -> tuple[list[Indices], list[NDArray[np.float32]]]:
        """The words of each window that may head a mention, and their vectors."""
        if self.coreference is None:
            none = np.zeros(0, np.int64), np.zeros((0, 0), np.float32)
            return [none[0]] * len(widths), [none[1]] * len(widths)
        places = [
            np.flatnonzero(self._referring[out["upos"][row, :width]])
            for row, width in enumerate(widths)
        ]
        states = [out["states"][row, 1 + found] for row, found in enumerate(places)]
        vectors = self.coreference.vectors(np.concatenate(states))
        return places, np.split(vectors, np.cumsum([len(found) for found in places])[:-1])

    def _labels(
        self, session: InferenceSession, out: Mapping[str, Any], heads: list[Indices]
    ) -> list[Indices]:
        dependents = [out["label_dependents"][row, : len(h)] for row, h in enumerate(heads)]
        chosen = [out["label_heads"][row, h] for row, h in enumerate(heads)]
        scores: NDArray[np.float32] = session.run(
            ["labels"], {"dependents": np.concatenate(dependents), "heads": np.concatenate(chosen)}
        )[0]
        scores[:, self._root] = np.where(np.concatenate(heads) == 0, np.inf, -np.inf)
        edges = np.cumsum([len(h) for h in heads])[:-1]
        return np.split(scores.argmax(1), edges)

    def real(
        self, head: InferenceSession | None, parts: Sequence[realis.Parts], widths: Sequence[int]
    ) -> list[NDArray[np.float32]]:
        """Return how real the predicates of each window are told to be."""
        return realis.score(head, parts, widths)

    def _inputs(self, windows: Sequence[Window]) -> tuple[dict[str, NDArray[Any]], list[int]]:
        widths = [len(w.pieces) for w in windows]
        counts = [np.fromiter(map(len, w.pieces), np.int64, len(w.pieces)) for w in windows]
        length = max(int(c.sum()) for c in counts) + 2
        size = (len(windows), length)
        pieces, shapes = np.zeros(size, np.int64), np.zeros(size, np.int64)
        mask = np.zeros(size, np.int32)
        first = np.zeros((len(windows), max(widths) + 1), np.int64)
        first += np.arange(len(windows))[:, None] * length
        for row, (window, count) in enumerate(zip(windows, counts, strict=True)):
            end = int(count.sum()) + 1
            pieces[row, 0], pieces[row, end] = self._start, self._end
            pieces[row, 1:end] = np.fromiter(chain.from_iterable(window.pieces), np.int64, end - 1)
            shapes[row, 1:end] = np.repeat(np.asarray(window.shapes, np.int64), count)
            mask[row, : end + 1] = 1
            first[row, 1 : len(count) + 1] += 1 + np.cumsum(count) - count
        return {"pieces": pieces, "shapes": shapes, "mask": mask, "first": first}, widths

    def _open(self) -> _Running:
        # Threads do not live on in a forked process.
        if self._running is None or self._running.process != os.getpid():
            pool = ThreadPoolExecutor(self._threads, "kg-parse") if self._threads > 1 else None
            scores, labels = self._session("scores.onnx"), self._session("labels.onnx")
            real = self._optional(realis.NAME)
            self._running = _Running(os.getpid(), scores, labels, real, pool)
        return self._running

    def _optional(self, name: str) -> InferenceSession | None:
        # A parser newly trained has no further heads yet.
        try:
            return self._session(name)
        except FileNotFoundError:
            return None

    def _session(self, name: str) -> InferenceSession:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        # Whole batches side by side keep all cores busy; threads inside a batch would spend
        # much of their time waiting for each other.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(
            self.read(name), options, providers=["CPUExecutionProvider"]
        )


def packaged(name: str) -> bytes:
    """Return a file of the model that ships with the package."""
    return files("kg.parse").joinpath("model", name).read_bytes()


def _cores() -> int:
    """Return the number of cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
