"""The action of a verb with what it acts on: particles, light verbs, weapons, prepositions."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from kg.contradict.actions import event_type, is_a, is_light_verb, is_passive_verb, vocabulary
from kg.extract import lexicon
from kg.extract.grammar import compared
from kg.extract.phrases import compounds, nouns
from kg.extract.predicates import arguments
from kg.extract.predicates.aims import EXCHANGING, RETURNED, aim_of, held, other_side
from kg.extract.predicates.frames import UNTYPED, Argument, Scene
from kg.extract.predicates.objects import against_far_off
from kg.extract.predicates.phrasal import kind_behind, kind_in_phrase, kind_with
from kg.extract.predicates.prepositions import JOINED
from kg.extract.predicates.prepositions import rank as rank_of
from kg.extract.predicates.relatives import found_by, meant, relative, stood_for
from kg.extract.predicates.roles import is_time, role_of
from kg.extract.tree import Tree, Word

FIRING = frozenset(
    """fire drop launch hurl throw lob rain shoot deliver unleash use explode detonate plant pour
    dump lay spray send direct aim test""".split()
)
SHOTS = frozenset("shot round salvo barrage volley".split())
CHANGE = frozenset(
    "become remain stay get go keep turn look appear prove stand lie fall feel grow come seem "
    "leave declare find hold make shoot render set consider presume assume".split()
)
IDIOMS = frozenset(
    """
    access aim allegiance arm battle blame concern control credit custody doubt fire force
    ground hold hope life notice outrage part passage permission place possession power pressure
    refuge regret responsibility revenge shelter siege threat ultimatum waste way asylum attention
    step advantage issue charge care end question sanction tie view role
    """.split()
)
"""Object nouns that make one action with their verb ("take control", "claim responsibility")."""

CAPTIVE = frozenset({"hostage", "prisoner", "captive"})
STATES = CAPTIVE | frozenset("dead wounded injured homeless missing displaced responsible".split())
ADVERBS_OF_VERB = CAPTIVE | frozenset({"aback", "apart", "ablaze", "together", "back"})
RELATIONS = frozenset(
    """tie relation link relationship agreement deal accord treaty pact protocol contract visit
    memorandum settlement understanding convention meeting talk negotiation consultation summit
    dialogue mediation cooperation discussion conference""".split()
)
"""Nouns of what two sides have with each other."""


class Deed(NamedTuple):
    """The action of a verb before its actor: lemma, words, type, target, and what is used up."""

    lemma: str
    last: int
    kind: str
    target: Argument | None
    used: frozenset[int]
    roles: tuple[tuple[str, int], ...] = ()
    rules: tuple[str, ...] = ()
    event: int | None = None


def deed(scene: Scene, word: Word, thing: Argument | None) -> Deed:
    """The action of a verb with its object, of a passive with its subject."""
    tree = scene.tree
    lemma, last = verb_lemma(tree, word)
    change = _change(scene, word, lemma, thing)
    if change is not None:
        return change
    if thing is not None:
        for rule in (_light, _weapon):
            found = rule(scene, word, lemma, last, thing)
            if found is not None:
                return found
        bond = _bond(scene, word, lemma, last, thing)
        if bond is not None:
            return bond
        kind = kind_in_phrase(scene, word, lemma, thing.head)
        naming = tree.child(word.index, "xcomp")
        named = naming is not None and naming.xpos != "VB" and naming.index != thing.head
        if lemma == "call" and named:
            kind = UNTYPED
        return Deed(lemma, last, kind, thing, frozenset({thing.head}))
    return _behind_preposition(scene, word, lemma, last)


BONDS = frozenset(
    """tie relation relationship link friendship partnership alliance contact treaty accord
    agreement pact deal dialogue cooperation peace truce ceasefire talk negotiation""".split()
)
BINDING = frozenset(
    """restore establish sever cut break end suspend resume renew strengthen maintain sign reach
    conclude make have hold build forge freeze normalise normalize improve abandon seek start
    deepen expand keep open reopen halt boost develop reaffirm reassert severe downgrade
    upgrade""".split()
)


def _bond(scene: Scene, word: Word, lemma: str, last: int, thing: Argument) -> Deed | None:
    """bond_with: in "restore ties with X" the action is to restore ties, its target X."""
    tree = scene.tree
    noun = tree.words[thing.head]
    if word.lemma not in BINDING or noun.lemma not in BONDS or thing.head < word.index:
        return None
    for child in tree.children(noun.index, "nmod") + tree.children(word.index, "obl"):
        phrase = scene.phrases.get(child.index)
        if tree.marker(child.index) == "with" and phrase is not None and not is_time(child, phrase):
            whole = f"{lemma} {noun.lemma}"
            plain = kind_with(scene, lemma, thing.head)
            kind = "" if plain == "SAY" else plain
            end = noun.index if noun.index - word.index <= 6 else last
            used = frozenset({thing.head, child.index})
            return Deed(whole, end, kind, Argument(child.index, ("bond_with",), 0.9), used)
    return None


def verb_lemma(tree: Tree, word: Word) -> tuple[str, int]:
    """Return a verb's lemma with its particle, and the last word of the two."""
    parts, last = [word.lemma], word.index
    for child in tree.children(word.index, "compound:prt", "advmod"):
        alone = child.lower in ("ahead", "aside") and not tree.children(child.index)
        alone |= child.lower == "forward" and word.lemma in ("put", "bring", "set")
        if child.dep == "compound:prt" or child.lower in ADVERBS_OF_VERB or alone:
            if child.index > word.index:
                parts.append(child.lower)
                last = child.index if child.index - last <= 2 else last
    return " ".join(parts), last


