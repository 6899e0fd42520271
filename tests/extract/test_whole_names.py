"""Names stay whole: with "Umm", with what stands behind "for", with the noun they name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.resolve.test_words_taken_up import Told

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Umm Ahmed al-Najjar said Israel bombed her house. Umm Ahmed said the army burned it.",
            {"Umm Ahmed al-Najjar"},
        ),
        (
            "Abu Malek al-Jayrudi said the regime bombed the town. Abu Omar was in Homs. "
            "Abu Malek said the army burned 12 houses.",
            {"Abu Malek al-Jayrudi"},
        ),
        ('"They shot my boy," said Umm Khaled.', {"Umm Khaled"}),
    ],
)
def test_a_name_with_umm_or_abu_is_whole_and_taken_up_by_its_beginning(
    nlp: Language, text: str, names: set[str]
) -> None:
    told = Told(nlp, text)
    assert {told.name(c.source) for c in told.claims if c.source} == names
