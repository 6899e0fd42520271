"""Each kind of contradiction is found in the plainest pair that shows it."""

from __future__ import annotations

import pytest

from kg.contradict import contradictions
from kg.model import Certainty, Claim, Contradiction, Tense
from tests.contradict.build import ENTITIES, claim, document

DOCUMENTS = {name: document(name) for name in ("d1", "d2")}


def found(*claims: Claim) -> list[Contradiction]:
    """The contradictions of hand-built claims."""
    return contradictions(claims, ENTITIES, DOCUMENTS)


def kinds(*claims: Claim) -> list[str]:
    """Their kinds, sorted."""
    return sorted(one.kind.value for one in found(*claims))


STRUCK = claim("warplanes|norland", "strike", "positions|black-hand", by="nor-ministry", at=100)


def test_denial_one_affirms_what_the_other_denies() -> None:
    no = claim("norland", "strike", "karo", by="nor-ministry", at=300, negative=True)
    yes = claim("jets|norland", "strike", "karo", by="sud-ministry")
    (one,) = found(yes, no)
    assert (one.kind.value, one.a, one.b) == ("DENIAL", yes.id, no.id)


def test_denial_by_a_denying_cue() -> None:
    yes = claim("norland", "bomb", "hospital", by="sud-ministry", day="2031-05-02")
    no = claim(
        "norland",
        "bomb",
        "hospital",
        by="nor-speaker",
        doc="d2",
        denied=True,
        negative=True,
        day="2031-05-02",
    )
    assert kinds(yes, no) == ["DENIAL"]


def test_denial_by_rejecting_that_claim() -> None:
    no = claim("west-minister", "counter", "claim", at=300)
    (one,) = found(STRUCK, no)
    assert (one.kind.value, one.a, one.b) == ("DENIAL", STRUCK.id, no.id)


def test_denial_of_involvement_points_at_those_who_blame_the_denier() -> None:
    yes = claim(
        "air force|norland",
        "target",
        "convoy",
        by="west-official",
        certainty=Certainty.POSSIBLE,
    )
    no = claim("norland", "deny", "involvement", at=400)
    assert kinds(yes, no) == ["DENIAL"]


def test_blame_each_names_another_doer() -> None:
    one = claim("jets|norland", "be behind", "the strikes", by="westria", at=100)
    two = claim("free-army", "be responsible", "the strikes", by="nor-ministry", at=300)
    assert "BLAME" in kinds(one, two)


def test_blame_mutual_accusation() -> None:
    one = claim("sud-ministry", "accuse", "norland", at=100)
    two = claim("nor-ministry", "accuse", "black-hand", at=300)
    assert kinds(one, two) == ["BLAME"]


def test_blame_across_documents_by_place_day_and_target() -> None:
    one = claim("norland", "shell", "hospital", by="sud-ministry", day="2031-05-02")
    two = claim(
        "free-army", "shell", "hospital", by="nor-ministry", doc="d2", day="2031-05-02", at=50
    )
    assert kinds(one, two) == ["BLAME"]


def test_target_fighters_or_civilians() -> None:
    two = claim("norland", "bomb", "civilians", by="watch", at=300)
    assert kinds(STRUCK, two) == ["TARGET"]


def test_target_the_group_was_not_where_the_strikes_fell() -> None:
    where = claim("they|norland", "be in", "areas", by="west-minister", at=320)
    absent = claim(
        "forces|black-hand", "be", None, by="west-minister", at=320, negative=True, place="areas"
    )
    assert kinds(STRUCK, where, absent) == ["TARGET"]


def test_purpose_not_there_to_fight_that_group() -> None:
    two = claim("norland", "go after", "black-hand", by="west-official", at=320, negative=True)
    assert set(kinds(STRUCK, two)) <= {"DENIAL", "PURPOSE"}
    assert kinds(STRUCK, two)


def test_quantity_intervals_that_do_not_meet() -> None:
    one = claim("strikes", "kill", "23 people", by="watch", count=(23, 23, "people"), place="karo")
    two = claim(
        "strikes", "kill", "50 people", by="relief", count=(50, 50, "people"), place="karo", at=300
    )
    assert kinds(one, two) == ["QUANTITY"]


def test_word_and_deed_troops_after_a_promise_of_none() -> None:
    word = claim(
        "boots|norland",
        "be",
        None,
        by="nor-speaker",
        negative=True,
        tense=Tense.FUTURE,
        text="There will be no Norland boots on the ground",
    )
    deed = claim(
        "troops|norland",
        "be in place",
        None,
        by="west-official",
        at=400,
        place="karo",
        tense=Tense.PRESENT,
    )
    assert kinds(word, deed) == ["WORD_DEED"]


