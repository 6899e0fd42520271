"""What one article has told so far: its entities and, in text order, who was mentioned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.model import Document, Entity, Phrase, Span, content_id
from kg.resolve.descriptions import Description
from kg.resolve.names.folding import fold
from kg.resolve.names.gazetteer import gazetteer
from kg.resolve.names.nouns import Body
from kg.resolve.reference.chains import Chains
from kg.resolve.survey import Survey

COUNTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve dozens hundreds several many few"
    " both".split()
)
AGENTS = frozenset({"Organization", "Country", "Group"})
DEPENDENT = frozenset({"amod", "compound", "nmod:desc", "flat"})
WEIGHTS = {
    "nsubj": 4.0,
    "nsubj:pass": 3.5,
    "nsubj:outer": 3.0,
    "obj": 2.5,
    "iobj": 2.5,
    "obl:agent": 2.5,
    "obl": 1.5,
    "nmod": 1.0,
    "nmod:poss": 1.0,
    "appos": 1.0,
}
"""How foremost a mention is by its grammatical role."""

SINGLE = frozenset({"Country", "Place", "Organization", "Person"})
DETERMINED = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})


@dataclass(frozen=True, slots=True)
class Told:
    """One mention that was resolved: its phrase's position, entity, number, noun and its class."""

    position: int
    entity: Entity
    number: str
    noun: str
    noun_class: str
    sentence: int
    role: str
    span: Span
    part: str = ""
    quoted: bool = False
    joined: bool = False


@dataclass(slots=True)
class Discourse:
    """The state of resolving one article; made anew for each.

    `entities` are all that was referred to, `told` the resolved mentions in text order,
    `contents` what the source with a span is quoted with, `chains` what the trained network links,
    `learnt` the mentions that were resolved by it.
    """

    document: Document
    phrases: tuple[Phrase, ...]
    survey: Survey
    entities: dict[str, Entity] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    at: dict[Span, int] = field(default_factory=dict)
    contents: dict[Span, tuple[Span, ...]] = field(default_factory=dict)
    referents: list[Entity | None] = field(default_factory=list)
    chains: Chains = field(default_factory=Chains)
    learnt: set[Span] = field(default_factory=set)

    def keep(self, entity: Entity, *others: Entity) -> Entity:
        """The entity, remembered with those that contain it."""
        for each in (*others, entity):
            self.entities.setdefault(each.id, each)
        return self.entities[entity.id]

    def listed(self, identifier: str) -> Entity:
        """A listed entity, remembered."""
        return self.keep(gazetteer().entities[identifier])

    def listed_or_own(self, entity: Entity) -> Entity:
        """The entity, remembered with its side."""
        side = gazetteer().entities.get(entity.side or "")
        return self.keep(entity, *([side] if side is not None else []))

    def own(
        self,
        kind: str,
        name: str,
        side: str | None = None,
        role: str | None = None,
        within: str | None = None,
    ) -> Entity:
        """An entity that belongs to this article, known by kind and name."""
        identifier = content_id("entity", self.document.id, kind, fold(name) or name)
        entity = Entity(identifier, name, kind, side=side, role=role, within=within)
        known = self.entities.get(identifier)
        if known is not None and (known.side or not side) and (known.role or not role):
            return known
        if known is not None:
            entity = Entity(
                identifier,
                known.name,
                kind,
                side=known.side or side,
                role=known.role or role,
                within=known.within or within,
            )
        self.entities[identifier] = entity
        return entity

    def latest(self, entity: Entity) -> Entity:
        """The entity as known by now (its side may have been learnt later)."""
        return self.entities.get(entity.id, entity)

    def phrase_at(self, span: Span | None) -> Phrase | None:
        """The phrase with a span, if there is one."""
        position = self.at.get(span) if span is not None else None
        return self.phrases[position] if position is not None else None

    def referent(self, span: Span | None) -> Entity | None:
        """What the phrase with a span was resolved to, if it is by now."""
        position = self.at.get(span) if span is not None else None
        if position is None or position >= len(self.referents):
            return None
        found = self.referents[position]
        return self.latest(found) if found else None

    def before(self, sentence: int, reach: int) -> Iterable[Told]:
        """Mentions told before now, latest first, at most so many sentences back."""
        for told in reversed(self.told):
            if told.sentence < sentence - reach:
                return
            yield told


