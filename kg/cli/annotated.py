"""`kg extract --format brat` and `--format conllu`: annotated texts for other programs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.cli.extract import Seen
    from kg.model import Resolved
    from kg.workers import Job


def print_conllu(jobs: Iterator[Job], parser: str | None, least: float | None, seen: Seen) -> None:
    """The parses of documents, one after another, with their claims."""
    from kg.analysis import Failure, parse_and_analyse, sure
    from kg.export.conllu import conllu
    from kg.parse import load

    nlp = load(parser)
    for name, document in jobs:
        result = parse_and_analyse(document, nlp)
        if isinstance(result, Failure):
            seen.failed(name, result)
        else:
            seen.read += 1
            doc, resolved = result
            click.echo(conllu(doc, sure(resolved, least)), nl=False)


def print_brat(results: Iterator[tuple[str, Resolved]]) -> int:
    """The annotations of one document; how many claims. A second document is a usage error."""
    from kg.export.brat import brat_annotations

    first = next(results, None)
    if first is None:
        return 0
    if next(results, None) is not None:
        raise click.UsageError("several documents need a folder: --output DIR")
    click.echo(brat_annotations(first[1]), nl=False)
    return len(first[1].claims)


def write_brat(results: Iterator[tuple[str, Resolved]], output: str) -> int:
    """A folder that brat opens: NAME.txt and NAME.ann of each document; how many claims."""
    from kg.export.brat import (
        annotation_conf,
        brat_annotations,
        brat_text,
        file_name,
        visual_conf,
    )

    folder = Path(output)
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "annotation.conf", annotation_conf())
    _write(folder / "visual.conf", visual_conf())
    taken: set[str] = set()
    printed = 0
    for name, resolved in results:
        stem = file_name(name, taken)
        taken.add(stem.lower())
        _write(folder / f"{stem}.txt", brat_text(resolved.document.text))
        _write(folder / f"{stem}.ann", brat_annotations(resolved))
        printed += len(resolved.claims)
    return printed


def _write(path: Path, text: str) -> None:
    # Bytes, because a "\n" must stay one character on every system for the offsets to hold.
    path.write_bytes(text.encode("utf-8"))
