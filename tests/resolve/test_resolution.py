from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from kg.model import Document, Extraction
from kg.resolve import resolve
from tests.resolve.build import Article


def subject(words: str, **grammar: Any) -> tuple[str | None, str | None, str | None]:
    """The name, kind and side of a phrase that a claim has as its actor."""
    article = Article(f"{words} hit homes.")
    phrase = article.phrase(words, **grammar)
    article.claim(phrase, "hit", article.phrase("homes", number="plural", role="obj"))
    result = article.resolve()
    entity = result.entity(result.resolved.claims[0].actor)
    return (
        entity.name if entity else None,
        entity.kind if entity else None,
        result.side(result.resolved.claims[0].actor),
    )


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("Russian warplanes", "Russia"),
        ("Ukrainian drones", "Ukraine"),
        ("Four Israeli fighter jets", "Israel"),
        ("more than 600 Ethiopian troops", "Ethiopia"),
        ("troops of Eritrea", "Eritrea"),
        ("Azerbaijan's artillery", "Azerbaijan"),
        ("Armenias forces", "Armenia"),
        ("eight ISIS positions", "Islamic State"),
        ("the Daesh hideouts", "Islamic State"),
        ("Houthi missiles", "Houthis"),
        ("RSF fighters", "Rapid Support Forces"),
        ("M23 rebels", "March 23 Movement"),
        ("Haftar's forces", "Libyan National Army"),
        ("Wagner mercenaries", "Wagner Group"),
        ("U.S.-led airstrikes", "U.S.-led coalition"),
        ("Indian airstrikes", "India"),
        ("Chinese warships", "China"),
    ],
)
def test_forces_weapons_and_positions_stand_for_their_owner(words: str, owner: str) -> None:
    assert subject(words, number="plural")[0] == owner


@pytest.mark.parametrize(
    ("words", "name", "side"),
    [
        ("the Russian Defense Ministry", "Russian Defense Ministry", "Russia"),
        ("the Ministry of Defence of Azerbaijan", "Azerbaijani Defense Ministry", "Azerbaijan"),
        ("Pakistan's foreign ministry", "Pakistani Foreign Ministry", "Pakistan"),
        ("the Assad regime", "Syrian government", "Syria"),
        ("the Ethiopian government", "Ethiopian government", "Ethiopia"),
        ("Sudan's army", "Sudanese Armed Forces", "Sudan"),
        ("the Israeli military", "Israel Defense Forces", "Israel"),
        (
            "Armenian Ministry of Emergency Situations",
            "Armenian Emergency Situations Ministry",
            "Armenia",
        ),
        ("Iranian state TV", "Iranian state TV", "Iran"),
        ("Turkish police", "Turkish police", "Turkey"),
    ],
)
def test_bodies_are_organisations_of_their_country(words: str, name: str, side: str) -> None:
    assert subject(words) == (name, "Organization", side)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ISIL", "Islamic State"),
        ("Daesh", "Islamic State"),
        ("the U.S.", "United States"),
        ("US", "United States"),
        ("UK", "United Kingdom"),
        ("Syrias", "Syria"),
        ("Myanmar", "Myanmar"),
        ("the DRC", "Democratic Republic of the Congo"),
        ("Artsakh", "Nagorno-Karabakh"),
        ("Hizbullah", "Hezbollah"),
        ("the Pentagon", "Pentagon"),
        ("ITAR-Tass", "TASS"),
        ("the UN", "United Nations"),
        ("Ansar Allah", "Houthis"),
    ],
)
def test_names_and_their_variants_meet_in_one_entity(words: str, name: str) -> None:
    assert subject(words, name=words.removeprefix("the "))[0] == name


def test_us_is_a_country_only_in_capitals() -> None:
    assert subject("the us", name="us")[0] != "United States"


