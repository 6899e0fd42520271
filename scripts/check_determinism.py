"""Whether a graph depends on anything but its documents.

    python scripts/check_determinism.py articles.jsonl --limit 100

builds the same documents straight, once more into the same directory, in other orders, with
another number of workers, and with kills in the middle, and compares what the graphs hold.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

import kg
from kg.errors import StoreError
from kg.model import Document
from kg.read import read_paths

KG = [sys.executable, "-c", "import sys; from kg.cli import main; sys.exit(main())"]


def main() -> int:
    """Run all the checks; 1 if any graph differs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--limit", type=int, help="only so many documents")
    parser.add_argument("--kills", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    dice = random.Random(options.seed)
    found = (item for item in read_paths(options.paths) if isinstance(item, Document))
    documents = list(islice(found, options.limit))
    with tempfile.TemporaryDirectory(prefix="kg-determinism-") as folder:
        return run(Path(folder), documents, options.kills, dice)


def run(folder: Path, documents: list[Document], kills: int, dice: random.Random) -> int:
    """Build the documents in every way and compare with the first."""
    straight = write(folder / "straight.jsonl", documents)
    started = time.monotonic()
    build(folder / "straight.graph", straight)
    seconds = time.monotonic() - started
    expected = contents(folder / "straight.graph")
    print(f"{len(documents)} documents, {len(expected)} claims, contradictions and entities")
    report = kg.build(straight, folder / "straight.graph").report
    same = [("again", report.new == 0 and contents(folder / "straight.graph") == expected)]
    shuffled = dice.sample(documents, len(documents))
    half = len(shuffled) // 2
    parts = [write(folder / f"part{i}.jsonl", part)
             for i, part in enumerate((shuffled[:half], shuffled[half:]))]  # fmt: skip
    for name, arguments in (
        ("other order", [parts[1], parts[0]]),
        ("one worker", [parts[0], parts[1], "--workers", "1"]),
        ("three workers", [straight, "--workers", "3"]),
    ):
        graph = folder / f"{name.replace(' ', '-')}.graph"
        build(graph, *arguments)
        same.append((name, contents(graph) == expected))
    for kill in range(kills):
        build(folder / "killed.graph", straight, seconds=dice.uniform(0.2, 0.9) * seconds)
        print(f"kill {kill + 1}: {held(folder / 'killed.graph')} documents kept")
    build(folder / "killed.graph", straight)
    same.append(("killed", contents(folder / "killed.graph") == expected))
    for name, equal in same:
        print(f"{name}: {'the same' if equal else 'DIFFERENT'}")
    return 0 if all(equal for _, equal in same) else 1


def write(path: Path, documents: list[Document]) -> str:
    """The documents as JSON lines."""
    with path.open("w", encoding="utf-8") as out:
        for each in documents:
            record = {
                "title": each.title,
                "publisher": each.publisher,
                "published": each.published.isoformat() if each.published else None,
                "url": each.url,
                "author": each.author,
                "text": each.text,
            }
            out.write(json.dumps(record) + "\n")
    return str(path)


def build(graph: Path, *arguments: str, seconds: float | None = None) -> None:
    """`kg build` in a process of its own; killed after so many seconds, if given."""
    process = subprocess.Popen(
        [*KG, "build", *arguments, "--graph", str(graph)], stdout=subprocess.DEVNULL
    )
    try:
        code = process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return
    if code not in (0, 1):
        raise SystemExit(f"kg build ended with {code}")


def held(graph: Path) -> int:
    """How many documents a graph has; 0 where there is none yet."""
    try:
        return kg.open(graph).counts()["documents"]
    except StoreError:
        return 0


def contents(graph: Path) -> list[str]:
    """All claims and contradictions as sorted lines."""
    opened = kg.open(graph)
    records = [*opened.claims(), *opened.contradictions(), *opened.entities()]
    return sorted(json.dumps(record, sort_keys=True) for record in records)


if __name__ == "__main__":
    sys.exit(main())
