"""Brackets inside a phrase do not come between its words."""

from __future__ import annotations

from spacy.language import Language

from kg.parse.asides import asides


def found(text: str) -> list[str]:
    words = text.split()
    return [" ".join(words[a:b]) for a, b in asides(words, [True] * len(words))]


def test_a_short_aside_between_a_name_and_its_noun_is_read_apart() -> None:
    assert found("The Islamic Front ( banned in Ruritania ) fighters fled") == [
        "( banned in Ruritania )"
    ]


def test_brackets_stay_where_no_phrase_goes_on_behind_them() -> None:
    assert found("It struck the Islamic Front ( IF ) .") == []
    assert found("talks ( which failed ) ended") == []
    assert found("the Workers' Party ( WP ) Adan said") == []


def test_brackets_that_do_not_close_nearby_stay() -> None:
    assert found("The Front ( a b c d e f g h i ) fighters") == []
    assert found("The Front ( IF fighters") == []
    assert found("The Front ( ) fighters") == []


def test_what_stands_in_brackets_hangs_on_the_name_before_them(nlp: Language) -> None:
    doc = nlp("The Northern Liberation Army (NLA) fighters attacked the town on Sunday.")
    words = {token.text: token for token in doc}
    assert (words["NLA"].head.text, words["NLA"].dep_) == ("Army", "appos")
    assert (words["Army"].head.text, words["fighters"].dep_) == ("fighters", "nsubj")
    assert len(list(doc.sents)) == 1
