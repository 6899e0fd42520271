"""What the prepositional phrases of a clause tell: where, when, with what, to whom, why."""

from __future__ import annotations

from dataclasses import replace

from kg.contradict.actions import is_a
from kg.extract import lexicon
from kg.extract.predicates.frames import Argument, Scene, conjuncts
from kg.extract.predicates.relatives import LOCATED, identified, relative, stood_for
from kg.extract.tree import Tree, Word
from kg.model import Mention, Phrase, Span

PLACE_MARKERS = frozenset(
    """in at near inside outside around across throughout along within over above on between
    beside behind beyond next to close to north of south of east of west of outside of
    off amid among""".split()
) | {"next to", "close to", "north of", "south of", "east of", "west of", "outside of"}
TIME_MARKERS = frozenset(
    "on in at during since until till before after by for over within through throughout from "
    "between around".split()
)
GOAL_MARKERS = frozenset({"to", "into", "toward", "towards", "onto"})
TOOL_MARKERS = frozenset({"with", "by", "using", "via", "through", "from"})
REASON_MARKERS = frozenset(
    {"because of", "due to", "over", "in response to", "in retaliation for", "as", "thanks to"}
)
LIVING = frozenset({"Person", "Organization", "Country", "Group"})


def roles(scene: Scene, verb: int, used: frozenset[int]) -> tuple[tuple[str, int], ...]:
    """Return (role, head word) of the oblique phrases of a verb or noun that no argument is."""
    tree = scene.tree
    found: list[tuple[str, int]] = []
    for child in tree.children(verb, "obl", "obl:unmarked", "nmod", "iobj", "nmod:unmarked"):
        topic = _topic(scene, child)
        if topic is not None:
            found.append(("topic", topic))
            continue
        told = stood_for(scene, child)
        if told is not child:
            found += _of_relative(scene, verb, child, told, used)
            continue
        child = _beside(scene, child)
        phrase = scene.phrases.get(child.index)
        if phrase is None or child.index in used or relative(child):
            continue
        if child.dep == "nmod" and child.head != verb:
            found.append(("place", child.index))
            continue
        role = "recipient" if child.dep == "iobj" else role_of(tree.marker(child.index), phrase)
        if not role and tree.marker(child.index) == "from" and _taken_from(scene, verb, child):
            role = "origin"
        if not role and child.dep in ("obl:unmarked", "nmod:unmarked"):
            role = "time" if is_time(child, phrase) else ""
        if role == "destination" and tree.words[verb].lemma in GIVING:
            role = "recipient" if tree.marker(child.index) == "to" else role
        if role:
            found += [(role, head) for head in conjuncts(scene, child.index)]
    found += _loser(scene, verb, used)
    if not any(role == "place" for role, _ in found):
        found += _where(scene, verb)
    return (*found, *_receiver(scene, verb, used), *_told_about(scene, verb))


def _of_relative(
    scene: Scene, verb: int, child: Word, told: Word, used: frozenset[int]
) -> list[tuple[str, int]]:
    """What the noun before a relative clause is in it: "the town in which", "to whom"."""
    phrase = scene.phrases[told.index]
    if told.index in used or is_time(told, phrase):
        return []
    marker = scene.tree.marker(child.index)
    role = role_of(marker, phrase)
    if marker == "for" and phrase.mention.kind in LIVING:
        role = "concerned"
    if role == "destination" and scene.tree.words[verb].lemma in GIVING:
        role = "recipient"
    return [(role, told.index)] if role else []


def _where(scene: Scene, verb: int) -> list[tuple[str, int]]:
    """place_of_relative: what is told behind "where" happens in the place that stands before."""
    tree = scene.tree
    clause = tree.words[verb]
    if clause.dep == "ccomp" and clause.head < verb:
        clause = tree.words[clause.head]
    asked = next((w for w in tree.children(clause.index, "advmod") if w.lower == "where"), None)
    if clause.dep not in ("acl:relcl", "advcl:relcl") or asked is None or asked.index > verb:
        return []
    noun = tree.words[clause.head]
    if noun.index not in scene.phrases:
        # A clause that a parse hangs on the verb is of the noun right before it.
        near = (w for w in reversed(tree.words[noun.index : asked.index]) if w.upos != "PUNCT")
        noun = next(near, noun)
        noun = tree.words[noun.head] if noun.dep in ("flat", "compound") else noun
    found = identified(scene, noun.index)
    phrase = None if found is None else scene.phrases[found]
    if found is None or phrase is None or found > asked.index:
        return []
    return [("place", found)] if phrase.mention.kind in LOCATED else []


