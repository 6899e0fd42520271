"""The few small interfaces; whatever has these functions can take a built-in's place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import IO, TYPE_CHECKING, Any, Protocol

from kg.model import Claim, Contradiction, Document, Entity, Event, Extraction, Rejection

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Reader(Protocol):
    """Turns one file into documents, each with its name: the file, or the file and a line.

    A bad record becomes a `Rejection` and the rest goes on; a bad file is a `DocumentError`.
    """

    def __call__(
        self, name: str, stream: IO[bytes], fields: Mapping[str, str]
    ) -> Iterator[tuple[str, Document | Rejection]]: ...


class Extractor(Protocol):
    """Turns one parsed document into claims and mentions."""

    def __call__(self, document: Document, doc: Doc) -> Extraction: ...


class GraphView(Protocol):
    """All that a projection or an exporter may read of the ledger, each sorted by id."""

    def documents(self) -> Iterable[Document]: ...
    def claims(self) -> Iterable[Claim]: ...
    def entities(self) -> Iterable[Entity]: ...
    def events(self) -> Iterable[tuple[Event, Sequence[str]]]: ...
    def contradictions(self) -> Iterable[Contradiction]: ...


class Store(Protocol):
    """A projection of the ledger with a query language; read-only towards the user."""

    def load(self, view: GraphView) -> None: ...
    def query(self, text: str, parameters: Mapping[str, Any] | None = None) -> Rows: ...
    def close(self) -> None: ...


class Rows(Protocol):
    """The answer to a query: column names, and rows of plain values (str, int, float, None …)."""

    @property
    def columns(self) -> Sequence[str]: ...
    @property
    def rows(self) -> Sequence[Sequence[Any]]: ...


class Exporter(Protocol):
    """Writes the graph in one exchange format."""

    def __call__(self, view: GraphView, out: IO[bytes]) -> None: ...
