"""Claims of plain news sentences with the shipped parser: what once came out wrong."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import extract
from kg.model import Certainty, Claim, Document, Mood, Polarity
from kg.resolve import resolve


def told(nlp: Language, text: str) -> tuple[Claim, ...]:
    return extract(Document("doc", text), nlp(text)).claims


def linked(nlp: Language, text: str) -> tuple[Claim, ...]:
    return resolve(extract(Document("doc", text), nlp(text))).claims


def short(claim: Claim) -> tuple[str, str, str]:
    actor, target = claim.actor, claim.target
    return actor.text if actor else "", claim.action.lemma, target.text if target else ""


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("None of its fighters had been in the hospital, the movement said.", "its fighters"),
        ("No armed man was in the compound.", "No armed man"),
        ("Neither of the two pilots was in the cockpit.", "the two pilots"),
        ("No coalition aircraft were operating over the valley.", "No coalition aircraft"),
    ],
)
def test_a_negative_subject_denies_every_predicate(nlp: Language, text: str, actor: str) -> None:
    claims = [claim for claim in told(nlp, text) if claim.actor and claim.actor.text == actor]
    assert [claim.polarity for claim in claims] == [Polarity.NEGATIVE]


def test_what_somebody_did_not_know_is_left_open(nlp: Language) -> None:
    claims = told(nlp, "The president said he did not know whether the troops were in Bosnia.")
    assert [claim.certainty for claim in claims] == [Certainty.UNKNOWN]


def test_a_number_asked_for_is_no_claim(nlp: Language) -> None:
    assert told(nlp, "The charity could not say how many people had died.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "The governor told reporters that the army had left the town.",
        "The army had left the town, the governor told CNN.",
    ],
)
def test_what_reporters_are_told_is_no_request(nlp: Language, text: str) -> None:
    assert [claim.mood for claim in told(nlp, text)] == [Mood.ASSERTED]


def test_who_is_told_to_leave_is_asked_to(nlp: Language) -> None:
    claims = told(nlp, "The army told residents to leave the city.")
    assert [claim.mood for claim in claims] == [Mood.REQUESTED]


def test_two_names_of_one_actor_make_one_claim(nlp: Language) -> None:
    claims = linked(nlp, "Russia and Russian forces shelled Kharkiv.")
    assert len([claim for claim in claims if claim.action.lemma == "shell"]) == 1


def test_allies_are_not_the_party_itself(nlp: Language) -> None:
    claims = linked(nlp, "The Burmese army and its allied militias shelled the village.")
    assert len({claim.actor.entity for claim in claims if claim.actor}) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The general called the strike a war crime.", ("the strike", "be", "a war crime")),
        ("The bloc called the report biased.", ("the report", "be biased", "")),
        ("Nurses described the shelling as a massacre.", ("the shelling", "be", "a massacre")),
        (
            "The minister called the advance a declaration of war by Rwanda.",
            ("the advance", "be", "a declaration of war"),
        ),
    ],
)
def test_an_evaluation_is_what_its_judge_says(
    nlp: Language, text: str, expected: tuple[str, str, str]
) -> None:
    claims = told(nlp, text)
    assert [short(claim) for claim in claims] == [expected]
    assert claims[0].source is not None
    assert claims[0].rules[0] == "evaluation"


def test_being_in_control_is_told_once(nlp: Language) -> None:
    claims = told(nlp, "The fighters are now in full control of Goma, including its airport.")
    assert [claim.action.lemma for claim in claims] == ["be in control"]


def test_a_denial_is_told_by_its_content(nlp: Language) -> None:
    claims = told(nlp, "Sudan has repeatedly denied bombing the market.")
    assert [(claim.action.lemma, claim.polarity) for claim in claims] == [
        ("bomb", Polarity.NEGATIVE)
    ]


def test_a_denial_of_a_noun_stays(nlp: Language) -> None:
    claims = told(nlp, "The governor denied the accusation.")
    assert [short(claim) for claim in claims] == [("The governor", "deny", "the accusation")]


def test_who_only_speaks_or_keeps_silent_makes_no_claim(nlp: Language) -> None:
    assert told(nlp, "Egypt has not commented.") == ()


def test_a_range_counts_one_phrase(nlp: Language) -> None:
    text = "Between 30 and 40 Israeli soldiers fight alongside the rebels."
    result = resolve(extract(Document("doc", text), nlp(text)))
    assert [c.quantity and (c.quantity.low, c.quantity.high) for c in result.claims] == [(30, 40)]
    assert "Israeli soldiers" in [entity.name for entity in result.entities]


def test_drones_of_which_some_were_shot_down(nlp: Language) -> None:
    claims = told(nlp, "Ukraine said it had shot down 28 of 31 drones.")
    assert [short(claim) for claim in claims] == [("it", "shoot down", "28 of 31 drones")]


def test_what_troops_are_accused_of_is_the_charge(nlp: Language) -> None:
    claims = told(nlp, "The general accused the army of attacks on civilians.")
    charged = [claim for claim in claims if claim.action.lemma == "attack"]
    assert [short(claim) for claim in charged] == [("the army", "attack", "civilians")]
    assert charged[0].source is not None


def test_a_clause_said_in_a_statement_has_its_speaker(nlp: Language) -> None:
    claims = told(nlp, "The navy said in a statement that rebels had attacked its ships.")
    assert [claim.source.text for claim in claims if claim.source] == ["The navy"]


def test_the_speaker_goes_on_accusing(nlp: Language) -> None:
    claims = told(nlp, "Beijing said the patrols were routine and accused Washington of lying.")
    accusing = [claim for claim in claims if claim.action.lemma == "accuse"]
    assert [short(claim) for claim in accusing] == [("Beijing", "accuse", "Washington")]
    assert accusing[0].source is None


def test_what_came_of_a_deed_belongs_to_it(nlp: Language) -> None:
    claims = told(nlp, "Troops fired shells across the border, officials said, killing a farmer.")
    killed = [claim for claim in claims if claim.action.lemma == "kill"]
    assert [short(claim) for claim in killed] == [("Troops", "kill", "a farmer")]
    assert killed[0].source is not None


def test_weapons_that_were_not_used(nlp: Language) -> None:
    claims = told(nlp, "Heavy guns were not used.")
    assert [(short(c), c.polarity) for c in claims] == [
        (("", "use", "Heavy guns"), Polarity.NEGATIVE)
    ]


def test_a_ministry_of_a_capital_is_its_countrys(nlp: Language) -> None:
    text = "Moscow's Defence Ministry condemned the raid. The Russian Defence Ministry said no."
    claim = linked(nlp, text)[0]
    again = linked(nlp, "The Russian Defence Ministry condemned the raid.")[0]
    assert claim.actor is not None
    assert again.actor is not None
    assert claim.actor.entity == again.actor.entity


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("There was nobody who saw the attack.", "see"),
        ("There isn't a single country that supports the plan.", "support"),
    ],
)
def test_none_of_whom_a_clause_is_told_does_not_do_it(nlp: Language, text: str, lemma: str) -> None:
    claims = told(nlp, text)
    assert [(c.action.lemma, c.polarity) for c in claims] == [(lemma, Polarity.NEGATIVE)]


def test_what_a_wish_is_about_is_the_object_of_what_is_wished(nlp: Language) -> None:
    claims = told(nlp, "Guests became part of the exhibit they had wanted to visit.")
    assert "the exhibit" in {short(c)[2] for c in claims if c.action.lemma == "visit"}


def test_a_preposition_left_behind_an_adjective_brings_in_what_the_clause_is_of(
    nlp: Language,
) -> None:
    claims = told(nlp, "Finally he got the post he was so eager for.")
    assert ("he", "be eager for", "the post") in {short(claim) for claim in claims}


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Free books coupled with good schools will change the country.", "couple"),
        ("His funeral took place on May 4, 1811, at Lisbon.", "take place"),
        ("The bond, on the other hand, may have been weak.", "be weak"),
    ],
)
def test_a_circumstance_is_nobody_and_nothing_that_takes_part(
    nlp: Language, text: str, lemma: str
) -> None:
    claims = [short(claim) for claim in told(nlp, text) if claim.action.lemma == lemma]
    assert all(not target for _, _, target in claims)


def test_a_quoted_question_asks_nothing_of_what_stands_before_it(nlp: Language) -> None:
    claims = told(nlp, 'There is a fine line in the play: "Who would leave now?"')
    assert Mood.ASKED not in {c.mood for c in claims if c.action.lemma == "be"}


def test_the_place_of_a_coup_is_not_who_made_it(nlp: Language) -> None:
    claims = told(nlp, "She left the country after the 1958 Iraqi coup.")
    assert not [claim for claim in claims if claim.action.event_type == "OVERTHROW"]


def test_an_editor_at_large_belongs_to_the_paper(nlp: Language) -> None:
    claims = told(nlp, "Omar Reyes, editor at large at the Lisbon Gazette, left on Monday.")
    bodies = {short(c)[2] for c in claims if c.action.event_type == "AFFILIATED_WITH"}
    assert bodies == {"the Lisbon Gazette"}
