"""When a name, an action or a number of words of an annotation agree with a claim's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

STOP = frozenset("the a an of in on at to and or for by with from its his her their our s".split())
LIGHT = frozenset(
    "be in on at to off out up down over back away after into for of with by about from".split()
)
_AFTER_HEAD = re.compile(
    r"\s*[,(;]|\s+(?:of|in|on|at|near|from|for|to|with|by|against|who|which|that|inside|under|outside|among|into|across)\s",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"\b((?:[a-z]\.){2,})")
_WORD = re.compile(r"\w+")


def words(name: str) -> list[str]:
    """The telling words of a name: lower case, no accents, no plural s, initials joined."""
    plain = "".join(
        character
        for character in unicodedata.normalize("NFKD", name.lower().replace("’", "'"))
        if not unicodedata.combining(character)
    )
    joined = _INITIALS.sub(lambda match: match[1].replace(".", ""), plain)
    found = (_stem(word) for word in _WORD.findall(re.sub(r"'s\b", "", joined)))
    return [word for word in found if word not in STOP]


def _stem(word: str) -> str:
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def head(name: str) -> str:
    """The head word: the last one before a preposition, a bracket or a relative clause."""
    first = _AFTER_HEAD.split(name.strip(), maxsplit=1)[0]
    found = words(first) or words(name)
    return found[-1] if found else ""


def same_word(a: str, b: str) -> bool:
    """Equal, or one is the other with an ending ("Syria", "Syrian"; "Israel", "Israeli")."""
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    return len(short) >= 5 and len(long) - len(short) <= 2 and long.startswith(short)


def names_agree(wanted: str, offered: str) -> bool:
    """The heads agree, or at least half of the wanted words are among the offered."""
    ours, theirs = words(wanted), words(offered)
    if not ours or not theirs:
        return False
    if same_word(head(wanted), head(offered)):
        return True
    shared = sum(any(same_word(word, other) for other in theirs) for word in ours)
    return 2 * shared >= len(ours)


def any_agrees(wanted: str, offered: Iterable[str]) -> bool:
    """Whether one of the offered names agrees with the wanted one."""
    return any(names_agree(wanted, name) for name in offered)


def actions_agree(accepted: Sequence[str], lemma: str) -> bool:
    """The lemma shares a word with an accepted action, particles and "be" only when alone."""
    offered = set(lemma.lower().split())
    for action in accepted:
        wanted = set(action.lower().split())
        if wanted == offered or (wanted - LIGHT) & (offered - LIGHT):
            return True
        if wanted <= LIGHT and wanted & offered & {"be"}:
            return True
    return False
