"""`kg explain`: why a claim or contradiction is there."""

from __future__ import annotations

import sys

import click

from kg.cli.options import format_option, graph_option, no_color_option, parser_option
from kg.cli.output import print_json
from kg.cli.terminal import terminal_width, use_colour

# What draws trees and marks words, for terminals that are not Unicode.
PLAIN = str.maketrans("┌├└│─←“”·", ',|`|-<""-')


@click.command("explain", short_help="Say why a claim or contradiction is there.")
@click.argument("id")
@graph_option
@format_option("text", "json")
@parser_option
@no_color_option
def explain_command(id: str, graph: str, format_: str, parser: str | None) -> None:
    """Say why a claim or contradiction is there; the beginning of its ID is enough.

    Of a claim: its sentence with the tree (parsed again; the graph keeps none), and for each of
    its fields the rules that decided it and the words they met. Of a contradiction: both sides,
    the parts of its score, the gates it passed.

    \b
    kg explain claim-3f9a
    kg explain contradiction-07c1 --graph my.graph
    """
    from kg.show.explain import explained, explained_record, parsing
    from kg.store.ledger import Ledger

    colour = use_colour()
    unicode = (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")
    with Ledger(graph) as ledger:
        if format_ == "json":
            print_json(explained_record(ledger, id, parsing(parser)))
            return
        for line in explained(ledger, id, terminal_width(), colour, parsing(parser)):
            click.echo(line if unicode else line.translate(PLAIN), color=colour)
