"""Whose body "the government" or "the police" is where the article has not said it."""

from __future__ import annotations

import re

from kg.model import Entity, Phrase
from kg.resolve.discourse import Discourse, institution
from kg.resolve.names.folding import fold
from kg.resolve.names.gazetteer import gazetteer
from kg.resolve.names.nouns import Body

ANYWHERE = frozenset({"embassy", "delegation"})
"""Bodies that are sent to other countries than their own."""

ARMS = frozenset({"air force", "navy", "coast guard"})
"""Parts of a state's forces, which are those of the army or ministry that tells of them."""

AMERICAN = frozenset({"Senate", "House of Representatives", "Supreme Court"})
"""Bodies that without a country are first of all those of the United States."""


def national(discourse: Discourse, phrase: Phrase, body: Body) -> Entity | None:
    """The body of the country that the article's places lie in, or that it names most, if clear.

    First that of the officials who act in the same sentence; for state media, who speak in it.
    Places count where the article also names their country often. Embassies are anywhere.
    """
    if body.name in ANYWHERE:
        return None
    nations = discourse.survey.nations
    most = max(nations.values(), default=0.0)
    america = gazetteer().codes["US"]
    if body.name in AMERICAN and 2 * nations.get(america, 0.0) >= most > 0:
        return institution(discourse, discourse.listed(america), body)
    media = body.name.startswith("state ")
    for told in discourse.before(phrase.sentence, 0) if body.kind != "Group" else ():
        country = gazetteer().entities.get(told.entity.side or "")
        official = told.entity.kind in ("Organization", "Person")
        of_arms = told.part == "source" and body.name in ARMS and "-" not in told.entity.name
        acting = told.role.startswith("nsubj") and (told.part != "source" or of_arms)
        if country is not None and country.id == america and body.name == "parliament":
            # America's is called Congress.
            continue
        if official and (media or acting) and country is not None and country.kind == "Country":
            return institution(discourse, country, body)
    told_from = _told_from(discourse, phrase, body)
    if told_from is not None:
        return institution(discourse, discourse.listed(told_from), body)
    foreign = media or body.name in ("opposition", "parliament") or body.name.endswith("Ministry")
    for weights in (discourse.survey.located, nations):
        found = [item for item in weights.items() if not (foreign and item[0] == america)]
        ranked = sorted(found, key=lambda item: (-item[1], item[0]))
        if not ranked or (weights is not nations and 3 * nations.get(ranked[0][0], 0.0) < most):
            continue
        if len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]:
            return institution(discourse, discourse.listed(ranked[0][0]), body)
    return None


HOMELY, FAMILIAR = 2, 5
"""How many times oftener another country may be named than that of the dateline, or of an agency
that reports from there."""


def _told_from(discourse: Discourse, phrase: Phrase, body: Body) -> str | None:
    """The country of the dateline, if the article is about it, above all in its own agency."""
    home, survey = discourse.survey.home, discourse.survey
    loose = body.kind == "Group" or body.name == "opposition" or body.name in AMERICAN
    if home.dateline is None or loose or "regime" in fold(phrase.mention.text):
        return None
    named = {
        each: survey.nations.get(each, 0.0) + survey.located.get(each, 0.0)
        for each in (*survey.nations, *survey.located)
    }
    here = named.get(home.dateline, 0.0)
    if home.voice and 2 * survey.nations.get(home.voice, 0.0) >= here:
        # A state's own agency abroad, in a war of its state.
        return home.voice
    times = FAMILIAR if home.voice == home.dateline else HOMELY
    return home.dateline if here and times * here >= max(named.values()) else None


_FRONTED = re.compile(r"(?:^|[.!?\n\"”—-]\s*)In\s+(?:the\s+)?$")
"""What stands before a place that a sentence begins with."""

LOCAL = frozenset({"police", "government", "authorities", "interior ministry"})
"""Bodies that act at home."""


def national_here(discourse: Discourse, phrase: Phrase, body: Body) -> Entity | None:
    """The body of the country that a sentence begins with a town of ("In London, police …").

    A government is only that of a country which the article is about; police go on being the ones
    of the sentence before.
    """
    police = body.name == "police"
    if fold(body.name) not in LOCAL or "regime" in fold(phrase.mention.text):
        return None
    nations = discourse.survey.nations
    most = max(nations.values(), default=0.0)
    for told in discourse.before(phrase.sentence, 1 if police else 0):
        if told.entity.kind != "Place" or told.span.start > phrase.mention.span.start:
            continue
        before = discourse.document.text[max(0, told.span.start - 12) : told.span.start]
        country = _country_of(discourse, told.entity) if _FRONTED.search(before) else None
        if country is not None and (police or ABOUT * nations.get(country.id, 0.0) >= most):
            return institution(discourse, country, body)
    return None


ABOUT = 4
"""How many times oftener another country may be named than one that an article is also about."""


def _country_of(discourse: Discourse, place: Entity) -> Entity | None:
    seen: list[str] = []
    here: Entity | None = place
    while here is not None and here.kind != "Country" and here.id not in seen:
        seen.append(here.id)
        within = here.within or ""
        here = discourse.entities.get(within) or gazetteer().entities.get(within)
    return here if here is not None and here.kind == "Country" else None
