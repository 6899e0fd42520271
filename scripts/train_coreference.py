"""Trains the coreference network on the parser's frozen states, and writes it as ONNX.

First the detector of mentions that are referred to again, then the ranker of antecedents on the
mentions that the detector keeps. The same treebank, seed and machine give the same files.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from coreference.examples import Example, Paired, examples, paired
from coreference.gold import read
from coreference.ranker import Detector, Ranker, detection_loss
from coreference.writing import write
from kg.parse.loading import shipped
from kg.parse.mentions import Numbers


def main() -> None:
    """Train on one treebank; write three files to `--out`."""
    arguments = _arguments()
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    rng = random.Random(arguments.seed)
    nlp = shipped(arguments.threads, arguments.model and str(arguments.model))
    data = examples(nlp, read(arguments.treebank))
    scale = _scale(data)
    for example in data:
        example.states = (example.states - scale[0]) / scale[1]
    detector = _train_detector(data, arguments.detector_epochs, rng)
    told = [paired(e, _kept(detector, e, arguments.threshold)) for e in data]
    print(f"{sum(len(t.linked) for t in told)} mentions, {sum(len(t.later) for t in told)} pairs")
    ranker = _train_ranker(told, arguments.epochs, rng)
    write(
        detector.state_dict(), ranker.state_dict(), scale, arguments.out,
        threshold=arguments.threshold, bias=arguments.bias, quantized=not arguments.full,
    )  # fmt: skip


def _scale(data: Sequence[Example]) -> tuple[Tensor, Tensor]:
    states = torch.cat([example.states for example in data])
    return states.mean(0), states.std(0) + 1e-3


def _train_detector(data: Sequence[Example], epochs: int, rng: random.Random) -> Detector:
    model = Detector(data[0].told.single.shape[1])
    inputs = [(e.states, torch.tensor(e.told.single), torch.tensor(e.chain >= 0)) for e in data]
    optimizer, schedule = _optimizer(model, epochs * len(data))
    for epoch in range(epochs):
        model.train()
        total = 0.0
        for states, single, in_chain in rng.sample(inputs, len(inputs)):
            loss = detection_loss(model(states, single), in_chain)
            total += _step(loss, model, optimizer, schedule)
        print(f"detector {epoch + 1}: loss {total / len(data):.3f}", flush=True)
    model.eval()
    return model


def _kept(model: Detector, example: Example, threshold: float) -> Numbers:
    with torch.no_grad():
        logits = model(example.states, torch.tensor(example.told.single)).numpy()
    return np.flatnonzero(logits > threshold)


def _train_ranker(told: Sequence[Paired], epochs: int, rng: random.Random) -> Ranker:
    told = [t for t in told if len(t.later)]
    model = Ranker(told[0].single.shape[1], len(told[0].features))
    optimizer, schedule = _optimizer(model, epochs * len(told))
    for epoch in range(epochs):
        model.train()
        total, began = 0.0, time.time()
        for each in rng.sample(told, len(told)):
            total += _step(model.loss(each.states, each), model, optimizer, schedule)
        took = time.time() - began
        print(f"ranker {epoch + 1}: loss {total / len(told):.3f}, {took:.0f} s", flush=True)
    model.eval()
    return model


def _optimizer(
    model: nn.Module, total: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    optimizer = torch.optim.AdamW(model.parameters(), lr=1.5e-3, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, step / 100) * max(0.01, 1 - step / total)
    )
    return optimizer, schedule


def _step(
    loss: Tensor,
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LRScheduler,
) -> float:
    optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    schedule.step()
    return float(loss.item())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--treebank", type=Path, required=True, help="a CoNLL-U file, packed or not"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for the three files")
    parser.add_argument("--model", type=Path, help="folder of other parser files")
    parser.add_argument("--detector-epochs", type=int, default=5)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument(
        "--threshold", type=float, default=-1.5, help="logit below which mentions are dropped"
    )
    parser.add_argument(
        "--bias", type=float, default=-0.4, help="added to the score of having no antecedent"
    )
    parser.add_argument("--full", action="store_true", help="write weights of 32 bits")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    main()
