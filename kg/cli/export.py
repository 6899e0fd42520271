"""`kg export`: the graph in the formats of other programs."""

from __future__ import annotations

import click

from kg.cli.options import graph_option, no_color_option
from kg.export import EXPORTERS

FORMATS = "\n".join(["\b", "Formats:", *(f"  {n:<8} {v[2]}" for n, v in EXPORTERS.items())])


@click.command("export", epilog=FORMATS)
@click.argument("format_", metavar="FORMAT")
@click.option(
    "--output", "-o", default="-", show_default=True, metavar="FILE", help="- is standard output."
)
@graph_option
@no_color_option
def export_command(format_: str, output: str, graph: str) -> None:
    """Write the graph in an exchange format.

    \b
    kg export graphml -o graph.graphml
    kg export nquads > graph.nq
    """
    from kg.export import export_graph

    export_graph(graph, format_, output)
