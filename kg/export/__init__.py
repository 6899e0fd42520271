"""The graph in the formats of other programs; a new one is a module and a line in `EXPORTERS`."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from kg.errors import ConfigError, StoreError

if TYPE_CHECKING:
    from kg.protocols import Exporter, GraphView

# Format: module, function, what it is.
EXPORTERS: Mapping[str, tuple[str, str, str]] = {
    "csv": ("kg.export.tables", "csv", "claims as a table, one a row"),
    "dot": ("kg.export.drawings", "dot", "who acts on whom, for Graphviz"),
    "gexf": ("kg.export.drawings", "gexf", "who acts on whom, for Gephi"),
    "graphml": ("kg.export.drawings", "graphml", "who acts on whom, for yEd, Cytoscape, igraph"),
    "html": ("kg.export.page", "html", "one page to look at, offline, with the evidence"),
    "jsonl": ("kg.export.tables", "jsonl", "claims as JSON, one a line"),
    "nquads": ("kg.export.rdf", "nquads", "everything as RDF, with the perspectives"),
    "trig": ("kg.export.rdf", "trig", "everything as RDF, with the perspectives, to read"),
    "turtle": ("kg.export.rdf", "turtle", "everything but the perspectives as RDF"),
}


def exporter(name: str) -> Exporter:
    """The exporter of a format. Raises ConfigError, which lists the formats."""
    if name not in EXPORTERS:
        raise ConfigError(f"there is no format {name!r}; there are: {', '.join(EXPORTERS)}")
    module, function, _ = EXPORTERS[name]
    return cast("Exporter", getattr(import_module(module), function))


def write(name: str, view: GraphView, out: IO[bytes]) -> None:
    """Write a graph in a format; the same graph gives the same bytes. Raises ConfigError."""
    exporter(name)(view, out)


def export_graph(graph: str | Path, name: str, output: str) -> None:
    """Write a graph directory in a format to a file, or to standard output for "-".

    A file is replaced only when the new one is whole. Raises ConfigError, StoreError.
    """
    from kg.store.ledger import Ledger

    chosen = exporter(name)
    with Ledger(graph) as ledger, ledger.snapshot():
        if output == "-":
            chosen(ledger, sys.stdout.buffer)
            sys.stdout.buffer.flush()
            return
        unfinished = Path(f"{output}.part")
        try:
            with unfinished.open("wb") as out:
                chosen(ledger, out)
            os.replace(unfinished, output)
        except OSError as error:
            raise StoreError(f"cannot write {output}: {error.strerror or error}") from error
        finally:
            unfinished.unlink(missing_ok=True)
