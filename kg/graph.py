"""A graph directory for Python: its claims, its contradictions, and questions to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.protocols import Rows
    from kg.store.ledger import Ledger

Record = dict[str, Any]


class Graph:
    """A graph directory for reading; records are those of `kg claims --format jsonl`.

    `report` tells of the run that made it, where `kg.build` gave it.
    """

    def __init__(self, directory: str | Path, report: Any = None) -> None:
        """Raises StoreError if there is no graph in the directory."""
        self.directory = Path(directory)
        self.report = report
        with self._ledger():
            pass

    def __repr__(self) -> str:
        return f"kg.open({str(self.directory)!r})"

    def claims(self, **selection: Any) -> Iterator[Record]:
        """Claims in reading order; `actor`, `target`, `source`, `side`, `place`, `since`,
        `until`, `kind` and `limit` narrow them as the options of `kg claims` do.
        """
        from kg.lookup import Lookup
        from kg.model import Selection
        from kg.records import claim_record

        with self._ledger() as ledger:
            entities = Lookup(ledger.entity)
            for claim in ledger.select_claims(Selection(**selection)):
                yield claim_record(claim, entities)

    def contradictions(self, **selection: Any) -> Iterator[Record]:
        """Contradictions, the surest first, each with both claims; narrowed as `claims`."""
        from kg.lookup import Lookup
        from kg.model import Selection
        from kg.records import contradiction_record

        with self._ledger() as ledger:
            claims, entities = Lookup(ledger.claim), Lookup(ledger.entity)
            for found in ledger.select_contradictions(Selection(**selection)):
                yield contradiction_record(found, claims, entities)

    def entities(self) -> Iterator[Record]:
        """Entities sorted by id, with name, kind, aliases, identifiers, place and side."""
        with self._ledger() as ledger:
            for entity in ledger.entities():
                yield asdict(entity)

    def counts(self) -> dict[str, int]:
        """How many documents, claims, sources, entities, events, contradictions there are."""
        with self._ledger() as ledger:
            return dict(ledger.counts())

    def explain(self, id: str) -> str:
        """Why a claim or contradiction is there; the beginning of its id is enough."""
        from kg.show.explain import explained, parsing

        with self._ledger() as ledger:
            return "\n".join(explained(ledger, id, width=100, parse=parsing()))

    def cypher(self, query: str, **parameters: Any) -> Rows:
        """The rows that a Cypher query gives; `parameters` are its $names."""
        from kg.ask import ask_cypher

        return ask_cypher(self.directory, query, parameters)

    def sparql(self, query: str, **parameters: Any) -> Rows:
        """The rows that a SPARQL query gives; `parameters` bind its ?names."""
        from kg.ask import ask_sparql

        return ask_sparql(self.directory, query, parameters)

    def export(self, format: str, path: str | Path) -> None:
        """Write the graph to a file in one of the formats of `kg export`."""
        from kg.export import export_graph

        export_graph(self.directory, format, str(path))

    @contextmanager
    def _ledger(self) -> Iterator[Ledger]:
        from kg.store.ledger import Ledger

        with Ledger(self.directory) as ledger:
            yield ledger
