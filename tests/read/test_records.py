"""JSON and tables: field names, broken records, odd layouts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.errors import ConfigError
from kg.model import Rejection
from tests.read.articles import ENGLISH, documents, only, read, reason, rejections


def _lines(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _line(**fields: object) -> str:
    return json.dumps({"text": ENGLISH, **fields})


def test_a_broken_line_is_rejected_by_its_number_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = _lines(
        tmp_path / "a.jsonl", _line(title="One"), '{"text": ', "", "[1]", _line(title="Two")
    )
    items = read(path)
    assert [document.title for document in documents(items)] == ["One", "Two"]
    assert [item.name for item in rejections(items)] == [f"{path}:2", f"{path}:4"]
    assert rejections(items)[0].reason.startswith("is not JSON (")
    assert rejections(items)[1].reason == "is not a record with named fields"


def test_a_broken_first_line_does_not_spoil_the_others(tmp_path: Path) -> None:
    path = _lines(tmp_path / "a.jsonl", '{"text": "cut off in the mid}', _line(title="Two"))
    items = read(path)
    assert [document.title for document in documents(items)] == ["Two"]
    assert [item.name for item in rejections(items)] == [f"{path}:1"]


def test_fields_are_mapped(tmp_path: Path) -> None:
    path = _lines(
        tmp_path / "a.jsonl", json.dumps({"Body": ENGLISH, "outlet": "The Courier", "when": 0})
    )
    document = only(read(path, fields={"text": "body", "publisher": "outlet"}))
    assert (document.text, document.publisher) == (ENGLISH, "The Courier")


def test_a_missing_field_is_named_with_those_that_are_there(tmp_path: Path) -> None:
    path = _lines(tmp_path / "a.jsonl", json.dumps({"body": ENGLISH, "headline": "x"}))
    assert reason(read(path)) == (
        "no field 'text' (it has: body, headline); name the right one with --map text=FIELD"
    )


def test_a_mapping_of_no_field_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no field 'body' to map"):
        read(tmp_path, fields={"body": "text"})


def test_a_table_without_the_text_column_is_rejected_once(tmp_path: Path) -> None:
    path = _lines(tmp_path / "a.csv", "id,body", f'1,"{ENGLISH}"', f'2,"{ENGLISH} More."')
    assert "no field 'text' (it has: id, body)" in reason(read(path))


def test_rows_of_another_length_are_rejected_by_line(tmp_path: Path) -> None:
    path = _lines(tmp_path / "a.csv", "id,text", f'1,"{ENGLISH}"', "2", f'3,"{ENGLISH}\nMore."')
    items = read(path)
    assert len(documents(items)) == 2
    assert [(item.name, item.reason) for item in rejections(items)] == [
        (f"{path}:3", "the row has 1 cells, the table 2 columns")
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_seen(tmp_path: Path, delimiter: str) -> None:
    path = _lines(
        tmp_path / "a.csv", f"title{delimiter}text", f'"Depots"{delimiter}"{ENGLISH}, more"'
    )
    assert only(read(path)).title == "Depots"


def test_a_single_object_over_several_lines_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"title": "Depots", "text": ENGLISH}, indent=2))
    assert only(read(path)).title == "Depots"


def test_records_of_an_array_are_numbered(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps([{"text": ENGLISH}, {"text": 7}, None]))
    assert [(item.name, item.reason) for item in rejections(read(path))] == [
        (f"{path} record 2", "the field 'text' is not text"),
        (f"{path} record 3", "is not a record with named fields"),
    ]


def test_lone_surrogates_are_replaced_and_nul_survives(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": ' + json.dumps(ENGLISH)[:-1] + ' \\ud800 \\u0000 end"}\n')
    text = only(read(path)).text
    assert text.endswith(" \ufffd \x00 end")
    text.encode("utf-8")


def test_values_that_are_not_text_are_taken_as_well_as_may_be(tmp_path: Path) -> None:
    path = _lines(
        tmp_path / "a.jsonl",
        _line(author=["A", {"name": "B"}, None], publisher={"name": "The Courier"}, url=5),
        _line(title=7, published=1577923200, text=["First " + ENGLISH, "Second."]),
    )
    first, second = documents(read(path))
    assert (first.author, first.publisher, first.url) == ("A, B", "The Courier", "5")
    assert (second.title, second.text[-9:]) == ("7", "\n\nSecond.")
    assert second.published is not None
    assert second.published.isoformat() == "2020-01-02T00:00:00+00:00"


def test_deeply_nested_json_is_rejected(tmp_path: Path) -> None:
    path = _lines(tmp_path / "a.jsonl", _line(), '{"text": ' + "[" * 200_000)
    items = read(path)
    assert isinstance(items[1], Rejection)
    assert items[1].reason.startswith("is not JSON")
