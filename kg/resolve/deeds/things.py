"""What is done to something of somebody's: to the thing, not to the one whose it is."""

from __future__ import annotations

from dataclasses import replace

from kg.contradict.actions import is_a
from kg.model import Claim, Entity, Mention, MentionForm, Phrase
from kg.resolve.descriptions import Description, describe, head_word
from kg.resolve.discourse import AGENTS, Discourse
from kg.resolve.names.nouns import OWNED, WEAPONS
from kg.resolve.reduction import unnamed

FENDED = frozenset({"REPEL", "OBSTRUCT"})
"""Types of what is done to those who attack by what is done to their attack."""

STANDING = frozenset({"site", "base"})


def undergone(discourse: Discourse, claim: Claim) -> Mention | None:
    """The target of a linked claim, the thing itself where it stands for its owner wrongly.

    An attack, a campaign or a blockade that is condemned or ended is no party. Nor is what the
    doer has of its own ("gave up its weapons", "withdrew its troops"), or a weapon, or a machine
    that is flown or shown, or troops that are led, or a headquarters that something lies near.
    """
    target = claim.target
    phrase = discourse.phrase_at(target.span) if target is not None else None
    known = discourse.entities.get(target.entity or "") if target is not None else None
    if target is None or phrase is None or phrase.form is MentionForm.PRONOUN or known is None:
        return target
    if known.kind not in (*AGENTS, "Person"):
        return target
    told = describe(phrase.mention.text, head_word(phrase))
    if told.noun_class not in OWNED or told.final or told.noun == "side":
        return target
    found = _named_site(discourse, phrase, told)
    if found is None and _is_thing(discourse, claim, phrase, told, known):
        found = unnamed(discourse, phrase, told)
    return replace(target, entity=found.id, kind=found.kind) if found is not None else target


def _named_site(discourse: Discourse, phrase: Phrase, told: Description) -> Entity | None:
    """The place that a stronghold or base of somebody's is ("the ISIS stronghold of Raqqa")."""
    place = discourse.referent(phrase.of) if told.noun_class in STANDING else None
    return place if place is not None and place.kind == "Place" and told.owners else None


def _is_thing(
    discourse: Discourse, claim: Claim, phrase: Phrase, told: Description, owner: Entity
) -> bool:
    if told.noun_class == "act" and claim.action.event_type not in FENDED:
        return True
    if told.noun_class == "asset":
        possessor = discourse.phrase_at(phrase.possessor)
        theirs = possessor is not None and possessor.form is MentionForm.PRONOUN
        weapon = told.noun.split()[-1] in WEAPONS - {"drone"}
        taken = is_a(claim.action.event_type, "CAPTURE") and phrase.apposition is None
        if theirs or weapon or taken or not claim.action.event_type:
            return True
    if told.noun_class in STANDING and "located_in" in claim.rules:
        return True
    if claim.action.event_type == "AFFILIATED_WITH":
        # "They lead Rwandan units": not the country.
        led = told.noun_class == "force" and "own_object" in claim.rules
        return led and owner.kind == "Country"
    doer = discourse.entities.get(claim.actor.entity or "") if claim.actor is not None else None
    return doer is not None and owner.id in (doer.id, doer.side)
