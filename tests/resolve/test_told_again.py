"""Harm told again by its number or weapon, counter-attacks, and harm by several at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.analysis import analyse
from kg.model import Claim, Document, Mention, Resolved

if TYPE_CHECKING:
    from spacy.language import Language


def told(nlp: Language, text: str, lemma: str) -> tuple[dict[str, str], list[Claim]]:
    """Names of entities, and the claims of the last sentence with an action."""
    result = analyse(Document("doc-test", text), nlp)
    assert isinstance(result, Resolved)
    names = {entity.id: entity.name for entity in result.entities}
    found = [c for c in result.claims if c.action.lemma == lemma]
    return names, [c for c in found if c.sentence == found[-1].sentence]


def name(names: dict[str, str], mention: Mention | None) -> str | None:
    return names.get(mention.entity or "") if mention is not None else None


def test_the_same_toll_has_the_same_doer(nlp: Language) -> None:
    text = "Boko Haram killed 41 traders in Baga. In Abuja, the army said 41 traders were killed."
    names, claims = told(nlp, text, "kill")
    assert [name(names, claim.actor) for claim in claims] == ["Boko Haram"]
    assert "same_toll" in claims[0].rules


@pytest.mark.parametrize(
    "text",
    [
        "Boko Haram killed 41 traders in Baga. The army said 30 traders were killed.",
        "Boko Haram killed 41 traders in Baga. The army said 41 soldiers were killed.",
        "Boko Haram killed two traders in Baga. The army said two traders were killed.",
        "Cameroon said Boko Haram killed 41 traders. Chad said 41 traders were killed.",
        "Boko Haram killed 41 traders. Cameroon shelled Maroua killing 41 traders. "
        "The army said 41 traders were killed.",
    ],
)
def test_another_toll_has_no_doer(nlp: Language, text: str) -> None:
    _, claims = told(nlp, text, "kill")
    assert claims[-1].actor is None


def test_a_weapon_kills_for_the_one_who_was_said_to_use_it(nlp: Language) -> None:
    text = "Boko Haram planted mines near Baga. Nine traders were killed by improvised mines."
    names, claims = told(nlp, text, "kill")
    assert name(names, claims[0].actor) == "Boko Haram"


def test_a_counter_attack_is_on_the_attacker(nlp: Language) -> None:
    text = "Boko Haram killed nine soldiers of Chad. Chad launched a counteroffensive."
    names, claims = told(nlp, text, "launch counteroffensive")
    assert name(names, claims[0].target) == "Boko Haram"


def test_who_is_among_the_dead_was_killed_by_all_who_killed_them(nlp: Language) -> None:
    text = (
        "At least 25 traders were killed in Nigerian and Chadian strikes. "
        "Among the dead were seven women killed at a well."
    )
    names, claims = told(nlp, text, "kill")
    assert {name(names, claim.actor) for claim in claims} == {"Nigeria", "Chad"}


def test_what_was_hit_at_once_in_a_town_is_the_town(nlp: Language) -> None:
    text = (
        "Airstrikes by Chad hit a school and a market in the town of Baga. "
        "Heavy bombs were used in the airstrikes launched by Chad."
    )
    names, claims = told(nlp, text, "launch airstrike")
    assert name(names, claims[0].target) == "Baga"


def test_each_of_two_who_vow_a_deed_vows_his_own(nlp: Language) -> None:
    names, claims = told(nlp, "Mali and Niger vowed to free the hostages.", "free")
    parties = [(name(names, c.source), name(names, c.actor)) for c in claims]
    assert sorted(parties, key=str) == [("Mali", "Mali"), ("Niger", "Niger")]


def test_a_speaker_is_not_told_of_by_himself_under_his_surname(nlp: Language) -> None:
    text = "Minister Anna Berg said the army, Berg stated, shelled the mill."
    _, claims = told(nlp, text, "shell")
    assert len(claims[0].attribution) == 1
