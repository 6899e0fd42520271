"""Opening the ledger's file: its lock, its settings, and what is wrong with it in one line."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import StoreError
from kg.store import tables
from kg.store.locks import Lock

NAME = "ledger.sqlite"

# Without fsync at each commit a power cut may lose the last documents, which a new run reads again;
# a checkpoint, which does wait for the disk, comes only every 40 MB.
WRITING = ("synchronous=NORMAL", "wal_autocheckpoint=10000", "cache_size=-65536")
READING = ("query_only=ON",)


def locked(directory: Path) -> Lock:
    try:
        directory.mkdir(parents=True, exist_ok=True)
        strangers = (
            directory.exists()
            and not (directory / NAME).exists()
            and any(path.name != "write.lock" for path in directory.iterdir())
        )
    except OSError as error:
        raise StoreError(f"cannot make {directory}: {error.strerror}") from error
    if strangers:
        raise StoreError(f"{directory} is not empty and is not a graph directory")
    lock = Lock(directory / "write.lock")
    lock.acquire(f"{directory} is being written by another process; try again when it has ended")
    return lock


def opened(directory: Path, write: bool) -> sqlite3.Connection:
    path = directory / NAME
    if not write and not path.is_file():
        raise StoreError(f"{directory} is not a graph directory; `kg build` makes one")
    with reported(directory):
        connection = _connected(path, write)
        try:
            _checked(connection, path, write)
        except BaseException:
            connection.close()
            raise
    return connection


def _connected(path: Path, write: bool) -> sqlite3.Connection:
    mode = "mode=rwc" if write else "mode=rw"
    if not write and not os.access(path.parent, os.W_OK):
        mode = "mode=ro&immutable=1"
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=30, isolation_level=None
    )


def _checked(connection: sqlite3.Connection, path: Path, write: bool) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    format = connection.execute("PRAGMA user_version").fetchone()[0]
    empty = not connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    if empty and application == 0 and write:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.executescript(
            f"BEGIN; PRAGMA application_id={tables.APPLICATION};"
            f"PRAGMA user_version={tables.FORMAT}; {tables.SCHEMA} COMMIT;"
        )
    elif application != tables.APPLICATION:
        raise StoreError(f"{path} is not a ledger of kg")
    elif format != tables.FORMAT:
        age = "newer" if format > tables.FORMAT else "older"
        raise StoreError(f"{path} was written by a {age} version of kg (format {format})")
    for setting in WRITING if write else READING:
        connection.execute(f"PRAGMA {setting}")


@contextmanager
def reported(directory: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(f"cannot use {directory / NAME}: {error}") from error
