"""Open extraction: words as in the sentence, one line for each extraction."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from kg.extract.openie.confidence import confidence
from kg.extract.openie.extractions import LEAST, Row, extractions, line, openie

Parsed = Callable[..., Doc]


@pytest.mark.parametrize(
    ("sentence", "relation", "arguments"),
    [
        (
            "The town was shelled by government troops on Monday.",
            "was shelled by",
            ("The town", "government troops", "on Monday"),
        ),
        (
            "The militia is the only force fighting the insurgents.",
            "is",
            ("The militia", "the only force fighting the insurgents"),
        ),
        ("The jets want to bomb the port.", "want to bomb", ("The jets", "the port")),
        (
            "The country did not become mired in the war.",
            "did not become",
            ("The country", "mired in the war"),
        ),
        ("The dam that engineers built was destroyed.", "built", ("engineers", "The dam")),
        (
            "In June the minister flew to Cairo for talks.",
            "flew to",
            ("the minister", "Cairo", "for talks", "In June"),
        ),
        (
            "The envoy insisted that the talks had failed.",
            "insisted that",
            ("The envoy", "the talks had failed"),
        ),
        (
            "The plan is similar to an older proposal.",
            "is similar to",
            ("The plan", "an older proposal"),
        ),
        (
            "The port will be able to receive ships.",
            "will be able to receive",
            ("The port", "ships"),
        ),
        ("The meeting took place in Oslo.", "took place in", ("The meeting", "Oslo")),
        ("He was arrested and taken to Minsk.", "was taken to", ("He", "Minsk")),
        (
            "The governor, who fled the city, blamed the army.",
            "blamed",
            ("The governor", "the army"),
        ),
        ("The governor, who fled the city, blamed the army.", "fled", ("The governor", "the city")),
        (
            "The firm is a shipyard that builds ferries.",
            "builds",
            ("The firm", "ferries"),
        ),
        ("It was reported that the dam broke.", "was reported that", ("It", "the dam broke")),
        ("Many of the soldiers were arrested.", "were arrested", ("Many of the soldiers",)),
        (
            "She met the lawyer, whose firm sued the ministry.",
            "sued",
            ("the lawyer's firm", "the ministry"),
        ),
        ("It is hard to rebuild bridges.", "is hard to rebuild", ("It", "bridges")),
        (
            "The suspect was known and feared as a smuggler.",
            "was known as",
            ("The suspect", "a smuggler"),
        ),
        ("The city is home to refugees.", "is home to", ("The city", "refugees")),
        ("Oslo is the capital of Norway.", "is", ("Oslo", "the capital of Norway")),
        ("Oslo is the capital of Norway.", "is the capital of", ("Oslo", "Norway")),
        (
            "The court fined the editor for insulting the king.",
            "insulting",
            ("the editor", "the king"),
        ),
        (
            "The problem is that nobody repaired the bridge.",
            "is that",
            ("The problem", "nobody repaired the bridge"),
        ),
    ],
)
def test_predicates_with_their_arguments(
    parsed: Parsed, sentence: str, relation: str, arguments: tuple[str, ...]
) -> None:
    found = [(row.relation, row.arguments) for row in openie(parsed(sentence))]
    assert (relation, arguments) in found


def test_each_conjunct_of_the_subject_has_its_own_extraction(parsed: Parsed) -> None:
    rows = list(openie(parsed("Sudan and Chad signed a treaty.")))
    assert [row.arguments[0] for row in rows] == ["Sudan", "Chad"]


def test_each_conjunct_of_the_object_has_its_own_extraction(parsed: Parsed) -> None:
    rows = list(openie(parsed("The rebels seized a bridge, two villages and a dam.")))
    assert [row.arguments[1] for row in rows] == ["a bridge", "two villages", "a dam"]


def test_what_only_all_together_are_is_not_told_of_each(parsed: Parsed) -> None:
    (row,) = openie(parsed("Sudan and Chad are neighbours."))
    assert row.arguments == ("Sudan and Chad", "neighbours")


@pytest.mark.parametrize(
    ("sentence", "relation", "arguments"),
    [
        (
            "Anna Berg, the head of the agency, resigned.",
            "is",
            ("Anna Berg", "the head of the agency"),
        ),
        ("President Adam Nowak resigned.", "is", ("Adam Nowak", "President")),
        ("The crew of Turkey's largest ship struck.", "has", ("Turkey", "largest ship")),
        (
            "The fleet lost ships such as the Varyag and the Korietz.",
            "is",
            ("the Korietz", "ships"),
        ),
        ("Envoys met in Pasadena, California.", "is in", ("Pasadena", "California")),
        ("The museum in Mosul was closed.", "is in", ("The museum", "Mosul")),
        (
            "The council rejected a plan similar to its own.",
            "is similar to",
            ("a plan", "its own"),
        ),
        ("Maria Lopez sold her boat.", "has", ("Maria Lopez", "boat")),
        (
            "They met at a school founded in 1920.",
            "was founded in",
            ("a school", "1920"),
        ),
    ],
)
def test_what_a_sentence_says_without_a_verb(
    parsed: Parsed, sentence: str, relation: str, arguments: tuple[str, ...]
) -> None:
    found = [(row.relation, row.arguments) for row in openie(parsed(sentence))]
    assert (relation, arguments) in found


def test_nobody_has_an_event(parsed: Parsed) -> None:
    rows = list(openie(parsed("The troops await Turkey's attack.")))
    assert [row.relation for row in rows] == ["await"]


def test_a_purpose_is_no_fact(parsed: Parsed) -> None:
    rows = list(openie(parsed("The army sent two ships to rescue the crew.")))
    assert {row.relation for row in rows} == {"sent"}


def test_every_word_stands_in_the_sentence_but_unsaid_forms_of_to_be(parsed: Parsed) -> None:
    doc = parsed(
        "The general ordered his men to leave the city.",
        "The rebels, who held the old bridge, killed six soldiers and wounded 30.",
        "A convoy leaving the port was struck, killing two drivers.",
    )
    unsaid = {"is", "are", "was", "were", "has", "have"}
    for row in openie(doc):
        words = {token.text for token in doc} | unsaid
        for part in (row.relation, *row.arguments):
            assert set(part.replace(",", " ,").split()) <= words
        assert LEAST <= row.confidence <= 1
        assert row.sentence in doc.text


def test_what_is_hardly_sure_is_not_told(parsed: Parsed) -> None:
    doc = parsed("The women said that it rained.")
    unsure = [found.relation for found in extractions(doc) if confidence(found.traits) < LEAST]
    assert unsure == ["rained"]
    assert [row.relation for row in openie(doc)] == ["said that"]


def test_a_main_clause_is_surer_than_what_somebody_owns(parsed: Parsed) -> None:
    rows = list(openie(parsed("Turkey's navy seized a boat on Monday.")))
    sure = {row.relation: row.confidence for row in rows}
    assert sure["seized"] > sure["has"]


def test_an_extraction_is_told_of_its_line_also_where_the_parser_sees_two_sentences(
    parsed: Parsed,
) -> None:
    doc = parsed("The army left.", "Rebels came.")
    assert {row.sentence for row in openie(doc, ["The army left. Rebels came."])} == {
        "The army left. Rebels came."
    }
    assert [row.sentence for row in openie(doc)] == ["The army left.", "Rebels came."]


def test_a_line_holds_sentence_confidence_relation_and_arguments() -> None:
    row = Row("Rebels\tfled\nnorth.", 0.9, "fled", ("Rebels", "north"))
    assert line(row) == "Rebels fled north.\t0.900\tfled\tRebels\tnorth"
