"""What an expression for a stretch of time means: from one day, month or year to another."""

from __future__ import annotations

import datetime as dt
import re

from kg.extract.times.anchor import Anchor, Found, day_of, last_of, nearest, shifted
from kg.extract.times.patterns import DAYS, MONTHS
from kg.model import When


def day_range(found: Found, anchor: Anchor) -> When | None:
    """From one day to another: "between 3 and 5 May", "September 30 to October 2, 2015"."""
    parts = found.parts
    plain = re.search(r"\sand\s", found.text, re.IGNORECASE)
    if plain and not found.text.lower().startswith("between"):
        return None
    first = MONTHS[parts["name"] or parts["name2"]]
    last = MONTHS[parts["name2"] or parts["name"]]
    ends: list[dt.date | None] = []
    if parts["year"]:
        year = int(parts["year"])
        ends = [day_of(year, first, int(parts["day"])), day_of(year, last, int(parts["day2"]))]
    else:
        until = nearest(last, int(parts["day2"]), anchor)
        ends = [day_of(until.year, first, int(parts["day"])) if until else None, until]
        if until is None and anchor.day is None and int(parts["day2"]) <= 31:
            return found.when(None, "interval")
    start, end = ends
    if start is None or end is None:
        return None
    if start > end:
        start = day_of(start.year - 1, start.month, start.day) or start
    return found.when(start.isoformat(), "interval", end.isoformat())


def month_range(found: Found, anchor: Anchor) -> When | None:
    parts = found.parts
    year2 = parts["year2"] or parts["year"]
    first, last = MONTHS[parts["name"]], MONTHS[parts["name2"]]
    if {parts["name"], parts["name2"]} & {"may", "march"} and found.text.islower():
        return None
    if not year2 and anchor.day is None:
        return found.when(None, "interval")
    if year2:
        until = int(year2)
    else:
        assert anchor.day is not None
        until = anchor.day.year - (1 if last > anchor.day.month else 0)
    since = int(parts["year"]) if parts["year"] else until - (1 if first > last else 0)
    end = last_of(until, last)
    return found.when(dt.date(since, first, 1).isoformat(), "interval", end.isoformat())


def years(found: Found, anchor: Anchor) -> When | None:
    first, last = found.parts["year"], found.parts["year2"]
    if len(last) == 2:
        last = first[:2] + last
    return found.when(first, "interval", last) if int(first) < int(last) else None


def quarter(found: Found, anchor: Anchor) -> When | None:
    """A quarter or half of a year; without a year the last one that has begun."""
    parts = found.parts
    names = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
    nth = names.get(parts["nth"]) or int(parts["nth"])
    length = 6 if parts.get("part") == "half" else 3
    if "fiscal" in found.text.lower() or "financial" in found.text.lower():
        return found.when(None, "interval")
    year = int(parts["year"]) if parts.get("year") else None
    if year is None and anchor.day is not None and parts["nth"] != "last":
        step = {"last": -1, "next": 1}.get(parts.get("which") or "", 0)
        year = anchor.day.year + step
        if not parts.get("which") and (nth - 1) * length + 1 > anchor.day.month:
            year -= 1
    if year is None:
        return found.when(None, "interval")
    start = dt.date(year, (nth - 1) * length + 1, 1)
    end = last_of(year, nth * length)
    return found.when(start.isoformat(), "interval", end.isoformat())


def weekdays(found: Found, anchor: Anchor) -> When | None:
    if anchor.day is None:
        return found.when(None, "interval")
    first, last = DAYS[found.parts["weekday"]], DAYS[found.parts["weekday2"]]
    end = shifted(anchor.day, -((anchor.day.weekday() - last) % 7))
    if anchor.ahead:
        end = shifted(anchor.day, (last - anchor.day.weekday()) % 7)
    start = shifted(end, -((last - first) % 7))
    return found.when(start.isoformat(), "interval", end.isoformat())
