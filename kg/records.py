"""Claims and contradictions as JSON records: the contract of `--format jsonl`, and of claim ids."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from kg.model import Attribution, Claim, Contradiction, Entity, Mention, Quantity, Role, content_id

Record = dict[str, Any]

UNHASHED = ("id", "confidence", "rules")


def mention_record(mention: Mention | None, entities: Mapping[str, Entity]) -> Record | None:
    """A participant: the entity's id, name, kind and side, and the words of the text."""
    if mention is None:
        return None
    entity = entities.get(mention.entity or "")
    side = entities.get(entity.side or "") if entity else None
    return {
        "id": entity.id if entity else None,
        "name": entity.name if entity else mention.text,
        "kind": entity.kind if entity else mention.kind or None,
        "side": side.name if side else None,
        "text": mention.text,
        "start": mention.span.start,
        "end": mention.span.end,
    }


def _attribution(link: Attribution, entities: Mapping[str, Entity]) -> Record:
    cue = link.cue
    return {
        "source": mention_record(link.source, entities),
        "cue": {"text": link.cue_text, "start": cue.start, "end": cue.end} if cue else None,
        "content": [{"start": span.start, "end": span.end} for span in link.content],
        "quoted": link.quoted,
        "denied": link.denied,
    }


def _quantity(quantity: Quantity | None) -> Record | None:
    if quantity is None:
        return None
    return {
        "value": quantity.value,
        "low": quantity.low,
        "high": quantity.high,
        "of": quantity.of,
        "start": quantity.span.start,
        "end": quantity.span.end,
    }


def _role(role: Role, entities: Mapping[str, Entity]) -> Record:
    return {"role": role.role, **(mention_record(role.mention, entities) or {})}


def claim_record(claim: Claim, entities: Mapping[str, Entity]) -> Record:
    """A claim as a JSON object; `entities` maps ids to entities."""
    when = claim.when
    return {
        "id": claim.id,
        "document": claim.document,
        "sentence": {
            "start": claim.sentence.start,
            "end": claim.sentence.end,
            "text": claim.sentence_text,
        },
        "actor": mention_record(claim.actor, entities),
        "action": {
            "lemma": claim.action.lemma,
            "phrase": claim.action.phrase,
            "event_type": claim.action.event_type or None,
            "root": claim.action.root or None,
            "mode": claim.action.mode or None,
            "type_confidence": claim.action.type_confidence,
            "start": claim.action.span.start,
            "end": claim.action.span.end,
        },
        "target": mention_record(claim.target, entities),
        "roles": [_role(role, entities) for role in claim.roles],
        "quantity": _quantity(claim.quantity),
        "polarity": claim.polarity.value,
        "certainty": claim.certainty.value,
        "tense": claim.tense.value,
        "mood": claim.mood.value,
        "attribution": [_attribution(link, entities) for link in claim.attribution],
        "publisher": claim.publisher,
        "published": claim.published,
        "time": {
            "text": when.text,
            "value": when.value,
            "precision": when.precision,
            "end": when.end,
        }
        if when
        else None,
        "confidence": claim.confidence,
        "rules": list(claim.rules),
    }


def with_id(claim: Claim, entities: Mapping[str, Entity]) -> Claim:
    """The claim with its id: a hash of its record without id, confidences and rules."""
    record = claim_record(claim, entities)
    del record["action"]["type_confidence"]
    return replace(
        claim, id=content_id("claim", {k: v for k, v in record.items() if k not in UNHASHED})
    )


def contradiction_record(
    contradiction: Contradiction, claims: Mapping[str, Claim], entities: Mapping[str, Entity]
) -> Record:
    """A contradiction with both its claims in full."""
    return {
        "id": contradiction.id,
        "kind": contradiction.kind.value,
        "score": contradiction.score,
        "parts": dict(contradiction.parts),
        "a": claim_record(claims[contradiction.a], entities),
        "b": claim_record(claims[contradiction.b], entities),
        "why": contradiction.why,
        "gates": list(contradiction.gates),
    }


def entity_index(entities: Sequence[Entity]) -> dict[str, Entity]:
    """Entities by id."""
    return {entity.id: entity for entity in entities}
