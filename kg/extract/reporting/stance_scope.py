"""Which stances tell something: "spoke of being trapped", "dismissed it as an attempt to"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.cues import STANCE
from kg.extract.grammar import SUBJECTS, mark_of
from kg.extract.reporting.reports import Report
from kg.extract.tree import Tree, Word

SPEAKING = frozenset({"speak", "tell", "talk"})
NAMING = frozenset({"stance_as", "stance_named"})


def statements(tree: Tree, told: Sequence[Report]) -> list[Report]:
    """The reports that are no stances, and of the stances what in them is said of something.

    That is what somebody spoke of as happening and what he sees a thing as; the thing itself is
    the writer's. In what somebody says they name no further source.
    """
    found = []
    within = {
        i
        for report in told
        if report.kind != STANCE
        for first, last in report.ranges
        for i in range(first, last + 1)
    }
    for report in told:
        if report.kind != STANCE:
            found.append(report)
            continue
        said = tuple((w[0], w[-1]) for w in _said(tree, report) if report.head not in within)
        if said:
            found.append(replace(report, kind="say", ranges=said))
    return found


def _said(tree: Tree, report: Report) -> Iterator[list[int]]:
    verb = tree.words[report.head]
    if report.source is None:
        return
    for child in tree.children(verb.index, "obl", "advcl", "xcomp"):
        if child.index < verb.index or not report.holds(child.index):
            continue
        inside = tree.subtree(child.index)
        clause = child.dep == "advcl" and tree.child(child.index, *SUBJECTS) is not None
        if clause or inside[-1] - inside[0] + 1 != len(inside):
            continue
        if report.rules[0] == "stance_about" and verb.lemma in SPEAKING:
            if tree.marker(child.index) == "of" or mark_of(tree, child) == "of":
                if _happens(tree, child):
                    yield inside
        elif report.rules[0] in NAMING and (
            tree.marker(child.index) == "as" or mark_of(tree, child) == "as"
        ):
            yield inside
        elif report.rules[0] == "stance_named" and _so_called(tree, verb) and child.dep == "xcomp":
            yield inside


def _happens(tree: Tree, told: Word) -> bool:
    """Whether a phrase tells that something happens: "of being shot at", "of soldiers firing"."""
    if told.dep == "advcl":
        return told.xpos in ("VBG", "VBN")
    return any(w.xpos == "VBG" for w in tree.children(told.index, "acl"))


def _so_called(tree: Tree, verb: Word) -> bool:
    """ "What it called X": the relative pronoun stands for X itself."""
    return verb.dep == "acl:relcl" and tree.words[verb.head].lower == "what"
