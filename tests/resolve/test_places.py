"""Places: described ones are not the places that they name; towns go by the article's context."""

from __future__ import annotations

import pytest

from kg.model import Entity
from kg.resolve.names.gazetteer import gazetteer
from kg.resolve.names.geonames import find_place
from tests.resolve.build import Article, Result


def placed(text: str, *names: str) -> tuple[Result, list[Entity]]:
    """What the named places of a text, each the place of one claim, are taken for."""
    article = Article(f"Shells {text}.")
    shells = article.phrase("Shells", number="plural")
    phrases = [article.phrase(name, name=name, kind="Place", role="obl") for name in names]
    if len(phrases) > 1:
        spans = tuple(phrase.mention.span for phrase in phrases[1:])
        article.phrases.remove(phrases[0])
        phrases[0] = article.phrase(
            names[0], name=names[0], kind="Place", role="obl", members=spans
        )
    for country in ("Syria", "Libya", "Iraq"):
        if country in text:
            article.phrase(country, name=country, kind="Country", role="nmod")
    for phrase in phrases:
        article.claim(shells, "Shells", place=phrase)
    result = article.resolve()
    mentions = [claim.role("place") for claim in result.resolved.claims]
    found = [entity for entity in map(result.entity, mentions) if entity is not None]
    return result, found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("fell near Homs in Syria", "near Homs"),
        ("fell close to Homs in Syria", "near Homs"),
        ("fell in the vicinity of Homs in Syria", "near Homs"),
        ("fell outside Homs in Syria", "outside Homs"),
        ("fell 20 km north of Homs in Syria", "north of Homs"),
        ("fell to the south-east of Homs in Syria", "southeast of Homs"),
        ("fell in and around Homs in Syria", "Homs"),
        ("fell in Homs in Syria", "Homs"),
    ],
)
def test_what_lies_beside_a_town_is_not_the_town(text: str, name: str) -> None:
    result, (place,) = placed(text, "Homs")
    assert place.name == name
    if name != "Homs":
        near = [result.entities[each].name for each in place.near]
        assert near == ["Homs"]
        assert result.entities[place.within or ""].name == "Homs province"
        assert place.latitude is None


def test_between_two_towns_is_neither_and_one_in_all_articles() -> None:
    result, (one, *_) = placed("fell between Hama and Homs in Syria", "Hama", "Homs")
    assert one.name == "between Hama and Homs"
    assert {result.entities[each].name for each in one.near} == {"Hama", "Homs"}
    assert result.entities[one.within or ""].name == "Syria"
    _, others = placed("lie between Homs and Hama in Syria", "Homs", "Hama")
    assert {entity.id for entity in others} == {one.id}


def test_a_described_place_is_one_across_articles() -> None:
    _, (one,) = placed("fell near Sirte in Libya", "Sirte")
    _, (other,) = placed("lie close to Sirte in Libya", "Sirte")
    assert one.id == other.id


def test_around_a_country_is_all_over_it_and_outside_it_is_not_in_it() -> None:
    article = Article("Shells fell around Syria.")
    shells = article.phrase("Shells", number="plural")
    syria = article.phrase("Syria", name="Syria", kind="Country", role="obl")
    article.claim(shells, "fell", place=syria)
    assert article.resolve().name(article.resolve().resolved.claims[0].role("place")) == "Syria"
    article = Article("Shells fell outside Syria.")
    shells = article.phrase("Shells", number="plural")
    syria = article.phrase("Syria", name="Syria", kind="Country", role="obl")
    article.claim(shells, "fell", place=syria)
    result = article.resolve()
    assert result.name(result.resolved.claims[0].role("place")) == "outside Syria"


def test_who_speaks_near_a_town_is_not_described_by_it() -> None:
    article = Article("Close to Damascus denied it.")
    seat = article.phrase("Damascus", name="Damascus", kind="Place")
    article.claim(seat, "denied")
    assert article.resolve().triple()[0] == "Syrian government"


@pytest.mark.parametrize(
    ("words", "of", "name", "within"),
    [
        ("the city of Homs", "Homs", "Homs", "Homs province"),
        ("the Ashrafieh district of Homs", "Homs", "Ashrafieh district", "Homs"),
        ("the Harasta suburb of Damascus", "Damascus", "Harasta", "Rif Dimashq"),
        ("residential areas of Homs", "Homs", "Homs", "Homs province"),
        ("the north of Homs", "Homs", "north of Homs", "Homs"),
    ],
)
def test_a_named_quarter_and_a_side_of_a_town_lie_in_it(
    words: str, of: str, name: str, within: str
) -> None:
    article = Article(f"Shells hit {words} in Syria.")
    shells = article.phrase("Shells", number="plural")
    inner = article.phrase(of, name=of, kind="Place", role="nmod")
    head = words.split(" of ")[0].split()[-1]
    lemma = head.removesuffix("s")
    whole = article.phrase(
        words, head=head, kind="Place", role="obj", of=inner.mention.span, lemma=lemma
    )
    article.phrase("Syria", name="Syria", kind="Country", role="nmod")
    article.claim(shells, "hit", whole)
    result = article.resolve()
    target = result.entity(result.resolved.claims[0].target)
    assert target is not None
    assert (target.name, result.entities[target.within or ""].name) == (name, within)


def test_what_lies_beside_a_town_by_its_noun_is_not_the_town() -> None:
    article = Article("Shells hit a Damascus suburb in Syria.")
    shells = article.phrase("Shells", number="plural")
    suburb = article.phrase(
        "a Damascus suburb", name="Damascus", kind="Place", role="obj", determiner="a"
    )
    article.phrase("Syria", name="Syria", kind="Country", role="nmod")
    article.claim(shells, "hit", suburb)
    result = article.resolve()
    target = result.entity(result.resolved.claims[0].target)
    assert target is not None
    assert target.name == "Damascus suburb"
    assert result.entities[target.within or ""].name == "Damascus"


