"""The sets of coded events: marks, measures, records."""

from __future__ import annotations

from pathlib import Path

from kg.contradict.plover import plover
from kg.model import Action, Attribution, Claim, Mention, Role, Span
from scoring.events import confusions, macro_f1, unmarked
from scoring.petrarch import Coded, Record, hits, names, records

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


def told(actor: str, lemma: str, target: str, kind: str, **more: str) -> Claim:
    """A claim of a few words; `by` is who says it, other names are roles."""
    by = more.pop("by", "")
    return Claim(
        id="",
        document="",
        sentence=Span(0, 1),
        sentence_text="",
        actor=mention(actor),
        action=Action(lemma, lemma, Span(0, 1), kind, plover(kind)),
        target=mention(target),
        roles=tuple(Role(role, mention(text)) for role, text in more.items()),
        attribution=(Attribution(mention(by), None, "said", ()),) if by else (),
    )


def mention(text: str) -> Mention:
    return Mention(Span(0, len(text)), text, "", Span(0, len(text)))


def record(*events: tuple[str, str, str]) -> Record:
    return Record("A", "", tuple(Coded(*event) for event in events))


def test_a_claim_stands_for_each_pair_of_the_parties_that_it_names() -> None:
    coded = record(("FRA", "GON", "041"), ("FRA", "RUS", "041"), ("FRA", "RUS", "041"))
    claim = told("France", "welcome", "ties with Gondor", "SUPPORT", concerned="Russia")
    assert hits(coded, [claim], {})[:2] == [(True, True, True)] * 2
    assert hits(coded, [claim], {})[2] == (False, False, False)


def test_a_claim_that_stands_for_a_pair_is_no_half_of_another_event() -> None:
    coded = record(("FRA", "GON", "031"), ("FRA", "RUS", "031"))
    claim = told("France", "meet", "Gondor", "CONSULT")
    assert hits(coded, [claim], {}) == [(True, True, True), (False, False, False)]


def test_a_meeting_is_of_both_sides_only_where_both_are_coded() -> None:
    claim = told("France", "meet", "Russia", "CONSULT")
    both = record(("RUS", "FRA", "031"), ("FRA", "RUS", "031"))
    assert hits(both, [claim], {}) == [(True, True, True)] * 2
    assert hits(record(("RUS", "FRA", "031")), [claim], {}) == [(False, False, True)]
    attack = told("France", "attack", "Russia", "ASSAULT")
    assert hits(both, [attack], {})[0][:2] == (False, False)


def test_a_comment_is_what_a_source_says_of_the_parties() -> None:
    claim = told("Russia", "cope", "a loss", "", by="French officials")
    assert hits(record(("FRA", "RUS", "023")), [claim], {}) == [(True, True, True)]
    assert hits(record(("FRA", "RUS", "223")), [claim], {})[0][:2] == (False, False)
