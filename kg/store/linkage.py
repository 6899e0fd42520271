"""The links between entities, put on top of what the ledger keeps: no row of a claim changes.

Each row of the index tables (entities, arguments) keeps the entity that the article was read to
mean, and beside it the one that it is after all links.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import replace

from kg.model import Attribution, Claim, Entity, Link, Mention
from kg.store import tables
from kg.store.codec import decode, encode

UNDO = (
    "UPDATE arguments SET entity = told WHERE told IN (SELECT entity FROM links)",
    "UPDATE entities SET linked = id, joined = 0 WHERE id IN (SELECT entity FROM links)",
    "DELETE FROM entities WHERE document = ''",
    "DELETE FROM names WHERE document = ''",
    "DELETE FROM links",
)

OF_DOCUMENT = "(SELECT id FROM claims WHERE document = ?)"


def replace_links(run: sqlite3.Connection, links: Iterable[Link]) -> None:
    """Put these links in the place of the old ones, within the caller's transaction."""
    for text in UNDO:
        run.execute(text)
    whole: list[tuple[str, int, str]] = []
    parts: list[Link] = []
    for link in sorted(links):
        row = (link.entity, link.document, link.alias, link.target, encode(link))
        run.execute("INSERT INTO links VALUES (?,?,?,?,?)", row)
        if link.document or link.alias:
            parts.append(link)
        else:
            whole.append((link.target, int(link.joined), link.entity))
    run.executemany("UPDATE entities SET linked = ?, joined = ? WHERE id = ?", whole)
    run.executemany(
        "UPDATE arguments SET entity = ? WHERE told = ?", [(row[0], row[2]) for row in whole]
    )
    for link in parts:
        _take_out(run, link)


def _take_out(run: sqlite3.Connection, link: Link) -> None:
    """What one document says of an entity, or what goes by one name, is something else."""
    if link.document:
        run.execute(
            "UPDATE entities SET linked = ?, joined = ? WHERE id = ? AND document = ?",
            (link.target, int(link.joined), link.entity, link.document),
        )
        run.execute(
            f"UPDATE arguments SET entity = ? WHERE told = ? AND claim IN {OF_DOCUMENT}",
            (link.target, link.entity, link.document),
        )
        return
    run.execute(
        "UPDATE arguments SET entity = ? WHERE told = ? AND text IN (?, ?)",
        (link.target, link.entity, link.alias, f"the {link.alias}"),
    )
    text = "SELECT record FROM entities WHERE id = ? ORDER BY record"
    told = run.execute(text, (link.entity,)).fetchone()
    if told is not None:
        named = _named(decode(Entity, told[0]), link)
        row = tables.entity_row(named, "")
        run.execute("INSERT OR IGNORE INTO entities VALUES (?,?,?,?,?,?,?)", row)
        run.execute(
            "UPDATE entities SET linked = ?, joined = ? WHERE id = ?",
            (link.target, int(link.joined), link.into),
        )
        names = tables.name_rows(named, "")
        run.executemany("INSERT OR IGNORE INTO names VALUES (?,?,?)", names)


def _named(entity: Entity, link: Link) -> Entity:
    """What a name that was taken out means: something of the same kind, else unknown."""
    spelt = [n for n in (entity.name, *entity.aliases) if tables.fold(n) == link.alias]
    return Entity(link.into, spelt[0] if spelt else link.alias, entity.kind)


class Linkage:
    """Which entity each is after all links; read once, for claims and entities on their way out."""

    def __init__(self, run: sqlite3.Connection, kind: Callable[[str], str | None]) -> None:
        self._whole: dict[str, str] = {}
        self._of_document: dict[tuple[str, str], str] = {}
        self._of_name: dict[tuple[str, str], str] = {}
        self._kind = kind
        self._kinds: dict[str, str | None] = {}
        for (record,) in run.execute("SELECT record FROM links ORDER BY entity, document, alias"):
            link = decode(Link, record)
            if link.document:
                self._of_document[link.entity, link.document] = link.target
            elif link.alias:
                self._of_name[link.entity, link.alias] = link.target
            else:
                self._whole[link.entity] = link.target
        self._moved = {
            *self._whole,
            *(entity for entity, _ in self._of_document),
            *(entity for entity, _ in self._of_name),
        }

    def target(self, entity: str) -> str:
        """The entity that one is, wherever nothing more is said of it."""
        return self._whole.get(entity, entity)

    def entity(self, entity: Entity) -> Entity:
        """The entity with the side and place that these are now, without names taken out."""
        if not self._moved:
            return entity
        lost = {name for member, name in self._of_name if self.target(member) == entity.id}
        side, within = entity.side, entity.within
        inside = self.target(within) if within else None
        return replace(
            entity,
            aliases=tuple(a for a in entity.aliases if tables.fold(a) not in lost),
            side=self.target(side) if side else None,
            within=inside if inside != entity.id else None,
            near=tuple(sorted({self.target(near) for near in entity.near})),
        )

    def claim(self, claim: Claim) -> Claim:
        """The claim with its mentions linked anew; its id and all else stay."""
        if not self._moved or self._moved.isdisjoint(m.entity for m in mentions_of(claim)):
            return claim
        return replace(
            claim,
            actor=claim.actor and self._mention(claim.actor, claim.document),
            target=claim.target and self._mention(claim.target, claim.document),
            roles=tuple(
                replace(role, mention=self._mention(role.mention, claim.document))
                for role in claim.roles
            ),
            attribution=tuple(self._source(link, claim.document) for link in claim.attribution),
        )

    def _source(self, link: Attribution, document: str) -> Attribution:
        return replace(link, source=link.source and self._mention(link.source, document))

    def _mention(self, mention: Mention, document: str) -> Mention:
        if mention.entity is None or mention.entity not in self._moved:
            return mention
        name = tables.fold(mention.text)
        found = (
            self._of_name.get((mention.entity, name))
            or self._of_name.get((mention.entity, name.removeprefix("the ")))
            or self._of_document.get((mention.entity, document))
            or self.target(mention.entity)
        )
        if found not in self._kinds:
            self._kinds[found] = self._kind(found)
        return replace(mention, entity=found, kind=self._kinds[found] or mention.kind)


def mentions_of(claim: Claim) -> list[Mention]:
    """All that a claim mentions: actor, target, further roles, sources."""
    mentions = [claim.actor, claim.target, *(role.mention for role in claim.roles)]
    mentions += [link.source for link in claim.attribution]
    return [mention for mention in mentions if mention is not None]
