"""Names of a party's branches, and of two countries joined by a hyphen."""

from __future__ import annotations

import re

from kg.model import Entity
from kg.resolve.descriptions import bare
from kg.resolve.discourse import Discourse
from kg.resolve.gazetteer import gazetteer

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


def joined_nations(discourse: Discourse, text: str) -> Entity | None:
    """ "US-British" is neither of the two alone."""
    found, listed = _JOINED.fullmatch(text), gazetteer()
    if found is None or listed.named(text):
        return None
    nations = [listed.named(word) or listed.nation(word) for word in found.group("one", "other")]
    several = all(each and listed.entities[each].kind == "Country" for each in nations)
    return discourse.own("Group", text) if several and nations[0] != nations[1] else None
