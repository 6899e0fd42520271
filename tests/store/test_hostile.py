"""Names and texts that try to be markup, queries or files, through every store and export."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pyoxigraph
import pytest

from kg.export import EXPORTERS, write
from kg.export.page import page_data
from kg.model import Document, Entity, Resolved, Selection
from kg.store.cypher import open_cypher
from kg.store.elements import clean
from kg.store.ledger import Ledger
from kg.store.network import network
from kg.store.rdf import open_rdf
from tests.store import world
from tests.store.conftest import VERSION

TEXTS = (
    'O\'Neil "the" \\ `tick`',
    "x'}) DETACH DELETE n //",
    '" . } ; DROP ALL # <urn:x>',
    "</script><script>alert(1)</script><!-- ]]> &amp;",
    "\u202eقوات\u202c الدعم 🚀 e\u0301",
    '=HYPERLINK("http://x")\r\n\ttab',
    "nul\x00 bell\x07 escape\x1b vertical\x0b",
    "lone\ud800 surrogates\udfff",
    "line\u2028and\u2029paragraph\u0085",
    "$rows {policy} {data} {library} %s {0}",
)


def entity(number: int) -> Entity:
    text = TEXTS[number]
    id = f"person-{number}"
    return Entity(id, text, "Person", (f"alias {text}",), (("odd", text),), side=id, role=text)


def hostile() -> Iterator[Resolved]:
    """A document for each text, in which it is every name, and acts on the next one."""
    for number, text in enumerate(TEXTS):
        one, other = entity(number), entity((number + 1) % len(TEXTS))
        base = world.hill_post().claims[0]
        assert base.actor
        assert base.target
        document = Document(f"doc-{number}", text * 3, text, text, text, text, None, "en")
        claim = replace(
            base,
            id=f"claim-{number}",
            document=document.id,
            sentence_text=text,
            actor=replace(base.actor, text=text, entity=one.id),
            action=replace(base.action, lemma=text, phrase=text, event_type=text),
            target=replace(base.target, text=text, entity=other.id),
            publisher=text,
            published=text,
            attribution=(),
            rules=(text,),
        )
        yield Resolved(document, (claim,), (one, other))


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("hostile") / "kg.graph"
    with Ledger(directory, write=True) as ledger:
        for resolved in hostile():
            ledger.add(resolved, VERSION)
    return directory


@pytest.fixture
def ledger(graph: Path) -> Iterator[Ledger]:
    with Ledger(graph) as opened:
        yield opened


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_a_hostile_name_is_kept_and_found(ledger: Ledger, number: int) -> None:
    assert ledger.entity(f"person-{number}") == entity(number)
    found = list(ledger.select_claims(Selection(actor=TEXTS[number])))
    assert [claim.id for claim in found] == [f"claim-{number}"]


def test_a_hostile_name_is_only_a_name_in_cypher(graph: Path) -> None:
    with open_cypher(graph) as store:
        names = store.query("MATCH (p:Person) RETURN p.name AS name ORDER BY p.id").rows
        assert [name for (name,) in names] == [clean(text) for text in TEXTS]
        for text in map(clean, TEXTS):
            rows = store.query("MATCH (p:Person {name: $name}) RETURN p.role", {"name": text}).rows
            assert rows == ((text,),)
        assert store.query("MATCH ()-[r:ACTS_ON]->() RETURN count(r)").rows == ((len(TEXTS),),)


def test_a_hostile_name_is_only_a_name_in_sparql(graph: Path) -> None:
    with open_rdf(graph) as store:
        for number, text in enumerate(map(clean, TEXTS)):
            query = "SELECT ?p ?name WHERE { ?p a kg:Person ; kg:name ?name }"
            rows = store.query(query, {"name": text}).rows
            assert rows == ((f"https://w3id.org/kg/id/person-{number}", text),)
        rows = store.query("SELECT ?a { GRAPH ?g { ?x ?p ?y } ?p rdfs:label ?a }").rows
        assert {row[0] for row in rows} == set(map(clean, TEXTS))


def exported(name: str, ledger: Ledger) -> bytes:
    out = io.BytesIO()
    write(name, ledger, out)
    return out.getvalue()


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_export_of_hostile_names_is_the_same_twice(ledger: Ledger, name: str) -> None:
    assert exported(name, ledger) == exported(name, ledger)


@pytest.mark.parametrize("name", ["nquads", "trig", "turtle"])
def test_exported_rdf_is_read_back_whole(ledger: Ledger, name: str) -> None:
    formats = {
        "nquads": pyoxigraph.RdfFormat.N_QUADS,
        "trig": pyoxigraph.RdfFormat.TRIG,
        "turtle": pyoxigraph.RdfFormat.TURTLE,
    }
    quads = list(pyoxigraph.parse(exported(name, ledger), formats[name]))
    label = pyoxigraph.NamedNode("https://w3id.org/kg/ontology#name")
    names = {quad.object.value for quad in quads if quad.predicate == label}
    assert names >= set(map(clean, TEXTS))


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_exported_xml_is_well_formed(ledger: Ledger, name: str) -> None:
    root = ElementTree.fromstring(exported(name, ledger))
    tags = [element.tag.rpartition("}")[2] for element in root.iter()]
    assert tags.count("node") == tags.count("edge") == len(TEXTS)


def test_exported_json_lines_give_back_every_text(ledger: Ledger) -> None:
    lines = exported("jsonl", ledger).decode().split("\n")[:-1]
    records = [json.loads(line) for line in lines]
    assert {record["actor"]["name"] for record in records} == set(TEXTS)


def test_an_exported_table_has_no_formulas(ledger: Ledger) -> None:
    text = exported("csv", ledger).decode()
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == len(TEXTS)
    assert not any(value.startswith("=") for row in rows for value in row.values())


def test_the_page_carries_texts_as_data_alone(ledger: Ledger) -> None:
    page = exported("html", ledger).decode()
    start = page.index('id="data">') + len('id="data">')
    data = page[start : page.index("</script>", start)]
    assert json.loads(data) == json.loads(json.dumps(page_data(ledger)))
    assert "<" not in data
    assert page.count("<script") == 3
    assert {node["label"] for node in page_data(ledger)["nodes"]} == set(map(clean, TEXTS))


def test_the_network_has_no_name_that_writers_overwrite(ledger: Ledger) -> None:
    graph = network(ledger)
    names = {name for *_, values in graph.edges(data=True) for name in values}
    names |= {name for _, values in graph.nodes(data=True) for name in values}
    assert not names & {"source", "target", "key", "id"}
