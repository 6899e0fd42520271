"""A first look over a whole article: its countries, its people's full names, its mentions' uses."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.model import Claim, Extraction, MentionForm, Phrase, Span
from kg.resolve.descriptions import describe, owner_at
from kg.resolve.names.folding import fold, place_key
from kg.resolve.names.gazetteer import gazetteer
from kg.resolve.names.geonames import find_place
from kg.resolve.names.home import Home, home
from kg.resolve.names.titles import without_title


@dataclass(frozen=True, slots=True)
class Use:
    """How a claim uses a mention: as actor, target, source or in another role, of which action.

    `happens` tells of an actor that the claim says of nothing else than that it occurs, `kind` is
    the type of the action.
    """

    part: str
    lemma: str = ""
    happens: bool = False
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Survey:
    """What is known of an article before any mention is resolved.

    `countries` counts mentions by ISO code, `nations` by entity id, `located` the places in a
    country by its id, `spots` maps keys of the places it names to coordinates, `listed` are the
    longer listed names, `initials` their acronyms, `full_names` maps a folded last name, first
    name or first two words to the full names that the article gives, `uses` the spans of
    mentions to their uses, `home` tells where the article is told from, `sections` are the
    starts of the entries of a running report.
    """

    countries: Mapping[str, float]
    nations: Mapping[str, float]
    located: Mapping[str, float]
    spots: Mapping[str, tuple[float, float]]
    listed: tuple[tuple[Span, str], ...]
    initials: Mapping[str, str]
    full_names: Mapping[str, tuple[str, ...]]
    uses: Mapping[Span, tuple[Use, ...]]
    home: Home = Home()
    sections: tuple[int, ...] = ()

    def used_as(self, span: Span, *parts: str) -> bool:
        """Whether a claim uses the mention in one of these parts."""
        return any(use.part in parts for use in self.uses.get(span, ()))


STAMP = re.compile(r"^[ \t]*\d{1,2}[:.]\d\d\b", re.MULTILINE)
"""How an entry of a running report opens."""


def _sections(text: str) -> tuple[int, ...]:
    """Where the entries of a running report begin, none where a text is no such report."""
    found = tuple(match.start() for match in STAMP.finditer(text))
    return found if len(found) > 1 else ()


def survey(extraction: Extraction) -> Survey:
    """Look over an article before resolving it."""
    nations = _nations(extraction)
    codes = {identifier: code for code, identifier in gazetteer().codes.items()}
    countries = {codes[identifier]: weight for identifier, weight in nations.items()}
    listed = tuple(_listed_names(extraction.document.text))
    located, spots = _located(extraction, countries)
    return Survey(
        countries=countries,
        nations=nations,
        located=located,
        spots=spots,
        listed=listed,
        initials=_initials(extraction.document.text, listed),
        full_names=_full_names(extraction.phrases),
        uses=_uses(extraction),
        home=home(extraction.document, countries),
        sections=_sections(extraction.document.text),
    )


def _nations(extraction: Extraction) -> dict[str, float]:
    listed = gazetteer()
    found: dict[str, float] = defaultdict(float)
    for phrase in extraction.phrases:
        if phrase.form is MentionForm.PRONOUN:
            continue
        for owner in describe(phrase.mention.text).owners:
            _count(found, owner)
        name = phrase.name or phrase.mention.text
        seat = listed.seat(name)
        if seat:
            found[seat] += 0.5
        for region in listed.regions.get(place_key(name), ()) if phrase.name else ():
            _count(found, listed.entities[region].within)
    words = (extraction.document.title or "").split()
    for position in range(len(words)):
        _count(found, owner_at(words, position)[1])
    return dict(sorted(found.items()))


def _located(
    extraction: Extraction, countries: Mapping[str, float]
) -> tuple[dict[str, float], dict[str, tuple[float, float]]]:
    """How many places each country has in an article, and where its places lie by their keys."""
    found: dict[str, float] = defaultdict(float)
    spots: dict[str, tuple[float, float]] = {}
    for phrase in extraction.phrases:
        named = phrase.form is MentionForm.NAME and phrase.mention.kind in ("Place", "Country", "")
        if named and not _is_party(phrase.name):
            chain = find_place(phrase.name, countries)
            if chain and chain[-1].kind == "Country" and len(chain) > 1:
                found[chain[-1].id] += 1
            if chain and chain[0].latitude is not None and chain[0].longitude is not None:
                spots[place_key(phrase.name)] = (chain[0].latitude, chain[0].longitude)
    return dict(sorted(found.items())), spots


def _is_party(name: str) -> bool:
    """Whether a name is a country's or another party's, so that no town that sounds so is meant."""
    listed = gazetteer()
    return listed.named(name) is not None or listed.nation(name) is not None


_WORD = re.compile(r"[^\s\"“”„«»()\[\]{},;:!?]+")


def _listed_names(text: str) -> Iterator[tuple[Span, str]]:
    """The listed names of three words and more in a text, with their places."""
    matches = list(_WORD.finditer(text))
    words = [match.group() for match in matches]
    position = 0
    while position < len(words) - 2:
        if not words[position][0].isupper() and "-" not in words[position]:
            position += 1
            continue
        size, found = owner_at(words, position)
        if found is not None and size > 2:
            span = Span(matches[position].start(), matches[position + size - 1].end())
            yield span, found
        position += size


def _initials(text: str, listed: tuple[tuple[Span, str], ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for span, identifier in listed:
        words = text[span.start : span.end].split()
        found.setdefault("".join(word[0] for word in words if word[0].isupper()), identifier)
    return found


def _count(found: dict[str, float], identifier: str | None) -> None:
    """Count the country of an entity, or the countries of the side it acts for."""
    entities = gazetteer().entities
    seen = 0
    while identifier is not None and seen < 4:
        entity = entities[identifier]
        if entity.kind == "Country":
            found[identifier] += 1
            return
        identifier, seen = entity.side, seen + 1


def _full_names(phrases: tuple[Phrase, ...]) -> dict[str, tuple[str, ...]]:
    listed = gazetteer()
    found: dict[str, dict[str, str]] = {}
    firsts: dict[str, dict[str, str]] = {}
    for phrase in phrases:
        if phrase.form is not MentionForm.NAME:
            continue
        name = without_title(phrase.name)[1]
        words = fold(name).split()
        if len(name.split()) < 2 or len(words) > 6 or _ends_in_capital(name):
            continue
        known = listed.named(name)
        person = listed.entities[known].kind == "Person" if known else False
        if person or (known is None and (phrase.mention.kind == "Person" or phrase.title)):
            found.setdefault(words[-1], {}).setdefault(" ".join(words), name)
            firsts.setdefault(words[0], {}).setdefault(" ".join(words), name)
            if len(words) > 2:
                firsts.setdefault(" ".join(words[:2]), {}).setdefault(" ".join(words), name)
    for first, given in firsts.items():
        if len(given) == 1:
            found.setdefault(first, given)
    return {last: tuple(names.values()) for last, names in found.items()}


def _ends_in_capital(name: str) -> bool:
    """Whether a capital stands behind a first and a last name, as in a list of keywords."""
    words = name.split()
    return len(words) > 2 and gazetteer().seat(words[-1]) is not None


def _uses(extraction: Extraction) -> dict[Span, tuple[Use, ...]]:
    found: dict[Span, list[Use]] = {}
    for claim in extraction.claims:
        for span, use in _claim_uses(claim):
            found.setdefault(span, []).append(use)
    for link in extraction.attributions:
        if link.source is not None:
            found.setdefault(link.source.span, []).append(Use("source"))
    return {span: tuple(uses) for span, uses in found.items()}


def _claim_uses(claim: Claim) -> list[tuple[Span, Use]]:
    lemma, kind = claim.action.lemma, claim.action.event_type
    uses = [(role.mention.span, Use(role.role, lemma)) for role in claim.roles]
    if claim.actor is not None:
        happens = claim.action.event_type == "OCCUR" and claim.target is None
        uses.append((claim.actor.span, Use("actor", lemma, happens, kind)))
    if claim.target is not None:
        uses.append((claim.target.span, Use("target", lemma, kind=kind)))
    for link in claim.attribution:
        if link.source is not None:
            uses.append((link.source.span, Use("source")))
    return uses
