"""Who is behind an attack that an article goes on about, and what it hit, where it was told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.contradict.actions import is_a, related
from kg.model import Claim, Mention, Polarity
from kg.resolve.deeds.deeds_before import (
    ACTING,
    HURT,
    LIKELY,
    STRIKING,
    Article,
    Deed,
    Taken,
    acts,
    article,
    deeds,
    harms,
    head_of,
    same_voice,
    side_of,
    taken,
    taken_by_action,
)
from kg.resolve.discourse import Discourse

REACH = 4
RESPONSIBLE = frozenset({"be responsible", "be guilty", "be behind", "be to blame"})
CHARGED = 6
UNKNOWN = re.compile(
    r"\b(?:unclear|not (?:\w+ )?(?:clear|known)|unknown) (?:who|which (?:side|group))\b"
    r"|\b(?:no|without) (?:\w+ )?claim of responsibility\b"
    r"|\b(?:no (?:one|group|side|party)|nobody|none)(?: \w+){0,4} claimed responsibility\b",
    re.IGNORECASE,
)
"""Words that leave open who did it: who is told of behind them is told of for another deed."""
AFTER = 2


def told_before(claims: Sequence[Claim], discourse: Discourse) -> list[Claim]:
    """The claims with the doers and targets of attacks that the text before them told.

    "Gunmen stormed a market. The attack killed twenty": the gunmen killed twenty. Claims in the
    order of the text; the result keeps it. The mention stays the words for the attack.
    """
    known = article(discourse)
    order = {start: number for number, start in enumerate(sorted({c.sentence for c in claims}))}
    ordered = sorted(claims, key=lambda c: (c.sentence, c.action.span))
    aimed = {c.action.span.end: c.target for c in ordered if c.target is not None}
    told: list[Deed] = []
    hurt: list[Deed] = []
    found: list[Claim] = []
    asked = UNKNOWN.search(discourse.document.text)
    for claim in ordered:
        here = order[claim.sentence]
        near = [deed for deed in told if here - deed.order <= REACH]
        if asked is None or claim.sentence.start < asked.start():
            claim = _with_doer(known, claim, near, aimed)
        claim = _with_target(known, claim, told, here)
        claim = _instead(claim, found)
        for one in _among_the_harmed(known, claim, hurt, here):
            new = deeds(known, one, here)
            if "struck_by_event" in one.rules:
                # "Strikes hit X": the claim of the verb tells what was hit, with all its places.
                new = [replace(deed, hit=None) for deed in new]
            told += new
            if harms(one.action.event_type, HURT) and one.polarity is Polarity.POSITIVE:
                hurt.append(Deed(here, one.action.event_type, one, one.actor, one.target))
            found.append(one)
    return found


def _with_doer(
    known: Article, claim: Claim, near: Sequence[Deed], aimed: dict[int, Mention]
) -> Claim:
    """doer_told_before: the attack is one that the text told of, with the one doer it names."""
    event = _event(known, claim)
    if event is None:
        return claim
    named = known.discourse.referent(event.phrase.mention.span) if claim.actor is None else None
    if named is not None and named.kind in ACTING:
        rules = (*claim.rules, "doer_told_before")
        return replace(claim, actor=replace(event.mention, entity=named.id), rules=rules)
    whom = aimed.get(event.phrase.mention.head.end)
    fitting = [
        deed
        for deed in near
        if deed.doer is not None
        and related(deed.kind, event.kind)
        and same_voice(deed.claim, claim)
        and not (claim.target is not None and claim.target.entity == deed.doer.entity)
    ]
    doers = {deed.doer.entity for deed in fitting if deed.doer is not None}
    doer = known.entity(fitting[-1].doer) if fitting else None
    if len(doers) != 1 or doer is None or (whom is not None and not _hit(known, whom, fitting)):
        return claim
    return replace(
        claim,
        actor=replace(event.mention, entity=doer.id, kind=doer.kind),
        rules=(*claim.rules, "doer_told_before"),
    )


def _event(known: Article, claim: Claim) -> Taken | None:
    """The attack that did the harm which is told, or that a claim without a doer tells."""
    if claim.actor is None and claim.action.event_type in STRIKING:
        return taken_by_action(known, claim)
    if not harms(claim.action.event_type):
        return None
    if claim.actor is not None and acts(known.entity(claim.actor)):
        return None
    return taken(known, claim.actor or claim.role("event"))


def _hit(known: Article, whom: Mention, told: Sequence[Deed]) -> bool:
    """Whether an attack told before was on the same: "a raid on a camp … the raid on the camp"."""
    head = head_of(whom)
    return any(
        deed.hit is not None and (head_of(deed.hit) == head or _same(deed.hit, whom))
        for deed in told
    )


def _same(one: Mention, other: Mention) -> bool:
    return one.entity is not None and one.entity == other.entity


def _with_target(known: Article, claim: Claim, near: Sequence[Deed], here: int) -> Claim:
    """target_told_before: the attack hit what the text said before that it hit."""
    if claim.target is not None:
        return claim
    if "denied_part" in claim.rules:
        phrase = known.inside(claim.action.span)
        near = [deed for deed in near if here - deed.order <= AFTER]
        charges = _charges(known, claim, near, here)
        return _aimed(known, claim, phrase.mention if phrase else None, charges)
    if claim.actor is None or claim.action.event_type not in STRIKING:
        return claim
    event = taken_by_action(known, claim)
    if event is None:
        return claim
    fitting = [deed for deed in near if related(deed.kind, event.kind)]
    if "nominal_predicate" in claim.rules:
        fitting = [deed for deed in fitting if _struck_in(event, deed.claim)]
    charges = _charges(known, claim, fitting, here) if _denied(claim) else []
    if not any(deed.hit for deed in charges):
        fitting = [deed for deed in fitting if here - deed.order <= REACH]
        fitting = [deed for deed in fitting if same_voice(deed.claim, claim)]
        charges = [deed for deed in fitting if _may_be_by(known, deed, claim)]
    return _aimed(known, claim, event.mention, charges)


def _instead(claim: Claim, found: Sequence[Claim]) -> Claim:
    """other_responsible: who denies a part in something and says that others are responsible."""
    if claim.target is not None or claim.action.lemma not in RESPONSIBLE:
        return claim
    for earlier in reversed(found):
        if earlier.sentence != claim.sentence:
            return claim
        denied = "denied_part" in earlier.rules and earlier.target is not None
        if denied and _same_source(earlier, claim):
            rules = (*claim.rules, "other_responsible")
            return replace(claim, target=earlier.target, rules=rules)
    return claim


def _same_source(one: Claim, other: Claim) -> bool:
    a, b = one.source, other.source
    return a is not None and b is not None and a.span == b.span


def _aimed(known: Article, claim: Claim, words: Mention | None, told: Iterable[Deed]) -> Claim:
    """The claim with the one thing that these attacks hit; whom they killed only without such."""
    hits = [deed for deed in told if deed.hit is not None]
    struck = [deed for deed in hits if not harms(deed.claim.action.event_type, HURT)]
    hit = _struck(struck or hits)
    places = {mention.entity or mention.text.lower() for mention in hit}
    if words is None or len(places) != 1 or known.entity(hit[-1]) is None:
        return claim
    what = known.entities[hit[-1].entity or ""]
    if claim.actor is not None and claim.actor.entity == what.id:
        return claim
    return replace(
        claim,
        target=replace(words, entity=what.id, kind=what.kind),
        rules=(*claim.rules, "target_told_before"),
    )


def _struck(hits: Sequence[Deed]) -> list[Mention]:
    """What attacks hit: where several things were hit at once in one place, that place."""
    hit = [deed.hit for deed in hits if deed.hit is not None]
    last = [deed for deed in hits if deed.claim.sentence == hits[-1].claim.sentence]
    things = {deed.hit.span for deed in last if deed.hit is not None}
    where = [deed.claim.role("place") for deed in last]
    places = {place.entity: place for place in where if place is not None}
    at_once = len({deed.claim.action.span for deed in last}) == 1
    return list(places.values()) if at_once and len(things) > 1 and len(places) == 1 else hit


def _struck_in(event: Taken, claim: Claim) -> bool:
    """Whether a claim says what was struck in this very event ("a clinic was hit in the raid")."""
    within = claim.role("event")
    if harms(claim.action.event_type, HURT):
        return False
    return within is not None and within.head.end == event.phrase.mention.head.end


def _denied(claim: Claim) -> bool:
    return claim.polarity is Polarity.NEGATIVE or any(link.denied for link in claim.attribution)


def _charges(known: Article, claim: Claim, near: Sequence[Deed], here: int) -> list[Deed]:
    """What the one who denies has been said to have done, by anybody."""
    side = side_of(known, claim.actor)
    return [
        deed
        for deed in near
        if here - deed.order <= CHARGED
        and side is not None
        and side_of(known, deed.claim.actor) == side
        and deed.claim.action.event_type
    ]


def _may_be_by(known: Article, deed: Deed, claim: Claim) -> bool:
    """Whether an attack told before is not told as somebody else's."""
    return deed.doer is None or side_of(known, deed.doer) == side_of(known, claim.actor)


