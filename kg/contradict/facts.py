"""One claim made ready for comparison: who tells it, who did it to whom, where, when, how many."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.contradict import actions
from kg.contradict.participants import group, listed, singular, words
from kg.model import Attribution, Claim, Document, Entity, Mention, Mood, Polarity, Tense

SPEECH_ACTS = frozenset({"DENY", "ACCUSE", "CONDEMN", "CLAIM_RESPONSIBILITY", "CONFIRM"})
FORCEFUL = frozenset({"ATTACK", "CASUALTY", "DAMAGE", "DOWNING", "EXPLOSION"})
PRESENCE = frozenset({"be", "exist", "remain", "stay", "be present", "operate", "be there"})
PREPOSITIONS = frozenset("in on at near inside within around among across along under".split())
MUTE = frozenset({"Abstract", "Event", "Object", "Time", "Quantity", "Weapon", "Vehicle"})
EVIDENCE = re.compile(r"(show|prove|mean|demonstrat|indicat|reveal|suggest|impl)", re.IGNORECASE)
POINTERS = frozenset({"which", "that", "this", "it", "these", "those", "what"})
RESPONSIBLE = frozenset(
    "be responsible,be responsible for,be behind,be to blame,be guilty,bear responsibility,"
    "be involved,be culpable,responsible,behind".split(",")
)


@dataclass(frozen=True, slots=True)
class Party:
    """A participant: entity, the side it acts for ("" unknown), head word, and its classes.

    `side` is the id of a named side, or "~rebels"-like for one that is only described. `camp` is
    "state", "nonstate", "coalition" or "". `generic` says that it is described, not named.
    """

    id: str
    name: str
    text: str
    kind: str
    side: str
    side_name: str
    head: str
    group: str
    camp: str
    generic: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """A claim with everything that the rules read.

    `teller` identifies who vouches for it (a side, else an entity, else the publisher);
    `own_voice` says that it is the publisher. `days` are first and last ordinal day, None when the
    text gives none; `published` is the ordinal of the day of publication. `places` are the place
    entities with all that contain them, `spots` the most specific ones. `doer` is whom the claim
    makes responsible, `explicit` whether in so many words ("is behind", "accused").
    `purpose_denied` marks an aim that the text denies ("not there to fight them");
    `counts` is false where the claim's number belongs to another action. `company` are the
    sides that act in its sentence. `mentioned` are all named places of the
    claim. `anchors` are the specific places and targets that tie it to
    claims of other documents. `refers` are ids of claims that this one explicitly rejects.
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
    days: tuple[int, int] | None
    published: int | None
    tokens: frozenset[str]
    recipients: tuple[Party, ...] = ()
    doer: Party | None = None
    explicit: bool = False
    purpose_denied: bool = False
    counts: bool = True
    company: frozenset[str] = frozenset()
    mentioned: frozenset[tuple[str, str]] = frozenset()
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
    speaker = actor if kind in SPEECH_ACTS else None
    teller, teller_side, teller_name = _speaking(speaker) or _teller(claim, entities)
    doer, explicit = _doer(claim, kind, actor, target)
    spots = frozenset(_spots(claim, entities))
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
        places=frozenset(place for spot in spots for place in containing(spot, entities)),
        spots=spots,
        days=_days(claim),
        published=_published(claim, documents.get(claim.document)),
        tokens=content_words(claim.sentence_text),
        mentioned=frozenset(_mentioned(claim, entities)),
        recipients=_recipients(claim, entities),
        doer=doer,
        explicit=explicit,
        anchors=frozenset(_anchors(spots, target, entities)),
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
    known = claim.action.event_type or actions.event_type(lemma)
    place = target is not None and target.kind in ("Place", "Facility", "Country")
    if lemma in ("hold", "keep") and place:
        return "CONTROL"
    if lemma in ("take", "secure", "gain", "win", "recover") and place:
        return "CAPTURE"
    if is_presence(lemma) and _are_troops(actor, target, claim):
        return "DEPLOY"
    if target is not None and _with_object(lemma, target):
        return _with_object(lemma, target)
    if target is not None and (actions.is_light_verb(lemma) or actions.is_passive_verb(lemma)):
        return actions.event_type(f"{lemma} {target.text}") or known
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


