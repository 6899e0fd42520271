"""Whether an event is asked about and not told: "Did the army shell Homs?"."""

from __future__ import annotations

from kg.extract.tree import Tree

QUOTES = frozenset({'"', "“", "”", "``", "''"})


def is_asked(tree: Tree, index: int) -> bool:
    """Whether the event stands in the main line of a sentence that ends with a question mark."""
    first, end = tree.sentences[tree.words[index].sentence]
    tail = [tree.words[i].text for i in range(max(first, end - 4), end)]
    if "?" not in "".join(tail) or _before_quoted_question(tree, index, end):
        return False
    current = index
    while tree.words[current].head != current:
        if tree.words[current].dep.startswith(("acl", "advcl")):
            return False
        current = tree.words[current].head
    return True


def _before_quoted_question(tree: Tree, index: int, end: int) -> bool:
    """Whether the question is quoted and the event stands before it: he asked "Why?"."""
    first, _ = tree.sentences[tree.words[index].sentence]
    texts = [tree.words[i].text for i in range(first, end)]
    last = len(texts) - 1 - next(i for i, text in enumerate(reversed(texts)) if "?" in text)
    marks = [i for i, text in enumerate(texts) if text in QUOTES]
    closed = any(i > last for i in marks)
    inside = sum(i < index - first for i in marks) % 2 == 1
    return closed and not inside and any(index - first < i < last for i in marks)
