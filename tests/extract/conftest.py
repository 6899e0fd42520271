"""Sentences of our own with their trees, as Docs in Universal Dependencies."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from kg.extract import extract
from kg.model import Claim, Document

FOLDER = Path(__file__).parent


@cache
def _rows() -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for path in sorted(FOLDER.glob("*.conllu")):
        for block in path.read_text("utf-8").strip().split("\n\n"):
            head, *lines = block.split("\n")
            found[head.removeprefix("# text = ")] = [line.split("\t") for line in lines]
    return found


@cache
def _vocabulary() -> Vocab:
    return spacy.blank("en").vocab


def _doc(*sentences: str) -> Doc:
    """The sentences, which must stand in a .conllu file here, as one document."""
    if not Token.has_extension("mention_type"):
        Token.set_extension("mention_type", default="")
    blocks = [_rows()[sentence] for sentence in sentences]
    words = [row for block in blocks for row in block]
    heads: list[int] = []
    for block in blocks:
        base = len(heads)
        for at, row in enumerate(block):
            heads.append(base + (int(row[6]) - 1 if row[6] != "0" else at))
    spaces = [row[9] != "SpaceAfter=No" for row in words]
    for end in range(len(blocks) - 1):
        spaces[sum(len(block) for block in blocks[: end + 1]) - 1] = True
    doc = Doc(
        _vocabulary(),
        words=[row[1] for row in words],
        spaces=spaces,
        heads=heads,
        deps=[row[7] for row in words],
        pos=[row[3] for row in words],
        tags=[row[4] for row in words],
        lemmas=[row[2] for row in words],
        sent_starts=[at == 0 for block in blocks for at in range(len(block))],
    )
    for token, row in zip(doc, words, strict=True):
        token._.mention_type = "" if row[5] == "_" else row[5]
    return doc


@pytest.fixture
def parsed() -> Callable[..., Doc]:
    """Makes the Doc of one or more of our sentences."""
    return _doc


@pytest.fixture
def claims() -> Callable[..., tuple[Claim, ...]]:
    """The claims of one or more of our sentences."""

    def made(*sentences: str) -> tuple[Claim, ...]:
        doc = _doc(*sentences)
        return extract(Document("doc", doc.text), doc).claims

    return made
