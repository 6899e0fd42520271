"""The built wheel, alone in a new environment, does the main job."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of what git tracks, so that strays of the checkout stay out."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()
    archive = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, capture_output=True, check=True)
    subprocess.run(["tar", "-x", "-C", source], input=archive.stdout, check=True)
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, source], check=True
    )
    return next(folder.glob("kg-*.whl"))


def test_wheel_carries_every_data_file_of_the_packages(wheel: Path) -> None:
    tracked = subprocess.run(
        ["git", "ls-tree", "-r", "--name-only", "HEAD", "kg", "ontology"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    shipped = set(zipfile.ZipFile(wheel).namelist())
    expected = {
        f"kg/{name}" if name.startswith("ontology/") else name
        for name in tracked
        if not name.endswith(".gitignore")
    }
    assert expected - shipped == set()


def test_wheel_builds_the_demo_in_a_new_environment(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    binaries = environment / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([binaries / "python", "-m", "pip", "install", "-q", wheel], check=True)
    clean = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "KG_GRAPH")}
    demo = subprocess.run(
        [binaries / "kg", "demo", "--graph", tmp_path / "demo.graph"],
        cwd=tmp_path,
        env=clean,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert demo.returncode == 0, demo.stderr
    assert "contradict" in demo.stdout.lower()
    cypher = subprocess.run(
        [
            *(binaries / "kg", "cypher", "--graph", tmp_path / "demo.graph", "--format", "json"),
            "MATCH (c:Claim) RETURN count(c) AS claims",
        ],
        cwd=tmp_path,
        env=clean,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert cypher.returncode == 0, cypher.stderr
    assert '"claims"' in cypher.stdout
