"""What sort of thing a mention refers to: person, country, weapon, place …"""

from __future__ import annotations

from kg.extract import lexicon
from kg.extract.countries import countries
from kg.extract.tree import Entity, Tree, Word


def modified(word: Word, tree: Tree) -> Word:
    """The noun that a modifier tells of: in "rebel mortar attack" the rebels attack."""
    head = tree.words[word.head]
    thing = head.dep == "compound" and head.upos == "NOUN"
    if thing and head.lemma not in lexicon.GROUPS | lexicon.BODIES:
        return tree.words[head.head]
    return head


def demonym(word: Word, tree: Tree) -> bool:
    """Whether an adjective or modifier looks like one of a nation ("Russian", "Saudi")."""
    if word.upos not in ("ADJ", "PROPN") or not word.text[:1].isupper():
        return False
    lower = word.lower.split("-")[-1]
    if lower in lexicon.NOT_DEMONYMS:
        return False
    if lower in lexicon.OTHER_DEMONYMS:
        return True
    return len(lower) > 3 and lower.endswith(("an", "ese", "ish", "i", "ic", "ot", "sh"))


STATELESS = frozenset(
    """arab christian european islamist jewish kurdish muslim shia shiite sunni western""".split()
)
"""Adjectives of people that name no party without the noun behind them."""


def joined_side(word: Word, tree: Tree) -> bool:
    """Whether a modifier is one of two sides joined before a noun ("Russian and rebel forces")."""
    first = tree.words[word.head] if word.dep == "conj" else word
    if first.dep not in ("amod", "compound") or first.index > first.head:
        return False
    sides = (first, *tree.children(first.index, "conj"))
    named = any(_named_side(each, tree) for each in sides)
    return (
        named
        and len(sides) > 1
        and all(
            _named_side(each, tree) or each.lemma in lexicon.GROUPS or each.lemma in lexicon.BODIES
            for each in sides
        )
    )


def _named_side(word: Word, tree: Tree) -> bool:
    if word.lower in STATELESS:
        return False
    named = word.upos == "PROPN" and (word.mention != "place" or adjectival(word))
    return named or demonym(word, tree)


def adjectival(word: Word) -> bool:
    """Whether a country's name stands for its adjective: an abbreviation ("US strikes").

    "The Russia investigation" and "the Iran talks" are about the country as often as by it.
    """
    return word.upos == "ADJ" or word.text.replace(".", "").isupper()


def kind_of(word: Word, tree: Tree, entity: Entity | None, name: str | None) -> str:
    """Return the kind of a mention: from a word list, its named span, or the head's entity type."""
    if name is not None and name.lower() in countries():
        return "Country"
    if name is None and word.upos != "PRON":
        kind = _kind_of_noun(word.lemma if word.upos == "NOUN" else word.lower)
        if kind:
            return kind
    if _day_of_month(word, tree):
        return "Time"
    if word.upos == "PRON":
        personal = word.lower in lexicon.PERSONAL and word.lower not in ("they", "them", "we", "us")
        return "Person" if personal else _typed(word.mention)
    if demonym(word, tree) and (word.dep == "amod" or joined_side(word, tree)):
        return "Country"
    if entity is not None and entity.label in lexicon.KIND_OF_LABEL:
        return lexicon.KIND_OF_LABEL[entity.label]
    if name is not None and word.upos == "NOUN":
        return _kind_of_noun(word.lemma) or _typed(word.mention)
    if name is not None and not word.mention and name.split()[0].lower() in lexicon.KUNYAS:
        return "Person"
    return _typed(word.mention) or ("Quantity" if word.upos in ("NUM", "SYM") else "")


def _day_of_month(word: Word, tree: Tree) -> bool:
    """Whether a number is a day beside its month: "May 21"."""
    if word.upos != "NUM" or not 1 <= len(word.text) <= 4 or not word.text[0].isdigit():
        return False
    return any(w.text in lexicon.MONTHS for w in tree.children(word.index) if w.index < word.index)


def _typed(label: str) -> str:
    return lexicon.KIND_OF_LABEL.get(label.upper(), "")


def _kind_of_noun(lemma: str) -> str:
    for kind, nouns in (
        ("Weapon", lexicon.WEAPONS),
        ("Vehicle", lexicon.VEHICLES),
        ("Facility", lexicon.FACILITIES),
        ("Group", lexicon.GROUPS),
        ("Person", lexicon.PEOPLE),
        ("Person", lexicon.TITLES),
        ("Organization", lexicon.BODIES),
        ("Country", lexicon.COUNTRIES),
        ("Place", lexicon.PLACES),
        ("Time", lexicon.PERIODS),
    ):
        if lemma in nouns:
            return kind
    return ""
