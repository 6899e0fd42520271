"""Writes the trained network as two ONNX graphs: all scores of a window, labels of arcs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from onnx import TensorProto
from torch import Tensor

from parsing.graphs import Array, Graph
from parsing.network import ARC, LABEL, TAGGERS

HEADS = 12
WIDTH = 384
EPSILON = 1e-12
_FLOAT, _INT = TensorProto.FLOAT, TensorProto.INT64
_MS = "com.microsoft"


def export(state: dict[str, Tensor], folder: Path, quantized: bool = True) -> None:
    """Write `scores.onnx` and `labels.onnx` for a checkpoint of the network."""
    weights = {name: value.float().numpy() for name, value in state.items()}
    folder.mkdir(parents=True, exist_ok=True)
    _scores(weights, quantized).save(folder / "scores.onnx")
    _labels(weights, quantized).save(folder / "labels.onnx")


def _scores(weights: dict[str, Array], quantized: bool) -> Graph:
    graph = Graph(quantized)
    pieces = graph.input("pieces", ("B", "P"), _INT)
    shapes = graph.input("shapes", ("B", "P"), _INT)
    mask = graph.input("mask", ("B", "P"), TensorProto.INT32)
    first = graph.input("first", ("B", "W1"), _INT)  # rows of B * P; the root's comes first
    layers = _encoder(graph, weights, pieces, shapes, mask)[-4:]
    # Only the first piece of a word is looked at from here on.
    rows = [graph.add("Gather", layer, first) for layer in layers]
    graph.output(graph.add("Concat", *rows, axis=2), "states", ("B", "W1", 4 * WIDTH), _FLOAT)
    mixes = np.exp(weights["mixes"])
    mixes = mixes / mixes.sum(1, keepdims=True)
    tagging, parsing = (_mix(graph, rows, mix) for mix in mixes)
    _taggers(graph, weights, _words(graph, tagging), first)
    nodes, words = _flat(graph, parsing), _words(graph, parsing)
    dependents = _layer(graph, weights, "arc_dependent", words)
    arc = weights["arc"]
    dependents = graph.linear(dependents, arc[:-1], arc[-1])
    dependents = _unflat(graph, dependents, first, ARC)
    heads = _unflat(graph, _layer(graph, weights, "arc_head", nodes), first, ARC)
    arcs = graph.add("MatMul", dependents, graph.add("Transpose", heads, perm=[0, 2, 1]))
    graph.output(arcs, "arcs", ("B", "W", "W1"), _FLOAT)
    for name, rows_of, length in (("label_heads", nodes, "W1"), ("label_dependents", words, "W")):
        vectors = _layer(graph, weights, name[:-1], rows_of)
        vectors = _unflat(graph, vectors, first, LABEL)
        graph.output(vectors, name, ("B", length, LABEL), _FLOAT)
    return graph


def _encoder(
    graph: Graph, weights: dict[str, Array], pieces: str, shapes: str, mask: str
) -> list[str]:
    """Return the output of every layer of the encoder, (B * P, 384)."""
    prefix = "encoder.embeddings."
    x = graph.add(
        "Add",
        graph.table(weights[prefix + "word_embeddings.weight"], pieces),
        graph.add("Gather", graph.weight(weights["case.weight"]), shapes),
    )
    places = weights[prefix + "position_embeddings.weight"]
    places = places + weights[prefix + "token_type_embeddings.weight"][:1]
    length = graph.add("Slice", graph.add("Shape", pieces), *map(graph.integers, (1, 2)))
    places_here = graph.add(
        "Slice", graph.weight(places), graph.integers(0), length, graph.integers(0)
    )
    x = graph.add("Add", x, places_here)
    x = graph.add(
        "LayerNormalization", x, *_norm(graph, weights, prefix + "LayerNorm"), epsilon=EPSILON
    )
    x = _flat(graph, x)
    outputs = []
    for number in range(6):
        x = _block(graph, weights, f"encoder.encoder.layer.{number}.", x, pieces, mask)
        outputs.append(x)
    return outputs


def _block(
    graph: Graph, weights: dict[str, Array], prefix: str, x: str, pieces: str, mask: str
) -> str:
    query, key, value = (
        _unflat(graph, graph.linear(x, weights[f"{prefix}attention.self.{part}.weight"].T,
                                    weights[f"{prefix}attention.self.{part}.bias"]), pieces)
        for part in ("query", "key", "value")
    )  # fmt: skip
    attended = graph.add(
        "MultiHeadAttention", query, key, value, "", mask, domain=_MS, num_heads=HEADS
    )
    attended = _flat(graph, attended)
    attended = graph.linear(attended, weights[prefix + "attention.output.dense.weight"].T, None)
    x = _skip_norm(graph, weights, prefix + "attention.output", attended, x)
    inner = graph.linear(x, weights[prefix + "intermediate.dense.weight"].T, None)
    bias = graph.weight(weights[prefix + "intermediate.dense.bias"])
    inner = graph.add("BiasGelu", inner, bias, domain=_MS)
    inner = graph.linear(inner, weights[prefix + "output.dense.weight"].T, None)
    return _skip_norm(graph, weights, prefix + "output", inner, x)


def _skip_norm(graph: Graph, weights: dict[str, Array], prefix: str, x: str, skip: str) -> str:
    # Two sums and a plain norm: the fused operator of ONNX Runtime is ten times slower.
    x = graph.add("Add", x, graph.weight(weights[prefix + ".dense.bias"]))
    x = graph.add("Add", x, skip)
    norm = _norm(graph, weights, prefix + ".LayerNorm")
    return graph.add("LayerNormalization", x, *norm, epsilon=EPSILON)


def _norm(graph: Graph, weights: dict[str, Array], prefix: str) -> tuple[str, str]:
    return graph.weight(weights[prefix + ".weight"]), graph.weight(weights[prefix + ".bias"])


def _mix(graph: Graph, rows: list[str], mix: NDArray[np.float32]) -> str:
    total = ""
    for row, share in zip(rows, mix, strict=True):
        part = graph.add("Mul", row, graph.weight(np.array([share], np.float32)))
        total = graph.add("Add", total, part) if total else part
    return total


def _flat(graph: Graph, x: str) -> str:
    """Return the rows of all windows as one matrix of (N, 384)."""
    return graph.add("Reshape", x, graph.integers(-1, WIDTH))


def _unflat(graph: Graph, rows: str, like: str, width: int = WIDTH) -> str:
    """Return rows as (B, n, width), where `like` has B rows."""
    batch = graph.add("Slice", graph.add("Shape", like), *map(graph.integers, (0, 1)))
    shape = graph.add("Concat", batch, graph.integers(-1, width), axis=0)
    return graph.add("Reshape", rows, shape)


def _words(graph: Graph, x: str) -> str:
    """Leave the root's row out of each window and return all rows as one matrix."""
    return _flat(graph, graph.add("Slice", x, *map(graph.integers, (1, 2**31, 1))))


