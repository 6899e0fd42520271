"""Numbers as they are written: in digits, in words, as ranges, as words for some number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.tree import Tree, Word

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
FRACTIONS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10,
    "thirds": 3, "quarters": 4, "fifths": 5, "sixths": 6, "tenths": 10,
}  # fmt: skip
HYPHENS = ("-", "–", "‐", "‑")
GROUP = "000"
NOTHING = frozenset({"no", "none"})
DIGITS = re.compile(r"^[+~]?\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?:\.\d+)?$|^[+~]?\d+(?:\.\d+)?$")
RANGE = re.compile(r"^(\d[\d,.]*)[-–—](\d[\d,.]*)$")


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from words `first` to `last`: exact or already an interval."""

    value: float | None
    low: float | None
    high: float | None
    first: int
    last: int


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


def read(tree: Tree, index: int) -> Number | None:
    """The number that a word belongs to, with the number words around it."""
    words = tree.words
    word = words[index]
    lower = word.lower
    ranged = RANGE.match(word.text)
    if ranged:
        low, high = number_value(ranged.group(1)), number_value(ranged.group(2))
        if low is not None and high is not None and low < high:
            return Number(None, low, high, index, index)
        return None
    if lower in VAGUE and word.upos != "PRON":
        # In "as many as 40" the number is 40.
        return None if index and words[index - 1].lower == "as" else _vague(tree, word)
    if lower in NOTHING:
        # "No damage", "no choice" count nothing.
        counted = word.dep != "det" or words[word.head].xpos in ("NNS", "NNPS")
        return Number(0, 0, 0, index, index) if counted else None
    if lower in FRACTIONS:
        return _fraction(tree, index)
    if lower in DOZEN:
        return _dozen(tree, index)
    if not _numeric(word):
        return None
    first, last = _extent(words, index)
    if last + 2 < len(words) and words[last + 1].lower == "and" and words[last].lower in SCALES:
        last += 2 if _joins(words[last], words[last + 2]) else 0
    if first and words[first].lower in SCALES and words[first - 1].lower in VAGUE:
        return _vague(tree, words[first - 1])
    value = _product(words[first : last + 1])
    if value is None:
        return None
    if first >= 2 and [w.lower for w in words[first - 2 : first]] == ["half", "a"]:
        first, value = first - 2, value / 2
    elif first and words[first].lower in SCALES and words[first - 1].lower in ("a", "an", "one"):
        first -= 1
    return _spread(tree, Number(value, value, value, first, last))


def _extent(words: tuple[Word, ...], index: int) -> tuple[int, int]:
    """The first and last of the words that make one number with a word."""
    first = last = index
    while True:
        if _hyphened(words, first - 2):
            first -= 2
        elif first > 0 and _joins(words[first - 1], words[first]):
            first -= 1
        else:
            break
    while True:
        if _hyphened(words, last):
            last += 2
        elif last + 1 < len(words) and _joins(words[last], words[last + 1]):
            last += 1
        else:
            return first, last


def _numeric(word: Word) -> bool:
    lower = word.lower
    if DIGITS.match(lower):
        return True
    parts = lower.split("-")
    return all(p in UNITS or p in TENS or p in SCALES for p in parts) and (
        len(lower) > 2 or lower in ("bn", "mn")
    )


def _vague(tree: Tree, word: Word) -> Number:
    """Words for some number: "dozens", "hundreds of thousands", "several hundred"."""
    words = tree.words
    low, high = VAGUE[word.lower]
    above = words[word.head]
    if word.dep == "nmod" and above.lower in VAGUE and word.lower.rstrip("s") in SCALES:
        times = SCALES[word.lower.rstrip("s")]
        return Number(None, VAGUE[above.lower][0] * times, None, above.index, word.index)
    after = words[word.index + 1] if word.index + 1 < len(words) else word
    if after.lower in SCALES and len(after.lower) > 2:
        times = SCALES[after.lower]
        return Number(None, low * times, high and high * times, word.index, after.index)
    article = word.index and words[word.index - 1].lower == "a"
    value = low if low == high else None
    return Number(value, low, high, word.index - 1 if article else word.index, word.index)


