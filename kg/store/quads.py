"""The graph as RDF 1.1 quads.

The default graph holds documents, claims, entities, events and contradictions in the project's own
vocabulary and in the standard ones that the ontology puts above it (SEM, PROV-O, Web Annotation,
GeoSPARQL, SKOS, Dublin Core). A named graph is the perspective of one source, named by its IRI:
it holds the plain triple `actor action target` of every claim of that source that may be drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from kg.model import Claim
from kg.protocols import GraphView
from kg.store.elements import Elements, Node, Value, clean, elements
from kg.store.links import acts, perspective
from kg.store.schema import ACTION, DATA, RDF, RDFS, XSD, NodeClass, Property, schema

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode, Quad

OA = "http://www.w3.org/ns/oa#"
GEO = "http://www.opengis.net/ont/geosparql#"

PREFIXES = {
    "kg": "https://w3id.org/kg/ontology#",
    "kgid": DATA,
    "act": ACTION,
    "dcterms": "http://purl.org/dc/terms/",
    "geo": GEO,
    "geof": "http://www.opengis.net/def/function/geosparql/",
    "oa": OA,
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": RDF,
    "rdfs": RDFS,
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": XSD,
}

SAFE = "-._~"


def quads(view: GraphView) -> Iterator[Quad]:
    """All quads of a graph; some may come twice."""
    found = elements(view)
    yield from _default_graph(found)
    known = {node.id for node in found.nodes}
    yield from _perspectives((claim for claim in view.claims() if acts(claim)), known)


def node_iri(id: str) -> str:
    """The IRI of a node."""
    return DATA + quote(clean(id), safe=SAFE)


def action_iri(lemma: str) -> str:
    """The predicate of an action: "carry out" gives act:carry-out, other signs are escaped."""
    words = clean(lemma).lower().split()
    return ACTION + (quote("-".join(words), safe=SAFE) or "unknown")


def _default_graph(found: Elements) -> Iterator[Quad]:
    from pyoxigraph import Quad

    classes = {each.label: each for each in schema().classes}
    properties = {(label, p.key): p for p in schema().properties for label in p.labels}
    for node in found.nodes:
        subject = _iri(node_iri(node.id))
        own = classes[node.label]
        for kind in (own.iri, *own.types):
            yield Quad(subject, _iri(f"{RDF}type"), _iri(kind))
        for key, value in node.properties.items():
            declared = properties.get((node.label, key)) or properties[(_top(own), key)]
            yield from _values(subject, declared, value)
        if node.label == "Sentence":
            yield from _selectors(subject, node)
        elif "latitude" in node.properties:
            yield from _geometry(subject, node)
    relations = {each.type: (each.iri, *each.above) for each in schema().relations}
    for edge in found.edges:
        for predicate in relations[edge.type]:
            yield Quad(_iri(node_iri(edge.start)), _iri(predicate), _iri(node_iri(edge.end)))


def _top(of: NodeClass) -> str:
    return of.parent or of.label


def _values(subject: NamedNode, declared: Property, value: Value) -> Iterator[Quad]:
    from pyoxigraph import Quad

    for each in value if isinstance(value, tuple) else (value,):
        literal = _literal(each, declared.datatype)
        for predicate in (declared.iri, *declared.above):
            yield Quad(subject, _iri(predicate), literal)


def _literal(value: str | int | float | bool, datatype: str) -> Literal:
    from pyoxigraph import Literal

    if isinstance(value, bool):
        return Literal("true" if value else "false", datatype=_iri(f"{XSD}boolean"))
    if datatype == f"{XSD}string":
        return Literal(str(value))
    if datatype == f"{XSD}date":
        kind = {4: "gYear", 7: "gYearMonth"}.get(len(str(value)), "date")
        return Literal(str(value), datatype=_iri(f"{XSD}{kind}"))
    return Literal(repr(value), datatype=_iri(datatype))


def _selectors(sentence: NamedNode, node: Node) -> Iterator[Quad]:
    """Where the sentence stands in its document and what it says (Web Annotation, section 4.2)."""
    from pyoxigraph import Literal, Quad

    position, exact = _iri(f"{sentence.value}-position"), _iri(f"{sentence.value}-quote")
    for selector, kind in ((position, "TextPositionSelector"), (exact, "TextQuoteSelector")):
        yield Quad(sentence, _iri(f"{OA}hasSelector"), selector)
        yield Quad(selector, _iri(f"{RDF}type"), _iri(f"{OA}{kind}"))
    for end in ("start", "end"):
        number = Literal(str(node.properties[end]), datatype=_iri(f"{XSD}nonNegativeInteger"))
        yield Quad(position, _iri(f"{OA}{end}"), number)
    yield Quad(exact, _iri(f"{OA}exact"), Literal(str(node.properties.get("text", ""))))


def _geometry(place: NamedNode, node: Node) -> Iterator[Quad]:
    from pyoxigraph import Literal, Quad

    point = f"POINT({node.properties['longitude']!r} {node.properties['latitude']!r})"
    geometry = _iri(f"{place.value}-geometry")
    yield Quad(place, _iri(f"{GEO}hasGeometry"), geometry)
    yield Quad(geometry, _iri(f"{RDF}type"), _iri(f"{GEO}Geometry"))
    yield Quad(geometry, _iri(f"{GEO}asWKT"), Literal(point, datatype=_iri(f"{GEO}wktLiteral")))


def _perspectives(claims: Iterable[Claim], known: set[str]) -> Iterator[Quad]:
    from pyoxigraph import Literal, Quad

    for claim in claims:
        actor = claim.actor.entity if claim.actor else None
        target = claim.target.entity if claim.target else None
        if actor not in known or target not in known:
            continue
        action = _iri(action_iri(claim.action.lemma))
        graph = _iri(node_iri(perspective(claim)))
        ends = _iri(node_iri(actor or "")), _iri(node_iri(target or ""))
        yield Quad(ends[0], action, ends[1], graph)
        yield Quad(action, _iri(f"{RDF}type"), _iri(f"{RDF}Property"))
        yield Quad(action, _iri(f"{RDFS}label"), Literal(clean(claim.action.lemma)))


@cache
def _known_iri(text: str) -> NamedNode:
    from pyoxigraph import NamedNode

    return NamedNode(text)


def _iri(text: str) -> NamedNode:
    """The node of an IRI; those of a vocabulary are made once, those of the data each time."""
    if text.startswith(DATA):
        from pyoxigraph import NamedNode

        return NamedNode(text)
    return _known_iri(text)
