"""Score who does what class of thing to whom.

`python scripts/evaluate_events.py plv --file FILE.tsv`: sentences with a marked pair of parties
(`marked_sentence`, `gold_root`); the class of what the one does to the other; macro-F1.
`python scripts/evaluate_events.py petrarch --records FILE.xml`: the unit records of PETRARCH;
for each coded event whether its source, its target and its class are told by one claim.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import kg.parse
from kg.contradict.plover import dealing, plover
from kg.extract import extract
from kg.model import Claim, Resolved
from kg.read.record import make_document
from kg.resolve import resolve
from scoring.events import FOLDED, Marked, confusions, macro_f1, marked
from scoring.petrarch import Coded, hits, records


def main() -> None:
    """Read the set, extract and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set", choices=("plv", "petrarch"))
    parser.add_argument("--file", type=Path, help="sentences with marked pairs")
    parser.add_argument("--records", type=Path, help="unit records")
    parser.add_argument("--errors", action="store_true", help="show every miss with its claims")
    options = parser.parse_args()
    if options.set == "plv":
        pairs(marked(options.file), options.errors)
    else:
        coded(options.records, options.errors)


def resolved(texts: Sequence[str]) -> Iterator[Resolved]:
    """Each text as a document of its own, through all stages of reading."""
    nlp = kg.parse.load()
    for text, doc in zip(texts, nlp.pipe(texts), strict=True):
        yield resolve(extract(make_document(text), doc))


def pairs(rows: Sequence[Marked], errors: bool) -> None:
    """Print how often the class of what is done to the marked party is found."""
    told: list[tuple[str, str]] = []
    typed: list[tuple[str, str]] = []
    for row, found in zip(rows, resolved([row.text for row in rows]), strict=True):
        best = dealing(found.claims, row.source, row.target)
        root = best.root if best else ""
        told.append((row.root, FOLDED.get(root, root)))
        kind = plover(best.claim.action.event_type) if best else ""
        typed.append((row.root, FOLDED.get(kind, kind)))
        if errors and told[-1][0] != told[-1][1]:
            print(f"{row.root} <- {told[-1][1] or '-'}  {row.text}")
            show(found.claims, best.claim if best else None)
    for name, scored in (("event type", typed), ("root", told)):
        mean, classes = macro_f1(scored)
        right = sum(gold == ours for gold, ours in scored) / max(1, len(scored))
        print(f"{name}: macro-F1 {mean:.3f}, right {right:.3f} of {len(scored)}")
    for gold, (precision, recall, count) in classes.items():
        print(f"  {gold:<10} {precision:.2f} {recall:.2f} {count}")
    print(", ".join(f"{a}>{b or '-'} {n}" for (a, b), n in confusions(told)[:12]))


def coded(path: Path, errors: bool) -> None:
    """Print how many of the coded events' slots are found."""
    rows = records(path)
    tally = [0, 0, 0, 0, 0]
    for row, found in zip(rows, resolved([row.text for row in rows]), strict=True):
        entities = {entity.id: entity for entity in found.entities}
        for event, hit in zip(row.events, hits(row, found.claims, entities), strict=True):
            tally = [
                tally[0] + 1,
                tally[1] + hit[0],
                tally[2] + hit[1],
                tally[3] + (hit[2] is not None),
                tally[4] + bool(hit[2]),
            ]
            if errors and not all(hit):
                print(f"{row.id} {line(event)} {hit}  {row.text}")
                show(found.claims, None)
    events, sources, targets, classed, roots = tally
    print(f"{len(rows)} sentences, {events} events, {classed} of them with a class")
    print(
        f"source {sources / events:.3f}, target {targets / events:.3f}, root {roots / classed:.3f}"
    )


def line(event: Coded) -> str:
    """An event on one line."""
    return f"{event.source} {event.code} {event.target}"


def show(claims: Sequence[Claim], best: Claim | None) -> None:
    """Print the claims of a sentence, the chosen one marked."""
    for claim in claims:
        action = claim.action
        actor = claim.actor.text if claim.actor else "-"
        target = claim.target.text if claim.target else "-"
        roles = [(role.role, role.mention.text) for role in claim.roles]
        told = f"{action.lemma} [{action.event_type} {action.root}]"
        print(f"    {'*' if claim is best else ' '} {actor} | {told} | {target} | {roles}")


if __name__ == "__main__":
    main()
