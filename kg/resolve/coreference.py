"""Pronouns and definite descriptions to what they refer to earlier in the article.

Candidates are ranked by recency and grammatical role, as in centering (Brennan, Friedman and
Pollard 1987): subjects before objects before the rest, speakers first for who goes on speaking.
Number, animacy and gender must agree, and the two arguments of one clause are not the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from kg.model import Entity, Phrase, Span
from kg.resolve.descriptions import Description, bare, owner_at
from kg.resolve.discourse import DETERMINED, Discourse, Told, institution, told_of
from kg.resolve.folding import fold
from kg.resolve.gazetteer import gazetteer
from kg.resolve.nouns import OWNED, Body
from kg.resolve.reduction import contextual_body, generic, standing_for

MASCULINE = frozenset({"he", "him", "his", "himself"})
FEMININE = frozenset({"she", "her", "hers", "herself"})
NEUTER = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
SPEAKER = frozenset({"i", "me", "my", "mine", "myself"})
SPEAKERS = frozenset({"we", "us", "our", "ours", "ourselves"})

AGENTS = frozenset({"Organization", "Country", "Group"})
THINGS = frozenset({"Object", "Weapon", "Vehicle", "Facility", "Event", "Abstract", "Place", ""})
DEPENDENT = frozenset({"amod", "compound", "nmod:desc", "flat"})

NEUTRAL = frozenset(
    """
    military fighter heavy ground air aerial naval new fresh more additional deadly latest recent
    armored armoured ballistic cruise long range special elite combat attack fatal intense
    intensive repeated massive overnight same separate several two three four many more further
    precision jet war stealth surface big large small first second major alleged fierce strategic
    """.split()
)
"""Modifiers that tell nothing of whose a weapon or an attack is."""

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


def pronoun(
    discourse: Discourse, phrase: Phrase, barred: frozenset[str], outside: tuple[Span, ...] = ()
) -> Entity | None:
    """The antecedent of a third-person pronoun, None where nothing earlier agrees with it.

    `barred` are ids of the other arguments of its clause; mentions in the spans `outside` (what a
    source says, for the source itself) are passed over.
    """
    word = fold(phrase.mention.text)
    if word.endswith(("self", "selves")):
        same = [discourse.entities[i] for i in sorted(barred) if i in discourse.entities]
        return same[0] if len(same) == 1 else None
    speaking = discourse.survey.used_as(phrase.mention.span, "source")
    if word in MASCULINE or word in FEMININE:
        gender = "m" if word in MASCULINE else "f"
        chosen = _choose(
            discourse, phrase, _person_of(discourse, gender), barred, outside, 5, speaking
        )
        if chosen is not None:
            discourse.genders.setdefault(chosen.id, gender)
        return chosen
    if word in NEUTER:
        agent = _needs_agent(discourse, phrase, speaking) and not _acts_bodily(discourse, phrase)
        fits = _singular_agent if agent or speaking else _singular
        return _choose(discourse, phrase, fits, barred, outside, 2, speaking)
    if word in PLURAL:
        acting = _needs_agent(discourse, phrase, speaking)
        order = (_plural_agent, _has_forces, _plural) if acting else (_plural, _has_forces)
        for fits in order[:2] if speaking else order:
            found = _choose(discourse, phrase, fits, barred, outside, 2, speaking)
            if found is not None:
                return found if not _is_joined(discourse, found) else None
    return None


def _is_joined(discourse: Discourse, entity: Entity) -> bool:
    """Whether an entity was last told of as one of several ("Jordan and Egypt")."""
    last = next((told for told in reversed(discourse.told) if told.entity.id == entity.id), None)
    return last is not None and last.number == "singular" and last.joined


def _person_of(discourse: Discourse, gender: str) -> Callable[[Told], bool]:
    def fits(told: Told) -> bool:
        listed = gazetteer().genders.get(told.entity.id) or gender
        known = discourse.genders.get(told.entity.id, listed)
        return told.entity.kind == "Person" and told.number != "plural" and known == gender

    return fits


BODILY = frozenset(
    """
    be blow break burn bury cause collapse come continue crash damage destroy end explode fall fly
    go happen hit injure kill land leave remain sink start strike wound
    """.split()
)
"""Verbs whose subject may be a thing as well as somebody."""


def _acts_bodily(discourse: Discourse, phrase: Phrase) -> bool:
    uses = discourse.survey.uses.get(phrase.mention.span, ())
    return any(use.part == "actor" and use.lemma.split()[0] in BODILY for use in uses)


def _needs_agent(discourse: Discourse, phrase: Phrase, speaking: bool) -> bool:
    return speaking or discourse.survey.used_as(phrase.mention.span, "actor")


def _singular_agent(told: Told) -> bool:
    return told.entity.kind in AGENTS and _is_one(told) and told.noun_class != "civil"


def _is_one(told: Told) -> bool:
    """Whether a mention is spoken of as one: by its number, or as the name of a group."""
    return told.number != "plural" or (told.entity.kind == "Group" and not told.noun_class)


def _singular(told: Told) -> bool:
    return told.entity.kind not in ("Person", "Time", "Quantity") and _is_one(told)


SINGLY = frozenset({"act", "soldier", "official", "civil"})
"""Classes of nouns that are as often of one as of several, so that their number counts."""


def _plural(told: Told) -> bool:
    if told.entity.kind in ("Time", "Quantity", "Place", "Abstract"):
        return False
    if told.joined and told.entity.kind in ("Country", "Organization", "Person", "Group"):
        return True
    several = told.entity.kind == "Group" and told.noun_class not in SINGLY
    return told.number == "plural" or several


def _has_forces(told: Told) -> bool:
    """Whether a mention in the singular has troops or officials behind it ("the army … they")."""
    kind = told.entity.kind
    return kind in ("Organization", "Group") or (kind == "Country" and told.noun_class in OWNED)


def _plural_agent(told: Told) -> bool:
    return _plural(told) and told.entity.kind in (*AGENTS, "Person")


def _choose(
    discourse: Discourse,
    phrase: Phrase,
    fits: Callable[[Told], bool],
    barred: frozenset[str],
    outside: tuple[Span, ...],
    reach: int,
    speaking: bool,
) -> Entity | None:
    best: tuple[float, Entity] | None = None
    seen = 0
    for told in discourse.before(phrase.sentence, reach):
        if told.entity.id in barred or not fits(told) or told.role in DEPENDENT:
            continue
        if any(span.contains(told.span) for span in outside) or told.span == phrase.mention.span:
            continue
        if phrase.mention.span.overlaps(told.span):
            continue
        score = _score(told, phrase, speaking) - 0.05 * seen
        seen += 1
        if best is None or score > best[0]:
            best = (score, told.entity)
    return discourse.latest(best[1]) if best else None


def _score(told: Told, phrase: Phrase, speaking: bool) -> float:
    undergoing = phrase.role in ("nsubj:pass", "obj")
    score = WEIGHTS.get(told.role, 0.5) - 3.0 * (phrase.sentence - told.sentence)
    if told.quoted and phrase.speaker is None:
        score -= 3.0
    if told.part == "source":
        score += 2.0 if speaking else 1.0
    if told.entity.kind in ("Place", "Abstract", "Event", "Facility") and not undergoing:
        score -= 1.5
    return score


def first_person(discourse: Discourse, phrase: Phrase) -> Entity | None:
    """Within a quotation "I" is its speaker and "we" the speaker's side, else the speaker."""
    speaker = discourse.referent(phrase.speaker)
    if speaker is None:
        return None
    word = fold(phrase.mention.text)
    if word in SPEAKER:
        return speaker
    if word in SPEAKERS:
        return _side(discourse, speaker)
    return None


