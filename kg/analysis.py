"""One document through the stages that need nothing but itself: parse, extract, resolve."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.errors import reason_of
from kg.model import Document, Resolved

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that a stage could not finish."""

    document: str
    stage: str
    reason: str


def analyse(document: Document, nlp: Language) -> Resolved | Failure:
    """The document's resolved claims, or which stage failed and why."""
    result = parse_and_analyse(document, nlp)
    return result if isinstance(result, Failure) else result[1]


def parse_and_analyse(document: Document, nlp: Language) -> tuple[Doc, Resolved] | Failure:
    """As `analyse`, with the parse.

    Whatever goes wrong in one document is reported as that document's: among millions of texts
    one will break a rule in a way that nobody has thought of, and the others must not wait.
    """
    from kg.extract import extract
    from kg.resolve import resolve

    stage = "parse"
    try:
        doc = nlp(document.text)
        stage = "extract"
        extraction = extract(document, doc)
        stage = "resolve"
        return doc, resolve(extraction)
    except Exception as error:
        return Failure(document.id, stage, reason_of(error))


def sure(resolved: Resolved, least: float | None) -> Resolved:
    """A document with those of its claims whose confidence is at least `least`, if that is told."""
    if least is None:
        return resolved
    return replace(resolved, claims=tuple(c for c in resolved.claims if c.confidence >= least))
