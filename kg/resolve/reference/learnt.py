"""Pronouns and descriptions by what the trained coreference network links them to."""

from __future__ import annotations

from kg.model import Entity, MentionForm, Phrase
from kg.resolve.discourse import AGENTS, Discourse
from kg.resolve.names.folding import fold
from kg.resolve.names.gazetteer import gazetteer
from kg.resolve.reference.chains import antecedents
from kg.resolve.reference.interviewed import section_start
from kg.resolve.reference.pronouns import FEMININE, MASCULINE, NEUTER, PLURAL

RULE = "trained_coreference"
LEAST = 0.5
"""How likely a link has to be where the rules have no antecedent."""


def trained_coreference(
    discourse: Discourse, phrase: Phrase, barred: frozenset[str]
) -> Entity | None:
    """The trained network links a mention to one told of before, where the rules have nothing.

    What agrees with it in number, gender and animacy is taken, and no other argument of its clause.
    """
    if fold(phrase.mention.text).endswith(("self", "selves")):
        # "Himself" is somebody in its own clause or nobody known.
        return None
    found = antecedents(discourse.chains, phrase, LEAST, discourse.phrase_at, discourse.referent)
    floor = section_start(discourse, phrase.mention.span)
    for earlier, entity in found:
        if earlier.mention.span.start < floor:
            continue
        if entity.id not in barred and agrees(discourse, phrase, earlier, entity):
            discourse.learnt.add(phrase.mention.span)
            return entity
    return None


def agrees(discourse: Discourse, phrase: Phrase, earlier: Phrase, entity: Entity) -> bool:
    """Whether a pronoun may stand for an entity as told of before."""
    word = fold(phrase.mention.text)
    several = earlier.number == "plural" or bool(earlier.members)
    if word in MASCULINE or word in FEMININE:
        gender = "m" if word in MASCULINE else "f"
        listed = gazetteer().genders.get(entity.id) or gender
        known = discourse.genders.get(entity.id, listed)
        return entity.kind == "Person" and not several and known == gender
    if word in NEUTER:
        return entity.kind not in ("Person", "Time", "Quantity") and (
            not several or entity.kind == "Group"
        )
    if word in PLURAL:
        return entity.kind not in ("Time", "Quantity") and (several or entity.kind in AGENTS)
    return phrase.form is not MentionForm.PRONOUN


DEFINITE = frozenset("the this that these those".split())
DESCRIBED = 0.6
"""How likely the link of a description has to be that the rules can only keep as it is."""


def trained_description(discourse: Discourse, phrase: Phrase) -> Entity | None:
    """A definite description is what the trained network links it to, told of by the same noun.

    A person's may also be that of a name. What is said with "is" of a subject is no description.
    """
    if phrase.determiner not in DEFINITE or phrase.role == "root":
        return None
    found = antecedents(
        discourse.chains, phrase, DESCRIBED, discourse.phrase_at, discourse.referent
    )
    for earlier, entity in found:
        if earlier.number != phrase.number or earlier.members:
            continue
        same = earlier.lemma == phrase.lemma and fold(phrase.lemma) in fold(entity.name)
        named = earlier.form is MentionForm.NAME and entity.kind == "Person"
        if same or (named and phrase.mention.kind == "Person"):
            discourse.learnt.add(phrase.mention.span)
            return entity
    return None
