"""Comparison is symmetric, irreflexive, independent of order, and its cost grows linearly."""

from __future__ import annotations

import time
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.contradict import contradictions, events
from kg.model import Claim
from tests.contradict.build import ENTITIES, claim, document

DOCUMENTS = {name: document(name) for name in ("d1", "d2", "d3")}
PARTIES = st.sampled_from([None, "norland", "sudland", "free-army", "black-hand", "the rebels"])
TARGETS = st.sampled_from([None, "hospital", "karo", "civilians", "positions|black-hand", "claim"])
SOURCES = st.sampled_from([None, "nor-ministry", "sud-ministry", "watch", "west-official"])
LEMMAS = st.sampled_from("strike kill bomb deny capture repel control be accuse inform".split())
DAYS = st.sampled_from([None, "2031-05-01", "2031-05-02"])
COUNTS = st.sampled_from([None, (3.0, 3.0, "people"), (20.0, None, "people")])


@st.composite
def claims(draw: Any) -> Claim:
    actor, target = draw(PARTIES), draw(TARGETS)
    return claim(
        actor or ("norland" if target is None else None),
        draw(LEMMAS),
        target,
        by=draw(SOURCES),
        doc=draw(st.sampled_from(["d1", "d2", "d3"])),
        at=draw(st.sampled_from([0, 100, 300, 600, 3000])),
        day=draw(DAYS),
        count=draw(COUNTS),
        negative=draw(st.booleans()),
    )


@settings(max_examples=25, deadline=None)
@given(st.lists(claims(), max_size=12, unique_by=lambda one: one.id), st.randoms())
def test_order_of_claims_does_not_matter(made: list[Claim], random: Any) -> None:
    shuffled = list(made)
    random.shuffle(shuffled)
    assert contradictions(made, ENTITIES, DOCUMENTS) == contradictions(
        shuffled, ENTITIES, DOCUMENTS
    )
    assert events(made, ENTITIES) == events(shuffled, ENTITIES)


@settings(max_examples=25, deadline=None)
@given(st.lists(claims(), max_size=12, unique_by=lambda one: one.id))
def test_a_claim_never_contradicts_itself_and_ids_are_unique(made: list[Claim]) -> None:
    found = contradictions(made, ENTITIES, DOCUMENTS)
    known = {one.id for one in made}
    assert all(one.a != one.b and {one.a, one.b} <= known for one in found)
    assert len({one.id for one in found}) == len(found)
    assert [one.id for one in found] == sorted(one.id for one in found)
    assert all(0 < one.score <= 1 for one in found)


@settings(max_examples=25, deadline=None)
@given(claims(), claims())
def test_symmetric(a: Claim, b: Claim) -> None:
    assert contradictions([a, b], ENTITIES, DOCUMENTS) == contradictions(
        [b, a], ENTITIES, DOCUMENTS
    )


def test_every_claim_belongs_to_exactly_one_event() -> None:
    made = [claim("norland", "strike", "karo", by="watch"), claim("norland", "strike", "lima")]
    grouped = events(made, ENTITIES)
    assert sorted(one for _, ids in grouped for one in ids) == sorted(one.id for one in made)


def test_polarity_and_source_do_not_split_an_event() -> None:
    yes = claim("jets|norland", "strike", "karo", by="watch")
    no = claim("norland", "strike", "karo", by="nor-ministry", negative=True, at=400)
    assert [len(ids) for _, ids in events([yes, no], ENTITIES)] == [2]


def test_cost_grows_with_the_number_of_claims_not_with_its_square() -> None:
    def many(size: int) -> list[Claim]:
        return [
            claim("norland", "strike", "karo", by="watch", doc=f"d{n // 20}", at=n % 20 * 200)
            for n in range(size)
        ]

    def seconds(made: list[Claim]) -> float:
        start = time.perf_counter()
        contradictions(made, ENTITIES, {})
        return time.perf_counter() - start

    small, large = many(300), many(3000)
    seconds(small)
    assert seconds(large) < 25 * max(seconds(small), 0.01)
