from __future__ import annotations

import itertools
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.model import Claim, Entity, Rejection, Selection
from kg.store.ledger import Ledger
from tests.store import world
from tests.store.conftest import VERSION, build


def actions(claims: object) -> list[str]:
    return [claim.action.phrase for claim in claims]  # type: ignore[attr-defined]


def everything(ledger: Ledger) -> list[object]:
    lists = (ledger.documents(), ledger.claims(), ledger.entities())
    return [list(each) for each in (*lists, ledger.events(), ledger.contradictions())]


def test_what_was_added_comes_back_equal_and_sorted_by_id(ledger: Ledger) -> None:
    claims = [claim for each in world.resolved() for claim in each.claims]
    documents = [each.document for each in world.resolved()]
    assert list(ledger.claims()) == sorted(claims, key=lambda claim: claim.id)
    assert list(ledger.documents()) == sorted(documents, key=lambda each: each.id)
    assert list(ledger.contradictions()) == world.contradictions()
    events = sorted(world.events(), key=lambda each: each[0].id)
    assert [event for event, _ in ledger.events()] == [event for event, _ in events]


def test_one_thing_is_found_by_its_id(ledger: Ledger) -> None:
    claim = world.hill_post().claims[0]
    assert ledger.claim(claim.id) == claim
    assert ledger.document(claim.document) == world.document("Hill Post")
    assert ledger.contradiction("contradiction-1") == world.contradictions()[0]
    assert ledger.claim("claim-none") is None
    assert ledger.entity("entity-none") is None


def test_entities_of_several_documents_are_one_with_the_names_of_all(ledger: Ledger) -> None:
    norland = ledger.entity(world.NORLAND.id)
    assert norland is not None
    assert norland.aliases == ("Norlandic Republic", "RN")
    assert [entity for entity in ledger.entities() if entity.id == norland.id] == [norland]


def test_the_order_of_documents_makes_no_difference(tmp_path: Path) -> None:
    contents = []
    for number, order in enumerate(itertools.permutations(world.resolved())):
        with Ledger(tmp_path / f"{number}.graph", write=True) as ledger:
            for each in order:
                ledger.add(each, VERSION)
            contents.append((everything(ledger), ledger.fingerprint()))
    assert all(content == contents[0] for content in contents)


def test_a_document_is_known_by_id_and_version(ledger: Ledger) -> None:
    document = world.document("Hill Post")
    assert ledger.known(document.id, VERSION)
    assert not ledger.known(document.id, "2")
    assert not ledger.known("doc-none", VERSION)


def test_a_new_version_replaces_the_claims_of_a_document(tmp_path: Path) -> None:
    build(tmp_path / "g")
    with Ledger(tmp_path / "g", write=True) as ledger:
        before = ledger.fingerprint()
        ledger.add(replace(world.hill_post(), claims=world.hill_post().claims[:1]), "2")
        assert ledger.counts()["claims"] == 5
        assert ledger.counts()["documents"] == 3
        assert not ledger.derived_current(VERSION)
        ledger.add(world.hill_post(), VERSION)
        assert ledger.derived_current(VERSION)
        assert ledger.fingerprint() == before


def test_adding_twice_changes_nothing(tmp_path: Path) -> None:
    build(tmp_path / "g")
    with Ledger(tmp_path / "g", write=True) as ledger:
        before = everything(ledger), ledger.fingerprint()
        for each in reversed(world.resolved()):
            ledger.add(each, VERSION)
        assert (everything(ledger), ledger.fingerprint()) == before


def test_claims_with_the_same_id_are_one(tmp_path: Path) -> None:
    with Ledger(tmp_path / "g", write=True) as ledger:
        one = world.hill_post()
        ledger.add(replace(one, claims=one.claims * 2, entities=one.entities * 2), VERSION)
        assert ledger.counts()["claims"] == 2


def test_derived_values_are_current_until_a_document_or_the_rules_change(tmp_path: Path) -> None:
    build(tmp_path / "g")
    with Ledger(tmp_path / "g", write=True) as ledger:
        assert ledger.derived_current(VERSION)
        assert not ledger.derived_current("other rules")
        before = ledger.fingerprint()
        ledger.replace_derived(VERSION, [], world.contradictions()[:1])
        assert ledger.fingerprint() != before
        assert [each.id for each in ledger.contradictions()] == ["contradiction-1"]


