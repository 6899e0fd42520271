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
} | {"thirty": 30, "forty": 40, "fifty": 50, "a": 1, "an": 1, "couple": 2, "several": 0, "few": 0}
UNITS = {
    "minute": 0, "hour": 0, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365,
    "decade": 3650,
}  # fmt: skip
# Fixed feasts by month and day; the others move, so that their names alone give no day.
FEASTS = {"christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
          "new year's day": (1, 1), "new year's eve": (12, 31)}  # fmt: skip
MOVING = (
    "ramadan|muharram|ashura|eid al-fitr|eid al-adha|eid|easter|passover|yom kippur|nowruz|diwali"
)
_FIXED = "|".join(sorted(FEASTS, key=len, reverse=True))
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_LONG_MONTH = "|".join(name for name in MONTHS if len(name) > 3 and name != "sept")
_DAY = "|".join(sorted(DAYS, key=len, reverse=True))
_LONG_DAY = "|".join(name for name in DAYS if name.endswith("day"))
_COUNT = r"\d{1,3}|(?:a\s+)?(?:couple|few)(?:\s+of)?|half\s+an?|an?|" + "|".join(
    w for w in NUMBERS if len(w) > 2 and w not in ("couple", "few")
)
_ABOUT = r"(?:(?:more|less|fewer)\s+than|at\s+least|about|around|nearly|almost|over|some|up\s+to)"
_NTH = r"(?:st|nd|rd|th)?"
_ORDINAL = rf"(?P<day>[0-3]?\d){_NTH}"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_YEAR2 = r"(?P<year2>(?:19|20)\d\d)"
_UNIT = r"(?P<unit>minute|hour|day|week|fortnight|month|year|decade)"
_TO = r"(?:to|until|till|through|and)"
_HALF_DAY = r"(?:\s+(?:morning|afternoon|evening|night)\b)?"

PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "instant",
        rf"{_YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d)[T ](?P<hour>[0-2]\d):(?P<minute>\d\d)"
        r"(?::\d\d)?Z?",
    ),
    (
        "numeric",
        r"(?P<first>[0-3]?\d)(?P<mark>[./-])(?P<second>[0-3]?\d)(?P=mark)(?P<year>(?:19|20)\d\d)",
    ),
    ("iso", rf"{_YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d)"),
    (
        "day_range",
        rf"(?:(?:between|from)\s+)?(?:the\s+)?{_ORDINAL}(?:\s+(?P<name>{_MONTH})\b\.?)?"
        rf"(?:\s*[-–]\s*|\s+{_TO}\s+)(?:the\s+)?(?P<day2>[0-3]?\d){_NTH}\s+(?:of\s+)?"
        rf"(?P<name2>{_MONTH})\b(?:\.?,?\s+{_YEAR})?",
    ),
    (
        "day_range",
        rf"(?:(?:between|from)\s+)?(?P<name>{_MONTH})\b\.?\s+{_ORDINAL}"
        rf"(?:\s*[-–]\s*|\s+{_TO}\s+)(?:(?P<name2>{_MONTH})\b\.?\s+)?(?P<day2>[0-3]?\d){_NTH}"
        rf"(?![\d:])(?:,?\s+{_YEAR})?",
    ),
    (
        "day_month",
        rf"(?:(?:{_DAY})\.?,?\s+)?(?:the\s+)?{_ORDINAL}\s+(?:of\s+)?(?P<name>{_MONTH})\b\.?,?"
        rf"(?:\s+{_YEAR})?",
    ),
    (
        "month_day",
        rf"(?:(?:{_DAY})\.?,?\s+)?(?P<name>{_MONTH})\b\.?\s+{_ORDINAL}(?![\d,.:]*\d)"
        rf"(?:,?\s+{_YEAR})?",
    ),
    (
        "month_range",
        rf"(?:between|from)\s+(?P<name>{_MONTH})\b\.?(?:\s+{_YEAR})?\s+{_TO}\s+"
        rf"(?P<name2>{_MONTH})\b(?:\.?\s+{_YEAR2})?",
    ),
    ("years", rf"(?:(?:between|from)\s+{_YEAR}\s+{_TO}\s+{_YEAR2})"),
    (
        "years",
        rf"(?:(?:in|during|since|from|of)\s+)?{_YEAR}[-–](?P<year2>(?:(?:19|20)\d\d)|\d\d)"
        r"(?![-\d])",
    ),
    ("month_year", rf"(?:(?:early|late|mid)[\s-]+)?(?P<name>{_MONTH})\b\.?,?\s+(?:of\s+)?{_YEAR}"),
    (
        "quarter",
        r"(?:(?P<fiscal>fiscal|financial)\s+)?(?P<nth>first|second|third|fourth|last)\s+"
        r"(?:(?:fiscal|financial)\s+)?(?P<part>quarter)"
        rf"(?:\s+of\s+(?:(?P<which>this|last|next|the)\s+year|(?:fiscal\s+)?{_YEAR}))?",
    ),
    (
        "quarter",
        rf"(?P<nth>first|second)\s+(?P<part>half)\s+of\s+(?:(?P<which>this|last|next|the)\s+year|"
        rf"{_YEAR})",
    ),
    ("quarter", rf"Q(?P<nth>[1-4])(?:\s+(?:of\s+)?{_YEAR})?"),
    (
        "clock",
        r"(?:(?:at|around|about|by|before|after)\s+)?(?P<hour>[0-2]?\d)(?:[:.](?P<minute>[0-5]\d))?"
        r"\s?(?P<half>[ap])\.?m\b\.?(?:\s*\(?(?:local\s+time|GMT|UTC)\b\)?)?",
    ),
    (
        "clock",
        r"(?:(?:at|around|about|by|before|after)\s+)(?P<hour>[0-2]?\d):(?P<minute>[0-5]\d)(?![:\d])"
        r"(?:\s*\(?(?:local\s+time|GMT|UTC)\b\)?)?",
    ),
    ("clock", r"(?:at\s+)?(?P<hour>[0-2]\d):?(?P<minute>[0-5]\d)\s+(?:local\s+time|GMT|UTC|hours)"),
    (
        "part_of_day",
        r"(?:at|around|before|after|until)\s+(?P<word>noon|midday|midnight|dawn|daybreak|dusk"
        r"|sunrise|sunset|nightfall)",
    ),
    (
        "adjacent",
        r"the\s+(?P<step>following|next|previous|preceding|same)\s+"
        r"(?P<unit>day|morning|afternoon|evening|night|week|month|year)",
    ),
    (
        "adjacent",
        r"(?:the\s+)?(?P<step>following|that\s+same|that)\s+"
        r"(?P<unit>day|morning|afternoon|evening|night)",
    ),
    (
        "adjacent",
        r"the\s+(?P<unit>day|night|week|month|year)\s+(?P<step>before|after)(?!\s+(?:yesterday"
        r"|tomorrow))",
    ),
    (
        "weekdays",
        rf"(?:between|from)\s+(?P<weekday>{_LONG_DAY})\s+{_TO}\s+(?P<weekday2>{_LONG_DAY})",
    ),
    (
        "weekday",
        rf"(?:(?P<side>last|next|this|past|on|late|early|earlier)\s+(?:on\s+)?)?"
        rf"(?P<weekday>{_LONG_DAY})(?P<many>s?){_HALF_DAY}"
        r"(?:\s+(?:of\s+)?(?P<week>last|next|this)\s+week\b)?",
    ),
    (
        "edge",
        r"(?:(?:by|at|until|before|towards?|from|since)\s+)?the\s+(?:very\s+)?"
        r"(?:end|start|beginning|middle)\s+of\s+(?P<which>the|this|last|next)\s+"
        r"(?P<unit>week|month|year)",
    ),
    (
        "within",
        rf"(?:over|in|during|within|for)?\s*(?:the\s+)?(?P<side>past|last|previous|next|coming)\s+"
        rf"(?:(?P<count>{_COUNT})\s+)?{_UNIT}s?",
    ),
    (
        "ago",
        rf"(?:{_ABOUT}\s+)?(?:(?P<count>{_COUNT})\s+)?(?:(?:of|full)\s+)?{_UNIT}s?\s+"
        r"(?P<side>ago|earlier|before|later)(?!\s+(?:this|that|in\s+the|today|on)\b)",
    ),
    (
        "part_of",
        r"(?:(?P<side>earlier|later|late|early|over|at|during)\s+)?(?P<which>this|last|next|the)\s+"
        r"(?P<unit>weekend)",
    ),
    (
        "part_of",
        r"(?:(?P<side>earlier|later|late|early)\s+)?(?P<which>this|last|next)\s+"
        r"(?P<unit>week|month|year|summer|winter|spring|autumn|fall)",
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
        r"this\s+morning|this\s+afternoon|this\s+evening|last\s+night|the\s+day\s+before\s+yesterday|"
        rf"the\s+day\s+after\s+tomorrow){_HALF_DAY}",
    ),
    (
        "recent",
        r"(?:in|over|for|during)\s+(?:the\s+)?(?P<side>recent|previous|following|coming)\s+"
        r"(?P<unit>hour|day|week|month|year)s",
    ),
    (
        "lasting",
        rf"for\s+(?:{_ABOUT}\s+)?(?:the\s+)?(?:(?P<count>{_COUNT})\s+(?:more\s+)?)?{_UNIT}s",
    ),
    ("lasting", rf"for\s+(?:{_ABOUT}\s+)?(?P<count>an?|one)\s+{_UNIT}"),
    (
        "decade",
        r"(?:in|during|since|of|from|by|early|late|mid)\s+(?:the\s+)?(?:(?:early|late|mid)[\s-]+)?"
        r"(?P<year>(?:19|20)\d)0s",
    ),
    ("decade", r"the\s+(?:(?:early|late|mid)[\s-]+)?(?P<year>(?:19|20)\d)0s"),
    ("century", r"the\s+(?P<nth>1[5-9]|2[01])(?:st|th)\s+century"),
    (
        "year",
        rf"(?:in|since|until|by|during|from|early|late|mid|of|before|after)(?:\s+the\s+year)?"
        rf"(?:\s+|-){_YEAR}(?![\d-]|\s*%)",
    ),
    (
        "feast",
        rf"(?P<name>{_FIXED}|{MOVING})(?:\s+(?:of\s+)?{_YEAR})?",
    ),
    ("nth", r"on\s+the\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)"),
)


