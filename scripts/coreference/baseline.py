"""A plain rule system to compare with: the same head word, and pronouns to what is nearest."""

from __future__ import annotations

from kg.parse.mentions import Candidates, Words

_SINGULAR = frozenset("he him his himself she her hers herself it its itself this that".split())
_PLURAL = frozenset("they them their theirs themselves these those".split())
_SPOKEN = frozenset("i me my mine myself we us our ours ourselves you your yours".split())


def clusters(words: Words, found: Candidates) -> list[list[int]]:
    """Return clusters of candidates: a noun joins the last of its head word.

    A pronoun of the third person joins the last noun of its number, or the last same pronoun; one
    of the first or second joins its like.
    """
    chain: list[int] = []
    for place in range(len(found)):
        chain.append(place)
        antecedent = None if found.joined[place] else _antecedent(words, found, place)
        if antecedent is not None:
            chain[place] = chain[antecedent]
    groups: dict[int, list[int]] = {}
    for place, first in enumerate(chain):
        groups.setdefault(first, []).append(place)
    return [group for group in groups.values() if len(group) > 1]


def _antecedent(words: Words, found: Candidates, place: int) -> int | None:
    head = int(found.head[place])
    word = words.lower[head]
    pronoun = words.upos[head] == "PRON"
    for before in range(place - 1, -1, -1):
        other = int(found.head[before])
        if found.joined[before] or other == head:
            continue
        if words.upos[other] == "PRON":
            if pronoun and words.lemma[other] == words.lemma[head]:
                return before
        elif not pronoun and words.lemma[other] == words.lemma[head]:
            return before
        elif pronoun and word not in _SPOKEN and _agrees(word, words.xpos[other]):
            return before
    return None


def _agrees(pronoun: str, tag: str) -> bool:
    plural = tag in ("NNS", "NNPS")
    return pronoun in (_PLURAL if plural else _SINGULAR)
