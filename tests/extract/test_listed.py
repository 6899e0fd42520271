"""Countries side by side, and names with an inner "and" or "for"."""

import pytest
from spacy.language import Language

from kg.extract.claims import extract
from kg.model import Document


def actors(nlp: Language, text: str, lemma: str) -> set[str]:
    found = extract(Document("doc", text), nlp(text)).claims
    return {c.actor.text for c in found if c.action.lemma == lemma and c.actor is not None}


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        (
            "The draft was proposed by New Zealand Spain and Egypt.",
            "propose",
            {"New Zealand", "Spain", "Egypt"},
        ),
        (
            "The United States Germany and Italy condemned the attack.",
            "condemn",
            {"The United States", "Germany", "Italy"},
        ),
        (
            "Saudi Arabia Qatar and Turkey support the rebels.",
            "support",
            {"Saudi Arabia", "Qatar", "Turkey"},
        ),
        (
            "Rwanda Uganda and Burundi sent troops into eastern Congo.",
            "send",
            {"Rwanda", "Uganda", "Burundi"},
        ),
    ],
)
def test_countries_side_by_side_act_each_for_itself(
    nlp: Language, text: str, lemma: str, expected: set[str]
) -> None:
    assert actors(nlp, text, lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        (
            "The Islamic State in Iraq and the Levant executed at least nine men.",
            "execute",
            "The Islamic State in Iraq and the Levant",
        ),
        (
            "The Democratic Front for the Liberation of Rwanda attacked a village.",
            "attack",
            "The Democratic Front for the Liberation of Rwanda",
        ),
        (
            "The National Congress for the Defence of the People took Goma.",
            "take",
            "The National Congress for the Defence of the People",
        ),
    ],
)
def test_what_a_body_is_for_belongs_to_its_name(
    nlp: Language, text: str, lemma: str, name: str
) -> None:
    assert actors(nlp, text, lemma) == {name}
