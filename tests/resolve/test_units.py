"""Troops are told apart by the numbers of their units."""

from __future__ import annotations

import pytest

from kg.resolve.descriptions import bare
from tests.resolve.build import Article


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("The 57 Division", "57 Division"),
        ("the 101st Airborne Division", "101st Airborne Division"),
        ("the 1st Rifle Battalion of the army", "1st Rifle Battalion of the army"),
        ("57 divisions", "divisions"),
        ("12 Brigade fighters", "Brigade fighters"),
        ("the 4 Army soldiers", "Army soldiers"),
    ],
)
def test_a_number_before_a_unit_is_part_of_its_name_and_a_count_is_not(
    mention: str, name: str
) -> None:
    assert bare(mention) == name


def test_two_units_with_one_name_and_different_numbers_are_two() -> None:
    article = Article("The 57 Division left. The 58 Division stayed.")
    first = article.phrase("The 57 Division", name="Division", determiner="the")
    second = article.phrase("The 58 Division", name="Division", determiner="the")
    article.claim(first, "left")
    article.claim(second, "stayed")
    found = article.resolve()
    assert [found.triple(nth)[0] for nth in (0, 1)] == ["57 Division", "58 Division"]


def test_a_unit_of_a_country_is_on_its_side() -> None:
    article = Article("Syria's 25th Division left.")
    unit = article.phrase("Syria's 25th Division", name="Division")
    article.claim(unit, "left")
    found = article.resolve()
    assert found.triple()[0] == "25th Division"
    assert found.side(found.resolved.claims[0].actor) == "Syria"
