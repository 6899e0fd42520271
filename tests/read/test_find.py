"""Folders, globs, links, and files that are no articles."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from kg.read.find import Input, find_inputs
from kg.read.unpack import GuardedStream, open_unpacked
from tests.read.articles import ENGLISH, documents, read, reason, rejections


def _tree(root: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden.txt", ".git/x.txt", "my.graph/l.txt",
                 "page_files/style.css", "page_files/p.png"):  # fmt: skip
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{name} {ENGLISH}")


def _names(*paths: object) -> list[str]:
    return [found.name for found in find_inputs([str(path) for path in paths])]


def test_folders_are_walked_in_order_without_what_is_hidden(tmp_path: Path) -> None:
    _tree(tmp_path)
    expected = [str(tmp_path / name) for name in ("a.txt", "b.txt", "sub/c.txt")]
    assert _names(tmp_path) == expected


def test_globs_are_expanded_in_order(tmp_path: Path) -> None:
    _tree(tmp_path)
    assert _names(tmp_path / "*.txt") == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    assert _names(tmp_path / "**" / "c.txt") == [str(tmp_path / "sub/c.txt")]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    _tree(tmp_path)
    assert _names(tmp_path / "a.txt", tmp_path / "*.txt", tmp_path).count(
        str(tmp_path / "a.txt")
    ) == 1  # fmt: skip


def test_a_file_whose_name_has_glob_characters_is_itself(tmp_path: Path) -> None:
    path = tmp_path / "[a]*.txt"
    path.write_text(ENGLISH)
    assert list(find_inputs([str(path)])) == [Input(str(path), str(path))]


def test_missing_files_are_rejected_by_name(tmp_path: Path) -> None:
    assert reason(read(tmp_path / "none.txt")) == "no such file or folder"
    assert reason(read(tmp_path / "*.txt")) == "no such file matches"


def test_an_unreadable_file_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ENGLISH)
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    assert reason(read(path)) == "permission denied"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_that_goes_round_does_not_hang(tmp_path: Path) -> None:
    _tree(tmp_path)
    (tmp_path / "sub" / "round").symlink_to(tmp_path)
    (tmp_path / "dead.txt").symlink_to(tmp_path / "nowhere")
    items = read(tmp_path)
    assert len(documents(items)) == 3
    assert [item.reason for item in rejections(items)] == ["no such file or folder"]


@pytest.mark.skipif(sys.platform != "linux", reason="file names are Unicode elsewhere")
def test_a_name_that_is_no_text_can_be_reported(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/a\xff.txt"
    with open(path, "wb") as file:
        file.write(b"")
    (rejection,) = rejections(read(tmp_path))
    rejection.name.encode("utf-8")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7 ...", "is a PDF file, not text"),
        (b"PK\x03\x04 ...", "is a ZIP archive or an office document, not text"),
        (b"{\\rtf1 ...", "is an RTF file, not text"),
        (b"<?xml version='1.0'?><rss></rss>", "is XML, but not a web page"),
    ],
)
def test_other_formats_are_named(tmp_path: Path, data: bytes, expected: str) -> None:
    path = tmp_path / "article"
    path.write_bytes(data)
    assert reason(read(path)) == expected


def test_an_archive_that_unpacks_to_too_much_is_stopped() -> None:
    import gzip
    import io

    from kg.errors import DocumentError

    packed = io.BytesIO(gzip.compress(b"x" * 100_000))
    stream, extension = open_unpacked("big.txt.gz", "big.txt.gz", packed)
    assert (extension, len(stream.read())) == (".txt", 100_000)
    limited = io.BufferedReader(GuardedStream("big", io.BytesIO(b"x" * 100_000), 50_000))
    with pytest.raises(DocumentError, match="larger than may be read"):
        limited.read()


def test_standard_input_stays_open() -> None:
    import io

    stdin = io.BytesIO(ENGLISH.encode())
    from kg.read import read_paths

    assert len(list(read_paths(["-", "-"], {}, stdin))) == 1
    assert not stdin.closed
