"""Titles and offices before and beside names, and the side that they put a person on."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.model import MentionForm, Phrase
from kg.resolve.descriptions import bare, describe
from kg.resolve.names.folding import fold
from kg.resolve.names.gazetteer import gazetteer

TITLES = frozenset(
    """
    president vice prime minister premier chancellor secretary general state foreign defense
    defence interior king queen prince princess crown emir sheikh sheik shaikh sultan ayatollah
    grand imam mullah mufti pope cardinal archbishop bishop patriarch rabbi rev reverend father mr
    mrs ms miss dr doctor prof professor sir lord lady dame gen maj major col colonel lt lieutenant
    capt captain brig brigadier sgt sergeant cpl corporal adm admiral rear cmdr commander marshal
    field sen senator rep representative congressman congresswoman gov governor mayor judge justice
    ambassador envoy spokesman spokeswoman spokesperson speaker chief leader director chairman
    chairwoman head deputy acting former ex then interim minister-president comrade
    ex-president vice-president hajj haji sayyed sayyid lawmaker mp activist journalist
    """.split()
)
FEMALE = frozenset(
    "mrs ms miss queen princess lady dame spokeswoman chairwoman congresswoman actress mother"
    " umm daughter sister wife businesswoman girl woman widow".split()
)
MALE = frozenset(
    "mr sir lord king prince emir sheikh sheik sultan ayatollah mullah imam mufti pope father"
    " spokesman chairman congressman abu brother son husband businessman boy man".split()
)
FIRST_NAMES = frozenset(
    """
    aisha alice amina amy angela angelina ann anna anne barbara carol caroline catherine charlotte
    christina christine clara claire deborah diana dina elena elizabeth ella emily emma eva fatima
    fatma fiona hanan hannah heba helen hillary huda ingrid irene irina iryna jane jennifer jessica
    joan judith julia julie karen kate katherine katie kelly khadija laila laura layla leila lena
    linda lisa louise lucy margaret maria marie martha mary maryam maya melissa michelle mona nadia
    nancy natalia natalie natasha nina noor nora nour oksana olena olga olha oxana patricia rachel
    rania rebecca rima rita rosa ruth sally samantha samira sandra sara sarah salma sofia sonia
    sophia sophie stephanie susan svetlana tatiana tetiana theresa ursula valentina vera victoria
    yana yulia zahra zainab zeinab
    """.split()
)
UNSIDED = re.compile(
    r"\b(opposition|rebels?|activists?|dissidents?|former|ex|critics?|analysts?|experts?|exiled"
    r"|journalists?|reporters?|correspondents?|residents?|witness(es)?|professors?|doctors?"
    r"|lawyers?|scholars?|researchers?|historians?|economists?|protesters?|refugees?|victims?"
    r"|civilians?|authors?|actors?|singers?|players?|students?|tycoon|businessman|businesswoman"
    r"|separatists?|insurgents?|militants?)\b"
)
_ABROAD = re.compile(r"\s+(?:to|in|at|on)\s+.*$")


def without_title(name: str) -> tuple[str, str]:
    """The title words at the start of a name and the name without them."""
    words = name.split()
    inner = [
        i
        for i, word in enumerate(words[:-1])
        if (word.islower() or word.endswith(".")) and word.lower().rstrip(".") in TITLES
    ]
    start = inner[-1] + 1 if inner else 0
    while start < len(words) - 1 and fold(words[start]) in TITLES:
        start += 1
    return " ".join(words[:start]), " ".join(words[start:])


def without_rank(title: str) -> str:
    """An office without the rank behind it ("military spokesman Brig. Gen.")."""
    found = _RANKED.match(title)
    return found[1] if found else title


_RANKED = re.compile(
    r"(.*\b(?:spokes(?:man|woman|person)|chief|official|officer|commander|minister|leader))"
    r"(?:\s+[A-Z][\w.-]*)+$"
)


def side_of_title(title: str) -> str | None:
    """The side of somebody with a title: of "Kremlin spokesman" it is Russia.

    The first country or body named in it counts, not a place of work ("ambassador to Syria");
    nobody speaks for a country as its dissident, former minister, journalist or resident.
    """
    described = describe(_ABROAD.sub("", title))
    if not described.owners or UNSIDED.search(described.rest):
        return None
    owner = gazetteer().entities[described.owners[0]]
    return owner.side or (None if owner.kind in ("Person", "Place") else owner.id)


def gender_of(name: str, title: str) -> str:
    """ "f" or "m" where a title or a first name tells it, else ""."""
    words = fold(f"{title} {name}").split()
    if any(word in FEMALE for word in words) or FIRST_NAMES.intersection(fold(name).split()[:1]):
        return "f"
    return "m" if any(word in MALE for word in words) else ""


def _is_name_of_whole(name: str, text: str) -> bool:
    """Whether a name is what somebody is of, not theirs behind it ("of the group Tom Gill")."""
    before = text.partition(name)[0].split()
    described = bool(before) and before[-1].islower() and fold(before[-1]) not in JOINING
    return name in text and not described


JOINING = frozenset("the of for and in a an to".split())


def capital_name(phrase: Phrase, of: Phrase | None) -> Phrase | None:
    """A person's description that ends in a name after all ("spokesman Colonel Tom Gill").

    The name of what somebody is of is not theirs ("the head of the United Nations").
    """
    words = bare(phrase.mention.text).split()
    start = len(words)
    while start > 0 and words[start - 1][:1].isupper() and words[start - 1].isalpha():
        start -= 1
    title, name = without_title(" ".join(words[start:]))
    if phrase.mention.kind != "Person" or not 2 <= len(name.split()) <= 4:
        return None
    if start == 0 and not title:
        return None
    if of is not None and _is_name_of_whole(name, of.mention.text):
        return None
    before = " ".join(part for part in (*words[:start], title) if part)
    return replace(phrase, form=MentionForm.NAME, name=name, title=before)
