"""Whom an act in words concerns: what is agreed, refused, threatened or demanded in a clause,
and whose deed or word it is that is praised, condemned or refused.
"""

from __future__ import annotations

from kg.contradict.actions import is_a
from kg.contradict.plover import plover
from kg.extract.phrases import nouns
from kg.extract.predicates import arguments
from kg.extract.predicates.frames import NOBODY, Argument, Scene, conjuncts
from kg.extract.predicates.objects import direct_object
from kg.extract.predicates.roles import is_time
from kg.extract.tree import Word

VERBAL = frozenset("ACCUSE SUPPORT REJECT REQUEST AGREE THREATEN CONSULT SANCTION CONCEDE".split())
PROMISING = frozenset({"AGREE", "REJECT", "THREATEN"})
CONCERNED = frozenset(
    "with to for against from on in of into at between among over upon toward towards".split()
)


RELATED = frozenset("with against between toward towards".split())
LEADING = frozenset("by from to into against with".split())
MAKERS = ("nsubj", "obl:agent")
PARTIES = ("obj", "obl:agent", "obl")


ACCORDS = frozenset(
    "accord agreement deal treaty pact truce ceasefire memorandum declaration settlement".split()
)


def addressed(scene: Scene, word: Word, kind: str) -> Argument | None:
    """speech_act: of "agreed to help X", "refused to meet X", "demanded that X resign": X."""
    act = plover(kind)
    clause = scene.tree.child(word.index, "xcomp", "ccomp")
    if clause is None or clause.index < word.index:
        return None
    if act == "REQUEST":
        found = arguments.subject(scene, clause.index) if clause.dep == "ccomp" else None
        return None if found is None or found is NOBODY else _spoken(found.head, 0.85)
    if act not in PROMISING or clause.dep != "xcomp" or is_a(kind, "DENY"):
        return None
    thing = direct_object(scene, clause.index)
    near = [] if thing is None else [thing.head, *_behind(scene, nouns.counted(scene, thing.head))]
    near += _behind(scene, clause.index)
    party = next((head for head in near if _acting(scene, head)), None)
    if party is not None:
        return _spoken(party, 0.8)
    return _spoken(near[0], 0.7) if near else None


def _spoken(head: int, sure: float) -> Argument:
    return Argument(head, ("speech_act",), sure)


def _site(scene: Scene, child: Word) -> bool:
    """Whether a phrase only tells where an accord is made: "signed a deal in Geneva"."""
    place = scene.phrases[child.index].mention.kind in ("Place", "Facility")
    made = scene.tree.words[child.head].lemma in ACCORDS
    return place and made and scene.tree.marker(child.index) in ("in", "at")


def _behind(scene: Scene, index: int, markers: frozenset[str] = CONCERNED) -> list[int]:
    """The phrases that prepositions bring in behind a word, without those of time."""
    tree = scene.tree
    return [
        child.index
        for child in tree.children(index, "obl", "nmod")
        if tree.marker(child.index) in markers
        and child.index in scene.phrases
        and not _site(scene, child)
        and not is_time(child, scene.phrases[child.index])
    ]


def _acting(scene: Scene, head: int) -> bool:
    phrase = scene.phrases.get(head)
    return phrase is not None and phrase.mention.kind in nouns.ACTING | {"Place"}


def concerned(scene: Scene, verb: int, kind: str, target: int) -> tuple[tuple[str, int], ...]:
    """party_concerned: of "condemned an attack by X", "welcomed X's decision", "vetoed a draft
    condemning X", "blocked a road leading to X" X is concerned.
    """
    words = plover(kind) in VERBAL or kind == "OBSTRUCT"
    if _acting(scene, target) or not (words or not kind or plover(kind) == "PROTEST"):
        return ()
    tree = scene.tree
    near = dict.fromkeys(_behind(scene, target, CONCERNED if words else RELATED))
    if words:
        near |= dict.fromkeys(
            child.index
            for head in (target, *near)
            for child in tree.children(head, "nmod", "nmod:poss", "obl:agent", "compound", "amod")
            if child.index not in scene.phrases or not _site(scene, child)
        )
    if kind:
        near |= dict.fromkeys(_told_of(scene, target, verb))
    parties = dict.fromkeys(
        joined for head in near if _acting(scene, head) for joined in conjuncts(scene, head)
    )
    return tuple(("concerned", head) for head in list(parties)[:4])


def _told_of(scene: Scene, noun: int, verb: int) -> list[int]:
    """The parties in what another clause tells of a noun: who made it, whom it helps."""
    tree = scene.tree
    return [
        child.index
        for clause in tree.children(noun, "acl", "acl:relcl")
        for child in tree.children(clause.index, *(MAKERS if "rel" in clause.dep else PARTIES))
        if clause.index != verb
        and tree.child(clause.index, "ccomp") is None
        and child.upos != "PRON"
        and (child.dep != "obl" or tree.marker(child.index) in LEADING)
    ]
