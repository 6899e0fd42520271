"""Entities of a ledger by name, place and side, and how much is told of each."""

from __future__ import annotations

import re

from kg.store import tables
from kg.store.ledger import Ledger
from kg.store.selection import ALIKE, INSIDE, NAMED, tally_sql


def named(ledger: Ledger, name: str) -> list[str]:
    """The ids of the entities with this name, alias or id, sorted; of an id the beginning."""
    digits = name.removeprefix("entity-")
    begins = f"entity-{digits}%" if re.fullmatch("[0-9a-f]{6,20}", digits) else ""
    folded = tables.fold(name)
    text = f"SELECT linked FROM ({NAMED}) UNION SELECT linked FROM entities WHERE linked LIKE ?"
    return sorted(str(id) for (id,) in ledger.rows(text, folded, folded, begins))


def tally(ledger: Ledger, since: str | None, until: str | None) -> dict[str, tuple[int, int]]:
    """In how many claims of these days, and of how many documents, each entity takes part."""
    text, values = tally_sql(since, until)
    return {id: (claims, documents) for id, claims, documents in ledger.rows(text, *values)}


def inside(ledger: Ledger, place: str) -> frozenset[str]:
    """The ids of the places with this name and of all within them."""
    folded = tables.fold(place)
    return frozenset(id for (id,) in ledger.rows(INSIDE, folded, folded))


def alike(ledger: Ledger, name: str) -> frozenset[str]:
    """The ids of the entities with this name and of all that act for them."""
    folded = tables.fold(name)
    return frozenset(id for (id,) in ledger.rows(ALIKE, folded, folded))
