"""The RDF graph: Oxigraph on disk, asked in SPARQL 1.1.

Queries run on a store that is open for reading only; there is no way to update it, and no query
may reach another address.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import MissingEngineError, QueryError, StoreError
from kg.protocols import GraphView
from kg.store.ledger import Ledger
from kg.store.projection import current
from kg.store.quads import PREFIXES, quads
from kg.store.rows import Rows
from kg.store.schema import XSD
from kg.store.waiting import waited

if TYPE_CHECKING:
    import pyoxigraph

SECONDS = 120.0

INTEGERS = frozenset(f"{XSD}{name}" for name in ("integer", "nonNegativeInteger", "int", "long"))
FLOATS = frozenset(f"{XSD}{name}" for name in ("double", "decimal", "float"))


class RdfStore:
    """A store directory; `load` makes it, `query` reads it."""

    def __init__(self, path: Path, seconds: float = SECONDS) -> None:
        """The store in a directory; a query may take so many seconds."""
        self._path = path
        self._seconds = seconds
        self._store: pyoxigraph.Store | None = None

    def __enter__(self) -> RdfStore:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def load(self, view: GraphView) -> None:
        """Make the store and write the whole graph into it. Raises StoreError."""
        try:
            store = _engine().Store(str(self._path))
            store.bulk_extend(quads(view))
            store.flush()
        except OSError as error:
            raise StoreError(f"cannot write the RDF graph in {self._path}: {error}") from error

    def query(
        self, text: str, parameters: Mapping[str, Any] | None = None, union: bool = False
    ) -> Rows:
        """The answer to a SELECT, ASK, CONSTRUCT or DESCRIBE query.

        The prefixes of `kg.store.quads.PREFIXES` are declared. `parameters` bind variables, as a
        VALUES clause at the end of the query would; a text in angle brackets is an IRI. Patterns
        outside `GRAPH` see the claims; with `union` also the perspectives of all sources.
        Raises QueryError where the query is wrong, refused or takes too long.
        """
        refused = refusal(text)
        if refused:
            raise QueryError(refused)
        text = f"{text}\n{_values(parameters)}" if parameters else text
        if self._store is None:
            self._store = self._opened()
        answer = waited(lambda: _answer(self._store, text, union), self._seconds)
        if answer is None:
            raise QueryError(f"the query took longer than {self._seconds:g} seconds")
        return answer

    def close(self) -> None:
        """Let go of the store."""
        self._store = None

    def _opened(self) -> pyoxigraph.Store:
        try:
            store: pyoxigraph.Store = _engine().Store.read_only(str(self._path))
            return store
        except OSError as error:
            raise StoreError(f"cannot open the RDF graph in {self._path}: {error}") from error


def open_rdf(graph: str | Path) -> RdfStore:
    """The RDF graph of a graph directory, made or brought up to date if need be.

    Raises StoreError, MissingEngineError.
    """
    _engine()
    with Ledger(graph) as ledger:
        return RdfStore(current(ledger, "rdf", _build))


def refusal(text: str) -> str | None:
    """Why a query is refused before the engine sees it; None if it is not.

    The engine follows SERVICE to any address and cannot be told not to. Where a keyword ends is
    for the parser alone to say, so the word is refused wherever it stands, but in a string in
    double quotes on a line that has neither single quotes nor backslashes: there no reading of the
    line can put it outside the string.
    """
    escaped = re.sub(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})", _unescaped, text)
    for form in (text, escaped):
        simple = '"""' not in form and "'''" not in form
        for line in re.split(r"[\r\n]", form):
            if simple and "'" not in line and "\\" not in line:
                line = re.sub(r'"[^"]*"', '""', line)
            if re.search("service", line, re.IGNORECASE):
                return "SERVICE is not allowed, nor is the word outside a string in double quotes"
    return None


def _unescaped(found: re.Match[str]) -> str:
    number = int(found[1] or found[2], 16)
    return chr(number) if number < 0x110000 else ""


def _engine() -> Any:
    try:
        import pyoxigraph
    except ImportError as error:
        raise MissingEngineError(
            "SPARQL needs the engine Oxigraph, which is not installed: pip install pyoxigraph"
        ) from error
    return pyoxigraph


def _build(view: GraphView, path: Path) -> None:
    RdfStore(path).load(view)


def _answer(store: Any, text: str, union: bool) -> Rows:
    ox = _engine()
    try:
        found = store.query(text, prefixes=PREFIXES, use_default_graph_as_union=union)
        if isinstance(found, ox.QueryBoolean):
            return Rows(("answer",), ((bool(found),),))
        if isinstance(found, ox.QueryTriples):
            rows = tuple((_plain(t.subject), _plain(t.predicate), _plain(t.object)) for t in found)
            return Rows(("subject", "predicate", "object"), tuple(sorted(rows, key=repr)))
        columns = tuple(variable.value for variable in found.variables)
        return Rows(columns, tuple(tuple(map(_plain, solution)) for solution in found))
    except (SyntaxError, ValueError, OSError) as error:
        raise QueryError(_reason(error)) from error


def _reason(error: Exception) -> str:
    """The parser's words in one line, without its long lists of characters."""
    text = re.sub(r"\['.'.*?\](?=,|$)", "a letter", " ".join(str(error).split()))
    return re.sub(r"(?:a letter, )+a letter", "a letter", text)


def _values(parameters: Mapping[str, Any]) -> str:
    terms = {name: _term(name, value) for name, value in parameters.items()}
    variables = " ".join(f"?{name}" for name in terms)
    return f"VALUES ({variables}) {{ ({' '.join(map(str, terms.values()))}) }}"


def _term(name: str, value: Any) -> Any:
    """The RDF term of a parameter."""
    ox = _engine()
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name):
        raise QueryError(f"a parameter cannot be called {name!r}")
    if isinstance(value, str) and re.fullmatch(r'<[^<>"{}|^`\\\x00-\x20]+>', value):
        return ox.NamedNode(value[1:-1])
    if isinstance(value, str):
        return ox.Literal(value.encode("utf-8", "replace").decode("utf-8"))
    if isinstance(value, bool | int | float):
        return ox.Literal(value)
    raise QueryError(f"the parameter {name} is neither a text nor a number")


def _plain(term: Any) -> Any:
    if term is None:
        return None
    kind = getattr(getattr(term, "datatype", None), "value", None)
    value = getattr(term, "value", None)
    if value is None:
        return str(term)
    try:
        if kind in INTEGERS:
            return int(value)
        if kind in FLOATS:
            return float(value)
    except ValueError:
        return value
    if kind == f"{XSD}boolean":
        return value in ("true", "1")
    return value
