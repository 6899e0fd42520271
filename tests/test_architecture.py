"""The shape of the house: imports go one way, modules and functions stay small."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "kg"
MODULE_LINES, FUNCTION_LINES = 400, 60

# A module may import from its own level (within its own package, where there is one) and from
# the levels before it.
LEVELS: tuple[tuple[str, ...], ...] = (
    ("model", "errors"),
    ("records", "protocols"),
    ("read", "parse", "extract", "resolve", "contradict", "store", "query", "export", "lookup"),
    ("version", "analysis", "support", "ask"),
    ("workers", "show"),
    ("pipeline", "entities"),
    ("decisions",),
    ("graph",),
    ("__init__",),
    ("cli", "serve"),
    ("__main__",),
)
LEVEL = {name: number for number, names in enumerate(LEVELS) for name in names}
# What one stage may know of another.
BETWEEN_STAGES = {
    ("export", "store"),  # an export writes the same elements as the stores
    ("export", "contradict"),  # the vocabulary of event types
    ("extract", "contradict"),  # the vocabulary of actions and event types
    ("resolve", "contradict"),  # the same
}
# The version is a constant of the package itself, read by the command line and the hash of rules.
TOP = {"version", "cli"}

MODULES = sorted(PACKAGE.rglob("*.py"))
SOURCES = [*MODULES, *sorted((ROOT / "scripts").rglob("*.py"))]


def part(path: Path) -> str:
    """The stage or top-level module that a file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """The parts of this package that a module imports anywhere, with the line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module] if node.module != "kg" else [f"kg.{a.name}" for a in node.names]
            assert node.level == 0, f"{path}:{node.lineno} imports relatively"
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            if name == "kg":
                yield node.lineno, "__init__"
            elif name.startswith("kg.") and name.split(".")[1] != "ontology":
                yield node.lineno, name.split(".")[1]


def test_every_module_has_a_level() -> None:
    assert {part(path) for path in MODULES} <= set(LEVEL)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    own = part(path)
    for line, other in imports(path):
        if other == own or (other == "__init__" and own in TOP):
            continue
        allowed = LEVEL[other] < LEVEL[own] or (own, other) in BETWEEN_STAGES
        assert allowed, f"{path}:{line}: {own} imports {other}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_and_functions_are_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= MODULE_LINES, "the module is too long"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            length = node.end_lineno - node.lineno + 1
            assert length <= FUNCTION_LINES, f"{node.name} is too long"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_the_edges_catch_everything(path: Path) -> None:
    allowed = {"kg/analysis.py", "kg/workers.py", "kg/read/intake.py", "kg/cli/main.py"}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ExceptHandler):
            caught = node.type.id if isinstance(node.type, ast.Name) else ""
            if node.type is None or caught == "Exception":
                assert path.relative_to(ROOT).as_posix() in allowed, f"{path}:{node.lineno}"