def test_a_number_of_people_is_no_town() -> None:
    article = Article("They lost 1 Pole in England.")
    article.phrase("England", name="England", kind="Place", role="obl")
    pole = article.phrase("1 Pole", name="Pole", kind="Place", role="obj")
    article.claim(None, "lost", pole)
    result = article.resolve()
    target = result.entity(result.resolved.claims[0].target)
    assert target is not None
    assert target.latitude is None


def test_what_lies_within_one_division_comes_with_it() -> None:
    for name, region in (("Handarat", "Aleppo province"), ("Robotyne", "Zaporizhzhia region")):
        chain = find_place(name, {"SY": 2.0, "UA": 2.0})
        assert [each.name for each in chain[1:2]] == [region]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Syrian capital", "Damascus"),
        ("the Somali capital", "Mogadishu"),
        ("the capital of Armenia", "Yerevan"),
    ],
)
def test_the_capital_of_a_country_is_its_town(words: str, name: str) -> None:
    article = Article(f"Shells hit {words}.")
    shells = article.phrase("Shells", number="plural")
    capital = article.phrase(words, head="capital", kind="Place", role="obj", determiner="the")
    article.claim(shells, "hit", capital)
    assert article.resolve().triple()[2] == name


@pytest.mark.parametrize("words", ["the de facto Syrian capital", "the economic capital of Syria"])
def test_a_capital_in_a_sense_of_its_own_is_not_that_town(words: str) -> None:
    article = Article(f"Shells hit {words}.")
    shells = article.phrase("Shells", number="plural")
    capital = article.phrase(words, head="capital", kind="Place", role="obj", determiner="the")
    article.claim(shells, "hit", capital)
    assert article.resolve().triple()[2] != "Damascus"


SPELLINGS = [
    ("UA", "Kyiv", "Kiev"),
    ("UA", "Kharkiv", "Kharkov"),
    ("UA", "Odesa", "Odessa"),
    ("UA", "Luhansk", "Lugansk"),
    ("UA", "Sievierodonetsk", "Severodonetsk"),
    ("UA", "Bakhmut", "Artemivsk"),
    ("SY", "Rastan", "al-Rastan"),
    ("SY", "Rastan", "Ar Rastan"),
    ("SY", "Deir ez-Zor", "Dayr az-Zawr"),
    ("SY", "Deir ez-Zor", "Deir al-Zour"),
    ("SY", "Palmyra", "Tadmur"),
    ("SY", "Kobani", "Ayn al-Arab"),
    ("SY", "Khan Shaykhun", "Khan Sheikhoun"),
    ("SY", "ash-Shaddadi", "al-Shaddadi"),
    ("SY", "at-Tall", "al-Tall"),
    ("YE", "Sanaa", "Sana'a"),
    ("YE", "Taiz", "Taez"),
    ("YE", "az-Zaydiyah", "al-Zaydiyah"),
    ("LY", "Misrata", "Misurata"),
    ("LY", "Sabha", "Sebha"),
    ("LY", "Derna", "Darnah"),
    ("SD", "El Fasher", "al-Fashir"),
    ("SD", "El Geneina", "Geneina"),
    ("SD", "El Obeid", "al-Obeid"),
    ("ET", "Mekelle", "Mekele"),
    ("ET", "Axum", "Aksum"),
    ("PS", "Khan Younis", "Khan Yunis"),
    ("PS", "Jabalia", "Jabaliya"),
    ("AZ", "Shusha", "Shushi"),
    ("AZ", "Kalbajar", "Kelbajar"),
    ("MM", "Yangon", "Rangoon"),
    ("CO", "Cúcuta", "Cucuta"),
    ("IQ", "Najaf", "an-Najaf"),
    ("IQ", "Fallujah", "Falluja"),
    ("LB", "Sidon", "Saida"),
    ("AF", "Mazar-i-Sharif", "Mazar-e Sharif"),
]


@pytest.mark.parametrize(("country", "one", "other"), SPELLINGS)
def test_spellings_of_a_place_meet_in_it_with_its_country(
    country: str, one: str, other: str
) -> None:
    first, second = find_place(one, {country: 2.0}), find_place(other, {country: 2.0})
    assert first[0].id == second[0].id
    assert ("iso3166", country) in first[-1].identifiers


def test_countries_have_both_iso_codes_and_towns_and_divisions_geonames_ids() -> None:
    town, division, country = find_place("Rastan", {"SY": 2.0})
    assert dict(country.identifiers) == {
        "iso3166": "SY", "iso3166-3": "SYR", "geonames": "163843",
    }  # fmt: skip
    assert dict(division.identifiers) == {"geonames": "169575", "geonames-admin1": "SY.11"}
    assert set(dict(town.identifiers)) == {"geonames"}
    codes = [dict(each.identifiers) for each in gazetteer().entities.values()]
    assert all(len(each["iso3166-3"]) == 3 for each in codes if "iso3166" in each)


def test_a_place_near_the_articles_others_goes_before_a_larger_one_far_from_them() -> None:
    both = {"UA": 4.0, "RU": 4.0}
    debaltseve = find_place("Debaltseve", both)[0]
    assert debaltseve.latitude is not None
    assert debaltseve.longitude is not None
    spots = {"debaltseve": (debaltseve.latitude, debaltseve.longitude)}
    assert find_place("Uglegorsk", both, spots=spots)[0].name == "Vuhlehirsk"
    assert find_place("Uglegorsk", both)[-1].name == "Russia"


def test_an_airport_code_that_is_a_noun_is_no_place() -> None:
    assert find_place("NGO", {}) == ()
