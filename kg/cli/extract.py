"""`kg extract`: claims of texts, without a store."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from kg.cli.build import tell_rejection
from kg.cli.options import (
    format_option,
    map_option,
    no_color_option,
    parser_option,
    workers_option,
)
from kg.cli.output import print_json

if TYPE_CHECKING:
    from kg.model import Resolved


class Seen:
    """How many documents were read and how many rejected."""

    def __init__(self) -> None:
        self.read = 0
        self.rejected = 0

    @property
    def code(self) -> int:
        """The exit code."""
        if not self.read:
            click.echo("kg: no usable input", err=True)
            return 65
        return 1 if self.rejected else 0


@click.command("extract", short_help="Print the claims of texts, keeping nothing.")
@click.argument("files", nargs=-1, required=True)
@format_option("jsonl", "openie", "table")
@click.option("--tokenized", is_flag=True, help="FILES have one sentence a line, words spaced.")
@map_option
@workers_option
@parser_option
@no_color_option
def extract_command(
    files: tuple[str, ...],
    format_: str,
    tokenized: bool,
    fields: dict[str, str],
    workers: int | None,
    parser: str | None,
) -> int:
    """Print the claims of texts in the order of the texts, without keeping anything.

    jsonl is a claim a line with all its fields; openie is the tab format of the CaRB benchmark
    (sentence, confidence, relation, arguments); FILES are as for kg build.

    \b
    kg extract article.txt
    echo "Moscow denied that its planes hit the hospital." | kg extract - --format table
    kg extract sentences.txt --tokenized --format openie
    """
    seen = Seen()
    if tokenized and format_ != "openie":
        raise click.UsageError("--tokenized goes with --format openie")
    if format_ == "openie":
        from kg.cli.openie import print_openie

        print_openie(files, fields, tokenized, parser, seen)
        return seen.code
    printed = print_resolved(_resolved(files, fields, workers, parser, seen), format_)
    if seen.read and not printed:
        click.echo("kg: no claim found", err=True)
    return seen.code


def print_resolved(results: Iterator[Resolved], format_: str) -> int:
    """Print the claims of documents in order, as JSON lines or as a table; how many."""
    from kg.records import claim_record, entity_index

    rows: list[list[str]] = []
    printed = 0
    for resolved in results:
        entities = entity_index(resolved.entities)
        printed += len(resolved.claims)
        for claim in sorted(resolved.claims, key=lambda c: (c.sentence, c.action.span)):
            if format_ == "jsonl":
                print_json(claim_record(claim, entities))
            else:
                rows.append(_cells(claim, entities))
    if rows:
        from kg.cli.listing import print_table
        from kg.show.words import CLAIM_COLUMNS

        print_table(CLAIM_COLUMNS, rows)
    return printed


def _cells(claim: Any, entities: Any) -> list[str]:
    from kg.show.words import claim_cells

    return claim_cells(claim, entities)


def _resolved(
    files: tuple[str, ...],
    fields: dict[str, str],
    workers: int | None,
    parser: str | None,
    seen: Seen,
) -> Iterator[Resolved]:
    from kg.analysis import Failure
    from kg.model import Rejection
    from kg.read import read_named
    from kg.workers import Job, analyse_all

    def jobs() -> Iterator[Job]:
        for name, item in read_named(files, fields):
            if isinstance(item, Rejection):
                seen.rejected += 1
                tell_rejection(item)
            else:
                yield Job(name, item)

    for name, result in analyse_all(jobs(), workers, parser):
        if isinstance(result, Failure):
            seen.rejected += 1
            tell_rejection(Rejection(name, f"{result.stage} failed: {result.reason}"))
        else:
            seen.read += 1
            yield result