def _change(scene: Scene, word: Word, lemma: str, thing: Argument | None) -> Deed | None:
    """resulting_state: "become mired in", "leave dead": the state belongs to the action."""
    tree = scene.tree
    state = tree.child(word.index, "xcomp") or _behind_object(tree, thing) or held(tree, word)
    if state is None or state.index < word.index or state.lower == "accused":
        return None
    if thing is None and state.xpos == "VBN":
        own = tree.child(state.index, "nsubj:pass", "nsubj")
        if own is not None and own.index > word.index and own.index in scene.phrases:
            thing = Argument(own.index, ("own_object",), 0.95)
    if word.lemma not in CHANGE and state.lower not in ADVERBS_OF_VERB:
        return None
    if state.upos in ("NOUN", "PROPN") and thing is None and state.index in scene.phrases:
        became = Argument(state.index, ("resulting_state",), 0.95)
        kind = kind_with(scene, lemma, state.index)
        return Deed(lemma, word.index, kind, became, frozenset({state.index}))
    harmed = state.xpos in ("VBN", "VBD")
    plain = state.upos in ("ADJ", "ADV") or harmed or state.lower in CAPTIVE
    if not plain or tree.child(state.index, "mark", "aux", "cop") is not None:
        return None
    whole = f"{lemma} {compared(tree, state)}"
    last = state.index if state.index - word.index <= 3 else word.index
    told = harmed or state.lower in STATES
    kind = vocabulary().verbs.get(whole) or (event_type(state.lemma) if told else UNTYPED)
    used = frozenset({state.index})
    if thing is not None:
        return Deed(whole, last, kind, thing, used | {thing.head}, rules=("resulting_state",))
    for child in tree.children(state.index, "obl"):
        phrase = scene.phrases.get(child.index)
        if phrase is not None and not is_time(child, phrase):
            found = Argument(child.index, ("target_of_state",), 0.9)
            return Deed(whole, last, kind, found, used | {child.index}, rules=("resulting_state",))
    return Deed(whole, last, kind, None, used, rules=("resulting_state",))


def _behind_object(tree: Tree, thing: Argument | None) -> Word | None:
    """In "left twelve people dead" a parse may hang the state on the people."""
    if thing is None:
        return None
    near = tree.children(thing.head, "amod", "acl")
    near += [
        w
        for of in tree.children(thing.head, "nmod")
        for w in tree.children(of.index, "amod", "acl")
        if tree.child(w.index, "obl:agent", "obl") is None
    ]
    return next((w for w in near if w.index > thing.head and w.lower in STATES), None)


def _light(scene: Scene, word: Word, lemma: str, last: int, thing: Argument) -> Deed | None:
    """light_verb: the noun tells the action ("conduct airstrikes on X"), the verb only that."""
    tree = scene.tree
    event = nouns.counted(scene, thing.head)
    noun = tree.words[event]
    if event not in scene.phrases or noun.upos not in ("NOUN", "VERB"):
        return None
    kind = nouns.event_of(scene, event)
    if is_a(kind, {"announce": "ASSAULT", "strike": "MOVE"}.get(lemma, "-")):
        # To announce an attack is not to make it, and a convoy that is struck is hit.
        return None
    whole = f"{lemma} {noun.lemma}"
    idiom = noun.lemma in IDIOMS and (whole in _composites() or is_light_verb(lemma))
    if arguments.passive(tree, word.index):
        idiom = idiom and whole in _composites()
    shared = noun.lemma in RELATIONS and whole in _composites() and _two_sides(scene, word, event)
    returned = word.lemma in EXCHANGING and any(is_a(kind, each) for each in RETURNED)
    idiom = idiom or returned or (shared and not arguments.passive(tree, word.index))
    light = kind and (is_light_verb(lemma) or is_passive_verb(lemma))
    if not (light or idiom) or (lemma == "receive" or lemma == "face"):
        return None
    if noun.index in (w.index for w in tree.children(word.index, "nsubj:pass")) and not light:
        return None
    listed = whole in vocabulary().verbs
    kind = (event_type(whole) or UNTYPED) if listed else (kind or event_type(whole))
    target, used = _light_target(scene, word, event)
    violent = any(is_a(kind, hit) for hit in nouns.VIOLENT)
    if target is None and not (violent and noun.lemma not in nouns.GENERIC) and not idiom:
        return Deed(lemma, last, kind, thing, frozenset({thing.head}), rules=("light_verb",))
    end = thing.head if word.index < thing.head else last
    end = max(end, event) if end > last and event - word.index <= 8 else end
    taken = frozenset({thing.head, event}) | used
    return Deed(
        whole,
        end if end - word.index <= 8 else last,
        kind,
        target,
        taken,
        (),
        ("light_verb",),
        event,
    )


