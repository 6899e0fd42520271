"""Waiting for an engine that cannot be interrupted, so that its user still can be."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

NAME = "kg-query"
SLICE = 0.1


def waited(ask: Callable[[], T], seconds: float) -> T | None:
    """The result of a call in a thread of its own, or None after so many seconds.

    Ctrl-C ends the waiting at once; the call itself goes on until it or the process ends. What
    the call raises is raised here.
    """
    results: list[T] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(ask())
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=run, name=NAME, daemon=True)
    thread.start()
    # In slices, because some engines take the signal and the wait would not notice it.
    for _ in range(max(1, round(seconds / SLICE))):
        thread.join(SLICE)
        if not thread.is_alive():
            break
    if errors:
        raise errors[0]
    return results[0] if results else None


def calls_go_on() -> bool:
    """Whether a call that nobody waits for any more is still running."""
    return any(thread.name == NAME for thread in threading.enumerate())
