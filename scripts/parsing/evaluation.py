"""The CoNLL 2018 evaluation: words of parser and gold are aligned by their characters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Node:
    """A word; spans count characters other than white space, `head` is an index, -1 for roots.

    A word of a multiword token has the span of the whole token, and `joined` is set.
    """

    start: int
    end: int
    joined: bool
    form: str
    upos: str
    xpos: str
    lemma: str
    head: int
    deprel: str


@dataclass
class Corpus:
    """Words, and the spans of tokens, sentences and typed names."""

    nodes: list[Node] = field(default_factory=list)
    tokens: list[tuple[int, int]] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    names: list[tuple[int, int, str]] = field(default_factory=list)


def score(gold: Corpus, system: Corpus) -> dict[str, float]:
    """Return F1 in percent for each measure of the shared task, and for typed names."""
    pairs = align(gold.nodes, system.nodes)
    place = {s: g for g, s in pairs}
    place[-1] = -1

    def agreed(same: str) -> float:
        matches = sum(_same(same, gold.nodes[g], system.nodes[s], place) for g, s in pairs)
        return _f1(matches, len(gold.nodes), len(system.nodes))

    return {
        "Tokens": _spans(gold.tokens, system.tokens),
        "Sentences": _spans(gold.sentences, system.sentences),
        "Words": _f1(len(pairs), len(gold.nodes), len(system.nodes)),
        **{name: agreed(name) for name in ("UPOS", "XPOS", "Lemmas", "UAS", "LAS", "LAS:sub")},
        "Names": _spans(gold.names, system.names),
    }


def align(gold: Sequence[Node], system: Sequence[Node]) -> list[tuple[int, int]]:
    """Return pairs of aligned words: equal spans, or in multiword tokens equal forms in order."""
    pairs: list[tuple[int, int]] = []
    g = s = 0
    while g < len(gold) and s < len(system):
        if gold[g].joined or system[s].joined:
            g_end, s_end = _region(gold, system, g, s)
            pairs += _common(gold, system, (g, g_end), (s, s_end))
            g, s = g_end, s_end
        elif (gold[g].start, gold[g].end) == (system[s].start, system[s].end):
            pairs.append((g, s))
            g, s = g + 1, s + 1
        elif gold[g].start <= system[s].start:
            g += 1
        else:
            s += 1
    return pairs


def _region(gold: Sequence[Node], system: Sequence[Node], g: int, s: int) -> tuple[int, int]:
    """Return the ends of the smallest stretch of both around a multiword token."""
    if gold[g].joined:
        end = gold[g].end
        if not system[s].joined and system[s].start < gold[g].start:
            return g, s + 1
    else:
        end = system[s].end
        if gold[g].start < system[s].start:
            return g + 1, s
    g_end, g_last = _within(gold, g, end)
    s_end, s_last = _within(system, s, end)
    while max(g_last, s_last) > end:
        end = max(g_last, s_last)
        g_end, g_last = _within(gold, g_end, end)
        s_end, s_last = _within(system, s_end, end)
    return g_end, s_end


def _within(nodes: Sequence[Node], place: int, end: int) -> tuple[int, int]:
    """Return where the words that start before `end` stop, and the end of their last token."""
    last = 0
    while place < len(nodes) and nodes[place].start < end:
        last = max(last, nodes[place].end if nodes[place].joined else 0)
        place += 1
    return place, last


def _common(
    gold: Sequence[Node], system: Sequence[Node], g: tuple[int, int], s: tuple[int, int]
) -> list[tuple[int, int]]:
    """Return the longest common subsequence of forms, in any case."""
    a = [n.form.lower() for n in gold[g[0] : g[1]]]
    b = [n.form.lower() for n in system[s[0] : s[1]]]
    best = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in reversed(range(len(a))):
        for j in reversed(range(len(b))):
            if a[i] == b[j]:
                best[i][j] = best[i + 1][j + 1] + 1
            else:
                best[i][j] = max(best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            pairs.append((g[0] + i, s[0] + j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _same(measure: str, gold: Node, system: Node, place: dict[int, int]) -> bool:
    if measure == "UPOS":
        return gold.upos == system.upos
    if measure == "XPOS":
        return gold.xpos == system.xpos
    if measure == "Lemmas":
        return gold.lemma in (system.lemma, "_")
    if place.get(system.head, -2) != gold.head:
        return False
    if measure == "UAS":
        return True
    if measure == "LAS":
        return gold.deprel.split(":")[0] == system.deprel.split(":")[0]
    return gold.deprel == system.deprel


def _spans(gold: Sequence[tuple[object, ...]], system: Sequence[tuple[object, ...]]) -> float:
    return _f1(len(set(gold) & set(system)), len(gold), len(system))


def _f1(matches: int, gold: int, system: int) -> float:
    return 200 * matches / max(1, gold + system)
