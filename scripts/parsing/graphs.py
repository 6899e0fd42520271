"""A small builder of ONNX graphs, with matrix products in 8 bits, exact on every machine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
Array = NDArray[np.float32]


class Graph:
    """Collects nodes and weights; `quantized` multiplies in small integers.

    Weights are scaled column by column, and activations row by row at run time, so that the
    analysis of a sentence never depends on its neighbours or on padding.
    """

    def __init__(self, quantized: bool) -> None:
        self.quantized = quantized
        self._nodes: list[onnx.NodeProto] = []
        self._weights: list[onnx.TensorProto] = []
        self._inputs: list[onnx.ValueInfoProto] = []
        self._outputs: list[onnx.ValueInfoProto] = []
        self._quantized_rows: dict[str, tuple[str, str]] = {}
        self._one = self.weight(np.array(1, np.float32))
        self._middle = self.weight(np.array(128, np.uint8))

    def input(self, name: str, shape: tuple[str | int, ...], kind: int) -> str:
        """Declare an input and return its name."""
        self._inputs.append(helper.make_tensor_value_info(name, kind, shape))
        return name

    def output(self, value: str, name: str, shape: tuple[str | int, ...], kind: int) -> None:
        """Declare a value to be an output called `name`."""
        self._nodes.append(helper.make_node("Identity", [value], [name]))
        self._outputs.append(helper.make_tensor_value_info(name, kind, shape))

    def add(self, op: str, *inputs: str, domain: str = "", **attributes: Any) -> str:
        """Add a node with one output and return the output's name."""
        name = f"v{len(self._nodes)}"
        self._nodes.append(helper.make_node(op, inputs, [name], domain=domain, **attributes))
        return name

    def weight(self, value: NDArray[np.generic]) -> str:
        """Add a constant as it is and return its name."""
        name = f"w{len(self._weights)}"
        self._weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def integers(self, *values: int) -> str:
        """Add a constant list of integers."""
        return self.weight(np.array(values, np.int64))

    def table(self, value: Array, ids: str) -> str:
        """Look rows of a table up, which is kept as 8-bit rows, each with its scale."""
        if not self.quantized:
            return self.add("Gather", self.weight(value), ids)
        scale = np.abs(value).max(1, keepdims=True) / 127 + 1e-12
        rows = self.add("Gather", self.weight(np.round(value / scale).astype(np.int8)), ids)
        scales = self.add("Gather", self.weight(scale.astype(np.float32)), ids)
        return self.add("Mul", self.add("Cast", rows, to=TensorProto.FLOAT), scales)

    def linear(self, x: str, matrix: Array, bias: Array | None) -> str:
        """Multiply rows of (N, in) by a matrix of (in, out) and add a bias."""
        if self.quantized:
            product = self._integers(x, matrix)
        else:
            product = self.add("MatMul", x, self.weight(matrix))
        return product if bias is None else self.add("Add", product, self.weight(bias))

    def flags(self, x: str, matrix: Array) -> str:
        """Multiply rows of (N, in), bytes that are 0 or 1, by a matrix of (in, out)."""
        if not self.quantized:
            return self.add(
                "MatMul", self.add("Cast", x, to=TensorProto.FLOAT), self.weight(matrix)
            )
        scale = (np.abs(matrix).max(0) / 63 + 1e-12).astype(np.float32)
        bits = np.round(matrix / scale).astype(np.int8)
        zero = self.weight(np.array(0, np.uint8))
        return self.add(
            "MatMulIntegerToFloat", x, self.weight(bits), self._one, self.weight(scale), zero,
            domain="com.microsoft",
        )  # fmt: skip

    def _integers(self, x: str, matrix: Array) -> str:
        # Weights of 7 bits: the sums of pairs that AVX2 keeps in 16 bits cannot overflow.
        scale = (np.abs(matrix).max(0) / 63 + 1e-12).astype(np.float32)
        bits = np.round(matrix / scale).astype(np.int8)
        rows, row_scale = self._rows(x)
        product = self.add(
            "MatMulIntegerToFloat", rows, self.weight(bits), self._one, self.weight(scale),
            self._middle, domain="com.microsoft",
        )  # fmt: skip
        return self.add("Mul", product, row_scale)

    def _rows(self, x: str) -> tuple[str, str]:
        """Quantise each row by its own largest value; return 8-bit rows and scales (N, 1)."""
        if x not in self._quantized_rows:
            largest = self.add("ReduceMax", self.add("Abs", x), axes=[-1], keepdims=1)
            scale = self.add("Mul", largest, self.weight(np.array([1 / 127], np.float32)))
            scale = self.add("Max", scale, self.weight(np.array([1e-9], np.float32)))
            flat = self.add("Squeeze", scale, self.integers(1))
            zero = self.add("Expand", self._middle, self.add("Shape", flat))
            rows = self.add("QuantizeLinear", x, flat, zero, axis=0)
            self._quantized_rows[x] = rows, scale
        return self._quantized_rows[x]

    def save(self, path: Path) -> None:
        """Check the graph and write it to one file."""
        graph = helper.make_graph(
            self._nodes, path.stem, self._inputs, self._outputs, self._weights
        )
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=8)
        onnx.save(model, str(path))
