"""The graph of the ledger as nodes and edges, the same for every store.

Labels, types and keys are those of the ontology. Values are plain: str, int, float, bool, or a
tuple of str; what is not known is left out. Texts are freed of what some store cannot hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.model import Claim, Contradiction, Document, Entity, Event, Mention, content_id
from kg.protocols import GraphView
from kg.store.links import AFFILIATION, ActsOn, acts_on, drawn, happened, publisher_id
from kg.store.schema import event_types, schema
from kg.store.tables import first_day, fold

Value = str | int | float | bool | tuple[str, ...]
Properties = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Node:
    """A node with its most specific label."""

    label: str
    id: str
    properties: Properties


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """A relationship without properties between two nodes that exist."""

    type: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Elements:
    """All nodes, sorted by label and id, all edges, sorted, and the shortcuts between entities."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    shortcuts: tuple[ActsOn, ...]

    def labels(self) -> Mapping[str, str]:
        """The labels of the nodes by id."""
        return {node.id: node.label for node in self.nodes}


def elements(view: GraphView) -> Elements:
    """Everything that a projection shows of a graph."""
    documents, claims = list(view.documents()), list(view.claims())
    entities, events = list(view.entities()), list(view.events())
    contradictions = list(view.contradictions())
    nodes = [
        *map(_document, documents),
        *_publishers(documents, claims),
        *map(_entity, entities),
        *_sentences(claims),
        *map(_claim, claims),
        *(_event(event) for event, _ in events),
        *map(_contradiction, contradictions),
        *_types([*(c.action.event_type for c in claims), *(e.event_type for e, _ in events)]),
    ]
    known = {node.id for node in nodes}
    edges = {
        *_document_edges(documents),
        *_entity_edges(entities),
        *_type_edges(),
        *(edge for claim in claims for edge in _claim_edges(claim)),
        *(edge for event, told in events for edge in _event_edges(event, told)),
        *(edge for each in contradictions for edge in _contradiction_edges(each)),
    }
    return Elements(
        tuple(sorted(nodes, key=lambda node: (node.label, node.id))),
        tuple(sorted(edge for edge in edges if edge.start in known and edge.end in known)),
        tuple(each for each in acts_on(claims) if each.actor in known and each.target in known),
    )


def clean(text: str) -> str:
    """The text without lone surrogates and NUL, which not every store can hold."""
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def sentence_id(claim: Claim) -> str:
    """The id of the sentence that states a claim."""
    return content_id("sentence", claim.document, claim.sentence.start, claim.sentence.end)


def _node(label: str, id: str, **values: Value | None) -> Node:
    properties: Properties = {"id": id}
    for key, value in values.items():
        if isinstance(value, str):
            value = clean(value)
        elif isinstance(value, tuple):
            value = tuple(dict.fromkeys(map(clean, value)))
        if value is not None and value not in ("", ()):
            properties[key] = value
    return Node(label, id, properties)


def _document(document: Document) -> Node:
    return _node(
        "Document",
        document.id,
        title=document.title,
        publisher=document.publisher,
        url=document.url,
        author=document.author,
        published=document.published.date().isoformat() if document.published else None,
        language=document.language,
    )


def _publishers(documents: Iterable[Document], claims: Iterable[Claim]) -> Iterator[Node]:
    names = {each.publisher for each in documents} | {each.publisher for each in claims}
    spellings: dict[str, list[str]] = {}
    for name in sorted(name for name in names if name and fold(name)):
        spellings.setdefault(publisher_id(name), []).append(name)
    for id, same in spellings.items():
        yield _node("Publisher", id, name=same[0])


def _entity(entity: Entity) -> Node:
    placed = entity.latitude is not None and entity.longitude is not None
    return _node(
        schema().label(entity.kind),
        entity.id,
        name=entity.name,
        kind=entity.kind,
        aliases=entity.aliases,
        identifiers=tuple(f"{scheme}:{value}" for scheme, value in entity.identifiers),
        latitude=float(entity.latitude or 0) if placed else None,
        longitude=float(entity.longitude or 0) if placed else None,
        role=entity.role,
    )


def _sentences(claims: Iterable[Claim]) -> Iterator[Node]:
    stating = {sentence_id(claim): claim for claim in claims}
    for id, claim in stating.items():
        span = claim.sentence
        yield _node("Sentence", id, text=claim.sentence_text, start=span.start, end=span.end)


