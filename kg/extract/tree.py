"""A plain, frozen view of a parsed document, made once; every rule reads this and not spaCy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from kg.extract.columns import Columns
from kg.extract.lemma import base
from kg.extract.repair.document import repaired
from kg.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Word:
    """One token: Universal Dependencies annotation, and `start:end` in the text.

    `index`, `head` and `children` are positions in `Tree.words`; a root is its own head. `lemma` is
    lower case (only of nouns, verbs and the like; `text` keeps the writing), `lower` the form in
    lower case. White space and `sentence` count as in the parse; white space is nobody's child.
    `mention` is the GUM entity type of a nominal head or ""; `realis` is how real a predicate's
    event is told to be, from -3 to 3, where the parser has a head for that.
    """

    index: int
    text: str
    lower: str
    lemma: str
    upos: str
    xpos: str
    dep: str
    head: int
    children: tuple[int, ...]
    start: int
    end: int
    sentence: int
    mention: str
    realis: float | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A named span: words `first` to `last` (both included) and its label in upper case."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Tree:
    """A document's words, its sentences as (first word, one past the last), its named spans."""

    text: str
    words: tuple[Word, ...]
    sentences: tuple[tuple[int, int], ...]
    entities: tuple[Entity, ...] = ()

    def child(self, index: int, *deps: str) -> Word | None:
        """Return the first dependent with one of the relations, or None."""
        words = self.words
        for position in words[index].children:
            if words[position].dep in deps:
                return words[position]
        return None

    def children(self, index: int, *deps: str) -> list[Word]:
        """Return the dependents with one of the relations (with none named: all), in order."""
        found = [self.words[position] for position in self.words[index].children]
        return [word for word in found if word.dep in deps] if deps else found

    def subtree(self, index: int) -> list[int]:
        """Return the positions of a word and all below it, in text order."""
        words = self.words
        found = [index]
        for position in found:
            found.extend(words[position].children)
        found.sort()
        return found

    def ancestors(self, index: int) -> Iterator[Word]:
        """Yield the heads above a word, nearest first."""
        words = self.words
        while words[index].head != index:
            index = words[index].head
            yield words[index]

    def marker(self, index: int) -> str:
        """Return the lower-case preposition of a phrase ("in", "because of"), or ""."""
        words = self.words
        parts: list[str] = []
        for position in words[index].children:
            word = words[position]
            if word.dep == "case" and word.lower not in ("'s", "’s", "'", "’"):
                fixed = [words[p].lower for p in word.children if words[p].dep == "fixed"]
                parts += [word.lower, *fixed]
        return " ".join(parts)

    def span(self, first: int, last: int) -> Span:
        """Return the characters from one word to another, both included."""
        return Span(self.words[first].start, self.words[last].end)

    def slice(self, span: Span) -> str:
        """Return the text of a span."""
        return self.text[span.start : span.end]

    def sentence_span(self, sentence: int) -> Span:
        """Return the characters of a sentence without white space at its ends."""
        first, end = self.sentences[sentence]
        words = self.words
        while first < end - 1 and words[first].upos == "SPACE":
            first += 1
        last = end - 1
        while last > first and words[last].upos == "SPACE":
            last -= 1
        return self.span(first, last)


NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X", "VERB"})


def tree(doc: Doc) -> Tree:
    """Return the view of a parsed document; costs a few microseconds a word."""
    from spacy import attrs

    if not len(doc):
        return Tree(doc.text, (), ())
    columns = [attrs.LEMMA, attrs.POS, attrs.TAG, attrs.DEP, attrs.HEAD, attrs.IDX]
    rows = doc.to_array(columns).astype("int64", copy=False).T.tolist()
    names = _names(rows[:4], doc)
    lemmas, upos, xpos, deps = ([names[key] for key in row] for row in rows[:4])
    heads = [index + shift for index, shift in enumerate(rows[4])]
    texts = [token.text for token in doc]
    lowers = [text.lower() for text in texts]
    # A participle that is tagged as an adjective is still one of its verb.
    xpos = [
        "VBN" if tag == "JJ" and kind == "VERB" and lower.endswith("ed") else tag
        for tag, kind, lower in zip(xpos, upos, lowers, strict=True)
    ]
    upos = ["SPACE" if text.isspace() else tag for text, tag in zip(texts, upos, strict=True)]
    sentences = tuple((sentence.start, sentence.end) for sentence in doc.sents)
    repaired(Columns(texts, upos, heads, deps, [first for first, _ in sentences], xpos))
    children = _children(heads, upos)
    numbers = [n for n, (first, end) in enumerate(sentences) for _ in range(first, end)]
    mentions, real = _mentions(doc, upos), _realis(doc, rows[5])
    words = tuple(
        Word(
            index,
            text,
            lowers[index],
            base(lowers[index], xpos[index], (lemmas[index] or text).lower()),
            upos[index],
            xpos[index],
            deps[index],
            heads[index],
            tuple(children[index]),
            rows[5][index],
            rows[5][index] + len(text),
            numbers[index],
            mentions[index],
            real[index],
        )
        for index, text in enumerate(texts)
    )
    entities = tuple(Entity(ent.start, ent.end - 1, ent.label_.upper()) for ent in doc.ents)
    return Tree(doc.text, words, sentences, entities)


def _names(rows: list[list[int]], doc: Doc) -> dict[int, str]:
    # Hashes are unsigned 64 bit; the array holds them signed.
    strings = doc.vocab.strings
    return {key: strings[key % (1 << 64)] if key else "" for row in rows for key in row}


def _children(heads: list[int], upos: list[str]) -> list[list[int]]:
    children: list[list[int]] = [[] for _ in heads]
    for index, head in enumerate(heads):
        if head != index and upos[index] != "SPACE":
            children[head].append(index)
    return children


def _mentions(doc: Doc, upos: list[str]) -> list[str]:
    from spacy.tokens import Token

    found = [""] * len(upos)
    if Token.has_extension("mention_type"):
        found = [
            (token._.mention_type or "").lower() if tag in NOMINAL else ""
            for token, tag in zip(doc, upos, strict=True)
        ]
    for ent in doc.ents:
        # The head of a named span is a nominal head too; its type is the span's.
        root = ent.root.i
        found[root] = found[root] or ent.label_.lower()
    return found


def _realis(doc: Doc, starts: list[int]) -> list[float | None]:
    # Token by token through the extension would take ten times as long.
    data = cast("dict[object, float]", doc.user_data)
    return [data.get(("._.", "realis", start, None)) for start in starts]
