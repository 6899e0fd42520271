"""What a verb says nothing without, though it has an object: "put X at risk", "called X a traitor".

The state, the fixed phrase or the preposition behind it belongs to the action.
"""

from __future__ import annotations

from dataclasses import replace

from kg.contradict.actions import event_type, vocabulary
from kg.extract.lexicon import HELPLESS, MANNERS, PEOPLE
from kg.extract.phrases.nouns import PARTITIVES
from kg.extract.predicates import arguments
from kg.extract.predicates.deeds import verb_lemma
from kg.extract.predicates.frames import UNTYPED, Frame, Scene
from kg.extract.predicates.objects import direct_object
from kg.extract.predicates.roles import is_time
from kg.extract.tree import Tree, Word

NAMING = frozenset("know call name dub nickname title entitle style".split())
CALLING = frozenset(
    "call label brand deem term dub declare pronounce proclaim render consider make keep".split()
)
PLACING = frozenset("put place bring throw plunge keep hold set take leave call sentence".split())
LIVING = frozenset("live remain stay languish linger fall stand lie".split())
INTO = frozenset("at in into under on to off over through out".split())
ACTING = frozenset("Person Organization Group Country Vehicle".split())
NAMED = frozenset(
    "Place Country Facility Person Organization Group Time Quantity Vehicle Weapon".split()
)
FORCING = frozenset("force drive chase push throw kick flush run".split())
AIMED = frozenset("aim intend design commit dedicate".split())
COMPELLING = frozenset("force compel oblige".split())
SETTLED = frozenset("justice trial court custody".split())
IDIOMS = {
    tuple(idiom.split(":")[0].split()): frozenset(idiom.split(":")[1].split("|"))
    for idiom in """play role:in
    play part:in
    place call:to
    make call:to
    have role:in
    have part:in
    have impact:on
    have effect:on
    have influence:on|over
    tighten noose:around|on
    tighten grip:on|over|around
    tighten siege:on|around
    lose grip:on
    open door:to|for
    pave way:for|to
    clear way:for
    open way:for|to
    make way:for
    give way:to
    give rise:to
    set stage:for
    lay groundwork:for
    deal blow:to
    put end:to
    bring end:to
    put stop:to
    put pressure:on
    exert pressure:on
    exercise pressure:on
    put strain:on
    put emphasis:on
    put focus:on
    place emphasis:on
    shed light:on
    cast doubt:on
    take aim:at
    take toll:on
    take advantage:of
    take care:of
    take note:of
    make use:of
    turn back:on
    keep eye:on
    keep tab:on
    keep track:of
    lose sight:of
    lay siege:to
    lay claim:to
    lay waste:to""".splitlines()
}
"""Verb and noun that are one action, and what brings in whom it touches."""


def bound(scene: Scene, word: Word, found: list[Frame]) -> list[Frame]:
    """Return a verb's frames with what belongs to the action, without those that only name."""
    return [whole for frame in found for whole in _bound(scene, word, frame)]


def _bound(scene: Scene, word: Word, frame: Frame) -> list[Frame]:
    tree = scene.tree
    if _alias(tree, word, frame) or _told_of_left(tree, word) or frame.lemma == "leave over":
        return []
    if frame.lemma == "take" and frame.target is not None:
        place = tree.words[frame.target]
        if place.lower == "place" and tree.child(place.index, "det", "amod") is None:
            words = (frame.words[0], max(frame.words[1], place.index))
            return [replace(frame, lemma="take place", target=None, words=words)]
    aimed = _aimed(scene, word, frame)
    if aimed is not None:
        return [aimed]
    if frame.target is None or frame.event is not None or frame.lemma.split()[0] != word.lemma:
        return [_living(scene, word, frame)]
    below = tree.child(word.index, "xcomp")
    if below is not None and word.lemma in COMPELLING and frame.lemma == word.lemma:
        return _compelled(tree, word, frame, below)
    if {"relative_gap", "relative_clause"}.intersection(frame.rules):
        return [_called(scene, word, frame) or frame]
    for rule in (_idiom, _called, _left, _out_of, _measured, _placed):
        whole = rule(scene, word, frame)
        if whole is not None:
            return [whole]
    return [frame]


