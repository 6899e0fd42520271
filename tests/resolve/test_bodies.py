"""Bodies without a country: whose senate, army or ministry an article means."""

from __future__ import annotations

import pytest

from kg.resolve.descriptions import body_of
from tests.resolve.build import Article


def test_the_administration_is_that_of_washington_where_the_article_speaks_of_it() -> None:
    article = Article("The Iranian government wept. Washington slept. The administration agreed.")
    article.phrase("The Iranian government", head="government", determiner="the")
    article.phrase("Washington", name="Washington")
    again = article.phrase("The administration", determiner="the")
    article.claim(again, "agreed")
    assert article.resolve().triple()[0] == "U.S. government"


def test_a_bare_senate_is_the_american_one_where_no_other_country_is_named_more() -> None:
    article = Article("Aides in Paris met Americans in Washington. The Senate balked.")
    article.phrase("Paris", name="Paris", kind="Place", role="obl")
    article.phrase("Americans", name="Americans", number="plural", role="obj")
    article.phrase("Washington", name="Washington", kind="Place", role="obl")
    senate = article.phrase("The Senate", name="Senate", determiner="the")
    article.claim(senate, "balked")
    assert article.resolve().triple()[0] == "U.S. Senate"


def test_a_party_that_sounds_like_a_town_does_not_move_the_article_there() -> None:
    article = Article("Syria, Syria and Syria called. The army left.")
    for nth in range(3):
        article.phrase("Syria", nth=nth, name="Syria", kind="Country")
    army = article.phrase("The army", determiner="the")
    article.claim(army, "left")
    assert article.resolve().triple()[0] == "Syrian army"


def test_america_has_no_foreign_ministry() -> None:
    article = Article("America, America, America met Iran. The foreign ministry objected.")
    for nth in range(3):
        article.phrase("America", nth=nth, name="America", kind="Country")
    article.phrase("Iran", name="Iran", kind="Country", role="obj")
    ministry = article.phrase("The foreign ministry", head="ministry", determiner="the")
    article.claim(ministry, "objected")
    assert article.resolve().triple()[0] == "Iranian Foreign Ministry"


def test_the_regime_is_the_one_called_so_and_no_nearer_government() -> None:
    article = Article("The Syrian regime fell. The U.S. government smiled. The regime wept.")
    article.phrase("The Syrian regime", head="regime", determiner="the")
    article.phrase("The U.S. government", head="government", determiner="the")
    again = article.phrase("The regime", determiner="the")
    article.claim(again, "wept")
    assert article.resolve().triple()[0] == "Syrian government"


def test_authority_is_a_power_and_no_government() -> None:
    article = Article("Iran spoke. Aides gave Iran the authority.")
    article.phrase("Iran", name="Iran", kind="Country")
    aides = article.phrase("Aides", number="plural")
    power = article.phrase("the authority", determiner="the", role="obj")
    article.claim(aides, "gave", power)
    assert article.resolve().triple()[2] == "authority"


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("countrys defense ministry", "Defense Ministry"),
        ("ministry of oil and gas", "Oil and Gas Ministry"),
        ("oil and gas ministry", "Oil and Gas Ministry"),
    ],
)
def test_a_ministry_is_known_by_its_own_words(words: str, body: str) -> None:
    found = body_of(words)
    assert found is not None
    assert found.name == body


def test_a_part_of_a_ministry_is_no_ministry() -> None:
    assert body_of("gate of the ministry") is None


def test_those_who_are_of_a_body_are_not_that_body() -> None:
    article = Article("Angry members of the Harbour Board resigned. The board wept.")
    body = article.phrase("the Harbour Board", name="Harbour Board", kind="Organization")
    people = article.phrase(
        "Angry members of the Harbour Board",
        head="members",
        kind="Person",
        number="plural",
        of=body.mention.span,
    )
    article.claim(people, "resigned")
    assert article.resolve().triple()[0] == "angry members of the Harbour Board"


def test_a_name_behind_a_described_body_is_its_head_s() -> None:
    article = Article("The head of the mountain rescue group Tom Gill resigned.")
    group = article.phrase(
        "the mountain rescue group Tom Gill", head="group", kind="Organization", name="Tom Gill"
    )
    head = article.phrase(
        "The head of the mountain rescue group Tom Gill",
        head="head",
        kind="Person",
        determiner="the",
        of=group.mention.span,
    )
    article.claim(head, "resigned")
    assert article.resolve().triple()[0] == "Tom Gill"


def test_rights_groups_are_not_the_observatory() -> None:
    article = Article("Rights groups wept. The Observatory agreed.")
    several = article.phrase("Rights groups", number="plural")
    one = article.phrase("The Observatory", determiner="the")
    article.claim(several, "wept")
    article.claim(one, "agreed")
    assert article.resolve().triple(1)[0] != "rights groups"
