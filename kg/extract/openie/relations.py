"""The relation of an open extraction: the verbs told together and the words of their group."""

from __future__ import annotations

from kg.extract.openie.spans import Words, conjuncts
from kg.extract.tree import Tree, Word

AUXILIARIES = ("aux", "aux:pass", "cop")
QUESTIONS = frozenset({"where", "when", "how", "why", "whether"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
CONNECTIVES = frozenset(
    """also however though therefore thus instead moreover meanwhile indeed furthermore hence
    nevertheless nonetheless otherwise still too""".split()
)
FREQUENCY = frozenset(
    """usually often always never sometimes rarely now once already currently formerly officially
    originally generally typically mostly primarily mainly largely""".split()
)
PHRASAL = frozenset(
    {("take", "place"), ("take", "part"), ("take", "care"), ("take", "advantage"),
     ("take", "charge"), ("give", "birth"), ("give", "way"), ("make", "use"), ("have", "access")}
)  # fmt: skip
"""Verbs with a bare noun that is no argument ("took place in June")."""


def chain(tree: Tree, word: Word) -> list[Word]:
    """A predicate with the infinitives and gerunds told together with it ("wants to buy")."""
    verbs = [word]
    while True:
        below = tree.children(verbs[-1].index, "xcomp", "advcl", "csubj")
        found = next((w for w in below if chained(tree, w)), None)
        if found is None:
            return verbs
        verbs.append(found)


def chained(tree: Tree, word: Word) -> bool:
    """Whether a verb is told together with the predicate above it, which has no object."""
    above = tree.words[word.head]
    if above.index > word.index or tree.child(above.index, "obj", "iobj") is not None:
        return False
    mark = tree.child(word.index, "mark")
    if word.dep == "advcl":
        return mark is not None and mark.lower == "to" and mark.index == above.index + 1
    if word.dep == "csubj":
        empty = tree.child(above.index, "expl") is not None and above.upos == "ADJ"
        return empty and mark is not None and mark.lower == "to" and word.upos == "VERB"
    if word.dep != "xcomp":
        return False
    predicate = word.upos == "VERB" or tree.child(word.index, "cop") is not None
    if above.upos == "VERB":
        return predicate
    return (
        above.upos == "ADJ"
        and word.upos == "VERB"
        and tree.child(above.index, "cop") is not None
        and tree.child(above.index, "expl") is None
    )


def group(tree: Tree, verbs: list[Word]) -> set[int]:
    """The words of the verb group: auxiliaries, negation, adverbs inside it, particles, verbs."""
    positions: set[int] = set()
    for number, verb in enumerate(verbs):
        copula = copulas(tree, verb)
        if not copula or number + 1 < len(verbs):
            positions.add(verb.index)
        positions.update(w.index for w in copula)
        for child in tree.children(verb.index):
            if _in_group(tree, child, verb, number):
                positions.update(tree.subtree(child.index))
    if len(verbs) == 1:
        positions.update(_shared(tree, verbs[0]))
    return positions


def copulas(tree: Tree, word: Word) -> list[Word]:
    """The copula of a predicate, not the one before a clause that is one ("the point is that")."""
    found = [w for w in tree.children(word.index, "cop") if not _outer(tree, w, word)]
    return found[-1:]


def _in_group(tree: Tree, child: Word, verb: Word, number: int) -> bool:
    if child.dep in ("aux", "aux:pass"):
        return not _outer(tree, child, verb)
    if child.dep == "compound:prt":
        return True
    if child.dep == "mark":
        return number > 0 and child.lower == "to"
    if child.dep == "advmod":
        return _adverb(tree, child, verb)
    if child.dep == "expl":
        return child.index > verb.index
    bare = child.dep == "obj" and not child.children
    return bare and (verb.lemma, child.lower) in PHRASAL


def _outer(tree: Tree, auxiliary: Word, verb: Word) -> bool:
    outer = tree.child(verb.index, "nsubj:outer")
    inner = tree.child(verb.index, "nsubj", "nsubj:pass")
    return outer is not None and inner is not None and auxiliary.index < inner.index


def _adverb(tree: Tree, child: Word, verb: Word) -> bool:
    """Whether an adverb stands between the words of the group or right behind its verb."""
    if child.lower in NEGATIONS:
        return True
    if child.lower in QUESTIONS or child.lower in CONNECTIVES or len(tree.subtree(child.index)) > 2:
        return False
    copula = copulas(tree, verb)
    if copula:
        return child.lower in FREQUENCY and child.index == copula[0].index + 1
    if child.index > verb.index:
        near = child.index == verb.index + 1 and child.lower.endswith("ly")
        return near and tree.child(verb.index, "obj") is None
    between = tree.words[child.index + 1 : verb.index]
    return all(w.upos in ("AUX", "ADV", "PART") for w in between)


def _shared(tree: Tree, verb: Word) -> list[int]:
    """The auxiliaries that a coordinated verb has in common with the first one."""
    first = tree.words[verb.head]
    if verb.dep != "conj" or first.xpos != verb.xpos or verb.xpos not in ("VBN", "VBG", "VB"):
        return []
    if tree.child(verb.index, "aux", "aux:pass", "cop", "nsubj", "nsubj:pass", "mark") is not None:
        return []
    near = [*tree.children(first.index, "aux", "aux:pass"), *_negations(tree, first)]
    return [w.index for w in near if w.index < first.index] or _shared(tree, first)


def _negations(tree: Tree, verb: Word) -> list[Word]:
    return [w for w in tree.children(verb.index, "advmod") if w.lower in NEGATIONS]


def being(tree: Tree, subject: Word) -> Words:
    """The form of "to be" that the sentence leaves unsaid, as its subject asks for."""
    plural = subject.xpos in ("NNS", "NNPS") or len(conjuncts(tree, subject.index)) > 1
    return ("are",) if plural else ("is",)


def participle_being(tree: Tree, subject: Word, participle: Word) -> Words:
    """The auxiliary that a participle lacks ("a firm founded in May"), in the clause's tense."""
    if participle.dep not in ("acl", "advcl") or participle.xpos not in ("VBN", "VBG"):
        return ()
    if tree.child(participle.index, "aux", "aux:pass", "mark") is not None:
        return ()
    plural = subject.xpos in ("NNS", "NNPS")
    if _past(tree, participle):
        return ("were",) if plural else ("was",)
    return ("are",) if plural else ("is",)


def _past(tree: Tree, word: Word) -> bool:
    """Whether the clause around a word is told in the past."""
    for above in tree.ancestors(word.index):
        tags = {w.xpos for w in (above, *tree.children(above.index, *AUXILIARIES))}
        if "VBD" in tags:
            return True
        if tags & {"VBZ", "VBP", "MD"}:
            return False
    return False
