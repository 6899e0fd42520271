"""People known by their nation alone, who are not the state that they are of."""

from __future__ import annotations

from kg.model import Entity, Phrase, content_id
from kg.resolve.discourse import COUNTS, Discourse
from kg.resolve.names.folding import fold, is_acronym
from kg.resolve.names.gazetteer import gazetteer


def people_of(discourse: Discourse, phrase: Phrase, text: str) -> Entity | None:
    """Some citizens are a group of people ("1,900 Palestinians"); "the Russians" are Russia.

    So are those who are counted by the adjective of their nation ("three Sudanese"), and one of
    them is a person ("a Palestinian").
    """
    listed = gazetteer()
    last = text.split()[-1] if text else ""
    if not last[:1].isupper():
        return None
    country = listed.peoples.get(fold(last))
    if country is None and _is_counted(phrase):
        words = " ".join(text.split()[-2:])
        last = words if fold(words) in listed.nations else last
        country = listed.nations.get(fold(last)) if not is_acronym(last) else None
        if country is not None and phrase.number == "singular":
            return discourse.own("Person", text)
    if country is None or (phrase.determiner == "the" and " " not in text):
        return None
    identifier = content_id("entity", "Group", last)
    return discourse.keep(
        Entity(identifier, last, "Group", within=country), listed.entities[country]
    )


ONE = frozenset("a an another one".split())
SOME = COUNTS | frozenset("other some more fewer most".split())


def _is_counted(phrase: Phrase) -> bool:
    """Whether a phrase tells of one or of a number, its last word being what is counted."""
    words = fold(phrase.mention.text).split()
    if phrase.mention.head.end != phrase.mention.span.end:
        return False
    return words[0] in ONE or any(word in SOME or word.isdigit() for word in words[:2])
