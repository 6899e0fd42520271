"""States and dispositions that say nothing without what follows: "is willing to", "runs out of"."""

from __future__ import annotations

from dataclasses import replace

from kg.contradict.actions import event_type, lineage
from kg.extract.factuality import scopes
from kg.extract.grammar import negators
from kg.extract.lexicon import DIRECTIVES
from kg.extract.predicates import arguments
from kg.extract.predicates.deeds import verb_lemma
from kg.extract.predicates.frames import UNTYPED, Frame, Scene
from kg.extract.predicates.objects import REFLEXIVE, direct_object
from kg.extract.predicates.roles import TOPICAL, is_time
from kg.extract.tree import Tree, Word

STANDING = frozenset("live remain stay stand lie sit act operate serve run look hang".split())
SCHEDULING = frozenset("schedule expect suppose slate poise tip set plan".split())
EMPTY = frozenset("act look stand sit live serve".split())
"""Verbs of standing that without a word on how or where tell nothing."""

OBJECTLESS = frozenset("use see know want achieve need expect understand prefer".split())
"""Verbs whose object was lost with the question or the relative clause that held it."""

ONWARD = frozenset("of out for through across with to toward towards between behind from".split())
HAVING = frozenset("have make take get hold".split())
COOPERATIVE = frozenset("AGREE CONSULT COOPERATE AID CONCEDE SUPPORT SAY".split())


ADDED = frozenset(
    """addition response reaction retaliation reply wake aftermath heel light line accordance
    defiance violation contrast preparation support""".split()
)
"""Nouns that with their prepositions only join: "came in addition to"."""


def disposed(scene: Scene, word: Word, found: list[Frame]) -> list[Frame]:
    """Return a predicate's frames with what it is to do, without those that say nothing."""
    return [
        _to_do(scene, word, _standing(scene, word, frame))
        for told in found
        for frame in [_based(scene, word, told)]
        if not _empty(scene.tree, word, frame) and not _scheduled(scene.tree, word, frame)
    ]


def _based(scene: Scene, word: Word, frame: Frame) -> Frame:
    """based_on: "a vision based on respect": what it is based on is the target."""
    if word.lemma != "base" or frame.actor is not None or frame.target is None:
        return frame
    if word.dep in ("acl", "advcl") and word.index - frame.target > 2:
        return frame
    for child in scene.tree.children(word.index, "obl"):
        if scene.tree.marker(child.index) in ("on", "upon") and child.index in scene.phrases:
            found = replace(frame, actor=frame.target)
            return _told(found, "be based on", word, word, child.index)
    return frame


def _scheduled(tree: Tree, word: Word, frame: Frame) -> bool:
    """Whether nothing is told but that somebody is to do what the infinitive tells, or of a
    clause far behind ("who did it, based on reports") what it is based on.
    """
    below = tree.child(word.index, "xcomp")
    if word.lemma == "base" and frame.lemma == "base" and frame.target is not None:
        return word.dep in ("acl", "advcl") and word.index - frame.target > 2
    return (
        word.lemma in SCHEDULING
        and frame.actor is None
        and below is not None
        and below.xpos == "VB"
        and arguments.passive(tree, word.index)
    )


def _to_do(scene: Scene, word: Word, frame: Frame) -> Frame:
    """disposed_to: "is willing to sign X", "has the right to sign X": the target is X."""
    tree = scene.tree
    if {"adjective_predicate", "resulting_state"}.intersection(frame.rules):
        if frame.target is not None:
            return frame
        own = word.upos == "ADJ" or word.lower == "back"
        state = word if own else tree.child(word.index, "xcomp")
        below = None if state is None else tree.child(state.index, "xcomp", "ccomp", "advcl")
        return frame if below is None else _with_deed(scene, frame, frame.lemma, below)
    if frame.target is None or frame.lemma != word.lemma:
        return frame
    noun = tree.words[frame.target]
    ordering = word.lemma in ("give", "issue") and noun.lemma in DIRECTIVES
    if word.lemma not in HAVING and not ordering:
        return frame
    if noun.lemma not in scopes.GOVERNING_NOUNS or noun.index < word.index:
        return frame
    below = tree.child(noun.index, "acl")
    if below is None:
        return frame
    told = _with_deed(scene, frame, f"{frame.lemma} {noun.lemma}", below)
    return replace(told, kind="REQUEST") if ordering and told is not frame else told


def _with_deed(scene: Scene, frame: Frame, lemma: str, below: Word) -> Frame:
    tree = scene.tree
    marks = [w.lower for w in tree.children(below.index, "mark")]
    about = below.xpos == "VBG" and marks in (["about"], ["of"], ["at"], ["to"])
    if below.upos != "VERB" or not (about or (below.xpos == "VB" and marks == ["to"])):
        return frame
    if tree.child(below.index, "nsubj", "nsubj:pass", "aux:pass") is not None:
        return frame
    if below.lemma == "do" or negators(tree, below.index):
        return frame
    own, last = verb_lemma(tree, below)
    own = own.replace(below.lemma, below.lower, 1) if about else own
    himself = tree.child(below.index, "obj")
    own += f" {himself.lower}" if himself is not None and himself.lower in REFLEXIVE else ""
    thing = direct_object(scene, below.index)
    target = thing.head if thing is not None and thing.head != frame.actor else None
    kind = frame.kind or event_type(lemma)
    if COOPERATIVE.isdisjoint(lineage(event_type(own))):
        kind = UNTYPED
    return replace(
        frame,
        lemma=f"{lemma} {marks[0]} {own}",
        words=(frame.words[0], last if last - frame.words[0] <= 8 else frame.words[1]),
        target=target,
        kind=kind or UNTYPED,
        rules=(*frame.rules, "disposed_to"),
    )


