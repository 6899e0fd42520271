"""What a text tells: its claims, and each as the words of actor, action and target."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language

from kg.extract import extract
from kg.model import Claim, Document


def told(nlp: Language, text: str) -> tuple[Claim, ...]:
    """The claims of a text, before resolution."""
    return extract(Document("doc", text), nlp(text)).claims


def triples(nlp: Language, text: str) -> list[tuple[str, str, str]]:
    """Actor, lemma of the action, target; "" for who or what is not named."""
    return [
        (
            claim.actor.text if claim.actor else "",
            claim.action.lemma,
            claim.target.text if claim.target else "",
        )
        for claim in told(nlp, text)
    ]


def sources(claims: Sequence[Claim], lemma: str) -> set[str]:
    """Who tells the claims of one action; "" for the text's own voice."""
    return {c.source.text if c.source else "" for c in claims if c.action.lemma == lemma}
