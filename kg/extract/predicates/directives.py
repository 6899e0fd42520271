"""Who is to do what an order, call, demand or warning says: whom it goes to, not who utters it."""

from __future__ import annotations

from kg.extract.lexicon import DIRECTIVES
from kg.extract.predicates.control import owners
from kg.extract.predicates.frames import NOBODY, Argument, Scene
from kg.extract.tree import Word

MET = frozenset(
    """accept decline defy disobey disregard dismiss face follow get heed honor honour ignore obey
    receive refuse reject resist shun spurn""".split()
)
"""What the one does to whom an order or call goes."""


def directed_subject(scene: Scene, verb: int, depth: int) -> Argument | None:
    """Whom an order, call or warning goes to, and not who gives it, does what it says."""
    tree = scene.tree
    word = tree.words[verb]
    if word.dep != "acl" or tree.child(verb, "mark", "case") is None:
        return None
    noun = tree.words[word.head]
    if _judged(scene, noun):
        return NOBODY
    if not _directive(scene, noun):
        return None
    told = addressee(scene, noun)
    return NOBODY if told is None else Argument(told, ("addressee_acts",), 0.8)


JUDGING = frozenset(
    """accept approve back block condemn criticise criticize decry denounce discuss dismiss endorse
    hail oppose praise question reject slam support veto welcome""".split()
)
"""What one does to a plan that somebody else has."""


def _judged(scene: Scene, noun: Word) -> bool:
    """Whether a plan of nobody named is approved or opposed, by whom it need not be done."""
    above = scene.tree.words[noun.head]
    if noun.dep != "obj" or above.lemma not in JUDGING or noun.mention != "abstract":
        return False
    return not owners(scene, noun)


def _directive(scene: Scene, noun: Word) -> bool:
    """Whether a noun is an order and the like, or a request "from" somebody."""
    tree = scene.tree
    if noun.lemma in DIRECTIVES:
        return True
    return noun.lemma == "request" and any(
        tree.marker(w.index) == "from" for w in tree.children(noun.index, "nmod")
    )


def addressee(scene: Scene, noun: Word) -> int | None:
    """addressee_acts: an order "to the army" to stop, and one that the army ignores, is for it."""
    tree = scene.tree
    for child in tree.children(noun.index, "nmod"):
        if tree.marker(child.index) in ("to", "on", "for") and child.index in scene.phrases:
            kind = scene.phrases[child.index].mention.kind
            if kind not in ("Time", "Event", "Abstract", "Quantity"):
                return child.index
    verb = tree.words[noun.head]
    if verb.lemma not in MET or verb.upos != "VERB":
        return None
    if noun.dep == "obj":
        found = tree.child(verb.index, "nsubj")
    elif noun.dep == "nsubj:pass":
        found = tree.child(verb.index, "obl:agent")
    else:
        found = None
    return found.index if found is not None and found.index in scene.phrases else None