GOVERNING = frozenset(
    {
        *("Hamas", "Houthis", "Taliban", "Islamic State", "Hayat Tahrir al-Sham"),
        *("Tigray People's Liberation Front", "Southern Transitional Council"),
        *("Libyan National Army", "Rapid Support Forces", "March 23 Movement", "Hezbollah"),
        *("National Unity Government", "Polisario Front", "Palestinian Authority"),
    }
)
"""Parties with ministries, police or a government of their own."""


def institution(discourse: Discourse, owner: Entity, body: Body) -> Entity | None:
    """The official body of a country or group: "Russian Defense Ministry", for Russia.

    A person stands for the side they act for ("Assad's army"), and without one has none; nor has a
    group that rules nothing. A body that is listed under that name is the listed one.
    """
    listed = gazetteer()
    side = owner
    if owner.kind != "Country" and owner.side:
        side = listed.entities.get(owner.side) or discourse.entities.get(owner.side, owner)
    if owner.kind in ("Organization", "Group") and side.kind == "Country":
        side = owner if owner.kind == "Group" else side
    if side.kind != "Country" and side.name not in GOVERNING:
        return None
    adjective = listed.country_name(side.id) if side.id in listed.entities else side.name
    name = f"{adjective} {body.name}"
    known = listed.named(name)
    if known:
        discourse.keep(side)
        return discourse.listed(known)
    discourse.keep(side)
    acts_for = None if body.kind == "Group" else side.side or side.id
    within = side.id if body.kind == "Group" and side.kind == "Country" else None
    identifier = content_id("entity", body.kind, name)
    return discourse.keep(Entity(identifier, name, body.kind, side=acts_for, within=within))


AMOUNTS = frozenset("number dozen hundred thousand score group couple majority handful".split())


def _number(phrase: Phrase, entity: Entity, description: Description | None) -> str:
    """The number of a mention: one for the name of one thing, several after a numeral."""
    if fold(phrase.lemma) in AMOUNTS and description and description.noun not in AMOUNTS:
        return "plural"
    if entity.kind in SINGLE and phrase.name:
        return "plural" if _is_people(phrase, entity) else "singular"
    first = phrase.mention.text.split(" ", 1)[0].lower()
    counted = first in COUNTS or (first.isdigit() and first != "1")
    return "plural" if counted else phrase.number


def _is_people(phrase: Phrase, entity: Entity) -> bool:
    """Whether a country is told of by its people ("the Serbs")."""
    word, listed = phrase.name.split()[-1], gazetteer()
    one = word.removesuffix("s")
    told = entity.kind == "Country" and phrase.determiner == "the" and one != word
    return told and phrase.number == "plural" and listed.nation(one) == entity.id


def told_of(
    position: int, phrase: Phrase, entity: Entity, description: Description | None, part: str
) -> Told:
    """The record of a resolved phrase."""
    return Told(
        position=position,
        entity=entity,
        number=_number(phrase, entity, description),
        noun=description.noun if description else fold(phrase.lemma),
        noun_class=description.noun_class if description else "",
        sentence=phrase.sentence,
        role=phrase.role,
        span=phrase.mention.span,
        part=part,
        quoted=phrase.speaker is not None,
        joined=bool(phrase.members),
    )


def side_entity(discourse: Discourse, entity: Entity) -> Entity:
    """The side that somebody acts for; countries, groups and the unaffiliated are their own."""
    side = entity.side
    if side is None or entity.kind in ("Country", "Group"):
        return entity
    found = discourse.entities.get(side) or gazetteer().entities.get(side)
    return discourse.keep(found) if found else entity


def remember(
    discourse: Discourse, position: int, phrase: Phrase, entity: Entity, told: Description | None
) -> None:
    """Add a resolved mention to what was told."""
    uses = discourse.survey.uses.get(phrase.mention.span, ())
    part = "source" if any(use.part == "source" for use in uses) else ""
    if not part and uses:
        part = uses[0].part
    discourse.told.append(told_of(position, phrase, entity, told, part))
