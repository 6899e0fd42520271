"""Attacks that an article goes on about, with the doer that it told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.analysis import analyse
from kg.model import Claim, Document, Resolved

if TYPE_CHECKING:
    from spacy.language import Language


def told(nlp: Language, text: str, lemma: str) -> tuple[str | None, Claim]:
    """The actor's name of the last claim with this action, and the claim."""
    result = analyse(Document("doc-test", text), nlp)
    assert isinstance(result, Resolved)
    names = {entity.id: entity.name for entity in result.entities}
    claim = [c for c in result.claims if c.action.lemma == lemma][-1]
    return names.get(claim.actor.entity or "") if claim.actor else None, claim


@pytest.mark.parametrize(
    "text",
    [
        "Boko Haram attacked the market of Baga on Monday. The attack killed twelve traders.",
        "Boko Haram attacked the market of Baga. Twelve traders were killed in the attack.",
    ],
)
def test_the_attack_is_the_one_told_before(nlp: Language, text: str) -> None:
    actor, claim = told(nlp, text, "kill")
    assert actor == "Boko Haram"
    assert "doer_told_before" in claim.rules
    assert claim.actor is not None
    assert claim.actor.text.lower() == "the attack"


@pytest.mark.parametrize(
    "text",
    [
        # Two could have done it.
        "Boko Haram attacked Baga. Cameroon bombed Baga. The attack killed twelve traders.",
        # Another attack.
        "Boko Haram attacked Baga on Monday. An earlier attack killed twelve traders.",
        "Boko Haram attacked Baga on Monday. The previous attack killed twelve traders.",
        # Nobody says that it happened.
        "Boko Haram did not attack Baga. The attack killed twelve traders.",
        "Boko Haram could attack Baga. The attack killed twelve traders.",
        # Only a source says who did it, and the publisher goes on.
        "Cameroon said Boko Haram attacked Baga. The attack killed twelve traders.",
    ],
)
def test_nobody_is_behind_an_attack_that_was_not_told(nlp: Language, text: str) -> None:
    actor, claim = told(nlp, text, "kill")
    assert actor != "Boko Haram"
    assert "doer_told_before" not in claim.rules


def test_the_source_that_named_the_doer_goes_on(nlp: Language) -> None:
    text = (
        "Cameroon said Boko Haram attacked Baga on Monday. "
        "The attack killed twelve traders, Cameroon said."
    )
    assert told(nlp, text, "kill")[0] == "Boko Haram"


def names(nlp: Language, text: str, lemma: str) -> tuple[str | None, str | None, Claim]:
    """The names of actor and target of the last claim with this action, and the claim."""
    result = analyse(Document("doc-test", text), nlp)
    assert isinstance(result, Resolved)
    known = {entity.id: entity.name for entity in result.entities}
    claim = [c for c in result.claims if c.action.lemma == lemma][-1]
    actor = known.get(claim.actor.entity or "") if claim.actor else None
    return actor, known.get(claim.target.entity or "") if claim.target else None, claim


def test_who_kills_in_an_attack_attacks(nlp: Language) -> None:
    text = "Boko Haram killed 40 people in an attack on two villages in Borno."
    assert names(nlp, text, "attack")[0] == "Boko Haram"


def test_who_kills_fighters_in_an_attack_may_have_been_attacked(nlp: Language) -> None:
    text = "Cameroonian soldiers killed five militants in an attack on a checkpoint."
    assert names(nlp, text, "attack")[2].actor is None


def test_the_attack_on_the_same_goes_on(nlp: Language) -> None:
    text = (
        "Boko Haram killed 40 people in an attack on two villages in Borno. "
        "The attack on the two villages killed 25 farmers and 15 herders."
    )
    assert names(nlp, text, "kill")[0] == "Boko Haram"


def test_an_attack_on_something_else_is_another(nlp: Language) -> None:
    text = "Boko Haram attacked a convoy near Maiduguri. The attack on the hospital killed two."
    assert names(nlp, text, "kill")[0] != "Boko Haram"


def test_a_central_part_of_a_country_does_not_attack(nlp: Language) -> None:
    text = "Al-Shabab kills 20 in central Somalia attack. The attack hit a market."
    result = analyse(Document("doc-test", text), nlp)
    assert isinstance(result, Resolved)
    actors = {claim.actor.text for claim in result.claims if claim.actor is not None}
    assert "Somalia" not in actors


@pytest.mark.parametrize(
    ("after", "killed"),
    [
        ("At least two of the dead were nurses, the mayor said.", "nurses"),
        ("Among the dead were four teachers killed as they queued for bread.", "teachers"),
    ],
)
def test_who_is_among_the_dead_was_killed_by_the_same(
    nlp: Language, after: str, killed: str
) -> None:
    text = f"Ethiopian forces killed at least 30 people in the town of Axum. {after}"
    actor, _, claim = names(nlp, text, "kill")
    assert claim.target is not None
    assert killed in claim.target.text
    assert actor is not None
    assert actor.startswith("Ethiopia")
    assert "harmer_told_before" in claim.rules


def test_of_two_killers_neither_killed_who_is_among_the_dead(nlp: Language) -> None:
    text = (
        "Ethiopian forces killed 30 people in Axum and Eritrean forces killed 20 in Adwa. "
        "Among the dead were four teachers killed as they queued for bread."
    )
    assert names(nlp, text, "kill")[2].actor is None


def test_who_is_behind_the_strike_struck_what_was_told(nlp: Language) -> None:
    text = (
        "An airstrike destroyed a grain depot in Odesa on Monday. "
        "Ukraine says Russian jets were behind the strike."
    )
    actor, target, claim = names(nlp, text, "strike")
    assert actor == "Russia"
    assert target is not None
    assert "grain depot" in target
    assert claim.target is not None
    assert claim.target.text == "the strike"


def test_of_two_things_struck_none_is_chosen(nlp: Language) -> None:
    text = (
        "An airstrike hit a school on Monday. Another airstrike hit a hospital. "
        "Ukraine says Russian jets were behind the strike."
    )
    assert names(nlp, text, "strike")[2].target is None


def test_who_denies_a_part_denies_what_they_were_charged_with(nlp: Language) -> None:
    text = (
        "Ukraine said the Russian air force had targeted a grain convoy near Odesa. "
        "Russia denied any involvement."
    )
    actor, target, claim = names(nlp, text, "be involved")
    assert actor == "Russia"
    assert target is not None
    assert "convoy" in target
    assert "target_told_before" in claim.rules


def test_nobody_is_told_of_before_as_the_doer_that_the_text_does_not_know(nlp: Language) -> None:
    text = (
        "A strike killed 12 people in Sabha. It was unclear who had carried out the strike."
        " Turkey began an operation in August and bombed villages in the hills."
        " Residents said the strike hit the market of Sabha."
    )
    actor, claim = told(nlp, text, "hit")
    assert actor != "Turkey"
    assert "doer_told_before" not in claim.rules
