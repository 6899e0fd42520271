"""Open extraction: every predicate with its arguments, in the words of the sentence.

The tab format of the CaRB benchmark (Bhardwaj et al. 2019): sentence, confidence, relation, and
arguments, the subject first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kg.extract import arguments
from kg.extract.frames import NOBODY, Argument, Scene, conjuncts
from kg.extract.objects import direct_object
from kg.extract.phrases import phrases
from kg.extract.relatives import relative
from kg.extract.tree import Tree, Word, tree

if TYPE_CHECKING:
    from spacy.tokens import Doc

OWN_CLAUSE = frozenset({"conj", "parataxis", "punct", "cc", "discourse", "list", "vocative"})
GROUP = frozenset({"aux", "aux:pass", "advmod", "compound:prt", "cop"})
COMPLEMENTS = frozenset({"obj", "iobj", "ccomp", "xcomp", "obl", "obl:agent", "obl:unmarked"})
SUBJECTLESS = frozenset({"amod", "case", "mark", "fixed", "compound", "cc", "aux", "discourse"})


class Row(NamedTuple):
    """One extraction: its sentence, how sure it is, the relation, subject and other arguments."""

    sentence: str
    confidence: float
    relation: str
    arguments: tuple[str, ...]


def openie(doc: Doc) -> Iterator[Row]:
    """Yield the extractions of a parsed document in text order."""
    parsed = tree(doc)
    scene = Scene(parsed, phrases(parsed))
    for word in parsed.words:
        if word.upos == "VERB" and word.dep not in SUBJECTLESS:
            yield from _verbal(scene, word)
        elif parsed.child(word.index, "cop") is not None:
            yield from _copular(scene, word)


def line(row: Row) -> str:
    """Return an extraction as one line; tabs and line breaks inside become spaces."""
    fields = (row.sentence, f"{row.confidence:.3f}", row.relation, *row.arguments)
    return "\t".join(" ".join(field.split()) for field in fields)


def _verbal(scene: Scene, word: Word) -> Iterator[Row]:
    parsed = scene.tree
    if word.dep == "xcomp" and _chained(parsed, word):
        return
    subject = arguments.subject(scene, word.index)
    if subject is None or subject is NOBODY:
        return
    verbs = _chain(parsed, word)
    relation = _group(parsed, verbs)
    others = _arguments(scene, verbs)
    gap = direct_object(scene, verbs[-1].index)
    if gap is not None and "own_object" not in gap.rules:
        others.insert(0, _noun(parsed, gap.head))
    for doer in _subjects(scene, subject, word.index):
        yield _row(parsed, word, 0.9 * subject.sure, relation, doer, others)


def _copular(scene: Scene, word: Word) -> Iterator[Row]:
    parsed = scene.tree
    subject = arguments.subject(scene, word.index)
    if subject is None or subject is NOBODY or subject.head == word.index:
        return
    group = [w for w in parsed.children(word.index, "cop", "aux", "advmod") if w.index < word.index]
    kept = {w.index for w in group if w.dep != "advmod" or w.lower in ("not", "n't", "never")}
    relation = _text(parsed, sorted(kept))
    predicate = _text(parsed, _predicate(parsed, word, kept))
    adjuncts = [_phrase(parsed, w) for w in parsed.children(word.index, "obl", "obl:unmarked")]
    for doer in _subjects(scene, subject, word.index):
        yield _row(parsed, word, 0.8 * subject.sure, relation, doer, [predicate, *adjuncts])


def _row(
    parsed: Tree, word: Word, sure: float, relation: str, subject: str, others: list[str]
) -> Row:
    sentence = parsed.slice(parsed.sentence_span(word.sentence))
    sure = sure if others else sure * 0.5
    return Row(sentence, round(sure, 3), relation, (subject, *others))


def _subjects(scene: Scene, subject: Argument, verb: int) -> list[str]:
    heads = conjuncts(scene, subject.head) if subject.head in scene.phrases else [subject.head]
    return [_noun(scene.tree, head, verb) for head in heads]


def _chained(parsed: Tree, word: Word) -> bool:
    """Whether an infinitive or gerund is told together with the verb above it ("wants to go")."""
    above = parsed.words[word.head]
    return above.upos == "VERB" and parsed.child(above.index, "obj", "iobj") is None


def _chain(parsed: Tree, word: Word) -> list[Word]:
    verbs = [word]
    while True:
        below = parsed.child(verbs[-1].index, "xcomp")
        if below is None or below.upos != "VERB" or not _chained(parsed, below):
            return verbs
        if below.index < verbs[-1].index:
            return verbs
        verbs.append(below)


def _group(parsed: Tree, verbs: list[Word]) -> str:
    positions: set[int] = set()
    for number, verb in enumerate(verbs):
        positions.add(verb.index)
        for child in parsed.children(verb.index):
            near = child.dep in GROUP and not child.children
            infinitive = child.dep == "mark" and child.lower == "to" and number > 0
            if infinitive or (near and (child.dep != "advmod" or _inside(child, verb))):
                positions.add(child.index)
    last = verbs[-1]
    agent = parsed.child(last.index, "obl:agent")
    if agent is not None and parsed.child(last.index, "obj") is None:
        positions.update(w.index for w in parsed.children(agent.index, "case"))
    return _text(parsed, sorted(positions))


def _inside(child: Word, verb: Word) -> bool:
    return child.index < verb.index and child.lower not in ("where", "when", "how", "why")


def _arguments(scene: Scene, verbs: list[Word]) -> list[str]:
    parsed = scene.tree
    objects: list[Word] = []
    adjuncts: list[Word] = []
    for verb in verbs:
        for child in parsed.children(verb.index):
            if child.dep not in COMPLEMENTS or child in verbs or relative(child):
                continue
            (objects if child.dep in ("obj", "iobj", "obl:agent", "xcomp") else adjuncts).append(
                child
            )
    found = []
    for child in objects:
        heads = conjuncts(scene, child.index) if child.index in scene.phrases else [child.index]
        if child.dep in ("obj", "obl:agent") and len(heads) == 1:
            found.append(_noun(parsed, child.index))
        else:
            found.append(_phrase(parsed, child))
    adjuncts.sort(key=lambda w: (w.index < verbs[0].index, w.index))
    return found + [_phrase(parsed, child) for child in adjuncts]


def _noun(parsed: Tree, head: int, verb: int | None = None) -> str:
    """A noun phrase whole, without its preposition, conjuncts, copula and relative clauses.

    Neither does it hold the clause of the verb that it is an argument of.
    """
    dropped = {"case", "cop", "nsubj", "aux", "acl:relcl", "mark", "nsubj:outer"} | OWN_CLAUSE
    below = _below(parsed, head, frozenset(dropped))
    if verb in below and verb != head:
        own = set(parsed.subtree(_child_above(parsed, head, verb)))
        below = [index for index in below if index not in own]
        while len(below) > 1 and parsed.words[below[-1]].dep == "punct":
            below.pop()
    return _text(parsed, below)


def _child_above(parsed: Tree, head: int, verb: int | None) -> int:
    """The dependent of a head in whose subtree a verb stands."""
    index = verb if verb is not None else head
    while parsed.words[index].head not in (head, index):
        index = parsed.words[index].head
    return index


def _phrase(parsed: Tree, word: Word) -> str:
    return _text(parsed, _below(parsed, word.index, frozenset({"punct", "parataxis", "discourse"})))


def _predicate(parsed: Tree, word: Word, group: set[int]) -> list[int]:
    dropped = {"cop", "nsubj", "nsubj:outer", "aux", "mark", "obl", "advcl", "expl", "obl:unmarked"}
    below = _below(parsed, word.index, frozenset(dropped | OWN_CLAUSE))
    return [index for index in below if index not in group]


def _below(parsed: Tree, head: int, dropped: frozenset[str]) -> list[int]:
    positions = {head}
    for child in parsed.children(head):
        if child.dep not in dropped:
            positions.update(parsed.subtree(child.index))
    while len(positions) > 1 and parsed.words[max(positions)].dep == "punct":
        positions.remove(max(positions))
    return sorted(positions)


def _text(parsed: Tree, positions: list[int]) -> str:
    """The words of some positions, with the spaces of the text between neighbours."""
    out: list[str] = []
    last: int | None = None
    for index in positions:
        word = parsed.words[index]
        if last is not None and (index != last + 1 or word.start > parsed.words[last].end):
            out.append(" ")
        out.append(word.text)
        last = index
    return "".join(out)
