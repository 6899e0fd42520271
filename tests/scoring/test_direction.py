"""Who does it to whom, counted on sentences made by hand."""

from dataclasses import replace
from pathlib import Path

from kg.model import Action, Claim, Mention, Span
from scoring.direction import Directed, direction, pairs, records, table

TEXT = "Gondor was attacked by Mordor."


def mention(text: str) -> Mention:
    start = TEXT.index(text)
    span = Span(start, start + len(text))
    return Mention(span, text, "", span)


CLAIM = Claim(
    id="c-1",
    document="doc-1",
    sentence=Span(0, 30),
    sentence_text=TEXT,
    actor=mention("Mordor"),
    action=Action("attack", "attacked", Span(11, 19)),
    target=mention("Gondor"),
)
PAIR = Directed(TEXT, "Mordor", "Gondor")
CODED = Directed(TEXT, "MORMIL", "GON", coded=True)


def test_a_pair_is_right_reversed_or_not_joined() -> None:
    turned = replace(CLAIM, actor=CLAIM.target, target=CLAIM.actor)
    for pair in (PAIR, CODED):
        assert direction(pair, [CLAIM]) == "right"
        assert direction(pair, [turned]) == "reversed"
        assert direction(pair, [replace(CLAIM, target=None)]) == ""


def test_what_stands_behind_by_makes_a_passive() -> None:
    assert PAIR.passive()
    assert CODED.passive()
    assert not Directed(TEXT, "Gondor", "Mordor").passive()


def test_records_and_tables_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(
        '<Sentence date="1"><EventCoding sourcecode="MOR" targetcode="GON" eventcode="190">'
        f"</EventCoding><Text>\n{TEXT}</Text></Sentence>",
        "utf-8",
    )
    (tmp_path / "b.tsv").write_text(
        f"\tsentence\tsource\ttarget\n1\t{TEXT}\tMordor\tGondor\n", "utf-8"
    )
    assert [one.target for one in records(tmp_path / "a.xml")] == ["GON"]
    assert list(pairs(tmp_path / "b.tsv")) == [PAIR]


def test_the_share_is_of_the_joined_pairs() -> None:
    assert table("x", ["right", "", "reversed"]).split() == ["x", "3", "2", "1", "1", "50.0", "%"]
