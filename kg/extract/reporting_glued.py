"""Reporting clauses glued to what they report: text that has lost its commas and quotation marks.

"The shells hit a market activists said": the parser finds the verb, but takes the speaker for a
part of the clause before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.cues import frame
from kg.extract.grammar import SUBJECTS, is_passive, own_subject, verb_group
from kg.extract.reports import Draft
from kg.extract.tree import Tree, Word
from kg.model import Span

INSIDE = frozenset(
    {"compound", "flat", "nmod", "amod", "nmod:desc", "nmod:poss", "appos", "nummod"}
)
LOOSE = frozenset({"root", "advcl", "acl", "conj", "dep", "parataxis", "ccomp", "acl:relcl"})
SPEAKERS = frozenset({"person", "organization", "place", ""})


def glued_cue(tree: Tree, verb: Word) -> Iterator[Draft]:
    """A finite verb of speech late in its sentence, without a subject, right after a noun phrase.

    The phrase is the speaker, and what stands before it in the sentence is the content.
    """
    cue = frame(verb.lemma, "q")
    if cue is None or frame(verb.lemma, "c") is None or verb.dep not in LOOSE:
        return
    if verb.xpos not in ("VBD", "VBZ", "VBP") or is_passive(tree, verb.index):
        return
    if own_subject(tree, verb.index) is not None or tree.child(verb.index, "mark", "cc", "obj"):
        return
    after = tree.child(verb.index, "ccomp", "xcomp")
    if after is not None and after.index > verb.index:
        return
    found = _phrase_before(tree, verb)
    first, _ = tree.sentences[verb.sentence]
    if found is None or found[0] - first < 2 or _goes_on(tree, verb):
        return
    start, head = found
    group = verb_group(tree, verb.index)
    content = {i for i in range(first, start) if tree.words[i].upos != "SPACE"}
    if not any(tree.words[i].upos in ("VERB", "AUX") for i in content):
        return
    span = Span(tree.words[start].start, tree.words[group[0] - 1].end)
    yield Draft(
        "glued_cue",
        cue.kind,
        verb.index,
        group,
        head,
        content,
        cue.kind == "deny",
        source_span=span,
    )


def _phrase_before(tree: Tree, verb: Word) -> tuple[int, int] | None:
    """The first word and the head of the noun phrase that ends right before a verb."""
    words = tree.words
    last = verb_group(tree, verb.index)[0] - 1
    if last > 0 and words[last].text in (")", "]"):
        opening = [i for i in range(max(0, last - 6), last) if words[i].text in ("(", "[")]
        last = opening[-1] - 1 if opening else last
    if last < 0 or words[last].upos not in ("NOUN", "PROPN", "PRON"):
        return None
    head = last
    while words[head].dep in INSIDE and words[head].head < verb.index:
        above = words[head].head
        if words[above].upos not in ("NOUN", "PROPN") or above == head:
            break
        head = above
    start = min(i for i in tree.subtree(head) if i <= head)
    start = _narrowed(tree, start, head)
    if words[head].mention not in SPEAKERS or words[head].lower in ("who", "which", "that"):
        return None
    return start, head


def _narrowed(tree: Tree, start: int, head: int) -> int:
    """Where the phrase truly begins: after a preposition, at an article, or where a noun is
    followed by an adjective or a plural noun by another noun, which no single phrase has."""
    words = tree.words
    first = head
    while first > start:
        left, right = words[first - 1], words[first]
        if left.dep in ("case", "mark", "cc", "punct") or left.upos in ("VERB", "AUX", "ADV"):
            break
        if left.upos in ("NOUN", "PROPN") and right.upos in ("ADJ", "DET"):
            break
        if left.xpos == "NNS" and left.dep == "compound":
            break
        first -= 1
        if words[first].upos == "DET":
            break
    return first


def _goes_on(tree: Tree, verb: Word) -> bool:
    """Whether another clause with its own subject follows the verb in its sentence."""
    _, end = tree.sentences[verb.sentence]
    return any(w.dep in SUBJECTS and w.head > verb.index for w in tree.words[verb.index + 1 : end])
