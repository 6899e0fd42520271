"""Who was spoken to says what is quoted next; an entry of a running report stands alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.analysis import analyse
from kg.model import Document, Resolved

if TYPE_CHECKING:
    from spacy.language import Language


def told(nlp: Language, text: str) -> list[tuple[str, str, str]]:
    """Of every claim who tells it, the action and who did it."""
    found = analyse(Document("doc-test", text), nlp)
    assert isinstance(found, Resolved)
    names = {entity.id: entity.name for entity in found.entities}
    return [
        (
            names.get(c.source.entity or "", "") if c.source else "",
            c.action.lemma,
            names.get(c.actor.entity or "", "") if c.actor else "",
        )
        for c in found.claims
    ]


ENTRIES = (
    "18:20 Ministry speaks\nThe governor, Andrei Kovalenko, says the raid hit a barracks.\n\n"
    "17:47 'He went in for paint'\nOur correspondent Lena Marsh, at the scene: I've just spoken to "
    "Oksana, 44, who is waiting for news of her husband. \"He went in for paint. We'd heard "
    'planes," she said.'
)


def test_who_was_spoken_to_is_quoted_and_not_the_correspondent(nlp: Language) -> None:
    assert ("Oksana", "hear", "") in {(a, b, "") for a, b, _ in told(nlp, ENTRIES)}


def test_a_pronoun_refers_to_nobody_in_another_entry(nlp: Language) -> None:
    assert all(who != "Andrei Kovalenko" for _, lemma, who in told(nlp, ENTRIES) if "go" in lemma)


def test_whom_a_politician_met_does_not_speak_for_him(nlp: Language) -> None:
    text = "President Omar Reyes met Paul Duval in Lima. He said he would ask the court for help."
    assert all(who != "Paul Duval" for who, _, _ in told(nlp, text))
