"""Who tells what a headline says, where that is put behind it: "Bomb kills nine: monitor"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.cues import frame
from kg.extract.repair.headlines import MARKS, TELLERS
from kg.extract.reporting.reports import Draft
from kg.extract.tree import Tree
from kg.model import Span

SIGNATURE = re.compile(r"[—–-]\s?(?P<name>[^\n—–@()]{3,40}) \(@\w{2,20}\)")
"""How a post that is shown in an article is signed: a dash, a name and a handle."""
LONGEST_POST = 80


def signed_posts(tree: Tree) -> Iterator[Draft]:
    """What stands in the line before the signature of a post is what its author says."""
    for found in SIGNATURE.finditer(tree.text):
        line = tree.text.rfind("\n", 0, found.start()) + 1
        words = [w for w in tree.words if line <= w.start < found.end("name")]
        content = {w.index for w in words if w.start < found.start() and w.upos != "SPACE"}
        name = [w for w in words if w.start >= found.start("name")]
        dash = next((w.index for w in words if w.start == found.start()), None)
        if dash is None or not name or not 3 <= len(content) <= LONGEST_POST:
            continue
        inside = {w.index for w in name}
        head = next((w for w in name if w.head not in inside or w.head == w.index), name[0])
        span = Span(*found.span("name"))
        yield Draft("signed_quote", "say", dash, (dash,), head.index, content, source_span=span)


def telling_ends(tree: Tree) -> Iterator[Draft]:
    """What a headline says is said by the teller at its end."""
    for first, end in tree.sentences:
        words = [word for word in tree.words[first:end] if word.upos != "SPACE"]
        if len(words) > 5 and words[-1].text == ".":
            words.pop()
        if len(words) < 5 or words[-1].dep != "parataxis":
            continue
        teller = words[-1]
        if teller.lower not in TELLERS or teller.xpos.startswith("V"):
            continue
        inside = [i for i in tree.subtree(teller.index) if tree.words[i].upos != "PUNCT"]
        start = min(inside)
        if start <= teller.head or teller.head < first:
            continue
        cue = start - 1 if tree.words[start - 1].text in MARKS else teller.index
        content = {word.index for word in words if word.index < min(start, cue)}
        span = Span(tree.words[start].start, teller.end)
        yield Draft("headline_teller", "say", cue, (cue,), teller.index, content, source_span=span)


def told_by_another(tree: Tree, content: set[int]) -> bool:
    """ "Mali: Soldiers rounded up herders, a monitor says": the label is only the scene."""
    said = [tree.words[i] for i in sorted(content) if tree.words[i].upos == "VERB"]
    if not said or frame(said[-1].lemma, "q") is None:
        return False
    teller = tree.child(said[-1].index, "nsubj")
    if teller is None or not max(content) - 2 <= said[-1].index or teller.index > said[-1].index:
        return False
    return tree.words[min(tree.subtree(teller.index)) - 1].text == ","
