"""The event type of a verb together with its object or with a set phrase behind it."""

from __future__ import annotations

from kg.contradict.actions import event_type, vocabulary
from kg.extract.phrases import compounds, nouns
from kg.extract.predicates.frames import Scene
from kg.extract.tree import Tree, Word

KEEPING = frozenset({"peacekeep", "peacekeeper", "peacekeeping"})


def kind_with(scene: Scene, lemma: str, head: int) -> str:
    """The event type of a verb with its object: by the object's noun, its kind, or any object."""
    verbs = vocabulary().verbs
    noun = nouns.counted(scene, head)
    kind = scene.phrases[head].mention.kind if head in scene.phrases else ""
    tree = scene.tree
    things = (
        compounds.of_compound(tree, noun),
        compounds.compound_lemma(tree, noun),
        tree.words[noun].lemma,
        f"[{kind}]",
        "[Person]" if kind in nouns.ACTING else "*",
        "*",
    )
    for thing in things:
        if f"{lemma} {thing}" in verbs:
            return verbs[f"{lemma} {thing}"]
    return event_type(lemma)


def kind_in_phrase(scene: Scene, word: Word, lemma: str, head: int) -> str:
    """The event type of a verb by what stands behind it, else by its object.

    Who sends troops to keep the peace somewhere helps there.
    """
    kind = kind_behind(scene, word, lemma) or kind_with(scene, lemma, head)
    if kind != "DEPLOY":
        return kind
    tree = scene.tree
    near = [head, *(w.index for w in tree.children(word.index, "obl", "advcl", "xcomp"))]
    near += [w.index for each in near for w in tree.children(each, "obj", "nmod", "obl", "acl")]
    near += [w.index for each in near for w in tree.children(each, "compound", "amod")]
    kept = any(tree.words[each].lemma.replace("-", "") in KEEPING for each in near)
    return "KEEP_PEACE" if kept else kind


def kind_behind(scene: Scene, word: Word, lemma: str) -> str:
    """The event type of a verb with a set phrase behind it ("go on strike", "hold as shield")."""
    tree = scene.tree
    said = tree.child(word.index, "ccomp")
    if said is not None and said.index > word.index and told_as_fact(tree, said):
        kind = vocabulary().verbs.get(f"{lemma} that")
        if kind:
            return kind
    for child in tree.children(word.index, "obl", "xcomp", "nmod"):
        marker = tree.marker(child.index)
        for noun in (compounds.compound_lemma(tree, child.index), child.lemma) if marker else ():
            kind = vocabulary().verbs.get(f"{lemma} {marker} {noun}")
            if kind:
                return kind
    return ""


def told_as_fact(tree: Tree, clause: Word) -> bool:
    """Whether a clause says how things are or were, and not what is to be done or will be."""
    if tree.child(clause.index, "mark") is not None and tree.marker(clause.index) in ("to", "if"):
        return False
    tags = {w.xpos for w in (clause, *tree.children(clause.index, "aux", "aux:pass", "cop"))}
    return "MD" not in tags and bool(tags & {"VBD", "VBZ", "VBP"})
