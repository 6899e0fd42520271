"""Numbers as intervals, and what they count."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.claims import extract
from kg.extract.numbers import number_value
from kg.extract.quantities import quantities, quantity_of
from kg.extract.tree import tree
from kg.model import Document

Parsed = Callable[..., Doc]


@pytest.mark.parametrize(
    ("sentence", "counted", "value", "low", "high"),
    [
        ("The drones hit two villages, said General Petrov.", "villages", 2, 2, 2),
        ("At least 12 soldiers died.", "soldiers", 12, 12, None),
        ("Dozens of villagers fled.", "villagers", None, 24, None),
        ("Between 20 and 30 tanks crossed the border.", "tanks", None, 20, 30),
        ("More than two thousand people marched.", "people", 2000, 2001, None),
        ("The army lost 30-32 men.", "men", None, 30, 32),
        ("Nearly 300 houses burned.", "houses", 300, 270, 300),
        ("Up to 40 rebels were captured.", "rebels", 40, 1, 40),
        ("The blast killed about 50 people and wounded several others.", "people", 50, 45, 55),
        ("The blast killed about 50 people and wounded several others.", "others", None, 3, 9),
        ("The country took in 1.2 million refugees.", "refugees", 1.2e6, 1.2e6, 1.2e6),
        ("Two dozen trucks arrived.", "trucks", 24, 24, 24),
        ("A farmer died.", "farmer", 1, 1, 1),
        ("Hundreds of thousands of people fled.", "people", None, 200_000, None),
        ("Several hundred men died.", "men", None, 300, 900),
        ("The war displaced half a million people.", "people", 5e5, 5e5, 5e5),
        ("Two hundred and fifty soldiers died.", "soldiers", 250, 250, 250),
        ("Some 3,000 to 4,000 fighters remain.", "fighters", None, 2700, 4400),
    ],
)
def test_number_and_bounds(
    parsed: Parsed,
    sentence: str,
    counted: str,
    value: float | None,
    low: float | None,
    high: float | None,
) -> None:
    view = tree(parsed(sentence))
    noun = next(w.index for w in view.words if w.text == counted)
    quantity = quantity_of(view, noun)
    assert quantity is not None
    assert (quantity.value, quantity.low, quantity.high) == (value, low, high)
    assert quantity.of == counted


def test_the_span_holds_the_words_that_set_the_bounds(parsed: Parsed) -> None:
    view = tree(parsed("At least 12 soldiers died."))
    (quantity,) = quantities(view).values()
    assert view.slice(quantity.span) == "At least 12"


def test_a_number_in_a_name_counts_nothing(parsed: Parsed) -> None:
    assert quantities(tree(parsed("The council passed Resolution 2118."))) == {}
    view = tree(parsed("The April 15 bombing killed three people."))
    assert [q.value for q in quantities(view).values()] == [3]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,250", 1250),
        ("3.5", 3.5),
        ("twenty-five", 25),
        ("two hundred and six", 206),
        ("three million", 3e6),
        ("twelve thousand", 12_000),
        ("rockets", None),
        ("", None),
    ],
)
def test_written_numbers(text: str, value: float | None) -> None:
    assert number_value(text) == value


@given(st.integers(0, 10**9))
def test_digits_with_commas_are_read_back(number: int) -> None:
    assert number_value(f"{number:,}") == number


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("A quarter of a million people were killed.", [250_000.0]),
        ("The ministry said a third Norwegian aid flight was stopped.", []),
    ],
)
def test_a_part_of_a_million_is_a_number_and_the_third_of_a_row_is_none(
    nlp: Language, text: str, least: list[float]
) -> None:
    found = extract(Document("doc", text), nlp(text)).claims
    counts = [c.quantity.low for c in found if c.quantity is not None]
    assert counts == least
