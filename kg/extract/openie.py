"""Open extraction: every predicate with its arguments, in the words of the sentence.

The tab format of the CaRB benchmark (Bhardwaj et al. 2019): sentence, confidence, relation, and
arguments, the subject first. Only "is", "are", "was", "were", "has", "have" and "in" may be added
where the sentence leaves them unsaid ("X, the head of Y"; "a firm founded in May").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.open_clauses import clauses
from kg.extract.open_confidence import confidence, traits
from kg.extract.open_nominals import nominals
from kg.extract.open_spans import text
from kg.extract.tree import tree

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Row(NamedTuple):
    """One extraction: its sentence, how sure it is, the relation, subject and other arguments."""

    sentence: str
    confidence: float
    relation: str
    arguments: tuple[str, ...]


class Extraction(NamedTuple):
    """One extraction before it is weighed: its sentence, its words, and its traits."""

    sentence: str
    relation: str
    arguments: tuple[str, ...]
    traits: list[str]


def openie(doc: Doc, sentence: str | None = None) -> Iterator[Row]:
    """Yield the extractions of a parsed document, clauses and then noun phrases in text order.

    `sentence` is what all of them are from; if None, each is from the sentence of the parse.
    """
    for found in extractions(doc):
        whole = found.sentence if sentence is None else sentence
        sure = round(confidence(found.traits), 3)
        yield Row(whole, sure, found.relation, found.arguments)


def extractions(doc: Doc) -> Iterator[Extraction]:
    """Yield the extractions of a parsed document, none twice."""
    parsed = tree(doc)
    seen: set[tuple[int, str, tuple[str, ...]]] = set()
    for draft in (*clauses(parsed), *nominals(parsed)):
        relation = text(parsed, draft.relation)
        arguments = tuple(text(parsed, words) for words in draft.arguments)
        number = parsed.words[draft.predicate].sentence
        if not all(arguments) or not relation or (number, relation, arguments) in seen:
            continue
        seen.add((number, relation, arguments))
        whole = parsed.slice(parsed.sentence_span(number))
        yield Extraction(whole, relation, arguments, traits(parsed, draft))


def line(row: Row) -> str:
    """Return an extraction as one line; tabs and line breaks inside become spaces."""
    fields = (row.sentence, f"{row.confidence:.3f}", row.relation, *row.arguments)
    return "\t".join(" ".join(field.split()) for field in fields)
