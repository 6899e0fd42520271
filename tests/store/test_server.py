"""The graph on a server over Bolt.

The server is started here: ArcadeDB's own, from the same package as the embedded engine, in a
process of its own, on this machine only. Run with `pytest -m server`.
"""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator

import pytest

from kg.errors import MissingEngineError, StoreError
from kg.query import text as shipped
from kg.store.elements import elements
from kg.store.ledger import Ledger
from kg.store.remote import load_server
from tests.store.test_conformance import GOLDEN

pytestmark = [
    pytest.mark.server,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

PASSWORD = "correct horse battery"

SERVE = """
import sys
import arcadedb_embedded as engine
from arcadedb_embedded.jvm import start_jvm
root, password, bolt, http = sys.argv[1:]
start_jvm(heap_size="512m")
server = engine.create_server(root_path=root, root_password=password, config={
    "host": "127.0.0.1", "http_port": int(http), "bolt_port": int(bolt),
    "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin"})
server.start()
server.create_database("kg")
print("ready", flush=True)
sys.stdin.read()
server.stop()
"""


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running server with an empty database `kg`."""
    root, port = tmp_path_factory.mktemp("server"), free_port()
    command = [sys.executable, "-c", SERVE, str(root), PASSWORD, str(port), str(free_port())]
    log = root / "server.log"
    with log.open("w") as errors:
        run = subprocess.Popen(
            command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors
        )
        assert run.stdout
        assert run.stdin
        lines = iter(run.stdout.readline, b"")
        if not any(line.startswith(b"ready") for line in lines):
            pytest.fail(f"the server did not start: {log.read_text()[-2000:]}")
        yield f"bolt://127.0.0.1:{port}"
        run.stdin.close()
        run.stdout.close()
        run.wait(60)


def test_the_graph_is_on_the_server_and_loading_it_again_changes_nothing(
    server: str, ledger: Ledger
) -> None:
    from neo4j import GraphDatabase

    for _ in range(2):
        load_server(ledger, server, "root", PASSWORD, "kg")
    found = elements(ledger)
    with GraphDatabase.driver(server, auth=("root", PASSWORD)) as driver:

        def ask(text: str) -> list[tuple[object, ...]]:
            records = driver.execute_query(text, database_="kg").records
            return [tuple(record.values()) for record in records]

        assert ask("MATCH (n) RETURN count(n)") == [(len(found.nodes),)]
        edges = len(found.edges) + len(found.shortcuts)
        assert ask("MATCH ()-[r]->() RETURN count(r)") == [(edges,)]
        assert ask("MATCH (n:Country) RETURN n.id ORDER BY n.id") == [
            ("country-norland",),
            ("country-sudia",),
        ]
        for name, rows in GOLDEN.items():
            assert ask(shipped(name, "cypher")) == rows, name


def test_no_server_and_a_wrong_password_are_told_apart(server: str, ledger: Ledger) -> None:
    with pytest.raises(MissingEngineError, match="no server answers"):
        load_server(ledger, f"bolt://127.0.0.1:{free_port()}", "root", PASSWORD)
    with pytest.raises(StoreError, match="refuses the graph"):
        load_server(ledger, server, "root", "wrong", "kg")
    with pytest.raises(StoreError, match="refuses the graph"):
        load_server(ledger, "nonsense", "root", PASSWORD)
