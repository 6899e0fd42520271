"""Web pages saved to disk: the article without menus, by trafilatura."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import IO, Any

from kg.errors import DocumentError
from kg.model import Document, Rejection
from kg.read.dates import read_date
from kg.read.encoding import BOMS, decode
from kg.read.record import make_document
from kg.read.unpack import read_whole

FEWEST_WORDS = 8
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([A-Za-z0-9_-]{1,30})""", re.I)
_XML_CHARSET = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_-]{1,30})""")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def read_page(
    name: str, stream: IO[bytes], fields: Mapping[str, str]
) -> Iterator[tuple[str, Document | Rejection]]:
    """The article of a saved page; its headline, where the page names one, begins the text."""
    markup = page_text(name, read_whole(name, stream))
    if not markup.strip():
        raise DocumentError(name, "the text is empty")
    found = _article(name, _NOT_XML.sub(" ", markup))
    title = " ".join((found.title or "").split()) or None if found else None
    body = _body(found.text or "", title) if found else ""
    if len(body.split()) < FEWEST_WORDS:
        raise DocumentError(name, "no article found on the page")
    document = make_document(
        text=f"{title}\n\n{body}" if title else body,
        title=title,
        publisher=found.sitename or found.hostname,
        url=found.url,
        author=found.author,
        published=read_date(name, found.date),
    )
    yield name, document


def _body(text: str, title: str | None) -> str:
    """The paragraphs, which trafilatura gives as lines, with a blank line between them."""
    lines = [line.strip() for line in text.splitlines()]
    lines = [line for line in lines if line]
    if lines and lines[0] == title:
        del lines[0]
    return "\n\n".join(lines)


def page_text(name: str, data: bytes) -> str:
    """The markup as text: byte order mark, then the charset that the page names, then detection."""
    if not data.startswith(tuple(mark for mark, _ in BOMS)):
        named = _CHARSET.search(data[:4096]) or _XML_CHARSET.match(data[:4096])
        if named:
            try:
                # The web's rule: what calls itself latin-1 is windows-1252 (WHATWG Encoding).
                charset = named[1].decode("ascii").lower()
                latin = charset in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii")
                return data.decode("cp1252" if latin else charset)
            except (LookupError, UnicodeDecodeError):
                pass
    return decode(name, data)


def _article(name: str, markup: str) -> Any:
    from trafilatura import bare_extraction

    try:
        return bare_extraction(markup, with_metadata=True, include_comments=False)
    except (ValueError, TypeError, AttributeError, RecursionError, AssertionError) as error:
        raise DocumentError(name, f"the page cannot be read ({error})") from None
