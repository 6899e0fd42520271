"""Which rules made a graph: hashes that change when anything that could change a claim does."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterator
from importlib import resources
from typing import TYPE_CHECKING

import kg

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

READING = ("parse", "extract", "resolve")
COMPARING = ("contradict",)
BIG = 1 << 20


def reading_version(parser: str | None = None) -> str:
    """The version of what turns a document into claims, with the name of a parser of the user."""
    return f"{kg.__version__}+{_hash_of(READING)}" + (f"+{parser}" if parser else "")


def comparing_version() -> str:
    """The version of what compares claims with each other."""
    return f"{kg.__version__}+{_hash_of(COMPARING)}"


@functools.cache
def _hash_of(packages: tuple[str, ...]) -> str:
    """A hash of the code and data of packages; of files over a megabyte only the size counts."""
    found = hashlib.sha256()
    root = resources.files("kg")
    folders = [(name, root / name) for name in packages]
    if packages == COMPARING:
        folders.append(("ontology", resources.files("kg.ontology")))
    for name, folder in folders:
        for path, file in _files(name, folder):
            data = file.read_bytes()
            found.update(f"{path} {len(data)}\n".encode())
            found.update(data if len(data) < BIG else b"")
    return found.hexdigest()[:12]


def _files(name: str, folder: Traversable) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = f"{name}/{entry.name}"
        if entry.is_dir() and not entry.name.startswith(("__", ".")):
            yield from _files(path, entry)
        elif entry.is_file() and not entry.name.endswith((".pyc", ".tmp")):
            yield path, entry
