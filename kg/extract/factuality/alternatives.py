"""What is told of a deed only as one of several, or by a word of doubt about who did it."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.factuality.assessment import Factuality
from kg.extract.factuality.scopes import POSSIBLE_ADJECTIVES, PROBABLE_ADJECTIVES
from kg.extract.predicates.affiliations import BESIDE_A_NAME
from kg.extract.predicates.frames import Frame
from kg.extract.tree import Tree, Word
from kg.model import Certainty, Mood, Polarity, Tense

COUNTED = frozenset({"NUM", "DET", "PRON"})


def in_doubt(tree: Tree, frame: Frame, judged: Factuality) -> Factuality:
    """Weaken what is certain where deeds, doers or targets are joined by "or", or suspected."""
    if judged.certainty is not Certainty.CERTAIN:
        return judged
    if judged.polarity is Polarity.POSITIVE and _either(tree, frame):
        return replace(
            judged, certainty=Certainty.POSSIBLE, rules=(*judged.rules, "one_of_several")
        )
    if _suspected(tree, frame):
        return replace(
            judged, certainty=Certainty.PROBABLE, rules=(*judged.rules, "probable_adjective")
        )
    return judged


def of_title(frame: Frame, judged: Factuality) -> Factuality:
    """What a title beside a name tells is so, whatever is doubted or denied around it."""
    if not BESIDE_A_NAME.intersection(frame.rules):
        return judged
    return replace(
        judged,
        polarity=Polarity.POSITIVE,
        certainty=Certainty.CERTAIN,
        mood=Mood.ASSERTED,
        tense=Tense.PRESENT if judged.tense is Tense.FUTURE else judged.tense,
        rules=(),
    )


def _either(tree: Tree, frame: Frame) -> bool:
    """Whether the deed or one who takes part stands beside another behind "or"."""
    heads = (frame.trigger, frame.actor, frame.target)
    return any(head is not None and _joined_by_or(tree, head) for head in heads)


def _joined_by_or(tree: Tree, head: int) -> bool:
    word = tree.words[head]
    first = tree.words[word.head] if word.dep == "conj" else word
    joined = tree.children(first.index, "conj")
    if any(_led(tree, w) for w in joined) and not _led(tree, first):
        # "Either to villages that oppose it or to the base."
        return False
    if not joined or any(w.upos in COUNTED for w in (first, *joined)):
        return False
    marks = [mark.lower for w in joined for mark in tree.children(w.index, "cc")]
    return "or" in marks and "and" not in marks


def _led(tree: Tree, word: Word) -> bool:
    return tree.child(word.index, "case") is not None


def _suspected(tree: Tree, frame: Frame) -> bool:
    """Whether a doer did it only in a suspected strike."""
    if "agent_of_event" not in frame.rules:
        return False
    events = [head for _, head in frame.roles]
    events += [word.index for word in tree.children(frame.trigger, "nsubj")]
    told = {word.lower for head in events for word in tree.children(head, "amod")}
    return bool(told & (POSSIBLE_ADJECTIVES | PROBABLE_ADJECTIVES))
