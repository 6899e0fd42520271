"""Texts and files for the tests of the readers."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from kg.model import Document, Rejection
from kg.read import read_paths

ENGLISH = (
    "The defence ministry of Norvania said on Monday that its aircraft had struck two depots "
    "near the river. Rebels in the valley denied that any depot had been there, and local "
    "doctors said that three people were killed in the market."
)
RUSSIAN = (
    "Министерство обороны сообщило в понедельник, что самолёты нанесли удары по двум складам "
    "около реки. Местные врачи сообщили, что на рынке погибли три человека и многие ранены."
)
ARABIC = (
    "قالت وزارة الدفاع يوم الاثنين إن طائراتها قصفت مستودعين قرب النهر وقال أطباء محليون إن "
    "ثلاثة أشخاص قتلوا في السوق وأصيب عدد كبير من المدنيين في الهجوم"
)
GERMAN = (
    "Das Verteidigungsministerium teilte am Montag mit, dass seine Flugzeuge zwei Lager in der "
    "Nähe des Flusses angegriffen haben. Ärzte vor Ort sagten, drei Menschen seien getötet worden."
)


def read(
    *paths: object, fields: Mapping[str, str] | None = None, stdin: bytes = b""
) -> list[Document | Rejection]:
    """All that comes of the paths."""
    return list(read_paths([str(path) for path in paths], fields, io.BytesIO(stdin)))


def documents(items: Sequence[Document | Rejection]) -> list[Document]:
    """The documents among them."""
    return [item for item in items if isinstance(item, Document)]


def rejections(items: Sequence[Document | Rejection]) -> list[Rejection]:
    """The rejections among them."""
    return [item for item in items if isinstance(item, Rejection)]


def only(items: Sequence[Document | Rejection]) -> Document:
    """The one document; anything else fails the test."""
    assert len(items) == 1, items
    assert isinstance(items[0], Document), items[0]
    return items[0]


def reason(items: Sequence[Document | Rejection]) -> str:
    """The reason of the one rejection."""
    assert len(items) == 1, items
    assert isinstance(items[0], Rejection), items[0]
    return items[0].reason
