"""`kg demo`: the bundled sample from text to contradictions."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.build import Reporter, clear_progress, summary
from kg.cli.options import no_color_option
from kg.cli.terminal import terminal_width

if TYPE_CHECKING:
    from kg.lookup import Lookup
    from kg.model import Claim, Contradiction, Entity
    from kg.store.ledger import Ledger

TRIPLES, CONTRADICTIONS = 12, 4
NAMED = ("Country", "Group", "Organization", "Person", "Place", "Facility")


@click.command("demo", short_help="Show it on articles that come with kg.")
@click.option("--graph", "-g", metavar="DIR", help="Keep the graph here.  [default: nowhere]")
@no_color_option
def demo_command(graph: str | None) -> int:
    """Read the articles that come with kg and show who contradicts whom in them.

    \b
    kg demo
    kg demo --graph demo.graph
    """
    with tempfile.TemporaryDirectory(prefix="kg-demo-") as folder:
        articles = Path(folder) / "articles"
        copy_sample(articles)
        where = graph or str(Path(folder) / "demo.graph")
        _show(articles, where, kept=graph is not None)
    return 0


def copy_sample(folder: Path) -> None:
    """Write the bundled articles into a folder."""
    folder.mkdir()
    for entry in (resources.files("kg") / "sample").iterdir():
        if entry.name.endswith(".txt"):
            (folder / entry.name).write_bytes(entry.read_bytes())


def _show(articles: Path, graph: str, kept: bool) -> None:
    from kg.lookup import Lookup
    from kg.pipeline import build
    from kg.store.ledger import Ledger

    click.echo("Reading the sample: short articles on real events, as different outlets tell them.")
    report = build([str(articles)], graph, progress=Reporter().tell)
    clear_progress()
    click.echo(summary(report, graph if kept else "the sample"))
    with Ledger(graph) as ledger:
        found = _most_telling(ledger, list(ledger.contradictions()))
        entities: Lookup[Entity] = Lookup(ledger.entity)
        _print_triples(ledger, entities, found)
        _print_pairs(ledger, found)
    click.echo(_next_steps(graph if kept else None))


def _most_telling(ledger: Ledger, contradictions: list[Contradiction]) -> list[Contradiction]:
    """The best of each kind first, then the others; between two outlets before within one."""

    def rank(each: Contradiction) -> tuple[bool, float, str]:
        one, other = ledger.claim(each.a), ledger.claim(each.b)
        return (bool(one and other and one.publisher == other.publisher), -each.score, each.id)

    ordered = sorted(contradictions, key=rank)
    kinds: set[str] = set()
    first: list[Contradiction] = []
    rest: list[Contradiction] = []
    for each in ordered:
        (rest if each.kind.value in kinds else first).append(each)
        kinds.add(each.kind.value)
    return first + rest


def _print_triples(
    ledger: Ledger, entities: Lookup[Entity], contradictions: list[Contradiction]
) -> None:
    from kg.cli.listing import print_table
    from kg.show.words import action_of, name_of, source_of

    disputed = {id for each in contradictions for id in (each.a, each.b)}
    found = sorted(_tellable(ledger, entities), key=lambda claim: _rank(claim, disputed))
    rows: dict[tuple[str, ...], None] = {}
    for claim in _mixed(found):
        actor, target = name_of(claim.actor, entities), name_of(claim.target, entities)
        rows[source_of(claim, entities), actor, action_of(claim), target] = None
    click.echo("\nWho did what to whom, according to whom\n")
    print_table(("source", "actor", "action", "target"), list(rows)[:TRIPLES])


def _tellable(ledger: Ledger, entities: Lookup[Entity]) -> Iterator[Claim]:
    """Claims of a known type of event, by somebody, with a named actor and a named target."""
    for claim in ledger.claims():
        roles = (claim.source, claim.actor, claim.target)
        known = [entities.get(role.entity or "") for role in roles if role]
        named = [entity for entity in known if entity and entity.kind in NAMED]
        named = [entity for entity in named if entity.name[:1].isupper()]
        if len(named) == len(roles) and claim.action.event_type and named[1] != named[2]:
            yield claim


def _mixed(claims: list[Claim]) -> Iterator[Claim]:
    """The claims in rounds, one of each article in a round, so that no article fills the list."""
    seen: dict[str, int] = {}
    rounds: list[tuple[int, int, Claim]] = []
    for claim in claims:
        seen[claim.document] = seen.get(claim.document, 0) + 1
        rounds.append((seen[claim.document], len(rounds), claim))
    return (claim for _, _, claim in sorted(rounds, key=lambda each: each[:2]))


def _rank(claim: Claim, disputed: set[str]) -> tuple[bool, float, str]:
    return claim.id not in disputed, -claim.confidence, claim.id


def _print_pairs(ledger: Ledger, contradictions: list[Contradiction]) -> None:
    from kg.cli.listing import print_contradictions

    click.echo("\nWho contradicts whom\n")
    click.echo("-" * terminal_width())
    print_contradictions(ledger, contradictions[:CONTRADICTIONS])


def _next_steps(graph: str | None) -> str:
    where = graph or "demo.graph"
    lines = ["Next:"]
    if graph is None:
        lines.append(f"  kg demo --graph {where}                 keep this graph")
    lines += [
        f"  kg contradictions --graph {where}       all of them",
        f"  kg claims --graph {where} --actor Russia",
        f"  kg cypher --graph {where} 'MATCH (a)-[r:ACTS_ON]->(b) RETURN a.name, r.action, b.name'",
        "  kg build YOUR-ARTICLES/ --graph my.graph   the same for what you read",
    ]
    return "\n".join(lines)
