"""What must hold of every document, however bad."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from unittest import mock

from hostile.documents import Hostile
from kg.analysis import Failure, parse_and_analyse
from kg.export.brat import brat_annotations, brat_text
from kg.export.conllu import conllu
from kg.model import Claim, Document, Mention, Rejection, Resolved, Span
from kg.read import read_named
from kg.records import claim_record, entity_index

if TYPE_CHECKING:
    from spacy.language import Language


class Outcome(NamedTuple):
    """What came of one file: words read, claims found, seconds taken, and what is wrong."""

    words: int
    claims: int
    seconds: float
    faults: tuple[str, ...]


def read(hostile: Hostile) -> list[Document | Rejection]:
    """The documents of a file as `kg build` reads them, but in whatever language."""
    with mock.patch("kg.read.intake.english_or_reason", return_value=None):
        return [item for _, item in read_named(["-"], None, io.BytesIO(hostile.content))]


def tried(hostile: Hostile, nlp: Language) -> Outcome:
    """One file from its bytes to its claims."""
    started = time.perf_counter()
    words, claims, faults = 0, 0, []
    for item in read(hostile):
        if isinstance(item, Rejection):
            if "cannot be read" in item.reason:
                faults.append(f"reading: {item.reason}")
            continue
        result = parse_and_analyse(item, nlp)
        if isinstance(result, Failure):
            faults.append(f"{result.stage}: {result.reason}")
            continue
        doc, resolved = result
        words += resolved.tokens
        claims += len(resolved.claims)
        seconds = time.perf_counter() - started
        faults += faults_of(resolved)
        brat_text(item.text).encode("utf-8")
        brat_annotations(resolved).encode("utf-8")
        conllu(doc, resolved).encode("utf-8")
        started = time.perf_counter() - seconds
    return Outcome(words, claims, time.perf_counter() - started, tuple(faults))


def faults_of(resolved: Resolved) -> Iterator[str]:
    """What is wrong with the claims of a document."""
    text, entities = resolved.document.text, entity_index(resolved.entities)
    ids = [claim.id for claim in resolved.claims]
    if len(set(ids)) < len(ids):
        yield "two claims have one id"
    if len(entities) < len(resolved.entities):
        yield "two entities have one id"
    for claim in resolved.claims:
        if claim.actor is None and claim.target is None:
            yield f"{claim.action.phrase!r}: neither actor nor target"
        if not claim.action.lemma.strip():
            yield f"{claim.action.phrase!r}: no action"
        for name, span, words in _spans(claim):
            if not 0 <= span.start < span.end <= len(text) or text[span.start : span.end] != words:
                yield f"{name}: {words!r} is not at {span.start}-{span.end}"
        for mention in _mentions(claim):
            if mention.entity is not None and mention.entity not in entities:
                yield f"{mention.text!r}: its entity is not there"
        json.dumps(claim_record(claim, entities), ensure_ascii=False, allow_nan=False).encode()


def _mentions(claim: Claim) -> list[Mention]:
    sources = [link.source for link in claim.attribution]
    found = [claim.actor, claim.target, *(role.mention for role in claim.roles), *sources]
    return [mention for mention in found if mention is not None]


def _spans(claim: Claim) -> Iterator[tuple[str, Span, str]]:
    """Every stretch of text that a claim names, with the words that should be there."""
    yield "sentence", claim.sentence, claim.sentence_text
    yield "action", claim.action.span, claim.action.phrase
    for mention in _mentions(claim):
        yield "mention", mention.span, mention.text
        head = Span(mention.head.start - mention.span.start, mention.head.end - mention.span.start)
        yield "head", mention.head, mention.text[max(head.start, 0) : head.end]
    for link in claim.attribution:
        if link.cue is not None:
            yield "cue", link.cue, link.cue_text
    if claim.when is not None:
        yield "time", claim.when.span, claim.when.text
