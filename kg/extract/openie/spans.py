"""Which words of a sentence an argument of an open extraction holds."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.tree import Tree, Word

Words = tuple[int | str, ...]
"""Positions in the tree, or words that the sentence leaves unsaid ("is")."""

CLAUSAL = frozenset({"advcl:relcl", "parataxis", "advcl", "discourse", "vocative"})
PREDICATIVE = frozenset(
    {"cop", "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "aux", "mark", "expl", "ccomp", "obl"}
)
JOINED = frozenset({"conj", "cc", "cc:preconj", "list"})
SETTING_OFF = frozenset({",", "(", "-LRB-", "[", "--", "–", "—", ";", ":"})
OPENING = {"``": "''", "“": "”", "`": "'", "(": ")", "[": "]", "-LRB-": "-RRB-", "‘": "’"}
CLOSING = {closing: opening for opening, closing in OPENING.items()}
BRACKETS = {("(", ")"), ("[", "]"), ("-LRB-", "-RRB-")}
QUOTES = frozenset({'"', "'"})


def noun(tree: Tree, head: int, apart: frozenset[str] = frozenset()) -> Words:
    """A noun phrase without preposition, conjuncts, and what is told of it aside."""
    dropped = CLAUSAL | _predicative(tree, head) | JOINED | {"case"} | apart
    return tidy(tree, _below(tree, head, dropped))


def together(tree: Tree, head: int) -> Words:
    """A noun phrase with its conjuncts, without preposition and what is told of it aside."""
    dropped = CLAUSAL | _predicative(tree, head) | {"case", "cc"}
    return tidy(tree, _below(tree, head, dropped))


def _predicative(tree: Tree, head: int) -> frozenset[str]:
    """What a predicate governs beside its noun phrase; "many of them" is no predicate."""
    alone = tree.child(head, "cop", "nsubj") is None
    return PREDICATIVE - {"obl"} if alone else PREDICATIVE


def predicative(tree: Tree, head: int, left_out: frozenset[int]) -> Words:
    """The predicate of a copula without its conjuncts, adjuncts and what is told of it aside."""
    words = _below(tree, head, CLAUSAL | PREDICATIVE | JOINED | {"obl:unmarked", "acl:relcl"})
    return tidy(tree, words - left_out)


def case(tree: Tree, head: int) -> tuple[int, ...]:
    """The preposition of a phrase, of one or more words."""
    found: list[int] = []
    for child in tree.children(head, "case"):
        if child.index < head and child.lower not in ("'s", "’s", "'", "’"):
            found += [child.index, *(w.index for w in tree.children(child.index, "fixed"))]
    return tuple(found)


def clause(tree: Tree, head: int, dropped: Iterable[str] = ()) -> Words:
    """A clause whole, without the words of the sentence around it."""
    return tidy(tree, _below(tree, head, frozenset({"cc", "discourse", *dropped})))


def conjuncts(tree: Tree, head: int) -> list[int]:
    """The heads of coordinated phrases, the first one's head first; conjoined clauses left out."""
    found = [head]
    for child in tree.children(head, "conj"):
        if any(w.text == "&" for w in tree.children(child.index, "cc")):
            return [head]
        if tree.child(child.index, "nsubj", "cop", "nsubj:pass", "aux") is not None:
            continue
        if child.upos == "VERB" and tree.words[head].upos != "VERB":
            continue
        if any(w.lower == "not" for w in tree.children(child.index, "cc", "advmod")):
            continue
        found += conjuncts(tree, child.index)
    return found


def _below(tree: Tree, head: int, dropped: frozenset[str]) -> set[int]:
    """A word and its dependents with what they govern, without asides at any depth."""
    found = {head}
    waiting = [child for child in tree.children(head) if child.dep not in dropped]
    while waiting:
        word = waiting.pop()
        if not aside(tree, word):
            found.add(word.index)
            waiting += tree.children(word.index)
    return found


def aside(tree: Tree, word: Word) -> bool:
    """Whether a phrase is told beside a noun: an apposition, or set off by a comma or bracket.

    A name right behind the noun that describes it ("the composer Ada Berg") is part of the phrase.
    """
    if word.dep in ("appos", "parataxis"):
        first = tree.subtree(word.index)[0]
        return word.upos != "PROPN" or word.dep == "parataxis" or first != word.head + 1
    if word.dep not in ("acl", "acl:relcl", "nmod", "advcl"):
        return False
    first = tree.subtree(word.index)[0]
    return tree.words[first].text in SETTING_OFF or (
        first > 0 and tree.words[first - 1].text in SETTING_OFF
    )


def tidy(tree: Tree, positions: set[int]) -> Words:
    """Positions in order without punctuation at gaps and ends and without half a pair of quotes."""
    kept = set(positions)
    changed = True
    while changed:
        changed = False
        for index in sorted(kept):
            word = tree.words[index]
            if word.upos != "PUNCT" and word.dep != "punct":
                continue
            edge = index - 1 not in kept or index + 1 not in kept
            if edge and not _paired(tree, kept, word):
                kept.discard(index)
                changed = True
    ends = (min(kept, default=0), max(kept, default=0))
    if len(kept) > 2 and tuple(tree.words[end].text for end in ends) in BRACKETS:
        kept -= set(ends)
    return tuple(sorted(kept))


def _paired(tree: Tree, kept: set[int], word: Word) -> bool:
    text = word.text
    if text in OPENING:
        partner, later = OPENING[text], True
    elif text in CLOSING:
        partner, later = CLOSING[text], False
    elif text in QUOTES:
        return sum(1 for index in kept if tree.words[index].text == text) % 2 == 0
    else:
        return False
    return any(
        tree.words[index].text == partner and (index > word.index) is later for index in kept
    )


def text(tree: Tree, words: Words) -> str:
    """The words as they stand, with the spaces of the text between neighbours."""
    out: list[str] = []
    last: int | None = None
    for part in words:
        if isinstance(part, str):
            out.append(f" {part}" if out and part != "'s" else part)
            last = None
            continue
        word = tree.words[part]
        if out and (last is None or part != last + 1 or word.start > tree.words[last].end):
            out.append(" ")
        out.append(word.text)
        last = part
    return "".join(out)
