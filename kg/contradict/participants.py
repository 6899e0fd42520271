"""What kind of participant a head word names: armed or civilian, state or rebel; what is counted.

The word lists are `participants.json` beside this file.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import NamedTuple

IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "policemen": "policeman",
    "servicemen": "serviceman",
    "gunmen": "gunman",
    "militiamen": "militiaman",
    "people": "people",
    "persons": "person",
    "lives": "life",
    "bodies": "body",
    "families": "family",
    "casualties": "casualty",
    "buses": "bus",
    "forces": "force",
    "headquarters": "headquarters",
    "barracks": "barracks",
    "troops": "troop",
    "talks": "talk",
}


class Words(NamedTuple):
    """The word lists by name; for counted things their scope and the wider one; kindred groups."""

    lists: dict[str, frozenset[str]]
    scopes: dict[str, str]
    within: dict[str, str]
    kin: dict[str, int]


@cache
def words() -> Words:
    """The lists, read once."""
    raw = json.loads((files("kg.contradict") / "participants.json").read_text("utf-8"))
    scopes = {word: scope for scope, members in raw.pop("scope").items() for word in members}
    within = raw.pop("within")
    kin = {name: number for number, names in enumerate(raw.pop("kin")) for name in names}
    return Words({name: frozenset(members) for name, members in raw.items()}, scopes, within, kin)


@cache
def singular(word: str) -> str:
    """The lower-case singular of a head noun, by English spelling."""
    word = word.lower().strip("'’\"“”.,")
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def listed(name: str, word: str) -> bool:
    """Whether a head word, in the singular, stands in a list."""
    return singular(word) in words().lists[name]


def thing(head: str) -> str:
    """The common word for a thing that texts name in several ways: plane, ship; else the word."""
    return next((kind for kind in ("plane", "ship") if listed(kind, head)), head)


def group(head: str) -> str:
    """ "armed", "civilian" or "": the class of what was hit, by head word."""
    if listed("civilian", head):
        return "civilian"
    if listed("armed", head):
        return "armed"
    return ""


def scope(noun: str) -> str:
    """What a counted noun counts: person, civilian, child, fighter …, else the noun itself."""
    head = singular(counted_head(noun))
    return words().scopes.get(head, head)


def counted_head(noun: str) -> str:
    """The head word of a counted phrase: the last word before "of", "in", "from" …"""
    parts = noun.lower().replace("-", " ").split()
    for index, part in enumerate(parts):
        if index and part in ("of", "in", "from", "at", "who", "including", "and", "for", "on"):
            return parts[index - 1]
    return parts[-1] if parts else ""


def wider_scopes(narrow: str) -> tuple[str, ...]:
    """The scopes that contain one, nearest first, itself not included."""
    found: list[str] = []
    within = words().within
    while narrow in within:
        narrow = within[narrow]
        found.append(narrow)
    return tuple(found)


def kindred(one: str, other: str) -> bool:
    """Whether two named groups are branches of one movement, by whichever name it is told of."""
    kin = words().kin
    first, second = kin.get(one.lower()), kin.get(other.lower())
    return first is not None and first == second
