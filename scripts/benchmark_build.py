"""How fast `kg build` is from files to contradictions, and how much memory it takes.

    python scripts/benchmark_build.py articles.jsonl --workers 2

prints documents, words, seconds, words a second, and the peak memory of all processes together
(shared pages counted once where the system tells them apart).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil  # type: ignore[import-untyped]

MIB = 1 << 20
INTERVAL = 0.2


def main() -> int:
    """Run the build in a process of its own and watch it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--workers", type=int)
    parser.add_argument("--graph", help="keep the graph here")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kg-benchmark-") as folder:
        graph = options.graph or str(Path(folder) / "benchmark.graph")
        command = [sys.executable, "-c", "import sys; from kg.cli import main; sys.exit(main())"]
        command += ["build", *options.paths, "--graph", graph]
        if options.workers:
            command += ["--workers", str(options.workers)]
        started = time.monotonic()
        process = subprocess.Popen(command)
        peak = watch(process)
        seconds = time.monotonic() - started
        words = _words(graph)
    print(f"{words:,} words in {seconds:.1f} s: {words / seconds:,.0f} words a second end to end")
    print(f"peak memory {peak / MIB:,.0f} MiB in all processes; exit code {process.returncode}")
    return 0 if process.returncode in (0, 1) else 1


def watch(process: subprocess.Popen[bytes]) -> int:
    """The most bytes that the process and its children held together until it ended."""
    peak = 0
    while process.poll() is None:
        peak = max(peak, memory(psutil.Process(process.pid)))
        time.sleep(INTERVAL)
    return peak


def memory(root: psutil.Process) -> int:
    """Bytes held now by a process and its children; 0 if it has just ended."""
    try:
        return sum(_held(each) for each in [root, *root.children(recursive=True)])
    except psutil.NoSuchProcess:
        return 0


def _held(process: psutil.Process) -> int:
    try:
        full = process.memory_full_info()
        return int(getattr(full, "pss", None) or full.rss)
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return 0


def _words(graph: str) -> int:
    from kg.store.ledger import Ledger

    with Ledger(graph) as ledger:
        return ledger.counts()["tokens"]


if __name__ == "__main__":
    sys.exit(main())
