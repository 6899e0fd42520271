"""Nominal predicates: "Russian airstrikes in Homs", "an attack by X on Y", "the killing of X"."""

from __future__ import annotations

from kg.contradict.actions import event_type, is_a
from kg.extract import lexicon
from kg.extract.phrases import nouns
from kg.extract.predicates import arguments
from kg.extract.predicates.charged import ACCUSING
from kg.extract.predicates.frames import NOBODY, Argument, Frame, Scene, distributed
from kg.extract.predicates.objects import direct_object
from kg.extract.predicates.roles import is_time, roles, struck_place
from kg.extract.predicates.undergone import held, holders, undergoer
from kg.extract.predicates.undertaken import comes_to, undertaker
from kg.extract.tree import Tree, Word

MILITARY = frozenset("military ground air aerial naval armed punitive amphibious".split())


def nominal(scene: Scene, noun: int) -> list[Frame]:
    """nominal_predicate: an event noun whose doer or target stands beside it tells that event."""
    tree = scene.tree
    word = tree.words[noun]
    if not possible(tree, word):
        return []
    if not nouns.tells_event(scene, noun) or nouns.counted(scene, noun) != noun:
        return []
    kind = nouns.event_of(scene, noun)
    found = nouns.sides(scene, noun)
    if not found.used:
        found = _shared_sides(scene, word)
    actor, target = found.actor, found.target or _behind(scene, word, found.used)
    if found.actor is not None and tree.marker(noun) == "under" and not held(kind):
        # "Under fire from rebels on the hills": the rebels are there, who is under fire is not.
        target = undergoer(scene, word, kind) or target
    accuser: tuple[int, int] | None = None
    if actor is not None and target is None and comes_to(scene, word):
        actor, target = None, actor
    if actor is None:
        actor, accuser = _accused(scene, word)
    if actor is None and target is not None and accuser is None:
        actor = (
            _performer(scene, word, kind)
            or _taking_part(scene, word, kind)
            or undertaker(scene, word, kind)
            or holders(scene, word, kind)
        )
    if actor is None and (target is None or _stage(scene, target)):
        return []
    if target is None and is_a(kind, "EXPLODE") and actor and actor.rules == ("origin_modifier",):
        # "Terrorist explosions": the terrorists do not explode.
        return []
    others = roles(scene, noun, found.used)
    if target is None:
        target = undergoer(scene, word, kind)
    if target is None and actor is not None and word.lemma not in nouns.GENERIC:
        target = struck_place(scene, kind, others)
    if target is None and word.lemma in nouns.GENERIC and not _military(scene, word):
        return []
    if word.lemma == "state" or (word.lemma == "threat" and _danger(actor, target)):
        # A state of emergency is declared or lifted; it does nothing to an emergency.
        return []
    hollow = is_a(kind, "CONTROL") or (tree.child(noun, "cop") is not None and tree.marker(noun))
    if hollow and (actor is None or target is None):
        return []
    return _frames(scene, word, kind, actor, target, others, accuser)


def _stage(scene: Scene, target: Argument) -> bool:
    """Whether what a noun seems to be done to is where it was: "the Aleppo bomb attack"."""
    return (
        target.rules == ("origin_modifier",) and scene.phrases[target.head].mention.kind == "Place"
    )


def _danger(actor: Argument | None, target: Argument | None) -> bool:
    """Whether a threat is what somebody is, and not what he utters: "the Daesh threat"."""
    if actor is None:
        return True
    return target is None and "origin_modifier" in actor.rules


def _military(scene: Scene, word: Word) -> bool:
    """Whether a word before a wide noun tells what kind of event it is ("bombing campaign")."""
    before = scene.tree.children(word.index, "compound", "amod")
    return any(w.lower in MILITARY or nouns.event_of(scene, w.index) for w in before)


def _shared_sides(scene: Scene, word: Word) -> nouns.Sides:
    """shared_sides: "a warning and request from X": joined event nouns share their sides."""
    tree = scene.tree
    partners = [w for w in tree.children(word.index, "conj") if w.upos == "NOUN"]
    if word.dep == "conj" and tree.words[word.head].upos == "NOUN":
        partners.append(tree.words[word.head])
    for partner in partners:
        if nouns.tells_event(scene, partner.index):
            found = nouns.sides(scene, partner.index)
            # "Clashes and coalition strikes": what stands between belongs to the strikes alone.
            if found.used and not any(word.index < at < partner.index for at in found.used):
                return found
    return nouns.Sides(None, None, frozenset())


def possible(tree: Tree, word: Word) -> bool:
    """Whether a noun can stand for an event here: a common noun that is no part of another."""
    if word.upos != "NOUN" and not (word.upos == "VERB" and word.xpos == "VBG"):
        return False
    if word.upos == "VERB" and tree.child(word.index, "nmod:poss", "det") is None:
        return False
    marker = tree.marker(word.index)
    if tree.child(word.index, "cop") is not None and marker and marker != "under":
        # "Is in control of the town" has been told by the place predicate.
        return False
    return word.dep not in ("compound", "amod", "fixed", "flat", "case", "obl:unmarked")