@pytest.mark.parametrize("lead", ["pro-Russian", "Russian-backed", "anti-Russian"])
def test_who_is_for_or_backed_by_a_country_is_not_the_country(lead: str) -> None:
    name, kind, side = subject(f"{lead} separatists", number="plural")
    assert (name, kind, side) == (f"{lead} separatists", "Group", None)


def test_rebels_of_a_country_do_not_act_for_it() -> None:
    assert subject("Syrian rebels", number="plural") == ("Syrian rebels", "Group", None)


def test_an_official_is_a_person_of_the_article_on_the_countrys_side() -> None:
    found = subject("A senior U.S. defense official", kind="Person")
    assert found == ("senior U.S. defense official", "Person", "United States")


@pytest.mark.parametrize(
    ("title", "side"),
    [
        ("Kremlin spokesman", "Russia"),
        ("Pakistani army spokesman", "Pakistan"),
        ("Hezbollah commander", "Hezbollah"),
        ("UN envoy to Yemen", "United Nations"),
        ("Syrian opposition leader", None),
        ("Turkish journalist", None),
    ],
)
def test_a_title_tells_the_side_of_an_unknown_person(title: str, side: str | None) -> None:
    found = subject(f"{title} Ivan Horvat", name="Ivan Horvat", title=title, kind="Person")
    assert found == ("Ivan Horvat", "Person", side)


def test_warplanes_without_owner_are_the_military_sources() -> None:
    text = "Warplanes hit eight depots near Homs, the Russian Defense Ministry said."
    article = Article(text)
    planes = article.phrase("Warplanes", number="plural")
    depots = article.phrase("eight depots", number="plural", role="obj")
    source = article.phrase("the Russian Defense Ministry", determiner="the")
    article.claim(planes, "hit", depots, source)
    result = article.resolve()
    assert result.triple()[0] == "Russia"
    assert result.name(result.resolved.claims[0].source) == "Russian Defense Ministry"


def test_warplanes_without_owner_or_military_source_stay_unowned() -> None:
    article = Article("Warplanes hit a market, residents said.")
    planes = article.phrase("Warplanes", number="plural")
    market = article.phrase("a market", role="obj", determiner="a")
    source = article.phrase("residents", number="plural")
    article.claim(planes, "hit", market, source)
    assert article.resolve().triple() == ("warplanes", "hit", "market")


def test_a_surname_finds_the_full_name_later_in_the_article() -> None:
    article = Article("Keller denied it. Anna Keller spoke in Bern.")
    short = article.phrase("Keller", name="Keller", kind="Person")
    article.phrase("Anna Keller", name="Anna Keller", kind="Person")
    article.claim(short, "denied")
    assert article.resolve().triple()[0] == "Anna Keller"


@pytest.mark.parametrize(
    ("spelt", "name"),
    [
        ("John F. Kerry", "John Kerry"),
        ("Sergei V. Lavrov", "Sergey Lavrov"),
        ("Dmitri Peskov", "Dmitry Peskov"),
        ("Walid al-Mouallem", "Walid al-Moallem"),
        ("Ivan Lavrenko", "Ivan Lavrenko"),
    ],
)
def test_a_listed_person_is_known_in_other_spellings_of_the_full_name(
    spelt: str, name: str
) -> None:
    assert subject(spelt, name=spelt, kind="Person")[0] == name


def test_an_unlisted_namesake_of_a_listed_person_is_somebody_else() -> None:
    article = Article("Tom Lavrov ran. Lavrov won.")
    article.phrase("Tom Lavrov", name="Tom Lavrov", kind="Person")
    short = article.phrase("Lavrov", nth=1, name="Lavrov", kind="Person")
    article.claim(short, "won")
    assert article.resolve().triple()[0] == "Tom Lavrov"


