"""Whose somebody or something is by the words that follow: "a unit from Assad's army"."""

from __future__ import annotations

import re

from kg.model import Entity, Phrase
from kg.resolve.descriptions import bare, body_of, owner_at
from kg.resolve.discourse import Discourse, institution
from kg.resolve.names.folding import fold
from kg.resolve.names.gazetteer import gazetteer
from kg.resolve.names.nouns import classes, singular
from kg.resolve.names.titles import TITLES

BRANCHES = frozenset("affiliate branch offshoot wing arm franchise the group militant".split())
_AFTER = re.compile(r"\s+(?:from|belonging to|loyal to|affiliated with|of)\s+([^.;:]{2,60})")
_SORT = re.compile(
    r"^(?:(?:a|an|the|its|their)\s+)?(?:(?!(?:and|or|of)\b)\w[\w-]*\s+){0,3}"
    r"(?:group|militia|movement|network|organi[sz]ation|faction|outfit|party|alliance|coalition)"
    r"\s+(?:called\s+|known as\s+)?(?=[A-Z]|al-|el-)"
)
"""What a party is, before its name ("from the militant group al-Shabaab")."""


def owner_after(discourse: Discourse, phrase: Phrase) -> Entity | None:
    """ "A unit from Assad's army", "fighters loyal to Haftar": the party that follows."""
    after = _AFTER.match(discourse.document.text, phrase.mention.span.end)
    if after is None or phrase.of is not None or " or " in after[1]:
        return None
    if after[0].split()[0] == "loyal" and not _is_regular(phrase):
        return None
    words = bare(_SORT.sub("", after[1])).split()
    while after[0].split()[0] == "loyal" and len(words) > 1 and fold(words[0]) in TITLES:
        words = words[1:]
    size, found = owner_at(words, 0)
    while found is not None and size < min(len(words), 8):
        if not (any(c.isupper() for c in words[size]) or words[size] in BRANCHES):
            break
        more, next_found = owner_at(words, size)
        found, size = next_found or found, size + more
    if found is None and after[0].split()[0] == "loyal":
        found = gazetteer().seat(" ".join(words))
    if found is None or gazetteer().entities[found].kind == "Place":
        return None
    owner = discourse.listed(found)
    body = body_of(fold(words[size])) if size < len(words) else None
    if body is not None:
        return institution(discourse, owner, body)
    return owner if after[0].split()[0] != "from" or owner.kind != "Country" else None


VOLUNTEERS = frozenset("local popular pro-government tribal volunteer voluntary".split())


def _is_regular(phrase: Phrase) -> bool:
    """Whether those who are loyal to somebody are their own troops, and no militia."""
    own = classes().get(singular(fold(phrase.lemma))) in ("force", "soldier")
    return own and VOLUNTEERS.isdisjoint(word.lower() for word in phrase.modifiers)
