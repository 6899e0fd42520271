"""Who says that an account is untrue: "said the claim was false", "called the report a lie"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.cues import nouns, verbs
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
    if verb.dep in ("acl:relcl", "acl") and (account is None or account.upos == "PRON"):
        # "A claim that X called a lie".
        account = tree.words[verb.head]
    if account is None or teller is None or account.index == word.index:
        return None
    if word.dep not in ("xcomp", "obl", "advcl") or negators(tree, verb.index):
        return None
    return teller, verb, account


def _account(tree: Tree, noun: Word) -> bool:
    """Whether a word takes up, whole, what was said before."""
    below = [w for w in tree.children(noun.index) if w.dep != "acl:relcl"]
    if noun.dep in ("appos", "parataxis"):
        return noun.lemma in ACCOUNTS
    if noun.lower in TAKING_UP and noun.upos == "PRON":
        return not below
    bare = all(w.lower in POINTING for w in below if w.dep != "punct")
    return noun.lemma in ACCOUNTS and bool(below) and bare


DENYING = frozenset("deny dispute refute rebut".split())


def denied_whole(tree: Tree, verb: Word) -> Word | None:
    """The "which" of "X shelled Y, which Z denies": the whole clause before it is denied."""
    which = tree.child(verb.index, "obj")
    if verb.lemma not in DENYING or verb.dep != "acl:relcl" or which is None:
        return None
    if which.lower != "which" or tree.words[which.index - 1].text != ",":
        return None
    noun = tree.words[verb.head]
    return which if noun.lemma not in nouns() and not negators(tree, verb.index) else None


def said_otherwise(tree: Tree) -> Iterator[tuple[Word, Word, Word]]:
    """Of "X says Y has fled; Z says it has not", "Z says otherwise": Z, the saying, the denial."""
    for word in tree.words:
        verb = tree.words[word.head]
        if verb.lemma not in verbs() or verb.index >= word.index:
            continue
        alone = {w.dep for w in tree.children(word.index)} <= {"nsubj", "advmod", "punct", "mark"}
        ends = word.upos == "AUX" and word.dep == "ccomp" and alone
        denies = ends and negators(tree, word.index)
        teller = tree.child(verb.index, "nsubj")
        if teller is not None and (denies or word.lower == "otherwise"):
            if not negators(tree, verb.index):
                yield teller, verb, word
