"""Whom somebody blames, charges or praises: he is said to have done it, and not who says so."""

from __future__ import annotations

from kg.contradict.actions import event_type, is_a
from kg.extract.frames import Scene
from kg.extract.relatives import identified, meant, relative
from kg.extract.tree import Tree

ACCUSING = frozenset(
    """accuse blame suspect condemn criticise criticize charge denounce fault convict indict
    arrest praise thank sanction punish slam censure rebuke""".split()
)
PRAISING = frozenset(
    """acclaim acquit applaud commend congratulate credit exonerate forgive hail honour honor laud
    mock pardon reproach salute taunt""".split()
)
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
