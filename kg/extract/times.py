"""Time expressions with their calendar value, and the one that belongs to an event."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from kg.extract.time_patterns import DAYS, MONTHS, NUMBERS, UNITS, patterns, probe
from kg.extract.tree import Tree
from kg.model import Span, When


def times(text: str, published: dt.datetime | None, start: int = 0) -> tuple[When, ...]:
    """The time expressions of a text (one sentence, say), in order, with values where they show.

    `published` anchors what is relative; without it only full dates have a value. `start` is
    added to every offset.
    """
    if not probe().search(text):
        return ()
    anchor = published.date() if published is not None else None
    found: list[When] = []
    for name, pattern in patterns():
        for match in pattern.finditer(text):
            span = _trimmed(match)
            if any(span.overlaps(w.span) for w in found):
                continue
            when = _when(name, match, span, anchor)
            if when is not None:
                found.append(when)
    found.sort(key=lambda w: w.span)
    return tuple(
        When(w.text, Span(w.span.start + start, w.span.end + start), w.value, w.precision, w.end)
        for w in found
    )


def _trimmed(match: re.Match[str]) -> Span:
    begin, end = match.span()
    text = match.string
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and (text[end - 1].isspace() or text[end - 1] in ",."):
        end -= 1
    return Span(begin, end)


def _when(name: str, match: re.Match[str], span: Span, anchor: dt.date | None) -> When | None:
    """The value of one match of a pattern; None where it turns out to be no time."""
    text = match.string[span.start : span.end]
    parts = {key: (value or "").lower() for key, value in match.groupdict().items()}
    if name in ("iso", "day_month", "month_day"):
        return _date(text, span, parts, anchor)
    if name == "numeric":
        return _numeric(text, span, parts)
    if name == "nth":
        return _nth(text, span, int(parts["day"]), anchor)
    if name == "recent":
        return When(text, span, None, "interval")
    if name == "decade":
        return When(text, span, f"{parts['year']}0", "interval", f"{parts['year']}9")
    if name == "month_year":
        return _month(text, span, int(parts["year"]), MONTHS[parts["name"]])
    if name == "within":
        return _within(text, span, parts, anchor)
    if name == "ago":
        return _ago(text, span, parts, anchor)
    if name == "weekday":
        return _weekday(text, span, parts, anchor)
    if name == "part_of":
        return _part_of(text, span, parts, anchor)
    if name == "season_month":
        return _named_month(match, text, span, parts, anchor)
    if name == "today":
        return _today(text, span, parts["word"], anchor)
    return When(text, span, parts["year"], "year")


def _date(text: str, span: Span, parts: dict[str, str], anchor: dt.date | None) -> When | None:
    """A day of a month: with a year as it stands, else the one nearest before publication."""
    month = int(parts["month"]) if parts.get("month") else MONTHS[parts["name"]]
    day = int(parts["day"])
    if parts.get("name") in ("may", "march") and parts["name"] in text and text[0].isalpha():
        return None
    if not 1 <= day <= 31 or not 1 <= month <= 12:
        return None
    if parts.get("year"):
        exact = _day(int(parts["year"]), month, day)
        return When(text, span, exact.isoformat(), "day") if exact else None
    if anchor is None:
        return When(text, span, None, "day")
    years = [anchor.year, anchor.year - 1, anchor.year + 1]
    dates = [d for d in (_day(year, month, day) for year in years) if d is not None]
    if not dates:
        return None
    near = min(dates, key=lambda d: (abs((d - anchor).days + 60), d))
    return When(text, span, near.isoformat(), "day")


def _numeric(text: str, span: Span, parts: dict[str, str]) -> When | None:
    """A date in numbers, day first as most of the world writes; month first if it must be."""
    first, second, year = int(parts["first"]), int(parts["second"]), int(parts["year"])
    exact = _day(year, second, first) or _day(year, first, second)
    return When(text, span, exact.isoformat(), "day") if exact else None


def _nth(text: str, span: Span, day: int, anchor: dt.date | None) -> When | None:
    """A day of the month of publication, or of the month before if that is still to come."""
    if not 1 <= day <= 31:
        return None
    if anchor is None:
        return When(text, span, None, "day")
    months = anchor.year * 12 + anchor.month - 1 - (1 if day > anchor.day else 0)
    exact = _day(months // 12, months % 12 + 1, day)
    return When(text, span, exact.isoformat() if exact else None, "day")


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _month(text: str, span: Span, year: int, month: int) -> When:
    return When(text, span, f"{year:04d}-{month:02d}", "month")


def _named_month(
    match: re.Match[str],
    text: str,
    span: Span,
    parts: dict[str, str],
    anchor: dt.date | None,
) -> When | None:
    """A month without a year: the last such month before publication, with "next" the coming."""
    name = parts["name"]
    written = match.group("name")
    if name in ("may", "march") and not written[:1].isupper():
        return None
    month = MONTHS[name]
    if anchor is None:
        return When(text, span, None, "month")
    year = anchor.year - (1 if month > anchor.month else 0)
    if parts["side"] == "next":
        year = anchor.year + (0 if month > anchor.month else 1)
    if parts["side"] == "last" and month == anchor.month:
        year -= 1
    return _month(text, span, year, month)


def _count(parts: dict[str, str]) -> int:
    count = parts.get("count") or ""
    if not count:
        return 1
    return int(count) if count.isdigit() else NUMBERS.get(count, 0)


def _within(text: str, span: Span, parts: dict[str, str], anchor: dt.date | None) -> When | None:
    """A stretch up to or from publication: "over the past 24 hours", "in the coming days"."""
    unit, side = parts["unit"], parts["side"]
    if not parts["count"] and side in ("last", "next") and unit in ("week", "month", "year"):
        return _part_of(text, span, {"which": side, "unit": unit, "side": ""}, anchor)
    count = _count(parts)
    if not parts["count"] and unit == "day" and side in ("next", "previous"):
        return When(text, span, None, "day")
    if not parts["count"] and text.endswith("s"):
        count = 0
    if anchor is None or count == 0:
        return When(text, span, None, "interval")
    days = max(1, (count + 23) // 24) if unit == "hour" else count * UNITS[unit]
    if side in ("next", "coming"):
        return When(text, span, anchor.isoformat(), "interval", _shift(anchor, days).isoformat())
    return When(text, span, _shift(anchor, -days).isoformat(), "interval", anchor.isoformat())


def _shift(anchor: dt.date, days: int) -> dt.date:
    try:
        return anchor + dt.timedelta(days=days)
    except OverflowError:
        return anchor


def _ago(text: str, span: Span, parts: dict[str, str], anchor: dt.date | None) -> When | None:
    """A point counted back: "two days ago"; "earlier" and "later" count from another event."""
    unit, count = parts["unit"], _count(parts)
    precision = "day" if unit in ("hour", "day") else unit
    if anchor is None or count == 0 or parts["side"] != "ago":
        return When(text, span, None, precision)
    if unit == "hour":
        return When(text, span, anchor.isoformat() if count < 12 else None, "day")
    if unit == "year":
        return When(text, span, f"{anchor.year - count:04d}", "year")
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 - count
        return _month(text, span, months // 12, months % 12 + 1)
    value = _shift(anchor, -count * UNITS[unit])
    if unit == "week":
        return _week(text, span, value)
    return When(text, span, value.isoformat(), "day")


def _week(text: str, span: Span, day: dt.date) -> When:
    monday = day - dt.timedelta(days=day.weekday())
    return When(text, span, monday.isoformat(), "week", _shift(monday, 6).isoformat())


def _weekday(text: str, span: Span, parts: dict[str, str], anchor: dt.date | None) -> When | None:
    """A day of the week: the last one up to publication; "next" the coming one."""
    if text.lower().endswith("days"):
        return When(text, span, None, "interval")
    if anchor is None:
        return When(text, span, None, "day")
    wanted = DAYS[parts["weekday"]]
    back = (anchor.weekday() - wanted) % 7
    if parts["side"] == "next":
        return When(text, span, _shift(anchor, (7 - back) if back else 7).isoformat(), "day")
    if parts["side"] == "last" and back == 0:
        back = 7
    return When(text, span, _shift(anchor, -back).isoformat(), "day")


def _part_of(text: str, span: Span, parts: dict[str, str], anchor: dt.date | None) -> When | None:
    """This, last or next week, month or year."""
    unit, which = parts["unit"], parts["which"]
    if anchor is None:
        return When(text, span, None, unit if unit in UNITS else "interval")
    step = {"last": -1, "this": 0, "next": 1}[which]
    if unit == "week":
        return _week(text, span, _shift(anchor, 7 * step))
    if unit == "weekend":
        saturday = anchor + dt.timedelta(days=(5 - anchor.weekday()) % 7 - 7 * (step <= 0))
        if anchor.weekday() >= 5 and which == "this":
            saturday = anchor - dt.timedelta(days=anchor.weekday() - 5)
        return When(text, span, saturday.isoformat(), "interval", _shift(saturday, 1).isoformat())
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + step
        return _month(text, span, months // 12, months % 12 + 1)
    if unit == "year":
        return When(text, span, f"{anchor.year + step:04d}", "year")
    return When(text, span, None, "interval")


def _today(text: str, span: Span, word: str, anchor: dt.date | None) -> When:
    """Days named from the day of publication; "overnight" and "last night" reach into it."""
    if anchor is None:
        return When(text, span, None, "day")
    name = " ".join(word.split())
    if name in ("overnight", "last night"):
        return When(text, span, _shift(anchor, -1).isoformat(), "interval", anchor.isoformat())
    step = {"yesterday": -1, "tomorrow": 1, "the day before yesterday": -2}.get(name, 0)
    return When(text, span, _shift(anchor, step).isoformat(), "day")


def sentence_times(tree: Tree, sentence: int, published: dt.datetime | None) -> tuple[When, ...]:
    """The time expressions of one sentence, as spans of the whole text."""
    span = tree.sentence_span(sentence)
    return times(tree.slice(span), published, span.start)


def when_for(
    tree: Tree, index: int, published: dt.datetime | None, known: Sequence[When] | None = None
) -> When | None:
    """The time of an event word: below the word itself, else below what governs it, else None.

    `known` are the times of its sentence, where the caller has them already. The walk goes up
    over complements and conjuncts and stops at a reporting clause's own time ("said on Sunday").
    """
    word = tree.words[index]
    found = known if known is not None else sentence_times(tree, word.sentence, published)
    if not found:
        return None
    for position in _clauses(tree, index):
        near = [w for w in found if _belongs(tree, position, w)]
        if near:
            return min(near, key=lambda w: (w.value is None, abs(w.span.start - word.start)))
    return None


def _clauses(tree: Tree, index: int) -> Iterator[int]:
    """The word and the words that share its time, nearest first."""
    words = tree.words
    current = index
    yield current
    for _ in range(6):
        word = words[current]
        dep = word.dep.split(":")[0]
        if word.head == current or dep in ("ccomp", "parataxis", "root", "appos"):
            return
        if dep in ("acl", "advcl") and word.dep != "acl" and dep != "advcl":
            return
        if word.upos in ("VERB", "AUX") and dep in ("acl", "advcl") and _finite(tree, current):
            return
        current = word.head
        yield current


def _finite(tree: Tree, index: int) -> bool:
    return tree.words[index].xpos in ("VBD", "VBZ", "VBP") or tree.child(index, "aux") is not None


def _belongs(tree: Tree, governor: int, when: When) -> bool:
    """Whether a time expression is an adverbial of a word, not of something below it."""
    for child in tree.words[governor].children:
        word = tree.words[child]
        if word.dep.split(":")[0] not in (
            "obl",
            "advmod",
            "nmod",
            "nummod",
            "appos",
            "amod",
            "dep",
        ):
            continue
        if when.span.start <= word.start < when.span.end:
            return True
        if word.dep.startswith("obl") and any(
            when.span.start <= tree.words[c].start < when.span.end and tree.words[c].dep == "conj"
            for c in word.children
        ):
            return True
    word = tree.words[governor]
    return when.span.start <= word.start < when.span.end