def _taggers(graph: Graph, weights: dict[str, Array], words: str, first: str) -> None:
    matrices = [weights[f"taggers.{name}.weight"] for name in TAGGERS]
    biases = np.concatenate([weights[f"taggers.{name}.bias"] for name in TAGGERS])
    logits = graph.linear(words, np.concatenate(matrices).T, biases)
    logits = _unflat(graph, logits, first, len(biases))
    begin = 0
    for name, matrix in zip(TAGGERS, matrices, strict=True):
        end = begin + len(matrix)
        part = graph.add("Slice", logits, *map(graph.integers, (begin, end, 2)))
        begin = end
        if name in ("name", "start"):
            graph.output(part, name, ("B", "W", len(matrix)), _FLOAT)
        else:
            best = graph.add("ArgMax", part, axis=2, keepdims=0)
            graph.output(best, name, ("B", "W"), _INT)


def _layer(graph: Graph, weights: dict[str, Array], name: str, x: str) -> str:
    product = graph.linear(x, weights[f"{name}.0.weight"].T, None)
    return graph.add("BiasGelu", product, graph.weight(weights[f"{name}.0.bias"]), domain=_MS)


def _labels(weights: dict[str, Array], quantized: bool) -> Graph:
    """Score labels: `dependents` and their chosen `heads`, (N, 128) each; `labels` (N, L)."""
    graph = Graph(quantized)
    dependents = graph.input("dependents", ("N", LABEL), _FLOAT)
    heads = graph.input("heads", ("N", LABEL), _FLOAT)
    label = weights["label"]
    count = len(label)
    inner = label[:, :, :-1]  # label, dependent + 1, head
    flat = inner.transpose(1, 0, 2).reshape(LABEL + 1, count * LABEL)
    product = graph.linear(dependents, flat[:-1], flat[-1])
    product = graph.add("Reshape", product, graph.integers(-1, count, LABEL))
    column = graph.add("Unsqueeze", heads, graph.integers(2))
    product = graph.add("MatMul", product, column)
    product = graph.add("Squeeze", product, graph.integers(2))
    alone = label[:, :, -1].T
    linear = graph.linear(dependents, alone[:-1], alone[-1])
    graph.output(graph.add("Add", product, linear), "labels", ("N", count), _FLOAT)
    return graph
