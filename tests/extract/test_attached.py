"""Whose clause it is: what participles, relative clauses and passives are told of."""

from __future__ import annotations

from spacy.language import Language

from tests.extract.told import triples


def test_what_came_of_a_deed_is_not_done_by_who_tells_of_it(nlp: Language) -> None:
    text = (
        "The spokesman added that the militants fired rockets on many villages claiming the life"
        " of a farmer and injuring 12 others."
    )
    assert ("the militants", "claim life", "a farmer") in triples(nlp, text)
    assert ("the militants", "injure", "12 others") in triples(nlp, text)


def test_what_came_of_a_deed_is_not_done_by_whom_its_object_shelters(nlp: Language) -> None:
    text = (
        "Special forces stormed the school where a gunman had been holding pupils early Friday,"
        " killing the gunman."
    )
    assert ("Special forces", "kill", "the gunman") in triples(nlp, text)
