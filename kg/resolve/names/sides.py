"""Questions about resolved entities: whose side somebody is on, what place lies in what."""

from __future__ import annotations

from collections.abc import Mapping

from kg.model import Entity
from kg.resolve.names.gazetteer import region_key

DEPTH = 8


def side_of(entity_id: str | None, entities: Mapping[str, Entity]) -> str | None:
    """The id of the party an entity finally acts for: Peskov, Russia; Hamas, Hamas itself.

    Countries, groups and organisations that act for nobody else are their own side; a person, a
    place or a thing without a side has none.
    """
    current = entities.get(entity_id or "")
    for _ in range(DEPTH):
        if current is None:
            return None
        if current.side is None or current.side == current.id:
            own = current.side or current.kind in ("Country", "Group", "Organization")
            return current.id if own else None
        outer = entities.get(current.side)
        if outer is None:
            return current.side
        current = outer
    return current.id if current else None


def within(place_a: str | None, place_b: str | None, entities: Mapping[str, Entity]) -> bool:
    """Whether the first place is the second or lies in it.

    A town stands for the province of the same name: Talbiseh, in Homs province, is within Homs.
    """
    if place_a is None or place_b is None:
        return False
    outer = entities.get(place_b)
    current = entities.get(place_a)
    for _ in range(DEPTH):
        if current is None:
            return False
        if current.id == place_b:
            return True
        if outer is not None and _namesake(current, outer):
            return True
        current = entities.get(current.within or "")
    return False


def _namesake(region: Entity, town: Entity) -> bool:
    return (
        region.kind == town.kind == "Place"
        and town.within == region.id
        and region_key(region.name) == region_key(town.name)
    )
