"""Loading the graph by Cypher: into the embedded engine, or over a driver into a server.

Every text is built from names of the ontology alone; what comes from documents is a parameter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import Any, TypeVar

from kg.store.elements import Elements, Node, Properties, clean
from kg.store.links import ActsOn
from kg.store.schema import schema

T = TypeVar("T")
Run = Callable[[str, dict[str, Any]], object]

BATCH = 2000
SHORTCUT = "ACTS_ON"


def load(run: Run, found: Elements, server: bool = True) -> None:
    """Write all nodes, then all edges, sorted and in batches.

    `run` executes one Cypher text with parameters. On a server what is there is merged, and a
    node has the labels of its class and of the class above (`:Entity:Person`); an embedded, empty
    database knows from its types which label is above which. The engine must have its constraints
    and indexes before.
    """
    tops = {each.label: each.parent or each.label for each in schema().classes}
    for label, nodes in groupby(found.nodes, key=lambda node: node.label):
        both = label if tops[label] == label else f"{tops[label]}:{label}"
        written = f"MERGE (n:{both}" if server else f"CREATE (n:{label}"
        text = f"UNWIND $rows AS row {written} {{id: row.id}}) SET n += row.properties"
        _batched(run, text, (_row(node) for node in nodes))
    labels = {id: tops[label] for id, label in found.labels().items()}
    write = "MERGE" if server else "CREATE"
    edges = sorted(found.edges, key=lambda e: (e.type, labels[e.start], labels[e.end], e))
    keyed = groupby(edges, key=lambda e: (e.type, labels[e.start], labels[e.end]))
    for (type, start, end), group in keyed:
        text = f"{_ends(start, end)} {write} (a)-[:{type}]->(b)"
        _batched(run, text, ({"start": edge.start, "end": edge.end} for edge in group))
    text = f"{write} (a)-[r:{SHORTCUT} {{action: row.action}}]->(b) SET r += row.properties"
    _batched(run, f"{_ends('Entity', 'Entity')} {text}", map(_shortcut_row, found.shortcuts))


def constraints() -> list[str]:
    """The constraints and indexes that a server needs before `load`, for Neo4j 5."""
    roots = [each.label for each in schema().classes if each.parent is None]
    found = [
        f"CREATE CONSTRAINT kg_{label.lower()}_id IF NOT EXISTS "
        f"FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        for label in roots
    ]
    return [*found, "CREATE INDEX kg_entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)"]


def _ends(start: str, end: str) -> str:
    """Both ends of the rows by their ids, in the form that every planner answers from an index."""
    return (
        f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}})"
    )


def _row(node: Node) -> dict[str, Any]:
    return {"id": node.id, "properties": _plain(node.properties)}


def _shortcut_row(each: ActsOn) -> dict[str, Any]:
    values: dict[str, Any] = {"claims": each.claims, "sources": each.sources}
    named = {"eventType": each.event_type, "first": each.first, "last": each.last}
    values |= {key: clean(value) for key, value in named.items() if value}
    action = clean(each.action)
    return {"start": each.actor, "end": each.target, "action": action, "properties": values}


def _plain(properties: Properties) -> dict[str, Any]:
    return {k: list(v) if isinstance(v, tuple) else v for k, v in properties.items() if k != "id"}


def _batched(run: Run, text: str, rows: Iterable[dict[str, Any]]) -> None:
    for batch in _batches(rows, BATCH):
        run(text, {"rows": batch})


def _batches(items: Iterable[T], size: int) -> Iterator[Sequence[T]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
