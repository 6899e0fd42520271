"""Capitals, tellers and machines that later words take up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.analysis import analyse
from kg.model import Claim, Document, Mention, Resolved

if TYPE_CHECKING:
    from spacy.language import Language


class Told:
    """The claims of a text, with the names of those who take part."""

    def __init__(self, nlp: Language, text: str) -> None:
        result = analyse(Document("doc-test", text), nlp)
        assert isinstance(result, Resolved)
        self.claims = result.claims
        self.names = {entity.id: entity.name for entity in result.entities}

    def claim(self, lemma: str) -> Claim:
        """The last claim with an action."""
        return [claim for claim in self.claims if claim.action.lemma == lemma][-1]

    def name(self, mention: Mention | None) -> str | None:
        """The name of a participant."""
        return self.names.get(mention.entity or "") if mention is not None else None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the capital", "Khartoum"),
        ("the heart of the Sudanese capital", "heart of Khartoum"),
        ("suburbs of the capital", "suburbs of Khartoum"),
    ],
)
def test_the_capital_is_the_one_that_was_named(nlp: Language, words: str, name: str) -> None:
    told = Told(nlp, f"Rebels shelled Khartoum on Monday. On Friday they attacked {words}.")
    assert told.name(told.claim("attack").target) == name


def test_of_two_capitals_none_is_the_capital(nlp: Language) -> None:
    told = Told(nlp, "The jet flew from Cairo to Khartoum. Rebels attacked the capital.")
    assert told.name(told.claim("attack").target) not in ("Cairo", "Khartoum")


def test_who_says_they_is_meant_by_they(nlp: Language) -> None:
    text = (
        "The UN counts 600 Libyans in the camps. "
        'The brigades said they would not accept talks calling them "a trap for our people".'
    )
    told = Told(nlp, text)
    assert told.name(told.claim("accept").actor) == told.name(told.claim("accept").source)


def test_we_without_marks_is_the_side_of_who_says_it(nlp: Language) -> None:
    text = "We demand that the inspectors be let in French minister Laurent Fabius said."
    told = Told(nlp, text)
    assert told.name(told.claim("demand").actor) == "France"


def test_what_amounts_to_something_is_nobody(nlp: Language) -> None:
    told = Told(nlp, "The army ordered transfers of prisoners. Rebels say they amount to exile.")
    assert told.name(told.claim("amount").actor) != "rebels"


def test_a_bomber_who_attacks_is_somebody(nlp: Language) -> None:
    told = Told(nlp, "The bomber was on a bicycle when he attacked a crowd.")
    assert told.name(told.claim("attack").actor) == "bomber"


def test_the_teller_is_not_among_those_killed(nlp: Language) -> None:
    text = "The raids killed at least 26 people including many children a monitor and nurses said."
    told = Told(nlp, text)
    killed = {claim.target.text for claim in told.claims if claim.target is not None}
    assert not killed & {"a monitor", "nurses"}


def sources(told: Told, lemma: str) -> set[str | None]:
    """Who tells that something is done."""
    return {told.name(c.source) for c in told.claims if c.action.lemma == lemma}


def test_a_source_in_a_house_is_known_by_it(nlp: Language) -> None:
    text = (
        "A source at Kharkiv Police Command said that rockets hit a depot. "
        "The source added that shells destroyed a bridge."
    )
    told = Told(nlp, text)
    assert sources(told, "hit") == {"source at Kharkiv Police Command"}
    assert sources(told, "destroy") == {"source at Kharkiv Police Command"}


def test_a_source_that_is_quoted_is_the_inner_teller(nlp: Language) -> None:
    told = Told(nlp, "The agency quoted a source as saying that the army shelled the port.")
    claim = told.claim("shell")
    assert [told.name(link.source) for link in claim.attribution] == ["agency", "source"]


def test_who_adds_is_who_said_the_first_thing(nlp: Language) -> None:
    text = "The mayor said that 40 people were hurt adding that the army had shelled the port."
    told = Told(nlp, text)
    assert sources(told, "shell") == {"mayor"}


def test_two_who_tell_it_without_a_comma_both_tell_it(nlp: Language) -> None:
    text = "Thirty people were killed in air strikes on a town a monitor and rebels said."
    told = Told(nlp, text)
    assert sources(told, "kill") == {"monitor", "rebels"}
    places = {r.mention.text for c in told.claims for r in c.roles if r.role == "place"}
    assert not places & {"a monitor", "rebels"}


def test_the_route_is_the_road_that_was_named(nlp: Language) -> None:
    text = "The Taftan Road leads to the port. Rebels have been trying to cut the route for months."
    told = Told(nlp, text)
    assert told.name(told.claim("cut").target) == "Taftan Road"


def test_of_a_crash_the_machine_is_the_doer(nlp: Language) -> None:
    told = Told(nlp, "Three officers were killed on Friday when their helicopter crashed.")
    actors = {c.actor.text for c in told.claims if c.action.lemma == "kill" and c.actor}
    assert actors == {"their helicopter"}
    assert told.name(told.claim("crash").actor) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rebels shelled Tombouctou. The army fired rockets at the area.", "Tombouctou"),
        ("Rebels shelled Gao and Kidal. The army fired rockets at the area.", "area"),
        ("Rebels shelled Gao. The army fired rockets at the area around Kidal.", "area"),
    ],
)
def test_the_area_is_the_one_place_named_just_before(nlp: Language, text: str, name: str) -> None:
    told = Told(nlp, text)
    assert told.name(told.claim("fire rocket").target) == name
