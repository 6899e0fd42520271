"""Tables: CSV and TSV with a row of column names."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import IO, cast

from kg.errors import DocumentError
from kg.model import Document, Rejection
from kg.read.encoding import detect
from kg.read.record import document_of, missing_text
from kg.read.unpack import HEAD, MAX_DOCUMENT

DELIMITERS = ",\t;|"


def read_table(
    name: str, stream: IO[bytes], fields: Mapping[str, str]
) -> Iterator[tuple[str, Document | Rejection]]:
    """The documents of the rows, streamed; a row that is no use is rejected by its line."""
    head = cast("io.BufferedReader", stream).peek(HEAD)
    encoding = detect(name, head, whole=False)
    lines = io.TextIOWrapper(stream, encoding, errors="replace", newline="")
    delimiter = delimiter_of(name, head.decode(encoding, "replace"))
    # The csv module's limit is global to the process; a long article is longer than its default.
    csv.field_size_limit(max(csv.field_size_limit(), MAX_DOCUMENT))
    cut = iter(lambda: lines.readline(MAX_DOCUMENT).replace("\0", "\ufffd"), "")
    rows = csv.reader(cut, delimiter=delimiter)
    columns = next(rows, None)
    if columns is None:
        raise DocumentError(name, "the table is empty")
    columns = [column.lstrip("\ufeff").strip() for column in columns]
    wanted = fields.get("text", "text")
    if wanted.lower() not in [column.lower() for column in columns]:
        raise DocumentError(name, missing_text(wanted, columns))
    while True:
        place = f"{name}:{rows.line_num + 1}"
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield place, Rejection(place, f"the row cannot be read ({error})")
            continue
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield place, _from_row(place, columns, row, fields)


def _from_row(
    place: str, columns: list[str], row: list[str], fields: Mapping[str, str]
) -> Document | Rejection:
    if len(row) != len(columns):
        return Rejection(place, f"the row has {len(row)} cells, the table {len(columns)} columns")
    try:
        return document_of(place, dict(zip(columns, row, strict=True)), fields)
    except DocumentError as error:
        return Rejection(error.name, error.reason)


def delimiter_of(name: str, head: str) -> str:
    """The delimiter that the first line has most of."""
    if name.lower().endswith((".tsv", ".tab")):
        return "\t"
    first = head.split("\n", 1)[0]
    return max(DELIMITERS, key=first.count)


def header_of(head: str, delimiter: str) -> list[str]:
    """The column names of a table that begins so, in lower case."""
    first = head.lstrip("\ufeff").split("\n", 1)[0]
    return [cell.strip().strip('"').lower() for cell in first.split(delimiter)]
