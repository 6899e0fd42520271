"""Small articles by hand: a text, its noun phrases and claims, as extraction would give them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from kg.model import (
    Action,
    Attribution,
    Claim,
    Document,
    Entity,
    Extraction,
    Mention,
    MentionForm,
    Phrase,
    Resolved,
    Role,
    Span,
)
from kg.resolve import resolve


@dataclass
class Article:
    """Collects phrases and claims over one text."""

    text: str
    published: dt.datetime | None = None
    id: str = "doc-test"
    phrases: list[Phrase] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def span(self, words: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return Span(start, start + len(words))

    def sentence(self, offset: int) -> int:
        return self.text.count(". ", 0, offset)

    def mention(self, words: str, head: str = "", nth: int = 0, kind: str = "") -> Mention:
        span = self.span(words, nth)
        word = head or words.split(" of ")[0].split()[-1]
        start = span.start + words.rindex(word)
        return Mention(span, words, kind, Span(start, start + len(word)))

    def phrase(
        self, words: str, *, nth: int = 0, head: str = "", kind: str = "", **grammar: Any
    ) -> Phrase:
        """Add a phrase; a name is given by `name=`, a pronoun by `form=`."""
        mention = self.mention(words, head, nth, kind)
        form = MentionForm.NAME if grammar.get("name") else MentionForm.NOMINAL
        settings: dict[str, Any] = {
            "form": form,
            "lemma": self.text[mention.head.start : mention.head.end].lower(),
            "number": "singular",
            "role": "nsubj",
            "sentence": self.sentence(mention.span.start),
        } | grammar
        phrase = Phrase(mention=mention, **settings)
        self.phrases.append(phrase)
        return phrase

    def pronoun(self, word: str, *, nth: int = 0, **grammar: Any) -> Phrase:
        return self.phrase(word, nth=nth, form=MentionForm.PRONOUN, **grammar)

    def claim(
        self,
        actor: Phrase | None,
        verb: str,
        target: Phrase | None = None,
        source: Phrase | None = None,
        content: str = "",
        **roles: Phrase,
    ) -> None:
        span = self.span(verb)
        link = (
            Attribution(
                source.mention,
                None,
                "said",
                (self.span(content),) if content else (),
                bool(content),
            )
            if source
            else None
        )
        self.claims.append(
            Claim(
                id="",
                document=self.id,
                sentence=Span(0, len(self.text)),
                sentence_text=self.text,
                actor=actor.mention if actor else None,
                action=Action(verb, verb, span),
                target=target.mention if target else None,
                roles=tuple(Role(name, each.mention) for name, each in roles.items()),
                attribution=(link,) if link else (),
            )
        )

    def resolve(self) -> Result:
        phrases = tuple(sorted(self.phrases, key=lambda p: p.mention.span))
        document = Document(self.id, self.text, published=self.published)
        links = tuple(link for claim in self.claims for link in claim.attribution)
        return Result(resolve(Extraction(document, (), phrases, tuple(self.claims), links)))


@dataclass
class Result:
    """What came out, with short ways to ask for names."""

    resolved: Resolved

    @property
    def entities(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.resolved.entities}

    def entity(self, mention: Mention | None) -> Entity | None:
        return self.entities.get(mention.entity or "") if mention else None

    def name(self, mention: Mention | None) -> str | None:
        entity = self.entity(mention)
        return entity.name if entity else None

    def side(self, mention: Mention | None) -> str | None:
        entity = self.entity(mention)
        side = self.entities.get(entity.side or "") if entity else None
        return side.name if side else None

    def triple(self, index: int = 0) -> tuple[str | None, str, str | None]:
        claim = self.resolved.claims[index]
        return self.name(claim.actor), claim.action.lemma, self.name(claim.target)
