"""All predicates of a document: which words make claims, by which rules, none of them twice."""

from __future__ import annotations

from kg.extract.lexicon import GROUPS
from kg.extract.predicates.affiliations import affiliation
from kg.extract.predicates.arguments import could_act
from kg.extract.predicates.blame import blamed
from kg.extract.predicates.bound_phrases import bound
from kg.extract.predicates.complements import completed
from kg.extract.predicates.copulas import copular, existential
from kg.extract.predicates.derived import derived
from kg.extract.predicates.dispositions import disposed, joined
from kg.extract.predicates.evaluations import (
    Evaluation,
    evaluation,
    evaluation_at,
    free_naming,
    judged_event,
    within_evaluation,
)
from kg.extract.predicates.frames import Frame, Scene
from kg.extract.predicates.nominals import nominal
from kg.extract.predicates.outcomes import brought
from kg.extract.predicates.tolls import counted_deaths, losses
from kg.extract.predicates.verbs import verbal
from kg.extract.predicates.whereabouts import placed
from kg.extract.predicates.wholes import whole
from kg.extract.tree import Tree, Word

PREDICATIVE = frozenset({"NOUN", "PROPN", "ADJ", "PRON", "NUM", "ADV", "DET", "X"})
FURNITURE = (
    "read more",
    "read also",
    "also read",
    "see also",
    "story continue",
    "continue reading",
    "enlarge this image",
    "listen to",
    "click",
    "share",
    "follow us",
    "subscribe",
    "sign up",
    "advertisement",
    "photo:",
    "photograph:",
    "image:",
    "image copyright",
    "image caption",
    "video:",
    "watch:",
    "related:",
    "copyright",
    "all rights reserved",
    "file photo",
    "cookies",
    "download",
    "log in",
    "skip to",
)
"""How lines of a page that are no part of the article begin."""
HARMED = frozenset({"event_caused", "harm_beside", "harm_when_attacked"})
"""Rules that make a doer known where the words of the harm leave it open."""


def frames(scene: Scene) -> list[Frame]:
    """Return the frames of a document in text order."""
    tree = scene.tree
    usable = [usable_sentence(tree, number) for number in range(len(tree.sentences))]
    found: list[Frame] = []
    absorbed: set[int] = set()
    charged: set[int] = set()
    judged: dict[int, Evaluation] = {}
    for word in tree.words:
        if not usable[word.sentence]:
            continue
        if word.upos == "VERB" or (word.upos == "AUX" and word.lemma == "be"):
            called = evaluation_at(scene, word.index)
            if called is not None:
                judged[called.name] = called
                found += evaluation(scene, called)
                continue
            named = free_naming(scene, word.index)
            if named is not None:
                judged[named.name] = named
                continue
            made = existential(scene, word.index) or verbal(scene, word.index)
            made = bound(scene, word, brought(scene, word, made))
            made = joined(scene, completed(scene, word, made))
            made = whole(scene, word, disposed(scene, word, made))
            found += made
            absorbed.update(frame.event for frame in made if frame.event is not None)
        elif word.upos in PREDICATIVE:
            found += disposed(scene, word, copular(scene, word.index))
        made = blamed(scene, word.index)
        found += made
        charged.update(frame.event for frame in made if frame.event is not None)
    for index, phrase in scene.phrases.items():
        if not usable[phrase.sentence]:
            continue
        if index not in absorbed:
            inside = within_evaluation(tree, index, judged)
            for frame in nominal(scene, index):
                if frame.actor is not None or index not in charged:
                    found += judged_event(frame, inside)
        found += affiliation(scene, index) + counted_deaths(scene, index) + losses(scene, index)
    found = _with_doer(scene, found + derived(scene, found))
    found = [frame for frame in found if not _counts_in_question(tree, frame)]
    return _distinct([placed(scene, frame) for frame in found])


