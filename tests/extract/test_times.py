"""Time expressions and their values against the day of publication."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from kg.analysis import analyse
from kg.extract.times.expressions import times
from kg.model import Document, Resolved

WEDNESDAY = dt.datetime(2022, 3, 16, 9, 30, tzinfo=dt.timezone.utc)


def values(text: str) -> list[tuple[str, str | None, str, str | None]]:
    return [(w.text, w.value, w.precision, w.end) for w in times(text, WEDNESDAY)]


@pytest.mark.parametrize(
    ("text", "expression", "value", "precision"),
    [
        ("on 30 September 2015 in Homs", "30 September 2015", "2015-09-30", "day"),
        ("on the 4th of March the army", "the 4th of March", "2022-03-04", "day"),
        ("Sept. 30 was calm", "Sept. 30", "2021-09-30", "day"),
        ("on March 3, 2020, when", "March 3, 2020", "2020-03-03", "day"),
        ("Sun 16 Apr 2017 Dozens killed", "Sun 16 Apr 2017", "2017-04-16", "day"),
        ("2016-02-29 report", "2016-02-29", "2016-02-29", "day"),
        ("in December", "in December", "2021-12", "month"),
        ("in December 2019", "December 2019", "2019-12", "month"),
        ("last May they signed", "last May", "2021-05", "month"),
        ("attacks in 2014 and", "in 2014", "2014", "year"),
        ("shelled on Tuesday night", "on Tuesday night", "2022-03-15", "day"),
        ("on Wednesday", "on Wednesday", "2022-03-16", "day"),
        ("last Wednesday", "last Wednesday", "2022-03-09", "day"),
        ("next Friday", "next Friday", "2022-03-18", "day"),
        ("yesterday", "yesterday", "2022-03-15", "day"),
        ("two days ago", "two days ago", "2022-03-14", "day"),
        ("three months ago", "three months ago", "2021-12", "month"),
        ("ten years ago", "ten years ago", "2012", "year"),
        ("last month", "last month", "2022-02", "month"),
        ("this year", "this year", "2022", "year"),
        ("24/02/2022", "24/02/2022", "2022-02-24", "day"),
        ("held on the 12th", "on the 12th", "2022-03-12", "day"),
        ("held on the 25th", "on the 25th", "2022-02-25", "day"),
        ("since mid-2017", "mid-2017", "2017", "interval"),
        ("by the end of January", "end of January", "2022-01", "month"),
    ],
)
def test_expression_value_and_precision(
    text: str, expression: str, value: str, precision: str
) -> None:
    found = values(text)
    assert [(f[0], f[1], f[2]) for f in found] == [(expression, value, precision)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("over the past 24 hours", "2022-03-15", "2022-03-16"),
        ("in the last three days", "2022-03-13", "2022-03-16"),
        ("in the next two weeks", "2022-03-16", "2022-03-30"),
        ("earlier this week", "2022-03-14", "2022-03-20"),
        ("last week", "2022-03-07", "2022-03-13"),
        ("shelled the port overnight", "2022-03-15", "2022-03-16"),
    ],
)
def test_stretches_have_an_end(text: str, start: str, end: str) -> None:
    found = values(text)
    assert [(f[1], f[3]) for f in found] == [(start, end)]


@pytest.mark.parametrize(
    "text",
    [
        "they may strike again",
        "troops march 12 miles",
        "it will last for good",
        "the second battalion",
        "a Sun reporter",
        "2015 soldiers were counted",
    ],
)
def test_words_that_only_look_like_times(text: str) -> None:
    assert values(text) == []


def test_what_cannot_be_placed_has_no_value() -> None:
    assert values("on Saturdays") == [("on Saturdays", None, "interval", None)]
    assert values("the next day")[0][1] is None
    assert [w.value for w in times("yesterday and on 4 May 2021", None)] == [None, "2021-05-04"]


def test_impossible_dates_are_no_times() -> None:
    assert values("on 31 February 2021") == [("February 2021", "2021-02", "month", None)]


@given(st.text(max_size=60), st.integers(0, 9))
def test_spans_slice_to_their_text(text: str, shift: int) -> None:
    padded = "x" * shift + text
    for when in times(text, WEDNESDAY, shift):
        assert padded[when.span.start : when.span.end] == when.text


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        (
            "Jets struck Gori on Friday just three days after demolishing a bridge.",
            "demolish",
            None,
        ),
        ("The rebels seized Goma on Sunday, a day after capturing Sake.", "capture", None),
        ("On Monday Israel struck Tyre, two weeks after bombing Sidon.", "bomb", None),
        ("The Islamic State (banned in Russia) attacked a village on Thursday.", "ban", None),
        ("Rebels supported by Turkey captured Dabiq on Sunday.", "support", None),
        ("The men arrested on Monday were freed on Thursday.", "arrest", "Monday"),
        ("On Friday a bomb exploded in a market killing six people.", "kill", "On Friday"),
    ],
)
def test_the_time_of_a_clause_is_not_that_of_what_describes_a_noun_or_was_before(
    nlp: Language, text: str, lemma: str, expected: str | None
) -> None:
    result = analyse(Document("doc-test", text), nlp)
    assert isinstance(result, Resolved)
    claim = next(c for c in result.claims if c.action.lemma == lemma)
    told = claim.role("time")
    assert (told.text if told is not None else None) == expected
