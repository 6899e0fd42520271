"""Documents of a treebank as the pipeline sees them, with the gold chain of each mention."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import torch
from spacy.language import Language
from spacy.tokens import Doc
from torch import Tensor

from coreference.gold import Gold, spans_of
from kg.parse.component import ParserComponent
from kg.parse.coreference import Found, described, pair_inputs
from kg.parse.features import Described, Floats, pairs, take
from kg.parse.mentions import Numbers


@dataclass
class Example:
    """One document's mentions: states (N, 1536), what is seen of them, chain numbers or -1."""

    states: Tensor
    told: Described
    chain: Numbers


@dataclass
class Paired:
    """An example cut to the mentions that are kept, with its pairs.

    `right` tells which pairs are of one chain, `linked` which mentions have such a pair.
    """

    states: Tensor
    single: Tensor
    later: Tensor
    earlier: Tensor
    features: Tensor
    classes: Tensor
    types: Tensor
    right: Tensor
    linked: Tensor


class Recorder:
    """Stands in for the coreference network and keeps what it would be given."""

    def __init__(self) -> None:
        self.seen: tuple[Described, Floats] | None = None

    def vectors(self, states: Floats) -> Floats:
        """Return the states themselves."""
        return states

    def find(self, doc: Doc, places: Numbers, vectors: Floats) -> Found:
        """Keep the mentions and their states; find nothing."""
        told, known = described(doc, places)
        self.seen = told, vectors[known]
        return Found()


def examples(nlp: Language, golds: Iterable[Gold]) -> list[Example]:
    """Return what the pipeline makes of the raw text of each document."""
    recorder = Recorder()
    component = nlp.get_pipe("kg_parser")
    assert isinstance(component, ParserComponent)
    component.network.coreference = recorder
    result: list[Example] = []
    for gold in golds:
        doc = nlp(gold.text)
        assert recorder.seen is not None
        told, states = recorder.seen
        result.append(Example(torch.tensor(states), told, _chains(gold, doc, told)))
    return result


def _chains(gold: Gold, doc: Doc, told: Described) -> Numbers:
    chain_of = {span: n for n, spans in enumerate(gold.clusters()) for span in spans}
    result = np.full(len(told.found), -1, np.int64)
    seen: set[tuple[int, int]] = set()
    for row, (start, end) in enumerate(
        zip(told.found.start.tolist(), told.found.end.tolist(), strict=True)
    ):
        last = doc[end - 1]
        span = spans_of(gold.words, doc[start].idx, last.idx + len(last))
        if span in chain_of and span not in seen:
            result[row] = chain_of[span]
            seen.add(span)
    return result


def paired(example: Example, kept: Numbers) -> Paired:
    """Return an example's mentions in the rows `kept`, and their pairs."""
    told, chain = take(example.told, kept), example.chain[kept]
    later, earlier = pairs(told)
    inputs = pair_inputs(told, later, earlier)
    right = (chain[later] >= 0) & (chain[later] == chain[earlier])
    linked = np.zeros(len(chain), bool)
    linked[later[right]] = True
    return Paired(
        example.states[torch.tensor(kept)],
        *map(
            torch.tensor,
            (told.single, later, earlier, inputs["features"], inputs["classes"], inputs["types"],
             right, linked),
        ),
    )  # fmt: skip
