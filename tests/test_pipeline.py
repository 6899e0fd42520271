"""The run as a whole: what is kept, in which order, whatever happens."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

import kg
from kg.analysis import Failure, analyse
from kg.errors import ConfigError
from kg.graph import Graph
from kg.model import Document, Resolved
from kg.pipeline import BuildReport, build
from kg.read.record import make_document
from kg.store.ledger import Ledger
from kg.workers import Job, analyse_all
from tests.conftest import SAMPLE

KG = [sys.executable, "-c", "import sys; from kg.cli import main; sys.exit(main())"]
PLACES = "Aleppo Homs Kharkiv Kherson Khartoum Taiz Stepanakert Mekelle Sirte Gaza".split()
DOERS = "Russia Turkey Ukraine Sudan Yemen Azerbaijan Ethiopia Libya Israel Iran".split()


def made(number: int) -> Document:
    """An article of its own for each number."""
    doer, other = DOERS[number % 10], DOERS[(number + 3) % 10]
    place = PLACES[(number // 10) % 10]
    text = (
        f"{doer} said on Monday that its army had shelled {number + 2} depots near {place}. "
        f"{other} denied that {doer} had shelled any depot. Officials said {number} people died."
    )
    return make_document(text, title=f"Report {number}", publisher=f"Courier {number % 7}")


def jobs(count: int) -> Iterator[Job]:
    """So many articles."""
    for number in range(count):
        yield Job(f"report {number}", made(number))


def write(path: Path, numbers: range | list[int]) -> Path:
    """The articles as JSON lines."""
    with path.open("w", encoding="utf-8") as out:
        for number in numbers:
            one = made(number)
            record = {"title": one.title, "publisher": one.publisher, "text": one.text}
            out.write(json.dumps(record) + "\n")
    return path


def contents(graph: Path) -> list[str]:
    """All that a graph holds, sorted."""
    opened = Graph(graph)
    records = [*opened.claims(), *opened.contradictions(), *opened.entities()]
    return sorted(json.dumps(record, sort_keys=True) for record in records)


def test_results_come_in_the_order_of_the_documents_whatever_the_workers() -> None:
    here = list(analyse_all(jobs(45), workers=1))
    there = list(analyse_all(jobs(45), workers=2))
    assert [name for name, _ in here] == [f"report {number}" for number in range(45)]
    assert here == there
    assert all(isinstance(result, Resolved) for _, result in here)


def test_no_documents_need_no_parser() -> None:
    assert list(analyse_all(iter([]), parser="no_such_parser")) == []


@pytest.mark.parametrize("count", [1, 30])
def test_a_parser_that_is_not_there_stops_the_run(count: int) -> None:
    with pytest.raises(ConfigError, match="no_such_parser"):
        list(analyse_all(jobs(count), workers=2, parser="no_such_parser"))


def test_the_input_is_read_as_it_is_needed() -> None:
    taken = 0

    def counted() -> Iterator[Job]:
        nonlocal taken
        for job in jobs(2000):
            taken += 1
            yield job

    results = analyse_all(counted(), workers=2)
    next(results)
    assert taken < 600
    assert isinstance(results, Generator)
    results.close()


def test_a_worker_that_dies_is_replaced() -> None:
    psutil = pytest.importorskip("psutil")
    results = analyse_all(jobs(80), workers=2)
    found = [next(results)]
    for child in psutil.Process().children():
        child.kill()
    found.extend(results)
    assert [name for name, _ in found] == [f"report {number}" for number in range(80)]
    assert all(isinstance(result, Resolved) for _, result in found)
    assert not psutil.Process().children()


def test_what_fails_in_a_stage_is_that_document_s() -> None:
    class Broken:
        """A parser that cannot."""

        def __call__(self, text: str) -> None:
            raise ValueError(f"cannot\nparse {text}")

    result = analyse(made(1), Broken())  # type: ignore[arg-type]
    assert isinstance(result, Failure)
    assert (result.document, result.stage) == (made(1).id, "parse")
    assert result.reason.startswith("ValueError: cannot parse Turkey said")


def test_a_second_run_loads_nothing(tmp_path: Path) -> None:
    articles = write(tmp_path / "a.jsonl", range(8))
    first = build([str(articles)], tmp_path / "my.graph")
    before = contents(tmp_path / "my.graph")
    second = build([str(articles)], tmp_path / "my.graph")
    assert (first.new, first.known, second.new, second.known) == (8, 0, 0, 8)
    assert (second.claims, second.words) == (first.claims, 0)
    assert first.words > 0
    assert contents(tmp_path / "my.graph") == before


def test_the_order_of_the_documents_and_the_runs_does_not_matter(tmp_path: Path) -> None:
    numbers = list(range(24))
    build([str(write(tmp_path / "a.jsonl", numbers))], tmp_path / "a.graph", workers=1)
    random.Random(3).shuffle(numbers)
    for part in (numbers[:10], numbers[10:]):
        path = write(tmp_path / "b.jsonl", part)
        build([str(path)], tmp_path / "b.graph", workers=2)
    assert contents(tmp_path / "a.graph") == contents(tmp_path / "b.graph")


def test_progress_is_told_after_each_document(tmp_path: Path) -> None:
    articles = write(tmp_path / "a.jsonl", range(3))
    with articles.open("a") as out:
        out.write("{broken}\n")
    told: list[tuple[BuildReport, object]] = []
    report = build(
        [str(articles)],
        tmp_path / "my.graph",
        progress=lambda now, rejection: told.append((now, rejection)),
    )
    assert report.rejected == 1
    assert [now.new for now, _ in told][-1] == 3
    assert [rejection for _, rejection in told if rejection is not None] != []
    with Ledger(tmp_path / "my.graph") as ledger:
        assert [each.name for each in ledger.rejections()] == [f"{articles}:4"]


@pytest.mark.skipif(sys.platform == "win32", reason="has other signals")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_is_stopped_goes_on_to_the_same_graph(tmp_path: Path, end: int) -> None:
    articles = write(tmp_path / "a.jsonl", range(150))
    graph = tmp_path / "stopped.graph"
    process = subprocess.Popen(
        [*KG, "build", str(articles), "--graph", str(graph)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and held(graph) < 12:
        time.sleep(0.05)
    process.send_signal(end)
    out, err = process.communicate(timeout=30)
    kept = held(graph)
    assert 12 <= kept < 150
    if end == signal.SIGINT:
        assert (process.returncode, out) == (130, "")
        assert err == "kg: interrupted; what is done is kept\n"
    report = build([str(articles)], graph)
    assert (report.known, report.new) == (kept, 150 - kept)
    build([str(articles)], tmp_path / "straight.graph")
    assert contents(graph) == contents(tmp_path / "straight.graph")


@pytest.mark.skipif(sys.platform == "win32", reason="has other signals")
def test_workers_end_with_the_run_that_started_them(tmp_path: Path) -> None:
    psutil = pytest.importorskip("psutil")
    articles = write(tmp_path / "a.jsonl", range(150))
    process = subprocess.Popen(
        [*KG, "build", str(articles), "--graph", str(tmp_path / "my.graph")],
        stdout=subprocess.DEVNULL,
    )
    children: list[object] = []
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and len(children) < 2:
        time.sleep(0.05)
        children = psutil.Process(process.pid).children()
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    _, alive = psutil.wait_procs(children, timeout=30)
    assert not alive


def held(graph: Path) -> int:
    """How many documents a graph has so far."""
    try:
        return Graph(graph).counts()["documents"]
    except kg.errors.StoreError:
        return 0


def test_the_python_face_shows_the_same(graph: Graph) -> None:
    claims = list(graph.claims())
    assert len(claims) == graph.counts()["claims"]
    one = next(claim for claim in claims if claim["actor"] and claim["actor"]["id"])
    assert one in list(graph.claims(actor=one["actor"]["name"]))
    assert graph.explain(one["id"]).startswith(one["id"])
    assert all(set(pair) >= {"kind", "a", "b", "why"} for pair in graph.contradictions())
    assert {entity["id"] for entity in graph.entities()} >= {one["actor"]["id"]}
    assert repr(graph) == f"kg.open({str(graph.directory)!r})"


def test_the_example_of_the_package_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import doctest

    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "ganja.txt").write_text(
        "Publisher: The Courier\nDate: 2020-10-05\n\n"
        "Azerbaijan said on Sunday that Armenia had shelled Ganja.\n"
    )
    monkeypatch.chdir(tmp_path)
    result = doctest.testmod(kg)
    assert (result.attempted, result.failed) == (4, 0)


def test_the_sample_is_where_the_package_is() -> None:
    assert len(list(SAMPLE.glob("*.txt"))) >= 12
