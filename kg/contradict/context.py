"""What claims of one text mean beside each other: rejections that point back, aims denied."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.contradict.facts import Fact, is_presence
from kg.contradict.identity import same_party
from kg.contradict.participants import counted_head, group, listed, words
from kg.contradict.parties import Party
from kg.contradict.places import containing, lands_of
from kg.contradict.rejections import with_denied_content, with_references
from kg.model import Entity, Mood, Span

CLOSE = 40
OTHER_TIME = re.compile(
    r"\b(after|before|since|ago|earlier|later|previous\w*|last)\b", re.IGNORECASE
)
FAR = 10**9


def in_context(facts: Sequence[Fact], entities: Mapping[str, Entity]) -> list[Fact]:
    """The facts with everything that the claims beside them say about them."""
    known = with_known_adjectives(with_own_forces(facts, entities))
    known = with_surroundings(known)
    known = with_absent_groups(known)
    framed = with_denied_aims(with_named_places(with_sentence_frame(known), entities))
    framed = with_spoken_places(framed)
    return with_references(with_denied_content(with_single_counts(framed)))


def with_named_places(facts: Sequence[Fact], entities: Mapping[str, Entity]) -> list[Fact]:
    """The facts with the places that their sentence names, where no claim of it has any.

    Only places that claims of the same document have are looked for in sentences; in the words of
    a place role ("the old town of Karo"), those of all documents.
    """
    known: dict[str, dict[str, str]] = {}
    everywhere: dict[str, str] = {}
    for fact in facts:
        names = known.setdefault(fact.claim.document, {})
        for place in sorted(fact.spots):
            if entities[place].kind != "Country":
                names.setdefault(entities[place].name, place)
        for name, place in sorted(fact.mentioned):
            names.setdefault(name, place)
            everywhere.setdefault(name, place)
    return [_placed(fact, known[fact.claim.document], everywhere, entities) for fact in facts]


def _placed(
    fact: Fact,
    names: Mapping[str, str],
    everywhere: Mapping[str, str],
    entities: Mapping[str, Entity],
) -> Fact:
    if fact.spots:
        roles = [role.mention.text for role in fact.claim.roles if role.role == "place"]
        found = [place for text in roles if " of " in text for place in _named(text, everywhere)]
    else:
        found = _named(fact.claim.sentence_text, names)
    if not found:
        return fact
    spots = fact.spots.union(found)
    within = frozenset(above for spot in spots for above in containing(spot, entities))
    return replace(fact, spots=spots, places=within, lands=lands_of(within, entities))


def _named(text: str, names: Mapping[str, str]) -> list[str]:
    """The places whose names of one to three words stand in a text."""
    tokens = re.findall(r"[\w'’-]+", text)
    grams = (" ".join(tokens[i : i + n]) for i in range(len(tokens)) for n in (1, 2, 3))
    return [names[gram] for gram in grams if gram in names]


def with_spoken_places(facts: Sequence[Fact]) -> list[Fact]:
    """The facts with the specific places that their text named last before them."""
    last: dict[str, frozenset[str]] = {}
    found = []
    for fact in facts:
        document = fact.claim.document
        found.append(replace(fact, spoken=last.get(document, frozenset())))
        if fact.spots - fact.lands:
            last[document] = fact.spots - fact.lands
    return found


def with_own_forces(facts: Sequence[Fact], entities: Mapping[str, Entity]) -> list[Fact]:
    """The facts in which bare "troops" or "warplanes" of an official source are its side's."""
    return [_owned(fact, entities) for fact in facts]


def _owned(fact: Fact, entities: Mapping[str, Entity]) -> Fact:
    actor, side = fact.actor, fact.teller_side
    if actor is None or not side or actor.side not in ("", "~state"):
        return fact
    if not listed("forces", actor.head) or len(actor.text.split()) > 2:
        return fact
    if _of_others(actor, fact.teller_name, entities.get(side)):
        return fact
    own = replace(actor, side=side, side_name=side, camp="state", generic=False)
    return replace(fact, actor=own, doer=own if fact.doer == actor else fact.doer)


def _of_others(forces: Party, teller: str, side: Entity | None) -> bool:
    """Whether forces are not the teller's: "Muslim forces", a rebel's "government soldiers".

    Residents and witnesses have none.
    """
    if any(word[:1].isupper() for word in forces.text.split()[1:-1] or forces.text.split()[:-1]):
        return forces.text.split()[0] not in ("The", "Its", "Our", "Their")
    if forces.side == "~state" and side is not None and side.kind == "Group":
        return True
    return group(counted_head(teller)) == "civilian"


