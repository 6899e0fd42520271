"""Descriptions taken apart: whose, of what class, and which words are left."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.model import Phrase
from kg.resolve.names.folding import fold, is_acronym
from kg.resolve.names.gazetteer import Gazetteer, gazetteer
from kg.resolve.names.nouns import Body, bodies, noun_class, singular

LINKED = re.compile(
    r"^(?P<owner>.+?)[-‑–](?P<link>led|backed|supported|funded|armed|trained|held|controlled|run"
    r"|aligned|allied|affiliated|linked|based|born|made|built|supplied|dominated|occupied"
    r"|administered|sponsored|besieged|speaking|style|inspired|recognised|recognized|era|wide)$",
    re.IGNORECASE,
)
STANCE = re.compile(r"^(pro|anti|non|ex|former|counter)[-‑–]", re.IGNORECASE)
SEATED = frozenset({"led"})
"""Links that make the first party the owner of what follows ("U.S.-led coalition")."""

WHEN = re.compile(
    r"^(?:of )?(?:minute|hour|day|night|week|month|year)s? (?:after|before|earlier|later) (?:the )?"
)
"""Words that tell when something was, before what it is."""

_TOKEN = re.compile(r"[^\s\"“”„«»()\[\]{},;:!?]+")
_LEADING = frozenset(
    """
    a an the this that these those its his her their our my your some any no another other each
    every both all several many few most more various numerous countless two three four five six
    seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
    dozen dozens hundreds thousands scores at least about around much
    nearly almost over some of first second third last next new latest recent same such what which
    so-called self-styled one least than up to fewer whose
    between none neither
    """.split()
)
_NUMERALS = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    thousand dozen
    """.split()
)
_IN_NAMES = frozenset({"new", "first", "second", "third", "last", "next", "over", "of"})
UNITS = frozenset(
    """
    army battalion battery brigade command company corps division fleet flotilla front
    regiment rifles squadron wing
    """.split()
)
"""What troops are told apart by number in: "57 Division", "20 Rashtriya Rifles"."""
UNIT_NUMBER = re.compile(r"(?:\d{1,4}|\d{0,3}(?:1st|2nd|3rd|\dth))$")
UNIT_REACH = 5
UNIT_ENDS = frozenset("of in at and from near under".split())
_AMOUNTS = frozenset(
    """
    number numbers group groups tens dozens hundreds thousands millions scores majority handful
    couple pair series lot lots plenty bulk
    """.split()
)
_SIZES = frozenset("large small growing significant huge great vast total big limited".split())
PARTS_OF_COUNTRY = frozenset(
    """central coastal eastern inland north-east north-west northeast northeastern northern
    northwest northwestern rural south-east south-west southeast southeastern southern southwest
    southwestern western""".split()
)
_RANKS = frozenset(
    "president prime minister premier king general gen leader dictator strongman chancellor".split()
)
_FILLERS = frozenset("of the for in and 's ’s from".split())


@dataclass(frozen=True, slots=True)
class Description:
    """A description taken apart.

    `owners` are the ids named in it in order, `text` the words without determiners and numbers,
    `rest` the folded words without owners, `noun` and `noun_class` those of the last noun, `body`
    the official body that `rest` names, `leader` who leads it ("U.S.-led"), `stance` whether it is
    defined by being for or against somebody.
    """

    text: str
    owners: tuple[str, ...]
    rest: str
    noun: str
    noun_class: str
    body: Body | None = None
    final: str | None = None
    leader: str | None = None
    stance: bool = False


def bare(text: str) -> str:
    """The text without leading determiners, numbers and quotation marks; of a number all."""
    if not any(c.isalpha() for c in text):
        return text.strip()
    words = [match.group() for match in _TOKEN.finditer(text)]
    start = 0
    while start < len(words) - 1 and (size := _leading(words, start)):
        start += size
    end = len(words)
    while end > start + 1 and words[end - 1].lower() in ("of", "and", "the", "in", "for"):
        end -= 1
    return " ".join(words[start:end]).strip(" .'’‘-–—").removesuffix("'s").removesuffix("’s")


def _leading(words: list[str], start: int) -> int:
    """How many words at a position only determine or count what follows ("a large number of")."""
    word = words[start].lower()
    if numbered_unit(words[start:]):
        return 0
    if word in ("and", "to", "or") and start and _counts(words[start - 1], words[start + 1]):
        return 1
    if start and words[start : start + 3] == ["and", "a", "half"]:
        return min(3, len(words) - 1 - start)
    size = 1 + (word in _SIZES)
    if words[start + size - 1].lower() in _AMOUNTS and words[start + size : start + size + 1] == [
        "of"
    ]:
        return min(size + 1, len(words) - 1 - start)
    if word in _IN_NAMES and words[start][0].isupper() and words[start + 1][:1].isupper():
        return 0
    return int(word in _LEADING or word[:1].isdigit() or word in ("'s", "’s", "-", "–", "—"))


def numbered_unit(words: Sequence[str]) -> bool:
    """Whether a number begins the name of a body of troops: "57 Division", "4th Tank Brigade"."""
    if not UNIT_NUMBER.match(words[0]):
        return False
    for word, following in zip(words[1:UNIT_REACH], [*words[2:], "of"], strict=False):
        if not word[:1].isupper():
            return False
        if re.sub("['’]s?$", "", word.lower()) in UNITS:
            return following in UNIT_ENDS or word[-1] in "'’s" and word.lower() not in UNITS
    return False


