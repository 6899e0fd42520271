"""Where a noun phrase must begin and end, whatever the parse says."""

from __future__ import annotations

from kg.contradict.actions import noun_type
from kg.extract import lexicon
from kg.extract.countries import countries
from kg.extract.phrases.kinds import demonym
from kg.extract.tree import Tree, Word

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def before_clause(word: Word, tree: Tree, last: int) -> int:
    """A noun phrase ends before a finite verb, whatever the parse says."""
    for position in range(word.index + 1, last + 1):
        if tree.words[position].upos == "AUX" or tree.words[position].xpos in FINITE:
            relative = tree.words[position - 1].xpos in ("WP", "WDT")
            return max(word.index, position - 1 - relative)
    return last


def after_clause(word: Word, tree: Tree, first: int) -> int:
    """A noun phrase begins behind a finite verb, whatever the parse says."""
    for position in range(word.index - 1, first - 1, -1):
        before = tree.words[position]
        if before.upos == "AUX" or (before.upos == "VERB" and before.xpos in FINITE):
            inside = (i for i in range(position + 1, word.index) if tree.words[i].upos != "PUNCT")
            return next((i for i in inside if tree.words[i].head == word.index), word.index)
    return first


LIKE = frozenset("deadly double fierce fresh heavy intense major massive new triple twin".split())
"""Adjectives of an attack rather than of the group before it ("a double terrorist attack")."""


def opens(word: Word, tree: Tree) -> bool:
    """Whether a word has its capital only from the sentence that it begins ("Jet strikes")."""
    return word.index == tree.sentences[word.sentence][0]


def of_event(word: Word, tree: Tree) -> bool:
    """Whether an adjective before a group tells what its deed is like ("Fierce rebel shelling")."""
    if word.upos == "PROPN" and word.lower not in countries():
        seat = tree.words[word.index + 1].lemma in (*lexicon.BODIES, "regime")
        place = any(e.label == "PLACE" and e.first == word.index for e in tree.entities)
        return place and not seat
    if word.upos not in ("ADJ", "VERB", "ADV") or demonym(word, tree):
        return False
    if tree.words[word.head].dep == "compound":
        return word.lower in LIKE
    return opens(word, tree) and bool(noun_type(tree.words[word.head].lemma))
