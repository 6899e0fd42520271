"""Who is heard across a semicolon: "X said A; Y said B" are two statements, each its teller's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.grammar import is_finite
from kg.extract.reporting.reports import Report
from kg.extract.tree import Tree

MARKS = frozenset({'"', "“", "”", "``", "''", "„", "«", "»"})
TELLING = frozenset("say deny accuse believe perceive pledge ask order doubt".split())


def across(tree: Tree, report: Report, told: Sequence[Report]) -> set[int]:
    """The words of a content that another semicolon's part of the sentence tells by itself.

    A part with a cue of its own is its own teller's; what stands before the cue's part is heard
    only where the cue ends the sentence: "A; B, X said", but not "A; B, X said, was C".
    """
    parts = _parts(tree, report)
    own = next((part for part in parts if report.head in part), None)
    found: set[int] = set()
    if own is None:
        return found
    closes = _closes(tree, report, own)
    for part in parts:
        held = [index for index in part if report.holds(index)] if part is not own else []
        if held and ((part.start < own.start and not closes) or _has_teller(tree, part, told)):
            found.update(held)
    return found


def _parts(tree: Tree, report: Report) -> list[range]:
    """The stretches between the semicolons of a cue's sentence, those in quotations not counted."""
    start, end = tree.sentences[tree.words[report.head].sentence]
    cuts, quoted = [start], False
    for index in range(start, end):
        quoted ^= tree.words[index].text in MARKS
        if tree.words[index].text == ";" and not quoted:
            cuts.append(index)
    return [range(first, last) for first, last in pairwise([*cuts, end])] if len(cuts) > 1 else []


def _closes(tree: Tree, report: Report, own: range) -> bool:
    """Whether a cue stands behind what it tells in its own part, with no clause behind it.

    So does a cue that is all of its part: "…; Sana reported".
    """
    held = [index for index in own if report.holds(index) and tree.words[index].upos != "PUNCT"]
    behind = [index for index in held if index > report.head]
    left = [w for w in tree.words[report.head + 1 : own.stop] if w.upos not in ("PUNCT", "SPACE")]
    if not held and not left:
        return True
    return len(held) > len(behind) and not any(is_finite(tree, i) for i in behind)


def _has_teller(tree: Tree, part: range, told: Sequence[Report]) -> bool:
    """Whether somebody named speaks in a part, and not in a clause on one of its nouns."""
    return any(
        other.head in part
        and other.source is not None
        and other.source in part
        and other.kind in TELLING
        and not _relative(tree, other.head, part)
        for other in told
    )


def _relative(tree: Tree, index: int, part: range) -> bool:
    above = [tree.words[index], *(w for w in tree.ancestors(index) if w.index in part)]
    return any(word.dep.startswith("acl") for word in above)
