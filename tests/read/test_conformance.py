"""What every reader does, whatever its format: one body for each behaviour, run over all."""

from __future__ import annotations

import csv
import gzip
import io
import json
import lzma
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.model import Document
from kg.read.formats import EXTENSIONS, READERS
from tests.read.articles import ENGLISH, RUSSIAN, documents, only, read, reason, rejections

TITLE = "Depots near the river burn"


def _plain(text: str) -> str:
    return f"Publisher: The Courier\nDate: 2020-01-02\nTitle: {TITLE}\n\n{text}\n"


def _page(text: str) -> str:
    paragraphs = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
    return (
        f'<!DOCTYPE html><html><head><title>{TITLE}</title><meta charset="utf-8">'
        '<meta property="og:site_name" content="The Courier">'
        f'<meta property="og:title" content="{TITLE}">'
        '<meta property="article:published_time" content="2020-01-02"></head>'
        "<body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>{TITLE}</h1>{paragraphs}</article></body></html>"
    )


def _record(text: str) -> dict[str, str]:
    return {"title": TITLE, "publisher": "The Courier", "published": "2020-01-02", "text": text}


def _jsonl(text: str) -> str:
    return json.dumps(_record(text), ensure_ascii=False) + "\n"


def _array(text: str) -> str:
    return json.dumps([_record(text)], ensure_ascii=False, indent=1)


def _table(delimiter: str) -> Callable[[str], str]:
    def write(text: str) -> str:
        out = io.StringIO()
        writer = csv.DictWriter(out, list(_record(text)), delimiter=delimiter)
        writer.writeheader()
        writer.writerow(_record(text))
        return out.getvalue()

    return write


FORMATS: dict[str, Callable[[str], str]] = {
    ".txt": _plain,
    ".html": _page,
    ".jsonl": _jsonl,
    ".json": _array,
    ".csv": _table(","),
    ".tsv": _table("\t"),
}
every_format = pytest.mark.parametrize("extension", FORMATS)


def test_the_suite_covers_every_reader() -> None:
    assert {EXTENSIONS[extension] for extension in FORMATS} == set(READERS)


def write(folder: Path, extension: str, text: str, encoding: str = "utf-8") -> Path:
    """A file of this format with one article."""
    path = folder / f"article{extension}"
    path.write_bytes(FORMATS[extension](text).encode(encoding))
    return path


def check(document: Document, text: str = ENGLISH) -> None:
    """The fields that every format carries."""
    assert text in document.text
    assert document.title == TITLE
    assert document.publisher == "The Courier"
    assert document.published is not None
    assert document.published.isoformat() == "2020-01-02T00:00:00+00:00"
    assert document.language == "en"
    assert document.id.startswith("doc-")


@every_format
def test_a_good_file_gives_its_document(tmp_path: Path, extension: str) -> None:
    check(only(read(write(tmp_path, extension, ENGLISH))))


@every_format
@pytest.mark.parametrize("pack", [gzip.compress, lzma.compress])
def test_a_packed_file_is_unpacked(
    tmp_path: Path, extension: str, pack: Callable[[bytes], bytes]
) -> None:
    suffix = ".gz" if pack is gzip.compress else ".xz"
    path = tmp_path / f"article{extension}{suffix}"
    path.write_bytes(pack(FORMATS[extension](ENGLISH).encode()))
    check(only(read(path)))


@every_format
def test_standard_input_is_recognised_by_its_content(extension: str) -> None:
    check(only(read("-", stdin=FORMATS[extension](ENGLISH).encode())))


@every_format
def test_packed_standard_input_is_recognised(extension: str) -> None:
    check(only(read("-", stdin=gzip.compress(FORMATS[extension](ENGLISH).encode()))))


@every_format
def test_an_empty_file_is_rejected(tmp_path: Path, extension: str) -> None:
    path = tmp_path / f"article{extension}"
    path.write_bytes(b"")
    items = read(path)
    assert len(rejections(items)) == 1
    assert rejections(items)[0].name == str(path)


@every_format
def test_an_empty_text_is_rejected(tmp_path: Path, extension: str) -> None:
    assert not documents(read(write(tmp_path, extension, " \n ")))


@every_format
def test_a_text_in_another_language_is_rejected(tmp_path: Path, extension: str) -> None:
    path = tmp_path / f"article{extension}"
    path.write_text(FORMATS[extension](RUSSIAN).replace(TITLE, "Склады"), encoding="utf-8")
    assert reason(read(path)) == "is not English (it looks Russian)"


@every_format
def test_binary_content_is_rejected(tmp_path: Path, extension: str) -> None:
    path = tmp_path / f"article{extension}"
    path.write_bytes(bytes(range(256)) * 40)
    assert not documents(read(path))
    assert len(rejections(read(path))) == 1


@every_format
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_the_encoding_is_detected(tmp_path: Path, extension: str, encoding: str) -> None:
    text = ENGLISH + " “No one — not even the café owner’s son — was warned,” said Müller."
    path = write(tmp_path, extension, text, encoding)
    if extension == ".html":
        markup = path.read_bytes().replace('charset="utf-8"'.encode(encoding.split("-sig")[0]), b"")
        path.write_bytes(markup)
    check(only(read(path)), text)


@every_format
def test_the_same_article_comes_once(tmp_path: Path, extension: str) -> None:
    path = write(tmp_path, extension, ENGLISH)
    (tmp_path / f"copy{extension}").write_bytes(path.read_bytes())
    assert len(read(tmp_path)) == 1


@every_format
def test_the_id_does_not_depend_on_the_path(tmp_path: Path, extension: str) -> None:
    path = write(tmp_path, extension, ENGLISH)
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    assert only(read(path)).id == only(read(path.rename(moved / path.name))).id


@every_format
def test_awkward_characters_survive(tmp_path: Path, extension: str) -> None:
    text = ENGLISH + " The sign read “شام” 🕊 and e\u0301tat."
    assert text in only(read(write(tmp_path, extension, text))).text


@every_format
def test_a_damaged_archive_is_rejected(tmp_path: Path, extension: str) -> None:
    packed = gzip.compress(FORMATS[extension](ENGLISH * 50).encode())
    path = tmp_path / f"article{extension}.gz"
    path.write_bytes(packed[: len(packed) // 2])
    found = rejections(read(path))
    assert len(found) == 1
    assert "damaged" in found[0].reason
