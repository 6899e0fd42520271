"""Edit scripts give back the lemma they were made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.parse.lemmas import apply, lemma, script


@given(st.text(min_size=1, max_size=12), st.text(min_size=1, max_size=12))
def test_a_script_makes_the_lemma_it_was_made_of(word: str, wanted: str) -> None:
    assert apply(script(word, wanted), word) == wanted


def test_one_script_serves_many_words() -> None:
    edit = script("denied", "deny")
    assert apply(edit, "carried") == "carry"


def test_the_lexicon_goes_before_the_script() -> None:
    lexicon = {"VBD": {"struck": "strike"}}
    assert lemma("Struck", "VBD", "l|0|", lexicon) == "strike"
    assert lemma("shelled", "VBD", "l|2|", lexicon) == "shell"
    assert lemma("Homs", "NNP", "l|1|", lexicon) == "Homs"
    assert lemma("SYRIA", "NNP", "t|0|", lexicon) == "Syria"
    assert lemma("News", "NN", "l|1|", lexicon) == "news"
