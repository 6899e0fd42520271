"""Whose something is that somebody moves, ends or gives up: their own.

"The group said it would come if the army lifted its blockade": the blockade is the army's. What is
attacked, taken or condemned is as often somebody else's.
"""

from __future__ import annotations

from collections.abc import Callable

from kg.model import Entity, Phrase
from kg.resolve.discourse import Discourse, Told

OWNLY = frozenset(
    """
    abandon advance announce begin bolster boost broaden carry change complete conceal conduct
    continue declare deploy desert disband end evacuate exercise expand express extend finish fire
    flee fulfil fulfill halt harden hide honor honour intensify keep launch leave lift lower
    maintain mobilise mobilize move open pause pledge prepare proceed pull raise redeploy relocate
    renew reopen resume retract send shift show shut station step strengthen surrender suspend throw
    tighten toughen train use vacate wage withdraw
    """.split()
)
"""Verbs of what somebody does with what is theirs."""

BELIEVED = 0.1
"""How likely the trained network has to find it."""

NEXT = 6
"""How many phrases away the thing may stand."""


def own_doer(
    discourse: Discourse,
    phrase: Phrase,
    barred: frozenset[str],
    fits: Callable[[Told], bool],
) -> Entity | None:
    """Who does with something of theirs what the clause of "its" or "their" tells."""
    if phrase.role != "nmod:poss":
        return None
    done = _done_with(discourse, phrase)
    if not done:
        return None
    likely = discourse.chains.likely.get(phrase.mention.head.start)
    for told in discourse.before(phrase.sentence, 0):
        uses = discourse.survey.uses.get(told.span, ())
        if not any(use.part == "actor" and use.lemma in done for use in uses):
            continue
        head = discourse.phrases[told.position].mention.head
        believed = likely is None or likely.get(head.start, 0.0) >= BELIEVED
        if fits(told) and believed and told.entity.id not in barred:
            return discourse.latest(told.entity)
        return None
    return None


def has_leader(discourse: Discourse, phrase: Phrase) -> bool:
    """Whether a pronoun is of those who have somebody ("their leader"), as no lorries have."""
    position = discourse.at.get(phrase.mention.span, 0)
    near = discourse.phrases[max(0, position - NEXT) : position + NEXT]
    owned = (each for each in near if each.possessor == phrase.mention.span)
    return any(each.mention.kind == "Person" for each in owned)


def _done_with(discourse: Discourse, phrase: Phrase) -> set[str]:
    """The verbs of what is done with a thing that is somebody's own."""
    position = discourse.at.get(phrase.mention.span, 0)
    near = discourse.phrases[max(0, position - NEXT) : position + NEXT]
    return {
        use.lemma
        for each in near
        if each.possessor == phrase.mention.span and each.role == "obj"
        for use in discourse.survey.uses.get(each.mention.span, ())
        if use.part == "target" and use.lemma.split()[0] in OWNLY
    }
