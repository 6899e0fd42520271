"""Which files the user means: files, folders, globs and "-"."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model import Rejection

# What a browser saves beside a page, and what never holds an article: not worth a message.
PASSED_OVER = frozenset(
    "css js mjs map json5 png jpg jpeg jpe gif svg webp avif ico bmp tif tiff woff woff2 ttf otf "
    "eot mp3 mp4 m4a m4v avi mov webm ogg wav py pyc sqlite db lock log download".split()
)


@dataclass(frozen=True, slots=True)
class Input:
    """One file to read: what the user calls it, and where it is (None: standard input)."""

    name: str
    path: str | None


def printable_path(path: str) -> str:
    """A path as text: bytes that are no text in the file system's encoding are replaced."""
    return os.fsencode(path).decode("utf-8", "replace")


def find_inputs(paths: Sequence[str]) -> Iterator[Input | Rejection]:
    """The files behind the paths, each once, folders and globs in sorted order.

    In folders hidden files, graph directories and a web page's pictures and scripts are passed
    over, and links to folders are not followed.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _expand(path):
            key = "-" if found is None else os.path.realpath(found)
            if key in seen:
                continue
            seen.add(key)
            yield _checked(found)


def _expand(path: str) -> Iterator[str | None]:
    if path == "-":
        yield None
    elif os.path.isdir(path):
        yield from _walk(path)
    elif not os.path.lexists(path) and glob.has_magic(path):
        matches = sorted(glob.glob(path, recursive=True))
        for match in matches:
            yield from _walk(match) if os.path.isdir(match) else [match]
        if not matches:
            yield path
    else:
        yield path


def _walk(folder: str) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and not name.endswith(".graph")
        )
        for name in sorted(files):
            extension = name.rpartition(".")[2].lower()
            if not name.startswith(".") and extension not in PASSED_OVER:
                yield os.path.join(here, name)


def _checked(path: str | None) -> Input | Rejection:
    if path is None:
        return Input("-", None)
    name = printable_path(path)
    if not os.path.exists(path):
        reason = "no such file matches" if glob.has_magic(path) else "no such file or folder"
        return Rejection(name, reason)
    if not os.path.isfile(path) and not _is_pipe(path):
        return Rejection(name, "is neither a file nor a folder")
    return Input(name, path)


def _is_pipe(path: str) -> bool:
    # The shell's <(command) is a pipe; a socket or a device is not an article.
    import stat

    return stat.S_ISFIFO(os.stat(path).st_mode)
