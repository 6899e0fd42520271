"""The names that the project knows: countries, organisations, armed groups, people, regions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from kg.model import Entity, content_id
from kg.resolve.names.folding import fold, is_acronym, place_key, without_possessive

Row = Mapping[str, str]

REGION_WORDS = frozenset(
    "province governorate region oblast state district department county prefecture republic krai"
    " division territory countryside muhafazat".split()
)


SINGULAR = (" Force", " Unit", " Brigade", " Committee", " Guard", " Council")
"""Last words of names that are written with and without "s"."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Entities by id, and the ways to name them.

    `names` maps folded names and `acronyms` names whose capitals matter to ids; `nations` maps
    adjectives and peoples ("Russian", "Russians"), `peoples` the words for several of their
    people ("Russians"), `seats` capitals and seats of government and
    `codes` ISO codes to ids of countries. `regions` maps keys of regions to ids, `inside` their ids
    to the country and code of the division that they lie in. `starts` maps
    the first words of all names and adjectives to the number of words of the longest.
    """

    entities: Mapping[str, Entity]
    names: Mapping[str, str]
    acronyms: Mapping[str, str]
    nations: Mapping[str, str]
    peoples: Mapping[str, str]
    seats: Mapping[str, str]
    codes: Mapping[str, str]
    regions: Mapping[str, tuple[str, ...]]
    inside: Mapping[str, tuple[str, str]]
    adjective_of: Mapping[str, str]
    genders: Mapping[str, str]
    starts: Mapping[str, int]

    def named(self, text: str) -> str | None:
        """The id of the listed entity with this name, with or without a possessive ending.

        A group of several words is also known in the singular ("the Syrian Democratic Force").
        """
        found = _find(text, self.names, self.acronyms)
        if found is None and text[:1].isupper() and text.endswith(SINGULAR):
            found = self.names.get(f"{fold(text)}s")
        return found

    def nation(self, text: str) -> str | None:
        """The id of the country of an adjective, a people or a country's name."""
        if not any(c.isupper() for c in text):
            return None
        found = _find(text, self.nations, self.acronyms)
        if found is None or self.entities[found].kind != "Country":
            found = _find(text, self.names, self.acronyms)
        return found if found and self.entities[found].kind == "Country" else None

    def seat(self, text: str) -> str | None:
        """The id of the country whose capital or seat of government has this name."""
        return _find(text, self.seats, {})

    def country_name(self, identifier: str) -> str:
        """The adjective by which bodies of a country are named ("Russian")."""
        return self.adjective_of.get(identifier, self.entities[identifier].name)


def _find(text: str, names: Mapping[str, str], acronyms: Mapping[str, str]) -> str | None:
    """A name as written, without an apostrophe's possessive, then without a bare "s"."""
    for form in (text, without_possessive(text)):
        found = acronyms.get(form.replace(".", "")) or names.get(fold(form))
        if found:
            return found
    if text.endswith("s") and len(text) > 3:
        bare = text[:-1]
        found = names.get(fold(bare))
        return acronyms.get(bare.replace(".", "")) if found is None and is_acronym(bare) else found
    return None


def rows(name: str) -> Iterator[Row]:
    """The rows of one of the project's own tables, by column name."""
    text = files("kg.resolve").joinpath("data", name).read_text(encoding="utf-8")
    lines = text.splitlines()
    header = lines[0].split("\t")
    for line in lines[1:]:
        cells = line.split("\t")
        yield dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=False))


