"""The clause that "according to X" bears on."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.grammar import is_finite
from kg.extract.reporting.reports import Draft
from kg.extract.tree import Tree, Word

BASES = frozenset("coordinate plan law schedule tradition need custom".split())
CARRIED = frozenset(
    """nsubj obj obl nmod appos conj parataxis xcomp amod nummod compound iobj dislocated""".split()
)
RELATIVES = frozenset("which who whom".split())


def according_to(tree: Tree, index: int) -> Iterator[Draft]:
    """ "According to X": the clause it stands in is X's; beside a reporting clause, that whole."""
    word = tree.words[index]
    if word.lower != "according" or index + 1 >= len(tree.words):
        return
    following = tree.words[index + 1]
    if following.lower != "to":
        return
    if word.dep in ("case", "mark", "fixed"):
        source = tree.words[word.head]
    else:
        found = tree.child(index, "obl", "nmod", "obj")
        if found is None:
            return
        source = found
    if _only_basis(tree, source):
        return
    below = word if word.dep not in ("case", "mark", "fixed") else source
    clause = below.head
    if clause == below.index:
        return
    inner = _object_behind(tree, index, below) or _relative_behind(tree, index, clause)
    relative = tree.words[index - 1].text == "," and tree.words[index - 2].lower in RELATIVES
    if inner is not None or not (relative and index > 1):
        clause = inner if inner is not None else _widened(tree, clause, below)
    content = set(tree.subtree(clause)) - set(tree.subtree(below.index))
    content -= {index, index + 1} | _gone_on(tree, clause, below)
    yield Draft("according_to", "say", index, (index, index + 1), source.index, content)


def _only_basis(tree: Tree, source: Word) -> bool:
    """Whether a phrase tells by what somebody acted: "bombed it according to coordinates"."""
    if source.lemma in BASES:
        return source.mention not in ("person", "organization")
    joined = (w.lemma for w in tree.children(source.index, "conj"))
    about = (tree.marker(w.index) for w in tree.children(source.index, "nmod"))
    known = source.lemma in ("information", "intelligence")
    return known and (not BASES.isdisjoint(joined) or "on" in about or "about" in about)


def _object_behind(tree: Tree, index: int, phrase: Word) -> int | None:
    """The participle that the phrase parts from its object: "killing according to X 44 people"."""
    words, last = tree.words, tree.subtree(phrase.index)[-1]
    verb = words[index - 1]
    if index == 0 or verb.xpos != "VBG" or verb.upos != "VERB" or verb.dep not in ("advcl", "acl"):
        return None
    bare = (w for w in tree.children(verb.index, "obj", "obl") if not tree.marker(w.index))
    return verb.index if any(tree.subtree(w.index)[0] == last + 1 for w in bare) else None


def _relative_behind(tree: Tree, index: int, noun: int) -> int | None:
    """The clause that the phrase parts from its pronoun: "a raid that, according to X, killed"."""
    at = index - 2 if tree.words[index - 1].text == "," else index - 1
    pronoun = tree.words[at] if at > 0 else None
    if pronoun is None or pronoun.xpos not in ("WDT", "WP"):
        return None
    clause = tree.words[pronoun.head]
    told = clause.dep == "acl:relcl" and clause.head == noun and clause.index > index
    return clause.index if told else None


def _gone_on(tree: Tree, clause: int, phrase: Word) -> set[int]:
    """What is told behind "according to X" with a subject of its own: "; Y denies this"."""
    found: set[int] = set()
    for joined in tree.children(clause, "conj", "parataxis"):
        if clause < phrase.index < joined.index and tree.child(joined.index, "nsubj", "nsubj:pass"):
            inside = tree.subtree(joined.index)
            opening = tree.words[inside[0]].lower
            if inside[0] > phrase.index and (joined.dep == "parataxis" or opening != "and"):
                found |= set(inside)
    return found


def _widened(tree: Tree, clause: int, phrase: Word) -> int:
    """The clause that "according to" bears on, from the word it hangs on.

    Up from noun phrases, infinitives and participles; up from dependent clauses too where a comma
    parts the phrase from them or the phrase ends the sentence. Beside a speech, all of the speech.
    """
    words = tree.words
    inside = tree.subtree(phrase.index)
    first = max(0, inside[0] - 1)
    parted = phrase.index > clause and any(words[i].text == "," for i in range(first, phrase.index))
    _, end = tree.sentences[phrase.sentence]
    last = all(w.upos in ("PUNCT", "SPACE") for w in words[inside[-1] + 1 : end])
    opens = inside[0] > 1 and words[inside[0] - 1].text in (";", "and", "but")
    while words[clause].head != clause:
        dep = words[clause].dep
        if opens and dep in ("conj", "parataxis") and words[clause].head < inside[0] < clause:
            break
        kind = dep.split(":")[0]
        dependent = kind in ("advcl", "acl") or dep == "ccomp"
        nonfinite = dependent and dep != "ccomp" and not is_finite(tree, clause)
        outer = dependent and (parted or (last and dep != "ccomp"))
        if not (kind in CARRIED or nonfinite or outer):
            break
        clause = words[clause].head
    return clause
