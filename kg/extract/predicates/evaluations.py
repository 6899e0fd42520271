"""What somebody calls something: "called the raid a crime", "described it as a mistake"."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from kg.extract.predicates import arguments
from kg.extract.predicates.frames import NOBODY, Frame, Scene
from kg.extract.predicates.relatives import named_by
from kg.extract.tree import Tree, Word

NAMING = frozenset("call brand label dub term deem".split())
DESCRIBING = frozenset("describe characterise characterize portray depict brand label".split())
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ"})


class Evaluation(NamedTuple):
    """A verb of calling, what it calls (head words), and who does so, None where not told."""

    verb: int
    thing: int
    name: int
    judge: int | None


def evaluation_at(scene: Scene, verb: int) -> Evaluation | None:
    """The evaluation that a verb makes, if it makes one."""
    tree = scene.tree
    word = tree.words[verb]
    if word.upos != "VERB" or word.lemma not in NAMING | DESCRIBING:
        return None
    told = _name_and_thing(tree, word)
    if told is None or told[0].index not in scene.phrases:
        return None
    thing, name = told
    if arguments.passive(tree, verb):
        agents = arguments.agents(scene, verb)
        return Evaluation(verb, thing.index, name.index, agents[0].head) if agents else None
    judge = arguments.subject(scene, verb)
    known = judge is not None and judge is not NOBODY and judge.head != thing.index
    return Evaluation(verb, thing.index, name.index, judge.head if judge and known else None)


def free_naming(scene: Scene, verb: int) -> Evaluation | None:
    """called_so: "condemned what it called a massacre": who calls it so tells that it was one."""
    tree = scene.tree
    word = tree.words[verb]
    name = named_by(tree, word)
    if name is None:
        return None
    judge = arguments.subject(scene, verb)
    if judge is None or judge is NOBODY or judge.head not in scene.phrases:
        return None
    above = arguments.subject(scene, tree.words[word.head].head)
    head = judge.head
    if tree.words[head].upos == "PRON" and above is not None and above.head in scene.phrases:
        if tree.child(above.head, "conj") is not None:
            # "Both accused him of what they called": the charge tells who says so.
            return None
        head = above.head
    return Evaluation(verb, name.index, name.index, head)


def _name_and_thing(tree: Tree, word: Word) -> tuple[Word, Word] | None:
    """What is called something, and what it is called."""
    near = [w for w in tree.children(word.index, "nsubj:pass", "obj", "iobj", "xcomp")]
    bare = [w for w in near if w.upos in NOMINAL and tree.child(w.index, "mark", "case") is None]
    if word.lemma in NAMING and len(bare) == 2:
        known = bare[0].dep == "obj" and bare[0].index < word.index and word.dep == "acl:relcl"
        if known and bare[1].upos == "PROPN":
            return None
        return tree.words[word.head] if known else bare[0], bare[1]
    if word.lemma not in DESCRIBING or not bare:
        return None
    for child in tree.children(word.index, "obl", "advcl", "xcomp"):
        before = tree.child(child.index, "case", "mark")
        if before is not None and before.lower == "as" and child.upos in NOMINAL:
            return bare[0], child
    return None


def evaluation(scene: Scene, found: Evaluation) -> list[Frame]:
    """Who calls X a Y, or describes X as Y, says that X is Y."""
    name = scene.tree.words[found.name]
    noun = name.upos != "ADJ" and found.name in scene.phrases
    frame = Frame(
        trigger=found.name,
        words=(found.verb, found.verb if noun else found.name),
        lemma="be" if noun else f"be {name.lower}",
        actor=found.thing,
        target=found.name if noun else None,
        rules=("evaluation",),
        sure=0.8,
        accuser=None if found.judge is None else (found.judge, found.verb),
    )
    far = frame.words[1] - frame.words[0] > 6
    return [replace(frame, words=(found.name, found.name)) if far else frame]


def within_evaluation(
    tree: Tree, noun: int, evaluations: dict[int, Evaluation]
) -> Evaluation | None:
    """The evaluation whose name a noun is or stands in ("a declaration of war by X")."""
    current = tree.words[noun]
    while current.index not in evaluations:
        if current.dep not in ("nmod", "compound", "conj", "amod", "obl:agent", "nmod:poss"):
            return None
        current = tree.words[current.head]
    return evaluations[current.index]


def judged_event(frame: Frame, found: Evaluation | None) -> list[Frame]:
    """An event in what something is called: the judge tells it; its parts are no events."""
    if found is None:
        return [frame]
    if found.thing not in (found.name, frame.trigger) and frame.trigger != found.name:
        return []
    judge = None if found.judge is None else (found.judge, found.verb)
    return [replace(frame, accuser=frame.accuser or judge)]
