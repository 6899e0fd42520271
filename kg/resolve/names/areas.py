"""Areas of a place: "the city of Homs" is Homs, "the outskirts of Homs" are not."""

from __future__ import annotations

import re

from kg.model import Entity, Phrase, content_id
from kg.resolve.descriptions import Description, bare, describe, head_word
from kg.resolve.discourse import DEPENDENT, Discourse
from kg.resolve.names import naming
from kg.resolve.names.folding import fold
from kg.resolve.names.gazetteer import gazetteer
from kg.resolve.names.geonames import find_place

SEEN = 20
"""How many sentences back a capital was named."""
PARTS = frozenset("border coast countryside outskirt outskirts part shore side".split())
SETTLED = frozenset("city town village township hamlet".split())
QUARTERS = frozenset(
    "area district neighborhood neighbourhood quarter region sector suburb".split()
)


def of_place(discourse: Discourse, phrase: Phrase, told: Description) -> Entity | None:
    """ "The city of Homs" is Homs; its outskirts, its north or a quarter of it lie in it."""
    point = told.noun in naming.POINTS
    inner = discourse.phrase_at(phrase.of) if told.noun_class == "area" or point else None
    if inner is None:
        return None
    outer = describe(inner.mention.text, head_word(inner))
    whole = outer if point or told.noun in QUARTERS | PARTS else told
    place = naming.place(discourse, inner, whole) if inner.name else None
    place = place or capital(discourse, outer) or capital_again(discourse, inner, outer)
    if place is None:
        place = of_place(discourse, inner, outer)
    if place is None and told.noun in SETTLED and inner.name and phrase.number != "plural":
        # "The village of Rityan": a place, whether or not any list knows it.
        return discourse.own("Place", bare(inner.name))
    if place is None:
        return None
    if told.noun in PARTS:
        return discourse.own("Place", told.text, within=place.id)
    if point:
        return part(discourse, place, f"{told.noun} of {place.name}")
    quarter = _quarter(told)
    if not quarter:
        beyond = told.noun == "suburb"
        return part(discourse, place, f"suburbs of {place.name}") if beyond else place
    for name in (quarter, quarter.rsplit(" ", 1)[0] if told.noun == "suburb" else quarter):
        chain = naming.found(discourse, name, False)
        near = chain and (chain[0].within in (place.id, place.within) or name != quarter)
        if chain and near:
            return discourse.keep(chain[0], *chain[1:])
    return part(discourse, place, quarter)


def capital_again(discourse: Discourse, phrase: Phrase, told: Description) -> Entity | None:
    """ "The capital": the one seat of a state's government that the article named before."""
    if told.rest not in ("capital", "capital city") or phrase.determiner != "the":
        return None
    named = discourse.before(phrase.sentence, SEEN)
    seats = {each.entity.id: each.entity for each in named if is_capital(each.entity)}
    return next(iter(seats.values())) if len(seats) == 1 else None


AROUND = re.compile(
    r"\s+(?:of|around|round|near|by|where|which|that|between|behind|under|in|on|along|with|for|"
    r"called|known|named|controlled|held|surrounding|bordering|north|south|east|west|\w+ed)\b"
)
"""Words behind "the area" that say which one it is."""


def area_again(discourse: Discourse, phrase: Phrase) -> Entity | None:
    """ "The area": the one place, the narrowest, that this sentence or the last has named."""
    text, end = discourse.document.text, phrase.mention.span.end
    if phrase.determiner != "the" or phrase.modifiers or phrase.of or AROUND.match(text, end):
        return None
    named: dict[str, Entity] = {}
    for sentence in (phrase.sentence, phrase.sentence - 1):
        told = [t for t in discourse.before(phrase.sentence, 1) if t.sentence == sentence]
        if any(t.entity.kind == "Facility" and t.entity.name[:1].isupper() for t in told):
            return None
        places = [t for t in told if t.entity.kind == "Place"]
        places = [t for t in places if t.role not in DEPENDENT]
        named = {t.entity.id: t.entity for t in places if t.entity.name[:1].isupper()}
        if named:
            break
    outer = {place.within for place in named.values()}
    inner = [place for place in named.values() if place.id not in outer]
    return inner[0] if len(inner) == 1 else None


def is_capital(town: Entity) -> bool:
    """Whether a town is the seat of a state's government; those of unrecognised ones are not."""
    listed = gazetteer()
    country = listed.seat(town.name) if town.kind == "Place" else None
    return country is not None and any(
        scheme == "iso3166" for scheme, _ in listed.entities[country].identifiers
    )


def is_outlying(phrase: Phrase, told: Description) -> bool:
    """Whether an area that is named by a place is no more than beside or a bit of it.

    "A Damascus suburb", "Homs countryside"; but "the Harasta suburb" is Harasta.
    """
    indefinite = phrase.determiner in ("a", "an") and told.noun in QUARTERS
    return indefinite or told.noun in ("countryside", "outskirt", "outskirts")


def part(discourse: Discourse, place: Entity, name: str) -> Entity:
    """A part of a place, the same in all articles that name it so."""
    identifier = content_id("entity", "Place", "part", place.id, fold(name))
    return discourse.keep(Entity(identifier, name, "Place", within=place.id))


def _quarter(told: Description) -> str:
    """The own name of a part of a town: "Salah al-Din district" of "… of Aleppo", else ""."""
    words = told.text.split(" of ")[0].split()
    if told.noun not in QUARTERS or told.owners or len(words) < 2 or words[-1] != told.noun:
        return ""
    while words and not words[0][:1].isupper() and "-" not in words[0]:
        words.pop(0)
    named = [word for word in words[:-1] if word[:1].isupper() or "-" in word]
    known = any(fold(word) not in naming.POINTS for word in named if word[:1].isupper())
    return " ".join(words) if known and len(words) > 1 else ""


def capital(discourse: Discourse, description: Description) -> Entity | None:
    """ "The Syrian capital" is Damascus, "the capital of Somalia" Mogadishu.

    A capital in a sense of its own ("de facto", "provincial", "economic") is not that.
    """
    listed = gazetteer()
    plain = {"capital", "city", "of", "the", "neighboring", "neighbouring", "war", "torn"}
    if description.noun not in ("capital", "capital city") or len(description.owners) != 1:
        return None
    country = description.owners[0]
    code = next((code for code, each in listed.codes.items() if each == country), None)
    if code is None or not set(description.rest.split()) <= plain:
        return None
    seat = next((name for name, each in listed.seats.items() if each == country), "")
    chain = find_place(seat, {code: 4.0})
    return discourse.keep(chain[0], *chain[1:]) if chain else None