def with_surroundings(facts: Sequence[Fact]) -> list[Fact]:
    """The facts with the words of every sentence of their document that holds a claim."""
    sentences: dict[str, dict[frozenset[str], None]] = {}
    for fact in facts:
        sentences.setdefault(fact.claim.document, {})[fact.tokens] = None
    shared = {document: tuple(found) for document, found in sentences.items()}
    theatres = _theatres(facts)
    return [
        replace(fact, around=shared[fact.claim.document], theatre=theatres[fact.claim.document])
        for fact in facts
    ]


def _theatres(facts: Sequence[Fact]) -> dict[str, frozenset[str]]:
    """The named sides that each document tells of most, four at most and twice at least."""
    counts: dict[str, Counter[str]] = {}
    for fact in facts:
        sides = counts.setdefault(fact.claim.document, Counter())
        sides.update(
            one.side
            for one in (fact.actor, fact.target)
            if one is not None and one.side and not one.side.startswith("~")
        )
        sides.update(fact.lands)
    return {
        document: frozenset(
            side
            for side, count in sorted(sides.items(), key=lambda item: (-item[1], item[0]))[:4]
            if count > 1
        )
        for document, sides in counts.items()
    }


def with_known_adjectives(facts: Sequence[Fact]) -> list[Fact]:
    """The facts in which forces without a side have that of the same adjective in their text.

    Where "Russian jets" are Russia's, so are "Russian boots".
    """
    sides: dict[tuple[str, str], Party] = {}
    for fact in facts:
        for one in (fact.actor, fact.target):
            if one is not None and not one.generic and one.side and " " in one.text:
                sides.setdefault((fact.claim.document, _adjective(one)), one)
    return [_with_adjective(fact, sides) for fact in facts]


def _with_adjective(fact: Fact, sides: dict[tuple[str, str], Party]) -> Fact:
    actor = fact.actor
    if actor is None or actor.side or not listed("troops", actor.head):
        return fact
    known = sides.get((fact.claim.document, _adjective(actor)))
    if known is None or not _adjective(actor):
        return fact
    own = replace(actor, side=known.side, side_name=known.side_name, camp="state", generic=False)
    return replace(fact, actor=own, doer=own if fact.doer == actor else fact.doer)


def _adjective(party: Party) -> str:
    """The first capitalised word before the head ("Russian" of "no Russian boots"), else ""."""
    return next((word for word in party.text.split()[:-1] if word[:1].isupper()), "")


def with_single_counts(facts: Sequence[Fact]) -> list[Fact]:
    """The facts with each number kept only by the action that stands nearest to it.

    "Six were killed and dozens wounded" counts six dead; it does not count six wounded.
    """
    nearest: dict[tuple[str, Span, Span], int] = {}
    for fact in facts:
        quantity = fact.claim.quantity
        if quantity is not None:
            key = (fact.claim.document, fact.claim.sentence, quantity.span)
            gap = _gap(fact.claim.action.span, quantity.span)
            nearest[key] = min(gap, nearest.get(key, gap))
    return [_counted_once(fact, nearest) for fact in facts]


def _counted_once(fact: Fact, nearest: dict[tuple[str, Span, Span], int]) -> Fact:
    quantity = fact.claim.quantity
    if quantity is None:
        return fact
    key = (fact.claim.document, fact.claim.sentence, quantity.span)
    if _gap(fact.claim.action.span, quantity.span) == nearest[key]:
        return fact
    return replace(fact, counts=False)


