"""The one sentence that names both parties of a contradiction."""

from __future__ import annotations

from kg.contradict import actions
from kg.contradict.facts import Fact
from kg.contradict.quantity import count
from kg.model import ContradictionKind, Mood, Tense

LENGTH = 140


def sentence(kind: ContradictionKind, a: Fact, b: Fact) -> str:
    """ "SANA says Russia struck Islamic State in Talbiseh; Ash Carter says …", by claim fields."""
    verb = "denies" if kind is ContradictionKind.DENIAL and a.id in b.refers else "says"
    second = f"{_teller(b)} rejects it" if verb == "denies" else f"{_teller(b)} says {telling(b)}"
    quote = f' ("{_short(b)}")' if verb == "denies" else ""
    return f"{_teller(a)} says {telling(a)}; {second}{quote}."


def _teller(fact: Fact) -> str:
    name = fact.teller_name
    return name[:1].upper() + name[1:]


def _short(fact: Fact) -> str:
    text = " ".join(fact.claim.sentence_text.split())
    return text if len(text) <= LENGTH else text[: LENGTH - 1].rsplit(" ", 1)[0] + " …"


def telling(fact: Fact) -> str:
    """The claim in plain words: actor, action (with not, may or will), target, number, place."""
    parts = [_name(fact.actor) or "someone", _mode(fact), _verb(fact)]
    parts.append(_object(fact))
    place = fact.claim.role("place")
    if place is not None:
        parts.append(f"({place.text})")
    return " ".join(part for part in parts if part)


def _name(party: object) -> str:
    text = str(getattr(party, "text", "") or "") if party is not None else ""
    name = str(getattr(party, "name", "") or "") if party is not None else ""
    words = " ".join(text.split())
    if name and name.lower() not in words.lower() and not getattr(party, "generic", True):
        return f"{words} [{name}]" if len(words) < 60 else name
    return words[:80]


def _mode(fact: Fact) -> str:
    claim = fact.claim
    if claim.mood is Mood.INTENDED or claim.tense is Tense.FUTURE:
        return "will" if fact.positive else "will not"
    return "did" if fact.positive else "did not"


def _verb(fact: Fact) -> str:
    return fact.claim.action.lemma or actions.label(fact.type)


def _object(fact: Fact) -> str:
    text = _name(fact.target)
    number = count(fact)
    quantity = fact.claim.quantity
    if number is not None and quantity is not None and f"{number.value:g}" not in text:
        return f"{text} [{number.value:g} {quantity.of}]".strip()
    return text
