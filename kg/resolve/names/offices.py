"""Offices without a name: who "the Russian president" is."""

from __future__ import annotations

import re

from kg.model import Entity, MentionForm, Phrase
from kg.resolve.descriptions import Description
from kg.resolve.discourse import Discourse
from kg.resolve.names.folding import fold
from kg.resolve.names.gazetteer import gazetteer

_YEARS = re.compile(r"(\d{4})(-(\d{4})?)?")
_SAME = (
    ("defence", "defense"),
    ("secretary of defense", "defense minister"),
    ("defense secretary", "defense minister"),
    ("secretary of state", "foreign minister"),
    ("foreign secretary", "foreign minister"),
)


_WITHIN = re.compile(r"\s+(at|in|from|within|inside)\s+(?:the\s+)?")


def at_house(discourse: Discourse, phrase: Phrase, name: str) -> str:
    """ "A source at the Interior Ministry" is known by the house that they are in."""
    text, end = discourse.document.text, phrase.mention.span.end
    within = _WITHIN.match(text, end) if phrase.lemma == "source" else None
    if within is None:
        return name
    around = [
        other
        for other in discourse.phrases
        if end < other.mention.span.start <= within.end() < other.mention.span.end
        and other.mention.kind != "Time"
    ]
    if not any(other.form is MentionForm.NAME for other in around):
        return name
    # "Damascus police" begins with a name and is no place.
    last = max(other.mention.span.end for other in around)
    return f"{name} {within[1]} {text[within.end() : last]}"


def office_holder(discourse: Discourse, told: Description) -> Entity | None:
    """The one person whom the article names, or the date of the article tells, in an office.

    "The Russian president" is the person on Russia's side whose role is president of Russia.
    """
    if len(told.owners) != 1 or not told.rest:
        return None
    owner = gazetteer().entities[told.owners[0]]
    if owner.kind == "Person":
        return None
    office = _office(told.rest.removesuffix(" of"))
    found = [
        person
        for person in discourse.entities.values()
        if person.kind == "Person" and _holds(person, owner, office)
    ]
    if not found:
        found = [person for person in _listed(owner, office) if _in_office(discourse, person)]
    return discourse.listed_or_own(found[0]) if len({p.id for p in found}) == 1 else None


def _office(words: str) -> str:
    for before, after in _SAME:
        words = words.replace(before, after)
    return words


def _holds(person: Entity, owner: Entity, office: str) -> bool:
    role = _office(fold(person.role or ""))
    if person.side not in (owner.id, owner.side) or "former" in role:
        return False
    bare = role.removeprefix(fold(owner.name)).strip()
    return role.startswith(f"{office} of ") or bare == office or role.endswith(f" {office}")


def _listed(owner: Entity, office: str) -> list[Entity]:
    listed = gazetteer()
    people = (listed.entities[identifier] for identifier in listed.genders)
    return [p for p in people if p.side == owner.id and _holds(p, owner, office)]


def _in_office(discourse: Discourse, person: Entity) -> bool:
    published = discourse.document.published
    years = _YEARS.search(person.role or "")
    if published is None or years is None:
        return False
    last = int(years[3]) if years[3] else (9999 if years[2] else int(years[1]))
    return int(years[1]) < published.year < last or int(years[1]) == published.year == last
