"""Finds what a page sets above, beside and between its text, which no sentence goes across.

Dates of publication with what stands around them, labels of photographs and their captions:
where a page was saved as one run of text, they stand in a line with the first sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from os.path import commonprefix

from kg.parse.unstopped import starts

_ZONE = 400
"""Characters at the beginning of a text in which a date stands for that of publication."""

_AGENCIES = r"(?:AFP|AP|Reuters|REUTERS|SANA|NNA|UPI|DPA|dpa|EFE|ANSA|IANS|PTI|TASS|Xinhua|Sputnik)"
_LABEL = (
    r"(?:Published(?: on)?|(?:Last )?[Uu]pdated(?: (?:at|on))?|Date of publication|Posted(?: on)?)"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_WEEKDAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,? "
_DATE = (
    rf"(?:{_WEEKDAY})?(?:\d{{1,2}}[-./]\d{{1,2}}[-./]\d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}}"
    rf"|{_MONTH} \d{{1,2}},? ?\d{{4}})(?:,? \d{{1,2}}:\d\d(?: ?[AaPp]\.?[Mm]\.?)?)?"
)
_STAMP = re.compile(
    rf"\b(?:(?P<agency>{_AGENCIES}) )?(?:{_LABEL}:? )?{_DATE}"
    r"(?P<after> (?=[\"“A-Z\d]))"
)
_PLACE = r"[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,2}"
_DATELINE = re.compile(
    rf"(?:{_PLACE},? )?\(?{_AGENCIES}\)? ?[-–—] ?(?=[\"“A-ZÀ-Þ\d])"
    rf"|{_AGENCIES} (?=[A-ZÀ-Þ][a-z]+ [a-z])|(?!UN|DAESH|USAID)[A-ZÀ-Þ]{{5,}} (?=[A-ZÀ-Þ\d][a-z\d])"
)
_PLACED = re.compile(
    rf"\b[A-ZÀ-Þ]{{4,}}(?:,? [A-ZÀ-Þ]\w+)? \({_AGENCIES}\) (?:[-–—]+ )?(?=[\"“A-ZÀ-Þ\d])"
)
_BEFORE = re.compile(r"(?:^|[.!?\"”)\]]|(?:^|\s)(?P<word>\S+)) $")
_GOES_ON = frozenset(
    "a an the this that on in of since from until till by to after before and or between".split()
)
_PICTURE = re.compile(r"(?:Hide Caption )?\b\d+ of \d+(?: Photos?:)+ ")
_BESIDE = re.compile(
    r"(?:Media playback is (?:un)?supported on (?:your|this) device ?)?(?:Media|Image) caption "
    r"|Story highlights (?=\S)|Get short URL(?: \d+){0,2} |Print Tweet(?: Views \d+)? "
    r"|\([^()\n]{0,40}(?:[Pp]hotos?|Archives?|Agencies|Images)[^()\n]{0,10}\) (?=[A-ZÀ-Þ\d])"
)
_STOP = re.compile(r"[a-z]{3}[.!?][\"”]? (?=[A-ZÀ-Þ])")
_ALIKE = 40
"""Characters from which on two beginnings are of one sentence."""
_TITLE, _SHORT = 120, 8
"""Characters that the title of a series of photographs has at most, and at least."""


def edges(text: str) -> list[int]:
    """The places where something that is no running text begins or ends, in order."""
    stamps = [*_stamps(text)]
    found = {*stamps, *_captions(text), *_repeated(text, stamps), *starts(text)}
    for match in (*_BESIDE.finditer(text), *_PLACED.finditer(text)):
        found |= {match.start(), match.end()}
    return sorted(found)


def _stamps(text: str) -> Iterator[int]:
    """Where a date of publication begins and ends at the head of a text, with its dateline."""
    zone = text[:_ZONE]
    for match in _STAMP.finditer(zone):
        before = _BEFORE.search(zone[: match.start()]) if match.start() else None
        word = (before["word"] or "") if before else ""
        if match.start() and (before is None or word.lower() in _GOES_ON):
            continue
        yield match.start()
        yield match.end()
        line = _DATELINE.match(text, match.end())
        if line is not None:
            yield line.end()


def _repeated(text: str, begun: Iterable[int]) -> Iterator[int]:
    """Where a sentence at the head of a text begins anew before it has come to an end."""
    ends = (match.end() for match in _STOP.finditer(text[:_ZONE]))
    for start in sorted({0, *begun, *ends}):
        key = text[start : start + _ALIKE]
        if len(key) == _ALIKE and (key[0].isupper() or key[0].isdigit()):
            again = text.find(" " + key, start + _ALIKE, start + 2 * _ZONE)
            if again > 0 and text[again - 1] not in '.!?"”':
                yield again + 1


def _captions(text: str) -> Iterator[int]:
    """Where captions begin behind their labels and behind the title that all of a series have."""
    labels = list(_PICTURE.finditer(text))
    shown = [text[label.end() : label.end() + 2 * _TITLE] for label in labels]
    titles: dict[str, None] = {}
    for number, (label, words) in enumerate(zip(labels, shown, strict=True)):
        yield label.start()
        near = (*shown[max(0, number - 3) : number], *shown[number + 1 : number + 4])
        lengths = [_title(words, other) for other in near]
        length = min((each for each in lengths if each > _SHORT), default=0)
        yield label.end() + length
        titles.setdefault(words[:length])
    # The first of a series stands before all labels.
    first = labels[0].start() if labels else 0
    for title in filter(None, titles):
        start = text.rfind(title, max(0, first - 4 * _TITLE), first)
        if start >= 0:
            yield start
            yield start + len(title)


def _title(words: str, other: str) -> int:
    """How long the title before a caption is: what another of the series begins with as well."""
    shared = commonprefix([words, other])
    dash = shared.rfind(" – ")
    return dash + 3 if dash >= 0 else shared.rfind(" ") + 1
