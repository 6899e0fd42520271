"""Where those who act are from or are: "soldiers from Chad", "lawmakers in Accra and Tema"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.model import Claim, Mention, MentionForm, Phrase, Span
from kg.resolve.discourse import Discourse

PEOPLE = frozenset({"Person", "Group", "Organization"})
BEHIND = re.compile(r"\s(?:from|in)\s")
JOINT = re.compile(r",?\s(?:and|or)\s|,\s")
NOT_BASES = frozenset({"Time", "Quantity", "Event", "Abstract"})


def bases(phrases: Iterable[Phrase]) -> dict[int, Phrase]:
    """The names that hang on a noun, by where they begin; the longest of one beginning."""
    found: dict[int, Phrase] = {}
    for phrase in phrases:
        if phrase.form is MentionForm.NAME and phrase.role == "nmod":
            begin = phrase.mention.span.start
            if begin not in found or found[begin].mention.span.end < phrase.mention.span.end:
                found[begin] = phrase
    return found


def based(discourse: Discourse, named: Mapping[int, Phrase], claim: Claim) -> Mention | None:
    """based_in: people who act keep the place right behind them that they are from or in.

    Without it they are nobody's. The place names no entity of theirs: who they are has been found.
    What the claim tells of otherwise ("withdrew from Chad") is no such place.
    """
    actor = claim.actor
    phrase = discourse.phrase_at(actor.span) if actor else None
    if actor is None or phrase is None or phrase.mention.kind not in PEOPLE:
        return actor
    text = discourse.document.text
    marker = BEHIND.match(text, actor.span.end)
    place = named.get(marker.end()) if marker else None
    if place is None or place.mention.kind in NOT_BASES or phrase.form is not MentionForm.NOMINAL:
        return actor
    others = (claim.target, *(role.mention for role in claim.roles))
    if any(other.span.overlaps(place.mention.span) for other in others if other is not None):
        return actor
    end = place.mention.span.end
    for member in place.members:
        joint = JOINT.match(text, end)
        if joint is None or joint.end() != member.start:
            break
        end = member.end
    span = Span(actor.span.start, end)
    return replace(actor, span=span, text=text[span.start : span.end])
