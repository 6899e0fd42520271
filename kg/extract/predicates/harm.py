"""Who did the harm that a clause beside it, or a harm joined to it, makes known."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from kg.contradict.actions import is_a
from kg.extract import lexicon
from kg.extract.phrases import nouns
from kg.extract.predicates import arguments
from kg.extract.predicates.doers import BY_EVENT, harmful, responsible
from kg.extract.predicates.frames import Frame, Scene
from kg.extract.predicates.senses import fits
from kg.extract.tree import Tree, Word

HARM = ("KILL", "INJURE")
HOSTILE = ("ASSAULT", "EXPLODE", "SHOOT")
DYING = frozenset({"die", "perish", "lose life"})

Told = Mapping[int, Sequence[Frame]]
Rule = Callable[[Scene, Frame, Told], list[Frame]]


def harm(frame: Frame) -> bool:
    """Whether a frame tells that somebody is killed or hurt."""
    return any(is_a(frame.kind, kind) for kind in HARM)


def harm_when_attacked(scene: Scene, frame: Frame, told: Told) -> list[Frame]:
    """Who is harmed when somebody attacks is harmed by that one: "two died when X shelled Y"."""
    if frame.actor is not None or frame.target is None or not harm(frame):
        return []
    tree = scene.tree
    for clause in _clauses_beside(tree, frame.trigger):
        marks = {w.lower for w in tree.children(clause.index, "mark", "advmod")}
        if not marks & {"when", "after", "as"}:
            continue
        found: dict[int, Frame] = {}
        for other in told.get(clause.index, ()):
            if harm(other) and "when" not in marks:
                continue
            doer = other.actor
            if doer is None or doer == frame.target or not _strikes(scene, other, doer):
                continue
            rule = "harm_in_accident" if is_a(other.kind, "ACCIDENT") else "harm_when_attacked"
            new = by(frame, doer, rule, 0.75)
            found.setdefault(doer, replace(new, lemma="kill") if new.lemma in DYING else new)
        if found:
            return list(found.values())
    return []


def _strikes(scene: Scene, other: Frame, doer: int) -> bool:
    """Whether what a clause tells harms those beside it: "when a depot blew up" tells no doer."""
    tree = scene.tree
    if is_a(other.kind, "ACCIDENT") or violent(scene, nouns.counted(scene, doer)):
        return True
    if not any(is_a(other.kind, kind) for kind in HOSTILE) or not fits(scene, other, other.kind):
        return False
    blows_up = is_a(other.kind, "BOMBING") or is_a(other.kind, "EXPLODE")
    if not blows_up or tree.child(other.trigger, "obj") is not None:
        return True
    noun = nouns.counted(scene, doer)
    return tree.words[noun].lemma in EXPLOSIVES or nouns.tells_event(scene, noun)


EXPLOSIVES = lexicon.WEAPONS | frozenset("attacker bomber car vest belt".split())


def _clauses_beside(tree: Tree, verb: int) -> list[Word]:
    """The clauses of a harm, and those of the one joined to it ("two died and 15 hurt as …")."""
    found = list(tree.children(verb, "advcl"))
    word = tree.words[verb]
    joined = [w for w in tree.children(verb, "conj") if harmful(w)]
    # "Two were killed and three wounded as": what is wounded stands joined to who is killed.
    others = [
        w for own in tree.children(verb, "nsubj:pass") for w in tree.children(own.index, "conj")
    ]
    joined += [
        w
        for other in others
        for w in tree.children(other.index, "amod", "acl")
        if w.index > other.index and harmful(w)
    ]
    if word.dep == "conj" and harmful(tree.words[word.head]) and not found:
        joined.append(tree.words[word.head])
    for other in joined:
        if other.index > verb and found:
            break
        found += [
            w for w in tree.children(other.index, "advcl") if w.index > max(verb, other.index)
        ]
    return found


def came_in_event(scene: Scene, frame: Frame, told: Told) -> list[Frame]:
    """Those of the dead who came in strikes were killed by them: "ten of the dead came in X"."""
    tree = scene.tree
    if frame.actor is None or tree.words[frame.trigger].lemma not in HAPPENING:
        return []
    subject = tree.words[frame.actor]
    of = [w for w in tree.children(subject.index, "nmod") if tree.marker(w.index) == "of"]
    dead = [w for w in (subject, *of) if w.lower in DEAD]
    if not dead or (subject.upos != "NUM" and tree.child(subject.index, "nummod") is None):
        return []
    for child in tree.children(frame.trigger, "obl"):
        event = nouns.counted(scene, child.index)
        if tree.marker(child.index) not in BY_EVENT or not violent(scene, event):
            continue
        found = responsible(scene, event)
        doer = event if found is None else found.head
        new = by(frame, doer, "came_in_event", 0.8)
        return [replace(new, lemma="kill", kind="KILL", target=subject.index)]
    return []


HAPPENING = frozenset("come occur happen".split())
DEAD = frozenset("dead deaths killed fatalities casualties victims".split())


def violent(scene: Scene, event: int) -> bool:
    """Whether a noun names an attack or a blast, which kills by itself; clashes do not."""
    kind = nouns.event_of(scene, event)
    return any(is_a(kind, hit) for hit in HOSTILE) and not is_a(kind, "CLASH")


def harm_beside(scene: Scene, frame: Frame, told: Told) -> list[Frame]:
    """Of two harms joined by "and" with one doer or event behind them both have its doer.

    What stands behind the first and goes on without a cause of its own shares it as well.
    """
    if frame.actor is not None or frame.target is None or not harm(frame):
        return []
    tree = scene.tree
    if _has_cause(tree, frame.trigger):
        return []
    before = tree.words[frame.trigger]
    near = list(tree.children(frame.trigger, "conj"))
    if before.dep == "conj" and not tree.children(frame.trigger, "obl", "advcl"):
        near.append(tree.words[before.head])
        if near[-1].dep == "xcomp":
            # "Left six dead and ten wounded": the second state came of the same.
            near.append(tree.words[near[-1].head])
    doers = [
        other.actor
        for joined in near
        for other in told.get(joined.index, ())
        if harm(other) and SHARED.intersection(other.rules)
    ]
    return [
        by(frame, doer, "harm_beside", 0.8)
        for doer in dict.fromkeys(doers)
        if doer is not None and _can_harm(scene, doer)
    ]


SHARED = frozenset({"agent_of_event", "agent_phrase", "resulting_state"})


def _can_harm(scene: Scene, doer: int) -> bool:
    noun = nouns.counted(scene, doer)
    armed = scene.tree.words[noun].lemma in lexicon.WEAPONS or nouns.tells_event(scene, noun)
    return armed or arguments.could_act(scene, doer)


def _has_cause(tree: Tree, verb: int) -> bool:
    return any(
        w.dep == "obl:agent" or tree.marker(w.index) in BY_EVENT
        for w in tree.children(verb, "obl", "obl:agent")
        if w.mention != "time" and w.mention != "place"
    )


def by(frame: Frame, actor: int, rule: str, share: float) -> Frame:
    """The frame with a doer that a rule makes known."""
    return replace(more(frame, rule, share), actor=actor)


def more(frame: Frame, rule: str, share: float = 0.9) -> Frame:
    """The frame as another rule makes a new one of it, less sure than it was."""
    rules = tuple(dict.fromkeys((*frame.rules, rule)))
    return replace(frame, rules=rules, sure=frame.sure * share)
