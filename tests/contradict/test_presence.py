"""Forces abroad, help for a side and places held: told by one, denied by another."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from kg.contradict import contradictions
from kg.model import Claim, Role, Tense
from tests.contradict.build import ENTITIES, claim, document, mention

DOCUMENTS = {name: document(name) for name in ("d1", "d2")}


def kinds(*claims: Claim) -> list[str]:
    """The kinds of the contradictions of hand-built claims, sorted."""
    return sorted(one.kind.value for one in contradictions(claims, ENTITIES, DOCUMENTS))


def absent(**more: Any) -> Claim:
    """Norland: there are no Norland soldiers on Sudland soil."""
    told = {"by": "nor-speaker", "at": 400, "negative": True, "tense": Tense.PRESENT, **more}
    return claim("soldiers|norland", "be on", "Sudland soil", place="Sudland soil", **told)


@pytest.mark.parametrize(
    ("actor", "lemma", "target"),
    [
        ("troops|norland", "cross", "the border"),
        ("troops|norland", "cross into", "sudland"),
        ("troops|norland", "enter", "karo"),
        ("norland", "deploy", "troops"),
        ("norland", "send", "soldiers"),
    ],
)
def test_forces_that_came_are_denied_to_be_there(actor: str, lemma: str, target: str) -> None:
    assert kinds(claim(actor, lemma, target, by="sud-ministry"), absent()) == ["DENIAL"]


def test_forces_that_fight_alongside_a_side_are_denied_to_be_there() -> None:
    partner = (Role("partner", mention("fighters|black-hand")),)
    plain = claim("soldiers|norland", "fight", by="watch")
    assert kinds(plain, absent()) == []
    fields = {name: getattr(plain, name) for name in Claim.__slots__}
    assert kinds(Claim(**{**fields, "roles": partner}), absent()) == ["DENIAL"]


def test_forces_of_another_side_or_in_another_country_are_no_contradiction() -> None:
    other = claim("troops|westria", "cross into", "sudland", by="sud-ministry")
    assert kinds(other, absent()) == []
    elsewhere = claim("troops|norland", "be in", "westria", by="sud-ministry", place="westria")
    away = claim(
        "troops|norland",
        "be in",
        "sudland",
        by="nor-ministry",
        place="sudland",
        negative=True,
        at=400,
    )
    assert kinds(elsewhere, away) == []


def test_presence_in_a_country_is_compared_across_articles() -> None:
    here = claim("troops|norland", "be in", "sudland", by="sud-ministry", place="sudland")
    away = claim("norland", "have", "troops", by="nor-ministry", negative=True, doc="d2")
    there = claim(
        "troops|norland",
        "be in",
        "sudland",
        by="nor-ministry",
        place="sudland",
        negative=True,
        doc="d2",
    )
    assert kinds(here, there) == ["DENIAL"]
    assert kinds(here, away) == []


@pytest.mark.parametrize("lemma", ["back", "support", "arm", "fund", "train"])
def test_to_deny_support_denies_each_way_to_give_it(lemma: str) -> None:
    yes = claim("norland", lemma, "black-hand", by="sud-ministry")
    no = claim("norland", "back", "black-hand", by="nor-ministry", negative=True, at=400)
    assert kinds(yes, no) == ["DENIAL"]


def test_to_deny_arming_does_not_deny_support() -> None:
    yes = claim("norland", "back", "black-hand", by="sud-ministry")
    no = claim("norland", "arm", "black-hand", by="nor-ministry", negative=True, at=400)
    assert kinds(yes, no) == []


def test_support_for_another_side_is_no_contradiction() -> None:
    yes = claim("norland", "arm", "free-army", by="sud-ministry")
    no = claim("norland", "arm", "black-hand", by="nor-ministry", negative=True, at=400)
    assert kinds(yes, no) == []


def test_weapons_supplied_to_a_side_and_denied() -> None:
    given = partial(claim, "norland", "supply", "weapons", recipient="black-hand")
    yes = given(by="sud-ministry")
    no = given(by="nor-ministry", negative=True, at=400)
    assert kinds(yes, no) == ["DENIAL"]


def test_a_place_taken_and_not_fallen() -> None:
    yes = claim("free-army", "capture", "karo", by="free-army")
    no = claim("the city|karo", "fall", by="sud-ministry", negative=True, at=300)
    assert kinds(yes, no) == ["CONTROL"]


def test_a_place_taken_of_which_the_other_side_holds_a_part() -> None:
    yes = claim("free-army", "capture", "karo", by="free-army")
    held = claim(
        "army|sudland", "control", "the airport", by="sud-ministry", tense=Tense.PRESENT, at=300
    )
    assert kinds(yes, held) == ["CONTROL"]
    before = claim("army|sudland", "control", "the airport", by="sud-ministry", at=300)
    assert kinds(yes, before) == []


def test_a_part_of_another_place_than_the_one_spoken_of() -> None:
    yes = claim("free-army", "capture", "karo", by="free-army")
    between = claim("army|norland", "move", "lima", at=200)
    held = claim(
        "army|sudland", "control", "the airport", by="sud-ministry", tense=Tense.PRESENT, at=300
    )
    assert kinds(yes, between, held) == []


def test_a_fallen_place_is_compared_across_articles() -> None:
    yes = claim("free-army", "capture", "karo", by="free-army")
    no = claim("karo", "fall", by="sud-ministry", negative=True, doc="d2", place="karo")
    assert kinds(yes, no) == ["CONTROL"]


def test_military_targets_for_one_and_residential_buildings_for_the_other() -> None:
    one = claim("jets|norland", "strike", "military targets", by="nor-ministry", place="karo")
    two = claim(
        "norland", "strike", "residential buildings", by="sud-ministry", place="karo", at=300
    )
    assert "TARGET" in kinds(one, two)
