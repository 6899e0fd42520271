"""Projections of the ledger: each in a directory named after the state of the ledger it shows.

A projection is built under another name and renamed when it is whole, so that a directory with the
right name is always complete and current, and a build that is killed leaves nothing but refuse.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from kg.errors import StoreError
from kg.protocols import GraphView
from kg.store.ledger import Ledger
from kg.store.locks import Lock

FORMAT = 1
PATIENCE = 900.0

Build = Callable[[GraphView, Path], None]


def is_current(directory: str | Path, name: str) -> bool:
    """Whether the projection of a graph directory is there and current. Raises StoreError."""
    with Ledger(directory) as ledger, ledger.snapshot():
        return _path(ledger, name).is_dir()


def current(ledger: Ledger, name: str, build: Build) -> Path:
    """The directory of a projection of the ledger, built by `build(view, path)` if there is none.

    While another process builds it this one waits. Raises StoreError.
    """
    parent = ledger.directory / name
    lock = Lock(ledger.directory / f"{name}.lock")
    with ledger.snapshot():
        path = _path(ledger, name)
        if path.is_dir():
            return path
        _wait(lock, f"{parent} is being built by another process; try again when it has ended")
        try:
            if not path.is_dir():
                _renamed(ledger, parent, path, build)
        except OSError as error:
            raise StoreError(f"cannot write {parent}: {error.strerror or error}") from error
        finally:
            lock.release()
    return path


def _path(ledger: Ledger, name: str) -> Path:
    return ledger.directory / name / f"{FORMAT}-{ledger.fingerprint()[:32]}"


def _renamed(ledger: Ledger, parent: Path, path: Path, build: Build) -> None:
    parent.mkdir(exist_ok=True)
    unfinished = parent / "unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    build(ledger, unfinished)
    _synced(unfinished)
    unfinished.rename(path)
    for old in parent.iterdir():
        if old != path:
            shutil.rmtree(old, ignore_errors=True)


def _synced(directory: Path) -> None:
    """Have the files on the disk before their directory gets a name that vouches for them."""
    for path in sorted(directory.rglob("*")):
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())


def _wait(lock: Lock, busy: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return lock.acquire(busy)
        except StoreError as error:
            if str(error) != busy or time.monotonic() > deadline:
                raise
        time.sleep(0.1)
