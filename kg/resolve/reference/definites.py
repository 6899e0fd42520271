"""Definite descriptions and bodies without a country to what they take up in the article."""

from __future__ import annotations

import re

from kg.model import Entity, Phrase
from kg.resolve.descriptions import Description, bare, describe, head_word, owner_at
from kg.resolve.discourse import (
    AGENTS,
    DETERMINED,
    GOVERNING,
    WEIGHTS,
    Discourse,
    Told,
    institution,
    side_entity,
)
from kg.resolve.names import areas
from kg.resolve.names.folding import fold
from kg.resolve.names.gazetteer import gazetteer
from kg.resolve.names.nouns import Body
from kg.resolve.reduction import AIMING, contextual_body
from kg.resolve.reference import localities
from kg.resolve.reference.national import national, national_here
from kg.resolve.reference.taken_up import again, fighters, nearest


def definite(
    discourse: Discourse, phrase: Phrase, told: Description, barred: frozenset[str] = frozenset()
) -> Entity | None:
    """What a definite description takes up: the same noun again, else the last of its class.

    `barred` are ids of the other arguments of its clause.
    """
    if told.noun_class == "body" or (told.body is not None and told.noun_class != "official"):
        return body_again(discourse, phrase, told)
    if phrase.determiner not in DETERMINED or told.owners or told.stance:
        return None
    plural = phrase.number == "plural"
    if told.noun_class in ("official", "soldier"):
        return again(discourse, phrase, told, lambda t: t.entity.kind in ("Person", "Group"), 8)
    if told.noun_class == "country" and not plural:
        return localities.country_again(discourse, phrase, told, barred)
    if told.rest in ("capital", "capital city"):
        return areas.capital_again(discourse, phrase, told)
    if told.rest == "area":
        return areas.area_again(discourse, phrase)
    if told.rest in localities.ROADS:
        return localities.road_again(discourse, phrase)
    if told.rest in localities.TOWNS or told.rest in localities.REGIONS:
        return localities.place_again(discourse, phrase, told)
    if told.noun_class == "member":
        return fighters(discourse, phrase, told, plural)
    return None


INDEFINITE = frozenset("a an some any no another each every".split())
GROUPS = frozenset("group movement organisation organization faction party outfit".split())
PARTIES = frozenset("party movement organisation organization".split())
"""What is somebody's own: "his party" is no armed group of the sentence before."""

BLOCS = frozenset(
    {
        *("ASEAN", "European Union", "ECOWAS", "African Union", "NATO", "G7", "BRICS", "SADC"),
        *("East African Community", "Gulf Cooperation Council", "Arab League", "CSTO"),
        *("Alliance of Sahel States", "Shanghai Cooperation Organisation"),
    }
)
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
    if told.owners or told.leader or (phrase.possessor is not None and told.noun in PARTIES):
        return None
    if told.rest == "office" and not phrase.determiner:  # "Took office", "his oath of office".
        return None
    if _is_of_strangers(discourse, phrase, told):
        return _led_by(discourse, phrase) if told.noun in GROUPS else None
    if phrase.determiner in INDEFINITE:
        return _only_watcher(discourse) if told.noun in WATCHERS else None
    if told.noun in WATCHERS and phrase.number == "plural":
        return None
    noun, words = told.noun, set(told.rest.split())
    body = contextual_body(told)
    if body is not None and _shares_people(discourse, phrase):
        return None
    elsewhere = _by_itself(discourse, phrase, body, words) if body is not None else None
    if elsewhere is not None:
        return elsewhere
    speaking = discourse.survey.used_as(phrase.mention.span, "source")
    earlier = list(discourse.before(phrase.sentence, 12))
    if speaking:
        # Who spoke last goes on speaking, whichever group was told of since.
        spoke = [t for t in earlier if t.part == "source" and phrase.sentence - t.sentence < 3]
        earlier = [*spoke, *earlier]
    american = told.rest == "administration" and body and "US" in discourse.survey.countries
    if american or told.rest == "regime":
        alike = [candidate for candidate in earlier if candidate.noun == noun]
        earlier = alike if american or alike else earlier
    fitting = (
        candidate
        for candidate in earlier
        if candidate.entity.kind in AGENTS and _is_body(candidate, told, noun, words)
        if not (noun in WATCHERS and _several(candidate.entity))
    )
    chosen = next(fitting, None)
    if chosen is not None:
        if noun in GROUPS and not (speaking and chosen.part == "source"):
            # "Nusra is a branch of al-Qaeda. The group …": who was foremost in the sentence.
            same = [each for each in fitting if each.sentence == chosen.sentence]
            chosen = max((chosen, *same), key=lambda each: WEIGHTS.get(each.role, 0.5))
        elif body is not None:
            return discourse.latest(_at_home(discourse, phrase, body, chosen))
        return discourse.latest(chosen.entity)
    if american and body is not None:
        washington = gazetteer().seat("Washington")
        return institution(discourse, discourse.listed(washington), body) if washington else None
    if noun in WATCHERS or (noun in GROUPS and speaking):
        return _only_watcher(discourse) if noun in WATCHERS else _watcher_of_lead(discourse)
    if body is None or noun in GROUPS | MEDIA:
        return None
    used = discourse.survey.used_as(phrase.mention.span, "actor", "source")
    if body.name == "intelligence" and not (phrase.determiner or used):
        return None
    return national(discourse, phrase, body)


