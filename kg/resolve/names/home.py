"""The country that an article is told from: that of its dateline, or of a state's own agency."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg.model import Document
from kg.resolve.names.gazetteer import gazetteer
from kg.resolve.names.geonames import find_place

_NAME = r"[A-ZÀ-Þ][\w'’.]*(?:[ -][A-ZÀ-Þ][\w'’.]*){0,3}"
_DATELINE = re.compile(
    rf"^[ \t]*({_NAME})(?:[,/][^()\n–—]{{0,40}})?[ \t]*(?:[(/]([^()/\n]{{2,30}})[)/])?"
    r"[ \t]*(?:--?|–|—|\.-)[ \t]*(?=\S)",
    re.MULTILINE,
)
_BEFORE_COLON = re.compile(
    r"^[ \t]*([A-ZÀ-Þ][A-ZÀ-Þ'’. -]{2,25})(?:, *[^:()\n–—]{1,25})?:[ \t]+(?=\S)", re.MULTILINE
)
"""A town in capitals before a colon, as papers of South Asia begin ("SRINAGAR, Nov 12: …")."""

BEGINNING = 400
"""Characters within which a dateline stands."""


@dataclass(frozen=True, slots=True)
class Home:
    """The ids of the country of a dateline, and of the country whose agency reports."""

    dateline: str | None = None
    voice: str | None = None


def home(document: Document, countries: Mapping[str, float]) -> Home:
    """Where an article is told from; `countries` weighs the ISO codes of those it names."""
    voice = _state_of(document.publisher or "")
    beginning = document.text[:BEGINNING]
    for found in _DATELINE.finditer(beginning):
        place, agency = found[1], found[2]
        country = _country_of(place, countries)
        if country is None:
            continue
        return Home(country, voice or _state_of(agency or ""))
    towns = (_country_of(found[1], countries) for found in _BEFORE_COLON.finditer(beginning))
    return Home(next(filter(None, towns), None), voice)


def _country_of(place: str, countries: Mapping[str, float]) -> str | None:
    listed = gazetteer()
    plain = place.title().replace("'A", "'a").replace("’A", "’a") if place.isupper() else place
    found = listed.seat(plain)
    if found is not None or listed.named(plain):
        return found
    chain = find_place(plain, countries)
    return chain[-1].id if chain and chain[-1].kind == "Country" and len(chain) > 1 else None


def _state_of(agency: str) -> str | None:
    """The country that an agency speaks for, known by its name or the beginning of it."""
    listed = gazetteer()
    for name in (agency, f"{agency} News Agency", f"{agency} Agency") if agency else ():
        known = listed.named(name)
        if known is None or listed.entities[known].kind != "Organization":
            continue
        side = listed.entities.get(listed.entities[known].side or "")
        return side.id if side is not None and side.kind == "Country" else None
    return None