def test_rejections_are_kept_until_the_file_succeeds(tmp_path: Path) -> None:
    with Ledger(tmp_path / "g", write=True) as ledger:
        hostile = Rejection("b\udc80\x00.txt", "cannot decode")
        ledger.reject(world.REJECTED)
        ledger.reject(hostile)
        ledger.reject(hostile)
        assert list(ledger.rejections()) == [hostile, world.REJECTED]
        ledger.add(world.hill_post(), VERSION, name=hostile.name)
        assert list(ledger.rejections()) == [world.REJECTED]
        ledger.accept(world.REJECTED.name)
        assert ledger.counts()["rejected"] == 0


def test_counts(ledger: Ledger) -> None:
    assert ledger.counts() == {
        "documents": 3,
        "claims": 6,
        "sources": 5,
        "entities": 8,
        "events": 3,
        "contradictions": 2,
        "rejected": 0,
        "tokens": 71,
    }


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(actor="norland"), ["struck", "strike", "bombed", "strike"]),
        (Selection(actor="RN", target="FHB"), ["struck", "strike"]),
        (
            Selection(actor="country-norland", source="norland", kind="assault"),
            ["struck", "strike"],
        ),
        (Selection(target="kingdom of  SUDIA"), []),
        (Selection(source="Sudia"), ["strike", "bombed"]),
        (Selection(source="Coast Radio"), ["attacked"]),
        (Selection(source="Ivo Brandt"), ["strike"]),
        (Selection(side="Sudia"), ["strike", "bombed"]),
        (Selection(place="Tamar"), ["struck", "bombed"]),
        (Selection(place="Sudia"), ["struck", "bombed"]),
        (Selection(place="Norland"), []),
        (Selection(until="2021-03-04"), ["struck", "bombed"]),
        (Selection(since="2021-03-05", actor="FHB"), ["died", "attacked"]),
        (Selection(until="2021-02"), []),
        (Selection(since="2021", kind="die"), ["died"]),
        (Selection(min_confidence=0.876), []),
        (Selection(min_confidence=0.875, kind="die"), ["died"]),
        (Selection(limit=0), []),
        (Selection(actor="x' OR 1=1 --"), []),
    ],
)
def test_a_selection_narrows_claims(
    ledger: Ledger, selection: Selection, expected: list[str]
) -> None:
    assert sorted(actions(ledger.select_claims(selection))) == sorted(expected)


def test_a_kind_of_action_has_all_kinds_below_it(tmp_path: Path) -> None:
    one = world.hill_post()
    strike = replace(one.claims[0], action=replace(one.claims[0].action, event_type="AIRSTRIKE"))
    with Ledger(tmp_path / "g", write=True) as ledger:
        ledger.add(replace(one, claims=(strike, one.claims[1])), VERSION)
        assert actions(ledger.select_claims(Selection(kind="assault"))) == ["struck"]
        assert actions(ledger.select_claims(Selection(kind="AIRSTRIKE"))) == ["struck"]
        assert actions(ledger.select_claims(Selection(kind="SHELL"))) == []


def test_selected_claims_come_in_reading_order(ledger: Ledger) -> None:
    found = list(ledger.select_claims(Selection()))
    assert found == sorted(
        found, key=lambda each: (each.published, each.document, each.sentence.start)
    )


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), [1, 2]),
        (Selection(limit=1), [1]),
        (Selection(kind="target"), [2]),
        (Selection(source="Norland"), [1, 2]),
        (Selection(target="Tamar bridge"), [2]),
        (Selection(source="Sudia", target="FHB"), [1]),
        (Selection(actor="FHB"), []),
        (Selection(since="2022"), []),
    ],
)
def test_a_selection_narrows_contradictions(
    ledger: Ledger, selection: Selection, expected: list[int]
) -> None:
    found = ledger.select_contradictions(selection)
    assert [each.id for each in found] == [f"contradiction-{number}" for number in expected]


def test_a_second_writer_is_refused_and_readers_are_not(tmp_path: Path) -> None:
    with Ledger(tmp_path / "g", write=True) as first:
        first.add(world.hill_post(), VERSION)
        with pytest.raises(StoreError, match="being written by another process"):
            Ledger(tmp_path / "g", write=True)
        with Ledger(tmp_path / "g") as reader:
            assert reader.counts()["claims"] == 2
            first.add(world.valley_news(), VERSION)
            assert reader.counts()["claims"] == 4
    with Ledger(tmp_path / "g", write=True) as second:
        assert second.counts()["claims"] == 4


