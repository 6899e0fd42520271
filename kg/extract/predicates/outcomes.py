"""What an action brings its object to: "turned X into a base", "pits X against Y"."""

from __future__ import annotations

from dataclasses import replace

from kg.contradict.actions import event_type, is_a, vocabulary
from kg.extract.phrases import nouns
from kg.extract.predicates import arguments, borne_by, set_phrases
from kg.extract.predicates.deeds import verb_lemma
from kg.extract.predicates.frames import UNTYPED, Frame, Scene
from kg.extract.predicates.relatives import meant
from kg.extract.predicates.roles import is_time
from kg.extract.tree import Tree, Word

INTO: dict[str, tuple[str, ...]] = {
    "turn": ("into",),
    "transform": ("into",),
    "convert": ("into", "to"),
    "plunge": ("into",),
    "drag": ("into",),
    "divide": ("into",),
    "pit": ("against",),
    "rally": ("behind", "around"),
    "confuse": ("with",),
    "equate": ("with",),
    "mistake": ("for",),
}
"""Verbs that say nothing of their object without what this preposition brings in."""

CHANGES = frozenset(
    """drop rise increase decrease decline reduction fall surge spike upsurge uptick change
    improvement deterioration escalation growth jump""".split()
)
ENABLING = frozenset("enable lead prompt inspire encourage tempt permit allow".split())
VOICING = frozenset("voice express raise convey register harbor harbour".split())
FEELINGS = frozenset(
    """reservation doubt misgiving question concern worry fear alarm anger frustration dismay
    outrage regret hope confidence skepticism scepticism unease disappointment""".split()
)
BROUGHT = frozenset("bring take push drive lead draw edge".split())
ENDS = frozenset(
    """brink verge edge table standstill halt knee light attention close end stop surface
    fore point power""".split()
)
"""What something is brought to that makes one action with the bringing."""

KEEPING = frozenset(
    "prevent keep stop bar block deter dissuade discourage ban prohibit hinder preclude".split()
)
PART = frozenset({"take part", "participate", "partake"})
SEEN = frozenset("Event Abstract Object Time Quantity".split())


def brought(scene: Scene, word: Word, found: list[Frame]) -> list[Frame]:
    """Return a verb's frames with what they bring about, without those that only see it."""
    kept = []
    for frame in found:
        if _seen_done(scene, word, frame) or borne_by.of_reporting(scene, word, frame):
            continue
        for rule in RULES:
            whole = rule(scene, word, frame)
            if whole is not None:
                break
        if whole is None and _hollow(scene, word, frame):
            continue
        kept.append(whole or frame)
    return kept


def _hollow(scene: Scene, word: Word, frame: Frame) -> bool:
    """Whether nothing is told: "made it", "as far as X is concerned", "took steps to"."""
    tree = scene.tree
    if word.lemma == "concern" and frame.actor is None and word.dep == "advcl":
        return tree.child(word.index, "obl") is None
    if _only_sets_about(tree, word, frame) or _renamed(tree, word):
        return True
    if frame.lemma != word.lemma or frame.target is None or word.lemma != "make":
        return False
    return tree.words[frame.target].dep == "obj" and tree.words[frame.target].lower == "it"


def _only_sets_about(tree: Tree, word: Word, frame: Frame) -> bool:
    """Whether steps are taken to do what the infinitive tells: "took steps to protect X"."""
    steps = tree.child(word.index, "obj")
    if word.lemma != "take" or steps is None or steps.lemma != "step":
        return False
    if frame.lemma.split(" ")[0] != "take" or frame.target not in (None, steps.index):
        return False
    aims = tree.children(word.index, "advcl", "xcomp") + tree.children(steps.index, "acl")
    return any(w.xpos == "VB" and w.index > steps.index for w in aims)


def _renamed(tree: Tree, word: Word) -> bool:
    """Whether the writer says by what name somebody goes here: "whom we are calling Ali"."""
    who = tree.child(word.index, "nsubj")
    if word.lemma != "call" or who is None or who.lower not in ("we", "i"):
        return False
    near = tree.children(word.index, "obj", "xcomp")
    return word.dep == "acl:relcl" and any(w.upos == "PROPN" and w.index > word.index for w in near)


