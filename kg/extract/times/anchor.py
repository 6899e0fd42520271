"""What relative times count from, and the steps on the calendar that they take."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from kg.model import Span, When

Parts = dict[str, str]


class Anchor(NamedTuple):
    """What relative times count from: the day of publication, and the last time told before.

    `direction` is 1 for what is still to come (the next such day and not the last one), -1 for what
    is past, 0 where that is not known.
    """

    day: dt.date | None
    before: When | None = None
    direction: int = 0

    @property
    def ahead(self) -> bool:
        """Whether the next such day is meant."""
        return self.direction > 0


class Found(NamedTuple):
    """One match of a pattern: its words, its parts in lower case, and what follows it."""

    text: str
    span: Span
    parts: Parts
    after: str

    def when(self, value: str | None, precision: str, end: str | None = None) -> When:
        """The expression with a value."""
        return When(self.text, self.span, value, precision, end)


def day_of(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def shifted(day: dt.date, days: int) -> dt.date:
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return day


def month_from(day: dt.date, step: int) -> str | None:
    """The month so many months later, None outside the calendar."""
    months = day.year * 12 + day.month - 1 + step
    return f"{months // 12:04d}-{months % 12 + 1:02d}" if 1 <= months // 12 <= 9999 else None


def year_of(year: int) -> str | None:
    return f"{year:04d}" if 1 <= year <= 9999 else None


def last_of(year: int, month: int) -> dt.date:
    return shifted(dt.date(year + month // 12, month % 12 + 1, 1), -1)


def nearest(month: int, day: int, anchor: Anchor) -> dt.date | None:
    """The day of a month without a year: the last one, or one that comes soon."""
    if anchor.day is None:
        return None
    now = anchor.day
    years = [now.year, now.year - 1, now.year + 1]
    dates = [d for year in years if (d := day_of(year, month, day)) is not None]
    if anchor.ahead:
        return min((d for d in dates if d >= now), default=None)
    if anchor.direction < 0:
        return max((d for d in dates if d <= now), default=None)
    return min(dates, key=lambda d: (abs((d - now).days + 60), d), default=None)