def _fraction(tree: Tree, index: int) -> Number | None:
    """A part of a whole: "a third of", "two thirds of", "half of"."""
    words = tree.words
    parts = FRACTIONS[words[index].lower]
    before = words[index - 1] if index else None
    after = [words[i].lower for i in range(index + 1, min(index + 4, len(words)))]
    if after[:2] == ["of", "a"] and after[-1] in SCALES:
        value = SCALES[after[-1]] / parts
        return Number(value, value, value, index - 1, index + 3)
    if words[index].dep in ("amod", "nummod") and after[:1] != ["of"] and parts != 2:
        # "A third flight" came behind two others.
        return None
    if before is not None and before.lower in ("a", "one"):
        return Number(1 / parts, 1 / parts, 1 / parts, index - 1, index)
    times = number_value(before.text) if before is not None else None
    if times is not None and times < parts:
        return Number(times / parts, times / parts, times / parts, index - 1, index)
    return Number(0.5, 0.5, 0.5, index, index) if parts == 2 else None


def _joins(left: Word, right: Word) -> bool:
    """Whether two words make one number: "two hundred", "1.2 million"; never "2016 four"."""
    if left.sentence != right.sentence or not (_numeric(left) and _numeric(right)):
        return False
    if right.text == GROUP:
        return left.text.isdecimal() and len(left.text) <= 3
    return right.lower in SCALES or not (left.text[0].isdigit() or right.text[0].isdigit())


def _hyphened(words: tuple[Word, ...], first: int) -> bool:
    """Whether "twenty", a hyphen and "three" begin at a word."""
    if not 0 <= first < len(words) - 2 or words[first + 1].text not in HYPHENS:
        return False
    glued = (
        words[first].end == words[first + 1].start
        and words[first + 1].end == words[first + 2].start
    )
    return glued and words[first].lower in TENS and words[first + 2].lower in UNITS


def _product(words: tuple[Word, ...]) -> float | None:
    """The value of neighbouring number words: "1.2 million", "two hundred", "twenty - five"."""
    total, current, seen = 0.0, 0.0, False
    for word in words:
        if word.lower == "and" or word.text in HYPHENS:
            continue
        scale = 1_000 if word.text == GROUP and seen else SCALES.get(word.lower)
        if scale is not None and seen:
            if scale == 100:
                current = (current or 1) * scale
            else:
                total, current = total + (current or 1) * scale, 0.0
            continue
        value = number_value(word.text)
        if value is None or (seen and current and word.text[:1].isdigit()):
            return None
        current += value
        seen = True
    return total + current if seen else None


def _dozen(tree: Tree, index: int) -> Number:
    words = tree.words
    amount = DOZEN[words[index].lower]
    before = words[index - 1] if index else None
    if before is not None and before.lower in ("a", "the"):
        half = index >= 2 and words[index - 2].lower == "half"
        low = amount / 2 if half else amount
        return Number(low, low, low, index - (2 if half else 1), index)
    if before is not None and before.lower in VAGUE:
        low, high = VAGUE[before.lower]
        return Number(None, low * amount, high and high * amount, index - 1, index)
    times = number_value(before.text) if before is not None else None
    value = amount * times if times is not None else amount
    return Number(value, value, value, index if times is None else index - 1, index)


def _spread(tree: Tree, number: Number) -> Number:
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
                return Number(None, low, high, number.first, end)
        before = number.first - 1
        if before > 0 and words[before].lower == link and _numeric(words[before - 1]):
            start = before - 1
            while start > 0 and _numeric(words[start - 1]):
                start -= 1
            low_value = _product(words[start:before])
            if low_value is not None:
                lower = Number(low_value, low_value, low_value, start, before - 1)
                if _is_range(tree, lower, link, number.value):
                    low = _scaled(low_value, number.value or 0.0, words[number.last])
                    return Number(None, low, number.value, start, number.last)
    return number


def _is_range(tree: Tree, low: Number, link: str, high: float | None) -> bool:
    if high is None or low.value is None or low.value >= high and link != "to":
        return False
    if link in ("and",):
        return low.first > 0 and tree.words[low.first - 1].lower == "between"
    return low.value < high


def _scaled(low: float, high: float, last: Word) -> float:
    """In "2 to 3 million" the scale belongs to both numbers."""
    scale = SCALES.get(last.lower)
    return low * scale if scale and low < scale and high >= scale else low
