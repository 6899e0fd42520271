"""Names: of listed entities, of people with their titles, of bodies, places and seats of power."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from kg.model import Entity, Phrase
from kg.resolve import reduction
from kg.resolve.descriptions import LINKED, Description, bare, describe
from kg.resolve.discourse import Discourse, institution
from kg.resolve.names import titles
from kg.resolve.names.folding import fold, sound_key
from kg.resolve.names.gazetteer import gazetteer
from kg.resolve.names.geonames import find_place
from kg.resolve.names.nouns import Body
from kg.resolve.names.peoples import people_of
from kg.resolve.names.titles import FIRST_NAMES, UNSIDED, gender_of, side_of_title, without_title
from kg.resolve.reference import definites

GOVERNMENT = Body("government", "Organization")

ADDRESSED = frozenset(
    """
    accuse advise agree appeal apologise ask assure back blame brief call caution charge
    condemn confront consult contact criticise criticize defy denounce deny dismiss encourage
    implore inform isolate meet notify oppose order persuade press pressure promise punish
    rebuke reject remind request respond sanction slam sue support tell thank threaten urge warn
    """.split()
)
"""Verbs whose object, when it is a capital, is the government that sits there."""

OF_PLACES = frozenset(
    "be become fall lie remain stay witness wake house host suffer experience".split()
)
"""Verbs whose subject, when it is a capital, is the town."""

OFFICES = frozenset(
    """
    office ministry commission authority council court service agency department bureau
    directorate secretariat parliament embassy chamber tribunal assembly committee
    """.split()
)
"""Bodies that, with a country's name, are that country's."""

BROAD = frozenset(
    "province governorate region oblast state county district republic territory department".split()
)
SETTLED = frozenset("city town village township hamlet camp area".split())
POINTS = frozenset(
    "north south east west northeast northwest southeast southwest northern southern eastern"
    " western central centre center heart".split()
)
LEADING = 4
"""Words before a place's own name that are passed over."""
RECEIVING = frozenset({"recipient", "addressee", "partner"})
"""What a capital is only as a government: one gives and talks to those who act."""

PLACE_PARTS = frozenset({"place", "location", "origin", "destination", "path"})
PLACE_ROLES = frozenset({"obl", "nmod", "obl:unmarked"})


def listed_name(discourse: Discourse, phrase: Phrase) -> Entity | None:
    """The listed entity that the whole mention, or the name in it, is a name of."""
    listed = gazetteer()
    people = people_of(discourse, phrase, phrase.name) if phrase.name else None
    if people is not None:
        return people
    whole = whole_name(phrase.mention.text)
    found = whole or (listed.named(phrase.name) if phrase.name else None)
    if found is None and phrase.name:
        found = listed.nation(phrase.name)
    if found is None:
        return None
    entity = listed.entities[found]
    nation = listed.peoples.get(fold(phrase.name))
    if entity.kind == "Person" and nation and phrase.number == "plural":
        return discourse.listed(nation)
    if entity.kind == "Person" and len(phrase.name.split()) < 2:
        if _is_somebodys_child(discourse, phrase.name):
            return discourse.own("Person", phrase.name)
        return person(discourse, phrase) or discourse.listed(found)
    return discourse.listed(found)


def whole_name(text: str) -> str | None:
    """The listed entity that a mention names in full; small letters do for several words."""
    listed, name = gazetteer(), bare(text)
    found = listed.named(name)
    if found is None or any(c.isupper() for c in name):
        return found
    return found if " " in name and listed.entities[found].kind == "Organization" else None


def behind_link(discourse: Discourse, text: str) -> Entity | None:
    """The listed body that is named behind whom it is linked to ("al-Qaeda-linked al-Nusra")."""
    first, _, rest = bare(text).partition(" ")
    found = gazetteer().named(rest) if rest[:3].lower() == "al-" and LINKED.match(first) else None
    return discourse.listed(found) if found else None


