"""Scores of coreference: MUC, B³, CEAF of entities, and their mean, the CoNLL score.

MUC counts links (Vilain et al. 1995), B³ the overlap of the clusters of each mention (Bagga and
Baldwin 1998), CEAF-e the best one-to-one alignment of clusters under φ4 (Luo 2005). Predicted
mentions need not be gold mentions; one that is not is a cluster of its own on the other side, and
counts as Pradhan et al. (2014) define. Counts add up over documents. Mentions are any hashable
values; clusters of one mention are to be left out by the caller if they are not to count.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

Clusters = Sequence[Sequence[Hashable]]
NAMES = ("MUC", "B3", "CEAFe")


@dataclass(slots=True)
class Tally:
    """What was right of what there is, on the gold and on the system side."""

    right_gold: float = 0.0
    gold: float = 0.0
    right_system: float = 0.0
    system: float = 0.0

    def scores(self) -> tuple[float, float, float]:
        """Precision, recall and F1 in per cent."""
        precision = 100 * self.right_system / self.system if self.system else 0.0
        recall = 100 * self.right_gold / self.gold if self.gold else 0.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0


@dataclass(slots=True)
class Board:
    """Tallies by measure; `Mentions` counts spans found."""

    tallies: dict[str, Tally] = field(default_factory=dict)

    def add(self, gold: Clusters, system: Clusters) -> None:
        """Add one document's clusters."""
        for name, measure in (("MUC", muc), ("B3", b_cubed)):
            self._add(name, *measure(gold, system), *measure(system, gold))
        similarity = ceaf(gold, system)
        self._add("CEAFe", similarity, len(gold), similarity, len(system))
        known, found = set(_places(gold)), set(_places(system))
        both = len(known & found)
        self._add("Mentions", both, len(known), both, len(found))

    def _add(
        self, name: str, right_gold: float, gold: float, right_system: float, system: float
    ) -> None:
        tally = self.tallies.setdefault(name, Tally())
        tally.right_gold += right_gold
        tally.gold += gold
        tally.right_system += right_system
        tally.system += system

    def mean(self) -> float:
        """The mean F1 of MUC, B³ and CEAF-e."""
        return sum(self.tallies[name].scores()[2] for name in NAMES) / len(NAMES)


def muc(key: Clusters, response: Clusters) -> tuple[int, int]:
    """The links of the key's clusters that the response keeps, and all of them."""
    place = _places(response)
    kept = total = 0
    for cluster in key:
        found = {place[m] for m in cluster if m in place}
        parts = len(found) + sum(m not in place for m in cluster)
        kept += len(cluster) - parts
        total += len(cluster) - 1
    return kept, total


def b_cubed(key: Clusters, response: Clusters) -> tuple[float, int]:
    """The sum, over the key's mentions, of their cluster's share in the response's; mentions."""
    place = _places(response)
    total = 0.0
    for cluster in key:
        shares: dict[int, int] = {}
        for mention in cluster:
            if mention in place:
                shares[place[mention]] = shares.get(place[mention], 0) + 1
        total += sum(n * n for n in shares.values()) / len(cluster)
    return total, sum(map(len, key))


def ceaf(key: Clusters, response: Clusters) -> float:
    """The similarity φ4 = 2|K∩R| / (|K|+|R|) summed over the best alignment of clusters."""
    place = _places(response)
    shared: dict[tuple[int, int], float] = {}
    for number, cluster in enumerate(key):
        for mention in cluster:
            if mention in place:
                pair = number, place[mention]
                shared[pair] = shared.get(pair, 0) + 1
    similar = {
        (k, r): 2 * count / (len(key[k]) + len(response[r])) for (k, r), count in shared.items()
    }
    return sum(_best(part) for part in _components(similar))


def _places(clusters: Clusters) -> dict[Hashable, int]:
    return {mention: number for number, cluster in enumerate(clusters) for mention in cluster}


def _components(
    similar: Mapping[tuple[int, int], float],
) -> Iterable[Mapping[tuple[int, int], float]]:
    """Groups of pairs that share no cluster; each is aligned by itself."""
    groups: list[tuple[set[int], set[int], dict[tuple[int, int], float]]] = []
    for (key, response), value in sorted(similar.items()):
        merged: tuple[set[int], set[int], dict[tuple[int, int], float]] = (
            {key}, {response}, {(key, response): value},
        )  # fmt: skip
        rest = []
        for group in groups:
            if key in group[0] or response in group[1]:
                merged = (group[0] | merged[0], group[1] | merged[1], group[2] | merged[2])
            else:
                rest.append(group)
        groups = [*rest, merged]
    return [group[2] for group in groups]


def _best(similar: Mapping[tuple[int, int], float]) -> float:
    rows = sorted({k for k, _ in similar})
    columns = sorted({r for _, r in similar})
    if len(rows) > len(columns):
        rows, columns = columns, rows
        value: Callable[[int, int], float] = lambda a, b: similar.get((b, a), 0.0)  # noqa: E731
    else:
        value = lambda a, b: similar.get((a, b), 0.0)  # noqa: E731
    weights = [[value(a, b) for b in columns] for a in rows]
    chosen = assign(weights)
    return sum(weights[row][column] for row, column in enumerate(chosen))


def assign(weights: Sequence[Sequence[float]]) -> list[int]:
    """The column of each row in the one-to-one assignment of greatest weight (Kuhn, Munkres).

    There are at least as many columns as rows.
    """
    count, width = len(weights), len(weights[0]) if weights else 0
    row_price, column_price = [0.0] * (count + 1), [0.0] * (width + 1)
    owner = [0] * (width + 1)
    for row in range(1, count + 1):
        owner[0], column = row, 0
        least, way = [float("inf")] * (width + 1), [0] * (width + 1)
        used = [False] * (width + 1)
        while True:
            used[column] = True
            current, delta, after = owner[column], float("inf"), 0
            for j in range(1, width + 1):
                if used[j]:
                    continue
                cost = -weights[current - 1][j - 1] - row_price[current] - column_price[j]
                if cost < least[j]:
                    least[j], way[j] = cost, column
                if least[j] < delta:
                    delta, after = least[j], j
            for j in range(width + 1):
                if used[j]:
                    row_price[owner[j]] += delta
                    column_price[j] -= delta
                else:
                    least[j] -= delta
            column = after
            if owner[column] == 0:
                break
        while column:
            owner[column] = owner[way[column]]
            column = way[column]
    result = [0] * count
    for j in range(1, width + 1):
        if owner[j]:
            result[owner[j] - 1] = j - 1
    return result
