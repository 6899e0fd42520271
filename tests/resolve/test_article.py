from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import MentionForm
from tests.resolve.build import Article


def test_the_rebels_are_those_that_the_article_called_so() -> None:
    article = Article("M23 rebels came. The rebels took Goma.")
    article.phrase("M23 rebels", number="plural", kind="Group")
    again = article.phrase("The rebels", number="plural", determiner="the")
    goma = article.phrase("Goma", name="Goma", role="obj", kind="Place")
    article.claim(again, "took", goma)
    assert article.resolve().triple()[0] == "March 23 Movement"


def test_the_prime_minister_is_the_last_one_named() -> None:
    article = Article("Netanyahu spoke. The prime minister said his troops advanced.")
    article.phrase("Netanyahu", name="Netanyahu", kind="Person")
    minister = article.phrase("The prime minister", head="minister", determiner="the")
    his = article.pronoun("his", role="nmod:poss")
    troops = article.phrase(
        "his troops", head="troops", possessor=his.mention.span, determiner="his", number="plural"
    )
    article.claim(troops, "advanced", source=minister)
    result = article.resolve()
    assert result.name(result.resolved.claims[0].source) == "Benjamin Netanyahu"
    assert result.triple()[0] == "Israel"


def test_some_of_its_soldiers_are_those_of_whose_army_speaks() -> None:
    article = Article("Kenya's army wept. It said nine of its soldiers died.")
    article.phrase("Kenya's army", role="nsubj")
    it = article.pronoun("It")
    its = article.pronoun("its", role="nmod:poss")
    inner = article.phrase(
        "its soldiers", role="nmod", determiner="its", possessor=its.mention.span, number="plural"
    )
    nine = article.phrase("nine of its soldiers", head="nine", of=inner.mention.span)
    article.claim(None, "died", nine, it)
    result = article.resolve()
    assert result.side(result.resolved.claims[0].target) == "Kenya"


def test_a_rocket_is_not_the_armys_that_reports_it() -> None:
    text = "A rocket fired by Islamic Jihad fell. The rocket misfired, the Israeli army said."
    article = Article(text)
    article.phrase("A rocket", determiner="a")
    article.phrase("Islamic Jihad", name="Islamic Jihad", role="obl:agent")
    rocket = article.phrase("The rocket", determiner="the")
    army = article.phrase("the Israeli army", determiner="the")
    article.claim(rocket, "misfired", None, army)
    assert article.resolve().triple()[0] == "rocket"


def test_a_description_beside_a_name_is_that_person_and_tells_the_side() -> None:
    article = Article("Amin Haddad, the ministry's spokesman, resigned. Lebanon's health ministry")
    ministry = article.phrase("the ministry", determiner="the", role="nmod:poss")
    beside = article.phrase(
        "the ministry's spokesman", head="spokesman", possessor=ministry.mention.span, role="appos"
    )
    name = article.phrase(
        "Amin Haddad", name="Amin Haddad", kind="Person", apposition=beside.mention.span
    )
    article.claim(name, "resigned", None, None, role=beside)
    result = article.resolve()
    claim = result.resolved.claims[0]
    assert result.name(claim.role("role")) == "Amin Haddad"


def test_a_name_that_lost_its_first_words_is_still_the_whole_name() -> None:
    article = Article("Shells fell the Syrian Observatory for Human Rights monitor said.")
    shells = article.phrase("Shells", number="plural")
    monitor = article.phrase("Human Rights monitor", name="Human Rights monitor", head="monitor")
    article.claim(shells, "fell", None, monitor)
    result = article.resolve()
    name = result.name(result.resolved.claims[0].source)
    assert name == "Syrian Observatory for Human Rights"


def test_a_monitor_is_the_one_watching_organisation_that_the_article_names() -> None:
    article = Article(
        "Two died, a monitor said. Human Rights Watch agreed, the Human Rights Watch."
    )
    two = article.phrase("Two", number="plural")
    monitor = article.phrase("a monitor", determiner="a")
    article.claim(None, "died", two, monitor)
    result = article.resolve()
    assert result.name(result.resolved.claims[0].source) == "Human Rights Watch"


def test_side_of_a_country_is_the_country_but_a_side_of_a_border_is_not() -> None:
    article = Article("The Chinese side fired from the Indian side of the border.")
    china = article.phrase("The Chinese side", determiner="the")
    border = article.phrase("the border", role="nmod", determiner="the")
    india = article.phrase(
        "the Indian side of the border", head="side", determiner="the", of=border.mention.span
    )
    article.claim(china, "fired", place=india)
    result = article.resolve()
    assert result.triple()[0] == "China"
    assert result.name(result.resolved.claims[0].role("place")) != "India"


def test_who_a_quotation_speaks_for_is_not_they() -> None:
    article = Article('Israel spoke. Hamas fighters fled. "They lie," Osama Hamdan said.')
    article.phrase("Israel", name="Israel", kind="Country")
    article.phrase("Hamas fighters", number="plural")
    speaker = article.phrase("Osama Hamdan", name="Osama Hamdan", kind="Person")
    they = article.pronoun("They", number="plural", speaker=speaker.mention.span)
    article.claim(they, "lie", None, speaker, content='"They lie,"')
    assert article.resolve().triple()[0] != "Hamas"


