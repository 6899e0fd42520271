"""Where an annotator's canonical words and the words of the text mean the same participant.

Annotations name participants canonically ("unidentified bomber", "Syrian government forces",
"people in the old town"); a text says "a bomb blast", "Syrian strikes", "32 others". What is
accepted here is a less specific word for the same thing, never another name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from scoring.agreement import head, same_word, words

UNNAMED = re.compile(
    r"(un(identified|known|named)|(suicide )?(car )?bomber|war ?planes|aircraft|airstrikes)\b",
    re.IGNORECASE,
)
"""Doers that the annotator describes and does not name."""

ANYONE = frozenset({"anyone", "someone", "anybody", "somebody"})
NOBODY = re.compile(r"(no one|nobody|none|no \w+)\b", re.IGNORECASE)
TOOLS = frozenset(
    """attack blast bomb bombing explosion device explosive strike airstrike raid shelling mine
    rocket missile shell warplane jet plane attacker assailant bomber gunman fire detonation
    bombardment projectile bombs""".split()
)
"""How texts speak of what an unnamed doer did or with what."""

STATE = frozenset(
    """government regime force army troop military warplane jet aircraft air state led coalition
    authority armed soldier airstrike strike raid""".split()
)
"""Words for the hands of a state: a bare country in the text stands for them."""

PEOPLE = frozenset(
    """people person civilian child evacuee resident worker fighter soldier troop crowd teacher
    staff rebel militant officer passenger member woman man inhabitant victim citizen""".split()
)
ANY_PEOPLE = frozenset("people person other victim citizen individual".split())
EVENTS = frozenset("attack bombing blast explosion strike airstrike raid shelling".split())


def doer_unnamed(wanted: str, offered: str | None) -> bool:
    """Whether an unnamed doer is what the text leaves out or tells by the deed or the weapon."""
    if wanted.lower() in ANYONE:
        return offered is None or bool(NOBODY.match(offered))
    if not UNNAMED.match(wanted):
        return False
    return offered is None or head(offered) in TOOLS


def same_state(wanted: str, offered: Iterable[str]) -> bool:
    """Whether a bare country of the text is the one whose hands the annotation names."""
    country = [word for word in words(wanted) if word not in STATE]
    if len(country) != 1 or len(words(wanted)) == 1:
        return False
    for name in offered:
        theirs = [word for word in words(name) if word not in STATE]
        if len(theirs) == 1 and same_word(country[0], theirs[0]):
            return True
    return False


def less_specific(wanted: str, offered: str) -> bool:
    """Whether the text's word for people or for an attack is a wider one than the annotator's."""
    ours, theirs = head(wanted), head(offered)
    if ours in PEOPLE:
        return theirs in ANY_PEOPLE or theirs.isdigit()
    return ours in EVENTS and theirs in EVENTS


def members(wanted: str) -> list[str]:
    """The members of an annotated "X and Y": each has a claim of its own."""
    parts = re.split(r"\s+(?:and|or)\s+|,\s+", wanted)
    return parts if len(parts) > 1 else []
