from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest

from kg.errors import ConfigError, StoreError
from kg.export import EXPORTERS, export_graph, exporter, write
from kg.export.layout import layout
from kg.export.page import page_data
from kg.store.ledger import Ledger
from kg.store.links import acts_on
from kg.store.network import network
from tests.store.conftest import VERSION, build
from tests.store.world import resolved


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("export") / "kg.graph"
    build(directory)
    return directory


@pytest.fixture
def ledger(graph: Path) -> Iterator[Ledger]:
    with Ledger(graph) as opened:
        yield opened


def exported(name: str, ledger: Ledger) -> bytes:
    out = io.BytesIO()
    write(name, ledger, out)
    return out.getvalue()


WRITE = """
import sys
from kg.export import export_graph
for name in sys.argv[2:]:
    export_graph(sys.argv[1], name, "-")
"""


def test_every_format_gives_the_same_bytes_in_every_process(graph: Path) -> None:
    runs = [
        subprocess.run(
            [sys.executable, "-c", WRITE, str(graph), *EXPORTERS],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
        )
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout
    assert len(runs[0].stdout) > 500_000


@pytest.mark.parametrize("name", EXPORTERS)
def test_the_order_of_documents_does_not_show(name: str, ledger: Ledger, tmp_path: Path) -> None:
    with Ledger(tmp_path / "g", write=True) as other:
        for each in reversed(resolved()):
            other.add(each, VERSION)
        other.replace_derived(VERSION, reversed(list(ledger.events())), ledger.contradictions())
    with Ledger(tmp_path / "g") as other:
        assert exported(name, other) == exported(name, ledger)


@pytest.mark.parametrize("name", EXPORTERS)
def test_an_empty_graph_can_be_exported(name: str, tmp_path: Path) -> None:
    with Ledger(tmp_path / "g", write=True) as ledger:
        write(name, ledger, io.BytesIO())


def test_json_lines_are_claims_sorted_by_id(ledger: Ledger) -> None:
    records = [json.loads(line) for line in exported("jsonl", ledger).splitlines()]
    ids = [record["id"] for record in records]
    assert ids == sorted(ids) == [claim.id for claim in ledger.claims()]


def test_the_table_has_a_row_for_each_claim(ledger: Ledger) -> None:
    rows = list(csv.DictReader(io.StringIO(exported("csv", ledger).decode(), newline="")))
    assert len(rows) == 6
    (strike,) = [row for row in rows if row["actor"] == "Norland" and row["place"] == "Tamar"]
    assert strike["source"] == "Norland Defence Ministry"
    assert strike["source_side"] == "Norland"
    assert (strike["action"], strike["target"]) == ("strike", "Free Hill Brigade")
    (own,) = [row for row in rows if row["action"] == "attack"]
    assert own["source"] == "Coast Radio"


@pytest.mark.parametrize(("name", "read"), [("graphml", networkx.read_graphml), ("gexf", None)])
def test_networks_are_read_by_other_programs(ledger: Ledger, name: str, read: object) -> None:
    data = exported(name, ledger)
    expected = network(ledger)
    if read:
        found = networkx.read_graphml(io.BytesIO(data), force_multigraph=True)
        assert set(found.nodes) == set(expected.nodes)
        assert sorted(v["claims"] for *_, v in found.edges(data=True)) == [1, 1, 1]
    root = ElementTree.fromstring(data)
    edges = [each for each in root.iter() if each.tag.endswith("}edge")]
    assert len({edge.get("id") for edge in edges}) == len(edges) == expected.number_of_edges()


def test_dot_names_every_edge(ledger: Ledger) -> None:
    text = exported("dot", ledger).decode()
    assert text.startswith("digraph kg {")
    assert '"country-norland" -> "group-free-hill-brigade" [label="strike (1)"];' in text


def test_what_is_drawn_adds_up_from_claims_that_say_so(ledger: Ledger) -> None:
    shown = [
        (each.actor, each.action, each.target, each.claims) for each in acts_on(ledger.claims())
    ]
    assert shown == [
        ("country-norland", "bomb", "facility-tamar-bridge", 1),
        ("country-norland", "strike", "group-free-hill-brigade", 1),
        ("group-free-hill-brigade", "attack", "country-norland", 1),
    ]


def test_quads_are_sorted_lines(ledger: Ledger) -> None:
    lines = exported("nquads", ledger).decode().split("\n")
    assert lines.pop() == ""
    assert lines == sorted(set(lines))
    assert sum(line.endswith("sudia-royal-palace> .") and "/action/" in line for line in lines) == 1


def test_a_file_is_written_whole_or_not_at_all(graph: Path, tmp_path: Path) -> None:
    target = tmp_path / "claims.jsonl"
    export_graph(graph, "jsonl", str(target))
    assert len(target.read_bytes().splitlines()) == 6
    assert [path.name for path in tmp_path.iterdir()] == ["claims.jsonl"]
    with pytest.raises(StoreError, match="cannot write"):
        export_graph(graph, "jsonl", str(tmp_path / "none" / "claims.jsonl"))


def test_an_unknown_format_lists_the_formats() -> None:
    with pytest.raises(ConfigError, match="csv, dot, gexf"):
        exporter("visio")


def test_the_page_loads_nothing_and_runs_only_its_own_scripts(ledger: Ledger) -> None:
    page = exported("html", ledger).decode()
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy.startswith("default-src 'none';")
    scripts = re.findall(r"<script(?![^>]*json)[^>]*>(.*?)</script>", page, re.DOTALL)
    for script in scripts:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    own = scripts[-1]
    assert "innerHTML" not in own
    assert not re.search(r"\b(?:src|href)\s*=|https?://|on(?:click|load)\s*=", own)


def test_the_page_marks_the_words_in_their_sentences(ledger: Ledger) -> None:
    data = page_data(ledger)
    for claim in data["claims"]:
        text = "".join(part for part, _ in claim["parts"])
        assert text in {each.sentence_text for each in ledger.claims()}
    (denial,) = [each for each in data["contradictions"] if each["kind"] == "DENIAL"]
    marked = dict((role, text) for text, role in data["claims"][denial["b"]]["parts"])
    assert marked["action"] == "strike"
    assert marked["source"] == "the Sudia Royal Palace"
    assert data["claims"][denial["b"]]["polarity"] == "negative"


def test_the_vendored_files_are_those_that_are_declared() -> None:
    for folder in (resources.files("kg.export") / "vendor").iterdir():
        declared = json.loads((folder / "vendor.json").read_text())
        assert folder.name == f"{declared['name']}-{declared['version']}"
        files = {each.name for each in folder.iterdir()} - {"vendor.json"}
        assert files == set(declared["files"])
        for name, digest in declared["files"].items():
            content = hashlib.sha256((folder / name).read_bytes()).digest()
            assert digest == f"sha256-{base64.b64encode(content).decode()}"


def test_nodes_are_laid_out_apart_and_always_alike() -> None:
    labels = {f"n{number}": f"Name of number {number}" for number in range(30)}
    links = [(f"n{number}", f"n{number // 3}") for number in range(1, 22)] + [("n25", "n26")]
    places = layout(labels, links)
    assert places == layout(dict(reversed(labels.items())), reversed(links))
    assert len(set(places.values())) == 30
    points = sorted(places.values())
    assert all(
        abs(ax - bx) > 60 or abs(ay - by) > 40
        for index, (ax, ay) in enumerate(points)
        for bx, by in points[index + 1 :]
    )
    assert layout({}, []) == {}
