"""What hangs on a verb of speech belongs to who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.extract.told import sources
from tests.extract.told import told as claims

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "speaker", "lemma"),
    [
        (
            "The raid came as the Sahel Monitor for Civil Rights reported that gunmen had executed "
            "12 farmers earlier this week.",
            "the Sahel Monitor for Civil Rights", "execute",
        ),
        (
            "The Sahel Monitor for Civil Rights said seven herders were killed in Kidal and three "
            "others including a nurse were wounded in the old quarter of the northern city.",
            "The Sahel Monitor for Civil Rights", "wound",
        ),
        (
            "Witnesses in the village said the head of the local clinic and several guards were "
            "abducted.",
            "Witnesses", "abduct",
        ),
        (
            "The League strongly condemned these crimes calling on the African Union to send "
            "observers.",
            "The League", "send",
        ),
    ],
)  # fmt: skip
def test_who_speaks_tells_the_whole(nlp: Language, text: str, speaker: str, lemma: str) -> None:
    assert sources(claims(nlp, text), lemma) == {speaker}


def test_what_a_report_leaves_out_is_left_out_by_who_reports(nlp: Language) -> None:
    told = claims(
        nlp,
        "The monitor added that nine other people were killed without specifying whether they "
        "were civilians.",
    )
    assert {c.source.text for c in told if c.source} == {"The monitor"}
    assert all(len(c.attribution) < 2 for c in told)


def test_who_puts_a_toll_at_a_number_tells_it(nlp: Language) -> None:
    told = claims(nlp, "The Sahel Monitor however puts the toll from the war at 40,000 people.")
    assert sources(told, "kill") == {"The Sahel Monitor"}
