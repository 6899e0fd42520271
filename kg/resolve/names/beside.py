"""What describes a name beside it: "Madaya, a town near Damascus", "the LRA, a rebel group"."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.model import Entity, MentionForm, Phrase, Span
from kg.resolve import reduction
from kg.resolve.descriptions import describe, head_word
from kg.resolve.discourse import AGENTS, Discourse
from kg.resolve.names.titles import UNSIDED

ARTICLES = frozenset({"a", "an", "the"})
PLACED = frozenset({"Place", "Facility"})
ARMED = frozenset({"Group", "Organization"})
LIVED_IN = frozenset("stronghold bastion hub haven flashpoint suburb town city village".split())
COMPANIES = frozenset(
    """alliance army arm battalion body brigade charity coalition division faction force front
    group groups movement network offshoot organisation organization outfit party splinter unit
    wing militia insurgency""".split()
)
"""Nouns for many who act together."""


def described_names(discourse: Discourse) -> dict[Span, int]:
    """The places of the names that descriptions beside them belong to, by the descriptions."""
    return {
        phrase.apposition: position
        for position, phrase in enumerate(discourse.phrases)
        if phrase.apposition is not None and phrase.form is MentionForm.NAME
    }


def described(discourse: Discourse, phrase: Phrase, name: int | None) -> Entity | None:
    """The place or the body that a description right behind its name tells of."""
    if name is None or phrase.name or phrase.determiner not in ARTICLES:
        return None
    entity, before = discourse.referents[name], discourse.phrases[name]
    if entity is None or before.members or phrase.members or phrase.number == "plural":
        return None
    told = describe(phrase.mention.text, head_word(phrase))
    noun = told.noun.split()[-1] if told.noun else ""
    if entity.kind in PLACED:
        fits = told.noun_class == "area" or noun in LIVED_IN
    elif entity.kind == "Country":
        fits = told.noun_class == "country" or noun in ("kingdom", "monarchy", "republic")
    else:
        fits = entity.kind in ARMED and noun in COMPANIES
    return discourse.latest(entity) if fits else None


_KNOWN = re.compile(
    r",?\s+(?:(?:also|better|commonly|locally|only|widely)\s+)?(?:known|identified|named)"
    r"(?:\s+(?:only|simply))?\s+(?:as|by the name(?:\s+of)?)\s+(?:the\s+)?(?:“|\")?"
)


def known_as(discourse: Discourse, phrase: Phrase) -> Phrase | None:
    """The name that a description is followed by: "a commander known as Mocho"."""
    end = phrase.mention.span.end
    behind = _KNOWN.match(discourse.document.text, end, end + 60)
    if behind is None or phrase.number == "plural" or phrase.members:
        return None
    position = discourse.at.get(phrase.mention.span, 0)
    for other in discourse.phrases[position + 1 : position + NEAR]:
        if other.mention.span.start <= behind.end() < other.mention.span.end and other.name:
            kind = other.mention.kind or phrase.mention.kind
            fits = kind == phrase.mention.kind or kind in ("Person", *ARMED)
            return replace(other, mention=replace(other.mention, kind=kind)) if fits else None
    return None


NEAR = 5
"""How many phrases behind a description its name may come."""


def join_person(discourse: Discourse, phrase: Phrase, person: Entity | None) -> None:
    """A description beside a person's name is that person, and tells whose side they are on."""
    beside = discourse.phrase_at(phrase.apposition)
    if person is None or person.kind != "Person" or beside is None or beside.name:
        return
    told = describe(beside.mention.text, head_word(beside))
    office = told.noun_class in ("official", "civil")
    one = beside.determiner in ("a", "an") and beside.mention.kind == "Person"
    if not office and not one:
        return
    owner = reduction.owner_of(discourse, beside, told) if office else None
    person = discourse.latest(person)
    if owner is not None and person.side is None and not UNSIDED.search(told.rest):
        side = owner.side or (owner.id if owner.kind in AGENTS else None)
        person = discourse.own("Person", person.name, side=side, role=person.role or told.text)
    discourse.referents[discourse.at[beside.mention.span]] = person
