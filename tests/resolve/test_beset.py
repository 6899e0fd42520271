"""Who "they" and "it" are where somebody suffers, carries or only tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.resolve.test_words_taken_up import Told

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        (
            "The army said gunmen opened fire on a bus carrying pilgrims as they returned from a "
            "shrine.",
            "return from",
            "pilgrims",
        ),
        (
            "Medics said shells hit a convoy that carried displaced families as they fled the "
            "town.",
            "flee",
            "displaced families",
        ),
        ("Soldiers killed three protesters as they marched to the palace.", "march", "protesters"),
        ("Rebels shelled the town as they advanced on the capital.", "advance", "rebels"),
        (
            "Government troops killed ten militants when they stormed the village.",
            "storm",
            "government troops",
        ),
        (
            "The trucks would be let through, U.N. officials said. When they reached the "
            "checkpoint, they were stopped by militiamen.",
            "reach",
            "trucks",
        ),
        (
            "The buses had left Homs, rebel commanders said. They reached Idlib at noon.",
            "reach",
            "buses",
        ),
        (
            "The ministry accused the Israelis of shelling the camp. They destroyed a clinic.",
            "destroy",
            "Israel",
        ),
        (
            "Al-Shabaab, which wants to topple the internationally backed government, claimed the "
            "attack and said it had killed 63 soldiers.",
            "kill",
            "al-Shabaab",
        ),
        ("Residents said the raids began. They destroyed ten houses.", "destroy", "raids"),
        (
            "The sanctions mean that Iranian citizens cannot buy medicine. They will also affect "
            "the oil industry.",
            "affect",
            "sanctions",
        ),
        (
            "The monitor said a bus had been hit on Sunday, adding it was unclear if it was "
            "carrying soldiers.",
            "carry",
            "bus",
        ),
    ],
)
def test_a_pronoun_is_of_whom_its_deed_can_be(
    nlp: Language, text: str, lemma: str, name: str
) -> None:
    told = Told(nlp, text)
    assert told.name(told.claim(lemma).actor) == name


def test_he_who_speaks_is_the_one_named_last_as_speaking(nlp: Language) -> None:
    text = (
        "Ibrahim Haddad, a rescuer, said the dead lay in the streets. The clinics are full of "
        "wounded, according to Yusuf Darwish, a member of the council. "
        '"I have never seen so many victims," he said from a hospital. "The planes killed sixty '
        'people."'
    )
    told = Told(nlp, text)
    assert told.name(told.claim("kill").source) == "Yusuf Darwish"


def test_who_is_quoted_and_not_who_he_names_is_he_afterwards(nlp: Language) -> None:
    text = (
        '"A captain asked me where the rebels slept," said a young trader. He was freed two days '
        "later."
    )
    told = Told(nlp, text)
    assert told.name(told.claim("free").target) == "young trader"
