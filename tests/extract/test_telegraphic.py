"""Headlines that leave words out: auxiliaries, articles, the mark before who tells it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.told import told, triples


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Seven killed five injured in clashes in Larnum",
            [("", "kill", "Seven"), ("", "injure", "five")],
        ),
        (
            "3 killed others injured in an explosion in Larnum",
            [("", "kill", "3"), ("", "injure", "others")],
        ),
        (
            "Child Killed 20 People Injured in Blast in Larnum.",
            [("", "kill", "Child"), ("", "injure", "20 People")],
        ),
        (
            "At least 30 killed, dozens hurt in Larnum blast",
            [("", "kill", "30"), ("", "hurt", "dozens")],
        ),
        (
            "12 Soldiers Killed 9 Wounded by Rebels Near Larnum.",
            [("Rebels", "kill", "12 Soldiers"), ("Rebels", "wound", "9")],
        ),
    ],
)
def test_of_two_counts_with_a_harm_behind_each_none_is_the_doer(
    nlp: Language, text: str, found: list[tuple[str, str, str]]
) -> None:
    harms = {t for t in triples(nlp, text) if t[1] in ("kill", "injure", "hurt", "wound")}
    assert {*found} <= harms
    assert not {actor for actor, _, _ in harms} & {target for _, _, target in found}


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("The blast killed 12, wounded 30 in Larnum.", ("The blast", "wound", "30")),
        ("The bomber killed two men wounded in the raid.", ("The bomber", "kill", "two men")),
    ],
)
def test_who_kills_some_and_wounds_others_is_the_doer(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert any(t[:2] == triple[:2] for t in triples(nlp, text))


@pytest.mark.parametrize(
    ("text", "teller", "triple"),
    [
        ("Bomb in Larnum market kills nine: monitor.", "monitor", ("Bomb", "kill", "nine")),
        (
            "Air Raids Kill Nine Farmers in Larnum NGO.",
            "NGO",
            ("Air Raids", "kill", "Nine Farmers"),
        ),
        ("Car bomb in Larnum kills 10 Governor", "Governor", ("Car bomb", "kill", "10")),
        ("More than 40 rebels killed NGO", "NGO", ("", "kill", "More than 40 rebels")),
        ("Russia: Rebels breached the truce 3 times", "Russia", ("Rebels", "breach", "the truce")),
    ],
)
def test_who_ends_or_begins_a_headline_tells_it_also_before_a_stop(
    nlp: Language, text: str, teller: str, triple: tuple[str, str, str]
) -> None:
    found = [c for c in told(nlp, text) if c.action.lemma == triple[1]]
    assert [c.source.text for c in found if c.source] == [teller]
    assert triple in triples(nlp, text)


@pytest.mark.parametrize(
    "text",
    ["He works for a British aid NGO.", "She went to the port with an army officer and a monitor."],
)
def test_a_body_that_ends_a_full_sentence_tells_nothing(nlp: Language, text: str) -> None:
    assert all(claim.source is None for claim in told(nlp, text))


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("Norvian Army Foils Rebel Attack on Larnum", ("Norvian Army", "foil", "Rebel Attack")),
        (
            "Norvian Army Repelled Rebel Attack on Larnum",
            ("Norvian Army", "repel", "Rebel Attack"),
        ),
        (
            "Boko Haram Attacks Nigerian Town Killing Dozens",
            ("Boko Haram", "attack", "Nigerian Town"),
        ),
        ("Coalition Bombs School in Larnum", ("Coalition", "bomb", "School")),
        (
            "Coast Guard Army Retakes Tarsk City in Larnum Kills over 50 Rebels",
            ("Coast Guard Army", "kill", "over 50 Rebels"),
        ),
        ("ISIL Beheads 8 Valley Militants despite Surrender.", ("ISIL", "behead", None)),
        (
            "Drone Strike Targets Taliban Leaders in North Waziristan",
            ("Drone Strike", "target", "Taliban Leaders"),
        ),
    ],
)
def test_a_verb_in_a_headline_in_capitals_is_no_part_of_a_name(
    nlp: Language, text: str, triple: tuple[str, str, str | None]
) -> None:
    found = [t for t in triples(nlp, text) if t[:2] == triple[:2]]
    assert found
    assert triple[2] is None or any(t[2].startswith(triple[2]) for t in found)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Nine Farmers Killed in Rebel Mortar Attacks on Larnum", "Rebel Mortar"),
        ("Twin Car Bombs in Larnum", "Twin Car"),
        ("Russian Air Strikes Kill Nine in Larnum", "Russian Air"),
    ],
)
def test_a_noun_in_a_headline_in_capitals_is_no_verb(nlp: Language, text: str, wrong: str) -> None:
    assert wrong not in {actor for actor, _, _ in triples(nlp, text)}


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "Homs Units of the army killed nine fighters in the western villages on Monday.",
            ("Units of the army", "kill", "nine fighters"),
        ),
        ("Kashmir fighting kills nine civilians", ("Kashmir fighting", "kill", "nine civilians")),
        ("Mali attack kills nine", ("Mali attack", "kill", "nine")),
        ("Israel attack on Gaza kills nine", ("Israel", "kill", "nine")),
        ("US attack kills nine in Yemen", ("US", "kill", "nine")),
    ],
)
def test_a_place_before_what_happens_there_does_nothing(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    found = triples(nlp, text)
    assert triple in found
    assert not {"Mali", "Kashmir"} & {actor for actor, _, _ in found}
