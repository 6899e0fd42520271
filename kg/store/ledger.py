"""The ledger: every document and claim, in one SQLite file of the graph directory.

It is the system of record. Documents come one transaction each, so that a run that is killed
loses at most the document it was at; events and contradictions are derived from all documents
and are written together with a mark of the documents that they were derived from.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from kg.errors import StoreError
from kg.model import (
    Claim,
    Contradiction,
    Document,
    Entity,
    Event,
    Rejection,
    Resolved,
    Selection,
)
from kg.store import tables
from kg.store.codec import decode, encode
from kg.store.locks import Lock
from kg.store.selection import claims_sql, contradictions_sql

T = TypeVar("T")

NAME = "ledger.sqlite"

# Without fsync at each commit a power cut may lose the last documents, which a new run reads again;
# a checkpoint, which does wait for the disk, comes only every 40 MB.
WRITING = ("synchronous=NORMAL", "wal_autocheckpoint=10000", "cache_size=-65536")
READING = ("query_only=ON",)


class Ledger:
    """The ledger of a graph directory, for reading, or for writing by one process at a time."""

    def __init__(self, directory: str | Path, write: bool = False) -> None:
        """Open the ledger; with `write` make the directory and the ledger if they are missing.

        Raises StoreError where the directory holds no ledger that this version can use, or where
        another process is writing.
        """
        self.directory = Path(directory)
        self._lock: Lock | None = None
        if write:
            self._lock = _locked(self.directory)
        try:
            self._connection = _opened(self.directory, write)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file and let the next writer in."""
        connection: sqlite3.Connection | None = getattr(self, "_connection", None)
        if connection:
            connection.close()
        if self._lock:
            self._lock.release()

    # What the graph holds

    def documents(self) -> Iterator[Document]:
        """All documents, sorted by id."""
        return self._records(Document, "SELECT record FROM documents ORDER BY id")

    def claims(self) -> Iterator[Claim]:
        """All claims, sorted by id."""
        return self._records(Claim, "SELECT record FROM claims ORDER BY id")

    def entities(self) -> Iterator[Entity]:
        """All entities, sorted by id; what several documents say of one is merged."""
        rows = self._rows("SELECT DISTINCT id, record FROM entities ORDER BY id, record")
        for _, same in groupby(rows, key=lambda row: row[0]):
            yield tables.merged([decode(Entity, record) for _, record in same])

    def events(self) -> Iterator[tuple[Event, Sequence[str]]]:
        """All events with the ids of their claims, sorted by id."""
        for record, claims in self._rows("SELECT record, claims FROM events ORDER BY id"):
            yield decode(Event, record), tuple(claims.split())

    def contradictions(self) -> Iterator[Contradiction]:
        """All contradictions, sorted by id."""
        return self._records(Contradiction, "SELECT record FROM contradictions ORDER BY id")

    def rejections(self) -> Iterator[Rejection]:
        """What could not be used and why, sorted by name."""
        return self._records(Rejection, "SELECT record FROM rejections ORDER BY name")

    def document(self, id: str) -> Document | None:
        """The document with this id."""
        return self._record(Document, "SELECT record FROM documents WHERE id = ?", id)

    def claim(self, id: str) -> Claim | None:
        """The claim with this id."""
        return self._record(Claim, "SELECT record FROM claims WHERE id = ?", id)

    def contradiction(self, id: str) -> Contradiction | None:
        """The contradiction with this id."""
        return self._record(Contradiction, "SELECT record FROM contradictions WHERE id = ?", id)

    def claims_of(self, document: str) -> Iterator[Claim]:
        """The claims of a document, sorted by id."""
        text = "SELECT record FROM claims WHERE document = ? ORDER BY id"
        return self._records(Claim, text, tables.valid(document))

    def beginning(self, start: str, limit: int) -> list[Claim | Contradiction]:
        """The claims and contradictions whose ids begin so, at most `limit` of each, in order."""
        # Ids are ASCII, so that all that begin so come before the beginning with a "~".
        values = (tables.valid(start), f"{tables.valid(start)}~", limit)
        text = "SELECT record FROM {} WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?"
        claims = self._records(Claim, text.format("claims"), *values)
        return [*claims, *self._records(Contradiction, text.format("contradictions"), *values)]

    def entity(self, id: str) -> Entity | None:
        """The entity with this id, merged over the documents."""
        rows = self._rows("SELECT DISTINCT record FROM entities WHERE id = ? ORDER BY record", id)
        found = [decode(Entity, record) for (record,) in rows]
        return tables.merged(found) if found else None

    def select_claims(self, selection: Selection) -> Iterator[Claim]:
        """The claims of a selection in reading order (day, document, place in the text).

        `kind` is an event type and stands for all below it. A side is that of the actor, the
        target or a source; a place contains the places within it; the publisher is the source of
        what nobody else says.
        """
        text, values = claims_sql(selection)
        return self._records(Claim, text, *values)

    def select_contradictions(self, selection: Selection) -> Iterator[Contradiction]:
        """The contradictions one of whose claims is selected, the highest score first."""
        text, values = contradictions_sql(selection)
        return self._records(Contradiction, text, *values)

    def counts(self) -> Mapping[str, int]:
        """How many documents, claims, sources, entities, events, … there are, and tokens read."""
        text = """
        SELECT 'documents', count(*) FROM documents UNION ALL
        SELECT 'claims', count(*) FROM claims UNION ALL
        SELECT 'sources', count(DISTINCT entity || char(10) || text) FROM arguments
          WHERE role = 'source' UNION ALL
        SELECT 'entities', count(DISTINCT id) FROM entities UNION ALL
        SELECT 'events', count(*) FROM events UNION ALL
        SELECT 'contradictions', count(*) FROM contradictions UNION ALL
        SELECT 'rejected', count(*) FROM rejections UNION ALL
        SELECT 'tokens', coalesce(sum(tokens), 0) FROM documents"""
        return dict(self._rows(text))

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read all from one state of the ledger, whatever another process writes meanwhile."""
        with _reported(self.directory):
            self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.execute("ROLLBACK")

    # Writing documents

    def known(self, document: str, version: str) -> bool:
        """Whether this version of the pipeline has already read the document."""
        text = "SELECT 1 FROM documents WHERE id = ? AND version = ?"
        return next(self._rows(text, document, version), None) is not None

    def add(self, resolved: Resolved, version: str, name: str | None = None) -> None:
        """Write one document with its claims and entities, all or nothing.

        What an older version made of the same document is replaced. `name` is what the user
        calls the document: if it had been rejected under this name, it no longer is.
        """
        document = resolved.document
        claims = list({claim.id: claim for claim in reversed(resolved.claims)}.values())[::-1]
        rows = [tables.claim_row(claim) for claim in claims]
        entities = _by_id(resolved.entities)
        stored = [tables.entity_row(entity, document.id) for entity in entities]
        names = [row for entity in entities for row in tables.name_rows(entity, document.id)]
        arguments = [row for claim in claims for row in tables.argument_rows(claim)]
        row = tables.document_row(document, version, resolved.tokens, [*rows, *stored])
        with self._transaction() as run:
            if run.execute("SELECT 1 FROM documents WHERE id = ?", row[:1]).fetchone():
                for text in tables.FORGET:
                    run.execute(text, row[:1])
            run.execute("INSERT OR REPLACE INTO documents VALUES (?,?,?,?,?,?)", row)
            run.executemany("INSERT INTO claims VALUES (?,?,?,?,?,?,?,?)", rows)
            run.executemany("INSERT OR IGNORE INTO arguments VALUES (?,?,?,?,?)", arguments)
            run.executemany("INSERT INTO entities VALUES (?,?,?,?,?)", stored)
            run.executemany("INSERT INTO names VALUES (?,?,?)", names)
            if name is not None:
                run.execute("DELETE FROM rejections WHERE name = ?", (tables.valid(name),))

    def reject(self, rejection: Rejection) -> None:
        """Remember that something could not be used and why."""
        with self._transaction() as run:
            run.execute(
                "INSERT OR REPLACE INTO rejections VALUES (?,?)",
                (tables.valid(rejection.name), encode(rejection)),
            )

    def accept(self, name: str) -> None:
        """Forget that something was rejected under this name."""
        with self._transaction() as run:
            run.execute("DELETE FROM rejections WHERE name = ?", (tables.valid(name),))

    # What is derived from all documents together

    def state(self, version: str) -> str:
        """A hash of the rules' version and of all documents with what was read in them."""
        rows = self._rows("SELECT id, digest FROM documents ORDER BY id")
        return tables.digest(version, *(part for row in rows for part in row))

    def derived_current(self, version: str) -> bool:
        """Whether events and contradictions are those of the present documents and rules."""
        return self._mark("derived") == self.state(version)

    def replace_derived(
        self,
        version: str,
        events: Iterable[tuple[Event, Sequence[str]]],
        contradictions: Iterable[Contradiction],
    ) -> None:
        """Put these events and contradictions in the place of the old ones, all or nothing.

        `version` names the rules that made them; with the documents it makes the mark that tells
        whether they are current.
        """
        told = sorted((e.id, encode(e), " ".join(sorted(claims))) for e, claims in events)
        pairs = sorted((c.id, c.kind.value, c.a, c.b, c.score, encode(c)) for c in contradictions)
        content = tables.digest(
            *(part for row in told for part in row), *(row[-1] for row in pairs)
        )
        mark = self.state(version)
        with self._transaction() as run:
            run.execute("DELETE FROM events")
            run.execute("DELETE FROM contradictions")
            run.executemany("INSERT OR IGNORE INTO events VALUES (?,?,?)", told)
            run.executemany("INSERT OR IGNORE INTO contradictions VALUES (?,?,?,?,?,?)", pairs)
            run.executemany(
                "INSERT OR REPLACE INTO state VALUES (?,?)",
                [("derived", mark), ("content", content)],
            )

    def fingerprint(self) -> str:
        """A hash of all that a projection shows: equal as long as nothing has changed."""
        return tables.digest(str(tables.FORMAT), self.state(""), self._mark("content") or "")

    # SQLite

    def _mark(self, name: str) -> str | None:
        row = next(self._rows("SELECT value FROM state WHERE name = ?", name), None)
        return str(row[0]) if row else None

    def _rows(self, text: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        with _reported(self.directory):
            # "yield from" would close the cursor when a reader stops early, after the connection.
            for row in self._connection.execute(text, values):  # noqa: UP028
                yield row

    def _records(self, kind: type[T], text: str, *values: Any) -> Iterator[T]:
        for (record,) in self._rows(text, *values):
            yield decode(kind, record)

    def _record(self, kind: type[T], text: str, id: str) -> T | None:
        return next(self._records(kind, text, tables.valid(id)), None)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with _reported(self.directory):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")


def _by_id(entities: Iterable[Entity]) -> list[Entity]:
    ordered = sorted(entities, key=lambda entity: entity.id)
    return [tables.merged(list(same)) for _, same in groupby(ordered, key=lambda e: e.id)]


def _locked(directory: Path) -> Lock:
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


def _opened(directory: Path, write: bool) -> sqlite3.Connection:
    path = directory / NAME
    if not write and not path.is_file():
        raise StoreError(f"{directory} is not a graph directory; `kg build` makes one")
    with _reported(directory):
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
def _reported(directory: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(f"cannot use {directory / NAME}: {error}") from error