def test_he_is_the_last_speaker_and_we_his_country() -> None:
    text = 'John Kerry spoke. "We struck Raqqa," he said.'
    article = Article(text)
    article.phrase("John Kerry", name="John Kerry", kind="Person")
    he = article.pronoun("he", nth=0)
    we = article.pronoun("We", speaker=he.mention.span, number="plural")
    raqqa = article.phrase("Raqqa", name="Raqqa", role="obj", kind="Place")
    article.claim(we, "struck", raqqa, he, content='"We struck Raqqa,"')
    result = article.resolve()
    assert result.triple()[0] == "United States"
    assert result.name(result.resolved.claims[0].source) == "John Kerry"


def test_a_pronoun_is_not_the_other_argument_of_its_clause() -> None:
    article = Article("Israel warned Hamas. It attacked Israel.")
    article.phrase("Israel", name="Israel", kind="Country")
    article.phrase("Hamas", name="Hamas", role="obj")
    it = article.pronoun("It")
    israel = article.phrase("Israel", nth=1, name="Israel", role="obj", kind="Country")
    article.claim(it, "attacked", israel)
    assert article.resolve().triple() == ("Hamas", "attacked", "Israel")


def test_she_is_not_a_man() -> None:
    article = Article("Spokeswoman Olga Reiter met Sergey Lavrov. She left.")
    article.phrase(
        "Spokeswoman Olga Reiter", name="Olga Reiter", title="Spokeswoman", kind="Person"
    )
    article.phrase("Sergey Lavrov", name="Sergey Lavrov", role="nsubj", kind="Person")
    she = article.pronoun("She")
    article.claim(she, "left")
    assert article.resolve().triple()[0] == "Olga Reiter"


def test_a_pronoun_without_antecedent_is_not_guessed_and_two_are_dropped() -> None:
    article = Article("They saw it. They fled.")
    they, it = article.pronoun("They"), article.pronoun("it", role="obj")
    again = article.pronoun("They", nth=1)
    article.claim(they, "saw", it)
    article.claim(again, "fled")
    result = article.resolve()
    assert [claim.action.lemma for claim in result.resolved.claims] == ["fled"]
    assert result.resolved.claims[0].actor is not None
    assert result.resolved.claims[0].actor.entity is None


def test_the_ministry_takes_up_the_last_ministry() -> None:
    article = Article("The Indian foreign ministry spoke. The ministry rejected it.")
    article.phrase("The Indian foreign ministry", determiner="the")
    again = article.phrase("The ministry", determiner="the")
    article.claim(again, "rejected")
    assert article.resolve().triple()[0] == "Indian Foreign Ministry"


def test_the_official_takes_up_the_last_official() -> None:
    article = Article("A Turkish official came. The official left.")
    article.phrase("A Turkish official", determiner="a", kind="Person")
    again = article.phrase("The official", determiner="the", kind="Person")
    article.claim(again, "left")
    assert article.resolve().triple()[0] == "Turkish official"


def test_the_army_is_that_of_the_country_the_article_is_about() -> None:
    article = Article("Syria and Syrian towns. The army advanced.")
    article.phrase("Syria", name="Syria", kind="Country")
    article.phrase("Syrian towns", head="towns", number="plural")
    army = article.phrase("The army", determiner="the")
    article.claim(army, "advanced")
    result = article.resolve()
    assert result.triple()[0] == "Syrian army"
    assert result.side(result.resolved.claims[0].actor) == "Syria"


@pytest.mark.parametrize(
    ("year", "name"), [(2015, "Barack Obama"), (2023, "Joe Biden"), (None, "US president")]
)
def test_an_office_is_held_by_whoever_held_it_then(year: int | None, name: str) -> None:
    published = dt.datetime(year, 6, 1, tzinfo=dt.timezone.utc) if year else None
    article = Article("The US president spoke.", published=published)
    phrase = article.phrase("The US president", determiner="the", kind="Person")
    article.claim(phrase, "spoke")
    assert article.resolve().triple()[0] == name


