"""What the parser's trained head adds to the rules of factuality."""

from __future__ import annotations

from kg.extract.factuality.judgement import FUTURE, Judgement, is_to
from kg.extract.grammar import auxiliaries
from kg.extract.tree import Tree, Word
from kg.model import Mood, Tense

# The least number of the head, from -3 to 3, for certain, probable and possible.
LEAST = (1.0, 0.5, -0.5)
# It has learnt from clauses, and takes events named by nouns for less sure than they are told.
NOUNS = 1.0
WHEN = frozenset({"after", "before", "since", "when"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})


def trained_factuality(tree: Tree, word: Word, told: int | None, state: Judgement) -> None:
    """A head trained on how readers judge events (-3 to 3) is less sure of it than the rules.

    It says nothing where the text denies the event, and takes no word of the text back: it never
    denies, never makes surer, and leaves possible what the text says will happen. Of what the text
    says was done ("were forced to flee") or goes on ("continue to flee") it is not asked, nor of
    what it tells plainly: in a finite verb of its main line ("the column passed the bridge") and
    without a word that hedges. What will be is probable at least where it is told so plainly.
    """
    if word.realis is None or state.negative or state.done:
        return
    plain = state.certainty == 0 and state.mood is Mood.ASSERTED and _is_plain(tree, word, told)
    if plain and state.tense is not Tense.FUTURE:
        return
    number = word.realis + NOUNS if word.upos == "NOUN" else word.realis
    rank = sum(number < least for least in LEAST)
    if state.tense is Tense.FUTURE and state.mood is Mood.ASSERTED:
        rank = min(rank, 1 if plain else 2)
    state.weaken(rank, f"trained_factuality:{word.realis:+}")


def _is_plain(tree: Tree, word: Word, told: int | None) -> bool:
    """Whether a finite verb stands in the main line of a sentence, or of what `told` tells."""
    while _follows(tree, word):
        word = tree.words[word.head]
    found = auxiliaries(tree, word.index)
    first = found[0] if found else word
    if first.xpos not in FINITE and first.lower not in FUTURE and not _bare_past(tree, first):
        return False
    if is_to(tree, word):
        return False
    while word.head != word.index and (
        word.dep in ("conj", "parataxis") or _when(tree, word, first)
    ):
        word = tree.words[word.head]
    return word.dep == "root" or (word.head == told and word.dep in ("ccomp", "parataxis"))


def _bare_past(tree: Tree, verb: Word) -> bool:
    """A finite verb read as an infinitive: "retook", "it hit a depot", "Rebels kidnap mayor"."""
    if verb.xpos == "VB" and verb.lower != verb.lemma:
        return True
    while verb.xpos == "VB" and verb.dep == "conj" and not _bound(tree, verb):
        verb = tree.words[verb.head]
    actor = tree.child(verb.index, "nsubj")
    own = actor is not None and actor.index < verb.index
    return own and verb.xpos in ("VB", "VBN", "NN") and not _bound(tree, verb)


def _bound(tree: Tree, verb: Word) -> bool:
    return tree.child(verb.index, "aux", "aux:pass", "mark", "cop") is not None


def _when(tree: Tree, word: Word, first: Word) -> bool:
    """A clause in the past that says when: "it was quiet before the army took the town"."""
    mark = tree.child(word.index, "mark")
    past = word.dep == "advcl" and first.xpos in ("VBD", "VB")
    return past and mark is not None and mark.lower in WHEN


def _follows(tree: Tree, word: Word) -> bool:
    """A bare gerund behind what it comes with: "they shelled the port, killing two"."""
    if word.xpos != "VBG" or tree.children(word.index, "aux", "mark", "nsubj", "nsubj:pass"):
        return False
    above = tree.words[word.head]
    return above.index < word.index and (
        word.dep == "advcl" or (word.dep == "conj" and above.xpos == "VBG")
    )