GIVING = frozenset(
    """give grant offer send provide supply deliver hand transfer pledge promise sell donate
    contribute extend lend loan ship award allocate""".split()
)


TAKING = frozenset(
    """capture recapture take retake seize wrest snatch grab reclaim recover regain win conquer
    liberate free clear cleanse steal loot confiscate secure""".split()
)


def _taken_from(scene: Scene, verb: int, child: Word) -> bool:
    """Whether a party behind "from" is who loses what is taken, or a place where it was."""
    named = child.upos == "PROPN" and not is_time(child, scene.phrases[child.index])
    living = scene.phrases[child.index].mention.kind in LIVING
    return scene.tree.words[verb].lemma in TAKING and (living or named)


def _loser(scene: Scene, verb: int, used: frozenset[int]) -> list[tuple[str, int]]:
    """ "Captured areas of land from X": X loses them, though the phrase hangs on what is taken."""
    tree = scene.tree
    things = tree.children(verb, "obj", "nsubj:pass") if tree.words[verb].lemma in TAKING else []
    near = [low for thing in things for low in (thing, *tree.children(thing.index, "nmod"))]
    return [
        ("origin", child.index)
        for noun in near
        for child in tree.children(noun.index, "nmod")
        if tree.marker(child.index) == "from" and child.index in scene.phrases
        if child.index not in used and _taken_from(scene, verb, child)
    ]


def _told_about(scene: Scene, verb: int) -> tuple[tuple[str, int], ...]:
    """ "Warned the residents about X": X is the topic, though the phrase hangs on who is told."""
    tree = scene.tree
    thing = tree.child(verb, "obj", "iobj")
    if thing is None or thing.index not in scene.phrases:
        return ()
    if scene.phrases[thing.index].mention.kind not in LIVING:
        return ()
    near = tree.children(thing.index, "nmod")
    about = [w.index for w in near if tree.marker(w.index) in ABOUT and w.index in scene.phrases]
    return tuple(("topic", index) for index in about)


def _receiver(scene: Scene, verb: int, used: frozenset[int]) -> tuple[tuple[str, int], ...]:
    """ "Offered a loan to X": X receives it, though the phrase hangs on what is given."""
    tree = scene.tree
    thing = tree.child(verb, "obj")
    if tree.words[verb].lemma not in GIVING or thing is None:
        return ()
    for child in tree.children(thing.index, "nmod"):
        phrase = scene.phrases.get(child.index)
        if phrase is None or child.index in used or tree.marker(child.index) != "to":
            continue
        if phrase.mention.kind not in ("Time", "Event", "Abstract", "Quantity"):
            return (("recipient", child.index),)
    return ()


VAST = frozenset("region country nation world east west area middle space battlefield".split())


def struck_place(scene: Scene, kind: str, others: tuple[tuple[str, int], ...]) -> Argument | None:
    """place_as_target: an attack that is said to be in a place and on nothing else hits it.

    Not so one near it, one in a whole country, nor people killed or a fight there.
    """
    striking = any(is_a(kind, hit) for hit in ("ASSAULT", "INVADE"))
    if not striking or any(is_a(kind, other) for other in ("SHOOT_DOWN", "CLASH", "BEAT")):
        return None
    for role, head in others:
        word = scene.tree.words[head]
        if role == "destination":
            return Argument(head, ("place_as_target",), 0.8)
        if role != "place" or word.lemma in VAST:
            continue
        within = scene.tree.marker(head) in ("in", "inside", "within", "at", "across", "")
        if within and scene.phrases[head].mention.kind != "Country":
            return Argument(head, ("place_as_target",), 0.8)
    return None


