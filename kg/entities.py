"""Who and what a graph tells of: found by name, counted, and why mentions were put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kg.errors import ConfigError
from kg.lookup import Lookup
from kg.model import Decision, Entity, Link
from kg.resolve.descriptions import bare
from kg.resolve.names.across import MERGE, SAME_NAME, in_force
from kg.resolve.names.folding import fold, place_key, sound_key
from kg.resolve.names.gazetteer import gazetteer
from kg.show.layout import plain
from kg.store.catalogue import alike, inside, named, tally
from kg.store.ledger import Ledger

Record = dict[str, Any]

PRONOUNS = frozenset(
    "i me my we us our you he him his she her hers it its they them their who which that whom"
    " this these those himself herself itself themselves".split()
)
SHOWN = 6
"""Candidates that a message names."""


def find(ledger: Ledger, name: str) -> Entity:
    """The entity with this name, alias or id; the beginning of an id is enough.

    The one that has it for its own name goes before those that only have it for an alias.
    Raises ConfigError, which lists the candidates, where there is none or are several.
    """
    found = [each for each in map(ledger.entity, named(ledger, name)) if each is not None]
    own = [each for each in found if fold(each.name) == fold(name)]
    found = own or found
    if len(found) == 1:
        return found[0]
    if found:
        raise ConfigError(f"'{plain(name)}' is the name of {listed(ledger, found)}: give an id")
    near = [each for each in ledger.entities() if fold(name) and fold(name) in fold(each.name)]
    hint = f"; there is {listed(ledger, near)}" if near else ""
    raise ConfigError(f"no entity has the name or id '{plain(name)}'{hint}")


def listed(ledger: Ledger, entities: Iterable[Entity]) -> str:
    """Entities in a message, each with what tells it from the others."""
    several = list(entities)
    names = [f"{plain(each.name)} ({_aside(ledger, each)})" for each in several[:SHOWN]]
    more = [f"{len(several) - SHOWN} more"] if len(several) > SHOWN else []
    return ", ".join([*names, *more])


def _aside(ledger: Ledger, entity: Entity) -> str:
    outer = ledger.entity(entity.within) if entity.within else None
    side = ledger.entity(entity.side) if entity.side and entity.side != entity.id else None
    about = [f"in {plain(outer.name)}"] if outer else []
    about += [f"side {plain(side.name)}"] if side else []
    about += [plain(entity.role)] if entity.role else []
    return ", ".join([" ".join([entity.kind, *about[:1]]), *about[1:], entity.id])


def records(
    ledger: Ledger,
    *,
    kind: str | None = None,
    side: str | None = None,
    place: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int | None = None,
) -> list[Record]:
    """The entities as records, those of most claims first.

    `side` keeps those that have this name or act for it, `place` what lies within it; with
    `since` or `until` the claims of these days are counted, and those without any left out.
    """
    counted = tally(ledger, since, until)
    sided = alike(ledger, side) if side else None
    placed = inside(ledger, place) if place else None
    found = [
        each
        for each in ledger.entities()
        if (not kind or fold(each.kind) == fold(kind))
        and (sided is None or each.id in sided)
        and (placed is None or each.id in placed)
        and (not (since or until) or each.id in counted)
    ]
    found.sort(key=lambda each: (-counted.get(each.id, (0, 0))[0], each.name, each.id))
    known: Lookup[Entity] = Lookup(ledger.entity)
    kept = found if limit is None else found[: max(limit, 0)]
    return [record(each, known, counted.get(each.id, (0, 0))) for each in kept]


def record(entity: Entity, known: Mapping[str, Entity], counted: tuple[int, int]) -> Record:
    """An entity as `kg entities --format jsonl` prints it."""
    side, within = known.get(entity.side or ""), known.get(entity.within or "")
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind,
        "side": side.name if side else None,
        "side_id": entity.side,
        "role": entity.role,
        "identifiers": dict(entity.identifiers),
        "within": within.name if within else None,
        "within_id": entity.within,
        "near": [known[each].name for each in entity.near if each in known],
        "latitude": entity.latitude,
        "longitude": entity.longitude,
        "aliases": list(entity.aliases),
        "claims": counted[0],
        "documents": counted[1],
    }


def described(ledger: Ledger, entity: Entity) -> Record:
    """One entity with its mentions and what was put together in it, and why each was."""
    counted = tally(ledger, None, None).get(entity.id, (0, 0))
    told = {id: each for id, each in _told(ledger, entity.id)}
    return {
        **record(entity, Lookup(ledger.entity), counted),
        "mentions": list(_mentions(ledger, entity, told)),
        "merged": list(_merged(ledger, entity.id, told)),
    }


def _told(ledger: Ledger, id: str) -> Iterator[tuple[str, Entity]]:
    """What was put together in an entity, by id, as the articles tell it."""
    members = {id, *(link.entity for link in ledger.links() if link.target == id)}
    for _, entity in ledger.told():
        if entity.id in members:
            yield entity.id, entity


def _mentions(ledger: Ledger, entity: Entity, told: Mapping[str, Entity]) -> Iterator[Record]:
    seen: dict[tuple[str, str], tuple[set[str], set[str]]] = {}
    for id, mention, claim in ledger.mentions(entity.id):
        key = (mention.text, how(mention.text, told.get(id, entity)))
        claims, documents = seen.setdefault(key, (set(), set()))
        claims.add(claim.id)
        documents.add(claim.document)
    ordered = sorted(seen.items(), key=lambda each: (-len(each[1][0]), each[0]))
    for (text, why), (claims, documents) in ordered:
        yield {"text": text, "why": why, "claims": len(claims), "documents": sorted(documents)}


def how(text: str, entity: Entity) -> str:
    """By what words of an article were taken for an entity: the keys that resolving goes by."""
    words = bare(text)
    key = fold(words)
    if key in PRONOUNS:
        return "pronoun"
    if key == fold(entity.name):
        return "name"
    if key in {fold(alias) for alias in entity.aliases}:
        return "listed alias"
    names = (entity.name, *entity.aliases)
    if place_key(words) in {place_key(name) for name in names}:
        return "folded transliteration"
    if entity.kind == "Place" and sound_key(words) in {sound_key(name) for name in names}:
        return "spelling by sound"
    if entity.kind == "Country" and gazetteer().nation(words) == entity.id:
        return "adjective or people of the country"
    if entity.kind == "Person" and set(key.split()) < set(fold(entity.name).split()):
        return "part of the full name"
    if any(f" {fold(name)} " in f" {key} " for name in names if name):
        return "name in a longer phrase"
    return "description"


def _merged(ledger: Ledger, id: str, told: Mapping[str, Entity]) -> Iterator[Record]:
    decisions = {each.id: each for each in ledger.decisions()}
    documents: dict[str, list[str]] = {}
    for document, entity in ledger.told():
        if entity.id in told:
            documents.setdefault(entity.id, []).append(document)
    for link in ledger.links():
        if link.target == id:
            name = told[link.entity].name if link.entity in told else None
            decision = decisions.get(link.decision)
            yield {
                "entity": link.entity,
                "name": name,
                "why": link.reason,
                "documents": [link.document] if link.document else documents.get(link.entity, []),
                "alias": link.alias or None,
                **_decided(decision),
            }


def _decided(decision: Decision | None) -> Record:
    return {
        "decision": decision.id if decision else None,
        "by": decision.by if decision else None,
        "at": decision.at if decision else None,
        "note": decision.note if decision else None,
    }


def decision_records(ledger: Ledger) -> list[Record]:
    """The analyst's decisions as records, the latest last, each with whether it still holds."""
    every = list(ledger.decisions())
    holding = {each.id for each in in_force(every)}
    known = {each.id for each in ledger.entities()} | {each.entity for each in ledger.links()}
    return [_decision_record(each, holding, known) for each in every]