def _into(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """turned_into: "turned the school into a base", "pits rebels against the army"."""
    tree, thing = scene.tree, frame.target
    wanted = INTO.get(word.lemma, ("to",) if word.lemma in BROUGHT else None)
    if wanted is None or thing is None or frame.lemma != word.lemma:
        return None
    for child in (*tree.children(word.index, "obl"), *tree.children(thing, "nmod")):
        phrase = scene.phrases.get(child.index)
        marker = tree.marker(child.index)
        if phrase is None or marker not in wanted or child.index < word.index:
            continue
        if is_time(child, phrase) or (word.lemma in BROUGHT and child.lemma not in ENDS):
            continue
        shown = _shown(scene, child)
        of = tree.child(child.index, "nmod") if word.lemma in BROUGHT else None
        if of is not None and tree.marker(of.index) == "of" and of.index in scene.phrases:
            shown = f"{shown} of {_shown(scene, of)}"
        return replace(
            frame,
            lemma=f"{frame.lemma} {marker} {shown}",
            roles=tuple(role for role in frame.roles if role[1] != child.index),
            kind=UNTYPED,
            rules=(*frame.rules, "turned_into"),
        )
    return None


def _shown(scene: Scene, noun: Word) -> str:
    """The words of a phrase without its article and what stands behind its head."""
    tree = scene.tree
    if noun.upos == "PRON":
        return noun.lower
    near = tree.children(noun.index, "amod", "compound", "nummod", "flat", "nmod:desc")
    parts = sorted([noun, *near], key=lambda w: w.index)
    first, _ = tree.sentences[noun.sentence]
    return " ".join(w.lower if w.index == first and w.upos != "PROPN" else w.text for w in parts)


def _part_in(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """part_in: "took part in the offensive": the action is to take part in it."""
    tree = scene.tree
    if frame.lemma not in PART:
        return None
    if frame.target is not None and tree.marker(frame.target) != "in":
        return None
    near = tree.children(word.index, "obl")
    part = tree.child(word.index, "obj")
    near += tree.children(part.index, "nmod") if part is not None else []
    for child in near:
        if tree.marker(child.index) != "in":
            continue
        noun = meant(scene, child.index)
        phrase = None if noun is None else scene.phrases.get(noun)
        if noun is None or phrase is None or is_time(tree.words[noun], phrase):
            continue
        if phrase.mention.kind in ("Place", "Country") or noun == frame.actor:
            continue
        kind = nouns.event_of(scene, noun)
        hostile = any(is_a(kind, hit) for hit in ("ASSAULT", "CLASH", "PROTEST", "CONSULT"))
        return replace(
            frame,
            lemma=f"{frame.lemma} in",
            target=noun,
            roles=tuple(role for role in frame.roles if role[1] != noun),
            kind=kind if hostile else frame.kind,
            rules=(*frame.rules, "part_in"),
        )
    return None


def _change_in(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """change_in: "produced a drop in violence": the drop belongs to the action."""
    tree, thing = scene.tree, frame.target
    if thing is None or frame.lemma != word.lemma or arguments.passive(tree, word.index):
        return None
    noun = tree.words[thing]
    if noun.lemma not in CHANGES or noun.upos != "NOUN" or thing < word.index:
        return None
    for child in tree.children(thing, "nmod"):
        phrase = scene.phrases.get(child.index)
        if phrase is None or tree.marker(child.index) not in ("in", "of") or child.index < thing:
            continue
        if is_time(child, phrase) or phrase.mention.kind in ("Place", "Country", "Quantity"):
            continue
        marker = tree.marker(child.index)
        return replace(
            frame,
            lemma=f"{frame.lemma} {noun.lemma} {marker}",
            words=(frame.words[0], thing if thing - word.index <= 8 else frame.words[1]),
            target=child.index,
            roles=tuple(role for role in frame.roles if role[1] != child.index),
            rules=(*frame.rules, "change_in"),
        )
    return None


def _voiced(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """voiced_about: "voiced doubts about the deal": the doubts belong to the action."""
    tree, thing = scene.tree, frame.target
    if thing is None or frame.lemma != word.lemma or word.lemma not in VOICING:
        return None
    noun = tree.words[thing]
    if noun.lemma not in FEELINGS or thing < word.index:
        return None
    for child in (*tree.children(thing, "nmod"), *tree.children(word.index, "obl")):
        phrase = scene.phrases.get(child.index)
        marker = tree.marker(child.index)
        if phrase is None or marker not in ("about", "over", "at", "on", "of", "in"):
            continue
        if is_time(child, phrase) or phrase.mention.kind == "Place" and marker in ("in", "at"):
            continue
        if tree.child(child.index, "acl") is not None and phrase.mention.kind != "Abstract":
            # "Doubts about X moving in" are no doubts about X.
            continue
        return replace(
            frame,
            lemma=f"{frame.lemma} {noun.lower} {marker}",
            words=(frame.words[0], thing if thing - word.index <= 8 else frame.words[1]),
            target=child.index,
            roles=tuple(role for role in frame.roles if role[1] != child.index),
            kind=frame.kind or UNTYPED,
            rules=(*frame.rules, "voiced_about"),
        )
    return None


def _enabled(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """enabled_to: "enabled the army to besiege the town": what for belongs to the action."""
    tree = scene.tree
    if word.lemma not in ENABLING or frame.lemma != word.lemma or frame.target is None:
        return None
    below = tree.child(word.index, "xcomp", "ccomp")
    if below is None or below.xpos != "VB" or below.index < frame.target:
        return None
    if not arguments.could_act(scene, frame.target):
        return None
    marks = [w.lower for w in tree.children(below.index, "mark")]
    if marks != ["to"] or arguments.passive(tree, word.index) or frame.actor is None:
        return None
    if tree.child(below.index, "aux:pass", "cop") is not None:
        return None
    own, last = verb_lemma(tree, below)
    return replace(
        frame,
        lemma=f"{frame.lemma} to {own}",
        words=(frame.words[0], last if last - word.index <= 8 else frame.words[1]),
        kind=UNTYPED if word.lemma == "lead" else frame.kind or event_type(frame.lemma) or UNTYPED,
        rules=(*frame.rules, "enabled_to"),
    )


def _seen_done(scene: Scene, word: Word, frame: Frame) -> bool:
    """Whether a deal or a day only "sees" what is done to others, which is told by itself."""
    tree = scene.tree
    if word.lemma != "see" or frame.lemma != "see" or frame.target is None or frame.actor is None:
        return False
    if scene.phrases[frame.actor].mention.kind not in SEEN:
        return False
    return _done(tree, frame.target) or _done(tree, word.index)


def _done(tree: Tree, head: int) -> bool:
    """Whether a passive participle tells what is done to a noun or by a verb's object."""
    return any(
        w.xpos == "VBN" and w.index > head for w in tree.children(head, "acl", "xcomp", "ccomp")
    )


def _kept_from(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """kept_from: "prevented aid workers from entering": what from belongs to the action."""
    tree = scene.tree
    if word.lemma not in KEEPING or frame.lemma != word.lemma or frame.target is None:
        return None
    for below in tree.children(word.index, "advcl", "xcomp", "ccomp"):
        marks = [w.lower for w in tree.children(below.index, "mark", "case")]
        if below.xpos != "VBG" or marks != ["from"] or below.index < word.index:
            continue
        if tree.child(below.index, "aux:pass", "cop") is not None:
            return None
        own, last = verb_lemma(tree, below)
        return replace(
            frame,
            lemma=f"{frame.lemma} from {own.replace(below.lemma, below.lower, 1)}",
            words=(frame.words[0], last if last - word.index <= 8 else frame.words[1]),
            kind=frame.kind or event_type(frame.lemma) or UNTYPED,
            rules=(*frame.rules, "kept_from"),
        )
    return None


def _made_so(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """made_so: "made an inquiry by experts critical": a state may hang on a noun before it."""
    tree, thing = scene.tree, frame.target
    if word.lemma not in ("make", "leave", "render") or thing is None or thing < word.index:
        return None
    if frame.lemma.split(" ")[0] != word.lemma or arguments.passive(tree, word.index):
        return None
    if tree.child(word.index, "xcomp") is not None:
        return None
    inside = [thing, *(w.index for w in tree.children(thing, "nmod"))]
    for noun in inside:
        for state in tree.children(noun, "amod", "acl"):
            told = state.upos == "ADJ" or (word.lemma == "leave" and state.xpos == "VBN")
            if not told or state.index < noun or tree.child(state.index, "obl", "obl:agent", "obj"):
                continue
            if tree.words[thing].upos == "PRON" or state.lower in POSTNOMINAL:
                continue
            whole = f"{word.lemma} {state.lower}"
            return replace(
                frame,
                lemma=whole,
                kind=vocabulary().verbs.get(whole) or UNTYPED,
                rules=(*frame.rules, "made_so"),
                event=None,
            )
    return None


POSTNOMINAL = frozenset(
    """reported available possible present responsible necessary alone old worth due ready able such
    like same former wide long high deep""".split()
)


RULES = (
    _into,
    _part_in,
    _change_in,
    _voiced,
    _enabled,
    _kept_from,
    _made_so,
    *set_phrases.RULES,
    *borne_by.RULES,
)
