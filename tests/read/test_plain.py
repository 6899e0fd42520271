"""Plain texts: headers, titles, and a body that is kept as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.read.plain import split_headers, title_of
from tests.read.articles import ENGLISH, only, read


def test_headers_before_a_blank_line_are_read() -> None:
    text = "Publisher: The Courier\nURL: http://x.example/1\nAuthor: A. B.\n\nBody here.\n"
    assert split_headers(text) == (
        {"publisher": "The Courier", "url": "http://x.example/1", "author": "A. B."},
        "Body here.\n",
    )


def test_headers_between_lines_are_read() -> None:
    text = '---\r\ntitle: "A: B"\r\ntags: [war]\r\ndate: 2020-01-02\r\n---\r\n\r\nBody.\r\n'
    assert split_headers(text) == ({"title": "A: B", "published": "2020-01-02"}, "Body.\r\n")


@pytest.mark.parametrize(
    "text",
    [
        "Norvania: Strikes illegal\n\nBody.",
        "Publisher: The Courier\nBody goes on at once.",
        "---\nA rule, then text.\n\nMore.",
        "Publisher: The Courier",
        "",
    ],
)
def test_what_only_looks_like_headers_stays_in_the_text(text: str) -> None:
    assert split_headers(text) == ({}, text)


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("Depots burn\n\nThe ministry said so.", "Depots burn"),
        ("Depots burn\nThe ministry said on Monday that depots burned.", "Depots burn"),
        ("\n\n# Depots burn\r\n\r\nThe ministry said so.", "Depots burn"),
        ("Did depots burn?\n\nThe ministry said so.", "Did depots burn?"),
        ("The ministry said so.\n\nMore of it.", None),
        ("Depots burn", None),
        ("Depots burn\nand\n", None),
        ("x" * 200 + "\n\nThe ministry said so.", None),
        ("", None),
    ],
)
def test_the_first_line_is_the_title_if_it_looks_like_one(body: str, title: str | None) -> None:
    assert title_of(body) == title


def test_the_body_is_kept_as_received(tmp_path: Path) -> None:
    body = f"Depots burn\r\n\r\n{ENGLISH}\r\n\tIndented\x0b.  \n"
    path = tmp_path / "a.txt"
    path.write_bytes(f"Publisher: The Courier\r\n\r\n{body}".encode())
    document = only(read(path))
    assert document.text == body
    assert document.title == "Depots burn"


def test_a_title_in_the_headers_leaves_the_text_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"Title: Depots burn\n\n{ENGLISH}")
    document = only(read(path))
    assert (document.title, document.text) == ("Depots burn", ENGLISH)