AMONG = re.compile(
    r"\b(?:among|of) (?:the|those) (?:\w+ )?(?:dead|killed|victims|wounded|injured|casualties)\b",
    re.IGNORECASE,
)
"""Words that say of somebody that they are among those whose harm was told."""


def _among_the_harmed(known: Article, claim: Claim, hurt: Sequence[Deed], here: int) -> list[Claim]:
    """harmer_told_before: who is "among the dead" was killed by the one who killed those.

    Those are the last ones told of in the plural, by the publisher or the same source; what
    several did in one attack each of them did.
    """
    if claim.actor is not None or not harms(claim.action.event_type, HURT):
        return [claim]
    said = AMONG.search(claim.sentence_text)
    event = claim.role("event")
    if said is None or claim.target is None or (event is not None and not _told_kind(known, event)):
        return [claim]
    last = [d for d in hurt if 0 < here - d.order <= AFTER and _several(known, d)]
    last = [d for d in last if d.order == last[-1].order and _same_family(d.kind, claim)]
    doers = {side_of(known, d.doer): d.doer for d in last if acts(known.entity(d.doer))}
    named = {d.claim.action.span for d in last if acts(known.entity(d.doer))}
    sure = all(d.claim.action.span in named and d.claim.certainty in LIKELY for d in last)
    together = len(doers) == 1 or (len(named) == 1 and doers)
    if not together or not sure or not all(same_voice(d.claim, claim) for d in last):
        return [claim]
    rules = (*claim.rules, "harmer_told_before")
    return [replace(claim, actor=doer, rules=rules) for doer in doers.values()]


def _told_kind(known: Article, event: Mention) -> bool:
    """Whether the event of a claim is no other than what the text goes on about."""
    return taken(known, event) is not None


def _several(known: Article, deed: Deed) -> bool:
    if deed.hit is None:
        return False
    counted = deed.claim.quantity
    if counted is not None and counted.value is not None:
        return counted.value > 1
    phrase = known.phrase(deed.hit)
    return phrase is not None and phrase.number == "plural"


def _same_family(kind: str, claim: Claim) -> bool:
    return any(is_a(kind, hurt) and is_a(claim.action.event_type, hurt) for hurt in HURT)