def led(discourse: Discourse, text: str) -> Entity | None:
    """The group that is named behind the person whose it is ("bin Laden's al-Qaeda")."""
    leader, _, rest = bare(text).replace("’", "'").partition("'s ")
    listed = gazetteer()
    found, whose = listed.named(rest) if rest else None, listed.named(leader)
    known = found is not None and whose is not None and listed.entities[whose].kind == "Person"
    group = found if known and found and listed.entities[found].kind == "Group" else None
    return discourse.listed(group) if group else None


KIN = re.compile(
    r"(?:baby|boy|girl|brother|child|cousin|daughter|father|grandson|granddaughter|husband|mother"
    r"|nephew|niece|sister|son|toddler|uncle|wife),? $"
)


def _is_somebodys_child(discourse: Discourse, name: str) -> bool:
    """Whether an article first gives a single name as that of somebody's kin ("her son Hadi")."""
    text = discourse.document.text
    return KIN.search(text[max(0, text.find(name) - 16) : max(0, text.find(name))]) is not None


def is_person(phrase: Phrase) -> bool:
    """Whether a name looks like a person's: by its kind or a title before it."""
    return phrase.mention.kind == "Person" or bool(phrase.title and phrase.name)


def person(discourse: Discourse, phrase: Phrase) -> Entity | None:
    """The person with a name: the full name that the article gives, else a listed one.

    A title, an apposition or a possessor tells the role and the side ("Kremlin spokesman Dmitry
    Peskov" acts for Russia).
    """
    title, name = without_title(_without_region(discourse, phrase))
    title = " ".join(part for part in (phrase.title, title) if part)
    if not name:
        return None
    words = fold(name).split()
    full = discourse.survey.full_names.get(words[-1], ()) if words else ()
    begun = discourse.survey.full_names.get(" ".join(words), ()) if len(words) > 1 else ()
    fitting = [each for each in full if fold(each).split()[-len(words) :] == words]
    fitting = [*begun] or fitting or [f for f in full if fold(f).split()[: len(words)] == words]
    famous = _famous(discourse, name, title, fitting) if fitting else None
    if famous is not None:
        return _listed_person(discourse, famous)
    if len(fitting) == 1 or (len(fitting) > 1 and len(words) == 1):
        name = fitting[0]
    known = _named_in_full(name)
    if known and gazetteer().entities[known].kind == "Person":
        return _listed_person(discourse, known)
    if known and not phrase.title:
        return None
    side, role = _affiliation(discourse, phrase, title)
    entity = discourse.own("Person", name, side=side, role=role)
    gender = gender_of(name, title)
    if gender:
        discourse.genders.setdefault(entity.id, gender)
    return entity


def _famous(discourse: Discourse, name: str, title: str, full: Iterable[str]) -> str | None:
    """The listed person known by a last name alone, though the article has others of that name.

    It is one of the others where the article first gives the name with theirs.
    """
    listed, text = gazetteer(), discourse.document.text
    known = listed.named(name) if " " not in name else None
    if known is None or listed.entities[known].kind != "Person":
        return None
    if gender_of(name, title) not in ("", listed.genders.get(known)):
        return None
    if any(_named_in_full(each) == known for each in full):
        return known
    first = text.find(name)
    starts = ((text.find(each), len(each)) for each in full)
    return None if any(0 <= at <= first < at + size for at, size in starts) else known


GLUED = 3
"""Words from which on a name can be a region's and a person's first and last name."""


def _without_region(discourse: Discourse, phrase: Phrase) -> str:
    """A person's name without the region before it ("the governor of Homs Omar Haddad")."""
    name = bare(phrase.name)
    first, _, rest = name.partition(" ")
    start = phrase.mention.span.start
    of = discourse.document.text[max(0, start - 4) : start].endswith((" of ", " in "))
    if not of or len(name.split()) < GLUED or fold(first) in FIRST_NAMES:
        return name
    region = found(discourse, first, True)
    return rest if region and ("geonames-admin1" in dict(region[0].identifiers)) else name


