"""Which pairs of claims are compared, and what is printed of them.

Never all pairs: claims meet inside a document, or in a block of one specific place or target,
sorted by day, within a window. The cost grows with the number of claims.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.contradict.context import in_context
from kg.contradict.facts import Fact, facts
from kg.contradict.holding import FALLING
from kg.contradict.participants import listed, thing
from kg.contradict.presence import ties
from kg.contradict.rules import RULES, RULES_VERSION, contestable, families_meet, judge
from kg.contradict.verdict import Verdict
from kg.contradict.why import sentence
from kg.model import Claim, Contradiction, ContradictionKind, Document, Entity, content_id

NEIGHBOURS = 60
WINDOW = 40
STORY = 10
DAYS = 3
SPOKEN = (ContradictionKind.BLAME,)


def contradictions(
    claims: Sequence[Claim],
    entities: Mapping[str, Entity],
    documents: Mapping[str, Document],
) -> list[Contradiction]:
    """The contradictions among claims, sorted by id; input order does not matter."""
    prepared = in_context(facts(claims, entities, documents), entities)
    best: dict[tuple[object, ...], Verdict] = {}
    for a, b in pairs([fact for fact in prepared if contestable(fact)]):
        for verdict in verdicts(a, b):
            key = _sameness(verdict)
            if not verdict.blocked and (key not in best or _rank(verdict) < _rank(best[key])):
                best[key] = verdict
    return sorted((_contradiction(one) for one in best.values()), key=lambda one: one.id)


def verdicts(a: Fact, b: Fact) -> list[Verdict]:
    """What every rule that finds something makes of a pair; at most one unblocked, the best."""
    found = [verdict for rule in RULES if (verdict := judge(rule, a, b)) is not None]
    printed = sorted((one for one in found if not one.blocked), key=_rank)
    return [*printed[:1], *(one for one in found if one.blocked)]


def pairs(prepared: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Every pair worth comparing, once, in an order that does not depend on the input's."""
    seen: set[tuple[str, str]] = set()
    for block, within in _blocks(prepared):
        for index, a in enumerate(block):
            for b in block[index + 1 : index + 1 + within]:
                if within == WINDOW and _day(b) - _day(a) > DAYS:
                    break
                key = (a.id, b.id) if a.id < b.id else (b.id, a.id)
                if key not in seen and families_meet(a, b):
                    seen.add(key)
                    yield a, b


def _blocks(prepared: Sequence[Fact]) -> Iterator[tuple[list[Fact], int]]:
    """Blocks of one document, of one anchor sorted by day, of one teller; each with its window."""
    documents: dict[str, list[Fact]] = {}
    anchors: dict[str, list[Fact]] = {}
    tellers: dict[tuple[str, str, str], list[Fact]] = {}
    for fact in prepared:
        documents.setdefault(fact.claim.document, []).append(fact)
        if not fact.own_voice and fact.spots:
            tellers.setdefault((fact.teller, fact.family, min(fact.spots)), []).append(fact)
        for anchor in _anchors(fact):
            anchors.setdefault(anchor, []).append(fact)
    for _, block in sorted(documents.items()):
        yield block, NEIGHBOURS
    for _, block in sorted(anchors.items()):
        yield sorted(block, key=lambda fact: (_day(fact), fact.order)), WINDOW
    for _, block in sorted(tellers.items()):
        yield block, STORY


def _anchors(fact: Fact) -> list[str]:
    """What a fact is compared under: places and targets, and things of the sides it tells of."""
    found = sorted(fact.anchors) + ties(fact)
    if fact.claim.action.lemma in FALLING:
        found += sorted(fact.spots - fact.lands - fact.anchors)
    if fact.target is not None:
        name = thing(fact.target.head)
        if listed("objects", name):
            own = {fact.actor.side} if fact.actor and fact.actor.side else set()
            found += [f"{name} {side}" for side in sorted(fact.theatre | own)]
    return found


def _day(fact: Fact) -> int:
    return fact.days[0] if fact.days else fact.published or 0


def _rank(verdict: Verdict) -> tuple[float, int, int, str, str]:
    first, second = verdict.finding.first, verdict.finding.second
    numbers = sum(fact.claim.quantity is not None for fact in (first, second))
    return (-verdict.score, RULES.index(verdict.rule), -numbers, first.id, second.id)


def _sameness(verdict: Verdict) -> tuple[object, ...]:
    """What makes two findings one: the same two tellers and sentences, in whichever reprint.

    Against one claim that a side acts alone, every other side counts once; two tellers who blame
    or deny each other in the same texts do so once.
    """
    if verdict.rule.kind is ContradictionKind.EXCLUSIVITY:
        other = verdict.finding.second.actor
        return ("EXCLUSIVITY", verdict.finding.first.id, other.side if other else "")
    if verdict.rule.kind in SPOKEN:
        tellers = sorted((fact.teller, fact.claim.document) for fact in verdict.finding.pair)
        return (verdict.rule.kind.value, *tellers)
    sides = sorted(
        (fact.teller_name, sorted(fact.tokens))
        for fact in (verdict.finding.first, verdict.finding.second)
    )
    return (verdict.rule.kind.value, *((name, tuple(tokens)) for name, tokens in sides))


def _contradiction(verdict: Verdict) -> Contradiction:
    kind, finding = verdict.rule.kind, verdict.finding
    first, second = finding.first, finding.second
    ids = sorted((first.id, second.id))
    return Contradiction(
        id=content_id("contradiction", kind.value, ids, RULES_VERSION),
        kind=kind,
        a=first.id,
        b=second.id,
        score=verdict.score,
        parts=verdict.parts,
        why=sentence(kind, first, second),
        gates=verdict.passed,
    )
