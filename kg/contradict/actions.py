"""What an action word means: event types, their tree, and what opposes what.

The vocabulary is `ontology/actions.ttl`; `actions.json` beside this file is its compiled form,
because parsing Turtle takes longer than a whole article.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

SURE = 0.85
"""How sure the likeness to listed verbs must be to give a type."""


class Concept(NamedTuple):
    """One event type: its broader type, label, family, and what it opposes or excludes.

    `apart` says that what the broader type opposes or excludes, this one does not. `cameo` is a
    code of CAMEO, `plover` and `mode` are the event type and the mode of PLOVER that it stands for,
    "" where it is narrower or has no place there. `figurative` are verbs with the kinds of object
    ("hurt [Organization]", "* [Abstract]") with which they do not mean the type, `literal` those
    with which alone a verb does.
    """

    broader: str
    label: str
    definition: str
    family: str
    apart: bool
    cameo: str
    plover: str
    mode: str
    figurative: frozenset[str]
    literal: frozenset[str]
    opposes: frozenset[str]
    excludes: frozenset[str]


class Vocabulary(NamedTuple):
    """The compiled vocabulary: types by notation, words to notations, and light verbs."""

    types: dict[str, Concept]
    verbs: dict[str, str]
    nouns: dict[str, str]
    light: frozenset[str]
    passive: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary, read once."""
    raw = json.loads((files("kg.contradict") / "actions.json").read_text("utf-8"))
    return Vocabulary(
        {notation: _concept(entry) for notation, entry in raw["types"].items()},
        raw["verbs"],
        raw["nouns"],
        frozenset(raw["light"]),
        frozenset(raw["passive"]),
    )


def _concept(entry: dict[str, Any]) -> Concept:
    return Concept(
        entry["broader"],
        entry["label"],
        entry["definition"],
        entry["family"],
        entry["apart"],
        entry["cameo"],
        entry["plover"],
        entry["mode"],
        frozenset(entry["figurative"]),
        frozenset(entry["literal"]),
        frozenset(entry["opposes"]),
        frozenset(entry["excludes"]),
    )


@cache
def event_type(lemma: str) -> str:
    """The event type of an action's lemma, "" when unknown.

    A verb, a verb with particle or object ("shoot down", "open fire"), an event noun
    ("airstrike"), or a light verb with an event noun in last place ("carry out airstrike",
    "suffer attack").
    """
    words = vocabulary()
    lemma = " ".join(lemma.lower().split())
    if lemma in words.verbs:
        return words.verbs[lemma]
    if lemma in words.nouns:
        return words.nouns[lemma]
    parts = lemma.split(" ")
    for cut in range(1, len(parts)):
        verb, noun = " ".join(parts[:cut]), _noun_type(" ".join(parts[cut:]))
        if noun and (verb in words.light or verb in words.passive):
            return noun
    if len(parts) == 1 or _is_light(parts):
        return _hyphenated(lemma)
    return words.verbs.get(parts[0], "")


@cache
def _similar() -> dict[str, tuple[str, float]]:
    raw = json.loads((files("kg.contradict") / "similar.json").read_text("utf-8"))
    return {verb: (str(kind), float(sure)) for verb, (kind, sure) in raw.items()}


def similar_type(verb: str) -> tuple[str, float]:
    """The type of the listed verbs that a verb in no list is like, and how sure that is.

    ("", 0.0) for a verb that is listed, or not like enough; `scripts/similar_actions.py` says how.
    """
    if verb in vocabulary().verbs:
        return "", 0.0
    kind, sure = _similar().get(verb, ("", 0.0))
    return (kind, sure) if sure >= SURE else ("", 0.0)


@cache
def literal(notation: str, lemma: str, head: str, kind: str) -> bool:
    """Whether a word means its type with an object of a kind: "hit the village", not "the mood".

    A verb that is listed or patterned with its very object means it, whatever the object's kind.
    """
    concept = vocabulary().types.get(notation)
    listed = vocabulary().verbs.get(f"{lemma} {head}")
    if concept is None or listed is not None:
        return listed != ""
    wanted = _wanted(notation).get(lemma)
    if wanted is not None and wanted.isdisjoint((head, f"[{kind}]")):
        return False
    shapes = (f"* [{kind}]", f"{lemma} [{kind}]", f"{lemma} {head}")
    return concept.figurative.isdisjoint(shapes)


@cache
def shaped(notation: str, shapes: tuple[str, ...]) -> bool:
    """Whether a word means its type in such phrases: "stop -" stands for one without an object."""
    concept = vocabulary().types.get(notation)
    return concept is None or concept.figurative.isdisjoint(shapes)


