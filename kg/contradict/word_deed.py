"""WORD_DEED: a side's own pledge or rule-out, and an act of it that another tells."""

from __future__ import annotations

import re

from kg.contradict import actions
from kg.contradict.facts import Fact, is_presence, speaks_for
from kg.contradict.identity import one_place, same_party
from kg.contradict.participants import listed
from kg.contradict.verdict import Finding
from kg.model import Mood, Tense

SENDING = frozenset("deploy send station dispatch base garrison redeploy land field".split())
CONTRAST = re.compile(r"\b(but|despite|however|instead|yet|although|even as|later|after)\b", re.I)
TRUCES = frozenset("truce ceasefire cease-fire armistice agreement deal accord cessation".split())
WORDS = frozenset({"SAY", "BLAME", "DENIAL", "SUPPORT", "REQUEST", "THREATEN", "INVESTIGATE"})


def word_and_deed(a: Fact, b: Fact) -> Finding | None:
    """A side says that it will not (or will) do something, and is reported doing the reverse."""
    for word, deed in ((a, b), (b, a)):
        if not _promise(word) or not deed.real or not deed.positive:
            continue
        if not same_party(word.actor, deed.actor) or not _afterwards(word, deed):
            continue
        if _reverse(word, deed):
            return Finding(word, deed, 0.8)
    return None


def _afterwards(word: Fact, deed: Fact) -> bool:
    """Whether the deed is told as later than the word, or as going on."""
    if "nominal_predicate" in deed.claim.rules:
        return False
    spoken = word.days[0] if word.days and word.claim.tense is not Tense.FUTURE else word.published
    if deed.days and spoken is not None:
        return deed.days[1] >= spoken
    if deed.claim.tense is Tense.PRESENT:
        return (word.published or 0) <= (deed.published or 0)
    if word.claim.document != deed.claim.document:
        return (word.published or 0) < (deed.published or 0)
    after = deed.claim.action.span.start > word.claim.action.span.start
    return after and bool(CONTRAST.search(deed.claim.sentence_text))


def truce_kept_or_broken(a: Fact, b: Fact) -> Finding | None:
    """A side says that it keeps a truce, and another tells of its attack."""
    for word, deed in ((a, b), (b, a)):
        keeps = _of_truce(word) and word.positive and word.real
        if not keeps or not speaks_for(word, word.actor) or not deed.positive:
            continue
        broken = deed.type == "VIOLATE" or deed.family == "ATTACK"
        if broken and same_party(word.actor, deed.actor):
            return Finding(word, deed, 0.8)
    return None


def _of_truce(word: Fact) -> bool:
    """Whether what is kept is a truce: no view, no law, no wish."""
    if word.type == "COMPLY":
        return word.target is not None and word.target.head in TRUCES
    return word.type == "CEASEFIRE"


def _promise(fact: Fact) -> bool:
    """Whether a side speaks of what it itself will or will not do."""
    ahead = fact.claim.tense is Tense.FUTURE or fact.claim.mood is Mood.INTENDED
    return ahead and fact.family not in WORDS and speaks_for(fact, fact.actor)


def _reverse(word: Fact, deed: Fact) -> bool:
    if not word.type or not deed.type or (word.type == "DEPLOY" and not _of_troops(deed)):
        return False
    if not word.positive:
        return actions.related(word.type, deed.type) and _same_object(word, deed)
    return actions.opposed(word.type, deed.type) and _same_object(word, deed)


def _same_object(word: Fact, deed: Fact) -> bool:
    if word.type == "DEPLOY":
        return True
    return same_party(word.target, deed.target) or one_place(word, deed)


def _of_troops(deed: Fact) -> bool:
    """Whether it is soldiers or arms that are somewhere, not a flight or a patrol."""
    lemma = deed.claim.action.lemma
    one = deed.target if lemma in SENDING and deed.target else deed.actor
    told = is_presence(lemma) or lemma in SENDING or lemma == "be in place"
    return told and one is not None and listed("troops", one.head)
