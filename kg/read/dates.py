"""Dates of publication in the many forms that news comes with."""

from __future__ import annotations

import datetime as dt
import logging
import re
from typing import Any

LOG = logging.getLogger("kg.read")

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4}|'?\d\d(?!\d|:))"
_DAY_FIRST = re.compile(rf"\b{_DAY}[\s,.-]*(?:of\s+)?{_MONTH}[\s,.-]*{_YEAR}", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}[\s.-]*{_DAY}\s*[,.\s-]\s*{_YEAR}", re.IGNORECASE)
_ISO = re.compile(r"\b(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})")
_COMPACT = re.compile(r"\b(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?=T?\d{4,6}|\D|$)")
_NUMERIC = re.compile(r"\b(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4})\b")
_TIME = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"\s*(?P<half>[ap]\.?m\.?\b)?",
    re.IGNORECASE,
)
_ZONE = re.compile(r"(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d)?(?!\d)")
_ZONES = {
    "UTC": 0, "GMT": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6,
    "PST": -8, "PDT": -7, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3,
}  # fmt: skip


def read_date(name: str, value: Any) -> dt.datetime | None:
    """The date as an aware datetime; one that cannot be read is None, with a warning.

    A date alone is midnight UTC, a time without a zone is UTC.
    """
    if value is None or value == "":
        return None
    parsed = parse_date(value)
    if parsed is None:
        shown = " ".join(str(value).split())[:60]
        LOG.warning("%s: the date '%s' is not understood and left out", name, shown)
    return parsed


def parse_date(value: Any) -> dt.datetime | None:
    """The date in a string, or in a number of seconds or milliseconds since 1970; else None."""
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return _epoch(float(value))
    text = str(value).strip()
    if re.fullmatch(r"\d{10}(\d{3})?(\.\d+)?", text):
        return _epoch(float(text))
    found = _date(text)
    if found is None:
        return None
    day, rest = found
    return _with_time(day, rest)


def _epoch(seconds: float) -> dt.datetime | None:
    if seconds >= 1e11:
        seconds /= 1000
    try:
        return dt.datetime.fromtimestamp(int(seconds), dt.timezone.utc) if seconds >= 1e8 else None
    except (ValueError, OverflowError, OSError):
        return None


def _date(text: str) -> tuple[dt.date, str] | None:
    """The day, and the words around it, where the time may stand."""
    for pattern in (_ISO, _COMPACT, _DAY_FIRST, _MONTH_FIRST):
        match = pattern.search(text)
        if match:
            day = _day(match["year"], match["month"], match["day"])
            return (day, text[: match.start()] + " " + text[match.end() :]) if day else None
    match = _NUMERIC.search(text)
    if match:
        day = _numeric(int(match["a"]), int(match["b"]), match["sep"], match["year"])
        return (day, text[match.end() :]) if day else None
    return None


def _numeric(a: int, b: int, separator: str, year: str) -> dt.date | None:
    """Day and month in figures: "3/4/2019" is read two ways, so it is not read at all."""
    if separator == "." or a > 12 or a == b:
        return _day(year, str(b), str(a))
    return _day(year, str(a), str(b)) if b > 12 else None


def _day(year: str, month: str, day: str) -> dt.date | None:
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    full = int(year.strip("'"))
    if full < 100:
        full += 2000 if full < 70 else 1900
    try:
        return dt.date(full, number, int(day))
    except ValueError:
        return None


def _with_time(day: dt.date, rest: str) -> dt.datetime:
    midnight = dt.datetime(day.year, day.month, day.day, tzinfo=dt.timezone.utc)
    rest = re.sub(r"\bT?(\d\d)(\d\d)(\d\d)(?=Z|$)", r"\1:\2:\3", rest)
    match = _TIME.search(rest.replace("T", " ") if re.search(r"T\d", rest) else rest)
    if not match:
        return midnight
    hour, minute, second = int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
    half = (match["half"] or "").lower()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return midnight.replace(
            hour=hour, minute=minute, second=min(second, 59), tzinfo=_zone(rest, match.end())
        )
    except ValueError:
        return midnight


def _zone(rest: str, start: int) -> dt.timezone:
    after = rest[max(start - 1, 0) :]
    match = _ZONE.search(after)
    if match:
        minutes = int(match["hours"]) * 60 + int(match["minutes"] or 0)
        if minutes < 24 * 60:
            return dt.timezone(dt.timedelta(minutes=minutes if match["sign"] == "+" else -minutes))
    for word in re.findall(r"\b[A-Z]{3,4}\b", rest):
        if word in _ZONES:
            return dt.timezone(dt.timedelta(hours=_ZONES[word]))
    return dt.timezone.utc