@cache
def _wanted(notation: str) -> dict[str, frozenset[str]]:
    """By verb the objects, nouns or kinds, with which alone it means a type."""
    found: dict[str, set[str]] = {}
    for phrase in vocabulary().types[notation].literal:
        verb, _, thing = phrase.rpartition(" ")
        found.setdefault(verb, set()).add(thing)
    return {verb: frozenset(things) for verb, things in found.items()}


def _is_light(parts: list[str]) -> bool:
    """Whether a phrase begins with a light verb, whose own meaning says nothing."""
    words = vocabulary()
    starts = {" ".join(parts[:cut]) for cut in range(1, len(parts))}
    return not starts.isdisjoint(words.light | words.passive)


def _hyphenated(lemma: str) -> str:
    """The type of "re-capture", "counter-attack" from the word without hyphen or its last part."""
    if "-" not in lemma:
        return ""
    words = vocabulary()
    joined, last = lemma.replace("-", ""), lemma.rsplit("-", 1)[1]
    return words.verbs.get(joined) or words.nouns.get(joined) or words.nouns.get(last, "")


@cache
def _noun_type(noun: str) -> str:
    """The type of an event noun, by the whole phrase or its last words ("heavy air raid")."""
    parts = noun.split(" ")
    nouns = vocabulary().nouns
    for start in range(len(parts)):
        found = nouns.get(" ".join(parts[start:]), "")
        if found:
            return found
    return _hyphenated(parts[-1])


@cache
def noun_type(lemma: str) -> str:
    """The event type that a noun names ("" for none), its last words deciding."""
    return _noun_type(" ".join(lemma.lower().split()))


def is_eventive_noun(lemma: str) -> bool:
    """Whether a noun names an event of the vocabulary ("airstrike", "drone strike", "talks")."""
    return bool(noun_type(lemma))


def is_light_verb(lemma: str) -> bool:
    """Whether a verb only carries its object's meaning ("conduct", "carry out")."""
    return lemma.lower() in vocabulary().light


def is_passive_verb(lemma: str) -> bool:
    """Whether a verb makes its subject the target of the event noun ("suffer", "come under")."""
    return lemma.lower() in vocabulary().passive


@cache
def lineage(notation: str) -> tuple[str, ...]:
    """The type itself and its broader types, narrowest first; empty for an unknown type."""
    types = vocabulary().types
    found: list[str] = []
    while notation in types:
        found.append(notation)
        notation = types[notation].broader
    return tuple(found)


@cache
def ancestors(notation: str) -> tuple[str, ...]:
    """The type and the broader types whose rules hold for it too: up to one that stands apart."""
    found: list[str] = []
    for name in lineage(notation):
        found.append(name)
        if vocabulary().types[name].apart:
            break
    return tuple(found)


def is_a(notation: str, other: str) -> bool:
    """Whether a type is another one or narrower than it."""
    return other in ancestors(notation)


def related(a: str, b: str) -> bool:
    """Whether one type is the other or narrower than it."""
    return is_a(a, b) or is_a(b, a)


@cache
def opposed(a: str, b: str) -> bool:
    """Whether one type, or what it is a kind of, is put forward against the other; symmetric."""
    types = vocabulary().types
    return any(
        up in types[down].opposes or down in types[up].opposes
        for down in ancestors(a)
        for up in ancestors(b)
    )


@cache
def excluded(a: str, b: str) -> bool:
    """Whether both types, or what they are kinds of, cannot hold of one thing at one time."""
    types = vocabulary().types
    return any(
        up in types[down].excludes or down in types[up].excludes
        for down in ancestors(a)
        for up in ancestors(b)
    )


def family(notation: str) -> str:
    """The family of a type: types of one family compete to describe one occurrence."""
    concept = vocabulary().types.get(notation)
    return concept.family if concept else ""


@cache
def families() -> dict[str, tuple[str, ...]]:
    """The types of each family, sorted."""
    found: dict[str, list[str]] = {}
    for notation, concept in sorted(vocabulary().types.items()):
        found.setdefault(concept.family, []).append(notation)
    return {name: tuple(members) for name, members in sorted(found.items())}


def label(notation: str) -> str:
    """The type's label for people, lower case; the notation itself when unknown."""
    concept = vocabulary().types.get(notation)
    return concept.label.lower() if concept else notation.lower()


def cameo(notation: str) -> str:
    """The CAMEO code that the type or the nearest type above it comes closest to, "" for none."""
    types = vocabulary().types
    return next((types[name].cameo for name in lineage(notation) if types[name].cameo), "")
