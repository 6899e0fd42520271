"""How real each predicate is told to be: the head on the parser's states."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from spacy.language import Language

from kg.parse.loading import shipped
from kg.parse.network import packaged
from kg.parse.realis import Realis

FILES = ("classes.json", "vocab.txt", "lexicon.json", "scores.onnx", "labels.onnx")


def numbers(nlp: Language, text: str) -> dict[str, float]:
    return {t.text: t._.realis for t in nlp(text) if t._.realis is not None}


def test_predicates_have_a_number_and_other_words_have_none(nlp: Language) -> None:
    found = numbers(nlp, "The army was ready when the raid on the old port began.")
    assert {"ready", "raid", "began"} <= set(found)
    assert not {"The", "army", "was", "when", "on", "old", "."} & set(found)
    assert all(-3 <= number <= 3 for number in found.values())


@pytest.mark.parametrize(
    ("done", "undone", "word"),
    [
        ("The navy sank the ferry.", "The navy might sink the ferry.", "s"),
        ("The general resigned.", "The general wants to resign.", "resign"),
        ("The rebels left the town.", "If the rebels leave the town, we return.", "le"),
        ("The council met on Monday.", "The council will meet on Monday.", "me"),
    ],
)
def test_what_was_done_is_more_real_than_what_may_or_will_be(
    nlp: Language, done: str, undone: str, word: str
) -> None:
    told, open_ = (
        next(n for t, n in numbers(nlp, text).items() if t.startswith(word))
        for text in (done, undone)
    )
    assert told > 1.25
    assert open_ < 0.5


def test_a_number_depends_on_the_paragraph_alone(nlp: Language) -> None:
    text = "The militia said it would leave the camp. Nobody believed it."
    alone = numbers(nlp, text)
    rest = "The minister met farmers, who had lost the harvest and blamed the dam.\n\n"
    for doc in nlp.pipe([f"{text}\n\n{rest * 9}", f"{text}\n\n" * 5 + rest, text]):
        assert {t.text: t._.realis for t in doc[:13] if t._.realis is not None} == alone


def test_a_model_without_the_head_gives_no_numbers(tmp_path: Path) -> None:
    for name in FILES:
        (tmp_path / name).write_bytes(packaged(name))
    assert numbers(shipped(1, str(tmp_path)), "The navy sank the ferry.") == {}


def test_the_head_reads_the_predicate_its_head_and_the_mean_of_its_small_words() -> None:
    labels = ["root", "nsubj", "aux", "advmod", "xcomp", "mark"]
    head = Realis(
        {"upos": ["NOUN", "VERB", "AUX"], "nominal": ["", "event"], "label": [*labels, "cop"]}
    )
    states = np.arange(12, dtype=np.float32).reshape(6, 2)  # the root's, then of five words
    found = head.parts(
        states,
        heads=np.array([3, 3, 0, 3, 3]),
        labels=np.array([1, 2, 0, 3, 4]),
        upos=np.array([0, 2, 1, 0, 1]),
        nominal=np.array([0, 0, 0, 0, 0]),
    )
    assert found.words.tolist() == [2, 4]
    assert found.own.tolist() == [[6, 7], [10, 11]]
    assert found.above.tolist() == [[0, 1], [6, 7]]
    assert found.below.tolist() == [[6, 7], [0, 0]]  # of the auxiliary and the adverb
