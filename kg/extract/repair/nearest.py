"""Corrections of which noun a relative clause or participle is told of, by its number and kind."""

from __future__ import annotations

from kg.extract.columns import NOUNS, Columns, below, has, timely
from kg.extract.lexicon import FACILITIES
from kg.extract.lexicon import PLACES as AREAS
from kg.extract.repair.results import BLOWS, RESULTS
from kg.extract.repair.voice import COMMENTING, people

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
PLACES = AREAS | FACILITIES
HARMED = frozenset("killed wounded injured martyred dead hurt".split())
SUFFERING = frozenset("affected arrested caught detained displaced executed trapped".split())
DEEDS = tuple(
    """ambush assault attack blew blow bomb carried clash conduct crash deton drop explod fall fell
    fight fire firing fought hit injur kill land launch lob open plant pound raid ramm shell shoot
    shot storm strik struck target wound""".split()
)
"""How the forms of verbs begin that tell of violence."""
SINGULAR = frozenset("is was has does ’s".split())
PLURAL = frozenset("are were have do".split())
MANY = frozenset("army community crew family government media police public staff team".split())
"""What may be told of in the plural."""
HELD = frozenset(
    """besieged captured controlled encircled held inhabited located managed occupied populated
    recaptured retaken run seized situated surrounded""".split()
)
"""What is told of places and of what stands in them."""
OF_CLAUSES = frozenset("indicates means proves shows suggests".split())
"""What "which" tells of a whole clause."""
CONTAINING = frozenset(
    """belonging bordering carrying connecting containing hosting housing linking overlooking
    transporting""".split()
)
BOUND = frozenset({"nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "cop"})
PARTICLE = frozenset({"compound:prt"})
RECORDS = frozenset("clip death footage image massacre photo picture video".split())
STRIFE = BLOWS | frozenset("assault battle clash clashe fighting offensive operation".split())
TEXTS = frozenset(
    """accord account agreement amendment appeal article bill chant cry deal document email evidence
    law leaflet letter memo message note petition ruling source
    placard post poster report resolution sign slogan speech statement text tweet video""".split()
)
HAPPENING = frozenset("came happened occurred began started".split())
OBJECT = frozenset({"obj"})
OF_EVENTS = frozenset(
    """aimed announced attributed backed believed blamed brokered carried caused claimed committed
    conducted condemned described directed documented dubbed executed followed intended launched led
    made meant mounted ordered organised organized perpetrated planned recorded reported staged
    suspected triggered waged""".split()
)
"""What is told of attacks and other events."""


def _before(columns: Columns, index: int) -> int:
    """The head of the noun phrase that ends right before a word, with adverbs in between."""
    near = index - 1
    while near > 0 and (columns.upos[near] in ("ADV", "PUNCT") or columns.forms[near] == "being"):
        near -= 1
    while columns.deps[near] in ("flat", "compound", "nummod") and columns.heads[near] != near:
        if columns.heads[near] >= index:
            return near
        near = columns.heads[near]
    return near


def _relative(columns: Columns, verb: int) -> int | None:
    """The relative word that is the only subject of a relative clause."""
    own = [i for i in below(columns, verb) if columns.deps[i] in SUBJECTS and i < verb]
    word = own[0] if len(own) == 1 else verb
    return word if columns.forms[word].lower() in ("which", "that", "who") else None


def agreeing(columns: Columns, verb: int) -> None:
    """ "A coalition of groups that includes X": the verb agrees with the noun that it is told of,
    the nearest that does.
    """
    word, noun = _relative(columns, verb), columns.heads[verb]
    if word is None or not noun < word or columns.upos[noun] not in ("NOUN", "PROPN"):
        return
    if columns.forms[verb].lower() in OF_CLAUSES:
        return
    plural = number(columns, verb)
    if plural is None or columns.tags[noun] == "NNPS" or columns.forms[noun].lower() in MANY:
        return
    joined = plural and any(columns.deps[i] == "conj" for i in below(columns, noun))
    if joined or plural == (columns.tags[noun] == "NNS"):
        return
    fits = ("NNS",) if plural else ("NN", "NNP", "CD")
    near = _before(columns, word)
    if timely(columns, near):
        return
    if noun < near and columns.tags[near] in fits and columns.upos[near] in NOUNS:
        columns.heads[verb] = near
        return
    above = noun
    while columns.deps[above] in ("nmod", "conj") and columns.heads[above] < above:
        both = plural and columns.deps[above] == "conj" and above == noun
        above = columns.heads[above]
        if both or (columns.tags[above] in fits and columns.upos[above] in NOUNS):
            columns.heads[verb] = above
            return


def number(columns: Columns, verb: int) -> bool | None:
    """Whether the finite word of a clause is plural; None where it does not show."""
    for index in sorted((*below(columns, verb), verb)):
        if index != verb and columns.deps[index] not in ("aux", "aux:pass", "cop"):
            continue
        lower, tag = columns.forms[index].lower(), columns.tags[index]
        if tag == "MD":
            return None
        if tag == "VBZ" or lower in SINGULAR:
            return False
        if tag == "VBP" or lower in PLURAL:
            return True
    return None


def blow_right_before(columns: Columns, verb: int) -> None:
    """ "Bodies from the site of the blast which hit buses": what hits is the blast before it."""
    word, noun = _relative(columns, verb), columns.heads[verb]
    if word is None or not columns.forms[verb].lower().startswith(DEEDS):
        return
    near = _before(columns, word)
    if noun < near and _blow(columns, near) and not _blow(columns, noun):
        columns.heads[verb] = near


def thing_right_before(columns: Columns, verb: int) -> None:
    """ "Drove a van carrying aid", "in a camp near the border housing refugees": what contains or
    carries is the thing before it.
    """
    if columns.forms[verb].lower() not in CONTAINING or has(columns, verb, BOUND | PARTICLE):
        return
    near = _before(columns, verb)
    if columns.deps[verb] != "advcl" or columns.upos[near] != "NOUN" or people(columns, near):
        return
    if any(columns.forms[i] == "," for i in range(near, verb)):
        return
    if columns.deps[near] == "nmod" and columns.forms[verb].lower() != "carrying":
        above = columns.heads[near]
        beside = any(
            columns.forms[i].lower() in ("near", "outside", "along")
            for i in below(columns, near)
            if columns.deps[i] == "case"
        )
        near = above if beside and columns.upos[above] == "NOUN" else near
    if not columns.heads[verb] < near:
        return
    for other in below(columns, verb):
        finite = columns.tags and columns.tags[other] == "VBD" and columns.deps[other] == "conj"
        if other > verb and (finite or columns.deps[other] == "advcl"):
            columns.heads[other] = columns.heads[verb]
    columns.heads[verb], columns.deps[verb] = near, "acl"


def _blow(columns: Columns, noun: int) -> bool:
    lower = columns.forms[noun].lower()
    return lower in STRIFE or lower.removesuffix("s") in STRIFE


def nearest_by_kind(columns: Columns, verb: int) -> None:
    """ "An attack on a clinic managed by X", "a video of soldiers killed": the noun right before a
    participle is told of where only it can be.
    """
    noun, near = columns.heads[verb], _before(columns, verb)
    if not noun < near < verb or columns.upos[near] not in ("NOUN", "PROPN"):
        return
    if columns.deps[near] != "nmod" or columns.forms[verb].lower().endswith("ing"):
        return
    above = near
    while above > noun and columns.deps[above] == "nmod":
        above = columns.heads[above]
    if above != noun:
        return
    lower, event = columns.forms[verb].lower(), _blow(columns, noun)
    below_it = [
        columns.forms[i].lower() for i in below(columns, verb) if columns.deps[i] == "xcomp"
    ]
    place = columns.forms[near].lower().removesuffix("s") in PLACES and not any(
        columns.forms[i].lower() == "of" for i in below(columns, near) if i < near
    )
    if lower in HELD or HELD.intersection(below_it):
        fits = event or people(columns, noun) or (place and columns.upos[near] == "NOUN")
    elif lower in HARMED or lower in SUFFERING:
        fits = people(columns, near) and columns.forms[noun].lower().removesuffix("s") in RECORDS
    else:
        fits = event and lower not in OF_EVENTS
    if fits:
        columns.heads[verb] = near


def commenting(columns: Columns, verb: int) -> None:
    """ "Condemned these crimes calling on X to act": who condemns calls on X, no crime does."""
    noun, lower = columns.heads[verb], columns.forms[verb].lower()
    if columns.deps[verb] != "acl" or lower not in COMMENTING or has(columns, verb, BOUND):
        return
    if columns.upos[noun] != "NOUN" or people(columns, noun) or not noun < verb:
        return
    if columns.forms[noun].lower().removesuffix("s") in TEXTS or columns.deps[noun] != "obj":
        return
    above = columns.heads[noun]
    if columns.upos[above] == "VERB" and has(columns, above, SUBJECTS):
        columns.heads[verb], columns.deps[verb] = above, "advcl"


def with_somebody_doing(columns: Columns, verb: int) -> None:
    """ "One blew himself up with the rest then opening fire": behind "with" stands who does it."""
    near = _before(columns, verb)
    if columns.deps[verb] != "advcl" or has(columns, verb, BOUND) or columns.deps[near] != "obl":
        return
    if columns.heads[near] != columns.heads[verb] or columns.upos[near] not in NOUNS:
        return
    some = people(columns, near) or columns.forms[near].lower() in ("rest", "others", "some")
    if not some or columns.forms[verb].lower() in RESULTS:
        return
    cases = [columns.forms[i].lower() for i in below(columns, near) if columns.deps[i] == "case"]
    if cases == ["with"] and not any(columns.forms[i] == "," for i in range(near, verb)):
        columns.heads[verb], columns.deps[verb] = near, "acl"


def went_on(columns: Columns, verb: int) -> None:
    """ "The blast happened when a man left a car and set off a belt": he did both, no blast did."""
    first = columns.heads[verb]
    if columns.deps[verb] != "conj" or columns.forms[first].lower() not in HAPPENING:
        return
    if not first < verb or has(columns, verb, SUBJECTS) or not has(columns, verb, OBJECT):
        return
    for clause in below(columns, first):
        if columns.deps[clause] == "advcl" and first < clause < verb:
            opened = any(
                columns.forms[i].lower() in ("when", "after", "as", "where") and first < i < clause
                for i in below(columns, clause)
            )
            if opened and has(columns, clause, frozenset({"nsubj"})):
                columns.heads[verb] = clause


def agent_behind_place(columns: Columns, noun: int) -> None:
    """ "Airlifted behind enemy lines by US forces", "hit with mortars by rebels", "69 killed,
    including 19 children, by mines": no line, tool or part is by somebody, the deed is.
    """
    place = columns.heads[noun]
    if columns.deps[noun] != "nmod" or not place < noun:
        return
    verb = _deed(columns, place)
    if verb is None or _blow(columns, place):
        return
    lower = columns.forms[place].lower().removesuffix("s")
    beside = any(
        columns.deps[i] == "case" and columns.forms[i].lower() in BESIDE
        for i in below(columns, place)
    )
    known = columns.upos[place] == "PROPN" or lower in PLACES or timely(columns, place)
    if not known and not beside:
        return
    by = any(
        columns.deps[i] == "case" and columns.forms[i].lower() == "by" and place < i < noun
        for i in below(columns, noun)
    )
    passive = has(columns, verb, frozenset({"aux:pass"})) or columns.deps[verb] == "acl"
    if by and passive and not has(columns, verb, frozenset({"obl:agent"})):
        columns.heads[noun], columns.deps[noun] = verb, "obl:agent"


def _deed(columns: Columns, place: int) -> int | None:
    """The verb before a place, tool or included part that this belongs to."""
    above = columns.heads[place]
    if columns.deps[place] == "obl":
        return above if columns.upos[above] == "VERB" and above < place else None
    if columns.deps[place] != "nmod" or not has(columns, place, frozenset({"case"})):
        return None
    if not any(columns.forms[i].lower() == "including" for i in below(columns, place)):
        return None
    whole = columns.heads[above] if columns.deps[above] == "nsubj:pass" else None
    told = [i for i in below(columns, above) if columns.deps[i] == "acl" and i < place]
    verb = told[-1] if told else whole
    return verb if verb is not None and above < verb < place else None


BESIDE = frozenset({"with", "including"})
