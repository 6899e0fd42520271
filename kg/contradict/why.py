"""The one sentence that names both parties of a contradiction."""

from __future__ import annotations

import re

from kg.contradict.facts import SPEECH_ACTS, Fact
from kg.contradict.participants import listed, scope, singular
from kg.contradict.parties import Party
from kg.contradict.quantity import count
from kg.model import ContradictionKind, Tense

LENGTH = 140
SHORT = 70
PEOPLE = frozenset({"people", "police"})
DEMONYM = ("ians", "icans", "ists", "rats", "kurds", "houthis")
SINGULAR = frozenset({"news", "press", "headquarters", "states", "nations"})
SPEAKERS = frozenset(
    "residents witnesses activists officials sources experts reports media powers leaders"
    " authorities lawmakers analysts diplomats doctors medics militants troops forces".split()
)
BE = frozenset("be been being is are was were get got gets".split())
MANY = frozenset("two three four five six seven eight nine ten many several dozens some".split())
NEGATION = re.compile(r"\b(no|not|never|nobody|none|without)\b|n['’]t\b", re.IGNORECASE)


def sentence(kind: ContradictionKind, a: Fact, b: Fact) -> str:
    """Both parties in one sentence: "SANA says jets hit Homs; Ash Carter denies that …"."""
    apart = a.claim.sentence != b.claim.sentence
    if a.id in b.refers and kind is ContradictionKind.DENIAL and apart:
        return f'{_clause(a)}; {_teller(b)} {_verb(b, "reject")} it ("{_short(b)}").'
    return f"{_clause(a)}; {_clause(b)}."


def _teller(fact: Fact) -> str:
    name = fact.teller_name
    return name[:1].upper() + name[1:]


def _verb(fact: Fact, verb: str) -> str:
    """A verb of speech as its teller's number asks: "officials say", "the army says"."""
    if is_plural(fact.teller_name):
        return verb
    return verb[:-1] + "ies" if verb == "deny" else verb + "s"


def is_plural(name: str) -> bool:
    """Whether a teller's name is an English plural ("Western powers"), not a name in itself."""
    words = re.split(r"\s(?:of|in|at|from|for|with|on|who)\s", name, maxsplit=1)[0].split()
    if not words:
        return False
    last = words[-1]
    if last in PEOPLE or last.lower().endswith(DEMONYM) and last[:1].isupper():
        return True
    common = last.islower() or len(words) == 1 and (listed("nonstate", last) or _agent(last))
    return common and singular(last) != last.lower() and last.lower() not in SINGULAR


def _agent(word: str) -> bool:
    return scope(word) != singular(word) or word.lower() in SPEAKERS


def _short(fact: Fact) -> str:
    text = " ".join(fact.claim.sentence_text.split())
    return text if len(text) <= LENGTH else text[: LENGTH - 1].rsplit(" ", 1)[0] + " …"


def _clause(fact: Fact) -> str:
    """Who says, or denies, what: a denial only where the words themselves hold no "not"."""
    told = telling(fact)
    if fact.type in SPEECH_ACTS and fact.actor is not None and fact.positive:
        return told[:1].upper() + told[1:]
    if fact.actor is None and fact.positive:
        return f'{_teller(fact)}: "{_short(fact)}"'
    if fact.absent:
        return f"{_teller(fact)} {_verb(fact, 'say')} it was not where {told}"
    denied = not fact.positive or fact.purpose_denied
    denies = denied and not NEGATION.search(told)
    verb = f"{_verb(fact, 'deny')} that" if denies else _verb(fact, "say")
    return f"{_teller(fact)} {verb} {told}"


def telling(fact: Fact) -> str:
    """The claim in its own words: actor, action, target, number, place."""
    place = fact.claim.role("place")
    said, lemma = fact.claim.action.phrase.split(), fact.claim.action.lemma.split()
    phrase = " ".join(_inflected(fact, lemma) if len(lemma) > len(said) else said)
    if said[:1] == lemma[:1] and "verbal_predicate" in fact.claim.rules:
        phrase = f"{_auxiliary(fact)}{phrase}"
    what = _object(fact)
    bare = " " not in fact.claim.action.lemma and fact.target is None
    if bare and fact.actor is not None and "existential_predicate" in fact.claim.rules:
        parts = ["there", phrase, _name(fact.actor)]
    elif fact.actor is not None:
        parts = [_name(fact.actor), phrase, what]
    elif "nominal_predicate" in fact.claim.rules:
        parts = [phrase, f"({what})" if what else ""]
    else:
        parts = [what, f"{_undergone(fact, phrase)}{phrase}"]
    parts.append(f"({place.text})" if place is not None else "")
    return " ".join(part for part in parts if part)


def _auxiliary(fact: Fact) -> str:
    """What a bare verb needs that stood beside a "not" in the text: "did (not) fire"."""
    if fact.positive or fact.claim.action.lemma.startswith("be "):
        return ""
    return {Tense.PAST: "did ", Tense.FUTURE: "will "}.get(fact.claim.tense, "")


def _undergone(fact: Fact, phrase: str) -> str:
    """The "was" that a passive needs whose words are only a participle ("the market (was) hit")."""
    first = phrase.split(" ")[0].lower()
    if "passive_predicate" not in fact.claim.rules or fact.target is None or first in BE:
        return ""
    many = is_plural(fact.target.text) or fact.target.text.lower().split()[0] in MANY
    if fact.claim.tense is Tense.PRESENT:
        return "are " if many else "is "
    return ("were " if many else "was ") if fact.claim.tense is Tense.PAST else ""


def _inflected(fact: Fact, lemma: list[str]) -> list[str]:
    """A lemma with its "be" as tense and actor ask: "was responsible", "are in"."""
    if lemma[0] != "be" or fact.actor is None:
        return lemma
    many = is_plural(fact.actor.text)
    past = fact.claim.tense is Tense.PAST
    if fact.claim.tense is Tense.FUTURE:
        return ["will", *lemma]
    return [
        {(True, True): "were", (True, False): "was", (False, True): "are"}.get((past, many), "is"),
        *lemma[1:],
    ]


def _name(party: Party | None) -> str:
    """The words of a mention, with the name of what they stand for where they do not hold it."""
    if party is None:
        return ""
    words = " ".join(party.text.split())
    if party.generic or party.name.lower() in words.lower():
        return words if len(words) <= SHORT else words[:SHORT].rsplit(" ", 1)[0] + " …"
    return f"{words} [{party.name}]" if len(words) <= SHORT else party.name


def _object(fact: Fact) -> str:
    text = _name(fact.target)
    number = count(fact)
    quantity = fact.claim.quantity
    if number is None or quantity is None or fact.target is None:
        return text
    near = quantity.of.lower() in text.lower() if quantity.of else True
    return text if near else f"{text} [{number.value:g} {quantity.of}]"
