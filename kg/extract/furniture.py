"""What a web page puts around an article: sentences that tell readers what to do, tags, lists."""

from __future__ import annotations

import re

from kg.extract.tree import Tree, Word

READER = frozenset("you your yourself us our".split())
SITE = re.compile(
    r"\b(?:inbox|newsletters?|subscri(?:be|bers?|ption)|sign(?:ing)? up|log ?in|cookies?"
    r"|click|unsubscribe|privacy policy|terms of (?:use|service)|ad ?blocker|notifications?"
    r"|bookmark|our (?:app|podcast|website|site|coverage|journalism|channel)"
    r"|stories you|follow us|share this|short url|all rights reserved|enlarge this image)\b",
    re.IGNORECASE,
)
"""Words for what a page offers and asks of its readers."""

LABEL = re.compile(
    r"\W*(?:hide caption|tags?|keywords?|topics|photos?"
    r"|related(?: (?:articles?|stories|news|topics|coverage))?"
    r"|read (?:more|also|next)|also read|see also|more (?:from|on)|most (?:read|popular)|watch"
    r"|recommended|trending|advertisement|share(?: this)?|don'?t miss|editors?'? picks?)"
    r"(?P<mark>\s*[:|»>]|\s)\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
"""What stands before tags, pictures and the headlines of other articles."""

FRAME = re.compile(
    r"\W*(?:story highlights|(?:image|media) (?:caption|copyright).{0,60}|print tweet.{0,20}"
    r"|(?:just watched|must watch|replay more videos)\b.{0,200}"
    r"|get short url[\s\d]*|media playback is (?:un)?supported on .{0,30}|hide caption \d+.{0,20}"
    r"|(?:(?:date of publication|published|posted|(?:last )?updated)(?: (?:at|on))?:? )?"
    r"(?:(?:[A-Z]\w+,? ){0,2}\d{1,2}(?: [A-Z]\w+)?|[\d.\-/]{8,10}),?[ \d:]*"
    r"|(?P<title>.{8,100}) (?P=title))\W*",
    re.IGNORECASE,
)
"""Whole sentences that a page sets around an article: labels, dates, titles of pictures."""

CREDIT = re.compile(
    r"\W*(?:(?:[A-ZÀ-Þ][^\s,]*|and|in|at|from|the|also|of)[\s,]+)+"
    r"contributed (?:\w+ )?to this (?:report|story|article|dispatch|piece)\W*"
)
"""Who else wrote an article."""

LINKS = re.compile(
    r"\W*(?:tags?|keywords?|topics?|read (?:more|also|next)|also read|see also|latest updates"
    r"|related(?: (?:articles?|stories|news|topics|coverage|video))?|more (?:from|on)|recommended"
    r"|trending|most (?:read|popular)|don'?t miss|editors?'? picks?|category(?: news)?)\W*",
    re.IGNORECASE,
)
"""A label alone, which tags or the headlines of other articles follow."""

LINKED = 15
"""Sentences without a full stop that follow such a label at most."""

SERIES = re.compile(r"\bPhotos?:\W*$")
"""What stands before the title of a series of pictures."""

FRAMED = 600
"""Characters beyond which a sentence is no label, date or credit."""

CLOSING = "\"'”’)"
LONGEST = 40
LISTED = 18
"""Words from which on capitals throughout are several headlines, not one."""


def furniture(tree: Tree) -> frozenset[int]:
    """The numbers of the sentences that belong to the page and not to the article.

    That is what asks readers to subscribe, click or share; what follows a label such as "Tags" or
    "Read more:" up to the next sentence that comes to a stop; and, after the first sentence of
    prose, capitals throughout that are no sentence.
    """
    found, prose, series, links = set(), False, False, 0
    for number, (first, end) in enumerate(tree.sentences):
        words = [word for word in tree.words[first:end] if word.upos not in ("SPACE", "PUNCT")]
        if not words:
            continue
        text = tree.text[words[0].start : tree.words[end - 1].end].strip()
        links = LINKED if LINKS.fullmatch(text) else links - 1
        if _asks_readers(tree, words, text) or _is_labelled(words, text) or _frames(text):
            found.add(number)
        elif links > 0 and (not text.rstrip(CLOSING).endswith((".", "!")) or not _tells(words)):
            found.add(number)
        elif series and not text.endswith((".", "!", "?")):
            found.add(number)
        elif prose and _is_list(words):
            found.add(number)
        else:
            links = 0
        series = bool(SERIES.search(text))
        prose = prose or (text.rstrip(CLOSING).endswith(".") and not _capitals(words))
    return frozenset(found)


def _frames(text: str) -> bool:
    """Whether a sentence is a label, a date or a credit and nothing else."""
    if len(text) > FRAMED:
        return False
    return bool(FRAME.fullmatch(text) or CREDIT.fullmatch(text))


def _asks_readers(tree: Tree, words: list[Word], text: str) -> bool:
    """Whether a short sentence outside quotation marks speaks to readers of what a page offers."""
    if len(words) > LONGEST or re.search('["“”]', text) or SITE.search(text) is None:
        return False
    to_reader = any(word.lower in READER for word in words)
    root = next((word for word in words if word.head == word.index), words[0])
    bare = root.xpos == "VB" and tree.child(root.index, "nsubj", "nsubj:pass", "aux") is None
    told = any(
        word.dep.startswith("nsubj")
        and word.upos in ("PROPN", "NOUN")
        and word.lower not in ("site", "website", "page")
        for word in words
    )
    return (bare and root is words[0]) or (to_reader and not told)


def _is_labelled(words: list[Word], text: str) -> bool:
    """Whether a sentence begins with a page's label: one with a colon, or before capitals."""
    label = LABEL.match(text)
    if label is None:
        return False
    if label["mark"].strip():
        return True
    start = words[0].start + label.start("rest")
    rest = [word for word in words if word.start >= start]
    return len(rest) > 2 and _capitals(rest)


def _tells(words: list[Word]) -> bool:
    """Whether one of the words is a finite verb."""
    return any(word.xpos in ("VBD", "VBP", "VBZ", "MD") for word in words)


def _is_list(words: list[Word]) -> bool:
    """Whether capitals throughout are no sentence: without a verb, or longer than a headline."""
    if len(words) < 4 or not _capitals(words):
        return False
    told = [w for w in words if w.upos in ("VERB", "AUX") and w.xpos != "VBG"]
    if any(word.text[:1].islower() for word in told):
        return False
    return len(words) >= LISTED or not told


def _capitals(words: list[Word]) -> bool:
    """Whether nearly all words that are more than links begin with a capital."""
    content = [
        w for w in words if w.text[:1].isalpha() and (len(w.text) > 3 or w.text[:1].isupper())
    ]
    upper = sum(word.text[:1].isupper() for word in content)
    return len(content) > 2 and upper >= 0.8 * len(content)
