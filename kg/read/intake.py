"""From the user's paths to documents: find, unpack, choose a reader, reject what is no use."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import IO, NamedTuple

from kg.errors import ConfigError, DocumentError, KgError, reason_of
from kg.model import Document, Rejection
from kg.protocols import Reader
from kg.read.find import Input, find_inputs
from kg.read.formats import READERS, choose_reader
from kg.read.language import english_or_reason
from kg.read.record import FIELDS
from kg.read.unpack import open_unpacked

STDIN_NAME = "stdin"


class Named(NamedTuple):
    """A document or rejection, with what the user calls it: a path, or a path and a line."""

    name: str
    item: Document | Rejection


def read_paths(
    paths: Sequence[str], fields: Mapping[str, str] | None = None, stdin: IO[bytes] | None = None
) -> Iterator[Document | Rejection]:
    """Every document of files, folders, globs and "-", each once, in a stable order.

    `fields` maps the names of this program to the names in the user's records
    ({"text": "body"}); `stdin` is read for "-" (standard input by default).
    Raises `ConfigError` for a mapping of a field that does not exist.
    """
    for _, item in read_named(paths, fields, stdin):
        yield item


def read_named(
    paths: Sequence[str], fields: Mapping[str, str] | None = None, stdin: IO[bytes] | None = None
) -> Iterator[Named]:
    """As `read_paths`, with the name of each item."""
    fields = check_fields(fields or {})
    seen: set[str] = set()
    for found in find_inputs(paths):
        if isinstance(found, Rejection):
            yield Named(found.name, found)
            continue
        for name, item in _read_input(found, fields, stdin):
            if isinstance(item, Document):
                if item.id in seen:
                    continue
                seen.add(item.id)
            yield Named(name, item)


def check_fields(fields: Mapping[str, str]) -> Mapping[str, str]:
    """The mapping itself, or `ConfigError` when it maps something that is not a field."""
    for name in fields:
        if name not in FIELDS:
            raise ConfigError(f"there is no field '{name}' to map; fields are: {' '.join(FIELDS)}")
    return fields


def _read_input(
    found: Input, fields: Mapping[str, str], stdin: IO[bytes] | None
) -> Iterator[Named]:
    name = STDIN_NAME if found.path is None else found.name
    try:
        if found.path is None:
            yield from _read_stream(name, "", stdin or sys.stdin.buffer, fields)
            return
        with open(found.path, "rb") as stream:
            yield from _read_stream(name, found.path, stream, fields)
    except DocumentError as error:
        yield Named(error.name, Rejection(error.name, error.reason))
    except OSError as error:
        yield Named(name, Rejection(name, (error.strerror or str(error)).lower()))
    except KgError:
        raise
    except Exception as error:
        # The input is the world's; a file that a library chokes on must not stop the others.
        yield Named(name, Rejection(name, f"cannot be read ({reason_of(error)})"))


def _read_stream(
    name: str, path: str, stream: IO[bytes], fields: Mapping[str, str]
) -> Iterator[Named]:
    unpacked, suffix = open_unpacked(name, path, stream)
    reader = load_reader(choose_reader(name, suffix, unpacked, fields))
    empty = True
    for place, item in reader(name, unpacked, fields):
        empty = False
        yield Named(place, _accepted(place, item))
    if empty:
        raise DocumentError(name, "has no documents")


def load_reader(kind: str) -> Reader:
    """The built-in reader of a kind of file."""
    module, function = READERS[kind].split(":")
    reader: Reader = getattr(import_module(module), function)
    return reader


def _accepted(name: str, item: Document | Rejection) -> Document | Rejection:
    if isinstance(item, Rejection):
        return item
    if not item.text.strip():
        return Rejection(name, "the text is empty")
    reason = english_or_reason(item.text)
    if reason:
        return Rejection(name, reason)
    return dataclasses.replace(item, language=item.language or "en")
