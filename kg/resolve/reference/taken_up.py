"""Members of armed groups and officials that an article goes on about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from kg.model import Entity, Phrase
from kg.resolve.descriptions import Description
from kg.resolve.discourse import Discourse, Told
from kg.resolve.names.folding import fold
from kg.resolve.names.gazetteer import gazetteer
from kg.resolve.reduction import generic

_WHICH = re.compile(r"\s+(?:killed|wounded|injured|captured|detained|buried)\b")
"""Words behind "the fighters" that say which ones are meant."""


def fighters(discourse: Discourse, phrase: Phrase, told: Description, plural: bool) -> Entity:
    """Members of an armed group: of that one of their name, of the only one named, or as told."""
    known = again(discourse, phrase, told, lambda t: t.entity.kind == "Group", 8)
    others = _WHICH.match(discourse.document.text, phrase.mention.span.end)
    if known is not None and others and not known.name.islower():
        known = None
    if known is None and told.noun in RISEN:
        known = nearest(
            discourse.before(phrase.sentence, 1),
            lambda t: t.entity.kind == "Group" and t.noun in RISING and t.entity.side is None,
        )
    if known is None and told.noun in NAMED_BY:
        known = _only_group(discourse, phrase, 2 if plural else 6)
    return known or generic(discourse, told, told.noun, not plural)


RISEN = frozenset({"insurgent", "guerrilla"})
RISING = frozenset({"opposition", "rebel", "insurgent", "rebel fighter", "opposition fighter"})
"""Nouns of those who have risen against a state, by which an article means the same ones."""

NAMED_BY = frozenset(
    {
        *("militant", "jihadist", "jihadi", "extremist", "terrorist", "insurgent", "guerrilla"),
        *("militia", "paramilitary", "militant group", "rebel group", "terrorist group"),
        *(
            "armed group",
            "islamist group",
            "jihadist group",
            "insurgent group",
            "terror group",
            "terrorist outfit",
        ),
    }
)
"""Nouns by which an article goes on about the one armed group it has named."""


def _only_group(discourse: Discourse, phrase: Phrase, reach: int) -> Entity | None:
    """The one named group that this sentence and those before it tell of ("the militants")."""
    listed = gazetteer().entities
    found = {
        told.entity.id: told.entity
        for told in discourse.before(phrase.sentence, reach)
        if told.entity.kind == "Group" and told.entity.id in listed and not told.entity.side
    }
    return next(iter(found.values())) if len(found) == 1 else None


def again(
    discourse: Discourse,
    phrase: Phrase,
    description: Description,
    fits: Callable[[Told], bool],
    reach: int,
) -> Entity | None:
    """The last mention with the same noun, or whose role says it ("the minister")."""
    noun = description.noun
    for told in discourse.before(phrase.sentence, reach):
        if not fits(told) or (told.number == "plural") != (phrase.number == "plural"):
            continue
        if told.noun == noun or _has_office(told.entity, noun) or _goes_by(told.entity, noun):
            return discourse.latest(told.entity)
    return None


def _has_office(person: Entity, noun: str) -> bool:
    """Whether somebody's role is the office: not "adviser to the president", for "president"."""
    role = fold(person.role or "")
    return role.startswith(f"{noun} ") or (role.endswith(noun) and " to " not in role)


def _goes_by(group: Entity, noun: str) -> bool:
    """Whether a group is also called by the noun ("M23 rebels")."""
    ends = (noun, f"{noun}s")
    return group.kind == "Group" and any(fold(a).split()[-1:][0] in ends for a in group.aliases)


def nearest(candidates: Iterable[Told], fits: Callable[[Told], bool]) -> Entity | None:
    """The entity of the first mention that fits."""
    return next((told.entity for told in candidates if fits(told)), None)
