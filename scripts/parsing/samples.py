"""Cuts treebanks into training windows and roughens some of them as scraped news is rough."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from parsing.treebank import Sentence, Word, paragraphs

MAX_WORDS = 200
_OPEN, _CLOSE = {"``"}, {"''"}
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


@dataclass(frozen=True)
class Window:
    """Whole sentences in a row; entities are known only in some treebanks."""

    sentences: tuple[tuple[Word, ...], ...]
    entities: bool

    def __len__(self) -> int:
        return sum(len(s) for s in self.sentences)


def windows(sentences: list[Sentence], rng: random.Random) -> Iterator[Window]:
    """Yield every sentence once: alone, in its paragraph, or in a run across paragraphs."""
    run: list[Sentence] = []
    limit = 0
    for paragraph in paragraphs(sentences):
        kind = rng.random()
        if run and (paragraph[0].document or len(_flat(run)) >= limit):
            yield from map(_window, _cut(run, MAX_WORDS))
            run = []
        if run or kind < 0.25:
            limit = limit if run else rng.randrange(40, MAX_WORDS)
            yield from map(_window, _cut(run + paragraph, MAX_WORDS))
            run = []
        elif kind < 0.55:
            yield from (_window([s]) for s in paragraph)
        elif kind < 0.75:
            run, limit = paragraph, rng.randrange(40, MAX_WORDS)
        else:
            yield from map(_window, _cut(paragraph, rng.randrange(30, MAX_WORDS)))
    yield from map(_window, _cut(run, MAX_WORDS))


def roughen(window: Window, rng: random.Random) -> Window:
    """Return the window as sloppier publishers would print it, or most often as it is."""
    sentences = [list(s) for s in window.sentences]
    if rng.random() < 0.15:
        drops = {kind for kind in ("comma", "apostrophe", "quote") if rng.random() < 0.8}
        sentences = [_drop(s, drops) for s in sentences]
    if rng.random() < 0.15:
        sentences = [[replace(w, form=w.form.translate(_STRAIGHT)) for w in s] for s in sentences]
    elif rng.random() < 0.15:
        sentences = [[replace(w, form=_curly(w)) for w in s] for s in sentences]
    if rng.random() < 0.08 and len(sentences[-1]) > 3:
        sentences[-1] = _without_stop(sentences[-1])
    if rng.random() < 0.08:
        change = rng.choice((str.upper, _title, str.lower))
        sentences = [[replace(w, form=change(w.form)) for w in s] for s in sentences]
    return Window(tuple(tuple(s) for s in sentences if s), window.entities)


def _flat(sentences: list[Sentence]) -> list[Word]:
    return [w for s in sentences for w in s.words]


def _window(sentences: list[Sentence]) -> Window:
    return Window(tuple(tuple(s.words) for s in sentences), sentences[0].entities)


def _cut(sentences: list[Sentence], limit: int) -> Iterator[list[Sentence]]:
    current: list[Sentence] = []
    count = 0
    for sentence in sentences:
        if current and count + len(sentence.words) > limit:
            yield current
            current, count = [], 0
        current.append(sentence)
        count += len(sentence.words)
    if current:
        yield current


def _drop(words: list[Word], kinds: set[str]) -> list[Word]:
    gone = [_dropped(w, kinds) for w in words]
    merged = [False] * len(words)
    result = list(words)
    if "apostrophe" in kinds:
        for i, word in enumerate(words):
            bare = word.form.replace("'", "").replace("’", "")
            if bare == word.form or word.xpos in ("``", "''") or word.deprel == "root":
                continue
            if word.xpos == "POS" and i > 0:
                joined = replace(result[i - 1], form=result[i - 1].form + bare)
                result[i - 1] = replace(joined, space_after=word.space_after)
                merged[i] = True
            elif bare and word.form.lower() not in ("'s", "’s"):
                result[i] = replace(word, form=bare)
    return _without(result, [g or m for g, m in zip(gone, merged, strict=True)])


def _dropped(word: Word, kinds: set[str]) -> bool:
    if word.deprel == "root":
        return False
    if word.upos == "PUNCT" and "quote" in kinds and word.xpos in _OPEN | _CLOSE:
        return True
    return "comma" in kinds and word.form == "," and word.upos == "PUNCT"


def _without(words: list[Word], gone: list[bool]) -> list[Word]:
    """Remove words (never the root); their dependents move up to their heads."""
    if not any(gone):
        return words
    number: list[int] = [0] * (len(words) + 1)
    count = 0
    for i, dropped in enumerate(gone):
        count += not dropped
        number[i + 1] = count
    result: list[Word] = []
    before = "O"
    for word, dropped in zip(words, gone, strict=True):
        if dropped:
            if result and word.space_after:
                result[-1] = replace(result[-1], space_after=True)
            continue
        head = word.head
        while head and gone[head - 1]:
            head = words[head - 1].head
        name = word.name
        if name.startswith("I-") and before[2:] != name[2:]:
            name = "B-" + name[2:]
        before = name
        result.append(replace(word, head=number[head] if head else 0, name=name))
    return result


def _without_stop(words: list[Word]) -> list[Word]:
    last = words[-1]
    return words[:-1] if last.form == "." and last.deprel == "punct" else words


def _curly(word: Word) -> str:
    if word.form == '"':
        return "“" if word.xpos in _OPEN else "”"
    return word.form.replace("'", "’")


def _title(form: str) -> str:
    return form[:1].upper() + form[1:]
