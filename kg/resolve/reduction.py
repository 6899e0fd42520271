"""Descriptions reduced to whom they stand for: warplanes to their owner, fighters to a group."""

from __future__ import annotations

import re

from kg.model import Entity, Phrase, content_id
from kg.resolve.descriptions import WHEN, Description, bare, body_of, describe, owner_at
from kg.resolve.discourse import AGENTS, Discourse, institution
from kg.resolve.names.folding import fold
from kg.resolve.names.gazetteer import gazetteer
from kg.resolve.names.nouns import OWNED, Body, bodies, classes, happened_in, kind_of, singular
from kg.resolve.names.offices import at_house, office_holder
from kg.resolve.names.peoples import people_of
from kg.resolve.names.titles import UNSIDED
from kg.resolve.reference.following import owner_after

GENERIC = {
    "rebel fighter": "rebels",
    "rebel force": "rebels",
    "rebel group": "rebels",
    "rebel": "rebels",
    "opposition fighter": "opposition fighters",
    "opposition force": "opposition forces",
    "opposition group": "opposition groups",
    "terror group": "terrorists",
    "terrorist group": "terrorists",
    "terrorist organization": "terrorists",
    "terrorist organisation": "terrorists",
    "armed terrorist group": "terrorists",
    "terrorist": "terrorists",
    "militant group": "militants",
    "militant": "militants",
    "militiaman": "militiamen",
    "gunman": "gunmen",
    "armed man": "gunmen",
    "insurgent group": "insurgents",
    "insurgent": "insurgents",
    "fighter": "fighters",
    "jihadi": "jihadists",
    "jihadist": "jihadists",
    "jihadist group": "jihadists",
    "separatist": "separatists",
    "extremist": "extremists",
}
"""One name for the ways to speak of an unnamed armed group."""

ARMED = frozenset(
    """
    army military force forces police guard guards navy corps ministry government command defence
    defense wagner peshmerga tatmadaw regiment
    """.split()
)
CROWDS = frozenset("crowd family minority people population staff youth local".split())
SIDELESS = frozenset({"Place", "Facility"})


def reduce(discourse: Discourse, phrase: Phrase, told: Description) -> Entity | None:
    """What a description stands for by its own words; None where the article must tell."""
    if phrase.possessor is not None and _is_allied(told):
        return discourse.own("Group", told.text)
    people = people_of(discourse, phrase, told.text.split(" of ")[0])
    if people is not None:
        return people
    if told.final and told.noun_class not in ("official",):
        return standing_for(discourse, discourse.listed(told.final))
    if told.body is not None and told.noun_class not in ("official", "member"):
        if len(told.owners) > 1 and " and " in told.text:
            # "Russian and Assad regime air forces" are not only one of both.
            return discourse.own("Group", told.text)
        owner = owner_of(discourse, phrase, told)
        return institution(discourse, owner, told.body) if owner else None
    if told.rest == told.noun and told.noun in SORTS and told.owners:
        named = gazetteer().entities[told.owners[-1]]
        if named.kind in ("Organization", "Group") and told.text.split()[-1].islower():
            return discourse.listed(named.id)
    if told.noun_class in OWNED:
        return owned(discourse, phrase, told)
    if told.noun_class == "member":
        return group(discourse, phrase, told)
    if told.noun_class in ("official", "soldier"):
        return unnamed_official(discourse, phrase, told)
    if told.noun in BELONGING:
        owner = owner_of(discourse, phrase, told)
        return owner if owner is not None and owner.kind == "Group" else None
    if told.noun_class == "body" and told.leader:
        return led_by(discourse, told)
    return None


ALLIED = frozenset("allied allies ally proxy proxies partner friendly affiliated aligned".split())


def _is_allied(told: Description) -> bool:
    """Whether those whom a description names are somebody's allies and not that party itself."""
    armed = told.noun_class in ("force", "soldier", "member", "civil")
    return armed and bool(ALLIED.intersection(told.rest.split()))