def _with_doer(scene: Scene, found: list[Frame]) -> list[Frame]:
    """The frames without those that leave open by whom what another one tells with its doer.

    A vehicle or weapon is no doer, who steered it stays open, unless it is told whose it is.
    """
    known = {
        (trigger, frame.kind or frame.lemma, frame.target)
        for frame in found
        for trigger in {frame.trigger, frame.trigger if frame.event is None else frame.event}
        if frame.actor is not None and frame.target is not None
        if (could_act(scene, frame.actor) or HARMED.intersection(frame.rules))
        and (
            scene.phrases[frame.actor].mention.kind not in ("Vehicle", "Weapon")
            or _whose(scene, frame.actor)
        )
    }
    again = {frame.trigger for frame in found if TOLD_BETTER.intersection(frame.rules)}
    return [
        frame
        for frame in found
        if frame.actor is not None
        or (frame.trigger, frame.kind or frame.lemma, frame.target) not in known
        if frame.trigger not in again or not frame.lemma.startswith(("be among", "come", "occur"))
        if not _bare_toll(scene, frame)
    ]


def _bare_toll(scene: Scene, frame: Frame) -> bool:
    """Whether only a toll is told to stand or rise, and the number is told beside."""
    alone = frame.actor if frame.target is None else frame.target if frame.actor is None else None
    if alone is None or scene.tree.words[alone].lower not in TOLLS:
        return False
    behind = scene.tree.children(frame.trigger, "obl", "obj", "xcomp")
    return any(w.upos == "NUM" and w.mention != "time" for w in behind)


TOLLS = frozenset("toll number casualties losses deaths fatalities total".split())
TOLD_BETTER = frozenset({"among_harmed", "came_in_event"})
"""Rules that tell what "was among the dead" and "the deaths came in" only carry."""


def _whose(scene: Scene, thing: int) -> bool:
    """Whether a word before a vehicle or weapon tells whose it is: "Russian jets"."""
    kinds = ("Country", "Organization", "Group")
    for at in scene.tree.subtree(thing):
        phrase = scene.phrases.get(at)
        if at < thing and (scene.tree.words[at].lemma in GROUPS or phrase is not None):
            if phrase is None or phrase.mention.kind in kinds:
                return True
    return False


def _counts_in_question(tree: Tree, frame: Frame) -> bool:
    """Whether a participant is only asked for: "how many people had died" tells no deaths, nor
    does "decides whose planes fly" tell of planes that fly.
    """
    if tree.words[frame.trigger].dep in ("ccomp", "csubj", "root") and any(
        word.lower == "whose"
        for head in (frame.actor, frame.target)
        if head is not None
        for word in tree.children(head, "nmod:poss", "det")
    ):
        return True
    return any(
        word.lower in ("many", "much") and _is_how(tree.child(word.index, "advmod"))
        for head in (frame.actor, frame.target)
        if head is not None
        for word in (tree.words[head], *tree.children(head, "amod", "advmod", "det"))
    )


def _is_how(word: Word | None) -> bool:
    return word is not None and word.lower == "how"


def usable_sentence(tree: Tree, sentence: int) -> bool:
    """Whether a sentence can tell something: two words of letters, and no line of navigation."""
    first, end = tree.sentences[sentence]
    words = [word for word in tree.words[first:end] if word.upos != "SPACE"]
    letters = sum(1 for word in words if word.text[:1].isalpha())
    if letters < 2 or letters * 5 < len(words) * 2:
        return False
    whole = tree.text[words[0].start : words[-1].end].lower()
    if "file photo" in whole or "ap photo" in whole:
        return False
    opening = tree.text[words[0].start : words[0].start + 24].lower()
    return not opening.startswith(FURNITURE) or len(words) > 25


def _distinct(found: list[Frame]) -> list[Frame]:
    """The frames in text order, of two with the same words and participants the surer one."""
    best: dict[tuple[object, ...], Frame] = {}
    for frame in found:
        key = (frame.trigger, frame.lemma, frame.actor, frame.target)
        if key not in best or best[key].sure < frame.sure:
            best[key] = frame
    return sorted(best.values(), key=lambda f: (f.trigger, f.actor or -1, f.target or -1, f.lemma))