def party(mention: Mention | None, entities: Mapping[str, Entity]) -> Party | None:
    """A mention as a participant; None for none."""
    if mention is None or mention.kind == "Time" or WEEKDAY.match(mention.text):
        return None
    entity = entities.get(mention.entity or "")
    head = singular(_head(mention))
    name = entity.name if entity else mention.text
    side = entities.get(entity.side or "") if entity else None
    kind = (entity.kind if entity else mention.kind) or ""
    generic = entity is None or not _named(entity, side)
    camp = _camp(mention, head, entity, side)
    return Party(
        id=entity.id if entity else "",
        name=name,
        text=mention.text,
        kind=kind,
        side=_side_key(entity, side, camp, generic),
        side_name=side.name if side else name,
        head=head,
        group=group(head) or _group_of(entity, side),
        camp=camp,
        generic=generic,
    )


def _head(mention: Mention) -> str:
    start = mention.head.start - mention.span.start
    end = mention.head.end - mention.span.start
    inside = mention.text[start:end] if 0 <= start < end <= len(mention.text) else ""
    return inside or mention.text.split()[-1] if mention.text.split() else ""


def _named(entity: Entity, side: Entity | None) -> bool:
    """Whether the entity is one of the world's, not only described in its document."""
    if side is not None:
        return True
    if entity.identifiers or entity.aliases:
        return True
    return bool(PROPER.search(entity.name)) and not ARTICLE.match(entity.name)


def _camp(mention: Mention, head: str, entity: Entity | None, side: Entity | None) -> str:
    """ "state", "nonstate", "coalition" or "" for a participant."""
    name = entity.name if entity else mention.text
    last = singular(name.split()[-1]) if name.split() else ""
    if side is not None and side.kind in ("Country", "Group"):
        return "state" if side.kind == "Country" else "nonstate"
    if LOYAL.search(mention.text):
        return "state"
    if entity is not None and entity.kind == "Group" and _named(entity, side):
        return "nonstate"
    for camp in ("coalition", "nonstate", "state"):
        if listed(camp, head) or listed(camp, last):
            return camp
    return "state" if entity is not None and entity.kind == "Country" else ""


def _group_of(entity: Entity | None, side: Entity | None) -> str:
    one = side or entity
    return "armed" if one is not None and one.kind == "Group" else ""


def _side_key(entity: Entity | None, side: Entity | None, camp: str, generic: bool) -> str:
    if side is not None:
        return side.id
    if entity is not None and not generic:
        return entity.id
    return f"~{camp}" if camp else ""


def _speaking(actor: Party | None) -> tuple[str, str, str] | None:
    """Who vouches for an accusation or denial told as an act: the one who accuses or denies."""
    if actor is None:
        return None
    side = "" if actor.side.startswith("~") else actor.side
    return actor.id or f"text:{actor.text.lower()}", side, actor.name


def _doer(
    claim: Claim, kind: str, actor: Party | None, target: Party | None
) -> tuple[Party | None, bool]:
    """Whom the claim makes responsible for an act, and whether in so many words."""
    lemma = claim.action.lemma.lower()
    if kind == "ACCUSE":
        return (target, True) if actor is not None else (None, False)
    if lemma in RESPONSIBLE or kind == "CLAIM_RESPONSIBILITY":
        return actor, True
    if actions.family(kind) in FORCEFUL and kind != "ACCIDENT":
        return actor, False
    return None, False


def _teller(claim: Claim, entities: Mapping[str, Entity]) -> tuple[str, str, str]:
    """Key, side and name of who vouches for the claim: innermost source, else the publisher."""
    link = _vouching(claim.attribution, entities)
    if link is None:
        name = claim.publisher or "the article"
        return f"publisher:{claim.publisher or claim.document}", "", name
    if link.source is None:
        return f"unnamed:{claim.document}", "", "an unnamed source"
    source = entities.get(link.source.entity or "")
    if source is None:
        return f"text:{link.source.text.lower()}", "", link.source.text
    side = source.side if source.side and source.side != source.id else ""
    own = source.id if source.kind in ("Country", "Group") else ""
    return source.id, side or own, source.name


def _vouching(chain: Sequence[Attribution], entities: Mapping[str, Entity]) -> Attribution | None:
    """The innermost link whose source can speak, None for none: "the data show" is passed over."""
    speaking = [link for link in chain if _can_speak(link, entities)]
    saying = [link for link in speaking if not EVIDENCE.match(link.cue_text)]
    return (saying or speaking)[-1] if speaking else None


