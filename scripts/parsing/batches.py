"""Turns windows of words into padded tensors, and keeps the inventories of all classes."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from kg.parse.lemmas import INFLECTED, key, plain, script
from kg.parse.words import SHAPES, pieces, shape
from parsing.network import IGNORE, Batch
from parsing.samples import Window
from parsing.treebank import ENTITY_TYPES, Sentence, Word

MAX_PIECES = 500
START, END = 101, 102


@dataclass(frozen=True)
class Inventory:
    """The word pieces and the classes of every head, in the order of their numbers."""

    vocabulary: dict[str, int]
    classes: dict[str, list[str]]

    def sizes(self) -> dict[str, int]:
        """Return the number of classes of each head."""
        return {name: len(values) for name, values in self.classes.items()}

    def save(self, folder: Path) -> None:
        """Write `classes.json` and `vocab.txt`."""
        write_json(folder / "classes.json", self.classes)
        lines = "".join(piece + "\n" for piece in self.vocabulary)
        (folder / "vocab.txt").write_text(lines, encoding="utf-8")


def write_json(path: Path, value: object) -> None:
    """Write a value as JSON, a line for each element."""
    text = json.dumps(value, ensure_ascii=False, indent=0)
    path.write_text(text + "\n", encoding="utf-8")


def lexicon(sentences: Iterable[Sentence]) -> dict[str, dict[str, str]]:
    """Return the lemmas of inflected words and of exceptions, by tag and form."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for word in (w for s in sentences for w in s.words if w.lemma != "_"):
        entry = word.xpos, key(word.form, word.xpos)
        counts.setdefault(entry, Counter())[word.lemma] += 1
    result: dict[str, dict[str, str]] = {}
    for (tag, form), lemmas in sorted(counts.items()):
        best = max(sorted(lemmas), key=lambda lemma: lemmas[lemma])
        if tag != "NNP" and (tag in INFLECTED or best != plain(form, tag)):
            result.setdefault(tag, {})[form] = best
    return result


def inventory(sentences: Iterable[Sentence], vocabulary: dict[str, int]) -> Inventory:
    """Return the classes that the training sentences hold."""
    words = [w for s in sentences for w in s.words]
    edits = Counter(script(w.form, w.lemma) for w in words if w.lemma != "_")
    names = ["O"] + [f"{b}-{t}" for t in ENTITY_TYPES for b in "BI"]
    return Inventory(
        vocabulary,
        {
            "upos": sorted({w.upos for w in words}),
            "xpos": sorted({w.xpos for w in words}),
            "label": sorted({w.deprel for w in words}),
            "lemma": [e for e, count in edits.most_common() if count >= 3],
            "name": names,
            "nominal": ["", *ENTITY_TYPES],
            "start": ["inside", "start"],
        },
    )


@dataclass(frozen=True)
class _Row:
    pieces: list[int]
    shapes: list[int]
    first: list[int]
    sentence: list[int]
    gold: dict[str, list[int]]


class Encoder:
    """Encodes windows; keeps the pieces of words it has seen."""

    def __init__(self, inventory: Inventory) -> None:
        self._vocabulary = inventory.vocabulary
        self._numbers = {
            name: {value: i for i, value in enumerate(values)}
            for name, values in inventory.classes.items()
        }
        self._pieces: dict[str, list[int]] = {}

    def batches(
        self, windows: list[Window], size: int, rng: random.Random | None
    ) -> Iterator[Batch]:
        """Yield batches of at most `size` pieces with padding; in random order if `rng`."""
        rows = [self._row(w) for w in windows]
        rows = [r for r in rows if r.first and len(r.pieces) <= MAX_PIECES]
        rows.sort(key=lambda r: len(r.pieces) + (rng.random() * 6 if rng else 0))
        groups: list[list[_Row]] = [[]]
        for row in rows:
            if groups[-1] and (len(groups[-1]) + 1) * len(row.pieces) > size:
                groups.append([])
            groups[-1].append(row)
        if rng:
            rng.shuffle(groups)
        yield from map(_pad, groups)

    def _row(self, window: Window) -> _Row:
        row = _Row([START], [0], [], [], {})
        spaced = True
        for number, sentence in enumerate(window.sentences):
            offset = len(row.first)
            for i, word in enumerate(sentence):
                ids = self._pieces.get(word.form)
                if ids is None:
                    ids = self._pieces[word.form] = pieces(word.form, self._vocabulary)
                row.first.append(len(row.pieces))
                row.pieces.extend(ids)
                row.shapes.extend([shape(word.form) + (0 if spaced else SHAPES)] * len(ids))
                row.sentence.append(number)
                spaced = word.space_after
                for name, value in self._gold(word, window.entities).items():
                    row.gold.setdefault(name, []).append(value)
                row.gold.setdefault("start", []).append(int(i == 0))
                head = word.head + offset if word.head else 0
                row.gold.setdefault("head", []).append(head)
        row.pieces.append(END)
        row.shapes.append(0)
        return row

    def _gold(self, word: Word, entities: bool) -> dict[str, int]:
        edit = "" if word.lemma == "_" else script(word.form, word.lemma)
        values = {"upos": word.upos, "xpos": word.xpos, "label": word.deprel, "lemma": edit}
        if entities:
            values |= {"name": word.name, "nominal": word.nominal}
        gold = {name: self._numbers[name].get(v, IGNORE) for name, v in values.items()}
        return gold if entities else gold | {"name": IGNORE, "nominal": IGNORE}


def _pad(rows: list[_Row]) -> Batch:
    length = max(len(r.pieces) for r in rows)
    width = max(len(r.first) for r in rows)
    return Batch(
        pieces=_tensor([r.pieces for r in rows], length, 0),
        shapes=_tensor([r.shapes for r in rows], length, 0),
        mask=_tensor([[1] * len(r.pieces) for r in rows], length, 0),
        first=_tensor([r.first for r in rows], width, 0),
        sentence=_tensor([r.sentence for r in rows], width, -1),
        gold={k: _tensor([r.gold[k] for r in rows], width, IGNORE) for k in rows[0].gold},
    )


def _tensor(rows: list[list[int]], length: int, filler: int) -> Tensor:
    return torch.tensor([row + [filler] * (length - len(row)) for row in rows])
