"""What an event's own clause says of it: negation, modals, adverbs, conditions, tense."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from kg.contradict.actions import is_a, noun_type
from kg.extract.factuality import scopes
from kg.extract.grammar import auxiliaries, is_nobody, negators
from kg.extract.tree import Tree, Word
from kg.model import Mood, Tense

FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo", "wont"})
WOULD = frozenset({"would", "wouldnt", "'d", "’d"})
POSSIBLE_MODALS = frozenset({"may", "might", "could", "can", "ca", "cant", "couldnt"})
CONDITIONS = scopes.CONDITIONS | {"in case"}
PREDICATES = ("VERB", "AUX", "ADJ")


@dataclass(slots=True)
class Judgement:
    """What has been found so far about one event, changed by one rule after another."""

    negative: bool = False
    certainty: int = 0
    mood: Mood = Mood.ASSERTED
    tense: Tense | None = None
    would: bool = False
    done: bool = False
    rules: list[str] = field(default_factory=list)

    def flip(self, rule: str) -> None:
        """Turn the polarity round: two negations cancel."""
        self.negative = not self.negative
        self.rules.append(rule)

    def weaken(self, rank: int, rule: str) -> None:
        """Lower the certainty to a rank, unless it is as low already."""
        if rank > self.certainty:
            self.certainty = rank
            self.rules.append(rule)

    def shift(self, mood: Mood, rule: str) -> None:
        """Set the mood, unless a word nearer to the event has set it."""
        if self.mood is Mood.ASSERTED:
            self.mood = mood
            self.rules.append(rule)


def own_words(tree: Tree, index: int, state: Judgement) -> None:
    """Negation, modals, adverbs and conditions that stand in the event's own clause."""
    word = tree.words[index]
    negation(tree, index, state)
    if word.upos in ("NOUN", "PROPN"):
        _modifiers(tree, index, state)
    modals(tree, index, state)
    for child in tree.children(index, "advmod", "obl", "discourse"):
        if child.lower in scopes.POSSIBLE_ADVERBS:
            state.weaken(2, "possible_adverb")
        elif child.lower in scopes.APPROXIMATE and _is_deed(word):
            state.weaken(3, "nearly")
        elif child.lower in scopes.PROBABLE_ADVERBS:
            state.weaken(1, "probable_adverb")
    _by_whom(tree, index, state)
    if _is_yet_to(tree, word):
        state.flip("yet_to")
        state.tense = Tense.PAST
    elif is_to(tree, word):
        state.shift(Mood.INTENDED, "is_to")
        state.tense = Tense.FUTURE
    if _is_imperative(tree, word):
        state.shift(Mood.REQUESTED, "imperative")
    clauses = tree.children(index, "advcl")
    if any(is_condition(tree, one) and not _even_if(tree, one) for one in clauses):
        state.shift(Mood.CONDITIONAL, "under_condition")


def _by_whom(tree: Tree, index: int, state: Judgement) -> None:
    """ "Was killed, possibly by soldiers": how sure it is who did it, is how sure the whole is."""
    for doer in tree.children(index, "obl:agent"):
        before = {w.lower for w in tree.children(doer.index, "advmod") if w.index < doer.index}
        if before & scopes.POSSIBLE_ADVERBS:
            state.weaken(2, "possible_adverb")
        elif before & scopes.PROBABLE_ADVERBS:
            state.weaken(1, "probable_adverb")


def _even_if(tree: Tree, clause: Word) -> bool:
    """ "They know it even if X hides it": they know it in any case."""
    mark = tree.child(clause.index, "mark")
    return mark is not None and mark.index > 0 and tree.words[mark.index - 1].lower == "even"


def _is_yet_to(tree: Tree, word: Word) -> bool:
    """What has not been done so far: "two are yet to be found", "they have yet to answer"."""
    marks = tree.children(word.index, "mark")
    return any(m.lower == "to" and tree.words[m.index - 1].lower == "yet" for m in marks)


