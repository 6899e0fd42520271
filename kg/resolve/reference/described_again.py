"""Those known by the words beside them: "troops loyal to X", "X, a nurse … the nurse"."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.model import Entity, MentionForm, Phrase, Span
from kg.resolve.descriptions import Description, bare, describe
from kg.resolve.discourse import Discourse
from kg.resolve.names.folding import fold
from kg.resolve.reduction import plain_text, reduce, standing_for
from kg.resolve.reference.following import owner_after

_LOYAL = re.compile(r"\s+(?:loyal|faithful|sympathetic|hostile)\s+to\s")


def adherents(discourse: Discourse, phrase: Phrase, description: Description) -> Entity | None:
    """ "Troops loyal to X" are of X's side where it is known, else a group of that description."""
    told = _LOYAL.search(phrase.mention.text)
    if (
        told is None
        or told.end() > len(phrase.mention.text) - 2
        or phrase.form is MentionForm.PRONOUN
    ):
        return None
    mention = phrase.mention
    span = Span(mention.span.start, mention.span.start + told.start())
    cut = replace(mention, span=span, text=mention.text[: told.start()])
    named = describe(cut.text)
    if named.owners:
        # "Taliban fighters loyal to a warlord" are the Taliban's.
        return reduce(discourse, replace(phrase, mention=cut), named)
    owner = owner_after(discourse, replace(phrase, mention=cut, of=None))
    if owner is not None:
        return standing_for(discourse, owner)
    name = plain_text(discourse, phrase, replace(description, text=bare(mention.text)))
    return discourse.own("Group", name)


REACH = 12
"""Sentences back in which somebody was introduced."""


def introduced(discourse: Discourse, phrase: Phrase, told: Description) -> Entity | None:
    """ "The nurse" is the one who was named with those words ("Hawa Idris, a nurse")."""
    someone = phrase.mention.kind == "Person" or told.noun_class in ("official", "civil")
    if phrase.determiner != "the" or phrase.number == "plural" or not (someone and told.rest):
        return None
    position = discourse.at.get(phrase.mention.span, 0)
    for earlier in reversed(discourse.phrases[:position]):
        if earlier.sentence < phrase.sentence - REACH:
            return None
        if earlier.form is not MentionForm.NAME or earlier.mention.kind != "Person":
            continue
        beside = discourse.phrase_at(earlier.apposition)
        words = earlier.title
        if beside is not None and beside.lemma == phrase.lemma and not beside.name:
            words = bare(beside.mention.text)
        called = f" {fold(words)}".endswith(f" {told.rest}") and beside is not phrase
        entity = discourse.referent(earlier.mention.span) if called else None
        if entity is not None and entity.kind == "Person":
            return entity
    return None
