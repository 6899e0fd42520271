"""Verbal predicates: active and passive, light verbs, and targets behind a preposition."""

from __future__ import annotations

from typing import NamedTuple

from kg.contradict.actions import event_type, is_a, is_light_verb, is_passive_verb, vocabulary
from kg.extract import arguments, lexicon, nouns
from kg.extract.frames import NOBODY, Argument, Frame, Scene, distributed
from kg.extract.roles import is_time, role_of, roles
from kg.extract.tree import Tree, Word
from kg.model import Mood

SAYING = frozenset(
    """
    add allege argue assert assume believe caution claim comment conclude consider contend describe
    elaborate emphasise emphasize estimate expect explain express fear feel figure find guess
    hear hint hope imagine imply indicate insist know learn maintain mean mention note observe
    point predict presume quote read realise realize recall reckon recount regard
    reiterate relate remark remember remind repeat reply report retort reveal say see
    show speak speculate state stress suggest suppose suspect testify tell think tweet underline
    underscore understand wonder worry write cite answer disclose joke respond
    """.split()
)
"""Verbs that only bring in what somebody says or thinks, when a clause is what they bring in."""

ALWAYS_SAYING = frozenset(
    "say tell add note remark argue claim insist think believe write tweet explain reply".split()
)
ASPECT = frozenset(
    """
    seem appear tend begin start continue keep cease resume fail manage try attempt want wish
    intend plan hope expect need have get use go dare aim seek prepare happen prove like love
    prefer choose decide be set suppose think believe know say report allege understand require
    look struggle proceed finish remain come help
    """.split()
)
"""Verbs that only colour the infinitive or gerund below them."""

