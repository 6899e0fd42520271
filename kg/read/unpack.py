"""Compressed input, unpacked on the fly with a limit on what may come out."""

from __future__ import annotations

import gzip
import io
import lzma
import os
import zlib
from typing import IO, TYPE_CHECKING, cast

from kg.errors import DocumentError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

GIB = 1 << 30
MAX_UNPACKED = 16 * GIB
MAX_DOCUMENT = 64 << 20
HEAD = 1 << 16

MAGIC = {b"\x1f\x8b": ".gz", b"\xfd7zXZ\x00": ".xz"}


class GuardedStream(io.RawIOBase):
    """The bytes of a file, perhaps a compressed one; damage or too much is a `DocumentError`.

    Closing it leaves the stream inside open: standard input is not ours to close.
    """

    def __init__(self, name: str, inner: IO[bytes], limit: int = MAX_UNPACKED) -> None:
        self._name = name
        self._inner = inner
        self._left = limit

    def readable(self) -> bool:
        """Always true."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill the buffer with bytes."""
        try:
            view = memoryview(buffer).cast("B")
            data = self._inner.read(len(view))
        except (EOFError, gzip.BadGzipFile, lzma.LZMAError, zlib.error) as error:
            raise DocumentError(self._name, f"the compressed file is damaged ({error})") from None
        self._left -= len(data)
        if self._left < 0:
            raise DocumentError(self._name, "is larger than may be read")
        view[: len(data)] = data
        return len(data)


def open_unpacked(name: str, path: str, stream: IO[bytes]) -> tuple[io.BufferedReader, str]:
    """A stream of plain bytes that can peek `HEAD` bytes ahead, and the inner extension (".txt").

    Compression is seen by the first bytes, not by the name, so that a pipe works as a file does.
    """
    outer: io.BufferedReader = io.BufferedReader(GuardedStream(name, stream), HEAD)
    stem, extension = os.path.splitext(path.lower())
    head = outer.peek(8)
    packed = next((kind for magic, kind in MAGIC.items() if head.startswith(magic)), None)
    if packed is None:
        return outer, extension
    if extension in (".gz", ".xz"):
        extension = os.path.splitext(stem)[1]
    inner = gzip.open(outer) if packed == ".gz" else lzma.open(outer)
    within: io.BufferedReader = io.BufferedReader(
        GuardedStream(name, cast("IO[bytes]", inner)), HEAD
    )
    return within, extension


def read_whole(name: str, stream: IO[bytes], limit: int = MAX_DOCUMENT) -> bytes:
    """All bytes of one document; `DocumentError` if there are more than the limit."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise DocumentError(name, f"is larger than {limit >> 20} MiB, too long for one document")
    return data
