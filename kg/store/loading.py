"""Loading the graph by Cypher: into the embedded engine, or over a driver into a server.

Every text is built from names of the ontology alone; what comes from documents is a parameter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import Any, TypeVar

from kg.store.elements import Elements, Node, Properties
from kg.store.links import ActsOn

T = TypeVar("T")
Run = Callable[[str, dict[str, Any]], object]

BATCH = 2000
SHORTCUT = "ACTS_ON"


def load(run: Run, found: Elements, write: str = "MERGE") -> None:
    """Write all nodes, then all edges, sorted and in batches.

    `run` executes one Cypher text with parameters. `write` is MERGE, or CREATE for an empty
    database. The engine must have its constraints and indexes before.
    """
    for label, nodes in groupby(found.nodes, key=lambda node: node.label):
        text = f"UNWIND $rows AS row {write} (n:{label} {{id: row.id}}) SET n += row.properties"
        _batched(run, text, (_row(node) for node in nodes))
    labels = found.labels()
    edges = sorted(found.edges, key=lambda e: (e.type, labels[e.start], labels[e.end], e))
    keyed = groupby(edges, key=lambda e: (e.type, labels[e.start], labels[e.end]))
    for (type, start, end), group in keyed:
        text = (
            f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) "
            f"MATCH (b:{end} {{id: row.end}}) {write} (a)-[:{type}]->(b)"
        )
        _batched(run, text, ({"start": edge.start, "end": edge.end} for edge in group))
    _load_shortcuts(run, found, labels, write)


def _load_shortcuts(run: Run, found: Elements, labels: Any, write: str) -> None:
    ends = sorted(found.shortcuts, key=lambda e: (labels[e.actor], labels[e.target]))
    for (start, end), group in groupby(ends, key=lambda e: (labels[e.actor], labels[e.target])):
        text = (
            f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) "
            f"MATCH (b:{end} {{id: row.end}}) "
            f"{write} (a)-[r:{SHORTCUT} {{action: row.action}}]->(b) SET r += row.properties"
        )
        _batched(run, text, map(_shortcut_row, group))


def _row(node: Node) -> dict[str, Any]:
    return {"id": node.id, "properties": _plain(node.properties)}


def _shortcut_row(each: ActsOn) -> dict[str, Any]:
    values: dict[str, Any] = {"claims": each.claims, "sources": each.sources}
    named = {"eventType": each.event_type, "first": each.first, "last": each.last}
    values |= {key: value for key, value in named.items() if value}
    return {"start": each.actor, "end": each.target, "action": each.action, "properties": values}


def _plain(properties: Properties) -> dict[str, Any]:
    return {k: list(v) if isinstance(v, tuple) else v for k, v in properties.items() if k != "id"}


def _batched(run: Run, text: str, rows: Iterable[dict[str, Any]]) -> None:
    for batch in _batches(rows, BATCH):
        run(text, {"rows": batch})


def _batches(items: Iterable[T], size: int) -> Iterator[Sequence[T]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
