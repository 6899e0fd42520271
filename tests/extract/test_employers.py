"""Whom people belong to who study or report on something."""

import pytest
from spacy.language import Language

from tests.extract.told import triples


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Jan Holm, a Congo analyst at Delta Group, said the militia is weak.", "Delta Group"),
        ("Jan Holm, a professor of politics at Tarsk University, left.", "Tarsk University"),
        ("Jan Holm is a Syria expert at the University of Tarsk.", "the University of Tarsk"),
        ("Jan Holm, a former CIA analyst, left the town.", "CIA"),
    ],
)
def test_whoever_studies_a_country_belongs_to_where_they_work(
    nlp: Language, text: str, body: str
) -> None:
    assert ("Jan Holm", "affiliate", body) in triples(nlp, text)


def test_an_expert_on_a_country_does_not_belong_to_it(nlp: Language) -> None:
    found = triples(nlp, "Jan Holm, a North Korea expert, left the town.")
    assert all(lemma != "affiliate" for _, lemma, _ in found)
