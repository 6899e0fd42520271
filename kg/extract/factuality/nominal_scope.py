"""Whether the event that a noun names is told to hold: "threat of strikes", "fears over"."""

from __future__ import annotations

from kg.contradict.actions import is_a, lineage, noun_type
from kg.extract.cues import nouns
from kg.extract.factuality import scopes
from kg.extract.factuality.judgement import WOULD, Judgement, cancelled, context
from kg.extract.grammar import auxiliaries, negators
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


def governing_adjective(lemma: str, state: Judgement) -> None:
    """An adjective that decides whether the clause below it holds."""
    if lemma in scopes.NEGATIVE_ADJECTIVES:
        state.flip(f"negative_adjective:{lemma}")
        if lemma == "unlikely":
            state.weaken(1, "unlikely")
    elif lemma in scopes.PROBABLE_ADJECTIVES:
        state.weaken(1, f"probable:{lemma}")
    elif lemma in scopes.POSSIBLE_ADJECTIVES:
        state.weaken(2, f"possible:{lemma}")
    elif lemma in scopes.INTENDED_ADJECTIVES:
        state.shift(Mood.INTENDED, f"intended:{lemma}")
        state.tense = state.tense or Tense.FUTURE
    elif lemma in scopes.OPEN_ADJECTIVES:
        state.weaken(3, f"unknown:{lemma}")


def nominal(tree: Tree, word: Word, above: Word, state: Judgement) -> bool:
    """An event noun below a word that decides whether it holds: "threat of strikes"."""
    lemma = above.lemma
    if word.dep == "nsubj":
        _imagined(tree, word, above, state)
    if above.upos in ("VERB", "AUX") or (above.upos == "ADJ" and word.dep == "obl"):
        if word.dep in ("obj", "nsubj:pass", "obl", "xcomp"):
            return _nominal_object(tree, word, above, state)
        return above.lemma == "be" or word.dep == "xcomp"
    if above.upos == "NOUN" and word.dep in ("nmod", "compound"):
        if lemma in scopes.KINDS and tree.marker(word.index) == "of":
            return True
        if lemma in scopes.GOVERNING_NOUNS and _governs(lemma, word, tree.marker(word.index)):
            governing_noun(lemma, state)
            context(tree, above, state, word)
            return True
        if lemma in scopes.ENDINGS and any(
            w.lower in ("all", "any") for w in tree.children(word.index, "det")
        ):
            state.flip("ended")
            context(tree, above, state, word)
            return True
        if lemma in scopes.BACKING and tree.marker(word.index) == "for" and not _known(tree, word):
            state.weaken(2, f"possible:{lemma}")
        if lemma in scopes.TALKS:
            _talked_about(tree, word, state)
        if lemma in ("evidence", "sign", "proof") and negators(tree, above.index):
            state.weaken(3, "no_evidence")
    return False


def _known(tree: Tree, noun: Word) -> bool:
    """Whether a noun phrase names what is there already: "the war", "its siege", "Russia's"."""
    known = tree.children(noun.index, "det", "nmod:poss")
    return any(w.dep == "nmod:poss" or w.lower in ("the", "this", "these", "those") for w in known)


NEGOTIABLE = ("AID", "SUPPORT", "RETREAT", "CONCEDE", "AGREE", "COOPERATE", "EVACUATE")


def _talked_about(tree: Tree, noun: Word, state: Judgement) -> None:
    """What is negotiated is open: "talks over the withdrawal"; "talks about the war" is not."""
    if tree.marker(noun.index) in ("over", "about", "on", "regarding", "concerning"):
        if set(lineage(noun_type(noun.lemma))) & set(NEGOTIABLE):
            state.weaken(2, "talked_about")


def _imagined(tree: Tree, noun: Word, above: Word, state: Judgement) -> None:
    """What something would do is only thought of: "a strike could kill", "withdrawal would be"."""
    found = auxiliaries(tree, above.index)
    lowers = {a.lower for a in found}
    if not lowers & (WOULD | {"could", "might"}) or any(a.lemma == "have" for a in found):
        return
    known = tree.child(noun.index, "det", "nmod:poss")
    if known is None or known.lower in ("a", "an", "any") or lowers & WOULD:
        state.shift(Mood.CONDITIONAL, "would")


