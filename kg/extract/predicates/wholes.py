"""Predicates that are told whole or not at all: "declined to be named", "stopped short of X"."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.factuality.judgement import subordinator
from kg.extract.grammar import negators
from kg.extract.predicates.frames import UNTYPED, Frame, Scene
from kg.extract.predicates.objects import direct_object
from kg.extract.predicates.relatives import named_by
from kg.extract.tree import Tree, Word

SHY = frozenset("decline refuse ask request insist want wish prefer".split())
NAMED = frozenset("identify name quote".split())
"""What who speaks on condition would not have done to him: that tells of the report alone."""

WHOEVER = frozenset(
    """all anybody anyone anything everybody everyone everything nothing something those whatever
    whoever""".split()
)
"""What is known by its own clause alone, so that the clause tells nothing of it."""


def whole(scene: Scene, word: Word, found: list[Frame]) -> list[Frame]:
    """Return a predicate's frames made whole, without those of which too much is lost."""
    return [
        _short_of(scene, word, _left_to(scene, word, _to_be(scene.tree, word, frame)))
        for frame in found
        if not _shy(scene.tree, word)
        and not _right(scene.tree, word)
        and not _circular(scene.tree, word, frame)
        and named_by(scene.tree, word) is None
    ]


def _shy(tree: Tree, word: Word) -> bool:
    """Whether somebody only would not be named, or is not named because of that."""
    below = tree.child(word.index, "xcomp") if word.lemma in SHY else word
    above = word if below is not word else tree.words[word.head]
    return (
        below is not None
        and below.lemma in NAMED
        and above.lemma in SHY
        and below.dep == "xcomp"
        and tree.child(below.index, "aux:pass") is not None
    )


def _right(tree: Tree, word: Word) -> bool:
    """Whether it is only somebody's right: who has the right to strike need not mean to."""
    noun = tree.words[word.head]
    noun = tree.words[noun.head] if noun.dep == "nmod" else noun
    mark = tree.child(word.index, "mark")
    infinitive = word.dep == "acl" and word.xpos == "VB" and mark is not None
    return infinitive and noun.lemma == "right" and noun.upos == "NOUN"


def _circular(tree: Tree, word: Word, frame: Frame) -> bool:
    """Whether a clause only says who is meant: "everything that moved"."""
    if word.dep != "acl:relcl" or frame.actor != word.head or frame.target is not None:
        return False
    known = tree.words[word.head].lower in WHOEVER
    return known and not frame.roles and frame.event is None


def _to_be(tree: Tree, word: Word, frame: Frame) -> Frame:
    """to_be_done: "refused to be ruled": what he would or would not undergo is in the action."""
    below = tree.child(word.index, "xcomp")
    if below is None or frame.target is not None or frame.lemma != word.lemma:
        return frame
    marks = [w.lower for w in tree.children(below.index, "mark")]
    aux = [w.lower for w in tree.children(below.index, "aux:pass")]
    if below.xpos != "VBN" or marks != ["to"] or aux != ["be"] or below.index < word.index:
        return frame
    denied = "not " if negators(tree, below.index) else ""
    words = (frame.words[0], max(frame.words[1], below.index))
    rules = (*frame.rules, "to_be_done")
    lemma = f"{frame.lemma} {denied}to be {below.lower}"
    return replace(
        frame,
        lemma=lemma,
        words=words if below.index - word.index <= 6 else frame.words,
        rules=rules,
    )


def _left_to(scene: Scene, word: Word, frame: Frame) -> Frame:
    """left_to: "left the country to a contest": what it is left to is in the action."""
    tree = scene.tree
    if frame.lemma != "leave" or frame.target is None or "own_object" not in frame.rules:
        return frame
    told = {head for _, head in frame.roles}
    for child in tree.children(word.index, "obl"):
        behind = child.index > frame.target and child.index not in told
        if behind and tree.marker(child.index) == "to" and child.upos == "NOUN":
            lemma = f"leave to {child.lemma}"
            return replace(frame, lemma=lemma, kind=UNTYPED, rules=(*frame.rules, "left_to"))
    return frame


def _short_of(scene: Scene, word: Word, frame: Frame) -> Frame:
    """short_of: "stopped short of blaming X": what somebody did not do is in the action."""
    tree = scene.tree
    near = tree.children(word.index, "advmod", "xcomp")
    short = next((w for w in near if w.lower == "short" and w.index > word.index), None)
    if word.lemma not in ("stop", "fall") or short is None or frame.target is not None:
        return frame
    below = tree.child(short.index, "advcl")
    if below is None or below.xpos != "VBG" or subordinator(tree, below.index) != "of":
        return frame
    thing = direct_object(scene, below.index)
    return replace(
        frame,
        lemma=f"{word.lemma} short of {below.lower}",
        words=(frame.words[0], max(frame.words[1], below.index)),
        target=None if thing is None else thing.head,
        kind=UNTYPED,
        rules=(*frame.rules, "short_of"),
    )
