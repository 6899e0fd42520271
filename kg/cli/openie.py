"""`kg extract --format openie`: every predicate with its arguments, in the words of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

import click

from kg.cli.build import tell_rejection
from kg.show.layout import plain

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from kg.cli.extract import Seen


TOGETHER = 64


def print_openie(
    files: tuple[str, ...], fields: dict[str, str], tokenized: bool, parser: str | None, seen: Seen
) -> None:
    """The extractions of texts, or of files with one sentence of spaced words a line."""
    from kg.extract.openie.extractions import line, openie

    for doc, sentences in _parsed(files, fields, tokenized, parser, seen):
        for row in openie(doc, sentences):
            click.echo("\t".join(plain(cell) for cell in line(row).split("\t")))


def _parsed(
    files: tuple[str, ...], fields: dict[str, str], tokenized: bool, parser: str | None, seen: Seen
) -> Iterator[tuple[Doc, tuple[str, ...]]]:
    from kg.parse import load

    nlp = load(parser)
    if tokenized:
        yield from parsed_lines(_lines(files, seen), nlp)
    else:
        yield from ((doc, ()) for doc in nlp.pipe(_texts(files, fields, seen)))


def parsed_lines(sentences: Iterable[str], nlp: Language) -> Iterator[tuple[Doc, tuple[str, ...]]]:
    """Yield parses of sentences whose words are spaced, many at once, each with its sentences.

    The sentences are paragraphs of a document, joined by blank lines.
    """
    from spacy.tokens import Doc

    from kg.extract.openie.extractions import BLANK

    waiting = iter(sentences)
    while lines := tuple(" ".join(line.split()) for line in islice(waiting, TOGETHER)):
        words: list[str] = []
        spaces: list[bool] = []
        starts: list[bool | int | None] = []
        for line in lines:
            own = line.split()
            words += [*own, BLANK]
            spaces += [*([True] * (len(own) - 1)), False, False]
            starts += [True, *([False] * len(own))]
        doc = Doc(nlp.vocab, words[:-1], spaces=spaces[:-1], sent_starts=starts[:-1])
        yield nlp(doc), lines


def _texts(files: tuple[str, ...], fields: dict[str, str], seen: Seen) -> Iterator[str]:
    from kg.model import Rejection
    from kg.read import read_named

    for _, item in read_named(files, fields):
        if isinstance(item, Rejection):
            seen.rejected += 1
            tell_rejection(item)
        else:
            seen.read += 1
            yield item.text


def _lines(files: tuple[str, ...], seen: Seen) -> Iterator[str]:
    for name in files:
        with click.open_file(name, "r", encoding="utf-8", errors="replace") as lines:
            for line in lines:
                if line.strip():
                    seen.read += 1
                    yield line