def _governs(lemma: str, word: Word, marker: str) -> bool:
    """Whether a noun behind another is what that one speaks of: "fears over a coup"."""
    if lemma in scopes.REASONS:
        return False
    if lemma in scopes.FEARFUL and marker in ("over", "about"):
        return True
    return word.dep == "compound" or marker in ("of", "for", "to", "against")


def infinitive(tree: Tree, word: Word, above: Word, state: Judgement) -> bool:
    """What a noun is for is not told as done: "a deal to lease the port"; "the first to" is."""
    if word.xpos == "VBG" and above.lemma in scopes.DONE_TO:
        return False
    if word.xpos == "VBG" and above.lemma in scopes.OPPOSED_TO:
        state.flip(f"negative_noun:{above.lemma}")
    chosen = tree.children(above.index, "amod", "det", "nummod")
    if above.lemma in scopes.CHOSEN or any(
        w.lower in scopes.CHOSEN or w.xpos in ("JJS", "RBS") for w in chosen
    ):
        state.done = not any(w.xpos == "MD" for w in auxiliaries(tree, above.index))
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
        thing = tree.child(above.index, "obj")
        if thing is not None and thing.lemma in scopes.TALKS:
            _talked_about(tree, word, state)
        marker = tree.marker(word.index)
        if not (lemma in ("call", "appeal", "ask", "press") and marker == "for"):
            if (lemma, marker) not in scopes.AIMED_AT or _known(tree, word):
                return False
            state.shift(Mood.INTENDED, f"intended:{lemma} {marker}")
            state.tense = Tense.FUTURE
            context(tree, above, state, word)
            return True
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
    elif lemma in scopes.RESISTING and word.lemma in scopes.GOVERNING_NOUNS:
        if state.mood not in (Mood.INTENDED, Mood.REQUESTED):
            return False
        state.flip(f"negative_verb:{lemma}")
    elif lemma in scopes.FOILING and is_a(noun_type(word.lemma), "ASSAULT"):
        # What was begun and beaten back is no attack that there never was.
        state.weaken(3, f"foiled:{lemma}")
    elif lemma in scopes.CANCELLING:
        state.flip(f"negative_verb:{lemma}")
    elif _stopped(tree, word, lemma):
        state.flip(f"negative_verb:{lemma}")
    elif lemma in scopes.POSTPONING:
        state.shift(Mood.INTENDED, f"postponed:{lemma}")
        state.tense = Tense.FUTURE
    elif lemma in ("plan", "threaten", "promise", "want", "seek", "consider", "plot", "propose"):
        state.shift(Mood.INTENDED, f"intended:{lemma}")
        state.tense = Tense.FUTURE
    elif lemma in ("demand", "request", "urge", "order", "require", "necessitate"):
        state.shift(Mood.REQUESTED, f"requested:{lemma}")
        state.tense = Tense.FUTURE
    else:
        return False
    context(tree, above, state, word)
    return True


def _stopped(tree: Tree, word: Word, lemma: str) -> bool:
    """Whether what somebody did himself is at an end: "suspended deliveries", "ended its support".

    An assault that is halted may be another's, if nobody is said to own it, and a Malian probe is
    Mali's.
    """
    owner = tree.child(word.index, "nmod:poss")
    if owner is not None and owner.upos == "PRON":
        return lemma in scopes.ENDING_VERBS | scopes.GIVING_UP
    origins = tree.children(word.index, "amod", "compound")
    return (
        owner is None
        and not any(w.text[:1].isupper() for w in origins)
        and lemma in scopes.ENDING_VERBS
        and not is_a(noun_type(word.lemma), "ASSAULT")
        and not is_a(noun_type(word.lemma), "CLASH")
    )
