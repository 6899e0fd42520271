"""`kg claims` and `kg contradictions`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import (
    LIKELY,
    format_option,
    graph_option,
    no_color_option,
    selection_options,
)
from kg.cli.output import print_csv, print_json
from kg.cli.terminal import terminal_width, use_colour
from kg.show.layout import table

if TYPE_CHECKING:
    from kg.model import Claim, Contradiction, Entity, Selection
    from kg.store.ledger import Ledger

CLAIM_FIELDS = (
    "id", "source", "actor", "action", "target", "event_type", "polarity", "certainty", "tense",
    "mood", "place", "time", "publisher", "published", "sentence", "document",
)  # fmt: skip
PAIR_FIELDS = ("id", "kind", "score", "why", "gates")
SIDE_FIELDS = ("id", "source", "actor", "action", "target", "publisher", "published", "sentence")


@click.command("claims")
@graph_option
@selection_options("An event type, such as ASSAULT.")
@format_option("table", "jsonl", "csv")
@no_color_option
def claims_command(graph: str, selection: Selection, format_: str) -> None:
    """List who did what to whom, according to whom.

    Names match an entity's name, alias, id or side, whatever their case. A table leaves out
    claims that are as likely as not to be read wrong, and tells how many; jsonl and csv have all.

    \b
    kg claims --actor Russia --target Syria
    kg claims --actor Russia --min-confidence 0
    kg claims --source Kremlin --since 2015-09-30 --format jsonl
    """
    from kg.lookup import Lookup
    from kg.store.ledger import Ledger

    with Ledger(graph) as ledger:
        entities = Lookup(ledger.entity)
        if format_ == "jsonl":
            _print_claim_records(ledger.select_claims(selection), entities)
        elif format_ == "csv":
            found = ledger.select_claims(selection)
            print_csv(CLAIM_FIELDS, (claim_row(claim, entities) for claim in found))
        else:
            _print_claim_table(ledger, selection, entities)


def _print_claim_records(claims: Iterator[Claim], entities: Any) -> None:
    from kg.records import claim_record

    for claim in claims:
        print_json(claim_record(claim, entities))


def _print_claim_table(ledger: Ledger, selection: Selection, entities: Any) -> None:
    from kg.show.words import CLAIM_COLUMNS, claim_cells

    likely = selection
    if selection.min_confidence is None:
        likely = replace(selection, min_confidence=LIKELY)
    rows = [claim_cells(claim, entities) for claim in ledger.select_claims(likely)]
    if rows:
        print_table(CLAIM_COLUMNS, rows)
    held_back = 0
    if likely is not selection:
        held_back = ledger.count_claims(selection) - ledger.count_claims(likely)
    if held_back:
        tell_held_back(held_back)
    elif not rows:
        click.echo("kg: no claim fits", err=True)


def tell_held_back(count: int) -> None:
    """Tell how many claims a table leaves out as too unsure."""
    claims = "claim" if count == 1 else "claims"
    click.echo(f"kg: {count} less sure {claims} left out; --min-confidence 0 shows all", err=True)


def print_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table as wide as the terminal."""
    click.echo(table([column.upper() for column in columns], rows, terminal_width()))


def claim_row(claim: Claim, entities: Any) -> list[Any]:
    """A claim as one row of `CLAIM_FIELDS`."""
    from kg.show.words import name_of, source_of

    return [
        claim.id,
        source_of(claim, entities),
        name_of(claim.actor, entities),
        claim.action.lemma,
        name_of(claim.target, entities),
        claim.action.event_type,
        claim.polarity.value,
        claim.certainty.value,
        claim.tense.value,
        claim.mood.value,
        name_of(claim.role("place"), entities),
        claim.when.value if claim.when else None,
        claim.publisher,
        claim.published,
        claim.sentence_text,
        claim.document,
    ]


@click.command("contradictions", short_help="List what cannot both be true, side by side.")
@graph_option
@selection_options("A kind of contradiction: DENIAL, BLAME, TARGET, QUANTITY, WORD_DEED.")
@format_option("table", "jsonl", "csv")
@no_color_option
def contradictions_command(graph: str, selection: Selection, format_: str) -> None:
    """List what cannot both be true, the surest first, with both quotes side by side.

    The words that make each claim are marked. Publishers are counted for each side: those in
    whose articles the same is claimed.

    \b
    kg contradictions --kind DENIAL
    kg contradictions --side Russia --since 2015-09 --limit 5
    kg contradictions --format jsonl > contradictions.jsonl
    """
    from kg.lookup import Lookup
    from kg.store.ledger import Ledger

    with Ledger(graph) as ledger:
        found = ledger.select_contradictions(selection)
        claims, entities = Lookup(ledger.claim), Lookup(ledger.entity)
        if format_ == "jsonl":
            _print_contradiction_records(found, claims, entities)
        elif format_ == "csv":
            columns = [*PAIR_FIELDS, *(f"{side}_{name}" for side in "ab" for name in SIDE_FIELDS)]
            print_csv(columns, (_pair_row(each, claims, entities) for each in found))
        else:
            print_contradictions(ledger, list(found))


def _print_contradiction_records(found: Iterator[Contradiction], claims: Any, ents: Any) -> None:
    from kg.records import contradiction_record

    for contradiction in found:
        print_json(contradiction_record(contradiction, claims, ents))


def _pair_row(contradiction: Contradiction, claims: Any, entities: Any) -> list[Any]:
    row: list[Any] = [
        contradiction.id,
        contradiction.kind.value,
        contradiction.score,
        contradiction.why,
        " ".join(contradiction.gates),
    ]
    for id in (contradiction.a, contradiction.b):
        cells = dict(zip(CLAIM_FIELDS, claim_row(claims[id], entities), strict=True))
        row.extend(cells[name] for name in SIDE_FIELDS)
    return row


def print_contradictions(ledger: Ledger, found: Sequence[Contradiction]) -> None:
    """The contradictions for people, side by side."""
    from kg.lookup import Lookup
    from kg.show.pairs import contradiction_lines
    from kg.show.words import View
    from kg.support import publishers_behind

    if not found:
        click.echo("kg: no contradiction found", err=True)
        return
    claims: Lookup[Claim] = Lookup(ledger.claim)
    entities: Lookup[Entity] = Lookup(ledger.entity)
    view = View(entities, Lookup(ledger.document), use_colour(), terminal_width())
    behind = publishers_behind(ledger.events(), found, claims)
    for number, each in enumerate(found, start=1):
        pair = claims[each.a], claims[each.b]
        publishers = behind[each.a], behind[each.b]
        for line in contradiction_lines(number, each, pair, publishers, view):
            click.echo(line, color=view.colour)
        click.echo()
