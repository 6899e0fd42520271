"""Attacks as an article tells them, and the words by which it goes on about one of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.contradict.actions import is_a, noun_type
from kg.model import Certainty, Claim, Entity, Mention, Mood, Phrase, Polarity, Span
from kg.resolve.discourse import Discourse

TAKEN_UP = frozenset("the this that these those".split())
OTHERS = frozenset("first second third last latest previous earlier other another next new".split())
STRIKING = frozenset(
    """ASSAULT AIRSTRIKE BOMBING SHELL AMBUSH SUICIDE_BOMBING CHEMICAL_ATTACK INVADE EXPLODE
    SHOOT""".split()
)
ACTING = frozenset({"Person", "Organization", "Country", "Group"})
LIKELY = (Certainty.CERTAIN, Certainty.PROBABLE)
HARM = ("ASSAULT", "KILL", "INJURE", "DESTROY", "CAPTURE", "DISPLACE")
HURT = ("KILL", "INJURE")


@dataclass(frozen=True, slots=True)
class Deed:
    """An attack as a claim tells it: in which sentence, of which type, by whom and on what."""

    order: int
    kind: str
    claim: Claim
    doer: Mention | None
    hit: Mention | None


@dataclass(frozen=True, slots=True)
class Taken:
    """Words that take an attack up, with its type; `phrase` is what grammar says about them."""

    mention: Mention
    phrase: Phrase
    kind: str


@dataclass(frozen=True, slots=True)
class Article:
    """What the words of claims are looked up in: phrases in text order, entities by id."""

    discourse: Discourse
    entities: Mapping[str, Entity]
    starts: Sequence[int]
    phrases: Sequence[Phrase]

    def entity(self, mention: Mention | None) -> Entity | None:
        """The entity of a mention, if it has one."""
        return self.entities.get(mention.entity or "") if mention is not None else None

    def phrase(self, mention: Mention) -> Phrase | None:
        """The phrase of a mention."""
        return self.discourse.phrase_at(mention.span) or self.discourse.phrase_at(mention.head)

    def inside(self, span: Span) -> Phrase | None:
        """The last phrase whose head is among the words of an action."""
        position = bisect_left(self.starts, span.end) - 1
        if position < 0 or not span.contains(self.phrases[position].mention.head):
            return None
        return self.phrases[position]


def article(discourse: Discourse) -> Article:
    """The look-up of a resolved article."""
    phrases = sorted(discourse.phrases, key=lambda p: (p.mention.head, p.mention.span))
    starts = [phrase.mention.head.start for phrase in phrases]
    return Article(discourse, discourse.entities, starts, phrases)


def harms(kind: str, kinds: Sequence[str] = HARM) -> bool:
    """Whether a type of event harms somebody or something."""
    return any(is_a(kind, other) for other in kinds)


def acts(entity: Entity | None) -> bool:
    """Whether an entity is somebody who acts, or belongs to one."""
    return entity is not None and (entity.kind in ACTING or entity.side is not None)


def strike(phrase: Phrase) -> str:
    """The type of an attack that a phrase names, "" for none."""
    kind = noun_type(" ".join((*phrase.modifiers[-1:], phrase.lemma))) or noun_type(phrase.lemma)
    return kind if kind in STRIKING else ""


def takes_up(phrase: Phrase) -> bool:
    """Whether a phrase goes on about something: "the attack", not "a third attack"."""
    other = not OTHERS.isdisjoint(word.lower() for word in phrase.modifiers)
    return phrase.determiner in TAKEN_UP and not (phrase.possessor or phrase.of or other)


def taken(known: Article, mention: Mention | None) -> Taken | None:
    """The attack that a mention takes up."""
    phrase = known.phrase(mention) if mention is not None else None
    if mention is None or phrase is None or not takes_up(phrase):
        return None
    kind = strike(phrase)
    return Taken(mention, phrase, kind) if kind else None


def taken_by_action(known: Article, claim: Claim) -> Taken | None:
    """The attack told before that the action of a claim is: "was behind the attack"."""
    phrase = known.inside(claim.action.span)
    if phrase is None and "light_verb" in claim.rules:
        # "The airstrikes launched by Chad": the noun of the action stands before its verb.
        position = bisect_left(known.starts, claim.action.span.start) - 1
        before = known.phrases[position] if position >= 0 else None
        near = before is not None and claim.action.span.start - before.mention.head.end == 1
        phrase = before if near else None
    return taken(known, phrase.mention) if phrase is not None else None


def deeds(known: Article, claim: Claim, order: int) -> list[Deed]:
    """What a claim tells of an attack that it says happened."""
    happened = claim.polarity is Polarity.POSITIVE and claim.mood is Mood.ASSERTED
    if not happened or any(link.denied for link in claim.attribution):
        return []
    actor = known.entity(claim.actor)
    # "The convoy attack": what stands before the noun is as often what was attacked.
    unsure = "origin_modifier" in claim.rules and actor is not None and actor.side is None
    sure = claim.certainty in LIKELY and not unsure
    doer = claim.actor if sure and actor is not None and actor.kind in ACTING else None
    kind = claim.action.event_type
    if kind not in STRIKING and not harms(kind):
        return []
    event = claim.role("event") or (claim.actor if not acts(actor) else None)
    phrase = known.phrase(event) if event is not None else None
    kind = (strike(phrase) if phrase is not None else "") or (kind if kind in STRIKING else "")
    return [Deed(order, kind, claim, doer, claim.target)] if kind else []


def same_voice(earlier: Claim, claim: Claim) -> bool:
    """Whether the publisher told it, or the source that goes on."""
    if earlier.source is None:
        return not earlier.attribution
    source = claim.source
    return source is not None and source.entity == earlier.source.entity


def head_of(mention: Mention) -> str:
    """The head word of a mention in lower case, without the s of a plural."""
    start = mention.head.start - mention.span.start
    word = mention.text[start : start + mention.head.end - mention.head.start]
    return word.lower().rstrip("s")


def side_of(known: Article, mention: Mention | None) -> str | None:
    """The side that a mention's entity belongs to, else the entity itself."""
    entity = known.entity(mention)
    return (entity.side or entity.id) if entity is not None else None
