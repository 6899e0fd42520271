"""The property graph: ArcadeDB in this process, one directory, asked in Cypher.

Queries run on a database that is open for reading only, and the engine refuses by itself every
text that writes; files and addresses cannot be read by a query.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from kg.errors import QueryError, StoreError
from kg.protocols import GraphView
from kg.store.elements import elements
from kg.store.jvm import java
from kg.store.ledger import Ledger
from kg.store.loading import SHORTCUT, load
from kg.store.projection import current
from kg.store.rows import Rows
from kg.store.schema import XSD, NodeClass, Schema, schema
from kg.store.waiting import waited

SECONDS = 120.0

TYPES = {f"{XSD}boolean": "BOOLEAN", f"{XSD}integer": "LONG", f"{XSD}double": "DOUBLE"}
LISTS = frozenset({"aliases", "identifiers", "rules", "gates"})
INDEXED = frozenset({"name", "action", "eventType", "day", "kind"})


class CypherStore:
    """A database directory; `load` makes it, `query` reads it."""

    def __init__(self, path: Path, seconds: float = SECONDS) -> None:
        """The database in a directory; a query may take so many seconds."""
        self._path = path
        self._seconds = seconds
        self._database: Any = None

    def __enter__(self) -> CypherStore:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def load(self, view: GraphView) -> None:
        """Make the database and write the whole graph into it. Raises StoreError."""
        found = elements(view)
        database = _wrapped(lambda factory: factory.create(), self._path)
        try:
            # A load that is cut short is thrown away, so nothing need be written twice.
            database.get_java_database().setUseWAL(False)
            database.command("sqlscript", ";\n".join(ddl(schema())))

            def run(text: str, parameters: dict[str, Any]) -> None:
                with database.transaction():
                    database.command("opencypher", text, parameters)

            load(run, found, server=False)
        except _engine_error() as error:
            raise StoreError(f"cannot load the property graph: {_reason(error)}") from error
        finally:
            database.close()

    def query(self, text: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """The answer to a reading query; nodes are dicts with `labels`, relationships with `type`.

        Raises QueryError where it is wrong, writes, reads files or takes too long.
        """
        if self._database is None or not self._database.is_open():
            self._database = self._opened()
        limit = int(self._seconds * 1000)
        configuration = self._database.get_java_database().getConfiguration()
        configuration.setValue("arcadedb.command.timeout", limit)
        try:
            # The engine ends the query by itself in time; this wait is only for Ctrl-C.
            records = waited(lambda: self._records(text, parameters), self._seconds * 2 + 10)
        except _engine_error() as error:
            raise QueryError(self._refusal(_reason(error))) from error
        if records is None:
            raise QueryError(f"the query took longer than {self._seconds:g} seconds")
        columns = tuple(records[0]) if records else _returned(text)
        return Rows(columns, tuple(tuple(map(_plain, record.values())) for record in records))

    def close(self) -> None:
        """Close the database; the Java machine goes on until the process ends."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def _records(self, text: str, parameters: Mapping[str, Any] | None) -> list[dict[str, Any]]:
        with self._database.query("opencypher", text, dict(parameters or {})) as answer:
            return list(answer.to_list())

    def _opened(self) -> Any:
        """The database, open for reading; the engine opens it once in a process for all stores."""
        mode = java().JClass("com.arcadedb.engine.ComponentFile").MODE.READ_ONLY
        factories = java().JClass("com.arcadedb.database.DatabaseFactory")
        active = factories.getActiveDatabaseInstance(str(self._path.absolute()))
        use = (lambda factory: active) if active else (lambda factory: factory.open(mode))
        return _wrapped(use, self._path)

    def _refusal(self, reason: str) -> str:
        if "is not idempotent" in reason or "read only" in reason.lower():
            return "only queries that read are allowed"
        if "arcadedb.command.timeout" in reason:
            return f"the query took longer than {self._seconds:g} seconds"
        if "LOAD CSV" in reason:
            return "LOAD CSV is not allowed"
        return reason


