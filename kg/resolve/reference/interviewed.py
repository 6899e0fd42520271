"""Who was spoken to right before is who speaks next; entries of a running report stand alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from kg.model import MentionForm, Phrase, Span
from kg.resolve.discourse import Discourse, Told

ASKED = re.compile(
    r"\b(?:(?:spoke|spoken|speaks?|talked|talks?|talking|speaking|sat down) (?:to|with)"
    r"|met(?: with)?|(?P<interview>interviewed|interviews))\s+(?:[\w.'’-]+\s+){0,4}$"
)
ASKERS = re.compile(
    r"\b(?:I|[Ww]e|[Oo]ur|[Cc]orrespondents?|[Rr]eporters?|[Jj]ournalists?|[Rr]esearchers?"
    r"|[Tt]eam|[Nn]ewspaper|BBC|CNN|AFP|AP|Reuters|NPR|Guardian|Times|Post|Journal|Al Jazeera)\b"
)
"""Who puts questions to people for an article."""
AGED = re.compile(r",? (?:\d{1,2},|who\b|an? \d\d-year-old)")
"""What stands behind the name of a person, though the name be unknown: "Oksana, 44, who"."""
NEAR = 120


def section_start(discourse: Discourse, span: Span) -> int:
    """Where the entry begins that a mention stands in."""
    starts = discourse.survey.sections
    position = bisect_right(starts, span.start)
    return starts[position - 1] if position else 0


def interviewed(
    discourse: Discourse, phrase: Phrase, fits: Callable[[Told], bool], reach: int
) -> Told | None:
    """The person spoken to, if nobody has spoken since: "I met Ana. “…,” she said"."""
    for told in discourse.before(phrase.sentence, reach):
        if told.sentence == phrase.sentence:
            continue
        if told.part == "source" and told.entity.kind == "Person":
            if discourse.phrases[told.position].form is not MentionForm.PRONOUN:
                return None
        text = discourse.document.text
        before = text[max(0, told.span.start - NEAR) : told.span.start]
        person = told.entity.kind == "Person" and fits(told)
        aged = AGED.match(text, told.span.start + len(told.entity.name)) is not None
        asked = ASKED.search(before) if person or aged else None
        if asked is not None and (asked["interview"] or ASKERS.search(before[: asked.start()])):
            return told
    return None