def _named_in_full(name: str) -> str | None:
    """The listed entity with a name; a full name also without initials, and by its sound."""
    listed, words = gazetteer(), name.split()
    known = listed.named(name)
    if known or len(words) < 2:
        return known
    inner = [word for word in words[1:-1] if len(word.strip(".")) > 1]
    plain = " ".join((words[0], *inner, words[-1]))
    return listed.named(plain) or _sounding().get(sound_key(plain))


@cache
def _sounding() -> Mapping[str, str]:
    """Listed people by the sound of their full names, where only one sounds so."""
    found: dict[str, set[str]] = {}
    for entity in gazetteer().entities.values():
        if entity.kind == "Person":
            for name in filter(lambda each: " " in each, (entity.name, *entity.aliases)):
                found.setdefault(sound_key(name), set()).add(entity.id)
    return {key: min(ids) for key, ids in found.items() if len(ids) == 1}


def _listed_person(discourse: Discourse, identifier: str) -> Entity:
    entity = discourse.listed(identifier)
    if entity.side:
        discourse.listed(entity.side)
    gender = gazetteer().genders.get(identifier)
    if gender:
        discourse.genders[identifier] = gender
    return entity


def _affiliation(discourse: Discourse, phrase: Phrase, title: str) -> tuple[str | None, str | None]:
    beside = discourse.phrase_at(phrase.apposition)
    texts = [title]
    if beside is not None and not beside.name:
        texts.append(bare(beside.mention.text))
    before, _, after = phrase.mention.text.partition(phrase.name)
    if after.startswith(" of "):
        texts.append(after.removeprefix(" of "))
    if phrase.possessor is not None:
        texts.append(bare(before))
    side = next(filter(None, (side_of_title(text) for text in texts if text)), None)
    side = side or _side_of_office(discourse, phrase, texts)
    if side is not None:
        discourse.keep(gazetteer().entities.get(side) or discourse.entities[side])
    role = next((text for text in texts if text), None)
    return side, role


def _side_of_office(discourse: Discourse, phrase: Phrase, texts: list[str]) -> str | None:
    """The side of an office without a country: "army spokesman", "the information minister".

    That of the last such body in the article, else of the country that is the last subject.
    """
    for text in filter(None, texts):
        told = describe(titles.without_rank(text))
        if told.noun_class != "official" or told.owners or UNSIDED.search(told.rest):
            continue
        body = reduction.office_body(told)
        found = definites.body_named(discourse, phrase, body) if body is not None else None
        if found is None and told.noun.endswith("minister"):
            found = definites.last_country(discourse, phrase)
        if found is not None:
            return found.side or found.id
    return None


def seat_of_power(discourse: Discourse, phrase: Phrase) -> Entity | None:
    """A capital that acts, speaks or is spoken to stands for the government that sits in it.

    "Moscow denied" is the Russian government; a capital that is struck, or where something
    happens, is the town.
    """
    name = phrase.name or bare(phrase.mention.text)
    country = gazetteer().seat(name)
    if country is None or _is_somebody(discourse, phrase):
        return None
    uses = discourse.survey.uses.get(phrase.mention.span, ())
    speaks = any(use.part == "source" for use in uses)
    acts = any(use.part == "actor" and use.lemma.split()[0] not in OF_PLACES for use in uses)
    told = any(
        use.part in RECEIVING or (use.part == "target" and _addressed(use.lemma)) for use in uses
    )
    passive = phrase.role == "nsubj:pass" and not told
    if (speaks or (acts and not passive) or told) or _beside_another_seat(discourse, phrase):
        return institution(discourse, discourse.listed(country), GOVERNMENT)
    return None


def _is_somebody(discourse: Discourse, phrase: Phrase) -> bool:
    """Whether a word that is also a capital's name is somebody's here."""
    key = fold(phrase.name)
    person = phrase.mention.kind == "Person" and key in FIRST_NAMES
    return person or bool(phrase.title) or key in discourse.survey.full_names


