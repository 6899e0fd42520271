"""Who does what to whom, rule by rule, on trees made by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from kg.extract.phrases.mentions import phrases
from kg.extract.predicates.clauses import frames
from kg.extract.predicates.frames import Frame, Scene
from kg.extract.tree import tree
from kg.model import Mood

Parsed = Callable[..., Doc]
Triple = tuple[str | None, str, str | None]


def found(doc: Doc) -> list[tuple[Triple, Frame]]:
    parsed = tree(doc)
    scene = Scene(parsed, phrases(parsed))

    def text(head: int | None) -> str | None:
        return None if head is None else scene.phrases[head].mention.text

    return [((text(f.actor), f.lemma, text(f.target)), f) for f in frames(scene)]


def triples(doc: Doc) -> list[Triple]:
    return [triple for triple, _ in found(doc)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The town was shelled by government troops on Monday.",
            [("government troops", "shell", "The town")],
        ),
        (
            "The rebels, who held the old bridge, killed six soldiers and wounded 30.",
            [
                ("The rebels", "hold", "the old bridge"),
                ("The rebels", "kill", "six soldiers"),
                ("The rebels", "wound", "30"),
            ],
        ),
        (
            "Militants fired three rockets at the embassy in Baghdad.",
            [("Militants", "fire rocket", "the embassy")],
        ),
        (
            "Russia conducted several airstrikes on Idlib.",
            [("Russia", "conduct airstrike", "Idlib")],
        ),
        (
            "Turkish drones struck a convoy, killing four fighters.",
            [
                ("Turkish drones", "strike", "a convoy"),
                ("Turkish drones", "kill", "four fighters"),
            ],
        ),
        (
            "The killing of the governor by gunmen shocked the country.",
            [
                ("gunmen", "kill", "the governor"),
                ("gunmen", "shock", "the country"),
            ],
        ),
        (
            "Clashes between the army and separatists continued.",
            [
                ("the army", "clash", "separatists"),
                ("Clashes between the army and separatists", "continue", None),
            ],
        ),
        (
            "Iran was behind the strikes on the refinery.",
            [
                ("Iran", "be behind", "the strikes"),
                ("Iran", "strike", "the refinery"),
            ],
        ),
        (
            "The group claimed responsibility for the bombing.",
            [
                ("The group", "claim responsibility", "the bombing"),
                ("The group", "bomb", None),
            ],
        ),
        (
            "There were no foreign troops on the island.",
            [("no foreign troops", "be on", "the island")],
        ),
        (
            "The militia is the only force fighting the insurgents.",
            [
                ("The militia", "be", "the only force"),
                ("The militia", "fight", "the insurgents"),
            ],
        ),
        (
            "The general ordered his men to leave the city.",
            [
                ("The general", "order", "his men"),
                ("his men", "leave", "the city"),
            ],
        ),
        (
            "Kyiv accused Moscow of bombing a hospital.",
            [
                ("Kyiv", "accuse", "Moscow"),
                ("Moscow", "bomb", "a hospital"),
            ],
        ),
        (
            "The country did not become mired in the war.",
            [("The country", "become mired", "the war")],
        ),
        ("Rebels clashed with soldiers near Goma.", [("Rebels", "clash", "soldiers")]),
        (
            "The dam that engineers built was destroyed.",
            [
                ("engineers", "build", "The dam"),
                (None, "destroy", "The dam"),
            ],
        ),
        ("Hundreds died in the siege.", [(None, "die", "Hundreds")]),
        (
            "Parliament gave the president approval.",
            [("Parliament", "give approval", "the president")],
        ),
        (
            "Sudan and Chad signed a treaty.",
            [
                ("Sudan", "sign", "a treaty"),
                ("Chad", "sign", "a treaty"),
            ],
        ),
        ("The jets want to bomb the port.", [("The jets", "bomb", "the port")]),
        (
            "The withdrawal of the troops from Hodeidah began.",
            [
                ("the troops", "withdraw", "Hodeidah"),
                ("The withdrawal of the troops", "begin", None),
            ],
        ),
        (
            "A plan by the junta to arrest monks failed.",
            [
                ("the junta", "arrest", "monks"),
                ("A plan", "fail", None),
            ],
        ),
    ],
)
def test_who_does_what_to_whom(parsed: Parsed, sentence: str, expected: list[Triple]) -> None:
    assert sorted(map(str, triples(parsed(sentence)))) == sorted(map(str, expected))


def test_a_passive_without_agent_has_the_doer_of_the_event_behind_it(parsed: Parsed) -> None:
    sentence = "Ten people were killed and dozens wounded in raids by the air force."
    told = triples(parsed(sentence))
    assert ("the air force", "kill", "Ten people") in told
    assert (None, "kill", "Ten people") not in told
    assert ("the air force", "wound", "dozens") in told


def test_affiliations_come_from_titles_and_appositions(parsed: Parsed) -> None:
    sentence = (
        "Kremlin spokesman Dmitry Peskov met officials of the Islamic State group in Homs province."
    )
    assert ("Kremlin spokesman Dmitry Peskov", "affiliate", "Kremlin") in triples(parsed(sentence))


def test_what_somebody_is_accused_of_has_the_accuser(parsed: Parsed) -> None:
    told = dict(found(parsed("Kyiv accused Moscow of bombing a hospital.")))
    accuser = told[("Moscow", "bomb", "a hospital")].accuser
    assert accuser == (0, 1)


def test_the_instrument_keeps_its_role(parsed: Parsed) -> None:
    told = dict(found(parsed("Militants fired three rockets at the embassy in Baghdad.")))
    frame = told[("Militants", "fire rocket", "the embassy")]
    assert ("instrument", 3) in frame.roles
    assert frame.kind == "SHELL"


def test_an_infinitive_of_a_noun_is_only_meant_to_happen(parsed: Parsed) -> None:
    told = dict(found(parsed("A plan by the junta to arrest monks failed.")))
    assert told[("the junta", "arrest", "monks")].mood is Mood.INTENDED


def test_frames_name_their_rules_and_are_less_sure_the_farther_they_reach(parsed: Parsed) -> None:
    told = dict(found(parsed("Turkish drones struck a convoy, killing four fighters.")))
    direct = told[("Turkish drones", "strike", "a convoy")]
    far = told[("Turkish drones", "kill", "four fighters")]
    assert "verbal_predicate" in direct.rules
    assert "adverbial_clause" in far.rules
    assert 0 < far.sure < direct.sure <= 1
