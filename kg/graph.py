"""A graph directory for Python: its claims, its contradictions, and questions to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
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

    def entities(self, **filters: Any) -> Iterator[Record]:
        """Entities, those of most claims first, with identifiers, place, side and counts.

        `kind`, `side`, `place`, `since`, `until` and `limit` narrow them as the options of
        `kg entities` do.
        """
        from kg.entities import records

        with self._ledger() as ledger:
            yield from records(ledger, **filters)

    def entity(self, name: str) -> Record:
        """One entity by name or id, with its mentions and why each was taken for it.

        Raises ConfigError where no entity or several have the name.
        """
        from kg.entities import described, find

        with self._ledger() as ledger:
            return described(ledger, find(ledger, name))

    def merge(self, kept: str, other: str, note: str = "", by: str | None = None) -> str:
        """Decide that two entities, by name or id, are one; the id of the decision.

        Raises ConfigError, StoreError.
        """
        from kg.decisions import analyst, merge

        return merge(self.directory, kept, other, analyst(by, note)).decision.id

    def split(
        self,
        what: str,
        *,
        document: str | None = None,
        alias: str | None = None,
        note: str = "",
        by: str | None = None,
    ) -> str:
        """Take a decision back, or take out of an entity an article or a name, as `kg split` does.

        The id of the new decision. Raises ConfigError, StoreError.
        """
        from kg.decisions import analyst, split

        return split(self.directory, what, analyst(by, note), document, alias).decision.id

    def decisions(self) -> Iterator[Record]:
        """What was decided about entities, by whom, when and why, and whether it still holds."""
        from kg.entities import decision_records

        with self._ledger() as ledger:
            yield from decision_records(ledger)

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
