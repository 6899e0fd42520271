"""The data of the whole project: frozen, hashable, standard library only."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import dataclass
from enum import Enum
from typing import Any


class Polarity(str, Enum):
    """Whether the text affirms or denies the event (FactBank, Saurí & Pustejovsky 2009)."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Certainty(str, Enum):
    """How sure the text is of what it says (FactBank: certain, probable, possible, unknown)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class Tense(str, Enum):
    """When the text puts the event, seen from the moment of telling."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class Mood(str, Enum):
    """In which way the event is put forward; only `asserted` says that it holds."""

    ASSERTED = "asserted"
    CONDITIONAL = "conditional"
    INTENDED = "intended"
    REQUESTED = "requested"
    ASKED = "asked"
    HYPOTHETICAL = "hypothetical"


class MentionForm(str, Enum):
    """How a mention refers: by a name, by a description, or by a pronoun."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class ContradictionKind(str, Enum):
    """The closed list of ways in which two claims cannot both be true."""

    DENIAL = "DENIAL"
    BLAME = "BLAME"
    TARGET = "TARGET"
    QUANTITY = "QUANTITY"
    PLACE_TIME = "PLACE_TIME"
    CONTROL = "CONTROL"
    CHARACTER = "CHARACTER"
    PURPOSE = "PURPOSE"
    AGREEMENT = "AGREEMENT"
    EXCLUSIVITY = "EXCLUSIVITY"
    SELF = "SELF"
    WORD_DEED = "WORD_DEED"
    QUOTE = "QUOTE"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of Unicode code points in `Document.text`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two ranges share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other range lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Document:
    """One article exactly as received; `id` is a hash of publisher, url, date, title and text."""

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    author: str | None = None
    published: dt.datetime | None = None
    language: str | None = None
    retrieved: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that refers to something.

    `kind` is Person, Organization, Country, Place, Group, Facility, Weapon, Vehicle, Event, Time,
    Quantity, Object, Abstract, or "" when it is not known. `head` is the head word. `entity` is
    the id of the `Entity` it refers to, None before resolution.
    """

    span: Span
    text: str
    kind: str
    head: Span
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """What grammar says about one mention; resolution reads this instead of the parse.

    `lemma` is the lower-case lemma of the head, `name` the proper name inside the mention ("" for
    none: of "Kremlin spokesman Dmitry Peskov" it is "Dmitry Peskov"), `title` the descriptive words
    joined to the name ("Kremlin spokesman"), `modifiers` the adjectives and nouns before the head
    in order, as written ("Russian", "air"), `number` "singular", "plural" or "", `determiner` the
    lower-case determiner ("the", "a", "its", "no" …) or "". `possessor`, `of`, `by`, `members` and
    `apposition` are spans of other phrases: "Russia" in "Russia's jets", "Homs" in "city of Homs",
    the conjuncts of a coordination (its own first conjunct not included), and the phrase in
    apposition. `role` is the UD relation of the head ("nsubj", "obj" …). `sentence` counts from 0.
    `speaker` is the span of the source whose direct quotation the phrase stands in (for "I", "we").
    """

    mention: Mention
    form: MentionForm
    lemma: str
    name: str = ""
    title: str = ""
    modifiers: tuple[str, ...] = ()
    number: str = ""
    determiner: str = ""
    possessor: Span | None = None
    of: Span | None = None
    apposition: Span | None = None
    members: tuple[Span, ...] = ()
    role: str = ""
    sentence: int = 0
    speaker: Span | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """The event word of a claim; `phrase` is the text of `span`, `event_type` one of `actions.ttl`.

    `root` and `mode` are PLOVER's for the act as it is told (announced help is "AGREE").
    """

    lemma: str
    phrase: str
    span: Span
    event_type: str = ""
    root: str = ""
    mode: str = ""
    type_confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Role:
    """A further participant or circumstance: recipient, instrument, place, time, purpose, …"""

    role: str
    mention: Mention


