"""Decodes arc scores into one well-formed tree for each sentence."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Indices = NDArray[np.int64]

_NEVER = np.float32(-1e9)


def decode(arcs: Scores, sentences: Indices) -> Indices:
    """Return the head of each word: 1-based in the window, 0 for the root of its sentence.

    `arcs` is (W, 1 + W): the score of each head (the root first) for each word; `sentences` is
    (W,), rising. The best head of each word is taken where that gives trees, else the maximum
    spanning tree of the sentence (Chu and Liu, Edmonds).
    """
    count = len(sentences)
    scores = np.full((count, count + 1), _NEVER, np.float32)
    scores[:, 0] = arcs[:, 0]
    same = sentences[:, None] == sentences[None, :]
    np.copyto(scores[:, 1:], arcs[:, 1:], where=same)
    np.fill_diagonal(scores[:, 1:], _NEVER)
    heads: Indices = scores.argmax(1).astype(np.int64)
    for sentence in _broken(heads, sentences):
        start, end = np.searchsorted(sentences, [sentence, sentence + 1])
        inner = np.concatenate([scores[start:end, :1], scores[start:end, start + 1 : end + 1]], 1)
        tree = spanning_tree(inner)
        heads[start:end] = np.where(tree > 0, tree + start, 0)
    return heads


def spanning_tree(arcs: Scores) -> Indices:
    """Return the heads (n,) of the best tree with one root, from scores (n, 1 + n)."""
    count = len(arcs)
    scores = np.full((count + 1, count + 1), -np.inf)
    scores[1:] = np.clip(arcs.astype(np.float64), -1e6, 1e6)
    # So dear that a tree never takes a second arc from the root.
    scores[1:, 0] -= 1e8
    np.fill_diagonal(scores, -np.inf)
    tree: Indices = _edmonds(scores)[1:]
    return tree


def _broken(heads: Indices, sentences: Indices) -> list[int]:
    """Return the sentences whose heads form no tree with one root."""
    up = np.concatenate([[0], heads])
    for _ in range(max(1, len(heads)).bit_length()):
        up = up[up]
    lost = sentences[up[1:] != 0]
    roots = np.bincount(sentences[heads == 0], minlength=int(sentences[-1]) + 1)
    wrong = np.flatnonzero(roots != 1)
    wrong = wrong[np.isin(wrong, sentences)]
    return sorted({*lost.tolist(), *wrong.tolist()})


def _edmonds(scores: NDArray[np.float64]) -> Indices:
    """Return the best head of each node; node 0 is the root; `scores` is (dependent, head)."""
    heads: Indices = scores.argmax(1).astype(np.int64)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(scores), bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    kept = scores[cycle, heads[cycle]]
    # What entering the cycle at each of its nodes gains, for each head outside it.
    gains = scores[np.ix_(cycle, rest)] - kept[:, None]
    leaving = scores[np.ix_(rest, cycle)]
    size = len(rest) + 1
    smaller = np.full((size, size), -np.inf)
    smaller[:-1, :-1] = scores[np.ix_(rest, rest)]
    smaller[-1, :-1] = gains.max(0)
    smaller[:-1, -1] = leaving.max(1)
    tree = _edmonds(smaller)
    result: Indices = heads.copy()
    for node, head in enumerate(tree[:-1].tolist()):
        if head < size - 1:
            result[rest[node]] = rest[head]
        else:
            result[rest[node]] = cycle[leaving[node].argmax()]
    entered = gains[:, tree[-1]].argmax()
    result[cycle[entered]] = rest[tree[-1]]
    result[0] = 0
    return result


def _cycle(heads: Indices) -> Indices | None:
    """Return the nodes of one cycle, or None; the root points to itself."""
    state = [0] * len(heads)
    parents = heads.tolist()
    state[0] = -1
    for start in range(1, len(parents)):
        node = start
        while state[node] == 0:
            state[node] = start
            node = parents[node]
        if state[node] == start:
            nodes = [node]
            while (node := parents[node]) != nodes[0]:
                nodes.append(node)
            return np.array(nodes, np.int64)
    return None
