"""Whose words are told where marks, commas or the order of the sentence hide the teller."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from kg.extract.phrases.mentions import phrases
from kg.extract.reporting.attribution import Report, chain, reports
from kg.extract.tree import Tree, tree
from kg.model import Claim

Parsed = Callable[..., Doc]

MARKET = (
    "A shell exploded near the market wounding six people but without causing any deaths "
    "said Haddad."
)
CENTER = (
    "The strike hit a warehouse and a civil defence center in Harim district Walid Tamer told "
    "the news agency."
)
RAID = "The bishop said after the raid that the monks had fled."
INQUIRY = (
    "The Syrian government called for the African Union to investigate the shelling of the camp "
    "by rebels."
)
SUPPOSED = (
    "Even if Sudan and the rebels agree to meet and resume talks, the rebels have no power over "
    "the east."
)
PROBE = "The UN said it would probe reports rebel fighters massacred villagers in the north."
OUTLAWED = (
    "Russian jets bombed a depot of Islamic State (outlawed in Russia) near Homs, the ministry "
    "said on Sunday."
)
WITNESS = (
    "A witness named Tariq described the moment the truck exploded.",
    '"The guests were eating and a bomb exploded."',
)
VETERAN = (
    '"They bombed us from the sea," Mr. Levi, an army veteran and Air Force reservist who sits '
    "on the committee, said in an interview.",
    "“The navy shelled the harbour at night.”",
)
PHYSICIST = (
    '"The plant can make fuel for ten bombs," said Anna Berg, director and senior physicist at '
    "the Arms Program of the Union of Careful Engineers."
)
UNMARKED = (
    "He added The opposition serves the regime.",
    "They bombed the villages from the air.",
    "We will not accept them.",
)
COURAGE = "He did not have the courage to come out and say that the army must destroy them."

NAMED = "A witness named Omar said the jets had bombed the mill."
EXPECTED = "The ministry expects the army to retake the city."
ADDED = "He denied that the army attacked, and added the rebels had burned the school."


def told(doc: Doc) -> tuple[Tree, list[Report]]:
    view = tree(doc)
    return view, reports(view, phrases(view), nested=True)


def tellers(doc: Doc, word: str) -> list[str | None]:
    view, found = told(doc)
    at = next(w.index for w in view.words if w.text == word)
    links, _ = chain(found, at)
    return [link.source.text if link.source else None for link in links]


@pytest.mark.parametrize(
    ("sentences", "word", "sources"),
    [
        ((MARKET,), "exploded", ["Haddad"]),
        ((CENTER,), "hit", ["Walid Tamer"]),
        ((RAID,), "fled", ["The bishop"]),
        ((INQUIRY,), "investigate", ["The Syrian government"]),
        ((PROBE,), "probe", ["The UN"]),
        ((PROBE,), "massacred", ["The UN", None]),
        ((OUTLAWED,), "bombed", ["the ministry"]),
        ((OUTLAWED,), "outlawed", []),
        (WITNESS, "eating", ["A witness named Tariq"]),
        (VETERAN, "bombed", ["Mr. Levi"]),
        (VETERAN, "shelled", ["Mr. Levi"]),
        (UNMARKED, "bombed", ["He"]),
        (UNMARKED, "accept", ["He"]),
        (UNMARKED[:2], "bombed", []),
        ((COURAGE,), "destroy", []),
        ((NAMED,), "bombed", ["A witness named Omar"]),
        ((EXPECTED,), "retake", ["The ministry"]),
        ((ADDED,), "attacked", ["He"]),
        ((ADDED,), "burned", ["He"]),
    ],
)
def test_the_teller_is_found_though_marks_or_order_hide_him(
    parsed: Parsed, sentences: tuple[str, ...], word: str, sources: list[str | None]
) -> None:
    assert tellers(parsed(*sentences), word) == sources


def test_a_second_description_of_a_speaker_is_no_second_speaker(
    claims: Callable[..., tuple[Claim, ...]],
) -> None:
    made = [c for c in claims(PHYSICIST) if c.action.lemma == "make"]
    assert [c.source.text for c in made if c.source] == ["Anna Berg"]


def test_who_would_have_to_agree_first_is_no_source(
    claims: Callable[..., tuple[Claim, ...]],
) -> None:
    made = [c for c in claims(SUPPOSED) if c.action.lemma in ("meet", "resume")]
    assert made
    assert not any(c.source for c in made)
