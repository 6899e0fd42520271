"""`kg explain`: why a claim or contradiction is there."""

from __future__ import annotations

import click

from kg.cli.options import graph_option, no_color_option
from kg.cli.terminal import terminal_width, use_colour


@click.command("explain", short_help="Say why a claim or contradiction is there.")
@click.argument("id")
@graph_option
@no_color_option
def explain_command(id: str, graph: str) -> None:
    """Say why a claim or contradiction is there; the beginning of its ID is enough.

    Of a claim: its text with the spans, its fields, the rules that found it. Of a contradiction:
    both sides, the parts of its score, the gates it passed.

    \b
    kg explain claim-3f9a
    kg explain contradiction-07c1 --graph my.graph
    """
    from kg.show.explain import explained
    from kg.store.ledger import Ledger

    colour = use_colour()
    with Ledger(graph) as ledger:
        for line in explained(ledger, id, terminal_width(), colour):
            click.echo(line, color=colour)
