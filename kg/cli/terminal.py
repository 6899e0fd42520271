"""The user's terminal: how wide it is and whether it is to have colour."""

from __future__ import annotations

import os
import shutil
import sys

import click

MIN_WIDTH = 40
MAX_WIDTH = 160


def use_colour() -> bool:
    """Whether marks may be colour: a terminal, and neither --no-color, NO_COLOR nor TERM=dumb."""
    context = click.get_current_context(silent=True)
    if context is not None and context.find_root().color is False:
        return False
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()


def terminal_width() -> int:
    """Columns of the terminal (COLUMNS wins), kept between what is legible and what is readable."""
    return max(MIN_WIDTH, min(MAX_WIDTH, shutil.get_terminal_size((100, 24)).columns))
