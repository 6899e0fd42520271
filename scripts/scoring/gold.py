"""Reads the annotations: one article with triples, or groups of articles of one event.

`ARTICLE.json` is an object with `article`, `triples` and perhaps `contradictions` between triple
ids; a list holds groups with `triples`, `contradictions` and `traps`, whose parts name their
article by `unit_id`.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

OWN_VOICE = "the article itself"
POLARITIES = {"+": "positive", "-": "negative"}


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article, exactly as they stand there."""

    article: str
    text: str


@dataclass(frozen=True, slots=True)
class GoldTriple:
    """Who did what to whom according to whom; an empty actor or target accepts any."""

    quote: Quote
    source: str
    actor: str
    actions: tuple[str, ...]
    target: str
    polarities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldPair:
    """Two quotes that contradict each other (`label` is the kind) or only seem to (the shape)."""

    label: str
    a: Quote
    b: Quote
    why: str


@dataclass(frozen=True, slots=True)
class GoldSet:
    """One file of annotations."""

    name: str
    triples: tuple[GoldTriple, ...]
    contradictions: tuple[GoldPair, ...]
    traps: tuple[GoldPair, ...]

    def articles(self) -> list[str]:
        """The names of the articles that the set speaks of, sorted."""
        pairs = self.contradictions + self.traps
        quotes = [triple.quote for triple in self.triples]
        quotes += [quote for pair in pairs for quote in (pair.a, pair.b)]
        return sorted({quote.article for quote in quotes})


def read_gold(folder: Path) -> list[GoldSet]:
    """The sets of a folder of JSON files, by name."""
    sets = []
    for path in sorted(folder.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        sets.append(_groups(path.stem, data) if isinstance(data, list) else _one(path.stem, data))
    return sets


def _one(name: str, data: dict[str, Any]) -> GoldSet:
    article = str(data["article"])
    triples = {str(t["id"]): _triple(article, str(t["evidence"]), t) for t in data["triples"]}
    pairs = tuple(
        GoldPair(p["kind"], triples[p["a"]].quote, triples[p["b"]].quote, p.get("why", ""))
        for p in data.get("contradictions", ())
    )
    return GoldSet(name, tuple(triples.values()), pairs, ())


def _groups(name: str, groups: list[dict[str, Any]]) -> GoldSet:
    return GoldSet(
        name,
        tuple(_triple(t["unit_id"], t["quote"], t) for g in groups for t in g["triples"]),
        tuple(_pair(p, p["kind"]) for g in groups for p in g["contradictions"]),
        tuple(_pair(p, p["shape"]) for g in groups for p in g["traps"]),
    )


def _triple(article: str, quote: str, data: dict[str, Any]) -> GoldTriple:
    polarity = data["polarity"]
    signs = polarity if isinstance(polarity, list) else [polarity]
    return GoldTriple(
        Quote(article, quote),
        str(data.get("source") or data.get("claimant") or OWN_VOICE),
        _unglossed(data["actor"]),
        tuple(data["action"]),
        _unglossed(data["target"]),
        tuple(POLARITIES[sign] for sign in signs),
    )


def _unglossed(name: str | None) -> str:
    """A participant without the annotator's gloss in brackets ("terrorists (rebels)")."""
    return re.sub(r"\s*\([^)]*\)$", "", name or "")


def _pair(data: dict[str, Any], label: str) -> GoldPair:
    a, b = (Quote(part["unit_id"], part["quote"]) for part in (data["a"], data["b"]))
    return GoldPair(label, a, b, data.get("why", ""))
