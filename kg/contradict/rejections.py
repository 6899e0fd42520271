"""What a rejection rejects: "countered that claim", "denied involvement", "denied that it did"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from kg.contradict import actions
from kg.contradict.facts import FORCEFUL, Fact, apart, content_words
from kg.contradict.identity import may_be, same_party
from kg.contradict.participants import singular, words
from kg.contradict.parties import Party, is_shelf
from kg.model import Span

BACK = 900
AHEAD = 400
MOST = 3
CONTENT = 80
CONTENT_AFTER = re.compile(r"\s*,?\s*(that|it|he|she|they|we|the \w+) \w+")


def with_references(facts: Sequence[Fact]) -> list[Fact]:
    """The facts with `refers` filled: each rejection points at the claims that it rejects.

    A shelf noun ("that claim", "the allegations") points at what others say in the nearest
    sentence that has it; "involvement" and "responsibility" point at what others say that the
    denier's side did.
    """
    by_document: dict[str, list[Fact]] = {}
    for fact in facts:
        by_document.setdefault(fact.claim.document, []).append(fact)
    taken_up = {name: _taken_up(around) for name, around in by_document.items()}
    said = {
        (name, cue)
        for name, cues in taken_up.items()
        for cue in cues
        if any(_says(fact, cue) for fact in by_document[name])
    }
    return [_referring(fact, by_document, taken_up[fact.claim.document], said) for fact in facts]


def _referring(
    fact: Fact,
    by_document: Mapping[str, Sequence[Fact]],
    taken_up: Mapping[Span, frozenset[str]],
    said: AbstractSet[tuple[str, Span]],
) -> Fact:
    """A denial with what it points at: one whose words are no claim is the denied claim itself."""
    for cue, told in taken_up.items():
        alone = (fact.claim.document, cue) not in said and _denied_by_cue(fact) == cue
        if alone or _says(fact, cue):
            return replace(fact, refers=told)
    if not _rejects(fact):
        return fact
    return replace(fact, refers=_pointed_at(fact, by_document[fact.claim.document]))


def _taken_up(around: Sequence[Fact]) -> dict[Span, frozenset[str]]:
    """What is denied in a later sentence by a cue there: the claims by the cue's words."""
    found: dict[Span, frozenset[str]] = {}
    for fact in around:
        cue = _denied_by_cue(fact)
        if cue is None:
            continue
        span = fact.claim.action.span
        told = [one for one in around if one.claim.action.span == span and one.id != fact.id]
        found[cue] = frozenset(one.id for one in told if one.teller != fact.teller)
    return found


def _denied_by_cue(fact: Fact) -> Span | None:
    """The cue in a later sentence that denies a claim, if one does."""
    cue = next((one.cue for one in fact.claim.attribution if one.denied), None)
    if "denied_aside" not in fact.claim.rules or cue is None:
        return None
    return cue if cue.start >= fact.claim.sentence.end else None


def _says(fact: Fact, cue: Span) -> bool:
    """Whether the words of a claim are those that deny, by the verb or by the name given."""
    if not fact.positive or fact.target is None and not is_shelf(fact.actor):
        return False
    spans = [fact.claim.action.span, *([fact.claim.target.span] if fact.claim.target else [])]
    pointing = is_shelf(fact.actor) or is_shelf(fact.target)
    return pointing and any(span.contains(cue) for span in spans)


def with_denied_content(facts: Sequence[Fact]) -> list[Fact]:
    """The facts in which what a denial repeats of the accusation is denied by the denier.

    "The army denied reports that it shelled the town" is the army's word that it did not.
    """
    denials: dict[tuple[str, Span], list[Fact]] = {}
    for fact in facts:
        if _rejects(fact):
            denials.setdefault((fact.claim.document, fact.claim.sentence), []).append(fact)
    return [
        _denied_by(fact, denials.get((fact.claim.document, fact.claim.sentence), ()))
        for fact in facts
    ]


def _denied_by(fact: Fact, denials: Sequence[Fact]) -> Fact:
    if not fact.positive or not fact.own_voice or fact.doer is None:
        return fact
    for denial in denials:
        gap = fact.claim.action.span.start - denial.claim.action.span.end
        if 0 < gap <= CONTENT and denial.target and same_party(fact.doer, denial.actor):
            return replace(
                fact,
                positive=False,
                own_voice=False,
                teller=denial.teller,
                teller_side=denial.teller_side,
                teller_name=denial.teller_name,
            )
    return fact


def _rejects(fact: Fact) -> bool:
    """Whether a fact rejects something said, without repeating what that was."""
    if not fact.positive or fact.actor is None or not fact.real:
        return False
    if "nominal_predicate" in fact.claim.rules:
        return False
    if _has_content(fact):
        return False
    denies = actions.is_a(fact.type, "DENY") or fact.type == "REJECT"
    return denies and (fact.target is None or is_shelf(fact.target))