def _side(discourse: Discourse, entity: Entity) -> Entity:
    side = entity.side
    if side is None or entity.kind in ("Country", "Group"):
        return entity
    found = discourse.entities.get(side) or gazetteer().entities.get(side)
    return discourse.keep(found) if found else entity


def definite(discourse: Discourse, phrase: Phrase, told: Description) -> Entity | None:
    """What a definite description takes up: the same noun again, else the last of its class."""
    if told.noun_class == "body" or (told.body is not None and told.noun_class != "official"):
        return body_again(discourse, phrase, told)
    if phrase.determiner not in DETERMINED or told.owners or told.stance:
        return None
    plural = phrase.number == "plural"
    if told.noun_class in ("official", "soldier"):
        return _again(discourse, phrase, told, lambda t: t.entity.kind in ("Person", "Group"), 8)
    if told.noun_class == "country" and not plural:
        return _nearest(discourse.before(phrase.sentence, 3), lambda t: t.entity.kind == "Country")
    if told.rest in TOWNS or told.rest in REGIONS:
        return _known_place(discourse, phrase, told.rest in TOWNS)
    if told.noun_class == "member":
        again = _again(discourse, phrase, told, lambda t: t.entity.kind == "Group", 3)
        return again or _only_group(discourse, phrase) or generic(discourse, told, told.noun)
    return None


