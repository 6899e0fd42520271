"""Predicates with "be": what somebody is, where, behind or responsible for what, and "there is"."""

from __future__ import annotations

from kg.contradict.actions import event_type, vocabulary
from kg.extract import lexicon
from kg.extract.factuality.clause_scope import none_that
from kg.extract.grammar import compared
from kg.extract.phrases import nouns
from kg.extract.predicates import arguments, undergone
from kg.extract.predicates.doers import inferred
from kg.extract.predicates.frames import NOBODY, Argument, Frame, Scene, distributed
from kg.extract.predicates.roles import is_time, roles
from kg.extract.tree import Tree, Word

ABLE = frozenset("able unable likely unlikely set bound due about supposed sure certain".split())
CASUALTIES = {
    "dead": ("die", "KILL"),
    "wounded": ("wound", "INJURE"),
    "injured": ("injure", "INJURE"),
    "hurt": ("injure", "INJURE"),
}
VAGUE = frozenset("it this that there".split())
POINTING = frozenset("there here so such".split())
"""Words behind "be" that say nothing without what they point to."""

BESIDE = frozenset({"in", "at", "during", "since", "given", "according to", "because of", "due to"})
BESIDE |= {
    "out of",
    "depending on",
    "aside from",
    "regardless of",
    "including",
    "contrary to",
    "despite",
}
"""Prepositions that bring in a circumstance of a state and not what it is about."""


def copular(scene: Scene, index: int) -> list[Frame]:
    """Return the frames of a predicate joined to its subject by "be"."""
    tree = scene.tree
    word = tree.words[index]
    copula = tree.child(index, "cop")
    if word.lower in CASUALTIES and word.upos == "ADJ":
        return _casualties(scene, word)
    if copula is None or word.upos == "VERB":
        return []
    subject = arguments.subject(scene, index)
    if subject is None or subject is NOBODY or scene.tree.words[subject.head].lower in VAGUE:
        return []
    if tree.marker(index):
        return _located(scene, word, copula, subject)
    if word.upos in ("ADJ", "ADV"):
        return _described(scene, word, copula, subject)
    if index in scene.phrases and subject.head != index:
        return _identified(scene, word, copula, subject)
    return []


def _casualties(scene: Scene, word: Word) -> list[Frame]:
    """reduced_casualties: "12 dead in attack by X", as headlines say it, tells who killed whom.

    So do the dead that somebody counts: "counted 12 dead".
    """
    tree = scene.tree
    subject = tree.child(word.index, "nsubj", "nsubj:pass")
    counted = (
        subject is None
        and word.dep == "amod"
        and word.head < word.index
        and tree.words[word.head].upos == "NUM"
    )
    if counted:
        subject = tree.words[word.head]
    if subject is None or subject.index not in scene.phrases:
        return []
    actor = inferred(scene, word)
    whom = Argument(subject.index, ("reduced_casualties",), 0.9)
    lemma, kind = CASUALTIES[word.lower]
    lemma = "kill" if (actor is not None or counted) and lemma == "die" else lemma
    rules = (*whom.rules, *(actor.rules if actor else ()))
    sure = 0.85 * (actor.sure if actor else 1.0)
    here = (word.index, word.index)
    others = roles(scene, word.index, frozenset({subject.index, actor.head if actor else -1}))
    who = actor.head if actor else None
    return [Frame(word.index, here, lemma, who, subject.index, rules, sure, others, kind)]


def _identified(scene: Scene, word: Word, copula: Word, subject: Argument) -> list[Frame]:
    """copular_predicate: "X is Y" says of X that it is Y."""
    what = Argument(word.index, ("copular_predicate",), 1.0)
    whole = f"be {word.lemma}"
    kind = event_type(whole) if whole in vocabulary().verbs else ""
    others = roles(scene, word.index, frozenset({subject.head}))
    return _pairs(
        scene, word.index, (copula.index, copula.index), "be", kind, subject, what, others
    )


