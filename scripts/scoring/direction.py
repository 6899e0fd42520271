"""Sentences with a known pair, who did it to whom, and whether claims tell them that way round."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.model import Claim, Mention


@dataclass(frozen=True, slots=True)
class Directed:
    """A sentence with the words of its source and of its target; `coded` if these are codes."""

    text: str
    source: str
    target: str
    coded: bool = False

    def passive(self) -> bool:
        """Whether the source stands behind "by" and the target before it."""
        if self.coded:
            return bool(re.search(rf"\bby (the )?{self.source[:3]}", self.text, re.IGNORECASE))
        place = self.text.find(self.source)
        before = self.text[:place].lower().split()[-2:]
        return "by" in before and 0 <= self.text.find(self.target) < place


def records(path: Path) -> Iterator[Directed]:
    """The records of a PETRARCH validation file that code one event between two actors."""
    source = re.sub(r"&(?!\w+;)", "&amp;", path.read_text(encoding="utf-8", errors="replace"))
    for block in re.findall(r"<Sentence .*?</Sentence>", source, re.DOTALL):
        text = re.search(r"<Text>(.*?)</Text>", block, re.DOTALL)
        codings = re.findall(r"<EventCoding [^>]*>", block)
        if text is None or len(codings) != 1:
            continue
        told = dict(re.findall(r'(\w+)="([^"]*)"', codings[0]))
        first, second = told.get("sourcecode", ""), told.get("targetcode", "")
        if first[:3].isalpha() and second[:3].isalpha() and first[:3] != second[:3]:
            yield Directed(" ".join(text[1].split()), first, second, coded=True)


def pairs(path: Path) -> Iterator[Directed]:
    """The rows of a table of sentences with `sentence`, `source` and `target`."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            if row["source"] in row["sentence"] and row["target"] in row["sentence"]:
                yield Directed(row["sentence"], row["source"], row["target"])


def direction(one: Directed, claims: Iterable[Claim]) -> str:
    """ "right" if a claim has the source act on the target, "reversed" if all have it the other
    way, "" if no claim joins the two."""
    found = ""
    for claim in claims:
        ends = [claim.target, *(role.mention for role in claim.roles if role.role == "recipient")]
        if claim.actor is None:
            continue
        for end in ends:
            if end is None:
                continue
            if _is(one, one.source, claim.actor) and _is(one, one.target, end):
                return "right"
            if _is(one, one.target, claim.actor) and _is(one, one.source, end):
                found = "reversed"
    return found


def _is(one: Directed, wanted: str, mention: Mention) -> bool:
    """Whether a mention has the head of the wanted words in it or lies in them."""
    if one.coded:
        code = wanted[:3].lower()
        return any(word.lower().startswith(code) for word in re.findall(r"[A-Z]\w+", mention.text))
    start = one.text.find(wanted)
    head = mention.head
    return start <= head.start < start + len(wanted)


def table(name: str, told: Sequence[str]) -> str:
    """A line: how many pairs are joined by a claim, and how many of these the right way round."""
    joined = [one for one in told if one]
    right = sum(one == "right" for one in joined)
    share = f"{100 * right / len(joined):6.1f} %" if joined else "     –"
    return f"{name:28} {len(told):6} {len(joined):7} {right:6} {len(joined) - right:9} {share}"
