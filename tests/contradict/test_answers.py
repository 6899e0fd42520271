"""Accounts that answer each other: the next sentence of a text, told by the other side."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.contradict.test_from_text import printed


@pytest.mark.parametrize(
    "text",
    [
        "Peru's army said 14 rebels were killed in combat. Relatives said the dead were farmers.",
        "Mali's army said it killed 20 jihadists. Residents said the victims were herders.",
        "Residents said soldiers executed 20 herders. Mali's military said the dead were fighters.",
    ],
)
def test_who_the_dead_were_is_answered(nlp: Language, text: str) -> None:
    assert [kind for kind, _ in printed(nlp, text)] == ["TARGET"]


@pytest.mark.parametrize(
    "text",
    [
        "Nigeria's air force said it bombed a camp of bandits. "
        "Villagers said the bombs fell on a wedding party.",
        "Turkey's defence ministry said its jets destroyed a PKK hideout in Duhok. "
        "Iraqi officials said the strike hit a tourist resort.",
    ],
)
def test_what_the_strike_hit_is_answered(nlp: Language, text: str) -> None:
    assert [kind for kind, _ in printed(nlp, text)] == ["TARGET"]


def test_another_strike_is_no_answer(nlp: Language) -> None:
    text = (
        "Turkey's defence ministry said its jets destroyed a PKK hideout in Duhok. "
        "Iraqi officials said a strike in Basra hit a school."
    )
    assert printed(nlp, text) == []


def test_what_the_dead_were_like_denies_nothing(nlp: Language) -> None:
    text = "Mali's army said it killed 20 jihadists. Residents said the dead were men."
    assert printed(nlp, text) == []