def _two_sides(scene: Scene, word: Word, event: int) -> bool:
    """Whether the other side of a relation is named."""
    tree = scene.tree
    near = tree.children(event, "nmod") + tree.children(word.index, "obl")
    return any(tree.marker(w.index) in ("with", "between") for w in near)


@cache
def _composites() -> frozenset[str]:
    """Verb and noun of the vocabulary's phrases that have an object ("lay blame on")."""
    return frozenset(" ".join(lemma.split(" ")[:2]) for lemma in vocabulary().verbs if " " in lemma)


def _light_target(scene: Scene, word: Word, event: int) -> tuple[Argument | None, frozenset[int]]:
    tree = scene.tree
    if tree.words[event].lower == "place":
        return None, frozenset()
    if word.lemma in EXCHANGING:
        return other_side(scene, word, event)
    receiver = tree.child(word.index, "iobj")
    if receiver is not None and receiver.index in scene.phrases:
        return Argument(receiver.index, ("indirect_object",), 0.95), frozenset({receiver.index})
    found = nouns.sides(scene, event)
    if found.target is not None:
        return found.target, found.used
    if found.actor is not None and "of_phrase" in found.actor.rules:
        # "Expressed condemnation of X": the doer is the subject, so X is whom it is done to.
        return found.actor, found.used
    noun = tree.words[event]
    aim = aim_of(scene, word, noun)
    if aim is not None:
        return aim, frozenset()
    idiom = noun.lemma in IDIOMS
    for wanted in (("against", "on", "upon", "at"), ("to", "with", "of", "for", "into", "from")):
        for child in tree.children(word.index, "obl") + (
            tree.children(event, "nmod") if idiom else []
        ):
            marker, told = tree.marker(child.index), stood_for(scene, child)
            if marker in wanted and _targetable(scene, told, marker, noun, idiom):
                rules = found_by(child, "target_of_light_verb")
                return Argument(told.index, rules, 0.9), frozenset({child.index, told.index})
    return None, frozenset()


def _targetable(scene: Scene, child: Word, marker: str, noun: Word, idiom: bool) -> bool:
    phrase = scene.phrases.get(child.index)
    if phrase is None or is_time(child, phrase) or relative(child) or child.upos == "NUM":
        return False
    if child.lemma in lexicon.MANNERS or (
        marker == "at" and phrase.mention.kind in ("Event", "Abstract")
    ):
        return False
    if marker in ("against", "on", "upon", "at"):
        return not (noun.lemma in nouns.MUTUAL and marker in ("on", "at"))
    if idiom and marker in ("of", "for", "to", "from", "with"):
        return True
    if marker == "with":
        return noun.lemma in nouns.MUTUAL or noun.lemma in RELATIONS
    if marker == "to":
        return role_of("to", phrase) == "recipient" or noun.lemma in lexicon.TAKES_TO
    return False


def _weapon(scene: Scene, word: Word, lemma: str, last: int, thing: Argument) -> Deed | None:
    """weapon_object: what is fired or dropped is the instrument, the target stands behind it."""
    tree = scene.tree
    noun = tree.words[nouns.counted(scene, thing.head)]
    weapon = noun.lemma in lexicon.WEAPONS or noun.lemma in SHOTS or noun.lower == "arms"
    if word.lemma not in FIRING or not weapon:
        return None
    whole = f"{lemma} {noun.lemma}"
    longer = f"{lemma} {compounds.compound_lemma(tree, noun.index)}"
    kind = vocabulary().verbs.get(longer) or event_type(whole)
    used = frozenset({thing.head})
    tool = (("instrument", thing.head),)
    end = thing.head if 0 < thing.head - word.index <= 6 else last
    near = tree.children(word.index, "obl") + tree.children(thing.head, "nmod")
    if noun.index != thing.head:
        near += tree.children(noun.index, "nmod")
    for child in near:
        marker, told = tree.marker(child.index), stood_for(scene, child)
        phrase = scene.phrases.get(told.index)
        if phrase is None or is_time(told, phrase) or phrase.mention.kind == "Event":
            continue
        if marker in ("at", "on", "against", "into", "onto", "toward", "towards", "over", "upon"):
            target = Argument(told.index, found_by(child, "target_of_weapon"), 0.93)
            return Deed(whole, end, kind, target, used | {told.index}, tool, ("weapon_object",))
    landing = _landing(scene, word, tree.words[thing.head])
    return Deed(whole, end, kind, landing, used, tool, ("weapon_object",))


