"""How far what somebody orders, vows or charges reaches: not to what the writer adds to it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.frames import Frame
from kg.extract.grammar import own_subject
from kg.extract.reports import DOCUMENTS, Report
from kg.extract.tree import Tree, Word

DEEDS = frozenset(
    "infinitive_content order_content noun_content accusation preposition_content".split()
)
"""Rules whose content names a deed and is no statement of its own."""
LIKELY = frozenset({"threaten", "promise"})
INDICATING = frozenset("indicate signal mean show prove demonstrate illustrate imply".split())
CHARGED = frozenset("accuse suspect convict charge".split())
INDEFINITE = frozenset("any anyone anybody those no every".split())
RELATIVES = frozenset("which who where whose".split())


def telling(tree: Tree, told: Sequence[Report]) -> list[Report]:
    """The reports in which somebody speaks: no thing that threatens, no deed that shows."""
    return [report for report in told if not (_likely(tree, report) or _shown(tree, report))]


def _likely(tree: Tree, report: Report) -> bool:
    """ "The dispute threatens to undo the deal": it only makes that likely."""
    return not report.speaks and tree.words[report.head].lemma in LIKELY


def _shown(tree: Tree, report: Report) -> bool:
    """ "Guards raided it, indicating they had cause": the whole clause shows that, and nobody."""
    verb = tree.words[report.head]
    bare = verb.dep == "advcl" and verb.xpos == "VBG" and own_subject(tree, verb.index) is None
    if not bare or verb.lemma not in INDICATING or report.source is None:
        return False
    return tree.words[report.source].lemma not in DOCUMENTS


def added(tree: Tree, report: Report) -> frozenset[int]:
    """The words of a deed's content with which the writer describes who or what is in it.

    "Vowed to take Gao, which has been divided since 2012"; "asked to free men accused of theft".
    """
    found: set[int] = set()
    if report.rules[0] in DEEDS:
        for first, last in report.ranges:
            for index in range(first, last + 1):
                if _describes(tree, tree.words[index]) and report.holds(tree.words[index].head):
                    found.update(tree.subtree(index))
    return frozenset(found)


def _describes(tree: Tree, word: Word) -> bool:
    noun = tree.words[word.head]
    if word.index < noun.index:
        return False
    if word.dep == "acl:relcl":
        opening = tree.words[tree.subtree(word.index)[0]]
        opening = tree.words[opening.index + 1] if opening.text == "," else opening
        parted = tree.words[opening.index - 1].text == ","
        return opening.lower in RELATIVES and (parted or noun.upos == "PROPN")
    charged = word.dep == "acl" and word.xpos == "VBN" and word.lemma in CHARGED
    det = tree.child(noun.index, "det")
    open_class = noun.lower in INDEFINITE or (det is not None and det.lower in INDEFINITE)
    return charged and not open_class


def tellers(frame: Frame, near: Sequence[Report]) -> Sequence[Report]:
    """Who tells a frame: whose name and office stand in a deed's content, the writer says."""
    if "affiliation" not in frame.rules:
        return near
    return [report for report in near if report.rules[0] not in DEEDS]