def owner_of(discourse: Discourse, phrase: Phrase, told: Description) -> Entity | None:
    """The first party that a description names, its possessor, or its "of" complement."""
    before = describe(told.text.split(" of ")[0]) if told.noun_class == "act" else told
    if before.owners:
        return discourse.listed(before.owners[0])
    known = discourse.survey.initials.get(told.text.split()[0]) if told.text else None
    if known:
        return discourse.listed(known)
    spans = (phrase.possessor,) if told.noun_class == "act" else (phrase.possessor, phrase.of)
    for span in spans:
        found = discourse.referent(span)
        if found is not None and found.kind in ("Country", "Organization", "Group", "Person"):
            return found
    return owner_after(discourse, phrase)


def standing_for(discourse: Discourse, owner: Entity) -> Entity:
    """Who stands behind an owner's forces: a leader's side, anybody else themselves."""
    if owner.kind == "Person" and owner.side:
        side = discourse.entities.get(owner.side) or gazetteer().entities.get(owner.side)
        if side is not None:
            return discourse.keep(side)
    return owner


AIMING = frozenset({"its", "their", "his", "her", "our"})
"""Whose targets are what they aim at, where "ISIS targets" are what is aimed at of ISIS."""


def owned(discourse: Discourse, phrase: Phrase, told: Description) -> Entity | None:
    """Warplanes, troops, strikes and positions stand for the country or group they belong to.

    Bases, camps and convoys do so for a group or an army, not for a country; "the Russian side"
    is Russia, unless it is a side of something.
    """
    if told.leader and not told.owners:
        return led_by(discourse, told)
    if told.stance:
        return discourse.own("Group", told.text)
    if told.noun == "target" and phrase.determiner in AIMING:
        return None
    if told.rest == "campaign" and _are_people(told.owners):
        return discourse.own("Organization", told.text)
    if len(told.owners) > 1 and " and " in f" {told.text} ":
        return discourse.own("Group", told.text)
    before = _before_noun(told)
    body = _last_body(before)
    owner = owner_of(discourse, phrase, told)
    if told.noun_class == "site" and phrase.number != "plural" and not told.owners:
        return None
    if body is not None:
        return institution(discourse, owner, body) if owner else None
    if member := _last_member(before):
        return generic(discourse, told, member, False)
    if owner is None or happened_in(told.text, told.noun, owner.name):
        return None
    if owner.kind == "Person" and not owner.side and told.noun_class != "act":
        # "The governor's compound" is not the governor, nor his troops.
        if told.noun_class != "force" or owner.name.islower():
            return None
    if told.noun == "camp" and owner.kind == "Person" and owner.side is None:
        # "The mayor's camp": those who are for the mayor.
        return discourse.own("Group", told.text)
    if told.noun.split()[0] in HIRED and owner.kind == "Country":
        return generic(discourse, told, told.noun, phrase.number == "singular")
    if told.noun_class in ("site", "base") and not _fights(owner):
        return None
    if told.noun_class == "base" and (owner.kind == "Country" or before[:1] == ["own"]):
        return None
    if told.noun == "side" and (
        phrase.of or discourse.survey.used_as(phrase.mention.span, "place")
    ):
        return None
    return standing_for(discourse, owner)


HIRED = frozenset({"mercenary", "proxy"})
"""Nouns for those who fight for another than the country that they are called by."""


def _are_people(owners: tuple[str, ...]) -> bool:
    """Whether all owners are people, whose campaign is their own ("the Clinton campaign")."""
    listed = gazetteer().entities
    return bool(owners) and all(listed[owner].kind == "Person" for owner in owners)


def _fights(owner: Entity) -> bool:
    """Whether an owner can hold positions: anybody but an organisation without arms."""
    words = set(fold(owner.name).split())
    return owner.kind != "Organization" or bool(words & ARMED)


def _before_noun(told: Description) -> list[str]:
    words = told.rest.partition(" of ")[0].split()
    size = len(told.noun.split())
    return words[:-size] if size <= len(words) else []


def _last_body(words: list[str]) -> Body | None:
    """The body named by the words before a noun ("air force jets", "government forces")."""
    for start in range(len(words)):
        found = body_of(" ".join(words[start:]))
        if found is not None and " ".join(words[start:]) != "military":
            return found
    return None


