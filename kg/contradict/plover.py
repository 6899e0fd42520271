"""From our event types to those of PLOVER, and what one party does to another in a sentence.

PLOVER (Open Event Data Alliance, PLOVER manual; Halterman et al. 2023) has sixteen event types
with modes. It codes an act that is only announced, demanded or refused as the words and not as
the act: help that is to come is AGREE, help that is refused REJECT, an attack announced by the
attacker THREATEN.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kg.contradict.actions import lineage, vocabulary
from kg.model import Claim, Mention, Mood, Polarity, Span, Tense

MATERIAL = frozenset({"CONSULT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
KIND = MATERIAL | {"AGREE", "SUPPORT"}
HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST"})
REFUSED = {
    "AID": "assist", "SUPPORT": "assist", "COOPERATE": "assist", "CONSULT": "meet",
    "CONCEDE": "yield", "RETREAT": "yield",
}  # fmt: skip
"""The mode of REJECT that an act is which somebody will not do."""
THREATENED = {
    "restrict": "restrict", "curfew": "restrict", "ban": "ban", "censor": "ban",
    "arrest": "arrest", "deport": "expel", "expel": "expel", "cancel": "relations",
    "withdraw": "relations", "sever": "relations", "discontinue": "relations",
}  # fmt: skip
"""The mode of THREATEN by the mode of what is threatened."""
TERRITORY = frozenset({"INVADE", "CAPTURE", "ADVANCE"})
SILENT = frozenset({"AFFILIATED_WITH"})
FALLBACK, UNTYPED, ASIDE = 0.2, 0.05, 0.55
"""Ranks: of a claim that names neither party; what is left of one of unknown type, of an aside."""
ASIDES = frozenset({"relative_clause", "relative_gap", "nominal_predicate"})


class Told(NamedTuple):
    """How an act is told; `purpose` that it is what another act is for, `announced` that the one
    who is to act says so.
    """

    event_type: str
    polarity: Polarity
    tense: Tense
    mood: Mood
    purpose: bool
    announced: bool


class Dealing(NamedTuple):
    """What one party does to another: the PLOVER event type ("" for none), the claim telling it."""

    root: str
    claim: Claim


def plover(event_type: str) -> str:
    """The PLOVER event type that one of our event types is or is narrower than, "" for none."""
    types = vocabulary().types
    return next((types[name].plover for name in lineage(event_type) if types[name].plover), "")


def mode(told: Told) -> str:
    """The mode of the PLOVER event type of an act as it is told, "" for none."""
    types, above = vocabulary().types, lineage(told.event_type)
    own = next((types[name].mode for name in above if types[name].mode), "")
    kind, as_told = plover(told.event_type), root(told)
    if as_told == kind:
        return own
    if as_told == "REJECT":
        return REFUSED.get(kind, "")
    if as_told != "THREATEN":
        return ""
    if TERRITORY & set(above):
        return "territory"
    return "violence" if kind == "ASSAULT" else THREATENED.get(own, "")


def root(told: Told) -> str:
    """The PLOVER event type of an act as it is told: done, to come, or not done."""
    kind = plover(told.event_type)
    if told.polarity is Polarity.NEGATIVE:
        return "REJECT" if kind in KIND else kind
    coming = told.tense is Tense.FUTURE or told.mood in (Mood.INTENDED, Mood.CONDITIONAL)
    if not coming or told.mood is Mood.REQUESTED or told.purpose:
        return kind
    if kind in MATERIAL:
        return "AGREE"
    return "THREATEN" if kind in HOSTILE and told.announced else kind


def dealing(
    claims: Iterable[Claim], source: Sequence[Span], target: Sequence[Span]
) -> Dealing | None:
    """What the claims of a sentence tell that one party does to another; None where they do not.

    The parties are given by where they stand in the text. A claim that has the one as actor and
    the other as target is best, then one of the other in another role, of what the one says about
    the other, of the one alone.
    """
    told = [claim for claim in claims if claim.action.event_type not in SILENT]
    one, other = _Party(told, source), _Party(told, target)
    best: tuple[float, Dealing] | None = None
    for claim in told:
        done = (max(_deed_rank(claim, one, other), FALLBACK), claim.action.root)
        for rank, kind in (done, _words(claim, one, other)):
            rank *= 1.0 if kind else UNTYPED
            if rank > 0 and (best is None or rank > best[0]):
                best = (rank, Dealing(kind, claim))
    return best[1] if best else None


def _deed_rank(claim: Claim, one: _Party, other: _Party) -> float:
    """How well a claim tells a deed of the one to the other."""
    acts = one.fits(claim.actor)
    roles = max((other.fits(role.mention) for role in claim.roles), default=0.0)
    suffers = max(other.fits(claim.target), 0.8 * roles, 0.5 * other.fits(claim.actor))
    rank = 4 * acts + 3 * suffers if acts else 1.5 * suffers + one.fits(claim.target)
    return rank * (ASIDE if ASIDES & set(claim.rules) else 1.0)


def _words(claim: Claim, one: _Party, other: _Party) -> tuple[float, str]:
    """What the one says of the other's act: a demand, or of a hostile one an accusation."""
    says, acts = one.fits(claim.source), other.fits(claim.actor)
    if not says or not acts:
        return 0.0, ""
    if claim.mood is Mood.REQUESTED:
        return 3.9 * says * acts, "REQUEST"
    hostile = plover(claim.action.event_type) in HOSTILE and claim.polarity is Polarity.POSITIVE
    return (3.9 * says * acts, "ACCUSE") if hostile else (0.0, "")


class _Party:
    """One party by where it stands in the text, and by the entities that stand there."""

    def __init__(self, claims: Iterable[Claim], spans: Sequence[Span]) -> None:
        self._spans = spans
        self._entities = {
            mention.entity
            for claim in claims
            for mention in (claim.actor, claim.target, claim.source)
            if mention is not None and mention.entity and self._placed(mention) == 1.0
        }

    def fits(self, mention: Mention | None) -> float:
        """How surely a mention is the party, 0 to 1."""
        if mention is None:
            return 0.0
        return 0.95 if mention.entity in self._entities else self._placed(mention)

    def _placed(self, mention: Mention) -> float:
        if any(span.overlaps(mention.head) for span in self._spans):
            return 1.0
        return 0.7 if any(span.overlaps(mention.span) for span in self._spans) else 0.0
