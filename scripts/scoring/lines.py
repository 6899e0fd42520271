"""A claim on one line, for people who read many of them."""

from __future__ import annotations

from collections.abc import Mapping

from kg.model import Claim, Entity, Mention


def line_of(claim: Claim, entities: Mapping[str, Entity]) -> str:
    """A claim on one line: source chain, actor, action, target, and what is not the default."""
    chain = " > ".join(
        f"{_shown(link.source, entities) or '?'}{' denies' if link.denied else ''}"
        for link in claim.attribution
    )
    sign = "" if claim.polarity.value == "positive" else "not "
    extras = [f"{role.role}={role.mention.text}" for role in claim.roles]
    if claim.quantity:
        q = claim.quantity
        extras.append(f"n={q.low}..{q.high} {q.of}")
    extras += [
        value
        for value in (claim.certainty.value, claim.mood.value, claim.tense.value)
        if value not in ("certain", "asserted", "past")
    ]
    actor, target = (_shown(one, entities) or "–" for one in (claim.actor, claim.target))
    action = f"{sign}{claim.action.lemma} [{claim.action.event_type}]"
    told = f"{chain or 'own voice'}: {actor} | {action} | {target}"
    return f"{told}{'  (' + '; '.join(extras) + ')' if extras else ''}  {{{' '.join(claim.rules)}}}"


def _shown(mention: Mention | None, entities: Mapping[str, Entity]) -> str:
    """The entity's name, its side, and the words of the text where they differ."""
    if mention is None:
        return ""
    entity = entities.get(mention.entity or "")
    if entity is None:
        return f"“{mention.text}”"
    side = entities.get(entity.side or "")
    told = "" if mention.text == entity.name else f" “{mention.text}”"
    return f"{entity.name}{told}" + (f" ({side.name})" if side and side.id != entity.id else "")
