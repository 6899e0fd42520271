"""The sets of coded events: marks, measures, records."""

from __future__ import annotations

from pathlib import Path

from kg.model import Span
from scoring.events import confusions, macro_f1, unmarked
from scoring.petrarch import Coded, names, records

RECORDS = """<Validation><Sentences>
<Sentence id="A" date="19990101"><EventCoding sourcecode="GON" targetcode="MORMIL" eventcode="031"/>
<Text>
Gondor met
Mordor. </Text><Parse>(ROOT)</Parse></Sentence>
<Sentence id="B"><EventCoding noevents="True"/><Text>Nothing.</Text></Sentence>
</Sentences></Validation>"""


def test_marks_become_spans_of_the_plain_sentence() -> None:
    row = unmarked("<s>Ghana</s> met <t>Togo</t> and <t>Mali</t>.", "CONSULT")
    assert row.text == "Ghana met Togo and Mali."
    assert (row.source, row.target) == ((Span(0, 5),), (Span(10, 14), Span(19, 23)))


def test_macro_f1_counts_each_class_alike() -> None:
    pairs = [("AID", "AID"), ("AID", "AID"), ("ACCUSE", "AID"), ("ACCUSE", "ACCUSE")]
    mean, classes = macro_f1(pairs)
    assert round(mean, 3) == round((0.8 + 2 / 3) / 2, 3)
    assert classes["ACCUSE"] == (1.0, 0.5, 2)
    assert confusions(pairs) == [(("ACCUSE", "AID"), 1)]


def test_records_without_events_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "records.xml"
    path.write_text(RECORDS, "utf-8")
    (found,) = records(path)
    assert (found.text, found.events) == ("Gondor met Mordor.", (Coded("GON", "MORMIL", "031"),))


def test_codes_stand_for_names() -> None:
    assert "Minas Tirith" in names("GONGOV")
    assert names('"THE MINISTRY OF MAGIC"') == ("MAGIC",)
