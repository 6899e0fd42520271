"""Quotation marks of every kind, nested, unbalanced and over paragraphs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.reporting.quotes import containing, quotations
from kg.model import Span


def inner(text: str) -> list[str]:
    return [text[q.inner.start : q.inner.end] for q in quotations(text)]


def test_curly_straight_and_angled_marks() -> None:
    assert inner("“We left at dawn,” she said.") == ["We left at dawn,"]
    assert inner('The mayor said "the bridge is gone" and left.') == ["the bridge is gone"]
    assert inner("«Nous partons demain matin», said the envoy.") == ["Nous partons demain matin"]
    assert inner("„Wir gehen nach Hause“, said the envoy.") == ["Wir gehen nach Hause"]
    assert inner("`` We will not leave the town '' he said .") == [" We will not leave the town "]


def test_nested_quotations_have_a_depth() -> None:
    text = "“He told us ‘leave the valley now’ and hung up,” she said."
    outer, within = quotations(text)
    assert (outer.depth, within.depth) == (1, 2)
    assert text[within.inner.start : within.inner.end] == "leave the valley now"


def test_apostrophes_are_no_quotation_marks() -> None:
    assert quotations("The ministers’ plan wasn’t Sudan’s; the rebels' reply wasn't.") == ()
    assert quotations("In the ’90s the soldiers' families left 'em.") == ()


def test_a_quotation_in_single_marks() -> None:
    assert inner("The colonel said 'we held the hill' on Monday.") == ["we held the hill"]
    assert inner("‘No troops on the ground here’") == ["No troops on the ground here"]


def test_a_paragraph_that_opens_anew_continues_the_utterance() -> None:
    text = "“We came at night.\n\n“We left at noon,” the captain said. “We saw nobody,” he added."
    first, second, third = quotations(text)
    assert first.run == second.run != third.run
    assert not first.closed
    assert second.closed


def test_a_quotation_goes_on_over_a_hard_wrapped_line() -> None:
    text = 'He said: "The convoy was hit\nnear the crossing and burned."\n'
    assert inner(text) == ["The convoy was hit\nnear the crossing and burned."]


def test_a_forgotten_closing_mark_spoils_only_its_paragraph() -> None:
    text = 'She said "the port is closed.\nThe navy said "the port is open to all".'
    assert inner(text) == ["the port is closed.", "the port is open to all"]


def test_a_forgotten_closing_mark_within_a_paragraph_ends_with_its_sentence() -> None:
    text = 'He said "the road is mined. Nobody came. The army said "the road is clear" later.'
    assert inner(text) == ["the road is mined.", "the road is clear"]


def test_a_few_words_inside_a_sentence_are_scare_quotes() -> None:
    scare = quotations("The so-called “special operation” went on.")[0]
    speech = quotations("“Leave now,” he said.")[0]
    assert scare.scare
    assert not speech.scare


def test_inches_are_no_quotation() -> None:
    assert quotations('The shell, 12" long, was found.') == ()


def test_containing_gives_the_outermost() -> None:
    text = "“She wrote ‘we are leaving the city’ to us all,” he said."
    found = quotations(text)
    at = text.index("leaving")
    assert containing(found, Span(at, at + 7)) == found[0]
    assert containing(found, Span(len(text) - 5, len(text))) is None


@given(st.text(alphabet="ab .,\n\"'“”‘’«»„`é😀", max_size=80))
def test_quotations_lie_in_the_text_and_in_order(text: str) -> None:
    found = quotations(text)
    assert list(found) == sorted(found, key=lambda q: (q.span.start, -q.span.end))
    for quote in found:
        assert 0 <= quote.span.start < quote.inner.start < quote.inner.end <= quote.span.end
        assert quote.span.end <= len(text)
        assert quote.depth >= 1


def test_many_marks_take_no_long_time() -> None:
    assert len(quotations("“ab cd” " * 5000)) == 5000
    quotations("“" * 5000 + '"' * 5000 + "'" * 5000)
