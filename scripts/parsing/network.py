"""The parser's network in PyTorch: a small BERT encoder with all heads on top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from kg.parse.words import SHAPES

ARC = 400
LABEL = 128
TAGGERS = ("upos", "xpos", "lemma", "name", "nominal", "start")
LOSS_WEIGHTS = {
    "upos": 0.3, "xpos": 0.3, "lemma": 0.2, "name": 0.4, "nominal": 0.2, "start": 0.5,
}  # fmt: skip
IGNORE = -100


@dataclass(frozen=True)
class Batch:
    """Padded tensors: `pieces`, `shapes`, `mask` are (B, P); `first` and the gold are (B, W).

    `first` is the place of a word's first piece, 0 where there is no word; `sentence` numbers
    the sentences of a window from 0, -1 where there is no word.
    """

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    first: Tensor
    sentence: Tensor
    gold: dict[str, Tensor]


class Parser(nn.Module):
    """Word pieces in; tags, arc scores and label vectors out, for the first piece of each word."""

    def __init__(self, encoder: Any, sizes: dict[str, int]) -> None:
        super().__init__()
        self.encoder: Any = encoder
        width = 384
        self.case = nn.Embedding(2 * SHAPES, width)
        nn.init.normal_(self.case.weight, std=0.02)
        self.mixes = nn.Parameter(torch.zeros(2, 4))
        self.taggers = nn.ModuleDict({name: nn.Linear(width, sizes[name]) for name in TAGGERS})
        self.arc_head, self.arc_dependent = _layer(width, ARC), _layer(width, ARC)
        self.label_head, self.label_dependent = _layer(width, LABEL), _layer(width, LABEL)
        self.arc = nn.Parameter(torch.randn(ARC + 1, ARC) * 0.01)
        self.label = nn.Parameter(torch.randn(sizes["label"], LABEL + 1, LABEL + 1) * 0.01)
        self.dropout = nn.Dropout(0.2)

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """Return logits of each tagger (B, W, n), `arcs` (B, W, 1 + W) and label vectors."""
        words = self.encoder.embeddings.word_embeddings(batch.pieces)
        output = self.encoder(
            inputs_embeds=words + self.case(batch.shapes),
            attention_mask=batch.mask,
            output_hidden_states=True,
        )
        layers = torch.stack(output.hidden_states[-4:], -1)
        index = torch.cat([torch.zeros_like(batch.first[:, :1]), batch.first], 1)
        index = index[..., None].expand(-1, -1, layers.size(2))
        tagging, parsing = (
            self.dropout((layers @ torch.softmax(mix, 0)).gather(1, index)) for mix in self.mixes
        )
        result = {name: head(tagging[:, 1:]) for name, head in self.taggers.items()}
        dependents = _with_one(self.arc_dependent(parsing[:, 1:]))
        result["arcs"] = dependents @ self.arc @ self.arc_head(parsing).transpose(1, 2)
        result["label_heads"] = self.label_head(parsing)
        result["label_dependents"] = self.label_dependent(parsing[:, 1:])
        return result

    def labels(self, output: dict[str, Tensor], heads: Tensor) -> Tensor:
        """Return label logits (B, W, labels) for the given heads (0 is the root)."""
        vectors = output["label_heads"]
        index = heads[..., None].expand(-1, -1, vectors.size(2))
        chosen = _with_one(vectors.gather(1, index))
        dependents = _with_one(output["label_dependents"])
        return torch.einsum("bwd,ldh,bwh->bwl", dependents, self.label, chosen)

    def loss(self, batch: Batch) -> Tensor:
        """Return the weighted sum of all heads' cross entropies; unknown gold is skipped."""
        output = self(batch)
        heads = batch.gold["head"]
        arcs = mask_arcs(output["arcs"].float(), batch)
        labels = self.labels(output, heads.clamp(min=0))
        total = _entropy(arcs, heads) + _entropy(labels, batch.gold["label"])
        for name in TAGGERS:
            total = total + LOSS_WEIGHTS[name] * _entropy(output[name], batch.gold[name])
        return total


def mask_arcs(arcs: Tensor, batch: Batch) -> Tensor:
    """Rule out arcs to a word itself, out of its sentence, or to padding."""
    same = batch.sentence[:, :, None] == batch.sentence[:, None, :]
    same = same & (batch.sentence >= 0)[:, None, :]
    same = same & ~torch.eye(same.size(1), dtype=torch.bool, device=same.device)
    return arcs.masked_fill(~functional.pad(same, (1, 0), value=True), -1e4)


def _layer(width: int, size: int) -> nn.Module:
    return nn.Sequential(nn.Linear(width, size), nn.GELU(), nn.Dropout(0.25))


def _with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


def _entropy(logits: Tensor, gold: Tensor) -> Tensor:
    known = (gold != IGNORE).sum().clamp(min=1)
    flat = logits.float().flatten(0, 1)
    total = functional.cross_entropy(flat, gold.flatten(), ignore_index=IGNORE, reduction="sum")
    return total / known
