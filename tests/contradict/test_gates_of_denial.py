"""Denials, accusations and promises of something else than what the other claim tells."""

from __future__ import annotations

import pytest

from kg.contradict import contradictions, explain
from kg.contradict.why import is_plural
from kg.model import Claim, Tense
from tests.contradict.build import ENTITIES, claim, document

DOCUMENTS = {name: document(name) for name in ("d1", "d2")}


def outcomes(*claims: Claim) -> set[str]:
    """What the rules make of the first two; none of the claims here may be printed."""
    assert contradictions(claims, ENTITIES, DOCUMENTS) == []
    a, b = claims[:2]
    return {trial.outcome for trial in explain(a, b, claims, ENTITIES, DOCUMENTS)}


GAS = claim(
    "norland", "use chemical weapon", "karo", by="nor-ministry", at=400, negative=True, place="karo"
)


def test_a_denial_of_one_weapon_leaves_other_attacks_open() -> None:
    attack = claim("norland", "attack", "karo", by="sud-ministry")
    assert "other weapon" in outcomes(attack, GAS)


def test_a_denial_of_the_weapon_that_was_told() -> None:
    attack = claim(
        "norland", "attack", "karo", by="sud-ministry", text="Norland attacked Karo with sarin gas."
    )
    poison = claim("norland", "use chemical weapon", "karo", by="sud-ministry")
    assert len(contradictions([poison, GAS], ENTITIES, DOCUMENTS)) == 1
    assert "other weapon" not in {
        trial.outcome for trial in explain(attack, GAS, [attack, GAS], ENTITIES, DOCUMENTS)
    }


def test_a_noun_alone_affirms_nothing_that_could_be_denied() -> None:
    noun = claim("norland", "offensive", "karo", by="watch", rules=("nominal_predicate",))
    no = claim("norland", "attack", "karo", by="nor-ministry", at=300, negative=True)
    assert "only named" in outcomes(noun, no)


def test_accusations_of_different_things_are_no_exchange_of_blame() -> None:
    one = claim("sud-ministry", "accuse", "black-hand", at=100)
    two = claim("nor-ministry", "accuse", "free-army", at=300)
    assert len(contradictions([one, two], ENTITIES, DOCUMENTS)) == 1
    shelling = moved(claim("black-hand", "shell", "school", by="sud-ministry", at=100), 30)
    arming = moved(claim("free-army", "arm", "rebels", by="nor-ministry", at=300), 30)
    assert "other charge" in outcomes(one, two, shelling, arming)


def moved(one: Claim, by: int) -> Claim:
    """A claim of the same sentence whose action stands further on."""
    fields = {name: getattr(one, name) for name in Claim.__slots__}
    span = one.action.span
    later = type(span)(span.start + by, span.end + by)
    action = type(one.action)(one.action.phrase, one.action.lemma, later, one.action.event_type)
    return Claim(**{**fields, "action": action})


def test_a_rejection_with_words_of_its_own_points_at_nothing_else() -> None:
    struck = claim("norland", "strike", "karo", by="sud-ministry")
    bare = claim("nor-speaker", "deny", at=400, text=" " * 24 + ".")
    blamed = claim("sud-ministry", "accuse", "norland", at=200)
    assert contradictions([struck, blamed, bare], ENTITIES, DOCUMENTS)
    words = claim("nor-speaker", "deny", at=400, text=" " * 24 + " that rebels broke the truce.")
    assert outcomes(blamed, words, struck)


def test_respect_for_views_is_no_truce() -> None:
    word = claim("norland", "respect", "the views", by="nor-speaker", tense=Tense.PRESENT)
    deed = claim("norland", "shell", "karo", by="watch", at=300)
    assert outcomes(word, deed) == {"nothing incompatible"}
    truce = claim("norland", "respect", "the truce", by="nor-speaker", tense=Tense.PRESENT)
    (one,) = contradictions([truce, deed], ENTITIES, DOCUMENTS)
    assert one.kind.value == "WORD_DEED"


def test_casualties_are_not_only_the_dead() -> None:
    one = claim("strikes", "kill", "people", by="watch", place="karo", count=(40, 40, "people"))
    two = claim(
        "rockets",
        "kill",
        "casualties",
        by="relief",
        place="karo",
        at=300,
        count=(3, 3, "casualties"),
    )
    assert "other scope" in outcomes(one, two)


@pytest.mark.parametrize(
    ("name", "plural"),
    [
        ("Western powers", True),
        ("officials of the ministry", True),
        ("Residents", True),
        ("Houthis", True),
        ("Reuters", False),
        ("United Nations", False),
        ("Hamas", False),
        ("Norland Defence Forces", False),
        ("a group of officials", False),
    ],
)
def test_plural_tellers(name: str, plural: bool) -> None:
    assert is_plural(name) is plural


def test_sentences_agree_in_number_and_tense() -> None:
    blame = claim("norland", "be responsible", "the strikes", by="Western powers", at=100)
    other = claim("free-army", "be responsible", "the strikes", by="nor-ministry", at=300)
    (one,) = contradictions([blame, other], ENTITIES, DOCUMENTS)
    assert "Western powers say Norland" in one.why


def test_that_takes_up_what_was_said_last_also_a_denial() -> None:
    earlier = claim("norland", "strike", "karo", by="sud-ministry")
    last = claim(
        "norland", "target", "hospital", by="nor-ministry", at=300, denied=True, negative=True
    )
    rejected = claim("west-minister", "reject", "that", at=600)
    (one,) = contradictions([earlier, last, rejected], ENTITIES, DOCUMENTS)
    assert {one.a, one.b} == {last.id, rejected.id}


def test_trading_accusations_is_nothing_that_is_rejected() -> None:
    traded = claim("norland", "trade", "accusations", by="watch")
    rejected = claim("sud-ministry", "reject", "that", at=300)
    assert not contradictions([traded, rejected], ENTITIES, DOCUMENTS)
