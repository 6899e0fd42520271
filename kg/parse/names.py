"""Finds the typed names of a window from tag scores and the tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.parse.trees import Indices

_FARTHEST = 6
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Words:
    """A window's words, as arrays of (W,): sentence numbers, heads, and three marks.

    `flat` is set on words that an arc joins to the first word of a name (the tags sometimes miss
    them: "Mohammed bin Salman"), `modifier` on those that modify a noun ("Saudi Arabia"),
    `proper` on proper nouns.
    """

    sentences: Indices
    heads: Indices
    flat: Bools
    modifier: Bools
    proper: Bools


class NameFinder:
    """Decodes scores over the tags `O`, `B-type` and `I-type` (begin, inside)."""

    def __init__(self, tags: Sequence[str]) -> None:
        self.types = list(dict.fromkeys(tag[2:] for tag in tags if tag[2:]))
        self._begins = np.array([tag.startswith("B-") for tag in tags])
        self._outside = tags.index("O")
        self._columns = [
            [number for number, tag in enumerate(tags) if tag[2:] == kind] for kind in self.types
        ]

    def find(self, scores: NDArray[np.float32], words: Words) -> list[tuple[int, int, int]]:
        """Return names as (start, end, type number), in order; `scores` are (W, tags)."""
        best = scores.argmax(1)
        named = best != self._outside
        joined = named[1:] & named[:-1] & ~self._begins[best[1:]]
        joined &= words.sentences[1:] == words.sentences[:-1]
        kinds = np.stack([scores[:, columns].max(1) for columns in self._columns], 1)
        kind = kinds.argmax(1)
        next_is_head = words.heads[:-1] == np.arange(2, len(best) + 1)
        modifies = words.modifier[:-1] & next_is_head & (kind[:-1] == kind[1:])
        joined |= modifies & named[1:] & named[:-1]
        for word in np.flatnonzero(words.flat).tolist():
            first = int(words.heads[word]) - 1
            if not 0 <= first < word <= first + _FARTHEST:
                continue
            if not words.proper[first]:
                named[word] |= words.proper[word]  # "spokesman Dmitry Peskov"
            elif named[first] or named[word]:
                named[first : word + 1] = True
                joined[first:word] = True
        starts = np.flatnonzero(named & ~np.concatenate([[False], joined]))
        ends = np.flatnonzero(named & ~np.concatenate([joined, [False]])) + 1
        return [
            (start, end, int(kinds[start:end].sum(0).argmax()))
            for start, end in zip(starts.tolist(), ends.tolist(), strict=True)
        ]