def open_cypher(graph: str | Path) -> CypherStore:
    """The property graph of a graph directory, made or brought up to date if need be.

    Raises StoreError, MissingEngineError.
    """
    java()
    with Ledger(graph) as ledger:
        return CypherStore(current(ledger, "cypher", _build))


def ddl(of: Schema) -> Iterator[str]:
    """The statements that make types, properties and indexes as the ontology declares them."""
    for each in _parents_first(of):
        above = f" EXTENDS {each.parent}" if each.parent else ""
        yield f"CREATE VERTEX TYPE {each.label}{above} BUCKETS 1"
    for declared in of.properties:
        for label in declared.labels if declared.key not in LISTS else ():
            kind = TYPES.get(declared.datatype, "STRING")
            yield f"CREATE PROPERTY {label}.`{declared.key}` {kind}"
            if declared.key == "id":
                yield f"CREATE INDEX ON {label} (`id`) UNIQUE"
            elif declared.key in INDEXED:
                yield f"CREATE INDEX ON {label} (`{declared.key}`) NOTUNIQUE NULL_STRATEGY SKIP"
    for type in (*(relation.type for relation in of.relations), SHORTCUT):
        yield f"CREATE EDGE TYPE {type} BUCKETS 1"


def _parents_first(of: Schema) -> list[NodeClass]:
    return sorted(of.classes, key=lambda each: (each.parent is not None, each.label))


def _build(view: GraphView, path: Path) -> None:
    CypherStore(path).load(view)


def _wrapped(use: Any, path: Path) -> Any:
    machine = java()
    core: Any = import_module("arcadedb_embedded.core")
    factory = machine.JClass("com.arcadedb.database.DatabaseFactory")(str(path.absolute()))
    try:
        return core.Database(use(factory))
    except machine.JException as error:
        raise StoreError(f"cannot open the property graph in {path}: {_reason(error)}") from error


def _engine_error() -> tuple[type[BaseException], ...]:
    exceptions: Any = import_module("arcadedb_embedded.exceptions")
    return exceptions.ArcadeDBError, java().JException


def _reason(error: BaseException) -> str:
    """The engine's own words in one line, without the names of Java classes."""
    text = re.sub(r"\b(?:[a-z]\w*\.)+[A-Z][\w$]*(?:Exception|Error): ", "", str(error))
    text = re.sub(r"^(?:Query failed|Reading the result set failed|Command failed): ", "", text)
    text = re.sub(r" \(caused by [\w.$]+\)", "", text)
    return " ".join(text.split()) or type(error).__name__


def _returned(text: str) -> tuple[str, ...]:
    """The column names of an empty answer, as far as the text shows them plainly."""
    last = re.split(r"\bRETURN\b", text, flags=re.IGNORECASE)[-1]
    last = re.split(r"\b(?:ORDER\s+BY|SKIP|LIMIT)\b", last, flags=re.IGNORECASE)[0]
    if re.search(r"[\[({'\"`/;]", last):
        return ()
    items = [re.split(r"\bAS\b", item, flags=re.IGNORECASE)[-1].strip() for item in last.split(",")]
    return tuple(re.sub(r"^DISTINCT\s+", "", item, flags=re.IGNORECASE) for item in items)


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, list | tuple | set):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    return _record(value)


def _record(value: Any) -> Any:
    """A node or relationship as a dict; any other Java value as its text."""
    names = getattr(value, "getPropertyNames", None)
    if names is None:
        return str(value)
    convert = import_module("arcadedb_embedded.type_conversion").convert_java_to_python
    keys = sorted(str(name) for name in names())
    properties = {key: _plain(convert(value.get(key))) for key in keys}
    if hasattr(value, "getEdges"):
        label = str(value.getTypeName())
        above = [each.parent for each in schema().classes if each.label == label and each.parent]
        return {"labels": sorted([label, *above]), **properties}
    return {"type": str(value.getTypeName()), **properties}
