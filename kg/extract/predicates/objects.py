"""What a verb acts on, also where the object stands in another clause or with another verb."""

from __future__ import annotations

from kg.extract.predicates.arguments import could_act, passive
from kg.extract.predicates.frames import Argument, Scene
from kg.extract.predicates.relatives import MOST_OF, identified, meant, relative
from kg.extract.predicates.roles import is_time
from kg.extract.tree import Tree, Word

NO_GAP_NOUNS = frozenset(
    """day night week month year time moment hour period date reason way fact idea claim place
    extent case manner possibility news belief hope""".split()
)
INTRANSITIVE = frozenset(
    """appear arrive arise belong collapse come continue crash depart die disappear emerge erupt
    exist explode fall flee go happen lie live occur perish remain rise sit sleep stand stay
    struggle subside vanish wait""".split()
)
RELATIVES = frozenset("that which who whom".split())
REFLEXIVE = frozenset("himself herself itself themselves myself ourselves yourself".split())

PAST = {"VBD", "VBN"}


def direct_object(scene: Scene, verb: int) -> Argument | None:
    """The object of a verb; in a relative clause that lacks one, what the clause modifies."""
    tree = scene.tree
    objects = tree.children(verb, "obj")
    found = next((w for w in objects if w.lower not in RELATIVES), objects[0] if objects else None)
    if found is not None:
        noun = meant(scene, found.index)
        if noun is None or found.lower in REFLEXIVE:
            return None
        own = noun == found.index or found.lower in MOST_OF or found.lower == "what"
        return Argument(noun, ("own_object" if own else "relative_clause",), 1.0 if own else 0.93)
    called = tree.child(verb, "xcomp") if tree.words[verb].lemma == "call" else None
    if called is not None and called.upos in ("NOUN", "PROPN", "PRON") and called.index > verb:
        return Argument(called.index, ("own_object",), 0.9)
    receiver = tree.child(verb, "iobj")
    if receiver is not None and receiver.index in scene.phrases:
        return Argument(receiver.index, ("indirect_object",), 0.95)
    return _gap(scene, verb) or _shared_object(scene, verb) or _behind_time(scene, verb)


def _behind_time(scene: Scene, verb: int) -> Argument | None:
    """object_behind_time: "shelled during the past day X": X is the object, though a time
    stands before it.
    """
    tree = scene.tree
    word = tree.words[verb]
    told = [w for w in tree.children(verb, "obl", "obl:unmarked", "ccomp", "xcomp")]
    if len(told) < 2 or passive(tree, verb) or word.lemma in INTRANSITIVE:
        return None
    time, thing = told[0], told[1]
    near = scene.phrases.get(time.index)
    if near is None or not is_time(time, near) or time.index < verb or thing.dep != "obl":
        return None
    phrase = scene.phrases.get(thing.index)
    if phrase is None or is_time(thing, phrase) or tree.child(thing.index, "case") is not None:
        return None
    return Argument(thing.index, ("object_behind_time",), 0.85)


def _shared_object(scene: Scene, verb: int) -> Argument | None:
    """shared_object: "killed and wounded hundreds": verbs joined side by side share the object."""
    tree = scene.tree
    word = tree.words[verb]
    if tree.child(verb, "obl", "ccomp", "xcomp", "compound:prt") is not None:
        return None
    partners = [w for w in tree.children(verb, "conj") if w.upos == "VERB"]
    if word.dep == "conj" and tree.words[word.head].upos == "VERB":
        beside = [w for w in tree.children(word.head, "conj") if w.upos == "VERB"]
        partners = [tree.words[word.head], *partners, *(w for w in beside if w is not word)]
    for partner in partners:
        first, second = sorted((verb, partner.index))
        alike = partner.xpos == word.xpos or {partner.xpos, word.xpos} == PAST
        if not alike or word.lemma in INTRANSITIVE:
            continue
        between = tree.words[first + 1 : second]
        loose = (w.upos not in ("CCONJ", "ADV", "PUNCT") and w not in partners for w in between)
        if any(loose) or passive(tree, verb):
            continue
        found = tree.child(partner.index, "obj")
        if found is not None and found.index > second and found.index in scene.phrases:
            return Argument(found.index, ("shared_object",), 0.85)
    return None


def _gap(scene: Scene, verb: int) -> Argument | None:
    """relative_gap: "the town they took": the antecedent is the object that the clause lacks."""
    tree = scene.tree
    word = tree.words[verb]
    if word.lemma in INTRANSITIVE:
        return None
    if word.upos != "VERB" or passive(tree, verb):
        return None
    if tree.child(verb, "ccomp", "xcomp") is not None:
        return None
    word = _wishing(tree, word)
    own = tree.child(word.index, "nsubj")
    if word.dep != "acl:relcl" or own is None or relative(own):
        return None
    of_them = tree.children(own.index, "nmod")
    if any(relative(tree.words[i]) for i in own.children) or any(_whose(tree, w) for w in of_them):
        # "Residents, many of whom fled": the antecedent is in the subject.
        return None
    near = tree.children(verb)
    if word.index != verb:
        near += tree.children(word.index)
        if passive(tree, word.index) or any(w.dep in ("obj", "iobj") for w in near):
            return None
    for child in near:
        where = child.lower in ("where", "when", "why", "how", "whose")
        stranded = child.dep == "obl" and (relative(child) or child.upos == "ADP")
        if where or stranded or (child.dep == "nsubj" and _whose(tree, child)):
            return None
    noun = tree.words[word.head]
    if any(w.lower in ("such", "so") for w in tree.children(noun.index, "det", "amod", "advmod")):
        return None
    if noun.lemma in NO_GAP_NOUNS or noun.index not in scene.phrases:
        return None
    if scene.phrases[noun.index].mention.kind == "Time":
        return None
    named = noun.index if noun.dep != "appos" else identified(scene, noun.index)
    return Argument(noun.index if named is None else named, ("relative_gap",), 0.85)


WISHING = frozenset(
    """want wish hope plan intend try attempt seek refuse fail promise pledge vow agree decide
    manage begin start continue threaten propose offer expect choose aim decline struggle""".split()
)


def _wishing(tree: Tree, word: Word) -> Word:
    """The verb above an infinitive that may share its gap ("the deal they refused to sign")."""
    while word.dep == "xcomp" and word.xpos == "VB" and tree.words[word.head].lemma in WISHING:
        word = tree.words[word.head]
    return word


def _whose(tree: Tree, word: Word) -> bool:
    return any(w.lower == "whose" for w in tree.children(word.index, "nmod:poss"))


FIGHTING = frozenset({"fight", "battle"})


def against_far_off(scene: Scene, verb: Word) -> tuple[int, Word, str] | None:
    """Who is fought, where others stand between: "fights alongside X in Y against Z"."""
    tree = scene.tree
    if verb.lemma not in FIGHTING:
        return None
    for index in sorted(tree.subtree(verb.index)):
        word = tree.words[index]
        if index < verb.index or word.dep not in ("obl", "nmod"):
            continue
        if tree.marker(index) == "against" and could_act(scene, index):
            between = [above for above in tree.ancestors(index) if above.index > verb.index]
            if not any(tree.child(above.index, "nsubj", "nsubj:pass") for above in between):
                return 3, word, "against"
    return None