def _has_content(fact: Fact) -> bool:
    """Whether the words after the action say themselves what is not so ("denied that it …").

    To counter with an account of one's own ("countered that …") does reject what was said.
    """
    if fact.claim.action.lemma == "counter":
        return False
    after = fact.claim.action.span.end - fact.claim.sentence.start
    return fact.target is None and bool(CONTENT_AFTER.match(fact.claim.sentence_text[after:]))


def _pointed_at(denial: Fact, around: Sequence[Fact]) -> frozenset[str]:
    if any(_is_content(denial, fact) for fact in around):
        return frozenset()
    own = denial.target is None or denial.target.head in words().lists["own"]
    blamed = own or denial.target is not None and denial.target.head in words().lists["accusing"]
    test = _blames_denier if blamed else _told_by_other
    found = [fact for fact in around if _in_reach(denial, fact) and test(denial, fact)]
    found.sort(key=lambda fact: (apart(denial, fact), fact.order))
    near = _nearest_sentence(found, denial)
    if _takes_up(denial) and near:
        last = max(near, key=lambda fact: fact.claim.action.span.start).teller
        near = [fact for fact in near if fact.teller == last]
    found = near + [fact for fact in found if own and fact.explicit and fact not in near]
    seen: dict[str, str] = {}
    for fact in found:
        seen.setdefault(fact.teller, fact.id)
    return frozenset(list(seen.values())[:MOST])


def _is_content(denial: Fact, fact: Fact) -> bool:
    """Whether a fact is what the denial itself denies: it says so, and need not point elsewhere.

    Not to be involved says in what only by pointing at what others say.
    """
    return (
        not fact.positive
        and "denied_part" not in fact.claim.rules
        and fact.teller == denial.teller
        and fact.claim.sentence == denial.claim.sentence
        and (
            fact.claim.action.span.start > denial.claim.action.span.start
            or "denied_aside" in fact.claim.rules
        )
    )


def _in_reach(denial: Fact, fact: Fact) -> bool:
    gap = denial.claim.action.span.start - fact.claim.action.span.start
    if gap < 0 and fact.claim.sentence == denial.claim.sentence:
        return False
    if fact.explicit and is_shelf(denial.target):
        return fact.id != denial.id and fact.real
    return -AHEAD <= gap <= BACK and fact.id != denial.id and fact.real


def _blames_denier(denial: Fact, fact: Fact) -> bool:
    """Whether another tells that the denier, or its side, did something forceful."""
    blames = fact.explicit or denial.target is not None and fact.family in FORCEFUL
    if not (fact.positive and blames) or fact.teller == denial.teller:
        return False
    if same_party(fact.doer, denial.actor):
        return True
    near = apart(denial, fact) <= AHEAD
    return near and fact.explicit and may_be(fact.doer, denial.actor)


def _told_by_other(denial: Fact, fact: Fact) -> bool:
    """Whether another source tells it before the denial, and not as a rejection itself.

    "That" takes up what was said last, also that something is not so.
    """
    taken_up = _takes_up(denial)
    return (
        (fact.positive or taken_up)
        and not is_shelf(fact.target)
        and fact.claim.action.span.start < denial.claim.action.span.start
        and not fact.own_voice
        and fact.teller != denial.teller
        and not (fact.teller_side and fact.teller_side == denial.teller_side)
        and not actions.is_a(fact.type, "DENY")
        and _of_side(fact, denial.target)
        and fact.family not in ("SAY", "REQUEST", "CONSULT", "INVESTIGATE", "AFFILIATION", "")
    )


def _takes_up(denial: Fact) -> bool:
    """Whether a denial is of "that", which is what was said last."""
    return denial.target is not None and denial.target.head in words().lists["taking_up"]


def _of_side(fact: Fact, shelf: Party | None) -> bool:
    """Whether a fact is told by the side that the rejected account is said to be of."""
    if shelf is None or not shelf.side or shelf.side.startswith("~"):
        return True
    return shelf.side in (fact.teller_side, fact.teller)


def _nearest_sentence(found: list[Fact], denial: Fact) -> list[Fact]:
    """Of the nearest sentence that has any, those that share most words with the denial first."""
    if not found:
        return []
    asked = {singular(word) for word in denial.tokens}
    sentence = found[0].claim.sentence

    def rank(fact: Fact) -> tuple[int, bool, tuple[str, str, int, str]]:
        said = " ".join(
            [fact.claim.action.phrase, *(one.text for one in (fact.actor, fact.target) if one)]
        )
        shared = asked & {singular(word) for word in content_words(said)}
        return (-len(shared), fact.family not in FORCEFUL, fact.order)

    return sorted((fact for fact in found if fact.claim.sentence == sentence), key=rank)
