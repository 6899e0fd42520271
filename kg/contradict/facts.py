"""One claim made ready for comparison: who tells it, who did it to whom, where, when, how many."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.contradict import actions
from kg.contradict.participants import listed, singular
from kg.contradict.parties import Party, is_shelf, party
from kg.contradict.places import anchors_of, containing, lands_of, mentioned_places, spots_of
from kg.contradict.tellers import speaking, teller_of
from kg.model import Claim, Document, Entity, Mood, Polarity, Tense

SPEECH_ACTS = frozenset({"DENY", "ACCUSE", "CONDEMN", "CLAIM_RESPONSIBILITY", "CONFIRM"})
FORCEFUL = frozenset({"ATTACK", "CASUALTY", "DAMAGE", "DOWNING", "EXPLOSION"})
PRESENCE = frozenset("be,exist,remain,stay,be present,operate,be there,hide,shelter".split(","))
PREPOSITIONS = frozenset("in on at near inside within around among across along under".split())
RESPONSIBLE = (
    "be responsible",
    "be behind",
    "be to blame",
    "be guilty",
    "bear responsibility",
    "be culpable",
)
KEEPING = re.compile(
    r"(be|remain|stay|keep|retain|maintain)\b.*\b(control|hands)\b|(hold|hang|cling) on to$"
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A claim with everything that the rules read.

    `teller` identifies who vouches for it (a side, else an entity, else the publisher); `own_voice`
    says that it is the publisher. `days` are first and last ordinal day, None when the text gives
    none; `published` is the ordinal of the day of publication. `places` are the place entities with
    all that contain them, `spots` the most specific ones, `lands` the countries. `doer` is whom the
    claim makes responsible, `explicit` whether in so many words ("is behind", "accused").
    `purpose_denied` marks an aim that the text denies ("not there to fight them"); `counts` is
    false where the claim's number belongs to another action. `company` are the sides that act in
    its sentence. `mentioned` are all named places of the claim. `around` are the words of each
    sentence of its document. `theatre` are the sides that its document tells most of. `absent`
    marks a group that the sentence puts elsewhere. `anchors` are the specific places and targets
    that tie it to claims of other documents. `partners` are those with whom it is done; `beside`
    the holders in its sentence; `spoken` the specific places that its text named last before it.
    `charges` are the families of what an accusation is of. `refers` are ids of claims that this
    one explicitly rejects.
    """

    claim: Claim
    type: str
    family: str
    positive: bool
    teller: str
    teller_side: str
    teller_name: str
    own_voice: bool
    actor: Party | None
    target: Party | None
    places: frozenset[str]
    spots: frozenset[str]
    lands: frozenset[str]
    days: tuple[int, int] | None
    published: int | None
    tokens: frozenset[str]
    recipients: tuple[Party, ...] = ()
    partners: tuple[Party, ...] = ()
    beside: tuple[Party, ...] = ()
    spoken: frozenset[str] = frozenset()
    charges: frozenset[str] = frozenset()
    doer: Party | None = None
    explicit: bool = False
    purpose_denied: bool = False
    counts: bool = True
    company: frozenset[str] = frozenset()
    mentioned: frozenset[tuple[str, str]] = frozenset()
    around: tuple[frozenset[str], ...] = ()
    theatre: frozenset[str] = frozenset()
    absent: bool = False
    anchors: frozenset[str] = frozenset()
    refers: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def real(self) -> bool:
        """Whether the claim says that the event took or takes place (or did or does not)."""
        return self.claim.mood is Mood.ASSERTED and self.claim.tense is not Tense.FUTURE

    @property
    def order(self) -> tuple[str, str, int, str]:
        """A total order independent of the input's: day, document, offset, id."""
        claim = self.claim
        return (claim.published or "", claim.document, claim.action.span.start, claim.id)


def facts(
    claims: Sequence[Claim],
    entities: Mapping[str, Entity],
    documents: Mapping[str, Document],
) -> list[Fact]:
    """The facts of all claims, in an order that does not depend on the input's."""
    found = [fact(claim, entities, documents) for claim in claims]
    return sorted(found, key=lambda one: one.order)


def fact(claim: Claim, entities: Mapping[str, Entity], documents: Mapping[str, Document]) -> Fact:
    """One claim made ready for comparison."""
    actor = party(claim.actor, entities)
    target = party(claim.target, entities)
    kind = event_type(claim, actor, target)
    rejects = kind == "REJECT" and is_shelf(target)
    speaker = actor if kind in SPEECH_ACTS or rejects else None
    teller, teller_side, teller_name = speaking(speaker) or teller_of(claim, entities)
    doer, explicit = _doer(claim, kind, actor, target)
    spots = frozenset(spots_of(claim, entities))
    present = actor if is_presence(claim.action.lemma) else None
    places = frozenset(place for spot in spots for place in containing(spot, entities))
    return Fact(
        claim=claim,
        type=kind,
        family=actions.family(kind),
        positive=affirms(claim),
        teller=teller,
        teller_side=teller_side,
        teller_name=teller_name,
        own_voice=teller.startswith("publisher:"),
        actor=actor,
        target=target,
        places=places,
        lands=lands_of(places, entities),
        spots=spots,
        days=_days(claim),
        published=_published(claim, documents.get(claim.document)),
        tokens=content_words(claim.sentence_text),
        mentioned=frozenset(mentioned_places(claim, entities)),
        recipients=_others(claim, "recipient", entities),
        partners=_others(claim, "partner", entities),
        doer=doer,
        explicit=explicit,
        anchors=frozenset(anchors_of(spots, target, present, entities)),
    )


