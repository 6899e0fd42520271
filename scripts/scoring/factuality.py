"""Reads factuality sets in the unified form of Stanovsky et al. (ACL 2017)."""

from __future__ import annotations

import json
import lzma
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Target:
    """An annotated event: its words, the first character, its label from -3 to 3."""

    text: str
    start: int
    label: float


@dataclass(frozen=True, slots=True)
class Row:
    """A tokenised sentence with its annotated events."""

    text: str
    targets: tuple[Target, ...]


def read(path: Path) -> list[Row]:
    """Read JSON lines with `text`, tokens parted by blanks, and `targets` by token."""
    found = []
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            starts = [0]
            for word in row["text"].split(" "):
                starts.append(starts[-1] + len(word) + 1)
            targets = [
                Target(t["span_text"], starts[t["span1"][0]], float(t["label"]))
                for t in row["targets"]
            ]
            found.append(Row(row["text"], tuple(targets)))
    return found