def _addressed(lemma: str) -> bool:
    return any(word in ADDRESSED for word in lemma.split())


def _beside_another_seat(discourse: Discourse, phrase: Phrase) -> bool:
    """ "Talks between Moscow and Washington": two capitals joined are two governments."""
    listed = gazetteer()
    others = [discourse.phrase_at(span) for span in phrase.members]
    return phrase.role == "nmod" and any(o is not None and listed.seat(o.name) for o in others)


def place(discourse: Discourse, phrase: Phrase, description: Description) -> Entity | None:
    """The place with a name, chosen by the countries that the article names."""
    name = bare(phrase.name or phrase.mention.text)
    if not any(c.isupper() for c in name) or phrase.mention.text[:1].isdigit():
        return None
    broad = description.noun in BROAD
    whole = bare(phrase.mention.text)
    for each in (*([whole] if whole != name else []), name, *_shorter(name, description)):
        chain = () if fold(each) in POINTS else found(discourse, each, broad)
        if chain:
            return discourse.keep(chain[0], *chain[1:])
    return None


def found(discourse: Discourse, name: str, broad: bool) -> tuple[Entity, ...]:
    """The place with a name in the countries of the article, and what contains it."""
    survey = discourse.survey
    return find_place(name, survey.countries, broad, survey.spots)


def _shorter(name: str, description: Description) -> Iterator[str]:
    """Other readings of a place's name: without an "s", without its noun or what leads up to it.

    "Deir al-Zor city" is Deir al-Zor, "northern Syrias Aleppo province" the province of Aleppo.
    """
    if name.endswith("s") and description.text == name:
        yield name[:-1]
    words = name.split()
    if description.noun in BROAD | SETTLED and words[-1].lower() == description.noun:
        for start in range(min(len(words) - 1, LEADING)):
            if words[start][:1].isupper() and fold(words[start]) not in POINTS:
                yield " ".join(words[start:-1])


def town_not_person(
    discourse: Discourse, phrase: Phrase, description: Description
) -> Entity | None:
    """A name taken for a person's that is a town of the article's countries.

    Who acts or speaks, has a title or is named in full elsewhere stays a person.
    """
    name = bare(phrase.name)
    if phrase.title or fold(name) in discourse.survey.full_names:
        return None
    if discourse.survey.used_as(phrase.mention.span, "actor", "source", "recipient"):
        return None
    found = place(discourse, phrase, description)
    return found if found is not None and phrase.role not in ("nsubj", "nmod:poss") else None


def may_be_place(discourse: Discourse, phrase: Phrase) -> bool:
    """Whether a name can be a place's: by its kind, or by standing where places stand."""
    if phrase.mention.kind in ("Place", "Country", "Facility"):
        return True
    if discourse.survey.used_as(phrase.mention.span, *PLACE_PARTS):
        return True
    return not phrase.mention.kind and phrase.role in PLACE_ROLES


def own_name(discourse: Discourse, phrase: Phrase, description: Description) -> Entity:
    """A name that no list knows, kept under the kind that grammar and its noun suggest."""
    name = bare(phrase.name) or bare(phrase.mention.text) or phrase.mention.text
    kind = phrase.mention.kind
    if kind == "Person" and phrase.number == "plural":
        kind = "Group"
    if description.noun_class in ("facility", "area") and kind in ("", "Place", "Facility"):
        kind = "Facility" if description.noun_class == "facility" else "Place"
        name = description.text
    elif description.noun_class in ("body", "member"):
        kind = "Organization" if description.noun_class == "body" else "Group"
        name = description.text
    elif may_be_place(discourse, phrase) and kind in ("", "Country"):
        kind = "Place"
    side = None
    if kind in ("Organization", "Group") and description.owners:
        owner = gazetteer().entities[description.owners[0]]
        official = description.noun_class == "body" and owner.kind == "Country"
        state = description.rest.startswith(("state", "national")) or description.noun in OFFICES
        side = owner.id if official and state else None
    return discourse.own(kind or "Object", name, side=side)
