"""What the two query engines refuse, and how they and their processes behave."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.ask import ask_cypher, ask_sparql
from kg.errors import MissingEngineError, QueryError, StoreError
from kg.query import about, names
from kg.query import text as shipped
from kg.store import jvm
from kg.store.cypher import CypherStore, open_cypher
from kg.store.rdf import RdfStore, open_rdf, refusal


@pytest.fixture(scope="module")
def cypher(graph: Path) -> Iterator[CypherStore]:
    with open_cypher(graph) as store:
        yield store


@pytest.fixture(scope="module")
def rdf(graph: Path) -> Iterator[RdfStore]:
    with open_rdf(graph) as store:
        yield store


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("CREATE (n:Person {id: 'x'})", "only queries that read"),
        ("MERGE (n:Person {id: 'x'}) RETURN n", "only queries that read"),
        ("MATCH (n) SET n.name = 'x'", "only queries that read"),
        ("MATCH (n) REMOVE n.name", "only queries that read"),
        ("MATCH (n) DETACH DELETE n", "only queries that read"),
        ("FOREACH (x IN [1] | CREATE (:Person))", "only queries that read"),
        ("CREATE CONSTRAINT FOR (p:Person) REQUIRE p.x IS UNIQUE", "only queries that read"),
        ("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "LOAD CSV is not allowed"),
        ("LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line", "LOAD CSV is not allowed"),
        ("MATCH (n", "Syntax error"),
        ("", "empty"),
    ],
)
def test_cypher_that_writes_reads_files_or_is_wrong_is_refused_in_one_line(
    cypher: CypherStore, text: str, reason: str
) -> None:
    with pytest.raises(QueryError, match=reason) as caught:
        cypher.query(text)
    assert "\n" not in str(caught.value)
    assert cypher.query("MATCH (n:Entity) RETURN count(n) AS n").rows == ((8,),)


def test_a_cypher_query_that_takes_too_long_is_ended(graph: Path, cypher: CypherStore) -> None:
    slow = CypherStore(cypher._path, seconds=0.2)
    text = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b)"
    with slow, pytest.raises(QueryError, match=r"longer than 0\.2 seconds"):
        slow.query(text)
    assert cypher.query("RETURN 1 AS one").rows == ((1,),)


def test_cypher_values_are_plain(cypher: CypherStore) -> None:
    text = "RETURN $x AS x, date('2021-03-04') AS day, [1, {a: null}] AS list, 1.5 AS number"
    assert cypher.query(text, {"x": [True, "'"]}).rows == (
        ([True, "'"], "2021-03-04", [1, {"a": None}], 1.5),
    )
    (node, edge), *_ = cypher.query("MATCH (n:Country)-[r:SIDE]->() RETURN n, r LIMIT 1").rows
    assert node["labels"] == ["Country", "Entity"]
    assert edge == {"type": "SIDE"}


def test_an_empty_answer_still_has_its_columns(cypher: CypherStore) -> None:
    rows = cypher.query("MATCH (n:Weapon) RETURN DISTINCT n.id, n.name AS name ORDER BY name")
    assert rows.columns == ("n.id", "name")
    assert rows.rows == ()


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <file:///etc/passwd>",
        "SELECT ?x",
        "",
    ],
)
def test_sparql_that_writes_or_is_wrong_is_refused_in_one_line(rdf: RdfStore, text: str) -> None:
    with pytest.raises(QueryError) as caught:
        rdf.query(text)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?a ?p ?b FILTER(?a<?b)SERVICE#>\n<http://127.0.0.1:1/>{ ?s ?p ?o } }",
        "SELECT * { ?s <urn:p> trueSERVICE <http://127.0.0.1:1/> {} }",
        "SELECT * { ?s ?p '\"' . SERVICE <http://127.0.0.1:1/> {} . ?t ?q '\"' }",
        'SELECT * { ?s ?p """a" SERVICE <urn:x> "b""" }',
        "SELECT * { \\u0053ERVICE <http://127.0.0.1:1/> {} }",
        'SELECT * { ?s ?p "\\" SERVICE <urn:x> {} #" }',
        "# '''\nSELECT * { SERVICE <http://127.0.0.1:1/> {} } # '''",
    ],
)
def test_no_query_reaches_another_address(rdf: RdfStore, text: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is not allowed"):
        rdf.query(text)


def test_the_word_service_is_allowed_in_a_plain_string(rdf: RdfStore) -> None:
    assert refusal('ASK { ?x kg:name "Secret Service" }') is None
    assert rdf.query('ASK { ?x kg:name "Secret Service" }').rows == ((False,),)


def test_from_is_not_fetched(rdf: RdfStore) -> None:
    rows = rdf.query("SELECT ?s FROM <http://127.0.0.1:1/> { ?s ?p ?o }").rows
    assert rows == ()


def test_a_sparql_query_that_takes_too_long_is_left(rdf: RdfStore) -> None:
    slow = RdfStore(rdf._path, seconds=0.1)
    text = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    with pytest.raises(QueryError, match=r"longer than 0\.1 seconds"):
        slow.query(text)


def test_every_form_of_sparql_query_gives_rows(rdf: RdfStore) -> None:
    assert rdf.query("ASK { ?x a kg:Country }").rows == ((True,),)
    text = "CONSTRUCT { ?x kg:name ?n } WHERE { ?x a kg:Place ; kg:name ?n }"
    assert [row[2] for row in rdf.query(text).rows] == ["Tamar"]
    assert rdf.query("DESCRIBE kgid:place-tamar").columns == ("subject", "predicate", "object")


def test_perspectives_are_seen_outside_graph_only_when_asked_for(rdf: RdfStore) -> None:
    text = "SELECT ?a { ?a act:strike ?b }"
    assert rdf.query(text).rows == ()
    assert len(rdf.query(text, union=True).rows) == 1


def test_parameters_of_sparql_are_values(rdf: RdfStore) -> None:
    text = "SELECT ?x ?name { ?x kg:name ?name } # the end"
    assert len(rdf.query(text, {"name": "Tamar"}).rows) == 1
    iri = {"x": "<https://w3id.org/kg/id/place-tamar>"}
    assert rdf.query(text, iri).rows[0][1] == "Tamar"
    with pytest.raises(QueryError, match="cannot be called"):
        rdf.query(text, {"x y": 1})
    with pytest.raises(QueryError, match="neither a text nor a number"):
        rdf.query(text, {"x": [1]})


def test_shipped_queries_are_listed_and_a_wrong_name_says_so(graph: Path) -> None:
    from kg.errors import ConfigError

    assert all(about(name) == shipped(name, "rq").splitlines()[0][2:] for name in names())
    with pytest.raises(ConfigError, match="claims-by-source"):
        shipped("nothing", "cypher")
    with pytest.raises(ConfigError, match="cypher, rq"):
        shipped("days", "sql")


def test_what_is_no_graph_is_not_made_one_by_a_question(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="not a graph directory"):
        ask_sparql(tmp_path / "none", "ASK {}", {})
    with pytest.raises(StoreError, match="not a graph directory"):
        ask_cypher(tmp_path / "none", "RETURN 1", {})


def test_a_missing_engine_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "arcadedb_embedded.jvm", None)
    jvm.java.cache_clear()
    try:
        with pytest.raises(MissingEngineError, match="pip install arcadedb-embedded"):
            jvm.java()
    finally:
        monkeypatch.undo()
        jvm.java()


ASK = """
import sys
import time
from kg.ask import ask_cypher
print(ask_cypher(sys.argv[1], "MATCH (n:Claim) RETURN count(n) AS n", {}).rows[0][0])
"""


def test_processes_ask_at_once_in_silence_and_end_cleanly(graph: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    copy.mkdir()
    shutil.copy(graph / "ledger.sqlite", copy)
    command = [sys.executable, "-c", ASK, str(copy)]
    runs = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    for run in runs:
        assert run.communicate(timeout=120) == ("6\n", "")
        assert run.returncode == 0
    assert len(list((copy / "cypher").iterdir())) == 1


def test_a_build_that_was_killed_leaves_no_half_projection(graph: Path, tmp_path: Path) -> None:
    shutil.copy(graph / "ledger.sqlite", tmp_path)
    refuse = tmp_path / "rdf" / "unfinished"
    refuse.mkdir(parents=True)
    (refuse / "half").write_text("written")
    with open_rdf(tmp_path) as store:
        assert store.query("SELECT (COUNT(?c) AS ?n) { ?c a kg:Claim }").rows == ((6,),)
    assert not refuse.exists()


INTERRUPTED = """
import sys
import time
from kg.store.cypher import open_cypher
store = open_cypher(sys.argv[1])
store.query("RETURN 1")
print("ready", flush=True)
store.query("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b)")
"""


def test_a_cypher_query_is_left_at_once_when_interrupted(graph: Path) -> None:
    run = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED, str(graph)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert run.stdout
    run.stdout.readline()
    time.sleep(0.5)
    run.send_signal(signal.SIGINT)
    _, errors = run.communicate(timeout=60)
    assert run.returncode == 130
    assert b"KeyboardInterrupt" in errors