TOPICAL = frozenset("respect regard reference relation connection".split())


def _topic(scene: Scene, word: Word) -> int | None:
    """In "with regard to X", "in connection with X" the topic is X."""
    tree = scene.tree
    bare = tree.child(word.index, "det", "amod", "nmod:poss") is None
    if word.lemma not in TOPICAL or not bare or tree.marker(word.index) not in ("with", "in"):
        return None
    near = tree.children(word.index, "nmod")
    found = next((w for w in near if tree.marker(w.index) in ("to", "with")), None)
    return found.index if found is not None and found.index in scene.phrases else None


BESIDE = frozenset("front vicinity middle direction".split())


def _beside(scene: Scene, word: Word) -> Word:
    """In "in front of a shop" the place is the shop."""
    tree = scene.tree
    if word.lemma in BESIDE:
        for child in tree.children(word.index, "nmod"):
            if tree.marker(child.index) == "of" and child.index in scene.phrases:
                return child
    return word


def is_time(word: Word, phrase: Phrase) -> bool:
    """Whether a phrase names a time or is the end of a fixed adverbial ("on the other hand")."""
    if phrase.mention.text.lower() in ADVERBIAL:
        return True
    year = word.upos == "NUM" and len(word.text) == 4 and word.text[:2] in ("19", "20")
    return phrase.mention.kind == "Time" or word.lemma in lexicon.PERIODS or year


def until(tree: Tree, head: int, mention: Mention | None) -> Mention | None:
    """A time with the "until" before it, for what was not so until dawn was so at dawn."""
    mark = tree.child(head, "case")
    if mention is None or mark is None or mark.lower not in ("until", "till"):
        return mention
    span = Span(min(mark.start, mention.span.start), mention.span.end)
    return replace(mention, span=span, text=tree.text[span.start : span.end])


ADVERBIAL = frozenset({"the other hand", "the one hand", "one hand", "the contrary", "the whole"})


def role_of(marker: str, phrase: Phrase) -> str:
    """Return the role that a preposition gives to a phrase of this kind, "" for none."""
    kind = phrase.mention.kind
    if phrase.lemma in lexicon.MANNERS and marker == "on":
        return ""
    if kind == "Time" or phrase.lemma in lexicon.PERIODS:
        return "time" if marker in TIME_MARKERS or not marker else ""
    if marker == "from":
        return "origin" if kind in LOCATED else ""
    if marker in GOAL_MARKERS:
        if kind in ("Person", "Organization", "Group", "Country"):
            return "recipient" if marker == "to" else "destination"
        return "destination" if kind in LOCATED or kind == "Vehicle" else ""
    if kind in LOCATED and marker in PLACE_MARKERS:
        return "place"
    if marker in TOOL_MARKERS and kind in ("Weapon", "Vehicle"):
        return "instrument"
    if marker in ("with", "alongside", "together with") and kind in LIVING:
        return "partner"
    if marker == "with" and kind == "Place" and phrase.name == phrase.mention.text:
        return "partner"
    if marker == "against" and (kind in LIVING or kind == "Place"):
        return "concerned"
    if marker == "in" and kind == "Vehicle" and phrase.number == "plural":
        return "instrument"  # "left in 45 buses"
    return _circumstance(marker, kind, phrase.lemma)


def _circumstance(marker: str, kind: str, lemma: str) -> str:
    if marker in ("with", "using"):
        return "instrument" if kind == "Object" else ""
    if marker in REASON_MARKERS and marker not in ("over", "as"):
        return "reason"
    if marker == "for" and kind in ("Event", "Abstract", ""):
        return "purpose"
    if marker in ("in", "near", "at", "inside", "outside") and kind in ("Event", "Vehicle"):
        return "place" if kind == "Vehicle" else "event"
    if marker == "over" and kind in ("Event", "Abstract"):
        return "" if lemma in ("course", "span", "age", "meal", "phone") else "topic"
    return "topic" if marker in ABOUT else ""


ABOUT = frozenset({"about", "regarding", "concerning"})