def _by_itself(discourse: Discourse, phrase: Phrase, body: Body, words: set[str]) -> Entity | None:
    """The body whose country its own sentence tells, whatever was told before."""
    found = _in_country(discourse, phrase, body)
    if found is None and words & RULING and not phrase.determiner:
        # "Government forces", "regime shelling": of the war that the article tells of.
        found = national(discourse, phrase, body)
    return found or national_here(discourse, phrase, body)


def _is_of_strangers(discourse: Discourse, phrase: Phrase, told: Description) -> bool:
    """Whether a body is that of somebody told of who acts for nobody known ("his government")."""
    if phrase.possessor is None or phrase.determiner not in AIMING - {"our"}:
        return False
    owner = discourse.referent(phrase.possessor)
    return owner is not None or told.noun in GROUPS or phrase.determiner in ("its", "their")


def _led_by(discourse: Discourse, phrase: Phrase) -> Entity | None:
    """The group that the person acts for whose group it is ("his group")."""
    owner = discourse.referent(phrase.possessor)
    side = side_entity(discourse, owner) if owner is not None and owner.kind == "Person" else None
    return side if side is not None and side.kind in ("Group", "Organization") else None


WITHOUT_COUNTRY = frozenset({"state", "administration", "department"})
"""Words for a government that are as often that of America, or a part of another name."""

FAR = 2
"""Sentences back from which on another country's body is less likely than that of the article."""


def _at_home(discourse: Discourse, phrase: Phrase, body: Body, last: Told) -> Entity:
    """The last body of a name, or that of the article's country if that was told of before it."""
    far = phrase.sentence - last.sentence >= FAR
    if not far or body.name == "ministry" or phrase.lemma in WITHOUT_COUNTRY:
        return last.entity
    own = national(discourse, phrase, body)
    known = own is not None and any(told.entity.id == own.id for told in discourse.told)
    return own if own is not None and known else last.entity


def _rebels(entity: Entity) -> bool:
    """Whether an entity is a group that rules nothing, which is never just "the army"."""
    return entity.kind == "Group" and entity.within is None and entity.name not in GOVERNING


def _several(entity: Entity) -> bool:
    """Whether an entity is several without a name ("rights groups"), which no "it" takes up."""
    return entity.name.islower() and entity.name.endswith("s")


NEAR = 8
"""How many phrases may lie between two that are joined."""


def _shares_people(discourse: Discourse, phrase: Phrase) -> bool:
    """Whether a bare body is joined to people of no country ("Kurdish fighters and police")."""
    if phrase.determiner or phrase.modifiers:
        return False
    position = discourse.at.get(phrase.mention.span, 0)
    for first in discourse.phrases[max(0, position - NEAR) : position]:
        if phrase.mention.span in first.members:
            named = [word for word in first.modifiers if word[:1].isupper()]
            return bool(named) and owner_at(named, 0)[1] is None
    return False


_IN = re.compile(r"\s+(?:in|of)\s+(.{2,60})", re.DOTALL)


RULING = frozenset({"government", "regime"})
RANKS = frozenset("president prime minister king emir leader marshal general".split())
ABROAD = frozenset({"army", "military", "air force", "navy", "security forces", "coast guard"})


def _in_country(discourse: Discourse, phrase: Phrase, body: Body) -> Entity | None:
    """ "The authorities in Ukraine", "police in Pakistan": the country that follows the body.

    Or that of the leader who does ("the government of President Macron"). An army may be in
    another country than its own.
    """
    if body.name in ABROAD:
        return None
    end, listed = phrase.mention.span.end, gazetteer()
    after = _IN.match(discourse.document.text[end : end + 70])
    words = bare(after[1]).split() if after else []
    while len(words) > 1 and words[0].lower() in RANKS:
        words = words[1:]
    found = owner_at(words, 0)[1] if words else None
    if found and listed.entities[found].kind == "Person":
        found = listed.entities[found].side
    found = found or next(filter(None, (listed.seat(" ".join(words[:n])) for n in (2, 1))), None)
    if found is None or gazetteer().entities[found].kind != "Country":
        return None
    return institution(discourse, discourse.listed(found), body)


