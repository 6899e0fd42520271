"""Where and when a report was filed, and by whom, takes no part in its first sentence."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import triples


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "DEIR EZZOR, September 21, 2017 (SANA) - Units of the Syrian Arab Army, in cooperation "
            "with allied forces, established control over two villages on Thursday, a military "
            "source told SANA.",
            ("Units of the Syrian Arab Army", "establish control", "two villages"),
        ),
        (
            "BRUSSELS/KINSHASA, March 17, 2025 (Xinhua) - The European Union on Monday imposed "
            "sanctions on three army commanders.",
            ("The European Union", "impose sanction", "three army commanders"),
        ),
        (
            "KABUL, May 3 (AP) — A bomb killed nine people.",
            ("A bomb", "kill", "nine people"),
        ),
    ],
)
def test_the_subject_stands_behind_the_dateline(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    found = triples(nlp, text)
    assert triple in found
    assert not [each for each in found if each[0].isupper()]