def _only_group(discourse: Discourse, phrase: Phrase) -> Entity | None:
    """The one named group that this sentence and the two before it tell of ("the militants")."""
    listed = gazetteer().entities
    found = {
        told.entity.id: told.entity
        for told in discourse.before(phrase.sentence, 2)
        if told.entity.kind == "Group" and told.entity.id in listed
    }
    return next(iter(found.values())) if len(found) == 1 else None


TOWNS = frozenset("city town village township suburb neighborhood neighbourhood district".split())
REGIONS = frozenset("province governorate oblast enclave island peninsula strip".split())


def _is_capital(town: Entity) -> bool:
    """Whether a town is the seat of a state's government; those of unrecognised ones are not."""
    listed = gazetteer()
    country = listed.seat(town.name)
    return country is not None and any(
        scheme == "iso3166" for scheme, _ in listed.entities[country].identifiers
    )


def _known_place(discourse: Discourse, phrase: Phrase, town: bool) -> Entity | None:
    """The last town, or the last region or the region of the last town, that is no capital."""
    seats = []
    for told in discourse.before(phrase.sentence, 3):
        entity = told.entity
        if entity.kind != "Place" or entity.latitude is None:
            continue
        is_town = any(scheme == "geonames" for scheme, _ in entity.identifiers)
        if _is_capital(entity):
            seats.append(entity)
        elif town and is_town:
            return entity
        elif not town:
            region = discourse.entities.get(entity.within or "") if is_town else entity
            return region if region is not None and region.kind == "Place" else None
    return seats[0] if town and seats else None


def _again(
    discourse: Discourse,
    phrase: Phrase,
    description: Description,
    fits: Callable[[Told], bool],
    reach: int,
) -> Entity | None:
    """The last mention with the same noun, or whose role says it ("the minister")."""
    noun = description.noun
    for told in discourse.before(phrase.sentence, reach):
        if not fits(told) or (told.number == "plural") != (phrase.number == "plural"):
            continue
        role = fold(told.entity.role or "")
        if told.noun == noun or noun in role.split() or role.endswith(noun):
            return discourse.latest(told.entity)
    return None


def _nearest(candidates: Iterable[Told], fits: Callable[[Told], bool]) -> Entity | None:
    return next((told.entity for told in candidates if fits(told)), None)


INDEFINITE = frozenset("a an some any no another each every".split())
GROUPS = frozenset({"group", "movement", "organisation", "organization", "faction", "party"})
ARMED = frozenset(
    """
    armed extremist extremists militant militants rebel rebels jihadist jihadi terror terrorist
    islamist insurgent hardline paramilitary separatist guerrilla opposition ultra hard line sunni
    shiite shia radical islamic palestinian lebanese resistance
    """.split()
)
MEDIA = frozenset(
    {"agency", "news agency", "newspaper", "channel", "network", "broadcaster", "outlet", "website"}
)


