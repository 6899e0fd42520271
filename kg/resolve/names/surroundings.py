"""Places that are only described by others: "near Homs", "north of Goma", "between A and B".

None of them is the place that it names. Each is a place of its own, the same in all articles that
describe it so, with the places it is described by, and within what contains these.
"""

from __future__ import annotations

import re

from kg.model import Entity, MentionForm, Phrase, Span, content_id
from kg.resolve.discourse import Discourse
from kg.resolve.names.gazetteer import gazetteer

REACH = 60
"""Characters before a mention in which its preposition is looked for."""

_POINT = r"(?:(?:north|south)[-\s]?)?(?:north|south|east|west)"
BESIDE = re.compile(
    rf"\b(?:(?P<near>near|close\s+to|next\s+to|(?:in|from|to)\s+the\s+vicinity\s+of|(?<!and\s)"
    rf"around|surrounding)|(?P<outside>(?<!and\s)outside(?:\s+of)?|beyond|on\s+the\s+edge\s+of)"
    rf"|(?P<off>off)|(?:(?<!in\sthe\s)(?<!from\sthe\s)(?<!of\sthe\s)(?<!across\sthe\s))"
    rf"(?P<point>{_POINT})(?:ward)?s?\s+of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
WIDE = frozenset({"near"})
"""Ways that say nothing of a country: "around Syria" is all over it."""


def beside(discourse: Discourse, phrase: Phrase, entity: Entity | None) -> Entity | None:
    """The place beside a named one that a phrase with its preposition means, else the entity.

    Who acts or speaks is not described by a place.
    """
    if entity is None or not _is_landmark(entity, phrase):
        return entity
    if discourse.survey.used_as(phrase.mention.span, "actor", "source"):
        return entity
    found = BESIDE.search(_before(discourse, phrase.mention.span))
    how = next((name for name, words in found.groupdict().items() if words), "") if found else ""
    if found is None or (entity.kind == "Country" and how in WIDE):
        return entity
    first = found[0].split()[0].lower()
    uses = discourse.survey.uses.get(phrase.mention.span, ())
    targets = [use.lemma.split() for use in uses if use.part == "target"]
    # What is near a road is told by the action, and "cordoned off" lies beside nothing.
    verbal = [first in lemma or first in ("surrounding", "off") for lemma in targets]
    if verbal and all(verbal):
        return entity
    if how == "point":
        how = f"{re.sub(r'[^a-z]', '', found['point'].lower())} of"
    name = f"{how} {entity.name}"
    return _described(discourse, how, name, (entity,), entity.within)


def describe_places(discourse: Discourse) -> None:
    """Put places that are only described in the stead of those that they are described by."""
    between = _between(discourse)
    for position, phrase in enumerate(discourse.phrases):
        entity = discourse.referents[position]
        if position in between:
            discourse.referents[position] = between[position]
        elif phrase.form is not MentionForm.PRONOUN:
            discourse.referents[position] = beside(discourse, phrase, entity)


def _before(discourse: Discourse, span: Span) -> str:
    return discourse.document.text[max(0, span.start - REACH) : span.start]


def _is_landmark(entity: Entity, phrase: Phrase) -> bool:
    """Whether a place is one that others are described by: it has a name of its own."""
    if entity.near:
        return False
    if entity.kind == "Country" or (entity.kind == "Place" and entity.latitude is not None):
        return True
    return entity.kind in ("Place", "Facility") and phrase.form is MentionForm.NAME


def _between(discourse: Discourse) -> dict[int, Entity]:
    """The place between two towns or regions, for the phrases that name these."""
    found: dict[int, Entity] = {}
    for position, phrase in enumerate(discourse.phrases):
        if not phrase.members or not BETWEEN.search(_before(discourse, phrase.mention.span)):
            continue
        spans = (phrase.mention.span, *phrase.members)
        positions = [discourse.at[span] for span in spans if span in discourse.at]
        ends = [discourse.referents[each] for each in positions]
        places = [each for each in ends if each is not None and each.kind == "Place"]
        if len(places) != len(spans) or len({each.id for each in places}) < 2:
            continue
        names = sorted(each.name for each in places)
        name = f"between {', '.join(names[:-1])} and {names[-1]}"
        whole = _described(discourse, "between", name, tuple(places), _common(discourse, places))
        found.update(dict.fromkeys([position, *positions], whole))
    return found


def _common(discourse: Discourse, places: list[Entity]) -> str | None:
    """The smallest place that contains all of several."""
    first, *others = [_chain(discourse, place) for place in places]
    return next((each for each in first if all(each in other for other in others)), None)


def _chain(discourse: Discourse, place: Entity) -> list[str]:
    found: list[str] = []
    here = place.within
    while here and here not in found:
        found.append(here)
        outer = discourse.entities.get(here) or gazetteer().entities.get(here)
        here = outer.within if outer else None
    return found


def _described(
    discourse: Discourse, how: str, name: str, places: tuple[Entity, ...], within: str | None
) -> Entity:
    """A described place; of places that are known everywhere it is one across articles."""
    near = tuple(sorted({place.id for place in places}))
    known = gazetteer().entities.get(within or "")
    outer = [known] if known is not None else []
    entity = Entity(
        content_id("entity", "Place", how, near), name, "Place", within=within, near=near
    )
    return discourse.keep(entity, *outer, *places)
