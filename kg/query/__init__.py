"""The queries that come with kg: each in both languages, NAME.cypher and NAME.rq.

The two give the same rows; the first line of the text says what they answer.
"""

from __future__ import annotations

from importlib import resources

from kg.errors import ConfigError

LANGUAGES = ("cypher", "rq")


def names() -> tuple[str, ...]:
    """The names of the queries, sorted."""
    files = (entry.name for entry in resources.files("kg.query").iterdir())
    return tuple(sorted(name[: -len(".cypher")] for name in files if name.endswith(".cypher")))


def text(name: str, language: str) -> str:
    """The text of a query; `language` is "cypher" or "rq" ("sparql" is the same).

    Raises ConfigError, which lists what there is.
    """
    language = "rq" if language == "sparql" else language
    if language not in LANGUAGES:
        raise ConfigError(f"there are no queries in {language}; there are: {', '.join(LANGUAGES)}")
    if name not in names():
        raise ConfigError(f"there is no query {name!r}; there are: {', '.join(names())}")
    return (resources.files("kg.query") / f"{name}.{language}").read_text("utf-8")


def about(name: str) -> str:
    """What a query answers: its first line."""
    return text(name, "cypher").splitlines()[0].lstrip("/ ")
