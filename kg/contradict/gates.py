"""What keeps two claims from being a contradiction; each gate is a named function.

A gate returns True when it blocks the pair. Its docstring is its definition.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.contradict.facts import Fact, content_words
from kg.contradict.identity import days_apart, places_apart, same_party, same_time
from kg.model import Certainty, Claim, Mood, Tense

SHARED = 0.75
SHORTEST = 5
TOGETHER = 0.7
REFUSING = frozenset({"deny", "refuse", "decline", "rule out", "fail"})
SOURCES = frozenset("source sources official officials witness witnesses".split())
TRAINED = "trained_factuality:"
Gate = Callable[[Fact, Fact], bool]


def same_claimant(a: Fact, b: Fact) -> bool:
    """One claimant, or two voices of one side, reported twice."""
    if a.teller == b.teller or _is_publisher(a, b) or _is_publisher(b, a):
        return True
    if a.claim.document == b.claim.document and _unnamed_head(a) == _unnamed_head(b) != "":
        return True
    return bool(a.teller_side) and a.teller_side in (b.teller_side, b.teller)


def _is_publisher(a: Fact, b: Fact) -> bool:
    """Whether one speaks in its publisher's voice, and the other quotes that publisher."""
    if not a.own_voice or not a.claim.publisher:
        return False
    return content_words(a.claim.publisher) <= content_words(b.teller_name)


def _unnamed_head(fact: Fact) -> str:
    """The head of an unnamed teller ("the source", "a source at the hospital"), else ""."""
    tokens = fact.teller_name.lower().split()
    return next((token.rstrip("s") for token in tokens if token in SOURCES), "")


def third_party_report(a: Fact, b: Fact) -> bool:
    """The publisher's own voice beside an unnamed source of the same article."""
    voices = {a.teller.split(":")[0], b.teller.split(":")[0]}
    return a.claim.document == b.claim.document and voices <= {"publisher", "unnamed"}


def unrealised(a: Fact, b: Fact) -> bool:
    """A condition, threat, wish, question or plan is not an account of what happened."""
    return not (a.real and b.real)


def hypothetical(a: Fact, b: Fact) -> bool:
    """A condition, question, request or supposition asserts nothing."""
    moods = (Mood.CONDITIONAL, Mood.ASKED, Mood.HYPOTHETICAL, Mood.REQUESTED)
    return a.claim.mood in moods or b.claim.mood in moods


def uncommitted(a: Fact, b: Fact) -> bool:
    """The text leaves open whether it is so."""
    return _left_open(a.claim) or _left_open(b.claim)


def _left_open(claim: Claim) -> bool:
    # Of what lies ahead the head knows only that it has not happened: a plan told is still told.
    ahead = claim.tense is Tense.FUTURE and any(r.startswith(TRAINED) for r in claim.rules)
    return claim.certainty is Certainty.UNKNOWN and not ahead


def merely_possible(a: Fact, b: Fact) -> bool:
    """What may or could be is compatible with what is."""
    return Certainty.POSSIBLE in (a.claim.certainty, b.claim.certainty)


def one_sentence(a: Fact, b: Fact) -> bool:
    """Both are told in one sentence: a source may word one thing twice in it.

    Not so an account and its rejection, which are worded once for two tellers.
    """
    same = a.claim.document == b.claim.document and a.claim.sentence == b.claim.sentence
    return same and not rejects(a, b)


REJECTING = frozenset({"rejected_account", "denied_aside"})
"""Rules that read one wording for its teller and for who rejects it."""


def rejects(a: Fact, b: Fact) -> bool:
    """Whether one is an account and the other its rejection, of the same words.

    A rejection in a sentence of its own is a claim of its own, and is compared with the account.
    """
    refers = a.id in b.refers or b.id in a.refers
    given = refers or any(_rejected_here(fact.claim) for fact in (a, b))
    return given and a.claim.action.span == b.claim.action.span and a.teller != b.teller


def _rejected_here(claim: Claim) -> bool:
    inside = claim.sentence
    return not REJECTING.isdisjoint(claim.rules) and all(
        inside.start <= link.cue.start < inside.end
        for link in claim.attribution
        if link.denied and link.cue is not None
    )


def other_day(a: Fact, b: Fact) -> bool:
    """The days differ: another event, or a state that changed (supersession in time)."""
    if a.days and b.days:
        return days_apart(a, b) > 1
    return a.claim.document != b.claim.document and not same_time(a, b)


def superseded(a: Fact, b: Fact) -> bool:
    """A state of one time followed by another state at another time."""
    if a.days and b.days:
        return days_apart(a, b) > 0
    return a.claim.document != b.claim.document and a.published != b.published


def other_place(a: Fact, b: Fact) -> bool:
    """The places differ and neither contains the other."""
    return places_apart(a, b)


def restatement(a: Fact, b: Fact) -> bool:
    """The same sentence twice: a wire copy, a headline repeated, one event told again."""
    if a.claim.document == b.claim.document and a.claim.sentence == b.claim.sentence:
        return False
    if a.positive != b.positive or numbers(a) != numbers(b) or _apart(a, b, "actor"):
        return False
    shared, shorter = len(a.tokens & b.tokens), min(len(a.tokens), len(b.tokens))
    return shorter >= SHORTEST and shared / shorter >= SHARED


def numbers(fact: Fact) -> frozenset[str]:
    """The numbers in a fact's sentence, in digits."""
    return frozenset(token for token in fact.tokens if token[0].isdigit())


def prevented(a: Fact, b: Fact) -> bool:
    """An attack that was foiled was made: to foil denies the success, not the act."""
    if any("cancelled_adjective" in fact.claim.rules for fact in (a, b)):
        return True
    return any(
        rule.startswith(("negative_verb:", "negative_adjective:"))
        and rule.split(":")[1] not in REFUSING
        for fact in (a, b)
        for rule in fact.claim.rules
    )


