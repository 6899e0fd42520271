"""Documents from what the user has: texts, saved web pages, tables, archives of them, a pipe."""

from __future__ import annotations

from kg.read.intake import Named, read_named, read_paths

__all__ = ["Named", "read_named", "read_paths"]
