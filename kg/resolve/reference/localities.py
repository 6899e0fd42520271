"""Countries and places that are taken up by what they are: "the country", "the town"."""

from __future__ import annotations

from collections import Counter

from kg.model import Entity, MentionForm, Phrase
from kg.resolve.descriptions import Description
from kg.resolve.discourse import DEPENDENT, WEIGHTS, Discourse, Told, side_entity
from kg.resolve.names import areas
from kg.resolve.names.folding import fold
from kg.resolve.names.gazetteer import gazetteer, region_key
from kg.resolve.names.nouns import OWNED

TOWNS = frozenset("city town village township suburb neighborhood neighbourhood district".split())
REGIONS = frozenset("province governorate oblast enclave strip".split())


SETTLED = frozenset("town village township".split())
"""What a village or a town may be called in turn."""

QUARTERS = frozenset("suburb neighborhood neighbourhood district quarter".split())
"""Parts of towns, which are called so again by a noun like theirs."""

LONGEST_NAME = 3
"""Words of the name of a town that no list knows."""

WIDE = frozenset("province governorate oblast region state county valley peninsula".split())
"""What no town is, though it has the name of one."""

PARTS = QUARTERS | {"village"}
"""What is smaller than a capital."""


def place_again(discourse: Discourse, phrase: Phrase, told: Description) -> Entity | None:
    """The town or region that a description takes up: called so before, else the last one."""
    town = told.rest in TOWNS
    again = _same_place(discourse, phrase, told.noun) if town else None
    if again is not None or told.rest in QUARTERS:
        return again
    return _known_place(discourse, phrase, town)


ROADS = frozenset("road route highway motorway artery street".split())


def road_again(discourse: Discourse, phrase: Phrase) -> Entity | None:
    """The last road that was named ("Airport Road … the route")."""
    for told in discourse.before(phrase.sentence, 8):
        name = told.entity.name
        if told.number != "plural" and name[:1].isupper() and ROADS & set(fold(name).split()[-1:]):
            return discourse.latest(told.entity)
    return None


def _same_place(discourse: Discourse, phrase: Phrase, noun: str) -> Entity | None:
    """The last place that was called by the noun ("Jobar district … the district")."""
    for told in discourse.before(phrase.sentence, 8 if noun in PARTS else 2):
        named = told.entity.kind == "Place" and told.entity.name[:1].isupper()
        short = len(told.entity.name.split()) <= LONGEST_NAME
        named = named and (noun in PARTS or short or told.entity.latitude is not None)
        alike = told.noun == noun or (noun in QUARTERS and told.noun in QUARTERS)
        if named and alike and told.number != "plural":
            return discourse.latest(told.entity)
    return None


def country_again(
    discourse: Discourse, phrase: Phrase, told: Description, barred: frozenset[str]
) -> Entity | None:
    """ "The country" is the one last told of foremost, and one that the article is about.

    "This country" is that of whoever speaks, "his country" that of whom he acts for. "The nation"
    is as often that of American readers.
    """
    if not AMONG_OTHERS.isdisjoint(word.lower() for word in phrase.modifiers):
        return None
    listed, nations = gazetteer().entities, discourse.survey.nations
    home = gazetteer().codes["US"]
    most = max((n for each, n in nations.items() if each != home), default=1.0)
    at_home = told.noun == "nation" and not phrase.modifiers and 2 * nations.get(home, 0.0) >= most
    if phrase.possessor or at_home or phrase.determiner == "this":
        owner = discourse.referent(phrase.possessor or phrase.speaker)
        side = side_entity(discourse, owner) if owner is not None else None
        if side is not None and side.kind == "Country" and side.id not in barred:
            return side
        if phrase.possessor is None:
            return None
    abroad = -FOREIGN if nations.get(home, 0.0) <= most else 0.0
    best: tuple[float, Entity] | None = None
    for earlier in discourse.before(phrase.sentence, 3):
        entity = earlier.entity
        if entity.kind != "Country" or entity.id not in listed or entity.id in barred:
            continue
        topic = TOPIC * nations.get(entity.id, 0.0) / most if entity.id != home else abroad
        score = salience(earlier, phrase.sentence) / 2 + topic
        if best is None or score > best[0]:
            best = (score, entity)
    return best[1] if best else None


