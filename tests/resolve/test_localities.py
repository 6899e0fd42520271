"""Countries, towns and groups that a description takes up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.resolve.build import Article
from tests.resolve.test_words_taken_up import Told

if TYPE_CHECKING:
    from spacy.language import Language


def test_the_country_is_the_one_foremost_and_not_a_modifier() -> None:
    article = Article("Libya burns. Italian aides pitied the country.")
    article.phrase("Libya", name="Libya", kind="Country")
    article.phrase("Italian", name="Italian", role="amod")
    aides = article.phrase("Italian aides", head="aides", number="plural")
    country = article.phrase("the country", determiner="the", role="obj")
    article.claim(aides, "pitied", country)
    assert article.resolve().triple()[2] == "Libya"


def test_the_only_country_that_does_something_takes_up_none() -> None:
    article = Article("Libya spoke. Chad is the only country left.")
    article.phrase("Libya", name="Libya", kind="Country")
    chad = article.phrase("Chad", name="Chad", kind="Country")
    country = article.phrase("the only country", determiner="the", modifiers=("only",), role="root")
    article.claim(chad, "is", country)
    assert article.resolve().triple()[2] == "only country"


def test_his_country_is_the_one_he_acts_for() -> None:
    article = Article("Netanyahu met Egypt. Iran hates his country.")
    person = article.phrase("Netanyahu", name="Netanyahu", kind="Person")
    article.phrase("Egypt", name="Egypt", kind="Country", role="obj")
    iran = article.phrase("Iran", name="Iran", kind="Country")
    his = article.pronoun("his", role="nmod:poss")
    country = article.phrase(
        "his country", determiner="his", possessor=his.mention.span, role="obj"
    )
    article.claim(person, "met")
    article.claim(iran, "hates", country)
    assert article.resolve().triple(1)[2] == "Israel"


def test_a_town_is_not_the_city_that_its_province_is_called_after() -> None:
    article = Article("Shells hit Ariha near Idlib in Syria. Soldiers took the town.")
    article.phrase("Ariha", name="Ariha", kind="Place", role="obj")
    article.phrase("Idlib", name="Idlib", kind="Place", role="nmod")
    article.phrase("Syria", name="Syria", kind="Country", role="nmod")
    soldiers = article.phrase("Soldiers", number="plural")
    town = article.phrase("the town", determiner="the", role="obj")
    article.claim(soldiers, "took", town)
    assert article.resolve().triple()[2] == "Ariha"


def test_a_district_is_no_city() -> None:
    article = Article("Syria shelled Homs. Soldiers took the district.")
    article.phrase("Syria", name="Syria", kind="Country")
    article.phrase("Homs", name="Homs", kind="Place", role="obj")
    soldiers = article.phrase("Soldiers", number="plural")
    district = article.phrase("the district", determiner="the", role="obj")
    article.claim(soldiers, "took", district)
    assert article.resolve().triple()[2] == "district"


def test_surrounding_a_town_is_not_being_near_it() -> None:
    article = Article("Syria wept. Rebels are surrounding Homs.")
    article.phrase("Syria", name="Syria", kind="Country")
    rebels = article.phrase("Rebels", number="plural")
    town = article.phrase("Homs", name="Homs", kind="Place", role="obj")
    article.claim(rebels, "surrounding", town)
    assert article.resolve().triple()[2] == "Homs"


def test_several_people_are_not_the_group() -> None:
    article = Article("Hamas spoke to wealthy sympathizers. The group thanked them.")
    article.phrase("Hamas", name="Hamas", kind="Group")
    article.phrase("wealthy sympathizers", number="plural", kind="Group", role="obl")
    group = article.phrase("The group", determiner="the")
    article.claim(group, "thanked")
    assert article.resolve().triple()[0] == "Hamas"


def test_the_group_is_who_was_foremost_in_the_sentence() -> None:
    article = Article("Nusra Front is a branch of al-Qaeda. The group grew.")
    article.phrase("Nusra Front", name="Nusra Front", kind="Group")
    article.phrase("al-Qaeda", name="al-Qaeda", kind="Group", role="nmod")
    group = article.phrase("The group", determiner="the")
    article.claim(group, "grew")
    assert article.resolve().triple()[0] == "al-Nusra Front"


def test_a_capital_glued_behind_a_name_is_no_last_name() -> None:
    article = Article("Rebels shelled Damascus. Ada Berg Damascus agreed.")
    rebels = article.phrase("Rebels", number="plural")
    town = article.phrase("Damascus", name="Damascus", kind="Person", role="obj")
    glued = article.phrase("Ada Berg Damascus", name="Ada Berg Damascus", kind="Person")
    article.claim(rebels, "shelled", town)
    article.claim(glued, "agreed")
    assert article.resolve().triple()[2] == "Damascus"


def test_the_town_is_the_village_named_last_though_no_list_knows_it(nlp: Language) -> None:
    text = (
        "The president was born in Qardaha. Gunmen killed ten people in the northern village of "
        "Ritmara. Troops entered the town on Tuesday."
    )
    told = Told(nlp, text)
    assert told.name(told.claim("enter").target) == "Ritmara"


def test_what_a_thing_is_near_is_the_place_itself(nlp: Language) -> None:
    told = Told(nlp, "The market is near Castello Road.")
    assert told.name(told.claim("be near").target) == "Castello Road"


def test_cordoning_off_an_area_is_beside_nothing(nlp: Language) -> None:
    told = Told(nlp, "A bomb hit Mosul. Soldiers cordoned off Mosul.")
    assert told.name(told.claim("cordon off").target) == "Mosul"


def test_the_country_that_is_attacked_is_not_the_one_that_attacks(nlp: Language) -> None:
    text = (
        "Syria is at war. The United States launched missiles at a Syrian air base after an attack "
        "in the west of the country that killed twenty people."
    )
    assert "west of United States" not in Told(nlp, text).names.values()


def test_the_country_is_not_the_one_whose_forces_left_it(nlp: Language) -> None:
    told = Told(nlp, "French forces left Mali last year. The country has hired Russian fighters.")
    assert told.name(told.claim("hire").actor) == "Mali"


def test_the_town_is_one_that_no_list_knows_where_it_was_told_of_last(nlp: Language) -> None:
    text = (
        "Fighting went on northeast of Freetown. Militiamen known as Kamajors said they had driven "
        "the rebels out of Masiaka. A local journalist who visited the town counted six bodies."
    )
    told = Told(nlp, text)
    assert told.name(told.claim("visit").target) == "Masiaka"


def test_no_city_is_what_was_called_a_region(nlp: Language) -> None:
    text = (
        "The army bombed Kassala on Monday. The rebels said they had fired a missile at a camp in "
        "the Saudi region of Jizan. The government demands that the rebels leave the city."
    )
    told = Told(nlp, text)
    assert told.name(told.claim("leave").target) == "Kassala"


def test_the_group_that_said_is_who_told_it_before_and_no_tribe_or_traders(nlp: Language) -> None:
    text = (
        "Soldiers killed 50 people in Wau, a human rights group said on Monday. The army denied "
        "it. The governor told reporters which tribe the men were of. Two Dinka traders fled. "
        "Fertit fighters also burned houses, the group said."
    )
    told = Told(nlp, text)
    assert told.name(told.claim("burn").source) == "human rights group"
