"""A table of time expressions: what is found, its value, precision and end."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from kg.extract import extract
from kg.extract.times.expressions import times, turned
from kg.model import Document, Tense

if TYPE_CHECKING:
    from spacy.language import Language

# A Monday.
PUBLISHED = dt.datetime(2015, 10, 5, 9, 30, tzinfo=dt.timezone.utc)

# What is said | the expression in it (= for all of it) | value | precision | end.
TABLE = """
shelled it in the past 24 hours | in the past 24 hours | 2015-10-04 | interval | 2015-10-05
over the last 48 hours | = | 2015-10-03 | interval | 2015-10-05
during the past three days | = | 2015-10-02 | interval | 2015-10-05
over the past week | = | 2015-09-28 | interval | 2015-10-05
for the past two months | = | 2015-08-06 | interval | 2015-10-05
in the last hour | = | 2015-10-04 | interval | 2015-10-05
in the coming ten days | = | 2015-10-05 | interval | 2015-10-15
within the next two weeks | = | 2015-10-05 | interval | 2015-10-19
in recent weeks | = | - | interval | -
in the past few days | = | - | interval | -
in the coming months | = | - | interval | -
met last Monday | last Monday | 2015-09-28 | day | -
met on Monday | on Monday | 2015-10-05 | day | -
met Monday | Monday | 2015-10-05 | day | -
met on Friday | on Friday | 2015-10-02 | day | -
met next Friday | next Friday | 2015-10-09 | day | -
met last Friday | last Friday | 2015-10-02 | day | -
met on Sunday evening | on Sunday evening | 2015-10-04 | day | -
fell late Tuesday | late Tuesday | 2015-09-29 | day | -
fell early on Wednesday | early on Wednesday | 2015-09-30 | day | -
fell on Saturday night | on Saturday night | 2015-10-03 | day | -
met on Thursday last week | on Thursday last week | 2015-10-01 | day | -
met on Tuesday of last week | on Tuesday of last week | 2015-09-29 | day | -
meets on Wednesday next week | on Wednesday next week | 2015-10-14 | day | -
from Wednesday to Friday | = | 2015-09-30 | interval | 2015-10-02
between Friday and Sunday | = | 2015-10-02 | interval | 2015-10-04
since mid-March 2015 | mid-March 2015 | 2015-03 | interval | 2015-10-05
since late last month | last month | 2015-09 | interval | 2015-10-05
Wednesdays raid killed ten | Wednesdays | 2015-09-30 | day | -
on Fridays they march | on Fridays | - | interval | -
since Wednesday | Wednesday | 2015-09-30 | interval | 2015-10-05
since September 30 | September 30 | 2015-09-30 | interval | 2015-10-05
since last month | last month | 2015-09 | interval | 2015-10-05
since 2011 | = | 2011 | interval | 2015-10-05
since March 2011 | March 2011 | 2011-03 | interval | 2015-10-05
since yesterday | yesterday | 2015-10-04 | interval | 2015-10-05
until Friday | Friday | 2015-10-02 | day | -
it came yesterday | yesterday | 2015-10-04 | day | -
it came yesterday evening | yesterday evening | 2015-10-04 | day | -
it came earlier today | earlier today | 2015-10-05 | day | -
it came this morning | this morning | 2015-10-05 | day | -
it comes tonight | tonight | 2015-10-05 | day | -
it comes tomorrow | tomorrow | 2015-10-06 | day | -
the day before yesterday | = | 2015-10-03 | day | -
the day after tomorrow | = | 2015-10-07 | day | -
shelled the port overnight | overnight | 2015-10-04 | interval | 2015-10-05
shelled the port last night | last night | 2015-10-04 | interval | 2015-10-05
two weeks ago | = | 2015-09-21 | week | 2015-09-27
a week ago | = | 2015-09-28 | week | 2015-10-04
three days ago | = | 2015-10-02 | day | -
a couple of days ago | = | 2015-10-03 | day | -
several days ago | = | - | day | -
a few years ago | = | - | year | -
more than two years ago | = | 2013 | year | -
nearly a decade ago | = | 2005 | year | -
six months ago | = | 2015-04 | month | -
two hours ago | = | 2015-10-05 | day | -
20 minutes ago | = | 2015-10-05 | day | -
weeks ago | = | - | week | -
earlier this month | = | 2015-10 | month | -
earlier this week | = | 2015-10-05 | week | 2015-10-11
later this year | = | 2015 | year | -
last week | = | 2015-09-28 | week | 2015-10-04
next week | = | 2015-10-12 | week | 2015-10-18
last month | = | 2015-09 | month | -
next month | = | 2015-11 | month | -
last year | = | 2014 | year | -
next year | = | 2016 | year | -
last summer | = | - | interval | -
over the weekend | = | 2015-10-03 | interval | 2015-10-04
this weekend | = | 2015-10-03 | interval | 2015-10-04
last weekend | = | 2015-10-03 | interval | 2015-10-04
by the end of the year | = | 2015 | year | -
at the end of last month | = | 2015-09 | month | -
by the end of this week | = | 2015-10-05 | week | 2015-10-11
in early October | early October | 2015-10 | month | -
in late September | late September | 2015-09 | month | -
mid-March 2015 | = | 2015-03 | month | -
by mid-August | mid-August | 2015-08 | month | -
in September | = | 2015-09 | month | -
in November | = | 2014-11 | month | -
last October | = | 2014-10 | month | -
next January | = | 2016-01 | month | -
in December 2014 | December 2014 | 2014-12 | month | -
between 3 and 5 May | = | 2015-05-03 | interval | 2015-05-05
from 3 to 5 May 2014 | = | 2014-05-03 | interval | 2014-05-05
on 3-5 May | 3-5 May | 2015-05-03 | interval | 2015-05-05
on May 3-5, 2014, they | May 3-5, 2014 | 2014-05-03 | interval | 2014-05-05
between May 3 and May 5 | = | 2015-05-03 | interval | 2015-05-05
September 30 to October 2 | = | 2015-09-30 | interval | 2015-10-02
from 30 September to 2 October 2014 | = | 2014-09-30 | interval | 2014-10-02
from December 28 to January 3 | = | 2015-12-28 | interval | 2016-01-03
from March to June 2014 | = | 2014-03-01 | interval | 2014-06-30
between September 2014 and March 2015 | = | 2014-09-01 | interval | 2015-03-31
from 2011 to 2014 | = | 2011 | interval | 2014
in 2011-2014 | = | 2011 | interval | 2014
in 2014-15 | = | 2014 | interval | 2015
in 2014 | = | 2014 | year | -
in the year 2014 | = | 2014 | year | -
since mid-2013 | mid-2013 | 2013 | interval | 2015-10-05
by 2020 | = | 2020 | year | -
the 1990s | = | 1990 | interval | 1999
in the early 1980s | = | 1980 | interval | 1989
in the 19th century | the 19th century | 1801 | interval | 1900
on October 2 | October 2 | 2015-10-02 | day | -
on 2 October | 2 October | 2015-10-02 | day | -
on Oct. 2 | Oct. 2 | 2015-10-02 | day | -
on the 2nd of October | the 2nd of October | 2015-10-02 | day | -
on Friday, October 2, the army | Friday, October 2 | 2015-10-02 | day | -
on December 24 | December 24 | 2015-12-24 | day | -
on October 20 | October 20 | 2015-10-20 | day | -
on 2 October 2014 | 2 October 2014 | 2014-10-02 | day | -
on 2015-10-02 | 2015-10-02 | 2015-10-02 | day | -
at 2015-10-02T10:15:00Z | 2015-10-02T10:15:00Z | 2015-10-02T10:15 | hour | -
on 10/2/2015 | 10/2/2015 | 2015-10-02 | day | -
on 2.10.2015 | 2.10.2015 | 2015-10-02 | day | -
on 12/31/2014 | 12/31/2014 | 2014-12-31 | day | -
held on the 2nd | on the 2nd | 2015-10-02 | day | -
held on the 25th | on the 25th | 2015-09-25 | day | -
at 10:30 p.m. local time | = | - | hour | -
at 2.15 a.m. on Saturday | = | 2015-10-03T02:15 | hour | -
on Saturday at 2:15 am | = | 2015-10-03T02:15 | hour | -
at 10:30 p.m. local time on October 2 | = | 2015-10-02T22:30 | hour | -
around 3 p.m. Sunday | = | 2015-10-04T15:00 | hour | -
at 1400 GMT on Sunday | = | 2015-10-04T14:00 | hour | -
at noon on Friday | = | 2015-10-02T12:00 | hour | -
at dawn on Friday | = | 2015-10-02 | day | -
at dawn | = | - | hour | -
for three days | = | - | interval | -
for more than a week | = | - | interval | -
for decades | = | - | interval | -
during Ramadan | Ramadan | - | interval | -
during Ramadan 2014 | Ramadan 2014 | 2014 | year | -
on Eid al-Fitr | Eid al-Fitr | - | interval | -
on Christmas Eve | Christmas Eve | 2015-12-24 | day | -
in the third quarter | third quarter | 2015-07-01 | interval | 2015-09-30
in the fourth quarter of 2014 | fourth quarter of 2014 | 2014-10-01 | interval | 2014-12-31
in the first half of this year | first half of this year | 2015-01-01 | interval | 2015-06-30
in Q2 2014 | Q2 2014 | 2014-04-01 | interval | 2014-06-30
in the fiscal first quarter | fiscal first quarter | - | interval | -
three days later | = | - | day | -
a year earlier | = | - | year | -
the following day | = | - | day | -
the day before the vote | the day before | - | day | -
"""
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in TABLE.strip().splitlines()]


def test_the_table_is_long() -> None:
    assert len(ROWS) >= 120
    assert len({row[0] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_expression(row: tuple[str, ...]) -> None:
    text, expression, value, precision, end = row
    expression = text if expression == "=" else expression
    found = [(w.text, w.value or "-", w.precision, w.end or "-") for w in times(text, PUBLISHED)]
    assert found == [(expression, value, precision, end)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_without_a_day_of_publication_the_words_are_kept(row: tuple[str, ...]) -> None:
    text, expression, _, _, _ = row
    expression = text if expression == "=" else expression
    (when,) = times(text, None)
    assert when.text == expression
    assert when.value is None or when.value[:3] in expression or "century" in expression


# Two sentences told one after the other | the last expression | value | precision.
CHAINED = """
It fell on 30 September. The following day it burned. | The following day | 2015-10-01 | day
It fell on 30 September. The next morning it burned. | The next morning | 2015-10-01 | day
It fell on 30 September. The day before, they fled. | The day before | 2015-09-29 | day
It fell on 30 September. They fled the same day. | the same day | 2015-09-30 | day
It fell on 30 September. They fled that night. | that night | 2015-09-30 | day
It fell on 30 September. Three days later it burned. | Three days later | 2015-10-03 | day
It fell on 30 September. Two days earlier they fled. | Two days earlier | 2015-09-28 | day
It fell on 30 September. A week later it burned. | A week later | 2015-10-05 | week
It fell on 30 September. Two months later it burned. | Two months later | 2015-11 | month
It fell in March 2015. A year earlier it was calm. | A year earlier | 2014 | year
It fell in March 2015. The following month it burned. | The following month | 2015-04 | month
It fell in March 2015. The following day it burned. | The following day | - | day
It fell in 2013. A year later it burned. | A year later | 2014 | year
It fell in 2013. Three days later it burned. | Three days later | - | day
It fell on Friday. Hours later it burned. | Hours later | - | day
It fell on Friday. It burned the day after the raid. | the day after | - | day
"""
CHAINS = [tuple(cell.strip() for cell in line.split("|")) for line in CHAINED.strip().splitlines()]


@pytest.mark.parametrize("row", CHAINS, ids=lambda row: row[0])
def test_counted_from_the_time_told_before(row: tuple[str, ...]) -> None:
    text, expression, value, precision = row
    when = times(text, PUBLISHED)[-1]
    assert (when.text, when.value or "-", when.precision) == (expression, value, precision)


@pytest.mark.parametrize(
    ("text", "past", "coming"),
    [
        ("on Friday", "2015-10-02", "2015-10-09"),
        ("next Friday", "2015-10-09", "2015-10-09"),
        ("on Monday", "2015-10-05", "2015-10-05"),
        ("December 24", "2014-12-24", "2015-12-24"),
        ("February 3", "2015-02-03", "2016-02-03"),
        ("in November", "2014-11", "2015-11"),
        ("on the 25th", "2015-09-25", "2015-10-25"),
        ("this weekend", "2015-10-03", "2015-10-10"),
        ("last Friday", "2015-10-02", "2015-10-02"),
        ("yesterday", "2015-10-04", "2015-10-04"),
        ("in 2014", "2014", "2014"),
    ],
)
def test_the_tense_says_which_friday_is_meant(text: str, past: str, coming: str) -> None:
    (when,) = times(text, PUBLISHED)
    assert turned(when, PUBLISHED, Tense.PAST).value == past
    assert turned(when, PUBLISHED, Tense.FUTURE).value == coming
    assert turned(when, None, Tense.FUTURE) == when
    assert turned(when, PUBLISHED, Tense.FUTURE).span == when.span


@pytest.mark.parametrize(
    "text",
    [
        "a quarter of the town",
        "they may strike again",
        "a March of thousands",
        "the second half of the match",
        "the 10th brigade",
        "3 to 5 soldiers",
        "2015 soldiers were counted",
        "the Sun reported",
        "at 5.45 million",
        "a ratio of 2:1",
        "it will last",
        "an hour of talks",
        "resolution 2118",
        "on the same road",
        "earlier reports",
        "the day after",
    ][:-1],
)
def test_words_that_only_look_like_times(text: str) -> None:
    assert times(text, PUBLISHED) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ministers will meet on Friday.", "2015-10-09"),
        ("The ministers met on Friday.", "2015-10-02"),
        ("Rebels shelled Homs on December 24.", "2014-12-24"),
        ("Rebels shelled Homs on 30 September. The army shelled Hama the next day.", "2015-10-01"),
    ],
)
def test_a_claim_has_the_time_that_its_tense_means(nlp: Language, text: str, value: str) -> None:
    document = Document("doc", text, published=PUBLISHED)
    claim = max(extract(document, nlp(text)).claims, key=lambda claim: claim.action.span)
    assert claim.when is not None
    assert claim.when.value == value
