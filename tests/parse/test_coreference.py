"""Which mentions of a text the shipped pipeline finds to be of one thing."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.parse import load
from kg.parse.coreference import load as load_network
from kg.parse.mentions import candidates, words_of

TEXT = (
    "President Anna Kovar of Ruritania met Tomas Brandt in the capital on Monday. She said that "
    "her country would sign the treaty. Brandt told reporters that he was satisfied with it."
)


def clusters(doc: Doc) -> list[list[str]]:
    return [[doc.text[r.start : r.end] for r in cluster] for cluster in doc._.coreference.clusters]


def together(doc: Doc, *texts: str) -> bool:
    return any(set(texts) <= set(cluster) for cluster in clusters(doc))


def test_pronouns_and_short_names_join_the_person_named_before(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert together(doc, "President Anna Kovar of Ruritania", "She", "her")
    assert together(doc, "Tomas Brandt", "Brandt", "he")
    assert not together(doc, "She", "he")


def test_head_words_lie_in_their_mentions_and_clusters_are_in_text_order(nlp: Language) -> None:
    for cluster in nlp(TEXT)._.coreference.clusters:
        assert len(cluster) > 1
        assert all(r.start <= r.head_start < r.head_end <= r.end for r in cluster)
        heads = [r.head_start for r in cluster]
        assert heads == sorted(heads)
        assert all(0 < r.probability <= 1 for r in cluster)


def test_clusters_depend_on_the_text_alone(nlp: Language) -> None:
    alone = load(threads=1)(TEXT)._.coreference
    others = [doc._.coreference for doc in nlp.pipe([TEXT, "Hello.", TEXT + "\n\n" + TEXT])]
    assert others[0] == alone
    assert load(threads=1)(TEXT)._.coreference == alone


@pytest.mark.parametrize("text", ["", "  \n\n ", "Go!", "It.", "He he he", "\n\nShe left.\n\n"])
def test_short_texts_have_well_formed_clusters(nlp: Language, text: str) -> None:
    assert all(len(cluster) > 1 for cluster in nlp(text)._.coreference.clusters)


def test_a_model_without_the_network_has_no_clusters() -> None:
    def read(name: str) -> bytes:
        raise FileNotFoundError(name)

    assert load_network(read) is None


def mentions(doc: Doc) -> set[str]:
    found = candidates(words_of(doc))
    ranges = zip(found.start.tolist(), found.end.tolist(), strict=True)
    return {doc[start:end].text for start, end in ranges}


def test_a_mention_leaves_out_its_preposition_and_keeps_its_clauses(nlp: Language) -> None:
    found = mentions(nlp("Troops fired at the convoy that had left the town."))
    assert "the convoy that had left the town" in found
    assert {"Troops", "the town"} <= found


def test_a_coordination_is_a_mention_and_so_is_each_conjunct(nlp: Language) -> None:
    found = mentions(nlp("Egypt and Jordan rejected the plan."))
    assert {"Egypt and Jordan", "Egypt", "Jordan"} <= found