def parts(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds a list."""
    return tuple(part for part in cell.split(";") if part)


def region_key(name: str) -> str:
    """The key of a region without the word that says what sort of region it is."""
    words = [word for word in place_key(name).split() if word not in REGION_WORDS]
    return " ".join(words) or place_key(name)


class _Builder:
    """Collects the tables while they are read."""

    def __init__(self) -> None:
        self.entities: dict[str, Entity] = {}
        self.names: dict[str, str] = {}
        self.acronyms: dict[str, str] = {}
        self.nations: dict[str, str] = {}
        self.peoples: dict[str, str] = {}
        self.seats: dict[str, str] = {}
        self.codes: dict[str, str] = {}
        self.regions: dict[str, tuple[str, ...]] = {}
        self.inside: dict[str, tuple[str, str]] = {}
        self.adjective_of: dict[str, str] = {}
        self.genders: dict[str, str] = {}

    def add(self, entity: Entity) -> None:
        self.entities.setdefault(entity.id, entity)
        for name in (entity.name, *entity.aliases):
            self.name(name, entity.id, self.names)

    def name(self, name: str, identifier: str, table: dict[str, str]) -> None:
        if is_acronym(name):
            plain = name.replace(".", "")
            self.acronyms.setdefault(plain, identifier)
            if len(plain) > 3:
                self.acronyms.setdefault(plain.capitalize(), identifier)
        else:
            table.setdefault(fold(name), identifier)

    def side(self, cell: str) -> str | None:
        if not cell:
            return None
        return self.codes.get(cell) or self.names.get(fold(cell)) or self.acronyms[cell]


def _countries(builder: _Builder) -> None:
    contained: list[tuple[str, str]] = []
    for row in rows("countries.tsv"):
        code, own = row["code"], not row["code"].startswith("x-")
        identifier = content_id("entity", "Country", code)
        scheme = (("iso3166", code), ("iso3166-3", row["code3"])) if own else ()
        geonames = (("geonames", row["geonames"]),) if row["geonames"] else ()
        builder.codes[code] = identifier
        builder.add(
            Entity(
                id=identifier,
                name=row["name"],
                kind="Country",
                aliases=parts(row["aliases"]),
                identifiers=scheme + geonames,
                latitude=float(row["latitude"]),
                longitude=float(row["longitude"]),
                side=identifier,
            )
        )
        adjectives = parts(row["adjectives"])
        if adjectives:
            builder.adjective_of[identifier] = adjectives[0]
        for word in (*adjectives, *parts(row["people"])):
            builder.name(word, identifier, builder.nations)
        for word in parts(row["people"]):
            if word not in adjectives:
                builder.name(word, identifier, builder.peoples)
        for seat in parts(row["seats"]):
            builder.name(seat, identifier, builder.seats)
        if row["within"]:
            contained.append((identifier, row["within"]))
    for identifier, code in contained:
        inner = replace(builder.entities[identifier], within=builder.codes[code])
        builder.entities[identifier] = inner


def _organizations(builder: _Builder) -> None:
    sides: list[tuple[str, str]] = []
    for row in rows("organizations.tsv"):
        identifier = content_id("entity", row["kind"], row["name"])
        builder.add(
            Entity(identifier, row["name"], row["kind"], aliases=parts(row.get("aliases", "")))
        )
        if row["side"]:
            sides.append((identifier, row["side"]))
    for identifier, cell in sides:
        sided = replace(builder.entities[identifier], side=builder.side(cell))
        builder.entities[identifier] = sided


def _people(builder: _Builder) -> None:
    for row in rows("people.tsv"):
        identifier = content_id("entity", "Person", row["name"])
        builder.add(
            Entity(
                id=identifier,
                name=row["name"],
                kind="Person",
                aliases=parts(row.get("aliases", "")),
                side=builder.side(row["side"]),
                role=row["role"] or None,
            )
        )
        builder.genders[identifier] = row["gender"]


def _regions(builder: _Builder) -> None:
    for row in rows("regions.tsv"):
        identifier = content_id("entity", "Place", f"{row['name']}, {row['country']}")
        entity = Entity(
            id=identifier,
            name=row["name"],
            kind="Place",
            aliases=parts(row.get("aliases", "")),
            identifiers=_division(row),
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            within=builder.codes.get(row["country"]),
        )
        builder.entities[identifier] = entity
        if row["inside"] not in ("", "-"):
            builder.inside[identifier] = (row["country"], row["inside"])
        for name in (entity.name, *entity.aliases):
            for key in dict.fromkeys((place_key(name), "=" + region_key(name))):
                builder.regions[key] = (*builder.regions.get(key, ()), identifier)


def _division(row: Row) -> tuple[tuple[str, str], ...]:
    """The identifiers of a region that is a first-level division of its country."""
    geonames = (("geonames", row["geonames"]),) if row["geonames"] else ()
    code = (("geonames-admin1", f"{row['country']}.{row['division']}"),) if row["division"] else ()
    return (*geonames, *code)


@cache
def gazetteer() -> Gazetteer:
    """Every listed entity, read once in each process."""
    builder = _Builder()
    _countries(builder)
    _organizations(builder)
    _people(builder)
    _regions(builder)
    starts = dict.fromkeys(map(fold, builder.acronyms), 1)
    for key in (*builder.names, *builder.nations):
        words = key.split()
        if words:
            starts[words[0]] = max(starts.get(words[0], 0), len(words))
    return Gazetteer(
        entities=builder.entities,
        names=builder.names,
        acronyms=builder.acronyms,
        nations=builder.nations,
        peoples=builder.peoples,
        seats=builder.seats,
        codes=builder.codes,
        regions=builder.regions,
        inside=builder.inside,
        adjective_of=builder.adjective_of,
        genders=builder.genders,
        starts=starts,
    )
