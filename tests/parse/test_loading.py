"""Other spaCy pipelines in place of the shipped one."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from kg.errors import ConfigError
from kg.parse import load
from kg.parse.loading import check


def pipeline(*labels: str) -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("tagger").add_label("NN")  # type: ignore[attr-defined]
    parser = nlp.add_pipe("parser")
    for label in labels:
        parser.add_label(label)  # type: ignore[attr-defined]
    nlp.add_pipe("lemmatizer")
    return nlp


@pytest.mark.parametrize("name", ["no_such_pipeline", "json", "", "../x", "en"])
def test_a_pipeline_that_is_not_installed_is_refused(name: str) -> None:
    with pytest.raises(ConfigError, match="no spaCy pipeline") as caught:
        load(name)
    assert "\n" not in str(caught.value)


def test_clearnlp_labels_are_refused() -> None:
    with pytest.raises(ConfigError, match=r"ClearNLP labels \(dobj, nsubjpass\)"):
        check(pipeline("nsubj", "dobj", "nsubjpass"), "x")


def test_universal_labels_are_taken() -> None:
    check(pipeline("nsubj", "obj", "nsubj:pass"), "x")


def test_missing_components_are_named() -> None:
    with pytest.raises(ConfigError, match="no parser and no tagger and no lemmatizer"):
        check(spacy.blank("en"), "x")
