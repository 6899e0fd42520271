"""From our types to PLOVER's, also where an act is only announced or refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import SKOS

from kg.contradict import actions
from kg.contradict.plover import Told, mode, plover, root
from kg.model import Mood, Polarity, Tense

ONTOLOGY = Path(__file__).parent.parent.parent / "ontology"
BESIDE = {
    "SAY", "INFORM", "CONFIRM", "CLAIM_RESPONSIBILITY", "AFFILIATED_WITH", "COMPLY", "CONTROL",
    "DEFEND", "REPEL", "RESIST", "DEFUSE", "SPARE", "EXPLODE", "ACCIDENT", "MOVE", "EVACUATE",
    "FLEE", "RETURN", "INTERVENE", "ELECT", "OCCUR", "CAUSE",
}  # fmt: skip


def told(
    kind: str,
    polarity: Polarity = Polarity.POSITIVE,
    tense: Tense = Tense.PAST,
    mood: Mood = Mood.ASSERTED,
    purpose: bool = False,
    announced: bool = False,
) -> Told:
    return Told(kind, polarity, tense, mood, purpose, announced)


def test_every_type_belongs_to_plover_or_is_known_to_stand_beside_it() -> None:
    assert {name for name in actions.vocabulary().types if not plover(name)} == BESIDE


def test_all_matches_are_concepts_of_plover() -> None:
    ours = Graph().parse(ONTOLOGY / "actions.ttl")
    theirs = Graph().parse(ONTOLOGY / "plover.ttl")
    for property_ in (SKOS.exactMatch, SKOS.closeMatch):
        for concept in ours.objects(None, property_):
            assert (concept, SKOS.inScheme, URIRef("https://w3id.org/kg/plover")) in theirs


def test_every_cameo_code_of_a_type_is_a_concept_or_finer_than_one() -> None:
    theirs = Graph().parse(ONTOLOGY / "plover.ttl")
    codes = {str(x).partition("#")[2] for x in theirs.subjects() if "cameo#" in str(x)}
    used = {concept.cameo for concept in actions.vocabulary().types.values()} - {""}
    assert {code[:3] for code in used} <= codes


@pytest.mark.parametrize(
    ("kind", "type_", "manner"),
    [
        ("SHELL", "ASSAULT", "heavy-weapons"),
        ("EXECUTE", "ASSAULT", "execute"),
        ("RELEASE", "RETREAT", "release"),
        ("INVESTIGATE", "ACCUSE", "investigate"),
        ("SIGN", "SUPPORT", ""),
        ("SAY", "", ""),
    ],
)
def test_types_lead_to_types_and_modes_of_plover(kind: str, type_: str, manner: str) -> None:
    assert (plover(kind), mode(told(kind))) == (type_, manner)


def test_what_stands_apart_neither_opposes_nor_excludes_what_its_broader_type_does() -> None:
    assert actions.lineage("RELEASE") == ("RELEASE", "RETREAT")
    assert actions.ancestors("RELEASE") == ("RELEASE",)
    assert not actions.excluded("RELEASE", "CONTROL")
    assert actions.excluded("WITHDRAW", "CONTROL")


@pytest.mark.parametrize(
    ("kind", "manner"),
    [("AID", "assist"), ("CONSULT", "meet"), ("RELEASE", "yield"), ("AGREE", "")],
)
def test_an_act_that_is_refused_has_a_mode_of_reject(kind: str, manner: str) -> None:
    refused = told(kind, Polarity.NEGATIVE)
    assert (root(refused), mode(refused)) == ("REJECT", manner)


@pytest.mark.parametrize(
    ("kind", "manner"),
    [
        ("SHELL", "violence"),
        ("OCCUPY", "territory"),
        ("DETAIN", "arrest"),
        ("EXPEL", "expel"),
        ("STRIKE_WORK", ""),
    ],
)
def test_an_act_that_is_threatened_has_a_mode_of_threaten(kind: str, manner: str) -> None:
    threat = told(kind, tense=Tense.FUTURE, announced=True)
    assert (root(threat), mode(threat)) == ("THREATEN", manner)


def test_help_that_is_only_agreed_has_no_mode() -> None:
    assert mode(told("AID", tense=Tense.FUTURE)) == ""


def test_help_to_come_is_agreed_and_help_denied_is_rejected() -> None:
    assert root(told("AID")) == "AID"
    assert root(told("AID", tense=Tense.FUTURE)) == "AGREE"
    assert root(told("AID", tense=Tense.FUTURE, polarity=Polarity.NEGATIVE)) == "REJECT"
    assert root(told("AID", mood=Mood.INTENDED, purpose=True)) == "AID"


def test_an_attack_that_the_attacker_announces_is_a_threat() -> None:
    assert root(told("SHELL", tense=Tense.FUTURE, announced=True)) == "THREATEN"
    assert root(told("SHELL", tense=Tense.FUTURE)) == "ASSAULT"
    assert root(told("SHELL", polarity=Polarity.NEGATIVE)) == "ASSAULT"
