"""`kg entities`, and what the analyst decides about them: `merge`, `split`, `decisions`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import date_option, format_option, graph_option, no_color_option
from kg.cli.output import as_text, print_csv, print_json
from kg.cli.terminal import terminal_width
from kg.show.layout import plain, table, wrap
from kg.show.words import SHORT_ID

if TYPE_CHECKING:
    from kg.decisions import Analyst, Outcome
    from kg.store.ledger import Ledger

FIELDS = (
    "id", "name", "kind", "side", "side_id", "role", "identifiers", "within", "within_id", "near",
    "latitude", "longitude", "aliases", "claims", "documents",
)  # fmt: skip
SHOWN = ("id", "name", "kind", "side", "within", "identifiers", "claims", "documents", "aliases")
DECISION_FIELDS = (
    "id", "at", "by", "kind", "names", "entity", "other", "document", "alias", "note", "state",
)  # fmt: skip
DECISION_SHOWN = ("id", "at", "by", "kind", "names", "state", "note")
AUTOMATIC_SHOWN = ("id", "name", "kind", "why", "documents", "role")


@click.command("entities", short_help="List who and what a graph tells of.")
@click.argument("name", required=False)
@graph_option
@click.option("--kind", metavar="KIND", help="Person, Organization, Country, Place, Group, …")
@click.option("--side", metavar="NAME", help="Who acts for this side.")
@click.option("--place", metavar="NAME", help="What lies within this place.")
@date_option("--since", "Of whom something is told from this day on.")
@date_option("--until", "Of whom something is told up to this day.")
@click.option("--limit", "-n", type=click.IntRange(0), help="At most so many.")
@click.option("--merges", is_flag=True, help="List what was put together, and why.")
@format_option("table", "jsonl", "csv")
@no_color_option
def entities_command(
    name: str | None, graph: str, merges: bool, format_: str, **filters: Any
) -> None:
    """List who and what a graph tells of, those of most claims first.

    With NAME (a name, an alias, or an id or its beginning) one entity is shown: each way in which
    the articles speak of it, why that was taken for it, and what was put together in it across
    articles.

    \b
    kg entities --kind Person --side Russia --limit 20
    kg entities "Bashar al-Assad"
    kg entities --merges --format jsonl
    """
    from kg.entities import described, find, records
    from kg.store.ledger import Ledger

    with Ledger(graph) as ledger:
        if merges:
            _print_merges(ledger, format_)
        elif name is not None:
            _print_one(described(ledger, find(ledger, name)), format_)
        else:
            found = records(ledger, **filters)
            _print(found, FIELDS, SHOWN, format_)
            if not found:
                click.echo("kg: no entity fits", err=True)


def _print(
    found: Sequence[dict[str, Any]], fields: Sequence[str], shown: Sequence[str], format_: str
) -> None:
    if format_ == "jsonl":
        for each in found:
            print_json(each)
    elif format_ == "csv":
        print_csv(fields, ([_cell(each[name]) for name in fields] for each in found))
    elif found:
        rows = [[_shown(name, each[name]) for name in shown] for each in found]
        click.echo(table([name.upper() for name in shown], rows, terminal_width()))


def _shown(name: str, value: Any) -> str:
    """A value in a table; of an id so much that commands take it."""
    if name == "id" and not value.startswith("decision-"):
        return str(value).partition("-")[2][:SHORT_ID]
    return as_text(_cell(value))


def _cell(value: Any) -> Any:
    """A value on one line: identifiers as "iso3166:SY geonames:163843"."""
    if isinstance(value, dict):
        return " ".join(f"{scheme}:{each}" for scheme, each in value.items())
    return "; ".join(map(str, value)) if isinstance(value, list) else value


def _print_one(found: dict[str, Any], format_: str) -> None:
    if format_ == "jsonl":
        print_json(found)
        return
    if format_ == "csv":
        rows = [
            (each["text"], each["why"], each["claims"], _cell(each["documents"]))
            for each in found["mentions"]
        ]
        print_csv(("text", "why", "claims", "documents"), rows)
        return
    for line in _lines(found):
        click.echo(line)


def _lines(found: dict[str, Any]) -> Iterator[str]:
    width = terminal_width()
    yield f"{plain(found['name'])} ({found['kind']})"
    for name in ("side", "role", "identifiers", "within", "near", "aliases", "id"):
        value = as_text(_cell(found[name]))
        if value:
            first, *rest = wrap(plain(value), max(width - 13, 20))
            yield f"{name:<12} {first}"
            yield from (f"{'':<12} {line}" for line in rest)
    if found["latitude"] is not None:
        yield f"{'coordinates':<12} {found['latitude']:g}, {found['longitude']:g}"
    yield f"{'told of in':<12} {found['claims']} claims of {found['documents']} articles"
    yield ""
    mentions = [
        (each["text"], each["why"], str(each["claims"]), str(len(each["documents"])))
        for each in found["mentions"]
    ]
    if mentions:
        yield table(("MENTION", "TAKEN FOR IT BY ITS", "CLAIMS", "ARTICLES"), mentions, width)
    if found["merged"]:
        yield ""
        rows = [_merged_cells(each) for each in found["merged"]]
        yield table(("PUT TOGETHER", "WHY", "DECIDED", "ARTICLES", "ID"), rows, width)


def _merged_cells(each: dict[str, Any]) -> list[str]:
    decided = " ".join(filter(None, (each["by"], each["at"], each["decision"])))
    why = f"{each['why']}: {each['note']}" if each["note"] else each["why"]
    name = each["alias"] or each["name"] or ""
    return [name, why, decided, str(len(each["documents"])), _shown("id", each["entity"])]


def _print_merges(ledger: Ledger, format_: str) -> None:
    """Both sorts of merges: the analyst's, and those by one full name."""
    from kg.entities import automatic_records, decision_records

    decided, found = decision_records(ledger), automatic_records(ledger)
    if format_ == "table":
        _print(decided, (), DECISION_SHOWN, format_)
        if decided and found:
            click.echo()
        _print(found, (), AUTOMATIC_SHOWN, format_)
        if not decided and not found:
            click.echo("kg: nothing was put together across articles", err=True)
        return
    fields = (*DECISION_FIELDS, "why", "name", "documents")
    for each in found:
        each["kind"] = "automatic"
    rows = [{name: each.get(name) for name in fields} for each in (*decided, *found)]
    _print(rows, fields, (), format_)


