"""Writes the trained coreference network as three ONNX graphs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from onnx import TensorProto
from torch import Tensor

from coreference.ranker import DETECTOR, HIDDEN, PROJECTED, STATES
from kg.parse.coreference import FILES
from parsing.graphs import Array, Graph

_FLOAT, _INT, _BYTE = TensorProto.FLOAT, TensorProto.INT64, TensorProto.UINT8
Weights = dict[str, Array]


def write(
    detector: dict[str, Tensor],
    ranker: dict[str, Tensor],
    scale: tuple[Tensor, Tensor],
    folder: Path,
    *,
    threshold: float,
    bias: float,
    quantized: bool = True,
) -> None:
    """Write the graphs; `scale` is the states' mean and deviation.

    Mentions whose logit is below `threshold` are dropped; `bias` is added to the score of having
    no antecedent.
    """
    first = {name: value.numpy() for name, value in detector.items()}
    second = {name: value.numpy() for name, value in ranker.items()}
    folder.mkdir(parents=True, exist_ok=True)
    first["score.bias"] = first["score.bias"] - np.float32(threshold)
    second["none.3.bias"] = second["none.3.bias"] + np.float32(bias)
    graphs = (
        _vectors(first, second, (scale[0].numpy(), scale[1].numpy()), quantized),
        _mentions(first, second, quantized),
        _pairs(second, quantized),
    )
    for name, graph in zip(FILES, graphs, strict=True):
        graph.save(folder / f"{name}.onnx")


def _vectors(first: Weights, second: Weights, scale: tuple[Array, Array], quantized: bool) -> Graph:
    """Project states (N, 1536) to the vectors (N, d) of both parts."""
    graph = Graph(quantized)
    states = graph.input("states", ("N", STATES), _FLOAT)
    matrix = np.concatenate([first["project.weight"], second["project.weight"]]).T
    bias = np.concatenate([first["project.bias"], second["project.bias"]])
    # The states are brought to one scale first: a few of them are far larger than the others.
    scaled = graph.add("Sub", states, graph.weight(scale[0]))
    scaled = graph.add("Mul", scaled, graph.weight((1 / scale[1]).astype(np.float32)))
    scaled = graph.add("Clip", scaled, graph.weight(np.array(-8, np.float32)),
                       graph.weight(np.array(8, np.float32)))  # fmt: skip
    product = graph.add("Tanh", graph.linear(scaled, matrix, bias))
    graph.output(product, "vectors", ("N", DETECTOR + PROJECTED), _FLOAT)
    return graph


def _mentions(first: Weights, second: Weights, quantized: bool) -> Graph:
    """Score mentions by themselves, and give the parts of pairs that are of one mention."""
    graph = Graph(quantized)
    width = first["inner.weight"].shape[1] - DETECTOR
    vectors = graph.input("vectors", ("N", DETECTOR + PROJECTED), _FLOAT)
    single = graph.input("single", ("N", width), _FLOAT)
    parts = []
    for start, end in ((0, DETECTOR), (DETECTOR, DETECTOR + PROJECTED)):
        part = graph.add("Slice", vectors, *map(graph.integers, (start, end, 1)))
        parts.append((part, graph.add("Concat", part, single, axis=1)))
    kept = _scored(graph, first, parts[0][1], "inner", "score")
    graph.output(kept, "kept", ("N",), _FLOAT)
    graph.output(_scored(graph, second, parts[1][1], "none.0", "none.3"), "none", ("N",), _FLOAT)
    later = graph.linear(parts[1][1], second["later.weight"].T, second["later.bias"])
    graph.output(later, "later", ("N", HIDDEN), _FLOAT)
    earlier = graph.linear(parts[1][1], second["earlier.weight"].T, None)
    graph.output(earlier, "earlier", ("N", HIDDEN), _FLOAT)
    graph.output(parts[1][0], "projected", ("N", PROJECTED), _FLOAT)
    return graph


def _scored(graph: Graph, weights: Weights, x: str, inner: str, outer: str) -> str:
    hidden = graph.linear(x, weights[f"{inner}.weight"].T, weights[f"{inner}.bias"])
    return _score(graph, weights, graph.add("Relu", hidden), outer)


def _score(graph: Graph, weights: Weights, hidden: str, name: str) -> str:
    """Multiply and add up by rows, which no number of rows changes."""
    product = graph.add("Mul", hidden, graph.weight(weights[f"{name}.weight"]))
    total = graph.add("ReduceSum", product, graph.integers(1), keepdims=0)
    return graph.add("Add", total, graph.weight(weights[f"{name}.bias"]))


def _pairs(weights: Weights, quantized: bool) -> Graph:
    """Score pairs of rows `a` and `b` of what `_mentions` gave, with their features."""
    graph = Graph(quantized)
    later = graph.input("later", ("N", HIDDEN), _FLOAT)
    earlier = graph.input("earlier", ("N", HIDDEN), _FLOAT)
    projected = graph.input("projected", ("N", PROJECTED), _FLOAT)
    rows = {name: graph.input(name, ("P",), _INT) for name in ("a", "b", "classes", "types")}
    matrix = weights["features.weight"].T
    features = graph.input("features", (len(matrix), "P"), _BYTE)
    a = graph.add("Gather", projected, rows["a"])
    b = graph.add("Gather", projected, rows["b"])
    total = graph.linear(graph.add("Mul", a, b), weights["product.weight"].T, None)
    flags = graph.flags(graph.add("Transpose", features, perm=[1, 0]), matrix)
    total = graph.add("Add", total, flags)
    for value, name in ((later, "a"), (earlier, "b")):
        total = graph.add("Add", total, graph.add("Gather", value, rows[name]))
    for name in ("classes", "types"):
        table = graph.weight(weights[f"{name}.weight"])
        total = graph.add("Add", total, graph.add("Gather", table, rows[name]))
    total = graph.add("Relu", total)
    graph.output(_score(graph, weights, total, "score"), "scores", ("P",), _FLOAT)
    return graph
