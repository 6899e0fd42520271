"""How likely a claim is right: a logistic function of the rules and parts it was made from.

The traits of a claim are names; each has a weight in `confidence_weights`, fitted to what strict
readers found right and wrong. A trait without a weight counts nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import exp

from kg.model import Claim, Mention
from kg.resolve.confidence_weights import WEIGHTS
from kg.resolve.names.folding import fold
from kg.resolve.reference.pronouns import FEMININE, MASCULINE, NEUTER, PLURAL

Weighted = tuple[str, float]
TELLING = 0.1
"""Weights below this one move a confidence by less than three in a hundred."""
LENGTHS = (8, 16, 24, 32, 48)
REACHES = (2, 11, 29, 69)
PRONOUNS = MASCULINE | FEMININE | NEUTER | PLURAL


def confidence(claim: Claim, weights: Mapping[str, float] = WEIGHTS) -> float:
    """How likely a strict reader finds actor, action, target, polarity and source right, 0 to 1."""
    total = sum(weights.get(trait, 0.0) for trait in traits(claim))
    return round(1 / (1 + exp(-total)), 2)


def reasons(claim: Claim, weights: Mapping[str, float] = WEIGHTS) -> tuple[Weighted, ...]:
    """The traits of a claim that move its confidence, with their weights, the heaviest first."""
    found = [(trait, weights.get(trait, 0.0)) for trait in traits(claim) if trait != "always"]
    telling = [pair for pair in found if abs(pair[1]) >= TELLING]
    return tuple(sorted(telling, key=lambda pair: (-abs(pair[1]), pair[0])))


def traits(claim: Claim) -> Iterator[str]:
    """The names of what a claim is: its rules, its participants, how it is told."""
    yield "always"
    for rule in dict.fromkeys(rule.partition(":")[0] for rule in claim.rules):
        yield f"rule {rule}"
    for role, mention in (("actor", claim.actor), ("target", claim.target)):
        yield f"{role} {_form(mention)}"
        if mention is not None:
            yield f"{role} kind {mention.kind or 'unknown'}"
            yield f"{role} within {_within(REACHES, _gap(claim, mention))} characters"
    yield "event type" if claim.action.event_type else "no event type"
    if claim.action.type_confidence < 1.0:
        yield "event type by likeness"
    yield f"sources {min(len(claim.attribution), 2)}"
    for told in (claim.certainty, claim.polarity, claim.tense, claim.mood):
        yield f"{type(told).__name__.lower()} {told.value}"
    if claim.quantity is not None:
        yield "quantity"
    if claim.when is not None:
        yield "time"
    words = len(claim.sentence_text.split())
    yield f"sentence to {_within(LENGTHS, words)} words"
    length = max(1, claim.sentence.end - claim.sentence.start)
    yield f"quarter {4 * (claim.action.span.start - claim.sentence.start) // length + 1}"


def _within(steps: tuple[int, ...], size: int) -> str:
    return next((str(step) for step in steps if size <= step), "any")


def _gap(claim: Claim, mention: Mention) -> int:
    """Characters between an action and one of its participants, 0 where they touch."""
    action = claim.action.span
    return max(action.start - mention.span.end, mention.span.start - action.end, 0)


def _form(mention: Mention | None) -> str:
    if mention is None:
        return "none"
    if fold(mention.text) in PRONOUNS:
        return "pronoun"
    return "linked" if mention.entity else "unlinked"
