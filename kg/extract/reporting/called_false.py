"""Who says that an account is untrue: "said the claim was false", "called the report a lie"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.cues import verbs
from kg.extract.grammar import negators
from kg.extract.predicates.evaluations import DESCRIBING, NAMING
from kg.extract.tree import Tree, Word

ACCOUNTS = frozenset(
    """accusation allegation charge claim assertion report suggestion statement account rumour
    rumor story version""".split()
)
POINTING = frozenset("the this that these those such".split())
TAKING_UP = frozenset({"this", "that"})
FALSE = frozenset(
    """false untrue baseless unfounded groundless fabricated bogus fake absurd ridiculous
    nonsense lie lies fabrication fabrications invention propaganda falsehood falsehoods
    slander disinformation""".split()
)
TRUE = frozenset("true accurate correct".split())


def called_false(tree: Tree) -> Iterator[tuple[Word, Word, Word, Word]]:
    """The predicate, who says it, the verb by which he does, and the word for the account."""
    for word in tree.words:
        if word.lower not in FALSE | TRUE or word.upos not in ("ADJ", "NOUN", "VERB", "PROPN"):
            continue
        found = _said(tree, word) or (None if word.lower in TRUE else _called(tree, word))
        if found is not None and _account(tree, found[2]):
            yield word, found[0], found[1], found[2]


def _said(tree: Tree, word: Word) -> tuple[Word, Word, Word] | None:
    """ "X said the claim was false", "the claim was a lie, X said"."""
    verb = tree.words[word.head]
    account = tree.child(word.index, "nsubj")
    if account is None or tree.child(word.index, "cop") is None or word.dep != "ccomp":
        return None
    teller = tree.child(verb.index, "nsubj")
    denies = (word.lower in TRUE) == bool(negators(tree, word.index))
    if verb.lemma not in verbs() or teller is None or not denies or negators(tree, verb.index):
        return None
    return teller, verb, account


def _called(tree: Tree, word: Word) -> tuple[Word, Word, Word] | None:
    """ "X called the claim a lie", "X described it as baseless"."""
    verb = tree.words[word.head]
    if verb.lemma not in NAMING | DESCRIBING | {"dismiss", "reject", "denounce"}:
        return None
    account, teller = tree.child(verb.index, "obj"), tree.child(verb.index, "nsubj")
    if account is None or teller is None or account.index == word.index:
        return None
    if word.dep not in ("xcomp", "obl", "advcl") or negators(tree, verb.index):
        return None
    return teller, verb, account


def _account(tree: Tree, noun: Word) -> bool:
    """Whether a word takes up, whole, what was said before."""
    below = tree.children(noun.index)
    if noun.lower in TAKING_UP and noun.upos == "PRON":
        return not below
    bare = all(w.lower in POINTING for w in below if w.dep != "punct")
    return noun.lemma in ACCOUNTS and bool(below) and bare
