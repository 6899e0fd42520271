"""From a record of named fields to a document."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from kg.errors import DocumentError
from kg.model import Document, content_id
from kg.read.dates import read_date

FIELDS = ("id", "title", "publisher", "published", "url", "author", "text")
_SURROGATE = re.compile("[\ud800-\udfff]")


def make_document(
    text: str,
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    author: str | None = None,
    published: dt.datetime | None = None,
) -> Document:
    """A document with its id, a hash of publisher, url, date, title and text.

    Halves of surrogate pairs, which no encoding can write, become U+FFFD.
    """
    text = _SURROGATE.sub("\ufffd", text)
    title, publisher, url, author = (_line(value) for value in (title, publisher, url, author))
    date = published.isoformat() if published else None
    return Document(
        id=content_id("doc", publisher, url, date, title, text),
        text=text,
        title=title,
        publisher=publisher,
        url=url,
        author=author,
        published=published,
    )


def document_of(name: str, record: Mapping[str, Any], fields: Mapping[str, str]) -> Document:
    """The document of one record; `fields` gives the record's own names for ours.

    Names are compared without case. Raises `DocumentError` if the text is missing or no text.
    """
    lowered = {str(key).strip().lower(): value for key, value in record.items()}

    def value(field: str) -> Any:
        return lowered.get(fields.get(field, field).lower())

    return make_document(
        text=_text(name, value("text"), fields.get("text", "text"), record),
        title=_string(value("title")),
        publisher=_string(value("publisher")),
        url=_string(value("url")),
        author=_string(value("author")),
        published=read_date(name, value("published")),
    )


def missing_text(wanted: str, names: Mapping[str, Any] | list[str]) -> str:
    """What to tell the user when a record or table has no such field."""
    shown = ", ".join(str(name)[:40] for name in list(names)[:12])
    return f"no field '{wanted}' (it has: {shown}); name the right one with --map text=FIELD"


def _text(name: str, value: Any, wanted: str, record: Mapping[str, Any]) -> str:
    if value is None:
        names = {str(key).strip().lower() for key in record}
        if wanted.lower() in names:
            raise DocumentError(name, "the text is empty")
        raise DocumentError(name, missing_text(wanted, record))
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return "\n\n".join(value)
    if not isinstance(value, str):
        raise DocumentError(name, f"the field '{wanted}' is not text")
    return value


def _string(value: Any) -> str | None:
    """A short field as text; lists of authors are joined, objects give their name."""
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        parts = [_string(part) for part in value]
        return ", ".join(part for part in parts if part) or None
    if value is None or isinstance(value, bool):
        return None
    return str(value)


def _line(value: str | None) -> str | None:
    """One line without outer space, None if nothing is left."""
    if value is None:
        return None
    return " ".join(_SURROGATE.sub("\ufffd", value).split()) or None
