"""Runs the pipeline in memory over the articles that the annotations speak of."""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from kg.analysis import Failure
from kg.analysis import analyse as analyse_document
from kg.contradict import contradictions
from kg.errors import ConfigError
from kg.model import Claim, Document, Entity, Rejection
from kg.parse import load
from kg.read import read_paths
from kg.read.record import document_of
from scoring.gold import GoldSet
from scoring.score import World

Publishers = dict[str, tuple[str, ...]]


def run(sets: Sequence[GoldSet], folders: Sequence[Path], news: Path | None) -> World:
    """Reads, parses, extracts, resolves and compares all articles of all sets as one build.

    An article is a file of one of the folders (with or without `.txt`), else a record of `news`.
    Raises `ConfigError` for an article that is nowhere.
    """
    wanted = sorted({article for one in sets for article in one.articles()})
    articles: dict[str, Document] = {}
    publishers: Publishers = {}
    for name in wanted:
        path = _file(name, folders)
        if path:
            articles[name] = _document(path)
            publishers[name] = (articles[name].publisher or "",)
    missing = [name for name in wanted if name not in articles]
    if missing and news:
        for record in _records(news):
            name = str(record.get("id"))
            if name in missing:
                articles[name] = document_of(name, record, {})
                publishers[name] = tuple(
                    str(record.get(key)) for key in ("publisher", "publisher_code")
                )
    lost = [name for name in wanted if name not in articles]
    if lost:
        raise ConfigError(f"no text for the article '{lost[0]}' ({len(lost)} missing)")
    return analyse(articles, publishers)


def analyse(articles: Mapping[str, Document], publishers: Publishers) -> World:
    """Everything that the pipeline says about the documents."""
    language = load()
    claims: list[Claim] = []
    entities: dict[str, Entity] = {}
    documents = {document.id: document for document in articles.values()}
    for document in documents.values():
        resolved = analyse_document(document, language)
        if isinstance(resolved, Failure):
            raise ConfigError(f"{resolved.document}: {resolved.stage}: {resolved.reason}")
        claims += resolved.claims
        for entity in resolved.entities:
            known = entities.get(entity.id)
            entities[entity.id] = _merged(known, entity) if known else entity
    found = contradictions(claims, entities, documents)
    return World(articles, publishers, claims, entities, found)


def _merged(known: Entity, other: Entity) -> Entity:
    return replace(known, aliases=tuple(sorted({*known.aliases, *other.aliases})))


def _file(name: str, folders: Iterable[Path]) -> Path | None:
    for folder in folders:
        for path in (folder / name, folder / f"{name}.txt"):
            if path.is_file():
                return path
    return None


def _document(path: Path) -> Document:
    item = next(iter(read_paths([str(path)])))
    if isinstance(item, Rejection):
        raise ConfigError(f"{item.name}: {item.reason}")
    return item


def _records(path: Path) -> Iterator[dict[str, Any]]:
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
