"""Encodings and languages."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import DocumentError
from kg.read.encoding import decode
from kg.read.language import english_or_reason
from tests.read.articles import ARABIC, ENGLISH, GERMAN, RUSSIAN


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "utf-32", "cp1252"])
def test_english_is_decoded(encoding: str) -> None:
    text = ENGLISH + " It was the café’s “last” day — 5 €."
    assert decode("a", text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_other_code_pages_are_told_from_latin(encoding: str) -> None:
    assert decode("a", RUSSIAN.encode(encoding)) == RUSSIAN


def test_a_damaged_character_does_not_change_the_encoding() -> None:
    text = " ".join(["“No,” said the café’s owner."] * 20)
    data = text.encode()[:-3] + b"\xff" + text.encode()[-3:]
    assert decode("a", data).replace("\ufffd", "") == text


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_rejected(data: bytes) -> None:
    with contextlib.suppress(DocumentError):
        decode("a", data).encode("utf-8")


@pytest.mark.parametrize(
    ("text", "language"), [(RUSSIAN, "Russian"), (ARABIC, "Arabic"), (GERMAN, "German")]
)
def test_other_languages_are_named(text: str, language: str) -> None:
    assert english_or_reason(text) == f"is not English (it looks {language})"


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH.upper(),
        ENGLISH + " " + ARABIC[:60],
        "Putin visits Sirte",
        "Zelenskyy: Nein!",
        "F-16s hit “Saraqib” — ما شاء الله",
    ],
)
def test_english_and_short_latin_texts_pass(text: str) -> None:
    assert english_or_reason(text) is None


@pytest.mark.parametrize("text", ["12 + 13", "...", "🕊", "Взрывы в городе"])
def test_texts_without_latin_words_do_not(text: str) -> None:
    assert english_or_reason(text) is not None
