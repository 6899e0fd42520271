"""Splits what stands between spaces into words, as the English UD treebanks do."""

from __future__ import annotations

import re

_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof gen col lt sgt maj brig capt cpt cmdr adm rev hon pres sen rep gov st jr sr
    inc corp co ltd bros dept univ vs e.g i.e a.m p.m viz cf al approx est no nos vol pp ed eds
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri
    ph.d m.d b.a m.a d.c u.s u.n u.k u.s.a e.u ave blvd rd ft mt fig figs messrs mme mlle supt det
    insp pvt cpl spc pfc lieut ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass
    mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
    """.split()
)
_ONLY_CAPITAL = frozenset(
    """
    no co al mar jun jul dec sun sat mon wed fri ill ind del la mo pa ga ore mass miss wash ark
    fig ed det est gen col maj
    """.split()
)
_SPECIAL = {
    "cannot": (3,), "gonna": (3,), "wanna": (3,), "gotta": (3,), "gimme": (3,), "lemme": (3,),
    "dunno": (2, 3), "whaddya": (4, 5), "d'you": (2,), "d'ya": (2,), "'tis": (2,), "'twas": (2,),
    "more'n": (4,), "im": (1,), "ive": (1,), "youre": (3,), "youve": (3,), "youll": (3,),
    "theyre": (4,), "theyve": (4,), "theyll": (4,), "weve": (2,), "thats": (4,), "whats": (4,),
    "theres": (5,), "dont": (2,), "doesnt": (4,), "didnt": (3,), "isnt": (2,), "arent": (3,),
    "wasnt": (3,), "werent": (4,), "hasnt": (3,), "havent": (4,), "hadnt": (3,), "cant": (2,),
    "itd": (2,), "itll": (2,), "hed": (2,), "hes": (2,), "shes": (3,), "theyd": (4,), "whod": (3,),
    "whos": (3,), "youd": (3,), "couldnt": (5,), "wouldnt": (5,), "shouldnt": (6,), "wont": (2,),
    "mustnt": (4,),
}  # fmt: skip
_AFFIXES = (
    "e|agro|ante|anti|arch|be|bi|bio|co|counter|cross|cyber|de|eco|ex|extra|inter|intra|"
    "macro|mega|micro|mid|mini|multi|neo|non|over|pan|para|peri|post|pre|pro|pseudo|quasi|re|"
    "semi|sub|super|tri|ultra|un|uni"
)
_NUMBER = r"[+-]?\d+(?:[.,:/]\d+)*"
_WHOLE = re.compile(
    rf"""
    (?:https?://|www\.)\S+
    | [\w.+%-]+@[\w-]+(?:\.[\w-]+)*
    | \w[\w-]*(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|mil|int|info|uk|ru|ca|de|fr|tv|io)(?:/\S*)?
    | @\w+ | \#[^\W\d]\w*
    | {_NUMBER}
    | \d{{0,2}}-?(?:\d{{3}}-)?\d{{3}}-\d{{4}} | \d{{1,2}}-\d{{1,2}}-\d{{2,4}}
    | (?:[^\W\d_]\.){{2,}}
    | [^\W\d_a-zI]\.
    | [:;=]['o-]?[()\[\]DPpdo/\\|*]+ | <3 | \^_?\^ | -_-
    | ([-=*_~.!?+\#<>/|\\–—`'$])\1*
    | [!?]+
    """,
    re.VERBOSE,
)
_PREFIX = re.compile(
    r"""(?:US|C|A|HK|NZ)?[$£€¥](?=[\d.])|[$£€¥]|\#(?=\d)|~(?=\d)|\.{2,}|…|--+|[–—]+|-(?=[^\W\d])
    |\*+|_+|[<>]+|``|''|[(\[{"“”„‘’'`«»¡¿•·†|/=+:,;!?…]""",
    re.VERBOSE,
)
_SUFFIX = re.compile(
    r"""(?:[:;=]['o-]?[()DPp]+|(?<=\w)n['’]t|['’](?:s|m|d|re|ve|ll|S|M|D|RE|VE|LL)|N['’]T|\.{2,}|…|--+|[–—]+
    |\*+|_+|[<>]+|``|''|[!?]+|[)\]}"“”‘’'`«»,;:%|/=•·…]|(?<=\w\w)-)$""",
    re.VERBOSE,
)
_STOP = re.compile(r"(?<=[\w)\]%\"”’'$€£+])\.$|(?<=[^\W\d])\.$")
_UNIT = re.compile(
    r"(\d[\d.,:]*)(a\.?m\.?|p\.?m\.?|km|kms|kg|kgs|cm|mm|m|k|bn|mn|tn|b|ft|mph|kph|mb|gb|hz|ghz|"
    r"hrs?|mins?|secs?|lbs?|oz|yrs?)",
    re.IGNORECASE,
)
_INFIX = re.compile(
    r"""
    (?<=[^\W_])-(?=[^\W_]) | (?<=\.)-(?=[^\W_])
    | \.{2,} | … | --+ | [–—]+
    | (?<=[^\W\d])/(?=[^\W\d]) | (?<=[^\W\d])/(?=\d) | (?<=\d)/(?=[^\W\d])
    | (?<=[^\W\d]),(?=\w) | (?<=\d),(?=[^\W\d])
    | (?<=[^\W\d])[:;](?=\w)
    | (?<=[a-z])[.?!](?=[A-Z][a-z]) | (?<=[a-z])[?!](?=\w)
    | ([<>=*+~])\1* | [()\[\]"“”]
    """,
    re.VERBOSE,
)
_AFFIX = re.compile(_AFFIXES, re.IGNORECASE)


def split(chunk: str) -> list[str]:
    """Return the words of a chunk without white space; joined, they are the chunk."""
    left: list[str] = []
    right: list[str] = []
    while chunk and not _whole(chunk):
        if (match := _PREFIX.match(chunk)) and match.end() < len(chunk):
            left.append(match.group())
            chunk = chunk[match.end() :]
        elif (match := _SUFFIX.search(chunk) or _STOP.search(chunk)) and match.start() > 0:
            right.append(match.group())
            chunk = chunk[: match.start()]
        else:
            return left + _middle(chunk) + right[::-1]
    return left + _parts(chunk) + right[::-1]


def _whole(chunk: str) -> bool:
    if _WHOLE.fullmatch(chunk):
        return not _ends_url(chunk)
    if not chunk.endswith("."):
        return False
    name = chunk[:-1]
    lower = name.lower()
    return lower in _ABBREVIATIONS and (name != lower or lower not in _ONLY_CAPITAL)


def _ends_url(chunk: str) -> bool:
    """Tell whether a URL has caught the punctuation after it."""
    return len(chunk) > 6 and ("/" in chunk or "www" in chunk) and chunk[-1] in ".,;:!?)>\"'”’]"


def _parts(word: str) -> list[str]:
    """Split contractions written as one word, and numbers from their units."""
    cuts = _SPECIAL.get(word.lower())
    if cuts:
        edges = (0, *cuts, len(word))
        return [word[a:b] for a, b in zip(edges, edges[1:], strict=False)]
    if match := _UNIT.fullmatch(word):
        return [match.group(1), match.group(2)]
    return [word] if word else []


def _middle(chunk: str) -> list[str]:
    words: list[str] = []
    start = 0
    for match in _INFIX.finditer(chunk):
        before = chunk[start : match.start()]
        if match.group() == "-" and _is_affix(before):
            continue
        if before:
            words += _piece(before)
        words.append(match.group())
        start = match.end()
    if start == 0:
        return _parts(chunk)
    return words + (_piece(chunk[start:]) if start < len(chunk) else [])


def _is_affix(word: str) -> bool:
    """Tell whether a hyphen after this joins: `re-elected`, but `UN-led` is three words."""
    return bool(_AFFIX.fullmatch(word)) and not (len(word) > 1 and word.isupper())


def _piece(chunk: str) -> list[str]:
    return split(chunk) if len(chunk) < 200 else [chunk]
