"""Claims in words, for people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.model import (
    Attribution,
    Certainty,
    Claim,
    Document,
    Entity,
    Mention,
    Mood,
    Polarity,
    Tense,
)
from kg.show.layout import mark, plain

SHORT_ID = 8
QUOTE = 400
ASIDE = 40
PRONOUNS = frozenset("he she it they we i him her them us me who which".split())


@dataclass(frozen=True, slots=True)
class View:
    """What is needed to put claims in words."""

    entities: Mapping[str, Entity]
    documents: Mapping[str, Document]
    colour: bool = False
    width: int = 100


def name_of(mention: Mention | None, entities: Mapping[str, Entity]) -> str:
    """The entity's name, else the words of the text; "" for nobody."""
    if mention is None:
        return ""
    entity = entities.get(mention.entity or "")
    return plain(entity.name if entity else mention.text)


def action_of(claim: Claim) -> str:
    """What is done, with what the text says of its truth: "not strike", "(intended) strike"."""
    words = [claim.action.lemma or claim.action.phrase]
    if claim.polarity is Polarity.NEGATIVE:
        words.insert(0, "not")
    notes = []
    if claim.mood is not Mood.ASSERTED:
        notes.append(claim.mood.value)
    elif claim.tense is Tense.FUTURE:
        notes.append("future")
    if claim.certainty in (Certainty.POSSIBLE, Certainty.PROBABLE):
        notes.append(claim.certainty.value)
    if notes:
        words.append(f"({', '.join(notes)})")
    return plain(" ".join(words))


def source_of(claim: Claim, entities: Mapping[str, Entity]) -> str:
    """Who says so, the outer sources after "via"; the publisher where nobody else is named."""
    if not claim.attribution:
        return plain(claim.publisher or "the article")
    names = [_link_name(link, entities) for link in reversed(claim.attribution)]
    return " via ".join(names)


def _link_name(link: Attribution, entities: Mapping[str, Entity]) -> str:
    if link.source is None:
        return f"unnamed ({plain(link.cue_text)})" if link.cue_text else "unnamed"
    name, words = name_of(link.source, entities), plain(link.source.text)
    shared = set(name.lower().split()) & set(words.lower().split())
    aside = not shared and words.lower() not in PRONOUNS and len(words) <= ASIDE
    return f"{name} ({words})" if aside else name


def day_of(claim: Claim) -> str:
    """The time that the claim gives, else the day it was published, marked with "pub."."""
    if claim.when and claim.when.value:
        return plain(claim.when.value)
    return f"pub. {plain(claim.published)}" if claim.published else ""


def claim_cells(claim: Claim, entities: Mapping[str, Entity]) -> list[str]:
    """The cells of one row of `kg claims`."""
    return [
        claim.id.partition("-")[2][:SHORT_ID],
        source_of(claim, entities),
        name_of(claim.actor, entities) or "?",
        action_of(claim),
        name_of(claim.target, entities) or "-",
        day_of(claim),
        plain(claim.publisher or ""),
    ]


CLAIM_COLUMNS = ("id", "source", "actor", "action", "target", "when", "publisher")


def claiming_spans(claim: Claim) -> list[tuple[int, int]]:
    """The words of the sentence that make the claim: actor, action, target, as offsets into it."""
    start = claim.sentence.start
    mentions = [mention for mention in (claim.actor, claim.target) if mention]
    spans = [claim.action.span, *(mention.span for mention in mentions)]
    return [(span.start - start, span.end - start) for span in spans]


def quote_of(claim: Claim, colour: bool) -> str:
    """The sentence with the claiming words marked, cut around them when it is long."""
    text, spans = claim.sentence_text, claiming_spans(claim)
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    start, end = 0, len(text)
    if len(text) > QUOTE:
        start = max(0, first - QUOTE // 3)
        end = min(len(text), max(last + QUOTE // 4, start + QUOTE))
    marked = mark(text[start:end], [(s - start, e - start) for s, e in spans], colour)
    return ("… " if start else "") + marked + (" …" if end < len(text) else "")


def statement(claim: Claim, entities: Mapping[str, Entity]) -> str:
    """The claim as "actor - action - target"."""
    target = name_of(claim.target, entities)
    actor = name_of(claim.actor, entities) or "?"
    return f"{actor} - {action_of(claim)}" + (f" - {target}" if target else "")
