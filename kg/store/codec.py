"""Model values as JSON text and back, without loss.

A dataclass becomes the array of its fields in order, so that a field may be added at the end with
a default and older text still decodes; any other change of the layout is a new ledger format.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import types
import typing
from collections.abc import Callable
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T")
Convert = Callable[[Any], Any]

PLAIN = (str, int, float, bool, type(None))


def encode(value: object) -> str:
    """A model value as ASCII JSON; equal values give equal text."""
    return _encoder()(value)


def decode(kind: type[T], text: str) -> T:
    """The model value of a type that `encode` wrote."""
    convert = _decoder(typing.cast(Any, kind))
    value: T = convert(json.loads(text)) if convert else json.loads(text)
    return value


def layout(kind: type) -> str:
    """The field names of a dataclass and of all that it holds, as one line."""
    seen: list[type] = []
    _collect(kind, seen)
    return " ".join(
        f"{each.__name__}({','.join(f.name for f in dataclasses.fields(each))})" for each in seen
    )


def _collect(hint: Any, seen: list[type]) -> None:
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        if hint not in seen:
            seen.append(hint)
            for inner in typing.get_type_hints(hint).values():
                _collect(inner, seen)
        return
    for inner in typing.get_args(hint):
        _collect(inner, seen)


@cache
def _encoder() -> Callable[[object], str]:
    return json.JSONEncoder(
        default=_parts, separators=(",", ":"), ensure_ascii=True, check_circular=False
    ).encode


def _parts(value: object) -> object:
    if isinstance(value, dt.datetime):
        return value.isoformat()
    kind: Any = type(value)
    return _getter(kind)(value)


@cache
def _getter(kind: type) -> Callable[[object], object]:
    names = [field.name for field in dataclasses.fields(kind)]
    if len(names) == 1:
        return lambda value: [getattr(value, names[0])]
    return attrgetter(*names)


@cache
def _decoder(hint: Any) -> Convert | None:
    """The conversion from JSON to a type, None where JSON already has it."""
    if hint in PLAIN:
        return None
    if hint is dt.datetime:
        return dt.datetime.fromisoformat
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {member.value: member for member in hint}.__getitem__
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _dataclass(hint)
    if typing.get_origin(hint) is tuple:
        return _tuple(typing.get_args(hint))
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return _optional(typing.get_args(hint))
    raise TypeError(f"no JSON form for {hint!r}")


def _dataclass(kind: type) -> Convert:
    hints = typing.get_type_hints(kind)
    fields = tuple(_decoder(hints[field.name]) for field in dataclasses.fields(kind))

    def convert(values: list[Any]) -> Any:
        pairs = zip(fields, values, strict=False)
        return kind(*[field(value) if field else value for field, value in pairs])

    return convert


def _tuple(hints: tuple[Any, ...]) -> Convert:
    if hints[-1] is Ellipsis:
        each = _decoder(hints[0])
        return (lambda values: tuple(map(each, values))) if each else tuple
    parts = tuple(_decoder(hint) for hint in hints)

    def convert(values: list[Any]) -> Any:
        return tuple(p(v) if p else v for p, v in zip(parts, values, strict=True))

    return convert


def _optional(hints: tuple[Any, ...]) -> Convert | None:
    inner = [hint for hint in hints if hint is not type(None)]
    if len(inner) != 1:
        raise TypeError(f"no JSON form for a union of {hints!r}")
    convert = _decoder(inner[0])
    if convert is None:
        return None
    return lambda value: None if value is None else convert(value)
