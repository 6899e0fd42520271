"""Who is who across articles: people of one full name, and what the analyst decided.

Nothing here changes a claim. The result are links that the ledger puts on top of what it keeps,
so that each of them can be explained, and taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kg.model import Decision, Entity, Link, content_id
from kg.resolve.names.folding import fold, place_key
from kg.resolve.names.gazetteer import gazetteer
from kg.resolve.names.nouns import noun_class

SAME_NAME, MERGE, SPLIT = "same full name", "merge", "split"

PARTICLES = frozenset("abd abu al bin bint da de del der di dos du el ibn la le van von".split())
LONGEST = 5
"""Words of a person's name beyond which it is a description."""

Told = tuple[str, Entity]
"""The id of an article, and an entity as that article has it."""


def own_to(document: str, entity: Entity) -> bool:
    """Whether an entity belongs to one article, known there by kind and name."""
    return entity.id == content_id(
        "entity", document, entity.kind, fold(entity.name) or entity.name
    )


def full_name(name: str) -> bool:
    """Whether a name is somebody's first and last name, not a title or a description."""
    words = name.replace("-", " ").split()
    plain = [word for word in words if word.lower() not in PARTICLES]
    if not 2 <= len(name.split()) <= LONGEST or len(plain) < 2:
        return False
    if not all(
        word[:1].isupper() and word.strip(".'’").replace("'", "").replace("’", "").isalpha()
        for word in plain
    ):
        return False
    listed = gazetteer()
    people = listed.nation(words[0]) or listed.nation(name)
    described = people or noun_class(fold(words[-1]))[0]
    return not described and all(len(word.strip(".")) > 1 for word in (plain[0], plain[-1]))


def same_people(told: Iterable[Told], sides: Mapping[str, str | None]) -> list[tuple[str, str]]:
    """People who belong to their articles, by id, with the id of the one they are across them.

    One full name is one person, unless sides or roles tell them apart: those of different sides
    are different people, and somebody of unknown side is only joined to others if there is one
    side and the roles, where both are told, have a word in common. `sides` maps entities to the
    parties they finally act for.
    """
    named: dict[str, list[Entity]] = {}
    for document, entity in told:
        if entity.kind == "Person" and full_name(entity.name) and own_to(document, entity):
            named.setdefault(place_key(entity.name), []).append(entity)
    found: list[tuple[str, str]] = []
    for key, people in sorted(named.items()):
        for number, group in enumerate(_groups(people, sides)):
            if len(group) > 1:
                apart = () if number == 0 else (min(_side(p, sides) or p.id for p in group),)
                identifier = content_id("entity", "Person", "across", key, *apart)
                found.extend((person.id, identifier) for person in group)
    return found


def _side(person: Entity, sides: Mapping[str, str | None]) -> str | None:
    return sides.get(person.side, person.side) if person.side else None


def _groups(people: Sequence[Entity], sides: Mapping[str, str | None]) -> list[list[Entity]]:
    """People of one name by side, the largest group first; the sideless by what their roles say."""
    by_side: dict[str, list[Entity]] = {}
    sideless: list[Entity] = []
    for person in sorted(people, key=lambda each: each.id):
        side = _side(person, sides)
        (by_side.setdefault(side, []) if side else sideless).append(person)
    groups = [by_side[side] for side in sorted(by_side)]
    for person in sorted(sideless, key=lambda each: (not each.role, each.id)):
        fitting = [group for group in groups if _roles_agree(person, group)]
        if len(groups) <= 1 and fitting or len(fitting) == 1 and not by_side:
            fitting[0].append(person)
        elif person.role or not groups:
            groups.append([person])
    return sorted(groups, key=lambda group: (-len(group), group[0].id))


def _roles_agree(person: Entity, group: Iterable[Entity]) -> bool:
    words = {word for each in group if each.role for word in fold(each.role).split()}
    own = set(fold(person.role or "").split())
    return not own or not words or bool((own & words) - {"of", "the", "for", "and", "a"})


def in_force(decisions: Iterable[Decision]) -> list[Decision]:
    """The merges and splits that were not taken back, in the order in which they were made."""
    ordered = sorted(decisions, key=lambda each: (each.number, each.id))
    gone = {each.entity for each in ordered if each.kind == "retract"}
    return [each for each in ordered if each.kind != "retract" and each.id not in gone]


def part_id(split: Decision) -> str:
    """The id of what a split of one article's mentions, or of one name, makes."""
    return content_id("entity", "part", split.entity, split.document, split.alias)


@dataclass(slots=True)
class _Forest:
    """The links from one entity to the next, and where they end."""

    steps: dict[str, tuple[str, str, str]] = field(default_factory=dict)

    def root(self, entity: str) -> str:
        while entity in self.steps:
            entity = self.steps[entity][0]
        return entity

    def joined(self, entity: str) -> bool:
        """Whether a merge by the analyst lies on the way to the end."""
        while entity in self.steps:
            if self.steps[entity][1] == MERGE:
                return True
            entity = self.steps[entity][0]
        return False


def linked(
    told: Iterable[Told], sides: Mapping[str, str | None], decisions: Iterable[Decision]
) -> tuple[Link, ...]:
    """All links between the entities of a graph, sorted: what names say, then what was decided.

    `sides` has all entities that the articles tell of; a merge of one that is gone has no effect.
    """
    force = in_force(decisions)
    apart = {each.entity for each in force if each.kind == SPLIT and not _is_part(each)}
    forest = _Forest()
    for person, whole in same_people(told, sides):
        if whole not in apart:
            forest.steps[person] = (whole, SAME_NAME, "")
    known = {*sides, *(step[0] for step in forest.steps.values()), *map(part_id, force)}
    for each in force:
        if each.kind == MERGE and {each.entity, each.other} <= known:
            kept, gone = forest.root(each.entity), forest.root(each.other)
            if kept != gone:
                forest.steps[gone] = (kept, MERGE, each.id)
    found = [
        Link(entity, "", "", into, forest.root(entity), reason, decision, forest.joined(entity))
        for entity, (into, reason, decision) in forest.steps.items()
    ]
    members: dict[str, list[str]] = {}
    for entity in forest.steps:
        members.setdefault(forest.root(entity), []).append(entity)
    for split in filter(_is_part, force):
        root, part = forest.root(split.entity), part_id(split)
        found += [
            Link(
                each,
                split.document,
                split.alias,
                part,
                forest.root(part),
                SPLIT,
                split.id,
                forest.joined(part),
            )
            for each in (root, *members.get(root, ()))
            if each != part
        ]
    unique = {(link.entity, link.document, link.alias): link for link in sorted(found)}
    return tuple(sorted(unique.values()))


def _is_part(decision: Decision) -> bool:
    return decision.kind == SPLIT and bool(decision.document or decision.alias)