def body_again(discourse: Discourse, phrase: Phrase, told: Description) -> Entity | None:
    """ "The ministry", "the army", "the group", "the agency": the last one of that description.

    A government, army or parliament that was not named before is that of the country which the
    article names most, when it names one twice as often as any other.
    """
    if told.owners or told.leader or phrase.determiner in INDEFINITE:
        return None
    noun, words = told.noun, set(told.rest.split())
    for earlier in discourse.before(phrase.sentence, 12):
        if earlier.entity.kind in AGENTS and _is_body(earlier, told, noun, words):
            return discourse.latest(earlier.entity)
    body = contextual_body(told)
    if body is None or noun in GROUPS | MEDIA:
        return None
    return _in_country(discourse, phrase, body) or national(discourse, phrase, body)


_IN = re.compile(r"\s+(?:in|of)\s+(.{2,60})", re.DOTALL)


def _in_country(discourse: Discourse, phrase: Phrase, body: Body) -> Entity | None:
    """ "The authorities in Ukraine", "police in Pakistan": the country that follows the body."""
    end, listed = phrase.mention.span.end, gazetteer()
    after = _IN.match(discourse.document.text[end : end + 70])
    words = bare(after[1]).split() if after else []
    found = owner_at(words, 0)[1] if words else None
    found = found or next(filter(None, (listed.seat(" ".join(words[:n])) for n in (2, 1))), None)
    if found is None or gazetteer().entities[found].kind != "Country":
        return None
    return institution(discourse, discourse.listed(found), body)


def _is_body(earlier: Told, told: Description, noun: str, words: set[str]) -> bool:
    name = fold(earlier.entity.name)
    if noun in GROUPS and words - {noun} <= ARMED:
        return _is_group(earlier, noun, bool(words - {noun}))
    body = contextual_body(told)
    if body is not None:
        return is_called(earlier.entity, body) or name == fold(body.name)
    aliases = {fold(alias) for alias in earlier.entity.aliases}
    ending = " " + told.rest
    if name.endswith(ending) or any(alias.endswith(ending) for alias in aliases):
        return True
    if noun in MEDIA and len(words) == 1:
        return earlier.noun == noun or any(noun in alias.split() for alias in aliases)
    return len(words) == 1 and (earlier.noun == noun or noun in name.split())


def body_named(discourse: Discourse, phrase: Phrase, body: Body) -> Entity | None:
    """The last body of a name in the article, or that of the country that it is about."""
    ending = fold(body.name)
    for told in discourse.before(phrase.sentence, 12):
        if told.entity.kind == "Organization" and fold(told.entity.name).split()[-1:] == [ending]:
            return discourse.latest(told.entity)
        if is_called(told.entity, body):
            return discourse.latest(told.entity)
    return national(discourse, phrase, body) if body.name != "ministry" else None


def is_called(entity: Entity, body: Body) -> bool:
    """Whether an entity is called, or also called, some country's body of this name."""
    ending = " " + fold(body.name)
    names = (entity.name, *entity.aliases)
    return entity.kind in AGENTS and any(fold(name).endswith(ending) for name in names)


def last_country(discourse: Discourse, phrase: Phrase) -> Entity | None:
    """The country that was the last subject, in this sentence or the one before."""
    return _nearest(
        discourse.before(phrase.sentence, 1),
        lambda told: told.entity.kind == "Country" and told.role.startswith("nsubj"),
    )


def _is_group(earlier: Told, noun: str, armed: bool) -> bool:
    """Whether a mention is of a single group or, unless arms are spoken of, an organisation."""
    if earlier.number == "plural" and earlier.noun_class:
        return False
    if earlier.noun == noun:
        return True
    if noun in ("organisation", "organization") and not armed:
        return earlier.entity.kind == "Organization" and earlier.entity.side is None
    private = earlier.entity.kind == "Organization" and earlier.entity.side is None
    speaks = private and not armed and earlier.part == "source"
    return earlier.entity.kind == "Group" or speaks


def national(discourse: Discourse, phrase: Phrase, body: Body) -> Entity | None:
    """The body of the country that the article's places lie in, or that it names most, if clear.

    State media are those of the country whose officials the same sentence tells of.
    """
    if body.name.startswith("state "):
        for told in discourse.before(phrase.sentence, 0):
            country = gazetteer().entities.get(told.entity.side or "")
            official = told.entity.kind in ("Organization", "Person")
            if official and country is not None and country.kind == "Country":
                return institution(discourse, country, body)
    for weights in (discourse.survey.located, discourse.survey.nations):
        ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
        if ranked and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
            return institution(discourse, discourse.listed(ranked[0][0]), body)
    return None


