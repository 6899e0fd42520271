"""Attacks of which something is told, apart from those whose attacks they are."""

from __future__ import annotations

from kg.model import Claim, Entity, Phrase
from kg.resolve.descriptions import Description, describe, head_word
from kg.resolve.discourse import Discourse
from kg.resolve.reduction import plain_text

STATED = frozenset(
    """
    adjective_predicate copular_predicate evaluation existential_predicate phrase_in_action
    place_predicate
    """.split()
)
"""Rules of claims that say what something is, or only where and when it comes."""


def is_told_of_deed(phrase: Phrase, claim: Claim) -> bool:
    """Whether a claim is about an attack and not about what somebody did by it.

    "The strikes came after …", "its attack was a response": not the attacker came or was.
    """
    kind = claim.action.event_type
    stated = not kind and (claim.target is None or bool(STATED.intersection(claim.rules)))
    if not stated and kind != "OCCUR":
        return False
    return _described(phrase).noun_class == "act"


def described(discourse: Discourse, phrase: Phrase) -> Entity:
    """The attack itself, known by its description."""
    told = _described(phrase)
    return discourse.own("Event", plain_text(discourse, phrase, told) or phrase.mention.text)


def _described(phrase: Phrase) -> Description:
    return describe(phrase.mention.text, head_word(phrase))
