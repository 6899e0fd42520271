"""Each gate keeps back a pair that only looks like a contradiction, and is named when asked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kg.contradict import contradictions, explain
from kg.model import Certainty, Claim, Mood, Tense
from tests.contradict.build import ENTITIES, claim, document

DOCUMENTS = {name: document(name) for name in ("d1", "d2")}


def outcomes(a: Claim, b: Claim) -> set[str]:
    """What the rules make of a pair; none of the pairs here may be printed."""
    assert contradictions([a, b], ENTITIES, DOCUMENTS) == []
    return {trial.outcome for trial in explain(a, b, [a, b], ENTITIES, DOCUMENTS)}


def strike(**more: Any) -> Claim:
    return claim("norland", "strike", "karo", **{"by": "sud-ministry", **more})


def toll(number: Any, **more: Any) -> Claim:
    low, high = number if isinstance(number, tuple) else (number, number)
    what = more.pop("what", "people")
    fields = {"by": "watch", "place": "karo", "at": 100, **more}
    return claim("strikes", "kill", what, count=(low, high, what), **fields)


NO: dict[str, Any] = {"by": "nor-ministry", "at": 300, "negative": True}


def test_same_claimant() -> None:
    assert "same claimant" in outcomes(strike(), strike(by="sud-ministry", at=300, negative=True))


def test_two_voices_of_one_side() -> None:
    one = strike(by="nor-speaker")
    assert "same claimant" in outcomes(one, strike(**NO))


@pytest.mark.parametrize("mood", [Mood.CONDITIONAL, Mood.HYPOTHETICAL, Mood.ASKED, Mood.REQUESTED])
def test_unrealised_moods(mood: Mood) -> None:
    assert "unrealised" in outcomes(strike(mood=mood), strike(**NO))


def test_unrealised_future() -> None:
    assert "unrealised" in outcomes(strike(tense=Tense.FUTURE, by="watch"), strike(**NO))


def test_uncommitted() -> None:
    assert "uncommitted" in outcomes(strike(certainty=Certainty.UNKNOWN), strike(**NO))


@pytest.mark.parametrize(("tense", "blocked"), [(Tense.PAST, True), (Tense.FUTURE, False)])
def test_what_only_the_head_doubts_is_left_open_unless_it_lies_ahead(
    tense: Tense, blocked: bool
) -> None:
    doubted = strike(
        certainty=Certainty.UNKNOWN, tense=tense, rules=("trained_factuality:-1.5",), by="watch"
    )
    assert ("uncommitted" in outcomes(doubted, strike(**NO))) is blocked


def test_other_day() -> None:
    one = strike(day="2031-05-01")
    assert "other day" in outcomes(one, strike(**NO, day="2031-05-03"))


def test_other_place() -> None:
    one = claim("norland", "bomb", "civilians", by="watch", place="lima")
    two = claim("norland", "bomb", "civilians", **NO, place="karo")
    assert "other place" in outcomes(one, two)


def test_a_place_within_the_other_is_a_refinement() -> None:
    one = claim("norland", "bomb", "civilians", by="watch", place="karo-province")
    two = claim("norland", "bomb", "civilians", **NO, place="karo")
    assert len(contradictions([one, two], ENTITIES, DOCUMENTS)) == 1


def test_restatement_of_a_wire_sentence() -> None:
    words = "Norland jets bombed Karo on Monday evening, a baker of the old town told reporters"
    one, two = toll(23, text=words), toll(40, by="relief", doc="d2", text=words)
    assert "restatement" in outcomes(one, two)


def test_described_group_is_not_another_than_a_named_one() -> None:
    one = claim("the rebels", "bomb", "hospital", by="agency", day="2031-05-02")
    two = claim("free-army", "bomb", "hospital", by="watch", doc="d2", day="2031-05-02")
    assert outcomes(one, two) == {"nothing incompatible"}


def test_list_valued_doers() -> None:
    one = claim("norland", "bomb", "hospital", by="watch")
    two = claim("westria", "bomb", "hospital", by="watch")
    assert {"same claimant"} <= outcomes(one, two) or {"one clause"} <= outcomes(one, two)


@pytest.mark.parametrize("bounds", [(10, None), (None, 30)])
def test_bound_compatible(bounds: tuple[float | None, float | None]) -> None:
    assert "bound compatible" in outcomes(toll(bounds), toll(23, by="relief", at=300))


def test_rounding() -> None:
    assert "rounding" in outcomes(toll(500), toll(507, by="relief", at=300))


def test_cumulative_toll_published_later() -> None:
    one = toll(23)
    two = toll(40, by="relief", doc="d2", published="2031-05-04")
    assert "cumulative toll" in outcomes(one, two)


def test_scope_part_and_whole() -> None:
    one, two = toll(12, what="children"), toll(30, by="relief", at=300)
    assert "other scope" in outcomes(one, two)


def test_a_part_larger_than_the_whole_is_incompatible() -> None:
    one, two = toll(40, what="civilians"), toll(23, by="relief", at=300)
    assert len(contradictions([one, two], ENTITIES, DOCUMENTS)) == 1


def test_scope_of_time() -> None:
    one = toll(23)
    two = toll(213, by="relief", at=300, text="213 people were killed since the truce collapsed")
    assert "other scope" in outcomes(one, two)


def test_different_targets_are_different_events() -> None:
    one = claim("norland", "bomb", "hospital", by="watch", count=(1, 1, "people"))
    two = claim("free-army", "bomb", "lima", by="nor-ministry", doc="d2", count=(9, 9, "people"))
    assert outcomes(one, two) <= {"nothing incompatible", "different thing", "other place"}


def test_superseded_state_of_another_day() -> None:
    one = claim("norland", "control", "karo", by="agency", day="2031-05-02")
    two = claim("free-army", "control", "karo", by="watch", doc="d2", day="2031-05-03")
    assert "superseded" in outcomes(one, two)


def test_generic_strikes_elsewhere_are_no_contradiction() -> None:
    one = claim("norland", "strike", "civilians", by="watch", doc="d1")
    two = claim("free-army", "strike", "civilians", by="relief", doc="d2")
    outcomes(one, two)


@pytest.mark.parametrize("words", ["Another 50 people were killed", "Elsewhere 50 people died"])
def test_another_incident_of_one_text(words: str) -> None:
    one, two = toll(23), toll(50, by="relief", at=300, text=words)
    assert "another incident" in outcomes(one, two)


def test_publishers_own_count_beside_another_of_the_same_text() -> None:
    assert "one voice" in outcomes(toll(23, by=None), toll(50, by="relief", at=300))


def test_other_means() -> None:
    one = toll(23, text="Air strikes on Karo killed 23 people")
    two = toll(50, by="relief", at=300, text="Rocket fire on Karo killed 50 people")
    assert "other means" in outcomes(one, two)


def test_merely_possible_numbers() -> None:
    one = toll(23, certainty=Certainty.POSSIBLE)
    assert "merely possible" in outcomes(one, toll(50, by="relief", at=300))


def test_two_accounts_that_one_text_tells_together() -> None:
    words = "Shells killed 50 people in Karo on Monday, the Red Relief group says"
    one, two = toll(23), toll(50, by="relief", doc="d2", text=words)
    retold = claim(None, "note", "karo", at=900, text=words)
    assert contradictions([one, two, retold], ENTITIES, DOCUMENTS) == []
    named = {t.outcome for t in explain(one, two, [one, two, retold], ENTITIES, DOCUMENTS)}
    assert "told together" in named


def test_a_foiled_attack_was_made() -> None:
    no = strike(**NO, rules=("negative_verb:foil",))
    assert "prevented" in outcomes(strike(), no)


def test_either_one_or_the_other_blames_nobody() -> None:
    one = claim("norland", "bomb", "hospital", by="watch", text="either Norland or Westria did it")
    two = claim("free-army", "bomb", "hospital", by="relief", at=300)
    assert "either or" in outcomes(one, two)


def test_an_account_and_its_rejection_in_one_sentence_are_a_contradiction() -> None:
    told = claim("sudland", "shell", "hospital", by="norland", rules=("rejected_account",))
    denied = claim("sudland", "shell", "hospital", by="sudland", negative=True, denied=True)
    assert told.sentence == denied.sentence
    found = contradictions([told, denied], ENTITIES, {"d1": document("d1")})
    assert [one.kind.value for one in found] == ["DENIAL"]
    plain = replace(told, rules=())
    assert not contradictions([plain, denied], ENTITIES, {"d1": document("d1")})
