"""What is done to something of somebody's is done to the thing; who bears a well-known name."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.resolve.test_bare_words import resolved, triples


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("Israel ended its blockade of the port.", ("Israel", "end", "blockade of the port")),
        ("Ghana condemned the Russian airstrikes.", ("Ghana", "condemn", "Russian airstrikes")),
        ("Pakistan gave up its missiles.", ("Pakistan", "give up", "missiles")),
        ("Barack Obama withdrew U.S. troops.", ("Barack Obama", "withdraw", "U.S. troops")),
        ("The officers lead Ghanaian units.", ("officers", "lead", "Ghanaian units")),
        (
            "Kenya bombed the ISIS stronghold of Raqqa in Syria.",
            ("Kenya", "bomb", "Raqqa"),
        ),
    ],
)
def test_what_is_done_to_a_thing_is_not_done_to_whose_it_is(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("Turkey sent Syrian mercenaries.", ("Turkey", "send", "Syrian mercenaries")),
        ("Kenya bombed Iranian proxies.", ("Kenya", "bomb", "Iranian proxies")),
        ("Wagner mercenaries shot herders.", ("Wagner Group", "shoot", "herders")),
        ("Three Sudanese fled Kenya.", ("Sudanese", "flee", "Kenya")),
        ("Kenya arrested a Nigerian.", ("Kenya", "arrest", "Nigerian")),
        ("The Lebanese accused Kenya.", ("Lebanon", "accuse", "Kenya")),
    ],
)
def test_people_and_hired_fighters_of_a_nation_are_not_its_state(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("Kenyan troops repelled the ISIS attack.", ("Kenya", "repel", "Islamic State")),
        ("Kenyan troops bombed ISIS positions.", ("Kenya", "bomb", "Islamic State")),
        ("Rebels attacked Kenyan troops.", ("rebels", "attack", "Kenya")),
    ],
)
def test_those_who_are_fought_stay_who_they_are(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "President Trump landed. Melania Trump visited a school. Trump met Ali Bongo.",
            ("Donald Trump", "meet", "Ali Bongo"),
        ),
        (
            "Melania Trump visited a school in Nairobi. Trump met Ali Bongo.",
            ("Melania Trump", "meet", "Ali Bongo"),
        ),
        (
            "Jeb Bush left. George W. Bush visited a school in Nairobi. Bush met Ali Bongo.",
            ("George W. Bush", "meet", "Ali Bongo"),
        ),
    ],
)
def test_a_well_known_last_name_is_its_best_known_bearers(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("Kenya Kills Tens of Civilians in Syria.", ("Kenya", "kill", "Civilians")),
        (
            "The White House said little. Ali Bongo took office in Gabon.",
            ("Ali Bongo", "take", "office"),
        ),
        (
            "Syrian troops met villagers. We must help our troops.",
            ("?", "help", "troops"),
        ),
    ],
)
def test_what_is_nobodys_known_is_not_taken_for_somebodys(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_a_document_that_was_quoted_goes_on_as_it(nlp: Language) -> None:
    found = resolved(
        nlp,
        "Kenya told Ghana little. The memo said that rebels had left the port."
        ' It added: "The rebels burned the ships."',
    )
    names = {entity.id: entity.name for entity in found.entities}
    (claim,) = (claim for claim in found.claims if claim.action.lemma == "burn")
    assert claim.source is not None
    assert names[claim.source.entity or ""] == "memo"


def test_a_region_nearby_is_the_region(nlp: Language) -> None:
    found = resolved(nlp, "Rebels shelled a village in nearby Aleppo province in Syria.")
    assert not any(entity.near for entity in found.entities)
