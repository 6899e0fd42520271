"""Scores who does it to whom: of the claims that join a known pair, how many have it right.

Reads a folder with PETRARCH validation records (`*.xml`) and tables of sentences with the words
of source and target (`*.tsv`). Passives are shown by themselves: there the order of the words
misleads. A pair counts as joined if a claim has one of the two as actor and the other as target
or recipient.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.extract import extract
from kg.model import Document
from kg.parse import load
from scoring.direction import Directed, direction, pairs, records, table

HEADING = f"{'':28} {'pairs':>6} {'joined':>7} {'right':>6} {'reversed':>9} {'share':>8}"


def main() -> None:
    """Prints a line for each file and its passives, with `--verbose` the reversed ones."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder with .xml records and .tsv tables")
    parser.add_argument("--verbose", action="store_true", help="the pairs that are reversed")
    arguments = parser.parse_args()
    files = sorted([*arguments.folder.glob("*.xml"), *arguments.folder.glob("*.tsv")])
    if not files:
        sys.exit(f"evaluate_direction: no .xml or .tsv file in {arguments.folder}")
    print(HEADING)
    for path in files:
        wanted = list(records(path) if path.suffix == ".xml" else pairs(path))
        told = list(directions(wanted))
        print(table(path.stem, told))
        chosen = [way for one, way in zip(wanted, told, strict=True) if one.passive()]
        print(table("  passives", chosen))
        if arguments.verbose:
            for one, way in zip(wanted, told, strict=True):
                if way == "reversed":
                    print(f"    {one.source} > {one.target}: {one.text}")


def directions(wanted: Sequence[Directed]) -> Iterator[str]:
    """Whether each pair is told the right way round."""
    language = load()
    for one in wanted:
        document = Document("doc", one.text)
        yield direction(one, extract(document, language(one.text)).claims)


if __name__ == "__main__":
    main()
