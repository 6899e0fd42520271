"""Where a claim is: the named places of its roles and target, and what contains them."""

from __future__ import annotations

from collections.abc import Mapping

from kg.contradict.parties import ARTICLE, PROPER, Party, is_named
from kg.model import Claim, Entity


def spots_of(claim: Claim, entities: Mapping[str, Entity]) -> list[str]:
    """The ids of the places that the claim names: its place roles, else its target.

    A place that is described by others ("near Homs") counts with these: what is told of the one
    may be what is told of the other.
    """
    found = [
        role.mention.entity
        for role in claim.roles
        if role.role in ("place", "destination", "origin") and role.mention.entity
    ]
    target = claim.target
    if not found and target is not None and target.entity in entities:
        place = entities[target.entity or ""]
        if place.kind != "Country" or place.name.lower() in target.text.lower().split():
            found.append(place.id)
    spots = [place for place in found if place in entities and _is_spot(entities[place])]
    return [near for place in spots for near in (place, *entities[place].near)]


def _is_spot(entity: Entity) -> bool:
    """Whether an entity is a named place ("Homs"), not a described one ("the area")."""
    if entity.kind not in ("Place", "Facility", "Country", "Location"):
        return False
    return entity.latitude is not None or bool(entity.near) or is_named(entity, None)


def mentioned_places(claim: Claim, entities: Mapping[str, Entity]) -> list[tuple[str, str]]:
    """Names and ids of the places below the level of a country that the claim's mentions name."""
    mentions = [claim.actor, claim.target, *(role.mention for role in claim.roles)]
    found = []
    for one in mentions:
        place = entities.get(one.entity or "") if one is not None else None
        if one is None or place is None or place.kind != "Place" or not _is_spot(place):
            continue
        name = ARTICLE.sub("", one.text).strip()
        if place.near:
            found += [(entities[near].name, near) for near in place.near if near in entities]
            continue
        found.append((place.name, place.id))
        if PROPER.match(name) and len(name) > 3:
            found.append((name, place.id))
    return found


def anchors_of(
    spots: frozenset[str], target: Party | None, actor: Party | None, entities: Mapping[str, Entity]
) -> list[str]:
    """What is specific enough to tie claims of two documents: no country, nothing unnamed."""
    found = [place for place in spots if place in entities and entities[place].kind != "Country"]
    for one in (target, actor):
        if one is not None and one.id and not one.generic:
            if one.kind not in ("Country", "Abstract", ""):
                found.append(one.id)
    return found


def containing(place: str, entities: Mapping[str, Entity]) -> list[str]:
    """A place and all that contain it, innermost first."""
    found: list[str] = []
    here: str | None = place
    while here and here not in found:
        found.append(here)
        entity = entities.get(here)
        here = entity.within if entity else None
    return found


def lands_of(places: frozenset[str], entities: Mapping[str, Entity]) -> frozenset[str]:
    """The countries among places: too wide to tie two claims to one event."""
    return frozenset(
        place for place in places if place in entities and entities[place].kind == "Country"
    )
