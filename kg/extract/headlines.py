"""Who tells what a headline says, where that is put behind it: "Bomb kills nine: monitor"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.repair_headlines import MARKS, TELLERS
from kg.extract.reports import Draft
from kg.extract.tree import Tree
from kg.model import Span


def telling_ends(tree: Tree) -> Iterator[Draft]:
    """What a headline says is said by the teller at its end."""
    for first, end in tree.sentences:
        words = [word for word in tree.words[first:end] if word.upos != "SPACE"]
        if len(words) < 5 or words[-1].dep != "parataxis":
            continue
        teller = words[-1]
        if teller.lower not in TELLERS:
            continue
        inside = [i for i in tree.subtree(teller.index) if tree.words[i].upos != "PUNCT"]
        start = min(inside)
        if start <= teller.head or teller.head < first:
            continue
        cue = start - 1 if tree.words[start - 1].text in MARKS else teller.index
        content = {word.index for word in words if word.index < min(start, cue)}
        span = Span(tree.words[start].start, teller.end)
        yield Draft("headline_teller", "say", cue, (cue,), teller.index, content, source_span=span)
