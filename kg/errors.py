"""Everything that can go wrong, in the two ways that matter: skip one document, or stop."""

from __future__ import annotations


class KgError(Exception):
    """Anything `kg` reports to its user in one line."""


class DocumentError(KgError):
    """One document cannot be used: record it with the reason and go on with the next.

    `name` is what the user calls the document (a path, or a path and a record number).
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class StoreError(KgError):
    """A database or engine cannot do what was asked: stop."""


class MissingEngineError(StoreError):
    """A server or an optional engine is not there; the message says what to install or start."""


class QueryError(KgError):
    """A query of the user is refused or wrong; the message is the engine's reason in one line."""


class ConfigError(KgError):
    """The run cannot start as asked: a bad option, parser, folder or mapping."""


def reason_of(error: BaseException) -> str:
    """An error nobody foresaw as one line: its kind and its message."""
    message = " ".join(str(error).split())[:200]
    return f"{type(error).__name__}: {message}" if message else type(error).__name__
