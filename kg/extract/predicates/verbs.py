"""Verbal predicates, active and passive: who does what to whom."""

from __future__ import annotations

from collections.abc import Iterable

from kg.contradict.actions import event_type, is_a, is_passive_verb
from kg.extract.factuality.clause_scope import became, wanted
from kg.extract.grammar import reciprocal
from kg.extract.phrases import nouns
from kg.extract.predicates import arguments
from kg.extract.predicates.aims import mutual
from kg.extract.predicates.charged import accusation
from kg.extract.predicates.deeds import Deed, deed, verb_lemma
from kg.extract.predicates.doers import (
    STAGING,
    behind_result,
    doer,
    dying,
    in_violence,
    inferred,
)
from kg.extract.predicates.frames import (
    HARMING,
    NOBODY,
    UNTYPED,
    Argument,
    Frame,
    Scene,
    distributed,
)
from kg.extract.predicates.objects import direct_object
from kg.extract.predicates.roles import roles, struck_place
from kg.extract.predicates.speech_acts import addressed, concerned
from kg.extract.predicates.standing import STANDING, standing
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
    underscore understand wonder worry write cite answer disclose joke respond counter
    """.split()
)
"""Verbs that only bring in what somebody says or thinks, when a clause is what they bring in."""

ALWAYS_SAYING = frozenset(
    "say tell add note remark argue claim insist think believe write tweet explain reply".split()
)
UNDONE = frozenset({"have", "lack", "mean", "show", "reflect", "remain"})
"""What is told of an event and not done by it."""
ASPECT = frozenset(
    """
    seem appear tend begin start continue keep cease resume fail manage try attempt want wish
    intend plan hope expect need have get use go dare aim seek prepare happen prove like love
    prefer choose decide be set suppose think believe know say report allege understand require
    look struggle proceed finish remain come help
    """.split()
)
"""Verbs that only colour the infinitive or gerund below them."""

AMID = frozenset("in during amid amidst".split())
GIVING = frozenset("give grant offer send show award hand deny allow pay lend sell promise".split())


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
    if word.dep == "amod" and word.index < word.head and not tree.child(word.index, "obl:agent"):
        return True
    if word.dep in ("case", "mark", "fixed", "compound", "advmod", "cc", "aux", "discourse"):
        return True
    if word.lower == "fighting" and tree.words[word.index - 1].lower in AMID:
        return True
    if word.lower == "eye" and tree.words[word.index - 2].lower == "eye":
        return True
    if word.lemma in ("quote", "cite") or _joining(tree, word) or _left_so(tree, word):
        return True
    if word.lemma in ("publish", "update", "post") and word.xpos == "VBN" and word.dep == "advcl":
        # "Published July 2": a line of the page before the text.
        if all(w.upos == "SPACE" for w in _before(tree, word)):
            return True
    owned = word.lemma == "claim" and tree.child(word.index, "obl:agent") is not None
    if word.lemma in ALWAYS_SAYING and not owned and tree.child(word.index, "obj") is None:
        return True
    clause = tree.child(word.index, "ccomp", "parataxis") is not None
    surface = tree.child(word.index, "nsubj", "nsubj:pass", "expl")
    if surface is not None and surface.lower == "it" and tree.child(word.index, "ccomp", "csubj"):
        return True
    if word.lemma in SAYING and surface is not None and surface.lower in ("it", "that", "this"):
        return surface.dep == "nsubj:pass"
    if word.lemma in SAYING and (clause or word.dep == "parataxis"):
        return True
    below = tree.child(word.index, "xcomp")
    if below is not None and (word.lemma in ASPECT or word.lemma in SAYING):
        return below.upos in ("VERB", "AUX") or tree.child(below.index, "cop") is not None
    return word.lemma in ("say", "tell")


def _undergone(scene: Scene, word: Word) -> int | None:
    """The attack or criticism that a verb says its subject is under: "came under attack"."""
    tree = scene.tree
    if word.lemma != "come":
        return None
    for child in tree.children(word.index, "obl"):
        kind = nouns.event_of(scene, child.index)
        hostile = is_a(kind, "ASSAULT") or is_a(kind, "CONDEMN")
        if tree.marker(child.index) == "under" and hostile:
            return child.index
    return None


def _left_so(tree: Tree, word: Word) -> bool:
    """Whether a state belongs to the verb before it: "left ten people killed" is one deed."""
    above = tree.words[word.head]
    alone = tree.child(word.index, "obl:agent", "nsubj", "nsubj:pass") is None
    harmed = word.lemma in HARMING or word.lower in ("destroyed", "damaged")
    state = word.dep == "xcomp" and harmed and alone
    return state and above.lemma == "leave" and tree.child(above.index, "obj") is not None


JOINING = {
    "couple": ("with",),
    "combine": ("with",),
    "pair": ("with",),
    "compare": ("with", "to"),
    "pursuant": ("to",),
}


def _joining(tree: Tree, word: Word) -> bool:
    """Whether a participle stands for a preposition: "X coupled with Y" does X and Y no deed."""
    if word.lemma not in JOINING or word.dep not in ("acl", "advcl", "parataxis"):
        return False
    if word.xpos in ("VBG", "VB", "VBD") or tree.child(word.index, "obl:agent", "nsubj:pass"):
        return False
    behind = tree.children(word.index, "obl")
    return any(tree.marker(w.index) in JOINING[word.lemma] for w in behind)


def _before(tree: Tree, word: Word) -> tuple[Word, ...]:
    first, _ = tree.sentences[word.sentence]
    return tree.words[first : word.index]


def _active(scene: Scene, word: Word) -> list[Frame]:
    """verbal_predicate: who is the subject of an active verb acts, its object is acted upon."""
    tree = scene.tree
    surface = arguments.subject(scene, word.index)
    dies = dying(scene.tree, word)
    what = deed(scene, word, None if dies else direct_object(scene, word.index))
    dies = dies or what.lemma == "lose life"
    if what.lemma == "succumb" and not dies:
        what = what._replace(kind=UNTYPED)
    if what.target is None and surface is not None and surface is not NOBODY:
        what = what._replace(target=addressed(scene, word, what.kind))
    rules = ("verbal_predicate", *what.rules)
    sure = 0.95
    if what.target is None and word.lemma in ASKING:
        what = _asked(scene, word, what)
    if what.target is not None and _called_for(tree, word):
        return _frames(scene, word, what, None, (*rules, "called_for"), sure)
    if surface is None or surface is NOBODY:
        resulting = word.dep == "advcl" and word.xpos == "VBG" and what.target is not None
        if not (resulting and tree.child(word.index, "mark", "case") is None):
            return []
        if not arguments.passive(tree, word.head):
            return []
        surface = behind_result(scene, word)
        rules = (*rules, "result_without_agent") if surface is None else rules
    event = _undergone(scene, word)
    if event is not None and surface is not None:
        if nouns.sides(scene, event).actor is not None:
            return []
        kind, lemma = nouns.event_of(scene, event), nouns.verb_of(scene, event)
        what = what._replace(target=surface, kind=kind, lemma=lemma, used=frozenset({event}))
        return _frames(scene, word, what, inferred(scene, word), (*rules, "suffering_verb"), sure)
    if surface is not None and dies:
        actor = inferred(scene, word)
        violent = actor is not None or in_violence(scene, word)
        what = what._replace(target=surface, lemma="kill" if violent else what.lemma)
        return _frames(scene, word, what, actor, (*rules, "undergoer"))
    if surface is not None and is_passive_verb(what.lemma.split(" ")[0]) and what.event is not None:
        doing = nouns.sides(scene, what.event).actor or inferred(scene, word)
        what = what._replace(target=surface)
        if doing is not None and what.event is not None:
            # "X suffers an attack" says of who made it that he attacks.
            what = what._replace(lemma=nouns.verb_of(scene, what.event))
        return _frames(scene, word, what, doing, (*rules, "suffering_verb"), sure)
    return _frames(scene, word, what, surface, rules, sure)


PLEADING = frozenset("call appeal plead push press lobby".split())


def _called_for(tree: Tree, word: Word) -> bool:
    """called_for: who calls for holding talks does not say who is to hold them."""
    while word.dep == "conj" and word.xpos == "VBG" and word.head < word.index:
        if tree.child(word.index, "nsubj") is not None:
            return False
        word = tree.words[word.head]
    if word.xpos != "VBG" or word.dep not in ("advcl", "obl", "ccomp", "xcomp"):
        return False
    marks = [w.lower for w in tree.children(word.index, "mark", "case")]
    own = tree.child(word.index, "nsubj")
    passive = tree.child(word.head, "aux:pass") is not None
    calling = tree.words[word.head].lemma in PLEADING and not passive
    return marks == ["for"] and own is None and calling


ASKING = frozenset("ask demand request urge insist recommend propose require order".split())


def _asked(scene: Scene, word: Word, what: Deed) -> Deed:
    """asked_that: in "asked that X leave" X is who is asked."""
    tree = scene.tree
    clause = tree.child(word.index, "ccomp")
    if clause is None or clause.index < word.index:
        return what
    marks = {w.lower for w in tree.children(clause.index, "mark", "advmod")}
    own = tree.child(clause.index, "nsubj", "nsubj:pass")
    if own is None or own.index not in scene.phrases or marks & {"whether", "if", "why", "how"}:
        return what
    return what._replace(target=Argument(own.index, ("asked_that",), 0.9))


def _passive(scene: Scene, word: Word) -> list[Frame]:
    """passive_predicate: the subject of a passive is acted upon; the by-phrase, if any, acts."""
    tree = scene.tree
    surface = arguments.subject(scene, word.index)
    if surface is NOBODY:
        return []
    agents = arguments.agents(scene, word.index)
    if word.lemma in STANDING and not agents:
        where = standing(scene, word, surface)
        if where is not None:
            return _frames(scene, word, where, surface, ("passive_predicate",))
        if not STANDING[word.lemma]:
            return []
    actor = agents[0] if agents else inferred(scene, word)
    used = frozenset(agent.head for agent in agents)
    thing = direct_object(scene, word.index) if tree.child(word.index, "obj") else None
    if thing is not None and word.lemma in GIVING and surface is not None:
        what = deed(scene, word, thing)
        what = what._replace(roles=(*what.roles, ("recipient", surface.head)))
        if what.target is None and actor is None:
            # "Families were granted safe passage": they are who it is granted to.
            lemma = " ".join([what.lemma.split(" ")[0], *_of_gift(tree, thing.head), "to"])
            what = what._replace(lemma=lemma, target=surface, roles=())
    else:
        what = deed(scene, word, surface)
    what = what._replace(used=what.used | used)
    if actor is None and what.event is not None and word.lemma in STAGING:
        # "Rebel attacks launched on the port": the rebels launched them.
        actor = nouns.sides(scene, what.event).actor
    if what.target is None and actor is None and surface is not None:
        # "Heavy guns were used": of a weapon without a hand or an aim it is told what becomes.
        lemma, last = verb_lemma(tree, word)
        used = frozenset({surface.head})
        what = Deed(lemma, last, what.kind or event_type(lemma), surface, used, rules=what.rules)
    if what.target is None and surface is None:
        return []
    return _frames(scene, word, what, actor, ("passive_predicate", *what.rules), 0.95)


def _of_gift(tree: Tree, noun: int) -> list[str]:
    """The words of what is given without its article."""
    near = [w.lower for w in tree.children(noun, "amod", "compound") if w.index < noun]
    return [*near, tree.words[noun].lower]


def _frames(
    scene: Scene,
    word: Word,
    what: Deed,
    actor: Argument | None,
    rules: tuple[str, ...],
    sure: float = 0.9,
) -> list[Frame]:
    extra: tuple[tuple[str, int], ...] = ()
    if actor is not None and what.target is not None and what.lemma not in UNDONE:
        actor, extra = doer(scene, actor, what.kind)
    others = roles(scene, word.index, what.used | {actor.head if actor else -1})
    if what.event is not None:
        others += roles(scene, what.event, what.used)
    shared = mutual(what.lemma, what.kind, what.event)
    if what.target is None and what.lemma not in BLOWING_UP and not shared:
        what = what._replace(target=struck_place(scene, what.kind, others))
    if what.target is not None:
        others += concerned(scene, word.index, what.kind, what.target.head)
    found: list[Frame] = []
    for who, whom in _pairs(scene, actor, what, word.index):
        parts = [part for part in (who, whom) if part is not None]
        if who is not None and whom is not None and who.head == whom.head:
            continue
        frame = Frame(
            word.index,
            (word.index, what.last),
            what.lemma,
            who.head if who else None,
            whom.head if whom else None,
            _unique((*rules, *(rule for part in parts for rule in part.rules))),
            sure * _product(part.sure for part in parts),
            (*what.roles, *extra, *_partner(scene, actor, who, what), *_fitting(others, who, whom)),
            what.kind,
            _mood(scene.tree, word),
            accusation(scene, word),
            what.event,
        )
        found.append(frame)
    return found


BLOWING_UP = frozenset({"blow up", "detonate", "explode", "go off"})


def _partner(
    scene: Scene, actor: Argument | None, who: Argument | None, what: Deed
) -> tuple[tuple[str, int], ...]:
    """Who signs or holds something together with the actor, of two."""
    sides = distributed(scene, actor)
    if what.target is None or len(sides) != 2 or not mutual(what.lemma, what.kind, what.event):
        return ()
    return tuple(("partner", side.head) for side in sides if side and who and side != who)


def _pairs(
    scene: Scene, actor: Argument | None, what: Deed, verb: int
) -> list[tuple[Argument | None, Argument | None]]:
    """mutual_sides: of two who meet, agree or fight with nobody else named, or who do something
    to "each other", each does so with the other.
    """
    sides = distributed(scene, actor, verb)
    both = mutual(what.lemma, what.kind, what.event)
    if what.target is not None:
        both = reciprocal(scene.tree, what.target.head)
    if both and len(sides) == 2:
        first, second = sides
        if first is not None and second is not None:
            shared = (*second.rules, "mutual_sides")
            return [(first, second._replace(rules=shared)), (second, first._replace(rules=shared))]
    return [(who, whom) for who in sides for whom in distributed(scene, what.target, verb)]


def _product(values: Iterable[float]) -> float:
    result = 1.0
    for value in values:
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


def _mood(tree: Tree, word: Word) -> Mood | None:
    """purpose_clause: an adverbial or nominal infinitive tells what is meant to happen."""
    if wanted(tree, word):
        return Mood.INTENDED
    if word.dep not in ("advcl", "acl") or word.xpos != "VB":
        return None
    if became(tree, word, tree.words[word.head]):
        return None
    marks = {w.lower for w in tree.children(word.index, "mark")}
    return Mood.INTENDED if "to" in marks else None
