"""The graph in memory, for algorithms, drawing and exchange formats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.model import Entity
from kg.protocols import GraphView
from kg.store.elements import clean
from kg.store.links import acts_on

if TYPE_CHECKING:
    import networkx

    Network = networkx.MultiDiGraph[str]


def network(view: GraphView) -> Network:
    """The entities that act or are acted on, and an edge for each actor, action and target.

    Nodes have `label`, `kind`, and where known `side`, `aliases`, `role`, `latitude`, `longitude`;
    edges, whose key is the action, have `action`, `event_type`, `claims`, `sources`, `first`,
    `last`. What is not known is left out. No attribute has one of the names that the writers of
    networkx use for themselves (source, target, key, id).
    """
    from networkx import MultiDiGraph

    graph: Network = MultiDiGraph()
    entities = {entity.id: entity for entity in view.entities()}
    found = [e for e in acts_on(view.claims()) if e.actor in entities and e.target in entities]
    for id in sorted({id for each in found for id in (each.actor, each.target)}):
        graph.add_node(id, **_node(entities[id], entities))
    for each in found:
        action = clean(each.action)
        values: dict[str, Any] = {
            "action": action,
            "event_type": clean(each.event_type),
            "claims": each.claims,
            "sources": each.sources,
            "first": each.first,
            "last": each.last,
        }
        graph.add_edge(each.actor, each.target, key=action, **_known(values))
    return graph


def _node(entity: Entity, entities: dict[str, Entity]) -> dict[str, Any]:
    side = entities.get(entity.side or "")
    return _known(
        {
            "label": clean(entity.name),
            "kind": entity.kind,
            "side": clean(side.name) if side else None,
            "aliases": tuple(map(clean, entity.aliases)),
            "role": clean(entity.role) if entity.role else None,
            "latitude": entity.latitude,
            "longitude": entity.longitude,
        }
    )


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, "", ())}
