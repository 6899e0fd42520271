"""The command line; the only place that turns errors into messages and exit codes."""

from __future__ import annotations

from kg.cli.main import cli, main

__all__ = ["cli", "main"]
