"""Write kg/contradict/actions.json from ontology/actions.ttl; `--check` only compares them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from rdflib import RDFS, Graph, Literal, Namespace, URIRef
from rdflib.namespace import SKOS
from rdflib.term import Node

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "ontology" / "actions.ttl"
TARGET = ROOT / "kg" / "contradict" / "actions.json"
KG = Namespace("https://w3id.org/kg/ontology#")
PLOVER = "https://w3id.org/kg/plover#"

Names = dict[Node, str]
Words = dict[str, str]


def compiled(source: Path = SOURCE) -> str:
    """The vocabulary as JSON, sorted, so that the same Turtle gives the same bytes."""
    graph = Graph().parse(source, format="turtle")
    names: Names = {
        concept: str(notation)
        for concept, notation in graph.subject_objects(SKOS.notation)
        if isinstance(notation, Literal) and notation.datatype is None
    }
    verbs = listed(graph, KG.lemma, names)
    nouns = listed(graph, KG.noun, names)
    verbs |= patterned(graph, names, nouns, verbs)
    verbs |= {str(verb): "" for verb in graph.objects(None, KG.bareVerb)}
    things = classes(graph, nouns)
    content = {
        "types": {name: concept(graph, node, names, things) for node, name in names.items()},
        "verbs": verbs,
        "nouns": nouns,
        "light": sorted(str(word) for word in graph.objects(None, KG.lightVerb)),
        "passive": sorted(str(word) for word in graph.objects(None, KG.passiveVerb)),
    }
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def concept(
    graph: Graph, node: Node, names: Names, things: Mapping[str, list[str]]
) -> dict[str, Any]:
    """What is known of one event type."""
    return {
        "broader": _broader(graph, node, names),
        "label": str(graph.value(node, SKOS.prefLabel)),
        "definition": str(graph.value(node, SKOS.definition)),
        "family": str(graph.value(node, KG.family)),
        "apart": bool(graph.value(node, KG.apart)),
        "cameo": next((str(x) for x in graph.objects(node, SKOS.notation) if _coded(x)), ""),
        "plover": _local(graph.value(node, SKOS.exactMatch)),
        "mode": _local(graph.value(node, SKOS.closeMatch)).partition(".")[2],
        "figurative": _shapes(graph, node, KG.figurative, things),
        "literal": _shapes(graph, node, KG.literal, things),
        "opposes": sorted(names[other] for other in graph.objects(node, KG.opposes)),
        "excludes": sorted(names[other] for other in graph.objects(node, KG.excludes)),
    }


def listed(graph: Graph, property_: URIRef, names: Names) -> Words:
    """Words to the types that list them; stops where two types list the same word."""
    words: Words = {}
    for node, notation in names.items():
        for word in map(str, graph.objects(node, property_)):
            if word in words:
                raise SystemExit(f"{word}: both {words[word]} and {notation}")
            words[word] = notation
    return words


def patterned(graph: Graph, names: Names, nouns: Words, verbs: Words) -> Words:
    """The phrases that the patterns stand for; stops where those of two types meet.

    A phrase that a type lists belongs to that type, whichever pattern it fits.
    """
    things = classes(graph, nouns)
    words: Words = {}
    for node, notation in sorted(names.items(), key=lambda item: item[1]):
        for phrase in _phrases(sorted(map(str, graph.objects(node, KG.pattern))), things):
            if phrase not in verbs and words.setdefault(phrase, notation) != notation:
                raise SystemExit(f"{phrase}: both {words[phrase]} and {notation}")
    return words


def classes(graph: Graph, nouns: Words) -> dict[str, list[str]]:
    """The nouns of each class that patterns name, the types of nouns among them."""
    found = {
        str(graph.value(node, RDFS.label)): sorted(map(str, graph.objects(node, KG.noun)))
        for node in graph.objects(None, KG.objects)
    }
    for noun, notation in sorted(nouns.items()):
        if " " not in noun:
            found.setdefault(notation, []).append(noun)
    return found


def _shapes(
    graph: Graph, node: Node, property_: URIRef, things: Mapping[str, list[str]]
) -> list[str]:
    return sorted(_phrases(sorted(map(str, graph.objects(node, property_))), things))


def _phrases(patterns: list[str], things: Mapping[str, list[str]]) -> Iterator[str]:
    for pattern in patterns:
        verbs, _, thing = pattern.rpartition(" ")
        named = thing.startswith("{")
        for verb in verbs.split("|"):
            for noun in things[thing.strip("{}")] if named else thing.split("|"):
                yield f"{verb} {noun}"


def _broader(graph: Graph, node: Node, names: Names) -> str:
    parent = graph.value(node, SKOS.broader)
    return names[parent] if parent is not None else ""


def _coded(notation: Node) -> bool:
    return isinstance(notation, Literal) and notation.datatype == KG.CameoCode


def _local(node: Node | None) -> str:
    return str(node).removeprefix(PLOVER) if node is not None else ""


def main() -> int:
    """Write the file, or with `--check` say whether it is current; the exit status."""
    text = compiled()
    if "--check" in sys.argv[1:]:
        return 0 if TARGET.read_text("utf-8") == text else 1
    TARGET.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
