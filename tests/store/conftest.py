from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.store.ledger import Ledger
from tests.store import world

VERSION = "1"


def build(directory: Path) -> None:
    """Write the small world into a graph directory."""
    with Ledger(directory, write=True) as ledger:
        for each in world.resolved():
            ledger.add(each, VERSION)
        ledger.replace_derived(VERSION, world.events(), world.contradictions())


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph directory with the small world; tests do not write to it."""
    directory = tmp_path_factory.mktemp("world") / "kg.graph"
    build(directory)
    return directory


@pytest.fixture
def ledger(graph: Path) -> Iterator[Ledger]:
    """The ledger of the small world, open for reading."""
    with Ledger(graph) as opened:
        yield opened