def _counts(*words: str) -> bool:
    """Whether all words are numbers ("between 20 and 30 soldiers")."""
    return all(word[:1].isdigit() or word.lower() in _NUMERALS for word in words)


RESTRICTING = frozenset(
    "on against about to from for but around with who whom that which beyond specific".split()
)
"""Words after which a description only tells which of its kind is meant."""


@lru_cache(maxsize=32768)
def describe(text: str, head: str = "") -> Description:
    """Take a description apart; `head` is its head noun where that is not the last word."""
    listed = gazetteer()
    words = bare(text).split()
    cut = next((i for i, word in enumerate(words) if i and word in RESTRICTING), len(words))
    words = words[:cut]
    end = words.index("of") if "of" in words[1:] else len(words)
    owners: list[str] = []
    left: list[str] = []
    parts: set[str] = set()
    final = leader = None
    stance = False
    position = 0
    while position < len(words):
        word = words[position]
        linked = LINKED.match(word)
        size, owner = (1, None) if linked or STANCE.match(word) else owner_at(words, position)
        owner = owner or _seat_of_body(words, position)
        if linked and linked["link"].lower() in SEATED:
            leader = leader or named_or_nation(linked["owner"], listed)
        stance = stance or bool(STANCE.match(word))
        if owner:
            while left and listed.entities[owner].kind == "Person" and fold(left[-1]) in _RANKS:
                left.pop()
            owners.append(owner)
            if position and words[position - 1].lower() in PARTS_OF_COUNTRY:
                parts.add(owner)
            final = owner if position + size == end else final
        else:
            left.append(word if not linked or linked["link"].lower() != "based" else "")
        position += size
    tokens = [word for word in fold(" ".join(left)).split() if word != "s"]
    while tokens and tokens[-1] in _FILLERS:
        tokens.pop()
    while tokens and tokens[0] in _FILLERS:
        tokens.pop(0)
    rest = " ".join(tokens)
    if not owners and " in " in rest:
        seat = listed.seat(" ".join(words[words.index("in") + 1 :])) if "in" in words else None
        owners = [seat] if seat else owners
    noun_class_, noun = noun_class(rest.partition(" of ")[0])
    plain = fold(head).split()[-1:]
    if plain and plain[0] in tokens and noun.split()[-1:] != [singular(plain[0])]:
        noun_class_, noun = noun_class(fold(head))
    if noun_class_ == "act":
        # Who attacks in a part of a country is not that country: "a central Syria attack".
        owners = [owner for owner in owners if owner not in parts]
    return Description(
        text=" ".join(words),
        owners=tuple(dict.fromkeys(owners)),
        rest=rest,
        noun=noun,
        noun_class=noun_class_,
        body=body_of(rest.partition(" in ")[0]),
        final=final,
        leader=leader,
        stance=stance,
    )


def _seat_of_body(words: list[str], position: int) -> str | None:
    """The country whose capital a body belongs to ("Moscow's defence ministry")."""
    name = words[position]
    if not name.endswith(("'s", "’s")) or body_of(fold(" ".join(words[position + 1 :]))) is None:
        return None
    return gazetteer().seat(name[:-2])


OWNING = frozenset(
    "regime regimes governments countrys nations kingdoms republics emirates".split()
)
"""Before a body's name only whose it is ("the country's defence ministry"), folded."""


def body_of(rest: str) -> Body | None:
    """The official body that words name: a listed one, or any ministry or department."""
    found = bodies().get(rest)
    if found or not rest:
        return found
    words = rest.split()
    if words[0] in OWNING and len(words) > 1:
        return body_of(" ".join(words[1:]))
    if words[-1] == "ministry" and 2 <= len(words) <= 6 and not {"of", "the"} & set(words):
        return Body(_titled(words), "Organization")
    if words[0] == "ministry" and words[1:2] == ["of"] and len(words) <= 7:
        return Body(_titled([*words[2:], "ministry"]), "Organization")
    return None


def _titled(words: list[str]) -> str:
    small = {"of", "and", "the", "for"}
    return " ".join(word if word in small else word.capitalize() for word in words)


def owner_at(words: list[str], position: int) -> tuple[int, str | None]:
    """The longest listed name or adjective that starts at a position, with its length in words."""
    listed = gazetteer()
    first = fold(words[position])
    if not first:
        return 1, None
    starts = listed.starts
    bare_first = first.split()[0]
    longest = max(starts.get(bare_first, 0), starts.get(bare_first.removesuffix("s"), 0))
    for size in range(min(longest, len(words) - position), 0, -1):
        chunk = " ".join(words[position : position + size])
        found = named_or_nation(chunk, listed)
        if found:
            return size, found
    return 1, None


def named_or_nation(text: str, listed: Gazetteer) -> str | None:
    """The listed entity that words name, or the country whose adjective they are."""
    if not (any(c.isupper() for c in text)):
        return None
    if len(text) < 3 and not is_acronym(text):
        return None
    return listed.named(text) or listed.nation(text)


def head_word(phrase: Phrase) -> str:
    """The head word of a phrase as written."""
    mention = phrase.mention
    start = mention.head.start - mention.span.start
    return mention.text[start : start + mention.head.end - mention.head.start]
