"""CoNLL-U read back by the rules of its format."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from kg.analysis import Failure, parse_and_analyse
from kg.cli import main
from kg.export.conllu import conllu
from kg.model import Document
from tests.conftest import SAMPLE

if TYPE_CHECKING:
    from spacy.language import Language

Sentence = tuple[dict[str, str], list[list[str]]]


def read(text: str) -> list[Sentence]:
    """The sentences of a file that keeps to the format."""
    assert text.endswith("\n\n")
    assert "\n\n\n" not in text
    found = []
    for block in text[:-2].split("\n\n"):
        comments: dict[str, str] = {}
        rows: list[list[str]] = []
        for line in block.split("\n"):
            assert len(line.splitlines()) == 1
            if line.startswith("# "):
                assert not rows
                name, _, value = line[2:].partition(" = ")
                assert name not in comments, "a reader would keep one of the two"
                comments[name] = value
            else:
                rows.append(line.split("\t"))
        check(comments, rows)
        found.append((comments, rows))
    names = [comments["sent_id"] for comments, _ in found]
    assert len(names) == len(set(names))
    return found


def check(comments: dict[str, str], rows: list[list[str]]) -> None:
    """Numbers without a gap, one root, a tree, ten cells none of which is empty or has a space."""
    assert all(len(row) == 10 and all(row) for row in rows)
    assert not any(re.search(r"\s", cell) for row in rows for cell in row)
    assert [row[0] for row in rows] == [str(n) for n in range(1, len(rows) + 1)]
    heads = [int(row[6]) for row in rows]
    assert heads.count(0) == 1
    assert max(heads) <= len(rows)
    assert [row[7] == "root" for row in rows] == [head == 0 for head in heads]
    for head in heads:
        steps = 0
        while head:
            head, steps = heads[head - 1], steps + 1
            assert steps <= len(heads), "the heads go round"
    assert all(re.fullmatch(r"[a-z]+(:[a-z]+)?", row[7]) for row in rows)
    text = "".join(row[1] + (" " if "SpaceAfter=No" not in row[9] else "") for row in rows)
    assert comments["text"] == (text if "SpaceAfter=No" in rows[-1][9] else text[:-1])


def claims_of(comments: dict[str, str]) -> list[dict[str, Any]]:
    return [json.loads(value) for name, value in comments.items() if name.startswith("claim_")]


def written(nlp: Language, text: str) -> str:
    result = parse_and_analyse(Document("doc-1", text), nlp)
    assert not isinstance(result, Failure)
    return conllu(*result)


def test_the_sample_is_valid_and_all_claims_are_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(SAMPLE), "--format", "conllu"]) == 0
    sentences = read(capsys.readouterr().out)
    assert main(["extract", str(SAMPLE)]) == 0
    claims = {json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()}
    told = [claim for comments, _ in sentences for claim in claims_of(comments)]
    assert sorted(claim["id"] for claim in told) == sorted(claims)
    assert sum("newdoc id" in comments for comments, _ in sentences) == 26
    assert any("NER=B-PLACE" in row[9] for _, rows in sentences for row in rows)


def test_words_of_a_claim_are_numbered(nlp: Language) -> None:
    text = "The general spoke on Monday. He said the army had shelled Homs."
    _, (comments, rows) = read(written(nlp, text))
    (claim,) = (c for c in claims_of(comments) if c["action"]["lemma"] == "shell")
    words = {name: claim[name]["words"] for name in ("actor", "action", "target")}
    assert words == {"actor": "3-4", "action": "6", "target": "7"}
    assert [rows[int(words[name]) - 1][1] for name in ("action", "target")] == ["shelled", "Homs"]


@pytest.mark.parametrize(
    "text",
    [
        "\n\n  The army shelled the\nnorth.\r\n\r\n\tThe army\u2028denied it.  ",
        "🕊 قال: The 🎉 Syrian army\tshelled حمص on Monday, الجيش said.\x85Rebels denied that.",
        "The army\x00 shelled the a|b=c town, the \x1b[31mminister said.",
        "_ # 1\t2 ... !!! ??? ( ( ( ) “",
    ],
)
def test_offsets_and_white_space_give_the_text_back(nlp: Language, text: str) -> None:
    sentences = read(written(nlp, text))
    words = []
    for _, rows in sentences:
        for row in rows:
            misc = dict(part.split("=", 1) for part in row[9].split("|"))
            start, end = int(misc["start_char"]), int(misc["end_char"])
            words.append(text[start:end])
            if text[start:end].isprintable():
                assert row[1] == text[start:end]
            assert ("SpaceAfter" in misc) == (not text[end : end + 1].isspace())
    assert "".join(words) == "".join(text.split())
