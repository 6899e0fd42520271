"""Trains the head that scores how real each predicate is told to be, on UDS-IH2's train half.

`python scripts/train_factuality.py --factuality UDS_IH2_train.jsonl.xz --out DIR` writes the head
as `realis.onnx`. It reads the states of the shipped parser: train it again after the parser.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from spacy.vocab import Vocab
from torch import Tensor, nn

from kg.parse import realis
from kg.parse.component import ParserComponent
from kg.parse.network import Network, packaged
from kg.parse.tokenizer import EnglishTokenizer
from parsing.realis import Head, export
from scoring.factuality import Row, read

BATCH = 128


class Watched(Network):
    """The parser's network, which keeps what its last windows give the head to read."""

    def __init__(self) -> None:
        super().__init__(packaged, threads=1)
        self.parts: list[realis.Parts] = []

    def real(
        self, head: Any, parts: Sequence[realis.Parts], widths: Sequence[int]
    ) -> list[NDArray[np.float32]]:
        """Keep the states of the predicates and score none."""
        self.parts += parts
        return realis.score(None, parts, widths)


def main() -> None:
    """Read the states of the annotated predicates, train the head on them and write it."""
    arguments = _arguments()
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    rows, labels = zip(*_examples(read(arguments.factuality)), strict=True)
    states, gold = torch.from_numpy(np.stack(rows)), torch.tensor(labels)
    print(f"{len(gold)} predicates of {arguments.factuality.name}", flush=True)
    head = _train(states, gold, arguments.epochs)
    arguments.out.mkdir(parents=True, exist_ok=True)
    export(head, arguments.out)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--factuality", type=Path, required=True, help="UDS-IH2 as JSON lines, xz")
    parser.add_argument("--out", type=Path, required=True, help="folder for realis.onnx")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def _examples(rows: Sequence[Row]) -> Iterator[tuple[NDArray[np.float16], float]]:
    """The states and the label of each annotated word that the parser takes for a predicate."""
    vocab, network = Vocab(), Watched()
    tokenizer, component = EnglishTokenizer(vocab), ParserComponent(vocab, network)
    for row in rows:
        network.parts = []
        doc = component(tokenizer(row.text))
        if len(network.parts) != 1 or any(token.is_space for token in doc):
            continue
        parts = network.parts[0]
        places = {doc[word].idx: place for place, word in enumerate(parts.words.tolist())}
        for target in row.targets:
            place = places.get(target.start)
            if place is not None:
                three = [getattr(parts, name)[place] for name in realis.INPUTS]
                yield np.concatenate(three).astype(np.float16), target.label


def _train(states: Tensor, gold: Tensor, epochs: int) -> Head:
    spread, mean = torch.std_mean(states.float(), 0)
    head = Head(mean, spread + 1e-3)
    optimizer = torch.optim.AdamW(head.parameters(), 1e-3, weight_decay=0.05)
    steps = epochs * (len(gold) // BATCH)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1, 0.02, steps)
    for epoch in range(epochs):
        head.train()
        losses = []
        for batch in torch.randperm(len(gold))[: len(gold) // BATCH * BATCH].view(-1, BATCH):
            loss = nn.functional.smooth_l1_loss(head(states[batch].float()), gold[batch])
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        print(f"epoch {epoch + 1}: loss {sum(losses) / len(losses):.3f}", flush=True)
    head.eval()
    return head


if __name__ == "__main__":
    main()
