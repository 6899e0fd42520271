"""Write kg/contradict/actions.json from ontology/actions.ttl; `--check` only compares them."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from rdflib import Graph, Namespace
from rdflib.namespace import SKOS
from rdflib.term import Node

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "ontology" / "actions.ttl"
TARGET = ROOT / "kg" / "contradict" / "actions.json"
KG = Namespace("https://w3id.org/kg/ontology#")


def compiled(source: Path = SOURCE) -> str:
    """The vocabulary as JSON, sorted, so that the same Turtle gives the same bytes."""
    graph = Graph().parse(source, format="turtle")
    names = {concept: str(notation) for concept, notation in graph.subject_objects(SKOS.notation)}
    types: dict[str, Any] = {}
    words: dict[str, dict[str, str]] = {"verbs": {}, "nouns": {}}
    for concept, notation in sorted(names.items(), key=lambda item: item[1]):
        types[notation] = {
            "broader": _broader(graph, concept, names),
            "label": str(graph.value(concept, SKOS.prefLabel)),
            "definition": str(graph.value(concept, SKOS.definition)),
            "family": str(graph.value(concept, KG.family)),
            "cameo": str(graph.value(concept, KG.cameo) or ""),
            "plover": str(graph.value(concept, KG.plover) or ""),
            "opposes": sorted(names[other] for other in graph.objects(concept, KG.opposes)),
            "excludes": sorted(names[other] for other in graph.objects(concept, KG.excludes)),
        }
        for property_, kind in ((KG.lemma, "verbs"), (KG.noun, "nouns")):
            for word in graph.objects(concept, property_):
                if str(word) in words[kind]:
                    raise SystemExit(f"{word}: both {words[kind][str(word)]} and {notation}")
                words[kind][str(word)] = notation
    content = {
        "types": types,
        **words,
        "light": sorted(str(word) for word in graph.objects(None, KG.lightVerb)),
        "passive": sorted(str(word) for word in graph.objects(None, KG.passiveVerb)),
    }
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _broader(graph: Graph, concept: Node, names: dict[Node, str]) -> str:
    parent = graph.value(concept, SKOS.broader)
    return names[parent] if parent is not None else ""


def main() -> int:
    """Write the file, or with `--check` say whether it is current; the exit status."""
    text = compiled()
    if "--check" in sys.argv[1:]:
        return 0 if TARGET.read_text("utf-8") == text else 1
    TARGET.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
