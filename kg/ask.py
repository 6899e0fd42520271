"""Questions to a graph directory: its two views, opened for one question, and shipped queries."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any

from kg.errors import ConfigError
from kg.protocols import Rows


def ask_cypher(graph: str | Path, query: str, parameters: Mapping[str, Any]) -> Rows:
    """The rows of a Cypher query; the property graph is brought up to date first.

    Raises QueryError, StoreError, MissingEngineError.
    """
    from kg.store.cypher import open_cypher

    with open_cypher(graph) as store:
        return store.query(query, parameters)


def ask_sparql(graph: str | Path, query: str, parameters: Mapping[str, Any]) -> Rows:
    """The rows of a SPARQL query; the RDF graph is brought up to date first.

    Raises QueryError, StoreError.
    """
    from kg.store.rdf import open_rdf

    with open_rdf(graph) as store:
        return store.query(query, parameters)


def shipped(name: str, extension: str) -> str:
    """The text of a query that comes with the package ("cypher", "rq"); ConfigError if unknown."""
    names = shipped_names(extension)
    if name not in names:
        raise ConfigError(f"no shipped query is called '{name}'; there are: {', '.join(names)}")
    file = resources.files("kg") / "query" / f"{name}.{extension}"
    return file.read_text(encoding="utf-8")


def shipped_names(extension: str) -> list[str]:
    """The names of the shipped queries in a language, sorted."""
    folder = resources.files("kg") / "query"
    matches = [re.fullmatch(rf"(.+)\.{extension}", entry.name) for entry in folder.iterdir()]
    return sorted(match[1] for match in matches if match)
