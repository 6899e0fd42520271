"""brat stand-off read back by the rules of its format, not by the code that wrote it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.analysis import Failure, analyse
from kg.cli import main
from kg.export.brat import annotation_conf, brat_annotations, brat_text, file_name, visual_conf
from kg.model import Document, Resolved
from tests.conftest import SAMPLE

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass
class Page:
    """What a reader of the format finds in a pair of files."""

    bound: dict[str, tuple[str, list[tuple[int, int]], str]] = field(default_factory=dict)
    events: dict[str, tuple[str, str, list[tuple[str, str]]]] = field(default_factory=dict)
    relations: list[tuple[str, str, str]] = field(default_factory=list)
    attributes: list[tuple[str, str, str]] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)


def read(text: str, annotations: str) -> Page:
    """Read stand-off; every offset must slice to its words."""
    page, ids = Page(), set()
    for line in annotations.splitlines():
        name, rest = line.split("\t", 1)
        assert name not in ids, f"{name} is there twice"
        ids.add(name)
        if name.startswith("T"):
            place, words = rest.split("\t")
            kind, offsets = place.split(" ", 1)
            spans = [(int(a), int(b)) for a, b in (p.split(" ") for p in offsets.split(";"))]
            assert all(a < b for a, b in spans)
            assert spans == sorted(spans)
            pieces = [text[a:b] for a, b in spans]
            assert not any("\n" in piece or piece != piece.strip() for piece in pieces)
            assert words == " ".join(pieces)
            page.bound[name] = kind, spans, words
        elif name.startswith("E"):
            (kind, trigger), *arguments = (tuple(part.split(":")) for part in rest.split(" "))
            assert len({role for role, _ in arguments}) == len(arguments)
            page.events[name] = kind, trigger, [(role, to) for role, to in arguments]
        elif name.startswith("R"):
            kind, first, second = rest.split(" ")
            page.relations.append((kind, first.partition(":")[2], second.partition(":")[2]))
        elif name.startswith("A"):
            kind, of, *value = rest.split(" ")
            page.attributes.append((kind, of, "".join(value)))
        else:
            place, note = rest.split("\t")
            page.notes[place.split(" ")[1]] = note
    check(page)
    return page


def check(page: Page) -> None:
    """Every name that is used is there, and a trigger has the type of its event."""
    known = page.bound.keys() | page.events.keys()
    for kind, trigger, arguments in page.events.values():
        assert page.bound[trigger][0] == ("Cue" if kind == "Attribution" else kind)
        assert {to for _, to in arguments} <= known
    assert {end for _, *ends in page.relations for end in ends} <= known
    assert {of for _, of, _ in page.attributes} | page.notes.keys() <= known


def annotated(nlp: Language, text: str) -> tuple[Resolved, str, Page]:
    result = analyse(Document("doc-1", text), nlp)
    assert not isinstance(result, Failure)
    plain = brat_text(text)
    return result, plain, read(plain, brat_annotations(result))


SECTIONS = re.compile(r"^\[(\w+)\]$", re.MULTILINE)


def sections(conf: str) -> dict[str, list[str]]:
    """The lines of each section of a settings file, without indentation."""
    parts = SECTIONS.split(conf)[1:]
    return {
        name: [line.strip() for line in body.strip().splitlines()]
        for name, body in zip(parts[::2], parts[1::2], strict=True)
    }


def test_a_folder_of_the_sample_is_whole(tmp_path: Path) -> None:
    out = tmp_path / "annotated"
    assert main(["extract", str(SAMPLE), "--format", "brat", "--output", str(out)]) == 0
    texts = sorted(out.glob("*.txt"))
    assert [path.name for path in texts] == sorted(path.name for path in SAMPLE.glob("*.txt"))
    conf = sections((out / "annotation.conf").read_text("utf-8"))
    kinds, relations, events, attributes = (
        {re.split(r"\s", line)[0] for line in conf[name]}
        for name in ("entities", "relations", "events", "attributes")
    )
    said = 0
    for path in texts:
        text = path.read_bytes().decode("utf-8")
        page = read(text, path.with_suffix(".ann").read_bytes().decode("utf-8"))
        triggers = {trigger for _, trigger, _ in page.events.values()}
        assert {page.bound[name][0] for name in page.bound if name not in triggers} <= kinds
        assert {kind for kind, _, _ in page.events.values()} <= events
        assert {kind for kind, _, _ in page.relations} <= relations
        assert {kind for kind, _, _ in page.attributes} <= attributes
        said += sum(kind == "Attribution" for kind, _, _ in page.events.values())
    assert said > 100


def test_a_claim_is_an_event_with_its_source(nlp: Language) -> None:
    _, _, page = annotated(nlp, "Moscow denied on Monday that its warplanes had bombed Homs.")
    (bombing,) = (name for name, event in page.events.items() if event[0] == "BOMBING")
    _, trigger, arguments = page.events[bombing]
    words = {role: page.bound[to][2] for role, to in arguments}
    assert page.bound[trigger][2] == "bombed"
    assert (words["Actor"], words["Target"]) == ("its warplanes", "Homs")
    assert ("Polarity", bombing, "negative") in page.attributes
    (telling,) = (event for event in page.events.values() if event[0] == "Attribution")
    told = dict(telling[2])
    assert (page.bound[telling[1]][2], page.bound[told["Source"]][2]) == ("denied", "Moscow")
    assert told["Says"] == bombing
    assert any(kind == "Denied" for kind, _, _ in page.attributes)
    assert "side Russia" in page.notes[told["Source"]]


@pytest.mark.parametrize(
    "text",
    [
        "The army of the\nnorth said rebels “shelled\nthe port.”\r\nThe army\r\nleft Homs.",
        "🕊 قال: The 🎉 Syrian army\tshelled حمص on Monday, الجيش said.\u2028Rebels denied that.",
        "The army\x00 shelled the town, the \x1b[31mminister said.\x85The town was shelled.",
    ],
)
def test_every_offset_slices_to_its_words(nlp: Language, text: str) -> None:
    resolved, plain, page = annotated(nlp, text)
    assert len(plain) == len(text)
    assert len(page.events) >= len(resolved.claims) > 0
    plain.encode("utf-8")


def test_a_mention_across_lines_is_cut_in_pieces(nlp: Language) -> None:
    text = (
        "The minister said that the army of the north had\nshelled the town of Dreznik on Monday."
    )
    _, _, page = annotated(nlp, text)
    assert any(len(spans) == 2 for _, spans, _ in page.bound.values())


@given(st.lists(st.text(max_size=20), max_size=12))
def test_names_are_safe_and_differ(names: list[str]) -> None:
    taken: set[str] = set()
    for name in names:
        found = file_name(name, taken)
        assert re.fullmatch(r"[A-Za-z0-9_-]{1,99}", found)
        assert found[0] != "-"
        assert found.lower() not in taken
        taken.add(found.lower())


def test_names_are_those_of_the_articles() -> None:
    assert file_name("news/2015/homs.txt", ()) == "homs"
    assert file_name("dump.jsonl.gz, record 3", {"dump-record-3"}) == "dump-record-3-2"
    assert file_name("con.txt", ()) == "document-con"
    assert file_name("../../..", ()) == "document"


def test_the_settings_have_every_section_and_no_type_twice() -> None:
    conf = sections(annotation_conf())
    assert list(conf) == ["entities", "relations", "events", "attributes"]
    types = [re.split(r"\s", line)[0] for name in ("entities", "events") for line in conf[name]]
    assert len(types) == len(set(types))
    assert list(sections(visual_conf())) == ["labels", "drawing"]


def test_several_documents_need_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(SAMPLE), "--format", "brat"]) == 2
    assert "--output DIR" in capsys.readouterr().err
    assert main(["extract", str(SAMPLE / "sanaa-wire.txt"), "--format", "brat"]) == 0
    assert capsys.readouterr().out.startswith("T1\t")
    assert main(["extract", str(SAMPLE), "--output", "folder"]) == 2
