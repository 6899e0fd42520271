"""Hostile documents: noise, other languages, markup, and articles that went through a shredder.

Each is a function of a seed and a number, so that one can be made again by itself.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from typing import NamedTuple

Make = Callable[[random.Random, Sequence[str]], str]


class Hostile(NamedTuple):
    """One document: the kind of trouble, and the bytes of a file."""

    kind: str
    content: bytes


RANGES = (
    (0x20, 0x7F), (0x00, 0x20), (0x7F, 0xA1), (0xA1, 0x250), (0x300, 0x370), (0x370, 0x530),
    (0x590, 0x700), (0x900, 0xE80), (0x1100, 0x1200), (0x2000, 0x2070), (0x2070, 0x2C00),
    (0x3000, 0x3100), (0x4E00, 0x9FFF), (0xAC00, 0xD7A4), (0xD800, 0xE000), (0xE000, 0xE100),
    (0xFB50, 0xFE10), (0xFE00, 0xFFFF), (0x1F300, 0x1FAFF), (0x20000, 0x20100), (0xE0000, 0xE0080),
)  # fmt: skip
SENTENCES = """Армия обстреляла город в понедельник, заявил министр.|قصف الجيش المدينة يوم الاثنين.
|军队星期一炮击了这座城市，部长说。|군대가 월요일에 도시를 포격했다고 장관이 말했다.
|הצבא הפגיז את העיר ביום שני, אמר השר.|Η στρατός βομβάρδισε την πόλη, είπε ο υπουργός.
|सेना ने सोमवार को शहर पर गोलाबारी की।|กองทัพยิงปืนใหญ่ใส่เมืองเมื่อวันจันทร์
|L’armée a bombardé la ville lundi.|Die Armee beschoss am Montag die Stadt.
|Ordu pazartesi günü şehri bombaladı.|ጦሩ ሰኞ ዕለት ከተማዋን ደበደበ።"""
MARKUP = """<p>|</div><script>alert("x")</script>|<!-- |-->|&nbsp;&amp;&#x202e;|[[File:x.jpg]]
|{{cite|
|**|__|~~|```|\n# |\n- |\n| a | b |\n|http://example.org/?q=a%20b#c|<a href="x">|</a>
|\\begin{document}
|$x^2$|{"text": "|"}|\x1b[31m|@user|#tag|&lt;|<![CDATA[|]]>|=== |:: |\t\t|%s%n
|'; DROP TABLE claims; --"""
WORDS = """said denied claimed not never no nobody if unless whether that which who whom whose may
might must could would will had has been being be was were is are to from by of in on at against
between with without for than as and or but nor so while because killed struck bombed shelled
attacked seized army Russia Syria Homs Monday Moscow minister spokesman rebels ten dozens 12 the a
an his their its it he she they we I you according reportedly allegedly accused blamed ordered
asked wants tried failed "quote" “quote” ' ’s n't , . ; : - — ( ) ? !""".split()
NUMBERS = """0|00|-1|1e999|99999999999999999999999|10^400|3.14159.26|1,2,3,4|1,000,000|١٢٣|²³|½|Ⅻ|①|
|12/31/9999|0/0/0000|31 February 2015|February 30|on the 99th|9999 years ago|in 0000|mid-2999
|a million billion trillion years ago|next year 1|last 999 weeks|between 10 and 2|one hundred and
|minus five|$1|%5|5%%|2015-13-45|2015-02-30|25:61|24:00 p.m.|10 - - 20|twenty-
|hundred thousand of of
|over the past 99999999 days|three thousand million dozen people|400000000000 days later"""
NESTS = ("“”", "‘’", '""', "''", "()", "[]", "{}", "«»", "<>", "（）")
EMOJI = "😀 👩‍👩‍👧‍👦 🇸🇾 🏴‍☠️ 👍🏿 ❤️ 🕊 💣 ⚔️ ✈️ 🧨 e\u0301 \ufe0f \u200d \u200b \ufeff".split(" ")
BIDI = "\u200e \u200f \u202a \u202b \u202c \u202d \u202e \u2066 \u2067 \u2068 \u2069 \u061c".split(
    " "
)
BREAKS = "\n \r \r\n \n\n \n \t \x0b \x0c \x1c \x85 \u2028 \u2029 \xa0 \u3000 \x00 \x1a \x7f".split(
    " "
)


def documents(count: int, seed: int, articles: Sequence[str]) -> list[Callable[[], Hostile]]:
    """So many documents, each made when it is called; `articles` are what is mutilated.

    One in two thousand is a megabyte in one line.
    """
    kinds = list(KINDS.items())

    def made(number: int) -> Hostile:
        rng = random.Random(f"{seed} {number}")
        if number % 2000 == 1999:
            kind, make = list(HUGE.items())[number // 2000 % len(HUGE)]
        else:
            kind, make = kinds[number % len(kinds)]
        return Hostile(kind, packed(make(rng, articles), rng))

    return [lambda number=number: made(number) for number in range(count)]  # type: ignore[misc]


def packed(text: str, rng: random.Random) -> bytes:
    """A text as a file: plain, a record, or with a heading; broken encodings among them."""
    way = rng.random()
    if way < 0.2:
        record = {"text": text, "published": "2015-10-01", "publisher": "The Courier", "title": "A"}
        return json.dumps(record).encode()
    if way < 0.5:
        text = f"Publisher: The Courier\nDate: 2015-10-01\n\n{text}"
    content = text.encode("utf-8", "surrogatepass")
    if way > 0.97 and content:
        place = rng.randrange(len(content))
        content = content[:place] + rng.randbytes(3) + content[place + 1 :]
    return content


def noise(rng: random.Random, _: Sequence[str]) -> str:
    """Characters of a few ranges of Unicode."""
    ranges = rng.sample(RANGES, rng.randint(1, 5))
    letters = [chr(rng.randrange(*rng.choice(ranges))) for _ in range(rng.randint(1, 300))]
    return "".join(char + (" " if rng.random() < 0.15 else "") for char in letters)


def _spliced(rng: random.Random, text: str, pieces: Sequence[str], share: float) -> str:
    words = text.split(" ")
    out = []
    for word in words:
        out.append(word)
        if rng.random() < share:
            out.append(rng.choice(pieces))
    return rng.choice(("", " ")).join(out) if rng.random() < 0.2 else " ".join(out)


def passage(rng: random.Random, articles: Sequence[str]) -> str:
    """Some paragraphs of an article."""
    lines = [line for line in rng.choice(articles).split("\n") if line.strip()]
    start = rng.randrange(len(lines))
    return "\n".join(lines[start : start + rng.randint(1, 3)])


def languages(rng: random.Random, articles: Sequence[str]) -> str:
    """Sentences in other scripts and languages, among English ones now and then."""
    chosen = [rng.choice(SENTENCES.split("|")).strip() for _ in range(rng.randint(1, 6))]
    if rng.random() < 0.5:
        chosen.insert(rng.randrange(len(chosen)), passage(rng, articles))
    return " ".join(chosen)


def _with(pieces: Sequence[str], share: float) -> Make:
    return lambda rng, articles: _spliced(rng, passage(rng, articles), pieces, share)


def nested(rng: random.Random, articles: Sequence[str]) -> str:
    """Quotes and brackets, deep or never closed."""
    words, pairs = passage(rng, articles).split(" "), rng.sample(NESTS, rng.randint(1, 3))
    for _ in range(rng.choice((3, 30, 300))):
        pair, place = rng.choice(pairs), rng.randrange(len(words))
        words[place] = pair[0] + words[place]
        if rng.random() < 0.8:
            place = rng.randrange(place, len(words))
            words[place] += pair[1]
    return " ".join(words)


def repeated(rng: random.Random, articles: Sequence[str]) -> str:
    """A word or a phrase over and over."""
    words = passage(rng, articles).split()
    phrase = words[rng.randrange(len(words)) :][: rng.randint(1, 6)]
    return rng.choice((" ", " and ", ", ", "")).join([" ".join(phrase)] * rng.randint(5, 200))


def punctuation(rng: random.Random, _: Sequence[str]) -> str:
    """Nothing but punctuation."""
    marks = ".,;:!?-—–'\"“”‘’()[]{}/\\|@#$%^&*_+=~`…·•¿¡«»"
    return "".join(rng.choice(marks) + " " * rng.randint(0, 1) for _ in range(rng.randint(1, 400)))


def numbers(rng: random.Random, _: Sequence[str]) -> str:
    """Numbers and dates that are none, in sentences that count with them."""
    frames = ("{} people were killed.", "At least {} died on {}.", "{} to {} of {}", "on {}, {}",
              "The army fired {} rockets {}, killing more than {}, wounding {}.", "{}")  # fmt: skip
    pieces = [piece.strip() for piece in NUMBERS.split("|")]
    chosen = [rng.choice(frames) for _ in range(rng.randint(1, 8))]
    return " ".join(f.format(*(rng.choice(pieces) for _ in range(f.count("{}")))) for f in chosen)


def salad(rng: random.Random, _: Sequence[str]) -> str:
    """The words that rules look for, in no order."""
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(3, 120)))


