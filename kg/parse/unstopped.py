"""Finds where a sentence begins though what stands before it has come to no stop.

Headlines, captions, tags and the places that head a paragraph stand so before the running text
where a page was saved as one run of words.
"""

from __future__ import annotations

import re

_OPENS = (
    r"(?:The|An|In|On|At|It|He|She|They|We|There|This|These|Those|Some|Several|Many|According"
    r"|Around|Meanwhile|However|Earlier|Later|Also|But|As|When|While|Since|After|Before|During"
    r"|Following|Another|Both|(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)"
    r"(?! (?:in|of|on|at|more|others?|killed|dead|injured|wounded)\b)) (?=[a-z\d])"
)
_ONE = r"A (?=[a-z]+ [a-z])"
_BEGUN = re.compile(rf"(?<=[\w)]) (?={_OPENS}|{_ONE})")
_GOES_ON = frozenset(
    """a an the this that these those of in on at to for from by with into onto over under about
    after before behind between beyond against among around across as than and or but nor if when
    while because though since until where which who whom whose how why what is are was were be
    been being has have had not no only even just via per
    said says say saying told tell tells telling added adds adding stated states wrote writes
    reported reports report claimed claims announced replied asked insisted noted explained
    declared continued concluded thought believe believes know knows think thinks called titled
    entitled named track group plan serie type class category hepatitis vitamin influenza
    division section article level grade""".split()
)
"""What a capital may follow inside a sentence: links, telling, and names that end in a letter."""
_WORD = re.compile(r"[^\W\d_][\w'’-]*\Z")
_LONGEST = 40
_LABEL = re.compile(
    r"(?<=[\w.!?\"”)] )(?:(?P<label>(?:Related(?: (?:News|Articles?|Stories|Topics|Video))?|Tags"
    r"|Topics?|READ MORE|Read [Mm]ore|Latest updates|(?<=- )YouTube) )(?=[\"“A-Z])"
    r"|(?P<credit>(?:Community standards|Comment via |Get short URL|Reporting by|Source )"
    r"(?=[A-Z\d])))"
)
"""Words of a page before tags, the headlines of other articles and credits."""
_TAGGED = re.compile(r"Tags? (?:[^\s.!?]+ ){1,25}?(?=(?:The|An?) [A-Z])")
_THE = re.compile(r"(?<=\w )The (?=[A-Z][\w-]+ [a-z]{3})")
_QUOTED = re.compile(r"(?<=[a-z\d)]\.[\"”]) (?=[\"“]?[A-Z])")
"""Where a quotation ends with its own full stop and a capital follows."""
_DATED = re.compile(
    r"(?<!\d )\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\. \d{1,2}(?:, \d{4})?\. "
    r"(?=[\"“]?[A-Z])"
)
"""Where a sentence ends with a day behind a shortened month."""
_SAID = re.compile(
    r"[^.,;:!?\"”]{0,80}\b(?:said|says|told|tells|adds|added|stated|wrote|claimed|claims|asked|asks"
    r"|explained|insisted|warned|recalled|continued|concluded|declared|noted|reported)\b"
)
_SMALL = frozenset("of in on at to for the and a by from with across against near over as".split())
_TITLE = 4
"""Capitals from which on words in a row are a headline's."""
_NAMED = re.compile(
    r"\b(?P<agency>AFP|AP|Reuters|REUTERS|DPA|UPI|EFE) "
    r"(?!(?:Photos?|News|Staff|TV|Agency|Archives?|Images|World|Business) )(?=[A-Z][a-z]+ [a-z]{2})"
)
"""An agency that is named alone before a sentence."""
_AGENCY = frozenset("agency agencies news correspondent reporter copyright credit source".split())


def starts(text: str) -> list[int]:
    """Where a sentence begins behind no stop, or a label of the page begins or ends."""
    found = {m.end() for m in _BEGUN.finditer(text) if _before(text, m.start()) not in _GOES_ON}
    for match in _LABEL.finditer(text):
        found.add(match.start())
        if match["label"]:
            found.add(match.end())
    found |= {m.end() for m in _QUOTED.finditer(text) if not _SAID.match(text, m.end())}
    found |= {match.end() for match in _DATED.finditer(text)}
    found |= {match.end() for match in _TAGGED.finditer(text)}
    for match in _THE.finditer(text):
        if _ends_title(text[max(0, match.start() - 3 * _LONGEST) : match.start()].split(" ")[1:-1]):
            found.add(match.start())
    for match in _NAMED.finditer(text):
        if _before(text, match.start() - 1) not in _GOES_ON | _AGENCY:
            found |= {match.start(), match.end()}
    return sorted(found)


def _ends_title(words: list[str]) -> bool:
    """Tell whether words end in a row of capitals that is too long for a name."""
    capitals = 0
    for word in reversed(words):
        if word[:1].isupper() and word[-1:].isalnum():
            capitals += word.lower() not in _GOES_ON
        elif word not in _SMALL or not capitals:
            break
    return capitals >= _TITLE and words[-1].lower() not in _GOES_ON


def _before(text: str, end: int) -> str:
    """Return the word that ends at a place, in lower case."""
    word = _WORD.search(text, max(0, end - _LONGEST), max(0, end))
    return word[0].lower() if word else ""
