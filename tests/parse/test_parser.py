"""The shipped parser as a spaCy pipeline."""

from __future__ import annotations

import pickle
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from kg.parse import load

NEWS = (
    "According to the Russian Defense Ministry, warplanes targeted eight ISIS positions on "
    "Wednesday. Israel said a mortar was launched by Hamas.\n\nKremlin spokesman Dmitry Peskov "
    "denied that Russia had bombed Aleppo."
)


def relations(doc: Doc) -> set[tuple[str, str, str]]:
    return {(t.text, t.dep_, t.head.text) for t in doc}


def content(doc: Doc) -> list[tuple[object, ...]]:
    return [
        (t.text, t.lemma_, t.tag_, t.pos_, t.dep_, t.head.i, t.is_sent_start,
         t.ent_iob_, t.ent_type_, t._.mention_type, t._.realis)
        for t in doc
    ]  # fmt: skip


def check(doc: Doc, text: str) -> None:
    """Check that a Doc holds its text, and one tree inside each sentence."""
    assert doc.text == text
    for sentence in doc.sents:
        assert sum(t.head.i == t.i for t in sentence) == 1
        assert all(sentence.start <= t.head.i < sentence.end for t in sentence)
    assert all(t.pos_ and t.tag_ and t.dep_ for t in doc)
    assert all(t.lemma_ for t in doc)


@settings(deadline=None, max_examples=30)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_gives_well_formed_sentences(nlp: Language, text: str) -> None:
    check(nlp(text), text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "\n \n\n",
        "\x00 a\x00b",
        "\r\nOne.\r\n\r\nTwo.\r\n",
        "🙂🙂 hi 👨‍👩‍👧",
        "قال الرئيس إن السلام قريب. نعم",
        "x" * 200_000,
        "-" * 5_000 + "a",
        "a-" * 150,
        "“‘(" * 80,
        "a  b\t\tc ",
        " leading",
        "\u2028x\x85",
    ],
)
def test_odd_texts_are_kept_as_they_are(nlp: Language, text: str) -> None:
    check(nlp(text), text)


def test_a_text_longer_than_a_window_without_a_full_stop(nlp: Language) -> None:
    text = "the man said that " * 120
    check(nlp(text), text)


def test_a_document_never_depends_on_others(nlp: Language) -> None:
    texts = [NEWS, "Short.", NEWS.replace("\n\n", " ") * 6, "", NEWS[:100].upper()]
    alone = [content(nlp(t)) for t in texts]
    assert [content(d) for d in nlp.pipe(texts)] == alone
    assert [content(d) for d in nlp.pipe(texts[::-1], batch_size=2)] == alone[::-1]


def test_a_paragraph_never_depends_on_others(nlp: Language) -> None:
    first, second = NEWS.split("\n\n")
    words = content(nlp(first))
    both = content(nlp(f"{first}\n\n{second * 4}"))
    assert both[: len(words)] == words


def test_relations_of_a_passive_and_a_report(nlp: Language) -> None:
    found = relations(nlp("Israel said a mortar was launched by Hamas."))
    assert {
        ("Israel", "nsubj", "said"),
        ("launched", "ccomp", "said"),
        ("mortar", "nsubj:pass", "launched"),
        ("was", "aux:pass", "launched"),
        ("Hamas", "obl:agent", "launched"),
        ("by", "case", "Hamas"),
    } <= found


def test_relations_without_apostrophes_and_commas(nlp: Language) -> None:
    found = relations(nlp("Syrias foreign minister said the army didnt use chemical weapons."))
    assert {
        ("Syrias", "nmod:poss", "minister"),
        ("minister", "nsubj", "said"),
        ("use", "ccomp", "said"),
        ("nt", "advmod", "use"),
        ("weapons", "obj", "use"),
    } <= found


def test_tags_lemmas_names_and_types(nlp: Language) -> None:
    doc = nlp(NEWS)
    lemmas = {t.text: t.lemma_ for t in doc}
    assert lemmas["targeted"] == "target"
    assert lemmas["denied"] == "deny"
    assert lemmas["was"] == "be"
    names = {(e.text, e.label_) for e in doc.ents}
    assert {("Dmitry Peskov", "PERSON"), ("Israel", "PLACE"), ("Aleppo", "PLACE")} <= names
    types = {t.text: t._.mention_type for t in doc}
    assert types["spokesman"] == "PERSON"
    assert types["denied"] == ""


def test_sentences_end_with_their_paragraph(nlp: Language) -> None:
    doc = nlp("Warplanes strike Homs\n\nThe army denied it. Nobody was hurt.")
    starts = ["Warplanes", "The", "Nobody"]
    assert [next(t.text for t in s if not t.is_space) for s in doc.sents] == starts


def test_no_thread_count_changes_the_result(nlp: Language) -> None:
    assert content(load(threads=1)(NEWS)) == content(nlp(NEWS))


def test_a_doc_can_be_stored(nlp: Language) -> None:
    doc = nlp(NEWS)
    again = pickle.loads(pickle.dumps(doc))
    assert content(again) == content(doc)


def test_importing_the_parser_loads_nothing_heavy() -> None:
    code = "import sys, kg.parse; print(bool({'spacy', 'onnxruntime', 'torch'} & set(sys.modules)))"
    output = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert output.strip() == "False"
