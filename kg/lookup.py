"""Entities, claims and documents of a ledger by id, read when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

T = TypeVar("T")


class Lookup(Mapping[str, T]):
    """A mapping over a function that gives a value for an id, or None; each is asked for once."""

    def __init__(self, find: Callable[[str], T | None]) -> None:
        self._find = find
        self._found: dict[str, T | None] = {}

    def __getitem__(self, id: str) -> T:
        if id not in self._found:
            self._found[id] = self._find(id) if id else None
        value = self._found[id]
        if value is None:
            raise KeyError(id)
        return value

    def __iter__(self) -> Iterator[str]:
        return iter([id for id, value in self._found.items() if value is not None])

    def __len__(self) -> int:
        return sum(1 for _ in self)
