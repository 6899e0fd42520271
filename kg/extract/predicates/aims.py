"""What an event noun in a verb's object is aimed at where a clause behind the noun tells it."""

from __future__ import annotations

from kg.contradict.actions import is_a
from kg.extract.phrases import nouns
from kg.extract.predicates.frames import Argument, Scene
from kg.extract.predicates.roles import is_time
from kg.extract.tree import Tree, Word

TAKING = frozenset(
    """retake recapture take capture seize liberate clear free reclaim regain conquer occupy
    storm encircle""".split()
)
LAYING = frozenset("impose lay place put clamp inflict launch wage mount stage".split())


def aim_of(scene: Scene, word: Word, noun: Word) -> Argument | None:
    """What an attack is made to take, or what a siege is laid on."""
    return _taken(scene, word, noun) or _laid_on(scene, word, noun)


def _taken(scene: Scene, word: Word, noun: Word) -> Argument | None:
    """aim_of_attack: "launched an offensive to retake X": X is what the offensive is against."""
    tree = scene.tree
    if not any(is_a(nouns.event_of(scene, noun.index), kind) for kind in ("ASSAULT", "INVADE")):
        return None
    for clause in tree.children(noun.index, "acl") + tree.children(word.index, "advcl"):
        thing = tree.child(clause.index, "obj")
        if clause.lemma in TAKING and clause.xpos == "VB" and thing is not None:
            if thing.index in scene.phrases and clause.index > noun.index:
                return Argument(thing.index, ("aim_of_attack",), 0.8)
    return None


def _laid_on(scene: Scene, word: Word, noun: Word) -> Argument | None:
    """laid_on: "broke the siege imposed on X": the siege is one of X."""
    tree = scene.tree
    for clause in tree.children(noun.index, "acl"):
        if clause.lemma not in LAYING or clause.xpos != "VBN" or clause.index == word.index:
            continue
        for child in tree.children(clause.index, "obl"):
            phrase = scene.phrases.get(child.index)
            onto = tree.marker(child.index) in ("on", "against", "upon")
            if onto and phrase is not None and not is_time(child, phrase):
                return Argument(child.index, ("laid_on",), 0.9)
    return None


HOLDING = frozenset("hold make find deem render consider".split())


def held(tree: Tree, word: Word) -> Word | None:
    """The state of an object that a parse joins to the verb: "holds X legally and fully liable"."""
    thing = tree.child(word.index, "obj")
    if word.lemma not in HOLDING or thing is None:
        return None
    for state in tree.children(word.index, "conj"):
        between = tree.words[thing.index + 1 : state.index]
        alone = tree.child(state.index, "nsubj", "cop", "aux") is None
        if state.upos == "ADJ" and alone and all(w.upos in ("ADV", "CCONJ") for w in between):
            return state
    return None


EXCHANGING = frozenset("exchange swap trade".split())
RETURNED = ("ACCUSE", "ASSAULT", "CONDEMN", "THREATEN")
"""What is said or done in return for the like ("traded threats")."""


def other_side(scene: Scene, word: Word, event: int) -> tuple[Argument | None, frozenset[int]]:
    """Who something is exchanged with; what it is over or for is no side of it."""
    tree = scene.tree
    for child in tree.children(word.index, "obl") + tree.children(event, "nmod"):
        if tree.marker(child.index) == "with" and child.index in scene.phrases:
            found = Argument(child.index, ("target_of_light_verb",), 0.9)
            return found, frozenset({child.index})
    return None, frozenset()


MUTUAL = (
    "AGREE",
    "CONSULT",
    "CLASH",
    "SIGN",
    "ESTABLISH_TIES",
    "BREAK_TIES",
    "HALT_TALKS",
    "EXERCISE_JOINTLY",
)
"""Types of what two sides do with each other."""


def mutual(lemma: str, kind: str, event: int | None) -> bool:
    """Whether two sides do a deed with or to each other: they meet, or trade accusations."""
    if event is not None and lemma.partition(" ")[0] in EXCHANGING:
        return True
    return any(is_a(kind, each) for each in MUTUAL)
