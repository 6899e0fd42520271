"""Participants: what a mention stands for, whose side it is on, and what kind of thing it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg.contradict.participants import group, listed, singular, words
from kg.model import Entity, Mention

WEEKDAY = re.compile(r"(mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
PROPER = re.compile(
    r"^((of|the|and|al|for|in|on|de|el|e|la|du|der|von|bin|ibn)\s+|[^a-z\s]\S*\s*)+$"
)
ARTICLE = re.compile(
    r"(a|an|the|some|two|three|many|several|local|another|most|all)\b", re.IGNORECASE
)
EITHER = frozenset(
    {"camp", "convoy", "building", "house", "home", "bus", "shelter", "man", "station"}
)
CRAFT = re.compile(
    r"\b(Boeing|Airbus|Flight [A-Z]{2}|Ilyushin|Antonov|Tupolev|(MiG|Su|Tu|Il|An|F|Mi)-\d+)\b"
    r"(?! (pilot|crew|passenger|missile))"
)
SITES = frozenset("target site facility object installation asset building area".split())
ADJECTIVES = {
    "armed": frozenset({"military", "militant", "terrorist", "rebel", "enemy"}),
    "civilian": frozenset({"civilian", "residential"}),
}
GATHERINGS = frozenset({"wedding", "funeral", "tourist", "holiday", "refugee", "maternity"})
LOYAL = re.compile(r"\b(pro-)?(government|regime|loyalist)s?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Party:
    """A participant: entity, the side it acts for ("" unknown), head word, and its classes.

    `side` is the id of a named side, or "~rebels"-like for one that is only described. `camp` is
    "state", "nonstate", "coalition" or "". `generic` says that it is described, not named.
    """

    id: str
    name: str
    text: str
    kind: str
    side: str
    side_name: str
    head: str
    group: str
    camp: str
    generic: bool


def party(mention: Mention | None, entities: Mapping[str, Entity]) -> Party | None:
    """A mention as a participant; None for none."""
    if mention is None or mention.kind == "Time" or WEEKDAY.match(mention.text):
        return None
    entity = entities.get(mention.entity or "")
    head = "plane" if CRAFT.search(mention.text) else singular(head_of(mention))
    name = entity.name if entity else mention.text
    side = entities.get(entity.side or "") if entity else None
    kind = (entity.kind if entity else mention.kind) or ""
    generic = entity is None or not is_named(entity, side)
    camp = _camp(mention, head, entity, side)
    return Party(
        id=entity.id if entity else "",
        name=name,
        text=mention.text,
        kind=kind,
        side=_side_key(entity, side, camp, generic),
        side_name=side.name if side else name,
        head=head,
        group=_group(head, entity, side, camp) or _described_group(mention.text, head),
        camp=camp,
        generic=generic,
    )


def head_of(mention: Mention) -> str:
    start = mention.head.start - mention.span.start
    end = mention.head.end - mention.span.start
    inside = mention.text[start:end] if 0 <= start < end <= len(mention.text) else ""
    return inside or mention.text.split()[-1] if mention.text.split() else ""


def is_named(entity: Entity, side: Entity | None) -> bool:
    """Whether the entity is one of the world's, not only described in its document."""
    if side is not None:
        return True
    if entity.identifiers or entity.aliases:
        return True
    return bool(PROPER.search(entity.name)) and not ARTICLE.match(entity.name)


def _camp(mention: Mention, head: str, entity: Entity | None, side: Entity | None) -> str:
    """ "state", "nonstate", "coalition" or "" for a participant."""
    name = entity.name if entity else mention.text
    last = singular(name.split()[-1]) if name.split() else ""
    if side is not None and side.kind in ("Country", "Group"):
        return "state" if side.kind == "Country" else "nonstate"
    if LOYAL.search(mention.text[: mention.head.end - mention.span.start]):
        return "state"
    if entity is not None and entity.kind == "Group" and is_named(entity, side):
        return "nonstate"
    if any(listed("nonstate", word) for word in mention.text.split()):
        return "nonstate"
    for camp in ("coalition", "nonstate", "state"):
        if listed(camp, head) or listed(camp, last):
            return camp
    return "state" if entity is not None and entity.kind == "Country" else ""


def _group(head: str, entity: Entity | None, side: Entity | None, camp: str) -> str:
    """ "armed", "civilian" or "": a camp or a convoy of an armed group is armed."""
    if camp == "nonstate" and head in EITHER:
        return "armed"
    one = side or entity
    fighters = one is not None and one.kind == "Group" and (side is not None or bool(one.aliases))
    if fighters and (head in EITHER or not group(head)):
        return "armed"
    return group(head)


def _described_group(text: str, head: str) -> str:
    """The class that a modifier gives to a "target" or "site": military, or civilian."""
    words = set(text.lower().split())
    if singular(head) not in SITES:
        return "civilian" if words & GATHERINGS else ""
    found = {name for name, adjectives in ADJECTIVES.items() if words & adjectives}
    return found.pop() if len(found) == 1 else ""


def _side_key(entity: Entity | None, side: Entity | None, camp: str, generic: bool) -> str:
    if side is not None:
        return side.id
    if entity is not None and not generic:
        return entity.id
    return f"~{camp}" if camp else ""


def is_shelf(one: Party | None) -> bool:
    """Whether a participant only points at something said before ("that claim", "the report")."""
    return one is not None and one.head in words().lists["shelves"]
