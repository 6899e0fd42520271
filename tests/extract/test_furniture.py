"""What a web page puts around an article tells nothing; its headline does."""

from __future__ import annotations

import time

import pytest
from spacy.language import Language

from kg.extract import extract
from kg.extract.furniture import furniture
from kg.extract.tree import tree
from kg.model import Document

PROSE = "The army shelled the village of Larnum on Monday. Nine farmers were killed."


def lemmas(nlp: Language, text: str) -> list[str]:
    return [claim.action.lemma for claim in extract(Document("doc", text), nlp(text)).claims]


@pytest.mark.parametrize(
    "line",
    [
        "Get the best stories of the week delivered to your inbox.",
        "Subscribe to our newsletter and receive the reports that matter.",
        "By signing up, you accept our privacy policy.",
        "This site uses cookies to show you better stories.",
        "Read more: Militants bomb the harbour of Tarsk",
        "Hide Caption 2 of 6 Photos: Flood hits Tarsk",
        "Flood hits the port of Tarsk Flood hits the port of Tarsk –",
        "Media playback is unsupported on your device Media caption",
        "Published October 4 2021",
        "Valley News' Ida Holm and The Coast Agency contributed to this report.",
        "Ida Holm in Larnum and Per Dahl in Tarsk, Norvia, also contributed to this story.",
        "Related Articles Marsh Rebels Attack Northern Convoy Navy Strikes Smugglers",
    ],
)
def test_what_a_page_asks_of_readers_and_links_to_tells_nothing(nlp: Language, line: str) -> None:
    assert lemmas(nlp, f"{PROSE}\n\n{line}") == lemmas(nlp, PROSE)


def test_a_run_of_tags_after_prose_tells_nothing(nlp: Language) -> None:
    text = f"{PROSE}\n\nTags Larnum Tarsk Valley Army Airstrike Militia"
    assert lemmas(nlp, text) == lemmas(nlp, PROSE)


@pytest.mark.parametrize(
    "line",
    [
        "Related News Fuel thieves walk free | The port strike | Norvian elections",
        "Source Coast and agencies Related News Thousands of farmers march into Tarsk for seed",
        "Tags Larnum Tarsk valley army airstrikes shelling Valley Front",
        "Related Navy sinks smugglers near Tarsk Will the talks end the war?",
        "SEE ALSO:\n\nRebels attack a convoy near Tarsk\n\nNavy sinks smugglers",
    ],
)
def test_headlines_of_other_articles_and_tags_behind_a_label_tell_nothing(
    nlp: Language, line: str
) -> None:
    assert lemmas(nlp, f"{PROSE} {line}") == lemmas(nlp, PROSE)


def test_a_sentence_behind_links_tells_again(nlp: Language) -> None:
    text = f"{PROSE} Tags Larnum valley army raid The navy sank two boats."
    assert lemmas(nlp, text) == [*lemmas(nlp, PROSE), "sink"]


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Rebels Seize Northern Town\n\nNine soldiers died.", "seize"),
        ("Airstrike on Market in Larnum Kills Nine\n\nFarmers fled.", "kill"),
        ("The hackers stole the newsletter's list. The ministry blocked their site.", "steal"),
        ("The mayor contributed to this report on floods. Rain hit the port.", "contribute to"),
        ('"Subscribe to the newsletter," the activist said. The police arrested her.', "arrest"),
    ],
)
def test_headlines_and_prose_about_newsletters_still_tell(
    nlp: Language, text: str, lemma: str
) -> None:
    assert any(lemma in each for each in lemmas(nlp, text))


def test_what_a_page_shows_for_its_films_tells_nothing(nlp: Language) -> None:
    text = f"{PROSE}\n\nJUST WATCHED Rebels burn the mill Replay More Videos"
    assert lemmas(nlp, text) == lemmas(nlp, PROSE)


def test_names_run_together_by_commas_are_read_at_once(nlp: Language) -> None:
    text = "Ada,Bo,Cy,Di,Ed,Flo,Gus,Hal,Ida,Jo," * 12 + " wrote this."
    started = time.perf_counter()
    furniture(tree(nlp(text)))
    assert time.perf_counter() - started < 5
