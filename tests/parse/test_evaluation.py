"""The CoNLL 2018 evaluation, on cases whose scores are known by hand."""

from __future__ import annotations

import pytest

from parsing.evaluation import Corpus, Node, align, score


def corpus(*words: tuple[str, int, str], joined: tuple[int, ...] = ()) -> Corpus:
    """Make one sentence of (form, head index, label); `joined` words are one token."""
    result = Corpus()
    place = 0
    span = (0, 0)
    for number, (form, head, label) in enumerate(words):
        if number in joined and number - 1 not in joined:
            size = sum(len(words[i][0]) for i in joined)
            span = (place, place + size)
        here = span if number in joined else (place, place + len(form))
        if here not in result.tokens:
            result.tokens.append(here)
        node = Node(*here, number in joined, form, form, form, form, head, label)
        result.nodes.append(node)
        place += len(form)
    result.sentences.append((0, place))
    return result


GOLD = corpus(("They", 2, "nsubj"), ("do", 2, "aux"), ("n't", 2, "advmod"), joined=(1, 2))


def test_gold_against_itself_is_perfect() -> None:
    gold = corpus(("They", 3, "nsubj"), ("do", 3, "aux"), ("n't", 3, "advmod"), ("go", -1, "root"),
                  joined=(1, 2))  # fmt: skip
    scores = score(gold, gold)
    assert all(value == 100 for name, value in scores.items() if name != "Names")


def test_words_of_a_multiword_token_are_aligned_by_form() -> None:
    system = corpus(("They", 2, "nsubj"), ("do", 2, "aux"), ("n't", 2, "advmod"))
    assert align(GOLD.nodes, system.nodes) == [(0, 0), (1, 1), (2, 2)]
    scores = score(GOLD, system)
    assert scores["Words"] == 100
    assert scores["Tokens"] == pytest.approx(200 * 1 / (2 + 3))


def test_a_word_split_in_two_is_lost() -> None:
    gold = corpus(("re-elected", -1, "root"), ("him", 0, "obj"))
    system = corpus(("re", 2, "compound"), ("-", 2, "punct"), ("elected", -1, "root"),
                    ("him", 2, "obj"))  # fmt: skip
    scores = score(gold, system)
    assert scores["Words"] == pytest.approx(200 * 1 / 6)
    assert scores["LAS"] == 0  # its head has no counterpart


def test_subtypes_count_only_where_said() -> None:
    gold = corpus(("hit", -1, "root"), ("him", 0, "nsubj:pass"))
    system = corpus(("hit", -1, "root"), ("him", 0, "nsubj"))
    scores = score(gold, system)
    assert (scores["LAS"], scores["LAS:sub"]) == (100, 50)
