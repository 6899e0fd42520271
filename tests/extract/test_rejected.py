"""What somebody rejects is told by those who say it, and denied by the one who rejects it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract import extract
from kg.model import Claim, Document, Polarity

if TYPE_CHECKING:
    from spacy.language import Language


def claims(nlp: Language, text: str) -> list[Claim]:
    return list(extract(Document("doc-test", text), nlp(text)).claims)


def sources(told: list[Claim], lemma: str) -> set[tuple[str, Polarity]]:
    return {
        (c.source.text if c.source else "", c.polarity) for c in told if c.action.lemma == lemma
    }


@pytest.mark.parametrize(
    ("text", "accuser", "denier", "lemma"),
    [
        (
            "Kenya denied Somali allegations that its jets bombed Gedo.",
            "Somali", "Kenya", "bomb",
        ),
        (
            "Niger's army rejected accusations by the herders that its troops burned 30 huts.",
            "the herders", "Niger's army", "burn",
        ),
        (
            "Lima dismissed Quito's claim that Peruvian boats rammed the patrol.",
            "Quito", "Lima", "ram",
        ),
    ],
)  # fmt: skip
def test_an_account_and_its_rejection_are_two_claims(
    nlp: Language, text: str, accuser: str, denier: str, lemma: str
) -> None:
    assert sources(claims(nlp, text), lemma) == {
        (accuser, Polarity.POSITIVE),
        (denier, Polarity.NEGATIVE),
    }


def test_a_rejection_without_an_accuser_is_one_claim(nlp: Language) -> None:
    told = claims(nlp, "The militia rejected the accusation that it had burned the huts.")
    assert sources(told, "burn") == {("The militia", Polarity.NEGATIVE)}


def test_who_denies_an_accusation_does_not_deny_that_it_was_made(nlp: Language) -> None:
    told = claims(nlp, "Kenya denied Somali allegations that its jets bombed Gedo.")
    assert sources(told, "allegation") == {("", Polarity.POSITIVE)}


@pytest.mark.parametrize(
    ("text", "teller", "denier", "lemma"),
    [
        (
            "Residents say army jets bombed the dam, an accusation Pretoria has denied.",
            "Residents", "Pretoria", "bomb",
        ),
        (
            "Peru says Ecuador arms the smugglers, a charge Quito denies.",
            "Peru", "Quito", "arm",
        ),
        ("The rebels burned the depot, a claim denied by the army.", "", "the army", "burn"),
    ],
)  # fmt: skip
def test_what_an_aside_denies_is_told_and_denied(
    nlp: Language, text: str, teller: str, denier: str, lemma: str
) -> None:
    assert sources(claims(nlp, text), lemma) == {
        (teller, Polarity.POSITIVE),
        (denier, Polarity.NEGATIVE),
    }


def test_who_does_not_comment_is_no_source(nlp: Language) -> None:
    told = claims(nlp, "Quito says it seized nine boats overnight; Lima did not comment.")
    assert sources(told, "seize") == {("Quito", Polarity.POSITIVE)}


def test_all_subjects_of_what_is_denied_are_in_the_denial(nlp: Language) -> None:
    text = "Chad has denied its helicopters or those of its French allies were involved."
    told = claims(nlp, text)
    assert {polarity for _, polarity in sources(told, "be involved")} == {Polarity.NEGATIVE}


def test_nothing_to_do_with_is_denied(nlp: Language) -> None:
    told = claims(nlp, "Lima has nothing to do with these raids.")
    assert sources(told, "have to do with") == {("", Polarity.NEGATIVE)}


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("Kyiv says Russian forces shelled the clinic, which Moscow denies.", "Moscow"),
        ("The UN says troops shelled the camp, something Kigali denies.", "Kigali"),
        ("Gao accused rebels of having shelled the town, which the group denies.", "the group"),
        ("Baku says Armenians shelled the town, but Yerevan says they did not.", "Yerevan"),
        ("Kyiv says Russians shelled the town; Moscow says otherwise.", "Moscow"),
        ("Gao says rebels have shelled the town. The group says they haven't.", "The group"),
        ("Israel says the town was shelled by Hamas, a claim the group called a lie.", "the group"),
        ("The town was shelled by Rwanda, which denies the charge.", "Rwanda"),
        ("The rebels said they shelled 63 posts, a figure the army dismissed.", "the army"),
    ],
)
def test_which_something_otherwise_and_has_not_deny_what_was_told_before(
    nlp: Language, text: str, denier: str
) -> None:
    denied = [
        c
        for c in claims(nlp, text)
        if c.action.lemma == "shell" and c.polarity is Polarity.NEGATIVE
    ]
    assert {c.source.text for c in denied if c.source} == {denier}
    objects = {c.target.text for c in claims(nlp, text) if c.action.lemma == "deny" and c.target}
    assert not objects & {"the clinic", "the town"}


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested the mayor, who denied the charges.",
        "The rebels requested access, which the army denied.",
        "Kyiv says Russians shelled the town; Moscow says it did.",
    ],
)
def test_charges_of_a_court_and_what_is_refused_deny_nothing_told(nlp: Language, text: str) -> None:
    assert not [c for c in claims(nlp, text) if c.polarity is Polarity.NEGATIVE]


def test_an_allegation_of_a_group_is_its_own_and_not_what_its_enemy_tells(nlp: Language) -> None:
    text = "The regime sought to counter rebel allegations that the army used chemical weapons."
    found = claims(nlp, text)
    alleged = next(c for c in found if c.action.event_type == "ACCUSE")
    assert not alleged.attribution
    told = [c for c in found if c.action.event_type == "CHEMICAL_ATTACK"]
    assert {c.source.text for c in told if c.source and c.polarity.value == "positive"} == {"rebel"}