def _alias(tree: Tree, word: Word, frame: Frame) -> bool:
    """alias: "also known as Daesh", "a boy named Omar": a name is no deed."""
    if word.lemma not in NAMING or word.xpos != "VBN" or word.dep not in ("acl", "amod"):
        return False
    if frame.actor is not None or frame.target != word.head:
        return False
    told = tree.children(word.index, "obl", "xcomp", "obj", "advcl", "ccomp")
    return not told or any(
        w.dep in ("xcomp", "obj") or tree.marker(w.index) == "as" for w in told if w.upos != "VERB"
    )


def _aimed(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """aimed_at: "talks (are) aimed at ending the war", "a plan intended to save X"."""
    tree = scene.tree
    if word.lemma not in AIMED or word.xpos != "VBN" or frame.actor is not None:
        return None
    if word.dep == "acl" and frame.target != word.head or frame.target is None:
        return None
    if word.dep != "acl" and not arguments.passive(tree, word.index):
        return None
    for child in tree.children(word.index, "advcl", "xcomp"):
        marks = [w.lower for w in tree.children(child.index, "mark")]
        if child.upos != "VERB" or marks not in (["at"], ["to"]):
            continue
        if word.lemma in ("commit", "dedicate") and child.xpos != "VBG":
            continue
        own, last = verb_lemma(tree, child)
        shown = own.replace(child.lemma, child.lower, 1) if child.xpos == "VBG" else own
        thing = direct_object(scene, child.index)
        return replace(
            frame,
            lemma=f"be {word.lower} {marks[0]} {shown}",
            words=(frame.words[0], last if last - word.index <= 5 else frame.words[1]),
            actor=frame.target,
            target=thing.head if thing is not None else None,
            kind=UNTYPED,
            rules=(*frame.rules, "aimed_at"),
        )
    return None


def _told_of_left(tree: Tree, word: Word) -> bool:
    """Whether a participle read as a past tells of those left: "left 12 people killed"."""
    first = tree.words[word.head]
    noun = tree.words[first.head] if word.dep == "conj" else first
    above = tree.words[noun.head]
    behind = above.index < noun.index < word.index and noun.dep == "obj"
    return word.xpos == "VBD" and first.index != noun.head and behind and above.lemma == "leave"


def _compelled(tree: Tree, word: Word, frame: Frame, below: Word) -> list[Frame]:
    """compelled_to: "forced X to leave"; of "was forced to leave" the leaving tells it all."""
    if below.xpos != "VB" or below.index < word.index:
        return [frame]
    if frame.actor is None and arguments.passive(tree, word.index):
        return []
    own, last = verb_lemma(tree, below)
    words = (frame.words[0], last if last - word.index <= 8 else frame.words[1])
    kind = frame.kind or event_type(frame.lemma) or UNTYPED
    rules = (*frame.rules, "compelled_to")
    return [replace(frame, lemma=f"{frame.lemma} to {own}", words=words, kind=kind, rules=rules)]


def _idiom(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """verb_with_noun: "tightened the noose around X", "played a role in X": the target is X."""
    tree, noun = scene.tree, frame.target
    if noun is None or frame.lemma != word.lemma or arguments.passive(tree, word.index):
        return None
    wanted = IDIOMS.get((word.lemma, tree.words[noun].lemma))
    if wanted is None:
        return None
    for child in (*tree.children(noun, "nmod"), *tree.children(word.index, "obl")):
        phrase = scene.phrases.get(child.index)
        marker = tree.marker(child.index)
        if phrase is None or marker not in wanted or child.index < noun:
            continue
        if is_time(child, phrase):
            continue
        lemma = f"{frame.lemma} {tree.words[noun].lemma}"
        return replace(
            frame,
            lemma=f"{lemma} {marker}",
            target=child.index,
            words=(frame.words[0], noun if noun - word.index <= 8 else frame.words[1]),
            kind=frame.kind or event_type(lemma) or UNTYPED,
            roles=tuple(role for role in frame.roles if role[1] != child.index),
            rules=(*frame.rules, "verb_with_noun"),
        )
    return None


def _called(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """state_of_object: "called X a traitor", "declared X illegal": what X is said to be."""
    tree = scene.tree
    if word.lemma not in CALLING or frame.lemma != word.lemma or frame.target is None:
        return None
    state = tree.child(word.index, "xcomp")
    if state is None or not word.index < state.index or frame.target == state.index:
        return None
    causing = word.lemma == "make" and state.xpos == "VB"
    if state.upos not in ("ADJ", "NOUN", "PROPN") and not causing:
        return None
    if tree.child(state.index, "mark", "aux", "case") is not None:
        return None
    if causing:
        return _with(frame, f"make {state.lower}", word, state, "state_of_object")
    if frame.target > state.index or (state.upos == "PROPN" and word.lemma == "make"):
        return None
    named = scene.phrases.get(state.index) if state.upos == "PROPN" else None
    shown = _words(tree, state) if named is None else named.mention.text
    return _with(frame, f"{frame.lemma} {shown}", word, state, "state_of_object")


def _left(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """left_so: "left five killed", "left the town without water": what became of those left."""
    tree, thing = scene.tree, frame.target
    if word.lemma != "leave" or frame.lemma != "leave" or thing is None:
        return None
    for child in tree.children(word.index, "obl"):
        if tree.marker(child.index) in ("without", "with") and child.index > word.index:
            none = tree.child(child.index, "det")
            joint = (
                "without" if none is not None and none.lower == "no" else tree.marker(child.index)
            )
            return _with(frame, f"leave {joint} {child.lower}", word, child, LEFT)
    actor = None if frame.actor is None else scene.phrases.get(frame.actor)
    for state in _states(tree, word, thing):
        if state.xpos in ("VBN", "VBD") or state.upos == "ADJ":
            found = _with(frame, f"leave {state.lower}", word, state, LEFT)
            return replace(found, kind=event_type(state.lemma) or UNTYPED)
        if state.xpos == "VBG" and (actor is None or actor.mention.kind not in ACTING):
            return _with(frame, f"leave {state.lower}", word, state, LEFT)
    passive = arguments.passive(tree, word.index)
    return replace(frame, kind=UNTYPED) if passive and not frame.kind else None


LEFT = "left_so"


def _states(tree: Tree, word: Word, thing: int) -> list[Word]:
    """The participles and adjectives behind those left, in a list those of each."""
    first = tree.words[thing]
    told = tree.children(thing, "acl", "amod") + tree.children(word.index, "xcomp", "ccomp")
    if first.dep == "conj":
        told += [w for w in tree.words[thing + 1 : thing + 3] if w.dep in ("conj", "acl")]
    return [
        w
        for w in told
        if w.index > max(thing, word.index)
        and w.upos in ("VERB", "ADJ")
        and tree.child(w.index, "mark", "obj", "aux", "cop") is None
    ]


def _harmless(tree: Tree, head: int | None) -> bool:
    """Whether those driven out are no fighters: people, families, millions."""
    if head is None:
        return False
    word = tree.words[head]
    of = tree.child(head, "nmod") if word.lemma in PARTITIVES else None
    lemma = word.lemma if of is None else of.lemma
    return lemma in HELPLESS | PEOPLE | PARTITIVES or lemma in ("people", "population")


def _measured(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """measured_at: "put the death toll at 470,000" says of the toll how high it is."""
    tree, thing = scene.tree, frame.target
    raised = frame.lemma in ("bring", "take", "raise", "push")
    if frame.lemma not in ("put", "place", "estimate") and not raised or thing is None:
        return None
    if raised and tree.words[thing].lemma not in ("toll", "number", "total", "count"):
        return None
    joint = "to" if raised else "at"
    for child in tree.children(word.index, "obl"):
        if tree.marker(child.index) == joint and child.index in scene.phrases:
            if child.upos == "NUM" or tree.child(child.index, "nummod") is not None:
                lemma = f"{frame.lemma} {_words(tree, tree.words[thing])} {joint}"
                rules = (*frame.rules, "measured_at")
                return replace(frame, lemma=lemma, target=child.index, rules=rules)
    return None


def _out_of(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """forced_out: "forced X out of their homes", "drove X from the town"."""
    tree = scene.tree
    if word.lemma not in FORCING or frame.lemma != word.lemma:
        return None
    for child in tree.children(word.index, "obl", "advmod"):
        marks = [w.lower for w in tree.children(child.index, "case")]
        if child.lower == "out" or marks[:1] == ["out"] or marks == ["from"]:
            way = "from" if marks == ["from"] else "out"
            helpless = child.lemma == "home" or _harmless(tree, frame.target)
            return replace(
                frame,
                lemma=f"{frame.lemma} {way}",
                kind="EXPEL" if helpless else event_type("drive out"),
                rules=(*frame.rules, "forced_out"),
            )
    return None


def _placed(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """fixed_phrase: "put X at risk", "brought X to justice": the phrase belongs to the action."""
    tree = scene.tree
    if word.lemma not in PLACING or frame.lemma != word.lemma or frame.target is None:
        return None
    child = _phrase_behind(scene, word, bare=word.lemma not in ("put", "throw", "plunge"))
    if child is None:
        return None
    joint = " ".join(w.lower for w in tree.children(child.index, "case"))
    whole = f"{frame.lemma} {joint} {_words(tree, child)}"
    found = _with(frame, whole, word, child, "fixed_phrase")
    return replace(found, roles=tuple(role for role in frame.roles if role[1] != child.index))


def _phrase_behind(scene: Scene, word: Word, *, bare: bool) -> Word | None:
    """The phrase of a common noun right behind a verb and its object, if bare without article."""
    tree = scene.tree
    for child in tree.children(word.index, "obl"):
        phrase = scene.phrases.get(child.index)
        if phrase is None or child.index < word.index or child.upos != "NOUN":
            continue
        marks = [w.lower for w in tree.children(child.index, "case")]
        if not marks or marks[0] not in INTO or is_time(child, phrase):
            continue
        if phrase.mention.kind in NAMED and child.lemma not in SETTLED:
            continue
        if child.lemma in MANNERS or tree.child(child.index, "nummod", "acl", "conj") is not None:
            continue
        if bare and tree.child(child.index, "det", "nmod:poss", "nmod") is not None:
            continue
        return child
    return None


def _living(scene: Scene, word: Word, frame: Frame) -> Frame:
    """state_of_life: "live under siege", "fell into disrepair"."""
    tree = scene.tree
    if word.lemma not in LIVING or frame.lemma != word.lemma or frame.target is not None:
        return frame
    child = _phrase_behind(scene, word, bare=True)
    if child is None or child.index - frame.words[1] > 4:
        return frame
    joint = tree.marker(child.index)
    if joint.startswith("out") or joint == "of":
        return frame
    if tree.child(child.index, "amod", "compound") is not None and joint != "under":
        return frame
    whole = f"{frame.lemma} {joint} {_words(tree, child)}"
    found = _with(frame, whole, word, child, "state_of_life")
    return replace(found, roles=tuple(role for role in frame.roles if role[1] != child.index))


def _with(frame: Frame, whole: str, word: Word, last: Word, rule: str) -> Frame:
    """A frame whose action has more words."""
    end = last.index if last.index - word.index <= 3 else frame.words[1]
    kind = event_type(whole) if whole in vocabulary().verbs else UNTYPED
    return replace(
        frame,
        lemma=whole,
        words=(frame.words[0], max(frame.words[1], end)),
        kind=kind,
        rules=(*frame.rules, rule),
    )


def _words(tree: Tree, noun: Word) -> str:
    """A noun or adjective with what stands between it and its article."""
    near = [
        w.lower if w.upos != "PROPN" else w.text
        for w in tree.children(noun.index, "amod", "compound", "advmod")
        if w.index < noun.index
    ]
    return " ".join([*near, noun.text if noun.upos == "PROPN" else noun.lower])
