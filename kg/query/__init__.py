"""Questions to a graph directory in Cypher and SPARQL, and the queries that come with kg.

Each shipped query exists in both languages, NAME.cypher and NAME.rq, and gives the same rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import ConfigError

if TYPE_CHECKING:
    from kg.store.rows import Rows

LANGUAGES = ("cypher", "rq")


def ask_cypher(graph: str | Path, text: str, parameters: Mapping[str, Any] | None = None) -> Rows:
    """The answer of a graph directory to a Cypher query; `parameters` are its $names.

    Raises StoreError, QueryError.
    """
    from kg.store.cypher import open_cypher

    with open_cypher(graph) as store:
        return store.query(text, parameters)


def ask_sparql(
    graph: str | Path,
    text: str,
    parameters: Mapping[str, Any] | None = None,
    union: bool = False,
) -> Rows:
    """The answer of a graph directory to a SPARQL query; `parameters` bind its ?names.

    With `union` the perspectives of all sources are seen outside `GRAPH` as well.
    Raises StoreError, QueryError.
    """
    from kg.store.rdf import open_rdf

    with open_rdf(graph) as store:
        return store.query(text, parameters, union)


def names() -> tuple[str, ...]:
    """The names of the shipped queries, sorted."""
    files = (entry.name for entry in resources.files("kg.query").iterdir())
    return tuple(sorted(name[: -len(".cypher")] for name in files if name.endswith(".cypher")))


def shipped(name: str, language: str) -> str:
    """The text of a shipped query; `language` is "cypher" or "rq" ("sparql" is the same).

    Raises ConfigError, which lists the names.
    """
    language = "rq" if language == "sparql" else language
    if language not in LANGUAGES:
        raise ConfigError(f"there are no queries in {language}; there are: cypher, rq")
    if name not in names():
        raise ConfigError(f"there is no query {name!r}; there are: {', '.join(names())}")
    return (resources.files("kg.query") / f"{name}.{language}").read_text("utf-8")


def about(name: str) -> str:
    """What a shipped query answers: its first line."""
    return shipped(name, "cypher").splitlines()[0].lstrip("/ ")
