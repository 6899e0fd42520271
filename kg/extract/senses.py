"""Whether an action has the sense of its type in its phrase: by object, subject, preposition."""

from __future__ import annotations

from kg.contradict.actions import literal, shaped
from kg.extract.frames import Frame, Scene
from kg.extract.nouns import PARTITIVES
from kg.model import Mention

REFLEXIVE = frozenset(
    """myself yourself himself herself itself oneself ourselves yourselves themselves""".split()
)


def fits(scene: Scene, frame: Frame, kind: str) -> bool:
    """Whether the type of an action fits the phrase that it stands in."""
    return not kind or (shaped(kind, _shapes(scene, frame)) and _literal(scene, frame, kind))


def _literal(scene: Scene, frame: Frame, kind: str) -> bool:
    """Whether the type fits what the action is done to; a measure word counts as people."""
    target = _mention(scene, frame.target)
    if target is None or frame.target is None or "light_verb" in frame.rules:
        return True
    word = scene.tree.words[frame.target]
    if word.lemma in PARTITIVES or word.upos != "NOUN":
        return True
    return literal(kind, frame.lemma, word.lemma, target.kind)


def _shapes(scene: Scene, frame: Frame) -> tuple[str, ...]:
    tree, lemma = scene.tree, frame.lemma
    found = []
    own = tree.child(frame.trigger, "obj")
    if own is not None and own.lower in REFLEXIVE:
        found += [f"{lemma} oneself", "* oneself"]
    elif frame.target is None and own is None and tree.words[frame.trigger].upos == "VERB":
        found.append(f"{lemma} -")
    if frame.target is not None:
        thing = tree.words[frame.target]
        found += [f"{lemma} {w.lower} {thing.lemma}" for w in tree.children(thing.index, "amod")]
        found.append(f"{lemma} {tree.marker(thing.index)}")
    doer = _mention(scene, frame.actor)
    if doer is not None:
        found.append(f"[{doer.kind}] {lemma}")
    return tuple(found)


def _mention(scene: Scene, head: int | None) -> Mention | None:
    phrase = None if head is None else scene.phrases.get(head)
    return None if phrase is None else phrase.mention
