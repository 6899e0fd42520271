"""The complements and adjuncts of a predicate, each as an argument of its open extraction."""

from __future__ import annotations

from kg.extract.openie.drafts import Choice
from kg.extract.openie.relations import CONNECTIVES, QUESTIONS, copulas
from kg.extract.openie.spans import (
    Words,
    case,
    clause,
    conjuncts,
    noun,
    predicative,
    tidy,
    together,
)
from kg.extract.openie.subjects import RELATIVES
from kg.extract.tree import Tree, Word

COMPLEMENTS = frozenset({"obj", "iobj", "ccomp", "xcomp", "csubj", "csubj:pass", "obl:agent"})
ASKING = frozenset({"WDT", "WP", "WP$", "WRB"})
APART = frozenset("while although though whereas as because since with if unless".split())
"""Conjunctions of clauses that are statements of their own or conditions."""

ASIDE = frozenset(
    "instance example addition fact contrast particular general turn result all".split()
)


def choices_of(tree: Tree, verbs: list[Word], relation: set[int]) -> list[Choice]:
    """The arguments after the subject: complements, then adjuncts, those before the verb last."""
    complements: list[Choice] = []
    adjuncts: list[Choice] = []
    for number, verb in enumerate(verbs):
        if copulas(tree, verb) and number + 1 == len(verbs):
            complements.append(_predicate(tree, verb, relation))
        for child in tree.children(verb.index):
            if child.index in relation or child in verbs:
                continue
            choice = _choice(tree, child, verb)
            if choice is not None:
                (complements if child.dep in COMPLEMENTS else adjuncts).append(choice)
    gap = _gap(tree, verbs)
    if gap is not None:
        own = set(tree.subtree(verbs[0].index))
        words = {p for p in noun(tree, gap) if isinstance(p, int)}
        complements.insert(0, Choice("obj", gap, (tidy(tree, words - own),)))
    if not complements and not adjuncts:
        partner = _partner(tree, verbs[-1])
        if partner is not None:
            shared = choices_of(tree, [partner], relation)
            passive = tree.child(verbs[-1].index, "aux:pass") is not None
            if passive:
                return [choice for choice in shared if choice.kind != "obj"]
            return shared if shared and shared[0].kind == "obj" else []
    start = verbs[0].index
    adjuncts.sort(key=lambda choice: (choice.head < start, choice.head))
    choices = [*complements, *adjuncts]
    return choices[:1] + [_whole(tree, choice) for choice in choices[1:]]


def _partner(tree: Tree, verb: Word) -> Word | None:
    """The verb side by side with one that has no arguments ("known and feared as a thief")."""
    for other in tree.children(verb.index, "conj"):
        between = tree.words[verb.index + 1 : other.index]
        joined = all(w.upos in ("CCONJ", "ADV", "AUX", "PUNCT") for w in between)
        if joined and other.xpos == verb.xpos and tree.child(other.index, "nsubj") is None:
            return other
    return None


def _whole(tree: Tree, choice: Choice) -> Choice:
    """An adjunct is told with all its conjuncts; only what the predicate is about is told apart."""
    if len(choice.forms) == 1 or choice.kind in COMPLEMENTS:
        return choice
    return choice._replace(forms=((*case(tree, choice.head), *together(tree, choice.head)),))


def _predicate(tree: Tree, word: Word, relation: set[int]) -> Choice:
    """The predicate of a copula, of each conjunct on its own."""
    aside = CONNECTIVES | QUESTIONS
    start = copulas(tree, word)[0].index
    adverbs = {
        position
        for w in tree.children(word.index, "advmod")
        if w.lower in aside or w.index < start < word.index or w.index > word.index
        for position in tree.subtree(w.index)
    }
    left_out = frozenset(adverbs | relation)
    forms = tuple(predicative(tree, head, left_out) for head in conjuncts(tree, word.index))
    return Choice("predicate", word.index, forms)


def _choice(tree: Tree, child: Word, verb: Word) -> Choice | None:
    """A dependent as an argument, or None for what is none."""
    dep = child.dep
    if child.xpos in ASKING and child.lower in RELATIVES:
        return None
    if dep in ("obj", "iobj"):
        heads = conjuncts(tree, child.index)
        return Choice(dep, child.index, tuple(noun(tree, head) for head in heads))
    if dep.startswith("obl"):
        return _oblique(tree, child)
    if dep.startswith("csubj"):
        empty = tree.child(verb.index, "expl", "nsubj", "nsubj:pass")
        late = empty is not None and child.index > verb.index
        return Choice("ccomp", child.index, (clause(tree, child.index),)) if late else None
    if dep in ("ccomp", "xcomp"):
        return Choice(dep, child.index, (clause(tree, child.index),))
    if dep == "advcl":
        mark = tree.child(child.index, "mark")
        if mark is None or mark.lower in APART:
            return None
        return Choice(dep, child.index, (clause(tree, child.index),))
    if dep == "advmod" and child.upos == "ADV" and child.lower not in QUESTIONS:
        if child.lower not in CONNECTIVES and (child.index > verb.index or child.mention):
            return Choice(dep, child.index, (clause(tree, child.index),))
    return None


def _oblique(tree: Tree, child: Word) -> Choice | None:
    below = tree.subtree(child.index)
    if any(tree.words[p].xpos in ASKING for p in below[:3]):
        return None
    if child.lemma in ASIDE and len(below) == 2:
        return None
    marker = case(tree, child.index)
    kind = child.dep if marker else "obl:unmarked"
    if tree.marker(child.index) == "between":
        return Choice(kind, child.index, ((*marker, *together(tree, child.index)),))
    forms: list[Words] = []
    for head in conjuncts(tree, child.index):
        own = case(tree, head) or marker
        forms.append((*own, *noun(tree, head)))
    return Choice(kind, child.index, tuple(forms))


def _gap(tree: Tree, verbs: list[Word]) -> int | None:
    """The antecedent that a relative clause lacks as its object ("the town that they took")."""
    first, last = verbs[0], verbs[-1]
    above = first
    while above.dep == "conj" and above.head != above.index:
        above = tree.words[above.head]
    if above.dep != "acl:relcl":
        return None
    for verb in verbs:
        own = tree.child(verb.index, "obj")
        if own is not None:
            return above.head if own.lower in RELATIVES and own.upos == "PRON" else None
    if first.dep == "conj" or tree.child(last.index, "ccomp", "xcomp", "cop", "aux:pass"):
        return None
    if first.xpos == "VBN" and tree.child(first.index, "aux") is None:
        return None
    own = tree.child(first.index, "nsubj")
    if own is None or own.lower in RELATIVES:
        return None
    opening = [tree.words[p] for p in tree.subtree(first.index)[:3]]
    if any(word.xpos in ASKING for word in opening):
        return None
    return above.head