def _standing(scene: Scene, word: Word, frame: Frame) -> Frame:
    """standing_by: "run out of fuel", "act as judges", "remain in control of X"."""
    tree = scene.tree
    if frame.lemma != word.lemma or word.lemma not in STANDING:
        return frame
    if frame.target is not None and tree.words[frame.target].dep != "xcomp":
        return frame
    for child in tree.children(word.index, "obl", "advmod", "xcomp", "advcl"):
        near = min(tree.subtree(child.index)) - frame.words[1] <= 2
        if child.index < word.index or not near or tree.child(child.index, "nsubj"):
            continue
        found = _standing_by(scene, word, frame, child)
        if found is not None:
            return found
    return frame


def _standing_by(scene: Scene, word: Word, frame: Frame, child: Word) -> Frame | None:
    """An action with one word or phrase that tells how one stands."""
    tree, phrase = scene.tree, scene.phrases.get(child.index)
    marks = [w.lower for w in tree.children(child.index, "case", "mark")]
    inner = tree.child(child.index, "nmod", "obl")
    beyond = inner.index if inner is not None and inner.index in scene.phrases else None
    of = "" if inner is None or beyond is None else tree.marker(inner.index)
    if marks == ["as"] and child.upos in ("NOUN", "PROPN"):
        whole = f"{frame.lemma} as {_name(tree, child)}"
        if of == "of":
            return _told(frame, f"{whole} of", child, word, beyond)
        return _told(frame, whole, child, word, None)
    if child.dep == "advmod" and child.lower in WAYS:
        whole = " ".join([frame.lemma, child.lower, *([of] if of else [])])
        return _told(frame, whole, child, word, beyond)
    if phrase is None or is_time(child, phrase) or not marks or child.lemma in TOPICAL:
        return None
    bare = tree.child(child.index, "det", "nmod:poss") is None and child.upos == "NOUN"
    if bare and of == "of" and marks in (["in"], ["under"], ["at"]):
        return _told(frame, f"{frame.lemma} {marks[0]} {child.lower} of", child, word, beyond)
    if marks[0] in ONWARD:
        return _told(frame, " ".join([frame.lemma, *marks]), word, word, child.index)
    return None


WAYS = frozenset("alone nearby together close near idle still firm apart".split())


def _told(frame: Frame, lemma: str, last: Word, word: Word, target: int | None) -> Frame:
    end = last.index if last.index - word.index <= 3 else frame.words[1]
    return replace(
        frame,
        lemma=lemma,
        words=(frame.words[0], max(frame.words[1], end)),
        target=target,
        roles=tuple(role for role in frame.roles if role[1] != target),
        kind=UNTYPED,
        rules=(*frame.rules, "standing_by"),
    )


def _name(tree: Tree, noun: Word) -> str:
    near = tree.children(noun.index, "amod", "compound")
    words = [w.lower for w in near if w.index < noun.index]
    return " ".join([*words, noun.text if noun.upos == "PROPN" else noun.lower])


def _empty(tree: Tree, word: Word, frame: Frame) -> bool:
    """Whether a verb is left without all that would make it tell something."""
    if frame.target is not None or frame.lemma != word.lemma or frame.kind:
        return False
    if word.upos != "VERB" or arguments.passive(tree, word.index):
        return False
    behind = [
        w
        for w in tree.children(
            word.index, "obl", "xcomp", "ccomp", "advcl", "advmod", "compound:prt"
        )
        if w.index > word.index
    ]
    if word.lemma in OBJECTLESS:
        return not any(w.dep in ("xcomp", "compound:prt") for w in behind)
    roles = any(role not in ("time",) for role, _ in frame.roles)
    return word.lemma in EMPTY and not behind and not roles


def joined(scene: Scene, found: list[Frame]) -> list[Frame]:
    """added_to: "came in addition to X": two prepositions with a noun between them are one."""
    tree = scene.tree
    kept = []
    for frame in found:
        noun = frame.target
        if noun is None or "phrase_in_action" not in frame.rules:
            kept.append(frame)
            continue
        added = tree.children(noun, "nmod") if tree.words[noun].lemma in ADDED else []
        of = next((w for w in added if w.index in scene.phrases and tree.marker(w.index)), None)
        if of is None:
            kept.append(frame)
            continue
        lemma = f"{frame.lemma} {tree.words[noun].lower} {tree.marker(of.index)}"
        rules = (*frame.rules, "added_to")
        kept.append(replace(frame, lemma=lemma, target=of.index, rules=rules))
    return kept