def _described(scene: Scene, word: Word, copula: Word, subject: Argument) -> list[Frame]:
    """adjective_predicate: "X is ready", "X is responsible for Y"."""
    tree = scene.tree
    below = tree.child(word.index, "xcomp", "ccomp", "csubj", "advcl")
    if below is not None and (word.lemma in ABLE or below.dep == "csubj"):
        return []
    lemma = f"be {compared(tree, word)}"
    target: Argument | None = None
    for child in tree.children(word.index, "obl"):
        phrase = scene.phrases.get(child.index)
        marker = tree.marker(child.index)
        if child.upos == "ADP" and word.dep == "acl:relcl" and word.head in scene.phrases:
            # "The post she is fit for": the preposition's noun is what the clause is told of.
            target = Argument(word.head, ("relative_gap",), 0.85)
            lemma = f"{lemma} {child.lower}"
            break
        if phrase is None or is_time(child, phrase):
            continue
        belongs = word.xpos == "JJS" or word.lower in ("involved", "complicit", "instrumental")
        if marker in BESIDE and not (marker == "in" and belongs):
            continue
        if marker == "on" and child.lemma in lexicon.MANNERS:
            continue
        target = Argument(child.index, ("adjective_target",), 0.9)
        lemma = f"{lemma} {marker}".strip()
        break
    if target is None and word.lower in POINTING and below is None:
        return []
    used = frozenset({target.head}) if target else frozenset()
    others = roles(scene, word.index, used | {subject.head})
    found = Argument(subject.head, (*subject.rules, "adjective_predicate"), subject.sure)
    words = (min(copula.index, word.index), max(copula.index, word.index))
    if words[1] - words[0] > 4:
        words = (word.index, word.index)
    return _pairs(scene, word.index, words, lemma, event_type(lemma), found, target, others)


def _located(scene: Scene, word: Word, copula: Word, subject: Argument) -> list[Frame]:
    """place_predicate: "X is in, behind, under Y": the preposition belongs to the action."""
    tree = scene.tree
    marker = tree.marker(word.index)
    phrase = scene.phrases.get(word.index)
    if phrase is not None and is_time(word, phrase):
        return []
    if marker == "under" and nouns.tells_event(scene, word.index):
        if nouns.sides(scene, word.index).actor is not None and undergone.bears(scene, word):
            # "Is under the control of X" is told as what X does.
            return []
    whole = f"be {marker} {word.lemma}"
    others = roles(scene, word.index, frozenset({subject.head}))
    subject = Argument(subject.head, (*subject.rules, "place_predicate"), subject.sure)
    words = (copula.index, word.index) if word.index - copula.index <= 4 else (copula.index,) * 2
    if whole in vocabulary().verbs or phrase is None or not _concrete(scene, word):
        target = _of_state(scene, word)
        if target is None:
            places = [head for role, head in others if role == "place"]
            target = Argument(places[0], (), 0.9) if places else None
        return _pairs(scene, word.index, words, whole, event_type(whole), subject, target, others)
    active = marker in ("in", "on", "under") and nouns.tells_event(scene, word.index)
    if active and phrase.determiner in ("", "the", "an", "a"):
        sides = nouns.sides(scene, word.index)
        if sides.target is not None and sides.actor is None:
            kind = nouns.event_of(scene, word.index)
            return _pairs(scene, word.index, words, whole, kind, subject, sides.target, others)
    case = [w.index for w in tree.children(word.index, "case")]
    end = case[0] if case and 0 < case[0] - copula.index <= 3 else copula.index
    lemma = f"be {marker}"
    kind = event_type(lemma) if lemma in vocabulary().verbs else ""
    what = Argument(word.index, (), 0.9)
    if phrase.mention.kind in ("Place", "Country", "Facility"):
        others = (("place", word.index), *others)
    return _pairs(scene, word.index, (copula.index, end), lemma, kind, subject, what, others)


def _of_state(scene: Scene, word: Word) -> Argument | None:
    """target_of_state: whom or what a state is about: "in favour of X", "in talks with Y"."""
    tree = scene.tree
    for child in tree.children(word.index, "nmod", "obl"):
        phrase = scene.phrases.get(child.index)
        if phrase is None or is_time(child, phrase):
            continue
        if tree.marker(child.index) in ("of", "with", "against", "to", "on", "from", "by"):
            if phrase.mention.kind not in ("Place", "Quantity") or tree.marker(child.index) == "of":
                return Argument(child.index, ("target_of_state",), 0.9)
    return None


def _concrete(scene: Scene, word: Word) -> bool:
    phrase = scene.phrases[word.index]
    counted = scene.tree.child(word.index, "nummod", "nmod:poss") is not None
    described = phrase.determiner or phrase.name or phrase.modifiers or phrase.number == "plural"
    return counted or bool(described)


