"""Claims that follow from what is told: who is behind a weapon, who is among the dead, the toll.

Each has the words of the text as its evidence, a rule name of its own, and less confidence than
what it follows from.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from kg.contradict.actions import event_type, is_a
from kg.extract import arguments, deeds, lexicon, nouns
from kg.extract.doers import BY_EVENT, inferred
from kg.extract.frames import HARMING, Frame, Scene, conjuncts
from kg.extract.tree import Tree, Word

HARM = ("KILL", "INJURE")
SUFFERED = (*HARM, "ABDUCT", "DETAIN", "EXECUTE", "EVACUATE", "EXPEL")
HOSTILE = ("ASSAULT", "EXPLODE", "SHOOT")
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
COUNTING = frozenset(
    "reach rise climb stand hit exceed pass increase jump mount grow top surpass total".split()
)
OF_EVENT = frozenset({"from", "of", "in", "following", "after", "for"})

Told = Mapping[int, Sequence[Frame]]
Rule = Callable[[Scene, Frame, Told], list[Frame]]


def derived(scene: Scene, found: Sequence[Frame]) -> list[Frame]:
    """Return what follows from the frames of a document."""
    told: dict[int, list[Frame]] = {}
    for frame in found:
        told.setdefault(frame.trigger, []).append(frame)
    made = [new for frame in found for rule in RULES for new in rule(scene, frame, told)]
    return made + [new for frame in (*found, *made) for new in included(scene, frame)]


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
        for other in told.get(clause.index, ()):
            hostile = any(is_a(other.kind, kind) for kind in HOSTILE)
            if harm(other) and "when" not in marks:
                continue
            crashed = is_a(other.kind, "ACCIDENT")
            if (hostile or crashed) and other.actor not in (None, frame.target):
                rule = "harm_when_attacked" if hostile else "harm_in_accident"
                return [_by(frame, other.actor, rule, 0.75)]
    return []


def _clauses_beside(tree: Tree, verb: int) -> list[Word]:
    """The clauses of a harm, and those of the one joined to it ("two died and 15 hurt as …")."""
    found = list(tree.children(verb, "advcl"))
    word = tree.words[verb]
    joined = [w for w in tree.children(verb, "conj") if w.lemma in HARMING]
    if word.dep == "conj" and tree.words[word.head].lemma in HARMING and not found:
        joined.append(tree.words[word.head])
    for other in joined:
        if other.index > verb and found:
            break
        found += [
            w for w in tree.children(other.index, "advcl") if w.index > max(verb, other.index)
        ]
    return found


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
        _by(frame, doer, "harm_beside", 0.8)
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
                new = _by(frame, agent.head, "weapon_of", 0.8)
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
                return [_by(frame, inside.index, "passengers", 0.8)]
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
        return [_harmed(scene, frame, cause, lemma, frame.actor)]
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
    return [_harmed(scene, frame, harmed[0] if harmed else subject, lemma, frame.target)]


def _harmed(scene: Scene, frame: Frame, cause: Word, lemma: str, whom: int) -> Frame:
    agents = arguments.agents(scene, cause.index)
    actor = agents[0] if agents else inferred(scene, cause)
    rules = ("among_harmed", *(actor.rules if actor is not None else ()))
    sure = frame.sure * 0.9 * (actor.sure if actor is not None else 1.0)
    here = (cause.index, cause.index)
    who = None if actor is None else actor.head
    kind = event_type(lemma)
    return Frame(frame.trigger, here, lemma, who, whom, rules, sure, frame.roles, kind)


def death_toll(scene: Scene, frame: Frame, told: Told) -> list[Frame]:
    """A toll that reaches a number tells how many were killed, and by whose event."""
    tree = scene.tree
    trigger = tree.words[frame.trigger]
    head: int | None = None
    if trigger.lemma in COUNTING or frame.lemma == "be":
        toll, head = frame.actor, frame.target
        if head is None:
            head = _number(scene, trigger.index)
    elif trigger.lemma in ("put", "bring", "raise", "push", "place"):
        own = tree.child(trigger.index, "obj")
        put = own.index if own is not None and "measured_at" in frame.rules else frame.target
        toll, head = put, _number(scene, trigger.index)
    else:
        return []
    if toll is None or head is None or head == toll or not _is_toll(tree, tree.words[toll]):
        return []
    if tree.words[head].upos != "NUM" and tree.child(head, "nummod") is None:
        return []
    actor: int | None = None
    for child in tree.children(toll, "nmod"):
        event = nouns.counted(scene, child.index)
        if tree.marker(child.index) in OF_EVENT and nouns.tells_event(scene, event):
            found = nouns.sides(scene, event).actor
            actor = found.head if found is not None else None
    words = (toll, toll)
    # Who puts a toll at a number says the toll, not that he puts it there.
    told_by = toll if trigger.lemma in ("put", "place") else frame.trigger
    return [
        Frame(told_by, words, "kill", actor, head, ("death_toll",), frame.sure * 0.8, (), "KILL")
    ]


def _number(scene: Scene, verb: int) -> int | None:
    for child in scene.tree.children(verb, "obl", "obj", "xcomp", "advcl"):
        numbered = child.upos == "NUM" or scene.tree.child(child.index, "nummod") is not None
        if child.index in scene.phrases and numbered:
            if scene.tree.marker(child.index) in ("at", "to", "", "as"):
                if scene.phrases[child.index].mention.kind != "Time":
                    return child.index
    return None


def _is_toll(tree: Tree, word: Word) -> bool:
    before = [w.lemma for w in tree.children(word.index, "compound", "amod")]
    if word.lemma == "toll":
        return not set(before) & {"injury", "heavy", "financial", "economic", "psychological"}
    if word.lemma != "number":
        return False
    of = [w for w in tree.children(word.index, "nmod") if tree.marker(w.index) == "of"]
    return any(w.lower in ("dead", "deaths", "fatalities", "killed") for w in of)


def included(scene: Scene, frame: Frame) -> list[Frame]:
    """Who is told to be included shares in it: "killed 26 people including ten children"."""
    found: list[Frame] = []
    if any(is_a(frame.kind, kind) for kind in SUFFERED):
        for head in _including(scene, frame.target):
            found.append(replace(_more(frame, "included"), target=head))
    elif any(is_a(frame.kind, kind) for kind in MOVES):
        for head in _including(scene, frame.actor):
            found.append(replace(_more(frame, "included"), actor=head))
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


def _by(frame: Frame, actor: int, rule: str, share: float) -> Frame:
    return replace(_more(frame, rule, share), actor=actor)


def _more(frame: Frame, rule: str, share: float = 0.9) -> Frame:
    rules = tuple(dict.fromkeys((*frame.rules, rule)))
    return replace(frame, rules=rules, sure=frame.sure * share)


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
                new = _more(frame, "left_home", 0.8)
                names = [w.index for w in tree.children(child.index, "appos")]
                heads = conjuncts(scene, names[0]) if names else conjuncts(scene, child.index)
                return [replace(new, target=head) for head in heads]
    return []


def due_to(scene: Scene, frame: Frame, told: Told) -> list[Frame]:
    """What something is due to has caused it: "the blast was due to a rocket"."""
    caused = frame.lemma in ("be due to", "be because of", "be result of", "be caused by")
    if not caused or frame.actor is None or frame.target is None:
        return []
    new = _more(frame, "due_to", 0.85)
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
                new = _more(frame, "outcome_beside", 0.85)
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
            return [_by(frame, one, "both_sides", 0.85) for one in pair] if len(pair) == 2 else []
    return []


RULES: tuple[Rule, ...] = (
    both_sides,
    harm_when_attacked,
    harm_beside,
    weapon_of,
    passengers,
    among_harmed,
    death_toll,
    due_to,
    outcome_beside,
    left_home,
)
