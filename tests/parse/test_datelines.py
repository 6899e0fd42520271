import pytest
from spacy.language import Language

from kg.parse.datelines import ends


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("YEREVAN - ", "Armenia did not fire."),
        ("NEW DELHI — ", "Twenty soldiers died."),
        ("MOSCOW/BEIRUT – ", "Jets struck."),
        ("WASHINGTON (Reuters) - ", "The White House said so."),
        ("KYIV, Ukraine (AP) — ", "Two missiles hit the port."),
        ("DUBAI, Oct. 8 -- ", "“Nobody came,” he said."),
        ("ST. PETERSBURG, Russia (TASS) - ", "The ministry denied it."),
        ("UNITED NATIONS - ", "The council met."),
    ],
)
def test_the_text_goes_on_behind_a_dateline(dateline: str, rest: str) -> None:
    assert ends(dateline + rest) == [len(dateline)]
    text = f"Title of the article\n\n{dateline}{rest}"
    assert ends(text) == [len(text) - len(rest)]


@pytest.mark.parametrize(
    "text",
    [
        "NATO-led forces left.",
        "NATO - led by America - said no.",
        "SEAN HANNITY: You were there.",
        "ISIS - which is also called Daesh - retreated.",
        "The city of KYIV - Two missiles hit.",
        "Kyiv - Two missiles hit.",
        "U.S. troops left.",
        "",
    ],
)
def test_other_dashes_are_no_datelines(text: str) -> None:
    assert ends(text) == []


def test_a_dateline_is_a_sentence_of_its_own(nlp: Language) -> None:
    doc = nlp("YEREVAN - Armenia did not fire at Ganja, the ministry said on Sunday.")
    assert [sentence.text for sentence in doc.sents] == [
        "YEREVAN -",
        "Armenia did not fire at Ganja, the ministry said on Sunday.",
    ]
    assert [token.text for token in doc if token.dep_ == "nsubj"] == ["Armenia", "ministry"]


def test_a_single_label_with_a_colon_below_the_title_is_a_dateline() -> None:
    text = "Two killed near the border\n\nNEW DELHI: Two soldiers died, the army said."
    assert ends(text) == [text.index("Two soldiers")]


def test_labels_with_a_colon_in_a_dialogue_or_title_are_speakers() -> None:
    assert ends("IDF: Rocket hit the hospital\n\nThe army spoke.") == []
    assert ends("An interview\n\nHOST: You saw it.\n\nGUEST: No.\n\nHOST: Why?") == []
