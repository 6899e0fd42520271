"""Whom somebody blames, charges or praises: he is said to have done it, and not who says so."""

from __future__ import annotations

from kg.contradict.actions import event_type, is_a
from kg.extract.grammar import own_subject
from kg.extract.predicates import arguments
from kg.extract.predicates.frames import NOBODY, Scene
from kg.extract.predicates.relatives import identified, meant, relative
from kg.extract.tree import Tree, Word

ACCUSING = frozenset(
    """accuse blame suspect condemn criticise criticize charge denounce fault convict indict
    arrest praise thank sanction punish slam censure rebuke""".split()
)
PRAISING = frozenset(
    """acclaim acquit applaud commend congratulate credit exonerate forgive hail honour honor laud
    mock pardon reproach salute taunt""".split()
)
BESIDE = frozenset("while whereas as when after before since although though until".split())
"""Conjunctions of a clause that is beside the charge: "condemned X, while Y urged Z"."""
HELPING = frozenset("aid assist back help support".split())
WARNING = frozenset("warn caution advise counsel".split())
CHARGES = frozenset({"of", "for", "from", "with", "over"})


def blames(lemma: str) -> bool:
    """Whether a verb tells of a charge or reproach against somebody."""
    kind = event_type(lemma)
    return lemma in ACCUSING or is_a(kind, "ACCUSE") or is_a(kind, "CONDEMN")


def reproach(tree: Tree, verb: int) -> bool:
    """Whether a verb tells of a charge, reproach or praise."""
    lemma = tree.words[verb].lemma
    return blames(lemma) or lemma in PRAISING


def charge(tree: Tree, verb: int) -> bool:
    """Whether a gerund tells what somebody is charged with: "accused of having shelled it"."""
    word = tree.words[verb]
    having = word.xpos == "VBN" and any(w.lower == "having" for w in tree.children(verb, "aux"))
    being = word.xpos == "VBN" and any(w.lower == "being" for w in tree.children(verb, "aux:pass"))
    if word.xpos != "VBG" and not having and not being:
        return False
    marks = {w.lower for w in tree.children(verb, "mark", "case")}
    if tree.words[word.head].lemma in HELPING and word.dep == "advcl" and marks == {"in"}:
        return True
    if tree.words[word.head].lemma in WARNING and "against" in marks:
        return True
    told = CHARGES if reproach(tree, word.head) else CHARGES - {"with", "over"}
    return not marks.isdisjoint(told)


def charged(scene: Scene, main: int) -> int | None:
    """Who is charged: the object, or in a relative clause what it is told of."""
    tree = scene.tree
    word = tree.words[main]
    found = tree.child(main, "obj", "iobj")
    if found is not None:
        return meant(scene, found.index)
    if not reproach(tree, main):
        return None
    first = word
    while first.dep == "conj" and first.head < first.index:
        first = tree.words[first.head]
    own = tree.child(first.index, "nsubj")
    if first.dep != "acl:relcl" or own is None or relative(own):
        return None
    return identified(scene, first.head)


def accusation(scene: Scene, word: Word) -> tuple[int, int] | None:
    """accused_of: what somebody is accused of, the accuser claims."""
    tree = scene.tree
    if word.dep == "conj" and word.xpos in ("VBG", "VBN"):
        return accusation(scene, tree.words[word.head])
    above = tree.words[word.head]
    if not blames(above.lemma) or word.dep not in ("advcl", "xcomp", "obl", "ccomp"):
        return None
    mark = tree.child(word.index, "mark", "case")
    if mark is None or (mark.lower in BESIDE and own_subject(tree, word.index)):
        return None
    if arguments.passive(tree, above.index):
        agents = arguments.agents(scene, above.index)
        return (agents[0].head, above.index) if agents else None
    found = arguments.subject(scene, above.index)
    return None if found is None or found is NOBODY else (found.head, above.index)
