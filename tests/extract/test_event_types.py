"""Event types of plain sentences, and what one party does to another in them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.contradict.plover import Dealing, dealing
from kg.extract import extract
from kg.model import Claim, Document, Span
from kg.resolve import resolve


def claims(nlp: Language, text: str) -> tuple[Claim, ...]:
    return resolve(extract(Document("doc", text), nlp(text))).claims


def between(nlp: Language, text: str, one: str, other: str) -> Dealing | None:
    spans = [[Span(text.index(name), text.index(name) + len(name))] for name in (one, other)]
    return dealing(claims(nlp, text), *spans)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The miners went on strike.", "STRIKE_WORK"),
        ("The rebels used villagers as human shields.", "HUMAN_SHIELD"),
        ("The general declared a state of emergency.", "MARTIAL_LAW"),
        ("The museum returned the statue to Peru.", "GIVE_BACK"),
        ("The refugees returned to the valley.", "RETURN"),
        ("The minister welcomed the decision.", "SUPPORT"),
        ("The minister welcomed the ambassador.", "CONSULT"),
        ("Norway sent tents and blankets to Chad.", "AID"),
        ("Chile cut military aid to Peru.", "CUT_AID"),
        ("Ghana lifted the ban on imports.", "EASE"),
        ("The president called the king on Friday.", "PHONE"),
        ("The union called off the strike.", "EASE"),
        ("The two sides broke off the talks.", "HALT_TALKS"),
    ],
)
def test_the_type_depends_on_verb_and_object(nlp: Language, text: str, kind: str) -> None:
    assert kind in [claim.action.event_type for claim in claims(nlp, text)]


@pytest.mark.parametrize(
    ("text", "lemma", "kind"),
    [
        ("The guards released the pilots.", "release", "RELEASE"),
        ("The museum released a statement.", "release", "SAY"),
        ("The miners lost the village.", "lose", "LOSE"),
        ("The miners lost their patience.", "lose", ""),
        ("Marines hold the village.", "hold", "CONTROL"),
        ("The truce is holding.", "hold", ""),
        ("The herald called the plan.", "call", ""),
        ("Marines crossed the border.", "cross", "INVADE"),
        ("Families crossed the border.", "cross", ""),
        ("The law ended the dispute.", "end", ""),
        ("The war ended.", "end", "OCCUR"),
        ("The vote took place not far from Oslo.", "take place", "OCCUR"),
        ("Marines blocked the road.", "block", "OBSTRUCT"),
        ("The driver stepped down from the car.", "step down from", ""),
        ("Police fired on the crowd.", "fire on", "SHOOT"),
        ("The rocket slammed into the mill.", "slam", ""),
        ("The king fired Norbert Miller.", "fire", ""),
        ("The mayor countered the claim.", "counter", "DENY"),
        ("The pilot ejected.", "eject", ""),
        ("The mayor gave no number.", "give", "SHARE"),
        ("The mayor countered the threat.", "counter", ""),
        ("The plague threatens the herds.", "threaten", ""),
        ("Norway suspended its mission.", "suspend", ""),
        ("The builder installed a carpet.", "install", ""),
        ("The pilot dealt a blow to the truce.", "deal blow to", ""),
        ("The king crossed a red line.", "cross", ""),
        ("The baroness leads the party.", "lead", "AFFILIATED_WITH"),
        ("The road leads to the coast.", "lead to", ""),
        ("The drought led to famine.", "lead to", "CAUSE"),
        ("Marines surrounded the village.", "surround", "BESIEGE"),
        ("Rumours surround the king.", "surround", ""),
        ("The navy restrained itself.", "restrain", ""),
        ("The queen gave up her nuclear weapons.", "give up", "DISARM"),
        ("The flood left the farmers vulnerable.", "leave vulnerable", ""),
        ("The minister quit on Monday.", "quit", "RESIGN"),
        ("Attackers torched several houses.", "torch", "DESTROY"),
        ("Soldiers burned eleven houses in the valley.", "burn", "DESTROY"),
        ("Villagers stoned a patrol in the valley.", "stone", "RIOT"),
        ("Two families were sheltering in a school.", "shelter", ""),
        ("The monastery sheltered hundreds of refugees.", "shelter", "ASYLUM"),
        ("The colonel commands some eighty men.", "command", ""),
        ("The channel paused its coverage of the war.", "pause", ""),
        ("The army paused the offensive.", "pause", "CEASEFIRE"),
        ("Yesterday the troops marched to the river.", "march", ""),
        ("Thousands of people marched to the parliament.", "march", "PROTEST"),
        ("The militia marched the prisoners to the river.", "march", ""),
        ("The terms of the truce are set out below.", "set out", ""),
        ("The convoy set out from Lima on Monday.", "set out", "MOVE"),
        ("The queen signed an executive order.", "sign", ""),
        ("The guards treated him like a thief.", "treat", ""),
        ("The doctors treated the pilots.", "treat", "AID"),
        (
            "The navy carried out a joint operation against the rebels.",
            "carry out operation",
            "ASSAULT",
        ),
    ],
)
def test_a_word_has_its_type_only_in_its_sense(
    nlp: Language, text: str, lemma: str, kind: str
) -> None:
    assert [c.action.event_type for c in claims(nlp, text) if c.action.lemma == lemma] == [kind]


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Ghana agreed to send medicine to Togo.", "AGREE"),
        ("Ghana refused to meet envoys of Togo.", "REJECT"),
        ("Ghana threatened to shell Togo.", "THREATEN"),
        ("Ghana demanded that Togo withdraw its soldiers.", "REQUEST"),
        ("Ghana will not send medicine to Togo.", "REJECT"),
        ("Ghana will send medicine to Togo.", "AGREE"),
        ("Ghana said it would bomb Togo.", "THREATEN"),
        ("Ghana said Togo must disarm.", "REQUEST"),
        ("Ghana said Togo had tortured prisoners.", "ACCUSE"),
        ("Ghana condemned the arrest of priests in Togo.", "ACCUSE"),
        ("Troops of Ghana shelled a village in Togo.", "ASSAULT"),
        ("Ghana restored diplomatic ties with Togo.", "SUPPORT"),
    ],
)
def test_what_one_party_does_to_another(nlp: Language, text: str, root: str) -> None:
    found = between(nlp, text, "Ghana", "Togo")
    assert found is not None
    assert found.root == root


def test_a_demand_in_words_has_the_one_who_is_to_act_as_target(nlp: Language) -> None:
    told = [
        (claim.action.event_type, claim.target.text)
        for claim in claims(nlp, "Ghana demanded that the rebels release the pilots.")
        if claim.target is not None and claim.actor is not None and claim.actor.text == "Ghana"
    ]
    assert told == [("REQUEST", "the rebels")]


def test_no_claims_tell_no_dealing() -> None:
    assert dealing([], [Span(0, 1)], [Span(2, 3)]) is None


def test_a_verb_in_no_list_is_typed_by_likeness_and_says_so(nlp: Language) -> None:
    (claim,) = claims(nlp, "Gunmen carjacked a doctor.")
    assert claim.action.event_type == "ASSAULT"
    assert claim.action.type_confidence < 1.0
    assert "similar_action" in claim.rules
    (claim,) = claims(nlp, "Gunmen attacked a doctor.")
    assert claim.action.type_confidence == 1.0
    assert "similar_action" not in claim.rules
