"""Where or how somebody stands: what is positioned in a place, who takes control of it."""

from __future__ import annotations

from kg.extract.predicates.deeds import Deed, deed
from kg.extract.predicates.frames import Argument, Scene
from kg.extract.predicates.objects import direct_object
from kg.extract.predicates.roles import is_time
from kg.extract.tree import Word

STANDING: dict[str, tuple[str, ...]] = {
    "locate": (),
    "situate": (),
    "position": ("in", "at", "on", "near", "inside", "along", "around", "outside"),
    "involve": ("in",),
    "entangle": ("in",),
    "mire": ("in",),
    "meet": ("with",),
    "embroil": ("in",),
    "catch": ("in",),
    "set": ("for",),
    "align": ("against", "with"),
    "stick": ("in", "at", "by", "on", "near", "between", "behind", "under", "inside"),
}
"""Verbs with the prepositions behind their passive, none where any does."""


def standing(scene: Scene, word: Word, surface: Argument | None) -> Deed | None:
    """located_in: what is located somewhere is there; nobody puts it there, nor does anybody
    involve those who are involved in a battle.
    """
    tree = scene.tree
    wanted = STANDING[word.lemma]
    for child in tree.children(word.index, "obl"):
        phrase = scene.phrases.get(child.index)
        marker = tree.marker(child.index)
        if surface is None or phrase is None or is_time(child, phrase):
            continue
        if not wanted or marker in wanted:
            there = Argument(child.index, ("located_in",), 0.9)
            used = frozenset({surface.head, child.index})
            way = tree.child(word.index, "compound:prt")
            parts = ["be", word.lower, *([way.lower] if way is not None else []), marker]
            return Deed(" ".join(parts).rstrip(), word.index, "", there, used)
    if word.lower == "stuck" and surface is not None:
        return Deed("be stuck", word.index, "", None, frozenset({surface.head}))
    return None


GAINING = frozenset("take gain regain retake seize assume wrest".split())


def control_of(scene: Scene, word: Word) -> Argument | None:
    """Of what a verb with the object "control" tells that somebody gets it."""
    if word.lemma not in GAINING:
        return None
    what = deed(scene, word, direct_object(scene, word.index))
    return what.target if what.lemma == f"{word.lemma} control" else None