def existential(scene: Scene, verb: int) -> list[Frame]:
    """existential_predicate: "there is X in Y" says that X is in Y."""
    tree = scene.tree
    word = tree.words[verb]
    if word.lemma != "be" or tree.child(verb, "expl") is None:
        return []
    thing = tree.child(verb, "nsubj", "nsubj:pass")
    if thing is None or thing.index not in scene.phrases or none_that(tree, thing):
        return []
    if thing.lemma in ("claim", "admission", "denial"):
        claimed = _responsibility(scene, verb, thing)
        if claimed is not None:
            return [claimed]
    if nouns.event_of(scene, thing.index) and nouns.sides(scene, thing.index).used:
        return []
    others = roles(scene, verb, frozenset()) + roles(scene, thing.index, frozenset())
    subject = Argument(thing.index, ("existential_predicate",), 0.85)
    place = next((head for role, head in others if role == "place"), None)
    if place is None and _hollow(tree, thing):
        return []
    if place is None:
        place = _beside(scene, thing)
    if place is None:
        return _pairs(scene, verb, (verb, verb), "be", "", subject, None, others)
    target = Argument(place, (), 1.0)
    lemma = f"be {tree.marker(place)}"
    return _pairs(scene, verb, (verb, verb), lemma, "", subject, target, others)


HOLLOW = frozenset(
    """doubt reason need way point question chance sense lot deal problem thing something nothing
    anything time evidence proof indication sign word report news talk notion hint speculation room
    use possibility likelihood enough one more pretext excuse factor objective""".split()
)
"""What is said to be there only to bring in what it is about ("there is no doubt that")."""


def _hollow(tree: Tree, thing: Word) -> bool:
    """Whether "there is X" says nothing without the clause that X brings in."""
    clause = tree.child(thing.index, "acl", "ccomp")
    return thing.lemma in HOLLOW or (clause is not None and clause.xpos != "VBN")


def _beside(scene: Scene, thing: Word) -> int | None:
    """What a preposition behind what is there says that it concerns: "an impact on X"."""
    tree = scene.tree
    for child in tree.children(thing.index, "nmod"):
        phrase = scene.phrases.get(child.index)
        if phrase is not None and not is_time(child, phrase) and child.index > thing.index:
            if tree.marker(child.index) not in ("", "of", "like", "as"):
                return child.index
    return None


def _responsibility(scene: Scene, verb: int, claim: Word) -> Frame | None:
    """claim_of_responsibility: "there was no claim of responsibility for X": nobody claimed it."""
    tree = scene.tree
    of = [w for w in tree.children(claim.index, "nmod") if w.lemma == "responsibility"]
    if not of:
        return None
    near = tree.children(of[0].index, "nmod") + tree.children(claim.index, "nmod")
    near += tree.children(verb, "obl")
    target = actor = None
    for child in near:
        marker = tree.marker(child.index)
        if child.index not in scene.phrases or child.index == of[0].index:
            continue
        if marker == "for" and target is None:
            target = child.index
        elif marker in ("by", "from") and actor is None:
            actor = child.index
    if target is None and actor is None:
        return None
    lemma = f"{'deny' if claim.lemma == 'denial' else 'claim'} responsibility"
    words = (claim.index, of[0].index)
    rules = ("existential_predicate", "claim_of_responsibility")
    return Frame(verb, words, lemma, actor, target, rules, 0.85, (), event_type(lemma))


def _pairs(
    scene: Scene,
    trigger: int,
    words: tuple[int, int],
    lemma: str,
    kind: str,
    subject: Argument,
    target: Argument | None,
    others: tuple[tuple[str, int], ...],
) -> list[Frame]:
    found = []
    for who in distributed(scene, subject):
        for whom in distributed(scene, target):
            if who is None or (whom is not None and whom.head == who.head):
                continue
            rules = (*who.rules, *(whom.rules if whom else ()))
            sure = 0.85 * who.sure * (whom.sure if whom else 1.0)
            kept = tuple(dict.fromkeys(other for other in others if other[1] != who.head))
            frame = Frame(
                trigger,
                words,
                lemma,
                who.head,
                whom.head if whom else None,
                tuple(dict.fromkeys(rules)),
                sure,
                kept,
                kind,
            )
            found.append(frame)
    return found
