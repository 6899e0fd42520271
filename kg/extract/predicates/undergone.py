"""What an event noun is done to, where not its own phrases but the words around it tell."""

from __future__ import annotations

from kg.contradict.actions import is_a
from kg.extract import lexicon
from kg.extract.phrases import nouns
from kg.extract.predicates import arguments
from kg.extract.predicates.frames import NOBODY, Argument, Scene
from kg.extract.predicates.objects import direct_object
from kg.extract.predicates.relatives import relative
from kg.extract.predicates.roles import is_time
from kg.extract.tree import Word

HITTING = frozenset("hit strike target destroy damage bomb shell pound rock level flatten".split())
STRIKING = HITTING | frozenset("batter hammer raze hit wreck rain devastate".split())
HOLDING = ("CONTROL", "BESIEGE", "OCCUPY")
"""Events that somebody or something is under for as long as they last."""
PARTED = frozenset("divide split partition".split())
RETURNED = frozenset("return revert restore bring".split())
ENDURING = frozenset("face suffer endure undergo withstand sustain survive weather".split())
SUBJECTED = frozenset("subject expose".split())
STAYING = frozenset("live stay remain be reside dwell languish".split())


def undergoer(scene: Scene, word: Word, kind: str) -> Argument | None:
    """Who or what an event is done to, from the words that govern its noun or stand behind it."""
    rules = (_suffering, held_under, _struck, _behind_tool, _shared_object)
    return next((found for rule in rules if (found := rule(scene, word, kind))), None)


def held(kind: str) -> bool:
    """Whether a kind of event is a hold on something rather than a deed."""
    return any(is_a(kind, hold) for hold in HOLDING)


def bears(scene: Scene, word: Word) -> bool:
    """Whether what is under an event is what it is done to: "is under siege by the army"."""
    kind = nouns.event_of(scene, word.index)
    return held(kind) or any(is_a(kind, done) for done in ("ASSAULT", "COERCE", "CONDEMN"))


def _suffering(scene: Scene, word: Word, kind: str) -> Argument | None:
    """hit_by_event: what is hit by strikes, comes under or suffers an attack is attacked."""
    tree = scene.tree
    verb = tree.words[word.head]
    if word.dep == "obj" and verb.lemma in ENDURING and not is_a(kind, "CLASH"):
        suffers = is_a(kind, "ASSAULT") and not arguments.passive(tree, verb.index)
        return _held(arguments.subject(scene, verb.index)) if suffers else None
    marker = tree.marker(word.index)
    hostile = is_a(kind, "ASSAULT") or (is_a(kind, "CONDEMN") and marker == "under")
    if word.dep not in ("obl", "obl:agent") or verb.upos != "VERB" or not hostile:
        return None
    hit = marker in ("by", "in") and verb.lemma in HITTING and arguments.passive(tree, verb.index)
    if not hit and not (marker == "under" and verb.lemma in ("come", "be")):
        return None
    found = arguments.subject(scene, verb.index)
    if found is None or found is NOBODY:
        return None
    return Argument(found.head, (*found.rules, "hit_by_event"), found.sure * 0.85)


def _struck(scene: Scene, word: Word, kind: str) -> Argument | None:
    """struck_by_event: what strikes hit or target in a clause is what they are done to."""
    tree = scene.tree
    if not is_a(kind, "ASSAULT") or is_a(kind, "CLASH"):
        return None
    first = word
    while first.dep == "conj" and tree.words[first.head].upos == "NOUN":
        first = tree.words[first.head]
    clauses = tree.children(word.index, "acl", "acl:relcl")
    clauses += [tree.words[first.head]] if first.dep == "nsubj" else []
    for clause in clauses:
        if clause.lemma not in STRIKING or arguments.passive(tree, clause.index):
            continue
        own = tree.child(clause.index, "nsubj")
        if clause.dep.startswith("acl") and own is not None and not relative(own):
            continue
        hit = direct_object(scene, clause.index)
        if hit is not None and not is_time(tree.words[hit.head], scene.phrases[hit.head]):
            return Argument(hit.head, (*hit.rules, "struck_by_event"), 0.85)
    return None


def _behind_tool(scene: Scene, word: Word, kind: str) -> Argument | None:
    """target_behind_tool: "attacks with shells and rockets on X", "fire on Monday on X" hit X."""
    tree = scene.tree
    if not is_a(kind, "ASSAULT") or is_a(kind, "CLASH"):
        return None
    tools = [w for w in tree.children(word.index, "nmod") if _between(scene, w)]
    tools += [w for tool in tools for w in tree.children(tool.index, "conj")]
    near = [w for tool in tools for w in tree.children(tool.index, "nmod")]
    first = tree.words[word.head] if word.dep == "conj" else word
    if first.dep in ("obl", "obj", "obl:agent") and tree.words[first.head].upos == "VERB":
        beside = [w for w in tree.children(first.head, "obl") if w.index > word.index]
        for child in beside:
            if not _between(scene, child):
                near.append(child)
                break
    for child in near:
        phrase = scene.phrases.get(child.index)
        if phrase is None or tree.marker(child.index) not in ("on", "against"):
            continue
        if not is_time(child, phrase) and child.lemma not in lexicon.MANNERS:
            return Argument(child.index, ("target_behind_tool",), 0.85)
    return None