@click.command("decisions", short_help="List the analyst's decisions about entities.")
@graph_option
@format_option("table", "jsonl", "csv")
@no_color_option
def decisions_command(graph: str, format_: str) -> None:
    """List the decisions made by `kg merge` and `kg split`: who, when, why, and whether they hold.

    \b
    kg decisions --graph my.graph
    """
    from kg.entities import decision_records
    from kg.store.ledger import Ledger

    with Ledger(graph) as ledger:
        found = decision_records(ledger)
    _print(found, DECISION_FIELDS, DECISION_SHOWN, format_)
    if not found and format_ == "table":
        click.echo("kg: nothing was decided", err=True)


def _analyst_options(function: Any) -> Any:
    options = (
        click.option("--note", metavar="TEXT", default="", help="Why, kept with the decision."),
        click.option(
            "--by", metavar="NAME", envvar="KG_ANALYST", help="Who decides.  [default: the user]"
        ),
    )
    for option in options:
        function = option(function)
    return function


def _analyst(by: str | None, note: str) -> Analyst:
    from kg.decisions import analyst

    return analyst(by, note)


@click.command("merge", short_help="Decide that two entities are one.")
@click.argument("kept")
@click.argument("other")
@graph_option
@_analyst_options
@no_color_option
def merge_command(kept: str, other: str, graph: str, by: str | None, note: str) -> None:
    """Decide that two entities are one, which goes by the name and kind of KEPT.

    Both are names, aliases or ids (`kg entities` lists them). No claim is changed: the decision
    is kept beside them, holds when articles are added, and `kg split` takes it back.

    \b
    kg merge "Ramzan Kadyrov" entity-3f9a --note "same man, another spelling"
    """
    from kg.decisions import merge

    outcome = merge(graph, kept, other, _analyst(by, note))
    one, two = map(plain, outcome.decision.names)
    _tell(outcome, f"{two} is {one} now")


@click.command("split", short_help="Take a merge back, or take entities apart.")
@click.argument("what")
@graph_option
@click.option("--document", metavar="ID", help="Take out what this article says of it.")
@click.option("--alias", metavar="NAME", help="Take out what goes by this name.")
@_analyst_options
@no_color_option
def split_command(
    what: str, graph: str, document: str | None, alias: str | None, by: str | None, note: str
) -> None:
    """Take a merge back, or take entities apart that were put together by themselves.

    WHAT is the id of a decision, or an entity: of one that was merged by one decision, this is
    taken back; people put together by their full name become those of each article again.

    \b
    kg split decision-07c1 --graph my.graph
    kg split "Ahmed Ali" --document doc-3f9a
    kg split "Islamic State" --alias IS --note "here it is the verb"
    """
    from kg.decisions import split

    outcome = split(graph, what, _analyst(by, note), document, alias)
    decision = outcome.decision
    names = " and ".join(map(plain, decision.names))
    done = f"the decision on {names} is taken back" if decision.kind == "retract" else None
    _tell(outcome, done or f"{names}: taken apart")


def _tell(outcome: Outcome, done: str) -> None:
    click.echo(f"{outcome.decision.id}: {done}")
    for name in ("entities", "events", "contradictions"):
        before, after = outcome.before[name], outcome.after[name]
        click.echo(f"{name:<14} {before:>8,}" + (f" -> {after:,}" if before != after else ""))
