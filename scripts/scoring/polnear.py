"""Reading PolNeAR's stand-off annotation and scoring attributions against it.

Source, cue and content are sets of tokens. A role's exact F1 counts equal sets; its overlap F1
counts sets that share a token. Contents are matched greedily from a Jaccard index of .5 up, and
are linked where the sources overlap too (Newell, Cowlishaw and Piper, LREC 2018).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROLES = ("Source", "Cue", "Content")
Tokens = frozenset[int]


@dataclass(frozen=True, slots=True)
class Quoted:
    """One attribution as token sets; an absent role is empty."""

    source: Tokens
    cue: Tokens
    content: Tokens

    def role(self, name: str) -> Tokens:
        """The tokens of "Source", "Cue" or "Content"."""
        return {"Source": self.source, "Cue": self.cue, "Content": self.content}[name]


@dataclass(slots=True)
class Tally:
    """Counts behind a precision, a recall and an F1."""

    found: int = 0
    predicted: int = 0
    matched: int = 0
    gold: int = 0

    def scores(self) -> tuple[float, float, float]:
        """Precision, recall and F1 in per cent."""
        precision = 100 * self.found / self.predicted if self.predicted else 0.0
        recall = 100 * self.matched / self.gold if self.gold else 0.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0


@dataclass(slots=True)
class Board:
    """Tallies by measure, in a fixed order."""

    tallies: dict[str, Tally] = field(default_factory=dict)

    def add(self, name: str, found: int, predicted: int, matched: int, gold: int) -> None:
        """Add one article's counts to a measure."""
        tally = self.tallies.setdefault(name, Tally())
        tally.found += found
        tally.predicted += predicted
        tally.matched += matched
        tally.gold += gold


def articles(folder: Path) -> list[tuple[Path, Path]]:
    """Each article's text with the annotation of the first annotator in sorted order."""
    found = []
    for text in sorted((folder / "text").glob("*.txt")):
        annotations = sorted((folder / "attributions").glob(f"{text.stem}_*.ann"))
        if annotations:
            found.append((text, annotations[0]))
    return found


def annotation(lines: Iterable[str]) -> list[dict[str, list[tuple[int, int]]]]:
    """The attributions of a stand-off file: character ranges by role."""
    spans: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    links: list[list[str]] = []
    for line in lines:
        parts = line.rstrip("\n").split("\t")
        if parts[0][:1] == "T" and len(parts) > 1:
            kind, ranges = parts[1].split(" ", 1)
            pairs = [tuple(int(n) for n in piece.split()) for piece in ranges.split(";")]
            spans[parts[0]] = (kind, [(pair[0], pair[1]) for pair in pairs])
        elif parts[0][:1] == "E" and len(parts) > 1:
            links.append([item.split(":", 1)[1] for item in parts[1].split() if ":" in item])
    found = []
    for targets in links:
        roles: dict[str, list[tuple[int, int]]] = {}
        for target in targets:
            kind, ranges_ = spans.get(target, ("", []))
            if kind in ROLES:
                roles.setdefault(kind, []).extend(ranges_)
        if roles:
            found.append(roles)
    return found


def tokens_in(ranges: Iterable[tuple[int, int]], offsets: Sequence[tuple[int, int]]) -> Tokens:
    """The tokens that share a character with any of the ranges."""
    wanted = list(ranges)
    return frozenset(
        index
        for index, (start, end) in enumerate(offsets)
        if any(start < last and first < end for first, last in wanted)
    )


def add_article(board: Board, predicted: Sequence[Quoted], gold: Sequence[Quoted]) -> None:
    """Count one article into every measure."""
    for role in ROLES:
        ours = {q.role(role) for q in predicted} - {frozenset()}
        theirs = {q.role(role) for q in gold} - {frozenset()}
        same = len(ours & theirs)
        board.add(f"{role} exact", same, len(ours), same, len(theirs))
        touched = sum(any(a & b for b in theirs) for a in ours)
        reached = sum(any(a & b for a in ours) for b in theirs)
        board.add(f"{role} overlap", touched, len(ours), reached, len(theirs))
    pairs = matched_contents(predicted, gold)
    ours_with = [q for q in predicted if q.content]
    theirs_with = [q for q in gold if q.content]
    board.add("Content matched", len(pairs), len(ours_with), len(pairs), len(theirs_with))
    linked = sum(bool(a.source & b.source) or not (a.source or b.source) for a, b in pairs)
    board.add("linked", linked, len(ours_with), linked, len(theirs_with))


def matched_contents(
    predicted: Sequence[Quoted], gold: Sequence[Quoted]
) -> list[tuple[Quoted, Quoted]]:
    """Pairs of contents with a Jaccard index of at least .5, best first, one to one."""
    candidates = []
    for i, ours in enumerate(predicted):
        for j, theirs in enumerate(gold):
            shared = len(ours.content & theirs.content)
            if shared and 2 * shared >= len(ours.content | theirs.content):
                candidates.append((-shared / len(ours.content | theirs.content), i, j))
    used: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for _, i, j in sorted(candidates):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((predicted[i], gold[j]))
    return pairs
