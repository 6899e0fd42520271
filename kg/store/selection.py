"""A `Selection` as SQL over the ledger's tables; every value is a parameter."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from kg.model import Claim, Selection
from kg.store.schema import event_types
from kg.store.tables import first_day, fold, last_day

Sql = tuple[str, list[Any]]

SURE = [field.name for field in fields(Claim)].index("confidence")
"""Where a claim's record, an array, has its confidence."""

NAMED = """
SELECT entities.linked FROM names
JOIN entities ON entities.id = names.entity AND entities.document = names.document
WHERE names.folded = ? AND NOT EXISTS (
  SELECT 1 FROM links WHERE links.entity = names.entity AND links.alias = names.folded)
UNION SELECT target FROM links WHERE target = ?
"""

ALIKE = f"""
WITH named(id) AS ({NAMED})
SELECT id FROM named
UNION SELECT linked FROM entities WHERE side IN (
  SELECT entities.id FROM entities JOIN named ON entities.linked = named.id)
"""

INSIDE = f"""
WITH RECURSIVE named(id) AS ({NAMED}), inside(id) AS (
  SELECT id FROM named
  UNION SELECT part.linked FROM inside JOIN entities AS outside ON outside.linked = inside.id
  JOIN entities AS part ON part.within = outside.id)
SELECT id FROM inside
"""


def claims_sql(selection: Selection) -> Sql:
    """The records of the selected claims in reading order: by day, document and position."""
    where, values = _claims_where(selection)
    if selection.kind:
        kinds = _kinds(selection.kind)
        where.append(f"claims.kind IN ({', '.join('?' * len(kinds))})")
        values += kinds
    text = f"SELECT record FROM claims{_and(where)} ORDER BY published, document, position, id"
    return _limited(text, values, selection.limit)


def count_sql(selection: Selection) -> Sql:
    """How many claims are selected, whatever the limit."""
    text, values = claims_sql(replace(selection, limit=None))
    return f"SELECT count(*) FROM ({text})", values


def contradictions_sql(selection: Selection) -> Sql:
    """The records of contradictions, either claim of which is selected, the strongest first."""
    where: list[str] = []
    inner, values = _claims_where(selection)
    if inner:
        chosen = f"(SELECT id FROM claims{_and(inner)})"
        where.append(f"(a IN {chosen} OR b IN {chosen})")
        values = values * 2
    if selection.kind:
        where.append("kind = ?")
        values.append(selection.kind.upper())
    text = f"SELECT record FROM contradictions{_and(where)} ORDER BY score DESC, id"
    return _limited(text, values, selection.limit)


def tally_sql(since: str | None, until: str | None) -> Sql:
    """For each entity, in how many claims of these days and of how many documents it takes part."""
    where, values = _claims_where(Selection(since=since, until=until))
    text = f"""SELECT entity, count(DISTINCT claim), count(DISTINCT claims.document) FROM arguments
      JOIN claims ON claims.id = arguments.claim{_and([*where, "entity <> ''"])} GROUP BY entity"""
    return text, values


def _kinds(kind: str) -> list[str]:
    """An event type and all types below it, as the table has them."""
    types = event_types()
    wanted = {fold(kind)}
    for notation in types:
        above: str | None = notation
        while above and fold(above) not in wanted:
            above = types[above].broader
        if above:
            wanted.add(fold(notation))
    return sorted(wanted)


def _claims_where(selection: Selection) -> tuple[list[str], list[Any]]:
    parts: list[Sql] = []
    for role in ("actor", "target", "source"):
        name = getattr(selection, role)
        if name:
            parts.append(_argument(name, "role = ?", [role], ALIKE))
    if selection.side:
        roles = "role IN ('actor', 'target', 'source')"
        parts.append(_argument(selection.side, roles, [], ALIKE))
    if selection.place:
        roles = "(role = 'place' OR role = 'target' AND kind IN ('Place', 'Facility'))"
        parts.append(_argument(selection.place, roles, [], INSIDE))
    if selection.since:
        parts.append(("claims.last >= ?", [first_day(selection.since) or selection.since]))
    if selection.until:
        parts.append(("claims.first <= ?", [last_day(selection.until) or selection.until]))
    if selection.min_confidence is not None:
        parts.append((f"json_extract(claims.record, '$[{SURE}]') >= ?", [selection.min_confidence]))
    return [text for text, _ in parts], [value for _, values in parts for value in values]


def _argument(name: str, roles: str, values: list[Any], entities: str) -> Sql:
    folded = fold(name)
    text = f"""claims.id IN (
      SELECT claim FROM arguments WHERE {roles} AND entity IN ({entities})
      UNION SELECT claim FROM arguments WHERE {roles} AND entity = '' AND text = ?)"""
    return text, [*values, folded, folded, *values, folded]


def _and(where: list[str]) -> str:
    return f" WHERE {' AND '.join(where)}" if where else ""


def _limited(text: str, values: list[Any], limit: int | None) -> Sql:
    if limit is None:
        return text, values
    return f"{text} LIMIT ?", [*values, max(limit, 0)]
