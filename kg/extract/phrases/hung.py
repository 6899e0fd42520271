"""What tells of an event noun, though the parse hangs it on another word near it."""

from __future__ import annotations

from kg.extract.phrases.compounds import leader
from kg.extract.predicates.frames import Scene
from kg.extract.tree import Tree, Word


def hung_too_high(tree: Tree, word: Word, mutual: bool) -> list[Word]:
    """What stands right behind an event and may belong to it, though it hangs on the verb."""
    if word.dep not in ("obl", "obj") or word.head == word.index:
        return []
    end = max(tree.subtree(word.index)) + 1
    wanted = {"on", "against", "by"} | ({"over"} if word.lemma == "control" else set())
    if mutual:
        # "Killed in the war by X": X is who killed.
        wanted.discard("by")
    wanted |= {"from"} if tree.marker(word.index) == "under" else set()
    return [
        w
        for w in tree.children(word.head, "obl", "obl:agent")
        if tree.marker(w.index) in wanted and min(tree.subtree(w.index)) == end
    ]


def hung_too_low(scene: Scene, child: Word) -> list[Word]:
    """What stands behind "of X" or "by X" of an event, and may belong to the event itself."""
    tree = scene.tree
    outer = tree.marker(child.index)
    if child.dep == "amod" and child.lower == "led":
        return [w for w in tree.children(child.index) if leader(tree, w)]
    if child.dep == "compound" and child.index not in scene.phrases:
        # "Terrorist rocket attack": the terrorists are not the rocket's but the attack's.
        return tree.children(child.index, "compound", "amod")
    if child.dep not in ("nmod", "obl:agent") or not outer:
        return []
    wanted: tuple[str, ...] = ("by",)
    if outer in ("of", "by", "with"):
        wanted = ("by", "against", "from") if outer == "of" else ("on", "against", "of")
    # "Strikes by X and Y on Z": what the last of several is followed by.
    each = [child, *(tree.children(child.index, "conj") if outer == "by" else ())]
    return [
        w
        for one in each
        for w in tree.children(one.index, "nmod")
        if tree.marker(w.index) in wanted
    ]
