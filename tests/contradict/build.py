"""Claims, entities and documents made by hand, in few words."""

from __future__ import annotations

import datetime as dt
from typing import Any

from kg.contradict.actions import event_type
from kg.model import (
    Action,
    Attribution,
    Certainty,
    Claim,
    Document,
    Entity,
    Mention,
    Mood,
    Polarity,
    Quantity,
    Role,
    Span,
    Tense,
    When,
)

ENTITIES = {
    entity.id: entity
    for entity in (
        Entity("norland", "Norland", "Country", side="norland"),
        Entity("sudland", "Sudland", "Country", side="sudland"),
        Entity("westria", "Westria", "Country", side="westria"),
        Entity("nor-ministry", "Norland Defence Ministry", "Organization", side="norland"),
        Entity("nor-speaker", "Ana Kel", "Person", side="norland"),
        Entity("sud-ministry", "Sudland Foreign Ministry", "Organization", side="sudland"),
        Entity("west-official", "Tom Rask", "Person", side="westria"),
        Entity("west-minister", "Ida Moor", "Person", side="westria"),
        Entity("black-hand", "Black Hand", "Group"),
        Entity("free-army", "Free Army", "Group"),
        Entity("watch", "Rights Watch", "Organization", identifiers=(("wikidata", "Q1"),)),
        Entity("relief", "Red Relief", "Organization", identifiers=(("wikidata", "Q2"),)),
        Entity("agency", "Norna", "Organization", side="norland"),
        Entity("the rebels", "the rebels", "Group"),
        Entity("civilians", "civilians", "Person"),
        Entity("hospital", "Saint Ina Hospital", "Facility", within="karo"),
        Entity("karo", "Karo", "Place", within="karo-province"),
        Entity("karo-province", "Karo Province", "Place", within="sudland"),
        Entity("lima", "Lima Hills", "Place", within="sudland"),
        Entity("plane", "the plane", "Vehicle"),
    )
}


def document(name: str, day: str = "2031-05-03", publisher: str = "Daily One") -> Document:
    """A document without text; claims carry their own words."""
    moment = dt.datetime.fromisoformat(day).replace(tzinfo=dt.timezone.utc)
    return Document(name, "", publisher=publisher, published=moment)


def mention(text: str, at: int = 0) -> Mention:
    """A mention; "troops|norland" links the words to an entity, a bare id to its name."""
    words, _, entity = text.partition("|")
    known = ENTITIES.get(entity or words)
    shown = known.name if known and not entity else words
    head = shown.rsplit(" ", 1)[-1]
    start = at + len(shown) - len(head)
    return Mention(
        Span(at, at + len(shown)),
        shown,
        known.kind if known else "",
        Span(start, at + len(shown)),
        known.id if known else None,
    )


def claim(
    actor: str | None,
    lemma: str,
    target: str | None = None,
    *,
    by: str | None = None,
    doc: str = "d1",
    at: int = 100,
    day: str | None = None,
    place: str | None = None,
    count: tuple[float | None, float | None, str] | None = None,
    negative: bool = False,
    denied: bool = False,
    certainty: Certainty = Certainty.CERTAIN,
    tense: Tense = Tense.PAST,
    mood: Mood = Mood.ASSERTED,
    published: str = "2031-05-03",
    publisher: str = "Daily One",
    text: str = "",
    **more: Any,
) -> Claim:
    """A claim told in few words; `by` is the source, `count` is (low, high, of)."""
    sentence = text or " ".join(str(part) for part in (by, actor, lemma, target, day, place, count))
    roles = (Role("place", mention(place)),) if place else ()
    if "recipient" in more:
        roles = (*roles, Role("recipient", mention(more.pop("recipient"))))
    fields = (doc, at, sentence, by, negative, str(count), mood.value, tense.value, denied)
    return Claim(
        id="claim-" + "-".join(str(field) for field in fields),
        document=doc,
        sentence=Span(at, at + 90),
        sentence_text=sentence,
        actor=mention(actor, at) if actor else None,
        action=Action(lemma, lemma, Span(at + 20, at + 20 + len(lemma)), event_type(lemma)),
        target=mention(target, at + 40) if target else None,
        roles=roles,
        quantity=_quantity(count),
        polarity=Polarity.NEGATIVE if negative else Polarity.POSITIVE,
        certainty=certainty,
        tense=tense,
        mood=mood,
        attribution=(Attribution(mention(by), None, "said", (), denied=denied),) if by else (),
        publisher=publisher,
        published=published,
        when=When(day, Span(0, 1), day, "day") if day else None,
        **more,
    )


def _quantity(count: tuple[float | None, float | None, str] | None) -> Quantity | None:
    if count is None:
        return None
    low, high, of = count
    return Quantity(low if low is not None else high, low, high, of, Span(0, 1))