def _last_member(words: list[str]) -> str:
    noun = singular(words[-1].removesuffix("s")) if words else ""
    if words and classes().get(singular(words[-1])) == "member":
        return singular(words[-1])
    return noun if classes().get(noun) == "member" else ""


def led_by(discourse: Discourse, told: Description) -> Entity | None:
    """The coalition that a country leads, whatever of it is named ("U.S.-led airstrikes")."""
    listed = gazetteer()
    if told.leader is None:
        return None
    leader = discourse.listed(told.leader)
    name = f"{listed.adjective_of.get(leader.id, leader.name)}-led coalition"
    known = listed.named(name) or listed.named(f"{leader.name}-led coalition")
    if known:
        return discourse.listed(known)
    return discourse.keep(
        Entity(content_id("entity", "Group", name), name, "Group", side=leader.side or leader.id)
    )


def group(discourse: Discourse, phrase: Phrase, told: Description) -> Entity | None:
    """Fighters of a named group stand for it; others are a group of a country or of the article."""
    if phrase.determiner == "the" and not told.owners and not told.stance:
        if " " not in told.rest and told.noun not in ("suicide bomber", "bomber"):
            return None
        if phrase.number != "plural" and told.noun.endswith(" group"):
            return None
    owner = owner_of(discourse, phrase, told)
    if told.noun in FOLLOWING and phrase.possessor is not None:
        return discourse.own("Group", told.text)
    if told.noun in OFFSHOOTS and owner is not None and owner.kind in ("Group", "Organization"):
        return discourse.own("Group", told.text)
    if owner is not None and owner.kind in ("Group", "Organization"):
        return owner
    if owner is not None and owner.kind == "Person" and owner.side:
        return standing_for(discourse, owner)
    single = phrase.number == "singular" and phrase.role != "compound"
    return generic(discourse, told, told.noun, single)


SORTS = frozenset(
    {
        *("monitor", "war monitor", "monitoring group", "group", "movement", "organisation"),
        *("organization", "news agency", "network", "party", "militia", "faction", "newspaper"),
        *("channel", "website", "television", "watchdog", "alliance", "armed group"),
    }
)
"""Nouns that, after the name of a body, only say of what sort it is."""
FOLLOWING = frozenset("supporter partisan follower backer sympathiser sympathizer rival".split())
OFFSHOOTS = frozenset({"affiliate", "faction"})
"""Nouns for what is only near a group, or what of it has gone its own way."""

BELONGING = frozenset({"member", "element"})
"""Nouns for those who make up a group ("members of Hamas")."""

COLLECTIVE = frozenset(
    """
    affiliate faction gang group force insurgency militia mujahideen opposition organisation
    organization paramilitary resistance
    """.split()
)
"""Nouns that mean several fighters in the singular."""


def generic(discourse: Discourse, told: Description, noun: str, single: bool) -> Entity:
    """A group without a name of its own; one of a country is the same in every article.

    A single fighter is a person of the article.
    """
    listed = gazetteer()
    if single and noun == told.noun and noun.split()[-1] not in COLLECTIVE:
        return discourse.own("Person", told.text[:1].lower() + told.text[1:])
    several = f"{noun[:-1]}ies" if noun.split()[-1] in HIRED else f"{noun}s"
    several = noun if noun.endswith("s") or noun in ("opposition", "resistance") else several
    name = GENERIC.get(noun, several)
    plain = len(_before_noun(told)) == 0 or noun != told.noun
    nations = [i for i in told.owners if listed.entities[i].kind == "Country"]
    if told.stance or (not plain and not nations):
        return discourse.own("Group", told.text)
    if len(nations) == 1 and plain:
        country = discourse.listed(nations[0])
        whole = f"{listed.country_name(country.id)} {name}"
        identifier = content_id("entity", "Group", whole)
        return discourse.keep(Entity(identifier, whole, "Group", within=country.id))
    if nations:
        return discourse.own("Group", told.text, within=discourse.listed(nations[0]).id)
    return discourse.own("Group", name)


