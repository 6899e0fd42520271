"""Events: the propositions, free of polarity and source, that claims are about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.model import Claim, Entity, Event, Mention, content_id


def events(
    claims: Sequence[Claim], entities: Mapping[str, Entity]
) -> list[tuple[Event, tuple[str, ...]]]:
    """The events that claims are about, each with the ids of its claims, sorted by id.

    Claims share an event when action type (else lemma), actor, target, place and day are the same;
    participants by side where they have one.
    """
    found: dict[str, tuple[Event, list[str]]] = {}
    for claim in claims:
        event = event_of(claim, entities)
        found.setdefault(event.id, (event, []))[1].append(claim.id)
    return [(event, tuple(sorted(set(ids)))) for _, (event, ids) in sorted(found.items())]


def event_of(claim: Claim, entities: Mapping[str, Entity]) -> Event:
    """The event that one claim is about."""
    what = claim.action.event_type or claim.action.lemma.lower()
    actor, target = _key(claim.actor, entities), _key(claim.target, entities)
    place = claim.role("place")
    where = place.entity if place is not None else None
    when = claim.when
    day = when.value[:10] if when and when.value and when.precision in ("day", "hour") else None
    return Event(
        id=content_id("event", what, actor, target, where, day),
        event_type=claim.action.event_type,
        actor=actor,
        target=target,
        place=where,
        day=day,
    )


def _key(mention: Mention | None, entities: Mapping[str, Entity]) -> str | None:
    if mention is None or mention.entity is None:
        return None
    entity = entities.get(mention.entity)
    return entity.side or entity.id if entity else mention.entity