def test_word_and_deed_truce_pledged_and_broken() -> None:
    word = claim("norland", "halt airstrike", "karo", by="nor-speaker", tense=Tense.FUTURE)
    deed = claim("norland", "bomb", "karo", by="watch", doc="d2", published="2031-05-04")
    assert kinds(word, deed) == ["WORD_DEED"]


def test_control_repelled_or_captured() -> None:
    held = claim("troops|norland", "repel", "attack|black-hand", by="agency", at=100)
    lost = claim("black-hand", "capture", "army positions", by="watch", at=300)
    assert kinds(held, lost) == ["CONTROL"]


def test_control_two_holders_of_one_town() -> None:
    one = claim("norland", "control", "karo", by="agency")
    two = claim("free-army", "control", "karo", by="watch", doc="d2")
    assert kinds(one, two) == ["CONTROL"]


def test_character_shot_down_or_crashed() -> None:
    one = claim("free-army", "shoot down", "plane", by="free-army")
    words = "the plane crashed after a technical failure, Norna says"
    two = claim("plane", "crash", None, by="agency", at=300, text=words)
    assert kinds(one, two) == ["CHARACTER"]


def test_agreement_notice_given_or_not() -> None:
    yes = claim("norland", "inform", "westria", by="nor-ministry")
    no = claim("westria", "receive warning", None, by="west-minister", negative=True, at=300)
    assert kinds(yes, no) == ["AGREEMENT"]


def test_agreement_talks_held_or_not_whoever_is_named_first() -> None:
    yes = claim("norland", "hold talk", "sudland", by="nor-ministry")
    no = claim("sudland", "hold talk", "norland", by="sud-ministry", negative=True, at=300)
    assert kinds(yes, no) == ["AGREEMENT"]


def test_exclusivity_only_one_fights() -> None:
    only = claim(
        "norland",
        "fight",
        "black-hand",
        by="nor-speaker",
        tense=Tense.PRESENT,
        text="Its the only force to fight Black Hand",
    )
    other = claim("westria", "strike", "black-hand", by="west-official", at=300)
    assert kinds(only, other) == ["EXCLUSIVITY"]


@pytest.mark.parametrize("field", ["a", "b"])
def test_why_names_both_parties(field: str) -> None:
    no = claim("west-minister", "counter", "claim", at=300)
    (one,) = found(STRUCK, no)
    assert "Norland Defence Ministry says" in one.why
    assert "Ida Moor rejects it" in one.why
    assert getattr(one, field)


def test_self_one_source_changes_its_story() -> None:
    no = claim("troops|norland", "enter", "karo", by="nor-speaker", negative=True)
    yes = claim(
        "soldiers|norland", "invade", "karo", by="nor-speaker", doc="d2", published="2031-07-01"
    )
    (one,) = found(no, yes)
    assert (one.kind.value, one.a, one.b) == ("SELF", yes.id, no.id)


def test_word_and_deed_truce_said_to_be_kept() -> None:
    word = claim("norland", "observe ceasefire", None, by="nor-speaker", tense=Tense.PRESENT)
    deed = claim("forces|norland", "shell", "karo", by="sud-ministry", at=300)
    assert kinds(word, deed) == ["WORD_DEED"]


def test_target_not_in_areas_where_the_group_operates() -> None:
    where = claim("the strikes", "be in", "areas", by="west-minister", at=320, negative=True)
    there = claim(
        "forces|black-hand", "operate", None, by="west-minister", at=320, tense=Tense.PRESENT
    )
    assert kinds(STRUCK, where, there) == ["TARGET"]


def test_denial_across_texts_of_a_thing_that_both_only_describe() -> None:
    yes = claim("jets|norland", "bomb", "the hospital", by="sud-ministry")
    no = claim("norland", "bomb", "a hospital", by="nor-ministry", doc="d2", negative=True)
    assert kinds(yes, no) == ["DENIAL"]


def test_described_things_in_texts_about_other_sides_are_two() -> None:
    yes = claim("jets|norland", "bomb", "the hospital", by="watch")
    no = claim("westria", "bomb", "a hospital", by="west-official", doc="d2", negative=True)
    assert kinds(yes, no) == []


def test_sentence_without_an_actor_is_quoted() -> None:
    one = claim(None, "kill", "people", by="watch", count=(23, 23, "people"), at=100)
    two = claim(None, "kill", "people", by="relief", count=(90, 90, "people"), at=300)
    (pair,) = found(one, two)
    assert 'Rights Watch: "' in pair.why
