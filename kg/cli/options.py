"""Options that several commands share."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence
from typing import Any

import click

Function = Callable[..., Any]

graph_option = click.option(
    "--graph",
    "-g",
    envvar="KG_GRAPH",
    default="kg.graph",
    show_default=True,
    show_envvar=True,
    metavar="DIR",
    help="The graph directory.",
)

parser_option = click.option(
    "--parser", metavar="NAME", help="Another spaCy pipeline with Universal Dependencies labels."
)

workers_option = click.option(
    "--workers",
    "-j",
    type=click.IntRange(1, 256),
    metavar="N",
    help="Processes.  [default: one for each core]",
)


def _no_color(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        ctx.find_root().color = False
        ctx.color = False


no_color_option = click.option(
    "--no-color",
    is_flag=True,
    expose_value=False,
    callback=_no_color,
    help="No colour, as with NO_COLOR or TERM=dumb.",
)


def _fields(_: click.Context, __: click.Parameter, values: Sequence[str]) -> dict[str, str]:
    from kg.read.record import FIELDS

    fields = {}
    for value in values:
        ours, equals, theirs = value.partition("=")
        if not equals or not theirs.strip():
            raise click.BadParameter(f"'{value}' is not of the form text=body")
        if ours.strip() not in FIELDS:
            names = ", ".join(FIELDS)
            raise click.BadParameter(f"there is no field '{ours.strip()}'; fields are {names}")
        fields[ours.strip()] = theirs.strip()
    return fields


map_option = click.option(
    "--map",
    "fields",
    multiple=True,
    metavar="FIELD=NAME",
    callback=_fields,
    help="Your records' name for a field (text=body); may be given several times.",
)


def format_option(*choices: str) -> Callable[[Function], Function]:
    """`--format` with these choices, the first the default."""
    return click.option(
        "--format",
        "-f",
        "format_",
        type=click.Choice(choices),
        default=choices[0],
        show_default=True,
        help="How to print.",
    )


def _date(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value):
        raise click.BadParameter(f"'{value}' is not of the form 2015-09-30, 2015-09 or 2015")
    return value


def date_option(name: str, help: str) -> Callable[[Function], Function]:
    """An option for a day, a month or a year."""
    return click.option(name, metavar="DATE", callback=_date, help=help)


LIKELY = 0.65
"""The least confidence of a claim in a table, which people read as it stands."""

min_confidence_option = click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    metavar="P",
    help="Leave out claims less likely than this to be read right, 0 to 1; a table of claims has "
    f"those from {LIKELY} on, and every claim with 0.",
)


def selection_options(kind: str) -> Callable[[Function], Function]:
    """The options that restrict a listing, gathered into one `selection` (a kg.model.Selection).

    `kind` says what `--kind` means for this listing.
    """
    options: list[Callable[[Function], Function]] = [
        click.option("--actor", metavar="NAME", help="Who does it."),
        click.option("--target", metavar="NAME", help="To whom or what."),
        click.option("--source", metavar="NAME", help="Who says so."),
        click.option("--side", metavar="NAME", help="The side of an actor, target or source."),
        click.option("--place", metavar="NAME", help="Where, or within where."),
        date_option("--since", "From this day on."),
        date_option("--until", "Up to this day."),
        click.option("--kind", metavar="KIND", help=kind),
        min_confidence_option,
        click.option("--limit", "-n", type=click.IntRange(0), help="At most so many."),
    ]

    def decorate(function: Function) -> Function:
        @functools.wraps(function)
        def gathered(**values: Any) -> Any:
            from kg.model import Selection

            names = [name for name in Selection.__dataclass_fields__]
            selection = Selection(**{name: values.pop(name) for name in names})
            return function(selection=selection, **values)

        decorated: Function = gathered
        for option in reversed(options):
            decorated = option(decorated)
        return decorated

    return decorate
