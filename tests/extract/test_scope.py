"""What stands under a negation, a hedge, a plan, a condition or a question, and what does not.

Each line: the sentence, its event word, then what the rules say of it on the shipped parser's
trees: + or - for the polarity, the certainty, the mood.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from spacy.language import Language

import kg.parse
from kg.extract import extract
from kg.extract.factuality.assessment import Factuality, factuality
from kg.extract.reporting.attribution import reports
from kg.extract.tree import Tree, tree
from kg.model import Certainty, Document, Polarity, Tense
from tests.extract.told import told

# Particles, adverbs and participants.
NEGATIONS = """
The gunboats did not sink the trawler. | sink | - certain asserted
Swarovia has never tested a warhead. | tested | - certain asserted
The mayor no longer commands the militia. | commands | - certain asserted
Nobody shelled the monastery. | shelled | - certain asserted
None of the prisoners escaped. | escaped | - certain asserted
No drone crossed the border on Monday. | crossed | - certain asserted
The column passed the bridge without damaging it. | damaging | - certain asserted
The column passed the bridge without damaging it. | passed | + certain asserted
The governor fled instead of defending the city. | defending | - certain asserted
Neither the army nor the police fired on the miners. | fired | - certain asserted
The shells hit not only the depot but also the school. | hit | + certain asserted
The marines did not just enter the port. | enter | + certain asserted
Not all hostages were killed, but the captain was wounded. | wounded | + certain asserted
The pilot, who did not eject, survived the crash. | survived | + certain asserted
The rebels, who had not been warned, attacked the convoy. | attacked | + certain asserted
"""
VERBS = """
The engineers failed to repair the dam. | repair | - certain asserted
The engineers did not manage to repair the dam. | repair | - certain asserted
The garrison refused to surrender the fort. | surrender | - certain asserted
The garrison refused to surrender the fort. | refused | + certain asserted
The envoy declined to sign the protocol. | sign | - certain asserted
The cabinet denied arming the herders. | arming | - certain asserted
The cabinet denied that it had armed the herders. | armed | - certain asserted
The cabinet did not deny that it had armed the herders. | armed | + possible asserted
The senator doubted that the rebels had burned the mill. | burned | + unknown asserted
The militia stopped the trucks from reaching the camp. | reaching | - certain asserted
The sergeant forgot to lock the armoury. | lock | - certain asserted
The guards helped the deserters leave the island. | leave | + certain asserted
The court ruled out extraditing the general. | extraditing | - certain asserted
The minister dismissed claims that his troops had looted the museum. | looted | - certain asserted
The diplomats avoided meeting the warlord. | meeting | - certain asserted
"""
DONE = """
It was the second hospital to be shelled this week. | shelled | + certain asserted
The engineers managed to repair the dam. | repair | + certain asserted
The engineers were able to repair the dam. | repair | + certain asserted
The engineers have been able to repair the dam. | repair | + certain asserted
The colonel forced the villagers to dig trenches. | dig | + certain asserted
The villagers had been forced to dig trenches. | dig | + certain asserted
The colonel dared to cross the river. | cross | + certain asserted
Thousands of villagers have fled to become refugees. | become | + certain asserted
"""
HEDGES = """
The frigate may have rammed the trawler. | rammed | + possible asserted
The frigate could have rammed the trawler. | rammed | + possible asserted
The frigate must have rammed the trawler. | rammed | + probable asserted
The frigate probably rammed the trawler. | rammed | + probable asserted
Perhaps the frigate rammed the trawler. | rammed | + possible asserted
The frigate allegedly rammed the trawler. | rammed | + possible asserted
The frigate nearly rammed the trawler. | rammed | + unknown asserted
The frigate appears to have rammed the trawler. | rammed | + probable asserted
The frigate is likely to ram the trawler. | ram | + probable asserted
The frigate is unlikely to ram the trawler. | ram | - probable asserted
The coast guard is suspected of ramming the trawler. | ramming | + probable asserted
It is unclear who rammed the trawler. | rammed | + certain asserted
It is unclear whether the frigate rammed the trawler. | rammed | + unknown asserted
There is no evidence that the frigate rammed the trawler. | rammed | + unknown asserted
The admiral believes that the frigate rammed the trawler. | rammed | + probable asserted
The admiral does not believe that the frigate rammed the trawler. | rammed | - probable asserted
The admiral knows that the frigate rammed the trawler. | rammed | + certain asserted
"""
PLANS = """
The navy will blockade the island. | blockade | + certain asserted
The navy is going to blockade the island. | blockade | + certain asserted
The navy wants to blockade the island. | blockade | + certain intended
The navy threatened to blockade the island. | blockade | + certain intended
The navy sent frigates to blockade the island. | blockade | + certain intended
The navy sent frigates to blockade the island. | sent | + certain asserted
The president ordered the navy to blockade the island. | blockade | + certain requested
The navy should blockade the island. | blockade | + certain requested
If the navy blockades the island, the price of rice will double. | blockades | + certain conditional
If the navy blockades the island, the price of rice will double. | double | + certain conditional
Unless the navy leaves, the islanders will starve. | leaves | + certain conditional
The islanders would starve. | starve | + certain conditional
Will the navy blockade the island? | blockade | + certain asked
Who sank the ferry? | sank | + certain asked
"""
NOUNS = """
The junta has no intention of leaving the capital. | leaving | - certain intended
The junta has no plans to leave the capital. | leave | - certain intended
The junta rejected allegations that it had poisoned the wells. | poisoned | - certain asserted
The danger of a coup faded. | coup | + possible asserted
The failure to protect the convoy angered the donors. | protect | - certain asserted
The threat of a blockade raised the price of rice. | blockade | + certain intended
The junta signed a deal to lease the harbour. | lease | + certain intended
The cancelled deal to lease the harbour cost the junta millions. | lease | - certain intended
The visit to the shrine was cancelled. | visit | - certain asserted
The visit to the shrine was called off. | visit | - certain asserted
The visit to the shrine was postponed. | visit | + certain intended
The spokesman gave no reason for the raid. | raid | + certain asserted
The junta rejected an offer from the rebels. | offer | + certain asserted
The possibility of a coup worried the banks. | coup | + possible asserted
The foiled coup shook the palace. | coup | - certain asserted
The failed offensive on the port shook the palace. | offensive | + certain asserted
The guards foiled an attack by pirates on the port. | attack | + unknown asserted
The plan would require an agreement with the herders. | agreement | + certain requested
The envoys held talks regarding the cessation of hostilities. | cessation | + possible asserted
The senate voiced resistance to allowing the marines into the port. | allowing | - certain intended
Fears over a coup emptied the banks. | coup | + possible asserted
"""
CLAUSES = """
The prosecutor gave no proof to support the charge. | support | - certain intended
The garrison was too weak to hold the fort. | hold | - certain intended
The garrison was not strong enough to hold the fort. | hold | - certain intended
The engineers are able to repair the dam. | repair | + certain intended
The engineers will be able to repair the dam. | repair | + certain intended
The villagers could be forced to dig trenches. | dig | + possible asserted
The miners decided to strike rather than negotiate. | negotiate | - certain asserted
The flood drowned ten cows in addition to wrecking the mill. | wrecking | + certain asserted
The flood prompted the villagers to flee. | flee | + certain asserted
The queen resisted efforts to abolish the tax. | abolish | - certain intended
The senate rejected calls to withdraw the marines. | withdraw | + certain requested
In none of the villages did the patrol find weapons. | find | - certain asserted
No one should be surprised that the admiral fled. | fled | + certain asserted
It is vital that the rebels leave the island. | leave | + certain requested
The bank will punish anyone who cheats its clients. | cheats | + possible hypothetical
Towns starve unless the navy sends ships to open the port. | open | + certain conditional
The coroner named three theories: the captain drowned in the storm. | drowned | + possible asserted
A blockade of the island would be a disaster. | blockade | + certain conditional
The envoys held talks over the withdrawal of the marines. | withdrawal | + possible asserted
"""
DENIED = """
The junta denied reports claiming that the navy sank the ferry. | sank | - certain asserted
The junta denied some kind of cooperation with the pirates. | cooperation | - certain asserted
"""
CASES = [
    tuple(part.strip() for part in line.split("|"))
    for block in (NEGATIONS, VERBS, HEDGES, PLANS, NOUNS, CLAUSES, DENIED)
    for line in block.strip().splitlines()
]
SURE = [tuple(part.strip() for part in line.split("|")) for line in DONE.strip().splitlines()]


@cache
def _parser() -> Language:
    return kg.parse.load(threads=1)


@cache
def _tree(sentence: str) -> Tree:
    return tree(_parser()(sentence))


def _judged(sentence: str, word: str, realis: float | None) -> Factuality:
    view = _tree(sentence)
    words = tuple(replace(w, realis=realis) for w in view.words)
    view = replace(view, words=words)
    index = next(w.index for w in words if w.text == word)
    return factuality(view, index, reports(view, nested=True))


def _told(fact: Factuality) -> str:
    sign = "+" if fact.polarity is Polarity.POSITIVE else "-"
    return f"{sign} {fact.certainty.value} {fact.mood.value}"


@pytest.mark.parametrize(("sentence", "word", "expected"), CASES)
def test_what_the_rules_say(sentence: str, word: str, expected: str) -> None:
    assert _told(_judged(sentence, word, None)) == expected


@pytest.mark.parametrize(("sentence", "word", "expected"), CASES)
def test_the_head_never_denies_nor_makes_surer(sentence: str, word: str, expected: str) -> None:
    assert _told(_judged(sentence, word, 3.0)) == expected
    least = _judged(sentence, word, -3.0)
    sign, certainty, mood = _told(least).split()
    assert [sign, mood] == [expected.split()[0], expected.split()[2]]
    ahead = least.tense is Tense.FUTURE and mood == "asserted"
    if any(rule.startswith("trained") for rule in least.rules):
        assert sign == "+"
        assert certainty in ({"probable", "possible"} if ahead else {"unknown"})
    else:
        assert certainty == expected.split()[1]


@pytest.mark.parametrize(("sentence", "word", "expected"), SURE)
def test_what_was_forced_or_managed_was_done_whatever_the_head_says(
    sentence: str, word: str, expected: str
) -> None:
    fact = _judged(sentence, word, -3.0)
    assert (_told(fact), fact.tense) == (expected, Tense.PAST)


@pytest.mark.parametrize(
    ("realis", "certainty"),
    [(2.4, "certain"), (0.8, "probable"), (0.1, "possible"), (-1.3, "unknown"), (None, "certain")],
)
def test_the_less_real_the_head_holds_an_event_the_less_certain(
    realis: float | None, certainty: str
) -> None:
    fact = _judged("The column left after passing the bridge.", "passing", realis)
    assert fact.certainty.value == certainty
    trained = [] if certainty == "certain" else [f"trained_factuality:{realis:+}"]
    assert [rule for rule in fact.rules if rule.startswith("trained")] == trained


@pytest.mark.parametrize(
    ("sentence", "word", "mood"),
    [
        ("The column passed the bridge.", "passed", "asserted"),
        ("The column left and passed the bridge.", "passed", "asserted"),
        ("Marines seize the bridge", "seize", "asserted"),
        ("The marines insist it hit a depot.", "hit", "asserted"),
        ("Norway: Marines kidnap mayor, kill two guards in Bergen", "kidnap", "asserted"),
        ("The marines continue to shell the port.", "shell", "asserted"),
        ("The marines keep shelling the port.", "shelling", "asserted"),
        ("The marines are continuing to attack the port.", "attack", "asserted"),
    ],
)
def test_what_is_told_plainly_in_the_main_line_is_certain_whatever_the_head_says(
    sentence: str, word: str, mood: str
) -> None:
    fact = _judged(sentence, word, -2.0)
    assert (fact.certainty.value, fact.mood.value) == ("certain", mood)


def test_what_is_plainly_told_to_come_is_probable_at_least() -> None:
    fact = _judged("The minister said the column will pass the bridge.", "pass", -2.0)
    assert fact.certainty.value == "probable"


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Norway considers the league to be a terrorist group.", "group", "+ certain asserted"),
        ("The port is supposed to be part of a safe zone.", "part", "+ certain requested"),
        ("Norway is not interested in stopping the raids.", "stopping", "- certain intended"),
        (
            "The league seeks to serve as an umbrella bringing together envoys from the coast.",
            "bringing",
            "+ certain intended",
        ),
        ("They tried to storm the base killing two men.", "killing", "+ certain asserted"),
        ("Ten bodies are yet to be identified.", "identified", "- certain asserted"),
        ("The court did not force the minister to testify.", "testify", "+ unknown asserted"),
    ],
)
def test_what_is_held_due_sought_or_not_yet_done(sentence: str, word: str, expected: str) -> None:
    assert _told(_judged(sentence, word, None)) == expected


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("The marines stopped shelling the port.", "shelling", "- certain asserted"),
        ("The marines did not stop shelling the port.", "shelling", "+ certain asserted"),
        ("Norway called on all to stop arming the league.", "arming", "- certain requested"),
        ("The marines ended up shelling the port.", "shelling", "+ certain asserted"),
        ("The marines stopped to search the car.", "search", "+ certain intended"),
    ],
)
def test_what_one_stops_doing_is_done_no_longer(sentence: str, word: str, expected: str) -> None:
    assert _told(_judged(sentence, word, None)) == expected


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("The envoy could not exclude that men had been hurt.", "hurt", "+ possible asserted"),
        ("Police did not rule out that the league hit it.", "hit", "+ possible asserted"),
        ("Police ruled out that the league had hit it.", "hit", "- certain asserted"),
        ("Norway did not rule out sending troops.", "sending", "+ possible asserted"),
    ],
)
def test_what_is_not_ruled_out_is_possible(sentence: str, word: str, expected: str) -> None:
    assert _told(_judged(sentence, word, None)) == expected


def test_a_bare_gerund_behind_a_plain_clause_is_as_sure_as_that() -> None:
    fact = _judged("Marines shelled the port, killing two men.", "killing", -1.0)
    assert fact.certainty.value == "certain"


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The next talks are to be held in May.", "held"),
        ("Their aim is to take the bridge.", "take"),
    ],
)
def test_what_is_to_be_done_is_intended(sentence: str, word: str) -> None:
    assert _judged(sentence, word, 2.0).mood.value == "intended"


def test_a_noun_needs_less_of_the_head() -> None:
    assert _judged("The raid shook the palace.", "raid", 0.3).certainty.value == "certain"


def test_who_did_it_in_a_suspected_strike_only_probably_did(nlp: Language) -> None:
    text = "Dozens were killed in a suspected Norwegian airstrike on a school."
    found = extract(Document("doc", text), nlp(text)).claims
    assert [c.certainty.value for c in found if c.action.lemma == "kill"] == ["probable"]


@pytest.mark.parametrize(
    ("text", "lemma", "certainty"),
    [
        ("Two monks were killed in Gao, allegedly by soldiers.", "kill", Certainty.POSSIBLE),
        ("A priest was kidnapped, presumably by bandits.", "kidnap", Certainty.PROBABLE),
        ("The bridge was destroyed, possibly by rebels.", "destroy", Certainty.POSSIBLE),
    ],
)
def test_a_hedge_on_the_doer_is_one_on_the_deed_told_of_him(
    nlp: Language, text: str, lemma: str, certainty: Certainty
) -> None:
    (claim,) = (c for c in told(nlp, text) if c.action.lemma == lemma)
    assert claim.certainty is certainty


@pytest.mark.parametrize(
    ("text", "lemma", "polarity"),
    [
        ("The agency suspended deliveries to Gao.", "deliver", Polarity.NEGATIVE),
        ("France ended its support for the offensive.", "support", Polarity.NEGATIVE),
        ("Hamas halted the release of hostages.", "release", Polarity.NEGATIVE),
        ("The army halted the rebels' advance on Goma.", "advance", Polarity.POSITIVE),
        ("Police stopped the attack on the mosque.", "attack", Polarity.POSITIVE),
        ("The envoy halted a Malian probe of the firm.", "probe", Polarity.POSITIVE),
    ],
)
def test_what_somebody_suspends_is_not_told_as_done(
    nlp: Language, text: str, lemma: str, polarity: Polarity
) -> None:
    (claim,) = (c for c in told(nlp, text) if c.action.lemma == lemma)
    assert claim.polarity is polarity
