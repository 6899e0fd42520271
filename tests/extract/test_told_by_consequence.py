"""What follows from the words of a sentence, and sentences whose commas are missing."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.model import Polarity
from tests.extract.told import told, triples


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "Two farmers were wounded when militants shelled the market.",
            ("militants", "wound", "Two farmers"),
        ),
        (
            "Land mines planted by the militia have killed nine shepherds.",
            ("the militia", "kill", "nine shepherds"),
        ),
        (
            "Rockets fired by the guerrillas landed in the port of Larnum.",
            ("the guerrillas", "fire rocket", "the port of Larnum"),
        ),
        (
            "Ten buses carrying villagers left the besieged valley.",
            ("villagers", "leave", "the besieged valley"),
        ),
        (
            "Three nurses were among the 14 people killed in an army raid on the town.",
            ("army", "kill", "Three nurses"),
        ),
        (
            "The army killed 20 people including six children in the village.",
            ("The army", "kill", "six children"),
        ),
        ("The death toll from the blast rose to 31.", ("the blast", "kill", "31")),
        (
            "Twelve soldiers were killed in clashes with tribal fighters.",
            ("tribal fighters", "kill", "Twelve soldiers"),
        ),
        (
            "Six workers were injured due to a rebel attack on the plant.",
            ("rebel", "injure", "Six workers"),
        ),
        (
            "A dozen men were killed trying to storm the barracks.",
            ("A dozen men", "storm", "the barracks"),
        ),
        (
            "The rebels launched an offensive to retake the bridge.",
            ("The rebels", "launch offensive", "the bridge"),
        ),
        (
            "The raid, which the governor blamed on the separatists, lasted an hour.",
            ("the separatists", "raid", ""),
        ),
        (
            "The report asks that Norland withdraw from the valley.",
            ("The report", "ask", "Norland"),
        ),
        (
            "Norland restored diplomatic ties with the republic.",
            ("Norland", "restore tie", "the republic"),
        ),
        (
            "Norland opened an investigation into the massacre.",
            ("Norland", "open investigation", "the massacre"),
        ),
        (
            "The army maintained the siege of the town.",
            ("The army", "besiege", "the town"),
        ),
        (
            "The fire was due to a stray rocket.",
            ("a stray rocket", "cause", "The fire"),
        ),
        (
            "The mudslide led to the death of two miners and the injury of four others.",
            ("The mudslide", "injure", "four others"),
        ),
        (
            "At least five of the dead were teachers.",
            ("", "kill", "teachers"),
        ),
        (
            "The rebels fired a rocket at the market leaving three killed and 30 wounded.",
            ("The rebels", "wound", "30"),
        ),
        (
            "The bombing that officials say killed 12 villagers was condemned.",
            ("The bombing", "kill", "12 villagers"),
        ),
    ],
)
def test_what_follows_is_claimed(nlp: Language, text: str, triple: tuple[str, str, str]) -> None:
    assert triple in triples(nlp, text)


def test_what_follows_is_less_sure_than_what_is_said(nlp: Language) -> None:
    claims = told(nlp, "Land mines planted by the militia have killed nine shepherds.")
    said, followed = sorted(
        (c for c in claims if c.action.lemma == "kill"), key=lambda c: -c.confidence
    )
    assert said.actor is not None
    assert said.actor.text == "Land mines"
    assert "weapon_of" in followed.rules
    assert followed.confidence < said.confidence


def test_nobody_claiming_an_attack_is_denied_claim_and_no_attack(nlp: Language) -> None:
    claims = told(nlp, "No one claimed responsibility for the attack.")
    assert [(c.action.lemma, c.polarity) for c in claims] == [
        ("claim responsibility", Polarity.NEGATIVE)
    ]
    claims = told(nlp, "There was no claim of responsibility for the bombing.")
    assert [(c.action.lemma, c.polarity) for c in claims] == [
        ("claim responsibility", Polarity.NEGATIVE)
    ]


def test_who_denies_any_involvement_was_not_involved_by_his_account(nlp: Language) -> None:
    claims = told(nlp, "The militia denied any involvement.")
    (part,) = [c for c in claims if "denied_part" in c.rules]
    assert part.polarity is Polarity.NEGATIVE
    assert part.source is not None
    assert part.source.text == "The militia"


@pytest.mark.parametrize(
    ("text", "triple", "wrong"),
    [
        (
            "It is accused by aid groups of killing prisoners.",
            ("It", "kill", "prisoners"),
            ("aid groups", "kill", "prisoners"),
        ),
        (
            "Gunmen fired shells at the bazaar killing two traders injuring nine others.",
            ("Gunmen", "injure", "nine others"),
            ("two traders", "injure", "nine others"),
        ),
        (
            "The delegates left Tuesday in two cars.",
            ("The delegates", "leave", ""),
            ("The delegates", "leave", "Tuesday"),
        ),
        (
            "A car bomb exploded near a checkpoint in the city centre killing five policemen.",
            ("A car bomb", "kill", "five policemen"),
            ("the city centre", "kill", "five policemen"),
        ),
        (
            "Twelve civilians killed 40 injured in rocket attacks on the capital.",
            ("", "injure", "40"),
            ("Twelve civilians", "kill", "40"),
        ),
        (
            "Gunmen who failed to break the siege and have fled are still armed.",
            ("Gunmen", "flee", ""),
            ("the siege", "flee", ""),
        ),
    ],
)
def test_a_sentence_without_commas_keeps_who_does_what(
    nlp: Language, text: str, triple: tuple[str, str, str], wrong: tuple[str, str, str]
) -> None:
    found = triples(nlp, text)
    assert triple in found
    assert wrong not in found


def test_a_finite_verb_is_not_denied_with_the_infinitive_before_it(nlp: Language) -> None:
    text = "Rebels that have failed to break ranks with the sect and are now hiding are targets."
    (hiding,) = [c for c in told(nlp, text) if c.action.lemma == "hide"]
    assert hiding.polarity is Polarity.POSITIVE


def test_what_is_given_to_somebody_is_received_by_him(nlp: Language) -> None:
    (offer,) = told(nlp, "Norland offered a new loan to the republic.")
    recipient = offer.role("recipient")
    assert recipient is not None
    assert recipient.text == "the republic"


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("Four soldiers were killed and several others wounded.", ("", "wound", "several others")),
        ("Ten people were killed and dozens more injured.", ("", "injure", "dozens")),
        ("The blast left hundreds of people injured.", ("The blast", "leave injured", "hundreds")),
    ],
)
def test_one_auxiliary_serves_two_passives(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    found = triples(nlp, text)
    assert triple in [(a, b, c if c != "hundreds of people" else "hundreds") for a, b, c in found]


def test_not_everyone_is_not_everyone(nlp: Language) -> None:
    (claim,) = told(nlp, "Not everyone applauded.")
    assert claim.polarity is Polarity.NEGATIVE


@pytest.mark.parametrize(
    ("text", "triple", "wrong"),
    [
        (
            "The death toll reached 51 people a source told the agency.",
            ("", "kill", "51 people"),
            ("a source", "reach", "51 people"),
        ),
        (
            "Mortars fired by gunmen positioned in the hills hit the school.",
            ("gunmen", "be positioned in", "the hills"),
            ("", "position", "Mortars"),
        ),
        (
            "Residents of the old town left on Friday.",
            ("Residents of the old town", "leave", "the old town"),
            ("", "leave", "the old town"),
        ),
    ],
)
def test_who_did_it_is_told_of_the_right_one(
    nlp: Language, text: str, triple: tuple[str, str, str], wrong: tuple[str, str, str]
) -> None:
    found = triples(nlp, text)
    assert triple in found
    assert wrong not in found
