"""Documents analysed by several processes, the results in the order of the documents.

A worker is a fresh Python that reads pickled batches from its standard input and writes results
to its standard output. It is started by its module's name, so that a user's script is never run
again in it, and it ends by itself when the other end of the pipe is gone.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import IO, Any, NamedTuple

from kg.analysis import Failure, analyse
from kg.errors import ConfigError, KgError, reason_of
from kg.model import Document, Resolved

FEW = 30
FEW_CHARACTERS = 120_000
BATCH = 12
BATCH_CHARACTERS = 60_000
AHEAD = 6

Result = Resolved | Failure


class Job(NamedTuple):
    """A document and what the user calls it."""

    name: str
    document: Document


def analyse_all(
    jobs: Iterable[Job], workers: int | None = None, parser: str | None = None
) -> Iterator[tuple[str, Result]]:
    """The result of each document with its name, in order; `workers` is one for each core.

    A few documents are analysed in this process: starting others would take longer.
    Raises ConfigError if the parser cannot be had.
    """
    count = workers or os.cpu_count() or 1
    jobs = iter(jobs)
    first = list(_few(jobs))
    small = len(first) < FEW and sum(len(job.document.text) for job in first) < FEW_CHARACTERS
    if not first:
        return
    if count == 1 or small:
        yield from _analyse_here(_chain(first, jobs), count, parser)
        return
    yield from _analyse_there(_batches(_chain(first, jobs)), count, parser)


def _few(jobs: Iterator[Job]) -> Iterator[Job]:
    """Jobs until it is clear that they are more than a few."""
    characters = 0
    for job in islice(jobs, FEW):
        yield job
        characters += len(job.document.text)
        if characters >= FEW_CHARACTERS:
            return


def _chain(first: list[Job], rest: Iterator[Job]) -> Iterator[Job]:
    yield from first
    yield from rest


def _analyse_here(
    jobs: Iterator[Job], threads: int, parser: str | None
) -> Iterator[tuple[str, Result]]:
    from kg.parse import load

    nlp = load(parser, threads=threads)
    for name, document in jobs:
        yield name, analyse(document, nlp)


def _batches(jobs: Iterator[Job]) -> Iterator[list[Job]]:
    """Jobs in groups that are worth sending: some documents or some length."""
    batch: list[Job] = []
    characters = 0
    for job in jobs:
        batch.append(job)
        characters += len(job.document.text)
        if len(batch) == BATCH or characters >= BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _analyse_there(
    batches: Iterator[list[Job]], count: int, parser: str | None
) -> Iterator[tuple[str, Result]]:
    """Batches spread over processes, a bounded number at a time, the order kept."""
    crew = Crew(parser)
    pending: deque[tuple[list[Job], Future[list[Result]]]] = deque()
    pool = ThreadPoolExecutor(count)
    try:
        for batch in batches:
            documents = [job.document for job in batch]
            pending.append((batch, pool.submit(crew.analyse, documents)))
            while len(pending) > AHEAD * count or (pending and pending[0][1].done()):
                yield from _named(*pending.popleft())
        while pending:
            yield from _named(*pending.popleft())
    finally:
        crew.dismiss()
        pool.shutdown(cancel_futures=True)


def _named(batch: list[Job], future: Future[list[Result]]) -> Iterator[tuple[str, Result]]:
    for job, result in zip(batch, future.result(), strict=True):
        yield job.name, result


class Crew:
    """The worker processes, one for each thread that asks."""

    def __init__(self, parser: str | None) -> None:
        self._parser = parser
        self._local = threading.local()
        self._lock = threading.Lock()
        self._processes: list[subprocess.Popen[bytes]] = []
        self._dismissed = False

    def analyse(self, documents: list[Document]) -> list[Result]:
        """The results of the documents in order.

        A document at which the process dies (of a fault in compiled code, or of memory) is
        tried once more on its own, then reported as failed.
        """
        try:
            return self._ask(documents)
        except (EOFError, OSError, pickle.UnpicklingError):
            return [self._alone(document) for document in documents]

    def _alone(self, document: Document) -> Result:
        try:
            return self._ask([document])[0]
        except (EOFError, OSError, pickle.UnpicklingError):
            return Failure(document.id, "analysis", "the process that worked on it died")

    def _ask(self, documents: list[Document]) -> list[Result]:
        process = self._own()
        try:
            _send(process.stdin, documents)
            results: list[Result] = _receive(process.stdout)
        except BaseException:
            self._local.process = None
            process.kill()
            raise
        return results

    def _own(self) -> subprocess.Popen[bytes]:
        process: subprocess.Popen[bytes] | None = getattr(self._local, "process", None)
        if process is None:
            process = self._start()
            ready = _receive(process.stdout)
            if ready is not None:
                raise ready
            self._local.process = process
        return process

    def _start(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._dismissed:
                raise ConfigError("the run has been stopped")
            process = subprocess.Popen(
                [sys.executable, "-m", "kg.workers", self._parser or ""],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
            )
            self._processes.append(process)
        return process

    def dismiss(self) -> None:
        """End all processes now; what they were at is lost."""
        with self._lock:
            self._dismissed = True
            for process in self._processes:
                process.kill()
        for process in self._processes:
            process.wait()
            for pipe in (process.stdin, process.stdout):
                try:
                    if pipe:
                        pipe.close()
                except OSError:
                    # Bytes for a process that has been killed cannot be flushed, and need not be.
                    pass


def _environment() -> dict[str, str]:
    """This environment, with this process's import path and one thread for each library."""
    path = os.pathsep.join(os.path.abspath(entry) for entry in sys.path)
    return {**os.environ, "PYTHONPATH": path, "OMP_NUM_THREADS": "1", "PYTHONSAFEPATH": "1"}


def _send(pipe: IO[bytes] | None, value: object) -> None:
    assert pipe is not None
    pickle.dump(value, pipe, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.flush()


def _receive(pipe: IO[bytes] | None) -> Any:
    assert pipe is not None
    return pickle.load(pipe)


def serve(parser: str | None, requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer batches of documents until there are no more; first say whether all is ready."""
    try:
        from kg.parse import load

        nlp = load(parser, threads=1)
    except KgError as error:
        _send(answers, error)
        return
    except Exception as error:
        _send(answers, ConfigError(f"the parser cannot be started ({reason_of(error)})"))
        return
    _send(answers, None)
    while True:
        try:
            documents: list[Document] = _receive(requests)
        except EOFError:
            return
        _send(answers, [analyse(document, nlp) for document in documents])


def main() -> None:
    """The worker process."""
    # Ctrl-C reaches every process of the terminal; the one that was started by the user decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(1), "wb")
    # What a library prints must not get between the answers.
    os.dup2(2, 1)
    try:
        serve(sys.argv[1] or None, sys.stdin.buffer, answers)
    except BrokenPipeError:
        os._exit(1)


if __name__ == "__main__":
    main()
