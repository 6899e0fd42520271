"""Each statement is its own teller's: across a semicolon, and where he stands between commas."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.extract.told import sources, told

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "lemma", "teller"),
    [
        (
            "The militia claimed it had destroyed a bridge; Gao confirmed damage to a road.",
            "destroy",
            "The militia",
        ),
        (
            "Herders say the rebels burned the barn; two men, according to a judge, have not been "
            "seen again.",
            "burn",
            "Herders",
        ),
        ("Rebels shelled the village of Gao; the army denied firing any rockets.", "shell", ""),
        ("Missile hits Gao market, army says; rebels claim strike on camp", "hit", "army"),
        (
            "Chechen rebels ambush Russian troops; Moscow admits nine dead, fighters claim 60",
            "ambush",
            "",
        ),
        (
            "The drone destroyed a truck near Gao; a barn was burned, the ministry said.",
            "destroy",
            "the ministry",
        ),
        (
            "The ministry said that militants attacked a post; a barn was burned.",
            "burn",
            "The ministry",
        ),
        ("Herders burned a barn in Gao; Reuters reported.", "burn", "Reuters"),
    ],
)
def test_what_stands_behind_a_semicolon_is_its_own_tellers(
    nlp: Language, text: str, lemma: str, teller: str
) -> None:
    assert sources(told(nlp, text), lemma) == {teller}


@pytest.mark.parametrize(
    ("text", "teller", "doer"),
    [
        ("The rebels, said the governor, had burned 12 villages.", "the governor", "The rebels"),
        ("The militants, say residents, have since burned houses.", "residents", "The militants"),
        ("The gunmen, says the UN, burned at least 30 barns.", "the UN", "The gunmen"),
        (
            "Gao's army, said its Defence Ministry, burned a barn.",
            "its Defence Ministry",
            "Gao's army",
        ),
    ],
)
def test_who_speaks_between_commas_behind_the_subject_only_speaks(
    nlp: Language, text: str, teller: str, doer: str
) -> None:
    claims = told(nlp, text)
    assert sources(claims, "burn") == {teller}
    assert {c.actor.text for c in claims if c.actor and c.action.lemma == "burn"} == {doer}
