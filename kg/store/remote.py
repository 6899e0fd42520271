"""Loading the graph into a Neo4j server over Bolt, with the official driver."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from kg.errors import MissingEngineError, StoreError
from kg.protocols import GraphView
from kg.store.elements import elements
from kg.store.loading import constraints, load

if TYPE_CHECKING:
    from neo4j import Driver


def load_server(
    view: GraphView, uri: str, user: str, password: str, database: str | None = None
) -> None:
    """Merge the whole graph into the database of a server; doing it again changes nothing.

    `uri` is as in bolt://localhost:7687. What the server holds besides is left alone.
    Raises MissingEngineError where no server answers, StoreError where it refuses.
    """
    from neo4j import GraphDatabase
    from neo4j.exceptions import ConfigurationError, DriverError, Neo4jError, ServiceUnavailable

    found = elements(view)
    try:
        with GraphDatabase.driver(uri, auth=(user, password)) as driver:
            driver.verify_connectivity()
            for text in constraints():
                _execute(driver, database, text, {})
            load(lambda text, values: _execute(driver, database, text, values), found)
    except ServiceUnavailable as error:
        raise MissingEngineError(f"no server answers at {uri}: {_line(error)}") from error
    except (Neo4jError, DriverError, ConfigurationError, ValueError) as error:
        raise StoreError(f"{uri} refuses the graph: {_line(error)}") from error


def _execute(driver: Driver, database: str | None, text: str, values: dict[str, Any]) -> None:
    """Run one text in a transaction of its own, again if the server asks for it."""
    driver.execute_query(cast(Any, text), values, database_=database)


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())
