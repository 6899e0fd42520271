"""Text for a terminal: harmless, aligned, within its width."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.show.layout import bold, cut, fit, mark, merge, pad, plain, safe_cell, table, width_of, wrap


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mred\x1b[0m", "a\ufffd[31mred\ufffd[0m"),
        ("two\nlines\ttab", "two lines tab"),
        ("\x00\x07\x9b2J", "\ufffd\ufffd\ufffd2J"),
        ("abc\u202edef\u2066", "abcdef"),
        ("\ue000bold\ue001", "\ufffdbold\ufffd"),
        ("café 🕊 شام", "café 🕊 شام"),
    ],
)
def test_what_a_terminal_would_obey_is_shown_and_not_done(text: str, shown: str) -> None:
    assert plain(text) == shown


@given(st.text())
def test_nothing_harmful_is_left(text: str) -> None:
    assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in plain(text))


def test_columns_are_counted_as_a_terminal_does() -> None:
    assert [width_of(text) for text in ("abc", "中国", "e\u0301", "")] == [3, 4, 1, 0]


@given(st.text(), st.integers(1, 40))
def test_a_cut_text_fits(text: str, width: int) -> None:
    assert width_of(cut(plain(text), width)) <= width


@given(st.text(), st.integers(4, 40))
def test_wrapped_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    flat = plain(text)
    lines = wrap(flat, width)
    assert all(width_of(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == flat.replace(" ", "")


def test_a_table_is_fitted_to_its_width() -> None:
    rows = [("Norvania", "strike", "a long name of a place that goes on"), ("中国", "deny", "")]
    assert table(("ACTOR", "ACTION", "TARGET"), rows, 40).split("\n") == [
        "ACTOR     ACTION  TARGET",
        "Norvania  strike  a long name of a plac…",
        "中国      deny",
    ]


def test_the_widest_columns_give_way_first() -> None:
    assert fit([5, 50, 30], 60) == [5, 27, 28]
    assert fit([5, 6], 60) == [5, 6]


def test_marks_are_brackets_or_bold() -> None:
    spans = [(4, 9), (0, 3), (8, 12)]
    assert mark("The enemy fled away", spans, colour=False) == "[The] [enemy fl]ed away"
    marked = mark("The enemy fled away", [(4, 14)], colour=True)
    assert bold(wrap(marked, 9)) == [
        "The \x1b[1;4menemy\x1b[0m",
        "\x1b[1;4mfled\x1b[0m away",
    ]
    assert width_of(marked) == len("The enemy fled away")


@given(st.text(), st.lists(st.tuples(st.integers(-3, 20), st.integers(-3, 20))))
def test_marking_never_fails(text: str, spans: list[tuple[int, int]]) -> None:
    for start, end in merge(spans, len(text)):
        assert 0 <= start < end <= len(text)
    mark(text, spans, colour=True)


def test_padding_counts_columns() -> None:
    assert pad("中国", 6) == "中国  "


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx"])
def test_cells_that_a_spreadsheet_would_run_are_quoted(cell: str) -> None:
    assert safe_cell(cell) == "'" + cell


def test_other_cells_are_left_alone() -> None:
    assert safe_cell("a=b") == "a=b"
