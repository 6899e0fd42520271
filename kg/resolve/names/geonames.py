"""Towns and regions of the world by name: GeoNames, choosing by the countries of an article."""

from __future__ import annotations

import math
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files

from kg.model import Entity, content_id
from kg.resolve.names.folding import fold, is_acronym, place_key, sound_key
from kg.resolve.names.gazetteer import gazetteer, region_key
from kg.resolve.names.nouns import classes

LARGE = 200_000
"""People in a town that is recognised even when nothing else in the article is in its country."""


FAMOUS = 1_000_000
"""People in a town whose name means it, unless the article is about the country of another."""


SOUNDED = 5
"""Letters below which a spelling by sound says too little."""


@dataclass(frozen=True, slots=True)
class Town:
    """One GeoNames place; `division` is the code of its first-level division."""

    id: str
    name: str
    latitude: float
    longitude: float
    country: str
    division: str
    people: int
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Division:
    """A first-level division of a country, placed where its largest town lies."""

    country: str
    code: str
    name: str
    latitude: float
    longitude: float
    id: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Places:
    """The compact list, kept as the bytes of the file: records, and sorted lines of keys.

    A line of `keys` is a key, a tab, and the offsets of its records with commas between them.
    """

    records: bytes
    keys: bytes
    divisions: Mapping[tuple[str, str], Division]
    division_keys: Mapping[str, tuple[Division, ...]]

    def towns(self, key: str) -> tuple[Town, ...]:
        """The towns that have a key, largest first."""
        line = _line(self.keys, key.encode("utf-8", "surrogatepass") + b"\t")
        found = (_town(self.records, int(offset)) for offset in line.split(b",") if offset)
        return tuple(sorted(found, key=lambda town: (-town.people, town.id)))


def _line(lines: bytes, prefix: bytes) -> bytes:
    """What follows a prefix in the sorted lines that have it once; empty when none has it."""
    low, high = 0, len(lines)
    while low < high:
        start = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = lines.find(b"\n", start)
        line = lines[start:end]
        if line.startswith(prefix):
            return line[len(prefix) :]
        if line < prefix:
            low = end + 1
        else:
            high = start
    return b""


def _town(records: bytes, offset: int) -> Town:
    line = records[offset : records.find(b"\n", offset)].decode("utf-8")
    number, name, latitude, longitude, country, division, people, aliases = line.split("\t")
    return Town(
        id=number,
        name=name,
        latitude=float(latitude),
        longitude=float(longitude),
        country=country,
        division=division,
        people=int(people),
        aliases=tuple(alias for alias in aliases.split(";") if alias),
    )


@cache
def places() -> Places:
    """The shipped list of places, read once in each process."""
    data = files("kg.resolve").joinpath("data", "places.zlib").read_bytes()
    records, keys, names = zlib.decompress(data).split(b"\f")
    divisions: dict[tuple[str, str], Division] = {}
    named: dict[str, tuple[Division, ...]] = {}
    for line in names.decode("utf-8").split("\n"):
        country, code, name, latitude, longitude, number, aliases = line.split("\t")
        others = tuple(alias for alias in aliases.split(";") if alias)
        division = Division(country, code, name, float(latitude), float(longitude), number, others)
        divisions[country, code] = division
        for key in dict.fromkeys(map(region_key, (name, *others))):
            named[key] = (*named.get(key, ()), division)
    return Places(records, keys, divisions, named)


@lru_cache(maxsize=16384)
def _candidates(name: str) -> tuple[Town, ...]:
    listed, sound = places(), sound_key(name)
    found = listed.towns(place_key(name))
    return found or (listed.towns("~" + sound) if len(sound) >= SOUNDED else ())


NEAR = 150.0
"""Kilometres within which another place of the article speaks for a town."""


Spots = Mapping[str, tuple[float, float]]


