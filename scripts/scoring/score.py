"""What of the annotations was found, step by step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from kg.model import Claim, Contradiction, Document, Entity, Mention
from scoring.agreement import actions_agree, any_agrees, head
from scoring.gold import OWN_VOICE, GoldPair, GoldTriple, Quote
from scoring.wording import doer_unnamed, less_specific, members, same_state

HELD = ("recipient", "place", "destination", "origin")
"""Roles in which a claim without target holds what an annotator may call its target."""


class Step(IntEnum):
    """How far a claim goes towards an annotated triple; each step includes those before it."""

    NOTHING = 0
    SENTENCE = 1
    TRIPLE = 2
    POLARITY = 3
    SOURCE = 4


@dataclass(frozen=True, slots=True)
class World:
    """The result of a run over articles; `articles` maps the annotations' names to documents."""

    articles: Mapping[str, Document]
    publishers: Mapping[str, tuple[str, ...]]
    claims: Sequence[Claim]
    entities: Mapping[str, Entity]
    contradictions: Sequence[Contradiction]

    def claims_of(self, article: str) -> list[Claim]:
        """The claims of an article, in the order of the text."""
        document = self.articles.get(article)
        return [c for c in self.claims if document and c.document == document.id]


def place(world: World, quote: Quote) -> tuple[str, int, int] | None:
    """Document, start and end of a quote; None where its text does not have it."""
    document = world.articles.get(quote.article)
    start = document.text.find(quote.text) if document else -1
    return (document.id, start, start + len(quote.text)) if document and start >= 0 else None


def in_sentence(world: World, claim: Claim, quote: Quote) -> bool:
    """Whether the claim's sentence overlaps the quote."""
    found = place(world, quote)
    if not found or claim.document != found[0]:
        return False
    return claim.sentence.start < found[2] and found[1] < claim.sentence.end


def names(mention: Mention | None, entities: Mapping[str, Entity]) -> list[str]:
    """Every name by which a mention may be known: its text, its entity's names, its side's."""
    if mention is None:
        return []
    entity = entities.get(mention.entity or "")
    side = entities.get(entity.side or "") if entity else None
    known = [mention.text]
    for one in (entity, side):
        if one:
            known += [one.name, *one.aliases]
    return known


def step(world: World, gold: GoldTriple, claim: Claim) -> Step:
    """How far the claim agrees with the annotated triple."""
    if not in_sentence(world, claim, gold.quote):
        return Step.NOTHING
    if not (_actor(world, gold, claim) and _target(world, gold, claim)):
        return Step.SENTENCE
    if not actions_agree(gold.actions, claim.action.lemma):
        return Step.SENTENCE
    if claim.polarity.value not in gold.polarities:
        return Step.TRIPLE
    return Step.SOURCE if _source(world, gold, claim) else Step.POLARITY


def best(world: World, gold: GoldTriple) -> Step:
    """The furthest that any claim goes."""
    claims = world.claims_of(gold.quote.article)
    return max((step(world, gold, claim) for claim in claims), default=Step.NOTHING)


def _actor(world: World, gold: GoldTriple, claim: Claim) -> bool:
    if not gold.actor or doer_unnamed(gold.actor, claim.actor.text if claim.actor else None):
        return True
    if claim.actor is None:
        undergone = not gold.target and claim.target is not None
        return undergone and any_agrees(gold.actor, names(claim.target, world.entities))
    return _participant(world, gold.actor, claim.actor)


def _participant(world: World, wanted: str, mention: Mention | None) -> bool:
    """Whether a mention is an annotated participant, or one of several joined by "and"."""
    if mention is None:
        return False
    known = names(mention, world.entities)
    if any_agrees(wanted, known) or same_state(wanted, known):
        return True
    if less_specific(wanted, mention.text):
        return True
    return any(any_agrees(one, known) or same_state(one, known) for one in members(wanted))


def _target(world: World, gold: GoldTriple, claim: Claim) -> bool:
    """The target, a noun that is part of the action ("fire rocket"), the place, or who loses what
    is taken; where the claim has no target, also its recipient or whither it goes."""
    if not gold.target or head(gold.target) in claim.action.lemma.split():
        return True
    if claim.target is not None and _participant(world, gold.target, claim.target):
        return True
    held = HELD if claim.target is None else ("place", "origin")
    return any(
        any_agrees(gold.target, names(one.mention, world.entities))
        for one in claim.roles
        if one.role in held
    )


def _source(world: World, gold: GoldTriple, claim: Claim) -> bool:
    own = gold.source == OWN_VOICE or gold.source in world.publishers.get(gold.quote.article, ())
    if own and not claim.attribution:
        return True
    if not claim.attribution:
        return False
    return any_agrees(gold.source, names(claim.source, world.entities))


def printed(world: World, pair: GoldPair) -> list[Contradiction]:
    """The contradictions whose two sentences overlap the two quotes, in either order."""
    by_id = {claim.id: claim for claim in world.claims}
    found = []
    for one in world.contradictions:
        a, b = by_id[one.a], by_id[one.b]
        if (in_sentence(world, a, pair.a) and in_sentence(world, b, pair.b)) or (
            in_sentence(world, a, pair.b) and in_sentence(world, b, pair.a)
        ):
            found.append(one)
    return found
