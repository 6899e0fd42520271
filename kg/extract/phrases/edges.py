"""Where a noun phrase and a name begin and end, and which phrases belong to those before them."""

from __future__ import annotations

from kg.extract import lexicon
from kg.extract.tree import Tree, Word

EXTENSIONS = frozenset({"compound", "flat", "flat:foreign", "flat:name", "goeswith"})
OUTSIDE = frozenset({"case", "punct", "cc", "mark"})
SET_OFF = frozenset({",", "(", "[", "-", "–", "—", ":", ";"})
STANDING = lexicon.BODIES | frozenset(
    """alliance army association campaign center centre coalition commission federation forces
    foundation front fund institute league mission movement network organisations organizations
    programme secretariat union""".split()
)
"""Words of the names of bodies that go on with what the bodies are for."""


def leftmost(index: int, tree: Tree) -> int:
    # "of 36 men" begins at the number, "at least 36 men" at the preposition of its modifier.
    words, outside = tree.words, OUTSIDE
    while True:
        inner = (p for p in words[index].children if words[p].dep not in outside)
        first = next(inner, index)
        if first >= index:
            return index
        index, outside = first, OUTSIDE - {"case"}


def with_prefix(first: int, tree: Tree) -> int:
    """The first word of a phrase with a prefix that a hyphen joins to it ("off-duty officers")."""
    words = tree.words
    hyphen = first > 1 and words[first - 1].text in HYPHENS
    if hyphen and words[first - 2].end == words[first - 1].start:
        if words[first - 1].end == words[first].start and words[first - 2].upos in PREFIXES:
            return first - 2
    return first


HYPHENS = frozenset({"-", "‑", "–"})
PREFIXES = frozenset({"ADP", "ADV"})


def rightmost(index: int, tree: Tree) -> int:
    while tree.words[index].children and tree.words[index].children[-1] > index:
        last = tree.words[tree.words[index].children[-1]]
        if last.dep not in EXTENSIONS and last.dep not in ("nummod", "amod"):
            break
        index = last.index
    return index


def set_off(word: Word, tree: Tree) -> bool:
    """Whether punctuation separates a word's phrase from what stands before it."""
    first = word.index
    while tree.words[first].children and tree.words[first].children[0] < first:
        first = tree.words[first].children[0]
    before = tree.words[max(first - 1, 0)]
    return before.text in SET_OFF or tree.words[first].text in SET_OFF


def belongs(word: Word, child: Word, tree: Tree) -> bool:
    """Whether a phrase goes on with "of", or a body's name with what the body is for."""
    marker = tree.marker(child.index)
    if marker == "of":
        return True
    if word.upos != "PROPN" or child.upos != "PROPN" or not child.text[:1].isupper():
        return False
    if marker == "for":
        return word.lower in STANDING and tree.words[word.index + 1].lower == "for"
    state = marker == "in" and word.text == "State" and child.text == "Iraq"
    return state and tree.child(child.index, "conj") is not None


def sides_of(word: Word, child: Word, tree: Tree) -> bool:
    """Whether two sides stand right behind the fight between them, which is named by them."""
    clash = word.lemma in CLASHES and word.dep in ("nsubj", "nsubj:pass", "obl:agent", "advcl")
    behind = tree.words[word.index + 1].lower == "between"
    return clash and behind and tree.marker(child.index) == "between"


CLASHES = frozenset("battle clash combat confrontation fight fighting firefight skirmish".split())


def joined_names(child: Word, tree: Tree) -> int:
    """Names joined behind "of" belong to the phrase together ("the towns of X and Y")."""
    if child.upos != "PROPN":
        return child.index
    joined = [w for w in tree.children(child.index, "conj") if w.upos == "PROPN"]
    inner = [o for w in joined for o in tree.children(w.index, "nmod") if belongs(w, o, tree)]
    inner = [o for o in inner if tree.child(o.head, "det") is not None]
    return max((rightmost(w.index, tree) for w in (*joined, *inner)), default=child.index)


def end_of_long_name(word: Word, tree: Tree, last: int) -> int:
    """Where the name of a body ends that tells what it is for ("Front for the Liberation of X")."""
    children = (tree.words[p] for p in word.children if p > word.index)
    if any(
        c.dep == "nmod" and tree.marker(c.index) != "of" and belongs(word, c, tree)
        for c in children
    ):
        return last
    return word.index


def owner_in_relative(word: Word, tree: Tree) -> int:
    """Who "whose" stands for: what the relative clause is about ("Haftar, whose forces …")."""
    for above in tree.ancestors(word.index):
        if above.dep in ("acl:relcl", "acl"):
            return above.head
        if above.dep in ("ccomp", "advcl", "root"):
            break
    return word.index


def side_by_side(position: int, tree: Tree) -> bool:
    """Whether a conjunct follows what it is joined to with nothing between them."""
    before = tree.words[leftmost(position, tree) - 1]
    return tree.child(position, "cc") is None and before.upos in ("NOUN", "PROPN")


def counted(word: Word, child: Word) -> bool:
    """Whether a word behind a bare number tells what became of those it counts: "16 dead"."""
    return word.upos == "NUM" and child.lower in lexicon.LYING
