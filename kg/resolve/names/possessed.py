"""Names that many countries' bodies have, with whose they are: "Pakistan's Foreign Office"."""

from __future__ import annotations

from kg.model import Entity, Phrase
from kg.resolve.descriptions import bare, body_of, owner_at
from kg.resolve.discourse import Discourse, institution
from kg.resolve.names.folding import fold
from kg.resolve.names.gazetteer import gazetteer


def owned_body(discourse: Discourse, phrase: Phrase) -> Entity | None:
    """A body with the listed name of another country's is that of the country before its name.

    Later it goes by the name alone.
    """
    listed = gazetteer()
    words = bare(phrase.mention.text).split()
    size, owner = owner_at(words, 0)
    country = owner if owner and listed.entities[owner].kind == "Country" else None
    name = " ".join(words[size:] if country else words)
    found = listed.named(name)
    side = listed.entities[found].side if found else None
    body = body_of(fold(name)) if side is not None else None
    if body is None or country == side or listed.entities[found or ""].kind != "Organization":
        return None
    if country is not None:
        return institution(discourse, discourse.listed(country), body)
    for told in discourse.before(phrase.sentence, REACH):
        if told.entity.id == found:
            return None
        if told.entity.kind == "Organization" and told.entity.id not in listed.entities:
            if fold(told.entity.name).endswith(f" {fold(body.name)}"):
                return discourse.latest(told.entity)
    return None


REACH = 12
"""Sentences within which a body goes by its name alone."""
