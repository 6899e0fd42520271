"""Words for some of several told of before, and who is meant by "each other"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.model import Claim, Entity, Mention, Phrase
from kg.resolve.descriptions import bare
from kg.resolve.discourse import DEPENDENT, WEIGHTS, Discourse, Told
from kg.resolve.names.folding import fold

OF_SEVERAL = frozenset(
    """
    one two three four five both pair trio many some several each neither first second third last
    former latter
    """.split()
)
"""Whole mentions (without "the") that name nobody, but some of those told of before."""

LOOSE = frozenset("many some several each".split())
"""What may as well be of somebody else, where more than one group is told of."""

SEVERAL = frozenset({"Group", "Person", "Vehicle"})


def of_several(discourse: Discourse, phrase: Phrase, barred: frozenset[str]) -> Entity | None:
    """ "The two", "one" and "many" are some of the last ones told of as several.

    Those of the same sentence and the one before, subjects before objects before the rest.
    """
    word = fold(phrase.mention.text)
    if word not in OF_SEVERAL or phrase.of is not None or not _stands_alone(discourse, phrase):
        return None
    best: tuple[float, Told] | None = None
    seen: set[str] = set()
    for told in discourse.before(phrase.sentence, 1):
        several = told.number == "plural" and told.entity.kind in SEVERAL
        if not several or told.entity.id in barred or told.role in DEPENDENT:
            continue
        score = WEIGHTS.get(told.role, 0.5) - 1.5 * (phrase.sentence - told.sentence)
        seen.add(told.entity.id)
        if best is None or score > best[0]:
            best = (score, told)
    if word in LOOSE and len(seen) > 1:
        return None
    return discourse.latest(best[1].entity) if best is not None else None


_ABOUT = re.compile(r"\b(?:at least|about|around|nearly|almost|up to|more than|only|just)\s*")
_OF_WHOM = re.compile(
    rf"((?:{_ABOUT.pattern})?"
    r"(?:\d[\d,.]*|all|both|each|dozens|half|hundreds|many|most|none|several|some|thousands"
    r"|a few|few|a dozen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty))"
    r"\s+of\s+(?:which|whom)\b",
    re.IGNORECASE,
)


_NUMBERED = re.compile(
    r"\D{0,12}\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE
)


def of_whom(discourse: Discourse, phrase: Phrase) -> Entity | None:
    """ "Residents, many of whom fled": many of those who stand right before."""
    text, start = discourse.document.text, phrase.mention.span.start
    told = _OF_WHOM.match(text, start)
    if told is None:
        return None
    position = discourse.at.get(phrase.mention.span, 0)
    near = discourse.phrases[max(0, position - NEAR) : position]
    ending = (
        each
        for each in reversed(near)
        if each.mention.span.end <= start
        and each.lemma not in ("least", "most")
        and not _ABOUT.sub("", text[each.mention.span.end : start]).strip(" ,–—-()\n")
    )
    before = next(ending, None)
    if before is None or before.members:
        return None
    if before.number != "plural" and _NUMBERED.match(told[1]) is not None:
        # "Four rockets were fired from Gaza, one of which": what is counted is told of as several.
        alike = (each for each in reversed(near) if each.number == "plural" and not each.members)
        before = next((each for each in alike if each.sentence == phrase.sentence), before)
    whole = discourse.referent(before.mention.span)
    kind = whole.kind if whole is not None else before.mention.kind
    several = before.number == "plural" or _NUMBERED.match(before.mention.text) is not None
    if not several and (kind != "Place" or told[0].lower().endswith("m")):
        return None
    if told[1].lower() in ("all", "both", "each"):
        return whole
    within = whole.id if whole is not None and whole.kind in ("Place", "Country") else None
    name = whole.name if whole is not None and before.name else bare(before.mention.text)
    name = name.removeprefix("own ")
    article = "the " if name[:1].islower() else ""
    return discourse.own(kind or "Object", f"{told[1].lower()} of {article}{name}", within=within)


HEADLINED = frozenset("tens dozens scores hundreds thousands millions".split())


def only_counts(phrase: Phrase) -> bool:
    """Whether what looks like a name is an amount in a headline ("Tens of Civilians")."""
    return phrase.of is not None and fold(phrase.name) in HEADLINED


def _stands_alone(discourse: Discourse, phrase: Phrase) -> bool:
    """Whether neither "of", "other" nor a clause follows that tells which are meant."""
    after = (
        discourse.document.text[phrase.mention.span.end : phrase.mention.span.end + 9]
        .lower()
        .split()
    )
    follows = after[0] if after else ""
    plain = fold(phrase.mention.text) != "one" or phrase.determiner == ""
    return plain and follows not in ("of", "other", "another", "who", "that", "which")


def other_of_two(discourse: Discourse, claim: Claim) -> tuple[Mention | None, Mention | None]:
    """The actor and target of a claim, the other of two in place of "each other"."""
    actor, target = claim.actor, claim.target
    if target is not None and actor is not None and is_reciprocal(discourse, target):
        return actor, _other(discourse, actor) or target
    if actor is not None and claim.source is not None and is_reciprocal(discourse, actor):
        return _other(discourse, claim.source) or actor, target
    return actor, target


def is_reciprocal(discourse: Discourse, mention: Mention) -> bool:
    after = discourse.document.text[mention.span.end : mention.span.end + 8]
    text = f"{fold(mention.text)}{after.lower()}"
    return text.startswith(("each other", "one another"))


def _other(discourse: Discourse, mention: Mention) -> Mention | None:
    """The other of two that are joined by "and"."""
    position = discourse.at.get(mention.span)
    if position is None:
        return None
    members = discourse.phrases[position].members
    if len(members) == 1:
        other = discourse.phrase_at(members[0])
        return other.mention if other is not None else None
    return _joined_to(mention, discourse.phrases[max(0, position - NEAR) : position])


NEAR = 8
"""How many phrases may lie between two that are joined."""


def _joined_to(mention: Mention, before: Iterable[Phrase]) -> Mention | None:
    whole = [phrase.mention for phrase in before if phrase.members == (mention.span,)]
    return whole[-1] if whole else None