def _frames(
    scene: Scene,
    word: Word,
    kind: str,
    actor: Argument | None,
    target: Argument | None,
    others: tuple[tuple[str, int], ...],
    accuser: tuple[int, int] | None,
) -> list[Frame]:
    lemma = nouns.verb_of(scene, word.index)
    if target is None and not any(is_a(kind, hit) for hit in nouns.VIOLENT):
        lemma = _qualified(scene, word, actor) or lemma
    first = _first_of_compound(scene.tree, word)
    pairs = _mutual(scene, word, actor, target) or [
        (who, whom) for who in distributed(scene, actor) for whom in distributed(scene, target)
    ]
    found = []
    for who, whom in pairs:
        parts = [part for part in (who, whom) if part is not None]
        sure = 0.85
        for part in parts:
            sure *= part.sure
        rules = dict.fromkeys(("nominal_predicate", *(r for part in parts for r in part.rules)))
        taken = {part.head for part in parts if "place_as_target" not in part.rules}
        found.append(
            Frame(
                word.index,
                (first, word.index),
                lemma,
                who.head if who else None,
                whom.head if whom else None,
                tuple(rules),
                sure if who and whom else sure * 0.9,
                tuple(dict.fromkeys(other for other in others if other[1] not in taken)),
                kind,
                None,
                accuser,
            )
        )
    return found


PERFORMING = frozenset(
    """open head lead voice express impose begin start continue renew resume intensify escalate
    stage step mount pursue maintain expand widen extend sustain undertake spearhead join keep
    wage increase pose redouble strengthen share""".split()
)


BEHIND = frozenset(
    tuple(pair.split(":"))
    for pair in """interference:in interference:with intervention:in involvement:in meddling:in
    participation:in compliance:with cooperation:with commitment:to pressure:on adherence:to
    dependence:on reliance:on contribution:to""".split()
)
"""Event nouns and the prepositions that bring in what they are done to."""


def _behind(scene: Scene, word: Word, used: frozenset[int]) -> Argument | None:
    """target_behind_noun: "interference in X", "compliance with X" are done to X."""
    tree = scene.tree
    near = tree.children(word.index, "nmod")
    near += [below for child in near for below in tree.children(child.index, "nmod")]
    for child in near:
        phrase = scene.phrases.get(child.index)
        if phrase is None or child.index in used or is_time(child, phrase):
            continue
        marker = tree.marker(child.index)
        if (word.lemma, marker) in BEHIND or (word.lemma in VISITS and marker == "to"):
            return Argument(child.index, ("target_behind_noun",), 0.85)
    return None


VISITS = frozenset("visit trip tour journey".split())

TOLD_OF = frozenset("violation breach threat betrayal rejection denial".split())
"""What is said to be such an event does it: "the strikes are a violation of the truce"."""
PROVIDING = frozenset("provide offer give deliver carry conduct launch make perform".split())
PROPOSING = frozenset("propose offer seek want refuse reject suspend cancel plan".split())
"""Who proposes, seeks or refuses talks with somebody is one side of them."""
CONTAINERS = frozenset(
    """absence act campaign history lack level offer pattern policy proposal refusal rejection
    series suspension threat wave""".split()
)
"""Nouns whose owner does what their of-phrase tells ("X's lack of cooperation with Y")."""


def _performer(scene: Scene, word: Word, kind: str) -> Argument | None:
    """performed_event: who opens, leads or keeps up an investigation of X investigates X."""
    tree = scene.tree
    verb = tree.words[word.head]
    if word.dep == "nmod" and verb.lemma in CONTAINERS and tree.marker(word.index) == "of":
        owner = tree.child(verb.index, "nmod:poss")
        if owner is not None and arguments.could_act(scene, owner.index):
            return Argument(owner.index, ("possessor", "performed_event"), 0.8)
    if word.lemma in TOLD_OF and tree.child(word.index, "cop") and not tree.marker(word.index):
        found = arguments.subject(scene, word.index)
        return None if found is NOBODY else found
    performing = verb.lemma in PERFORMING
    if word.dep == "conj" and verb.dep == "obj" and verb.upos == "NOUN":
        word, verb = verb, tree.words[verb.head]
        performing = verb.lemma in PERFORMING | PROVIDING
    talks = verb.lemma in PROPOSING and is_a(kind, "CONSULT")
    if word.dep != "obj" or verb.upos != "VERB" or not (talks or performing):
        return None
    if arguments.passive(tree, verb.index):
        return None
    found = arguments.subject(scene, verb.index)
    if found is None or found is NOBODY or not arguments.could_act(scene, found.head):
        return None
    return Argument(found.head, (*found.rules, "performed_event"), found.sure * 0.85)


