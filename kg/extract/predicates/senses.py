"""Whether an action has the sense of its type in its phrase: by object, subject, preposition."""

from __future__ import annotations

from kg.contradict.actions import literal, shaped
from kg.extract.lexicon import HELPLESS
from kg.extract.phrases.nouns import PARTITIVES, counted
from kg.extract.predicates.frames import Frame, Scene
from kg.model import Mention

REFLEXIVE = frozenset(
    """myself yourself himself herself itself oneself ourselves yourselves themselves""".split()
)

TELLING = frozenset(
    """account amendment analysis announcement article bill book briefing broadcast clause
    communique complaint constitution cable decree document dossier draft email edict editorial
    filing indictment interview law lawsuit leaflet legislation letter manifesto memo memorandum
    memoir message motion note op-ed order paper petition plan post proposal proposition provision
    rule ruling record release report resolution review speech statement story summary testimony
    transcript treaty tweet verdict video warrant agreement deal accord pact study survey""".split()
)
"""Nouns of what can say, ask or promise in the place of those who wrote it."""


CIVILIANS = HELPLESS | frozenset(
    "family journalist migrant people person population protester student woman worker".split()
)
"""Who goes somewhere without taking or manning it."""


def fits(scene: Scene, frame: Frame, kind: str) -> bool:
    """Whether the type of an action fits the phrase that it stands in."""
    if kind == "OCCUR" and "own_object" in frame.rules and frame.target is not None:
        # What ends, starts or strikes something else does not itself occur.
        return False
    if "counted_deaths" in frame.rules:
        return True
    return not kind or (shaped(kind, _shapes(scene, frame)) and _literal(scene, frame, kind))


def _literal(scene: Scene, frame: Frame, kind: str) -> bool:
    """Whether the type fits what the action is done to; a measure word counts as people."""
    target = _mention(scene, frame.target)
    if target is None or frame.target is None or "light_verb" in frame.rules:
        return True
    noun = counted(scene, frame.target)
    within = _mention(scene, noun)
    if noun != frame.target and kind == "LOSE" and within is not None:
        # "Lost dozens of fighters": what is measured is what is lost.
        return literal(kind, frame.lemma, scene.tree.words[noun].lemma, within.kind)
    word = scene.tree.words[frame.target]
    if word.lemma in PARTITIVES or word.upos != "NOUN":
        # The name of a place that is left is often taken for that of a person.
        named = target.kind == "Person" and word.upos in ("PROPN", "PRON") and kind != "MOVE"
        return not named or shaped(kind, (f"{frame.lemma} [Person]",))
    return literal(kind, frame.lemma, word.lemma, target.kind)


def _shapes(scene: Scene, frame: Frame) -> tuple[str, ...]:
    tree, lemma = scene.tree, frame.lemma
    found = []
    own = tree.child(frame.trigger, "obj")
    if own is not None and own.lower in REFLEXIVE:
        found += [f"{lemma} oneself", "* oneself"]
    elif frame.target is None and own is None and tree.words[frame.trigger].upos == "VERB":
        found.append(f"{lemma} -")
    elif frame.target is None and own is not None:
        # "Entered its fourth day": the object told when, and still makes the sense.
        spent = _mention(scene, own.index)
        found += [f"{lemma} [{spent.kind}]"] if spent is not None else []
    behind = tree.children(frame.trigger, "obl", "advcl", "xcomp")
    marked = {w.lower for child in behind for w in tree.children(child.index, "case", "mark")}
    found += [f"{lemma} {mark}" for mark in ("as", "like") if mark in marked]
    if "passive_predicate" in frame.rules:
        found.append(f"be {lemma}")
    if frame.target is not None:
        thing = tree.words[frame.target]
        found += [f"{lemma} {w.lower} {thing.lemma}" for w in tree.children(thing.index, "amod")]
        found.append(f"{lemma} {tree.marker(thing.index)}")
    if frame.target is not None and tree.words[frame.target].lemma in ("gain", "advance"):
        parts = tree.children(frame.target, "nmod") + tree.children(frame.trigger, "obl")
        whole = f"{lemma} {tree.words[frame.target].lemma}"
        found += [f"{whole} {tree.marker(part.index)} {part.lemma}" for part in parts]
    found += [
        f"{w.lower} {tree.words[frame.trigger].lemma}"
        for w in tree.children(frame.trigger, "amod", "compound")
        if w.index < frame.trigger
    ]
    doer = _mention(scene, frame.actor)
    if doer is not None and frame.actor is not None:
        who = tree.words[frame.actor].lemma
        found += [f"[{doer.kind}] {lemma}", f"{who} {lemma}"]
        if who not in TELLING:
            found.append(f"[{doer.kind}] *")
        if who in CIVILIANS:
            found += [f"[Civilian] {lemma}", "[Civilian] *"]
    return tuple(found)


def _mention(scene: Scene, head: int | None) -> Mention | None:
    phrase = None if head is None else scene.phrases.get(head)
    return None if phrase is None else phrase.mention
