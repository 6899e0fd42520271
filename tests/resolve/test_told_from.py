"""Whose army, base and branch it is: of where an article is told from, or of who does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.resolve.test_words_taken_up import Told

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        (
            "TEHRAN (Tasnim) - The Armed Forces destroyed a drone of the US Navy on Friday, after "
            "Washington had threatened Iran.",
            "destroy",
            "Iranian military",
        ),
        (
            "SANA'A (Saba) - The Pentagon ridiculed the claim. The Armed Forces shelled a US ship "
            "off Hodeidah.",
            "shell",
            "Yemeni military",
        ),
        (
            "BEIRUT (Reuters) - Rebels shelled Aleppo in Syria. The army destroyed a bridge near "
            "Idlib, and the Syrian president flew to Homs.",
            "destroy",
            "Syrian army",
        ),
        (
            "SRINAGAR, Nov 12: Two gunmen were killed in Kupwara district. Islamabad denied aiding "
            "them. The Army destroyed a hideout.",
            "destroy",
            "Indian Army",
        ),
        (
            "COLOMBO - Sri Lankan troops shelled Mullaitivu. In London, police arrested six people "
            "after a march.",
            "arrest",
            "British police",
        ),
        (
            "BEIRUT - Rebels in Lebanon shelled Tyre. The Israeli army said the air force had "
            "struck a launcher in Lebanon.",
            "strike",
            "Israeli Air Force",
        ),
        (
            "DONETSK (TASS) - Russian troops repelled an attack near Donetsk in Ukraine. The "
            "Defense Ministry denied Ukrainian reports of losses in Russia.",
            "deny",
            "Russian Defense Ministry",
        ),
        (
            "Rebels left Aden. The Yemeni government thanked Ali Hart. Talks began in Aden. Abu "
            "Dhabi denied a strike near Taiz. Residents of Ibb fled to Aden. Some came back to "
            "Taiz. The government demanded help.",
            "demand",
            "Yemeni government",
        ),
    ],
)
def test_a_body_is_that_of_where_an_article_or_a_sentence_is_told_from(
    nlp: Language, text: str, lemma: str, name: str
) -> None:
    told = Told(nlp, text)
    assert told.name(told.claim(lemma).actor) == name


def test_a_foreign_envoy_meets_the_local_parliament(nlp: Language) -> None:
    told = Told(
        nlp,
        "Hezbollah shelled a town in Lebanon. US envoy Tom Hart met the speaker of parliament, "
        "Nabil Karam.",
    )
    assert told.name(told.claim("affiliate").target) != "U.S. Congress"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Islamic State's Sahel province killed ten soldiers.",
            "Islamic State Greater Sahara",
        ),
        (
            "Islamic State's West Africa Province killed ten soldiers.",
            "Islamic State West Africa Province",
        ),
        ("The Russian-Syrian bombardment killed ten people.", "Russian-Syrian"),
    ],
)
def test_a_branch_is_not_the_whole_and_two_are_not_one(nlp: Language, text: str, name: str) -> None:
    told = Told(nlp, text)
    assert name in [told.name(claim.actor) for claim in told.claims]


def test_what_is_lifted_is_ones_own(nlp: Language) -> None:
    told = Told(
        nlp,
        "Sudan's army fought rebels in Khartoum. The rebels said they would come if the army "
        "lifted its blockade of the airport.",
    )
    assert told.name(told.claim("blockade").actor) == "Sudanese Armed Forces"


def test_our_correspondent_is_of_nobody_named(nlp: Language) -> None:
    told = Told(nlp, "Our correspondent Lena Marsh, at the scene, saw two bodies.")
    assert all(claim.action.event_type != "AFFILIATED_WITH" for claim in told.claims)