def unnamed_official(discourse: Discourse, phrase: Phrase, told: Description) -> Entity | None:
    """An official without a name is a person of this article, known by the description."""
    owner = owner_of(discourse, phrase, told)
    if owner is None and (phrase.determiner in ("the", "this", "that") and told.rest == told.noun):
        return None
    kind = "Person" if phrase.number == "singular" and told.noun != "crew" else "Group"
    holder = office_holder(discourse, told) if _is_the_one(phrase, told, kind) else None
    if holder is not None:
        return holder
    side = None
    if owner is not None:
        side = owner.side or (
            owner.id if owner.kind in AGENTS and not owner.name.islower() else None
        )
    if UNSIDED.search(told.rest):
        side = None
    if side:
        discourse.keep(gazetteer().entities.get(side) or discourse.entities[side])
    name = at_house(discourse, phrase, plain_text(discourse, phrase, told))
    if owner is not None and not told.owners and fold(owner.name) not in fold(name):
        possessor = phrase.possessor.end - phrase.mention.span.start if phrase.possessor else 0
        own = bare(phrase.mention.text[max(possessor, 0) :]) if possessor > 0 else name
        behind = standing_for(discourse, owner)
        name = f"{gazetteer().adjective_of.get(behind.id, behind.name)} {own}"
    return discourse.own(kind, name, side=side, role=told.text if kind == "Person" else None)


def _is_the_one(phrase: Phrase, told: Description, kind: str) -> bool:
    """Whether a description is of the only holder of an office."""
    return kind == "Person" and (phrase.determiner == "the" or phrase.possessor is not None)


def unnamed(discourse: Discourse, phrase: Phrase, told: Description) -> Entity:
    """Anything else that is described: a thing of this article, known by its words."""
    listed = gazetteer()
    kind = kind_of(told.noun_class, told.noun) or phrase.mention.kind or "Object"
    if told.noun_class == "civil" and phrase.number == "singular" and told.noun not in CROWDS:
        kind = "Person"
    if kind == "Person" and phrase.number == "plural":
        kind = "Group"
    name = plain_text(discourse, phrase, told) or phrase.mention.text
    nations = [i for i in told.owners if listed.entities[i].kind == "Country"]
    within = discourse.listed(nations[0]).id if nations and kind in ("Group", *SIDELESS) else None
    return discourse.own(kind, name, within=within)


DATES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december
    """.split()
)


def plain_text(discourse: Discourse, phrase: Phrase, told: Description) -> str:
    """The description, its first word without the capital of a sentence's beginning.

    A word that the article capitalises within a sentence, or that names a party, keeps it.
    """
    text, start = WHEN.sub("", told.text), phrase.mention.span.start
    first = text.split(" ", 1)[0]
    if (
        bare(first).lower() in DATES
        or not first[1:].islower()
        or not phrase.mention.text.startswith(first)
    ):
        return text
    before = discourse.document.text[max(0, start - 2) : start].strip()
    if (before and before[-1].isalnum()) or owner_at(text.split(), 0)[1]:
        return text
    if text[len(first) + 1 : len(first) + 2].isupper():
        return text
    common = re.search(rf"\b{re.escape(first.lower())}\b", discourse.document.text)
    if not common and re.search(rf"[a-z,] {re.escape(first)}\b", discourse.document.text):
        return text
    return text[:1].lower() + text[1:]


def office_body(told: Description) -> Body | None:
    """The body that an office belongs to ("army spokesman", "interior ministry official")."""
    words = _before_noun(told)
    if words[-1:] == ["ministry"] and len(words) == 1:
        return Body("ministry", "Organization")
    return body_of("military") if words == ["military"] else _last_body(words)


def contextual_body(told: Description) -> Body | None:
    """The body that a description names without saying whose ("the army", "regime forces")."""
    if told.rest in ("tv", "television", "tv channel", "television channel"):
        return None
    if told.body is not None:
        return told.body
    if told.noun_class in OWNED:
        return _last_body(_before_noun(told))
    return bodies().get(told.rest)
