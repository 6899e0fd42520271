"""Plain text and Markdown: one article a file, perhaps with headers and a title line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import IO

from kg.model import Document, Rejection
from kg.read.dates import read_date
from kg.read.encoding import decode
from kg.read.record import make_document
from kg.read.unpack import read_whole

HEADERS = {
    "title": "title",
    "headline": "title",
    "publisher": "publisher",
    "outlet": "publisher",
    "date": "published",
    "published": "published",
    "url": "url",
    "link": "url",
    "author": "author",
    "by": "author",
    "byline": "author",
}
TITLE_LENGTH = 150
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
_HEADER = re.compile(r"([A-Za-z][A-Za-z _-]{0,30}):[ \t]*(.*)")


def read_plain(
    name: str, stream: IO[bytes], fields: Mapping[str, str]
) -> Iterator[tuple[str, Document | Rejection]]:
    """The article of a text file: its text is the body exactly as received, after any headers."""
    text = decode(name, read_whole(name, stream)).removeprefix("\ufeff")
    headers, body = split_headers(text)
    document = make_document(
        text=body,
        title=headers.get("title") or title_of(body),
        publisher=headers.get("publisher"),
        url=headers.get("url"),
        author=headers.get("author"),
        published=read_date(name, headers.get("published")),
    )
    yield name, document


def split_headers(text: str) -> tuple[dict[str, str], str]:
    """Headers (`Publisher: …`) before a blank line or between lines of `---`, and the body."""
    first = _LINE.match(text)
    fenced = bool(first and first[1].rstrip() == "---")
    position = first.end() if first and fenced else 0
    headers: dict[str, str] = {}
    while position < len(text):
        line = _LINE.match(text, position)
        if line is None or line.end() == position:
            break
        content = line[1].strip()
        position = line.end()
        if content == ("---" if fenced else ""):
            return (headers, _without_blank_lines(text[position:])) if headers else ({}, text)
        header = _HEADER.fullmatch(content)
        field = HEADERS.get(header[1].strip().lower()) if header else None
        if header and field:
            headers[field] = header[2].strip().strip("\"'").strip()
        elif not fenced:
            return {}, text
    return {}, text


def _without_blank_lines(body: str) -> str:
    blank = re.match(r"(?:[ \t]*(?:\r\n|\r|\n))+", body)
    return body[blank.end() :] if blank else body


def title_of(body: str) -> str | None:
    """The first line if it looks like a title: short, no full stop, and more text after it."""
    start = len(body) - len(body.lstrip())
    line = _LINE.match(body, start)
    if line is None:
        return None
    first = line[1].strip()
    rest = body[line.end() :]
    after = _LINE.match(rest)
    following = after[1].strip() if after else ""
    if not first or len(first) > TITLE_LENGTH or not rest.strip():
        return None
    if first.endswith((".", ",", ";", ":", ".”", '."')) and not first.endswith("..."):
        return None
    if following and len(following) <= len(first):
        return None
    return first.lstrip("#").strip() or None
