"""The coreference network in PyTorch: which mentions are referred to again, and to what."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from coreference.examples import Paired
from kg.parse.features import CLASSES, TYPES

STATES = 1536
DETECTOR, PROJECTED, HIDDEN = 32, 96, 64


class Detector(nn.Module):
    """Tells mentions in a chain of two or more from the others."""

    def __init__(self, single: int) -> None:
        super().__init__()
        self.project = nn.Linear(STATES, DETECTOR)
        self.inner = nn.Linear(DETECTOR + single, HIDDEN)
        self.score = nn.Linear(HIDDEN, 1)
        self.dropout = nn.Dropout(0.4)

    def forward(self, states: Tensor, single: Tensor) -> Tensor:
        """Return a logit for each of (N) mentions, from standardised states."""
        projected = torch.tanh(self.project(self.dropout(states)))
        hidden = torch.relu(self.inner(torch.cat([projected, single], 1)))
        result: Tensor = self.score(self.dropout(hidden))[:, 0]
        return result


class Ranker(nn.Module):
    """Scores each pair of a mention and an earlier one, and each mention's having none."""

    def __init__(self, single: int, features: int) -> None:
        super().__init__()
        self.project = nn.Linear(STATES, PROJECTED)
        self.later = nn.Linear(PROJECTED + single, HIDDEN)
        self.earlier = nn.Linear(PROJECTED + single, HIDDEN, bias=False)
        self.product = nn.Linear(PROJECTED, HIDDEN, bias=False)
        self.features = nn.Linear(features, HIDDEN, bias=False)
        self.classes = nn.Embedding(len(CLASSES) ** 2, HIDDEN)
        self.types = nn.Embedding(len(TYPES) ** 2, HIDDEN)
        nn.init.zeros_(self.classes.weight)
        nn.init.zeros_(self.types.weight)
        self.score = nn.Linear(HIDDEN, 1)
        self.none = nn.Sequential(
            nn.Linear(PROJECTED + single, HIDDEN), nn.ReLU(), nn.Dropout(0.3), nn.Linear(HIDDEN, 1)
        )
        self.dropout, self.inner_dropout = nn.Dropout(0.4), nn.Dropout(0.3)

    def forward(self, states: Tensor, told: Paired) -> tuple[Tensor, Tensor]:
        """Return scores of the pairs (P) and of having no antecedent (N)."""
        projected = torch.tanh(self.project(self.dropout(states)))
        mention = torch.cat([projected, told.single], 1)
        later, earlier = told.later, told.earlier
        hidden = (
            self.later(mention)[later]
            + self.earlier(mention)[earlier]
            + self.product(projected[later] * projected[earlier])
            + self.features(told.features.float().T)
            + self.classes(told.classes)
            + self.types(told.types)
        )
        hidden = self.inner_dropout(torch.relu(hidden))
        return self.score(hidden)[:, 0], self.none(mention)[:, 0]

    def loss(self, states: Tensor, told: Paired) -> Tensor:
        """Return the mean of minus the log of the probability of all right antecedents."""
        scores, none = self(states, told)
        highest = none.detach().scatter_reduce(0, told.later, scores.detach(), "amax")
        weights, empty = torch.exp(scores - highest[told.later]), torch.exp(none - highest)
        nothing = torch.zeros_like(none)
        total = empty + nothing.index_add(0, told.later, weights)
        right = nothing.index_add(0, told.later, weights * told.right)
        chosen = torch.where(told.linked, right, empty)
        return -(torch.log(chosen + 1e-9) - torch.log(total)).mean()


def detection_loss(logits: Tensor, in_chain: Tensor) -> Tensor:
    """Return the cross entropy of the detector's logits."""
    return functional.binary_cross_entropy_with_logits(logits, in_chain.float())
