"""What several test modules share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from spacy.language import Language

    from kg.graph import Graph

SAMPLE = Path(__file__).parents[1] / "kg" / "sample"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write tests/golden/*.claims.txt anew"
    )
    parser.addoption(
        "--update-parses", action="store_true", help="write tests/golden/*.conllu anew"
    )


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The shipped parser."""
    from kg.parse import load

    return load(threads=2)


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The graph of the sample articles, only for reading."""
    import kg

    return kg.build(SAMPLE, tmp_path_factory.mktemp("sample") / "sample.graph")
