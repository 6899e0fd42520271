"""The whole flow: read, parse, extract, resolve, keep; then compare all claims with each other."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from kg.analysis import Failure
from kg.model import Entity, Link, Rejection, Resolved
from kg.read import Named, read_named
from kg.resolve.names.across import linked
from kg.resolve.names.sides import side_of
from kg.store.ledger import Ledger
from kg.version import comparing_version, reading_version
from kg.workers import Job, analyse_all


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a run did (`new`, `known`, `rejected`, `words`, `seconds`) and what the graph holds."""

    new: int = 0
    known: int = 0
    rejected: int = 0
    words: int = 0
    seconds: float = 0.0
    documents: int = 0
    claims: int = 0
    sources: int = 0
    entities: int = 0
    events: int = 0
    contradictions: int = 0
    bytes: int = 0

    @property
    def words_a_second(self) -> float:
        """Words of new documents for each second of the whole run."""
        return self.words / self.seconds if self.seconds > 0 else 0.0


Progress = Callable[[BuildReport, Rejection | None], None]


def build(
    paths: Sequence[str],
    graph: str | Path,
    *,
    workers: int | None = None,
    parser: str | None = None,
    fields: Mapping[str, str] | None = None,
    stdin: IO[bytes] | None = None,
    progress: Progress | None = None,
) -> BuildReport:
    """Bring the graph directory up to date with the documents of the paths.

    Each document is kept as soon as it is done, so that a run which was stopped goes on where it
    was; documents that the graph has are not read again. A document that fails is recorded with
    the reason. `workers` is the number of processes (default: cores), `fields` maps field names
    of records ({"text": "body"}), `progress` is called after each document and
    with each rejection.
    Raises ConfigError, StoreError; KeyboardInterrupt leaves a sound graph.
    """
    with Ledger(graph, write=True) as ledger:
        run = _Run(ledger, reading_version(parser), progress)
        fresh = run.unknown(read_named(paths, fields, stdin))
        for name, result in analyse_all(fresh, workers, parser):
            run.keep(name, result)
        compare(ledger)
        return run.finished(graph)


def compare(ledger: Ledger) -> None:
    """Derive links between entities, events and contradictions, unless they are current."""
    from kg.contradict import contradictions, events

    version = comparing_version()
    if ledger.derived_current(version):
        return
    ledger.replace_links(links(ledger))
    claims = tuple(ledger.claims())
    entities = {entity.id: entity for entity in ledger.entities()}
    documents = {document.id: document for document in ledger.documents()}
    found = contradictions(claims, entities, documents)
    ledger.replace_derived(version, events(claims, entities), found)


def links(ledger: Ledger) -> tuple[Link, ...]:
    """Who is who across the articles of a ledger, by their names and the analyst's decisions."""
    known: dict[str, Entity] = {}
    for _, entity in ledger.told():
        known.setdefault(entity.id, entity)
    sides = {id: side_of(id, known) for id in known}
    return linked(ledger.told(), sides, ledger.decisions())


class _Run:
    """One run's tally, and its writes to the ledger."""

    def __init__(self, ledger: Ledger, version: str, progress: Progress | None) -> None:
        self._ledger = ledger
        self._version = version
        self._progress = progress
        self._started = time.monotonic()
        self._before = {rejection.name for rejection in ledger.rejections()}
        self._report = BuildReport()

    def unknown(self, items: Iterator[Named]) -> Iterator[Job]:
        """The documents that the ledger does not have; the others and the rejections are noted."""
        for name, item in items:
            if isinstance(item, Rejection):
                self._reject(item)
            elif self._ledger.known(item.id, self._version):
                self._note_known(name)
            else:
                yield Job(name, item)

    def keep(self, name: str, result: Resolved | Failure) -> None:
        """Write a result to the ledger."""
        if isinstance(result, Failure):
            self._reject(Rejection(name, f"{result.stage} failed: {result.reason}"))
            return
        self._ledger.add(result, self._version, name)
        report = self._report
        self._tell(replace(report, new=report.new + 1, words=report.words + result.tokens))

    def finished(self, graph: str | Path) -> BuildReport:
        """The report of the run with the totals of the graph."""
        totals = ("documents", "claims", "sources", "entities", "events", "contradictions")
        counts = self._ledger.counts()
        return replace(
            self._report,
            seconds=time.monotonic() - self._started,
            bytes=sum(file.stat().st_size for file in Path(graph).glob("ledger*")),
            **{name: counts[name] for name in totals},
        )

    def _note_known(self, name: str) -> None:
        if name in self._before:
            self._ledger.accept(name)
        self._tell(replace(self._report, known=self._report.known + 1))

    def _reject(self, rejection: Rejection) -> None:
        self._ledger.reject(rejection)
        self._tell(replace(self._report, rejected=self._report.rejected + 1), rejection)

    def _tell(self, report: BuildReport, rejection: Rejection | None = None) -> None:
        self._report = replace(report, seconds=time.monotonic() - self._started)
        if self._progress:
            self._progress(self._report, rejection)