AMONG_OTHERS = frozenset("first second third last next only other another own same".split())
"""Modifiers of a country that is told from others and not taken up."""

FOREIGN = 1.0
"""What weighs against America where an article is about another country."""

TOPIC = 2.0
"""What it weighs that an article names a country more than any other."""


def salience(earlier: Told, sentence: int) -> float:
    """How much a mention is at hand in a later sentence: by its role and how long ago it was."""
    # "French forces left Mali": France is no more than whose forces these were.
    owned = earlier.role in DEPENDENT or earlier.noun_class in OWNED
    role = -1.0 if owned else WEIGHTS.get(earlier.role, 0.5)
    return role - 2.0 * (sentence - earlier.sentence)


def _heads_division(discourse: Discourse, town: Entity) -> bool:
    """Whether a town has the name of its province, so that it is called a city."""
    region = discourse.entities.get(town.within or "")
    return region is not None and region_key(region.name) == region_key(town.name)


LATELY = 1
"""Sentences back in which a town was told of so lately that it is the one that is meant."""


MORE = 3
"""How many times as often a town has to be named as one that was told of since."""


def _known_place(discourse: Discourse, phrase: Phrase, town: bool) -> Entity | None:
    """The last town, or the last region or the region of the last town, that is no capital.

    Of those told of some sentences before it is one that the article names far more than others.
    """
    seats, heads = [], []
    earlier: list[Entity] = []
    before = list(discourse.before(phrase.sentence, 8))
    wide = {(told.entity.id, told.sentence) for told in before if told.noun in WIDE}
    for told in before:
        entity = told.entity
        lately = phrase.sentence - told.sentence <= LATELY
        called = town and told.noun in SETTLED and told.number != "plural"
        bare = town and lately and phrase.lemma != "city"
        called = called or (bare and _may_be_town(discourse, told))
        if called and entity.kind == "Place" and entity.name[:1].isupper() and not earlier:
            # "The village of Rityan … the town", though no list knows it.
            return discourse.latest(entity)
        if entity.kind != "Place" or entity.latitude is None:
            continue
        if town and (entity.id, told.sentence) in wide:
            continue
        schemes = {scheme for scheme, _ in entity.identifiers}
        is_town = "geonames" in schemes and "geonames-admin1" not in schemes
        if areas.is_capital(entity):
            seats.append(entity)
        elif town and phrase.lemma != "city" and _heads_division(discourse, entity):
            heads.append(entity)
        elif town and is_town and lately:
            return entity
        elif town and is_town:
            earlier.append(entity)
        elif not town:
            region = discourse.entities.get(entity.within or "") if is_town else entity
            return region if region is not None and region.kind == "Place" else None
    if earlier:
        named = Counter(told.entity.id for told in discourse.told)
        foremost = max(earlier, key=lambda each: named[each.id])
        return foremost if named[foremost.id] >= MORE * named[earlier[0].id] else earlier[0]
    larger = [*heads, *seats]
    return larger[0] if town and larger and phrase.lemma not in PARTS else None


def _may_be_town(discourse: Discourse, told: Told) -> bool:
    """Whether a mention is the bare name of a place that no list knows ("out of Masiaka")."""
    phrase, entity = discourse.phrases[told.position], told.entity
    alone = phrase.form is MentionForm.NAME and not phrase.determiner and told.number != "plural"
    unknown = entity.latitude is None and entity.within is None and not entity.near
    short = len(entity.name.split()) <= LONGEST_NAME and not entity.name.isupper()
    return alone and unknown and short and told.role not in (*DEPENDENT, "nmod")