def find_place(
    name: str, countries: Mapping[str, float], broad: bool = False, spots: Spots | None = None
) -> tuple[Entity, ...]:
    """The place with a name, followed by what contains it; empty when none is sure enough.

    `countries` weighs the ISO codes of an article's countries, and the weight counts for more than
    the size of a town; its own name counts for more than another name of it. A place in no
    mentioned country must have 200,000 people, or a million under another name. `spots` are the
    coordinates of the article's places by key: what lies near another of them goes before what
    does not. `broad` asks for a region.
    """
    if is_acronym(name) and fold(name) in classes():
        # The code of an airport ("NGO" in Japan) is written like the noun.
        return ()
    region = _region(name, countries, broad)
    if region:
        return region
    key, best, candidates = place_key(name), None, _candidates(name)
    for town in candidates:
        weight = countries.get(town.country, 0.0)
        own = place_key(town.name) == key
        if weight <= 0 and town.people < (LARGE if own else FAMOUS):
            continue
        least = 0.5 if own and town.people >= FAMOUS else 0.05
        score = (town.people + 1000) * (20 if own else 1) * min(max(weight, least), 4.0) ** 3
        score *= 50 if len(candidates) > 1 and _is_near(town, key, spots or {}) else 1
        if best is None or score > best[0]:
            best = (score, town)
    return _chain(best[1]) if best else ()


def _is_near(town: Town, key: str, spots: Spots) -> bool:
    """Whether a town lies near a place that the article names otherwise."""
    return any(
        _kilometres(town, latitude, longitude) <= NEAR
        for other, (latitude, longitude) in spots.items()
        if other != key
    )


def _kilometres(town: Town, latitude: float, longitude: float) -> float:
    """The distance on a map that is flat around the town."""
    across = (town.longitude - longitude + 180) % 360 - 180
    return 111.2 * math.hypot(
        town.latitude - latitude, across * math.cos(math.radians(town.latitude))
    )


def _region(name: str, countries: Mapping[str, float], broad: bool) -> tuple[Entity, ...]:
    listed = gazetteer()
    key = "=" + region_key(name) if broad else place_key(name)
    found = listed.regions.get(key, ())
    if found:
        codes = {identifier: code for code, identifier in listed.codes.items()}
        ranked = sorted(
            found,
            key=lambda i: (-countries.get(codes.get(listed.entities[i].within or "", ""), 0), i),
        )
        entity = listed.entities[ranked[0]]
        if entity.id in listed.inside:
            outer = _division_chain(*listed.inside[entity.id])
            within = outer[0].id if outer else None
            return (replace(entity, within=within), *outer) if within != entity.id else outer
        return (entity, *([listed.entities[entity.within]] if entity.within else ()))
    return _division(name, countries) if broad else ()


def _division(name: str, countries: Mapping[str, float]) -> tuple[Entity, ...]:
    found = places().division_keys.get(region_key(name), ())
    known = [division for division in found if countries.get(division.country, 0.0) > 0]
    if not known:
        return ()
    best = min(known, key=lambda d: (-countries[d.country], d.country, d.code))
    return _division_chain(best.country, best.code)


@cache
def _listed_divisions() -> Mapping[str, tuple[str, ...]]:
    """The ids of the listed regions that are divisions, by country and code ("SY.11")."""
    found: dict[str, tuple[str, ...]] = {}
    for entity in gazetteer().entities.values():
        for scheme, value in entity.identifiers:
            if scheme == "geonames-admin1":
                found[value] = (*found.get(value, ()), entity.id)
    return found


@lru_cache(maxsize=4096)
def _division_chain(country: str, code: str) -> tuple[Entity, ...]:
    listed, division = gazetteer(), places().divisions.get((country, code))
    nation = listed.codes.get(country)
    outer = (listed.entities[nation],) if nation else ()
    if division is None:
        return outer
    number = f"{country}.{code}"
    named = listed.regions.get("=" + region_key(division.name), ())
    for identifier in (*_listed_divisions().get(number, ()), *named):
        if listed.entities[identifier].within == nation:
            return (listed.entities[identifier], *outer)
    geonames = (("geonames", division.id),) if division.id else ()
    entity = Entity(
        id=content_id("entity", "Place", "geonames-admin1", number),
        name=division.name,
        kind="Place",
        aliases=division.aliases,
        identifiers=(*geonames, ("geonames-admin1", number)),
        latitude=division.latitude,
        longitude=division.longitude,
        within=nation,
    )
    return (entity, *outer)


@lru_cache(maxsize=16384)
def _chain(town: Town) -> tuple[Entity, ...]:
    outer = _division_chain(town.country, town.division)
    entity = Entity(
        id=content_id("entity", "Place", "geonames", town.id),
        name=town.name,
        kind="Place",
        aliases=town.aliases,
        identifiers=(("geonames", town.id),),
        latitude=town.latitude,
        longitude=town.longitude,
        within=outer[0].id if outer else None,
    )
    return (entity, *outer)
