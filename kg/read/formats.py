"""Which reader a file needs: by its extension, else by its first bytes."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping

from kg.errors import DocumentError
from kg.read.encoding import decode, unpacked_kind
from kg.read.table import delimiter_of, header_of

READERS = {
    "plain": "kg.read.plain:read_plain",
    "page": "kg.read.page:read_page",
    "records": "kg.read.records:read_records",
    "table": "kg.read.table:read_table",
}

EXTENSIONS = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "plain",
    ".markdown": "plain",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".shtml": "page",
    ".jsonl": "records",
    ".ndjson": "records",
    ".json": "records",
    ".csv": "table",
    ".tsv": "table",
    ".tab": "table",
}

_PAGE = re.compile(
    r"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|article|div|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_RECORDS = re.compile(r"\s*(\[\s*\{|\{\s*\")")


def choose_reader(
    name: str, extension: str, stream: io.BufferedReader, fields: Mapping[str, str]
) -> str:
    """The kind of reader for a stream, which is not moved; `DocumentError` if none fits."""
    head = _peek(stream)
    foreign = unpacked_kind(head)
    if foreign:
        raise DocumentError(name, f"is {foreign}, not text")
    if extension in EXTENSIONS:
        return EXTENSIONS[extension]
    return sniff(name, decode(name, head, whole=False), fields)


def sniff(name: str, head: str, fields: Mapping[str, str]) -> str:
    """The kind of reader for a text of which `head` is the beginning."""
    if _PAGE.match(head):
        return "page"
    if _RECORDS.match(head) and _is_record(head):
        return "records"
    if head.lstrip().startswith("<?xml"):
        raise DocumentError(name, "is XML, but not a web page")
    columns = header_of(head, delimiter_of("", head))
    if len(columns) > 1 and fields.get("text", "text").lower() in columns:
        return "table"
    return "plain"


def _is_record(head: str) -> bool:
    """Whether the text begins with a JSON value, perhaps cut off, and not with a bracketed word."""
    if head.lstrip().startswith("["):
        return True
    try:
        json.JSONDecoder().raw_decode(head.lstrip())
    except (ValueError, RecursionError):
        return re.match(r'\s*\{\s*"[^"\n]{1,60}"\s*:', head) is not None
    return True


def _peek(stream: io.BufferedReader) -> bytes:
    """The first bytes; a pipe may hand over fewer than asked."""
    return stream.peek(1 << 16)
