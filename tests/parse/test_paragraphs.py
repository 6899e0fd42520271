"""Line breaks end a paragraph unless they only wrap its lines."""

from __future__ import annotations

from kg.parse.paragraphs import breaks, wraps

WRAPPED = """\
The foreign minister said on Tuesday that no aircraft of his
country had crossed the border, and that the photographs which
Damascus had published were taken years before the war began.
"""


def test_lines_of_hard_wrapped_text_are_one_paragraph() -> None:
    first, second = WRAPPED.index("\n"), WRAPPED.index("\nDamascus")
    assert wraps(WRAPPED) == {first, second}


def test_a_headline_is_a_paragraph() -> None:
    text = "Warplanes strike Homs\nThe army said it was not involved."
    assert wraps(text) == frozenset()


def test_a_line_that_ends_a_sentence_ends_the_paragraph() -> None:
    text = "The ministry said that it had shot down an aircraft on Sunday.\nIt gave no details."
    assert wraps(text) == frozenset()


def test_line_breaks_of_all_systems_count_once() -> None:
    assert breaks(" \r\n\t") == 1
    assert breaks("\n\n") == 2
    assert breaks("\u2028") == 1
    assert breaks(" \t") == 0
