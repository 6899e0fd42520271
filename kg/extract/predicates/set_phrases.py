"""Set phrases whose words alone do not tell what they mean: "made it to X", "changed hands"."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.phrases import nouns
from kg.extract.predicates.frames import UNTYPED, Frame, Scene
from kg.extract.predicates.roles import is_time
from kg.extract.tree import Word

DEATHS = frozenset("death killing casualty fatality dead injury".split())


def _eye_to_eye(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """eye_to_eye: who sees eye to eye with somebody agrees with him."""
    tree, thing = scene.tree, frame.target
    if word.lemma != "see" or thing is None or tree.words[thing].lower != "eye":
        return None
    other = next((head for role, head in frame.roles if role == "partner"), None)
    return replace(
        frame,
        lemma="see eye to eye" + (" with" if other is not None else ""),
        target=other,
        roles=tuple(role for role in frame.roles if role[0] not in ("partner", "purpose")),
        kind=UNTYPED,
        rules=(*frame.rules, "eye_to_eye"),
    )


def _made_it(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """made_it: "made it to the town": where somebody makes it is what is told."""
    tree, thing = scene.tree, frame.target
    if word.lemma != "make" or frame.lemma != "make" or thing is None:
        return None
    if tree.words[thing].lower != "it" or tree.words[thing].dep != "obj":
        return None
    for child in tree.children(word.index, "obl"):
        phrase = scene.phrases.get(child.index)
        marker = tree.marker(child.index)
        if phrase is None or is_time(child, phrase) or child.index < thing:
            continue
        if marker in ("to", "into", "across", "through", "past", "down", "onto", "inside"):
            return replace(
                frame,
                lemma=f"make it {marker}",
                target=child.index,
                roles=tuple(role for role in frame.roles if role[1] != child.index),
                kind=UNTYPED,
                rules=(*frame.rules, "made_it"),
            )
    return None


def _changed_hands(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """changed_hands: of a town that changes hands nobody's hands are changed."""
    tree, thing = scene.tree, frame.target
    if word.lemma != "change" or thing is None or tree.words[thing].lower != "hands":
        return None
    words = (frame.words[0], max(frame.words[1], thing))
    rules = (*frame.rules, "changed_hands")
    return replace(frame, lemma="change hands", words=words, target=None, kind=UNTYPED, rules=rules)


def _visiting(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """visiting: "arrived on a visit to X": where the visit goes is where one arrives."""
    tree = scene.tree
    if frame.kind != "VISIT" or frame.target is not None or frame.lemma != word.lemma:
        return None
    for child in tree.children(word.index, "obl"):
        for place in tree.children(child.index, "nmod"):
            to = tree.marker(child.index) == "on" and tree.marker(place.index) == "to"
            if to and place.index in scene.phrases:
                return replace(
                    frame,
                    lemma=f"{frame.lemma} on {child.lemma} to",
                    target=place.index,
                    rules=(*frame.rules, "visiting"),
                )
    return None


def _died_in(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """died_in: "10 of the dead came in strikes": in what the deaths came is what is told."""
    tree, who = scene.tree, frame.actor
    if word.lemma not in ("come", "occur", "happen") or frame.target is not None or who is None:
        return None
    counted = {tree.words[who].lemma, *(w.lemma for w in tree.children(who, "nmod"))}
    if not counted & DEATHS:
        return None
    for child in tree.children(word.index, "obl"):
        phrase = scene.phrases.get(child.index)
        marker = tree.marker(child.index)
        if phrase is None or marker not in ("in", "during", "from") or is_time(child, phrase):
            continue
        if nouns.event_of(scene, child.index):
            return replace(
                frame,
                lemma=f"{word.lemma} {marker}",
                target=child.index,
                roles=tuple(role for role in frame.roles if role[1] != child.index),
                kind=UNTYPED,
                rules=(*frame.rules, "died_in"),
            )
    return None


RULES = (_eye_to_eye, _made_it, _changed_hands, _visiting, _died_in)
