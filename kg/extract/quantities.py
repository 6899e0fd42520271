"""Numbers as intervals: "at least 12", "between 20 and 30", "dozens", "1.2 million"."""

from __future__ import annotations

import re

from kg.extract.lexicon import LYING
from kg.extract.numbers import (
    DOZEN,
    FRACTIONS,
    VAGUE,
    Number,
    read,
)
from kg.extract.times.patterns import MONTHS
from kg.extract.tree import Tree, Word
from kg.model import Quantity, Span

BETWEEN = re.compile(r"(?:between|from)$")
LEAST = re.compile(
    r"(?:at least|as few as|no (?:fewer|less) than|not (?:fewer|less) than|"
    r"a minimum of|minimum of|or more|and more|plus|upwards of|a total of at least)$"
)
MORE = re.compile(r"(?:more than|over|above|exceeding|in excess of|greater than|well over)$")
MOST = re.compile(
    r"(?:up to|as many as|as much as|at most|no more than|a maximum of|not more than)$"
)
LESS = re.compile(r"(?:fewer than|less than|under|below)$")
NEAR = re.compile(r"(?:nearly|almost|close to|just under|approaching|just short of)$")
ABOUT = re.compile(
    r"(?:about|around|roughly|approximately|some|an estimated|estimated|circa|more or less|"
    r"or so|in the region of|in the order of)$"
)
EXACT = re.compile(r"(?:only|exactly|precisely|just)$")
CURRENCIES = frozenset("$ € £ ¥ us$".split())
OTHER = frozenset("more other others additional further extra fewer less another".split())
YEAR = re.compile(r"^(?:19|20)\d\d$")
NUMBER_DEPS = ("nummod", "nummod:gov", "amod", "det", "compound", "advmod")
WINDOW = 40


def quantity_of(tree: Tree, noun: int) -> Quantity | None:
    """The quantity of a noun phrase: its own number, or the number that counts it.

    "12 soldiers", "dozens of soldiers" (asked of either noun), "at least 30 people". Bounds:
    "at least n" is [n, none], "more than n" starts above n, "up to n" is [1, n], "nearly n" is
    [0.9 n, n], "about n" is [0.9 n, 1.1 n].
    """
    words = tree.words
    word = words[noun]
    if word.lower in FRACTIONS:
        return _share(tree, noun)
    for child in tree.children(noun, *NUMBER_DEPS):
        number = read(tree, child.index)
        if number is not None and not _is_label(tree, word, child):
            return _bounded(tree, number, noun)
    none = word.lower == "none"
    if word.lower in VAGUE or word.lower in DOZEN or word.upos == "NUM" or none:
        number = read(tree, noun)
        counted = tree.child(noun, "nmod", "obl")
        if counted is not None and counted.lower in ("which", "whom"):
            clauses = (above for above in tree.ancestors(noun) if above.dep == "acl:relcl")
            counted = next((words[clause.head] for clause in clauses), counted)
            return None if number is None else _bounded(tree, number, counted.index)
        if counted is not None and counted.lower in VAGUE and counted.index > noun:
            return quantity_of(tree, counted.index)
        if number is not None:
            marked = counted is not None and tree.marker(counted.index) in ("of", "")
            return _bounded(tree, number, counted.index if counted is not None and marked else noun)
    above = words[word.head]
    if word.dep == "nmod" and tree.marker(noun) == "of" and word.head != noun:
        if (
            above.lower in VAGUE
            or above.lower == "none"
            or above.lower in DOZEN
            or above.upos == "NUM"
        ):
            return quantity_of(tree, above.index)
    return _single(tree, word)


def _share(tree: Tree, noun: int) -> Quantity | None:
    """A part of something: "a third of the town" counts in thirds, not in towns."""
    whole = tree.child(noun, "nmod")
    number = read(tree, noun)
    if number is None or whole is None or tree.marker(whole.index) != "of":
        return None
    return _bounded(tree, number, noun)


def quantities(tree: Tree) -> dict[int, Quantity]:
    """The quantities of a text by the head word of what is counted."""
    found: dict[int, Quantity] = {}
    for word in tree.words:
        counts = (
            word.upos in ("NOUN", "PROPN", "PRON")
            or word.lower in CURRENCIES
            or (
                word.upos == "NUM"
                and (
                    word.dep.split(":")[0] in ("nsubj", "obj", "obl", "conj", "root")
                    or any(w.lower in LYING for w in tree.children(word.index, "amod", "acl"))
                )
                and not _is_date(tree, word)
                and not (word.dep == "conj" and tree.words[word.head].dep == "nummod")
            )
        )
        if counts:
            quantity = quantity_of(tree, word.index)
            if quantity is not None and not (quantity.value == 1 and quantity.low == 1):
                found[word.index] = quantity
    return found