def _can_speak(link: Attribution, entities: Mapping[str, Entity]) -> bool:
    """Whether a source is one that can say something: no data, and no "which shows"."""
    source = link.source
    if source is None:
        return True
    if EVIDENCE.match(link.cue_text) and source.text.lower() in POINTERS:
        return False
    entity = entities.get(source.entity or "")
    kind = entity.kind if entity else source.kind
    return source.text[:1].isupper() and kind not in MUTE or not listed("mute", _head(source))


def _spots(claim: Claim, entities: Mapping[str, Entity]) -> list[str]:
    """The ids of the places that the claim names: its place roles, else its target."""
    found = [
        role.mention.entity
        for role in claim.roles
        if role.role in ("place", "destination", "origin") and role.mention.entity
    ]
    if not found and claim.target is not None and claim.target.entity:
        found.append(claim.target.entity)
    return [place for place in found if place in entities and _is_spot(entities[place])]


def _is_spot(entity: Entity) -> bool:
    """Whether an entity is a named place ("Homs"), not a described one ("the area")."""
    if entity.kind not in ("Place", "Facility", "Country", "Location"):
        return False
    return entity.latitude is not None or _named(entity, None)


def _mentioned(claim: Claim, entities: Mapping[str, Entity]) -> list[tuple[str, str]]:
    """Names and ids of the places below the level of a country that the claim's mentions name."""
    mentions = [claim.actor, claim.target, *(role.mention for role in claim.roles)]
    found = []
    for one in mentions:
        place = entities.get(one.entity or "") if one is not None else None
        if one is None or place is None or place.kind != "Place" or not _is_spot(place):
            continue
        name = ARTICLE.sub("", one.text).strip()
        found.append((place.name, place.id))
        if PROPER.match(name) and len(name) > 3:
            found.append((name, place.id))
    return found


def _recipients(claim: Claim, entities: Mapping[str, Entity]) -> tuple[Party, ...]:
    found = [party(role.mention, entities) for role in claim.roles if role.role == "recipient"]
    return tuple(one for one in found if one is not None)


def _anchors(
    spots: frozenset[str], target: Party | None, entities: Mapping[str, Entity]
) -> list[str]:
    """What is specific enough to tie claims of two documents: no country, nothing unnamed."""
    found = [place for place in spots if place in entities and entities[place].kind != "Country"]
    if target is not None and target.id and not target.generic:
        if target.kind not in ("Country", "Abstract", ""):
            found.append(target.id)
    return found


def containing(place: str, entities: Mapping[str, Entity]) -> list[str]:
    """A place and all that contain it, innermost first."""
    found: list[str] = []
    here: str | None = place
    while here and here not in found:
        found.append(here)
        entity = entities.get(here)
        here = entity.within if entity else None
    return found


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


WEEKDAY = re.compile(r"(mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
PROPER = re.compile(
    r"^((of|the|and|al|for|in|on|de|el|e|la|du|der|von|bin|ibn)\s+|[^a-z\s]\S*\s*)+$"
)
ARTICLE = re.compile(
    r"(a|an|the|some|two|three|many|several|local|another|most|all)\b", re.IGNORECASE
)
LOYAL = re.compile(r"\b(pro-)?(government|regime|loyalist)s?\b", re.IGNORECASE)
STOP = frozenset(
    "the a an of in on at to and or for with by from that which who as is was were are be been has"
    " have had said says it its their his her they he she this these those there not".split()
)


def content_words(sentence: str) -> frozenset[str]:
    """The lower-case words of a sentence that carry meaning, numbers included."""
    return frozenset(word for word in re.findall(r"[^\W_]+", sentence.lower()) if word not in STOP)


def is_shelf(party_: Party | None) -> bool:
    """Whether a participant only points at something said before ("that claim", "the report")."""
    return party_ is not None and party_.head in words().lists["shelves"]


def speaks_for(fact: Fact, side: Party | None) -> bool:
    """Whether who vouches for a fact is a participant, or speaks for its named side."""
    if side is None or not side.side or side.side.startswith("~"):
        return False
    return side.side in (fact.teller_side, fact.teller) or bool(side.id) and side.id == fact.teller
