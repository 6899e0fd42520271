"""What a common noun refers to: a weapon, troops, an office, a body, a place and so on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.resolve.names.folding import fold
from kg.resolve.names.gazetteer import parts, rows

OWNED = frozenset({"asset", "force", "act", "site", "base"})
"""Classes whose nouns stand for the country or group that they belong to."""

KINDS = {
    "asset": "Vehicle",
    "force": "Group",
    "soldier": "Group",
    "act": "Event",
    "site": "Facility",
    "base": "Facility",
    "official": "Person",
    "member": "Group",
    "civil": "Group",
    "area": "Place",
    "facility": "Facility",
    "body": "Organization",
    "country": "Country",
}
"""The kind of the entity of an unnamed description, by class."""

WEAPONS = frozenset(
    "missile rocket shell bomb mortar bullet munition weapon drone gun cannon".split()
)


AT_PLACES = frozenset("attack blast bomb bombing explosion massacre shooting violence".split())
"""Violence that a headline names by the country it happens in."""


def happened_in(text: str, noun: str, country: str) -> bool:
    """Whether a country before an act tells where it was ("the Libya attack"), not who did it."""
    words = text.split()
    if noun not in AT_PLACES or len(words) < 2 or fold(words[-1]).rstrip("s") != noun:
        return False
    return fold(words[-2]) == fold(country.split()[-1])


@dataclass(frozen=True, slots=True)
class Body:
    """A kind of official body: its name after a country's adjective, and its kind."""

    name: str
    kind: str


@cache
def classes() -> Mapping[str, str]:
    """The class of every listed noun, by folded lemma."""
    found: dict[str, str] = {}
    for row in rows("nouns.tsv"):
        for lemma in parts(row["lemmas"]):
            found.setdefault(fold(lemma), row["class"])
    return found


@cache
def bodies() -> Mapping[str, Body]:
    """Official bodies by the folded words that name them within a country."""
    found: dict[str, Body] = {}
    for row in rows("bodies.tsv"):
        for words in (row["body"], *parts(row["aliases"])):
            found.setdefault(fold(words), Body(row["body"], row["kind"]))
    return found


def singular(word: str) -> str:
    """A folded noun without its plural ending, when the result is a listed noun."""
    listed = classes()
    if word in listed:
        return word
    endings = (("ies", "y"), ("men", "man"), ("ves", "f"), ("es", ""), ("s", ""), ("children", ""))
    for ending, put in endings:
        bare = word.removesuffix(ending) + put
        if word.endswith(ending) and bare in listed:
            return bare
    return word


def noun_class(words: str) -> tuple[str, str]:
    """The class of the noun that ends a folded description, and that noun ("fighter jet")."""
    tokens = words.split()
    for size in (3, 2, 1):
        if len(tokens) >= size:
            noun = " ".join((*tokens[-size:-1], singular(tokens[-1])))
            found = classes().get(noun) or classes().get(" ".join(tokens[-size:]))
            if found:
                return found, noun
    return "", tokens[-1] if tokens else ""


def kind_of(noun_class_: str, noun: str) -> str:
    """The kind of an unnamed entity of a class."""
    if noun_class_ == "asset" and noun.split()[-1] in WEAPONS:
        return "Weapon"
    return KINDS.get(noun_class_, "")