def _taking_part(scene: Scene, word: Word, kind: str) -> Argument | None:
    """taking_part: who kills, wins or loses something in an attack on X attacks X; who falls in
    clashes with X, or says something in a meeting with X, clashes or meets with X.
    """
    tree = scene.tree
    while tree.words[word.head].lemma in nouns.PARTITIVES and tree.marker(word.index) == "of":
        word = tree.words[word.head]
    verb = tree.words[word.head]
    marker = tree.marker(word.index)
    presided = word.dep == "obj" and verb.lemma in PRESIDING and is_a(kind, "CONSULT")
    if verb.upos != "VERB" or not (presided or (word.dep == "obl" and marker in TAKING_PART)):
        return None
    passive = arguments.passive(tree, verb.index)
    involved = marker == "in" and verb.lemma in INVOLVED
    if is_a(kind, "CLASH"):
        fits = marker in ("in", "during", "after")
    elif is_a(kind, "COOPERATE"):
        fits = not passive and marker == "in"
    elif is_a(kind, "VISIT"):
        fits = not passive and marker in ("in", "during", "after", "on")
    elif is_a(kind, "CONSULT"):
        fits = not passive and word.lemma in nouns.MUTUAL
    else:
        deeds = ("KILL", "INJURE", "DESTROY", "CAPTURE", "RETAKE", "ASSAULT")
        told = verb.lemma in DEALING or any(is_a(event_type(verb.lemma), deed) for deed in deeds)
        fits = told and not passive and marker in ("in", "during") and is_a(kind, "ASSAULT")
        killed = tree.child(verb.index, "obj")
        # Where irregulars fall, the attack may have been theirs.
        theirs = killed is not None and killed.lemma in lexicon.IRREGULARS
        theirs = theirs and not is_a(kind, "AIRSTRIKE")
        fits = fits and not is_a(kind, "INVADE") and not theirs
    found = arguments.subject(scene, verb.index) if fits else None
    if found is None or found is NOBODY or not arguments.could_act(scene, found.head):
        return None
    if passive and not involved and scene.tree.words[found.head].lemma not in lexicon.FIGHTERS:
        return None
    return Argument(found.head, (*found.rules, "taking_part"), found.sure * 0.85)


PRESIDING = frozenset("attend chair host".split())
DEALING = frozenset({"deal", "inflict"})
INVOLVED = frozenset("involve engage embroil lock entangle enmesh".split())
TAKING_PART = frozenset({"in", "during", "after", "into", "at", "for", "on"})


QUALIFYING = frozenset(
    """nuclear economic financial political diplomatic humanitarian electoral presidential
    territorial chemical""".split()
)


def _qualified(scene: Scene, word: Word, actor: Argument | None) -> str:
    """What an event is about, where only a word before it tells: "election interference"."""
    tree = scene.tree
    before = [
        w
        for w in tree.children(word.index, "compound", "amod")
        if w.index < word.index
        and (actor is None or w.index != actor.head)
        and (w.lower in QUALIFYING or (w.dep == "compound" and w.upos in ("NOUN", "PROPN")))
    ]
    if not before or before[-1].index != word.index - 1:
        return ""
    return " ".join([*(w.lower if w.upos != "PROPN" else w.text for w in before[-2:]), word.lemma])


def _first_of_compound(tree: Tree, word: Word) -> int:
    first = word.index
    for child in tree.children(word.index, "compound"):
        if child.index < word.index and child.upos == "NOUN":
            first = min(first, child.index)
    return first


def _mutual(
    scene: Scene, word: Word, actor: Argument | None, target: Argument | None
) -> list[tuple[Argument | None, Argument | None]]:
    """mutual_sides: of two sides that an event has between them, the first acts on the second.

    In "X and Y put off their talks" the two are those who act in the clause.
    """
    if actor is None or target is not None:
        return []
    actor = _joint_owners(scene, word, actor)
    if word.lemma not in nouns.MUTUAL and "between_phrase" not in actor.rules:
        return []
    both = distributed(scene, actor)
    if len(both) < 2 or both[0] is None:
        return []
    return [(both[0], other) for other in both[1:]]


def _joint_owners(scene: Scene, word: Word, actor: Argument) -> Argument:
    verb = scene.tree.words[word.head]
    if scene.tree.words[actor.head].lower != "their" or verb.upos != "VERB" or word.dep != "obj":
        return actor
    found = arguments.subject(scene, verb.index)
    if found is None or found is NOBODY or len(distributed(scene, found)) != 2:
        return actor
    return Argument(found.head, (*actor.rules, "joint_owners"), actor.sure * found.sure)


def _accused(scene: Scene, word: Word) -> tuple[Argument | None, tuple[int, int] | None]:
    """accused_of: who is accused of an event or blamed for it is its doer, says the accuser."""
    tree = scene.tree
    above = tree.words[word.head]
    if word.dep != "obl" or above.lemma not in ACCUSING or above.upos != "VERB":
        return None, None
    if tree.marker(word.index) not in ("of", "for", "over", "with"):
        return None, None
    if arguments.passive(tree, above.index):
        agents = arguments.agents(scene, above.index)
        accused = arguments.subject(scene, above.index)
        source = agents[0].head if agents else None
    else:
        accused = direct_object(scene, above.index)
        who = arguments.subject(scene, above.index)
        source = who.head if who is not None and who is not NOBODY else None
    if accused is None or accused is NOBODY:
        return None, None
    doer = Argument(accused.head, ("accused_of",), 0.85)
    return doer, None if source is None else (source, above.index)
