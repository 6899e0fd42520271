"""What the clause rules hand on: a predicate with its participants, as positions in the tree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kg.extract.phrases.kinds import joined_side
from kg.extract.tree import Tree
from kg.model import Mood, Phrase


class Argument(NamedTuple):
    """The head word of a participant, the rules that found it, how sure they are (0 to 1)."""

    head: int
    rules: tuple[str, ...]
    sure: float = 1.0
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """A document's tree with its noun phrases by the position of their heads."""

    tree: Tree
    phrases: Mapping[int, Phrase]


@dataclass(frozen=True, slots=True)
class Frame:
    """One predicate with one actor and one target.

    `trigger` is the word whose polarity and attribution count, `words` the first and last word of
    the action's span. `roles` are (role, head word). `counted` is the head of what a number counts
    in. `accuser` is (source, cue) where the clause is what somebody is accused of.
    """

    trigger: int
    words: tuple[int, int]
    lemma: str
    actor: int | None
    target: int | None
    rules: tuple[str, ...]
    sure: float
    roles: tuple[tuple[str, int], ...] = ()
    kind: str = ""
    mood: Mood | None = None
    accuser: tuple[int, int] | None = None
    event: int | None = None


UNTYPED = "UNTYPED"
"""The kind of a frame whose verb does not mean its type here, so that it has none."""

HARMING = frozenset(
    """kill wound injure displace hospitalise hospitalize detain arrest abduct kidnap martyr behead
    execute""".split()
)
DOING_TO = frozenset(
    "arrest assassinate behead demolish destroy detain imprison jail kidnap abduct".split()
)
"""Verbs that always have an object, so that without one their subject is what it is done to."""

NOBODY = Argument(-1, ())
"""A subject that is there and refers to nothing that could act ("what", "there")."""


def conjuncts(scene: Scene, head: int) -> list[int]:
    """Return a phrase's head and the heads of the phrases coordinated with it, in order."""
    found = _sides(scene, head) or [head]
    for child in scene.tree.children(head, "conj"):
        if scene.tree.child(child.index, "cop", "nsubj") or excluded(scene, child.index):
            continue
        if child.index in scene.phrases:
            found += conjuncts(scene, child.index)
    return found


SIDED = frozenset(
    """force troop warplane plane jet aircraft helicopter army military militia fighter soldier
    official authority government leader diplomat negotiator air""".split()
)
"""Who and what belongs to one side each, so that two sides before it are two parties."""


def _sides(scene: Scene, head: int) -> list[int]:
    """The sides joined before who belongs to them: "Russian and rebel forces" are two parties."""
    tree = scene.tree
    if tree.words[head].lemma not in SIDED or tree.child(head, "nummod"):
        return []
    for child in tree.children(head, "amod", "compound"):
        if joined_side(child, tree):
            sides = [child.index, *(w.index for w in tree.children(child.index, "conj"))]
            return [side for side in sides if side in scene.phrases]
    return []


def excluded(scene: Scene, head: int) -> bool:
    """Whether a conjunct is left out ("a rocket, not a bomb") or has its own deed ("9 wounded")."""
    near = scene.tree.children(head, "cc", "advmod", "case", "cc:preconj")
    if any(word.lower in ("not", "rather", "instead", "except") for word in near):
        return True
    told = scene.tree.children(head, "acl", "amod")
    number = scene.tree.words[head].upos == "NUM"
    return any(
        w.index > head
        and ((w.xpos == "VBN" and w.lemma in HARMING) or (number and w.xpos == "VBG"))
        for w in told
    )


NAMED = frozenset({"Person", "Organization", "Group", "Country", "Place"})


def _listed(scene: Scene, head: int) -> list[int]:
    """The names that stand right behind what they are together ("old rivals Chad and Niger")."""
    names = scene.tree.child(head, "appos")
    word = scene.tree.words[head]
    if names is None or word.xpos != "NNS" or names.index not in scene.phrases:
        return []
    if scene.phrases[head].mention.kind not in NAMED or names.upos != "PROPN":
        return []
    if scene.tree.words[head + 1].upos != "PROPN" or names.index - head > 4:
        return []
    found = conjuncts(scene, names.index)
    return found if len(found) > 1 else []


ALIVE = frozenset({"Person", "Organization", "Group", "Country"})


def _described(scene: Scene, heads: list[int], clause: int) -> list[int]:
    """Those of a coordination that the clause behind its last member tells of.

    What is joined behind the clause is none of them; nor is in "sites and trucks loaded with arms"
    what is of another kind than the last.
    """
    tree = scene.tree
    word = tree.words[clause]
    while word.dep == "conj" and word.head < word.index:
        word = tree.words[word.head]
    if word.dep not in ("acl", "acl:relcl") or word.head not in heads:
        return heads
    before = [head for head in heads if head < word.index]
    if len(before) < 2:
        return before or heads
    last = before[-1]
    if tree.child(last, "case") is not None and tree.words[last].dep == "conj":
        return [last]
    kind = scene.phrases[last].mention.kind
    alike = [
        head
        for head in before
        if scene.phrases[head].mention.kind == kind
        or (kind in ALIVE and scene.phrases[head].mention.kind in ALIVE)
    ]
    return alike if word.dep == "acl" else before


def distributed(
    scene: Scene, argument: Argument | None, clause: int | None = None
) -> list[Argument | None]:
    """coordination: each conjunct of a coordinated participant takes part on its own."""
    if argument is None or argument.head not in scene.phrases:
        return [None]
    if argument.alone or _instead(scene.tree, argument.head):
        return [argument]
    heads = _listed(scene, argument.head) or conjuncts(scene, argument.head)
    if clause is not None:
        heads = _described(scene, heads, clause)
        if len(heads) == 1 and heads[0] != argument.head:
            return [argument._replace(head=heads[0])]
    if len(heads) == 1:
        return [argument]
    rules = (*argument.rules, "coordination")
    return [Argument(head, rules, argument.sure * 0.95) for head in heads]


def _instead(tree: Tree, head: int) -> bool:
    """Whether a noun is named in place of another one: "not the army but the militia"."""
    word = tree.words[head]
    but = tree.child(head, "cc")
    first = tree.words[word.head]
    denied = any(w.lower == "not" for w in tree.children(first.index, "advmod"))
    return word.dep == "conj" and denied and but is not None and but.lower == "but"
