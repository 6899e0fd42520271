"""What an analyst decides about entities: this is that, and this is something else.

A decision is added to the ledger, and all that follows from it is derived anew in the same
transaction: a process that is killed leaves the graph as it was.
"""

from __future__ import annotations

import datetime as dt
import getpass
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.entities import find, listed
from kg.errors import ConfigError
from kg.model import Decision, Entity, content_id
from kg.pipeline import compare
from kg.resolve.names.across import MERGE, SAME_NAME, SPLIT, in_force
from kg.show.layout import plain
from kg.store.ledger import Ledger
from kg.store.tables import fold

RETRACT = "retract"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A decision, and what the graph held before and holds now."""

    decision: Decision
    before: Mapping[str, int]
    after: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Analyst:
    """Who decides, when (ISO 8601), and what for."""

    by: str = ""
    at: str = ""
    note: str = ""


def analyst(by: str | None = None, note: str = "") -> Analyst:
    """The analyst at this moment; without a name, the user of the system."""
    now = dt.datetime.now(dt.timezone.utc).isoformat(timespec="seconds")
    try:
        user = by if by is not None else getpass.getuser()
    except (OSError, KeyError):
        user = ""
    return Analyst(user, now, note)


def merge(graph: str | Path, kept: str, other: str, analyst: Analyst) -> Outcome:
    """Decide that two entities are one, which goes by the name and kind of the first.

    Entities are given by name or id. Raises ConfigError, StoreError.
    """
    with _opened(graph) as ledger:
        one, two = find(ledger, kept), find(ledger, other)
        if one.id == two.id:
            raise ConfigError(f"'{plain(kept)}' and '{plain(other)}' are one entity: {one.id}")
        return _decided(ledger, MERGE, one.id, (one.name, two.name), analyst, other=two.id)


def split(
    graph: str | Path,
    what: str,
    analyst: Analyst,
    document: str | None = None,
    alias: str | None = None,
) -> Outcome:
    """Take a decision back, or take entities apart that were put together by themselves.

    `what` is a decision's id, or an entity: then what the article `document` says of it, or what
    goes by the name `alias`, becomes another entity; with neither, the one merge that made it is
    taken back, or the articles that share its name mean different people.
    Raises ConfigError, StoreError.
    """
    with _opened(graph) as ledger:
        if what.startswith("decision-"):
            if document or alias:
                raise ConfigError("a decision is taken back as a whole: no document or alias")
            return _taken_back(ledger, _decision(ledger, what), analyst)
        entity = find(ledger, what)
        if document and alias:
            raise ConfigError("give an article or a name to take out, not both")
        if document:
            return _without_document(ledger, entity, document, analyst)
        if alias:
            return _without_name(ledger, entity, alias, analyst)
        return _apart(ledger, entity, analyst)


def _opened(graph: str | Path) -> Ledger:
    """The ledger for writing, where there is one."""
    with Ledger(graph):
        pass
    return Ledger(graph, write=True)


def _decided(
    ledger: Ledger,
    kind: str,
    entity: str,
    names: tuple[str, ...],
    analyst: Analyst,
    other: str = "",
    document: str = "",
    alias: str = "",
) -> Outcome:
    earlier = list(ledger.decisions())
    what = (kind, entity, other, document, alias)
    same = [e for e in earlier if (e.kind, e.entity, e.other, e.document, e.alias) == what]
    decision = Decision(
        id=content_id("decision", *what, len(same)),
        number=1 + max((each.number for each in earlier), default=0),
        kind=kind,
        entity=entity,
        other=other,
        document=document,
        alias=alias,
        names=names,
        note=analyst.note,
        by=analyst.by,
        at=analyst.at,
    )
    before = ledger.counts()
    with ledger.together():
        ledger.decide(decision)
        compare(ledger)
    return Outcome(decision, before, ledger.counts())


def _decision(ledger: Ledger, id: str) -> Decision:
    found = [each for each in ledger.decisions() if each.id.startswith(id)]
    if len(found) == 1:
        return found[0]
    several = ", ".join(each.id for each in found)
    raise ConfigError(
        f"{len(found)} decisions begin so: {several}" if found else f"no decision {plain(id)}"
    )


def _taken_back(ledger: Ledger, decision: Decision, analyst: Analyst) -> Outcome:
    if decision.kind == RETRACT:
        raise ConfigError(f"{decision.id} took a decision back: decide it again instead")
    if decision.id not in {each.id for each in in_force(ledger.decisions())}:
        raise ConfigError(f"{decision.id} has been taken back before")
    return _decided(ledger, RETRACT, decision.id, decision.names, analyst)


def _without_document(ledger: Ledger, entity: Entity, id: str, analyst: Analyst) -> Outcome:
    telling = sorted({claim.document for _, _, claim in ledger.mentions(entity.id)})
    found = [each for each in telling if each.startswith(id)]
    if len(found) != 1:
        several = ", ".join(found[:4] or telling[:4]) + (" …" if len(telling) > 4 else "")
        raise ConfigError(f"no one article '{plain(id)}' tells of {plain(entity.name)}: {several}")
    if len(telling) == 1:
        raise ConfigError(f"{found[0]} is the only article that tells of {plain(entity.name)}")
    return _decided(ledger, SPLIT, entity.id, (entity.name,), analyst, document=found[0])


def _without_name(ledger: Ledger, entity: Entity, alias: str, analyst: Analyst) -> Outcome:
    name = fold(alias).removeprefix("the ")
    spelt = {
        fold(mention.text).removeprefix("the ") for _, mention, _ in ledger.mentions(entity.id)
    }
    if name not in spelt:
        raise ConfigError(f"no claim calls {plain(entity.name)} '{plain(alias)}'")
    if len(spelt) == 1:
        raise ConfigError(f"'{plain(alias)}' is all that {plain(entity.name)} is called")
    return _decided(ledger, SPLIT, entity.id, (entity.name, alias), analyst, alias=name)


def _apart(ledger: Ledger, entity: Entity, analyst: Analyst) -> Outcome:
    links = [link for link in ledger.links() if link.target == entity.id]
    merges = {link.decision for link in links if link.reason == MERGE}
    made = [each for each in in_force(ledger.decisions()) if each.id in merges]
    if len(made) == 1:
        return _taken_back(ledger, made[0], analyst)
    if made:
        several = ", ".join(f"{each.id} ({' and '.join(map(plain, each.names))})" for each in made)
        raise ConfigError(f"{plain(entity.name)} was merged by several decisions: {several}")
    if any(link.reason == SAME_NAME for link in links):
        return _decided(ledger, SPLIT, entity.id, (entity.name,), analyst)
    raise ConfigError(
        f"{listed(ledger, [entity])} was not merged: name an article or an alias to take out"
    )
