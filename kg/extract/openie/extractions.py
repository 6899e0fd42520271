"""Open extraction: every predicate with its arguments, in the words of the sentence.

The tab format of the CaRB benchmark (Bhardwaj et al. 2019): sentence, confidence, relation, and
arguments, the subject first. Only "is", "are", "was", "were", "has", "have" and "in" may be added
where the sentence leaves them unsaid ("X, the head of Y"; "a firm founded in May"), and "'s" for
"whose".
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.openie.clauses import clauses
from kg.extract.openie.confidence import confidence, traits
from kg.extract.openie.nominals import nominals
from kg.extract.openie.spans import text
from kg.extract.tree import tree

if TYPE_CHECKING:
    from spacy.tokens import Doc


BLANK = "\n\n"
LEAST = 0.15
"""What is less sure is not told: hardly any of it agrees with what people state."""


class Row(NamedTuple):
    """One extraction: its sentence, how sure it is, the relation, subject and other arguments."""

    sentence: str
    confidence: float
    relation: str
    arguments: tuple[str, ...]


class Extraction(NamedTuple):
    """One extraction before it is weighed: its sentence and where it starts, words, traits."""

    start: int
    sentence: str
    relation: str
    arguments: tuple[str, ...]
    traits: list[str]


def openie(doc: Doc, lines: Sequence[str] = ()) -> Iterator[Row]:
    """Yield the extractions of a parsed document, of each sentence its clauses, then its nouns.

    `lines` are what the document consists of, joined by blank lines: each extraction is then told
    of its line, also where the parser sees two sentences in it.
    """
    starts = list(accumulate((len(line) + len(BLANK) for line in lines), initial=0))
    for found in extractions(doc):
        sentence = lines[bisect(starts, found.start) - 1] if lines else found.sentence
        sure = round(confidence(found.traits), 3)
        if sure >= LEAST:
            yield Row(sentence, sure, found.relation, found.arguments)


def extractions(doc: Doc) -> Iterator[Extraction]:
    """Yield the extractions of a parsed document, none twice."""
    parsed = tree(doc)
    seen: set[tuple[int, str, tuple[str, ...]]] = set()
    drafts = [*clauses(parsed), *nominals(parsed)]
    drafts.sort(key=lambda draft: parsed.words[draft.predicate].sentence)
    for draft in drafts:
        relation = text(parsed, draft.relation)
        arguments = tuple(text(parsed, words) for words in draft.arguments)
        number = parsed.words[draft.predicate].sentence
        if not all(arguments) or not relation or (number, relation, arguments) in seen:
            continue
        seen.add((number, relation, arguments))
        span = parsed.sentence_span(number)
        own = traits(parsed, draft)
        yield Extraction(span.start, parsed.slice(span), relation, arguments, own)


def line(row: Row) -> str:
    """Return an extraction as one line; tabs and line breaks inside become spaces."""
    fields = (row.sentence, f"{row.confidence:.3f}", row.relation, *row.arguments)
    return "\t".join(" ".join(field.split()) for field in fields)
