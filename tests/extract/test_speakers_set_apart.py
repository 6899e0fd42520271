"""Who tells what when the speaker stands between commas, behind a name or at the very end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.extract.told import sources
from tests.extract.told import told as claims

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "lemma", "speakers"),
    [
        (
            "The enemy's aircraft, a security source told the agency, launched four raids on "
            "Hodeidah, killing six workers and wounding nine others.",
            "wound", {"a security source"},
        ),
        (
            "The army, a spokesman told reporters, had killed 12 fighters and held a commander.",
            "hold", {"a spokesman"},
        ),
        (
            "The drone, the ministry told Interfax, was shot down over Belgorod.",
            "shoot down", {"the ministry"},
        ),
        (
            "The clashes broke out after midnight, three residents and a doctor told Reuters by "
            "phone, forcing hundreds to flee.",
            "break out", {"three residents"},
        ),
        (
            "Armed men, some of them in police uniform, attacked two villages in Ituri, burned 40 "
            "houses and took cattle, army officers and local leaders said, in the deadliest raid "
            "this year.",
            "take", {"army officers"},
        ),
    ],
)  # fmt: skip
def test_who_speaks_between_commas_tells_what_stands_on_both_sides(
    nlp: Language, text: str, lemma: str, speakers: set[str]
) -> None:
    assert sources(claims(nlp, text), lemma) == speakers


def test_what_came_of_a_deed_is_no_deed_of_who_tells_it(nlp: Language) -> None:
    text = (
        "Enemy aircraft launched four raids on the port, a security source told the agency, "
        "martyring six workers and wounding fourteen others."
    )
    told = claims(nlp, text)
    assert sources(told, "martyr") == sources(told, "wound") == {"a security source"}
    assert {c.actor.text for c in told if c.action.lemma == "martyr" and c.actor} == {
        "Enemy aircraft"
    }


@pytest.mark.parametrize(
    ("text", "lemma", "speaker"),
    [
        (
            "The militia burned the church Jean Kabila a teacher from South Kivu said.",
            "burn", "Jean Kabila",
        ),
        (
            "The assault was repelled Major Ali Hassan a spokesman for the armed forces in Lower "
            "Shabelle said adding that nine attackers had been killed.",
            "repel", "Ali Hassan",
        ),
        (
            "Three people were killed when a mine exploded Fatima Noor a nurse at the hospital "
            "told AFP.",
            "explode", "Fatima Noor",
        ),
        (
            "Soldiers shot at the crowd Peter Okello an opposition lawmaker told reporters.",
            "shoot at", "Peter Okello",
        ),
    ],
)  # fmt: skip
def test_a_role_behind_a_name_describes_the_speaker(
    nlp: Language, text: str, lemma: str, speaker: str
) -> None:
    told = [c for c in claims(nlp, text) if c.action.lemma == lemma]
    assert told
    assert all(c.source is not None and text.count(speaker) == 1 for c in told)
    at = text.index(speaker)
    assert all(
        c.attribution[0].source.span.start >= at - 8 for c in told if c.attribution[0].source
    )


def test_a_place_before_a_bare_source_is_no_speaker(nlp: Language) -> None:
    told = claims(nlp, "Warplanes bombed Khan Tuman a monitor said.")
    assert sources(told, "bomb") == {"a monitor"}


def test_people_behind_the_name_that_by_marks_are_the_speakers(nlp: Language) -> None:
    text = (
        "Fighting resumed near Masisi hours after both sides had signed a truce brokered by Angola "
        "residents and military sources told AFP."
    )
    told = claims(nlp, text)
    assert sources(told, "resume") == {"residents"}
    assert {c.actor.text for c in told if c.action.lemma == "broker" and c.actor} == {"Angola"}


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        (
            "The EU's foreign policy chief has condemned the strike as \"barbaric\", while Peru's "
            'foreign minister urged "both sides" to talk.',
            "urge",
        ),
        ("Hamas denounced the raid, as Israel vowed to continue the operation.", "vow to continue"),
        ("Soldiers entered the town at dawn; according to witnesses, they shot two men.", "enter"),
        (
            "Moscow said it did not target houses, a line it has repeated since the war began.",
            "repeat",
        ),
        (
            "The observers said the ceasefire had been violated, an omission which drew criticism "
            "from both capitals.",
            "draw",
        ),
        (
            "The authorities say reports are spread by foreign broadcasters (two of which they "
            "banned) to help the rebels.",
            "ban",
        ),
    ],
)  # fmt: skip
def test_the_writer_tells_what_stands_beside_what_somebody_tells(
    nlp: Language, text: str, lemma: str
) -> None:
    assert sources(claims(nlp, text), lemma) == {""}


@pytest.mark.parametrize(
    ("text", "lemma", "speaker", "actor"),
    [
        (
            "The general rejected the rebels' claim that they had taken the town, affirming that "
            "his troops held the airport.",
            "hold", "The general", "his troops",
        ),
        (
            'Peru\'s foreign minister urged "both sides" to leave the town.',
            "leave", "Peru's foreign minister", "both sides",
        ),
        (
            "She called for the army to withdraw from Goma.",
            "withdraw", "She", "the army",
        ),
    ],
)  # fmt: skip
def test_who_rejects_or_asks_is_the_one_who_says_so(
    nlp: Language, text: str, lemma: str, speaker: str, actor: str
) -> None:
    told = [c for c in claims(nlp, text) if c.action.lemma == lemma]
    assert {c.attribution[0].source.text for c in told if c.attribution[0].source} == {speaker}
    assert len(told) == 1
    assert told[0].actor is not None
    assert told[0].actor.text == actor


@pytest.mark.parametrize(
    ("text", "lemma", "speaker"),
    [
        (
            "18:55 Moscow: we hit a command post\nRussia has given no details.",
            "hit", "Moscow",
        ),
        (
            "'We buried 12 children': inside the siege of Kadugli\n\n\"We buried 12 children in "
            'one week," said Omer Kuku, who runs a clinic. "Soldiers block the road."',
            "bury", "Omer Kuku",
        ),
        (
            '"They Told Us to Run and Then They Shot": Killings in the West\n\nMilitiamen killed '
            "60 people in January, a report said.",
            "shoot", "",
        ),
    ],
)  # fmt: skip
def test_a_headline_is_told_by_its_speaker(
    nlp: Language, text: str, lemma: str, speaker: str
) -> None:
    told = [c for c in claims(nlp, text) if c.action.lemma == lemma]
    assert told
    assert all(c.attribution for c in told)
    assert {c.attribution[0].source.text if c.attribution[0].source else "" for c in told} == {
        speaker
    }


def test_a_quoted_thing_before_said_does_not_speak(nlp: Language) -> None:
    text = (
        'Who did it is no question. "The column from Shwebo," said Ko Thura, a former teacher who '
        'commands eighty men. "They burned a hundred houses."'
    )
    told = [c for c in claims(nlp, text) if c.action.lemma == "burn"]
    assert told
    assert all(c.source is not None and c.source.text.startswith("Ko Thura") for c in told)
