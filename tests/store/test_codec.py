from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import types
import typing
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import (
    Claim,
    Contradiction,
    Document,
    Entity,
    Event,
    Rejection,
    Resolved,
)
from kg.store import tables
from kg.store.codec import decode, encode, layout
from tests.store import world

STORED = (Claim, Contradiction, Document, Entity, Event, Rejection)

# The layout of what ledgers hold. Where it changes in another way than by fields with a default
# at the end, older ledgers cannot be read: raise `tables.FORMAT`.
LAYOUT = "e579"


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a type of the model, hostile texts included."""
    if dataclasses.is_dataclass(hint):
        hints = typing.get_type_hints(hint)
        names = [field.name for field in dataclasses.fields(hint)]
        return st.builds(typing.cast(Any, hint), **{name: values_of(hints[name]) for name in names})
    arguments = typing.get_args(hint)
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return st.one_of([values_of(each) for each in arguments])
    if typing.get_origin(hint) is tuple:
        if arguments[-1] is Ellipsis:
            return st.lists(values_of(arguments[0]), max_size=2).map(tuple)
        return st.tuples(*map(values_of, arguments))
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return st.sampled_from(hint)
    return {
        str: st.text(st.characters(exclude_categories=()), max_size=12),
        int: st.integers(0, 10**6),
        float: st.floats(allow_nan=False),
        bool: st.booleans(),
        type(None): st.none(),
        dt.datetime: st.datetimes(timezones=st.just(dt.timezone.utc)),
    }[hint]


@settings(max_examples=60, deadline=None)
@given(st.one_of([values_of(kind) for kind in STORED]))
def test_every_value_of_the_model_comes_back_equal(value: object) -> None:
    text = encode(value)
    assert text.isascii()
    assert decode(type(value), text) == value
    assert encode(decode(type(value), text)) == text


def test_a_whole_document_comes_back_equal() -> None:
    for resolved in world.resolved():
        assert decode(Resolved, encode(resolved)) == resolved


def test_a_field_that_came_later_has_its_default() -> None:
    assert decode(Document, '["doc-1","text"]') == Document("doc-1", "text")


def test_the_format_of_ledgers_is_raised_with_their_layout() -> None:
    digest = tables.digest(*(layout(kind) for kind in STORED))
    assert (digest[:4], tables.FORMAT) == (LAYOUT, 2)


def test_a_type_without_json_form_is_refused() -> None:
    @dataclasses.dataclass
    class Odd:
        anything: set[int]

    with pytest.raises((TypeError, NameError)):
        decode(Odd, "[[]]")
