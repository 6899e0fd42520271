"""Whose warplanes, troops and strikes an article means where the words do not tell."""

from __future__ import annotations

from kg.model import Entity, Phrase
from kg.resolve.descriptions import Description
from kg.resolve.discourse import AGENTS, DETERMINED, Discourse, side_entity
from kg.resolve.names.folding import fold
from kg.resolve.reduction import standing_for

NEUTRAL = frozenset(
    """
    military fighter heavy ground air aerial naval new fresh more additional deadly latest recent
    armored armoured ballistic cruise long range special elite combat attack fatal intense
    intensive repeated massive overnight same separate several two three four many more further
    precision jet war stealth surface big large small first second major alleged fierce strategic
    """.split()
)
"""Modifiers that tell nothing of whose a weapon or an attack is."""

OTHER = frozenset("another dozens fresh further more new other separate".split())
"""Words for attacks that are not those of before, and perhaps not of those who made them."""

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
        return side_entity(discourse, source) if source else None
    if told.noun_class == "act" and OTHER.intersection(fold(phrase.mention.text).split()):
        return None
    for earlier in discourse.before(phrase.sentence, 2):
        same = earlier.noun_class == told.noun_class and _akin(earlier.noun, told.noun)
        # "Ground troops" are not the "local security forces" of the sentence before.
        named = again or told.noun_class != "force" or not earlier.entity.name.islower()
        if same and named and earlier.entity.kind in AGENTS and earlier.entity.id not in barred:
            return standing_for(discourse, earlier.entity)
    return None


def is_strangers(discourse: Discourse, phrase: Phrase) -> bool:
    """Whether a phrase belongs to one who speaks and is not known ("our troops" in a comment)."""
    return phrase.determiner in ("our", "my") and discourse.referent(phrase.possessor) is None


def _speaks_of_own(
    discourse: Discourse,
    phrase: Phrase,
    told: Description,
    source: Entity | None,
    barred: frozenset[str],
) -> bool:
    """Whether a military source tells what its own planes, ships or troops do."""
    if source is None or not is_military(source) or side_entity(discourse, source).id in barred:
        return False
    noun = told.noun.split()[-1:]
    own = any(set(noun) <= FAMILIES[index] for index in OWN)
    return own and discourse.survey.used_as(phrase.mention.span, "actor")


def is_military(entity: Entity) -> bool:
    """Whether somebody speaks for armed forces."""
    if entity.side is None and entity.kind != "Group":
        return False
    words = fold(f"{entity.name} {entity.role or ''}")
    if "civil def" in words:
        return False
    return any(
        word in words
        for word in ("defense", "defence", "military", "army", "air force", "pentagon", "command")
    )
