"""What the parser's trained head adds to the rules of factuality."""

from __future__ import annotations

from kg.extract.judgement import Judgement
from kg.extract.tree import Word
from kg.model import Mood, Tense

# The least number of the head, from -3 to 3, for certain, probable and possible.
LEAST = (1.0, 0.5, -0.5)
# It has learnt from clauses, and takes events named by nouns for less sure than they are told.
NOUNS = 1.0


def trained_factuality(word: Word, state: Judgement) -> None:
    """A head trained on how readers judge events (-3 to 3) is less sure of it than the rules.

    It says nothing where the text denies the event, and takes no word of the text back: it never
    denies, never makes surer, and leaves possible what the text says will happen. Of what the text
    says was done ("were forced to flee") it is not asked.
    """
    if word.realis is None or state.negative or state.done:
        return
    number = word.realis + NOUNS if word.upos == "NOUN" else word.realis
    rank = sum(number < least for least in LEAST)
    if state.tense is Tense.FUTURE and state.mood is Mood.ASSERTED:
        rank = min(rank, 2)
    state.weaken(rank, f"trained_factuality:{word.realis:+}")
