"""Who a predicate of an open extraction is about, also where another clause names it."""

from __future__ import annotations

from typing import NamedTuple

from kg.extract.predicates.arguments import PREDICATES
from kg.extract.tree import Tree, Word

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
CLAUSES = ("csubj", "csubj:pass", "csubj:outer")
RELATIVES = frozenset({"who", "which", "that", "whom"})
SUBJECT_CONTROL = frozenset("promise threaten vow pledge swear agree offer".split())
CHARGING = frozenset({"for", "from", "of", "into"})
ABOVE = {"conj": "shared", "parataxis": "shared", "xcomp": "controlled", "advcl": "participle"}
"""Clauses that may have their subject from the clause above, and how that is called."""

DEPTH = 8


class Subject(NamedTuple):
    """The head of the subject, or of the clause that is the subject, and how it was found."""

    head: int
    how: str
    clause: bool = False


def subject(tree: Tree, predicate: int, depth: int = DEPTH) -> Subject | None:
    """The subject of a predicate: its own, its antecedent's, shared, controlled, or the noun's."""
    word = tree.words[predicate]
    own = own_subject(tree, predicate)
    if own is not None:
        return _resolved(tree, own)
    found = tree.child(predicate, *CLAUSES)
    empty = tree.child(predicate, "expl")
    if empty is not None:
        told = found or tree.child(predicate, "ccomp")
        late = told is not None and told.index > predicate
        return Subject(empty.index, "empty") if late and empty.lower == "it" else None
    if found is not None:
        return Subject(found.index, "clause", clause=True)
    above = tree.words[word.head]
    if depth == 0 or word.head == predicate:
        return None
    if word.dep == "acl:relcl":
        return None if _gapped(tree, word) else Subject(identified(tree, above), "relative")
    if word.dep == "acl":
        return Subject(identified(tree, above), "noun")
    if word.dep in ABOVE and above.upos in PREDICATES:
        if word.dep == "parataxis" and (word.xpos != above.xpos or word.index < above.index):
            return None
        if word.dep not in ("conj", "parataxis"):
            controller = _controller(tree, word, above)
            if controller is not None:
                return _resolved(tree, controller, "controlled")
        shared = subject(tree, above.index, depth - 1)
        return None if shared is None else shared._replace(how=ABOVE[word.dep])
    return None


def _controller(tree: Tree, word: Word, above: Word) -> Word | None:
    """The object above an infinitive ("told him to go") or a charge ("fined him for lying")."""
    if above.lemma in SUBJECT_CONTROL:
        return None
    mark = tree.child(word.index, "mark")
    charged = mark is not None and mark.lower in CHARGING and word.xpos == "VBG"
    if word.dep != "xcomp" and not charged:
        return None
    found = tree.child(above.index, "obj", "iobj")
    return found if found is not None and found.index < word.index else None


def own_subject(tree: Tree, predicate: int) -> Word | None:
    found = tree.children(predicate, *SUBJECTS)
    inner = [word for word in found if word.dep != "nsubj:outer"] or found
    inner = [word for word in inner if not tree.marker(word.index)] or inner
    return min(inner, key=lambda w: abs(w.index - predicate), default=None)


def _gapped(tree: Tree, clause: Word) -> bool:
    """Whether a relative clause has "where", "when" or "whose" in place of a subject."""
    near = tree.children(clause.index, "advmod", "obl", "mark")
    return any(w.lower in ("where", "when", "why", "how") for w in near)


def _resolved(tree: Tree, word: Word, how: str = "own") -> Subject | None:
    if word.upos not in ("PRON", "DET", "SCONJ") or word.lower not in RELATIVES:
        if word.xpos in ("WP", "WDT", "WRB") or word.lower in ("there", "what"):
            return None
        return Subject(word.index, how)
    above = tree.words[word.head]
    for _ in range(DEPTH):
        if above.dep.startswith("acl"):
            return Subject(identified(tree, tree.words[above.head]), "relative")
        if above.head == above.index:
            break
        above = tree.words[above.head]
    return Subject(word.index, how) if word.lower == "that" and word.xpos == "DT" else None


def identified(tree: Tree, word: Word) -> int:
    """The subject of the copula where a noun is its predicate with an article ("is a man who")."""
    if word.xpos == "NNP" or tree.child(word.index, "cop") is None or tree.marker(word.index):
        return word.index
    own = own_subject(tree, word.index)
    if own is None or own.lower in ("it", "this", "that", "there", "these", "what", "who", "which"):
        return word.index
    return own.index