def affirms(claim: Claim) -> bool:
    """Whether the innermost source says that it is so; a denying cue has turned the polarity."""
    return claim.polarity is Polarity.POSITIVE


def is_presence(lemma: str) -> bool:
    """Whether an action only says that something is somewhere ("be", "be in", "remain")."""
    first, _, rest = lemma.partition(" ")
    return lemma in PRESENCE or (first == "be" and rest in PREPOSITIONS)


def event_type(claim: Claim, actor: Party | None, target: Party | None) -> str:
    """The event type, also where only verb and participants together tell it.

    "hold", "take" and "enter" of a place; troops that are somewhere; being behind an act.
    """
    lemma = claim.action.lemma.lower()
    # A type by likeness alone is too little to hold against another account.
    listed = claim.action.event_type if claim.action.type_confidence == 1.0 else ""
    known = listed or actions.event_type(lemma)
    if target is not None and not listed:
        fits = actions.literal(known, lemma, target.head, target.kind)
        known = known if fits else ""
    place = target is not None and target.kind in ("Place", "Facility", "Country")
    if KEEPING.match(lemma):
        return "CONTROL"
    if lemma in ("hold", "keep") and place:
        return "CONTROL"
    proper = target is not None and target.kind == "Object" and not target.generic
    if lemma in ("take", "secure", "gain", "win", "recover") and (place or proper):
        return "CAPTURE"
    if is_presence(lemma) and _are_troops(actor, target, claim):
        return "DEPLOY"
    if target is not None and _with_object(lemma, target):
        return _with_object(lemma, target)
    if target is not None and (actions.is_light_verb(lemma) or actions.is_passive_verb(lemma)):
        named = PREPOSITION.split(target.text, maxsplit=1)[0]
        return actions.event_type(f"{lemma} {named}") or known
    return known


def _with_object(lemma: str, target: Party) -> str:
    """The type of a verb that means something only with its object ("use chemical weapons")."""
    parts = [singular(word) for word in target.text.split()]
    verbs = actions.vocabulary().verbs
    return next(
        (
            verbs[whole]
            for n in range(len(parts))
            if (whole := " ".join([lemma, *parts[n:]])) in verbs
        ),
        "",
    )


def _are_troops(actor: Party | None, target: Party | None, claim: Claim) -> bool:
    ground = target is not None and target.head == "ground"
    there = claim.role("place") is not None or ground or "ground" in claim.sentence_text.lower()
    military = any(one is not None and listed("troops", one.head) for one in (actor, target))
    return military and there


def _doer(
    claim: Claim, kind: str, actor: Party | None, target: Party | None
) -> tuple[Party | None, bool]:
    """Whom the claim makes responsible for an act, and whether in so many words."""
    lemma = claim.action.lemma.lower()
    if kind == "ACCUSE":
        return (target, True) if actor is not None else (None, False)
    if lemma.startswith(RESPONSIBLE) or kind == "CLAIM_RESPONSIBILITY":
        return actor, True
    if actions.family(kind) in FORCEFUL and kind != "ACCIDENT":
        return actor, False
    return None, False


def _others(claim: Claim, name: str, entities: Mapping[str, Entity]) -> tuple[Party, ...]:
    found = [party(role.mention, entities) for role in claim.roles if role.role == name]
    return tuple(one for one in found if one is not None)


def _days(claim: Claim) -> tuple[int, int] | None:
    """First and last day of the claim's own time, None if it gives none finer than a month."""
    when = claim.when
    if when is None or not when.value:
        return None
    first = _ordinal(when.value)
    last = _ordinal(when.end) if when.end else first
    if first is None or last is None:
        return None
    return (min(first, last), max(first, last))


def _ordinal(value: str) -> int | None:
    match = re.match(r"(\d{4})-(\d{2})-(\d{2})", value)
    if not match:
        return None
    try:
        return dt.date(*(int(part) for part in match.groups())).toordinal()
    except ValueError:
        return None


def _published(claim: Claim, document: Document | None) -> int | None:
    if claim.published:
        return _ordinal(claim.published)
    if document is not None and document.published is not None:
        return document.published.date().toordinal()
    return None


PREPOSITION = re.compile(r"\s(?:of|in|on|by|for|from|to|at|with|against)\s")
STOP = frozenset(
    "the a an of in on at to and or for with by from that which who as is was were are be been has"
    " have had said says it its their his her they he she this these those there not".split()
)


def content_words(sentence: str) -> frozenset[str]:
    """The lower-case words of a sentence that carry meaning, numbers included."""
    return frozenset(word for word in re.findall(r"[^\W_]+", sentence.lower()) if word not in STOP)


def speaks_for(fact: Fact, side: Party | None) -> bool:
    """Whether who vouches for a fact is a participant, or speaks for its named side."""
    if side is None or not side.side or side.side.startswith("~"):
        return False
    return side.side in (fact.teller_side, fact.teller) or bool(side.id) and side.id == fact.teller


def one_document(a: Fact, b: Fact) -> bool:
    """Whether one text tells both."""
    return a.claim.document == b.claim.document


def apart(a: Fact, b: Fact) -> int:
    """How many characters lie between the actions of two facts of one text."""
    return abs(a.claim.action.span.start - b.claim.action.span.start)
