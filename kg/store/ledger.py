"""The ledger: every document and claim, in one SQLite file of the graph directory.

It is the system of record. Documents come one transaction each, so that a run that is killed
loses at most the document it was at; events and contradictions are derived from all documents
and are written together with a mark of the documents that they were derived from.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from kg.model import (
    Claim,
    Contradiction,
    Decision,
    Document,
    Entity,
    Event,
    Link,
    Mention,
    Rejection,
    Resolved,
    Selection,
)
from kg.store import tables
from kg.store.codec import decode, encode
from kg.store.linkage import Linkage, mentions_of, replace_links
from kg.store.locks import Lock
from kg.store.opening import locked, opened, reported
from kg.store.selection import claims_sql, contradictions_sql, count_sql

T = TypeVar("T")


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
            self._lock = locked(self.directory)
        self._depth = 0
        self._links: Linkage | None = None
        try:
            self._connection = opened(self.directory, write)
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
        """All claims, sorted by id, their mentions linked as the entities are by now."""
        return self._claims("SELECT record FROM claims ORDER BY id")

    def entities(self) -> Iterator[Entity]:
        """All entities, sorted by id; what several documents say of one is merged."""
        text = (
            "SELECT DISTINCT linked, joined, record FROM entities ORDER BY linked, joined, record"
        )
        for id, same in groupby(self.rows(text), key=lambda row: row[0]):
            yield self._whole(id, [row[1:] for row in same])

    def events(self) -> Iterator[tuple[Event, Sequence[str]]]:
        """All events with the ids of their claims, sorted by id."""
        for record, claims in self.rows("SELECT record, claims FROM events ORDER BY id"):
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
        return next(self._claims("SELECT record FROM claims WHERE id = ?", tables.valid(id)), None)

    def contradiction(self, id: str) -> Contradiction | None:
        """The contradiction with this id."""
        return self._record(Contradiction, "SELECT record FROM contradictions WHERE id = ?", id)

    def claims_of(self, document: str) -> Iterator[Claim]:
        """The claims of a document, sorted by id."""
        text = "SELECT record FROM claims WHERE document = ? ORDER BY id"
        return self._claims(text, tables.valid(document))

    def beginning(self, start: str, limit: int) -> list[Claim | Contradiction]:
        """The claims and contradictions whose ids begin so, at most `limit` of each, in order."""
        # Ids are ASCII, so that all that begin so come before the beginning with a "~".
        values = (tables.valid(start), f"{tables.valid(start)}~", limit)
        text = "SELECT record FROM {} WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?"
        claims = self._claims(text.format("claims"), *values)
        return [*claims, *self._records(Contradiction, text.format("contradictions"), *values)]

    def entity(self, id: str) -> Entity | None:
        """The entity with this id, or which this is after all links, merged over the documents."""
        return self._entity(self._linkage().target(id))

    def select_claims(self, selection: Selection) -> Iterator[Claim]:
        """The claims of a selection in reading order (day, document, place in the text).

        `kind` is an event type and stands for all below it. A side is that of the actor, the
        target or a source; a place contains the places within it; the publisher is the source of
        what nobody else says.
        """
        text, values = claims_sql(selection)
        return self._claims(text, *values)

    def count_claims(self, selection: Selection) -> int:
        """How many claims are in a selection, whatever its limit."""
        text, values = count_sql(selection)
        return int(self._connection.execute(text, values).fetchone()[0])

    def select_contradictions(self, selection: Selection) -> Iterator[Contradiction]:
        """The contradictions one of whose claims is selected, the highest score first."""
        text, values = contradictions_sql(selection)
        return self._records(Contradiction, text, *values)

    def mentions(self, entity: str) -> Iterator[tuple[str, Mention, Claim]]:
        """Where claims mention an entity: what the article was read to mean, the words, the claim.

        In the order of claim ids; a mention that several claims share comes with each.
        """
        text = """SELECT record FROM claims WHERE id IN
          (SELECT claim FROM arguments WHERE entity = ?) ORDER BY id"""
        for told in self._records(Claim, text, entity):
            claim = self._linkage().claim(told)
            for before, after in zip(mentions_of(told), mentions_of(claim), strict=True):
                if after.entity == entity:
                    yield before.entity or "", after, claim

    def counts(self) -> Mapping[str, int]:
        """How many documents, claims, sources, entities, events, … there are, and tokens read."""
        text = """
        SELECT 'documents', count(*) FROM documents UNION ALL
        SELECT 'claims', count(*) FROM claims UNION ALL
        SELECT 'sources', count(DISTINCT CASE entity WHEN '' THEN char(10) || text ELSE entity END)
          FROM arguments WHERE role = 'source' UNION ALL
        SELECT 'entities', count(DISTINCT linked) FROM entities UNION ALL
        SELECT 'events', count(*) FROM events UNION ALL
        SELECT 'contradictions', count(*) FROM contradictions UNION ALL
        SELECT 'rejected', count(*) FROM rejections UNION ALL
        SELECT 'tokens', coalesce(sum(tokens), 0) FROM documents"""
        return dict(self.rows(text))

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read all from one state of the ledger, whatever another process writes meanwhile."""
        with reported(self.directory):
            self._connection.execute("BEGIN")
        self._links = None
        try:
            yield
        finally:
            self._connection.execute("ROLLBACK")

    # Writing documents

    def known(self, document: str, version: str) -> bool:
        """Whether this version of the pipeline has already read the document."""
        text = "SELECT 1 FROM documents WHERE id = ? AND version = ?"
        return next(self.rows(text, document, version), None) is not None

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
        records = [*(row[-1] for row in rows), *map(encode, entities)]
        row = tables.document_row(document, version, resolved.tokens, records)
        with self._transaction() as run:
            if run.execute("SELECT 1 FROM documents WHERE id = ?", row[:1]).fetchone():
                for text in tables.FORGET:
                    run.execute(text, row[:1])
            run.execute("INSERT OR REPLACE INTO documents VALUES (?,?,?,?,?,?)", row)
            run.executemany("INSERT INTO claims VALUES (?,?,?,?,?,?,?,?)", rows)
            run.executemany("INSERT OR IGNORE INTO arguments VALUES (?,?,?,?,?,?)", arguments)
            run.executemany("INSERT INTO entities VALUES (?,?,?,?,?,?,?)", stored)
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
        rows = self.rows("SELECT id, digest FROM documents ORDER BY id")
        return tables.digest(version, *(part for row in rows for part in row))

    def derived_current(self, version: str) -> bool:
        """Whether all that is derived is that of the present documents, decisions and rules."""
        return self._mark("derived") == self._basis(version)

    def _basis(self, version: str) -> str:
        decided = sorted(decision.id for decision in self.decisions())
        return tables.digest(self.state(version), *decided)

    def told(self) -> Iterator[tuple[str, Entity]]:
        """Each entity as each document has it, before all links, sorted by id and document."""
        text = "SELECT document, record FROM entities WHERE document <> '' ORDER BY id, document"
        for document, record in self.rows(text):
            yield document, decode(Entity, record)

    def links(self) -> Iterator[Link]:
        """All links between entities, sorted."""
        return self._records(Link, "SELECT record FROM links ORDER BY entity, document, alias")

    def replace_links(self, links: Iterable[Link]) -> None:
        """Put these links between entities in the place of the old ones, all or nothing."""
        with self._transaction() as run:
            replace_links(run, links)
        self._links = None

    def decisions(self) -> Iterator[Decision]:
        """All decisions of the analyst, in the order in which they were made."""
        found = self._records(Decision, "SELECT record FROM decisions ORDER BY id")
        return iter(sorted(found, key=lambda each: (each.number, each.id)))

    def decide(self, decision: Decision) -> None:
        """Add a decision; nothing is derived from it yet."""
        with self._transaction() as run:
            row = (decision.id, encode(decision))
            run.execute("INSERT OR IGNORE INTO decisions VALUES (?,?)", row)

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
        mark = self._basis(version)
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
        links = (encode(link) for link in self.links())
        content = self._mark("content") or ""
        return tables.digest(str(tables.FORMAT), self.state(""), content, *links)

    # SQLite

    def _mark(self, name: str) -> str | None:
        row = next(self.rows("SELECT value FROM state WHERE name = ?", name), None)
        return str(row[0]) if row else None

    def rows(self, text: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        """The rows of a query of the store's own modules."""
        with reported(self.directory):
            # "yield from" would close the cursor when a reader stops early, after the connection.
            for row in self._connection.execute(text, values):  # noqa: UP028
                yield row

    def _linkage(self) -> Linkage:
        if self._links is None:
            with reported(self.directory):
                self._links = Linkage(self._connection, self._kind)
        return self._links

    def _kind(self, id: str) -> str | None:
        entity = self._entity(id)
        return entity.kind if entity else None

    def _entity(self, id: str) -> Entity | None:
        text = (
            "SELECT DISTINCT joined, record FROM entities WHERE linked = ? ORDER BY joined, record"
        )
        found = list(self.rows(text, tables.valid(id)))
        return self._whole(id, found) if found else None

    def _whole(self, id: str, rows: Iterable[Sequence[Any]]) -> Entity:
        parts: tuple[list[Entity], list[Entity]] = ([], [])
        for joined, record in rows:
            parts[joined].append(decode(Entity, record))
        return self._linkage().entity(tables.joined(id, *parts))

    def _claims(self, text: str, *values: Any) -> Iterator[Claim]:
        return map(self._linkage().claim, self._records(Claim, text, *values))

    def _records(self, kind: type[T], text: str, *values: Any) -> Iterator[T]:
        for (record,) in self.rows(text, *values):
            yield decode(kind, record)

    def _record(self, kind: type[T], text: str, id: str) -> T | None:
        return next(self._records(kind, text, tables.valid(id)), None)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Write all that is written within, or, where anything fails, nothing of it."""
        with self._transaction():
            yield

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        if self._depth:
            yield self._connection
            return
        with reported(self.directory):
            self._connection.execute("BEGIN IMMEDIATE")
            self._depth = 1
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                self._links = None
                raise
            finally:
                self._depth = 0
            self._connection.execute("COMMIT")


def _by_id(entities: Iterable[Entity]) -> list[Entity]:
    ordered = sorted(entities, key=lambda entity: entity.id)
    return [tables.merged(list(same)) for _, same in groupby(ordered, key=lambda e: e.id)]
