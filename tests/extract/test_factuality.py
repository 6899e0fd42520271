"""Polarity, certainty, tense and mood of event words, on sentences of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from kg.extract.factuality.assessment import Factuality, factuality
from kg.extract.reporting.attribution import reports
from kg.extract.tree import tree
from kg.model import Certainty, Mood, Polarity, Tense

Parsed = Callable[..., Doc]


def judged(doc: Doc, word: str) -> Factuality:
    view = tree(doc)
    index = next(w.index for w in view.words if w.text == word)
    return factuality(view, index, reports(view, nested=True))


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The troops did not enter the town.", "enter"),
        ("The troops never entered the town.", "entered"),
        ("No troops entered the town.", "entered"),
        ("The troops entered no town.", "entered"),
        ("Neither side opened fire.", "opened"),
        ("The troops left without firing a shot.", "firing"),
        ("The navy failed to stop the ship.", "stop"),
        ("The guards prevented the crowd from storming the palace.", "storming"),
        ("Kenya has no intention of sending troops.", "sending"),
        ("The unit was unable to cross the river.", "cross"),
        ("The pilots didnt bomb the camp.", "bomb"),
        ("The army did not shell or bomb the town.", "bomb"),
        ("The planned attack was cancelled.", "attack"),
        ("The fighters decided against attacking the base.", "attacking"),
        ("The envoy denied that Eritrea had sent troops.", "sent"),
        ("The army denied shelling the hospital.", "shelling"),
        ("The general rejected claims that his men had burned the village.", "burned"),
        ("The minister does not believe that the army shelled the town.", "shelled"),
    ],
)
def test_negative(parsed: Parsed, sentence: str, word: str) -> None:
    assert judged(parsed(sentence), word).polarity is Polarity.NEGATIVE


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The navy did not fail to stop the ship.", "stop"),
        ("The general denied that the raid, which killed nine farmers, was a mistake.", "killed"),
        ("The navy denied any involvement in the raid.", "raid"),
        ("The governor did not say who had fired the rockets.", "fired"),
        ("It is not clear whether the army shelled the town.", "shelled"),
        ("The troops left without firing a shot.", "left"),
        ("The envoy denied that Eritrea had sent troops.", "denied"),
    ],
)
def test_a_negation_elsewhere_or_a_double_one_leaves_it_positive(
    parsed: Parsed, sentence: str, word: str
) -> None:
    assert judged(parsed(sentence), word).polarity is Polarity.POSITIVE


@pytest.mark.parametrize(
    ("sentence", "word", "certainty"),
    [
        ("The army has shelled the town.", "shelled", Certainty.CERTAIN),
        ("The rebels probably killed the hostages.", "killed", Certainty.PROBABLE),
        ("The rebels seem to have killed the hostages.", "killed", Certainty.PROBABLE),
        ("The convoy reportedly crossed the river.", "crossed", Certainty.PROBABLE),
        ("The commander is believed to have fled.", "fled", Certainty.PROBABLE),
        ("The army may have shelled the town.", "shelled", Certainty.POSSIBLE),
        ("The army might shell the town.", "shell", Certainty.POSSIBLE),
        ("The alleged attack killed a guard.", "attack", Certainty.POSSIBLE),
        ("It is not clear whether the army shelled the town.", "shelled", Certainty.UNKNOWN),
        (
            "The report did not confirm that the rebels had killed the hostages.",
            "killed",
            Certainty.UNKNOWN,
        ),
        (
            "The general rejected claims that his men had burned the village.",
            "burned",
            Certainty.CERTAIN,
        ),
    ],
)
def test_certainty(parsed: Parsed, sentence: str, word: str, certainty: Certainty) -> None:
    assert judged(parsed(sentence), word).certainty is certainty


@pytest.mark.parametrize(
    ("sentence", "word", "mood"),
    [
        ("Iran will enrich uranium.", "enrich", Mood.ASSERTED),
        ("The minister said that Iran would close the strait.", "close", Mood.ASSERTED),
        ("Iran would close the strait.", "close", Mood.CONDITIONAL),
        ("If Iran closes the strait, prices will rise.", "closes", Mood.CONDITIONAL),
        ("If Iran closes the strait, prices will rise.", "rise", Mood.CONDITIONAL),
        ("Should Iran close the strait, prices will rise.", "close", Mood.CONDITIONAL),
        ("Did the army shell the town?", "shell", Mood.ASKED),
        ("The army advanced to take the hill.", "take", Mood.INTENDED),
        ("The rebels threatened to kill the hostages.", "kill", Mood.INTENDED),
        ("Angola plans to send troops.", "send", Mood.INTENDED),
        ("Belarus vowed to defend the border.", "defend", Mood.INTENDED),
        ("The troops were ready to cross the river.", "cross", Mood.INTENDED),
        ("The threat of an attack closed the airport.", "attack", Mood.INTENDED),
        ("The king ordered the troops to leave the capital.", "leave", Mood.REQUESTED),
        ("The council urged Rwanda to withdraw its troops.", "withdraw", Mood.REQUESTED),
        ("Leave the town now.", "Leave", Mood.REQUESTED),
        ("The navy failed to stop the ship.", "stop", Mood.ASSERTED),
    ],
)
def test_mood(parsed: Parsed, sentence: str, word: str, mood: Mood) -> None:
    assert judged(parsed(sentence), word).mood is mood


@pytest.mark.parametrize(
    ("sentence", "word", "tense"),
    [
        ("The army shells the town every night.", "shells", Tense.PRESENT),
        ("The army is shelling the town.", "shelling", Tense.PRESENT),
        ("The army has shelled the town.", "shelled", Tense.PAST),
        ("The troops did not enter the town.", "enter", Tense.PAST),
        ("Iran will enrich uranium.", "enrich", Tense.FUTURE),
        ("Iran is going to close the strait.", "close", Tense.FUTURE),
        ("The minister said that Iran would close the strait.", "close", Tense.FUTURE),
        ("The rebels seem to have killed the hostages.", "killed", Tense.PAST),
        ("Angola plans to send troops.", "send", Tense.FUTURE),
    ],
)
def test_tense(parsed: Parsed, sentence: str, word: str, tense: Tense) -> None:
    assert judged(parsed(sentence), word).tense is tense


def test_the_rules_that_fired_are_named(parsed: Parsed) -> None:
    fact = judged(parsed("The navy did not fail to stop the ship."), "stop")
    assert fact.rules == ("negative_verb:fail", "negation")
