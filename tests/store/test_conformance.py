"""The same graph in every store, and the same answers to the same questions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.query import names
from kg.query import text as shipped
from kg.store.cypher import CypherStore, open_cypher
from kg.store.elements import elements
from kg.store.ledger import Ledger
from kg.store.rdf import RdfStore, open_rdf
from kg.store.schema import schema

GOLDEN: dict[str, list[tuple[Any, ...]]] = {
    "attacks-by-side": [
        ("Norland", "Free Hill Brigade", 1, 1),
        ("Norland", "Tamar bridge", 1, 0),
    ],
    "claims-by-source": [
        ("Sudia Royal Palace", 2),
        ("Coast Radio", 1),
        ("Hill Post", 1),
        ("Ivo Brandt", 1),
        ("Norland Defence Ministry", 1),
    ],
    "contradictions": [
        (
            "DENIAL",
            0.72,
            "Hill Post",
            "Norland struck the Free Hill Brigade in Tamar on Thursday, the Defence Ministry said.",
            "Valley News",
            'Norland "did not strike" the Free Hill Brigade, the Sudia Royal Palace said.',
            "Norland Defence Ministry affirms what Sudia Royal Palace denies.",
            "contradiction-1",
        ),
        (
            "TARGET",
            0.5,
            "Hill Post",
            "Norland struck the Free Hill Brigade in Tamar on Thursday, the Defence Ministry said.",
            "Valley News",
            "Norland bombed the Tamar bridge on 4 March, according to the palace.",
            "Norland struck the brigade, or the bridge.",
            "contradiction-2",
        ),
    ],
    "days": [("2021-03-04", 2, 0)],
    "disputed-events": [
        (None, None, "Free Hill Brigade", None, 1, 1),
        ("ASSAULT", "Norland", "Free Hill Brigade", "2021-03-04", 1, 1),
    ],
    "places": [("Sudia", 1, 1), ("Tamar", 1, 1)],
    "who-acts-on-whom": [
        ("Free Hill Brigade", "attack", "Norland", 1),
        ("Norland", "bomb", "Tamar bridge", 1),
        ("Norland", "strike", "Free Hill Brigade", 1),
    ],
    "who-contradicts-whom": [
        ("Norland Defence Ministry", "Sudia Royal Palace", "DENIAL", 1),
        ("Norland Defence Ministry", "Sudia Royal Palace", "TARGET", 1),
    ],
}


@pytest.fixture(scope="module")
def cypher(graph: Path) -> Iterator[CypherStore]:
    with open_cypher(graph) as store:
        yield store


@pytest.fixture(scope="module")
def rdf(graph: Path) -> Iterator[RdfStore]:
    with open_rdf(graph) as store:
        yield store


def test_every_shipped_query_has_a_golden_answer() -> None:
    assert names() == tuple(sorted(GOLDEN))
    assert len(names()) >= 5


@pytest.mark.parametrize("name", sorted(GOLDEN))
def test_a_shipped_query_gives_the_same_rows_in_both_languages(
    cypher: CypherStore, rdf: RdfStore, name: str
) -> None:
    in_cypher = cypher.query(shipped(name, "cypher"))
    in_sparql = rdf.query(shipped(name, "sparql"))
    assert list(in_cypher.rows) == GOLDEN[name]
    assert in_sparql == in_cypher


def test_every_node_is_in_both_stores(ledger: Ledger, cypher: CypherStore, rdf: RdfStore) -> None:
    expected = sorted(node.id for node in elements(ledger).nodes)
    nodes = cypher.query("MATCH (n) RETURN n.id AS id ORDER BY id").rows
    assert [row[0] for row in nodes] == expected
    assert list(rdf.query("SELECT ?id { ?n kg:id ?id } ORDER BY ?id").rows) == list(nodes)


def test_every_edge_is_in_both_stores(ledger: Ledger, cypher: CypherStore, rdf: RdfStore) -> None:
    edges = elements(ledger).edges
    for relation in schema().relations:
        expected = sorted((e.start, e.end) for e in edges if e.type == relation.type)
        found = cypher.query(f"MATCH (a)-[:{relation.type}]->(b) RETURN a.id AS a, b.id AS b").rows
        assert sorted(found) == expected
        text = f"SELECT ?a ?b {{ ?x <{relation.iri}> ?y . ?x kg:id ?a . ?y kg:id ?b }}"
        assert sorted(rdf.query(text).rows) == expected


def test_every_property_is_in_both_stores(
    ledger: Ledger, cypher: CypherStore, rdf: RdfStore
) -> None:
    keys = {each.key: each.iri for each in schema().properties}
    for node in elements(ledger).nodes:
        (found,) = cypher.query("MATCH (n {id: $id}) RETURN n", {"id": node.id}).rows[0]
        values = {k: tuple(v) if isinstance(v, list) else v for k, v in found.items()}
        assert node.label in values.pop("labels")
        assert values == node.properties
        for key, value in node.properties.items():
            text = f"SELECT ?v {{ ?n kg:id ?id ; <{keys[key]}> ?v }}"
            in_rdf = {row[0] for row in rdf.query(text, {"id": node.id}).rows}
            assert in_rdf == set(value if isinstance(value, tuple) else (value,))


def test_entities_of_a_kind_are_entities(cypher: CypherStore, rdf: RdfStore) -> None:
    for label in ("Entity", "Country", "Organization"):
        text = f"MATCH (n:{label}) RETURN n.name AS name ORDER BY name"
        same = f"SELECT ?name {{ ?n a kg:{label} ; kg:name ?name }} ORDER BY ?name"
        assert cypher.query(text) == rdf.query(same)
    assert len(cypher.query("MATCH (n:Entity) RETURN n.id").rows) == 8


def test_a_denied_possible_or_future_claim_is_never_drawn(
    cypher: CypherStore, rdf: RdfStore
) -> None:
    text = "MATCH (a)-[r:ACTS_ON]->(b) RETURN sum(r.claims) AS claims"
    assert cypher.query(text).rows == ((3,),)
    text = "SELECT ?g { GRAPH ?g { ?a act:strike ?b } }"
    assert [row[0] for row in rdf.query(text).rows] == [
        "https://w3id.org/kg/id/organization-norland-defence-ministry"
    ]


def test_what_was_derived_is_seen_as_soon_as_it_changes(graph: Path, tmp_path: Path) -> None:
    from tests.store import world
    from tests.store.conftest import VERSION, build

    build(tmp_path / "g")
    count = "SELECT (COUNT(?x) AS ?n) { ?x a kg:Contradiction }"
    with open_rdf(tmp_path / "g") as store:
        assert store.query(count).rows == ((2,),)
    with Ledger(tmp_path / "g", write=True) as ledger:
        ledger.replace_derived(VERSION, world.events(), world.contradictions()[:1])
    with open_rdf(tmp_path / "g") as store:
        assert store.query(count).rows == ((1,),)
    assert len(list((tmp_path / "g" / "rdf").iterdir())) == 1
