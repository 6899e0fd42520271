from __future__ import annotations

from kg.model import Entity
from kg.resolve import side_of, within
from kg.resolve.names.gazetteer import gazetteer
from kg.resolve.names.geonames import find_place


def world() -> dict[str, Entity]:
    entities = dict(gazetteer().entities)
    for name in ("Talbiseh", "Homs", "Hama"):
        entities.update({entity.id: entity for entity in find_place(name, {"SY": 2.0})})
    return entities


def named(name: str) -> str:
    return next(entity.id for entity in world().values() if entity.name == name)


def test_the_side_is_the_last_party_somebody_acts_for() -> None:
    entities = world()
    assert side_of(named("Dmitry Peskov"), entities) == named("Russia")
    assert side_of(named("Russia"), entities) == named("Russia")
    assert side_of(named("al-Qassam Brigades"), entities) == named("Hamas")
    assert side_of(named("Abu Obeida"), entities) == named("Hamas")


def test_groups_are_their_own_side_and_strangers_have_none() -> None:
    entities = world()
    assert side_of(named("Islamic State"), entities) == named("Islamic State")
    assert side_of(named("Fethullah Gulen"), entities) is None
    assert side_of(None, entities) is None
    assert side_of("entity-unknown", entities) is None


def test_a_ring_of_sides_ends() -> None:
    ring = {
        "a": Entity("a", "A", "Group", side="b"),
        "b": Entity("b", "B", "Group", side="a"),
    }
    assert side_of("a", ring) in ring
    assert not within("a", "c", {"a": Entity("a", "A", "Place", within="a")})


def test_a_town_lies_in_its_province_its_namesake_and_its_country() -> None:
    entities = world()
    talbiseh, homs = named("Talbiseh"), named("Homs")
    assert within(talbiseh, talbiseh, entities)
    assert within(talbiseh, named("Homs province"), entities)
    assert within(talbiseh, homs, entities)
    assert within(talbiseh, named("Syria"), entities)
    assert not within(talbiseh, named("Hama"), entities)
    assert not within(homs, talbiseh, entities)
    assert not within(None, homs, entities)
