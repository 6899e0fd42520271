"""`kg build`, and what a graph directory holds: `kg info`, `kg rejected`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from kg.cli.options import (
    format_option,
    graph_option,
    map_option,
    no_color_option,
    parser_option,
    workers_option,
)
from kg.show.layout import plain

if TYPE_CHECKING:
    from kg.model import Rejection
    from kg.pipeline import BuildReport


@click.command("build", short_help="Read articles into a graph directory.")
@click.argument("files", nargs=-1, required=True)
@graph_option
@map_option
@workers_option
@parser_option
@no_color_option
def build_command(
    files: tuple[str, ...],
    graph: str,
    fields: dict[str, str],
    workers: int | None,
    parser: str | None,
) -> int:
    """Read articles into a graph directory; running again reads only what is new.

    FILES are texts (.txt .md), saved web pages (.html), records (.jsonl .json .csv .tsv), any of
    them packed (.gz .xz), folders of them, or "-" for standard input. A text may begin with lines
    like "Publisher: Reuters" and "Date: 2015-09-30" and a blank line; records have the fields
    title, publisher, published, url, author and text.

    \b
    kg build articles/ --graph my.graph
    kg build news.csv --map text=body --map published=date
    zcat dump.jsonl.gz | kg build - --graph my.graph
    """
    from kg.errors import MissingEngineError, StoreError
    from kg.pipeline import build

    reporter = Reporter()
    try:
        report = build(
            files, graph, workers=workers, parser=parser, fields=fields, progress=reporter.tell
        )
    except (StoreError, OSError) as error:
        if not reporter.told or isinstance(error, MissingEngineError):
            raise
        clear_progress()
        click.echo(f"kg: {plain(str(error))}; run again to go on", err=True)
        return 75
    clear_progress()
    if not report.new and not report.known:
        click.echo("kg: no usable input", err=True)
        return 65
    click.echo(summary(report, graph))
    return 1 if report.rejected else 0


class Reporter:
    """Prints rejections as they come, and on a terminal a line of progress."""

    def __init__(self) -> None:
        self.told = False
        self._shown = 0.0

    def tell(self, report: BuildReport, rejection: Rejection | None) -> None:
        """Called by the pipeline after each document."""
        self.told = True
        if rejection:
            tell_rejection(rejection)
        if sys.stderr.isatty() and report.seconds - self._shown > 0.2:
            self._shown = report.seconds
            done = report.new + report.known + report.rejected
            line = f"{done:,} documents, {report.words:,} words"
            if report.words:
                line += f", {report.words_a_second:,.0f} words a second"
            sys.stderr.write(f"\r\x1b[K{line}")
            sys.stderr.flush()


def clear_progress() -> None:
    """Take the line of progress away."""
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def tell_rejection(rejection: Rejection) -> None:
    """One line on standard error."""
    clear_progress()
    click.echo(f"kg: {plain(rejection.name)}: {plain(rejection.reason)}", err=True)


def summary(report: BuildReport, graph: str) -> str:
    """What a run did and what the graph holds now, for people."""
    lines = [
        f"{plain(graph)}: {count(report.documents, 'document')}, {count(report.claims, 'claim')}, "
        f"{count(report.sources, 'source')}, {count(report.entities, 'entity', 'entities')}, "
        f"{count(report.contradictions, 'contradiction')}",
        f"this run: {report.new:,} new, {report.known:,} already known, "
        f"{report.rejected:,} rejected; {count(report.words, 'word')} in {report.seconds:.1f} s"
        + (f" ({report.words_a_second:,.0f} words a second)" if report.words else ""),
    ]
    return "\n".join(lines)


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 claim", "2,000 claims"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


@click.command("info", short_help="Say what a graph directory holds.")
@graph_option
@format_option("table", "json")
@no_color_option
def info_command(graph: str, format_: str) -> None:
    """Say what a graph directory holds and whether it is up to date.

    \b
    kg info --graph my.graph
    """
    import json

    from kg.store.ledger import Ledger
    from kg.version import comparing_version

    with Ledger(graph) as ledger:
        counts = dict(ledger.counts())
        current = ledger.derived_current(comparing_version())
    if format_ == "json":
        click.echo(json.dumps({"graph": graph, **counts, "current": current}))
        return
    width = max(map(len, counts))
    for name, number in counts.items():
        click.echo(f"{name:<{width}}  {number:>10,}")
    if not current:
        click.echo("contradictions are not up to date: run kg build again")


@click.command("rejected")
@graph_option
@format_option("table", "jsonl", "csv")
@no_color_option
def rejected_command(graph: str, format_: str) -> None:
    """List what could not be read, and why.

    \b
    kg rejected --graph my.graph
    """
    from kg.cli.output import print_rows
    from kg.store.ledger import Ledger

    with Ledger(graph) as ledger:
        rows = [(rejection.name, rejection.reason) for rejection in ledger.rejections()]
    print_rows(("name", "reason"), rows, format_)
