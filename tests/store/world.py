"""A small made-up world: three outlets, three accounts of one day, and what follows from them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.model import (
    Action,
    Attribution,
    Certainty,
    Claim,
    Contradiction,
    ContradictionKind,
    Document,
    Entity,
    Event,
    Mention,
    Mood,
    Polarity,
    Quantity,
    Rejection,
    Resolved,
    Role,
    Span,
    Tense,
    When,
    content_id,
)
from kg.records import with_id

DAY = "2021-03-04"


def entity(
    kind: str,
    name: str,
    aliases: tuple[str, ...] = (),
    side: str | None = None,
    within: str | None = None,
    role: str | None = None,
) -> Entity:
    id = f"{kind.lower()}-{name.lower().replace(' ', '-')}"
    return Entity(id, name, kind, aliases, side=side, within=within, role=role)


NORLAND = Entity(
    "country-norland", "Norland", "Country", ("Norlandic Republic",), side="country-norland"
)
SUDIA = Entity("country-sudia", "Sudia", "Country", ("Kingdom of Sudia",), side="country-sudia")
MINISTRY = entity("Organization", "Norland Defence Ministry", side="country-norland")
SPOKESMAN = entity("Person", "Ivo Brandt", side="country-norland", role="spokesman")
PALACE = entity("Organization", "Sudia Royal Palace", side="country-sudia")
REBELS = entity("Group", "Free Hill Brigade", aliases=("FHB",))
CITY = Entity(
    "place-tamar", "Tamar", "Place", (), (("geonames", "1234"),), 35.5, 36.75, None, "country-sudia"
)
BRIDGE = entity("Facility", "Tamar bridge", within="place-tamar")
ENTITIES = (NORLAND, SUDIA, MINISTRY, SPOKESMAN, PALACE, REBELS, CITY, BRIDGE)

TEXTS: Mapping[str, tuple[str, str]] = {
    "Hill Post": (
        "Norland strikes rebels near Tamar",
        "Norland struck the Free Hill Brigade in Tamar on Thursday, the Defence Ministry said. "
        "At least 12 fighters died, it added.",
    ),
    "Valley News": (
        "Palace denies account",
        'Norland "did not strike" the Free Hill Brigade, the Sudia Royal Palace said. '
        "Norland bombed the Tamar bridge on 4 March, according to the palace.",
    ),
    "Coast Radio": (
        "Brigade retreats",
        "The Free Hill Brigade attacked Norland troops. Ivo Brandt said Norland may strike again.",
    ),
}


def document(publisher: str) -> Document:
    title, text = TEXTS[publisher]
    return Document(
        id=content_id("doc", publisher, text),
        text=text,
        title=title,
        publisher=publisher,
        url=f"https://news.example/{publisher.replace(' ', '-').lower()}",
        published=dt.datetime(2021, 3, 5, 8, 30, tzinfo=dt.timezone.utc),
        language="en",
    )


def span(of: Document, text: str, after: int = 0) -> Span:
    start = of.text.index(text, after)
    return Span(start, start + len(text))


def mention(of: Document, text: str, what: Entity, after: int = 0) -> Mention:
    place = span(of, text, after)
    return Mention(place, text, what.kind, place, what.id)


@dataclass(frozen=True)
class Teller:
    """Makes the claims of one document."""

    document: Document

    def tell(
        self,
        sentence: str,
        actor: tuple[str, Entity],
        action: tuple[str, str, str],
        target: tuple[str, Entity] | None,
        source: tuple[str, Entity, str] | None = None,
        place: tuple[str, Entity] | None = None,
        when: tuple[str, str] | None = None,
        **more: object,
    ) -> Claim:
        of = self.document
        within = span(of, sentence)
        phrase, lemma, event_type = action
        made = Claim(
            id="",
            document=of.id,
            sentence=within,
            sentence_text=sentence,
            actor=mention(of, *actor, after=within.start),
            action=Action(lemma, phrase, span(of, phrase, within.start), event_type),
            target=mention(of, *target, after=within.start) if target else None,
            roles=(Role("place", mention(of, *place, after=within.start)),) if place else (),
            attribution=self.link(within, source) if source else (),
            publisher=of.publisher,
            published="2021-03-05",
            when=When(when[0], span(of, when[0], within.start), when[1], "day") if when else None,
            confidence=0.875,
            rules=("verbal_predicate",),
        )
        return with_id(replace(made, **more), {e.id: e for e in ENTITIES})  # type: ignore[arg-type]

    def link(self, within: Span, source: tuple[str, Entity, str]) -> tuple[Attribution, ...]:
        words, who, cue = source
        of = self.document
        return (
            Attribution(
                mention(of, words, who, within.start),
                span(of, cue, within.start),
                cue,
                (Span(within.start, within.start + 10),),
            ),
        )


def hill_post() -> Resolved:
    of = document("Hill Post")
    tell = Teller(of).tell
    first, second = of.text.split(". ")
    strike = tell(
        f"{first}.",
        ("Norland", NORLAND),
        ("struck", "strike", "ASSAULT"),
        ("the Free Hill Brigade", REBELS),
        ("the Defence Ministry", MINISTRY, "said"),
        ("Tamar", CITY),
        ("Thursday", DAY),
    )
    count = span(of, "At least 12 fighters")
    deaths = replace(
        tell(second, ("fighters", REBELS), ("died", "die", "DIE"), None),
        quantity=Quantity(12.0, 12.0, None, "fighters", count),
    )
    return Resolved(
        of, (strike, with_id(deaths, {})), (NORLAND, SUDIA, MINISTRY, REBELS, CITY), tokens=26
    )


def valley_news() -> Resolved:
    of = document("Valley News")
    tell = Teller(of).tell
    first, second = of.text.split(". ")
    palace = ("the Sudia Royal Palace", PALACE, "said")
    denial = tell(
        f"{first}.",
        ("Norland", NORLAND),
        ("strike", "strike", "ASSAULT"),
        ("the Free Hill Brigade", REBELS),
        palace,
        polarity=Polarity.NEGATIVE,
    )
    bridge = tell(
        second,
        ("Norland", NORLAND),
        ("bombed", "bomb", "ASSAULT"),
        ("the Tamar bridge", BRIDGE),
        ("the palace", PALACE, "according to"),
        None,
        ("4 March", DAY),
    )
    entities = (
        replace(NORLAND, aliases=("Norlandic Republic", "RN")),
        PALACE,
        REBELS,
        BRIDGE,
        CITY,
    )
    return Resolved(of, (denial, bridge), (*entities, SUDIA), tokens=30)


def coast_radio() -> Resolved:
    of = document("Coast Radio")
    tell = Teller(of).tell
    first, second = of.text.split(". ")
    attack = tell(
        f"{first}.",
        ("The Free Hill Brigade", REBELS),
        ("attacked", "attack", "ASSAULT"),
        ("Norland troops", NORLAND),
    )
    threat = tell(
        second,
        ("Norland", NORLAND),
        ("strike", "strike", "ASSAULT"),
        None,
        ("Ivo Brandt", SPOKESMAN, "said"),
        certainty=Certainty.POSSIBLE,
        tense=Tense.FUTURE,
        mood=Mood.CONDITIONAL,
    )
    return Resolved(of, (attack, threat), (REBELS, NORLAND, SPOKESMAN), tokens=15)


def resolved() -> tuple[Resolved, ...]:
    return hill_post(), valley_news(), coast_radio()


def events() -> list[tuple[Event, Sequence[str]]]:
    strike, denial = hill_post().claims[0], valley_news().claims[0]
    bridge = valley_news().claims[1]
    return [
        (
            Event("event-1", "ASSAULT", NORLAND.id, REBELS.id, CITY.id, DAY),
            (strike.id, denial.id),
        ),
        (Event("event-3", "", None, REBELS.id, None, None), (strike.id, denial.id)),
        (Event("event-2", "ASSAULT", NORLAND.id, BRIDGE.id, None, DAY), (bridge.id,)),
    ]


def contradictions() -> list[Contradiction]:
    strike, denial = hill_post().claims[0], valley_news().claims[0]
    bridge = valley_news().claims[1]
    return [
        Contradiction(
            "contradiction-1",
            ContradictionKind.DENIAL,
            strike.id,
            denial.id,
            score=0.72,
            parts=(("event", 0.9), ("polarity", 0.8)),
            why="Norland Defence Ministry affirms what Sudia Royal Palace denies.",
            gates=("same_day", "asserted"),
        ),
        Contradiction(
            "contradiction-2",
            ContradictionKind.TARGET,
            strike.id,
            bridge.id,
            score=0.5,
            parts=(("event", 0.5),),
            why="Norland struck the brigade, or the bridge.",
        ),
    ]


REJECTED = Rejection("news/empty.txt", "the document is empty")