def _bounded(tree: Tree, number: Number, counted: int) -> Quantity:
    """The number with the bounds that the words before (and "or more" after) set."""
    start = tree.words[number.first].start
    before = tree.text[max(0, start - WINDOW) : start].rstrip(" -–~").lower()
    after = tree.text[tree.words[number.last].end :][:10].lower()
    low, high, value = number.low, number.high, number.value
    point = value if value is not None else low
    match = open_ended = None
    if point is not None:
        for pattern, bounds in (
            *([(BETWEEN, (low, high))] if number.last - number.first > 1 else []),
            (LEAST, (point, None)),
            (MOST, (min(1.0, point), high if high is not None else point)),
            (NEAR, (round(0.9 * point, 2), point)),
            (MORE, (point + 1 if point == int(point) else point, None)),
            (LESS, (0.0, point - 1 if point == int(point) else point)),
            (ABOUT, (round(0.9 * point, 2), round(1.1 * (high or point), 2))),
            (EXACT, (low, high)),
        ):
            match = pattern.search(before)
            if match and (match.start() == 0 or not before[match.start() - 1].isalpha()):
                low, high = bounds
                break
            match = None
        open_ended = re.match(r" (?:or|and) more|\+", after)
        if open_ended:
            high = None
    if match:
        shift = len(tree.text[max(0, start - WINDOW) : start]) - match.start()
        start -= shift
    end = tree.words[number.last].end + (open_ended.end() if open_ended else 0)
    span = Span(start, end)
    return Quantity(value, low, high, _counted(tree, counted, number), span)


def _counted(tree: Tree, noun: int, number: Number) -> str:
    """The words of what is counted: the noun with what stands between it and the number."""
    words = tree.words
    word = words[noun]
    part = words[number.last].lower in FRACTIONS
    if number.first <= noun <= number.last and not part:
        return ""
    first = noun
    own = {c.index for c in tree.children(noun, "amod", "compound", "flat", "nmod:desc")}
    own |= {i for c in own for i in tree.subtree(c)}
    while first - 1 in own and first - 1 > number.last and words[first - 1].lower not in OTHER:
        first -= 1
    if part or word.lower in ("percent", "per", "%", "pc"):
        whole = tree.child(noun, "nmod")
        if whole is not None and tree.marker(whole.index) == "of":
            return tree.text[words[first].start : whole.end]
    return tree.text[words[first].start : word.end]


def _is_label(tree: Tree, noun: Word, number: Word) -> bool:
    """A number that names rather than counts: "Resolution 2118", "5 March", "the 2020 election"."""
    if number.index > noun.index and number.upos == "NUM" and noun.lower not in CURRENCIES:
        return True
    left = tree.words[number.index - 1] if number.index else number
    if left.lower.rstrip(".") in MONTHS:
        return True
    if left.upos == "PROPN" and left.head == noun.index and left.dep in ("compound", "flat"):
        return True
    if YEAR.match(number.text):
        # "The 2014 elections" are of that year; "2014 people" are so many.
        if noun.xpos not in ("NNS", "NNPS") or left.lower in ("the", "its", "their", "'s", "’s"):
            return True
    return noun.mention == "time" and noun.upos == "PROPN"


def _is_date(tree: Tree, number: Word) -> bool:
    """A bare number that is a year or a day of a month: "in 2016", "August 6"."""
    if number.mention == "time" or YEAR.match(number.text):
        return True
    if tree.text[max(0, number.start - 1) : number.start] == "+":
        return True
    first, end = max(0, number.index - 1), number.index + 2
    return any(w.lower.rstrip(".") in MONTHS for w in tree.words[first:end])


def _single(tree: Tree, word: Word) -> Quantity | None:
    """A singular noun with "a" or "an" counts one."""
    article = tree.child(word.index, "det")
    if article is None or article.lower not in ("a", "an") or word.xpos not in ("NN", "NNP"):
        return None
    number = Number(1, 1, 1, article.index, article.index)
    return Quantity(
        1,
        1,
        1,
        _counted(tree, word.index, number),
        Span(article.start, article.end),
    )
