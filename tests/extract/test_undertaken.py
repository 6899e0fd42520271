"""What is planned, sought, feared or worked towards: who does it and whether it holds."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract.factuality.assessment import Factuality, factuality
from kg.extract.reporting.attribution import reports
from kg.extract.tree import tree
from kg.model import Certainty, Mood, Polarity
from tests.extract.told import triples


def judged(nlp: Language, text: str, word: str) -> Factuality:
    view = tree(nlp(text))
    index = next(w.index for w in view.words if w.text == word)
    return factuality(view, index, reports(view, nested=True))


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("Ankara proposed talks with Damascus on Monday.", ("Ankara", "talk", "Damascus")),
        (
            "Norway is committed to closer cooperation with Jordan.",
            ("Norway", "cooperate", "Jordan"),
        ),
        (
            "France's threat of strikes on Iran alarmed the region.",
            ("France", "strike", "Iran"),
        ),
        (
            "Iran's lack of cooperation with the inspectors angered Berlin.",
            ("Iran", "cooperate", "the inspectors"),
        ),
        (
            "The rebels have responded with rocket attacks on the airport.",
            ("The rebels", "attack", "the airport"),
        ),
        ("Algeria tested a missile in breach of the treaty.", ("Algeria", "breach", "the treaty")),
        (
            "The group refused to halt its war against the Taliban.",
            ("its", "war", "the Taliban"),
        ),
        (
            "French airstrikes over a camp in Mali killed ten people.",
            ("French", "strike", "a camp"),
        ),
    ],
)
def test_who_plans_seeks_or_answers_with_an_event_does_it(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_what_is_controlled_does_not_control(nlp: Language) -> None:
    found = triples(nlp, "Control of Deraa is divided between the army and the rebels.")
    assert ("the army", "control", "Deraa") in found
    assert ("the rebels", "control", "Deraa") in found


def test_where_a_coup_was_is_not_who_made_it(nlp: Language) -> None:
    assert not any(who == "Iraqi" for who, _, _ in triples(nlp, "He fled after the Iraqi coup."))


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Voters do not like Norway siding with Russia.", "siding"),
        ("No one should be shocked that Norway was spying on the talks.", "spying"),
    ],
)
def test_what_is_felt_about_is_not_denied(nlp: Language, sentence: str, word: str) -> None:
    found = judged(nlp, sentence, word)
    assert (found.polarity, found.mood) == (Polarity.POSITIVE, Mood.ASSERTED)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The alliance is preparing for an offensive against Raqqa.", "offensive"),
        ("The minister is committed to closer cooperation with Jordan.", "cooperation"),
        ("The sides will work towards a denuclearisation of the peninsula.", "denuclearisation"),
    ],
)
def test_what_is_worked_towards_is_intended(nlp: Language, sentence: str, word: str) -> None:
    assert judged(nlp, sentence, word).mood is Mood.INTENDED


def test_what_is_there_already_is_not_only_intended(nlp: Language) -> None:
    found = judged(nlp, "The minister is committed to the war in Mali.", "war")
    assert found.mood is Mood.ASSERTED


@pytest.mark.parametrize(
    ("sentence", "word", "certainty"),
    [
        ("Residents fled after a reported airstrike.", "airstrike", Certainty.PROBABLE),
        ("The leaders are wary of being exploited by others.", "exploited", Certainty.POSSIBLE),
        ("The envoy voiced support for an attack on the base.", "attack", Certainty.POSSIBLE),
    ],
)
def test_what_is_reported_feared_or_backed_is_open(
    nlp: Language, sentence: str, word: str, certainty: Certainty
) -> None:
    assert judged(nlp, sentence, word).certainty is certainty


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("The navy fired a missile on May 21.", ("The navy", "fire missile", "")),
        ("Kim and Lee worked together at The Daily Star.", ("Kim", "work together", "")),
        (
            "The army arrested most of the injured citizens.",
            ("The army", "arrest", "the injured citizens"),
        ),
        ("The rebels seized most of Darfur.", ("The rebels", "seize", "most of Darfur")),
        ("The liaison, on the other hand, was pure.", ("The liaison", "be pure", "")),
    ],
)
def test_a_day_a_workplace_or_a_share_is_no_target(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


@pytest.mark.parametrize(
    "text", ["We did not allow that to happen.", "The number of those killed rose."]
)
def test_what_only_points_elsewhere_is_not_told(nlp: Language, text: str) -> None:
    found = triples(nlp, text)
    assert not any(action in ("happen", "kill") for _, action, _ in found)


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("Turkey came to the rescue of the town.", ("Turkey", "rescue", "the town")),
        ("Russian jets rushed to the aid of the army.", ("Russian jets", "aid", "the army")),
        ("Iran went to the defence of its ally.", ("Iran", "defend", "its ally")),
    ],
)
def test_who_comes_to_the_aid_of_somebody_helps_him(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


def test_who_is_under_fire_between_commas_is_fired_at(nlp: Language) -> None:
    found = triples(nlp, "The brigade, under fire from rebels, shelled the town.")
    assert ("rebels", "fire on", "The brigade") in found
    assert ("The brigade", "shell", "the town") in found