def characters(rng: random.Random, articles: Sequence[str]) -> str:
    """An article with characters deleted, doubled, swapped."""
    text, share = list(passage(rng, articles)), rng.choice((0.01, 0.05, 0.2))
    for place in range(len(text)):
        if rng.random() < share:
            other = rng.randrange(len(text))
            change = rng.randrange(3)
            if change == 2:
                text[place], text[other] = text[other], text[place]
            else:
                text[place] *= change * 2
    return "".join(text)


def words(rng: random.Random, articles: Sequence[str]) -> str:
    """An article with words deleted, doubled, moved, cut, in capitals."""
    text, share = passage(rng, articles).split(" "), rng.choice((0.02, 0.1, 0.4))
    for place, word in enumerate(text):
        if rng.random() < share:
            changed = ("", f"{word} {word}", word[: len(word) // 2], word.upper(), word.title())
            text[place] = rng.choice((*changed, rng.choice(text), word[::-1], word.lower()))
    if rng.random() < 0.2:
        rng.shuffle(text)
    return " ".join(text)


def marks(rng: random.Random, articles: Sequence[str]) -> str:
    """An article whose punctuation is gone, doubled or changed."""
    text, found = passage(rng, articles), rng.sample(",.;:“”'’\"-()", 4)
    for mark in found:
        text = text.replace(mark, rng.choice(("", "", mark * 2, f" {mark} ", rng.choice(found))))
    return text


def lines(rng: random.Random, articles: Sequence[str]) -> str:
    """The lines and sentences of several articles glued, doubled, out of order, cut anywhere."""
    pieces = [passage(rng, articles) for _ in range(rng.randint(2, 4))]
    pieces = [
        piece[rng.randrange(len(piece)) :] if rng.random() < 0.3 else piece for piece in pieces
    ]
    rng.shuffle(pieces)
    return rng.choice(("", " ", "\n", "\n\n", ". ", ", ", ": ")).join(pieces)


def mixed(rng: random.Random, articles: Sequence[str]) -> str:
    """Several kinds of trouble one after another."""
    makes = rng.sample([make for make in KINDS.values() if make is not mixed], 3)
    return rng.choice(BREAKS).join(make(rng, articles) for make in makes)


KINDS: dict[str, Make] = {
    "noise": noise,
    "markup": _with(MARKUP.split("|"), 0.2),
    "languages": languages,
    "emoji": _with(EMOJI, 0.2),
    "right to left": _with(BIDI, 0.2),
    "controls": _with([*BREAKS, "\x1b", "\x9b", "\x08", "\ud800", "\udfff"], 0.15),
    "nested": nested,
    "repeated": repeated,
    "punctuation": punctuation,
    "numbers": numbers,
    "salad": salad,
    "characters": characters,
    "words": words,
    "marks": marks,
    "lines": lines,
    "mixed": mixed,
}
MEGABYTE = 1_000_000
HUGE: dict[str, Make] = {
    "one long line": lambda rng, articles: " ".join(
        " ".join(rng.choice(articles).split()) for _ in range(400)
    )[:MEGABYTE],
    "one long word": lambda rng, _: rng.choice("aÄ1-٣🕊") * MEGABYTE,
    "one long quotation": lambda rng, articles: (
        "He said: “"
        + " ".join(passage(rng, articles).replace("”", "").replace(".", ",") for _ in range(900))
    ),
    "one long list": lambda rng, _: (
        "The army shelled " + " and ".join(rng.choice(WORDS) for _ in range(60_000))
    ),
    "all brackets": lambda rng, _: rng.choice(("(", "“", "[(")) * (MEGABYTE // 8),
}
