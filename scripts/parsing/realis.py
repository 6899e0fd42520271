"""The factuality head: a small network on the parser's states, in PyTorch and as an ONNX graph."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from onnx import TensorProto
from torch import Tensor, nn

from kg.parse import realis
from parsing.graphs import Array, Graph

HIDDEN = 256
_MS = "com.microsoft"


class Head(nn.Module):
    """States of a predicate, its head and its small words in; a number from -3 to 3 out."""

    mean: Tensor
    spread: Tensor

    def __init__(self, mean: Tensor, spread: Tensor) -> None:
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("spread", spread)
        self.layers = nn.Sequential(
            nn.Dropout(0.3), nn.Linear(len(mean), HIDDEN), nn.GELU(),
            nn.Dropout(0.3), nn.Linear(HIDDEN, 1),
        )  # fmt: skip

    def forward(self, states: Tensor) -> Tensor:
        """Return (N,) numbers for rows of (N, three times the width of a state)."""
        found: Tensor = self.layers((states - self.mean) / self.spread)
        return found[:, 0]


def export(head: Head, folder: Path) -> None:
    """Write the head as `realis.onnx`, its products in 8 bits."""
    with torch.no_grad():
        _graph({k: v.float().numpy() for k, v in head.state_dict().items()}).save(
            folder / realis.NAME
        )


def _graph(weights: dict[str, Array]) -> Graph:
    graph = Graph(quantized=True)
    matrix = weights["layers.1.weight"].T
    width = len(matrix) // len(realis.INPUTS)
    total = ""
    for place, name in enumerate(realis.INPUTS):
        part = slice(place * width, (place + 1) * width)
        states = graph.input(name, ("N", width), TensorProto.FLOAT)
        states = graph.add("Sub", states, graph.weight(weights["mean"][part]))
        states = graph.add("Mul", states, graph.weight(1 / weights["spread"][part]))
        product = graph.linear(states, matrix[part], None)
        total = graph.add("Add", total, product) if total else product
    inner = graph.add("BiasGelu", total, graph.weight(weights["layers.1.bias"]), domain=_MS)
    score = graph.linear(inner, weights["layers.4.weight"].T, weights["layers.4.bias"])
    limit = [graph.weight(np.array(end, np.float32)) for end in (-3, 3)]
    graph.output(graph.add("Clip", score, *limit), "realis", ("N", 1), TensorProto.FLOAT)
    return graph
