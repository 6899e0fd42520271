"""Names of a party's branches, of numbered units, and of two countries joined by a hyphen."""

from __future__ import annotations

import re

from kg.model import Entity, Phrase
from kg.resolve.descriptions import Description, bare, numbered_unit
from kg.resolve.discourse import Discourse
from kg.resolve.names.gazetteer import gazetteer

_BRANCH = re.compile(
    r"(?P<whole>.+?)(?:['’]s|s['’]?) (?P<where>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*)"
    r" (?P<sort>[Pp]rovince|branch|affiliate|offshoot|wing|franchise|chapter)"
)
_JOINED = re.compile(r"(?P<one>[A-Z][\w.]*)[-‑–](?P<other>[A-Z]\w+)")


def branch(discourse: Discourse, text: str) -> Entity | None:
    """ "The Islamic State's Sahel province" is neither the Sahel nor all of the Islamic State."""
    found, listed = _BRANCH.fullmatch(bare(text)), gazetteer()
    whole = listed.named(found["whole"]) if found else None
    if found is None or whole is None or listed.entities[whole].kind != "Group":
        return None
    name = listed.entities[whole].name
    for other in (f"{name} {found['where']} Province", f"{name} {found['where']}"):
        known = listed.named(other)
        if known:
            return discourse.listed(known)
    discourse.listed(whole)
    return discourse.own("Group", f"{name}'s {found['where']} {found['sort'].lower()}", side=whole)


def unit(discourse: Discourse, phrase: Phrase, told: Description) -> Entity | None:
    """The body of troops that a name with a number before it names, on the side of its country.

    "The 57 Division" and "the 58 Division" are two, and "Syria's 25th Division" acts for Syria.
    """
    before, _, _ = phrase.mention.text.partition(phrase.name or phrase.mention.text)
    words = [*before.split()[-1:], *bare(phrase.name).split()]
    if not before or not phrase.name or not numbered_unit(words):
        return None
    owner = gazetteer().entities[told.owners[0]] if told.owners else None
    side = None
    if owner is not None:
        side = owner.id if owner.kind == "Country" else owner.side
    return discourse.own("Organization", " ".join(words), side=side)


def joined_nations(discourse: Discourse, text: str) -> Entity | None:
    """ "US-British" is neither of the two alone."""
    found, listed = _JOINED.fullmatch(text), gazetteer()
    if found is None or listed.named(text):
        return None
    nations = [listed.named(word) or listed.nation(word) for word in found.group("one", "other")]
    several = all(each and listed.entities[each].kind == "Country" for each in nations)
    return discourse.own("Group", text) if several and nations[0] != nations[1] else None
