"""JSON: one record a line, or an array of records."""

from __future__ import annotations

import codecs
import io
import json
from collections.abc import Iterator, Mapping
from typing import IO, Any, cast

from kg.errors import DocumentError
from kg.model import Document, Rejection
from kg.read.encoding import decode, detect
from kg.read.record import document_of
from kg.read.unpack import HEAD, MAX_DOCUMENT, read_whole

MAX_ARRAY = 512 << 20

Items = Iterator[tuple[str, Document | Rejection]]


def read_records(name: str, stream: IO[bytes], fields: Mapping[str, str]) -> Items:
    """The documents of JSON lines (streamed), of a JSON array, or of a single JSON object."""
    lines = _lines(name, stream)
    first = next(lines, None)
    if first is None:
        return
    number, text = first
    if isinstance(text, str) and not _is_line_of_json(text):
        yield from _read_array(name, text + "".join(_rest(name, lines)), fields)
        return
    yield _from_line(f"{name}:{number}", text, fields)
    for number, text in lines:
        yield _from_line(f"{name}:{number}", text, fields)


def _is_line_of_json(line: str) -> bool:
    """Whether the first line stands for itself; the file is an array or laid out otherwise."""
    if line.lstrip().startswith("["):
        return False
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        # A broken line of many is JSON lines all the same; "{" alone opens an object laid out.
        return len(line.strip()) > 20 and line.rstrip().endswith("}")
    return True


def _lines(name: str, stream: IO[bytes]) -> Iterator[tuple[int, str | Rejection]]:
    """Numbered lines that are not blank; one that is too long is a `Rejection`."""
    stream = _without_mark(name, stream)
    number = 0
    while True:
        line = stream.readline(MAX_DOCUMENT + 1)
        if not line:
            return
        number += 1
        if len(line) > MAX_DOCUMENT:
            while line and not line.endswith(b"\n"):
                line = stream.readline(MAX_DOCUMENT)
            place = f"{name}:{number}"
            yield number, Rejection(place, f"the line is longer than {MAX_DOCUMENT >> 20} MiB")
        elif line.strip():
            yield number, _decoded(f"{name}:{number}", line)


def _decoded(place: str, line: bytes) -> str | Rejection:
    try:
        return decode(place, line)
    except DocumentError as error:
        return Rejection(error.name, error.reason)


def _without_mark(name: str, stream: IO[bytes]) -> IO[bytes]:
    """The stream as UTF-8 or a legacy code page without a mark; UTF-16 and UTF-32 are recoded."""
    encoding = detect(name, cast("io.BufferedReader", stream).peek(HEAD), whole=False)
    if encoding == "utf-8-sig":
        stream.read(len(codecs.BOM_UTF8))
    if not encoding.startswith(("utf-16", "utf-32")):
        return stream
    text = read_whole(name, stream, MAX_ARRAY).decode(encoding, "replace")
    return io.BytesIO(text.encode("utf-8"))


def _rest(name: str, lines: Iterator[tuple[int, str | Rejection]]) -> Iterator[str]:
    total = 0
    for _, text in lines:
        if isinstance(text, Rejection):
            raise DocumentError(text.name, text.reason)
        total += len(text)
        if total > MAX_ARRAY:
            raise DocumentError(name, "is too large an array; give one record a line")
        yield text


def _from_line(
    place: str, text: str | Rejection, fields: Mapping[str, str]
) -> tuple[str, Document | Rejection]:
    if isinstance(text, Rejection):
        return place, text
    try:
        return place, _from_record(place, json.loads(text), fields)
    except DocumentError as error:
        return place, Rejection(error.name, error.reason)
    except (ValueError, RecursionError) as error:
        return place, Rejection(place, f"is not JSON ({_short(error)})")


def _read_array(name: str, text: str, fields: Mapping[str, str]) -> Items:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DocumentError(name, f"is not JSON ({_short(error)})") from None
    for number, record in enumerate(_records(value), start=1):
        place = f"{name} record {number}" if isinstance(value, list) else name
        try:
            yield place, _from_record(place, record, fields)
        except DocumentError as error:
            yield place, Rejection(error.name, error.reason)


def _records(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _from_record(place: str, record: Any, fields: Mapping[str, str]) -> Document:
    if not isinstance(record, dict):
        raise DocumentError(place, "is not a record with named fields")
    return document_of(place, record, fields)


def _short(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "nested too deeply"
    return str(error).split("\n")[0][:80]