def _claim(claim: Claim) -> Node:
    innermost = claim.attribution[-1] if claim.attribution else None
    quantity = claim.quantity
    return _node(
        "Claim",
        claim.id,
        action=claim.action.lemma,
        phrase=claim.action.phrase,
        eventType=claim.action.event_type,
        root=claim.action.root,
        typeConfidence=float(claim.action.type_confidence),
        polarity=claim.polarity.value,
        certainty=claim.certainty.value,
        tense=claim.tense.value,
        mood=claim.mood.value,
        quoted=innermost.quoted if innermost else False,
        rejected=any(link.denied for link in claim.attribution),
        actorText=_text(claim.actor),
        targetText=_text(claim.target),
        sourceText=_text(claim.source),
        cue=innermost.cue_text if innermost else None,
        number=_number(quantity.value) if quantity else None,
        low=_number(quantity.low) if quantity else None,
        high=_number(quantity.high) if quantity else None,
        counted=quantity.of if quantity else None,
        day=happened(claim),
        publisher=claim.publisher,
        published=first_day(claim.published),
        confidence=float(claim.confidence),
        rules=claim.rules,
    )


def _event(event: Event) -> Node:
    return _node("Event", event.id, eventType=event.event_type, day=event.day)


def _contradiction(each: Contradiction) -> Node:
    return _node(
        "Contradiction",
        each.id,
        kind=each.kind.value,
        score=float(each.score),
        why=each.why,
        gates=each.gates,
    )


def _types(notations: Iterable[str]) -> Iterator[Node]:
    """The types that occur and all above them."""
    types = event_types()
    seen: set[str] = set()
    for notation in notations:
        above: str | None = notation
        while above and above in types and above not in seen:
            seen.add(above)
            yield _node("EventType", above, name=types[above].name)
            above = types[above].broader


def _type_edges() -> Iterator[Edge]:
    for notation, type in event_types().items():
        if type.broader:
            yield Edge("BROADER", notation, type.broader)


def _text(mention: Mention | None) -> str | None:
    return mention.text if mention else None


def _number(value: float | None) -> float | None:
    return None if value is None else float(value)


def _document_edges(documents: Iterable[Document]) -> Iterator[Edge]:
    for document in documents:
        if document.publisher:
            yield Edge("PUBLISHED_BY", document.id, publisher_id(document.publisher))


def _entity_edges(entities: Iterable[Entity]) -> Iterator[Edge]:
    for entity in entities:
        if entity.side:
            yield Edge("SIDE", entity.id, entity.side)
        if entity.within:
            yield Edge("WITHIN", entity.id, entity.within)
        for near in entity.near:
            yield Edge("NEAR", entity.id, near)


def _claim_edges(claim: Claim) -> Iterator[Edge]:
    roles = {relation.role: relation.type for relation in schema().relations if relation.role}
    participants = [("actor", claim.actor), ("target", claim.target)]
    participants += [(role.role, role.mention) for role in claim.roles]
    for role, mention in participants:
        if mention and mention.entity and role in roles:
            yield Edge(roles[role], claim.id, mention.entity)
    for number, link in enumerate(reversed(claim.attribution)):
        if link.source and link.source.entity:
            type = "REPORTED_BY" if number else "CLAIMED_BY"
            yield Edge(type, claim.id, link.source.entity)
    if claim.publisher and not claim.attribution:
        yield Edge("CLAIMED_BY", claim.id, publisher_id(claim.publisher))
    if claim.action.event_type == AFFILIATION and drawn(claim) and claim.actor and claim.target:
        yield Edge("AFFILIATED_WITH", claim.actor.entity or "", claim.target.entity or "")
    yield Edge("OF_TYPE", claim.id, claim.action.event_type)
    yield Edge("STATED_IN", claim.id, sentence_id(claim))
    yield Edge("PART_OF", sentence_id(claim), claim.document)


def _event_edges(event: Event, claims: Iterable[str]) -> Iterator[Edge]:
    for claim in claims:
        yield Edge("ABOUT", claim, event.id)
    yield Edge("OF_TYPE", event.id, event.event_type)
    for type, entity in (("ACTOR", event.actor), ("TARGET", event.target), ("PLACE", event.place)):
        if entity:
            yield Edge(type, event.id, entity)


def _contradiction_edges(each: Contradiction) -> Iterator[Edge]:
    yield Edge("FIRST", each.id, each.a)
    yield Edge("SECOND", each.id, each.b)