def test_a_mention_without_a_phrase_is_resolved_by_itself() -> None:
    article = Article("Russian jets hit Idlib.")
    jets = article.phrase("Russian jets", number="plural")
    town = article.phrase("Idlib", name="Idlib", role="obj", kind="Place")
    article.claim(jets, "hit", town)
    article.phrases.clear()
    assert article.resolve().triple()[0] == "Russia"


def test_a_group_of_a_country_is_the_same_however_it_is_called() -> None:
    found = []
    for words in ("The Syrian opposition", "Syria's opposition"):
        article = Article(f"{words} agreed.")
        article.claim(article.phrase(words, determiner="the"), "agreed")
        found.append([e for e in article.resolve().resolved.entities if e.kind == "Group"])
    assert found[0] == found[1]


WORDS = st.sampled_from(
    ["the", "Russian", "U.S.", "troops", "of", "'s", "Assad", "№", "سوريا", "\u200f", "it", "-led",
     "U.S.-led", "(", "and", "ministry", "ISIS", "💥", "\x00", "IS", "Homs", "“", "a", "12"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=8), st.sampled_from(list(MentionForm)), st.booleans())
def test_whatever_a_mention_says_it_is_resolved_or_left_alone(
    words: list[str], form: MentionForm, named: bool
) -> None:
    text = " ".join(words)
    article = Article(f"{text} fell.")
    phrase = article.phrase(
        text, head=words[-1], form=form, name=text if named else "", determiner=words[0].lower()
    )
    article.claim(phrase, "fell", phrase, phrase)
    first, second = article.resolve().resolved, article.resolve().resolved
    assert first == second
    ids = [entity.id for entity in first.entities]
    assert ids == sorted(set(ids))
    known = set(ids)
    for entity in first.entities:
        assert {entity.side, entity.within} - {None} <= known


def test_what_two_say_together_is_a_claim_of_each() -> None:
    article = Article("Kenya and Uganda said the rebels took Goma.")
    uganda = article.phrase("Uganda", name="Uganda", role="conj", kind="Place")
    kenya = article.phrase("Kenya", name="Kenya", kind="Place", members=(uganda.mention.span,))
    rebels = article.phrase("the rebels", determiner="the", number="plural", kind="Group")
    goma = article.phrase("Goma", name="Goma", role="obj", kind="Place")
    article.claim(rebels, "took", goma, kenya)
    result = article.resolve()
    assert {result.name(c.source) for c in result.resolved.claims} == {"Kenya", "Uganda"}


def test_one_who_says_what_he_himself_ordered_is_one_source() -> None:
    article = Article("Kenya said it has ordered that the rebels leave Goma.")
    kenya = article.phrase("Kenya", name="Kenya", kind="Place")
    again = article.pronoun("it")
    rebels = article.phrase("the rebels", determiner="the", number="plural", kind="Group")
    goma = article.phrase("Goma", name="Goma", role="obj", kind="Place")
    article.claim(rebels, "leave", goma, kenya)
    (claim,) = article.claims
    outer = claim.attribution[0]
    article.claims[:] = [replace(claim, attribution=(outer, replace(outer, source=again.mention)))]
    (told,) = article.resolve().resolved.claims
    assert len(told.attribution) == 1


def test_who_spoke_last_is_the_group_that_says_more() -> None:
    article = Article("The Observatory said Hamas lost a town. The group said Hamas left it.")
    observatory = article.phrase("The Observatory", name="Observatory", kind="Organization")
    hamas = article.phrase("Hamas", name="Hamas", kind="Organization")
    town = article.phrase("a town", determiner="a", role="obj")
    article.claim(hamas, "lost", town, observatory, "Hamas lost a town")
    group = article.phrase("The group", determiner="the")
    again = article.phrase("Hamas", nth=1, name="Hamas", kind="Organization")
    article.claim(again, "left", None, group, "Hamas left it")
    result = article.resolve()
    assert [result.name(c.source) for c in result.resolved.claims] == ["Observatory"] * 2


def test_a_candidates_campaign_is_no_state() -> None:
    article = Article("The Hillary Clinton campaign paid a firm.")
    campaign = article.phrase(
        "The Hillary Clinton campaign", head="campaign", determiner="the", name="Hillary Clinton"
    )
    article.claim(campaign, "paid", article.phrase("a firm", role="obj", determiner="a"))
    assert article.resolve().triple()[0] == "Hillary Clinton campaign"


def test_the_people_of_a_country_are_not_somebody_of_that_name() -> None:
    article = Article("Volker Turk spoke. The Turks left Kobani.")
    article.phrase("Volker Turk", name="Volker Turk", kind="Person")
    turks = article.phrase("The Turks", name="Turks", number="plural", determiner="the")
    article.claim(turks, "left", article.phrase("Kobani", name="Kobani", kind="Place", role="obj"))
    assert article.resolve().triple()[0] == "Turkey"