def _gap(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def with_sentence_frame(facts: Sequence[Fact]) -> list[Fact]:
    """The facts with place and day of their sentence, where their own clause tells none."""
    frames: dict[tuple[str, Span], list[Fact]] = {}
    for fact in facts:
        frames.setdefault((fact.claim.document, fact.claim.sentence), []).append(fact)
    return [_framed(fact, frames[fact.claim.document, fact.claim.sentence]) for fact in facts]


def _framed(fact: Fact, around: Sequence[Fact]) -> Fact:
    if not fact.spots and any(other.spots for other in around):
        spots = frozenset().union(*(other.spots for other in around))
        places = frozenset().union(*(other.places for other in around))
        lands = frozenset().union(*(other.lands for other in around))
        anchors = frozenset().union(fact.anchors, *(other.anchors & spots for other in around))
        fact = replace(fact, spots=spots, places=places, lands=lands, anchors=anchors)
    company = {other.actor.side for other in around if other.actor and other.actor.side}
    beside = {
        other.actor.side: other.actor
        for other in around
        if other.type == "CONTROL" and other.actor and other.actor.camp and other.actor.side
    }
    fact = replace(fact, company=frozenset(company), beside=tuple(beside.values()))
    fact = _told_by_sentence(replace(fact, charges=_charges(fact, around)), around)
    days = {other.days for other in around if other.days}
    if fact.days is None and len(days) == 1 and not OTHER_TIME.search(fact.claim.sentence_text):
        fact = replace(fact, days=days.pop())
    return _with_antecedent(fact, around)


def _charges(fact: Fact, around: Sequence[Fact]) -> frozenset[str]:
    """The families of what an accusation says that the accused did, in its sentence."""
    if fact.type != "ACCUSE" or fact.target is None:
        return frozenset()
    start = fact.claim.action.span.start
    return frozenset(
        "OBEDIENCE" if other.type == "COMPLY" else other.family
        for other in around
        if other.family
        and other.claim.action.span.start > start
        and other.actor is not None
        and same_party(other.actor, fact.target)
    )


def _told_by_sentence(fact: Fact, around: Sequence[Fact]) -> Fact:
    """What data or documents "show" is told by whoever speaks in the same sentence."""
    if not fact.own_voice or not fact.claim.attribution:
        return fact
    speakers = {(one.teller, one.teller_side, one.teller_name) for one in around if _speaks(one)}
    if len(speakers) != 1:
        return fact
    teller, side, name = speakers.pop()
    return replace(fact, teller=teller, teller_side=side, teller_name=name, own_voice=False)


def _speaks(fact: Fact) -> bool:
    return bool(fact.claim.attribution) and not fact.own_voice


def _with_antecedent(fact: Fact, around: Sequence[Fact]) -> Fact:
    """A pronoun that nothing resolved takes the side of the actor before it in its sentence."""
    actor = fact.actor
    if actor is None or actor.head not in words().lists["pronoun"]:
        return fact
    acted_on = {other.target.side for other in around if other.target and _same_word(fact, other)}
    if actor.side and actor.side not in acted_on:
        return fact
    start = fact.claim.action.span.start
    before = [
        other.actor
        for other in around
        if other.actor is not None
        and other.claim.action.span.start < start
        and other.actor.side
        and not other.actor.side.startswith("~")
        and other.actor.side not in acted_on
    ]
    if not before:
        return fact
    known = replace(before[-1], text=actor.text)
    return replace(fact, actor=known, doer=known if fact.doer == actor else fact.doer)


def _same_word(a: Fact, b: Fact) -> bool:
    """Whether two facts have one mention as actor."""
    one, two = a.claim.actor, b.claim.actor
    return one is not None and two is not None and one.span == two.span


def with_absent_groups(facts: Sequence[Fact]) -> list[Fact]:
    """The facts with groups marked that were elsewhere: "not in areas where they operate"."""
    negated = {
        (fact.claim.document, fact.claim.sentence)
        for fact in facts
        if not fact.positive
        and is_presence(fact.claim.action.lemma)
        and fact.target is not None
        and fact.target.head in ("area", "place", "region", "position", "zone", "part")
    }
    return [
        replace(fact, absent=True)
        if fact.positive
        and is_presence(fact.claim.action.lemma)
        and fact.actor is not None
        and (fact.claim.document, fact.claim.sentence) in negated
        else fact
        for fact in facts
    ]


def with_denied_aims(facts: Sequence[Fact]) -> list[Fact]:
    """The facts with aims marked that the text denies: "they are not there to fight them"."""
    absent = {
        (fact.claim.document, fact.claim.sentence, _words(fact)): fact.claim.action.span.end
        for fact in facts
        if not fact.positive and is_presence(fact.claim.action.lemma)
    }
    return [
        replace(fact, purpose_denied=True)
        if fact.positive
        and fact.claim.mood is Mood.INTENDED
        and 0
        <= fact.claim.action.span.start
        - absent.get((fact.claim.document, fact.claim.sentence, _words(fact)), FAR)
        <= CLOSE
        else fact
        for fact in facts
    ]


def _words(fact: Fact) -> str:
    return fact.actor.text.lower() if fact.actor else ""
