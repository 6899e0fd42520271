"""The schema of every store, read from the ontology and from nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

ONTOLOGY = "https://w3id.org/kg/ontology#"
STRING = "http://www.w3.org/2001/XMLSchema#string"
DATA = "https://w3id.org/kg/id/"
ACTION = "https://w3id.org/kg/action/"

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
INCLUDES = "https://schema.org/"


@dataclass(frozen=True, slots=True)
class NodeClass:
    """A class of nodes: its IRI, its label in Cypher, and what it is a kind of.

    `parent` is the nearest class above that has a label, or None; `types` are the IRIs of all
    classes above, of this and of other vocabularies.
    """

    iri: str
    label: str
    parent: str | None
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """An object property: its IRI, its relationship type, its labels at both ends, its role."""

    iri: str
    type: str
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    role: str | None
    above: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Property:
    """A datatype property: its IRI, key in Cypher, XSD datatype, and the labels that have it."""

    iri: str
    key: str
    datatype: str
    labels: tuple[str, ...]
    above: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Schema:
    """All classes, relations and properties, sorted by label, type and key."""

    classes: tuple[NodeClass, ...]
    relations: tuple[Relation, ...]
    properties: tuple[Property, ...]
    kinds: Mapping[str, str]

    def label(self, kind: str) -> str:
        """The label of the entities of a kind; Entity for kinds that are not in the ontology."""
        return self.kinds.get(kind, "Entity")


@dataclass(frozen=True, slots=True)
class EventType:
    """A kind of action: its name in words and the notation of the kind above it, if any."""

    name: str
    broader: str | None


Graph = dict[str, dict[str, list[str]]]


@cache
def schema() -> Schema:
    """The schema that `ontology/kg.ttl` declares."""
    graph = _graph((resources.files("kg.ontology") / "kg.ttl").read_bytes())
    labels = {
        iri: about[f"{ONTOLOGY}label"][0] for iri, about in graph.items() if _has(about, "label")
    }
    classes = [_class(graph, iri, label, labels) for iri, label in labels.items()]
    kinds = {
        graph[each.iri][f"{ONTOLOGY}kind"][0]: each.label
        for each in classes
        if _has(graph[each.iri], "kind")
    }
    relations = [
        _relation(graph, iri, labels) for iri, about in graph.items() if _has(about, "relationship")
    ]
    properties = [
        _property(graph, iri, labels) for iri, about in graph.items() if _has(about, "key")
    ]
    return Schema(
        tuple(sorted(classes, key=lambda each: each.label)),
        tuple(sorted(relations, key=lambda each: each.type)),
        tuple(sorted(properties, key=lambda each: each.key)),
        kinds,
    )


@cache
def event_types() -> Mapping[str, EventType]:
    """The kinds of action of `ontology/actions.ttl` by their notations."""
    graph = _graph((resources.files("kg.ontology") / "actions.ttl").read_bytes())
    notations = {
        iri: about[f"{SKOS}notation"][0]
        for iri, about in graph.items()
        if f"{SKOS}notation" in about
    }
    found = {}
    for iri, notation in notations.items():
        about = graph[iri]
        above = [notations[each] for each in about.get(f"{SKOS}broader", []) if each in notations]
        name = about.get(f"{SKOS}prefLabel", [notation])[0]
        found[notation] = EventType(name, above[0] if above else None)
    return found


def _graph(turtle: bytes) -> Graph:
    import pyoxigraph

    graph: Graph = {}
    for quad in pyoxigraph.parse(turtle, pyoxigraph.RdfFormat.TURTLE):
        if _foreign(quad.predicate.value, quad.object):
            continue
        about = graph.setdefault(getattr(quad.subject, "value", ""), {})
        about.setdefault(quad.predicate.value, []).append(getattr(quad.object, "value", ""))
    return graph


def _foreign(predicate: str, value: object) -> bool:
    """Whether a notation is a code of another scheme (CAMEO): it has a datatype of its own."""
    datatype = getattr(value, "datatype", None)
    return predicate == f"{SKOS}notation" and datatype is not None and datatype.value != STRING


def _has(about: dict[str, list[str]], term: str) -> bool:
    return f"{ONTOLOGY}{term}" in about


def _class(graph: Graph, iri: str, label: str, labels: Mapping[str, str]) -> NodeClass:
    above = _above(graph, iri, f"{RDFS}subClassOf")
    parent = next((labels[each] for each in above if each in labels), None)
    return NodeClass(iri, label, parent, tuple(sorted(above)))


def _above(graph: Graph, iri: str, relation: str) -> list[str]:
    """All terms above one, the nearest first."""
    found: list[str] = []
    queue = [iri]
    while queue:
        for each in graph.get(queue.pop(0), {}).get(relation, []):
            if each not in found:
                found.append(each)
                queue.append(each)
    return found


def _relation(graph: Graph, iri: str, labels: Mapping[str, str]) -> Relation:
    about = graph[iri]
    return Relation(
        iri,
        about[f"{ONTOLOGY}relationship"][0],
        _labels(graph, about[f"{INCLUDES}domainIncludes"], labels),
        _labels(graph, about[f"{INCLUDES}rangeIncludes"], labels),
        about.get(f"{ONTOLOGY}role", [None])[0],
        tuple(sorted(_above(graph, iri, f"{RDFS}subPropertyOf"))),
    )


def _labels(graph: Graph, iris: list[str], labels: Mapping[str, str]) -> tuple[str, ...]:
    """The labels of classes; of a class without a label those of the classes right below it."""
    found = []
    for iri in iris:
        below = [each for each in graph if iri in graph[each].get(f"{RDFS}subClassOf", [])]
        found += [labels[each] for each in ([iri] if iri in labels else below)]
    return tuple(sorted(found))


def _property(graph: Graph, iri: str, labels: Mapping[str, str]) -> Property:
    about = graph[iri]
    return Property(
        iri,
        about[f"{ONTOLOGY}key"][0],
        about[f"{RDFS}range"][0],
        _labels(graph, about[f"{INCLUDES}domainIncludes"], labels),
        tuple(sorted(_above(graph, iri, f"{RDFS}subPropertyOf"))),
    )