FAMILIES = (
    frozenset("warplane jet plane aircraft airplane bomber helicopter chopper gunship".split()),
    frozenset("strike airstrike raid bombing bombardment sortie attack".split()),
    frozenset("missile rocket shell".split()),
    frozenset("troop force soldier personnel unit".split()),
    frozenset("operation offensive campaign invasion intervention assault push".split()),
    frozenset("ship warship vessel frigate destroyer boat".split()),
)


OWN = (0, 1, 3, 5)
"""The families of which a military source that names no owner means its own."""


def _akin(noun: str, other: str) -> bool:
    """Whether two nouns are the same, or of one family ("jets", "warplanes")."""
    a, b = noun.split()[-1:], other.split()[-1:]
    return a == b or any(set(a) | set(b) <= family for family in FAMILIES)


def owner_from_context(
    discourse: Discourse,
    phrase: Phrase,
    told: Description,
    source: Entity | None,
    barred: frozenset[str],
) -> Entity | None:
    """Whose warplanes, troops or strikes these are, where the words do not tell.

    The side of a military or official source that speaks of them ("warplanes", according to the
    Russian Defense Ministry) and names no other; else the owner of the last mention of the same
    sort of thing in this sentence or the two before it, unless that is the clause's other party.
    "The rocket" is first of all the rocket that was told of before.
    """
    if told.noun_class not in ("asset", "force", "act") or told.noun == "side":
        return None
    words = told.rest.partition(" of ")[0].split()
    indefinite = phrase.determiner in ("a", "an", "some", "no", "any") and phrase.number != "plural"
    if indefinite or any(word not in NEUTRAL for word in words[: -len(told.noun.split())]):
        return None
    again = phrase.determiner in DETERMINED
    for earlier in discourse.before(phrase.sentence, 2) if again else ():
        same = earlier.noun == told.noun and earlier.number == phrase.number
        if same and earlier.entity.id not in barred:
            return discourse.latest(earlier.entity)
    if _speaks_of_own(discourse, phrase, told, source, barred):
        return _side(discourse, source) if source else None
    for earlier in discourse.before(phrase.sentence, 2):
        same = earlier.noun_class == told.noun_class and _akin(earlier.noun, told.noun)
        if same and earlier.entity.kind in AGENTS and earlier.entity.id not in barred:
            return standing_for(discourse, earlier.entity)
    return None


def _speaks_of_own(
    discourse: Discourse,
    phrase: Phrase,
    told: Description,
    source: Entity | None,
    barred: frozenset[str],
) -> bool:
    """Whether a military source tells what its own planes, ships or troops do."""
    if source is None or not is_military(source) or _side(discourse, source).id in barred:
        return False
    noun = told.noun.split()[-1:]
    own = any(set(noun) <= FAMILIES[index] for index in OWN)
    return own and discourse.survey.used_as(phrase.mention.span, "actor")


def is_military(entity: Entity) -> bool:
    """Whether somebody speaks for armed forces."""
    if entity.side is None and entity.kind != "Group":
        return False
    words = fold(f"{entity.name} {entity.role or ''}")
    return any(
        word in words
        for word in ("defense", "defence", "military", "army", "air force", "pentagon", "command")
    )


def remember(
    discourse: Discourse, position: int, phrase: Phrase, entity: Entity, told: Description | None
) -> None:
    """Add a resolved mention to what was told."""
    uses = discourse.survey.uses.get(phrase.mention.span, ())
    part = "source" if any(use.part == "source" for use in uses) else ""
    if not part and uses:
        part = uses[0].part
    discourse.told.append(told_of(position, phrase, entity, told, part))


def refreshed(told: Told, discourse: Discourse) -> Told:
    """The record with the entity as known by now."""
    return replace(told, entity=discourse.latest(told.entity))