def _is_body(earlier: Told, told: Description, noun: str, words: set[str]) -> bool:
    name = fold(earlier.entity.name)
    if earlier.noun_class == "civil":
        return False
    if noun in WATCHERS:
        return _watches(earlier)
    if noun in ("bloc", "alliance") and len(words) == 1:
        return earlier.entity.name in BLOCS or earlier.noun == noun
    if noun in GROUPS and words - {noun} <= ARMED:
        if "-based" in told.text:
            return _watches(earlier)
        return _is_group(earlier, noun, bool(words - {noun}))
    body = contextual_body(told)
    if body is not None:
        if body.name in ABROAD and _rebels(earlier.entity):
            return False
        return is_called(earlier.entity, body) or name == fold(body.name)
    aliases = {fold(alias) for alias in earlier.entity.aliases}
    ending = " " + told.rest
    if told.rest == "office":
        return earlier.noun == noun or noun in name.split()
    if name.endswith(ending) or any(alias.endswith(ending) for alias in aliases):
        return True
    if noun in MEDIA and len(words) == 1:
        return earlier.noun == noun or any(noun in alias.split() for alias in aliases)
    return len(words) == 1 and (earlier.noun == noun or noun in name.split())


def body_behind(discourse: Discourse, phrase: Phrase) -> Entity | None:
    """The army, of units of it: "of" and a body that only the article tells the country of."""
    inner = discourse.phrase_at(phrase.of)
    if inner is None or inner.name or phrase.mention.span == inner.mention.span:
        return None
    told = describe(inner.mention.text, head_word(inner))
    body = contextual_body(told)
    return body_again(discourse, inner, told) if body and told.rest == told.noun else None


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
    """Whether an entity is called, or also called, some country's body of this name.

    A team of the police is not all of the police.
    """
    ending = " " + fold(body.name)
    ended = (fold(n) for n in (entity.name, *entity.aliases) if fold(n).endswith(ending))
    before = (name.removesuffix(ending).split() for name in ended)
    return entity.kind in AGENTS and any("of" not in words for words in before)


def last_country(discourse: Discourse, phrase: Phrase) -> Entity | None:
    """The country that was the last subject, in this sentence or the one before."""
    return nearest(
        discourse.before(phrase.sentence, 1),
        lambda told: told.entity.kind == "Country" and told.role.startswith("nsubj"),
    )


WATCHERS = frozenset(
    """
    monitor|war monitor|monitoring group|watchdog|rights group|human rights group|aid group|charity
    |ngo|monitoring organisation|monitoring organization|observatory
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
WATCHING = frozenset("observatory watch monitor monitoring network rights amnesty".split())


def _only_watcher(discourse: Discourse) -> Entity | None:
    """The one such organisation that the article names anywhere ("a monitoring group said")."""
    listed = gazetteer().entities
    found = {identifier for _, identifier in discourse.survey.listed}
    named_here = (gazetteer().named(phrase.name) for phrase in discourse.phrases if phrase.name)
    found.update(filter(None, named_here))
    named = [i for i in sorted(found) if WATCHING & set(fold(listed[i].name).split())]
    named = [i for i in named if listed[i].kind == "Organization" and listed[i].side is None]
    return discourse.listed(named[0]) if len(named) == 1 else None


def _watcher_of_lead(discourse: Discourse) -> Entity | None:
    """The last group that watches and told of something, however far back."""
    earlier = reversed(discourse.told)
    return nearest(earlier, lambda each: each.part == "source" and each.noun in WATCHERS)


def _watches(earlier: Told) -> bool:
    """Whether a mention is of an organisation that watches and acts for nobody."""
    entity = earlier.entity
    if entity.kind != "Organization" or entity.side is not None:
        return False
    return bool(WATCHING & set(fold(entity.name).split())) or earlier.noun in WATCHERS


def _is_group(earlier: Told, noun: str, armed: bool) -> bool:
    """Whether a mention is of a single group or, unless arms are spoken of, an organisation."""
    several = earlier.number == "plural" or earlier.joined
    if several and (earlier.noun_class or earlier.entity.name[:1].islower()):
        return False
    if earlier.noun == noun:
        return True
    if noun in ("organisation", "organization") and not armed:
        return earlier.entity.kind == "Organization" and earlier.entity.side is None
    private = earlier.entity.kind == "Organization" and earlier.entity.side is None
    of_states = earlier.entity.name in BLOCS | {"United Nations"}
    speaks = private and not armed and earlier.part == "source" and not of_states
    # "A neighbouring army", "which tribe", "lethal force": no group that is known by now.
    nameless = earlier.entity.name.split()[-1].islower() and earlier.noun_class != "member"
    return (earlier.entity.kind == "Group" and not nameless) or speaks
