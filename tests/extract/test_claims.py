"""Claims put together: spans, roles, quantities, sources, polarity, and nothing from garbage."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract import extract
from kg.extract.columns import Columns
from kg.extract.lemma import base
from kg.extract.repair.document import repaired, sound
from kg.model import Claim, Document, Extraction, Polarity

Claims = Callable[..., tuple[Claim, ...]]
Parsed = Callable[..., Doc]


def one(claims: tuple[Claim, ...], lemma: str) -> Claim:
    found = [claim for claim in claims if claim.action.lemma == lemma]
    assert len(found) == 1, [claim.action.lemma for claim in claims]
    return found[0]


def read(nlp: Language, text: str) -> Extraction:
    return extract(Document("doc", text), nlp(text))


def test_spans_index_the_text_of_the_document(parsed: Parsed) -> None:
    doc = parsed(
        "Russia conducted several airstrikes on Idlib.",
        "The general ordered his men to leave the city.",
    )
    document = Document("doc", doc.text)
    extraction = extract(document, doc)
    assert extraction.tokens == len(doc)
    assert len(extraction.sentences) == 2
    for claim in extraction.claims:
        mentions = [claim.actor, claim.target, *(role.mention for role in claim.roles)]
        for mention in mentions:
            if mention is not None:
                assert doc.text[mention.span.start : mention.span.end] == mention.text
        span = claim.action.span
        assert doc.text[span.start : span.end] == claim.action.phrase
        assert claim.sentence.contains(span)
        assert claim.actor is not None or claim.target is not None


def test_a_light_verb_and_its_noun_are_one_action(claims: Claims) -> None:
    claim = one(claims("Russia conducted several airstrikes on Idlib."), "conduct airstrike")
    assert claim.action.phrase == "conducted several airstrikes"
    assert claim.action.event_type == "AIRSTRIKE"
    assert claim.target is not None
    assert claim.target.text == "Idlib"


def test_numbers_belong_to_what_was_hit(claims: Claims) -> None:
    told = claims("The rebels, who held the old bridge, killed six soldiers and wounded 30.")
    killed, wounded = one(told, "kill"), one(told, "wound")
    assert killed.quantity is not None
    assert killed.quantity.value == 6
    assert wounded.quantity is not None
    assert wounded.quantity.value == 30


def test_a_denied_responsibility_denies_the_event(claims: Claims) -> None:
    told = claims("The army denied responsibility for the massacre.")
    event = one(told, "massacre")
    assert event.polarity is Polarity.NEGATIVE
    assert event.attribution[-1].denied
    assert event.source is not None
    assert event.source.text == "The army"


def test_what_somebody_is_accused_of_has_the_accuser_as_its_source(claims: Claims) -> None:
    event = one(claims("Kyiv accused Moscow of bombing a hospital."), "bomb")
    assert event.source is not None
    assert event.source.text == "Kyiv"
    assert event.actor is not None
    assert event.actor.text == "Moscow"


def test_times_and_tools_are_roles(claims: Claims) -> None:
    shelled = one(claims("The town was shelled by government troops on Monday."), "shell")
    time = shelled.role("time")
    assert time is not None
    assert time.text.endswith("Monday")
    fired = one(claims("Militants fired three rockets at the embassy in Baghdad."), "fire rocket")
    tool = fired.role("instrument")
    assert tool is not None
    assert tool.text == "three rockets"


def test_an_affiliation_tells_person_body_and_office(claims: Claims) -> None:
    sentence = (
        "Kremlin spokesman Dmitry Peskov met officials of the Islamic State group in Homs province."
    )
    claim = one(claims(sentence), "affiliate")
    assert claim.action.event_type == "AFFILIATED_WITH"
    assert claim.target is not None
    assert claim.target.text == "Kremlin"
    office = claim.role("role")
    assert office is not None
    assert office.text == "Kremlin spokesman"


def test_claims_come_in_text_order_without_ids_and_without_doubles(parsed: Parsed) -> None:
    doc = parsed("Sudan and Chad signed a treaty.", "Iran was behind the strikes on the refinery.")
    told = extract(Document("doc", doc.text), doc).claims
    starts = [claim.sentence.start for claim in told]
    assert starts == sorted(starts)
    assert {claim.id for claim in told} == {""}
    keys = [(c.action, c.actor, c.target) for c in told]
    assert len(keys) == len(set(keys))
    assert told == extract(Document("doc", doc.text), doc).claims


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Photo: Agency",
        "Share this on every network. Read more: Ten dead in raid",
        "@@@ ### !!! ---",
        "\n\n \t\n",
        "المدينة 🏥 \x00 \u200b",
    ],
)
def test_fragments_and_navigation_make_no_claims(nlp: Language, text: str) -> None:
    assert read(nlp, text).claims == ()


@pytest.mark.parametrize(
    ("text", "actor", "lemma", "target"),
    [
        ("Ethiopian soldiers burned the village.", "Ethiopian soldiers", "burn", "the village"),
        ("The port was bombed by Saudi jets.", "Saudi jets", "bomb", "The port"),
        ("Armenia attacked the town.", "Armenia", "attack", "the town"),
        ("The navy sank two boats.", "The navy", "sink", "two boats"),
    ],
)
def test_the_shipped_parser_tells_who_did_what(
    nlp: Language, text: str, actor: str, lemma: str, target: str
) -> None:
    claim = one(read(nlp, text).claims, lemma)
    assert claim.actor is not None
    assert claim.target is not None
    assert (claim.actor.text, claim.target.text) == (actor, target)


def test_a_said_clause_has_its_source(nlp: Language) -> None:
    told = read(nlp, "The minister said that rebels had attacked the convoy.").claims
    claim = one(told, "attack")
    assert claim.source is not None
    assert claim.source.text == "The minister"
    assert all(claim.action.lemma != "say" for claim in told)


@pytest.mark.parametrize(
    ("form", "tag", "guess", "lemma"),
    [
        ("expressed", "VBD", "expresse", "express"),
        ("withdrew", "VBD", "withdrew", "withdraw"),
        ("shelling", "VBG", "shelle", "shell"),
        ("invaded", "VBN", "invad", "invade"),
        ("denies", "VBZ", "denie", "deny"),
        ("authorities", "NNS", "authoritie", "authority"),
        ("troops", "NNS", "troop", "troop"),
        ("killing", "NN", "kill", "killing"),
        ("stopped", "VBD", "stopp", "stop"),
    ],
)
def test_lemmas_fit_the_spelling_of_their_form(form: str, tag: str, guess: str, lemma: str) -> None:
    assert base(form, tag, guess) == lemma


@given(st.text(max_size=12), st.sampled_from(["VBD", "VBG", "VBZ", "NNS", "NN", "VB"]), st.text())
def test_any_form_has_a_lemma(form: str, tag: str, guess: str) -> None:
    assert isinstance(base(form.lower(), tag, guess), str)


def test_a_place_and_agency_before_the_article_are_no_subject() -> None:
    forms = ["Nairobi", "(", "Agency", ")", "Rebels", "fled", "."]
    upos = ["PROPN", "PUNCT", "PROPN", "PUNCT", "NOUN", "VERB", "PUNCT"]
    columns = Columns(
        forms,
        upos,
        [5, 2, 0, 2, 5, 5, 5],
        ["nsubj", "punct", "appos", "punct", "nsubj", "root", "punct"],
        [0],
    )
    repaired(columns)
    assert columns.deps[0] == "dep"
    assert columns.deps[4] == "nsubj"


def test_a_title_before_a_second_subject_describes_it() -> None:
    columns = Columns(
        ["Minister", "Ana", "Lopez", "resigned"],
        ["NOUN", "PROPN", "PROPN", "VERB"],
        [3, 3, 1, 3],
        ["nsubj", "nsubj", "flat", "root"],
        [0],
    )
    repaired(columns)
    assert (columns.heads[0], columns.deps[0]) == (1, "nmod:desc")


def test_whom_a_report_is_according_to_ends_before_a_count() -> None:
    columns = Columns(
        "According to the Observatory nine men died".split(),
        ["VERB", "ADP", "DET", "PROPN", "NUM", "NOUN", "VERB"],
        [6, 0, 5, 5, 5, 6, 6],
        ["mark", "fixed", "det", "compound", "nummod", "nsubj", "root"],
        [0],
    )
    repaired(columns)
    assert (columns.heads[3], columns.deps[3]) == (6, "obl")
    assert (columns.heads[0], columns.deps[0], columns.heads[2]) == (3, "case", 3)


WORDS = st.tuples(
    st.sampled_from(["minister", "Ana", "said", "gave", "killed", "(", ")", ",", "and", "Lopez"]),
    st.sampled_from(["NOUN", "PROPN", "VERB", "PUNCT", "ADP", "CCONJ", "DET"]),
    st.sampled_from(
        "nsubj obj obl appos flat ccomp nmod nmod:poss compound case cc det advcl punct".split()
    ),
    st.integers(0, 30),
)


@given(st.lists(WORDS, min_size=1, max_size=14), st.randoms(use_true_random=False))
def test_repaired_trees_are_trees(words: list[tuple[str, str, str, int]], chance: Random) -> None:
    order = list(range(len(words)))
    chance.shuffle(order)
    heads = [0] * len(words)
    for place, index in enumerate(order):
        heads[index] = order[words[index][3] % place] if place else index
    columns = Columns(
        [word[0] for word in words],
        [word[1] for word in words],
        heads,
        [word[2] for word in words],
        [0],
    )
    repaired(columns)
    assert sound(columns.heads)


def test_circles_are_no_trees() -> None:
    assert sound([1, 1, 1])
    assert not sound([1, 2, 0])


def test_a_place_in_capitals_hands_its_part_to_what_stands_behind_the_dash() -> None:
    columns = Columns(
        ["GENEVA", "-", "Rebels", "fled"],
        ["PROPN", "PUNCT", "NOUN", "VERB"],
        [3, 2, 0, 3],
        ["nsubj", "punct", "appos", "root"],
        [0],
    )
    repaired(columns)
    assert columns.deps[0] == "dep"
    assert (columns.heads[2], columns.deps[2]) == (3, "nsubj")
