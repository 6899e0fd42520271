"""Who is the doer when it stands elsewhere in the sentence, with the shipped parser."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import triples


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "Three farmers were killed and 15 others were injured in an army raid on the town.",
            ("army", "kill", "Three farmers"),
        ),
        (
            "At least nine villagers have been killed and 40 injured by the militia.",
            ("the militia", "kill", "At least nine villagers"),
        ),
        (
            "Five people were killed in a rebel attack on the market and 12 were wounded.",
            ("rebel", "wound", "12"),
        ),
        (
            "The clinic was destroyed in Turkish airstrikes on Monday, killing two nurses.",
            ("Turkish", "kill", "two nurses"),
        ),
        (
            "Army jets struck wells where herders were gathered near the town killing six people.",
            ("Army jets", "kill", "six people"),
        ),
        (
            "The militia killed 30 people in an attack on two villages.",
            ("The militia", "attack", "two villages"),
        ),
        (
            "Eleven soldiers were killed in clashes with the separatists.",
            ("Eleven soldiers", "clash", "the separatists"),
        ),
        (
            "The minister promised reforms during talks with union leaders.",
            ("The minister", "talk", "union leaders"),
        ),
        (
            "Police officers were seen throwing stones.",
            ("Police officers", "throw", "stones"),
        ),
        (
            "Two men were killed in a rebel mortar attack on the town.",
            ("rebel", "kill", "Two men"),
        ),
        (
            "A woman was killed in the sniper fire of the insurgents.",
            ("the insurgents", "kill", "A woman"),
        ),
        (
            "Safe roads were opened for civilians wishing to leave.",
            ("civilians", "leave", ""),
        ),
        (
            "Rebels shelled the district with a number of rockets claiming the lives of two men.",
            ("Rebels", "claim life", "two men"),
        ),
        (
            "The port, for decades a haven of peace, has rejected the treaty.",
            ("The port", "reject", "the treaty"),
        ),
        (
            "The depot is located near the river.",
            ("The depot", "be located near", "the river"),
        ),
        (
            "The envoy exhorted the assembly on Monday to condemn the raid.",
            ("the assembly", "condemn", "the raid"),
        ),
        (
            "Two companies of marines were dispatched to guard the embassy.",
            ("Two companies of marines", "guard", "the embassy"),
        ),
        (
            "The video shows officers beating protesters.",
            ("officers", "beat", "protesters"),
        ),
        (
            "The governor was staunchly against foreign troops entering the valley.",
            ("foreign troops", "enter", "the valley"),
        ),
    ],
)
def test_the_doer_is_found_elsewhere_in_the_sentence(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_what_is_told_with_its_doer_is_not_told_again_without(nlp: Language) -> None:
    text = "Two farmers were wounded when militants shelled the market."
    assert ("", "wound", "Two farmers") not in triples(nlp, text)


def test_who_is_hurt_is_no_party_to_clashes(nlp: Language) -> None:
    text = "Six children were killed in clashes with the separatists."
    assert ("Six children", "clash", "the separatists") not in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("His plan remains hard to predict.", "His plan"),
        ("This amount of money is not sufficient to feed the villagers.", "This amount of money"),
        ("The minister will announce Thursday plans to cut the budget.", "Thursday"),
        ("For there to be peace and defeat the rebels, the army must advance.", "peace"),
    ],
)
def test_who_would_do_it_stays_open(nlp: Language, text: str, subject: str) -> None:
    done = ("predict", "feed", "cut", "defeat")
    assert not [t for t in triples(nlp, text) if t[1] in done and t[0] == subject]


def test_talks_are_told_of_themselves_and_violence_of_its_doer(nlp: Language) -> None:
    text = "The talks between Norland and Sudland covered the harvest."
    assert [t[0] for t in triples(nlp, text) if t[1] == "cover"] == ["The talks"]
    text = "An army raid on the town killed two farmers."
    assert ("army", "kill", "two farmers") in triples(nlp, text)


def test_what_grows_before_a_noun_is_no_deed(nlp: Language) -> None:
    text = "The opposition walked out of the talks over the escalating violence in the valley."
    assert not [t for t in triples(nlp, text) if t[1] == "escalate"]


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "The village was shelled and looted by the militia.",
            ("the militia", "shell", "The village"),
        ),
        (
            "Two farmers were killed and 15 injured as army troops attacked the village.",
            ("army troops", "kill", "Two farmers"),
        ),
        (
            "A shelling of the harbour left six sailors dead and more than 10 wounded.",
            ("A shelling of the harbour", "wound", "10"),
        ),
        (
            "On Monday rockets fired by rebels killed and injured five herders in the valley.",
            ("rebels", "kill", "five herders"),
        ),
        (
            "The lawyer's lack of cooperation with investigators angered the court.",
            ("The lawyer", "cooperate", "investigators"),
        ),
        (
            "The governor surprised them by proposing talks with the rebels.",
            ("The governor", "talk", "the rebels"),
        ),
        (
            "A truce between the army and the rebels that was mediated by Oslo collapsed.",
            ("Oslo", "mediate", "A truce"),
        ),
        (
            "The president's plan is to withdraw the troops.",
            ("The president", "withdraw", "the troops"),
        ),
    ],
)
def test_the_doer_is_passed_on_from_where_the_sentence_names_him(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_an_aim_does_nothing_that_it_is_to_do(nlp: Language) -> None:
    found = triples(nlp, "The importance of the town is to stop the convoys.")
    assert not [actor for actor, action, _ in found if action == "stop"]


def test_what_is_to_begin_begins(nlp: Language) -> None:
    assert ("The talks", "begin", "") in triples(nlp, "The talks were to begin on Thursday.")


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "Recruits killed and wounded and all equipment destroyed in this camp.",
            ("", "destroy", "all equipment"),
        ),
        (
            "Tens of terrorists killed and wounded in the valley.",
            ("", "wound", "Tens of terrorists"),
        ),
        ("An army commander killed in the valley.", ("", "kill", "An army commander")),
        ("Gunmen killed and wounded scores of people.", ("Gunmen", "wound", "scores of people")),
        (
            "The governor said Iran was behind the attack, accusing it of lies.",
            ("The governor", "accuse", "it"),
        ),
    ],
)
def test_harm_without_an_object_is_suffered_and_who_speaks_comments(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_brackets_and_a_day_between_a_name_and_its_attack_change_nothing(nlp: Language) -> None:
    text = "It followed a Taliban (outlawed in Ruritania) Sunday attack on the village of Tarsk."
    assert ("Taliban", "attack", "the village of Tarsk") in triples(nlp, text)