@dataclass(frozen=True, slots=True)
class Attribution:
    """One link of the chain of sources (PolNeAR: source, cue, content).

    `source` is None where the text does not say who. `content` are the spans that the cue puts into
    the source's mouth, `quoted` or not; `denied` marks a cue that rejects its content.
    """

    source: Mention | None
    cue: Span | None
    cue_text: str
    content: tuple[Span, ...]
    quoted: bool = False
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as an interval: "at least 12" is low 12, high None; `of` is what is counted."""

    value: float | None
    low: float | None
    high: float | None
    of: str
    span: Span


@dataclass(frozen=True, slots=True)
class When:
    """A time expression with its value (ISO 8601, None where unknown); `end` closes an interval.

    `precision` is hour, day, week, month, year or interval ("over the past 24 hours").
    """

    text: str
    span: Span
    value: str | None
    precision: str
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One event or state as told in one clause; `attribution`, outermost first, says by whom.

    `rules` names the extraction rules that fired; `confidence` is how likely it is read right.
    """

    id: str
    document: str
    sentence: Span
    sentence_text: str
    actor: Mention | None
    action: Action
    target: Mention | None
    roles: tuple[Role, ...] = ()
    quantity: Quantity | None = None
    polarity: Polarity = Polarity.POSITIVE
    certainty: Certainty = Certainty.CERTAIN
    tense: Tense = Tense.PAST
    mood: Mood = Mood.ASSERTED
    attribution: tuple[Attribution, ...] = ()
    publisher: str | None = None
    published: str | None = None
    when: When | None = None
    confidence: float = 1.0
    rules: tuple[str, ...] = ()

    @property
    def source(self) -> Mention | None:
        """The innermost source: who says so; None for the publisher's own voice."""
        return self.attribution[-1].source if self.attribution else None

    def role(self, name: str) -> Mention | None:
        """The first mention in a role, or None."""
        return next((role.mention for role in self.roles if role.role == name), None)


@dataclass(frozen=True, slots=True)
class Entity:
    """Something in the world that mentions refer to.

    `id` comes from kind and identifier or listed name, else it belongs to its document.
    `side` is the id of the entity that it acts for (Peskov: Russia; Russia: itself) or None.
    `identifiers` are pairs: ("iso3166", "RU"), ("geonames", "524901"). `within` is the id of what
    contains a place, `near` those that one is described by.
    """

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    side: str | None = None
    within: str | None = None
    role: str | None = None
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """What an analyst decided about entities: "merge", "split" or, of a decision, "retract".

    After a merge `other` is `entity`; a split takes out one `document` or `alias`, else all.
    """

    id: str
    number: int
    kind: str
    entity: str
    other: str = ""
    document: str = ""
    alias: str = ""
    names: tuple[str, ...] = ()
    note: str = ""
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """That an entity, in one `document` or by one `alias` where given, is the entity `into`.

    `target` is where all links end; `joined` says that its name comes from the other side.
    """

    entity: str
    document: str
    alias: str
    into: str
    target: str
    reason: str
    decision: str = ""
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """The polarity-free proposition that several claims are about."""

    id: str
    event_type: str
    actor: str | None
    target: str | None
    place: str | None
    day: str | None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims that cannot both be true; `score` is the product of the named `parts`."""

    id: str
    kind: ContradictionKind
    a: str
    b: str
    score: float
    parts: tuple[tuple[str, float], ...]
    why: str
    gates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """What extraction hands to resolution: one document's claims and every mention in it.

    Claims hold mentions without entities and an empty id; `attributions` are all of the text.
    `clusters` are head words of one thing, in text order, each with how likely its link is;
    `likely` tells, by where head words start, how likely each antecedent of a pronoun is.
    """

    document: Document
    sentences: tuple[Span, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    claims: tuple[Claim, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    tokens: int = 0
    clusters: tuple[tuple[tuple[Span, float], ...], ...] = ()
    likely: tuple[tuple[int, tuple[tuple[int, float], ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Resolved:
    """One document's claims with every mention linked, their ids set, and the entities."""

    document: Document
    claims: tuple[Claim, ...] = ()
    entities: tuple[Entity, ...] = ()
    tokens: int = 0


@dataclass(frozen=True, slots=True)
class Rejection:
    """A document that could not be used, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Selection:
    """What a listing is restricted to; every field narrows, None or empty does not.

    Names match an entity by name, alias, id or side; ISO dates the time told, else the issue.
    """

    actor: str | None = None
    target: str | None = None
    source: str | None = None
    side: str | None = None
    place: str | None = None
    since: str | None = None
    until: str | None = None
    kind: str | None = None
    min_confidence: float | None = None
    limit: int | None = None


def content_id(prefix: str, *parts: Any) -> str:
    """A stable id: the prefix and 20 hex digits of the SHA-256 of the parts as canonical JSON."""
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"{prefix}-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}"
