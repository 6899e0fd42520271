"""The `kg` command: its subcommands, and how a run ends."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from typing import Any

import click

import kg
from kg.cli import build, demo, entities, explain, export, extract, listing, queries
from kg.cli.build import clear_progress
from kg.errors import ConfigError, DocumentError, KgError, MissingEngineError, QueryError, reason_of
from kg.show.layout import plain

USAGE, NO_INPUT, NO_ENGINE, FAULT, INTERRUPTED = 2, 65, 69, 70, 130

EXIT_CODES = """Exit codes: 0 all well; 1 finished, some documents rejected; 2 wrong use or query;
65 no usable input; 69 a graph or engine is not there; 70 a fault of kg; 75 stopped half-way, run
again to go on; 130 interrupted."""


class Quiet(click.Group):
    """A group that ends without a word when the reader of its output has gone (`| head`)."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the subcommand; a broken pipe is a normal end."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result
        except BrokenPipeError:
            # Python would flush what is left at its end, and complain once more.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
        except KeyboardInterrupt:
            # Said here, because click would print an empty line first.
            clear_progress()
            _say("interrupted; what is done is kept")
            return INTERRUPTED


@click.group(
    cls=Quiet,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=EXIT_CODES,
)
@click.version_option(kg.__version__, "-V", "--version", prog_name="kg")
@click.option("--no-color", is_flag=True, help="No colour, as with NO_COLOR or TERM=dumb.")
@click.pass_context
def cli(ctx: click.Context, no_color: bool) -> None:
    """Who did what to whom, according to whom, and who contradicts whom, from news.

    \b
    Try it on the bundled sample:      kg demo
    Read your own articles:            kg build articles/ --graph my.graph
    See who contradicts whom:          kg contradictions --graph my.graph
    Ask your own questions:            kg cypher --graph my.graph 'MATCH (c:Claim) RETURN count(c)'
    """
    if no_color or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        ctx.color = False


for command in (
    build.build_command,
    extract.extract_command,
    listing.claims_command,
    listing.contradictions_command,
    entities.entities_command,
    queries.cypher_command,
    queries.sparql_command,
    explain.explain_command,
    entities.merge_command,
    entities.split_command,
    entities.decisions_command,
    demo.demo_command,
    build.info_command,
    build.rejected_command,
    export.export_command,
):
    cli.add_command(command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code (see `kg --help`)."""
    _prepare_streams()
    try:
        code = cli.main(arguments, prog_name="kg", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "kg"
        _say(f"{error.format_message().rstrip('.')} (see {command} --help)")
        return USAGE
    except click.ClickException as error:
        _say(error.format_message())
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except KgError as error:
        _say(str(error))
        return _code(error)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _say(f"{where}{(error.strerror or str(error)).lower()}")
        return NO_ENGINE
    except Exception as error:
        if os.environ.get("KG_DEBUG"):
            raise
        _say(f"a fault of kg itself: {reason_of(error)} (KG_DEBUG=1 shows where)")
        return FAULT


def _code(error: KgError) -> int:
    if isinstance(error, MissingEngineError):
        return NO_ENGINE
    if isinstance(error, DocumentError):
        return NO_INPUT
    if isinstance(error, (ConfigError, QueryError)):
        return USAGE
    # What writes says itself that it stopped half-way; here the graph itself is not there.
    return NO_ENGINE


def _say(message: str) -> None:
    click.echo(f"kg: {plain(message)}", err=True)


class _Warnings(logging.Handler):
    """What a library or a reader warns of, as one line."""

    def emit(self, record: logging.LogRecord) -> None:
        """Print the record."""
        _say(record.getMessage())


def _prepare_streams() -> None:
    """Characters that the terminal cannot show become "?"; warnings go to standard error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    logger = logging.getLogger("kg")
    logger.handlers = [_Warnings(logging.WARNING)]
    logger.propagate = False
