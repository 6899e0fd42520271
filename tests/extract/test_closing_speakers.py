"""A speaker and a verb that close a sentence without a comma govern what stands before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.extract.columns import Columns
from kg.extract.repair.closing import closing_speakers
from tests.extract.told import sources
from tests.extract.told import told as claims

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "speaker", "lemma"),
    [
        (
            "A mine blast killed nine herders and injured 14 in the Kidal district of Gao Malian "
            "state radio reported on Monday.",
            "Malian state radio", "kill",
        ),
        (
            "Planes hit the town of Menaka near the border killing three gunmen and six traders "
            "the Sahel Monitor for Civil Rights said.",
            "the Sahel Monitor", "hit",
        ),
        (
            "The raid wounded seven people in the southern port of Buenaventura local media said.",
            "local media", "wound",
        ),
        ("Gunmen burned the mill when guards fled the depot the group added.", "the group", "burn"),
        (
            "Soldiers shelled the camp in the past week a group tracking the war said.",
            "a group", "shell",
        ),
        ("Fourteen bridges were destroyed Petrov added.", "Petrov", "destroy"),
        (
            "The clinic was shelled by a militia and receives no drugs from Mali Reuters reports.",
            "Reuters", "shell",
        ),
        (
            "Nine herders have been killed and around 30 wounded in raids on camps in southern "
            "Mali the Sahel news agency reports.",
            "the Sahel news agency", "wound",
        ),
        (
            "The militia stormed the mill and burned its stores Sahel Radio mentioned.",
            "Sahel Radio", "burn",
        ),
        (
            "Gunmen shelled the depot in Kidal one security source told Sahel Radio on condition "
            "of anonymity for fear of revenge.",
            "one security source", "shell",
        ),
        (
            "Two convoys were attacked and the road to the port was closed Petrov said during a "
            "visit to a hospital in Bamako.",
            "Petrov", "attack",
        ),
        (
            "Militants shelled the market of the town killing 2 traders and leaving 12 others "
            "wounded Al-Sahel TV correspondent reported.",
            "Al-Sahel TV correspondent", "kill",
        ),
    ],
)  # fmt: skip
def test_a_closing_speaker_says_what_stands_before_him(
    nlp: Language, text: str, speaker: str, lemma: str
) -> None:
    assert sources(claims(nlp, text), lemma) == {speaker}


def test_a_closing_speaker_harms_nobody_and_is_not_harmed(nlp: Language) -> None:
    told = claims(
        nlp,
        "Planes hit the town of Menaka near the border killing three gunmen and six traders "
        "the Sahel Monitor for Civil Rights said.",
    )
    parties = {m.text for c in told for m in (c.actor, c.target) if m is not None}
    assert not any("Monitor" in text for text in parties)


def test_a_speaker_behind_a_participle_does_not_do_what_it_says() -> None:
    # "Jets on Monday dropped bombs killing 12 an NGO said", with "dropped" read as an adjective.
    forms = "Jets on Monday dropped bombs killing 12 an NGO said .".split()
    columns = Columns(
        forms=forms,
        upos="NOUN ADP PROPN VERB NOUN VERB NUM DET PROPN VERB PUNCT".split(),
        heads=[4, 2, 0, 4, 9, 9, 5, 8, 9, 9, 9],
        deps="nsubj case nmod amod ccomp advcl obj det nsubj root punct".split(),
        starts=[0],
        tags="NNS IN NNP VBN NNS VBG CD DT NNP VBD .".split(),
    )
    closing_speakers(columns)
    dropped, bombs, killing = 3, 4, 5
    assert (columns.heads[0], columns.heads[bombs], columns.heads[killing]) == (dropped,) * 3
    assert (columns.heads[dropped], columns.deps[dropped]) == (9, "ccomp")


def test_a_speaker_described_by_what_he_does_speaks_himself(nlp: Language) -> None:
    told = claims(nlp, "Gunmen burned the mill the head of the Kidal Observatory said.")
    assert sources(told, "burn") == {"the head of the Kidal Observatory"}


def test_of_two_speakers_joined_by_and_the_first_is_named(nlp: Language) -> None:
    told = claims(
        nlp, "Shells killed two women in the city of Gao on Sunday residents and a monitor said."
    )
    assert sources(told, "kill") == {"residents"}
    assert not any(c.target is not None and "monitor" in c.target.text for c in told)


def test_what_somebody_denies_of_an_accusation_is_no_closing_report(nlp: Language) -> None:
    told = claims(nlp, "Residents say army jets bombed the dam, an accusation Pretoria has denied.")
    assert "Residents" in sources(told, "bomb")


@pytest.mark.parametrize(
    ("text", "speaker", "lemma"),
    [
        (
            "The farmers were attacked on the road to the town of Menaka said the Sahel Monitor "
            "for Civil Rights.",
            "the Sahel Monitor", "attack",
        ),
        (
            "Fighters from the Red Column were also killed said Monitor head Ali Traore who did "
            "not give a number.",
            "Monitor head Ali Traore", "kill",
        ),
        (
            "The guards and the villagers together foiled the raid said Moussa a shopkeeper in "
            "the old town.",
            "Moussa", "foil",
        ),
    ],
)  # fmt: skip
def test_a_speaker_behind_the_closing_verb_says_what_stands_before_it(
    nlp: Language, text: str, speaker: str, lemma: str
) -> None:
    assert sources(claims(nlp, text), lemma) == {speaker}


def test_a_clause_behind_the_speaker_is_what_he_says(nlp: Language) -> None:
    told = claims(
        nlp,
        "The mill was burned said the guards and on Monday Petrov said gunmen shelled a camp.",
    )
    assert sources(told, "shell") == {"Petrov"}


def test_reports_that_are_a_noun_say_nothing(nlp: Language) -> None:
    told = claims(nlp, "Planes shelled the camp near Kidal according to Malian media reports.")
    assert sources(told, "shell") == {"Malian media reports"}


@pytest.mark.parametrize(
    ("text", "lemma", "speakers", "victims"),
    [
        (
            "Planes bombed a school on Monday, killing seven pupils and a cook, villagers and "
            "the local Farmers' League said.",
            "kill", {"villagers"}, {"seven pupils", "a cook"},
        ),
        (
            "Troops opened fire on a march in Kidal, wounding five students, doctors and "
            "activists said.",
            "wound", {"doctors"}, {"five students"},
        ),
        (
            "Militants raided a fort near the border and killed seven soldiers, army spokesman "
            "Colonel Moussa Keita reported on Monday.",
            "kill", {"army spokesman Colonel Moussa Keita"}, {"seven soldiers"},
        ),
    ],
)  # fmt: skip
def test_speakers_behind_a_list_of_victims_are_no_victims(
    nlp: Language, text: str, lemma: str, speakers: set[str], victims: set[str]
) -> None:
    told = claims(nlp, text)
    assert sources(told, lemma) == speakers
    harmed = {c.target.text for c in told if c.action.lemma == lemma and c.target is not None}
    assert harmed == victims
