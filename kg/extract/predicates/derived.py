"""Claims that follow from what is told: who is behind a weapon, who is among the dead, the toll.

Each has the words of the text as its evidence, a rule name of its own, and less confidence than
what it follows from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.contradict.actions import event_type, is_a
from kg.extract import lexicon
from kg.extract.phrases import nouns
from kg.extract.predicates import arguments, deeds
from kg.extract.predicates.doers import inferred
from kg.extract.predicates.frames import HARMING, Frame, Scene, conjuncts
from kg.extract.predicates.harm import (
    HARM,
    HOSTILE,
    Rule,
    Told,
    by,
    came_in_event,
    harm,
    harm_beside,
    harm_when_attacked,
    more,
)
from kg.extract.predicates.tolls import death_toll, lost_men, with_wounds
from kg.extract.tree import Word

SUFFERED = (*HARM, "ABDUCT", "DETAIN", "EXECUTE", "EVACUATE", "EXPEL")
MOVES = ("MOVE", "EVACUATE", "FLEE", "WITHDRAW", "RETREAT", "RETURN")
LYING = {
    "dead": "kill",
    "killed": "kill",
    "victim": "kill",
    "victims": "kill",
    "fatality": "kill",
    "fatalities": "kill",
    "slain": "kill",
    "wounded": "wound",
    "injured": "injure",
}
PEOPLE = frozenset({"Person", "Group", "Organization"})
AIMED = frozenset("fire launch plant lay drop hurl place throw lob shoot leave bury hide".split())
CARRYING = frozenset("carry transport ferry bring take bear".split())


def derived(scene: Scene, found: Sequence[Frame]) -> list[Frame]:
    """Return what follows from the frames of a document."""
    told: dict[int, list[Frame]] = {}
    for frame in found:
        told.setdefault(frame.trigger, []).append(frame)
    made = [new for frame in found for rule in RULES for new in rule(scene, frame, told)]
    return made + [new for frame in (*found, *made) for new in included(scene, frame)]


def weapon_of(scene: Scene, frame: Frame, told: Told) -> list[Frame]:
    """What a weapon does, those do who fired or planted it: "mines planted by X killed Y"."""
    if frame.actor is None or frame.target is None:
        return []
    tree = scene.tree
    tool = nouns.counted(scene, frame.actor)
    if tree.words[tool].lemma not in lexicon.WEAPONS:
        return []
    if not (harm(frame) or any(is_a(frame.kind, kind) for kind in HOSTILE)):
        return []
    for clause in tree.children(tool, "acl", "acl:relcl"):
        if clause.lemma in AIMED and clause.index != frame.trigger:
            for agent in arguments.agents(scene, clause.index):
                new = by(frame, agent.head, "weapon_of", 0.8)
                return [replace(new, roles=(*new.roles, ("instrument", frame.actor)))]
    return []


def passengers(scene: Scene, frame: Frame, told: Told) -> list[Frame]:
    """Whom a vehicle carries moves with it: "buses carrying evacuees left the town"."""
    if frame.actor is None or not any(is_a(frame.kind, kind) for kind in MOVES):
        return []
    tree = scene.tree
    if tree.words[frame.actor].lemma not in lexicon.VEHICLES:
        return []
    for clause in tree.children(frame.actor, "acl"):
        inside = tree.child(clause.index, "obj")
        if clause.lemma in CARRYING and clause.xpos == "VBG" and inside is not None:
            phrase = scene.phrases.get(inside.index)
            if phrase is not None and phrase.mention.kind in PEOPLE:
                return [by(frame, inside.index, "passengers", 0.8)]
    return []


def among_harmed(scene: Scene, frame: Frame, told: Told) -> list[Frame]:
    """Who is among the dead has been killed: "two medics were among the 31 killed in Y"."""
    if frame.actor is None or not frame.lemma.startswith(("be", "include")):
        return []
    tree = scene.tree
    what = tree.words[frame.trigger]
    if frame.lemma.startswith("be among"):
        told_by = [
            w for w in tree.children(what.index, "acl") if w.xpos == "VBN" and w.lemma in HARMING
        ]
        lemma = told_by[0].lemma if told_by else LYING.get(what.lower, "")
        if not lemma:
            return []
        cause = told_by[0] if told_by else what
        return _harmed(scene, frame, cause, lemma, frame.actor, told)
    subject = tree.words[frame.actor]
    counted = [w for w in tree.children(subject.index, "nmod") if tree.marker(w.index) == "of"]
    if subject.upos in ("NUM", "ADJ", "PRON") and counted and subject.lower not in LYING:
        subject = counted[0]
    harmed = [w for w in tree.children(subject.index, "acl") if w.lemma in HARMING]
    lemma = harmed[0].lemma if harmed else LYING.get(subject.lower, "")
    if frame.lemma not in ("be", "include") or not lemma or frame.target is None:
        return []
    phrase = scene.phrases[frame.target]
    if phrase.mention.kind not in PEOPLE:
        return []
    cause = harmed[0] if harmed else subject
    return _harmed(scene, frame, cause, lemma, frame.target, told)


def _harmed(
    scene: Scene, frame: Frame, cause: Word, lemma: str, whom: int, told: Told
) -> list[Frame]:
    """Whom a clause counts among the harmed, by the agent or attack that it or one beside tells."""
    agents = arguments.agents(scene, cause.index)
    actor = agents[0] if agents else inferred(scene, cause)
    rules = ("among_harmed", *(actor.rules if actor is not None else ()))
    sure = frame.sure * 0.9 * (actor.sure if actor is not None else 1.0)
    here = (cause.index, cause.index)
    who = None if actor is None else actor.head
    kind = event_type(lemma)
    found = Frame(cause.index, here, lemma, who, whom, rules, sure, frame.roles, kind)
    by_attack = harm_when_attacked(scene, found, told)
    return [replace(one, trigger=frame.trigger) for one in by_attack or [found]]


def included(scene: Scene, frame: Frame) -> list[Frame]:
    """Who is told to be included shares in it: "killed 26 people including ten children"."""
    found: list[Frame] = []
    if any(is_a(frame.kind, kind) for kind in SUFFERED):
        for head in _including(scene, frame.target):
            found.append(replace(more(frame, "included"), target=head))
    elif any(is_a(frame.kind, kind) for kind in MOVES):
        for head in _including(scene, frame.actor):
            found.append(replace(more(frame, "included"), actor=head))
    return found


def _including(scene: Scene, noun: int | None) -> list[int]:
    if noun is None:
        return []
    tree = scene.tree
    for child in tree.children(noun, "nmod", "obl", "acl", "appos"):
        if tree.marker(child.index) in ("including", "among them") and child.index in scene.phrases:
            if scene.phrases[child.index].mention.kind in ("Person", "Group"):
                return conjuncts(scene, child.index)
    return []


LEAVING = frozenset("leave flee evacuate depart".split())
DWELLERS = frozenset("resident people inhabitant population civilian family villager".split())


def left_home(scene: Scene, frame: Frame, told: Told) -> list[Frame]:
    """The residents of a place who leave, and nothing else is said, leave that place."""
    if frame.actor is None or frame.target is not None or frame.lemma not in LEAVING:
        return []
    tree = scene.tree
    if tree.words[frame.actor].lemma not in DWELLERS:
        return []
    if any(role in ("origin", "destination") for role, _ in frame.roles):
        return []
    for child in tree.children(frame.actor, "nmod"):
        phrase = scene.phrases.get(child.index)
        if phrase is not None and tree.marker(child.index) in ("of", "from"):
            if phrase.mention.kind in ("Place", "Country", "Facility"):
                new = more(frame, "left_home", 0.8)
                names = [w.index for w in tree.children(child.index, "appos")]
                heads = conjuncts(scene, names[0]) if names else conjuncts(scene, child.index)
                return [replace(new, target=head) for head in heads]
    return []


def due_to(scene: Scene, frame: Frame, told: Told) -> list[Frame]:
    """What something is due to has caused it: "the blast was due to a rocket"."""
    caused = frame.lemma in ("be due to", "be because of", "be result of", "be caused by")
    if not caused or frame.actor is None or frame.target is None:
        return []
    new = more(frame, "due_to", 0.85)
    kind = event_type("cause")
    return [replace(new, lemma="cause", actor=frame.target, target=frame.actor, kind=kind)]


def outcome_beside(scene: Scene, frame: Frame, told: Told) -> list[Frame]:
    """Of several events that something leads to each is caused by it."""
    if "event_caused" not in frame.rules or frame.event is None:
        return []
    tree = scene.tree
    found = []
    for other in tree.children(frame.event, "conj"):
        if nouns.tells_event(scene, other.index):
            hit = nouns.sides(scene, other.index)
            if hit.target is not None and hit.actor is None:
                new = more(frame, "outcome_beside", 0.85)
                lemma, kind = deeds.outcome(scene, frame.lemma, other.index)
                found.append(
                    replace(new, lemma=lemma, target=hit.target.head, kind=kind, event=other.index)
                )
    return found


BOTH = frozenset({"side", "party", "camp", "group"})


def both_sides(scene: Scene, frame: Frame, told: Told) -> list[Frame]:
    """What both sides do does each of the two that something is said to be between."""
    tree = scene.tree
    if frame.actor is None or tree.words[frame.actor].lemma not in BOTH:
        return []
    both = tree.words[frame.actor]
    if not any(w.lower == "both" for w in tree.children(both.index, "det", "amod", "cc:preconj")):
        return []
    first = tree.sentences[both.sentence][0]
    for word in reversed(tree.words[first : both.index]):
        if word.index in scene.phrases and tree.marker(word.index) == "between":
            pair = conjuncts(scene, word.index)
            return [by(frame, one, "both_sides", 0.85) for one in pair] if len(pair) == 2 else []
    return []


RULES: tuple[Rule, ...] = (
    both_sides,
    harm_when_attacked,
    harm_beside,
    came_in_event,
    weapon_of,
    passengers,
    among_harmed,
    death_toll,
    lost_men,
    with_wounds,
    due_to,
    outcome_beside,
    left_home,
)
