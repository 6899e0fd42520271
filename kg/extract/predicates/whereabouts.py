"""Where something happens that stands beside what it hits or beside the event behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.contradict.actions import is_a
from kg.extract.phrases import nouns
from kg.extract.predicates.frames import Frame, Scene

STRUCK = ("ASSAULT", "KILL", "INJURE", "DESTROY")
STANDING = frozenset({"in", "at", "on", "near"})
BEHIND = frozenset({"event", "reason"})


def placed(scene: Scene, frame: Frame) -> Frame:
    """place_of_target: what is hit in a place is hit there; so is who is hurt in an attack on it.

    "Shells hit houses in Douma"; "two were hurt in an attack on Douma".
    """
    if not any(is_a(frame.kind, kind) for kind in STRUCK):
        return frame
    if any(role == "place" for role, _ in frame.roles):
        return frame
    found = _of_target(scene, frame.target)
    if found is None:
        found = next(
            (
                place
                for role, event in frame.roles
                if role in BEHIND and any(is_a(frame.kind, kind) for kind in STRUCK[1:])
                for place in [_of_event(scene, event)]
                if place is not None
            ),
            None,
        )
    if found is None or found == frame.actor:
        return frame
    rules = (*frame.rules, "place_of_target")
    return replace(frame, roles=(*frame.roles, ("place", found)), rules=rules)


def _of_target(scene: Scene, target: int | None) -> int | None:
    if target is None:
        return None
    tree = scene.tree
    for child in tree.children(target, "nmod"):
        if tree.marker(child.index) in STANDING and _is_place(scene, child.index):
            return child.index
    return None


def _of_event(scene: Scene, event: int) -> int | None:
    hit = nouns.sides(scene, nouns.counted(scene, event)).target
    return hit.head if hit is not None and _is_place(scene, hit.head) else None


def _is_place(scene: Scene, head: int) -> bool:
    phrase = scene.phrases.get(head)
    word = scene.tree.words[head].lemma
    return phrase is not None and phrase.mention.kind == "Place" and word not in ("ground", "scene")


def nearest(scene: Scene, places: Sequence[int]) -> int:
    """Of several places that one event is in, the first that is no whole country."""
    return next(
        (head for head in places if scene.phrases[head].mention.kind != "Country"), places[0]
    )
