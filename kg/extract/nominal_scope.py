"""Whether the event that a noun names is told to hold: "threat of strikes", "fears over"."""

from __future__ import annotations

from kg.extract import scopes
from kg.extract.cues import nouns
from kg.extract.grammar import negators
from kg.extract.judgement import Judgement, cancelled, context
from kg.extract.tree import Tree, Word
from kg.model import Mood, Tense


def governing_noun(lemma: str, state: Judgement) -> None:
    """A noun that decides whether the clause or noun below it holds."""
    if lemma in scopes.NEGATIVE_NOUNS:
        state.flip(f"negative_noun:{lemma}")
    elif lemma in scopes.INTENDED_NOUNS:
        state.shift(Mood.INTENDED, f"intended:{lemma}")
        state.tense = state.tense or Tense.FUTURE
    elif lemma in scopes.REQUESTED_NOUNS:
        state.shift(Mood.REQUESTED, f"requested:{lemma}")
    elif lemma in scopes.POSSIBLE_NOUNS:
        state.weaken(2, f"possible:{lemma}")


def nominal(tree: Tree, word: Word, above: Word, state: Judgement) -> bool:
    """An event noun below a word that decides whether it holds: "threat of strikes"."""
    lemma = above.lemma
    if above.upos in ("VERB", "AUX"):
        if word.dep in ("obj", "nsubj:pass", "obl", "xcomp"):
            return _nominal_object(tree, word, above, state)
        return above.lemma == "be" or word.dep == "xcomp"
    if above.upos == "NOUN" and word.dep in ("nmod", "compound"):
        if lemma in scopes.GOVERNING_NOUNS and _governs(lemma, word, tree.marker(word.index)):
            governing_noun(lemma, state)
            context(tree, above, state, word)
            return True
        if lemma in ("evidence", "sign", "proof") and negators(tree, above.index):
            state.weaken(3, "no_evidence")
    return False


def _governs(lemma: str, word: Word, marker: str) -> bool:
    """Whether a noun behind another is what that one speaks of: "fears over a coup"."""
    if lemma in scopes.REASONS:
        return False
    if lemma in scopes.FEARFUL and marker in ("over", "about"):
        return True
    return word.dep == "compound" or marker in ("of", "for", "to", "against")


def infinitive(tree: Tree, word: Word, above: Word, state: Judgement) -> bool:
    """What a noun is for is not told as done: "a deal to lease the port"; "the first to" is."""
    chosen = tree.children(above.index, "amod", "det", "nummod")
    if above.lemma in scopes.CHOSEN or any(
        w.lower in scopes.CHOSEN or w.xpos in ("JJS", "RBS") for w in chosen
    ):
        return False
    if cancelled(tree, above.index):
        state.flip("cancelled_adjective")
    state.shift(Mood.INTENDED, "purpose")
    state.tense = state.tense or Tense.FUTURE
    context(tree, above, state, word)
    return True


def _nominal_object(tree: Tree, word: Word, above: Word, state: Judgement) -> bool:
    """An event noun that a verb brings about, stops, plans or wants."""
    lemma = above.lemma
    if word.dep == "obl":
        if not (lemma in ("call", "appeal", "ask", "press") and tree.marker(word.index) == "for"):
            return False
        state.shift(Mood.REQUESTED, f"requested:{lemma}")
        state.tense = Tense.FUTURE
        return True
    if lemma in scopes.LIGHT_VERBS:
        context(tree, above, state, word)
        return True
    particle = tree.child(above.index, "compound:prt")
    if particle is not None and f"{lemma} {particle.lower}" in scopes.CANCELLING_PHRASES:
        state.flip(f"negative_verb:{lemma} {particle.lower}")
    elif lemma in ("deny", "reject", "dismiss") and word.lemma in nouns():
        # Who denies an accusation does not deny that it was made.
        return False
    elif lemma in scopes.CANCELLING:
        state.flip(f"negative_verb:{lemma}")
    elif lemma in scopes.POSTPONING:
        state.shift(Mood.INTENDED, f"postponed:{lemma}")
        state.tense = Tense.FUTURE
    elif lemma in ("plan", "threaten", "promise", "want", "seek", "consider", "plot", "propose"):
        state.shift(Mood.INTENDED, f"intended:{lemma}")
        state.tense = Tense.FUTURE
    elif lemma in ("demand", "request", "urge", "order"):
        state.shift(Mood.REQUESTED, f"requested:{lemma}")
        state.tense = Tense.FUTURE
    else:
        return False
    context(tree, above, state, word)
    return True
