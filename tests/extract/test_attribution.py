"""Who says what: cues, sources, contents and chains, on sentences of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from kg.extract.phrases.mentions import phrases
from kg.extract.reporting.attribution import Report, chain, reports
from kg.extract.tree import Tree, tree
from kg.model import Claim

Parsed = Callable[..., Doc]


def told(doc: Doc) -> tuple[Tree, list[Report]]:
    view = tree(doc)
    return view, reports(view, phrases(view), nested=True)


def triples(doc: Doc) -> list[tuple[str | None, str, tuple[str, ...]]]:
    view, found = told(doc)
    return [
        (
            r.attribution.source.text if r.attribution.source else None,
            r.attribution.cue_text,
            tuple(view.slice(span) for span in r.attribution.content),
        )
        for r in found
    ]


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        (
            "The ministry said that its troops had left the island.",
            "The ministry",
            "said",
            "that its troops had left the island",
        ),
        (
            "The ministry said its troops had left the island.",
            "The ministry",
            "said",
            "its troops had left the island",
        ),
        (
            "The drones hit two villages, said General Petrov.",
            "General Petrov",
            "said",
            "The drones hit two villages",
        ),
        (
            "“We closed the crossing,” said Amina Yusuf.",
            "Amina Yusuf",
            "said",
            "“We closed the crossing,”",
        ),
        (
            "“The road is closed,” she said on Sunday.",
            "she",
            "said",
            "“The road is closed,”",
        ),
        (
            "According to the rebels, four jets bombed the market.",
            "the rebels",
            "According to",
            "four jets bombed the market",
        ),
        (
            "Ten people drowned, according to the coast guard.",
            "the coast guard",
            "according to",
            "Ten people drowned",
        ),
        (
            "The junta's claim that the monks were armed was false.",
            "The junta",
            "claim",
            "that the monks were armed",
        ),
        (
            "Belarus vowed to defend the border.",
            "Belarus",
            "vowed",
            "to defend the border",
        ),
        (
            "The king ordered the troops to leave the capital.",
            "The king",
            "ordered",
            "the troops to leave the capital",
        ),
        (
            "The council called on both sides to stop the fighting.",
            "The council",
            "called on",
            "both sides to stop the fighting",
        ),
        (
            "Ethiopia accused Egypt of arming the rebels.",
            "Ethiopia",
            "accused",
            "Egypt of arming the rebels",
        ),
        (
            "Armenia blamed Azerbaijan for the attack.",
            "Armenia",
            "blamed",
            "Azerbaijan for the attack",
        ),
        (
            "Claiming to protect civilians, the militia seized the port.",
            "the militia",
            "Claiming",
            "to protect civilians",
        ),
        (
            "As the agency reported, the pipeline burst.",
            "the agency",
            "reported",
            "the pipeline burst",
        ),
        (
            "Turkey confirmed the strike on the camp.",
            "Turkey",
            "confirmed",
            "the strike on the camp",
        ),
        (
            "The rebels claimed responsibility for the bombing.",
            "The rebels",
            "claimed",
            "responsibility for the bombing",
        ),
        ("The UN warned of a famine in the north.", "The UN", "warned of", "a famine in the north"),
        (
            "Officials said on Friday that a missile had killed nine farmers.",
            "Officials",
            "said",
            "that a missile had killed nine farmers",
        ),
        (
            "The shells hit a clinic in the old town activists said.",
            "activists",
            "said",
            "The shells hit a clinic in the old town",
        ),
        (
            "The officials who said that the dam was safe resigned.",
            "The officials",
            "said",
            "that the dam was safe",
        ),
    ],
)
def test_source_cue_and_content(
    parsed: Parsed, sentence: str, source: str, cue: str, content: str
) -> None:
    assert triples(parsed(sentence)) == [(source, cue, (content,))]


def test_a_cue_in_the_middle_parts_its_content(parsed: Parsed) -> None:
    sentence = "Nobody was hurt, the mayor told reporters, and the bridge was open."
    content = ("Nobody was hurt", "and the bridge was open")
    assert triples(parsed(sentence)) == [("the mayor", "told", content)]


def test_a_quotation_that_goes_on_keeps_its_speaker(parsed: Parsed) -> None:
    doc = parsed("“We closed the crossing,” the governor said.", "“It will open on Monday.”")
    view, (report,) = told(doc)
    assert [view.slice(span) for span in report.attribution.content] == [
        "“We closed the crossing,”",
        "“It will open on Monday.”",
    ]
    assert report.attribution.quoted
    assert report.rules == ("clause_content", "running_quote")


@pytest.mark.parametrize(
    "sentence",
    [
        "The envoy denied that Eritrea had sent troops.",
        "The army denied shelling the hospital.",
        "The navy denied any involvement in the raid.",
        "The general rejected claims that his men had burned the village.",
    ],
)
def test_a_denial_is_marked(parsed: Parsed, sentence: str) -> None:
    _, found = told(parsed(sentence))
    assert [r.attribution.denied for r in found] == [True]


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("The convoy reportedly crossed the river.", "reportedly"),
        ("The commander is believed to have fled.", "is believed"),
        ("Hamas was accused of hiding rockets in the school.", "was accused"),
    ],
)
def test_a_source_that_is_not_named(parsed: Parsed, sentence: str, cue: str) -> None:
    assert [(source, found) for source, found, _ in triples(parsed(sentence))] == [(None, cue)]


@pytest.mark.parametrize(
    "sentence",
    [
        "No one claimed responsibility for the blast.",
        "The troops did not enter the town.",
        "The council passed Resolution 2118.",
    ],
)
def test_nobody_says_anything(parsed: Parsed, sentence: str) -> None:
    assert triples(parsed(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "word", "sources"),
    [
        (
            "Interfax quoted the minister as saying that the talks had failed.",
            "failed",
            ["Interfax", "the minister"],
        ),
        (
            "The talks had failed, the minister said, Interfax reported.",
            "failed",
            ["Interfax", "the minister"],
        ),
        (
            "The spokesman said that the president had told him that the war was over.",
            "war",
            ["The spokesman", "the president"],
        ),
        ("The ministry denied the report, Tass said.", "denied", ["Tass"]),
        ("The minister said that Iran would close the strait.", "said", []),
    ],
)
def test_chains_run_from_the_outermost_source(
    parsed: Parsed, sentence: str, word: str, sources: list[str]
) -> None:
    view, found = told(parsed(sentence))
    index = next(w.index for w in view.words if w.text == word)
    links, rules = chain(found, index)
    assert [link.source.text if link.source else None for link in links] == sources
    assert len(rules) >= len(links)


@pytest.mark.parametrize("text", ["", " \n\n ", "…", "“", "Reuters", ":", "He said:"])
def test_scraps_of_text_do_no_harm(nlp: Callable[[str], Doc], text: str) -> None:
    _, found = told(nlp(text))
    assert found == []


def test_a_label_speaks_for_its_line(nlp: Callable[[str], Doc]) -> None:
    text = "Ukraine: Missile strike on the port unlawful\n\nThe port was closed on Friday."
    view, found = told(nlp(text))
    assert [
        (r.attribution.source.text, view.slice(r.attribution.content[0]))
        for r in found
        if r.attribution.source
    ] == [("Ukraine", "Missile strike on the port unlawful")]


PIECES = [
    "“",
    "”",
    '"',
    ",",
    ".",
    " said ",
    "Moscow",
    "denied",
    "that",
    "strikes",
    "\n",
    "hit",
    "it",
]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=20))
def test_spans_slice_to_their_text(nlp: Callable[[str], Doc], pieces: list[str]) -> None:
    view, found = told(nlp(" ".join(pieces)))
    for report in found:
        attribution = report.attribution
        assert attribution.content
        assert list(attribution.content) == sorted(attribution.content)
        if attribution.cue is not None:
            assert view.slice(attribution.cue) == attribution.cue_text
        if attribution.source is not None:
            assert view.slice(attribution.source.span) == attribution.source.text
        for first, last in report.ranges:
            assert 0 <= first <= last < len(view.words)


def outer(doc: Doc) -> list[tuple[str | None, str, str]]:
    """Source, cue and content of the author's own attributions; the parts of a content joined."""
    view = tree(doc)
    return [
        (
            view.slice(r.source_span) if r.source_span else None,
            r.attribution.cue_text,
            " ".join(view.slice(span) for span in r.attribution.content),
        )
        for r in reports(view, phrases(view))
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mayor called the raid a crime.", ("The mayor", "called", "the raid a crime")),
        (
            "The envoy described the raid as a mistake.",
            ("The envoy", "described", "the raid as a mistake"),
        ),
        ("The ministry refused to comment.", ("The ministry", "refused", "to comment")),
        ("The bishop praised the nurses.", ("The bishop", "praised", "the nurses")),
        ("The envoy spoke of a long war.", ("The envoy", "spoke of", "a long war")),
        ("The rebels seem to have left.", (None, "seem", "The rebels to have left")),
    ],
)
def test_judging_calling_and_refusing_are_attributions(
    parsed: Parsed, sentence: str, expected: tuple[str | None, str, str]
) -> None:
    assert outer(parsed(sentence)) == [expected]


