"""The words and patterns of English time expressions."""

from __future__ import annotations

import re
from functools import cache

MONTHS = {
    name: number
    for number, names in enumerate(
        """january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|
        september sept sep|october oct|november nov|december dec""".split("|"),
        start=1,
    )
    for name in names.split()
}
DAYS = {
    name: number
    for number, names in enumerate(
        """monday mon|tuesday tue tues|wednesday wed weds|thursday thu thur thurs|friday fri|
        saturday sat|sunday sun""".split("|")
    )
    for name in names.split()
}
SHORT = {"may", "mar", "sun", "sat"}
NUMBERS = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen twenty""".split()
    )
} | {"a": 1, "an": 1, "couple": 2, "several": 0, "few": 0, "recent": 0, "past": 1, "last": 1}
UNITS = {"hour": 0, "day": 1, "week": 7, "month": 30, "year": 365}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_LONG_MONTH = "|".join(name for name in MONTHS if len(name) > 3 and name != "sept")
_DAY = "|".join(sorted(DAYS, key=len, reverse=True))
_LONG_DAY = "|".join(name for name in DAYS if name.endswith("day"))
_COUNT = r"\d{1,3}|an?|" + "|".join(w for w in NUMBERS if len(w) > 2 and w not in ("past", "last"))
_ORDINAL = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"

PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "numeric",
        r"(?P<first>[0-3]?\d)(?P<mark>[./-])(?P<second>[0-3]?\d)(?P=mark)(?P<year>(?:19|20)\d\d)",
    ),
    ("iso", rf"{_YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d)"),
    (
        "day_month",
        rf"(?:(?:{_DAY})\.?,?\s+)?(?:the\s+)?{_ORDINAL}\s+(?:of\s+)?(?P<name>{_MONTH})\b\.?,?"
        rf"(?:\s+{_YEAR})?",
    ),
    (
        "month_day",
        rf"(?:(?:{_DAY})\.?,?\s+)?(?P<name>{_MONTH})\b\.?\s+{_ORDINAL}(?![\d,.]*\d)"
        rf"(?:,?\s+{_YEAR})?",
    ),
    ("month_year", rf"(?P<name>{_MONTH})\b\.?,?\s+(?:of\s+)?{_YEAR}"),
    (
        "within",
        rf"(?:over|in|during|within|for)?\s*(?:the\s+)?(?P<side>past|last|previous|next|coming)\s+"
        rf"(?:(?P<count>{_COUNT})\s+)?(?P<unit>hour|day|week|month|year)s?",
    ),
    (
        "ago",
        rf"(?P<count>{_COUNT})\s+(?:of\s+)?(?P<unit>hour|day|week|month|year)s?\s+"
        rf"(?P<side>ago|earlier|before|later)",
    ),
    (
        "weekday",
        rf"(?P<side>last|next|this|past|on|late|early|earlier)?\s*(?P<weekday>{_LONG_DAY})s?",
    ),
    (
        "part_of",
        r"(?P<side>earlier|later|late|early)?\s*(?P<which>this|last|next)\s+"
        r"(?P<unit>week|weekend|month|year|summer|winter|spring|autumn|fall)",
    ),
    (
        "season_month",
        rf"(?:(?P<side>last|next|this|in|by|since|until|during|early|late|mid|end\s+of|start\s+of|"
        rf"beginning\s+of|middle\s+of)[\s-]+)"
        rf"(?P<name>{_LONG_MONTH}|may)",
    ),
    (
        "today",
        r"(?:(?:earlier|later|late|early)\s+)?(?P<word>yesterday|today|tonight|tomorrow|overnight|"
        r"this\s+morning|this\s+afternoon|this\s+evening|last\s+night|the\s+day\s+before\s+yesterday)",
    ),
    (
        "recent",
        r"(?:in|over|for|during)\s+(?:the\s+)?(?P<side>recent|previous|following|coming)\s+"
        r"(?P<unit>hour|day|week|month|year)s",
    ),
    ("decade", r"(?:in|during|since|of|from)\s+the\s+(?P<year>(?:19|20)\d)0s"),
    (
        "year",
        rf"(?:in|since|until|by|during|from|early|late|mid|of|before|after)(?:\s+|-){_YEAR}"
        r"(?![\d-]|\s*%)",
    ),
    ("nth", r"on\s+the\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)"),
)


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns by name, in the order in which they are tried."""
    return tuple((name, re.compile(rf"\b{source}\b", re.IGNORECASE)) for name, source in PATTERNS)


@cache
def probe() -> re.Pattern[str]:
    """A quick test for anything that can start a time expression."""
    words = {*MONTHS, *DAYS, "ago", "earlier", "later", "before"} - SHORT
    plain = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(
        rf"\b(?:{plain}|may|recent|following|on the \d|past|last|previous|next|coming|this"
        r"|yesterday|today|tonight|tomorrow|overnight|mar|sun|sat|(?:19|20)\d\d|\d\d?[./-]\d\d?[./-])",
        re.IGNORECASE,
    )
