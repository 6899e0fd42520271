"""Knowledge graphs of who did what to whom, according to whom, from conflict news.

>>> import kg
>>> graph = kg.build(["articles"], "my.graph")
>>> for claim in graph.claims(source="Azerbaijan"):
...     who = claim["attribution"][-1]["source"]["name"]
...     print(who, "|", claim["actor"]["name"], claim["action"]["lemma"], claim["target"]["name"])
Azerbaijan | Armenia shell Ganja
>>> graph.counts()["documents"]
1
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from kg.graph import Graph

__version__ = "0.1.0"
__all__ = ["Graph", "build", "open"]


def build(
    paths: str | Path | Sequence[str | Path],
    graph: str | Path = "kg.graph",
    *,
    fields: Mapping[str, str] | None = None,
    workers: int | None = None,
    parser: str | None = None,
) -> Graph:
    """Read articles into a graph directory, only what is new to it, and open it.

    `paths` are files, folders and globs, as for `kg build`; `fields` maps names of fields of
    records ({"text": "body"}). What was done is in the result's `report`.
    Raises ConfigError, StoreError.
    """
    from kg.pipeline import build as run

    several = [paths] if isinstance(paths, (str, Path)) else paths
    files = [str(path) for path in several]
    report = run(files, graph, fields=fields, workers=workers, parser=parser)
    return Graph(graph, report)


def open(graph: str | Path = "kg.graph") -> Graph:
    """Open a graph directory. Raises StoreError if there is none."""
    return Graph(graph)