LANDING = frozenset("land fall hit strike slam crash explode target damage destroy smash".split())


def _landing(scene: Scene, word: Word, tool: Word) -> Argument | None:
    """landing_place: where a weapon that somebody fired comes down is what was fired at."""
    tree = scene.tree
    verbs = [w for w in tree.children(tool.index, "acl:relcl", "acl") if w.index != word.index]
    above = tree.words[tool.head]
    if tool.dep == "nsubj" and above.upos == "VERB" and above.index != word.index:
        verbs.append(above)
    for verb in verbs:
        if verb.lemma not in LANDING or arguments.passive(tree, verb.index):
            continue
        thing = tree.child(verb.index, "obj")
        if thing is not None and thing.index in scene.phrases:
            return Argument(thing.index, ("landing_place",), 0.85)
        for child in tree.children(verb.index, "obl"):
            phrase = scene.phrases.get(child.index)
            into = tree.marker(child.index) in ("in", "on", "into", "at", "near", "inside")
            if into and phrase is not None and not is_time(child, phrase):
                return Argument(child.index, ("landing_place",), 0.8)
    return None


def _behind_preposition(scene: Scene, word: Word, lemma: str, last: int) -> Deed:
    """prepositional_target: without an object, what "at", "against", "with" … bring is the target.

    Which prepositions do depends on the verb ("withdraw from", "clash with").
    """
    tree = scene.tree
    best: tuple[int, Word, str] | None = None
    for child in tree.children(word.index, "obl"):
        told = stood_for(scene, child)
        phrase = scene.phrases.get(told.index)
        if phrase is None or is_time(told, phrase):
            continue
        if word.lemma == "come" and child.lower in ("effect", "force"):
            # "Came into effect under a plan" is no coming under the plan.
            best = None
            break
        if lemma.endswith(" together") and tree.marker(child.index) != "with":
            continue
        rank = rank_of(word.lemma, lemma, tree.marker(child.index), phrase.mention.kind)
        against = best is not None and best[2] == "with" and tree.marker(child.index) == "against"
        if rank and (best is None or rank < best[0] or (rank == best[0] and against)):
            best = (rank, child, tree.marker(child.index))
    behind = kind_behind(scene, word, lemma)
    best = best or against_far_off(scene, word)
    if best is None:
        return Deed(lemma, last, behind or event_type(lemma), None, frozenset())
    _, child, marker = best
    noun = stood_for(scene, child).index if relative(child) else meant(scene, child.index)
    target = None if noun is None else Argument(noun, found_by(child, "prepositional_target"), 0.88)
    whole = f"{lemma} {marker}"
    if whole in ("lead to", "result in") and nouns.tells_event(scene, child.index):
        return _outcome(scene, child, whole, last)
    if whole in ("fight for", "battle for"):
        # What is fought for is no side in the fight.
        behind = UNTYPED
    kind = behind or (event_type(whole) if whole in vocabulary().verbs else event_type(lemma))
    if whole in ("call on", "call upon") and tree.child(word.index, "advcl", "xcomp", "ccomp"):
        kind = "REQUEST"
    opposing = marker == "against" and not kind
    joined = whole if whole in vocabulary().verbs or whole in JOINED or opposing else lemma
    used = frozenset({child.index, stood_for(scene, child).index})
    return Deed(joined, last, kind, target, used)


def _outcome(scene: Scene, event: Word, lemma: str, last: int) -> Deed:
    """event_caused: what leads to an event does to its target what the event tells."""
    found = nouns.sides(scene, event.index)
    if found.target is None or found.actor is not None:
        target = Argument(event.index, ("prepositional_target",), 0.88)
        return Deed(lemma, last, event_type(lemma), target, frozenset({event.index}))
    whole, kind = outcome(scene, lemma, event.index)
    used = found.used | {event.index}
    return Deed(whole, last, kind, found.target, used, (), ("event_caused",), event.index)


def outcome(scene: Scene, lemma: str, event: int) -> tuple[str, str]:
    """The lemma and type of causing an event: to lead to deaths is to kill."""
    kind = nouns.event_of(scene, event)
    plain = {"KILL": "kill", "INJURE": "injure"}.get(kind)
    return plain or f"{lemma} {scene.tree.words[event].lemma}", kind
