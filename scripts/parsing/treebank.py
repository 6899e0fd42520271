"""Reads Universal Dependencies treebanks, with GUM's entity annotation, from CoNLL-U files."""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

ENTITY_TYPES = (
    "abstract", "animal", "event", "object", "organization",
    "person", "place", "plant", "substance", "time",
)  # fmt: skip
_BRACKET = re.compile(r"\([^()]+\)|\([^()]+|[^()]+\)")
_NAME_TAGS = {"NNP", "NNPS"}
_BRIDGES = {"of", "the", "for", "and", "&", "'s", "’s", "de", "al", "in", "on", "-", "–", "to"}
_INSIDE = {"nmod", "compound", "flat", "conj", "amod", "nmod:poss", "nmod:desc", "case", "det"}


@dataclass(frozen=True)
class Word:
    """One syntactic word; `head` is 1-based in the sentence, 0 for the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str
    space_after: bool = True
    name: str = "O"
    nominal: str = ""
    clitic: bool = False


@dataclass(frozen=True)
class Mention:
    """A mention of an entity: word indices (0-based, half-open) and one of ten types."""

    start: int
    end: int
    type: str


@dataclass
class Sentence:
    """One sentence; `tokens` are half-open word ranges with their surface form and spacing."""

    words: list[Word] = field(default_factory=list)
    tokens: list[tuple[int, int, str, bool]] = field(default_factory=list)
    paragraph: bool = False
    document: bool = False
    entities: bool = False


def read(path: Path) -> list[Sentence]:
    """Return the sentences of one `.conllu` or `.conllu.xz` file."""
    raw = lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open("r")
    with raw as lines:
        return [_sentence(block) for block in _blocks(lines)]


def find(folder: Path, name: str) -> Path:
    """Return the path of treebank part `name` (such as `en_ewt-ud-dev`), packed or not."""
    for suffix in (".conllu", ".conllu.xz"):
        if (path := folder / (name + suffix)).exists():
            return path
    raise SystemExit(f"no {name}.conllu or {name}.conllu.xz in {folder}")


def paragraphs(sentences: Iterable[Sentence]) -> Iterator[list[Sentence]]:
    """Yield the sentences of each paragraph."""
    current: list[Sentence] = []
    for sentence in sentences:
        if current and (sentence.paragraph or sentence.document):
            yield current
            current = []
        current.append(sentence)
    if current:
        yield current


def text(sentences: Iterable[Sentence]) -> str:
    """Return the raw text of a paragraph on one line."""
    parts = [t[2] + (" " if t[3] else "") for s in sentences for t in s.tokens]
    return "".join(parts).rstrip()


def _blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in lines:
        if stripped := line.rstrip("\n"):
            block.append(stripped)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _sentence(block: list[str]) -> Sentence:
    result = Sentence()
    annotations: list[str] = []
    surface_end = 0
    for line in block:
        if line.startswith("#"):
            result.paragraph |= line.startswith("# newpar")
            result.document |= line.startswith("# newdoc")
            continue
        columns = line.split("\t")
        number, space = columns[0], "SpaceAfter=No" not in columns[9].split("|")
        if "-" in number:
            first, last = (int(n) for n in number.split("-"))
            result.tokens.append((first - 1, last, columns[1], space))
            surface_end = last
        elif "." not in number:
            position = int(number)
            inside = position <= surface_end
            if not inside:
                result.tokens.append((position - 1, position, columns[1], space))
            after = space if not inside else position == surface_end and result.tokens[-1][3]
            clitic = inside and position - 1 > result.tokens[-1][0]
            result.words.append(_word(columns, after, clitic))
            annotations.append(_attribute(columns[9], "Entity"))
    result.entities = any(annotations)
    if result.entities:
        result.words = _with_entities(result.words, _mentions(annotations))
    return result


def _word(columns: list[str], space: bool, clitic: bool) -> Word:
    form, lemma, upos, xpos, head, deprel = (columns[i] for i in (1, 2, 3, 4, 6, 7))
    return Word(form, lemma, upos, xpos, int(head), deprel, space, clitic=clitic)


def _attribute(misc: str, name: str) -> str:
    for part in misc.split("|"):
        if part.startswith(name + "="):
            return part[len(name) + 1 :]
    return ""


def _mentions(annotations: list[str]) -> list[Mention]:
    """Return the mentions of a sentence from its bracketed annotation, one string a word."""
    opened: dict[str, list[tuple[int, str]]] = {}
    mentions: list[Mention] = []
    for index, annotation in enumerate(annotations):
        for bracket in _BRACKET.findall(annotation):
            identifier, _, rest = bracket.strip("()").partition("-")
            if bracket.startswith("("):
                opened.setdefault(identifier, []).append((index, rest.split("-")[0]))
            if bracket.endswith(")") and opened.get(identifier):
                start, kind = opened[identifier].pop()
                if kind in ENTITY_TYPES:
                    mentions.append(Mention(start, index + 1, kind))
    return mentions


def _with_entities(words: list[Word], mentions: list[Mention]) -> list[Word]:
    nominal: dict[int, str] = {}
    spans: dict[int, Mention] = {}
    for mention in sorted(mentions, key=lambda m: m.start - m.end):  # innermost last, and wins
        head = _head(words, mention)
        if head is None:
            continue
        if words[head].upos == "NOUN":
            nominal[head] = mention.type
        elif words[head].upos == "PROPN":
            spans[head] = Mention(*_name(words, mention, head), mention.type)
    tags = ["O"] * len(words)
    for span in sorted(spans.values(), key=lambda m: (m.start - m.end, m.start)):
        if all(tag == "O" for tag in tags[span.start : span.end]):
            tags[span.start : span.end] = [f"I-{span.type}"] * (span.end - span.start)
            tags[span.start] = f"B-{span.type}"
    return [
        Word(w.form, w.lemma, w.upos, w.xpos, w.head, w.deprel, w.space_after,
             tags[i], nominal.get(i, ""), w.clitic)
        for i, w in enumerate(words)
    ]  # fmt: skip


def _head(words: list[Word], mention: Mention) -> int | None:
    for index in range(mention.start, mention.end):
        if not mention.start < words[index].head <= mention.end and words[index].upos != "PUNCT":
            return index
    return None


def _name(words: list[Word], mention: Mention, head: int) -> tuple[int, int]:
    """Return the proper name around a mention's head: no title before it, no clause after it."""
    start, end = head, head + 1
    while start > mention.start and _joins_left(words[start - 1], mention):
        start -= 1
    while start < head and words[start].form in ("-", "–", "'s", "’s"):
        start += 1
    index = end
    while index < mention.end:
        word = words[index]
        if word.xpos in _NAME_TAGS or (word.xpos == "CD" and word.deprel in ("flat", "nummod")):
            if not _belongs(words, index, head):
                break
            end = index + 1
        elif word.form.lower() not in _BRIDGES:
            break
        elif mention.type == "person" and word.form not in "-–":
            break
        index += 1
    return start, end


def _joins_left(word: Word, mention: Mention) -> bool:
    if word.deprel in ("nmod:desc", "appos"):
        return False
    if word.form in ("'s", "’s"):
        return mention.type != "person"
    return word.xpos in _NAME_TAGS or word.form in ("-", "–", "al")


def _belongs(words: list[Word], index: int, head: int) -> bool:
    """Tell whether a word hangs below the name's head, other than as its own conjunct."""
    for _ in range(8):
        if index == head:
            return True
        word = words[index]
        above = word.head - 1
        if word.deprel not in _INSIDE or above < 0 or (word.deprel == "conj" and above == head):
            return False
        index = above
    return False