FIRING = frozenset(
    """fire drop launch hurl throw lob rain shoot deliver unleash use explode detonate plant pour
    dump lay spray send direct aim test""".split()
)
SHOTS = frozenset("shot round salvo barrage volley strike".split())
CHANGE = frozenset(
    "become remain stay get go keep turn look appear prove stand lie fall feel grow come seem "
    "leave declare find hold make shoot render set consider".split()
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

UNDERGOING = frozenset({"die", "perish"})
GIVING = frozenset("give grant offer send show award hand deny allow pay lend sell promise".split())
ADVERBS_OF_VERB = frozenset({"aback", "apart", "hostage", "ablaze", "together", "dead", "back"})
ACCUSING = frozenset(
    """accuse blame suspect condemn criticise criticize charge denounce fault convict indict
    arrest praise thank sanction punish slam censure rebuke""".split()
)
STRIKING = ("ASSAULT", "INVADE", "DESTROY")

TARGETS = """
withdraw:from retreat:from pull:from,of flee:from escape:from clash:with,against
fight:against,with,for battle:with,against struggle:against,with agree:to,on,with
talk:with,to,about meet:with speak:with,to,about communicate:with cooperate:with
coordinate:with negotiate:with collaborate:with ally:with side:with refer:to belong:to lead:to
lead:to respond:to react:to object:to contribute:to resort:to adhere:to stick:to commit:to
threaten:with retaliate:against,for rely:on,upon depend:on,upon focus:on insist:on
intervene:in,against interfere:in,with meddle:in participate:in engage:in result:in
succeed:in invest:in believe:in call:for,on,upon ask:for look:for,into,at search:for
push:for,into press:for campaign:for,against vote:for,against protest:against
demonstrate:against rally:against,for appeal:to,for apologise:for,to apologize:for,to
advance:on,into,toward,towards,to march:on,into,toward,to move:into,against,on cross:into
enter:into break:into,with,through spill:into roll:into go:after,against,into come:under,from
shoot:at,into fire:at,on,into,upon,toward,towards strike:at,against,inside hit:at,out,back
lash:out,at aim:at,for turn:to,against,on deal:with cope:with trade:with comply:with
disagree:with differ:with interact:with work:with,for stand:with,by,against join:in
take:over,from tend:to wait:for care:for account:for pay:for vouch:for prepare:for hope:for
complain:about,of,to warn:of,against,about dream:of consist:of think:of,about know:of,about
learn:of,about hear:of,about approve:of accuse:of dispose:of rid:of boast:of,about
suffer:from benefit:from recover:from abstain:from refrain:from profit:from resign:from
defect:to,from surrender:to bow:to yield:to give:in,to cede:to hand:over testify:against,to
conspire:against plot:against discriminate:against act:against,on rule:on,over,against
govern:over preside:over clamp:on crack:on seize:on spy:on encroach:on infringe:on impinge:on
impact:on land:in,on fly:over,to return:to travel:to arrive:in,at visit:to depart:from
leave:for head:to,for,toward,towards travel:to,into
"""


class Core(NamedTuple):
    """The action of a verb before its actor: lemma, words, type, target, and what is used up."""

    lemma: str
    last: int
    kind: str
    target: Argument | None
    used: frozenset[int]
    roles: tuple[tuple[str, int], ...] = ()
    rules: tuple[str, ...] = ()
    event: int | None = None


def verbal(scene: Scene, verb: int) -> list[Frame]:
    """Return the frames of a verb: one for each pair of conjuncts of its actor and target."""
    tree = scene.tree
    word = tree.words[verb]
    if word.upos != "VERB" or silent(tree, word):
        return []
    frames = _passive(scene, word) if arguments.passive(tree, verb) else _active(scene, word)
    return [frame for frame in frames if frame.actor is not None or frame.target is not None]


def silent(tree: Tree, word: Word) -> bool:
    """Whether a verb makes no claim of its own: it reports, or colours the verb below it."""
    if word.dep == "amod" and tree.child(word.index, "obl:agent") is None:
        return True
    if word.dep in ("case", "mark", "fixed", "compound", "advmod", "cc", "aux", "discourse"):
        return True
    if word.lemma in ALWAYS_SAYING and tree.child(word.index, "obj") is None:
        return True
    clause = tree.child(word.index, "ccomp", "parataxis") is not None
    if word.lemma in SAYING and (clause or word.dep == "parataxis"):
        return True
    below = tree.child(word.index, "xcomp")
    if below is not None and (word.lemma in ASPECT or word.lemma in SAYING):
        return below.upos in ("VERB", "AUX") or tree.child(below.index, "cop") is not None
    return word.lemma in ("say", "tell")


def _active(scene: Scene, word: Word) -> list[Frame]:
    """verbal_predicate: who is the subject of an active verb acts, its object is acted upon."""
    tree = scene.tree
    surface = arguments.subject(scene, word.index)
    core = _core(scene, word, arguments.direct_object(scene, word.index))
    rules = ("verbal_predicate", *core.rules)
    sure = 0.95
    if surface is None or surface is NOBODY:
        resulting = word.dep == "advcl" and word.xpos == "VBG" and core.target is not None
        if not (resulting and tree.child(word.index, "mark", "case") is None):
            return []
        if not arguments.passive(tree, word.head):
            return []
        rules, surface = (*rules, "result_without_agent"), None
    if surface is not None and word.lemma in UNDERGOING and core.target is None:
        actor = _inferred(scene, word)
        return _frames(scene, word, core._replace(target=surface), actor, (*rules, "undergoer"))
    if surface is not None and is_passive_verb(core.lemma.split(" ")[0]) and core.event is not None:
        suffered = nouns.sides(scene, core.event)
        core = core._replace(target=surface)
        return _frames(scene, word, core, suffered.actor, (*rules, "suffering_verb"), sure)
    return _frames(scene, word, core, surface, rules, sure)


def _passive(scene: Scene, word: Word) -> list[Frame]:
    """passive_predicate: the subject of a passive is acted upon; the by-phrase, if any, acts."""
    tree = scene.tree
    surface = arguments.subject(scene, word.index)
    if surface is NOBODY:
        surface = None
    agents = arguments.agents(scene, word.index)
    actor = agents[0] if agents else _inferred(scene, word)
    used = frozenset(agent.head for agent in agents)
    thing = arguments.direct_object(scene, word.index) if tree.child(word.index, "obj") else None
    if thing is not None and word.lemma in GIVING and surface is not None:
        core = _core(scene, word, thing)
        got = (("recipient", surface.head),)
        core = core._replace(used=core.used | used, roles=(*core.roles, *got))
    else:
        core = _core(scene, word, surface, is_subject=True)
        core = core._replace(used=core.used | used)
    if core.target is None and surface is None:
        return []
    return _frames(scene, word, core, actor, ("passive_predicate", *core.rules), 0.95)


def _inferred(scene: Scene, word: Word) -> Argument | None:
    """agent_of_event: "killed in strikes by X": who did the strikes killed."""
    tree = scene.tree
    for child in tree.children(word.index, "obl"):
        if tree.marker(child.index) in ("in", "by", "during", "from", "as a result of"):
            event = nouns.counted(scene, child.index)
            if nouns.event_of(scene, event):
                found = nouns.sides(scene, event).actor
                if found is not None:
                    return Argument(found.head, (*found.rules, "agent_of_event"), found.sure * 0.8)
    return None


def _frames(
    scene: Scene,
    word: Word,
    core: Core,
    actor: Argument | None,
    rules: tuple[str, ...],
    sure: float = 0.9,
) -> list[Frame]:
    extra: tuple[tuple[str, int], ...] = ()
    if actor is not None:
        actor, extra = doer(scene, actor)
    others = roles(scene, word.index, core.used | {actor.head if actor else -1})
    if core.event is not None:
        others += roles(scene, core.event, core.used)
    core = _place_as_target(core, others)
    found: list[Frame] = []
    for who in distributed(scene, actor):
        for whom in distributed(scene, core.target):
            parts = [part for part in (who, whom) if part is not None]
            if who is not None and whom is not None and who.head == whom.head:
                continue
            frame = Frame(
                word.index,
                (word.index, core.last),
                core.lemma,
                who.head if who else None,
                whom.head if whom else None,
                _unique((*rules, *(rule for part in parts for rule in part.rules))),
                sure * _product(part.sure for part in parts),
                (*core.roles, *extra, *_fitting(others, who, whom)),
                core.kind,
                _mood(scene.tree, word),
                accusation(scene, word),
                core.event,
            )
            found.append(frame)
    return found


def _product(values: object) -> float:
    result = 1.0
    for value in values:  # type: ignore[attr-defined]
        result *= value
    return result


def _unique(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _fitting(
    others: tuple[tuple[str, int], ...], who: Argument | None, whom: Argument | None
) -> tuple[tuple[str, int], ...]:
    taken = {
        part.head
        for part in (who, whom)
        if part is not None and "place_as_target" not in part.rules
    }
    return tuple(dict.fromkeys(other for other in others if other[1] not in taken))


def doer(scene: Scene, actor: Argument) -> tuple[Argument, tuple[tuple[str, int], ...]]:
    """agent_of_event: what an event with a doer causes, the doer causes by it."""
    event = nouns.counted(scene, actor.head)
    if not nouns.event_of(scene, event) or event in scene.tree.words[event].children:
        return actor, ()
    found = nouns.sides(scene, event).actor
    if found is None or found.head == actor.head:
        return actor, ()
    both = Argument(
        found.head, (*actor.rules, *found.rules, "agent_of_event"), actor.sure * found.sure
    )
    return both, (("instrument", actor.head),)


def _place_as_target(core: Core, others: tuple[tuple[str, int], ...]) -> Core:
    """place_as_target: an attack that is said to be in a place and on nothing else hits it."""
    if core.target is not None or not any(is_a(core.kind, kind) for kind in STRIKING):
        return core
    for role, head in others:
        if role in ("place", "destination"):
            return core._replace(target=Argument(head, ("place_as_target",), 0.8))
    return core


def _mood(tree: Tree, word: Word) -> Mood | None:
    """purpose_clause: an adverbial or nominal infinitive tells what is meant to happen."""
    if word.dep not in ("advcl", "acl") or word.xpos != "VB":
        return None
    marks = {w.lower for w in tree.children(word.index, "mark")}
    return Mood.INTENDED if "to" in marks else None


def accusation(scene: Scene, word: Word) -> tuple[int, int] | None:
    """accused_of: what somebody is accused of, the accuser claims."""
    tree = scene.tree
    above = tree.words[word.head]
    if above.lemma not in ACCUSING or word.dep not in ("advcl", "xcomp", "obl", "ccomp"):
        return None
    if tree.child(word.index, "mark", "case") is None:
        return None
    if arguments.passive(tree, above.index):
        agents = arguments.agents(scene, above.index)
        return (agents[0].head, above.index) if agents else None
    found = arguments.subject(scene, above.index)
    return None if found is None or found is NOBODY else (found.head, above.index)


def _core(scene: Scene, word: Word, thing: Argument | None, is_subject: bool = False) -> Core:
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
        noun = tree.words[thing.head]
        kind = vocabulary().verbs.get(f"{lemma} {noun.lemma}") or event_type(lemma)
        return Core(lemma, last, kind, thing, frozenset({thing.head}))
    return _behind_preposition(scene, word, lemma, last)


def verb_lemma(tree: Tree, word: Word) -> tuple[str, int]:
    """Return a verb's lemma with its particle, and the last word of the two."""
    parts, last = [word.lemma], word.index
    for child in tree.children(word.index, "compound:prt", "advmod"):
        if child.dep == "compound:prt" or child.lower in ADVERBS_OF_VERB:
            if child.index > word.index:
                parts.append(child.lower)
                last = child.index if child.index - last <= 2 else last
    return " ".join(parts), last


def _change(scene: Scene, word: Word, lemma: str, thing: Argument | None) -> Core | None:
    """resulting_state: "become mired in", "leave dead": the state belongs to the action."""
    tree = scene.tree
    state = tree.child(word.index, "xcomp")
    if state is None or word.lemma not in CHANGE or state.index < word.index:
        return None
    plain = state.upos in ("ADJ", "ADV") or state.xpos == "VBN" or state.lower == "hostage"
    if not plain or tree.child(state.index, "mark", "aux", "cop") is not None:
        return None
    whole = f"{lemma} {state.lower}"
    last = state.index if state.index - word.index <= 3 else word.index
    kind = event_type(whole) if whole in vocabulary().verbs else event_type(state.lemma)
    used = frozenset({state.index})
    if thing is not None:
        return Core(whole, last, kind, thing, used | {thing.head}, rules=("resulting_state",))
    for child in tree.children(state.index, "obl"):
        phrase = scene.phrases.get(child.index)
        if phrase is not None and not is_time(child, phrase):
            found = Argument(child.index, ("target_of_state",), 0.9)
            return Core(whole, last, kind, found, used | {child.index}, rules=("resulting_state",))
    return Core(whole, last, kind, None, used, rules=("resulting_state",))


def _light(scene: Scene, word: Word, lemma: str, last: int, thing: Argument) -> Core | None:
    """light_verb: the noun tells the action ("conduct airstrikes on X"), the verb only that."""
    tree = scene.tree
    event = nouns.counted(scene, thing.head)
    noun = tree.words[event]
    if event not in scene.phrases or noun.upos not in ("NOUN", "VERB"):
        return None
    kind = nouns.event_of(scene, event)
    whole = f"{lemma} {noun.lemma}"
    idiom = noun.lemma in IDIOMS and (whole in vocabulary().verbs or is_light_verb(lemma))
    light = kind and (is_light_verb(lemma) or is_passive_verb(lemma))
    if not (light or idiom) or (lemma == "receive" or lemma == "face"):
        return None
    if noun.index in (w.index for w in tree.children(word.index, "nsubj:pass")) and not light:
        return None
    kind = event_type(whole) if whole in vocabulary().verbs else (kind or event_type(whole))
    target, used = _light_target(scene, word, event)
    if target is None and (noun.lemma in nouns.GENERIC or not kind):
        return Core(lemma, last, kind, thing, frozenset({thing.head}), rules=("light_verb",))
    end = thing.head if word.index < thing.head else last
    end = max(end, event) if end > last and event - word.index <= 8 else end
    taken = frozenset({thing.head, event}) | used
    return Core(
        whole,
        end if end - word.index <= 8 else last,
        kind,
        target,
        taken,
        (),
        ("light_verb",),
        event,
    )


def _light_target(scene: Scene, word: Word, event: int) -> tuple[Argument | None, frozenset[int]]:
    tree = scene.tree
    receiver = tree.child(word.index, "iobj")
    if receiver is not None and receiver.index in scene.phrases:
        return Argument(receiver.index, ("indirect_object",), 0.95), frozenset({receiver.index})
    found = nouns.sides(scene, event)
    if found.target is not None:
        return found.target, found.used
    noun = tree.words[event]
    idiom = noun.lemma in IDIOMS
    for wanted in (("against", "on", "upon", "at"), ("to", "with", "of", "for", "into", "from")):
        for child in tree.children(word.index, "obl") + (
            tree.children(event, "nmod") if idiom else []
        ):
            marker = tree.marker(child.index)
            if marker in wanted and _targetable(scene, child, marker, noun, idiom):
                return Argument(child.index, ("target_of_light_verb",), 0.9), frozenset(
                    {child.index}
                )
    return None, frozenset()


def _targetable(scene: Scene, child: Word, marker: str, noun: Word, idiom: bool) -> bool:
    phrase = scene.phrases.get(child.index)
    if phrase is None or is_time(child, phrase) or arguments.relative(child):
        return False
    if marker in ("against", "on", "upon", "at"):
        return not (noun.lemma in nouns.MUTUAL and marker in ("on", "at"))
    if idiom and marker in ("of", "for", "to", "from", "with"):
        return True
    if marker == "with":
        return noun.lemma in nouns.MUTUAL
    if marker == "to":
        return role_of("to", phrase) == "recipient" or noun.lemma in nouns.TAKES_TO
    return False


def _weapon(scene: Scene, word: Word, lemma: str, last: int, thing: Argument) -> Core | None:
    """weapon_object: what is fired or dropped is the instrument, the target stands behind it."""
    tree = scene.tree
    noun = tree.words[nouns.counted(scene, thing.head)]
    if word.lemma not in FIRING or not (noun.lemma in lexicon.WEAPONS or noun.lemma in SHOTS):
        return None
    whole = f"{lemma} {noun.lemma}"
    longer = f"{lemma} {nouns.compound_lemma(tree, noun.index)}"
    kind = vocabulary().verbs.get(longer) or event_type(whole)
    used = frozenset({thing.head})
    tool = (("instrument", thing.head),)
    end = thing.head if 0 < thing.head - word.index <= 6 else last
    near = tree.children(word.index, "obl") + tree.children(thing.head, "nmod")
    for child in near:
        marker = tree.marker(child.index)
        phrase = scene.phrases.get(child.index)
        if phrase is None or is_time(child, phrase):
            continue
        if marker in ("at", "on", "against", "into", "onto", "toward", "towards", "over", "upon"):
            target = Argument(child.index, ("target_of_weapon",), 0.93)
            return Core(whole, end, kind, target, used | {child.index}, tool, ("weapon_object",))
    return Core(whole, end, kind, None, used, tool, ("weapon_object",))


def _behind_preposition(scene: Scene, word: Word, lemma: str, last: int) -> Core:
    """prepositional_target: without an object, what "at", "against", "with" … bring is the target.

    Which prepositions do depends on the verb ("withdraw from", "clash with").
    """
    tree = scene.tree
    best: tuple[int, Word, str] | None = None
    for child in tree.children(word.index, "obl"):
        phrase = scene.phrases.get(child.index)
        if phrase is None or is_time(child, phrase):
            continue
        rank = _rank(word.lemma, lemma, tree.marker(child.index), phrase.mention.kind)
        if rank and (best is None or rank < best[0]):
            best = (rank, child, tree.marker(child.index))
    if best is None:
        return Core(lemma, last, event_type(lemma), None, frozenset())
    _, child, marker = best
    noun = arguments.meant(scene, child.index)
    target = None if noun is None else Argument(noun, ("prepositional_target",), 0.88)
    whole = f"{lemma} {marker}"
    kind = event_type(whole) if whole in vocabulary().verbs else event_type(lemma)
    joined = whole if whole in vocabulary().verbs or whole in JOINED else lemma
    return Core(joined, last, kind, target, frozenset({child.index}))


JOINED = frozenset(
    {"go after", "call for", "call on", "look for", "ask for", "come under", "deal with"}
)


def _rank(verb: str, lemma: str, marker: str, kind: str) -> int:
    """How well a preposition brings in the target of a verb: 1 best, 0 not at all."""
    if not marker:
        return 0
    if f"{lemma} {marker}" in vocabulary().verbs:
        return 1
    if (verb, marker) in _targets():
        return 2
    if marker in ("against", "upon"):
        return 3
    if marker in ("at", "on") and kind in ("Person", "Group", "Organization", "Vehicle"):
        return 4
    return 0


def _targets() -> frozenset[tuple[str, str]]:
    return TARGET_PAIRS


TARGET_PAIRS = frozenset(
    (entry.split(":")[0], marker)
    for entry in TARGETS.split()
    for marker in entry.split(":")[1].split(",")
)
