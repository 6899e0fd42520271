"""Dates of publication in many forms."""

from __future__ import annotations

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read.dates import parse_date, read_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2015-09-30", "2015-09-30T00:00:00+00:00"),
        ("2015/9/3", "2015-09-03T00:00:00+00:00"),
        ("20150930", "2015-09-30T00:00:00+00:00"),
        ("2015-09-30T14:05:06Z", "2015-09-30T14:05:06+00:00"),
        ("2015-09-30T14:05:06.123+03:00", "2015-09-30T14:05:06+03:00"),
        ("2015-09-30 14:05", "2015-09-30T14:05:00+00:00"),
        ("Fri, 25 Oct 2019 10:00:00 -0400", "2019-10-25T10:00:00-04:00"),
        ("Wed Sep 30 2015", "2015-09-30T00:00:00+00:00"),
        ("30th of September, 2015", "2015-09-30T00:00:00+00:00"),
        ("Sept. 30, 2015 3:15 p.m. EDT", "2015-09-30T15:15:00-04:00"),
        ("30-Sep-15", "2015-09-30T00:00:00+00:00"),
        ("30.9.2015", "2015-09-30T00:00:00+00:00"),
        ("30/9/2015", "2015-09-30T00:00:00+00:00"),
        ("9/30/2015", "2015-09-30T00:00:00+00:00"),
        ("1443571200", "2015-09-30T00:00:00+00:00"),
        (1443571200, "2015-09-30T00:00:00+00:00"),
        (1443571200000, "2015-09-30T00:00:00+00:00"),
    ],
)
def test_dates_are_read(text: object, expected: str) -> None:
    parsed = parse_date(text)
    assert parsed is not None
    assert parsed.isoformat() == expected


@pytest.mark.parametrize(
    "text", ["3/4/2015", "2015", "September 2015", "yesterday", "2015-13-45", "31 Feb 2015", True]
)
def test_what_is_no_certain_day_is_not_guessed(text: object) -> None:
    assert parse_date(text) is None


class _Kept(logging.Handler):
    """Keeps messages, whatever the command line has made of the loggers above."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def test_a_bad_date_is_a_warning() -> None:
    kept, logger = _Kept(), logging.getLogger("kg.read")
    logger.addHandler(kept)
    try:
        assert read_date("a.jsonl:3", "some day") is None
        assert read_date("a.jsonl:4", "") is None
    finally:
        logger.removeHandler(kept)
    assert kept.messages == ["a.jsonl:3: the date 'some day' is not understood and left out"]


@given(st.one_of(st.text(max_size=40), st.floats(), st.integers()))
def test_any_value_is_a_time_with_a_zone_or_none(value: object) -> None:
    parsed = parse_date(value)
    assert parsed is None or parsed.tzinfo is not None
