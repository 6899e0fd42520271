"""`kg extract --format openie`: every predicate with its arguments, in the words of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from kg.cli.build import tell_rejection
from kg.show.layout import plain

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from kg.cli.extract import Seen


def print_openie(
    files: tuple[str, ...], fields: dict[str, str], tokenized: bool, parser: str | None, seen: Seen
) -> None:
    """The extractions of texts, or of files with one sentence of spaced words a line."""
    from kg.extract.openie import line, openie

    texts = _lines(files, seen) if tokenized else _texts(files, fields, seen)
    for doc in _parsed(texts, tokenized, parser):
        for row in openie(doc, doc.text if tokenized else None):
            click.echo("\t".join(plain(cell) for cell in line(row).split("\t")))


def _parsed(texts: Iterator[str], tokenized: bool, parser: str | None) -> Iterator[Doc]:
    from kg.parse import load

    nlp = load(parser)
    return parsed_lines(texts, nlp) if tokenized else nlp.pipe(texts)


def parsed_lines(sentences: Iterable[str], nlp: Language) -> Iterator[Doc]:
    """Yield the parses of sentences whose words are spaced, each as one sentence of those words."""
    from spacy.tokens import Doc

    def docs() -> Iterator[Doc]:
        for sentence in sentences:
            words = sentence.split()
            starts: list[bool | int | None] = [at == 0 for at in range(len(words))]
            yield Doc(nlp.vocab, words=words, sent_starts=starts)

    return nlp.pipe(docs())


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