# The patterns that nothing without a digit matches: most sentences need not be tried on them.
IN_DIGITS = frozenset(
    """instant numeric iso day_range day_month month_day years month_year clock decade century year
    nth""".split()
)


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns by name, in the order in which they are tried."""
    return tuple(
        (name, re.compile(rf"\b(?:{source})(?!\w)", re.IGNORECASE)) for name, source in PATTERNS
    )


@cache
def probe() -> re.Pattern[str]:
    """A quick test for anything that can start a time expression."""
    words = {*MONTHS, *DAYS, "ago", "earlier", "later", "before"} - SHORT
    plain = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(
        rf"\b(?:{plain}|may|recent|following|on the \d|past|last|previous|next|coming|this|that"
        r"|yesterday|today|tonight|tomorrow|overnight|mar|sun|sat|(?:19|20)\d\d|\d\d?[./-]\d\d?[./-]"
        r"|\d\d?[:.]?\d*\s?[ap]\.?m\b|\d\d?:\d\d|\d{4} (?:gmt|utc|local|hours)|noon|midday|midnight"
        r"|dawn|daybreak|dusk|sunrise|sunset|nightfall|weekend|quarter|century|same|day after"
        rf"|(?:end|start|beginning|middle) of|christmas|new year|{MOVING}|q[1-4]"
        r"|(?:minute|hour|day|week|fortnight|month|year|decade)s?\b)",
        re.IGNORECASE,
    )
