"""What the README tells to type exists, and its Python example runs."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from kg.cli.main import cli

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def shell_lines() -> list[str]:
    text = "".join(body for language, body in BLOCKS if language == "sh")
    joined = text.replace("\\\n", " ")
    return [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]


def kg_commands() -> list[list[str]]:
    commands = []
    for line in shell_lines():
        for part in re.split(r"&&|(?<!')\|", line):
            words = shlex.split(part, comments=True)
            if words[:1] == ["kg"]:
                commands.append(words[1:])
    return commands


def test_the_readme_tells_commands() -> None:
    assert len(kg_commands()) >= 8
    assert any(words[0] == "demo" for words in kg_commands())


@pytest.mark.parametrize("words", kg_commands(), ids=" ".join)
def test_each_command_and_option_exists(words: list[str]) -> None:
    command = cli.commands[words[0]]
    known = {
        name
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for name in (*parameter.opts, *parameter.secondary_opts)
    }
    for word in words[1:]:
        if re.fullmatch(r"--?[a-z][a-z-]*(=.*)?", word):
            assert word.split("=")[0] in known


@pytest.mark.parametrize(
    "path", re.findall(r"(?:scripts|notebooks|tests|ontology|kg)/[\w./-]+\w", README)
)
def test_each_file_that_is_named_exists(path: str) -> None:
    assert (ROOT / path).exists()


def test_the_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    examples = [body for language, body in BLOCKS if language == "python"]
    assert examples
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    for article in (ROOT / "kg" / "sample").glob("talbiseh-*.txt"):
        (tmp_path / "articles" / article.name).write_bytes(article.read_bytes())
    for example in examples:
        exec(compile(example, "README.md", "exec"), {})
