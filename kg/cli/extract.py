"""`kg extract`: claims of texts, without a store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from kg.cli.build import tell_rejection
from kg.cli.options import (
    LIKELY,
    format_option,
    map_option,
    min_confidence_option,
    no_color_option,
    parser_option,
    workers_option,
)
from kg.cli.output import print_json

if TYPE_CHECKING:
    from kg.analysis import Failure
    from kg.model import Claim, Resolved
    from kg.workers import Job


class Seen:
    """How many documents were read and how many rejected."""

    def __init__(self) -> None:
        self.read = 0
        self.rejected = 0

    def failed(self, name: str, failure: Failure) -> None:
        """Tell of a document that could not be analysed."""
        from kg.model import Rejection

        self.rejected += 1
        tell_rejection(Rejection(name, f"{failure.stage} failed: {failure.reason}"))

    @property
    def code(self) -> int:
        """The exit code."""
        if not self.read:
            click.echo("kg: no usable input", err=True)
            return 65
        return 1 if self.rejected else 0


@click.command("extract", short_help="Print the claims of texts, keeping nothing.")
@click.argument("files", nargs=-1, required=True)
@format_option("jsonl", "table", "openie", "brat", "conllu")
@click.option("--output", "-o", metavar="DIR", help="A folder for brat, made if it is missing.")
@click.option("--tokenized", is_flag=True, help="FILES have one sentence a line, words spaced.")
@min_confidence_option
@map_option
@workers_option
@parser_option
@no_color_option
def extract_command(
    files: tuple[str, ...],
    format_: str,
    output: str | None,
    tokenized: bool,
    min_confidence: float | None,
    fields: dict[str, str],
    workers: int | None,
    parser: str | None,
) -> int:
    """Print the claims of texts in the order of the texts, without keeping anything.

    jsonl is a claim a line with all its fields; table leaves out claims that are as likely as not
    to be read wrong; openie is the tab format of the CaRB benchmark
    (sentence, confidence, relation, arguments); brat is stand-off annotation, with --output a
    folder that opens in brat; conllu is the parse, each sentence with its claims as comments.
    FILES are as for kg build.

    \b
    kg extract article.txt
    echo "Moscow denied that its planes hit the hospital." | kg extract - --format table
    kg extract sentences.txt --tokenized --format openie
    kg extract articles/ --format brat --output annotated/
    """
    seen = Seen()
    if tokenized and format_ != "openie":
        raise click.UsageError("--tokenized goes with --format openie")
    if output is not None and format_ != "brat":
        raise click.UsageError("--output goes with --format brat")
    if min_confidence is not None and format_ == "openie":
        raise click.UsageError("--min-confidence does not go with --format openie")
    if format_ == "openie":
        from kg.cli.openie import print_openie

        print_openie(files, fields, tokenized, parser, seen)
        return seen.code
    if format_ == "conllu":
        from kg.cli.annotated import print_conllu

        print_conllu(_jobs(files, fields, seen), parser, min_confidence, seen)
        return seen.code
    results = _analysed(files, fields, workers, parser, min_confidence, seen)
    if format_ == "table":
        printed = _print_likely(results, min_confidence)
    elif format_ == "brat":
        from kg.cli.annotated import print_brat, write_brat

        printed = print_brat(results) if output is None else write_brat(results, output)
    else:
        printed = print_records(resolved for _, resolved in results)
    if seen.read and not printed:
        click.echo("kg: no claim found", err=True)
    return seen.code


def print_records(results: Iterable[Resolved]) -> int:
    """Print the claims of documents in order, as JSON lines; how many."""
    from kg.records import claim_record, entity_index

    printed = 0
    for resolved in results:
        entities = entity_index(resolved.entities)
        printed += len(resolved.claims)
        for claim in _in_order(resolved):
            print_json(claim_record(claim, entities))
    return printed


def _print_likely(results: Iterable[tuple[str, Resolved]], least: float | None) -> int:
    """Print the claims of documents as a table, without those that are too unsure; how many."""
    from kg.cli.listing import print_table, tell_held_back
    from kg.records import entity_index
    from kg.show.words import CLAIM_COLUMNS, claim_cells

    rows: list[list[str]] = []
    held_back = 0
    for _, resolved in results:
        entities = entity_index(resolved.entities)
        for claim in _in_order(resolved):
            if least is None and claim.confidence < LIKELY:
                held_back += 1
            else:
                rows.append(claim_cells(claim, entities))
    if rows:
        print_table(CLAIM_COLUMNS, rows)
    if held_back:
        tell_held_back(held_back)
    return len(rows) + held_back


def _in_order(resolved: Resolved) -> list[Claim]:
    return sorted(resolved.claims, key=lambda claim: (claim.sentence, claim.action.span))


def _analysed(
    files: tuple[str, ...],
    fields: dict[str, str],
    workers: int | None,
    parser: str | None,
    least: float | None,
    seen: Seen,
) -> Iterator[tuple[str, Resolved]]:
    """The documents that could be analysed, with their names; the others are told of."""
    from kg.analysis import Failure, sure
    from kg.workers import analyse_all

    for name, result in analyse_all(_jobs(files, fields, seen), workers, parser):
        if isinstance(result, Failure):
            seen.failed(name, result)
        else:
            seen.read += 1
            yield name, sure(result, least)


def _jobs(files: tuple[str, ...], fields: dict[str, str], seen: Seen) -> Iterator[Job]:
    from kg.model import Rejection
    from kg.read import read_named
    from kg.workers import Job

    for name, item in read_named(files, fields):
        if isinstance(item, Rejection):
            seen.rejected += 1
            tell_rejection(item)
        else:
            yield Job(name, item)
