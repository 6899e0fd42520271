"""The action vocabulary: what words mean, how types are related, and that its JSON is current."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

import pytest
from rdflib import Graph
from rdflib.namespace import SKOS

from kg.contradict import actions

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = ROOT / "ontology" / "actions.ttl"
TARGET = ROOT / "kg" / "contradict" / "actions.json"


def test_compiled_vocabulary_is_current() -> None:
    compiled = runpy.run_path(str(ROOT / "scripts" / "compile_actions.py"))["compiled"]
    assert TARGET.read_text("utf-8") == compiled(), "run scripts/compile_actions.py"


def test_every_concept_has_notation_label_definition_and_a_known_parent() -> None:
    graph = Graph().parse(SOURCE, format="turtle")
    concepts = set(graph.subjects(SKOS.notation))
    assert len(concepts) == len(actions.vocabulary().types)
    for concept in concepts:
        assert graph.value(concept, SKOS.prefLabel)
        assert graph.value(concept, SKOS.definition)
        parent = graph.value(concept, SKOS.broader)
        assert parent is None or parent in concepts


def test_vocabulary_is_broad() -> None:
    words = actions.vocabulary()
    assert len(words.verbs) >= 600
    assert len(words.nouns) >= 250


PLOVER = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST"
    " SANCTION MOBILIZE COERCE ASSAULT"
)


def test_the_sixteen_top_types_of_plover_are_there() -> None:
    assert set(PLOVER.split()) <= set(actions.vocabulary().types)


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("target", "ASSAULT"),
        ("conduct airstrike", "AIRSTRIKE"),
        ("Carry out drone strike", "AIRSTRIKE"),
        ("open fire", "SHOOT"),
        ("shoot down", "SHOOT_DOWN"),
        ("come under heavy shelling", "SHELL"),
        ("hold talk", "CONSULT"),
        ("re-capture", "RETAKE"),
        ("behead", "EXECUTE"),
        ("rule out", "RULE_OUT"),
        ("claim responsibility", "CLAIM_RESPONSIBILITY"),
        ("evacuate", "EVACUATE"),
        ("be", ""),
        ("have", ""),
        ("table", ""),
        ("", ""),
    ],
)
def test_event_type_of_verbs_nouns_particles_and_light_verbs(lemma: str, expected: str) -> None:
    assert actions.event_type(lemma) == expected


def test_event_nouns() -> None:
    assert actions.is_eventive_noun("rocket attack")
    assert actions.is_eventive_noun("heavy air raid")
    assert not actions.is_eventive_noun("parliament")
    assert actions.is_light_verb("carry out")
    assert actions.is_passive_verb("come under")


def test_tree_opposites_and_exclusions() -> None:
    assert actions.ancestors("EXECUTE") == ("EXECUTE", "KILL", "ASSAULT")
    assert actions.ancestors("NONE") == ()
    assert actions.opposed("RETAKE", "WITHDRAW")
    assert actions.opposed("WITHDRAW", "RETAKE")
    assert actions.opposed("AIRSTRIKE", "CEASEFIRE")
    assert not actions.opposed("AIRSTRIKE", "SHELL")
    assert actions.excluded("SHOOT_DOWN", "ACCIDENT")
    assert actions.related("ASSAULT", "SHELL")
    assert not actions.related("KILL", "SHELL")


def test_every_type_has_a_family_and_families_list_it() -> None:
    families = actions.families()
    for notation in actions.vocabulary().types:
        assert notation in families[actions.family(notation)]
    assert actions.family("unknown") == ""
    assert actions.label("SHOOT_DOWN") == "shoot down"


def test_verbs_like_listed_ones_have_known_types_and_a_confidence() -> None:
    table = json.loads((TARGET.parent / "similar.json").read_text("utf-8"))
    for verb, (kind, sure) in table.items():
        assert verb.isalpha()
        assert kind in actions.vocabulary().types
        assert 0.8 <= sure < 1.0


def test_a_verb_in_no_list_has_the_type_of_those_it_is_like() -> None:
    assert actions.similar_type("carjack") == ("ASSAULT", 0.85)
    assert actions.similar_type("attack") == ("", 0.0)
    assert actions.similar_type("whistle") == ("", 0.0)
