"""What the trained coreference network links a mention to: evidence where the rules have none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from kg.model import Entity, MentionForm, Phrase, Span

REACH = 12
"""How many earlier mentions of a cluster are looked at."""

Clusters = tuple[tuple[tuple[Span, float], ...], ...]
Likely = tuple[tuple[int, tuple[tuple[int, float], ...]], ...]


@dataclass(frozen=True, slots=True)
class Chains:
    """Clusters of head words, and where each head word stands in them.

    `likely` tells how likely the antecedents of a pronoun are, by where head words start.
    """

    clusters: Clusters = ()
    places: dict[Span, tuple[int, int]] = field(default_factory=dict)
    likely: dict[int, dict[int, float]] = field(default_factory=dict)

    def before(self, head: Span, least: float) -> Iterator[Span]:
        """The head words linked to before a head word, latest first, if its link is as likely."""
        cluster, place = self.places.get(head, (0, 0))
        if place == 0 or self.clusters[cluster][place][1] < least:
            return
        for earlier in range(place - 1, max(-1, place - 1 - REACH), -1):
            yield self.clusters[cluster][earlier][0]


def chains(clusters: Clusters, likely: Likely) -> Chains:
    """The clusters and the antecedents of pronouns, to be looked up by head word."""
    places: dict[Span, tuple[int, int]] = {}
    for number, cluster in enumerate(clusters):
        for place, (head, _) in enumerate(cluster):
            places.setdefault(head, (number, place))
    return Chains(clusters, places, {at: dict(shares) for at, shares in likely})


def antecedents(
    found: Chains,
    phrase: Phrase,
    least: float,
    phrase_at: Callable[[Span], Phrase | None],
    referent: Callable[[Span], Entity | None],
) -> Iterator[tuple[Phrase, Entity]]:
    """Earlier phrases of a phrase's cluster and what they refer to: nouns first, then pronouns."""
    pronouns: list[tuple[Phrase, Entity]] = []
    for head in found.before(phrase.mention.head, least):
        earlier, entity = phrase_at(head), referent(head)
        if earlier is None or entity is None or earlier.mention.span.overlaps(phrase.mention.span):
            continue
        if earlier.form is MentionForm.PRONOUN:
            pronouns.append((earlier, entity))
        else:
            yield earlier, entity
    yield from pronouns
