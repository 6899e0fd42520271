"""Logistic regression with a penalty on large weights."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
ROUNDS = 25


def newton(table: Vector, wanted: Vector, penalty: float) -> Vector:
    """The weights (traits,) that best foretell `wanted` (rows,) from `table` (rows, traits)."""
    weights = np.zeros(table.shape[1])
    for _ in range(ROUNDS):
        sure = chance(table, weights)
        slope = table.T @ (wanted - sure) - penalty * weights
        curve = (table.T * (sure * (1 - sure))) @ table + penalty * np.eye(len(weights))
        weights += np.linalg.solve(curve, slope)
    return weights


def chance(table: Vector, weights: Vector) -> Vector:
    """The probability of each row."""
    result: Vector = 1 / (1 + np.exp(-table @ weights))
    return result
