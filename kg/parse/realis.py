"""How real a predicate's event is told to be, scored by a head on the network's states.

The number runs from -3 (did not happen) to 3 (happened), as UDS-IH2 annotates it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from kg.parse.trees import Indices

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

States = NDArray[np.float32]

NAME = "realis.onnx"
INPUTS = ("own", "above", "below")
_MENTIONS = ("event", "abstract")
# What carries the mood of a predicate.
_BELOW = ("aux", "aux:pass", "advmod", "mark", "cop", "cc", "det", "conj")


@dataclass(frozen=True)
class Parts:
    """The states that the head reads, a row for each of the `words` of a window."""

    words: Indices
    own: States
    above: States
    below: States


class Realis:
    """Knows which classes of the network make a predicate, and what hangs below one."""

    def __init__(self, classes: Mapping[str, Sequence[str]]) -> None:
        self._verb = list(classes["upos"]).index("VERB")
        self._mentions = np.isin(classes["nominal"], _MENTIONS)
        self._copula = list(classes["label"]).index("cop")
        self._below = np.isin(classes["label"], _BELOW)

    def parts(
        self, states: States, heads: Indices, labels: Indices, upos: Indices, nominal: Indices
    ) -> Parts:
        """Return the states of each predicate of a window, of its head and of its small words.

        `states` is (1 + words, width), the root's first; the others are (words,).
        """
        chosen = (upos == self._verb) | self._mentions[nominal]
        copulas = heads[labels == self._copula]
        chosen[copulas[copulas > 0] - 1] = True
        words = np.flatnonzero(chosen)
        below = np.zeros((len(words), states.shape[1]), np.float32)
        row = np.full(len(heads) + 1, -1)
        row[words + 1] = np.arange(len(words))
        small = np.flatnonzero(self._below[labels] & (row[heads] >= 0))
        if len(small):
            small = small[np.argsort(row[heads[small]], kind="stable")]
            rows, starts, counts = np.unique(
                row[heads[small]], return_index=True, return_counts=True
            )
            below[rows] = np.add.reduceat(states[small + 1], starts, axis=0)
            below[rows] /= counts[:, None].astype(np.float32)
        return Parts(words, states[words + 1], states[heads[words]], below)


def score(
    session: InferenceSession | None, windows: Sequence[Parts], widths: Sequence[int]
) -> list[States]:
    """Return a number for each word of each window, NaN where the word is no predicate."""
    found = [np.full(width, np.nan, np.float32) for width in widths]
    if session is None or not any(len(parts.words) for parts in windows):
        return found
    feed = {name: np.concatenate([getattr(p, name) for p in windows]) for name in INPUTS}
    scores = session.run(["realis"], feed)[0][:, 0]
    start = 0
    for row, parts in zip(found, windows, strict=True):
        end = start + len(parts.words)
        row[parts.words] = scores[start:end]
        start = end
    return found