SECOND = """
import sys
from kg.errors import StoreError
from kg.store.ledger import Ledger
try:
    Ledger(sys.argv[1], write=True)
except StoreError as error:
    print(error)
print(Ledger(sys.argv[1]).counts()["claims"])
"""


def test_a_second_process_may_read_but_not_write(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SECOND, str(tmp_path / "g")]
    with Ledger(tmp_path / "g", write=True) as first:
        first.add(world.hill_post(), VERSION)
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        assert "is being written by another process" in said
        assert said.endswith("\n2\n")
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout == "2\n"


def test_a_reader_cannot_write(graph: Path) -> None:
    with Ledger(graph) as reader, pytest.raises(StoreError, match="readonly"):
        reader.reject(world.REJECTED)


@pytest.mark.parametrize("write", [False, True])
def test_what_is_not_a_graph_is_refused_in_one_line(tmp_path: Path, write: bool) -> None:
    (tmp_path / "letter.txt").write_text("Dear reader")
    with pytest.raises(StoreError, match="not a graph directory"):
        Ledger(tmp_path, write=write)
    (tmp_path / "ledger.sqlite").write_bytes(b"this is no database at all " * 99)
    with pytest.raises(StoreError, match="not a database"):
        Ledger(tmp_path, write=write)


def test_a_foreign_or_newer_ledger_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    with pytest.raises(StoreError, match="is not a ledger"):
        Ledger(tmp_path, write=True)
    build(tmp_path / "g")
    with sqlite3.connect(tmp_path / "g" / "ledger.sqlite") as newer:
        newer.execute("PRAGMA user_version=99")
    newer.close()
    with pytest.raises(StoreError, match="newer version"):
        Ledger(tmp_path / "g")


def test_a_missing_directory_is_an_error_for_a_reader(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="not a graph directory"):
        Ledger(tmp_path / "none")
    assert not (tmp_path / "none").exists()


def many(count: int) -> list[Claim]:
    claim = world.hill_post().claims[0]
    return [replace(claim, id=f"claim-{number:020}") for number in range(count)]


WRITER = """
import sys
from dataclasses import replace
from kg.store.ledger import Ledger
from tests.store import world
from tests.store.test_ledger import numbered
with Ledger(sys.argv[1], write=True) as ledger:
    for each in numbered():
        if not ledger.known(each.document.id, "1"):
            ledger.add(each, "1")
            print("added", flush=True)
    ledger.replace_derived("1", world.events(), world.contradictions())
"""


def numbered() -> list[object]:
    """Two hundred documents with twenty claims each."""
    one = world.hill_post()
    made: list[object] = []
    for number in range(200):
        document = replace(one.document, id=f"doc-{number:04}")
        claims = tuple(
            replace(claim, id=f"{claim.id}-{number:04}", document=document.id) for claim in many(20)
        )
        own = Entity(f"person-{number}", f"Person {number}", "Person")
        made.append(replace(one, document=document, claims=claims, entities=(*one.entities, own)))
    return made


def test_a_killed_run_continues_to_the_same_graph(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITER]
    subprocess.run([*command, tmp_path / "whole"], check=True, stdout=subprocess.DEVNULL)
    for lines in (1, 45, 45, 45):
        run = subprocess.Popen([*command, tmp_path / "killed"], stdout=subprocess.PIPE)
        assert run.stdout is not None
        for _ in range(lines):
            run.stdout.readline()
        run.send_signal(signal.SIGKILL)
        run.stdout.close()
        run.wait()
        with Ledger(tmp_path / "killed") as reader:
            counts = reader.counts()
            assert counts["claims"] == 20 * counts["documents"]
    subprocess.run([*command, tmp_path / "killed"], check=True, stdout=subprocess.DEVNULL)
    with Ledger(tmp_path / "whole") as whole, Ledger(tmp_path / "killed") as killed:
        assert killed.derived_current("1")
        assert killed.fingerprint() == whole.fingerprint()
        assert everything(killed) == everything(whole)


def test_twenty_thousand_claims_are_written_in_seconds(tmp_path: Path) -> None:
    one = world.hill_post()
    claims = many(20_000)
    with Ledger(tmp_path / "g", write=True) as ledger:
        start = time.process_time()
        ledger.add(replace(one, claims=tuple(claims)), VERSION)
        assert time.process_time() - start < 10
