"""Numbers as intervals: "at least 12", "between 20 and 30", "dozens", "1.2 million"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.time_patterns import MONTHS
from kg.extract.tree import Tree, Word
from kg.model import Quantity, Span

UNITS = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen""".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "bn": 1_000_000_000,
}
VAGUE: dict[str, tuple[float, float | None]] = {
    "tens": (20, None),
    "dozens": (24, None),
    "scores": (40, None),
    "hundreds": (200, None),
    "thousands": (2_000, None),
    "millions": (2_000_000, None),
    "several": (3, 9),
    "handful": (2, 6),
    "few": (2, 6),
    "couple": (2, 2),
    "pair": (2, 2),
    "many": (3, None),
    "numerous": (3, None),
    "multiple": (2, None),
}
DOZEN = {"dozen": 12.0, "score": 20.0}
BETWEEN = re.compile(r"(?:between|from)$")
LEAST = re.compile(
    r"(?:at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|minimum of|"
    r"or more|and more|plus|upwards of|a total of at least)$"
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
DIGITS = re.compile(r"^[+~]?\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?:\.\d+)?$|^[+~]?\d+(?:\.\d+)?$")
YEAR = re.compile(r"^(?:19|20)\d\d$")
RANGE = re.compile(r"^(\d[\d,.]*)[-–—](\d[\d,.]*)$")
NUMBER_DEPS = ("nummod", "nummod:gov", "amod", "det", "compound", "advmod")
WINDOW = 40


@dataclass(frozen=True, slots=True)
class _Number:
    """A number read from words `first` to `last`: exact or already an interval."""

    value: float | None
    low: float | None
    high: float | None
    first: int
    last: int


def quantity_of(tree: Tree, noun: int) -> Quantity | None:
    """The quantity of a noun phrase: its own number, or the number that counts it.

    "12 soldiers", "dozens of soldiers" (asked of either noun), "at least 30 people". Bounds:
    "at least n" is [n, none], "more than n" starts above n, "up to n" is [1, n], "nearly n" is
    [0.9 n, n], "about n" is [0.9 n, 1.1 n].
    """
    words = tree.words
    word = words[noun]
    for child in tree.children(noun, *NUMBER_DEPS):
        number = _read(tree, child.index)
        if number is not None and not _is_label(tree, word, child):
            return _bounded(tree, number, noun)
    if word.lower in VAGUE or word.lower in DOZEN or word.upos == "NUM":
        number = _read(tree, noun)
        counted = tree.child(noun, "nmod", "obl")
        if counted is not None and counted.lower in VAGUE and counted.index > noun:
            return quantity_of(tree, counted.index)
        if number is not None:
            marked = counted is not None and tree.marker(counted.index) in ("of", "")
            return _bounded(tree, number, counted.index if counted is not None and marked else noun)
    above = words[word.head]
    if word.dep == "nmod" and tree.marker(noun) == "of" and word.head != noun:
        if above.lower in VAGUE or above.lower in DOZEN or above.upos == "NUM":
            return quantity_of(tree, above.index)
    return _single(tree, word)


def quantities(tree: Tree) -> dict[int, Quantity]:
    """The quantities of a text by the head word of what is counted."""
    found: dict[int, Quantity] = {}
    for word in tree.words:
        counts = word.upos in ("NOUN", "PROPN", "PRON") or (
            word.upos == "NUM"
            and word.dep.split(":")[0] in ("nsubj", "obj", "obl", "conj", "root")
            and not _is_date(tree, word)
            and not (word.dep == "conj" and tree.words[word.head].dep == "nummod")
        )
        if counts:
            quantity = quantity_of(tree, word.index)
            if quantity is not None and not (quantity.value == 1 and quantity.low == 1):
                found[word.index] = quantity
    return found


def number_value(text: str) -> float | None:
    """The value of one written number, in digits or a word; None if it is none."""
    lower = text.lower().strip()
    if DIGITS.match(lower):
        return float(re.sub(r"[^\d.]", "", lower))
    parts = re.split(r"[-\s]+", lower)
    return _words_value(parts) if parts and all(_is_number_word(p) for p in parts) else None


def _is_number_word(text: str) -> bool:
    return text in UNITS or text in TENS or text in SCALES or text == "and"


def _words_value(parts: list[str]) -> float | None:
    total, current, seen = 0.0, 0.0, False
    for part in parts:
        if part == "and":
            continue
        seen = True
        if part in UNITS:
            current += UNITS[part]
        elif part in TENS:
            current += TENS[part]
        elif part == "hundred":
            current = (current or 1) * 100
        else:
            total += (current or 1) * SCALES[part]
            current = 0
    return total + current if seen else None


def _read(tree: Tree, index: int) -> _Number | None:
    """The number that a word belongs to, with the number words around it."""
    words = tree.words
    word = words[index]
    lower = word.lower
    ranged = RANGE.match(word.text)
    if ranged:
        low, high = number_value(ranged.group(1)), number_value(ranged.group(2))
        if low is not None and high is not None and low < high:
            return _Number(None, low, high, index, index)
        return None
    if lower in VAGUE and word.upos != "PRON":
        return _vague(tree, word)
    if lower in DOZEN:
        return _dozen(tree, index)
    if not _numeric(word):
        return None
    first = last = index
    while first > 0 and _joins(words[first - 1], words[first]):
        first -= 1
    while last + 1 < len(words) and _joins(words[last], words[last + 1]):
        last += 1
    if last + 2 < len(words) and words[last + 1].lower == "and" and words[last].lower in SCALES:
        last += 2 if _joins(words[last], words[last + 2]) else 0
    if first and words[first].lower in SCALES and words[first - 1].lower in VAGUE:
        return _vague(tree, words[first - 1])
    value = _product(words[first : last + 1])
    if value is None:
        return None
    if first >= 2 and [w.lower for w in words[first - 2 : first]] == ["half", "a"]:
        first, value = first - 2, value / 2
    return _spread(tree, _Number(value, value, value, first, last))


def _numeric(word: Word) -> bool:
    lower = word.lower
    if DIGITS.match(lower):
        return True
    parts = lower.split("-")
    return all(p in UNITS or p in TENS or p in SCALES for p in parts) and (
        len(lower) > 2 or lower in ("bn", "mn")
    )


def _vague(tree: Tree, word: Word) -> _Number:
    """Words for some number: "dozens", "hundreds of thousands", "several hundred"."""
    words = tree.words
    low, high = VAGUE[word.lower]
    above = words[word.head]
    if word.dep == "nmod" and above.lower in VAGUE and word.lower.rstrip("s") in SCALES:
        times = SCALES[word.lower.rstrip("s")]
        return _Number(None, VAGUE[above.lower][0] * times, None, above.index, word.index)
    after = words[word.index + 1] if word.index + 1 < len(words) else word
    if after.lower in SCALES and len(after.lower) > 2:
        times = SCALES[after.lower]
        return _Number(None, low * times, high and high * times, word.index, after.index)
    return _Number(None, low, high, word.index, word.index)


def _joins(left: Word, right: Word) -> bool:
    """Whether two words make one number: "two hundred", "1.2 million"; never "2016 four"."""
    if left.sentence != right.sentence or not (_numeric(left) and _numeric(right)):
        return False
    return right.lower in SCALES or not (left.text[0].isdigit() or right.text[0].isdigit())


def _product(words: tuple[Word, ...]) -> float | None:
    """The value of neighbouring number words: "1.2 million", "two hundred", "twenty - five"."""
    total, current, seen = 0.0, 0.0, False
    for word in words:
        if word.lower == "and":
            continue
        value = number_value(word.text)
        if word.lower in SCALES and seen:
            current = (current or 1) * SCALES[word.lower]
            continue
        if value is None:
            return None
        if seen and current and word.text[:1].isdigit():
            return None
        current += value
        seen = True
    return total + current if seen else None


def _dozen(tree: Tree, index: int) -> _Number:
    words = tree.words
    amount = DOZEN[words[index].lower]
    before = words[index - 1] if index else None
    if before is not None and before.lower in ("a", "the"):
        half = index >= 2 and words[index - 2].lower == "half"
        low = amount / 2 if half else amount
        return _Number(low, low, low, index - (2 if half else 1), index)
    if before is not None and before.lower in VAGUE:
        low, high = VAGUE[before.lower]
        return _Number(None, low * amount, high and high * amount, index - 1, index)
    times = number_value(before.text) if before is not None else None
    value = amount * times if times is not None else amount
    return _Number(value, value, value, index if times is None else index - 1, index)


def _spread(tree: Tree, number: _Number) -> _Number:
    """Join "3 to 5", "30 - 32", "between 20 and 30" into one interval."""
    words = tree.words
    for link in ("to", "-", "–", "—", "and", "or"):
        after = number.last + 1
        if after + 1 < len(words) and words[after].lower == link and _numeric(words[after + 1]):
            end = after + 1
            while end + 1 < len(words) and _numeric(words[end + 1]):
                end += 1
            high = _product(words[after + 1 : end + 1])
            if _is_range(tree, number, link, high):
                low = _scaled(number.value or 0.0, high or 0.0, words[end])
                return _Number(None, low, high, number.first, end)
        before = number.first - 1
        if before > 0 and words[before].lower == link and _numeric(words[before - 1]):
            start = before - 1
            while start > 0 and _numeric(words[start - 1]):
                start -= 1
            low_value = _product(words[start:before])
            if low_value is not None:
                lower = _Number(low_value, low_value, low_value, start, before - 1)
                if _is_range(tree, lower, link, number.value):
                    low = _scaled(low_value, number.value or 0.0, words[number.last])
                    return _Number(None, low, number.value, start, number.last)
    return number


def _is_range(tree: Tree, low: _Number, link: str, high: float | None) -> bool:
    if high is None or low.value is None or low.value >= high and link != "to":
        return False
    if link in ("and",):
        return low.first > 0 and tree.words[low.first - 1].lower == "between"
    return low.value < high


def _scaled(low: float, high: float, last: Word) -> float:
    """In "2 to 3 million" the scale belongs to both numbers."""
    scale = SCALES.get(last.lower)
    return low * scale if scale and low < scale and high >= scale else low


def _bounded(tree: Tree, number: _Number, counted: int) -> Quantity:
    """The number with the bounds that the words before (and "or more" after) set."""
    start = tree.words[number.first].start
    before = tree.text[max(0, start - WINDOW) : start].rstrip(" -–~").lower()
    after = tree.text[tree.words[number.last].end :][:10].lower()
    low, high, value = number.low, number.high, number.value
    point = value if value is not None else low
    match = None
    if point is not None:
        for pattern, bounds in (
            (BETWEEN, (low, high)),
            (LEAST, (point, None)),
            (MOST, (min(1.0, point), high if high is not None else point)),
            (MORE, (point + 1 if point == int(point) else point, None)),
            (LESS, (0.0, point - 1 if point == int(point) else point)),
            (NEAR, (round(0.9 * point, 2), point)),
            (ABOUT, (round(0.9 * point, 2), round(1.1 * (high or point), 2))),
        ):
            match = pattern.search(before)
            if match and (match.start() == 0 or not before[match.start() - 1].isalpha()):
                low, high = bounds
                break
            match = None
        if after.startswith((" or more", " and more", "+")):
            high = None
    if match:
        shift = len(tree.text[max(0, start - WINDOW) : start]) - match.start()
        start -= shift
    span = Span(start, tree.words[number.last].end)
    return Quantity(value, low, high, _counted(tree, counted, number), span)


def _counted(tree: Tree, noun: int, number: _Number) -> str:
    """The words of what is counted: the noun with what stands between it and the number."""
    words = tree.words
    word = words[noun]
    if number.first <= noun <= number.last:
        return ""
    first = noun
    own = {c.index for c in tree.children(noun, "amod", "compound", "flat", "nmod:desc")}
    own |= {i for c in own for i in tree.subtree(c)}
    while first - 1 in own and first - 1 > number.last:
        first -= 1
    return tree.text[words[first].start : word.end]


def _is_label(tree: Tree, noun: Word, number: Word) -> bool:
    """A number that names rather than counts: "Resolution 2118", "5 March", "the 2020 election"."""
    if number.index > noun.index and number.upos == "NUM":
        return True
    if number.index and tree.words[number.index - 1].lower in MONTHS:
        return True
    if YEAR.match(number.text) and noun.xpos not in ("NNS", "NNPS"):
        return True
    return noun.mention == "time" and noun.upos == "PROPN"


def _is_date(tree: Tree, number: Word) -> bool:
    """A bare number that is a year or a day of a month: "in 2016", "August 6"."""
    if number.mention == "time" or YEAR.match(number.text):
        return True
    first, end = max(0, number.index - 1), number.index + 2
    return any(w.lower in MONTHS for w in tree.words[first:end])


def _single(tree: Tree, word: Word) -> Quantity | None:
    """A singular noun with "a" or "an" counts one."""
    article = tree.child(word.index, "det")
    if article is None or article.lower not in ("a", "an") or word.xpos not in ("NN", "NNP"):
        return None
    number = _Number(1, 1, 1, article.index, article.index)
    return Quantity(
        1,
        1,
        1,
        _counted(tree, word.index, number),
        Span(article.start, article.end),
    )
