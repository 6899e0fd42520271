"""Where the phrase begins that names the speaker right before a verb of speech."""

from __future__ import annotations

from kg.extract.columns import Columns
from kg.extract.countries import countries
from kg.extract.lexicon import BODIES, CLASSES, PLACES, TITLES

PRONOUNS = frozenset("he she it they i we".split())
SPEAKERS = (
    TITLES
    | BODIES
    | frozenset(
        """activist army authority broadcaster campaigner centre center channel charity coalition
        colleague daily defence defense driver expert eyewitness fighter force friend group
        inhabitant insurgent local man media medic militant military militia monitor neighbour
        neighbor network ngo newspaper nurse opposition organiser organizer outlet person people
        photographer radio rebel refugee regime relative report rescuer researcher resident
        reporter site source spokespeople state statement survivor television tv video villager
        volunteer website witness woman worker voice youth father mother brother sister agency
        alliance association body branch brigade bureau corps faction federation front institute
        institution mission movement society team union unit chairman policeman firefighter
        student teacher member service one some dispatch letter document study""".split()
    )
)
"""Nouns of people, bodies and texts that may speak."""
NAMED_BODIES = frozenset(
    """observatory office organisation organization federation union council committee commission
    ministry department agency centre center network front league army movement party doctors
    reporters coordination society times post journal voice association institute bank court
    university bureau coalition authority commissioner secretary fund
    secretary-general forces corps""".split()
)
OPENERS = frozenset(
    """local several many some various other state official opposition western independent
    preliminary""".split()
)
"""Adjectives and nouns with which a phrase for a source begins."""
PLURAL_MODIFIERS = frozenset("rights affairs arms news communications sports emergencies".split())
JOINING = frozenset("of for with in at from on without against by to".split())
GOVERNING = JOINING | frozenset(
    "near inside outside under over after before between among around into during since".split()
)
SEATED = frozenset("state force forces people site department".split())
"""Nouns of bodies that before "in" or "of" are more often what was hit than who speaks."""
UNNAMED = frozenset(
    """source monitor statement report agency observatory network army group channel ministry
    television tv newspaper police government website radio site outlet centre center""".split()
)
"""Nouns of sources that describe no person whose name stands before them."""
CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
    january february march april may june july august september october november december""".split()
)
HARMED = frozenset("killed dead wounded injured hurt missing displaced homeless trapped".split())
PARTICLES = frozenset("al el an as ash at ar ad abu bin ibn".split())
CORE = frozenset({"NOUN", "PROPN", "ADJ"})
HAVING = frozenset("has have had also later then".split())
REACH = 16


def speaker_phrase(columns: Columns, first: int, verb: int) -> tuple[int, list[int]] | None:
    """The first word of the phrase before a verb of speech and its heads, joined by "and"."""
    last = verb - 1
    while last > first and columns.forms[last].lower() in HAVING:
        last -= 1
    if columns.upos[last] == "PRON":
        spoken = columns.forms[last].lower() in PRONOUNS and not _object(columns, last)
        return (last, [last]) if spoken else None
    found = _phrase(columns, first, last)
    if found is None:
        return None
    start, head = found
    if start - 2 > first and columns.forms[start - 1].lower() == "and":
        other = _phrase(columns, first, start - 2)
        if other is not None:
            return other[0], [other[1], head]
    return start, [head]


def _object(columns: Columns, index: int) -> bool:
    """Whether a pronoun ends a relative clause: "the group that supports it said"."""
    verb = index - 1
    relative = columns.forms[verb - 1].lower() in ("that", "which", "who")
    return relative and columns.upos[verb] == "VERB"


def _phrase(columns: Columns, first: int, last: int) -> tuple[int, int] | None:
    forms = columns.forms
    if forms[last] in (")", "]"):
        opening = [i for i in range(max(first, last - 8), last) if forms[i] in ("(", "[")]
        if not opening:
            return None
        last = opening[-1] - 1
    if last <= first or columns.upos[last] not in CORE:
        return None
    start, article = _back(columns, first, last)
    outer = _role_before(columns, first, start, article)
    if outer is not None:
        return _named_before(columns, first, outer)
    if article:
        named = _named_before(columns, first, (start, last))
        if named[0] < start:
            return named
    if article and start > first and columns.forms[start - 1].lower() in GOVERNING:
        if not _only_place(columns, start):
            return None
        above = _parsed_speaker(columns, first, last)
        if above is not None:
            return above
        start = _behind_governed(columns, start, last)
        article = False
        if start > last:
            return None
    if not article and start > first and columns.forms[start - 1].lower() in GOVERNING:
        if not _only_place(columns, start) and not _agent_and_people(columns, start, last):
            return None
        above = _parsed_speaker(columns, first, last)
        if above is not None and above[1] < start:
            return above
        start = _behind_name(columns, start, last)
        if start > last:
            return None
    head = _top(columns, start, last)
    lower = forms[head].lower()
    if columns.upos[head] == "PROPN":
        alone = start == last and (lower in countries() or lower in CALENDAR)
        return None if lower in CALENDAR or (alone and not article) else (start, head)
    return (start, head) if may_speak(lower) else None


def _named_before(columns: Columns, first: int, role: tuple[int, int]) -> tuple[int, int]:
    """The person whom a role describes: "Justin Mbaya a teacher from North Kivu said".

    What a bare source or monitor stands behind is a place: "bombed Deir Ezzor a monitor said".
    """
    forms, upos = columns.forms, columns.upos
    start, noun = role
    name = start - 1
    if forms[start].lower() not in ("a", "an", "the") or name - 1 <= first:
        return role
    if upos[name] != "PROPN" or upos[name - 1] != "PROPN" or forms[noun].lower() in UNNAMED:
        return role
    begin, _ = _back(columns, first, name)
    before = forms[begin - 1].lower()
    if before in GOVERNING or begin <= first or name - begin < 1:
        return role
    apart = upos[begin - 1] not in ("VERB", "AUX") and before not in PLACES | CLASSES
    described = noun + 1 < len(forms) and forms[noun + 1].lower() in JOINING
    return (begin, _top(columns, begin, name)) if apart or described else role


def _only_place(columns: Columns, start: int) -> bool:
    """Whether a preposition marks a place rather than an agent or the field of an office."""
    marker = columns.forms[start - 1].lower()
    office = marker in ("of", "for") and columns.upos[start - 2] == "PROPN"
    return marker != "by" and not office


def _agent_and_people(columns: Columns, start: int, last: int) -> bool:
    """Whether a name that "by" marks is followed by people: "brokered by Angola residents said"."""
    people = columns.tags[last : last + 1] == ["NNS"] and may_speak(columns.forms[last].lower())
    return people and start < last and columns.upos[start] == "PROPN"


def _behind_name(columns: Columns, start: int, last: int) -> int:
    """Where the speaker begins behind a bare name that a preposition marks: "in Gao state TV"."""
    for index in range(start, last + 1):
        if columns.upos[index] not in ("PROPN", "NOUN"):
            continue
        end = index
        while end < last and (columns.deps[end + 1] == "flat" or columns.forms[end + 1] == "-"):
            end += 1
        return end + 1
    return last + 1


def _parsed_speaker(columns: Columns, first: int, last: int) -> tuple[int, int] | None:
    """The subject behind itself that the parse has a phrase below: "a unit linked to the army"."""
    index = last
    while first < columns.heads[index] != index and columns.deps[index] != "nsubj":
        index = columns.heads[index]
    named = may_speak(columns.forms[index].lower()) or columns.upos[index] == "PROPN"
    if index < last < columns.heads[index] and columns.deps[index] == "nsubj" and named:
        return _back(columns, first, index)[0], index
    return None


def _behind_governed(columns: Columns, start: int, last: int) -> int:
    """Where the speaker begins behind the noun that a preposition before its article marks.

    "In the old town activists said", "among the dead Abdel Rahman said".
    """
    place = [
        i
        for i in range(start + 1, last)
        if columns.forms[i].lower() in PLACES | CLASSES and columns.upos[i] == "NOUN"
    ]
    if place:
        return place[-1] + 1
    for index in range(start + 1, last + 1):
        if columns.upos[index] == "PROPN":
            return index if columns.upos[index - 1] != "DET" else last + 1
        if columns.upos[index] == "NOUN":
            return index + 1
    return last + 1


def may_speak(lower: str) -> bool:
    """Whether a noun names people, a body or a text that may speak."""
    single = lower.removesuffix("es") if lower.endswith("ches") else lower.rstrip("s")
    return lower in SPEAKERS or single in SPEAKERS or lower.endswith("men")


def _back(columns: Columns, first: int, last: int) -> tuple[int, bool]:
    """Where a noun phrase that ends at a word begins, and whether an article opens it."""
    forms, upos = columns.forms, columns.upos
    index = last
    while index > max(first, last - REACH):
        left = index - 1
        lower = forms[left].lower()
        if upos[left] == "DET" or (columns.deps[left] == "nmod:poss" and upos[left] == "PRON"):
            return left, True
        if lower == "one" and columns.tags[last] == "NN" and forms[left - 1] != "-":
            return left, True
        if forms[left] == "-" and left - 1 >= first and _hyphen(columns, left):
            index = left - 1
            continue
        owner = columns.upos[left - 1] in CORE
        if lower in ("'s", "’s", "'", "’") and left - 1 >= first and owner:
            index = left - 1
            continue
        if lower in ("of", "for", "without") and left - 1 > first and _inner(columns, left):
            index = left - 1
            continue
        described = upos[left] == "VERB" and columns.deps[left] == "amod" and forms[left] != "more"
        if not (upos[left] in CORE or described) or _parted(columns, left, index, last):
            title = _title_before(columns, left, first)
            if title is None:
                break
            index = title
            continue
        index = left
    return index, False


def _title_before(columns: Columns, left: int, first: int) -> int | None:
    """The title whose phrase ends at a word: "Special Envoy for Syria", "Secretary of Defense"."""
    for at in range(left, max(first + 1, left - 5), -1):
        if columns.upos[at] == "ADP":
            title = columns.forms[at - 1].lower()
            return at - 1 if title in TITLES and columns.upos[at - 1] == "PROPN" else None
        if columns.upos[at] not in ("PROPN", "ADJ"):
            return None
    return None


def _hyphen(columns: Columns, at: int) -> bool:
    """Whether a hyphen joins two parts of one word: "state-run", "al-Manar"."""
    left, right = columns.forms[at - 1], columns.forms[at + 1]
    return not (left.islower() and right[:1].isupper()) or left.lower() in PARTICLES


def _inner(columns: Columns, at: int) -> bool:
    """Whether a preposition stands inside the name of a body: "Observatory for Human Rights"."""
    left, right = columns.forms[at - 1], columns.forms[at + 1]
    return right[:1].isupper() and left[:1].isupper() and left.lower() in NAMED_BODIES


def _parted(columns: Columns, left: int, right: int, last: int) -> bool:
    """Whether one noun phrase ends and another begins between two words."""
    forms, upos = columns.forms, columns.upos
    lower, after = forms[left].lower(), forms[right].lower()
    if lower in CALENDAR or lower == "more" or _counted_state(columns, left):
        return True
    if upos[left] == "ADJ":
        return columns.deps[left] == "xcomp" or upos[left - 1] == "AUX"
    if upos[right] == "ADV":
        return True
    if columns.deps[left] == "nmod:poss" or lower in TITLES or upos[left] == "VERB":
        return False
    name = upos[left] == "PROPN"
    if after in OPENERS and right < last:
        return not (name and (forms[left].isupper() or _demonym(lower)))
    if upos[right] == "ADJ":
        return not name or _demonym(after)
    if name:
        outside = columns.heads[left] < left and columns.deps[right] != "flat"
        return outside and columns.deps[left] not in ("flat", "appos")
    if lower in PLACES:
        return True
    if columns.tags[left] == "NNS" and lower not in PLURAL_MODIFIERS:
        return not _may_speak_for(lower)
    return upos[right] == "PROPN" and not may_speak(lower)


def _counted_state(columns: Columns, at: int) -> bool:
    """Whether a word says what became of a number before it: "… and 20 others wounded"."""
    counted = columns.upos[at - 1] == "NUM" or columns.forms[at - 1].lower() == "others"
    return at > 0 and counted and columns.forms[at].lower() in HARMED


def _may_speak_for(lower: str) -> bool:
    return lower in ("forces", "sources", "reports")


def _demonym(lower: str) -> bool:
    return lower.endswith(("ian", "ish", "ese", "ean", "can", "li", "qi", "wi", "ti", "ni"))


def _top(columns: Columns, start: int, last: int) -> int:
    """The word of a phrase that the others hang on."""
    found = last
    for _ in range(last - start):
        above = columns.heads[found]
        if not start <= above <= last or above == found:
            break
        found = above
    return found


def _role_before(columns: Columns, first: int, start: int, article: bool) -> tuple[int, int] | None:
    """The person or body that a phrase before the verb only describes.

    "The head of the Observatory", "a group monitoring the war", "sources familiar with X".
    """
    forms, upos = columns.forms, columns.upos
    at = start - 1
    if at - 1 <= first:
        return None
    if forms[at].lower() in JOINING:
        noun = at - 1
        if upos[noun] == "ADJ" and noun - 1 > first and columns.heads[noun] == noun - 1:
            noun -= 1
    elif forms[at].lower() in ("named", "called") and upos[at] == "VERB":
        noun = at - 1
    elif article and columns.tags[at] in ("VBG", "VBZ") and upos[at] == "VERB":
        noun = at - 1
        if forms[noun].lower() in ("that", "which", "who"):
            noun -= 1
        elif columns.tags[at] == "VBZ":
            return None
    else:
        return None
    lower = forms[noun].lower()
    if noun > first and lower in SEATED:
        begin, opened = _back(columns, first, noun)
        return _role_before(columns, first, begin, opened)
    if noun <= first or upos[noun] not in ("NOUN", "NUM", "DET", "PROPN"):
        return None
    body = upos[noun] == "PROPN" and (lower in NAMED_BODIES or forms[at].lower() == "of")
    if not (body and article) and not may_speak(lower):
        return None
    begin, opened = _back(columns, first, noun)
    outer = _role_before(columns, first, begin, opened)
    if outer is not None:
        return outer
    if begin > first and forms[begin - 1].lower() in GOVERNING:
        return None
    return begin, noun
