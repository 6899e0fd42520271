"""What claims of one text mean beside each other."""

from __future__ import annotations

from dataclasses import replace

from kg.contradict import contradictions
from kg.contradict.context import in_context
from kg.contradict.facts import Fact, facts
from kg.contradict.quantity import count
from kg.model import Attribution, Claim, Mood, Span, Tense
from tests.contradict.build import ENTITIES, claim, document, mention

DOCUMENTS = {name: document(name) for name in ("d1", "d2")}


def in_place(*claims: Claim) -> dict[str, Fact]:
    """Facts in context by claim id."""
    return {one.id: one for one in in_context(facts(claims, ENTITIES, DOCUMENTS), ENTITIES)}


def test_bare_troops_of_an_official_source_are_its_own() -> None:
    one = claim("troops", "repel", "attack", by="nor-ministry")
    assert in_place(one)[one.id].actor.side == "norland"  # type: ignore[union-attr]


def test_forces_take_the_side_of_their_adjective_elsewhere_in_the_text() -> None:
    jets = claim("Norland jets|norland", "strike", "karo", by="watch")
    boots = claim("no Norland boots", "be on", "the ground", by="nor-speaker", at=400)
    assert in_place(jets, boots)[boots.id].actor.side == "norland"  # type: ignore[union-attr]


def test_place_and_day_of_the_sentence_hold_for_each_of_its_claims() -> None:
    one = claim("norland", "shell", "the town", by="watch", place="karo", day="2031-05-02")
    two = claim("norland", "kill", "people", by="watch", place=None, text="and killed people")
    facts_ = in_place(one, two)
    assert facts_[two.id].spots == {"karo"}
    assert facts_[two.id].days == facts_[one.id].days


def test_day_is_not_carried_over_where_the_sentence_tells_of_another_time() -> None:
    one = claim("norland", "shell", "the town", by="watch", day="2031-05-02")
    two = claim("norland", "kill", "people", by="watch", text="days after people were killed")
    assert in_place(one, two)[two.id].days is None


def test_a_number_counts_only_for_the_action_nearest_to_it() -> None:
    killed = claim(None, "kill", "six people", by="watch", count=(6, 6, "people"))
    far = replace(killed.action, lemma="wound", event_type="INJURE", span=Span(600, 606))
    wounded = replace(killed, id="claim-wounded", action=far)
    facts_ = in_place(killed, wounded)
    assert count(facts_[killed.id]) is not None
    assert count(facts_[wounded.id]) is None


def test_what_a_denial_repeats_is_denied_by_the_denier() -> None:
    denial = claim("norland", "deny", "accusations", at=300)
    repeated = claim("norland", "bomb", "the market", at=300, text="that it bombed the market")
    later = replace(repeated.action, span=Span(340, 344))
    repeated = replace(repeated, action=later)
    fact = in_place(denial, repeated)[repeated.id]
    assert (fact.positive, fact.teller) == (False, "norland")


def test_denied_aim_against_a_told_strike_is_a_purpose() -> None:
    strike = claim("warplanes|norland", "strike", "positions|black-hand", by="nor-ministry")
    there = claim("they|norland", "be there", None, by="west-official", at=300, negative=True)
    aim = claim(
        "they|norland",
        "go after",
        "black-hand",
        by="west-official",
        at=300,
        mood=Mood.INTENDED,
        tense=Tense.FUTURE,
    )
    there = replace(there, action=replace(there.action, span=Span(310, 318)))
    (one,) = contradictions([strike, there, aim], ENTITIES, DOCUMENTS)
    assert (one.kind.value, one.a, one.b) == ("PURPOSE", strike.id, aim.id)
    assert "Tom Rask denies that" in one.why


def test_denial_by_a_group_that_a_description_may_mean() -> None:
    blame = claim("sudland", "blame", "the rebels")
    denial = claim("free-army", "deny", "involvement", at=250)
    (one,) = contradictions([blame, denial], ENTITIES, DOCUMENTS)
    assert (one.kind.value, one.a, one.b) == ("DENIAL", blame.id, denial.id)


def test_data_do_not_speak_for_themselves() -> None:
    outer = Attribution(mention("west-official"), None, "said", ())
    inner = Attribution(mention("the evidence"), None, "shows", ())
    one = claim("norland", "strike", "karo", by="watch")
    one = replace(one, attribution=(outer, inner))
    assert in_place(one)[one.id].teller == "west-official"


def test_an_attack_that_goes_on_for_one_and_was_beaten_back_for_another() -> None:
    held = claim("norland", "repel", "the attack", by="agency")
    going = claim("an attack", "be ongoing", None, by="black-hand", at=300, tense=Tense.PRESENT)
    (one,) = contradictions([held, going], ENTITIES, DOCUMENTS)
    assert one.kind.value == "CONTROL"