def test_a_judgement_puts_no_claim_into_a_mouth(parsed: Parsed) -> None:
    document = parsed("The envoy criticised the American airstrikes on the town.")
    assert [report.kind for report in told(document)[1]] == ["stance"]


def test_a_cue_inside_a_quotation_is_part_of_what_the_speaker_says(parsed: Parsed) -> None:
    found = outer(
        parsed("“We left,” said Anna Berg.", "“He says that they fired first, and I say no.”")
    )
    assert found == [
        (
            "Anna Berg",
            "said",
            "“We left,” “He says that they fired first, and I say no.”",
        )
    ]


def test_what_is_said_within_a_content_is_told_on_request(parsed: Parsed) -> None:
    document = parsed("The mayor said that the army had denied that it bombed the bridge.")
    assert [source for source, _, _ in outer(document)] == ["The mayor"]
    assert [source for source, _, _ in triples(document)] == ["The mayor", "the army"]


def test_a_cue_between_commas_parts_one_content(parsed: Parsed) -> None:
    document = parsed("The army left the bridge, the mayor said, because shells fell every hour.")
    assert outer(document) == [
        ("the mayor", "said", "The army left the bridge because shells fell every hour")
    ]


def test_a_title_before_the_cue_is_not_what_is_said(parsed: Parsed) -> None:
    document = parsed("In an episode of “The Long Road Home,” the mayor said the siege was over.")
    assert outer(document) == [("the mayor", "said", "the siege was over")]


