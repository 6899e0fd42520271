"""One writer at a time, on every system: a lock that the end of its process always releases."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from kg.errors import StoreError


class Lock:
    """Held from `acquire` to `release`; SQLite's own file lock on an empty database.

    A process that is killed loses it, whatever the platform and file system SQLite runs on.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None

    def acquire(self, busy: str, seconds: float = 0.0) -> None:
        """Take the lock, waiting at most so many seconds; `busy` is said if another has it.

        Raises StoreError.
        """
        connection = None
        try:
            connection = sqlite3.connect(self._path, timeout=seconds, isolation_level=None)
            connection.execute("PRAGMA journal_mode=MEMORY")
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            if connection:
                connection.close()
            locked = "locked" in str(error)
            raise StoreError(busy if locked else f"cannot lock {self._path}: {error}") from error
        self._connection = connection

    def release(self) -> None:
        """Give the lock back; nothing happens when it is not held."""
        if self._connection:
            self._connection.close()
            self._connection = None
