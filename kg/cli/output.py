"""Rows as a table for people, as JSON, or as CSV."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Iterable, Sequence
from typing import Any

import click

from kg.cli.terminal import terminal_width
from kg.show.layout import safe_cell, table

# What JSON would pass on as it is: controls that terminals obey, and halves of surrogate pairs,
# which UTF-8 cannot hold.
_RISKY = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def print_rows(
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
    format_: str,
    headings: Sequence[str] | None = None,
) -> None:
    """Print rows in one of the formats `table`, `jsonl`, `json` (one array) and `csv`.

    `headings` stand over the columns of a table (default: the columns' names in capitals).
    """
    if format_ == "csv":
        print_csv(columns, rows)
    elif format_ == "jsonl":
        for row in rows:
            print_json(dict(zip(columns, row, strict=True)))
    elif format_ == "json":
        print_json([dict(zip(columns, row, strict=True)) for row in rows])
    else:
        cells = [[as_text(value) for value in row] for row in rows]
        if cells:
            above = headings or [column.upper() for column in columns]
            click.echo(table(above, cells, terminal_width()))
        else:
            click.echo("nothing found", err=True)


def print_json(value: Any) -> None:
    """One JSON value on one line; in ASCII where the output is not Unicode."""
    unicode = (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")
    text = json.dumps(value, ensure_ascii=not unicode, default=str)
    click.echo(_RISKY.sub(lambda match: f"\\u{ord(match[0]):04x}", text))


def print_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Rows as CSV (RFC 4180 with "\\n"), cells that a spreadsheet would run made harmless."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([csv_cell(value) for value in row])
        click.echo(buffer.getvalue(), nl=False)
        buffer.seek(0)
        buffer.truncate()
    click.echo(buffer.getvalue(), nl=False)


def csv_cell(value: Any) -> Any:
    """A value as a cell."""
    if value is None or isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    return safe_cell(_CONTROLS.sub("\ufffd", as_text(value)))


def as_text(value: Any) -> str:
    """A value of a query or record as text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, (list, tuple)):
        return ", ".join(as_text(part) for part in value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)