def test_who_says_and_adds_is_one_source_of_two_contents(parsed: Parsed) -> None:
    document = parsed("“We left,” he said, adding that nobody stayed.")
    assert outer(document) == [("he", "said", "“We left,”"), ("he", "adding", "that nobody stayed")]


def test_a_time_between_verb_and_clause_does_not_hide_the_clause(parsed: Parsed) -> None:
    document = parsed("Officials denied for months that foreign troops had entered the province.")
    assert outer(document) == [
        ("Officials", "denied", "that foreign troops had entered the province")
    ]


def test_a_quotation_closed_by_quoted_as_saying_is_both_sources_words(parsed: Parsed) -> None:
    view, found = told(parsed("“The guards were patient,” local media quoted Karimi as saying."))
    patient = next(w.index for w in view.words if w.lower == "patient")
    links, _ = chain(found, patient)
    assert [link.source.text for link in links if link.source] == ["local media", "Karimi"]


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        (
            "Meanwhile rebel fire killed 40 people said the Observatory.",
            "the Observatory",
            "Meanwhile rebel fire killed 40 people",
        ),
        (
            "Among the civilians killed in Hasakeh was a child he added.",
            "he",
            "Among the civilians killed in Hasakeh was a child",
        ),
        (
            "The two victims were buried in the square of Jadid Akidat village eye witnesses said.",
            "eye witnesses",
            "The two victims were buried in the square of Jadid Akidat village",
        ),
    ],
)
def test_text_without_commas_keeps_speaker_and_content_apart(
    parsed: Parsed, sentence: str, source: str, content: str
) -> None:
    assert [(a, c) for a, _, c in outer(parsed(sentence))] == [(source, content)]


def test_what_another_insists_in_contrast_is_not_the_first_ones_content(parsed: Parsed) -> None:
    document = parsed(
        "Officials said the truce held, though Lavrov insisted that it had collapsed."
    )
    assert outer(document) == [
        ("Officials", "said", "the truce held"),
        ("Lavrov", "insisted", "that it had collapsed"),
    ]


def test_a_refused_request_is_no_denial_that_it_was_made(parsed: Parsed) -> None:
    reports_found = told(parsed("The minister rejected the appeal by the families."))[1]
    assert not any(report.attribution.denied for report in reports_found)


def test_what_the_speaker_left_out_is_told_by_the_author(parsed: Parsed) -> None:
    document = parsed("Xelil said his men held the town although he gave no toll.")
    assert outer(document) == [("Xelil", "said", "his men held the town")]


def test_countries_in_a_row_without_commas_are_joined(
    claims: Callable[..., tuple[Claim, ...]],
) -> None:
    made = claims("Turkey Russia and Iran signed a truce.")
    assert {claim.actor.text for claim in made if claim.actor} == {"Turkey", "Russia", "Iran"}
