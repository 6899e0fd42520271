"""The ontology is the only schema: it names all that is written, and its shapes hold."""

from __future__ import annotations

import io
from collections.abc import Callable
from enum import Enum
from importlib import resources

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from kg.export import write
from kg.model import (
    Certainty,
    ContradictionKind,
    Mood,
    Polarity,
    Tense,
)
from kg.store.cypher import ddl
from kg.store.elements import elements
from kg.store.ledger import Ledger
from kg.store.schema import event_types, schema

KG = Namespace("https://w3id.org/kg/ontology#")
ID = Namespace("https://w3id.org/kg/id/")
SH = Namespace("http://www.w3.org/ns/shacl#")


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(data=(resources.files("kg.ontology") / "shapes.ttl").read_text())


def written(ledger: Ledger) -> Graph:
    out = io.BytesIO()
    write("turtle", ledger, out)
    return Graph().parse(data=out.getvalue(), format="turtle")


def conforms(data: Graph, shapes: Graph) -> tuple[bool, str]:
    from pyshacl import validate

    valid, _, text = validate(data, shacl_graph=shapes)
    return bool(valid), str(text)


def test_the_graph_conforms_to_the_shapes(ledger: Ledger, shapes: Graph) -> None:
    valid, text = conforms(written(ledger), shapes)
    assert valid, text


def _a(data: Graph, kind: URIRef) -> URIRef:
    return URIRef(min(map(str, data.subjects(RDF.type, kind))))


MUTANTS: dict[str, Callable[[Graph], object]] = {
    "a claim without a sentence": lambda g: g.remove((_a(g, KG.Claim), KG.statedIn, None)),
    "a claim of two sources": lambda g: [
        g.add((claim, KG.claimedBy, ID["country-sudia"])) for claim in g.subjects(KG.claimedBy)
    ],
    "a polarity of its own": lambda g: g.set((_a(g, KG.Claim), KG.polarity, Literal("perhaps"))),
    "a claim that claims": lambda g: g.add((_a(g, KG.Claim), KG.claimedBy, _a(g, KG.Claim))),
    "more than sure": lambda g: g.set((_a(g, KG.Claim), KG.confidence, Literal(1.5))),
    "neither actor nor target": lambda g: [
        g.remove((_a(g, KG.Claim), each, None)) for each in (KG.actorText, KG.targetText)
    ],
    "a sentence that ends before it starts": lambda g: g.set(
        (_a(g, KG.Sentence), KG.end, Literal(-1))
    ),
    "a sentence of no document": lambda g: g.remove((_a(g, KG.Sentence), KG.partOf, None)),
    "a contradiction of a claim with itself": lambda g: [
        g.set((x, KG.second, next(g.objects(x, KG.first)))) for x in list(g.subjects(KG.second))
    ],
    "a contradiction of a new kind": lambda g: g.set(
        (_a(g, KG.Contradiction), KG.entityKind, Literal("FEELING"))
    ),
    "a nameless entity": lambda g: g.remove((ID["place-tamar"], KG.name, None)),
    "a place off the globe": lambda g: g.set((ID["place-tamar"], KG.latitude, Literal(95.0))),
    "two sides": lambda g: g.add((ID["country-norland"], KG.side, ID["country-sudia"])),
    "an event that nobody tells": lambda g: g.remove((None, KG.about, _a(g, KG.Event))),
}


@pytest.mark.parametrize("name", MUTANTS)
def test_the_shapes_reject_a_mutant(ledger: Ledger, shapes: Graph, name: str) -> None:
    data = written(ledger)
    MUTANTS[name](data)
    assert not conforms(data, shapes)[0]


def test_the_closed_lists_of_the_shapes_are_those_of_the_model(shapes: Graph) -> None:
    lists: dict[URIRef, type[Enum]] = {
        KG.polarity: Polarity,
        KG.certainty: Certainty,
        KG.tense: Tense,
        KG.mood: Mood,
        KG.entityKind: ContradictionKind,
    }
    for path, values in lists.items():
        (listed,) = [
            list(shapes.items(head))
            for node in shapes.subjects(SH.path, path)
            for head in shapes.objects(node, SH["in"])
        ]
        assert [str(each) for each in listed] == [value.value for value in values]


def test_all_that_is_written_is_declared(ledger: Ledger) -> None:
    declared = schema()
    labels = {each.label: {each.label, each.parent} for each in declared.classes}
    keys = {each.key: set(each.labels) for each in declared.properties}
    ends = {each.type: (set(each.starts), set(each.ends)) for each in declared.relations}
    found = elements(ledger)
    for node in found.nodes:
        assert all(keys[key] & labels[node.label] for key in node.properties)
    kinds = found.labels()
    for edge in found.edges:
        starts, stops = ends[edge.type]
        assert starts & labels[kinds[edge.start]]
        assert stops & labels[kinds[edge.end]]


def test_names_in_the_ontology_follow_the_conventions_of_cypher() -> None:
    declared = schema()
    assert all(each.label.isalpha() and each.label[0].isupper() for each in declared.classes)
    assert all(each.type.replace("_", "").isupper() for each in declared.relations)
    assert all(each.key.isalpha() and each.key[0].islower() for each in declared.properties)
    statements = list(ddl(declared))
    assert len(statements) == len(set(statements))
    assert "CREATE VERTEX TYPE Person EXTENDS Entity BUCKETS 1" in statements


def test_every_kind_of_action_hangs_in_one_tree() -> None:
    types = event_types()
    for notation in types:
        above: str | None = notation
        for _ in range(10):
            above = types[above].broader if above else None
        assert above is None