def _decision_record(decision: Decision, holding: set[str], known: set[str]) -> Record:
    held = decision.kind == "retract" or decision.id in holding
    missing = decision.kind == MERGE and not {decision.entity, decision.other} <= known
    return {
        "id": decision.id,
        "at": decision.at,
        "by": decision.by,
        "kind": decision.kind,
        "names": list(decision.names),
        "entity": decision.entity,
        "other": decision.other or None,
        "document": decision.document or None,
        "alias": decision.alias or None,
        "note": decision.note or None,
        "state": "taken back" if not held else "without effect" if missing else "holds",
    }


def automatic_records(ledger: Ledger) -> list[Record]:
    """What was put together across articles by itself, as records: who, why, from how many."""
    groups: dict[str, list[Link]] = {}
    for link in ledger.links():
        if link.reason == SAME_NAME:
            groups.setdefault(link.into, []).append(link)
    found = []
    for into, links in groups.items():
        entity = ledger.entity(into)
        found.append(
            {
                "id": into,
                "name": entity.name if entity else None,
                "kind": entity.kind if entity else None,
                "role": entity.role if entity else None,
                "why": SAME_NAME,
                "documents": len(links),
            }
        )
    return sorted(found, key=lambda each: (-int(str(each["documents"])), str(each["name"])))
