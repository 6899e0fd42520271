"""The answer to a query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Rows:
    """Column names, and rows of plain values: None, bool, int, float, str, lists and dicts."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
