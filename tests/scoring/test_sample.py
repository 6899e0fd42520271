"""Samples for reading."""

from __future__ import annotations

from sample_claims import count


def test_verdicts_before_the_numbers_are_counted() -> None:
    read = ["y 1. A | hit | B", "      “A hit B.”", "at 2. C | hit | D", " s 3. E | hit | F"]
    assert list(count(read)) == [
        "1 of 3 right (0.333)",
        "wrong actor: 1",
        "wrong action: 0",
        "wrong target: 1",
        "wrong polarity: 0",
        "wrong source: 1",
    ]


def test_a_sample_that_nobody_has_read_has_no_share() -> None:
    assert list(count(["  1. A | hit | B", "      “A hit B.”"])) == ["no verdicts"]