def is_to(tree: Tree, word: Word) -> bool:
    """What is to be done: "the next talks are to be held in May", "the aim is to take the town"."""
    found = auxiliaries(tree, word.index)
    if word.upos != "VERB" or not found or found[0].lower not in ("is", "are", "was", "were"):
        return False
    between = tree.words[found[0].index + 1 : word.index]
    return any(w.lower == "to" and w.head == word.index for w in between)


def _is_deed(word: Word) -> bool:
    """A verb that is done or not done; "nearly doubled" tells how much."""
    return word.upos == "VERB" and word.lemma not in scopes.MULTIPLYING


def _is_imperative(tree: Tree, word: Word) -> bool:
    """A bare verb at the top of a sentence, without subject or auxiliary: "Leave the town"."""
    return (
        word.dep == "root"
        and word.xpos == "VB"
        and not tree.child(word.index, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "expl")
    )


def negation(tree: Tree, index: int, state: Judgement, counted: int = -1) -> None:
    """Particles and negative words below a predicate: "not", "never", "no troops", "nobody".

    The participant `counted` has had its say already: the "no" of "has no intention" negates once.
    """
    for particle in negators(tree, index):
        after = tree.words[particle.index + 1].lower if particle.index + 1 < len(tree.words) else ""
        if particle.lower in ("not", "n't", "n’t") and after in (
            "only",
            "just",
            "merely",
            "simply",
        ):
            continue
        state.flip("negation")
    predicate = tree.words[index].upos in PREDICATES or tree.child(index, "cop") is not None
    for child in tree.children(index, "nsubj", "nsubj:pass", "obj", "obl") if predicate else ():
        bears = child.dep != "obl" or _fronted(tree, index, child) or _from_neither(tree, child)
        if bears and child.index != counted and is_nobody(tree, child):
            state.flip("negative_participant")
        elif child.dep == "obj" and any(map(partial(_from_neither, tree), _parts(tree, child))):
            state.flip("negative_participant")
    if tree.marker(index) in scopes.WITHOUT or subordinator(tree, index) in scopes.WITHOUT:
        state.flip("without")


NO_WAY = frozenset("way circumstance account means time point case".split())


def _parts(tree: Tree, thing: Word) -> list[Word]:
    return [w for w in tree.children(thing.index, "nmod") if tree.marker(w.index) != "of"]


def _from_neither(tree: Tree, phrase: Word) -> bool:
    """ "Expected justice from neither", "told it to nobody": who is none denies the predicate."""
    either = any(w.lower == "neither" for w in tree.children(phrase.index, "det"))
    nobody = phrase.lower in ("neither", "nobody", "noone", "no-one")
    one = phrase.lower == "one" and is_nobody(tree, phrase)
    return either or nobody or one


def _fronted(tree: Tree, verb: int, phrase: Word) -> bool:
    """A denying phrase before an inverted verb ("in none of them did he find"), or "in no way"."""
    if phrase.lemma in NO_WAY:
        return True
    actor = tree.child(verb, "nsubj", "nsubj:pass")
    found = auxiliaries(tree, verb)
    return actor is not None and bool(found) and phrase.index < found[0].index < actor.index


def _modifiers(tree: Tree, index: int, state: Judgement) -> None:
    """Adjectives before an event noun: "alleged attack", "planned strikes", "possible raid"."""
    for child in tree.children(index, "amod", "compound"):
        lemma = child.lower
        if lemma in scopes.POSSIBLE_ADJECTIVES:
            state.weaken(2, "possible_adjective")
        elif lemma in scopes.PROBABLE_ADJECTIVES:
            state.weaken(1, "probable_adjective")
        elif lemma in scopes.CANCELLED_ADJECTIVES:
            begun = is_a(noun_type(tree.words[index].lemma), "ASSAULT")
            if not (begun and lemma in scopes.BEATEN):
                state.flip("cancelled_adjective")
        elif lemma in scopes.PLANNED_ADJECTIVES:
            state.shift(Mood.INTENDED, "planned_adjective")
            state.tense = Tense.FUTURE


