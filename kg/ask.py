"""Questions to a graph directory: its two views, opened for one question."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

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


def prepared(graph: str | Path, view: str) -> bool:
    """Whether a view ("cypher", "rdf") shows the graph as it is now, so that an answer is quick.

    Raises StoreError.
    """
    from kg.store.projection import is_current

    return is_current(graph, view)
