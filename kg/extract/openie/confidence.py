"""How sure an open extraction is: a logistic function of what it was made from.

The traits of an extraction are names; each has a weight in `weights`, fitted to how well
extractions agree with those of people. A trait without a weight counts nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import exp

from kg.extract.openie.drafts import Draft
from kg.extract.openie.spans import Words
from kg.extract.openie.weights import WEIGHTS
from kg.extract.tree import Tree

LENGTHS = (2, 4, 7, 11, 16)


def confidence(traits: Iterable[str], weights: Mapping[str, float] = WEIGHTS) -> float:
    """Return the probability-like confidence of an extraction with these traits."""
    return 1 / (1 + exp(-sum(weights.get(trait, 0.0) for trait in traits)))


def traits(tree: Tree, draft: Draft) -> list[str]:
    """Return the names of what an extraction is: its rule, clause, subject, arguments, lengths."""
    subject, *others = draft.arguments
    found = ["always", f"rule={draft.rule}", *draft.traits]
    found.append(f"arguments={min(len(others), 3)}")
    found.append(f"subject length={_bucket(len(subject))}")
    found.append(f"arguments length={_bucket(sum(map(len, others)))}")
    found.append(f"relation length={min(len(draft.relation), 4)}")
    if _pronoun(tree, subject):
        found.append("subject=pronoun")
    words = len(draft.relation) + sum(map(len, draft.arguments))
    first, end = tree.sentences[tree.words[draft.predicate].sentence]
    found.append(f"share={min(words * 4 // max(end - first, 1), 3)}")
    found.append(f"sentence length={min((end - first) // 10, 4)}")
    gaps = [a for a in draft.arguments if _gapped(a)]
    if gaps:
        found.append("gap")
    return found


def _bucket(length: int) -> int:
    return next((limit for limit in LENGTHS if length <= limit), 99)


def _pronoun(tree: Tree, subject: Words) -> bool:
    if len(subject) != 1 or isinstance(subject[0], str):
        return False
    return tree.words[subject[0]].upos in ("PRON", "DET")


def _gapped(words: Words) -> bool:
    """Whether words of the sentence are left out inside an argument."""
    positions = [part for part in words if isinstance(part, int)]
    return bool(positions) and positions[-1] - positions[0] >= len(positions)
