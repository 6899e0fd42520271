"""The ledger's tables, and the rows that a document puts into them."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from kg.model import Claim, Document, Entity, Mention
from kg.store.codec import encode

APPLICATION = 0x6B674C31
FORMAT = 2

SCHEMA = """
CREATE TABLE documents (
  id TEXT PRIMARY KEY, version TEXT NOT NULL, digest TEXT NOT NULL, published TEXT,
  tokens INTEGER NOT NULL, record TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE claims (
  id TEXT PRIMARY KEY, document TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL,
  first TEXT, last TEXT, published TEXT, record TEXT NOT NULL);
CREATE INDEX claims_document ON claims (document);
CREATE TABLE arguments (
  claim TEXT NOT NULL, role TEXT NOT NULL, entity TEXT NOT NULL, kind TEXT NOT NULL,
  text TEXT NOT NULL, told TEXT NOT NULL, PRIMARY KEY (claim, role, told, text)) WITHOUT ROWID;
CREATE INDEX arguments_entity ON arguments (entity, role);
CREATE INDEX arguments_told ON arguments (told) WHERE told <> '';
CREATE INDEX arguments_text ON arguments (text, role) WHERE entity = '';
CREATE TABLE entities (
  id TEXT NOT NULL, document TEXT NOT NULL, side TEXT, within TEXT, record TEXT NOT NULL,
  linked TEXT NOT NULL, joined INTEGER NOT NULL, PRIMARY KEY (id, document)) WITHOUT ROWID;
CREATE INDEX entities_document ON entities (document);
CREATE INDEX entities_linked ON entities (linked);
CREATE INDEX entities_side ON entities (side) WHERE side IS NOT NULL;
CREATE INDEX entities_within ON entities (within) WHERE within IS NOT NULL;
CREATE TABLE names (
  folded TEXT NOT NULL, entity TEXT NOT NULL, document TEXT NOT NULL,
  PRIMARY KEY (folded, entity, document)) WITHOUT ROWID;
CREATE INDEX names_document ON names (document);
CREATE TABLE rejections (name TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE decisions (id TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE links (
  entity TEXT NOT NULL, document TEXT NOT NULL, alias TEXT NOT NULL, target TEXT NOT NULL,
  record TEXT NOT NULL, PRIMARY KEY (entity, document, alias)) WITHOUT ROWID;
CREATE INDEX links_target ON links (target);
CREATE TABLE events (id TEXT PRIMARY KEY, record TEXT NOT NULL, claims TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE contradictions (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, score REAL NOT NULL,
  record TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX contradictions_a ON contradictions (a);
CREATE INDEX contradictions_b ON contradictions (b);
CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""

FORGET = (
    "DELETE FROM arguments WHERE claim IN (SELECT id FROM claims WHERE document = ?)",
    "DELETE FROM claims WHERE document = ?",
    "DELETE FROM entities WHERE document = ?",
    "DELETE FROM names WHERE document = ?",
)


def valid(text: str) -> str:
    """The text without what UTF-8 cannot hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def digest(*parts: str) -> str:
    """The SHA-256 of several texts in order."""
    total = hashlib.sha256()
    for part in parts:
        total.update(part.encode("utf-8", "replace"))
        total.update(b"\x00")
    return total.hexdigest()


def fold(text: str) -> str:
    """A name as names are compared: case folded, spaces single, always valid UTF-8."""
    return valid(" ".join(text.casefold().split()))


def first_day(value: str | None) -> str | None:
    """The first day of an ISO date, month, week or year; None where it is none of these."""
    return _days(value)[0] if value else None


def last_day(value: str | None) -> str | None:
    """The last day of an ISO date, month, week or year, in text order (2015-02-31)."""
    return _days(value)[1] if value else None


def _days(value: str) -> tuple[str | None, str | None]:
    if re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return value[:10], value[:10]
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}", value):
        return f"{value}-01", f"{value}-31"
    if re.fullmatch(r"[0-9]{4}", value):
        return f"{value}-01-01", f"{value}-12-31"
    week = re.fullmatch(r"([0-9]{4})-W([0-9]{2})", value)
    if week and 1 <= int(week[2]) <= 52:
        monday = dt.date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return monday.isoformat(), (monday + dt.timedelta(days=6)).isoformat()
    return None, None


def document_row(
    document: Document, version: str, tokens: int, records: Iterable[str]
) -> tuple[Any, ...]:
    """The row of a document; its digest is over all that was read in it, the `records`."""
    record = encode(document)
    content = digest(version, record, *records)
    day = document.published.date().isoformat() if document.published else None
    return document.id, version, content, day, tokens, record


def claim_row(claim: Claim) -> tuple[Any, ...]:
    """The row of a claim; its days are those of its time, else of its publication."""
    when = claim.when
    first = first_day(when.value) if when else None
    last = (last_day(when.end) if when else None) or (last_day(when.value) if when else None)
    day = first_day(claim.published)
    return (
        claim.id,
        claim.document,
        claim.sentence.start,
        fold(claim.action.event_type),
        first or day,
        last if first else day,
        day,
        encode(claim),
    )


Argument = tuple[str, str, str, str, str, str]


def argument_rows(claim: Claim) -> Iterator[Argument]:
    """A row for each participant and source of a claim; without a source, for its publisher."""
    if claim.actor:
        yield _argument(claim.id, "actor", claim.actor)
    if claim.target:
        yield _argument(claim.id, "target", claim.target)
    for role in claim.roles:
        yield _argument(claim.id, role.role, role.mention)
    for link in claim.attribution:
        if link.source:
            yield _argument(claim.id, "source", link.source)
    if not claim.attribution and claim.publisher:
        yield claim.id, "source", "", "", fold(claim.publisher), ""


def _argument(claim: str, role: str, mention: Mention) -> Argument:
    told = mention.entity or ""
    return claim, role, told, mention.kind, fold(mention.text), told


def entity_row(entity: Entity, document: str) -> tuple[Any, ...]:
    """The row of an entity as one document has it."""
    return entity.id, document, entity.side, entity.within, encode(entity), entity.id, 0


def name_rows(entity: Entity, document: str) -> list[tuple[str, str, str]]:
    """All the names under which an entity is found, sorted: name, aliases and id."""
    names = {fold(name) for name in (entity.id, entity.name, *entity.aliases)}
    return [(name, entity.id, document) for name in sorted(names)]


def joined(id: str, kept: list[Entity], others: list[Entity]) -> Entity:
    """What several entities are together: as those that are `kept`, the gaps filled by the others.

    The names of the others become aliases.
    """
    one = merged(kept or others)
    if not others or not kept:
        return replace(one, id=id)
    more = merged(others)
    names = {*one.aliases, more.name, *more.aliases} - {one.name}
    placed = one if one.latitude is not None else more
    return Entity(
        id=id,
        name=one.name,
        kind=one.kind or more.kind,
        aliases=tuple(sorted(names)),
        identifiers=tuple(sorted({*one.identifiers, *more.identifiers})),
        latitude=placed.latitude,
        longitude=placed.longitude,
        side=one.side or more.side,
        within=one.within or more.within,
        role=one.role or more.role,
        near=one.near or more.near,
    )


def merged(entities: list[Entity]) -> Entity:
    """One entity of several with the same id, the same whatever their order."""
    if len(entities) == 1:
        return entities[0]
    name = min(entity.name for entity in entities)
    aliases = {alias for entity in entities for alias in (entity.name, *entity.aliases)}
    placed = [
        (entity.latitude, entity.longitude)
        for entity in entities
        if entity.latitude is not None and entity.longitude is not None
    ]
    latitude, longitude = min(placed, default=(None, None))
    return Entity(
        id=entities[0].id,
        name=name,
        kind=min((entity.kind for entity in entities if entity.kind), default=""),
        aliases=tuple(sorted(aliases - {name})),
        identifiers=tuple(sorted({pair for entity in entities for pair in entity.identifiers})),
        latitude=latitude,
        longitude=longitude,
        side=min((e.side for e in entities if e.side is not None), default=None),
        within=min((e.within for e in entities if e.within is not None), default=None),
        role=min((e.role for e in entities if e.role is not None), default=None),
        near=min((e.near for e in entities if e.near), default=()),
    )