def other_weapon(a: Fact, b: Fact) -> bool:
    """A denial of one kind of weapon, and an attack told without it: neither rules out the other.

    An accusation in the same text may leave the weapon unsaid.
    """
    for told, denial in ((a, b), (b, a)):
        if denial.positive and not denial.refers or not told.positive:
            continue
        kinds = _weapons(_own_words(denial))
        if not kinds or kinds & _weapons(told.claim.sentence_text):
            continue
        if not (told.explicit and told.claim.document == denial.claim.document):
            return True
    return False


def _own_words(fact: Fact) -> str:
    target = fact.target.text if fact.target is not None else ""
    return f"{fact.claim.action.phrase} {fact.claim.action.lemma} {target}"


def _weapons(text: str) -> frozenset[str]:
    return frozenset(name for name, pattern in WEAPONS.items() if pattern.search(text))


WEAPONS = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "chemical": r"\b(chemical|chlorine|sarin|nerve agent|poison\w*|toxic|mustard|gas)\b",
        "biological": r"\bbiological\b",
        "nuclear": r"\bnuclear\b",
        "cluster": r"\bcluster\b",
        "incendiary": r"\b(phosphorus|incendiary|napalm|thermite)\b",
        "barrel bomb": r"\bbarrel\b",
    }.items()
}


def only_named(a: Fact, b: Fact) -> bool:
    """What is affirmed is only a noun ("the aggression", "his trip") with nothing to tie it down.

    A noun names an act; whether it took place as denied, only its object, place or day can tell.
    """
    for fact in (a, b):
        if not fact.positive or "nominal_predicate" not in fact.claim.rules:
            continue
        if fact.claim.action.lemma in VAGUE or not (fact.target or fact.days):
            return True
    return False


VAGUE = frozenset(
    "aggression trip war visit threat offensive operation campaign move action step support".split()
)


def other_charge(a: Fact, b: Fact) -> bool:
    """Each accuses another, but of different things: of shelling, and of supplying weapons."""
    one, two = a.charges - NEUTRAL, b.charges - NEUTRAL
    if one & two or not (one or two):
        return False
    return any(bool(charges) and charges.isdisjoint(VIOLENT) for charges in (one, two))


NEUTRAL = frozenset({"DENIAL", "SAY", "OCCURRENCE", "BLAME"})
VIOLENT = frozenset({"ATTACK", "CASUALTY", "DAMAGE", "DOWNING", "EXPLOSION", "TRUCE"})


def describing(a: Fact, b: Fact) -> bool:
    """A negation that only describes ("those who were not taken") denies nothing told."""
    return any(
        not fact.positive and any("relative" in rule for rule in fact.claim.rules)
        for fact in (a, b)
    )


def either_or(a: Fact, b: Fact) -> bool:
    """A sentence that leaves open which of two it was ("either X or Y")."""
    return any("either" in fact.claim.sentence_text.lower().split() for fact in (a, b))


def both_named(a: Fact, b: Fact) -> bool:
    """Neither is blamed outright, and one account names the other's doer too: no choice of one."""
    if a.explicit or b.explicit or a.doer is None or b.doer is None:
        return False
    one, two = content_words(a.doer.name), content_words(b.doer.name)
    # Whoever tells it is named for that, and not as another who may have done it.
    beside_a, beside_b = (f.tokens - content_words(f.teller_name) for f in (a, b))
    named_a = two <= beside_a and b.doer.side not in (a.teller, a.teller_side)
    named_b = one <= beside_b and a.doer.side not in (b.teller, b.teller_side)
    return bool(one) and bool(two) and (named_a or named_b)


def told_together(a: Fact, b: Fact) -> bool:
    """The text of one claim tells the other too: its writer saw no contradiction."""
    if a.claim.document == b.claim.document:
        return False
    return _tells(a, b) or _tells(b, a)


def _tells(a: Fact, b: Fact) -> bool:
    """Whether the document of one fact holds, nearly, the sentence of the other."""
    return any(
        len(b.tokens & sentence) >= TOGETHER * len(b.tokens | sentence) for sentence in a.around
    )


def own_sentence(a: Fact, b: Fact) -> bool:
    """One sentence, and one of the two is the publisher's word: most likely one act read twice."""
    return one_sentence(a, b) and (a.own_voice or b.own_voice)


def one_clause(a: Fact, b: Fact) -> bool:
    """Both claims were read from one trigger word or one overlapping phrase."""
    if rejects(a, b):
        return False
    return a.claim.document == b.claim.document and a.claim.action.span.overlaps(
        b.claim.action.span
    )


def list_valued(a: Fact, b: Fact) -> bool:
    """Both are told side by side in one sentence of one source: a list, not a choice."""
    return (
        a.claim.document == b.claim.document
        and a.claim.sentence == b.claim.sentence
        and a.teller == b.teller
    )


def different_thing(a: Fact, b: Fact) -> bool:
    """The actors, or the targets, are two different named ones: another event."""
    return _apart(a, b, "actor") or _apart(a, b, "target")


def _apart(a: Fact, b: Fact, slot: str) -> bool:
    one, two = getattr(a, slot), getattr(b, slot)
    if one is None or two is None or one.generic or two.generic:
        return False
    return not same_party(one, two)


def different_actor(a: Fact, b: Fact) -> bool:
    """Two different named sides act: two events."""
    return _apart(a, b, "actor")


def name_of(gate: Gate) -> str:
    """The gate's name as printed: "same claimant"."""
    return gate.__name__.replace("_", " ")
