"""`kg cypher` and `kg sparql`: questions in the languages of the two stores."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import Function, format_option, graph_option, no_color_option
from kg.cli.output import print_rows

if TYPE_CHECKING:
    from kg.protocols import Rows


def _parameters(_: click.Context, __: click.Parameter, values: Sequence[str]) -> dict[str, Any]:
    import json

    found: dict[str, Any] = {}
    for value in values:
        name, equals, text = value.partition("=")
        if not equals or not name:
            raise click.BadParameter(f"'{value}' is not of the form name=value")
        try:
            found[name] = json.loads(text)
        except ValueError:
            found[name] = text
    return found


class Question(click.Command):
    """A command whose help ends with the queries that come with the package."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the names of the shipped queries."""
        from kg.query import names

        formatter.write_paragraph()
        formatter.write_text("Shipped queries: " + ", ".join(names()))


def query_options(function: Function) -> Function:
    """The options that both languages share."""
    options: list[Callable[[Function], Function]] = [
        click.argument("query", required=False),
        graph_option,
        click.option("--file", type=click.Path(dir_okay=False), help="Read the query from a file."),
        click.option("--name", metavar="NAME", help="Run a query that comes with kg."),
        click.option(
            "--param",
            "-p",
            "parameters",
            multiple=True,
            callback=_parameters,
            metavar="NAME=VALUE",
            help="A value for a parameter of the query; may be given several times.",
        ),
        format_option("table", "json", "jsonl", "csv"),
        no_color_option,
    ]
    for option in reversed(options):
        function = option(function)
    return function


@click.command("cypher", cls=Question)
@query_options
def cypher_command(
    query: str | None,
    graph: str,
    file: str | None,
    name: str | None,
    parameters: dict[str, Any],
    format_: str,
) -> None:
    """Ask the property graph in Cypher; queries only read.

    \b
    kg cypher 'MATCH (a)-[r:ACTS_ON]->(b) RETURN a.name, r.action, b.name LIMIT 10'
    kg cypher --name who-contradicts-whom
    kg cypher --file question.cypher --param side=Russia --format csv
    """
    from kg.ask import ask_cypher

    _run(ask_cypher, "cypher", query_text(query, file, name, "cypher"), graph, parameters, format_)


@click.command("sparql", cls=Question)
@query_options
def sparql_command(
    query: str | None,
    graph: str,
    file: str | None,
    name: str | None,
    parameters: dict[str, Any],
    format_: str,
) -> None:
    """Ask the RDF graph in SPARQL; queries only read.

    \b
    kg sparql 'SELECT ?claim WHERE { ?claim a kg:Claim } LIMIT 10'
    kg sparql --name who-contradicts-whom --format json
    """
    from kg.ask import ask_sparql

    _run(ask_sparql, "rdf", query_text(query, file, name, "rq"), graph, parameters, format_)


def _run(
    ask: Callable[[str, str, dict[str, Any]], Rows],
    view: str,
    text: str,
    graph: str,
    parameters: dict[str, Any],
    format_: str,
) -> None:
    from kg.ask import prepared

    if sys.stderr.isatty() and not prepared(graph, view):
        click.echo("preparing the graph for questions; this takes a while once …", err=True)
    rows = ask(graph, text, parameters)
    print_rows(rows.columns, rows.rows, format_, headings=rows.columns)


def query_text(query: str | None, file: str | None, name: str | None, extension: str) -> str:
    """The query from exactly one of argument, standard input ("-"), file and shipped name."""
    if sum(value is not None for value in (query, file, name)) != 1:
        raise click.UsageError("give one query: as an argument, '-', --file or --name")
    if file is not None:
        return Path(file).read_text(encoding="utf-8")
    if name is not None:
        from kg.query import text

        return text(name, extension)
    return sys.stdin.read() if query == "-" else query or ""
