"""The graph as RDF 1.1 files."""

from __future__ import annotations

from typing import IO

from kg.protocols import GraphView
from kg.store.quads import PREFIXES, quads


def nquads(view: GraphView, out: IO[bytes]) -> None:
    """All quads, one a line, the lines sorted."""
    from pyoxigraph import RdfFormat, serialize

    lines = serialize(quads(view), format=RdfFormat.N_QUADS) or b""
    out.writelines(f"{line}\n".encode() for line in sorted(set(lines.decode().split("\n"))) if line)


def trig(view: GraphView, out: IO[bytes]) -> None:
    """All quads, grouped by graph and subject."""
    from pyoxigraph import RdfFormat, serialize

    found = sorted(set(quads(view)), key=lambda quad: (str(quad.graph_name), str(quad)))
    _write(serialize(found, format=RdfFormat.TRIG, prefixes=PREFIXES) or b"", out)


def turtle(view: GraphView, out: IO[bytes]) -> None:
    """The triples of the default graph, grouped by subject."""
    from pyoxigraph import DefaultGraph, RdfFormat, serialize

    default = {quad.triple for quad in quads(view) if quad.graph_name == DefaultGraph()}
    found = sorted(default, key=str)
    _write(serialize(found, format=RdfFormat.TURTLE, prefixes=PREFIXES) or b"", out)


def _write(text: bytes, out: IO[bytes]) -> None:
    """Write the text with its prefixes in order; the engine declares them in any."""
    lines = text.splitlines(keepends=True)
    count = next((n for n, line in enumerate(lines) if not line.startswith(b"@prefix")), len(lines))
    out.writelines([*sorted(lines[:count]), *lines[count:]])
