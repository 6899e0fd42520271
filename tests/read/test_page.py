"""Web pages as they are saved."""

from __future__ import annotations

from pathlib import Path

from tests.read.articles import ENGLISH, only, read, reason

PARAGRAPHS = "".join(f"<p>{sentence}.</p>" for sentence in ENGLISH.split(". "))


def test_menus_and_scripts_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        "<html><head><title>Depots burn - The Courier</title>"
        '<link rel="canonical" href="https://courier.example/depots"></head><body>'
        "<nav><ul><li>Sport</li><li>Weather</li></ul></nav><script>alert('x')</script>"
        f"<main><article><h1>Depots burn</h1>{PARAGRAPHS}</article></main>"
        "<footer>All rights reserved</footer></body></html>"
    )
    document = only(read(path))
    assert document.text.startswith("Depots burn\n\nThe defence ministry")
    assert "Weather" not in document.text
    assert "alert" not in document.text
    assert document.url == "https://courier.example/depots"
    assert document.publisher


def test_the_charset_that_the_page_names_is_used(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    body = f"<article><h1>Depots</h1>{PARAGRAPHS}<p>The “café” owner, Müller, agreed.</p></article>"
    markup = f'<html><head><meta charset="iso-8859-1"></head><body>{body}</body></html>'
    path.write_bytes(markup.encode("cp1252"))
    assert "“café” owner, Müller" in only(read(path)).text


def test_a_page_without_an_article_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><body><nav><a href='/'>Home</a></nav></body></html>")
    assert reason(read(path)) == "no article found on the page"


def test_broken_markup_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<html><body><article><h1>Depots<p>{PARAGRAPHS}<p><b>end</i></div>\x00\x08")
    assert "denied that any depot" in only(read(path)).text
