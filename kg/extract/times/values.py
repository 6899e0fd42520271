"""What a time expression means on the calendar, seen from the day of publication."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from kg.extract.times.anchor import (
    Anchor,
    Found,
    Parts,
    day_of,
    month_from,
    nearest,
    shifted,
    year_of,
)
from kg.extract.times.patterns import DAYS, FEASTS, MONTHS, NUMBERS, UNITS
from kg.extract.times.stretches import day_range, month_range, quarter, weekdays, years
from kg.model import Span, When


def value_of(name: str, match: re.Match[str], span: Span, anchor: Anchor) -> When | None:
    """The value of one match of a pattern; None where it turns out to be no time."""
    text = match.string[span.start : span.end]
    parts = {
        key: " ".join((value or "").lower().split()) for key, value in match.groupdict().items()
    }
    found = Found(text, span, parts, match.string[span.end : span.end + 20])
    when = VALUES[name](found, anchor)
    if when is None or when.value is None or not re.search(r"\bsince\W", _led(match, span)):
        return when
    if when.precision == "interval" or anchor.day is None:
        return when
    return When(when.text, when.span, when.value, "interval", anchor.day.isoformat())


def _led(match: re.Match[str], span: Span) -> str:
    """The expression in lower case with a "since" before it."""
    before = match.string[max(0, span.start - 18) : span.start].lower()
    kept = (
        before if re.search(r"\bsince\s+(?:the\s+)?(?:(?:early|late|mid)[\s-]+)?$", before) else ""
    )
    return kept + match.string[span.start : span.end].lower()


def _instant(found: Found, anchor: Anchor) -> When | None:
    parts = found.parts
    exact = day_of(int(parts["year"]), int(parts["month"]), int(parts["day"]))
    if exact is None or int(parts["hour"]) > 23:
        return None
    return found.when(f"{exact.isoformat()}T{parts['hour']}:{parts['minute']}", "hour")


def _date(found: Found, anchor: Anchor) -> When | None:
    """A day of a month: with a year as it stands, else the one nearest before publication."""
    parts, text = found.parts, found.text
    month = int(parts["month"]) if parts.get("month") else MONTHS[parts["name"]]
    day = int(parts["day"])
    if parts.get("name") in ("may", "march") and parts["name"] in text and text[0].isalpha():
        return None
    if not 1 <= day <= 31 or not 1 <= month <= 12:
        return None
    if parts.get("year"):
        exact = day_of(int(parts["year"]), month, day)
        return found.when(exact.isoformat(), "day") if exact else None
    if anchor.day is None:
        return found.when(None, "day")
    near = nearest(month, day, anchor)
    return found.when(near.isoformat(), "day") if near else None


def _numeric(found: Found, anchor: Anchor) -> When | None:
    """A date in numbers: the reading that exists, else the one nearer to publication.

    Where neither tells, only the year is certain.
    """
    parts = found.parts
    first, second, year = int(parts["first"]), int(parts["second"]), int(parts["year"])
    read = [day_of(year, second, first), day_of(year, first, second)]
    dates = sorted({date for date in read if date is not None})
    if not dates:
        return None
    if len(dates) > 1 and anchor.day is None:
        return found.when(f"{year:04d}", "year")
    now = anchor.day or dates[0]
    near = min(dates, key=lambda d: (d > now, abs((d - now).days)))
    return found.when(near.isoformat(), "day")


def _nth(found: Found, anchor: Anchor) -> When | None:
    """A day of the month of publication, or of the month before if that is still to come."""
    day = int(found.parts["day"])
    if not 1 <= day <= 31:
        return None
    if anchor.day is None:
        return found.when(None, "day")
    now = anchor.day
    step = (1 if day < now.day else 0) if anchor.ahead else (-1 if day > now.day else 0)
    months = now.year * 12 + now.month - 1 + step
    exact = day_of(months // 12, months % 12 + 1, day)
    return found.when(exact.isoformat() if exact else None, "day")


def _month_year(found: Found, anchor: Anchor) -> When | None:
    return found.when(f"{found.parts['year']}-{MONTHS[found.parts['name']]:02d}", "month")


def _clock(found: Found, anchor: Anchor) -> When | None:
    """An hour of a day that stands beside it or is not told; "T22:30" until they are joined."""
    parts = found.parts
    if parts.get("word"):
        hour = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}.get(parts["word"])
        return found.when(f"T{hour}" if hour else None, "hour")
    hours, minutes = int(parts["hour"]), int(parts.get("minute") or 0)
    if parts.get("half"):
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if parts["half"] == "p" else 0)
    return found.when(f"T{hours:02d}:{minutes:02d}", "hour") if hours < 24 else None


def _count(parts: Parts) -> int:
    count = (parts.get("count") or "").removesuffix(" of").removeprefix("a ")
    if not count:
        return 1
    return int(count) if count.isdigit() else NUMBERS.get(count, 0)


def _within(found: Found, anchor: Anchor) -> When | None:
    """A stretch up to or from publication: "over the past 24 hours", "in the coming days"."""
    unit, side = found.parts["unit"], found.parts["side"]
    counted = bool(found.parts["count"])
    if not counted and side in ("last", "next") and unit in ("week", "month", "year"):
        if not found.text.endswith("s"):
            return _part(found, anchor, side, unit)
    if not counted and unit == "day" and side in ("next", "previous"):
        return found.when(None, "day")
    count = 0 if not counted and found.text.endswith("s") else _count(found.parts)
    if anchor.day is None or count == 0:
        return found.when(None, "interval")
    now = anchor.day
    days = max(1, (count + 23) // 24) if not UNITS[unit] else count * UNITS[unit]
    if side in ("next", "coming"):
        return found.when(now.isoformat(), "interval", shifted(now, days).isoformat())
    return found.when(shifted(now, -days).isoformat(), "interval", now.isoformat())


def _ago(found: Found, anchor: Anchor) -> When | None:
    """A point counted back from publication, or "earlier" and "later" from the time before it."""
    unit, side = found.parts["unit"], found.parts["side"]
    precision = {"minute": "day", "hour": "day", "fortnight": "week", "decade": "year"}.get(
        unit, unit
    )
    plural = not found.parts["count"]
    if plural and side != "ago" and not re.search(r"s\s", found.text):
        return None
    if side == "before" and not _ends(found.after):
        return found.when(None, precision)
    count = 0 if plural else _count(found.parts)
    base, step = anchor.day, -count
    if side != "ago":
        base, known = _told_before(anchor)
        step = count if side == "later" else -count
        if known in ("month", "year") and unit not in ("month", "year", "decade"):
            base = None
        if known == "year" and unit == "month":
            base = None
    if base is None or count == 0:
        return found.when(None, precision)
    return _counted(found, base, step, unit)


def _counted(found: Found, base: dt.date, step: int, unit: str) -> When:
    """The point so many units from a day."""
    if unit in ("minute", "hour"):
        near = abs(step) < 12 or unit == "minute"
        return found.when(base.isoformat() if near else None, "day")
    if unit in ("year", "decade"):
        years = step * (10 if unit == "decade" else 1)
        return found.when(year_of(base.year + years), "year")
    if unit == "month":
        return found.when(month_from(base, step), "month")
    value = shifted(base, step * UNITS[unit])
    return found.when(value.isoformat(), "day") if unit == "day" else _week(found, value)


def _told_before(anchor: Anchor) -> tuple[dt.date | None, str]:
    """The first day of the time told before, and how precise that time is."""
    before = anchor.before
    if before is None or before.value is None:
        return None, ""
    year, month, day = (*(int(part) for part in before.value[:10].split("-")), 1, 1)[:3]
    return day_of(year, month, day), before.precision


def _ends(after: str) -> bool:
    """Whether nothing that a "before" or "after" could govern follows."""
    return not re.match(r"\s+(?!and\b|but\b|when\b|in\b|at\b|as\b|said\b)[\w“\"‘']", after)


def _adjacent(found: Found, anchor: Anchor) -> When | None:
    """The day or week beside the one told before: "the next day", "the day before"."""
    parts = found.parts
    step = {"following": 1, "next": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1}
    unit = parts["unit"]
    unit = unit if unit in UNITS else "day"
    if parts["step"] in ("before", "after") and not _ends(found.after):
        return found.when(None, unit)
    base, known = _told_before(anchor)
    fine = known in ("day", "hour") or (known == "month" and unit in ("month", "year"))
    if base is None or not (fine or unit == "year"):
        return found.when(None, unit)
    return _counted(found, base, step.get(parts["step"], 0), unit)


def _week(found: Found, day: dt.date) -> When:
    monday = shifted(day, -day.weekday())
    return found.when(monday.isoformat(), "week", shifted(monday, 6).isoformat())


def _owns(found: Found) -> bool:
    """Whether "Wednesdays" is "Wednesday's" in a text without apostrophes: "Wednesdays raid"."""
    follows = re.match(
        r"\s+(?!and\b|or\b|to\b|at\b|in\b|when\b|for\b|from\b|the\b)[a-z]", found.after
    )
    return follows is not None and found.parts["side"] != "on"


def _weekday(found: Found, anchor: Anchor) -> When | None:
    """A day of the week: the last one up to publication; "next" the coming one."""
    parts = found.parts
    if parts["many"] and not _owns(found):
        return found.when(None, "interval")
    if anchor.day is None:
        return found.when(None, "day")
    now, wanted = anchor.day, DAYS[parts["weekday"]]
    if parts["week"]:
        step = {"last": -7, "this": 0, "next": 7}[parts["week"]]
        return found.when(shifted(now, step + wanted - now.weekday()).isoformat(), "day")
    back = (now.weekday() - wanted) % 7
    if parts["side"] == "next" or (anchor.ahead and parts["side"] not in ("last", "past")):
        forward = (7 - back) if back else (7 if parts["side"] == "next" else 0)
        return found.when(shifted(now, forward).isoformat(), "day")
    if parts["side"] == "last" and back == 0:
        back = 7
    return found.when(shifted(now, -back).isoformat(), "day")


def _part_of(found: Found, anchor: Anchor) -> When | None:
    return _part(found, anchor, found.parts["which"], found.parts["unit"])


def _part(found: Found, anchor: Anchor, which: str, unit: str) -> When | None:
    """This, last or next week, month or year."""
    if anchor.day is None:
        return found.when(None, unit if unit in UNITS else "interval")
    now, step = anchor.day, {"last": -1, "next": 1}.get(which, 0)
    if unit == "week":
        return _week(found, shifted(now, 7 * step))
    if unit == "weekend":
        saturday = shifted(now, (5 - now.weekday()) % 7 - 7 * (step <= 0))
        if now.weekday() >= 5 and which in ("this", "the"):
            saturday = shifted(now, 5 - now.weekday())
        if anchor.ahead and step <= 0 and now.weekday() < 5:
            saturday = shifted(saturday, 7)
        return found.when(saturday.isoformat(), "interval", shifted(saturday, 1).isoformat())
    if unit == "month":
        return found.when(month_from(now, step), "month")
    return (
        found.when(year_of(now.year + step), "year")
        if unit == "year"
        else found.when(None, "interval")
    )


def _named_month(found: Found, anchor: Anchor) -> When | None:
    """A month without a year: the last such month before publication, with "next" the coming."""
    name, side = found.parts["name"], found.parts["side"]
    if name in ("may", "march") and not found.text.split()[-1].split("-")[-1][:1].isupper():
        return None
    month = MONTHS[name]
    if anchor.day is None:
        return found.when(None, "month")
    now = anchor.day
    year = now.year - (1 if month > now.month else 0)
    if side == "next" or (anchor.ahead and side != "last"):
        year = now.year + (0 if month > now.month or side != "next" and month == now.month else 1)
    if side == "last" and month == now.month:
        year -= 1
    return found.when(f"{year:04d}-{month:02d}", "month")


def _today(found: Found, anchor: Anchor) -> When | None:
    """Days named from the day of publication; "overnight" and "last night" reach into it."""
    if anchor.day is None:
        return found.when(None, "day")
    name = found.parts["word"]
    if name in ("overnight", "last night"):
        start = shifted(anchor.day, -1).isoformat()
        return found.when(start, "interval", anchor.day.isoformat())
    steps = {"yesterday": -1, "tomorrow": 1, "the day before yesterday": -2}
    step = {**steps, "the day after tomorrow": 2}.get(name, 0)
    return found.when(shifted(anchor.day, step).isoformat(), "day")


def _feast(found: Found, anchor: Anchor) -> When | None:
    """A feast: on its day where it has one, else only in its year."""
    fixed, year = FEASTS.get(found.parts["name"]), found.parts["year"]
    if not found.text[:1].isupper():
        return None
    if fixed is None:
        return found.when(year or None, "year" if year else "interval")
    exact = day_of(int(year), *fixed) if year else nearest(*fixed, anchor)
    return found.when(exact.isoformat() if exact else None, "day")


def _unknown(precision: str) -> Callable[[Found, Anchor], When | None]:
    return lambda found, anchor: found.when(None, precision)


VALUES: dict[str, Callable[[Found, Anchor], When | None]] = {
    "instant": _instant,
    "numeric": _numeric,
    "iso": _date,
    "day_month": _date,
    "month_day": _date,
    "day_range": day_range,
    "month_range": month_range,
    "years": years,
    "month_year": _month_year,
    "quarter": quarter,
    "clock": _clock,
    "part_of_day": _clock,
    "adjacent": _adjacent,
    "within": _within,
    "ago": _ago,
    "weekday": _weekday,
    "weekdays": weekdays,
    "edge": _part_of,
    "part_of": _part_of,
    "season_month": _named_month,
    "today": _today,
    "recent": _unknown("interval"),
    "lasting": _unknown("interval"),
    "decade": lambda found, _: found.when(
        f"{found.parts['year']}0", "interval", f"{found.parts['year']}9"
    ),
    "century": lambda found, _: found.when(
        f"{int(found.parts['nth']) - 1}01", "interval", f"{found.parts['nth']}00"
    ),
    "year": lambda found, _: found.when(found.parts["year"], "year"),
    "feast": _feast,
    "nth": _nth,
}
