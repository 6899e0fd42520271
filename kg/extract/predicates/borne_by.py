"""Who bears what is told behind a preposition: "blamed X on Y", "known to X", "losses on X"."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.grammar import negators
from kg.extract.predicates import arguments
from kg.extract.predicates.frames import UNTYPED, Frame, Scene
from kg.extract.predicates.roles import is_time
from kg.extract.tree import Tree, Word

BLAMING = frozenset({"blame", "pin"})
INFLICTED = frozenset(
    "loss casualty damage defeat harm blow suffering pain injury destruction toll".split()
)
KNOWING = frozenset({"know", "unknown"})
TIED = {
    "affiliate": ("to", "with"),
    "ally": ("to", "with"),
    "align": ("to", "with"),
    "link": ("to", "with"),
    "tie": ("to",),
    "connect": ("to", "with"),
}
MEANT = frozenset({"intend", "mean", "destine", "earmark"})
WITH_ANOTHER = frozenset("collude conspire connive collaborate sympathize sympathise".split())
CONTACT = frozenset("telephone phone skype email whatsapp radio".split())
TOLD_FROM = frozenset("information report reply response statement message word".split())


def _behind(scene: Scene, heads: tuple[int, ...], markers: tuple[str, ...]) -> Word | None:
    """The first noun phrase that one of the words stands for with a preposition."""
    for head in heads:
        for child in scene.tree.children(head, "obl", "nmod"):
            phrase = scene.phrases.get(child.index)
            if phrase is None or scene.tree.marker(child.index) not in markers:
                continue
            if not is_time(child, phrase):
                return child
    return None


def _without(frame: Frame, head: int) -> tuple[tuple[str, int], ...]:
    return tuple(role for role in frame.roles if role[1] != head)


def _blamed_on(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """blamed_on: "blamed the attack on Y": Y is blamed, for the attack."""
    event = frame.target
    if word.lemma not in BLAMING or frame.lemma != word.lemma or event is None:
        return None
    bearer = _behind(scene, (word.index, event), ("on",))
    if bearer is None or bearer.index < word.index:
        return None
    roles = (*_without(frame, bearer.index), ("purpose", event))
    rules = (*frame.rules, "blamed_on")
    return replace(frame, target=bearer.index, roles=roles, rules=rules)


def _inflicted(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """inflicted_on: "inflicted losses on X": X suffers them."""
    thing = frame.target
    if word.lemma != "inflict" or frame.lemma != "inflict" or thing is None:
        return None
    noun = scene.tree.words[thing]
    sufferer = _behind(scene, (word.index, thing), ("on", "upon"))
    if noun.lemma not in INFLICTED or sufferer is None or noun.index < word.index:
        return None
    lemma = f"inflict {noun.lower} on"
    rules = (*frame.rules, "inflicted_on")
    return replace(
        frame,
        lemma=lemma,
        words=(frame.words[0], max(frame.words[1], thing)),
        target=sufferer.index,
        roles=_without(frame, sufferer.index),
        rules=rules,
    )


def _known_to(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """known_to: who is known to the police is known by them."""
    if word.lemma not in KNOWING or word.xpos != "VBN" or frame.actor is not None:
        return None
    knower = _behind(scene, (word.index,), ("to",))
    if knower is None or frame.target is None:
        return None
    rules = (*frame.rules, "known_to")
    return replace(frame, actor=knower.index, roles=_without(frame, knower.index), rules=rules)


def _tied_to(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """tied_to: "groups affiliated to X": it is the groups that belong to X."""
    markers = TIED.get(word.lemma)
    if markers is None or word.xpos != "VBN" or frame.actor is not None or frame.target is None:
        return None
    if frame.lemma != word.lemma:
        return None
    other = _behind(scene, (word.index,), markers)
    if other is None or other.index < word.index:
        return None
    return replace(
        frame,
        lemma=f"be {word.lower} {scene.tree.marker(other.index)}",
        actor=frame.target,
        target=other.index,
        roles=_without(frame, other.index),
        kind="AFFILIATED_WITH" if word.lemma == "affiliate" else UNTYPED,
        rules=(*frame.rules, "tied_to"),
    )


def _meant_for(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """meant_for: "arms intended for X", "buses bound for X": the arms are for X."""
    meant = word.lemma in MEANT and word.xpos == "VBN"
    if not (meant or word.lower == "bound") or frame.actor is not None:
        return None
    other = _behind(scene, (word.index,), ("for",))
    if other is None or frame.target is None or frame.lemma != word.lemma:
        return None
    return replace(
        frame,
        lemma=f"be {word.lower} for",
        actor=frame.target,
        target=other.index,
        roles=_without(frame, other.index),
        kind=UNTYPED,
        rules=(*frame.rules, "meant_for"),
    )


def _with_another(scene: Scene, word: Word, frame: Frame) -> Frame | None:
    """with_another: "colluded with X": there is no doing it alone."""
    if word.lemma not in WITH_ANOTHER or frame.target is not None or frame.lemma != word.lemma:
        return None
    other = _behind(scene, (word.index,), ("with",))
    if other is None:
        return None
    return replace(
        frame,
        lemma=f"{frame.lemma} with",
        target=other.index,
        roles=_without(frame, other.index),
        rules=(*frame.rules, "with_another"),
    )


RULES = (_blamed_on, _inflicted, _known_to, _tied_to, _meant_for, _with_another)


ASKING = frozenset("ask decline refuse request prefer wish want demand insist".split())
IDENTIFIED = frozenset("name identify quote cite".split())


def of_reporting(scene: Scene, word: Word, frame: Frame) -> bool:
    """Whether a verb only says how a report was come by: "reached by phone", "asked not to be
    named".
    """
    if _unnamed(scene.tree, word):
        return True
    if word.xpos != "VBN" or frame.actor is not None or word.dep not in ("acl", "advcl"):
        return False
    tree = scene.tree
    if word.lemma in ("reach", "contact", "interview"):
        near = tree.children(word.index, "obl", "obl:agent")
        return any(w.lemma in CONTACT and tree.marker(w.index) in ("by", "via") for w in near)
    noun = tree.words[word.head]
    received = word.lemma in ("receive", "obtain") and noun.lemma in TOLD_FROM
    return received and word.dep == "acl" and frame.target == noun.index


def _unnamed(tree: Tree, word: Word) -> bool:
    """Whether somebody asks not to be named, or it is told that he is not."""
    own_word = word.lemma in ASKING
    asking = word if own_word else tree.words[word.head]
    if asking.lemma not in ASKING:
        return False
    for child in tree.children(word.index, "xcomp", "ccomp") if own_word else (word,):
        passive = arguments.passive(tree, child.index)
        refused = asking.lemma in ("decline", "refuse") or negators(tree, child.index)
        subject = tree.child(child.index, "nsubj:pass")
        own = child.lemma in IDENTIFIED and child.dep == "xcomp"
        name = subject is not None and subject.lemma in ("name", "identity")
        if passive and refused and (own or name):
            return True
    return False
