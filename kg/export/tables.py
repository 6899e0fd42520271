"""Claims as JSON lines and as a table."""

from __future__ import annotations

import csv as table
import io
import json
from typing import IO, Any

from kg.model import Claim, Entity
from kg.protocols import GraphView
from kg.records import claim_record, entity_index

COLUMNS = (
    "id", "document", "publisher", "published", "source", "source_side", "cue",
    "actor", "actor_kind", "actor_side", "action", "event_type", "target", "target_kind",
    "target_side", "place", "instrument", "recipient", "day", "number", "low", "high", "counted",
    "polarity", "certainty", "tense", "mood", "confidence", "sentence",
)  # fmt: skip

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def jsonl(view: GraphView, out: IO[bytes]) -> None:
    """One claim a line, sorted by id, in the record format of `kg extract`."""
    entities = entity_index(list(view.entities()))
    for claim in view.claims():
        line = json.dumps(claim_record(claim, entities), ensure_ascii=False)
        out.write(f"{line}\n".encode("utf-8", "backslashreplace"))


def csv(view: GraphView, out: IO[bytes]) -> None:
    """One claim a row, sorted by id, RFC 4180 in UTF-8.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    entities = entity_index(list(view.entities()))
    text = io.TextIOWrapper(out, "utf-8", errors="replace", newline="", write_through=True)
    try:
        rows = table.writer(text)
        rows.writerow(COLUMNS)
        for claim in view.claims():
            row = _row(claim, entities)
            rows.writerow([_safe(row[column]) for column in COLUMNS])
    finally:
        text.detach()


def _row(claim: Claim, entities: dict[str, Entity]) -> dict[str, Any]:
    record = claim_record(claim, entities)
    chain = record["attribution"]
    last = chain[-1] if chain else {}
    source = last.get("source") or {}
    actor, target, quantity = (record[key] or {} for key in ("actor", "target", "quantity"))
    roles = {role["role"]: role for role in reversed(record["roles"])}
    own = record["publisher"] if not chain else None
    return {
        **{key: record[key] for key in COLUMNS if key in record},
        "source": source.get("name") or own,
        "source_side": source.get("side"),
        "cue": (last.get("cue") or {}).get("text"),
        **_participant("actor", actor),
        **_participant("target", target),
        **{role: roles.get(role, {}).get("name") for role in ("place", "instrument", "recipient")},
        "action": record["action"]["lemma"],
        "event_type": record["action"]["event_type"],
        "day": (record["time"] or {}).get("value"),
        **{"number": quantity.get("value"), "counted": quantity.get("of")},
        **{key: quantity.get(key) for key in ("low", "high")},
        "sentence": record["sentence"]["text"],
    }


def _participant(name: str, record: dict[str, Any]) -> dict[str, Any]:
    found = {f"{name}_{key}": record.get(key) for key in ("kind", "side")}
    return {name: record.get("name"), **found}


def _safe(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    text = value.replace("\x00", "\ufffd")
    return f"'{text}" if text.startswith(FORMULA) else text