def test_a_capital_that_denies_is_its_government_and_one_that_is_hit_the_town() -> None:
    article = Article("Moscow denied that Kyiv was shelled.")
    moscow = article.phrase("Moscow", name="Moscow", kind="Place")
    kyiv = article.phrase("Kyiv", name="Kyiv", kind="Place", role="nsubj:pass")
    article.claim(moscow, "denied")
    article.claim(None, "shelled", kyiv)
    result = article.resolve()
    assert result.triple(0)[0] == "Russian government"
    assert result.side(result.resolved.claims[0].actor) == "Russia"
    kyiv_town = result.entity(result.resolved.claims[1].target)
    assert kyiv_town is not None
    assert kyiv_town.kind == "Place"


def test_an_accused_capital_is_its_government() -> None:
    article = Article("Ankara accused Damascus.")
    ankara = article.phrase("Ankara", name="Ankara", kind="Place")
    damascus = article.phrase("Damascus", name="Damascus", kind="Place", role="obj")
    article.claim(ankara, "accused", damascus)
    claim = article.claims[0]
    article.claims[0] = replace(claim, action=replace(claim.action, lemma="accuse"))
    assert article.resolve().triple() == ("Turkish government", "accuse", "Syrian government")


def test_places_are_chosen_by_the_countries_of_the_article() -> None:
    found = {}
    for country in ("Libya", "Lebanon"):
        article = Article(f"Shells fell on Tripoli in {country}.")
        shells = article.phrase("Shells", number="plural")
        town = article.phrase("Tripoli", name="Tripoli", kind="Place", role="obl")
        article.phrase(country, name=country, kind="Country", role="nmod")
        article.claim(shells, "fell", None, None, "", place=town)
        result = article.resolve()
        entity = result.entity(result.resolved.claims[0].role("place"))
        assert entity is not None
        found[country] = entity
    assert found["Libya"].id != found["Lebanon"].id
    assert found["Libya"].latitude == pytest.approx(32.9, abs=0.2)
    assert found["Lebanon"].latitude == pytest.approx(34.4, abs=0.2)


def test_the_same_article_resolves_to_the_same_ids() -> None:
    def once() -> object:
        article = Article("Rebels took Goma from Congolese troops.")
        rebels = article.phrase("Rebels", number="plural")
        goma = article.phrase("Goma", name="Goma", role="obj", kind="Place")
        article.phrase("Congolese troops", number="plural", role="obl")
        article.claim(rebels, "took", goma)
        return article.resolve().resolved

    assert once() == once()


def test_entities_come_with_their_sides_and_containing_places() -> None:
    article = Article("Syrian officials met in Talbiseh.")
    officials = article.phrase("Syrian officials", number="plural")
    town = article.phrase("Talbiseh", name="Talbiseh", kind="Place", role="obl")
    article.claim(officials, "met", place=town)
    names = {entity.name for entity in article.resolve().resolved.entities}
    assert {"Syrian officials", "Syria", "Homs province"} <= names


def test_an_empty_article_resolves_to_nothing() -> None:
    resolved = resolve(Extraction(Document("doc-empty", "")))
    assert resolved.claims == ()
    assert resolved.entities == ()


def test_they_are_not_those_to_whom_they_do_it_in_the_same_clause() -> None:
    article = Article("The raiders came. They confined the raiders.")
    article.phrase("The raiders", number="plural", determiner="the")
    they = article.pronoun("They", number="plural")
    again = article.phrase("the raiders", number="plural", determiner="the", role="obj")
    article.claim(they, "confined", again)
    assert article.resolve().triple()[0] is None


def test_what_erupts_is_an_event_and_not_who_tells_of_it() -> None:
    article = Article("The Harbour Board counted the victims of the revolt since it erupted.")
    board = article.phrase("The Harbour Board", name="Harbour Board", kind="Organization")
    article.phrase("the revolt", kind="Event", determiner="the", role="nmod")
    it = article.pronoun("it")
    article.claim(it, "erupted", None, board)
    claim = article.claims[-1]
    article.claims[-1] = replace(claim, action=replace(claim.action, event_type="OCCUR"))
    assert article.resolve().triple()[0] == "revolt"
