"""Pronouns of those to whom something is done while they are at something.

"Soldiers killed three protesters as they marched": the protesters marched. "A shell hit a bus
carrying pilgrims as they returned": the pilgrims returned.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.contradict.actions import is_a
from kg.model import Entity, Phrase
from kg.resolve.discourse import AGENTS, Discourse, Told

WHILE = re.compile(r"\b(?:as|when|while|after)\s+$", re.IGNORECASE)
"""Words before a pronoun that begin a clause of time."""

SUFFERED = ("KILL", "INJURE", "DETAIN", "ABDUCT", "EXECUTE", "TORTURE", "DISPERSE")
"""Types of what is done to people who are at something."""

HOSTILE = ("ASSAULT", "ADVANCE", "CAPTURE", "INVADE", "RETAKE", "LIBERATE", "KILL", "DETAIN")
"""Types of what they do who do it to others."""

FIGHTING = frozenset("advance ambush attack capture enter push raid retake search storm".split())

BEARING = frozenset("bring bus carry evacuate ferry house shelter take transfer transport".split())
"""Verbs of what has people in it."""

NEAR = 6
"""How many mentions before the pronoun are looked at."""


def beset(discourse: Discourse, phrase: Phrase, barred: frozenset[str]) -> Entity | None:
    """Who suffers the deed of a sentence, or is carried, in a clause of time behind it."""
    start = phrase.mention.span.start
    if not WHILE.search(discourse.document.text[max(0, start - 8) : start]):
        return None
    uses = discourse.survey.uses.get(phrase.mention.span, ())
    own = [use for use in uses if use.part == "actor"]
    if not own or any(_fights(use.kind, use.lemma) for use in own):
        return None
    seen = 0
    for told in discourse.before(phrase.sentence, 0):
        seen += 1
        if seen > NEAR or told.span.end > start:
            continue
        several = told.number == "plural" and told.entity.kind in (*AGENTS, "Person")
        if not several or told.entity.id in barred or told.role not in ("obj", "nsubj:pass"):
            continue
        borne = discourse.survey.uses.get(told.span, ())
        done = [use for use in borne if use.part == "target"]
        if any(_is_done_to(use.kind, use.lemma) for use in done):
            return discourse.latest(told.entity)
        return None
    return None


def _fights(kind: str, lemma: str) -> bool:
    return lemma.split()[0] in FIGHTING or any(is_a(kind, hostile) for hostile in HOSTILE)


def _is_done_to(kind: str, lemma: str) -> bool:
    borne = lemma.split()[0] in BEARING and " " not in lemma
    return borne or any(is_a(kind, suffered) for suffered in SUFFERED)


HARMING = frozenset("burn damage destroy hit injure kill strike wound".split())


def does_harm(discourse: Discourse, phrase: Phrase) -> bool:
    """Whether a pronoun is of somebody or something that kills or destroys."""
    uses = discourse.survey.uses.get(phrase.mention.span, ())
    return any(use.part == "actor" and use.lemma in HARMING for use in uses)


def unless_telling(fits: Callable[[Told], bool]) -> Callable[[Told], bool]:
    """The test, but not passed by residents or officials who only tell of something."""

    def passes(told: Told) -> bool:
        tells = told.part == "source" and told.noun_class in ("civil", "official")
        return fits(told) and not tells

    return passes


def unless_only_telling(phrase: Phrase, fits: Callable[[Told], bool]) -> Callable[[Told], bool]:
    """The test, but not passed by several without a name of whom only what they said is told."""

    def passes(told: Told) -> bool:
        nameless = told.number == "plural" and told.noun_class != "" and not told.quoted
        tells = nameless and told.part == "source" and told.sentence < phrase.sentence
        return fits(told) and not tells

    return passes


EQUATING = frozenset("affect amount apply constitute comprise entail expire stem".split())
"""Verbs by which something is another thing or bears on it, whose subject is nobody."""


def equates(discourse: Discourse, phrase: Phrase) -> bool:
    """Whether a pronoun is of something that only is or bears on something."""
    uses = discourse.survey.uses.get(phrase.mention.span, ())
    acts = [use.lemma for use in uses if use.part == "actor"]
    return any(lemma.split()[0] in EQUATING and not lemma.endswith(" for") for lemma in acts)


def plural_thing(told: Told) -> bool:
    """Whether a mention is of several things that nobody is in."""
    nobody = (*AGENTS, "Person", "Time", "Quantity", "Place", "Vehicle", "Weapon")
    return told.number == "plural" and told.entity.kind not in nobody


def bears(discourse: Discourse, phrase: Phrase) -> bool:
    """Whether a pronoun is of something that has others in it ("it was carrying children")."""
    uses = discourse.survey.uses.get(phrase.mention.span, ())
    return any(use.part == "actor" and use.lemma == "carry" for use in uses)


def is_vehicle(told: Told) -> bool:
    """Whether a mention is of one thing that moves."""
    return told.entity.kind in ("Vehicle", "Weapon") and told.number != "plural"