def cancelled(tree: Tree, noun: int) -> bool:
    """Whether an adjective says that what a noun names did not come about."""
    return any(w.lower in scopes.CANCELLED_ADJECTIVES for w in tree.children(noun, "amod"))


def modals(tree: Tree, index: int, state: Judgement) -> None:
    """Modal verbs: possible, probable, future, obligation; tense from auxiliaries and form."""
    word = tree.words[index]
    found = auxiliaries(tree, index)
    lowers = {a.lower for a in found}
    perfect = any(a.lemma == "have" and a.dep == "aux" for a in found)
    unable = lowers & {"can", "could", "ca", "cant", "couldnt"} and negators(tree, index)
    if lowers & POSSIBLE_MODALS and not unable:
        state.weaken(2, "possible_modal")
    if "must" in lowers and perfect:
        state.weaken(1, "probable_modal")
    elif lowers & {"must", "should", "ought", "shouldnt", "mustnt"} and not is_condition(
        tree, word
    ):
        state.shift(Mood.REQUESTED, "obligation")
    if lowers & WOULD:
        state.tense = Tense.PAST if perfect else Tense.FUTURE
        state.would = True
    if state.tense is None:
        state.tense = own_tense(word, found, lowers, perfect)
    if state.tense is Tense.FUTURE and lowers & FUTURE:
        state.rules.append("future")


def context(tree: Tree, above: Word, state: Judgement, word: Word) -> None:
    """Negation and modals of a governing word that bears on the event below `word`."""
    negation(tree, above.index, state, word.index)
    tense = state.tense
    modals(tree, above.index, state)
    if tense is not None:
        state.tense = tense
    if is_condition(tree, above):
        state.shift(Mood.CONDITIONAL, "condition")


def own_tense(word: Word, found: list[Word], lowers: set[str], perfect: bool) -> Tense | None:
    """Tense from the auxiliaries and the form of a predicate; None where it shows none."""
    if lowers & FUTURE:
        return Tense.FUTURE
    if perfect:
        return Tense.PAST
    finite = [a for a in found if a.xpos in ("VBD", "VBZ", "VBP")]
    if finite:
        return Tense.PAST if finite[0].xpos == "VBD" else Tense.PRESENT
    if any(a.lower in ("was", "were", "did", "had", "didnt", "wasnt", "werent") for a in found):
        return Tense.PAST
    if found and any(a.xpos == "MD" for a in found):
        return Tense.PRESENT
    if any(a.lower in ("is", "are", "am", "'s", "’s", "'re", "do", "does") for a in found):
        return Tense.PRESENT
    if word.upos not in ("VERB", "AUX"):
        return None
    if word.xpos == "VBD" or (word.xpos == "VBN" and word.dep in ("acl", "root", "conj")):
        return Tense.PAST
    return Tense.PRESENT if word.xpos in ("VBZ", "VBP") else None


def is_condition(tree: Tree, clause: Word) -> bool:
    """A clause with "if", "unless", "in case", or inverted: "should Russia strike", "had it"."""
    if clause.dep.startswith("advcl") and subordinator(tree, clause.index) in CONDITIONS:
        return True
    if clause.dep == "root" or tree.child(clause.index, "mark"):
        return False
    actor = tree.child(clause.index, "nsubj", "nsubj:pass")
    found = auxiliaries(tree, clause.index)
    inverted = actor is not None and found and found[0].index < actor.index
    return bool(inverted) and found[0].lower in ("should", "were", "had")


def subordinator(tree: Tree, index: int) -> str:
    """The lower-case subordinator of a clause with its fixed parts ("in case"), or ""."""
    mark = tree.child(index, "mark", "case")
    if mark is None:
        return ""
    fixed = [w.lower for w in tree.children(mark.index, "fixed")]
    return " ".join([mark.lower, *fixed])