def _shared_object(scene: Scene, word: Word, kind: str) -> Argument | None:
    """shared_object: "accused of funding and arming X": X is funded as well as armed."""
    tree = scene.tree
    partner = next((w for w in tree.children(word.index, "conj") if w.xpos == "VBG"), None)
    if partner is None or partner.upos != "VERB" or not word.lower.endswith("ing"):
        return None
    thing = direct_object(scene, partner.index)
    return None if thing is None else Argument(thing.head, (*thing.rules, "shared_object"), 0.85)


def _between(scene: Scene, word: Word) -> bool:
    """Whether a phrase may stand between an attack and what it is on: its tool, time or doer."""
    phrase = scene.phrases.get(word.index)
    if phrase is None:
        return False
    return scene.tree.marker(word.index) in ("with", "by", "using") or is_time(word, phrase)


def held_under(scene: Scene, word: Word, kind: str) -> Argument | None:
    """held_under: what is, comes or is brought under a control or siege is what they are over, as
    is what is subject to shelling; what is divided between two is under the control of each.
    """
    tree = scene.tree
    if not bears(scene, word):
        return None
    while word.dep == "conj" and tree.words[word.head].lemma == word.lemma:
        word = tree.words[word.head]
    marker = tree.marker(word.index)
    above = tree.words[word.head]
    if marker == "to" and above.lemma in SUBJECTED and word.dep == "obl":
        return _held(arguments.subject(scene, above.index))
    if tree.child(word.index, "cop") is not None:
        told_of = _antecedent(scene, word)
        if marker == "under" and told_of is not None:
            return Argument(told_of, ("relative_clause", "held_under"), 0.85)
        return _held(arguments.subject(scene, word.index)) if marker == "under" else None
    if word.dep not in ("obl", "xcomp", "nmod") or above.upos not in ("VERB", "NOUN", "PROPN"):
        return None
    if marker == "between":
        parted = held(kind) and above.lemma in PARTED
        return _held(arguments.subject(scene, above.index)) if parted else None
    met = marker == "with" and above.lemma == "meet" and arguments.passive(tree, above.index)
    if met:
        return _held(arguments.subject(scene, above.index))
    back = marker == "to" and held(kind) and above.lemma in RETURNED
    if marker != "under" and not back:
        return None
    beside = _right_before(scene, word)
    if beside is not None:
        return beside
    if above.upos != "VERB":
        return None
    if held(kind) and above.lemma in STAYING:
        place = _where(scene, above)
        if place is not None:
            return place
    # "The minister, under fire from X, sacked his deputy": he is under fire, as told before.
    apart = above.index > word.index or arguments.passive(tree, above.index)
    moved = None if apart else direct_object(scene, above.index)
    return _held(moved or arguments.subject(scene, above.index))


def _antecedent(scene: Scene, word: Word) -> int | None:
    """What "which is under siege" is told of: the noun before "which"."""
    if word.dep != "acl:relcl":
        return None
    own = scene.tree.child(word.index, "nsubj", "nsubj:pass")
    if own is not None and relative(own) and own.index - 1 in scene.phrases:
        return own.index - 1
    return word.head if word.head in scene.phrases else None


def _right_before(scene: Scene, word: Word) -> Argument | None:
    """The noun that "under the control of X" stands behind, whatever it hangs on."""
    tree = scene.tree
    at = min(w.index for w in tree.children(word.index, "case")) - 1
    while at >= 0 and tree.words[at].upos == "ADV":
        at -= 1
    if at < 0 or at not in scene.phrases or is_time(tree.words[at], scene.phrases[at]):
        return None
    return Argument(at, ("held_under",), 0.85)


def _held(found: Argument | None) -> Argument | None:
    if found is None or found is NOBODY:
        return None
    return Argument(found.head, (*found.rules, "held_under"), found.sure * 0.85)


def holders(scene: Scene, word: Word, kind: str) -> Argument | None:
    """divided_between: between whom the control of something is divided, those control it."""
    tree = scene.tree
    verb = tree.words[word.head]
    if not held(kind) or word.dep != "nsubj:pass" or verb.lemma not in PARTED:
        return None
    for child in tree.children(verb.index, "obl"):
        if tree.marker(child.index) == "between" and arguments.could_act(scene, child.index):
            return Argument(child.index, ("divided_between",), 0.85)
    return None


def _where(scene: Scene, verb: Word) -> Argument | None:
    """Where people live or stay: "areas where people live", "live under siege in the city"."""
    tree = scene.tree
    where = any(w.lower == "where" for w in tree.children(verb.index, "advmod", "obl"))
    if where and verb.dep == "acl:relcl" and verb.head in scene.phrases:
        return Argument(verb.head, ("held_under",), 0.85)
    for child in tree.children(verb.index, "obl"):
        phrase = scene.phrases.get(child.index)
        if phrase is None or tree.marker(child.index) not in ("in", "inside", "at"):
            continue
        if not is_time(child, phrase) and phrase.mention.kind != "Country":
            return Argument(child.index, ("held_under",), 0.8)
    return None
