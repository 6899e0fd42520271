"""Noun phrases: their extent, names, titles and what they are joined to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from kg.extract.phrases.mentions import phrases
from kg.extract.tree import tree
from kg.model import MentionForm, Phrase

Parsed = Callable[..., Doc]

KREMLIN = (
    "Kremlin spokesman Dmitry Peskov met officials of the Islamic State group in Homs province."
)


def by_text(doc: Doc) -> dict[str, Phrase]:
    return {phrase.mention.text: phrase for phrase in phrases(tree(doc)).values()}


def test_a_title_stands_beside_the_name_it_describes(parsed: Parsed) -> None:
    phrase = by_text(parsed(KREMLIN))["Kremlin spokesman Dmitry Peskov"]
    assert (phrase.name, phrase.title) == ("Dmitry Peskov", "Kremlin spokesman")
    assert phrase.form is MentionForm.NAME
    assert phrase.mention.kind == "Person"


def test_a_proper_noun_before_a_common_noun_is_a_phrase_of_its_own(parsed: Parsed) -> None:
    assert by_text(parsed(KREMLIN))["Kremlin"].name == "Kremlin"


@pytest.mark.parametrize(
    ("text", "name"),
    [("the Islamic State group", "Islamic State"), ("Homs province", "Homs")],
)
def test_a_noun_of_class_is_no_part_of_the_name(parsed: Parsed, text: str, name: str) -> None:
    assert by_text(parsed(KREMLIN))[text].name == name


def test_of_belongs_to_the_phrase_and_other_prepositions_do_not(parsed: Parsed) -> None:
    found = by_text(parsed(KREMLIN))
    assert "officials of the Islamic State group" in found
    phrase = found["officials of the Islamic State group"]
    assert phrase.of == found["the Islamic State group"].mention.span


def test_relative_clauses_and_relative_pronouns_are_left_out(parsed: Parsed) -> None:
    found = by_text(
        parsed("The rebels, who held the old bridge, killed six soldiers and wounded 30.")
    )
    assert "The rebels" in found
    assert "who" not in found
    assert found["six soldiers"].number == "plural"
    assert found["30"].mention.kind == "Quantity"


def test_appositions_set_off_by_commas_are_phrases_apart(parsed: Parsed) -> None:
    found = by_text(parsed("The minister, Ana Lopez, the head of the party, resigned."))
    assert found["The minister"].apposition == found["Ana Lopez"].mention.span
    assert "the head of the party" in found


def test_conjuncts_are_members_of_the_first(parsed: Parsed) -> None:
    found = by_text(parsed("Sudan and Chad signed a treaty."))
    assert found["Sudan"].members == (found["Chad"].mention.span,)
    assert found["Sudan"].mention.kind == "Country"
    assert found["Chad"].role == "nsubj"


def test_possessors_and_determiners_are_told(parsed: Parsed) -> None:
    found = by_text(parsed("The general ordered his men to leave the city."))
    phrase = found["his men"]
    assert phrase.determiner == "his"
    assert phrase.possessor == found["his"].mention.span
    assert found["his"].form is MentionForm.PRONOUN


def test_every_span_indexes_the_text(parsed: Parsed) -> None:
    doc = parsed(KREMLIN, "Sudan and Chad signed a treaty.")
    found = list(phrases(tree(doc)).values())
    assert [p.mention.span.start for p in found if p.sentence == 1][0] > len(KREMLIN)
    for phrase in found:
        span = phrase.mention.span
        assert doc.text[span.start : span.end] == phrase.mention.text
